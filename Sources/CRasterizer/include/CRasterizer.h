// Strokes and marks into an image, anti-aliased by the area of each pixel that they cover.
//
// C because the widest instructions a machine has are chosen when the program runs. Nothing is kept from one picture to
// the next, and the bytes that come out depend neither on those instructions nor on the number of threads: pictures are
// cut into tiles, each drawn in order by one thread, and no multiplication is fused with an addition.
#ifndef ACTANT_CRASTERIZER_H
#define ACTANT_CRASTERIZER_H

#include <stdint.h>

/// A straight stroke with butt ends (`shape` below 0), or a shape with an outline. Lengths in pixels, y downwards;
/// colours 0xAARRGGBB, not multiplied by alpha.
typedef struct {
    int32_t shape;
    /// Where a stroke begins; the centre of a shape.
    float x, y;
    /// Where a stroke ends; where the shape's (1, 0) lies as seen from its centre.
    float ax, ay;
    /// Lengths of a stroke's dashes and of the gaps between them, 0 for a solid one; where the shape's (0, 1) lies.
    float bx, by;
    /// Of the stroke or the outline.
    float width;
    /// Of the stroke, or inside the shape.
    uint32_t fill;
    /// Of the outline.
    uint32_t line;
} CrItem;

/// A part of a shape: a circle (`count` 0) or a polygon of `count` points from `first`. Parts together are the shape.
typedef struct {
    int32_t first, count;
    float x, y, radius;
} CrPart;

/// All shapes: parts of shape s from starts[s] to starts[s + 1]; x and y of the points of polygons in turn.
typedef struct {
    int32_t count;
    const int32_t *starts;
    const CrPart *parts;
    const float *points;
} CrShapes;

/// A faint stroke of a veil, from one spot to another.
typedef struct {
    int32_t one, other;
    /// In the veil's `scale`.
    float width;
    /// Places in the veil's colours and opacities.
    uint8_t color, weight;
} CrLink;

#define CR_VEIL_COLORS 3
#define CR_VEIL_LAYERS 2
/// Strokes of a veil are at most that wide, in pixels, and that opaque.
#define CR_VEIL_WIDEST 2.1f
#define CR_VEIL_OPACITY 0.6f

/// Strokes that are so many and so faint that their order is not seen: of all orders in a layer the mean is drawn.
typedef struct {
    /// x and y in turn.
    const float *spots;
    const CrLink *links;
    int32_t spotCount, count;
    /// Pixels to the unit of widths, and the width below which strokes are as wide and fainter.
    float scale, hairline;
    /// By weight, 256; layers from 0, each over those before it; strokes whose opacity is 0 are left out. Those longer than `fadedFrom` fade by the root of how
    /// much, but never below `least`.
    const float *opacities;
    const uint8_t *layers;
    float fadedFrom, least;
    uint32_t colors[CR_VEIL_COLORS];
} CrVeil;

/// Best instructions of this machine: 0 plain, 1 AVX2, 2 AVX-512.
int32_t cr_level(void);

/// Draws a veil, if there is one, on a ground of one colour, and items over it, each over those before it.
///
/// - pixels: width times height, row by row, 0xAARRGGBB multiplied by alpha. Whatever is not finite is left out.
/// - returns 0, or -1 when there is not enough memory.
int32_t cr_draw(
    int32_t level, int32_t threads, int32_t width, int32_t height, uint32_t ground, const CrVeil *veil,
    const CrItem *items, int32_t count, CrShapes shapes, uint32_t *pixels);

#endif

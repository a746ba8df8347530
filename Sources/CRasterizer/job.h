// What the parts of the drawing share: one picture in the making.
#ifndef ACTANT_RASTER_JOB_H
#define ACTANT_RASTER_JOB_H

#include "CRasterizer.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

#pragma STDC FP_CONTRACT OFF

// Pixels that are drawn together: eight of two rows, or four of four. Tiles have room for pixels beyond their right
// side and below, so that nobody has to look where they end.
#define ACROSS 8
#define NARROW 4
#define LANES (2 * ACROSS)
#define TILE_BITS 7
#define TILE (1 << TILE_BITS)
#define PITCH ((TILE + ACROSS) * 4)
#define ROOM ((TILE + NARROW) * PITCH)
// Items that a thread prepares at a time.
#define MOST_CHUNKS 64
#define MOST_THREADS 16

/// Four channels of eight pixels, or one of as many numbers.
typedef int16_t Pixels __attribute__((vector_size(ACROSS * 8)));

/// A stroke as its pixels see it, or of a shape what it covers. Distances across it are measured along the axis that it
/// runs least along, so that their slope is at most 1 to a pixel.
typedef struct {
    float x, y;
    /// Distance across at a pixel: acrossX * (its x - x) + acrossY * (its y - y).
    float acrossX, acrossY;
    /// From the middle to a side, and the side's ramp: half of it, its bent part, and one by twice that.
    float half, ramp, bend, inverse;
    /// Direction, length, and what makes distances along it those across it.
    float alongX, alongY, length, unit;
    /// Where a row meets its middle: x + (row - y) * lean, and how far it reaches from there.
    float lean, reach;
    float left, right, top, bottom;
    float on, period;
    /// 128 for each step of colour.
    int16_t color[4];
    /// 32767 times the opacity.
    float alpha;
    bool isSeen;
} Stroke;

/// The pieces of a veil's strokes that one thread found, in lists by tile, colour and axis.
typedef struct Pieces Pieces;

typedef struct {
    int32_t level, threads, width, height, columns, rows, count, chunks;
    uint32_t ground;
    const CrItem *items;
    CrShapes shapes;
    const CrVeil *veil;
    int32_t veilChunks;
    /// One for each thread.
    Pieces *pieces[MOST_THREADS];
    Stroke *strokes;
    /// For each tile and chunk where its items begin in `lists`.
    int32_t *starts;
    int32_t *lists;
    /// Tiles in the order of what there is to do, most first; the rest of a division by their number is the tile.
    int64_t *work;
    uint32_t *pixels;
    atomic_bool failed;
    atomic_int nextThread, nextVeil, nextCount, nextFill, nextTile;
    pthread_barrier_t barrier;
    pthread_mutex_t gate;
} Job;

static inline float lesser(float one, float other) { return one < other ? one : other; }

static inline float greater(float one, float other) { return one > other ? one : other; }

// Items

void cr_count(Job *job, int32_t chunk);
void cr_fill(Job *job, int32_t chunk);
/// Turns counts into places, tile by tile and in each in the order of the chunks.
void cr_sum(Job *job);
/// Cuts off what lies outside a box; false if nothing is left. `cut` is the length that was cut off at the beginning.
bool cr_clip(double *x0, double *y0, double *x1, double *y1, const double box[4], double *cut);
/// What a colour's channels are in a tile, not multiplied by its alpha.
void cr_split(uint32_t color, int16_t parts[4]);
/// 32767 times the opacity.
float cr_opacity(uint32_t color);

// The veil

/// Finds the pieces of a chunk of strokes in the tiles.
void cr_spread(Job *job, int32_t chunk, Pieces *pieces);
/// How much a tile has to do for the veil; 0 if nothing of it is there.
int64_t cr_veilWork(const Job *job, int32_t tile);
/// Room for pieces; NULL without memory.
Pieces *cr_pieces(const Job *job);
void cr_free(Pieces *pieces);
/// Lays the veil over a tile that is all `ground`; `sums` has room for `CR_SUMS` numbers.
void cr_veil(const Job *job, int32_t tile, const int16_t ground[4], uint16_t *sums, int16_t *room);

#define VEIL_EDGE 8
#define VEIL_PITCH (TILE + 2 * VEIL_EDGE)
#define VEIL_SUMS ((TILE + 16) * VEIL_PITCH + 64)
/// Of the colours of all layers, and of strokes that run more across than down.
#define CR_SUMS ((CR_VEIL_LAYERS * CR_VEIL_COLORS + 1) * VEIL_SUMS)

// Tiles

void cr_tile(const Job *job, int32_t tile, int16_t *room, uint16_t *sums);

#endif

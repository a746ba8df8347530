// A veil's strokes as the tiles see them.
#ifndef ACTANT_RASTER_VEIL_H
#define ACTANT_RASTER_VEIL_H

#include "job.h"

_Static_assert(CR_VEIL_COLORS == 3, "a layer is laid with up to three colours");

// Of each colour in each layer strokes that run more down than across, then the others.
#define CELLS (CR_VEIL_LAYERS * CR_VEIL_COLORS * 2)
// Steps that are drawn together: of thin strokes, which touch two pixels a step, and of others, which touch four.
#define THIN_STEPS 16
#define STEPS 8
// Of a pixel, in widths and places across.
#define FINE 2048
// Density 1; sums stop at 8, when nothing of what is below is seen.
#define DENSE 8192
// Places after the point in a piece.
#define PLACES 20

/// What a stroke covers in a tile: a pixel or two, or up to four, of each row, or of each column if it is flat.
typedef struct {
    /// Where its middle meets the first row, from the centre of the pixel `VEIL_EDGE` before the first; by how much it
    /// moves a row.
    int32_t at, slope;
    uint8_t first, last;
    /// `DENSE` times the density of a pixel that it covers.
    uint16_t density;
    /// Across, in parts of a row's pixels.
    uint16_t width;
    /// The parts of its first and its last row that it covers, less 1.
    uint8_t head, tail;
} Piece;

#define BLOCK 31

typedef struct Block {
    struct Block *next;
    int64_t count;
    Piece pieces[BLOCK];
} Block;

struct Pieces {
    /// The last block of each tile's and cell's pieces.
    Block **lists;
    int64_t *work;
    /// Memory for blocks: each slab's first block leads to the slab before.
    Block *slab;
    int32_t used;
};

#endif

// Strokes that are so many and so faint that their order is not seen.
//
// Each adds to what its colour holds back of a pixel's light: sums of whole numbers, whatever their order. What comes
// out is what very many strokes in random order would come to if each were laid over those before it. Threads cut
// strokes into pieces, which need no order either, and then draw tiles: a tile's pieces of one colour and one axis are
// added up at a time, so that the sums stay near the processor.

#include "veil.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#pragma STDC FP_CONTRACT OFF
// How vectors are handed over matters between files only; here all that take them are inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define BATCH 16

typedef int32_t Whole __attribute__((vector_size(64)));
typedef float Parts __attribute__((vector_size(64)));
typedef int64_t Longs __attribute__((vector_size(64)));
typedef uint16_t Counts __attribute__((vector_size(64)));
typedef int32_t Half __attribute__((vector_size(32)));
typedef uint16_t Sixteen __attribute__((vector_size(32)));
typedef uint16_t Eight __attribute__((vector_size(16)));
typedef uint16_t Four __attribute__((vector_size(8)));
typedef uint16_t Two __attribute__((vector_size(4)));

/// Strokes that are readied together.
typedef struct {
    int32_t count;
    int32_t cell[BATCH];
    Parts x0, y0, x1, y1, square, width, opacity;
    // What comes of them: as in `Way`.
    Whole isSeen, isFlat, first, last, across, density;
    Parts head, tail, at, slope, perColumn;
} Batch;

#define BODY "veil_body.h"
#include "sets.h"

static void readyBatch(const Job *job, Batch *batch) {
#if defined(__x86_64__)
    if (job->level == 2) ready_avx512(job, batch);
    else if (job->level == 1) ready_avx2(job, batch);
    else ready_base(job, batch);
#else
    ready_base(job, batch);
#endif
}

// Pieces

#define SLAB 512

Pieces *cr_pieces(const Job *job) {
    size_t tiles = (size_t)job->columns * job->rows;
    Pieces *pieces = calloc(1, sizeof *pieces);
    if (!pieces) return NULL;
    pieces->lists = calloc(tiles * CELLS, sizeof *pieces->lists);
    pieces->work = calloc(tiles, sizeof *pieces->work);
    pieces->used = SLAB;
    if (pieces->lists && pieces->work) return pieces;
    cr_free(pieces);
    return NULL;
}

void cr_free(Pieces *pieces) {
    if (!pieces) return;
    while (pieces->slab) {
        Block *before = pieces->slab->next;
        free(pieces->slab);
        pieces->slab = before;
    }
    free(pieces->lists);
    free(pieces->work);
    free(pieces);
}

int64_t cr_veilWork(const Job *job, int32_t tile) {
    int64_t work = 0;
    for (int32_t thread = 0; thread < MOST_THREADS && job->pieces[thread]; thread++)
        work += job->pieces[thread]->work[tile];
    return work;
}

/// A list with room for one more; NULL without memory.
static Block *lengthen(Pieces *pieces, size_t list) {
    if (pieces->used == SLAB) {
        Block *slab = aligned_alloc(64, SLAB * sizeof *slab);
        if (!slab) return NULL;
        slab->next = pieces->slab;
        pieces->slab = slab;
        pieces->used = 1;
    }
    Block *block = pieces->slab + pieces->used++;
    block->next = pieces->lists[list];
    block->count = 0;
    pieces->lists[list] = block;
    return block;
}

/// A stroke of a veil whose longer way is called down, whichever it is.
typedef struct {
    /// Where its middle meets the centre of row 0, by how much it moves a row, and half its width and a pixel more; a
    /// pixel is `PIXEL`.
    int64_t at, slope, reach;
    double perColumn;
    /// The first and the last row that it touches; in tiles how many are beside each other, and from one to the one
    /// below and to the one beside it.
    int32_t first, last, columns, down, aside;
    int32_t cell;
    uint16_t density, width;
    uint8_t head, tail;
} Way;

#define PIXEL ((int64_t)1 << 32)

static int32_t rowAt(double row, int32_t first, int32_t last) {
    return row <= first ? first : row >= last ? last : (int32_t)row;
}

/// Writes down what a stroke covers from one row of a tile to another; false without memory.
static inline bool add(const Way *way, int32_t row, int32_t column, int32_t first, int32_t last, Pieces *pieces) {
    int32_t tile = row * way->down + column * way->aside;
    size_t list = (size_t)tile * CELLS + way->cell;
    Block *block = pieces->lists[list];
    if ((!block || block->count == BLOCK) && !(block = lengthen(pieces, list))) return false;
    int64_t at = way->at + first * way->slope - (int64_t)(column * TILE - VEIL_EDGE) * PIXEL;
    uint8_t head = first == way->first ? way->head : 255, tail = last == way->last ? way->tail : 255;
    // A single row is both: what is covered of it is the lesser part.
    if (first == last) head = tail = head < tail ? head : tail;
    block->pieces[block->count++] = (Piece){
        .at = (int32_t)(at >> (32 - PLACES)), .slope = (int32_t)(way->slope >> (32 - PLACES)),
        .first = (uint8_t)(first - row * TILE), .last = (uint8_t)(last - row * TILE), .density = way->density,
        .width = way->width, .head = head, .tail = tail,
    };
    pieces->work[tile] += last - first + 12;
    return true;
}

/// Goes through the tiles that a stroke touches; false without memory.
static bool walk(const Way *way, Pieces *pieces) {
    for (int32_t row = way->first / TILE; row <= way->last / TILE; row++) {
        int32_t first = row * TILE > way->first ? row * TILE : way->first;
        int32_t last = row * TILE + TILE - 1 < way->last ? row * TILE + TILE - 1 : way->last;
        int64_t from = way->at + first * way->slope, to = way->at + last * way->slope;
        int64_t left = (from < to ? from : to) - way->reach, right = (from < to ? to : from) + way->reach;
        int32_t start = (int32_t)(left >> 32) >> TILE_BITS, stop = (int32_t)(right >> 32) >> TILE_BITS;
        if (start == stop) {
            if (start >= 0 && start < way->columns && !add(way, row, start, first, last, pieces)) return false;
            continue;
        }
        int32_t end = stop < way->columns ? stop : way->columns - 1;
        for (int32_t column = start < 0 ? 0 : start; column <= end; column++) {
            double near = (double)((int64_t)(column * TILE) * PIXEL - way->reach - from) * way->perColumn;
            double far = (double)((int64_t)(column * TILE + TILE) * PIXEL + way->reach - from) * way->perColumn;
            int32_t enter = rowAt(first + (near < far ? near : far), first, last);
            int32_t leave = rowAt(first + (near < far ? far : near) + 1, first, last);
            if (!add(way, row, column, enter, leave, pieces)) return false;
        }
    }
    return true;
}

/// Puts a stroke into a batch unless nothing of it is seen.
static inline void take(const Job *job, const CrLink *link, Batch *batch) {
    const CrVeil *veil = job->veil;
    float opacity = veil->opacities[link->weight];
    int32_t layer = veil->layers[link->weight];
    if (!(opacity > 0 && link->width > 0) || link->color >= CR_VEIL_COLORS || layer >= CR_VEIL_LAYERS
        || (uint32_t)link->one >= (uint32_t)veil->spotCount || (uint32_t)link->other >= (uint32_t)veil->spotCount)
        return;
    const float *one = veil->spots + 2 * (size_t)link->one, *other = veil->spots + 2 * (size_t)link->other;
    float x0 = one[0], y0 = one[1], x1 = other[0], y1 = other[1], dx = x1 - x0, dy = y1 - y0;
    float square = dx * dx + dy * dy;
    // Whatever is not finite fails here.
    if (!(square > 1e-12f && square < 1e36f) || greater(x0, x1) < -8 || greater(y0, y1) < -8
        || lesser(x0, x1) > (float)job->width + 8 || lesser(y0, y1) > (float)job->height + 8)
        return;
    if (fabsf(x0) + fabsf(y0) + fabsf(x1) + fabsf(y1) > 16384) {
        double from[2] = {x0, y0}, to[2] = {x1, y1}, box[4] = {-64, -64, job->width + 64, job->height + 64}, cut;
        if (!cr_clip(from, from + 1, to, to + 1, box, &cut)) return;
        x0 = (float)from[0];
        y0 = (float)from[1];
        x1 = (float)to[0];
        y1 = (float)to[1];
        if (x0 == x1 && y0 == y1) return;
    }
    int32_t place = batch->count++;
    batch->x0[place] = x0;
    batch->y0[place] = y0;
    batch->x1[place] = x1;
    batch->y1[place] = y1;
    batch->square[place] = square;
    batch->width[place] = link->width;
    batch->opacity[place] = opacity;
    batch->cell[place] = 2 * (layer * CR_VEIL_COLORS + link->color);
}

/// Finds the pieces of a batch's strokes; false without memory.
static bool cut(const Job *job, Batch *batch, Pieces *pieces) {
    readyBatch(job, batch);
    for (int32_t place = 0; place < batch->count; place++) {
        if (!batch->isSeen[place]) continue;
        bool isFlat = batch->isFlat[place];
        Way way = {
            .at = (int64_t)(batch->at[place] * (float)PIXEL), .slope = (int64_t)(batch->slope[place] * (float)PIXEL),
            .reach = batch->across[place] * (PIXEL / FINE / 2) + PIXEL,
            .perColumn = batch->perColumn[place] / (double)PIXEL,
            .first = batch->first[place], .last = batch->last[place],
            .columns = isFlat ? job->rows : job->columns, .down = isFlat ? 1 : job->columns,
            .aside = isFlat ? job->columns : 1, .cell = batch->cell[place] + isFlat,
            .density = (uint16_t)batch->density[place], .width = (uint16_t)batch->across[place],
            .head = (uint8_t)greater(batch->head[place], 0), .tail = (uint8_t)greater(batch->tail[place], 0),
        };
        if (!walk(&way, pieces)) return false;
    }
    batch->count = 0;
    return true;
}

void cr_spread(Job *job, int32_t chunk, Pieces *pieces) {
    int64_t count = job->veil->count;
    int64_t first = count * chunk / job->veilChunks, last = count * (chunk + 1) / job->veilChunks;
    Batch batch;
    memset(&batch, 0, sizeof batch);
    for (int64_t link = first; link < last && !job->failed; link++) {
        take(job, job->veil->links + link, &batch);
        if ((batch.count == BATCH || link + 1 == last) && !cut(job, &batch, pieces)) job->failed = true;
    }
}

// Tiles

void cr_veil(const Job *job, int32_t tile, const int16_t ground[4], uint16_t *sums, int16_t *room) {
#if defined(__x86_64__)
    if (job->level == 2) veil_avx512(job, tile, ground, sums, room);
    else if (job->level == 1) veil_avx2(job, tile, ground, sums, room);
    else veil_base(job, tile, ground, sums, room);
#else
    veil_base(job, tile, ground, sums, room);
#endif
}

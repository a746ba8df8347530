// Strokes that are so many and so faint that their order is not seen.
//
// Each adds to what a pixel of its colour holds back of the light: sums of whole numbers, whatever their order. What
// comes out is what very many strokes in random order would come to if each were laid over those before it.

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
    /// Where its middle meets the centre of row 0, by how much it moves a row, and half its width, all times 2^32.
    int64_t at, slope, reach;
    double perColumn;
    /// Where it begins and ends.
    float top, bottom;
    int32_t rows, columns;
    /// From a tile to the one below, and to the one beside it.
    int32_t down, aside;
    int32_t cell;
    uint16_t density, width;
} Way;

#define ONE 4294967296.0

static int32_t rowAt(double row, int32_t first, int32_t last) {
    return row <= first ? first : row >= last ? last : (int32_t)row;
}

/// Writes down what a stroke covers from one row of a tile to another; false without memory.
static bool add(const Way *way, int32_t row, int32_t column, int32_t first, int32_t last, Pieces *pieces) {
    int32_t tile = row * way->down + column * way->aside;
    size_t list = (size_t)tile * CELLS + way->cell;
    Block *block = pieces->lists[list];
    if ((!block || block->count == BLOCK) && !(block = lengthen(pieces, list))) return false;
    Piece *piece = block->pieces + block->count++;
    int64_t at = way->at + first * way->slope - ((int64_t)(column * TILE - VEIL_EDGE) << 32);
    piece->at = (int32_t)(at >> (32 - PLACES));
    piece->slope = (int32_t)(way->slope >> (32 - PLACES));
    piece->first = (uint8_t)(first - row * TILE);
    piece->last = (uint8_t)(last - row * TILE);
    piece->density = way->density;
    piece->width = way->width;
    float head = lesser((float)(first + 1), way->bottom) - greater((float)first, way->top);
    float tail = lesser((float)(last + 1), way->bottom) - greater((float)last, way->top);
    piece->head = (uint8_t)greater(head * 256 - 0.5f, 0);
    piece->tail = (uint8_t)greater(tail * 256 - 0.5f, 0);
    pieces->work[tile] += last - first + 12;
    return true;
}

/// Goes through the tiles that a stroke touches; false without memory.
static bool walk(const Way *way, Pieces *pieces) {
    int32_t top = (int32_t)way->top, bottom = (int32_t)ceilf(way->bottom) - 1;
    for (int32_t row = top / TILE; row <= bottom / TILE; row++) {
        int32_t first = row * TILE > top ? row * TILE : top;
        int32_t last = row * TILE + TILE - 1 < bottom ? row * TILE + TILE - 1 : bottom;
        int64_t from = way->at + first * way->slope, to = way->at + last * way->slope;
        int64_t left = (from < to ? from : to) - way->reach, right = (from < to ? to : from) + way->reach;
        int32_t start = (int32_t)(left >> 32) >> 7, stop = (int32_t)(right >> 32) >> 7;
        if (start == stop) {
            if (start >= 0 && start < way->columns && !add(way, row, start, first, last, pieces)) return false;
            continue;
        }
        int32_t end = stop < way->columns ? stop : way->columns - 1;
        for (int32_t column = start < 0 ? 0 : start; column <= end; column++) {
            double near = (double)(((int64_t)(column * TILE) << 32) - way->reach - from) * way->perColumn;
            double far = (double)(((int64_t)(column * TILE + TILE) << 32) + way->reach - from) * way->perColumn;
            int32_t enter = rowAt(first + (near < far ? near : far), first, last);
            int32_t leave = rowAt(first + (near < far ? far : near) + 1, first, last);
            if (!add(way, row, column, enter, leave, pieces)) return false;
        }
    }
    return true;
}

/// What a stroke of an opacity up to ``CR_VEIL_OPACITY`` holds back: -ln(1 - opacity).
static float density(float opacity) {
    float z = opacity / (2 - opacity), square = z * z;
    return 2 * z * (1 + square * (1.0f / 3 + square * (1.0f / 5 + square * (1.0f / 7 + square * (1.0f / 9)))));
}

/// Finds a stroke's pieces; false without memory.
static bool spreadLink(const Job *job, const CrLink *link, Pieces *pieces) {
    const CrVeil *veil = job->veil;
    float opacity = veil->opacities[link->weight];
    int32_t layer = veil->layers[link->weight];
    if (!(opacity > 0) || link->color >= CR_VEIL_COLORS || layer >= CR_VEIL_LAYERS) return true;
    if ((uint32_t)link->one >= (uint32_t)veil->spotCount || (uint32_t)link->other >= (uint32_t)veil->spotCount)
        return true;
    const float *one = veil->spots + 2 * (size_t)link->one, *other = veil->spots + 2 * (size_t)link->other;
    float width = link->width * veil->scale;
    if (!(width > 0)) return true;
    float share = width < veil->hairline ? width / veil->hairline : 1;
    width = lesser(greater(width, veil->hairline), CR_VEIL_WIDEST);
    if (greater(one[0], other[0]) < -8 || greater(one[1], other[1]) < -8
        || lesser(one[0], other[0]) > (float)job->width + 8 || lesser(one[1], other[1]) > (float)job->height + 8)
        return true;
    double x0 = one[0], y0 = one[1], x1 = other[0], y1 = other[1];
    double dx = x1 - x0, dy = y1 - y0, square = dx * dx + dy * dy;
    // Whatever is not finite fails here.
    if (!(square > 1e-12 && square < 1e300)) return true;
    float length = sqrtf((float)square);
    if (length > veil->fadedFrom) opacity *= sqrtf(veil->fadedFrom / length);
    opacity = lesser(greater(opacity * share, veil->least), CR_VEIL_OPACITY);
    double box[4] = {-64, -64, job->width + 64, job->height + 64}, cut;
    if (fabs(x0) + fabs(y0) + fabs(x1) + fabs(y1) > 16384 && !cr_clip(&x0, &y0, &x1, &y1, box, &cut)) return true;
    bool isFlat = fabs(dx) > fabs(dy);
    double major0 = isFlat ? x0 : y0, minor0 = isFlat ? y0 : x0, major1 = isFlat ? x1 : y1;
    double inverse = 1 / (isFlat ? dx : dy), slope = (isFlat ? dy : dx) * inverse;
    int32_t end = isFlat ? job->width : job->height;
    Way way = {.cell = 2 * (layer * CR_VEIL_COLORS + link->color) + isFlat};
    way.top = (float)fmax(fmin(major0, major1), 0);
    way.bottom = (float)fmin(fmax(major0, major1), end);
    if (!(way.top < way.bottom)) return true;
    way.width = (uint16_t)lesser(width * length * fabsf((float)inverse) * FINE + 0.5f, 3 * FINE);
    way.density = (uint16_t)(density(opacity) * DENSE + 0.5f);
    way.at = (int64_t)((minor0 + (0.5 - major0) * slope - 0.5) * ONE);
    way.slope = (int64_t)(slope * ONE);
    way.reach = ((int64_t)way.width << 20) + ((int64_t)1 << 32);
    // A stroke that hardly leaves its column is in each that it touches all along.
    way.perColumn = (fabs(slope) > 1e-6 ? 1 / slope : 1e6) / ONE;
    way.rows = isFlat ? job->columns : job->rows;
    way.columns = isFlat ? job->rows : job->columns;
    way.down = isFlat ? 1 : job->columns;
    way.aside = isFlat ? job->columns : 1;
    return walk(&way, pieces);
}

void cr_spread(Job *job, int32_t chunk, Pieces *pieces) {
    int64_t count = job->veil->count;
    int64_t first = count * chunk / job->veilChunks, last = count * (chunk + 1) / job->veilChunks;
    for (int64_t link = first; link < last; link++)
        if (!spreadLink(job, job->veil->links + link, pieces)) {
            job->failed = true;
            return;
        }
}

// Tiles

typedef int32_t Whole __attribute__((vector_size(64)));
typedef float Parts __attribute__((vector_size(64)));
typedef int64_t Longs __attribute__((vector_size(64)));
typedef uint16_t Counts __attribute__((vector_size(64)));
typedef int32_t Half __attribute__((vector_size(32)));
typedef uint16_t Sixteen __attribute__((vector_size(32)));
typedef uint16_t Eight __attribute__((vector_size(16)));
typedef uint16_t Four __attribute__((vector_size(8)));
typedef uint16_t Two __attribute__((vector_size(4)));

#define NAME(x) x##_base
#define TARGET
#define SET 0
#include "veil_body.h"
#undef NAME
#undef TARGET
#undef SET

#if defined(__x86_64__)

#define NAME(x) x##_avx2
#define TARGET __attribute__((target("avx2")))
#define SET 1
#include "veil_body.h"
#undef NAME
#undef TARGET
#undef SET

#define NAME(x) x##_avx512
#define TARGET __attribute__((target("avx2,avx512f,avx512bw,avx512vl,avx512dq")))
#define SET 2
#include "veil_body.h"
#undef NAME
#undef TARGET
#undef SET

#endif

void cr_veil(const Job *job, int32_t tile, const int16_t ground[4], uint16_t *sums, int16_t *room) {
#if defined(__x86_64__)
    if (job->level == 2) veil_avx512(job, tile, ground, sums, room);
    else if (job->level == 1) veil_avx2(job, tile, ground, sums, room);
    else veil_base(job, tile, ground, sums, room);
#else
    veil_base(job, tile, ground, sums, room);
#endif
}

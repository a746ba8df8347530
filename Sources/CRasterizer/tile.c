// Draws tiles with the widest instructions that a machine has.

#include "job.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#pragma STDC FP_CONTRACT OFF
// How vectors are handed over matters between files only; here all that take them are inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define MOST_POINTS 64
#define MOST_PARTS 4

typedef float Floats __attribute__((vector_size(LANES * 4)));
typedef int32_t Ints __attribute__((vector_size(LANES * 4)));
typedef int16_t Shares __attribute__((vector_size(LANES * 4)));
typedef int16_t Few __attribute__((vector_size(NARROW * 8)));

static void groundParts(uint32_t ground, int16_t parts[4]) {
    uint32_t alpha = ground >> 24;
    for (int channel = 0; channel < 4; channel++) {
        uint32_t value = channel == 3 ? 255 : ground >> (8 * channel) & 255;
        parts[channel] = (int16_t)(value * alpha * 128 / 255);
    }
}

/// A tile where nothing is.
static void fillTile(
    const Job *job, int32_t left, int32_t top, int32_t width, int32_t height, const int16_t parts[4]) {
    uint32_t pixel = 0;
    for (int channel = 0; channel < 4; channel++) pixel |= (uint32_t)((parts[channel] + 64) >> 7) << (8 * channel);
    for (int32_t y = top; y < top + height; y++) {
        uint32_t *out = job->pixels + (size_t)y * job->width + left;
        for (int32_t x = 0; x < width; x++) out[x] = pixel;
    }
}

/// A shape with its corners in pixels.
typedef struct {
    int32_t parts;
    int32_t counts[MOST_PARTS];
    float x[MOST_PARTS], y[MOST_PARTS], radius[MOST_PARTS];
    float points[MOST_PARTS][2 * MOST_POINTS];
} Figure;

static void figure(const Job *job, const CrItem *item, Figure *figure) {
    float unit = sqrtf(item->ax * item->ax + item->ay * item->ay);
    int32_t first = job->shapes.starts[item->shape], last = job->shapes.starts[item->shape + 1];
    figure->parts = last - first < MOST_PARTS ? last - first : MOST_PARTS;
    for (int32_t place = 0; place < figure->parts; place++) {
        const CrPart *part = job->shapes.parts + first + place;
        figure->counts[place] = part->count < MOST_POINTS ? part->count : MOST_POINTS;
        figure->x[place] = item->x + part->x * item->ax + part->y * item->bx;
        figure->y[place] = item->y + part->x * item->ay + part->y * item->by;
        figure->radius[place] = part->radius * unit;
        for (int32_t corner = 0; corner < figure->counts[place]; corner++) {
            const float *point = job->shapes.points + 2 * (part->first + corner);
            figure->points[place][2 * corner] = item->x + point[0] * item->ax + point[1] * item->bx;
            figure->points[place][2 * corner + 1] = item->y + point[0] * item->ay + point[1] * item->by;
        }
    }
}

#define BODY "tile_body.h"
#include "sets.h"

#if defined(__x86_64__)

int32_t cr_level(void) {
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
        return 2;
    return __builtin_cpu_supports("avx2") ? 1 : 0;
}

void cr_tile(const Job *job, int32_t tile, int16_t *room, uint16_t *sums) {
    if (job->level == 2) tile_avx512(job, tile, room, sums);
    else if (job->level == 1) tile_avx2(job, tile, room, sums);
    else tile_base(job, tile, room, sums);
}

#else

int32_t cr_level(void) { return 0; }

void cr_tile(const Job *job, int32_t tile, int16_t *room, uint16_t *sums) { tile_base(job, tile, room, sums); }

#endif


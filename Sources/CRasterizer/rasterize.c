#include "CRasterizer.h"

#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#pragma STDC FP_CONTRACT OFF
// How vectors are handed over matters between files only; here all that take them are inlined.
#pragma clang diagnostic ignored "-Wpsabi"

// Pixels that are drawn together: eight of two rows, or four of four. Tiles have room for pixels beyond their right
// side and below, so that nobody has to look where they end.
#define ACROSS 8
#define NARROW 4
#define LANES (2 * ACROSS)
#define TILE 160
#define PITCH ((TILE + ACROSS) * 4)
#define ROOM ((TILE + NARROW) * PITCH)
// Items that a thread prepares at a time.
#define MOST_CHUNKS 64
#define MOST_THREADS 16
#define MOST_POINTS 64
#define MOST_PARTS 4

typedef float Floats __attribute__((vector_size(LANES * 4)));
typedef int32_t Ints __attribute__((vector_size(LANES * 4)));
typedef int16_t Shares __attribute__((vector_size(LANES * 4)));
typedef int16_t Pixels __attribute__((vector_size(ACROSS * 8)));
typedef int16_t Few __attribute__((vector_size(NARROW * 8)));

/// A stroke as its pixels see it, or of a shape what it covers. Distances across it are measured along the axis that it runs least along, so that
/// their slope is at most 1 to a pixel.
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

typedef struct {
    int32_t level, threads, width, height, columns, rows, count, chunks;
    uint32_t ground;
    const CrItem *items;
    CrShapes shapes;
    Stroke *strokes;
    /// For each tile and chunk where its items begin in `lists`.
    int32_t *starts;
    int32_t *lists;
    uint32_t *pixels;
    atomic_bool failed;
    atomic_int nextCount, nextFill, nextTile;
    pthread_barrier_t barrier;
    pthread_mutex_t gate;
} Job;

static void split(uint32_t color, int16_t parts[4]) {
    for (int channel = 0; channel < 3; channel++) parts[channel] = (int16_t)((color >> (8 * channel) & 255) * 128);
    parts[3] = 255 * 128;
}

static inline float lesser(float one, float other) { return one < other ? one : other; }

static inline float greater(float one, float other) { return one > other ? one : other; }

static float opacity(uint32_t color) { return (float)(color >> 24) * (32767.0f / 255.0f); }

static bool finite4(float a, float b, float c, float d) {
    return isfinite(a) && isfinite(b) && isfinite(c) && isfinite(d);
}

/// Cuts off what lies outside a box; false if nothing is left. Dashes keep their places through `cut`.
static bool clip(double *x0, double *y0, double *x1, double *y1, const double box[4], double *cut) {
    double dx = *x1 - *x0, dy = *y1 - *y0, from = 0, to = 1;
    double way[4] = {-dx, dx, -dy, dy};
    double room[4] = {*x0 - box[0], box[2] - *x0, *y0 - box[1], box[3] - *y0};
    for (int side = 0; side < 4; side++) {
        if (way[side] == 0) {
            if (room[side] < 0) return false;
            continue;
        }
        double part = room[side] / way[side];
        if (way[side] < 0) from = part > from ? part : from;
        else to = part < to ? part : to;
    }
    if (from >= to) return false;
    *cut = from * sqrt(dx * dx + dy * dy);
    double startX = *x0, startY = *y0;
    *x0 = startX + from * dx;
    *y0 = startY + from * dy;
    *x1 = startX + to * dx;
    *y1 = startY + to * dy;
    return true;
}

/// Readies a stroke; false if nothing of it is seen.
static bool ready(const Job *job, const CrItem *item, Stroke *stroke) {
    if (!finite4(item->x, item->y, item->ax, item->ay) || !(item->width > 0) || !isfinite(item->width)) return false;
    if (item->fill >> 24 == 0) return false;
    double x0 = item->x, y0 = item->y, x1 = item->ax, y1 = item->ay, cut = 0;
    double dx = x1 - x0, dy = y1 - y0, length = sqrt(dx * dx + dy * dy);
    double half = item->width / 2.0;
    // Ends beyond the picture are cut so far off that they are not seen.
    double margin = 2 * half + 4;
    double box[4] = {-margin, -margin, job->width + margin, job->height + margin};
    if (!(length > 1e-6) || !clip(&x0, &y0, &x1, &y1, box, &cut)) return false;
    double ux = dx / length, uy = dy / length;
    double major = fmax(fabs(ux), fabs(uy)), minor = fmin(fabs(ux), fabs(uy));
    // A bend that small is not seen, but its inverse must be a number.
    double bend = fmax(minor / major, 1.0 / 256);
    stroke->x = (float)x0;
    stroke->y = (float)y0;
    stroke->acrossX = (float)(-uy / major);
    stroke->acrossY = (float)(ux / major);
    stroke->half = (float)(half / major);
    stroke->bend = (float)bend;
    stroke->inverse = (float)(1 / (2 * bend));
    stroke->ramp = (float)((1 + bend) / 2);
    stroke->unit = (float)(1 / major);
    stroke->alongX = (float)ux;
    stroke->alongY = (float)uy;
    stroke->length = (float)sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    double steep = fmax(fabs(uy), 1e-5);
    stroke->lean = (float)(uy < 0 ? -ux / steep : ux / steep);
    stroke->reach = (float)((half + (major + minor) / 2) / steep);
    double sideX = half * fabs(uy) + 0.5, sideY = half * fabs(ux) + 0.5;
    stroke->left = (float)(fmin(x0, x1) - sideX);
    stroke->right = (float)(fmax(x0, x1) + sideX);
    stroke->top = (float)(fmin(y0, y1) - sideY);
    stroke->bottom = (float)(fmax(y0, y1) + sideY);
    // Dashes too short to be told apart are a solid stroke.
    bool dashed = item->bx > 0 && item->by > 0 && item->bx + item->by >= 0.5f && isfinite(item->bx + item->by);
    stroke->on = dashed ? item->bx : 0;
    stroke->period = dashed ? item->bx + item->by : 0;
    if (dashed && cut > 0) {
        // Begin with a whole dash, beyond the picture.
        double back = fmod(cut, stroke->period);
        stroke->x -= (float)(back * ux);
        stroke->y -= (float)(back * uy);
        stroke->length += (float)back;
    }
    split(item->fill, stroke->color);
    stroke->alpha = opacity(item->fill);
    return stroke->right > 0 && stroke->bottom > 0 && stroke->left < job->width && stroke->top < job->height;
}

/// Finds what a shape covers with its outline; false if nothing of it is seen.
static bool readyMark(const Job *job, const CrItem *item, Stroke *mark) {
    if (item->shape >= job->shapes.count || !finite4(item->x, item->y, item->ax, item->ay)
        || !finite4(item->bx, item->by, item->width, 0) || item->width < 0)
        return false;
    mark->left = mark->top = INFINITY;
    mark->right = mark->bottom = -INFINITY;
    float unit = sqrtf(item->ax * item->ax + item->ay * item->ay);
    for (int32_t place = job->shapes.starts[item->shape]; place < job->shapes.starts[item->shape + 1]; place++) {
        const CrPart *part = job->shapes.parts + place;
        int32_t corners = part->count ? part->count : 1;
        float radius = part->count ? 0 : part->radius * unit;
        for (int32_t corner = 0; corner < corners; corner++) {
            const float *point = job->shapes.points + 2 * (part->first + corner);
            float px = part->count ? point[0] : part->x, py = part->count ? point[1] : part->y;
            float x = item->x + px * item->ax + py * item->bx, y = item->y + px * item->ay + py * item->by;
            mark->left = lesser(mark->left, x - radius);
            mark->right = greater(mark->right, x + radius);
            mark->top = lesser(mark->top, y - radius);
            mark->bottom = greater(mark->bottom, y + radius);
        }
    }
    float room = item->width / 2 + 1;
    mark->left -= room;
    mark->top -= room;
    mark->right += room;
    mark->bottom += room;
    return mark->right > 0 && mark->bottom > 0 && mark->left < job->width && mark->top < job->height;
}

// Tiles

static int32_t tileAt(float place, int32_t tiles) {
    if (!(place > 0)) return 0;
    if (place >= (float)(tiles * TILE)) return tiles - 1;
    return (int32_t)place / TILE;
}

/// Goes through the tiles that an item may touch: counts it in each, or writes it down.
static void spread(const Job *job, int32_t item, int32_t chunk, bool writes) {
    const Stroke *stroke = job->strokes + item;
    bool isStroke = job->items[item].shape < 0;
    int32_t lastRow = tileAt(stroke->bottom, job->rows);
    for (int32_t row = tileAt(stroke->top, job->rows); row <= lastRow; row++) {
        float left = stroke->left, right = stroke->right;
        if (isStroke) {
            float start = ((float)(row * TILE) - stroke->y) * stroke->lean;
            float stop = ((float)(row * TILE + TILE) - stroke->y) * stroke->lean;
            left = greater(left, stroke->x + lesser(start, stop) - stroke->reach);
            right = lesser(right, stroke->x + greater(start, stop) + stroke->reach);
            if (right <= left || right <= 0 || left >= (float)job->width) continue;
        }
        int32_t last = tileAt(right, job->columns);
        for (int32_t column = tileAt(left, job->columns); column <= last; column++) {
            int32_t *place = job->starts + (size_t)(row * job->columns + column) * job->chunks + chunk;
            if (writes) job->lists[*place] = isStroke ? item : ~item;
            ++*place;
        }
    }
}

static void countChunk(Job *job, int32_t chunk) {
    int64_t first = (int64_t)job->count * chunk / job->chunks, last = (int64_t)job->count * (chunk + 1) / job->chunks;
    for (int64_t number = first; number < last; number++) {
        const CrItem *item = job->items + number;
        Stroke *stroke = job->strokes + number;
        stroke->isSeen = item->shape < 0 ? ready(job, item, stroke) : readyMark(job, item, stroke);
        if (stroke->isSeen) spread(job, (int32_t)number, chunk, false);
    }
}

static void fillChunk(Job *job, int32_t chunk) {
    int64_t first = (int64_t)job->count * chunk / job->chunks, last = (int64_t)job->count * (chunk + 1) / job->chunks;
    for (int64_t number = first; number < last; number++)
        if (job->strokes[number].isSeen) spread(job, (int32_t)number, chunk, true);
}

/// Turns counts into places, tile by tile and in each in the order of the chunks.
static void sumCounts(Job *job) {
    size_t cells = (size_t)job->columns * job->rows * job->chunks;
    int64_t sum = 0;
    for (size_t cell = 0; cell < cells; cell++) {
        int32_t count = job->starts[cell];
        job->starts[cell] = (int32_t)sum;
        sum += count;
    }
    job->lists = sum < INT32_MAX ? malloc((size_t)(sum + 1) * sizeof(int32_t)) : NULL;
    if (!job->lists) job->failed = true;
}

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

#define NAME(x) x##_base
#define TARGET
#define SET 0
#include "tile_body.h"
#undef NAME
#undef TARGET
#undef SET

#if defined(__x86_64__)

#define NAME(x) x##_avx2
#define TARGET __attribute__((target("avx2")))
#define SET 1
#include "tile_body.h"
#undef NAME
#undef TARGET
#undef SET

#define NAME(x) x##_avx512
#define TARGET __attribute__((target("avx2,avx512f,avx512bw,avx512vl,avx512dq")))
#define SET 2
#include "tile_body.h"
#undef NAME
#undef TARGET
#undef SET

int32_t cr_level(void) {
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
        return 2;
    return __builtin_cpu_supports("avx2") ? 1 : 0;
}

static void drawTile(const Job *job, int32_t tile, int16_t *room) {
    if (job->level == 2) tile_avx512(job, tile, room);
    else if (job->level == 1) tile_avx2(job, tile, room);
    else tile_base(job, tile, room);
}

#else

int32_t cr_level(void) { return 0; }

static void drawTile(const Job *job, int32_t tile, int16_t *room) { tile_base(job, tile, room); }

#endif

// Threads

static void work(Job *job, bool isFirst) {
    int32_t next;
    int16_t *room = aligned_alloc(64, (ROOM * sizeof *room + 63) / 64 * 64);
    if (!room) job->failed = true;
    while ((next = atomic_fetch_add(&job->nextCount, 1)) < job->chunks) countChunk(job, next);
    pthread_barrier_wait(&job->barrier);
    if (isFirst) sumCounts(job);
    pthread_barrier_wait(&job->barrier);
    if (!job->failed) {
        while ((next = atomic_fetch_add(&job->nextFill, 1)) < job->chunks) fillChunk(job, next);
        pthread_barrier_wait(&job->barrier);
        while ((next = atomic_fetch_add(&job->nextTile, 1)) < job->columns * job->rows) drawTile(job, next, room);
    }
    free(room);
}

static void *help(void *data) {
    Job *job = data;
    // The number of threads is known when the gate opens.
    pthread_mutex_lock(&job->gate);
    pthread_mutex_unlock(&job->gate);
    work(job, false);
    return NULL;
}

static void run(Job *job) {
    pthread_t helpers[MOST_THREADS];
    int32_t wanted = job->threads < 1 ? 1 : job->threads > MOST_THREADS ? MOST_THREADS : job->threads;
    int32_t helping = 0;
    pthread_mutex_init(&job->gate, NULL);
    pthread_mutex_lock(&job->gate);
    while (helping < wanted - 1 && pthread_create(helpers + helping, NULL, help, job) == 0) helping++;
    pthread_barrier_init(&job->barrier, NULL, (unsigned)helping + 1);
    pthread_mutex_unlock(&job->gate);
    work(job, true);
    for (int32_t helper = 0; helper < helping; helper++) pthread_join(helpers[helper], NULL);
    pthread_barrier_destroy(&job->barrier);
    pthread_mutex_destroy(&job->gate);
}

int32_t cr_draw(
    int32_t level, int32_t threads, int32_t width, int32_t height, uint32_t ground, const CrItem *items, int32_t count,
    CrShapes shapes, uint32_t *pixels) {
    if (width < 1 || height < 1) return 0;
    Job job = {
        .level = level < cr_level() ? level : cr_level(), .threads = threads, .width = width, .height = height,
        .columns = (width + TILE - 1) / TILE, .rows = (height + TILE - 1) / TILE, .count = count, .ground = ground,
        .items = items, .shapes = shapes, .pixels = pixels,
    };
    // Few items are not worth many lists. The number must not depend on that of the threads.
    job.chunks = count / 512 < 1 ? 1 : count / 512 > MOST_CHUNKS ? MOST_CHUNKS : count / 512;
    job.strokes = malloc(((size_t)count + 1) * sizeof(Stroke));
    job.starts = calloc((size_t)job.columns * job.rows * job.chunks + 1, sizeof(int32_t));
    job.failed = job.strokes == NULL || job.starts == NULL;
    if (!job.failed) run(&job);
    free(job.strokes);
    free(job.starts);
    free(job.lists);
    return job.failed ? -1 : 0;
}

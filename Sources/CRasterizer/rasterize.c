// Draws pictures: threads take what is to be prepared, then tiles.

#include "job.h"

#include <stdlib.h>

// Threads

static int falling(const void *one, const void *other) {
    int64_t first = *(const int64_t *)one, second = *(const int64_t *)other;
    return (first < second) - (first > second);
}

/// Puts the tiles that have most to do first, so that at the end nobody waits for long.
static void sortTiles(Job *job) {
    int32_t tiles = job->columns * job->rows;
    for (int32_t tile = 0; tile < tiles; tile++) {
        size_t cell = (size_t)tile * job->chunks;
        int64_t items = job->starts[cell + job->chunks] - job->starts[cell];
        job->work[tile] = (cr_veilWork(job, tile) + items * 128) * tiles + tile;
    }
    qsort(job->work, (size_t)tiles, sizeof *job->work, falling);
}

static void work(Job *job) {
    int32_t next, thread = atomic_fetch_add(&job->nextThread, 1), tiles = job->columns * job->rows;
    int16_t *room = aligned_alloc(64, (ROOM * sizeof *room + 63) / 64 * 64);
    uint16_t *sums = aligned_alloc(64, (CR_SUMS * sizeof *sums + 63) / 64 * 64);
    if (!room || !sums) job->failed = true;
    while ((next = atomic_fetch_add(&job->nextVeil, 1)) < job->veilChunks) cr_spread(job, next, job->pieces[thread]);
    while ((next = atomic_fetch_add(&job->nextCount, 1)) < job->chunks) cr_count(job, next);
    pthread_barrier_wait(&job->barrier);
    if (thread == 0) {
        cr_sum(job);
        sortTiles(job);
    }
    pthread_barrier_wait(&job->barrier);
    if (!job->failed) {
        while ((next = atomic_fetch_add(&job->nextFill, 1)) < job->chunks) cr_fill(job, next);
        pthread_barrier_wait(&job->barrier);
        while ((next = atomic_fetch_add(&job->nextTile, 1)) < tiles)
            cr_tile(job, (int32_t)(job->work[next] % tiles), room, sums);
    }
    free(sums);
    free(room);
}

static void *help(void *data) {
    Job *job = data;
    // The number of threads is known when the gate opens.
    pthread_mutex_lock(&job->gate);
    pthread_mutex_unlock(&job->gate);
    work(job);
    return NULL;
}

static void run(Job *job) {
    pthread_t helpers[MOST_THREADS];
    int32_t helping = 0;
    pthread_mutex_init(&job->gate, NULL);
    pthread_mutex_lock(&job->gate);
    while (helping < job->threads - 1 && pthread_create(helpers + helping, NULL, help, job) == 0) helping++;
    pthread_barrier_init(&job->barrier, NULL, (unsigned)helping + 1);
    pthread_mutex_unlock(&job->gate);
    work(job);
    for (int32_t helper = 0; helper < helping; helper++) pthread_join(helpers[helper], NULL);
    pthread_barrier_destroy(&job->barrier);
    pthread_mutex_destroy(&job->gate);
}

/// Memory for a picture; false if there is not enough.
static bool begin(Job *job) {
    size_t tiles = (size_t)job->columns * job->rows;
    job->strokes = malloc(((size_t)job->count + 1) * sizeof *job->strokes);
    job->starts = calloc(tiles * job->chunks + 1, sizeof *job->starts);
    job->work = malloc(tiles * sizeof *job->work);
    for (int32_t thread = 0; job->veil && thread < job->threads; thread++)
        if (!(job->pieces[thread] = cr_pieces(job))) return false;
    return job->strokes && job->starts && job->work;
}

static int32_t bounded(int32_t number, int32_t most) { return number < 1 ? 1 : number > most ? most : number; }

int32_t cr_draw(
    int32_t level, int32_t threads, int32_t width, int32_t height, uint32_t ground, const CrVeil *veil,
    const CrItem *items, int32_t count, CrShapes shapes, uint32_t *pixels) {
    if (width < 1 || height < 1) return 0;
    Job job = {
        .level = level < cr_level() ? level : cr_level(), .threads = bounded(threads, MOST_THREADS), .width = width,
        .height = height, .columns = (width + TILE - 1) / TILE, .rows = (height + TILE - 1) / TILE, .count = count,
        .ground = ground, .items = items, .shapes = shapes, .pixels = pixels,
        .veil = veil && veil->count > 0 ? veil : NULL,
    };
    // Few items are not worth many lists. The number must not depend on that of the threads.
    job.chunks = bounded(count / 512, MOST_CHUNKS);
    job.veilChunks = job.veil ? bounded(veil->count / 512, MOST_CHUNKS) : 0;
    job.failed = !begin(&job);
    if (!job.failed) run(&job);
    for (int32_t thread = 0; thread < MOST_THREADS; thread++) cr_free(job.pieces[thread]);
    free(job.strokes);
    free(job.starts);
    free(job.lists);
    free(job.work);
    return job.failed ? -1 : 0;
}

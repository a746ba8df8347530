#include "CLayout.h"

#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

// Nodes that are pushed together, nodes at the tree's leaves, boxes in a box, levels for 2^31 nodes.
#define RUN 16
#define LEAF 8
#define FAN 4
#define LEVELS 16
#define LIST 1024
// Below this square of a distance nodes push no harder.
#define NEAREST 1e-4f
// How far nodes may go, by the mean distance of neighbours, before their order along the curve is made anew.
// The boxes fit at every tick; only their sizes depend on it.
#define ORDER_ROOM 0.25
// Runs that a thread takes at a time.
#define GRAIN 8
#define MOST_THREADS 16

typedef float Lanes __attribute__((vector_size(RUN * sizeof(float)), aligned(4)));

/// Nodes that lie together: the middle of their mass, and the square of how wide they lie (corner to corner).
typedef struct {
    float x, y, mass, size;
    float left, right, top, bottom;
    /// The first box in it, or the complement of the first node.
    int32_t child;
    int32_t children;
} Box;

/// Boxes in boxes over the nodes in the order of a curve; the last level has at most FAN.
typedef struct {
    float *x, *y, *mass;
    Box *boxes;
    int32_t start[LEVELS], size[LEVELS], levels;
} Tree;

typedef struct {
    int32_t level, threads, count, runs;
    ClForces forces;
    ClPace *pace;
    float *positions, *pushes;
    const float *mass, *mobility, *weights;
    const int32_t *offsets, *neighbours;
    int32_t *order;
    Tree tree;
    float *lists, *turns;
    double *sums;
    uint32_t *keys;
    atomic_int next;
    pthread_barrier_t barrier;
    /// Held until it is known how many threads there are.
    pthread_mutex_t gate;
    float step;
} Job;

static int32_t padded(int32_t count) { return (count + RUN - 1) / RUN * RUN; }

#define NAME(x) x##_base
#define TARGET
#include "tick_body.h"
#undef NAME
#undef TARGET

#if defined(__x86_64__)

#define NAME(x) x##_avx2
#define TARGET __attribute__((target("avx2")))
#include "tick_body.h"
#undef NAME
#undef TARGET

#define NAME(x) x##_avx512
#define TARGET __attribute__((target("avx512f,avx2")))
#include "tick_body.h"
#undef NAME
#undef TARGET

int32_t cl_level(void) {
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f")) return 2;
    return __builtin_cpu_supports("avx2") ? 1 : 0;
}

static void repel(int32_t level, const Tree *tree, int32_t first, float theta, float *list, float *out) {
    if (level == 2) repel_avx512(tree, first, theta, list, out);
    else if (level == 1) repel_avx2(tree, first, theta, list, out);
    else repel_base(tree, first, theta, list, out);
}

#else

int32_t cl_level(void) { return 0; }

static void repel(int32_t level, const Tree *tree, int32_t first, float theta, float *list, float *out) {
    (void)level;
    repel_base(tree, first, theta, list, out);
}

#endif

// MARK: Order

/// Place along a Hilbert curve of 2^16 by 2^16, so that what follows one another lies together.
static uint32_t curve(uint32_t x, uint32_t y) {
    uint32_t key = 0;
    for (uint32_t side = 1u << 15; side > 0; side >>= 1) {
        uint32_t right = (x & side) != 0, below = (y & side) != 0;
        key = key << 2 | ((3 * right) ^ below);
        if (!below) {
            if (right) {
                x = ~x;
                y = ~y;
            }
            uint32_t swap = x;
            x = y;
            y = swap;
        }
    }
    return key;
}

static void keys(Job *job, int32_t first, int32_t last, const float *box) {
    float width = box[1] - box[0], height = box[3] - box[2];
    float scale = width > height ? width : height;
    scale = scale > 0 ? 65535 / scale : 0;
    for (int32_t node = first; node < last; node++) {
        const float *place = job->positions + 2 * (size_t)node;
        job->keys[node] = curve((uint32_t)((place[0] - box[0]) * scale), (uint32_t)((place[1] - box[2]) * scale));
    }
}

/// Sorts by the key, two digits of sixteen bits; equal keys stay in the order of the nodes.
static void sort(Job *job) {
    int32_t count = job->count;
    uint32_t *key = job->keys, *from = job->keys + count, *to = job->keys + 2 * (size_t)count;
    uint32_t tally[2048];
    for (int32_t node = 0; node < count; node++) from[node] = (uint32_t)node;
    for (int shift = 0; shift < 32; shift += 11) {
        memset(tally, 0, sizeof tally);
        for (int32_t node = 0; node < count; node++) tally[key[node] >> shift & 2047]++;
        uint32_t sum = 0;
        for (int digit = 0; digit < 2048; digit++) {
            uint32_t here = tally[digit];
            tally[digit] = sum;
            sum += here;
        }
        for (int32_t i = 0; i < count; i++) to[tally[key[from[i]] >> shift & 2047]++] = from[i];
        uint32_t *swap = from;
        from = to;
        to = swap;
    }
    memcpy(job->order, from, (size_t)count * sizeof(int32_t));
}

static void extent(const Job *job, float *box) {
    const float *place = job->positions;
    box[0] = box[1] = place[0];
    box[2] = box[3] = place[1];
    for (int32_t node = 1; node < job->count; node++) {
        float x = place[2 * (size_t)node], y = place[2 * (size_t)node + 1];
        box[0] = x < box[0] ? x : box[0];
        box[1] = x > box[1] ? x : box[1];
        box[2] = y < box[2] ? y : box[2];
        box[3] = y > box[3] ? y : box[3];
    }
}

// MARK: Tree

static void finish(Box *box, double x, double y, double mass) {
    box->mass = (float)mass;
    box->x = mass > 0 ? (float)(x / mass) : box->left;
    box->y = mass > 0 ? (float)(y / mass) : box->top;
    float width = box->right - box->left, height = box->bottom - box->top;
    box->size = width * width + height * height;
}

static void leaves(Job *job, int32_t first, int32_t last) {
    Tree *tree = &job->tree;
    for (int32_t place = first * RUN; place < last * RUN; place++) {
        int32_t node = job->order[place < job->count ? place : job->count - 1];
        tree->x[place] = job->positions[2 * (size_t)node];
        tree->y[place] = job->positions[2 * (size_t)node + 1];
        tree->mass[place] = place < job->count ? job->mass[node] : 0;
    }
    for (int32_t leaf = first * RUN / LEAF; leaf < last * RUN / LEAF; leaf++) {
        const float *x = tree->x + leaf * LEAF, *y = tree->y + leaf * LEAF, *mass = tree->mass + leaf * LEAF;
        Box box = {.left = x[0], .right = x[0], .top = y[0], .bottom = y[0], .child = ~(leaf * LEAF)};
        double sumX = 0, sumY = 0, sum = 0;
        for (int i = 0; i < LEAF; i++) {
            box.left = x[i] < box.left ? x[i] : box.left;
            box.right = x[i] > box.right ? x[i] : box.right;
            box.top = y[i] < box.top ? y[i] : box.top;
            box.bottom = y[i] > box.bottom ? y[i] : box.bottom;
            sumX += (double)x[i] * mass[i];
            sumY += (double)y[i] * mass[i];
            sum += mass[i];
        }
        finish(&box, sumX, sumY, sum);
        tree->boxes[leaf] = box;
    }
}

static void branches(Tree *tree) {
    for (int32_t level = 1; level < tree->levels; level++) {
        int32_t below = tree->start[level - 1], count = tree->size[level - 1];
        for (int32_t place = 0; place < tree->size[level]; place++) {
            int32_t first = place * FAN, last = first + FAN < count ? first + FAN : count;
            Box box = tree->boxes[below + first];
            double x = 0, y = 0, mass = 0;
            for (int32_t i = first; i < last; i++) {
                const Box *child = tree->boxes + below + i;
                box.left = child->left < box.left ? child->left : box.left;
                box.right = child->right > box.right ? child->right : box.right;
                box.top = child->top < box.top ? child->top : box.top;
                box.bottom = child->bottom > box.bottom ? child->bottom : box.bottom;
                x += (double)child->x * child->mass;
                y += (double)child->y * child->mass;
                mass += child->mass;
            }
            finish(&box, x, y, mass);
            box.child = below + first;
            box.children = last - first;
            tree->boxes[tree->start[level] + place] = box;
        }
    }
}

static void shape(Tree *tree, int32_t runs) {
    int32_t size = runs * RUN / LEAF, start = 0;
    tree->levels = 0;
    do {
        tree->start[tree->levels] = start;
        tree->size[tree->levels++] = size;
        start += size;
        size = (size + FAN - 1) / FAN;
    } while (tree->size[tree->levels - 1] > FAN);
}

// MARK: Forces

/// All that acts on the nodes of one run; what they swing and travel is summed for the pace.
static void push(Job *job, int32_t run, float *list) {
    float away[2 * RUN];
    repel(job->level, &job->tree, run * RUN, job->forces.theta, list, away);
    double swing = 0, travel = 0;
    int32_t last = job->count - run * RUN < RUN ? job->count - run * RUN : RUN;
    for (int32_t i = 0; i < last; i++) {
        int32_t node = job->order[run * RUN + i];
        float x = job->positions[2 * (size_t)node], y = job->positions[2 * (size_t)node + 1];
        float mass = job->mass[node], scale = job->forces.repulsion * mass;
        float sumX = away[i] * scale, sumY = away[RUN + i] * scale;
        float distance = sqrtf(x * x + y * y);
        float pull = distance > 0 ? mass * job->forces.gravity / distance : 0;
        float linkX = 0, linkY = 0;
        for (int32_t link = job->offsets[node]; link < job->offsets[node + 1]; link++) {
            const float *other = job->positions + 2 * (size_t)job->neighbours[link];
            float weight = job->weights ? job->weights[link] : 1;
            linkX += (other[0] - x) * weight;
            linkY += (other[1] - y) * weight;
        }
        sumX += linkX - x * pull;
        sumY += linkY - y * pull;
        float *kept = job->pushes + 2 * (size_t)node;
        float turnX = kept[0] - sumX, turnY = kept[1] - sumY, wayX = kept[0] + sumX, wayY = kept[1] + sumY;
        float turn = mass * sqrtf(turnX * turnX + turnY * turnY);
        swing += turn;
        travel += 0.5f * mass * sqrtf(wayX * wayX + wayY * wayY);
        // The swing of the node itself slows it down when it moves.
        job->turns[run * RUN + i] = turn;
        kept[0] = sumX;
        kept[1] = sumY;
    }
    job->sums[3 * (size_t)run] = swing;
    job->sums[3 * (size_t)run + 1] = travel;
}

/// How far all may go, from how much they swing to and fro (ForceAtlas2, section "Adaptive speed").
static void settle(Job *job) {
    ClPace *pace = job->pace;
    double swing = 0, travel = 0, count = job->count;
    for (int32_t run = 0; run < job->runs; run++) {
        swing += job->sums[3 * (size_t)run];
        travel += job->sums[3 * (size_t)run + 1];
    }
    job->step = 0;
    if (!(swing > 0) || !(travel > 0)) return;
    double guess = 0.05 * sqrt(count), least = sqrt(guess);
    double tolerance = fmax(least, fmin(10, guess * travel / (count * count)));
    if (swing / travel > 2) {
        if (pace->efficiency > 0.05) pace->efficiency *= 0.5;
        tolerance = fmax(tolerance, 1);
    }
    double target = tolerance * pace->efficiency * travel / swing;
    if (swing > tolerance * travel) {
        if (pace->efficiency > 0.05) pace->efficiency *= 0.7;
    } else if (pace->speed < 1000) {
        pace->efficiency *= 1.3;
    }
    pace->speed += fmin(target - pace->speed, 0.5 * pace->speed);
    job->step = (float)pace->speed;
}

static void move(Job *job, int32_t run) {
    double moved = 0;
    int32_t last = job->count - run * RUN < RUN ? job->count - run * RUN : RUN;
    for (int32_t i = 0; i < last; i++) {
        int32_t node = job->order[run * RUN + i];
        float *place = job->positions + 2 * (size_t)node;
        const float *way = job->pushes + 2 * (size_t)node;
        float part = job->step / (1 + sqrtf(job->step * job->turns[run * RUN + i]));
        part *= job->forces.heat * job->mobility[node];
        place[0] += way[0] * part;
        place[1] += way[1] * part;
        moved += sqrtf(way[0] * way[0] + way[1] * way[1]) * part;
    }
    job->sums[3 * (size_t)run + 2] = moved;
}

// MARK: Threads

/// Waits for the others.
static void meet(Job *job) {
    if (job->threads > 1) pthread_barrier_wait(&job->barrier);
}

static void work(Job *job, int32_t thread) {
    int32_t first = (int32_t)((int64_t)job->runs * thread / job->threads);
    int32_t last = (int32_t)((int64_t)job->runs * (thread + 1) / job->threads);
    if (!(job->pace->room > 0)) {
        float box[4];
        extent(job, box);
        int32_t end = last * RUN < job->count ? last * RUN : job->count;
        keys(job, first * RUN, end, box);
        meet(job);
        if (thread == 0) {
            sort(job);
            float side = box[1] - box[0] > box[3] - box[2] ? box[1] - box[0] : box[3] - box[2];
            job->pace->room = ORDER_ROOM * side / sqrt(job->count);
        }
        meet(job);
    }
    leaves(job, first, last);
    meet(job);
    if (thread == 0) branches(&job->tree);
    meet(job);
    // Which thread pushes a run changes nothing about the run.
    float *list = job->lists + (size_t)thread * 3 * LIST;
    for (;;) {
        int32_t from = atomic_fetch_add(&job->next, GRAIN);
        if (from >= job->runs) break;
        for (int32_t run = from; run < from + GRAIN && run < job->runs; run++) push(job, run, list);
    }
    meet(job);
    if (thread == 0) settle(job);
    meet(job);
    for (int32_t run = first; run < last; run++) move(job, run);
}

typedef struct {
    Job *job;
    int32_t thread;
} Share;

static void *share(void *argument) {
    Share *own = argument;
    pthread_mutex_lock(&own->job->gate);
    pthread_mutex_unlock(&own->job->gate);
    work(own->job, own->thread);
    return NULL;
}

int64_t cl_scratch(int32_t count) {
    int64_t room = padded(count), runs = room / RUN;
    int64_t boxes = room / LEAF + room / LEAF / (FAN - 1) + LEVELS + FAN;
    return 4 * room + boxes * (int64_t)(sizeof(Box) / 4) + 3 * LIST * MOST_THREADS + runs * 6 + 3 * (int64_t)count + 16;
}

void cl_tick(
    int32_t level, int32_t threads, int32_t count, ClForces forces, ClPace *pace, float *positions, float *pushes,
    const float *mass, const float *mobility, const int32_t *offsets, const int32_t *neighbours, const float *weights,
    int32_t *order, float *scratch) {
    if (count < 1) return;
    int32_t room = padded(count), runs = room / RUN;
    threads = threads < 1 ? 1 : threads > MOST_THREADS ? MOST_THREADS : threads;
    if (threads > runs) threads = runs;
    Job job = {
        .level = level, .threads = threads, .count = count, .runs = runs, .forces = forces, .pace = pace,
        .positions = positions, .pushes = pushes, .mass = mass, .mobility = mobility, .weights = weights,
        .offsets = offsets, .neighbours = neighbours, .order = order,
    };
    // Doubles first, so that they are aligned.
    job.sums = (double *)(((uintptr_t)scratch + 7) & ~(uintptr_t)7);
    job.tree.x = (float *)(job.sums + 3 * (size_t)runs);
    job.tree.y = job.tree.x + room;
    job.tree.mass = job.tree.y + room;
    job.turns = job.tree.mass + room;
    job.lists = job.turns + room;
    job.keys = (uint32_t *)(job.lists + (size_t)3 * LIST * MOST_THREADS);
    job.tree.boxes = (Box *)(job.keys + 3 * (size_t)count);
    shape(&job.tree, runs);
    Share shares[MOST_THREADS];
    pthread_t helpers[MOST_THREADS];
    pthread_mutex_init(&job.gate, NULL);
    pthread_mutex_lock(&job.gate);
    int32_t running = 1;
    for (; running < threads; running++) {
        shares[running] = (Share){&job, running};
        // With fewer threads than asked for it takes longer, and comes to the same.
        if (pthread_create(&helpers[running], NULL, share, &shares[running])) break;
    }
    job.threads = running;
    if (running > 1) pthread_barrier_init(&job.barrier, NULL, (unsigned)running);
    pthread_mutex_unlock(&job.gate);
    work(&job, 0);
    for (int32_t thread = 1; thread < running; thread++) pthread_join(helpers[thread], NULL);
    if (running > 1) pthread_barrier_destroy(&job.barrier);
    pthread_mutex_destroy(&job.gate);
    double moved = 0;
    for (int32_t run = 0; run < runs; run++) moved += job.sums[3 * (size_t)run + 2];
    pace->movement = moved / count;
    pace->room -= pace->movement;
    pace->ticks++;
}

// One tick of a force layout over flat arrays: ForceAtlas2's forces (Jacomy and others, 2014) over a tree of boxes.
//
// C because the widest instructions a machine has are chosen when the program runs. Nothing is allocated or kept, and
// the bytes that come out depend neither on those instructions nor on the number of threads: sums have one order, lanes
// are always sixteen, and no multiplication is fused with an addition.
#ifndef ACTANT_CLAYOUT_H
#define ACTANT_CLAYOUT_H

#include <stdint.h>

/// What a layout pushes and pulls with.
typedef struct {
    /// How hard nodes push one another away.
    float repulsion;
    /// How hard all are drawn to the middle.
    float gravity;
    /// A group of nodes acts as one beyond its size divided by this.
    float theta;
    /// The part of its way that a node goes, from 0 to 1.
    float heat;
} ClForces;

/// How a layout is going, from one tick to the next.
typedef struct {
    double speed;
    double efficiency;
    /// Ticks done.
    int64_t ticks;
    /// Mean way of a node before the nodes are sorted again; 0 sorts them in the next tick.
    double room;
    /// Mean way of a node in the last tick, in the unit of the positions.
    double movement;
} ClPace;

/// Best instructions of this machine: 0 plain, 1 AVX2, 2 AVX-512.
int32_t cl_level(void);

/// Numbers of scratch room that `cl_tick` needs for so many nodes.
int64_t cl_scratch(int32_t count);

/// One tick.
///
/// - positions: x and y of each node, finite. mobility: 0 holds a node, 1 leaves it free.
/// - offsets, neighbours, weights: for each node the range of its neighbours; weights may be null.
/// - forces: of the last tick in, of this one out, x and y of each node. order: a permutation of the nodes.
void cl_tick(
    int32_t level, int32_t threads, int32_t count, ClForces forces, ClPace *pace, float *positions, float *pushes,
    const float *mass, const float *mobility, const int32_t *offsets, const int32_t *neighbours, const float *weights,
    int32_t *order, float *scratch);

#endif

#pragma once
// igraph's headers name types of the C library that only this one declares when they are read as a module.
#include <features.h>
#include <igraph.h>
#include <stdint.h>

/// Groups of a graph by the Leiden algorithm, maximising modularity; 0, or igraph's number of the error.
///
/// In C because igraph hands its own arrays about by pointer, and ends the program at an error unless told otherwise.
/// - ends: both places of each link. groups: room for the group of each place.
static inline int32_t ci_leiden(
    int32_t count, const int32_t *ends, int64_t links, int32_t rounds, uint64_t seed, int32_t *groups,
    double *modularity) {
    igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_rng_seed(igraph_rng_default(), seed);
    igraph_vector_int_t edges, membership;
    igraph_vector_t degrees;
    igraph_t graph;
    igraph_error_t error = igraph_vector_int_init(&edges, 2 * links);
    if (error) goto noEdges;
    for (int64_t i = 0; i < 2 * links; i++) VECTOR(edges)[i] = ends[i];
    error = igraph_create(&graph, &edges, count, IGRAPH_UNDIRECTED);
    if (error) goto noGraph;
    error = igraph_vector_int_init(&membership, count);
    if (error) goto noMembership;
    error = igraph_vector_init(&degrees, count);
    if (error) goto noDegrees;
    for (int64_t i = 0; i < 2 * links; i++) VECTOR(degrees)[ends[i]] += 1;
    igraph_integer_t number = 0;
    igraph_real_t quality = 0;
    double resolution = links > 0 ? 1.0 / (2.0 * (double)links) : 0;
    error = igraph_community_leiden(
        &graph, NULL, &degrees, resolution, 0.01, 0, rounds, &membership, &number, &quality);
    if (!error) {
        for (int32_t i = 0; i < count; i++) groups[i] = (int32_t)VECTOR(membership)[i];
        *modularity = quality;
    }
    igraph_vector_destroy(&degrees);
noDegrees:
    igraph_vector_int_destroy(&membership);
noMembership:
    igraph_destroy(&graph);
noGraph:
    igraph_vector_int_destroy(&edges);
noEdges:
    igraph_set_error_handler(before);
    return (int32_t)error;
}

#pragma once
// igraph's headers name types of the C library that only this one declares when they are read as a module.
#include <features.h>
#include <igraph.h>
#include <stdint.h>

// In C because igraph hands its own arrays about by pointer, and ends the program at an error unless told otherwise.
// Every function gives 0, or igraph's number of the error. `ends` holds both places of each link.

/// An undirected graph of so many places; to be destroyed if there was no error.
static inline igraph_error_t ci_graph(igraph_t *graph, int32_t count, const int32_t *ends, int64_t links) {
    igraph_vector_int_t edges;
    igraph_error_t error = igraph_vector_int_init(&edges, 2 * links);
    if (error) return error;
    for (int64_t i = 0; i < 2 * links; i++) VECTOR(edges)[i] = ends[i];
    error = igraph_create(graph, &edges, count, IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&edges);
    return error;
}

/// Groups of a graph by the Leiden algorithm, maximising modularity.
///
/// - groups: room for the group of each place.
static inline int32_t ci_leiden(
    int32_t count, const int32_t *ends, int64_t links, int32_t rounds, uint64_t seed, int32_t *groups,
    double *modularity) {
    igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_rng_seed(igraph_rng_default(), seed);
    igraph_vector_int_t membership;
    igraph_vector_t degrees;
    igraph_t graph;
    igraph_error_t error = ci_graph(&graph, count, ends, links);
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
    igraph_set_error_handler(before);
    return (int32_t)error;
}

/// PageRank of each place.
///
/// - weights: of each link. ranks: room for the rank of each place; they sum to 1.
static inline int32_t ci_pagerank(
    int32_t count, const int32_t *ends, int64_t links, const double *weights, double damping, double *ranks) {
    igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_vector_t found, given;
    igraph_t graph;
    igraph_error_t error = ci_graph(&graph, count, ends, links);
    if (error) goto noGraph;
    error = igraph_vector_init(&found, count);
    if (error) goto noFound;
    error = igraph_vector_init(&given, links);
    if (error) goto noGiven;
    for (int64_t i = 0; i < links; i++) VECTOR(given)[i] = weights[i];
    error = igraph_pagerank(
        &graph, IGRAPH_PAGERANK_ALGO_PRPACK, &found, NULL, igraph_vss_all(), 0, damping, &given, NULL);
    if (!error) for (int32_t i = 0; i < count; i++) ranks[i] = VECTOR(found)[i];
    igraph_vector_destroy(&given);
noGiven:
    igraph_vector_destroy(&found);
noFound:
    igraph_destroy(&graph);
noGraph:
    igraph_set_error_handler(before);
    return (int32_t)error;
}

/// Adds to each place's sum what the shortest ways from some places to all others add to its betweenness, each pair
/// counted at both of its ends.
static inline int32_t ci_betweenness(
    int32_t count, const int32_t *ends, int64_t links, const int32_t *sources, int32_t sourceCount, double *sums) {
    igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_vector_t found;
    igraph_vector_int_t from;
    igraph_t graph;
    igraph_error_t error = ci_graph(&graph, count, ends, links);
    if (error) goto noGraph;
    error = igraph_vector_init(&found, count);
    if (error) goto noFound;
    error = igraph_vector_int_init(&from, sourceCount);
    if (error) goto noFrom;
    for (int32_t i = 0; i < sourceCount; i++) VECTOR(from)[i] = sources[i];
    error = igraph_betweenness_subset(
        &graph, &found, igraph_vss_all(), 0, igraph_vss_vector(&from), igraph_vss_all(), NULL);
    // igraph halves the sums of an undirected graph.
    if (!error) for (int32_t i = 0; i < count; i++) sums[i] += 2 * VECTOR(found)[i];
    igraph_vector_int_destroy(&from);
noFrom:
    igraph_vector_destroy(&found);
noFound:
    igraph_destroy(&graph);
noGraph:
    igraph_set_error_handler(before);
    return (int32_t)error;
}

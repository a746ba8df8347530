// The dense arithmetic of the language model. Numbers are float32; no function allocates or keeps what it is given.
//
// Every function takes the level of instructions to compute with (ck_level() for the best that this machine has). The
// sums of one row never depend on the other rows, so results don't depend on how a text is cut into blocks.
#ifndef ACTANT_CKERNELS_H
#define ACTANT_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

// The widths of rows that the weights are made for.
#define CK_WIDTH 96 // what an encoder says about a token
#define CK_HIDDEN 64 // what the automata reduce it to
#define CK_STATE (2 * CK_HIDDEN) // both pieces of one feature of an automaton's state

// 0: what every processor of this architecture has; 1: AVX2 and FMA; 2: AVX-512.
int32_t ck_level(void);

// Packs maxout weights [96][3][inputs] so that 16 outputs of one piece lie together: [6][inputs][3][16].
void ck_pack_maxout(const float *weights, size_t inputs, float *packed, size_t offset);
// Packs weights [outputs][inputs] as [columns / 32][inputs][32]; columns is outputs rounded up to 32, the rest zeros.
void ck_pack_dense(const float *weights, size_t outputs, size_t inputs, float *packed, size_t offset);
// Packs weights [outputs][64] as [64][columns]; columns is outputs rounded up to 16, the rest zeros.
void ck_pack_scores(const float *weights, size_t outputs, size_t columns, float *packed, size_t offset);

// Adds up four rows of a table of embeddings for each of `count` words, into rows of `stride` numbers.
void ck_embed(const float *table, const uint32_t *rows, size_t count, float *out, size_t column, size_t stride);

// Copies rows of 96 numbers by their place in a cache; a negative place is a row of zeros.
void ck_gather(const float *cache, const int32_t *places, size_t count, float *out);

// Maxout with layer norm: row r reads `inputs` numbers from in + r * stride. When `residual` is not negative, the 96
// numbers from there in the row's input are added to the result. Writes rows of 96 numbers from out + 96 * first.
void ck_maxout(
    int32_t level, const float *in, size_t stride, size_t count, size_t inputs, const float *packed, size_t offset,
    const float *bias, const float *gain, const float *shift, ptrdiff_t residual, float *out, size_t first);

// Dense layer: row r reads from in + start + r * stride and writes `columns` numbers from out + place + r * columns.
void ck_dense(
    int32_t level, const float *in, size_t start, size_t stride, size_t count, size_t inputs, const float *packed,
    size_t offset, const float *bias, size_t columns, float *out, size_t place);

// One step of an automaton: sums the features' rows of 128 numbers (feature f at rows + offsets[f]), takes the greater
// of both pieces, scores all actions, and answers the first of the highest score among those that are valid in the
// situation (valid + situation * columns holds a byte for each), or -1 when none is.
int32_t ck_step(
    int32_t level, const float *rows, const uint32_t *offsets, size_t features, const float *bias, const float *packed,
    size_t offset, const float *actionBias, size_t columns, const uint8_t *valid, size_t situation, float *scores);

// The first place of the greatest of `count` numbers from values + start.
int32_t ck_greatest(const float *values, size_t start, size_t count);

#endif

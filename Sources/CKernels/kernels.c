#include "CKernels.h"
#include <string.h>

#define CK_MOST_COLUMNS 128

#define NAME(x) x##_base
#define TARGET
#define LANES 4
#define ROWS 3
#define DENSE_ROWS 4
#include "kernels_body.h"
#undef NAME
#undef TARGET
#undef LANES
#undef ROWS
#undef DENSE_ROWS

#if defined(__x86_64__)

#define NAME(x) x##_avx2
#define TARGET __attribute__((target("avx2,fma")))
#define LANES 8
#define ROWS 3
#define DENSE_ROWS 4
#include "kernels_body.h"
#undef NAME
#undef TARGET
#undef LANES
#undef ROWS
#undef DENSE_ROWS

#define NAME(x) x##_avx512
#define TARGET __attribute__((target("avx512f,avx2,fma")))
#define LANES 16
#define ROWS 8
#define DENSE_ROWS 8
#include "kernels_body.h"
#undef NAME
#undef TARGET
#undef LANES
#undef ROWS
#undef DENSE_ROWS

int32_t ck_level(void) {
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f")) return 2;
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? 1 : 0;
}

#define DISPATCH(call) \
    switch (level) { \
    case 2: call(avx512); break; \
    case 1: call(avx2); break; \
    default: call(base); break; \
    }

#else

int32_t ck_level(void) { return 0; }

#define DISPATCH(call) \
    (void)level; \
    call(base);

#endif

void ck_pack_maxout(const float *weights, size_t inputs, float *packed, size_t offset) {
    packed += offset;
    for (size_t output = 0; output < CK_WIDTH; output++)
        for (size_t piece = 0; piece < 3; piece++)
            for (size_t input = 0; input < inputs; input++)
                packed[((output / 16 * inputs + input) * 3 + piece) * 16 + output % 16] =
                    weights[(output * 3 + piece) * inputs + input];
}

void ck_pack_dense(const float *weights, size_t outputs, size_t inputs, float *packed, size_t offset) {
    packed += offset;
    size_t columns = (outputs + 31) / 32 * 32;
    memset(packed, 0, columns * inputs * sizeof(float));
    for (size_t output = 0; output < outputs; output++)
        for (size_t input = 0; input < inputs; input++)
            packed[(output / 32 * inputs + input) * 32 + output % 32] = weights[output * inputs + input];
}

void ck_pack_scores(const float *weights, size_t outputs, size_t columns, float *packed, size_t offset) {
    packed += offset;
    memset(packed, 0, columns * CK_HIDDEN * sizeof(float));
    for (size_t output = 0; output < outputs; output++)
        for (size_t input = 0; input < CK_HIDDEN; input++)
            packed[input * columns + output] = weights[output * CK_HIDDEN + input];
}

void ck_embed(const float *table, const uint32_t *rows, size_t count, float *out, size_t column, size_t stride) {
    for (size_t word = 0; word < count; word++) {
        float *target = out + word * stride + column;
        const float *first = table + (size_t)rows[4 * word] * CK_WIDTH;
        const float *second = table + (size_t)rows[4 * word + 1] * CK_WIDTH;
        const float *third = table + (size_t)rows[4 * word + 2] * CK_WIDTH;
        const float *fourth = table + (size_t)rows[4 * word + 3] * CK_WIDTH;
        for (size_t i = 0; i < CK_WIDTH; i++) target[i] = ((first[i] + second[i]) + third[i]) + fourth[i];
    }
}

void ck_gather(const float *cache, const int32_t *places, size_t count, float *out) {
    for (size_t row = 0; row < count; row++) {
        float *target = out + row * CK_WIDTH;
        if (places[row] < 0) memset(target, 0, CK_WIDTH * sizeof(float));
        else memcpy(target, cache + (size_t)places[row] * CK_WIDTH, CK_WIDTH * sizeof(float));
    }
}

void ck_maxout(
    int32_t level, const float *in, size_t stride, size_t count, size_t inputs, const float *packed, size_t offset,
    const float *bias, const float *gain, const float *shift, ptrdiff_t residual, float *out, size_t first) {
    packed += offset;
    out += first * CK_WIDTH;
#define CALL(level) maxout_##level(in, stride, count, inputs, packed, bias, gain, shift, residual, out)
    DISPATCH(CALL)
#undef CALL
}

void ck_dense(
    int32_t level, const float *in, size_t start, size_t stride, size_t count, size_t inputs, const float *packed,
    size_t offset, const float *bias, size_t columns, float *out, size_t place) {
    in += start;
    packed += offset;
    out += place;
#define CALL(level) dense_##level(in, stride, count, inputs, packed, bias, columns, out)
    DISPATCH(CALL)
#undef CALL
}

int32_t ck_greatest(const float *values, size_t start, size_t count) {
    values += start;
    size_t best = 0;
    for (size_t i = 1; i < count; i++)
        if (values[i] > values[best]) best = i;
    return (int32_t)best;
}

int32_t ck_step(
    int32_t level, const float *rows, const uint32_t *offsets, size_t features, const float *bias, const float *packed,
    size_t offset, const float *actionBias, size_t columns, const uint8_t *valid, size_t situation, float *scores) {
    packed += offset;
    valid += situation * columns;
#define CALL(level) step_##level(rows, offsets, features, bias, packed, actionBias, columns, scores)
    DISPATCH(CALL)
#undef CALL
    // Whatever the scores are, not-a-number included, an action that is not valid is never taken.
    int32_t best = -1;
    for (size_t i = 0; i < columns; i++)
        if (valid[i] && (best < 0 || scores[i] > scores[best])) best = (int32_t)i;
    return best;
}

// The kernels for one width of vectors. Included once for each level with NAME, TARGET, LANES, ROWS and DENSE_ROWS
// defined: vectors of LANES numbers, blocks of up to ROWS or DENSE_ROWS rows, chosen so that all sums of a block stay in
// registers.

typedef float NAME(vec) __attribute__((vector_size(LANES * 4), aligned(4), may_alias));
#define VEC NAME(vec)
#define INLINE static inline __attribute__((always_inline)) TARGET
#define LOAD(p) (*(const VEC *)(p))
#define STORE(p, v) (*(VEC *)(p) = (v))
#define GREATER(a, b) __builtin_elementwise_max(a, b)
#define UNROLL _Pragma("clang loop unroll(full)")

// `rows` is a constant wherever this is inlined.
INLINE void NAME(maxout_rows)(
    const int rows, const float *in, size_t stride, size_t inputs, const float *packed, const float *bias, float *out) {
    for (size_t group = 0; group < CK_WIDTH / 16; group++) {
        for (size_t lane = 0; lane < 16; lane += LANES) {
            const float *weights = packed + group * inputs * 48 + lane;
            const float *start = bias + group * 48 + lane;
            VEC sums[ROWS][3];
            UNROLL for (int row = 0; row < rows; row++)
                UNROLL for (int piece = 0; piece < 3; piece++) sums[row][piece] = LOAD(start + 16 * piece);
            for (size_t input = 0; input < inputs; input++, weights += 48) {
                VEC first = LOAD(weights), second = LOAD(weights + 16), third = LOAD(weights + 32);
                UNROLL for (int row = 0; row < rows; row++) {
                    float value = in[(size_t)row * stride + input];
                    sums[row][0] += first * value;
                    sums[row][1] += second * value;
                    sums[row][2] += third * value;
                }
            }
            UNROLL for (int row = 0; row < rows; row++) {
                VEC greatest = GREATER(GREATER(sums[row][0], sums[row][1]), sums[row][2]);
                STORE(out + (size_t)row * CK_WIDTH + group * 16 + lane, greatest);
            }
        }
    }
}

// Adds in a fixed order whatever the width of vectors, so that all levels with FMA agree to the last bit.
INLINE float NAME(total)(const float *sixteen) {
    float eight[8];
    for (int i = 0; i < 8; i++) eight[i] = sixteen[i] + sixteen[i + 8];
    return ((eight[0] + eight[4]) + (eight[2] + eight[6])) + ((eight[1] + eight[5]) + (eight[3] + eight[7]));
}

INLINE void NAME(normalise)(
    const float *row, const float *gain, const float *shift, const float *residual, float *out) {
    float partial[16];
    for (size_t lane = 0; lane < 16; lane += LANES) {
        VEC sum = LOAD(row + lane);
        UNROLL for (size_t i = 16; i < CK_WIDTH; i += 16) sum += LOAD(row + i + lane);
        STORE(partial + lane, sum);
    }
    float mean = NAME(total)(partial) / CK_WIDTH;
    for (size_t lane = 0; lane < 16; lane += LANES) {
        VEC sum = {0};
        UNROLL for (size_t i = 0; i < CK_WIDTH; i += 16) {
            VEC distance = LOAD(row + i + lane) - mean;
            sum += distance * distance;
        }
        STORE(partial + lane, sum);
    }
    float scale = 1.0f / __builtin_sqrtf(NAME(total)(partial) / CK_WIDTH + 1e-8f);
    UNROLL for (size_t i = 0; i < CK_WIDTH; i += LANES) {
        VEC value = (LOAD(row + i) - mean) * scale * LOAD(gain + i) + LOAD(shift + i);
        if (residual) value += LOAD(residual + i);
        STORE(out + i, value);
    }
}

TARGET static void NAME(maxout)(
    const float *in, size_t stride, size_t count, size_t inputs, const float *packed, const float *bias,
    const float *gain, const float *shift, ptrdiff_t residual, float *out) {
    float raw[ROWS * CK_WIDTH];
    size_t done = 0;
    while (done < count) {
        // The last block reaches back over rows that are done: computing them again costs less than single rows.
        size_t first = done + ROWS <= count || count < ROWS ? done : count - ROWS;
        size_t rows = count >= ROWS ? ROWS : count - done >= ROWS / 2 ? ROWS / 2 : 1;
        const float *block = in + first * stride;
        if (rows == ROWS) NAME(maxout_rows)(ROWS, block, stride, inputs, packed, bias, raw);
        else if (rows == ROWS / 2) NAME(maxout_rows)(ROWS / 2, block, stride, inputs, packed, bias, raw);
        else NAME(maxout_rows)(1, block, stride, inputs, packed, bias, raw);
        for (size_t row = 0; row < rows; row++) {
            const float *added = residual < 0 ? 0 : block + row * stride + residual;
            NAME(normalise)(raw + row * CK_WIDTH, gain, shift, added, out + (first + row) * CK_WIDTH);
        }
        done = first + rows;
    }
}

INLINE void NAME(dense_rows)(
    const int rows, const float *in, size_t stride, size_t inputs, const float *packed, const float *bias,
    size_t columns, float *out) {
    for (size_t group = 0; group < columns; group += 32) {
        for (size_t lane = 0; lane < 32; lane += 2 * LANES) {
            const float *weights = packed + group * inputs + lane;
            VEC sums[DENSE_ROWS][2];
            UNROLL for (int row = 0; row < rows; row++) {
                sums[row][0] = LOAD(bias + group + lane);
                sums[row][1] = LOAD(bias + group + lane + LANES);
            }
            for (size_t input = 0; input < inputs; input++, weights += 32) {
                VEC first = LOAD(weights), second = LOAD(weights + LANES);
                UNROLL for (int row = 0; row < rows; row++) {
                    float value = in[(size_t)row * stride + input];
                    sums[row][0] += first * value;
                    sums[row][1] += second * value;
                }
            }
            UNROLL for (int row = 0; row < rows; row++) {
                float *target = out + (size_t)row * columns + group + lane;
                STORE(target, sums[row][0]);
                STORE(target + LANES, sums[row][1]);
            }
        }
    }
}

TARGET static void NAME(dense)(
    const float *in, size_t stride, size_t count, size_t inputs, const float *packed, const float *bias,
    size_t columns, float *out) {
    size_t done = 0;
    while (done < count) {
        size_t first = done + DENSE_ROWS <= count || count < DENSE_ROWS ? done : count - DENSE_ROWS;
        const float *block = in + first * stride;
        if (count >= DENSE_ROWS) NAME(dense_rows)(DENSE_ROWS, block, stride, inputs, packed, bias, columns, out + first * columns);
        else NAME(dense_rows)(1, block, stride, inputs, packed, bias, columns, out + first * columns);
        done = first + (count >= DENSE_ROWS ? DENSE_ROWS : 1);
    }
}

// `columns` is a constant wherever this is inlined.
INLINE void NAME(score_columns)(
    const size_t columns, const float *hidden, const float *packed, const float *bias, float *scores) {
    VEC sums[CK_MOST_COLUMNS / LANES];
    UNROLL for (size_t i = 0; i < columns / LANES; i++) sums[i] = LOAD(bias + i * LANES);
    for (size_t input = 0; input < CK_HIDDEN; input++, packed += columns) {
        float value = hidden[input];
        UNROLL for (size_t i = 0; i < columns / LANES; i++) sums[i] += LOAD(packed + i * LANES) * value;
    }
    UNROLL for (size_t i = 0; i < columns / LANES; i++) STORE(scores + i * LANES, sums[i]);
}

TARGET static void NAME(step)(
    const float *rows, const uint32_t *offsets, size_t features, const float *bias, const float *packed,
    const float *actionBias, size_t columns, float *scores) {
    float hidden[CK_HIDDEN];
    for (size_t i = 0; i < CK_HIDDEN; i += LANES) {
        VEC first = {0}, second = {0};
        for (size_t feature = 0; feature < features; feature++) {
            const float *row = rows + offsets[feature];
            first += LOAD(row + i);
            second += LOAD(row + CK_HIDDEN + i);
        }
        first += LOAD(bias + i);
        second += LOAD(bias + CK_HIDDEN + i);
        STORE(hidden + i, GREATER(first, second));
    }
    if (columns == 112) NAME(score_columns)(112, hidden, packed, actionBias, scores);
    else if (columns == 80) NAME(score_columns)(80, hidden, packed, actionBias, scores);
    else
        for (size_t column = 0; column < columns; column += 16) {
            for (size_t lane = 0; lane < 16; lane += LANES) {
                VEC sum = LOAD(actionBias + column + lane);
                for (size_t input = 0; input < CK_HIDDEN; input++)
                    sum += LOAD(packed + input * columns + column + lane) * hidden[input];
                STORE(scores + column + lane, sum);
            }
        }
}

#undef VEC
#undef INLINE
#undef LOAD
#undef STORE
#undef GREATER
#undef UNROLL

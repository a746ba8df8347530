// Multiplication of parts, compiled once for each set of instructions.

/// (one * other + 2^14) / 2^15
TARGET static inline Pixels NAME(times)(Pixels one, Pixels other) {
#if SET == 2
    return (Pixels)_mm512_mulhrs_epi16((__m512i)one, (__m512i)other);
#elif SET == 1
    __m256i halves[2], factors[2];
    memcpy(halves, &one, sizeof one);
    memcpy(factors, &other, sizeof other);
    halves[0] = _mm256_mulhrs_epi16(halves[0], factors[0]);
    halves[1] = _mm256_mulhrs_epi16(halves[1], factors[1]);
    memcpy(&one, halves, sizeof one);
    return one;
#else
    typedef int32_t Wide __attribute__((vector_size(ACROSS * 16)));
    Wide product = __builtin_convertvector(one, Wide) * __builtin_convertvector(other, Wide);
    return __builtin_convertvector((product + (1 << 14)) >> 15, Pixels);
#endif
}

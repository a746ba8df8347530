// Compiles the file that BODY names once for each set of instructions: NAME tells the functions apart, SET says which set.

#define NAME(x) x##_base
#define TARGET
#define SET 0
#include BODY
#undef NAME
#undef TARGET
#undef SET

#if defined(__x86_64__)

#define NAME(x) x##_avx2
#define TARGET __attribute__((target("avx2")))
#define SET 1
#include BODY
#undef NAME
#undef TARGET
#undef SET

#define NAME(x) x##_avx512
#define TARGET __attribute__((target("avx2,avx512f,avx512bw,avx512vl,avx512dq")))
#define SET 2
#include BODY
#undef NAME
#undef TARGET
#undef SET

#endif

#undef BODY

// The primitives of the prover in C with intrinsics of AVX-512, for `make bench`: the same formulas as
// the Swift code, on made-up data. Prints "NAME PER_SECOND" for each, the best of five on one core.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef __AVX512DQ__
#include <immintrin.h>
typedef __m512i V;
typedef struct { uint32_t factor, quotient; } Twiddle;
enum { P = 0x7f000001u, MINUS_INVERSE = 0x7effffffu };

static V all(uint32_t x) { return _mm512_set1_epi32((int)x); }
static V add(V a, V b) { V s = _mm512_add_epi32(a, b); return _mm512_min_epu32(s, _mm512_sub_epi32(s, all(P))); }
static V sub(V a, V b) { V d = _mm512_sub_epi32(a, b); return _mm512_min_epu32(d, _mm512_add_epi32(d, all(P))); }
static V odd(V a) { return _mm512_srli_epi64(a, 32); }
// In the upper half x / 2^32 mod p, or that and p.
static V reduce(V x) { return _mm512_add_epi64(x, _mm512_mul_epu32(_mm512_mul_epu32(x, all(MINUS_INVERSE)), all(P))); }
static V joined(V e, V o) {
  V w = _mm512_mask_blend_epi32(0xaaaa, odd(e), o);
  return _mm512_min_epu32(w, _mm512_sub_epi32(w, all(P)));
}
static V mul(V a, V b) {
  return joined(reduce(_mm512_mul_epu32(a, b)), reduce(_mm512_mul_epu32(odd(a), odd(b))));
}

static V sink;

static void products(long rounds) {
  V f = _mm512_set_epi32(18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3), x[8];
  for (int i = 0; i < 8; i++) x[i] = f;
  for (long r = 0; r < rounds; r++)
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) x[i] = mul(x[i], f);
  for (int i = 0; i < 8; i++) sink = add(sink, x[i]);
}

// Poseidon2 of width 16 in sixteen lanes.
static uint32_t constants[148];
static V cube(V x) {
  V e = odd(reduce(_mm512_mul_epu32(x, x))), o = odd(reduce(_mm512_mul_epu32(odd(x), odd(x))));
  return joined(reduce(_mm512_mul_epu32(e, x)), reduce(_mm512_mul_epu32(o, odd(x))));
}
static void mix_external(V *s) {
  for (int b = 0; b < 16; b += 4) {
    V t01 = add(s[b], s[b + 1]), t23 = add(s[b + 2], s[b + 3]), t = add(t01, t23);
    V t1 = add(t, s[b + 1]), t3 = add(t, s[b + 3]), s0 = s[b], s2 = s[b + 2];
    s[b + 3] = add(t3, add(s0, s0)), s[b + 1] = add(t1, add(s2, s2));
    s[b] = add(t1, t01), s[b + 2] = add(t3, t23);
  }
  for (int i = 0; i < 4; i++) {
    V sum = add(add(s[i], s[i + 4]), add(s[i + 8], s[i + 12]));
    for (int j = i; j < 16; j += 4) s[j] = add(s[j], sum);
  }
}
#define HIGH(x, k) _mm512_srli_epi32(x, k)
#define LOW(x, k) _mm512_mullo_epi32(_mm512_and_si512(x, all((1u << k) - 1)), all(127u << (24 - k)))
#define PLUS(x, k) sub(add(sum, HIGH(x, k)), LOW(x, k))
#define MINUS(x, k) sub(add(sum, LOW(x, k)), HIGH(x, k))
static V half(V x) {
  return HIGH(_mm512_mask_add_epi32(x, _mm512_test_epi32_mask(x, all(1)), x, all(P)), 1);
}
static V twice(V x) { return add(x, x); }
static void mix_internal(V *s) {
  V sum = s[0];
  for (int i = 1; i < 15; i += 2) s[0] = i == 1 ? add(s[1], s[2]) : add(s[0], add(s[i], s[i + 1]));
  V first = sum;
  sum = add(add(s[0], s[15]), first);
  s[0] = sub(sum, twice(first)), s[1] = add(sum, s[1]), s[2] = add(sum, twice(s[2]));
  s[3] = add(sum, half(s[3])), s[4] = add(sum, add(twice(s[4]), s[4]));
  s[5] = add(sum, twice(twice(s[5]))), s[6] = sub(sum, half(s[6]));
  s[7] = sub(sum, add(twice(s[7]), s[7])), s[8] = sub(sum, twice(twice(s[8])));
  s[9] = PLUS(s[9], 8), s[10] = PLUS(s[10], 3), s[11] = PLUS(s[11], 24), s[12] = MINUS(s[12], 8);
  s[13] = MINUS(s[13], 3), s[14] = MINUS(s[14], 4), s[15] = MINUS(s[15], 24);
}
static void full_round(V *s, int r) {
  for (int i = 0; i < 16; i++) s[i] = cube(add(s[i], all(constants[16 * r + i])));
  mix_external(s);
}
static void permutations(long rounds) {
  V s[16];
  for (int i = 0; i < 16; i++) s[i] = all((uint32_t)i);
  while (rounds--) {
    mix_external(s);
    for (int r = 0; r < 4; r++) full_round(s, r);
    for (int r = 0; r < 20; r++) s[0] = cube(add(s[0], all(constants[128 + r]))), mix_internal(s);
    for (int r = 4; r < 8; r++) full_round(s, r);
  }
  sink = add(sink, s[0]);
}

// BLAKE3's compression in sixteen lanes.
#define G(a, b, c, d, x, y)                                                              \
  a = _mm512_add_epi32(_mm512_add_epi32(a, b), x), d = _mm512_ror_epi32(_mm512_xor_si512(d, a), 16), \
  c = _mm512_add_epi32(c, d), b = _mm512_ror_epi32(_mm512_xor_si512(b, c), 12),          \
  a = _mm512_add_epi32(_mm512_add_epi32(a, b), y), d = _mm512_ror_epi32(_mm512_xor_si512(d, a), 8),  \
  c = _mm512_add_epi32(c, d), b = _mm512_ror_epi32(_mm512_xor_si512(b, c), 7)
static const uint8_t order[16] = {2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8};
__attribute__((noinline)) static void compress(V *h, const V *m) {
  V v[16];
  uint8_t o[16], n[16];
  for (int i = 0; i < 8; i++) v[i] = h[i], v[8 + i] = all(0x6a09e667u + (uint32_t)i);
  for (int i = 0; i < 16; i++) o[i] = (uint8_t)i;
#pragma GCC unroll 8
  for (int r = 0; r < 7; r++) {
    G(v[0], v[4], v[8], v[12], m[o[0]], m[o[1]]), G(v[1], v[5], v[9], v[13], m[o[2]], m[o[3]]);
    G(v[2], v[6], v[10], v[14], m[o[4]], m[o[5]]), G(v[3], v[7], v[11], v[15], m[o[6]], m[o[7]]);
    G(v[0], v[5], v[10], v[15], m[o[8]], m[o[9]]), G(v[1], v[6], v[11], v[12], m[o[10]], m[o[11]]);
    G(v[2], v[7], v[8], v[13], m[o[12]], m[o[13]]), G(v[3], v[4], v[9], v[14], m[o[14]], m[o[15]]);
    for (int i = 0; i < 16; i++) n[i] = o[order[i]];
    memcpy(o, n, 16);
  }
  for (int i = 0; i < 8; i++) h[i] = _mm512_xor_si512(v[i], v[8 + i]);
}
static void compressions(long rounds) {
  V h[8], m[16];
  for (int i = 0; i < 16; i++) m[i] = h[i % 8] = all((uint32_t)i);
  while (rounds--) compress(h, m);
  sink = add(sink, h[0]);
}

// The inverse transform of sixteen columns of 2^18 rows, three layers at once.
enum { LOG = 18, SIZE = 1 << LOG, BLOCK = 1 << 13, PART = 1 << 8 };
static Twiddle *twiddles;
static V small(V x) { return _mm512_min_epu32(x, _mm512_sub_epi32(x, all(P))); }
static V times(V x, Twiddle w) {
  V e = _mm512_mul_epu32(x, all(w.quotient)), o = _mm512_mul_epu32(odd(x), all(w.quotient));
  V q = _mm512_mask_blend_epi32(0xaaaa, odd(e), o);
  return _mm512_sub_epi32(_mm512_mullo_epi32(x, all(w.factor)), _mm512_mullo_epi32(q, all(P)));
}
static void butterfly(V *u, V *t, Twiddle w) {
  V a = small(*u), b = small(*t);
  *u = _mm512_add_epi32(a, b);
  *t = times(_mm512_add_epi32(_mm512_sub_epi32(a, b), all(P)), w);
}
static void layers8(V *row, long gap, const Twiddle *w, long span) {
  V x[8];
  for (int i = 0; i < 8; i++) x[i] = row[i * gap];
  for (int i = 0; i < 4; i++) butterfly(x + i, x + i + 4, w[(4 + i) * span]);
  for (int i = 0; i < 8; i += 4)
    for (int j = 0; j < 2; j++) butterfly(x + i + j, x + i + j + 2, w[(2 + j) * span]);
  for (int i = 0; i < 8; i += 2) butterfly(x + i, x + i + 1, w[span]);
  for (int i = 0; i < 8; i++) row[i * gap] = x[i];
}
static void layers4(V *row, long gap, const Twiddle *w, long span) {
  V x[4];
  for (int i = 0; i < 4; i++) x[i] = row[i * gap];
  for (int i = 0; i < 2; i++) butterfly(x + i, x + i + 2, w[(2 + i) * span]);
  for (int i = 0; i < 4; i += 2) butterfly(x + i, x + i + 1, w[span]);
  for (int i = 0; i < 4; i++) row[i * gap] = x[i];
}
static void descend(V *rows, long count, long to, long run, long distance, long first) {
  long rest = count;
#define PASS(radix, layers)                                                                   \
  for (long b = 0; b < count; b += radix * rest)                                              \
    for (long i = 0; i < rest / run; i++)                                                     \
      for (long j = 0; j < run; j++)                                                          \
        layers(rows + b + i * run + j, rest, twiddles + first + i * distance + j, rest / run * distance)
  while (rest / to >= 8) { rest /= 8; PASS(8, layers8); }
  if (rest / to == 4) { rest /= 4; PASS(4, layers4); }
}
static void block(V *rows, long size) {
  if (size <= PART) { descend(rows, size, 1, 1, 1, 0); return; }
  descend(rows, size, size / 8, 1, 1, 0);
  for (int i = 0; i < 8; i++) block(rows + i * (size / 8), size / 8);
}
static V *table;
static void transform(long rounds) {
  enum { BLOCKS = SIZE / BLOCK, RUN = PART / BLOCKS };
  static V buffer[PART];
  while (rounds--) {
    for (long first = 0; first < BLOCK; first += RUN) {
      for (long i = 0; i < BLOCKS; i++) memcpy(buffer + i * RUN, table + first + i * BLOCK, RUN * sizeof(V));
      descend(buffer, PART, RUN, RUN, BLOCK, first);
      for (long i = 0; i < BLOCKS; i++) memcpy(table + first + i * BLOCK, buffer + i * RUN, RUN * sizeof(V));
    }
    for (long i = 0; i < BLOCKS; i++) {
      block(table + i * BLOCK, BLOCK);
      for (long row = 0; row < BLOCK; row++) table[i * BLOCK + row] = small(times(table[i * BLOCK + row], twiddles[1]));
    }
  }
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}
static void measure(const char *name, void (*work)(long), long rounds, double each) {
  double best = 1e9;
  for (int i = 0; i < 5; i++) {
    double start = seconds();
    work(rounds);
    double taken = seconds() - start;
    if (taken < best) best = taken;
  }
  printf("%s=%.4g\n", name, each * (double)rounds / best);
}

int main(void) {
  table = aligned_alloc(1 << 21, SIZE * sizeof(V));
  twiddles = malloc(SIZE * sizeof(Twiddle));
  if (!table || !twiddles) return 1;
  for (long i = 0; i < 148; i++) constants[i] = (uint32_t)(i * 14051977 % P);
  for (long i = 0; i < SIZE; i++) {
    table[i] = all((uint32_t)(i * 7919 % P));
    uint32_t factor = (uint32_t)((i + 1) * 65537 % P);
    twiddles[i] = (Twiddle){factor, (uint32_t)(((uint64_t)factor << 32) / P)};
  }
  measure("products", products, 20000, 128);
  measure("permutations", permutations, 2000, 16);
  measure("compressions", compressions, 20000, 16);
  measure("butterflies", transform, 1, 16.0 * SIZE / 2 * LOG);
  return _mm512_reduce_add_epi32(sink) == 42;
}
#else
int main(void) {
  fprintf(stderr, "needs AVX-512\n");
  return 1;
}
#endif

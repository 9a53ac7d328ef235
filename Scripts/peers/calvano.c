// The baseline of Calvano et al. (American Economic Review, 2020) in C as one writes it: memory-one
// Q-learning in a logit Bertrand market until every greedy action has stood for 100,000 periods.
// Written for this project from the paper's definitions, under its licence, and independent of the
// Swift code: also a reference for its results.
//
//   cc -O3 -march=native calvano.c -lm
//
// With -DTUNED each state keeps a bound that no action but the greedy one is worth more than, as the
// laboratory does: a row is searched only where its greedy action falls to that bound, and all results
// are the same.
//
// usage: calvano n m alpha beta delta xi sessions seed
//   -> mean profit gain, its s.e. and s.d., mean periods, iterations per second of processor time
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t s[4];

static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

// xoshiro256**, seeded by SplitMix64.
static inline uint64_t next(void) {
  uint64_t r = rotl(s[1] * 5, 7) * 9, t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotl(s[3], 45);
  return r;
}

static inline double uniform(void) { return (next() >> 11) * 0x1.0p-53; }

static void seed(uint64_t x) {
  for (int i = 0; i < 4; i++) {
    x += 0x9e3779b97f4a7c15ULL;
    uint64_t z = x;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    s[i] = z ^ (z >> 31);
  }
}

static const double mu = .25, cost = 1, outside = 0, quality = 2;

// The profit of a firm with price p, all n - 1 others having the price q.
static double profit(int n, double p, double q) {
  double own = exp((quality - p) / mu), other = exp((quality - q) / mu);
  return (p - cost) * own / (own + (n - 1) * other + exp(outside / mu));
}

static double best_reply(int n, double q) {
  double lo = cost, hi = 4;
  for (int k = 0; k < 200; k++) {
    double x = lo + (hi - lo) * .381966, y = lo + (hi - lo) * .618034;
    if (profit(n, x, q) < profit(n, y, q)) lo = x;
    else hi = y;
  }
  return (lo + hi) / 2;
}

static double monopoly(int n) {
  double lo = cost, hi = 5;
  for (int k = 0; k < 200; k++) {
    double x = lo + (hi - lo) * .381966, y = lo + (hi - lo) * .618034;
    if (profit(n, x, x) < profit(n, y, y)) lo = x;
    else hi = y;
  }
  return (lo + hi) / 2;
}

int main(int argc, char **argv) {
  if (argc != 9) {
    fprintf(stderr, "usage: calvano n m alpha beta delta xi sessions seed\n");
    return 64;
  }
  int n = atoi(argv[1]), m = atoi(argv[2]);
  double alpha = atof(argv[3]), beta = atof(argv[4]), delta = atof(argv[5]), xi = atof(argv[6]);
  int sessions = atoi(argv[7]);
  uint64_t first = strtoull(argv[8], 0, 10);
  if (n < 1 || n > 8 || m < 2 || m > 64 || pow(m, n) > 1e6 || sessions < 1) return 64;

  double pn = 1.5;
  for (int k = 0; k < 500; k++) pn = best_reply(n, pn);
  double pm = monopoly(n);
  double profit_n = profit(n, pn, pn), profit_m = profit(n, pm, pm);
  double price[64];
  for (int i = 0; i < m; i++)
    price[i] = pn - xi * (pm - pn) + i * (1 + 2 * xi) * (pm - pn) / (m - 1);

  int states = 1;
  for (int i = 0; i < n; i++) states *= m;
  double *payoff = malloc(sizeof(double) * states * n);
  for (int st = 0; st < states; st++) {
    int t = st, a[8];
    double e[8], sum = exp(outside / mu);
    for (int i = 0; i < n; i++) {
      a[i] = t % m;
      t /= m;
      e[i] = exp((quality - price[a[i]]) / mu);
      sum += e[i];
    }
    for (int i = 0; i < n; i++) payoff[st * n + i] = (price[a[i]] - cost) * e[i] / sum;
  }

  double sum = 0, squares = 0, periods = 0;
  long long iterations = 0;
  struct timespec t0, t1;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t0);
  double *Q = malloc(sizeof(double) * n * states * m);
  int *best = malloc(sizeof(int) * n * states);
#ifdef TUNED
  double *bound = malloc(sizeof(double) * n * states);
#endif
  for (int session = 0; session < sessions; session++) {
    seed(first * 1000003ULL + session);
    for (int i = 0; i < n; i++) {
      double start[64];
      int power = 1;
      for (int k = 0; k < i; k++) power *= m;
      for (int a = 0; a < m; a++) {
        double total = 0;
        int count = 0;
        for (int st = 0; st < states; st++)
          if ((st / power) % m == a) {
            total += payoff[st * n + i];
            count++;
          }
        start[a] = total / count / (1 - delta);
      }
      int b = 0;
      for (int a = 1; a < m; a++)
        if (start[a] > start[b]) b = a;
      for (int st = 0; st < states; st++) {
        memcpy(Q + ((size_t)i * states + st) * m, start, m * sizeof(double));
        best[i * states + st] = b;
#ifdef TUNED
        double most = -INFINITY;
        for (int a = 0; a < m; a++)
          if (a != b && start[a] > most) most = start[a];
        bound[i * states + st] = most;
#endif
      }
    }
    int st = next() % states;
    long long t = 0, same = 0;
    double eps = 1, decay = exp(-beta);
    while (same < 100000 && t < 1000000000LL) {
      int following = 0, power = 1, a[8];
      for (int i = 0; i < n; i++) {
        if (uniform() < eps) a[i] = next() % m;
        else a[i] = best[i * states + st];
        following += a[i] * power;
        power *= m;
      }
      int changed = 0;
      for (int i = 0; i < n; i++) {
        double *q = Q + ((size_t)i * states + st) * m;
        double value = payoff[following * n + i]
          + delta * Q[((size_t)i * states + following) * m + best[i * states + following]];
        q[a[i]] = (1 - alpha) * q[a[i]] + alpha * value;
        int b = 0;
#ifdef TUNED
        double *top = bound + i * states + st;
        int old = best[i * states + st];
        if (a[i] != old) {
          if (q[a[i]] > q[old] || (q[a[i]] == q[old] && a[i] < old)) {
            b = a[i];
            *top = q[old];
          } else {
            b = old;
            if (q[a[i]] > *top) *top = q[a[i]];
          }
        } else if (q[old] > *top) {
          b = old;
        } else {
          for (int k = 1; k < m; k++)
            if (q[k] > q[b]) b = k;
          *top = -INFINITY;
          for (int k = 0; k < m; k++)
            if (k != b && q[k] > *top) *top = q[k];
        }
#else
        for (int k = 1; k < m; k++)
          if (q[k] > q[b]) b = k;
#endif
        if (b != best[i * states + st]) {
          best[i * states + st] = b;
          changed = 1;
        }
      }
      same = changed ? 0 : same + 1;
      st = following;
      t++;
      eps *= decay;
    }
    iterations += t;
    // What greedy play comes to earns, from its cycle on.
    double earned = 0;
    int length = 10000;
    for (int k = 0; k < 1000 + length; k++) {
      int following = 0, power = 1;
      for (int i = 0; i < n; i++) {
        following += best[i * states + st] * power;
        power *= m;
      }
      st = following;
      for (int i = 0; k >= 1000 && i < n; i++) earned += payoff[st * n + i];
    }
    double gain = (earned / length / n - profit_n) / (profit_m - profit_n);
    sum += gain;
    squares += gain * gain;
    periods += t;
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t1);
  double seconds = t1.tv_sec - t0.tv_sec + 1e-9 * (t1.tv_nsec - t0.tv_nsec);
  double mean = sum / sessions;
  double sd = sessions > 1 ? sqrt((squares / sessions - mean * mean) * sessions / (sessions - 1)) : 0;
  printf(
    "n=%d m=%d alpha=%g beta=%g delta=%g xi=%g pN=%.4f pM=%.4f Delta=%.4f se=%.4f sd=%.4f "
    "meanT=%.0f it/s=%.6g sessions=%d sec=%.2f\n",
    n, m, alpha, beta, delta, xi, pn, pm, mean, sd / sqrt(sessions), sd, periods / sessions,
    iterations / seconds, sessions, seconds);
}

#!/usr/bin/env bash
# The portable build, which check-example.sh has made, and the native one must print the same bytes
# for the same scenario and seed; `make portable` builds both.
set -euo pipefail
cd "$(dirname "$0")/.."
for scenario in Experiments/quickstart.yaml Experiments/congestion.yaml; do
  for seed in 1 7; do
    native=$(.build/release/rolluplab run "$scenario" --set time.length='6 h' --set time.warm-up='1 h' --seed $seed --format json | sha256sum)
    portable=$(.build/example/.build/release/rolluplab run "$scenario" --set time.length='6 h' --set time.warm-up='1 h' --seed $seed --format json | sha256sum)
    if [ "$native" != "$portable" ]; then
      echo "$scenario, seed $seed: the portable and the native build differ" >&2
      exit 1
    fi
  done
done
echo "portable and native build agree"

#!/usr/bin/env bash
# Builds the programs that `make bench` compares with, where there is a C compiler.
set -euo pipefail
cd "$(dirname "$0")/.."
out=.build/peers
compiler=$(command -v cc || command -v gcc || command -v clang || true)
if [ -z "$compiler" ]; then
  echo "no C compiler: the workload is measured without its C program"
  exit 0
fi
mkdir -p "$out"
source=Scripts/peers/rollup-slot-v1.c
native=$([ "$(uname -m)" = x86_64 ] && echo -march=native || true)
"$compiler" -O3 $native "$source" -o "$out/rollup-slot-v1" -lm
"$compiler" -O3 $native -ffast-math -DTUNED -DPHILOX "$source" -o "$out/rollup-slot-v1-tuned" -lm

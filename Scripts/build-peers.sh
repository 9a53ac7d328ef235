#!/usr/bin/env bash
# Builds and installs the programs that `make bench` compares with, where that can be done: C programs
# into .build/peers, Python packages into the virtual environment .build/peers-python.
set -euo pipefail
cd "$(dirname "$0")/.."

build_c() {
  local out=.build/peers source=Scripts/peers/rollup-slot-v1.c compiler native
  compiler=$(command -v cc || command -v gcc || command -v clang || true)
  if [ -z "$compiler" ]; then
    echo "no C compiler: the workload is measured without its C program"
    return
  fi
  mkdir -p "$out"
  native=$([ "$(uname -m)" = x86_64 ] && echo -march=native || true)
  "$compiler" -O3 $native "$source" -o "$out/rollup-slot-v1" -lm
  "$compiler" -O3 $native -ffast-math -DTUNED -DPHILOX "$source" -o "$out/rollup-slot-v1-tuned" -lm
}

install_python() {
  local out=.build/peers-python wanted=Scripts/peers/requirements.txt package
  cmp -s "$wanted" "$out/installed.txt" && return
  if ! { [ -x "$out/bin/pip" ] || python3 -m venv "$out"; } >/dev/null 2>&1; then
    echo "no Python with venv: the games are measured without their peers"
    return
  fi
  echo "Installing the peers of the games into $out …"
  # One at a time, so that a package without a wheel for this machine costs its own rows only.
  local complete=yes
  while read -r package; do
    "$out/bin/pip" install -q --disable-pip-version-check --prefer-binary -c "$wanted" "$package" 2>/dev/null || {
      echo "  $package cannot be installed here"
      complete=no
    }
  done <"$wanted"
  [ $complete = no ] || cp "$wanted" "$out/installed.txt"
}

build_c
install_python

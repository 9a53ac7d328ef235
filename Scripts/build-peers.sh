#!/usr/bin/env bash
# Builds and installs the programs that `make bench` compares with, where that can be done: C programs
# into .build/peers, Python packages into the virtual environment .build/peers-python.
set -euo pipefail
cd "$(dirname "$0")/.."

build_c() {
  local out=.build/peers source=Scripts/peers/rollup-slot-v1.c compiler native
  local primitives=Scripts/peers/prover-primitives.c
  compiler=$(command -v cc || command -v gcc || command -v clang || true)
  if [ -z "$compiler" ]; then
    echo "no C compiler: the workload is measured without its C program"
    return
  fi
  mkdir -p "$out"
  native=$([ "$(uname -m)" = x86_64 ] && echo -march=native || true)
  "$compiler" -O3 $native "$source" -o "$out/rollup-slot-v1" -lm
  "$compiler" -O3 $native -ffast-math -DTUNED -DPHILOX "$source" -o "$out/rollup-slot-v1-tuned" -lm
  build_learner gcc "$(command -v gcc || true)"
  # The clang that comes with the Swift toolchain, which shares its optimiser with the Swift compiler.
  local clang
  clang=$(swift -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1/bin/clang|p')
  build_learner clang "$clang"
  [ -x "$clang" ] && compiler=$clang
  "$compiler" -O3 $native "$primitives" -o "$out/prover-primitives"
}

build_learner() {
  local name=$1 compiler=$2
  if [ -x "$compiler" ]; then
    "$compiler" -O3 $native Scripts/peers/calvano.c -o "$out/calvano-$name" -lm
    "$compiler" -O3 $native -DTUNED Scripts/peers/calvano.c -o "$out/calvano-$name-tuned" -lm
  else
    echo "no $name: the learners are measured without its C program"
  fi
}

install_python() {
  local out=.build/peers-python wanted=Scripts/peers/requirements.txt python package missing=
  cmp -s "$wanted" "$out/installed.txt" && return
  for python in python3.11 python3; do
    [ -x "$out/bin/pip" ] || "$python" -m venv "$out" >/dev/null 2>&1 || rm -rf "$out"
  done
  if [ ! -x "$out/bin/pip" ]; then
    echo "no Python with venv: the games are measured without their peers"
    return
  fi
  echo "Installing the peers of the games into $out …"
  # One at a time, so that a package without a wheel for this machine costs its own rows only.
  while read -r package; do
    "$out/bin/pip" install -q --disable-pip-version-check --retries 2 --only-binary :all: \
      -c "$wanted" "$package" || missing+=" $package"
  done < <(grep -v '^#' "$wanted")
  if [ -n "$missing" ]; then
    echo "cannot be installed here:$missing"
  else
    cp "$wanted" "$out/installed.txt"
  fi
}

build_c
install_python

#!/usr/bin/env bash
# Installs what the build needs on Debian and Ubuntu, and says exactly what is missing elsewhere.
set -euo pipefail

if ! command -v swift >/dev/null 2>&1; then
  echo "RollupLab needs a Swift toolchain, 6.1 or newer: https://www.swift.org/install/linux/" >&2
  exit 69
fi
version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+)\.([0-9]+).*/\1 \2/p' | head -n 1)
read -r major minor <<<"${version:-0 0}"
if ((major < 6 || (major == 6 && minor < 1))); then
  echo "RollupLab needs Swift 6.1 or newer; this is $(swift --version 2>/dev/null | head -n 1)" >&2
  exit 69
fi

# Header or tool -> Debian package.
missing=()
has_header() { [ -e "/usr/include/$1" ] || [ -e "/usr/include/$(gcc -print-multiarch 2>/dev/null || true)/$1" ] ||
  compgen -G "/usr/include/*/$1" >/dev/null; }
has_header sqlite3.h || missing+=(libsqlite3-dev)
# By its own name: another BLAS may own cblas.h.
compgen -G "/usr/include/*/openblas*/cblas.h" >/dev/null || missing+=(libopenblas-dev)
has_header lapacke.h || missing+=(liblapacke-dev)
has_header gmp.h || missing+=(libgmp-dev)
has_header glpk.h || missing+=(libglpk-dev)
command -v git >/dev/null 2>&1 || missing+=(git)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "RollupLab needs: ${missing[*]} (Debian's names), and this machine has no apt-get." >&2
  exit 69
fi
run=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "RollupLab needs: ${missing[*]}. Neither root nor sudo is here; ask for:" >&2
    echo "  apt-get update && apt-get install -y ${missing[*]}" >&2
    exit 69
  fi
  run=(sudo)
fi
echo "Installing ${missing[*]} …" >&2
"${run[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || {
  echo "Could not install ${missing[*]} through apt-get; install them and run this again." >&2
  exit 69
}

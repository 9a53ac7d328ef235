#!/usr/bin/env bash
# What the formatter cannot see: rules of this house that a review should not have to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
fail=0
say() { echo "lint: $1" >&2; fail=1; }

# The way from a scenario to its result uses the project's own exp and log, never the C library's,
# whose last bit depends on the machine.
path=(Sources/Quantities Sources/Parameters Sources/Randomness Sources/Statistics Sources/Proving
  Sources/Learning Sources/Rollup Sources/Players Sources/Settlement)
if grep -rnE '^\s*(public |internal |package |private )?import (Glibc|Foundation|FoundationEssentials|Musl|Darwin)' "${path[@]}"; then
  say "a simulation target imports the C library or Foundation"
fi
if grep -rnE 'SystemRandomNumberGenerator|\.random\(in|arc4random|\.shuffled\(\)|Date\(\)' Sources/{Quantities,Parameters,Randomness,Statistics,Proving,Learning,Rollup,Players,Settlement,Scenarios}; then
  say "randomness or time from outside the streams"
fi
# The engine knows parts, never names of designs.
if grep -rnE '"centralized(-[a-z-]+)?"' Sources/Rollup --include='*.swift' | grep -v 'Sources/Rollup/Sequencing/CentralizedSequencing.swift'; then
  say "the engine names a design"
fi
if grep -rnE 'TODO|FIXME|XXX' Sources Tests --include='*.swift'; then
  say "something is left undone by its own words"
fi
# Nothing below the command line prints or exits.
if grep -rnE '(^|[^A-Za-z.])(print|exit)\(' Sources --include='*.swift' | grep -vE 'Sources/(rolluplab|benchmark)/'; then
  say "a library prints or exits"
fi
for target in Sources/*/; do
  [ "$target" = Sources/benchmark/ ] || [ -f "$target/README.md" ] || say "$target has no README.md"
done
exit $fail

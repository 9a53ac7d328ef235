#!/usr/bin/env bash
# The worked example of CONTRIBUTING.md: a copy of the project with its three pieces must build, pass
# its test and run from a scenario file. It is built portable, for check-portable.sh to compare with.
set -euo pipefail
cd "$(dirname "$0")/.."
export ROLLUPLAB_CPU=
copy=.build/example
mkdir -p "$copy"
# What was built before stays, so that only what differs is built again.
git ls-files -z | tar --null --files-from=- --create --file=- | tar --extract --directory="$copy"
mkdir -p "$copy/.build"
for known in checkouts repositories workspace-state.json; do
  [ -e "$copy/.build/$known" ] || cp -r ".build/$known" "$copy/.build/" 2>/dev/null || true
done

# The n-th fenced block of a language.
block() {
  awk -v fence="\`\`\`$1" -v n="$2" '
    $0 == fence { count++; inside = count == n; next }
    /^```$/ { inside = 0 }
    inside' CONTRIBUTING.md
}
block swift 1 >"$copy/Sources/Rollup/Sequencing/RoundRobinSequencing.swift"
block swift 2 >"$copy/Tests/LaboratoryTests/RoundRobinSequencingTests.swift"
line=$(block registry 1)
[ -n "$line" ] || { echo "CONTRIBUTING.md has no line for the registry" >&2; exit 1; }
# The first rule is the default, so the line goes behind the first line of rules.
awk -v line="$line" '{ print } /case .sequencing:/ { getline; print; getline; print; print line }' \
  Sources/Rollup/Design/Registry.swift >"$copy/Sources/Rollup/Design/Registry.swift"

cd "$copy"
ROLLUPLAB_TESTS=Laboratory swift test -c release --disable-testable-imports \
  --filter RoundRobinSequencingTests
swift build -c release --product rolluplab
printf 'rolluplab: 1\ndesign: {sequencing: round-robin}\ntime: {length: 1 h}\n' >example.yaml
.build/release/rolluplab run example.yaml --format csv >/dev/null
echo "the example of CONTRIBUTING.md works"

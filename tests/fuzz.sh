#!/usr/bin/env bash
# Lets libFuzzer look for what a parser stumbles over: tests/fuzz.sh SECONDS [TARGET…], for each of these targets or for all. It wants cargo-fuzz, and
# what it finds stays in fuzz/artifacts: mend it, and keep it in tests/corpus, where tests/integration/parsers.rs reads it ever after.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?how many seconds?}
shift
targets=("$@")
((${#targets[@]})) || mapfile -t targets < <(cargo fuzz list)
for target in "${targets[@]}"; do
    seeds=(tests/corpus/"$target")
    case $target in
    csv | move) seeds=(samples) ;;
    esac
    mkdir -p fuzz/corpus/"$target"
    # The coverage of a parser is the same with a sanitizer and without: nothing here is unsafe.
    cargo fuzz run --sanitizer none "$target" fuzz/corpus/"$target" "${seeds[@]}" -- -max_total_time="$seconds" -timeout=10 -rss_limit_mb=500 -max_len=65536
done

#!/usr/bin/env bash
# Plays the sample moves from the verdict to the undo, and checks every step.
#
# Usage: bash samples/main-job.sh
#
# It needs Bash, coreutils and the Rust toolchain, works in a temporary folder and changes nothing here. WASWORDT_BIN=FILE uses a program that
# is built already; KEEP=1 keeps the folder.
set -euo pipefail

samples=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname -- "$samples")
work=$(mktemp -d "${TMPDIR:-/tmp}/waswordt-samples.XXXXXX")
steps=0
# A day on which the new IdPs of all these schools have taken over.
today=2026-08-04
summary=()

leave() {
    local code=$?
    if ((code == 0)) && [[ -z ${KEEP:-} ]]; then
        rm -rf -- "$work"
    else
        printf '\nThe files are in %s\n' "$work" >&2
    fi
}
trap leave EXIT

fail() {
    printf '\nFAILED: %s\n' "$*" >&2
    exit 1
}

# Sets $bin to the program, built for release where none is given.
build() {
    if [[ -n ${WASWORDT_BIN:-} ]]; then
        bin=$(realpath -- "$WASWORDT_BIN")
    else
        printf 'Building waswordt; the first time this takes more than eight minutes on two processors, and up to half an hour on a busy machine…\n'
        cd -- "$root"
        cargo build --release --locked
        bin=$(realpath -- "${CARGO_TARGET_DIR:-target}/release/waswordt")
    fi
    [[ -x $bin ]] || fail "no program at $bin"
}

title() {
    printf '\n\n== %s ==\n' "$*"
}

say() {
    printf '\n%s\n' "$*"
}

indented() {
    local line
    while IFS= read -r line || [[ -n $line ]]; do
        printf '    %s\n' "$line"
    done <"$1"
}

# Runs the program: `run CODE OUT ARGUMENT…`. Its exit code must be CODE; what it prints goes to the file OUT, is shown
# where OUT is `-`, and is passed over where it is `.`.
run() {
    local want=$1 out=$2 code=0 file
    shift 2
    printf '  $ waswordt %s' "$*"
    case $out in
    - | .) file=$work/shown ;;
    *) file=$out && printf ' > %s' "$out" ;;
    esac
    printf '\n'
    "$bin" --today "$today" "$@" >"$file" 2>"$work/messages" || code=$?
    if [[ $out == - ]]; then indented "$file"; fi
    steps=$((steps + 1))
    if [[ " $want " != *" $code "* ]]; then
        indented "$work/messages" >&2
        indented "$file" >&2
        fail "exit code $code, expected ${want// / or }"
    fi
}

# Prints the first number, or the first text, that a JSON file has under a name.
number() {
    local text pattern="\"$2\"[[:space:]]*:[[:space:]]*([0-9]+)"
    text=$(<"$1")
    [[ $text =~ $pattern ]] || fail "$1 has no number \"$2\""
    printf '%s' "${BASH_REMATCH[1]}"
}

string() {
    local text pattern="\"$2\"[[:space:]]*:[[:space:]]*\"([^\"]*)\""
    text=$(<"$1")
    [[ $text =~ $pattern ]] || fail "$1 has no text \"$2\""
    printf '%s' "${BASH_REMATCH[1]}"
}

expect_text() {
    local found
    found=$(string "$1" "$2")
    [[ $found == "$3" ]] || fail "\"$2\" in $1 is $found, expected $3"
}

# Checks the counters of an apply: `expect_counts FILE NAME=NUMBER…`; those not named must be 0, and all but `rows` must add up to `rows`.
expect_counts() {
    local file=$1 name pair found want sum=0 rows
    shift
    for name in linked already unknown unfilled unchanged duplicate held; do
        want=0
        for pair in "$@"; do
            if [[ ${pair%%=*} == "$name" ]]; then want=${pair#*=}; fi
        done
        found=$(number "$file" "$name")
        [[ $found == "$want" ]] || fail "\"$name\" in $file is $found, expected $want"
        sum=$((sum + found))
    done
    rows=$(number "$file" rows)
    [[ $sum == "$rows" ]] || fail "the counters in $file add up to $sum, not to $rows"
    printf '    → %s: %s rows: %s\n' "$(string "$file" outcome)" "$rows" "$*"
}

same_file() {
    cmp -s -- "$1" "$2" || fail "$1 and $2 differ: $3"
    printf '    → %s\n' "$3"
}

# Checks that a check found a number of errors: `expect_errors FILE AT_LEAST`; 0 means none at all.
expect_errors() {
    local errors warnings
    errors=$(number "$1" error)
    warnings=$(number "$1" warning)
    if (($2 == 0)); then
        ((errors == 0)) || fail "$1 has $errors errors, expected none"
    else
        ((errors >= $2)) || fail "$1 has $errors errors, expected $2 or more"
    fi
    printf '    → %s errors, %s warnings\n' "$errors" "$warnings"
}

# Sets $sealed to the one sealed file of a publisher.
find_sealed() {
    local found=(sealed/*"$1"*.age)
    [[ ${#found[@]} == 1 && -f ${found[0]} ]] || fail "no single sealed file for $1 in sealed"
    sealed=${found[0]}
}

# Makes the list from the roster and checks the filled one, and the faulty one where there is any.
check_lists() {
    local folder=$1 rows=$2 faults=$3
    say 'May this move be made with a list at all?'
    run 0 - scenario --move move.toml

    say 'The list, made from the roster, as a workbook for the school and as CSV.'
    run 0 . generate --move move.toml --from roster.csv -o list.xlsx
    run 0 . generate --move move.toml --from roster.csv -o list.csv
    [[ -s list.xlsx && -s list.csv ]] || fail 'no list was made'

    say 'The school has filled it. Is it sound?'
    run 0 check.json fill-check list-filled.csv --move move.toml --original list.csv --format json
    expect_errors check.json 0
    [[ $(number check.json rows) == "$rows" ]] || fail "the list of $folder has not $rows rows"

    if ((faults > 0)); then
        say 'And a list with mistakes, as they happen (FAULTS.md names them)? It is refused.'
        run 1 faulty.json fill-check list-faulty.csv --move move.toml --original list.csv --report findings.html --format json
        expect_errors faulty.json "$faults"
    fi
}

# Makes keys for the publishers and seals the list: `seal_list FAULTS PUBLISHER…`.
seal_list() {
    local faults=$1 publisher
    shift
    say 'Each publisher makes a key: the secret half stays with the publisher, the recipient goes to the distributor.'
    for publisher in "$@"; do
        run 0 "$publisher.recipients.txt" keygen -o "$publisher.key"
        [[ $(<"$publisher.recipients.txt") == *age1* ]] || fail "keygen printed no recipient"
    done
    if ((faults > 0)); then
        say 'A faulty list cannot be sealed.'
        run 1 . encrypt list-faulty.csv --move move.toml -o refused
        [[ -z $(compgen -G 'refused/*.age' || true) ]] || fail 'a faulty list was sealed'
    fi

    say 'The distributor seals the list: one file for each publisher, which nobody else can open.'
    run 0 - encrypt list-filled.csv --move move.toml -o sealed
    for publisher in "$@"; do
        find_sealed "$publisher"
    done
    find_sealed "$1"
}

# Applies the sealed list, twice, and undoes it: `apply_and_undo KEYRINGS HOLD NAME=NUMBER…`.
apply_and_undo() {
    local keyrings=$1 hold=$2 code=0 again=0 outcome=applied run_id linked pair repeated=() options=()
    shift 2
    if [[ $hold == hold ]]; then
        options=(--hold)
        # Held rows are left for a person: the exit code says so.
        code=1 again='0 1' outcome=partial
    fi

    say 'The publisher puts its keyrings in a store.'
    run 0 . keyrings init --store store.db
    run 0 . keyrings import "$keyrings" --store store.db
    run 0 . keyrings export --store store.db -o before.csv

    say 'What would happen? A dry run changes nothing.'
    run "$code" dry-run.json apply "$sealed" -i voorbeeld.key --move move.toml --store store.db ${options[@]+"${options[@]}"} --dry-run --format json
    expect_text dry-run.json outcome dry-run
    expect_counts dry-run.json "$@"
    run 0 . keyrings export --store store.db -o after-dry-run.csv
    same_file before.csv after-dry-run.csv 'the store is as it was'

    say 'The same in earnest, with a receipt for the distributor.'
    run "$code" applied.json apply "$sealed" -i voorbeeld.key --move move.toml --store store.db ${options[@]+"${options[@]}"} --receipt receipt.json \
        --format json
    expect_text applied.json outcome "$outcome"
    expect_counts applied.json "$@"
    run_id=$(string applied.json run_id)
    linked=$(number applied.json linked)
    expect_text receipt.json run_id "$run_id"
    run 0 . keyrings export --store store.db -o after.csv
    if cmp -s before.csv after.csv; then fail 'nothing changed in the store'; fi

    say 'The log knows the run.'
    run 0 log.txt log --store store.db
    [[ $(<log.txt) == *"$run_id"* ]] || fail "the log does not name run $run_id"
    indented log.txt

    say 'The same list once more: nothing is left to do.'
    run "$again" again.json apply "$sealed" -i voorbeeld.key --move move.toml --store store.db ${options[@]+"${options[@]}"} --format json
    expect_text again.json outcome no-change
    for pair in "$@"; do
        repeated+=("${pair/#linked=/already=}")
    done
    expect_counts again.json "${repeated[@]}"
    run 0 . keyrings export --store store.db -o after-again.csv
    same_file after.csv after-again.csv 'the store did not change'

    say 'The school calls: the new IdP is put off. Undo restores every keyring.'
    run 0 . undo "$run_id" --store store.db
    run 0 . keyrings export --store store.db -o undone.csv
    same_file before.csv undone.csv 'the store is, to the byte, as it was before'

    summary+=("$(printf '%-16s %6s %6s %8s %10s %5s   %s' "${PWD##*/}" "$(number applied.json rows)" "$linked" \
        "$(number applied.json unknown)" "$(($(number applied.json unfilled) + $(number applied.json unchanged)))" \
        "$(number applied.json held)" 'yes')")
}

# Applies the list to a store in which two pupils logged in too early.
meet_collision() {
    say 'Two pupils used their new identity before the move: the run is refused, and nothing changes.'
    run 0 . keyrings init --store collision.db
    run 0 . keyrings import keyrings-collision.csv --store collision.db
    run 0 . keyrings export --store collision.db -o collision-before.csv
    run 1 collision.json apply "$sealed" -i voorbeeld.key --move move.toml --store collision.db --format json
    expect_text collision.json outcome refused
    run 0 . keyrings export --store collision.db -o collision-after.csv
    same_file collision-before.csv collision-after.csv 'the store is as it was'
}

enter() {
    title "$2"
    cd -- "$work/$1"
}

# The work folder holds personal data in the shape of samples: only its owner may look.
umask 077
build
say "Today is taken to be $today (--today), so that it is time to apply these lists."
for folder in vo-petteflat vo-renumbering mbo-onboarding mbo-idp-change ho-wolkhogskolan dagtilbud-skyby; do
    cp -R -- "$samples/$folder" "$work/$folder"
done

enter vo-petteflat 'Petteflat College: from Magister to Azure AD (VO)'
check_lists vo-petteflat 120 8
seal_list 8 voorbeeld noordhoek
apply_and_undo keyrings-voorbeeld.csv whole linked=97 unknown=19 unfilled=4
meet_collision

enter vo-renumbering 'Torenflat College: new pupil numbers, of which some change places (VO)'
check_lists vo-renumbering 30 0
seal_list 0 voorbeeld
apply_and_undo keyrings.csv whole linked=27 unknown=2 unchanged=1

enter mbo-onboarding 'MBO Zandkasteel: from activation codes into the content chain (MBO)'
check_lists mbo-onboarding 60 0
seal_list 0 voorbeeld
apply_and_undo keyrings.csv hold linked=57 held=3

enter mbo-idp-change 'ROC Wolkenveer: from Magister to ADFS (MBO)'
check_lists mbo-idp-change 80 8
seal_list 8 voorbeeld
apply_and_undo keyrings.csv whole linked=71 unknown=9

enter ho-wolkhogskolan 'Wolkhögskolan: from local ESIs to those of Ladok (higher education)'
check_lists ho-wolkhogskolan 40 0
say 'New ESIs from an export of Ladok fill the same column.'
run 0 . esi make --from ladok-export.csv --source ladok --scope wolkhogskolan.example -o esi.csv
run 0 . esi check esi.csv
run 0 fill.json fill list.csv --from esi.csv -o filled.csv --format json
[[ $(number fill.json filled) == 38 ]] || fail "$(number fill.json filled) of the 40 rows were filled, expected 38"
seal_list 0 voorbeeld
apply_and_undo keyrings.csv whole linked=35 unknown=3 unfilled=2

enter dagtilbud-skyby 'Skyby Kommune: two day-care institutions under one number (Unilogin)'
check_lists dagtilbud-skyby 30 0
say 'A table of old and new numbers fills the same column.'
run 0 fill.json fill list.csv --numbers numbers.csv -o filled.csv --format json
[[ $(number fill.json filled) == 30 ]] || fail "$(number fill.json filled) of the 30 rows were filled, expected all"
seal_list 0 voorbeeld
apply_and_undo keyrings.csv whole linked=27 unknown=1 unfilled=2

title 'In short'
printf '\n%-16s %6s %6s %8s %10s %5s   %s\n' school people linked unknown 'not moving' held undone
printf '%s\n' "${summary[@]}"
printf '
linked      the profile got the new identity: progress and licences come along
unknown     this publisher has no profile of that person: nothing to carry over
not moving  no new identity, or the same one as before
held        not certain who it is: left for a person to decide, never guessed
undone      after the undo, the store was the same to the byte

All %s steps went as expected.\n' "$steps"

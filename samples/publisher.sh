#!/usr/bin/env bash
# Applies a sealed was–wordt list to a publisher's keyrings, as a job that nobody watches: plan, apply just that plan, verify, hand out the receipt.
#
# Usage: publisher.sh SEALED-LIST
#
# Copy it and change what you need. It wants Bash, jq and waswordt on the PATH. Run again, it changes nothing, verifies anew and ends the same.
# Exit codes are those of waswordt: 0 done · 1 the list, or what verifying found, needs a person · 2 a mistake in the settings · 3 could not be done,
# try later.
set -euo pipefail

# Settings; each may come from the environment.
move=${WW_MOVE:-move.toml}
store=${WW_STORE:-keyrings.db}
key=${WW_KEY:-voorbeeld.key}
publisher=${WW_PUBLISHER:-voorbeeld}
receipts=${WW_RECEIPTS:-receipts}
# A name for this store where you have several: each has a receipt of its own then.
store_name=${WW_STORE_NAME:-}
# What the plan may do, such as: --on-collision skip --old keep
read -r -a decisions <<<"${WW_DECISIONS:-}"
# What no run may go beyond, such as: --max-share 60 --min-match 20
read -r -a limits <<<"${WW_LIMITS:-}"
# Whose signature a list must bear, in the form of OpenSSH's allowed_signers.
signers=${WW_SIGNERS:-}
# How often something that could not be done (exit code 3) is tried, and how many seconds go by before the second try; then twice as many.
attempts=${WW_ATTEMPTS:-5}
pause=${WW_PAUSE:-5}

if (($# != 1)); then
    printf 'Usage: %s SEALED-LIST\n' "${0##*/}" >&2
    exit 2
fi
list=$1
trust=(${signers:+--signers "$signers"})
listed=("$list" -i "$key" --move "$move" --publisher "$publisher" --store "$store" ${trust[@]+"${trust[@]}"})
reading=(apply "${listed[@]}" ${limits[@]+"${limits[@]}"})

# Plans and receipts hold no names or identities, but they are nobody else's business either.
umask 077
mkdir -p -- "$receipts"
receipt=$receipts/$(basename -- "$list")${store_name:+.$store_name}.receipt.json
work=$(mktemp -d -- "$receipts/.work.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

say() {
    printf '%s  %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*" >&2
}

# Runs waswordt: `ask OUT ARGUMENT…`. Its JSON goes to the file OUT and its exit code into $code: 1 is an answer, over which `set -e` must not end
# this script, and 3 may pass by itself (a store that somebody else is changing, a server that is away). To repeat is safe: a run is whole or nothing.
ask() {
    local out=$1 delay=$pause attempt
    shift
    for ((attempt = 1; ; attempt++)); do
        code=0
        waswordt "$@" --format json --quiet >"$out" || code=$?
        if ((code != 3 || attempt >= attempts)); then
            return 0
        fi
        say "could not be done ($(why "$out")); trying again in $delay s"
        sleep "$delay"
        delay=$((delay * 2))
    done
}

# Tells why something was not done, as far as the answer in OUT says: `why OUT`.
why() {
    local told
    told=$(jq -rs '.[0] | objects | [.error, .hint] | map(select(. != null)) | join(" → ")' <"$1" 2>"$work/unreadable" || true)
    printf '%s' "${told:-no reason given}"
}

# Ends the script where the last question got no answer: `answered OUT WHAT [FIELD]`. An answer is one JSON object, which has FIELD, with exit code 0 or
# 1: a program that was stopped may end with 1 as well, and says nothing.
answered() {
    if ((code == 0 || code == 1)) && jq -es --arg field "${3:-}" \
        'length == 1 and (.[0] | type == "object" and ($field == "" or has($field)))' <"$1" >"$work/answered" 2>"$work/unreadable"; then
        return 0
    fi
    say "$2: $(why "$1") (exit code $code)"
    # Any code but those of waswordt is of a program that was stopped: it could not be done.
    if ((code == 2)); then
        exit 2
    fi
    exit 3
}

# Tells why a list goes no further, and ends the script: `refused OUT`.
refused() {
    say "refused ($(jq -r '.refused_because // .error // "no reason given"' <"$1")); nothing was changed"
    jq -r '.held[]? | "  rows \(.rows | map(tostring) | join(", ")): \(.message)"' <"$1" >&2
    exit 1
}

# So many rows are near misses, as verifying found.
near=0

# Looks whether the store shows what the list asks for: `verify WHAT-STANDS RUN`, where RUN is the file that tells which rows were held. A list that
# was applied long ago is looked at as well: a store that was restored since has lost it.
verify() {
    # Whether enough pupils are known is judged by the plan.
    ask "$work/verified.json" verify "${listed[@]}" --min-match 0
    answered "$work/verified.json" "$1, and it could not be verified; run this script again" standings
    # An identity that is nearly one of the store's (other capitals, another realm) speaks against the list or the store, not against the run.
    near=$(jq '[.near[]?.rows[]] | unique | length' <"$work/verified.json")
    if ((near > 0)); then
        say "$near rows hold an identity that is nearly one of the store's:"
        jq -r '.near[]? | "  \(.side), \(.kind): rows \(.rows | map(tostring) | join(", "))"' <"$work/verified.json" >&2
    fi
    # What was held is known to need a person, and does not speak against the run either.
    jq --slurpfile run "$2" '($run[0].held // [] | map(.rows[])) as $held
        | [.standings[]? | select(.follow_up) | .rows -= $held | select(.rows != [])]' <"$work/verified.json" >"$work/doubts.json"
    if jq -es '. == [[]]' <"$work/doubts.json" >"$work/none"; then
        return 0
    fi
    say 'verifying found rows that need a follow-up:'
    jq -r '.[] | "  \(.standing): rows \(.rows | map(tostring) | join(", "))"' <"$work/doubts.json" >&2
    return 1
}

# Plan and apply. Where somebody changed the store in between, the plan is stale, and is made anew.
for ((round = 1; ; round++)); do
    rm -f -- "$work"/*
    ask "$work/planned.json" "${reading[@]}" ${decisions[@]+"${decisions[@]}"} --dry-run --save-plan "$work/plan.json"
    answered "$work/planned.json" 'the plan could not be made'
    if [[ $(jq -r .outcome <"$work/planned.json") != dry-run ]]; then
        refused "$work/planned.json"
    fi
    say "planned: $(jq -r '.counts | "\(.rows) rows, \(.linked) to link, \(.already) already, \(.unknown) unknown, \(.held) held"' <"$work/planned.json")"
    if [[ -s $receipt ]] && jq -e '.counts.linked == 0 and .retired == 0 and .taken_back == 0' <"$work/planned.json" >"$work/idle"; then
        say 'nothing to do'
        verify 'nothing was changed now' "$work/planned.json" || exit 1
        say "verified; the receipt is $receipt"
        if (($(jq -r .counts.held <"$work/planned.json") > 0 || near > 0)); then
            exit 1
        fi
        exit 0
    fi

    ask "$work/applied.json" "${reading[@]}" ${store_name:+--store-name "$store_name"} --plan "$work/plan.json" --receipt "$work/receipt.json"
    answered "$work/applied.json" 'the plan was not seen to be carried out; run this script again'
    outcome=$(jq -r .outcome <"$work/applied.json")
    if [[ $outcome != refused && $outcome != null ]]; then
        break
    fi
    if [[ $(jq -r .refused_because <"$work/applied.json") != stale-plan ]] || ((round >= 3)); then
        refused "$work/applied.json"
    fi
    say 'the store changed since the plan was made; planning anew'
done
held=$(jq -r .counts.held <"$work/applied.json")
run=$(jq -r '.run_id // ""' <"$work/applied.json")
say "$outcome${run:+ (run $run)}: $(jq -r .counts.linked <"$work/applied.json") linked, $held held"

# What verifying doubts does not stay. Only what this very run did is undone.
if ! verify "applied${run:+ as run $run}, but there is no receipt yet" "$work/applied.json"; then
    if [[ $outcome == applied || $outcome == partial ]]; then
        ask "$work/undone.json" undo "$run" --store "$store"
        answered "$work/undone.json" "run $run was not seen to be undone; run this script again"
        if ((code == 0)); then
            say "run $run is undone: $(jq -r .restored <"$work/undone.json") keyrings were restored"
        else
            say "run $run stands: $(why "$work/undone.json")"
        fi
    fi
    exit 1
fi

# The receipt appears only now, and at once: whoever collects receipts finds none of a run that did not hold.
mv -f -- "$work/receipt.json" "$receipt"
say "verified; the receipt is $receipt"
# Rows that were held, and near misses, are for a person.
if ((held > 0 || near > 0)); then
    exit 1
fi

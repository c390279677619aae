#!/usr/bin/env bash
# Packs the program for Linux, installs what that gives, and plays a short chain with it: installs
# what that takes, as root on Debian 12 or newer. tests/packages.sh PROGRAM takes one that is built.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

fail() {
    printf '\nFAILED: %s\n' "$*" >&2
    exit 1
}

missing=()
for package in binutils jq lintian python3-venv man-db; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if ((${#missing[@]})); then
    step "installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

built=${1:-target/release/waswordt}
if [ -z "${1:-}" ]; then
    step "building"
    cargo build --release --locked --bin waswordt
fi

step "packing it"
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
python3 -m venv "$work/packer"
"$work/packer/bin/python" -m pip install --quiet --disable-pip-version-check wheel==0.48.0
out=$work/out
PYTHON=$work/packer/bin/python .ci/package "$built" "$out"
ls -l "$out"

# Plays a list from the roster to the undo: `chain FOLDER PROGRAM`.
chain() {
    local folder=$1/vo name run sealed
    cp -R samples/vo-petteflat "$folder"
    local program=("$2" --today 2026-08-04)
    "${program[@]}" generate --move "$folder/move.toml" --from "$folder/roster.csv" -o "$folder/list.xlsx" --quiet
    "${program[@]}" fill-check "$folder/list-filled.csv" --move "$folder/move.toml" --quiet >"$folder/told"
    ! "${program[@]}" fill-check "$folder/list-faulty.csv" --move "$folder/move.toml" --quiet >"$folder/told" ||
        fail "a faulty list passed"
    for name in voorbeeld noordhoek; do
        "${program[@]}" keygen -o "$folder/$name.key" >"$folder/$name.recipients.txt" 2>"$folder/told"
    done
    "${program[@]}" encrypt "$folder/list-filled.csv" --move "$folder/move.toml" -o "$folder/sealed" --quiet >"$folder/told"
    "${program[@]}" keyrings init --store "$folder/store.db" --quiet
    "${program[@]}" keyrings import "$folder/keyrings-voorbeeld.csv" --store "$folder/store.db" --quiet
    "${program[@]}" keyrings export --store "$folder/store.db" -o "$folder/before.csv" --quiet
    sealed=$(basename -- "$folder"/sealed/*voorbeeld*.age)
    "${program[@]}" apply "$folder/sealed/$sealed" -i "$folder/voorbeeld.key" --move "$folder/move.toml" \
        --store "$folder/store.db" --format json --quiet >"$folder/applied.json"
    grep -q '"linked": 97' "$folder/applied.json" || fail "the list was not applied"
    run=$(sed -n 's/.*"run_id": "\([^"]*\)".*/\1/p' "$folder/applied.json")
    "${program[@]}" undo "$run" --store "$folder/store.db" --quiet >"$folder/told"
    "${program[@]}" keyrings export --store "$folder/store.db" -o "$folder/after.csv" --quiet
    cmp "$folder/before.csv" "$folder/after.csv" || fail "undo did not bring everything back"
    printf 'Listed, checked, sealed, applied and undone.\n'
}

step "the Debian package, in a Debian of its own"
root=$work/debian
mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info" "$root/var/log"
: >"$root/var/lib/dpkg/status"
dpkg --root="$root" --force-depends --install "$out"/waswordt_*_amd64.deb
[ "$(dpkg --root="$root" --verify waswordt)" = '' ] || fail "what was installed is not what was packed"
mkdir "$work/by-deb"
chain "$work/by-deb" "$root/usr/bin/waswordt"
man -M "$root/usr/share/man" waswordt-apply >"$work/en"
man -M "$root/usr/share/man/nl" waswordt-apply >"$work/nl"
grep -q '^SYNOPSIS' "$work/en" || fail "the man page cannot be read"
grep -q '^SAMENVATTING' "$work/nl" || fail "the man page is not in Dutch"
bash -n "$root/usr/share/bash-completion/completions/waswordt"
dpkg --root="$root" --remove waswordt
left=$(find "$root" -path "$root/var" -prune -o -type f -print)
[ -z "$left" ] || fail "removed, it leaves $left"

step "what lintian says of it"
lintian --fail-on error,warning --info "$out"/waswordt_*_amd64.deb

step "the wheel, in a Python of its own"
python3 -m venv "$work/python"
"$work/python/bin/python" -m pip install --quiet --disable-pip-version-check --no-index "$out"/waswordt-*manylinux*.whl
mkdir "$work/by-wheel"
chain "$work/by-wheel" "$work/python/bin/waswordt"
"$work/python/bin/python" -m pip uninstall --quiet --yes waswordt
[ ! -e "$work/python/bin/waswordt" ] || fail "removed, the wheel leaves its program"

printf '\nEverything installs, works and goes.\n'

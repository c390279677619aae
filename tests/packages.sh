#!/usr/bin/env bash
# Installs what a release made, each way there is, plays a short chain with it, and removes it.
#
# Usage: tests/packages.sh FOLDER, as root, with what .ci/release wrote into FOLDER.
# What is for Windows is played under Wine, by tests/windows.sh.
set -euo pipefail
out=$(realpath -- "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

step() { printf '\n== %s\n' "$*"; }

fail() {
    printf '\nFAILED: %s\n' "$*" >&2
    exit 1
}

missing=()
for package in jq lintian python3-venv man-db; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if ((${#missing[@]})); then
    step "installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# Holds the links of the texts in a folder: `links FOLDER`. Each leads to what is packed as well.
links() {
    local page link count=0
    while IFS=$'\t' read -r page link; do
        [ -e "$(dirname -- "$page")/$link" ] || fail "$page leads to $link, which is not there"
        count=$((count + 1))
    done < <(find "$1" -name '*.md' | sort | while read -r page; do
        sed -E 's/`[^`]*`//g' "$page" | sed -E 's/\]\(([^)#:]+)/\n]\1\n/g' | sed -n "s|^]|$page\t|p"
    done)
    ((count > 9)) || fail "$1 has hardly a text"
    printf 'All %s links lead somewhere.\n' "$count"
}

# Plays a list from the roster to the undo: `chain FOLDER INSIDE PROGRAM…`, where the program sees
# FOLDER as INSIDE.
chain() {
    local folder=$1 in=$2 name run sealed
    shift 2
    cp -R samples/vo-petteflat "$folder/vo"
    chown -R --reference="$folder" "$folder/vo"
    in=${in%/}/vo
    folder=$folder/vo
    local program=("$@" --today 2026-08-04)
    "${program[@]}" generate --move "$in/move.toml" --from "$in/roster.csv" -o "$in/list.xlsx" --quiet
    "${program[@]}" fill-check "$in/list-filled.csv" --move "$in/move.toml" --quiet >"$folder/told"
    ! "${program[@]}" fill-check "$in/list-faulty.csv" --move "$in/move.toml" --quiet >"$folder/told" ||
        fail "a faulty list passed"
    for name in voorbeeld noordhoek; do
        "${program[@]}" keygen -o "$in/$name.key" >"$folder/$name.recipients.txt" 2>"$folder/told"
    done
    "${program[@]}" encrypt "$in/list-filled.csv" --move "$in/move.toml" -o "$in/sealed" --quiet >"$folder/told"
    "${program[@]}" keyrings init --store "$in/store.db" --quiet
    "${program[@]}" keyrings import "$in/keyrings-voorbeeld.csv" --store "$in/store.db" --quiet
    "${program[@]}" keyrings export --store "$in/store.db" -o "$in/before.csv" --quiet
    sealed=$(basename -- "$folder"/sealed/*voorbeeld*.age)
    "${program[@]}" apply "$in/sealed/$sealed" -i "$in/voorbeeld.key" --move "$in/move.toml" \
        --store "$in/store.db" --format json --quiet >"$folder/applied.json"
    grep -q '"linked": 97' "$folder/applied.json" || fail "the list was not applied"
    run=$(sed -n 's/.*"run_id": "\([^"]*\)".*/\1/p' "$folder/applied.json")
    "${program[@]}" undo "$run" --store "$in/store.db" --quiet >"$folder/told"
    "${program[@]}" keyrings export --store "$in/store.db" -o "$in/after.csv" --quiet
    cmp "$folder/before.csv" "$folder/after.csv" || fail "undo did not bring everything back"
    printf 'Listed, checked, sealed, applied and undone.\n'
}

step "the archive, as its Containerfile has it: no libraries, no shell, no time zones, and a user without rights"
mkdir "$work/scratch"
tar -xzf "$out"/waswordt-*-linux.tar.gz -C "$work"
context=$(compgen -G "$work/waswordt-*-linux")
links "$context"
user='' entry=''
while read -r word rest; do
    case $word in
    '#'* | '' | WORKDIR) ;;
    FROM) [ "$rest" = scratch ] || fail "the container is not empty: $rest" ;;
    COPY) cp -- "$context/${rest% *}" "$work/scratch/${rest#* }" ;;
    USER) user=$rest ;;
    ENTRYPOINT) entry=$(jq -r '.[0]' <<<"$rest") ;;
    *) fail "nothing here carries out $word of the Containerfile" ;;
    esac
done <"$context/Containerfile"
chown "$user" "$work/scratch"
chain "$work/scratch" / chroot --userspec="$user" "$work/scratch" "$entry"
ls -l "$work/scratch"

step "the same on a server of 2013: no system call that is younger than Linux 3.10"
cat >"$work/old.py" <<'PYTHON'
import ctypes, errno, os, struct, sys

# Loads the number of the call; above 313 there is no such call, and anything else is let through.
rules = [(0x20, 0, 0, 0), (0x25, 0, 1, 313), (0x06, 0, 0, 0x50000 | errno.ENOSYS), (0x06, 0, 0, 0x7FFF0000)]
code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *rule) for rule in rules))
filter = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(rules), ctypes.addressof(code)))
system = ctypes.CDLL(None, use_errno=True)
for words in [(38, 1, 0, 0, 0), (22, 2, ctypes.addressof(filter), 0, 0)]:
    if system.prctl(*map(ctypes.c_ulong, words)):
        sys.exit(os.strerror(ctypes.get_errno()))
os.execvp(sys.argv[1], sys.argv[1:])
PYTHON
# Its randomness is a file.
mkdir -p "$work/old/dev"
mknod -m 444 "$work/old/dev/random" c 1 8
mknod -m 444 "$work/old/dev/urandom" c 1 9
cp -- "$work/scratch/waswordt" "$work/old/"
chown "$user" "$work/old"
chain "$work/old" / python3 "$work/old.py" chroot --userspec="$user" "$work/old" "$entry"

step "the Debian package, in a Debian of its own"
root=$work/debian
mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info" "$root/var/log"
: >"$root/var/lib/dpkg/status"
dpkg --root="$root" --install "$out"/waswordt_*_amd64.deb
[ "$(dpkg --root="$root" --verify waswordt)" = '' ] || fail "what was installed is not what was packed"
links "$root/usr/share/doc/waswordt"
mkdir "$work/by-deb"
chain "$work/by-deb" "$work/by-deb" "$root/usr/bin/waswordt"
man -M "$root/usr/share/man" waswordt-apply >"$work/en"
man -M "$root/usr/share/man/nl" waswordt-apply >"$work/nl"
grep -q '^SYNOPSIS' "$work/en" || fail "the man page cannot be read"
grep -q '^SAMENVATTING' "$work/nl" || fail "the man page is not in Dutch"
bash -n "$root/usr/share/bash-completion/completions/waswordt"
[ -s "$root/usr/share/zsh/vendor-completions/_waswordt" ] || fail "zsh has no completions"
[ -s "$root/usr/share/fish/vendor_completions.d/waswordt.fish" ] || fail "fish has no completions"
dpkg --root="$root" --remove waswordt
left=$(find "$root" -path "$root/var" -prune -o -type f -print)
[ -z "$left" ] || fail "removed, it leaves $left"

step "what lintian says of it"
lintian --fail-on error,warning --info "$out"/waswordt_*_amd64.deb

step "the wheel, in a Python of its own"
python3 -m venv "$work/python"
"$work/python/bin/python" -m pip install --quiet --disable-pip-version-check --no-index "$out"/waswordt-*manylinux*.whl
mkdir "$work/by-wheel"
! grep -E '\]\([^):#]+\)' "$work"/python/lib/python*/site-packages/waswordt-*.dist-info/METADATA || fail "a link leads out of the wheel"
chain "$work/by-wheel" "$work/by-wheel" "$work/python/bin/waswordt"
"$work/python/bin/python" -m pip uninstall --quiet --yes waswordt
[ ! -e "$work/python/bin/waswordt" ] || fail "removed, the wheel leaves its program"

step "the archive and the wheel for Windows"
python3 -m zipfile -e "$out"/waswordt-*-windows.zip "$work/windows"
python3 -m zipfile -e "$out"/waswordt-*win_amd64.whl "$work/windows-wheel"
exe=$(compgen -G "$work/windows/*/waswordt.exe")
links "${exe%/*}"
# There is no Python for Windows here, so that the wheel is only known to bring the same program.
cmp "$exe" "$work"/windows-wheel/*.data/scripts/waswordt.exe
# Nor is there a PowerShell here. An old one reads a script by the code page of its machine, so that only ASCII is safe.
"$work/python/bin/python" -m pip install --quiet --disable-pip-version-check tree-sitter==0.26.1 tree-sitter-powershell==0.26.4
"$work/python/bin/python" - "${exe%/*}/samples/publisher.ps1" <<'PYTHON'
import pathlib, sys, tree_sitter, tree_sitter_powershell

script = pathlib.Path(sys.argv[1]).read_bytes()
tree = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language())).parse(script)
assert script.isascii() and not tree.root_node.has_error, tree.root_node
print("What is for PowerShell is so by its grammar.")
PYTHON
WASWORDT_EXE=$exe tests/windows.sh

step "the licences of what others made, below the top of a crate and in the standard library too"
for text in 'the fiat-crypto authors' '^gimli [0-9]' '^compiler_builtins [0-9].*LLVM-exception' 'LLVM Exceptions to the Apache'; do
    grep -q -- "$text" "$out/LICENSES.txt" || fail "the licences lack $text"
done

step "the bill of materials, of what is in the programs"
jq -e '[.components[] | select(.scope != "excluded").name] as $in
    | (["SQLite", "musl", "gimli", "libgcc", "mingw-w64", "age", "windows-permissions"] - $in == [])
        and ($in | index("wasm-bindgen") == null) and ([.components[]."bom-ref"] | length == (unique | length))' \
    "$out"/waswordt-*.cdx.json || fail "the bill lacks a part, or has one too many"

step "sums"
(cd -- "$out" && sha256sum --quiet --check SHA256SUMS)
printf '\nEverything installs, works and goes.\n'

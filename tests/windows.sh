#!/usr/bin/env bash
# Builds the program for Windows and plays the main job with it, under Wine: installs what that
# takes (on Debian 12 or newer), as root or by sudo. WASWORDT_EXE=FILE uses a program that is built
# already.
#
# Real Windows keeps files open otherwise than Wine in places, so that this shows that the program
# works there, and not that nothing differs.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

fail() {
    printf '\nFAILED: %s\n' "$*" >&2
    exit 1
}

declare -A packages=(
    [/usr/bin/x86_64-w64-mingw32-gcc-win32]=gcc-mingw-w64-x86-64-win32
    [/usr/lib/wine/wine64]=wine64 [/usr/bin/jq]=jq
    [/usr/lib/postgresql/]=postgresql [/usr/bin/openssl]=openssl
)
[ -n "${WASWORDT_EXE:-}" ] ||
    packages+=([/usr/bin/rustc]=rustc-web [/usr/bin/cargo]=cargo-web [/usr/src/rustc-1]=rust-web-src)
missing=()
for file in "${!packages[@]}"; do
    compgen -G "$file*" >/dev/null || missing+=("${packages[$file]}")
done
if ((${#missing[@]})); then
    step "installing ${missing[*]}"
    root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    "${root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

here=$PWD
target=$here/target/windows
mkdir -p "$target"
exe=${WASWORDT_EXE:-}
if [ -z "$exe" ]; then
    step "building for Windows"
    # What is not optimised is built in a third of the time. Wine lays addresses where Windows does not, over which the
    # assertions of the standard library would end the program.
    CARGO_TARGET_DIR=$target CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=false \
        .ci/cargo x86_64-pc-windows-gnu build --locked --bin waswordt \
        --config 'profile.dev.package."*".opt-level=0' --config 'profile.dev.package."*".debug-assertions=false'
    exe=$target/x86_64-pc-windows-gnu/debug/waswordt.exe
fi

step "a Windows to run it in"
export WINEPREFIX=$target/wine WINEDEBUG=-all LC_ALL=C.UTF-8
programs=$target/programs
mkdir -p "$programs"
cp -- "$exe" "$programs/waswordt.exe"
wine() { /usr/lib/wine/wine64 "$@"; }
wine wineboot --init >"$target/wine.log" 2>&1
compiler=x86_64-w64-mingw32-gcc-win32
if [ ! -e "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" ]; then
    # Every Windows has this library since Windows 7, and Wine since its version 9.
    "$compiler" -shared -o "$programs/bcryptprimitives.dll" -x c - -ladvapi32 <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) {
    return SystemFunction036(bytes, (ULONG)length);
}
C
fi
# Keeps a file open, as a spreadsheet does: others may read it, and not replace it.
"$compiler" -municode -o "$programs/hold.exe" -x c - <<'C'
#include <windows.h>
int wmain(int count, wchar_t **words) {
    if (CreateFileW(words[1], GENERIC_READ, FILE_SHARE_READ, 0, OPEN_EXISTING, 0, 0) == INVALID_HANDLE_VALUE)
        return 1;
    CloseHandle(CreateFileW(words[2], GENERIC_WRITE, 0, 0, CREATE_ALWAYS, 0, 0));
    Sleep(60000);
    return 0;
}
C
program=$programs/waswordt
cat >"$program" <<'SH'
#!/usr/bin/env bash
exec /usr/lib/wine/wine64 "${0%/*}/waswordt.exe" "$@"
SH
chmod +x "$program"
"$program" --version

step "the main job, with SQLite"
started=$SECONDS
WASWORDT_BIN=$program samples/main-job.sh >"$target/main-job.log" 2>&1 ||
    { tail -n 40 "$target/main-job.log" >&2 && fail "the main job"; }
tail -n 1 "$target/main-job.log"
printf 'It took %s s.\n' $((SECONDS - started))

step "a folder with spaces and umlauts, keyrings in a CSV, lines that end as on Windows"
work=$(mktemp -d)
holder=
trap 'rm -rf -- "$work"; [ -z "$holder" ] || kill "$holder" 2>/dev/null || true' EXIT
folder="$work/Gymnasium Müller & Zoé (VO)"
cp -R samples/vo-petteflat "$folder"
chmod 700 "$folder"
cd -- "$folder"

# Runs the program: `run CODE ARGUMENT…`; what it says goes to the files out and err.
run() {
    local want=$1 code=0
    shift
    "$program" --today 2026-08-04 "$@" >out 2>err || code=$?
    if [ "$code" != "$want" ]; then
        cat out err >&2
        fail "waswordt $*: exit code $code, expected $want"
    fi
    ! grep -qF '\\?\' out err || fail "waswordt $*: a path as only Windows itself writes it"
}

is() { [ "$2" = "$3" ] || fail "$1: $2, expected $3"; }

has() { grep -qF -- "$2" "$1" || { cat -- "$1" >&2 && fail "$1 does not say: $2"; }; }

sed -i 's/$/\r/' list-filled.csv keyrings-voorbeeld.csv move.toml
cp keyrings-voorbeeld.csv 'sleutels van Zoë.csv'
cp keyrings-voorbeeld.csv before.csv
store='sleutels van Zoë.csv'
run 0 generate --move move.toml --from roster.csv -o 'lijst ü.xlsx'
run 0 fill-check list-filled.csv --move move.toml --format json
is "rows" "$(jq .list.rows out)" 120
run 1 --lang nl fill-check list-faulty.csv --move move.toml --report 'bevindingen é.html'
has 'bevindingen é.html' 'lang="nl"'
for name in voorbeeld noordhoek; do
    run 0 keygen -o "$name.key"
    cp out "$name.recipients.txt"
done
# Wine gives a user's rights to the group as well, and adds what the folder hands down.
is "the rights of a key" "$(stat -c %a voorbeeld.key)" 770
is "the rights of a file for all" "$(stat -c %a out)" 644
run 0 encrypt list-filled.csv --move move.toml -o verzegeld
sealed=$(compgen -G 'verzegeld/*voorbeeld*.age')
# Paths as people on Windows write them.
windows="Z:$(pwd | tr / '\\')\\$store"
run 0 apply "$sealed" -i voorbeeld.key --move move.toml --store "$windows" --receipt 'ontvangst ß.json' --format json
is "outcome" "$(jq -r .outcome out)" applied
is "linked" "$(jq .counts.linked out)" 97
is "the lines of the store" "$(grep -c $'\r$' "$store")" "$(wc -l <"$store")"
id=$(jq -r .run_id out)
run 0 log --store "$store"
has out "$id"
run 0 undo "$id" --store "$store"
cmp before.csv "$store" || fail "undo did not bring the store back to the byte"

step "code pages: lists that older programs saved, and a console that has one of its own"
LC_ALL=C.UTF-8 grep -vP '[^\x00-\xFF]' list-filled.csv >western.csv
for page in UTF-8 WINDOWS-1252 CP850; do
    iconv -f UTF-8 -t "$page" western.csv >"western $page.csv"
    run 0 fill-check "western $page.csv" --move move.toml --format json
    jq -r .list.sha256 out >>read-as
done
is "so many contents were read" "$(sort -u read-as | wc -l)" 1
run 0 --lang nl scenario --move move.toml
# A file or a pipe gets UTF-8 and a console gets letters, whichever page that console has.
printf '@chcp 850 >nul\r\n@"%%~1" --today 2026-08-04 --lang nl scenario --move move.toml\r\n' >850.bat
on_850=(/usr/lib/wine/wine64 cmd /c 850.bat "Z:${programs//\//\\}\\waswordt.exe")
"${on_850[@]}" >in-850
has out 'coördineert'
cmp out in-850
TERM=xterm script -qec "${on_850[*]@Q}" console </dev/null >/dev/null
has console 'coördineert'

step "PostgreSQL, by what Windows tells of its user: localhost, USERNAME, and the files in APPDATA"
cluster=$(mktemp -d)
export PGPORT=$((20000 + RANDOM % 20000))
coproc server { exec bash "$here/tests/support/cluster.sh" "$cluster" "$PGPORT"; }
server_pid=$server_PID
read -r answer <&"${server[0]}"
is "the server" "$answer" ready
user=$(wine cmd /c 'echo %USERNAME%' | tr -d '\r')
own=$(wine winepath -u "$(wine cmd /c 'echo %APPDATA%' | tr -d '\r')" | tr -d '\r')/postgresql
mkdir -p "$own"
printf 'localhost:%s:*:%s:geheim\n' "$PGPORT" "$user" >"$own/pgpass.conf"
cp "$cluster/ca.crt" "$own/root.crt"
psql -q -h "$cluster" -U postgres -c "CREATE ROLE \"$user\" LOGIN PASSWORD 'geheim'" \
    -c "CREATE DATABASE keyrings OWNER \"$user\""
database='postgresql:///keyrings?sslmode=verify-full'
run 0 keyrings init --store "$database"
run 0 keyrings import before.csv --store "$database"
run 0 apply "$sealed" -i voorbeeld.key --move move.toml --store "$database" --format json
is "linked" "$(jq .counts.linked out)" 97
run 0 undo "$(jq -r .run_id out)" --store "$database"
is "restored" "$(grep -c 97 out)" 1
rm "$own/pgpass.conf"
run 3 --lang nl log --store "$database"
exec {server[1]}>&-
wait "$server_pid"

step "what goes wrong is told, with its exit code"
run 2 apply "$sealed" --store "$store"
run 2 generate --move move.toml --from roster.csv -o 'lijst ü.xlsx'
run 3 --lang nl fill-check 'er is niets.csv' --move move.toml
has err 'het bestaat niet'
ln roster.csv 'tweede naam.csv'
run 2 generate --move move.toml --from roster.csv -o 'tweede naam.csv' --force
run 2 generate --move move.toml --from roster.csv -o ROSTER.CSV --force
ln "$store" derde.csv
run 3 apply "$sealed" -i voorbeeld.key --move move.toml --store "$store"
rm derde.csv

/usr/lib/wine/wine64 "$programs/hold.exe" "$store" held &
holder=$!
for _ in {1..100}; do
    if [ -e held ]; then break; fi
    sleep 0.1
done
[ -e held ] || fail "nothing holds the store"
run 3 --lang nl apply "$sealed" -i voorbeeld.key --move move.toml --store "$store"
has err 'geopend in een ander programma'
cmp before.csv "$store" || fail "a store that could not be replaced was changed"
kill "$holder"
wait "$holder" 2>/dev/null || true
holder=
run 0 apply "$sealed" -i voorbeeld.key --move move.toml --store "$store"

printf '\nThe program for Windows works under Wine.\n'

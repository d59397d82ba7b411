#!/usr/bin/env bash
# Builds what is committed twice, each time from nothing and in a folder of its own, and
# compares every byte of what comes out.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
for folder in first second; do
  there=target/twice/$folder
  rm -rf "$there"
  mkdir -p "$there"
  git archive HEAD | tar -x -C "$there"
  ln -s "$root/node_modules" "$root/.tools" "$there/"
  echo "==> Building in $there (2 to 10 minutes)"
  # With the copy's own wrapper: it puts the parts of the program beside itself.
  (cd "$there" && PATH="$PWD/tools/wrap:${PATH//"$root/tools/wrap:"/}" \
    CARGO_TARGET_DIR="$PWD/target" trunk build --release --log error)
done
cd target/twice
sum() { (cd "$1/dist" && find . -type f -print0 | sort -z | xargs -0 sha256sum); }
if diff <(sum first) <(sum second); then
  echo "==> The same, byte for byte: $(sum first | wc -l) files"
else
  echo '==> They differ' >&2
  exit 1
fi

#!/bin/sh
# Collects what users read into resources/po/actant.pot and brings the translations beside it up to date; with --check
# it changes nothing and fails where the template is stale or a translation is broken or incomplete.
# usage: scripts/messages.sh [--check]
set -eu
po=resources/po
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

# gettext knows no Swift; JavaScript's strings, comments and joining with + are near enough, without strings of many lines.
find Sources -name '*.swift' | LC_ALL=C sort > "$fresh/files"
while read -r file; do
    mkdir -p "$fresh/$(dirname "$file")"
    awk '{ marks = gsub(/"""/, "&"); if (many || marks) print ""; else print } marks % 2 { many = !many }' \
        "$file" > "$fresh/$file"
done < "$fresh/files"
xgettext --files-from="$fresh/files" --directory="$fresh" --language=JavaScript --from-code=UTF-8 \
    --keyword --keyword=translated:1 --keyword=counted:1,2 --keyword=inContext:1c,2 --add-comments=Translators: \
    --add-location=file --package-name=Actant --output="$fresh/all.pot"
# Two runs give the same bytes; parts in braces are marked, so that msgfmt compares them with those of a translation.
sed -e '/^"POT-Creation-Date:/d' -e 's/^# SOME DESCRIPTIVE TITLE./# What users of Actant read./' \
    -e '/^# Copyright/d' -e '/^# FIRST AUTHOR/d' "$fresh/all.pot" | awk '
    BEGIN { RS = ""; ORS = "\n\n" }
    NR > 1 && /\{[a-z0-9]+\}/ { sub(/(^|\n)msg/, "\n#, python-brace-format&"); sub(/format\n+msg/, "format\nmsg") }
    { print }' | sed '$d' > "$fresh/actant.pot"

# What lies inside an interpolation is not found, and \u{…} is not understood.
if grep -rnE '\\\([^"]*(translated|counted|inContext)\("|(translated|counted|inContext)\(.*\\u\{' Sources --include='*.swift'
then
    echo "Give these messages a line outside the interpolation, and write their characters as they are." >&2
    exit 1
fi

if [ "${1:-}" = --check ]; then
    if ! cmp -s "$fresh/actant.pot" "$po/actant.pot"; then
        diff "$po/actant.pot" "$fresh/actant.pot" | head -20 >&2 || true
        echo "$po/actant.pot is stale: run scripts/messages.sh and translate what is new." >&2
        exit 1
    fi
    for language in "$po"/*.po; do
        msgfmt --check --output-file=/dev/null "$language"
        msgcmp "$language" "$po/actant.pot"
    done
else
    mv "$fresh/actant.pot" "$po/actant.pot"
    for language in "$po"/*.po; do
        [ -e "$language" ] || continue
        msgmerge --quiet --update --backup=none --no-fuzzy-matching --add-location=file "$language" "$po/actant.pot"
        msgattrib --no-obsolete --output-file="$language" "$language"
        echo "$language: $(msgfmt --statistics --output-file=/dev/null "$language" 2>&1)"
    done
fi

#!/bin/sh
# Opens the five-article dossier, or, where there is no display, writes its briefing and network picture.
# usage: scripts/run.sh BINARIES DOSSIER OUTPUT
set -eu
binaries=$1
dossier=$2
output=$3

if [ -n "${WAYLAND_DISPLAY:-}" ] || [ -n "${DISPLAY:-}" ]; then
    status=0
    "$binaries/actant" "$dossier" || status=$?
    # 3: what the environment names is no display that can be reached.
    [ $status -eq 3 ] || exit $status
else
    echo "There is no display here (neither WAYLAND_DISPLAY nor DISPLAY is set), so no window can open."
fi
echo "Instead, the briefing and the network picture are written:"
mkdir -p "$output"
"$binaries/actantctl" print briefing --dossier "$dossier" --output "$output/briefing.pdf"
"$binaries/actantctl" print network --dossier "$dossier" --output "$output/network.png"

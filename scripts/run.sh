#!/bin/sh
# Opens the five-article dossier, or, where there is no display, writes its briefing and network picture.
# usage: scripts/run.sh BINARIES DOSSIER OUTPUT
set -eu
binaries=$1
dossier=$2
output=$3

if [ -n "${WAYLAND_DISPLAY:-}" ] || [ -n "${DISPLAY:-}" ]; then
    exec "$binaries/actant" "$dossier"
fi
echo "There is no display here (neither WAYLAND_DISPLAY nor DISPLAY is set), so no window can open."
echo "Instead, the briefing and the network picture are written:"
mkdir -p "$output"
"$binaries/actantctl" print briefing --dossier "$dossier" --output "$output/briefing.pdf"
"$binaries/actantctl" print network --dossier "$dossier" --output "$output/network.png"

#!/bin/sh
# Installs the built programs with their desktop entry, icons, metainfo, file type, manual pages and translations.
# usage: scripts/install.sh BINARIES DESTDIR PREFIX | scripts/install.sh --remove DESTDIR PREFIX
set -eu
root=$2$3
app=org.actant.Actant
share=$root/share

if [ "$1" = --remove ]; then
    rm -f "$root/bin/actant" "$root/bin/actantctl" "$share/applications/$app.desktop" \
        "$share/metainfo/$app.metainfo.xml" "$share/mime/packages/$app.xml" \
        "$share/icons/hicolor/scalable/apps/$app.svg" "$share/icons/hicolor/symbolic/apps/$app-symbolic.svg" \
        "$share/man/man1/actant.1" "$share/man/man1/actantctl.1" "$share"/locale/*/LC_MESSAGES/actant.mo
    rm -rf "$share/doc/actant" "$share/actant"
else
    install -D -m 755 -s "$1/actant" "$root/bin/actant"
    install -D -m 755 -s "$1/actantctl" "$root/bin/actantctl"
    install -D -m 644 resources/desktop/$app.desktop "$share/applications/$app.desktop"
    install -D -m 644 resources/desktop/$app.metainfo.xml "$share/metainfo/$app.metainfo.xml"
    install -D -m 644 resources/mime/$app.xml "$share/mime/packages/$app.xml"
    install -D -m 644 resources/icons/$app.svg "$share/icons/hicolor/scalable/apps/$app.svg"
    install -D -m 644 resources/icons/$app-symbolic.svg "$share/icons/hicolor/symbolic/apps/$app-symbolic.svg"
    for page in actant actantctl; do
        install -D -m 644 "resources/man/$page.1" "$share/man/man1/$page.1"
    done
    for language in resources/po/*.po; do
        messages=$share/locale/$(basename "$language" .po)/LC_MESSAGES/actant.mo
        install -d "$(dirname "$messages")"
        msgfmt --check --output-file="$messages" "$language"
        chmod 644 "$messages"
    done
    install -D -m 644 LICENSE "$share/doc/actant/LICENSE"
    for list in resources/lexicon/en/*.tsv resources/lexicon/en/LICENSES; do
        install -D -m 644 "$list" "$share/actant/lexicon/en/$(basename "$list")"
    done
    # The language model with its licences; a build without it is installed without it.
    if [ -d .build/model/en ]; then
        (cd .build/model/en && find . -type f) | while read -r file; do
            install -D -m 644 ".build/model/en/$file" "$share/actant/model/en/$file"
        done
    fi
fi

# A staged installation (DESTDIR) leaves the caches to the package manager.
if [ -z "$2" ]; then
    command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$share/mime" || true
    command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$share/applications" || true
    command -v gtk4-update-icon-cache >/dev/null 2>&1 && gtk4-update-icon-cache -q -t "$share/icons/hicolor" || true
fi

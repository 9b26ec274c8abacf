#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# photograph.sh [--demo]: what run.sh does inside the desktop session that it made on a machine without a display.
# Starts a window manager, a tray and Plimsoll; opens its windows by their keys; leaves the pictures in build/screenshots/.
# With --demo each look gets the whole set: light, dark, and from right to left.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source=packaging/demo.sh
. "$root/packaging/demo.sh"

pictures=$root/build/screenshots
app=

# picture NAME: the whole screen, once it has come to rest.
picture() {
    sleep 0.8
    import -window root "$album/$1.png"
}

# window TITLE: waits for a window of that title and gives it the keyboard.
window() { eventually 20 timeout 5 xdotool search --onlyvisible --name "$1" windowactivate --sync; }
keys() { for key in "$@"; do xdotool key --clearmodifiers "$key"; sleep 0.15; done; }

# Every account that there is has been asked since the program came up.
read_all() { ! plimsollctl status --json | grep -q '"readAt": *null'; }

# Starts Plimsoll on the profile. Its name is the same in every language.
begin() {
    "$plimsoll" "${profile[@]}" </dev/null >"$scratch/plimsoll.log" 2>&1 &
    app=$!
    keep $app
    window "^Plimsoll" || { cat "$scratch/plimsoll.log" >&2; fail "its window did not come up (see above)"; }
}
end() {
    kill "$app" 2>/dev/null || true
    eventually 10 gone "$app" || fail "Plimsoll did not end when it was asked to"
}

tray() { xdotool search --onlyvisible --class trayer | head -n 1; }
has_icon() { eval "$(xdotool getwindowgeometry --shell "$(tray)")" && [ "$WIDTH" -gt 10 ]; }
# Where the icon is in the tray that runs at the top right.
tray_icon() {
    eventually 25 has_icon || fail "no icon came into the tray"
    xdotool mousemove --window "$(tray)" 12 12
}

# look NAME: from now on pictures go to a folder of this name.
look() {
    album=$pictures/$1
    mkdir -p "$album"
}

# speak CODE: the language of the next start, as JSON.
speak() {
    printf '{"plimsoll": 1, "accounts": [], "settings": {"language": %s}}' "$1" | plimsollctl import - >/dev/null
}

photograph_windows() {
    begin
    eventually 20 read_all || say "not every account was read in time"
    sleep 3 # what is warned of has been told
    dunstctl close-all
    picture window
    keys Tab Down
    picture details
    dunstctl close-all
    tray_icon
    xdotool click 1
    picture glance
    keys Escape
    tray_icon
    xdotool click 3
    picture tray-menu
    keys Escape
    window "^Plimsoll"
    keys ctrl+n
    sleep 1
    picture add-account
    xdotool type --delay 40 theirstack
    keys Return
    sleep 0.5
    picture add-account-form
    keys Escape
    window "^Plimsoll"
    keys ctrl+comma
    sleep 1
    for page in general notifications network history appearance about; do
        picture "settings-$page"
        keys ctrl+Tab
    done
    keys Escape
    end
}

# Makes a provider of a curl command, up to what would be kept; the simulator is asked.
photograph_editor() {
    begin
    keys ctrl+n
    sleep 1
    keys alt+a
    sleep 1
    xdotool type --delay 15 "curl http://127.0.0.1:$(cat "$scratch/port")/v2/credits/balance -H 'X-Api-Token: ocean-demo-token'"
    picture any-provider-request
    keys alt+o
    picture any-provider-ask
    keys alt+a
    sleep 1
    picture any-provider-balances
    keys Escape
    end
}

says_locked() { plimsollctl status --json | grep '"keychain-locked"' >/dev/null; } # all is read: -q would break the pipe

photograph_trouble() {
    local kept=("${profile[@]}")
    profile=(--profile "$scratch/first-run")
    begin
    picture first-run
    end
    profile=("${kept[@]}")
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
    begin
    keys F5
    eventually 40 says_locked || say "no account says that the keychain is locked"
    keys Tab Down Down
    picture keychain-locked
    end
}

mkdir -p "$pictures"
rm -rf "${pictures:?}"/*
export LC_ALL=C.UTF-8
unset QT_QPA_PLATFORM QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME

convert -size 1280x900 gradient:'#5b7d95'-'#22384a' "$scratch/sea.png"
timeout 20 display -window root "$scratch/sea.png" || true
background openbox openbox
background trayer trayer --edge top --align right --widthtype request --height 28
background dunst dunst

if [ "${1:-}" = --demo ]; then start_demo; fi

say "photographing: light"
look light
photograph_windows
say "status:"
plimsollctl status
if [ "${1:-}" = --demo ]; then
    photograph_editor
    say "photographing: dark"
    look dark
    mkdir -p "$HOME/.config/qt6ct"
    printf '[Appearance]\nstyle=Fusion\ncustom_palette=true\ncolor_scheme_path=/usr/share/qt6ct/colors/darker.conf\n[Fonts]\ngeneral="Noto Sans,10"\nfixed="Noto Sans Mono,10"\n' \
        >"$HOME/.config/qt6ct/qt6ct.conf"
    QT_QPA_PLATFORMTHEME=qt6ct photograph_windows
    QT_QPA_PLATFORMTHEME=qt6ct photograph_editor
    say "photographing: from right to left"
    look right-to-left
    speak '"ar"'
    photograph_windows
    speak null
    say "photographing: the first run, and trouble"
    look trouble
    photograph_trouble
fi
say "pictures: ${pictures#"$root/"}/"

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# photograph.sh [--demo]: what run.sh does inside the desktop session that it made on a machine without a display.
# Starts a window manager, a tray and Plimsoll; opens its windows by their keys; leaves the pictures in build/screenshots/.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source=packaging/demo.sh
. "$root/packaging/demo.sh"

pictures=$root/build/screenshots

# picture NAME: the whole screen, once it has come to rest.
picture() {
    sleep 1.5
    import -window root "$pictures/$1.png"
}

# window TITLE: waits for a window of that title and gives it the keyboard.
window() { eventually 20 timeout 5 xdotool search --onlyvisible --name "$1" windowactivate --sync; }

# Every account that there is has been asked since the program came up.
read_all() { ! plimsollctl status --json | grep -q '"readAt": *null'; }

mkdir -p "$pictures"
rm -f "$pictures"/*.png
export LC_ALL=C.UTF-8
unset QT_QPA_PLATFORM QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME

convert -size 1280x900 gradient:'#5b7d95'-'#22384a' "$scratch/sea.png"
timeout 20 display -window root "$scratch/sea.png" || true
background openbox openbox
background trayer trayer --edge top --align right --widthtype request --height 28
background dunst dunst

if [ "${1:-}" = --demo ]; then start_demo; fi

say "starting Plimsoll"
background plimsoll "$plimsoll" "${profile[@]}"
window "Plimsoll" || { cat "$scratch/plimsoll.log" >&2; fail "its window did not come up (see above)"; }
eventually 20 read_all || say "not every account was read in time"
picture 1-window

xdotool key ctrl+n
window "Add account" || fail "the dialog to add an account did not come up"
picture 2-add-account
xdotool type theirstack
xdotool key Return
window "Add account at" || fail "the provider's form did not come up"
picture 3-add-account-form
xdotool key Escape

window "Plimsoll"
xdotool key ctrl+comma
window "Settings" || fail "the settings did not come up"
picture 4-settings
xdotool key Escape

tray=$(xdotool search --onlyvisible --class trayer | head -n 1)
xdotool mousemove --window "${tray:-0}" 12 12 click 3
picture 5-tray-menu
xdotool key Escape

say "status:"
plimsollctl status
say "pictures: ${pictures#"$root/"}/"

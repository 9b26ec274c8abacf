# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh on a machine without a display: a small desktop of its own, and the pictures taken on it.
# shellcheck disable=SC2154 # root, scratch, profile and plimsoll come from lib.sh and run.sh

start_desktop() {
    say "no display here: starting a virtual one, with a keyring of its own"
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME QT_QPA_PLATFORM QT_STYLE_OVERRIDE
    export HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/runtime" XDG_CURRENT_DESKTOP=GNOME LC_ALL=C.UTF-8
    mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
    start_display 1280x800x24

    export DBUS_SESSION_BUS_ADDRESS="unix:path=$scratch/bus"
    background bus dbus-daemon --session --nofork --nopidfile --address="$DBUS_SESSION_BUS_ADDRESS"
    eventually 20 test -S "$scratch/bus" || fail "the session bus did not start"

    od -An -N16 -tx1 /dev/urandom | tr -d ' \n' |
        gnome-keyring-daemon --foreground --unlock --components=secrets >"$scratch/keyring.log" 2>&1 &
    keep $!
    eventually 20 on_bus org.freedesktop.secrets || { cat "$scratch/keyring.log" >&2; fail "the keyring did not start"; }

    background openbox openbox
    background dunst dunst
    background trayer trayer --edge top --align right --widthtype request --height 28 --transparent true --alpha 0
}

on_bus() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner "string:$1" |
        grep -q 'boolean true'
}

# photograph NAME: the whole screen, once it has come to rest.
photograph() {
    sleep 1.5
    import -window root "$pictures/$1.png"
}

# window TITLE: waits for a window of that title and gives it the keyboard.
window() { eventually 20 timeout 5 xdotool search --onlyvisible --name "$1" windowactivate --sync; }

show_and_photograph() {
    pictures="$root/build/screenshots"
    mkdir -p "$pictures"
    rm -f "$pictures"/*.png

    say "starting"
    background plimsoll "$plimsoll" "${profile[@]}"
    window "Plimsoll" || { cat "$scratch/plimsoll.log" >&2; fail "the window did not come up (see above)"; }
    photograph 1-window

    xdotool key ctrl+n
    window "Add account" || fail "the dialog to add an account did not come up"
    photograph 2-add-account
    xdotool key Escape

    xdotool key ctrl+comma
    window "Settings" || fail "the settings did not come up"
    photograph 3-settings
    xdotool key Escape

    say "status:"
    plimsollctl status
    say "pictures: ${pictures#"$root/"}/"
}

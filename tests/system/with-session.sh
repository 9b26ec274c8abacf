#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command in a desktop session of its own: a temporary home and runtime folder, a message bus on which nothing
# starts by itself, and an unlocked, empty keyring. Whatever it started ends with it.
#
#   with-session.sh [--no-keyring] [--display] [--seconds N] [--home DIR] [--] COMMAND [ARGUMENT…]
#
#   --no-keyring   a bus without a Secret Service
#   --display      a virtual screen (Xvfb) in DISPLAY
#   --seconds N    the command is ended after N seconds (default 120; 0 = no limit); the exit code is 124 then
#   --home DIR     use this folder as home and leave it there, instead of a temporary one
#
# Exit code: the command's, or 99 when the session could not be made.
set -u

keyring=yes display=no seconds=120 home=
while [ $# -gt 0 ]; do
    case $1 in
        --no-keyring) keyring=no; shift ;;
        --display) display=yes; shift ;;
        --seconds) seconds=$2; shift 2 ;;
        --home) home=$2; shift 2 ;;
        --) shift; break ;;
        -*) echo "with-session.sh: unknown option $1" >&2; exit 64 ;;
        *) break ;;
    esac
done
[ $# -gt 0 ] || { echo "with-session.sh: no command given" >&2; exit 64; }

root=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll-session.XXXXXX") || exit 99
started=()

finish() {
    local code=$? pid
    trap - EXIT
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do
        pid=${started[i]}
        kill "$pid" 2>/dev/null && for _ in {1..30}; do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
        kill -KILL "$pid" 2>/dev/null
        wait "$pid" 2>/dev/null
    done
    rm -rf "$root"
    exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

give_up() {
    echo "with-session.sh: $1" >&2
    exit 99
}

# Calls "$@" until it succeeds, for up to ten seconds.
await() {
    for _ in {1..200}; do
        "$@" && return
        sleep 0.05
    done
    return 1
}

export HOME=${home:-$root/home} XDG_RUNTIME_DIR=$root/run
mkdir -p "$HOME" && mkdir -m 0700 "$XDG_RUNTIME_DIR" || give_up "no folder for the session"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME GNOME_KEYRING_CONTROL SSH_AUTH_SOCK \
    KDE_FULL_SESSION KDE_SESSION_VERSION DESKTOP_SESSION DISPLAY WAYLAND_DISPLAY XAUTHORITY
export XDG_CURRENT_DESKTOP=GNOME XDG_SESSION_TYPE=x11 NO_AT_BRIDGE=1

# No <servicedir>: a service that is not started here does not exist.
cat > "$root/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$XDG_RUNTIME_DIR/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
dbus-daemon --config-file="$root/bus.conf" --nofork --nopidfile >/dev/null 2>"$root/bus.log" &
started+=($!)
export DBUS_SESSION_BUS_ADDRESS=unix:path=$XDG_RUNTIME_DIR/bus
await test -S "$XDG_RUNTIME_DIR/bus" || give_up "no message bus: $(cat "$root/bus.log")"

default_collection_is_there() {
    dbus-send --session --print-reply=literal --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.ReadAlias string:default 2>/dev/null | grep -q collection
}

if [ $keyring = yes ]; then
    gnome-keyring-daemon --foreground --unlock --components=secrets \
        < <(printf plimsoll) >/dev/null 2>"$root/keyring.log" &
    started+=($!)
    await default_collection_is_there || give_up "no keyring: $(cat "$root/keyring.log")"
fi

if [ $display = yes ]; then
    Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>"$root/display" >/dev/null 2>"$root/display.log" &
    started+=($!)
    await test -s "$root/display" || give_up "no virtual screen: $(cat "$root/display.log")"
    DISPLAY=:$(cat "$root/display")
    export DISPLAY
fi

timeout --kill-after=5 "$seconds" "$@" <&0 &
command=$!
started+=("$command")
wait "$command"

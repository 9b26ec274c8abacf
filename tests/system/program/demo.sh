#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# demo.sh PLIMSOLL: the demo shows its window, and leaves nothing anywhere: no file, no socket, no connection.
set -uo pipefail
plimsoll=$1
mkdir -p "$HOME/tmp"
export QT_QPA_PLATFORM=xcb TMPDIR=$HOME/tmp LC_ALL=C.UTF-8 PLIMSOLL_PROFILE=$HOME/profile # which the demo must not touch
demo='' failed=0

trap '[ -z "$demo" ] || kill "$demo" 2>/dev/null; wait' EXIT

check() { # check WHAT COMMAND…
    local what=$1
    shift
    "$@" || { failed=$((failed + 1)); echo "FAILED: $what" >&2; }
}
eventually() { # eventually SECONDS COMMAND…
    local tries=$((10 * $1))
    shift
    while ! "$@" >/dev/null 2>&1; do
        ((tries-- > 0)) || return 1
        sleep 0.1
    done
}
window() { timeout 5 xdotool search --onlyvisible --name '^Plimsoll \(demo\)$'; }
gone() { ! kill -0 "$demo" 2>/dev/null; }
# Fonts are cached by whatever draws text first.
no_files() { [ -z "$(find "$HOME" -type f -not -path '*/fontconfig/*' | tee /dev/stderr)" ] && [ ! -e "$XDG_RUNTIME_DIR/plimsoll" ]; }
no_connection() {
    local inodes
    inodes=$(find "/proc/$demo/fd" -lname 'socket:*' -printf '%l\n' | tr -dc '0-9\n')
    [ -n "$inodes" ] && ! awk '{ print $10 }' "/proc/$demo"/net/{tcp,tcp6,udp,udp6} | grep -qxF "$inodes"
}

"$plimsoll" --demo & demo=$!
check "its window comes up" eventually 30 window
sleep 2 # the accounts are read
check "it has not ended" eval '! gone'
check "it is connected to nobody" no_connection
check "it keeps no file while it runs" no_files
kill -TERM "$demo"
check "it ends when asked to" eventually 10 gone
check "it leaves no file" no_files
[ "$failed" = 0 ] && echo "the demo left nothing"

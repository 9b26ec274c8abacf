# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# For the scripts beside it: checks that are counted, and what they look at. What is in `started` ends with the script.
started=() passed=0 failed=0

stop_started() {
    local pid
    for pid in "${started[@]}"; do kill -CONT "$pid"; kill "$pid"; done 2>/dev/null
    wait
}
trap stop_started EXIT

check() { # check WHAT COMMAND…
    local what=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $what" >&2
    fi
}
eventually() { # eventually SECONDS COMMAND…
    local tries=$((10 * $1))
    shift
    while ! "$@" >/dev/null 2>&1; do
        ((tries-- > 0)) || return 1
        sleep 0.1
    done
}
never() { ! eventually "$@"; } # never SECONDS COMMAND…: it does not succeed in this time
# shellcheck disable=SC2120 # the title is given by other scripts
window() { # window [TITLE, a pattern]: a visible one, larger than an icon that a tray left behind
    local id
    for id in $(timeout 5 xdotool search --onlyvisible --name "^${1:-Plimsoll}\$"); do
        if [ "$(xdotool getwindowgeometry --shell "$id" 2>/dev/null | sed -n 's/^WIDTH=//p')" -gt 200 ] 2>/dev/null; then
            echo "$id"
            return
        fi
    done
    return 1
}
close_window() { # as often as it takes: a window that has just come up takes no keys yet
    local id
    for _ in {1..5}; do
        sleep 1
        id=$(window) || return 0
        xdotool windowactivate --sync "$id" key alt+F4
    done
}
running() { kill -0 "$1" 2>/dev/null; }
gone() { ! running "$1"; }
is() { [ "$("${@:2}")" = "$1" ]; }
result() {
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}

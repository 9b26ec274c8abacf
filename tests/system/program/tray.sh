#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tray.sh PLIMSOLL PYTHON: trays that are late, busy, restarted and gone, a first instance that hangs, and no session bus at all.
# There is always a way in, and nothing is left that nobody can see.
set -uo pipefail
plimsoll=$1 python=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PLIMSOLL_PROFILE=$HOME/profile LC_ALL=C.UTF-8
# shellcheck source-path=SCRIPTDIR
. "$here/checks.sh"

mkfifo "$HOME/watcher.in"
exec 4<>"$HOME/watcher.in"
: >"$HOME/watcher.log"

start_watcher() { # a tray of today's kind: a StatusNotifierWatcher, with options of its script
    "$python" -B "$here/../desktop/fakewatcher.py" "$@" <"$HOME/watcher.in" >>"$HOME/watcher.log" & watcher=$!
    started+=("$watcher")
}
start_trayer() { # one of the older kind: XEmbed
    trayer --edge top & trayer=$!
    started+=("$trayer")
}
crash() { kill -KILL "$1"; wait "$1" 2>/dev/null; }
icons() { grep -c '^REGISTERED' "$HOME/watcher.log"; }
another_icon() { [ "$(icons)" -gt "$icons" ]; }
visible() { timeout 5 xdotool search --onlyvisible --class plimsoll; } # windows, and icons that are embedded
invisible() { ! visible; }
start() {
    "$plimsoll" "$@" 2>>"$HOME/plimsoll.log" & program=$!
    started+=("$program")
}
stop() {
    kill "$program"
    eventually 10 gone "$program"
}
openbox & started+=($!)

icons=$(icons)
start --minimized
sleep 2
start_watcher
check "a watcher without a host gets no icon" never 3 another_icon
echo host >&4
check "the icon is there within 5 s of a host that came late" eventually 5 another_icon
check "there is no window then" invisible
icons=$(icons)
crash "$watcher"
sleep 1
start_watcher --host
check "the icon goes back into a tray that was restarted" eventually 5 another_icon
check "no window came up for that" invisible
"$plimsoll"
check "a second start shows the window" eventually 5 window
close_window
check "closing it leaves the program in the tray" eval 'eventually 5 invisible && running "$program"'
crash "$watcher"
check "a tray that stays away is replaced by the window" eventually 25 window
icons=$(icons)
start_watcher --host
check "the icon goes back even then" eventually 5 another_icon
close_window
check "and the window can be closed again" eval 'eventually 5 invisible && never 2 gone "$program"'
check "the program ends when asked to" stop
crash "$watcher"

icons=$(icons)
start_watcher --host --busy
start
check "a watcher that answers nobody keeps no window away" eventually 5 window
check "and gets no icon meanwhile" eval '! another_icon'
echo idle >&4
check "it gets one once it answers" eventually 11 another_icon

kill -STOP "$program"
began=$SECONDS
"$plimsoll" --minimized 2>"$HOME/second.log" & second=$!
started+=("$second")
check "a first instance that hangs is told of within seconds" eventually 15 grep -q 'plimsoll: .*The running Plimsoll does not answer' "$HOME/second.log"
echo "told of after $((SECONDS - began)) s"
check "in one line" is 1 grep -c . "$HOME/second.log"
check "and in a window" eventually 5 window 'Plimsoll cannot start'
xdotool windowactivate --sync "$(window 'Plimsoll cannot start')" key Return
check "with which the second one ends" eventually 5 gone "$second"
wait "$second"
check "as one that found the profile in use" test $? = 75
kill -CONT "$program"
"$plimsoll" --minimized
check "the first one works on when it can" test $? = 0
check "and ends when asked to" stop
crash "$watcher"

start --minimized
sleep 6
check "without any tray there is nothing to see at first" invisible
start_trayer
check "an icon is in an older tray that came late" eventually 6 visible
check "it is no window" eval '! window'
crash "$trayer"
check "it goes with that tray" eventually 5 invisible
start_trayer
check "it goes back into that tray" eventually 5 visible
check "no window came up for that" eval '! window'
crash "$trayer"
check "an older tray that stays away is replaced by the window" eventually 30 window
close_window
check "without a tray closing it ends the program" eventually 10 gone "$program"

# What is neither a tray nor a bus is no reason to be invisible or to hang.
DBUS_SESSION_BUS_ADDRESS=unix:path=$HOME/nowhere start
check "without a session bus there is the window" eventually 10 window
close_window
check "and closing it ends the program" eventually 10 gone "$program"
DBUS_SESSION_BUS_ADDRESS=unix:path=$HOME/nowhere start --minimized
check "without a bus and a tray it does not stay invisible" eventually 25 window
check "it ends when asked to" stop
[ "$failed" = 0 ] || cat "$HOME/plimsoll.log" >&2
result

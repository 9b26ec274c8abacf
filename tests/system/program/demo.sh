#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# demo.sh PLIMSOLL: the demo shows its window, and leaves nothing anywhere: no file, no socket, no connection.
set -uo pipefail
plimsoll=$1
mkdir -p "$HOME/tmp"
export QT_QPA_PLATFORM=xcb TMPDIR=$HOME/tmp LC_ALL=C.UTF-8 PLIMSOLL_PROFILE=$HOME/profile # which the demo must not touch
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/checks.sh"

# Fonts are cached by whatever draws text first.
no_files() { [ -z "$(find "$HOME" -type f -not -path '*/fontconfig/*' | tee /dev/stderr)" ] && [ ! -e "$XDG_RUNTIME_DIR/plimsoll" ]; }
no_connection() {
    local inodes
    inodes=$(find "/proc/$demo/fd" -lname 'socket:*' -printf '%l\n' | tr -dc '0-9\n')
    [ -n "$inodes" ] && ! awk '{ print $10 }' "/proc/$demo"/net/{tcp,tcp6,udp,udp6} | grep -qxF "$inodes"
}

"$plimsoll" --demo & demo=$!
started+=("$demo")
check "its window comes up" eventually 30 window 'Plimsoll \(demo\)'
sleep 2 # the accounts are read
check "it has not ended" running "$demo"
check "it is connected to nobody" no_connection
check "it keeps no file while it runs" no_files
kill -TERM "$demo"
check "it ends when asked to" eventually 10 gone "$demo"
check "it leaves no file" no_files
result

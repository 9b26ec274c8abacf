#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# program.sh PLIMSOLL PLIMSOLLCTL: the main job as a person does it, in the desktop session that it is run in.
set -uo pipefail
plimsoll=$1 ctl=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PLIMSOLL_PROFILE=$HOME/profile LC_ALL=C.UTF-8
# shellcheck source-path=SCRIPTDIR
. "$here/checks.sh"

order() { python3 -c 'import sys, urllib.request as r; r.urlopen(r.Request(sys.argv[1], sys.argv[2].encode(), {"Content-Type": "application/json"}), timeout=5)' \
    "$origin/_simulator/orders" "$1"; }
amount() { "$ctl" status --json | python3 -c 'import json, sys
print(next(b["amount"] for a in json.load(sys.stdin)["accounts"] if a["id"] == "ocean" for b in a["balances"] if b["key"] == "emailCredits"))'; }
read_at() { python3 -c 'import json, sys
print(next(a["readAt"] for a in json.load(sys.stdin)["accounts"] if a["id"] == "ocean"))'; }
told() { dunstctl close-all; sleep 0.2; dunstctl history | grep -q "$1"; }

# shellcheck disable=SC2024
python3 -B "$here/../../simulator/simulator.py" --port-file "$HOME/port" --parent $$ --lifetime 150 >"$HOME/simulator.log" 2>&1 &
started+=($!)
eventually 20 test -s "$HOME/port" || exit 1
origin=http://127.0.0.1:$(cat "$HOME/port")
openbox & started+=($!)
trayer --edge top & started+=($!)
dunst & started+=($!)

echo "token=ocean-demo-token" | "$ctl" account add ocean --label "Ocean prod" --origin "$origin" --secrets-stdin >/dev/null
check "an account is added" test $? = 0

"$plimsoll" & tray=$!
started+=("$tray")
check "the window comes up" eventually 20 window
check "the account is read by itself" eventually 40 is 100 amount
check "an icon is in the tray" eventually 25 timeout 5 xdotool search --class plimsoll

order '{"provider": "ocean", "spend": {"emailCredits": 30}}'
"$ctl" refresh ocean >/dev/null
check "a refresh is handed to the running tray" is 70 amount
check "the command ended well" test $? = 0
"$ctl" mark set ocean emailCredits --low 80 >/dev/null
check "a mark is handed over too" test $? = 0
check "one notification says which balance is low" eventually 10 told "Email credits: 70 credits left"

"$plimsoll" --minimized
check "a second start ends at once, well" test $? = 0
check "the first one goes on" running "$tray"
close_window
check "closing the window leaves the tray" eventually 10 running "$tray"
"$plimsoll"
check "another start brings the window back" eventually 10 window

echo "token=wrong-demo-token" | "$ctl" account add ocean --id wrong --origin "$origin" --secrets-stdin >/dev/null
"$ctl" refresh wrong --json >"$HOME/wrong.json"
check "a refresh that failed says so" test $? = 1
check "in the provider's own words" grep -q "Current API token is not registered in our database" "$HOME/wrong.json"
check "as rejected credentials" grep -q '"credentials-rejected"' "$HOME/wrong.json"
check "no token is anywhere in the home folder" eval '! grep -rqF -e ocean-demo-token -e wrong-demo-token "$HOME"'
check "the keyring has it" eval 'secret-tool search --all server io.github.plimsoll.Plimsoll 2>&1 | grep -q ocean-demo-token'

"$ctl" mark set ocean emailCredits --low 80 --critical 20 >/dev/null
order '{"provider": "ocean", "spend": {"emailCredits": 55}}'
"$ctl" refresh ocean >/dev/null
check "what is critical stays on screen" eventually 10 is 1 dunstctl count displayed
sleep 1.1
last=$("$ctl" refresh ocean --json | read_at) # nothing new, so that it is written at the end
kill "$tray"
wait "$tray"
check "it ends when asked to, well" test $? = 0
check "and takes what it showed with it" eventually 5 is 0 dunstctl count displayed
check "what was read is still known" is 15 amount
check "and when" test "$("$ctl" status --json | read_at)" = "$last"
result

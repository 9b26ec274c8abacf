# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh --demo: a throwaway profile with an account at each provider, all played by the simulator.
# shellcheck disable=SC2154,SC2034 # root, scratch and profile are lib.sh's

demo_accounts=(ocean theirstack gateway360 gateway360-subaccount deepvue ocean-old theirstack-trial)
demo_labels=("Ocean prod" "TheirStack jobs" "SMS gateway" "SMS shop" "Identity checks")
simulator="$root/tests/simulator/simulator.py"

# demo_fields PROVIDER: the simulator's credentials for it, as lines field=value.
demo_fields() {
    python3 "$simulator" --tokens | python3 -c '
import json, sys
for field, value in json.load(sys.stdin)[sys.argv[1]].items():
    print(field + "=" + value)' "$1"
}

start_demo() {
    local i provider origin plain=()
    say "starting the simulator of the providers"
    background simulator python3 -B "$simulator" --port-file "$scratch/port" --parent $$ --drain 60
    eventually 20 test -s "$scratch/port" || { cat "$scratch/simulator.log" >&2; fail "the simulator did not start (see above)"; }
    origin="http://127.0.0.1:$(cat "$scratch/port")"
    profile=(--profile "$scratch/profile")

    say "adding an account at each of them"
    for i in "${!demo_labels[@]}"; do
        provider=${demo_accounts[i]}
        plain=()
        [ "$provider" != gateway360-subaccount ] || plain=(--set "$(demo_fields "$provider" | grep '^user_name=')")
        demo_fields "$provider" | grep -v '^user_name=' |
            plimsollctl account add "$provider" --id "$provider" --label "${demo_labels[i]}" --origin "$origin" \
                "${plain[@]}" --secrets-stdin >/dev/null || fail "could not add the account $provider (see above)"
    done
    printf 'token=an-old-token\n' | plimsollctl account add ocean --id ocean-old --label "Ocean staging" --origin "$origin" \
        --secrets-stdin >/dev/null
    demo_fields theirstack | plimsollctl account add theirstack --id theirstack-trial --label "TheirStack trial" --origin "$origin" \
        --secrets-stdin >/dev/null
    plimsollctl refresh >/dev/null || true # Ocean staging has a token that is refused, so that a failure can be seen
    plimsollctl account pause theirstack-trial >/dev/null
    python3 -B packaging/demo-past.py "$scratch/profile/plimsoll.db"
    plimsollctl refresh >/dev/null || true
    plimsollctl mark set ocean emailCredits --low 120 >/dev/null
    plimsollctl mark set theirstack api_credits --low 20% --critical 5% >/dev/null
    plimsollctl mark set gateway360 balance --low 50 --critical 10 >/dev/null
}

# With a display the keyring is the person's own: nothing of the demo stays in it.
forget_demo() {
    local account
    for account in "${demo_accounts[@]}"; do plimsollctl account remove "$account" >/dev/null 2>&1 || true; done
}

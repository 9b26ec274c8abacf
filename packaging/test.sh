#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test with AddressSanitizer and UndefinedBehaviorSanitizer, away from the home
# folder, display and session of whoever calls it. With --plain: what has the label `plain`, as people install it.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_missing "${build_packages[@]}" "${runtime_packages[@]}" "${desktop_packages[@]}" "${test_packages[@]}"

# Tests that need a keyring, a bus or a display make their own (tests/system/with-session.sh).
chmod 711 "$scratch" # some tests look from another user's side
mkdir -m 700 "$scratch/home" "$scratch/runtime"
run_ctest() {
    env -i PATH="$PATH" TERM="${TERM:-dumb}" LC_ALL=C.UTF-8 TZ=UTC USER="$(id -un)" \
        HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/runtime" TMPDIR="$scratch" \
        ctest --no-tests=error --timeout 300 "$@" </dev/null
}
# run_tests OPTION…: what fails beside others is run once more alone, where a machine that is merely busy shows no fault.
run_tests() {
    run_ctest "$@" && return
    say "once more, one at a time, what failed"
    run_ctest --preset "$2" --rerun-failed
}
jobs=$((2 * $(nproc))) # many wait for most of their time

if [ "${1:-}" = --plain ]; then
    build release plimsoll plimsollctl plain_tests
    say "testing in ${folder[release]}/"
    run_tests --preset release --label-regex plain --parallel "$jobs"
else
    build sanitize all
    say "testing in ${folder[sanitize]}/"
    run_tests --preset sanitize --label-exclude fuzz --parallel "$jobs"
    say "fuzzing for a minute"
    run_tests --preset sanitize --label-regex fuzz --parallel 100 # each by the clock
fi

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test, away from the home folder, display and session of whoever calls it:
# all but the timelines with AddressSanitizer and UndefinedBehaviorSanitizer, then these and the main job as people install it.
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
# run_tests PRESET OPTION…: what fails beside others is run once more alone, where a machine that is merely busy shows no fault.
run_tests() {
    local preset=$1
    shift
    say "testing in ${folder[$preset]}/"
    run_ctest --preset "$preset" --parallel $(($(nproc) + 1)) "$@" && return
    say "once more, one at a time, what failed"
    run_ctest --preset "$preset" --rerun-failed
}

build sanitize all
run_tests sanitize
build release plimsoll plimsollctl plain_tests
run_tests release -L plain

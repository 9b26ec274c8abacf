#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [--demo]: installs what is missing, builds, and starts Plimsoll.
# --demo: on a throwaway profile, against a simulator of the providers on this machine.
# Without a display: on a virtual one with a keyring of its own; prints the status, leaves screenshots, and ends.
set -euo pipefail

demo=false
case "$#:${1:-}" in
    0:) ;;
    1:--demo) demo=true ;;
    *) echo "usage: packaging/run.sh [--demo]" >&2; exit 64 ;;
esac
headless=false
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=true

# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source=packaging/demo.sh
. "$root/packaging/demo.sh"

packages=("${build_packages[@]}" "${runtime_packages[@]}")
if $headless; then packages+=("${desktop_packages[@]}"); fi
install_missing "${packages[@]}"
build release plimsoll plimsollctl

if $headless; then
    say "no display here: starting a virtual one, with a keyring of its own"
    "$root/tests/system/with-session.sh" --display --seconds 600 -- "$root/packaging/photograph.sh" "$@" </dev/null &
    keep $!
    wait $!
    exit
fi

if $demo; then
    start_demo
    trap 'forget_demo; clean_up' EXIT
fi
say "starting; the tray's menu has Quit"
"$plimsoll" "${profile[@]}"

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test, away from the home folder, display and session of whoever calls it.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_missing "${build_packages[@]}" "${runtime_packages[@]}" "${desktop_packages[@]}" "${test_packages[@]}"
build all

# Tests that need a keyring, a bus or a display make their own (tests/system/with-session.sh).
mkdir -m 700 "$scratch/home" "$scratch/runtime"
say "testing"
env -i PATH="$PATH" TERM="${TERM:-dumb}" LC_ALL=C.UTF-8 TZ=UTC USER="$(id -un)" \
    HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/runtime" TMPDIR="$scratch" \
    ctest --preset release --no-tests=error --timeout 300 </dev/null

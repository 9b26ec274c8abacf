#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# For maintainers: formatting, shellcheck, clang-tidy and clazy over the whole tree, and what people install, made by their
# compiler. Changes nothing; fails on the first finding kind.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_missing "${build_packages[@]}" "${runtime_packages[@]}" "${desktop_packages[@]}" "${test_packages[@]}" \
    "${check_packages[@]}"

say "shellcheck"
shellcheck -x .ci/run packaging/*.sh

say "clang-format"
git ls-files -z -- '*.h' '*.cpp' | xargs -0r clang-format --dry-run --Werror

say "clazy level 1"
cmake --preset clazy --log-level=NOTICE
cmake --build --preset clazy

say "clang-tidy"
cmake --preset clang --log-level=NOTICE
cmake --build --preset clang
git ls-files -z -- 'app/*.cpp' | xargs -0r -n 4 -P "$(nproc)" clang-tidy --quiet -p build-clang

packaging/test.sh --plain

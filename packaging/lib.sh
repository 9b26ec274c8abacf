# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What run.sh, test.sh and check.sh share. The package names are the same on Debian 12, Debian 13 and Ubuntu 24.04.
# shellcheck disable=SC2034 # the lists are used by the scripts that read this file

build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl1-mesa-dev
    qtkeychain-qt6-dev libjq-dev libtomlplusplus-dev libexpected-dev libcli11-dev libqcustomplot-dev
    python3
)
# Loaded while it runs, so no linker asks for them: the SQLite driver, the way to the keyring, the desktop's own window
# system, the words of Qt's own buttons.
runtime_packages=(libqt6sql6-sqlite libsecret-1-0 qt6-wayland qt6-translations-l10n)
case $(. /etc/os-release 2>/dev/null && echo "${UBUNTU_CODENAME:-${VERSION_CODENAME:-}}") in
    bookworm | noble) ;;                        # SVG icons come with the library itself
    *) runtime_packages+=(qt6-svg-plugins) ;;
esac
# A desktop for a machine without one: display, window manager, tray, notifications, keyring, hands and camera.
desktop_packages=(
    xvfb openbox trayer dunst dbus gnome-keyring
    xdotool imagemagick fonts-dejavu-core fonts-noto-core qt6ct
)
test_packages=(
    python3-dbus python3-gi libsecret-tools openssl sqlite3 strace
    desktop-file-utils appstream clang libclang-rt-dev lld
)
check_packages=(clang-format clang-tidy clazy shellcheck)

say() { printf '%s\n' "plimsoll: $*" >&2; }
fail() { say "$*"; exit 1; }

# Every script works in the checkout, wherever it was called from.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root" || exit

# A folder of this run alone; gone at the end, with every process given to `keep`.
scratch=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll.XXXXXX")
kept=()
gone() { ! kill -0 "$1"; }
keep() { kept=("$1" "${kept[@]}"); }
clean_up() {
    local pid
    for pid in "${kept[@]}"; do
        kill "$pid" 2>/dev/null || continue
        eventually 10 gone "$pid" || kill -KILL "$pid" 2>/dev/null || true
    done
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Compilers and their caches want a home folder that can be written.
if [ ! -w "${HOME:-}" ]; then export HOME="$scratch"; fi

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Installs those of the named packages that are missing; asks nobody but sudo, and touches nothing when all are there.
install_missing() {
    command -v apt-get >/dev/null ||
        fail "this script installs with apt (Debian 12 or 13, Ubuntu 24.04), and there is no apt-get here"
    local package missing=() as_root=()
    for package in "$@"; do installed "$package" || missing+=("$package"); done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "missing: ${missing[*]}; there is no sudo here, so run this once as root"
        as_root=(sudo)
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 LC_ALL=C.UTF-8
        apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    say "installing what is missing: ${missing[*]}"
    "${as_root[@]}" update </dev/null || fail "apt-get update failed (see above)"
    "${as_root[@]}" install --yes --no-remove --no-install-recommends "${missing[@]}" </dev/null >"$scratch/apt.log" 2>&1 ||
        { tail -n 40 "$scratch/apt.log" >&2; fail "apt-get install failed (see above)"; }
}

# build PRESET TARGET…: configures, and builds the named targets on all cores.
declare -A folder=([release]=build [sanitize]=build-sanitize)
build() {
    local preset=$1
    shift
    say "configuring in ${folder[$preset]}/"
    cmake --preset "$preset" </dev/null >"$scratch/cmake.log" 2>&1 ||
        { cat "$scratch/cmake.log" >&2; fail "could not configure (see above)"; }
    say "building (the first time takes some minutes)"
    cmake --build --preset "$preset" --target "$@" </dev/null || fail "could not build (see above)"
}
# With precompiled headers the cache can only answer if it is told not to mind them, and to trust what compilers say they read.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_DEPEND=1

# background NAME COMMAND…: starts what shall end with this script; its words go to a file that is shown if it is needed.
background() {
    local name=$1
    shift
    "$@" </dev/null >"$scratch/$name.log" 2>&1 &
    keep $!
}

# eventually SECONDS COMMAND…: tries until it succeeds; false when it did not in that time.
eventually() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.2
    done
}

# The programs, on the profile that is set; none set is the person's own.
profile=()
plimsoll=$root/build/bin/plimsoll
plimsollctl() { "$root/build/bin/plimsollctl" "${profile[@]}" "$@"; }

# SPDX-License-Identifier: BSL-1.0
# Sourced by ./run, ./test and .ci/run: names the packages that are missing and why, and installs them by apt.
# Everything is said on stderr: stdout belongs to the program.

missing=

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 2
}

has_header() {
    for directory in /usr/include /usr/local/include /opt/homebrew/include \
        $(printf '%s' "${CMAKE_PREFIX_PATH-}" | tr ':;' '  ' | sed 's|[^ ][^ ]*|&/include|g'); do
        [ -e "$directory/$1" ] && return
    done
    return 1
}

# need PACKAGE PROBE WHY: PROBE is a command, or a header (it has a dot or a slash).
need() {
    command -v "$2" >/dev/null 2>&1 && return
    case $2 in *[./]*) has_header "$2" && return ;; esac
    missing="$missing $1"
    say "missing: $1, $3"
}

need_for_program() {
    need cmake cmake 'configures the build'
    need ninja-build ninja 'runs the build'
    compiler=${CXX:-c++}
    need g++ "${compiler%% *}" 'compiles C++20'
    need libeigen3-dev eigen3/Eigen/Core 'holds arrays and decompositions'
    need libboost-dev boost/version.hpp 'computes with exact rationals'
    need libfmt-dev fmt/format.h 'formats the report'
    need libsimdjson-dev simdjson.h 'reads JSON Lines'
    need nlohmann-json3-dev nlohmann/json.hpp 'reads and writes small JSON'
    need libcli11-dev CLI/CLI.hpp 'reads the command line'
}

need_for_tests() {
    need_for_program
    need doctest-dev doctest/doctest.h 'runs the tests'
    need librapidcheck-dev rapidcheck.h 'draws cases for properties'
    need python3 python3 'runs the tests that are scripts'
    need pkgconf pkg-config 'tests the pkg-config file'
}

install_missing() {
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null 2>&1 ||
        stop "no apt-get here; please install (names as in Debian 12):$missing"
    as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 ||
            stop "neither root nor sudo here; please let root call: apt-get install$missing"
        as_root=sudo
    fi
    say "installing by apt-get:$missing"
    options='-qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0'
    # shellcheck disable=SC2086 # the words of these lists are meant to be split
    { $as_root apt-get $options update &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get $options install -y --no-install-recommends $missing
    } </dev/null >&2 || stop "apt-get could not install:$missing"
    missing=
}

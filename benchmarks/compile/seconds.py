#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Measures how long a unit takes to compile that includes a room's headers and nothing else, next to fmt/format.h.

    seconds.py [--compiler CXX] [--rounds N] [--room ROOM]... [-- FLAG...]

User seconds at -O0, the median of N rounds (11 by default), all subjects in turn within each round so that a busy
machine slows them alike. Reported, never asserted: seconds are noisy; lines are gated by budget.py.
"""
import argparse
import pathlib
import resource
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve()
INCLUDE = HERE.parents[2] / "include"
sys.path.insert(0, str(HERE.parents[2] / "tests/frame"))
from preprocess import units_of  # noqa: E402 (its folder is known only now)

YARDSTICK = "fmt/format.h"


def user_seconds(compiler, source, flags):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    command = [compiler, "-std=c++20", "-O0", "-c", "-I", str(INCLUDE), *flags, "-x", "c++", "-", "-o", "/dev/null"]
    subprocess.run(command, input=source, text=True, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--room", action="append")
    parser.add_argument("flags", nargs="*", default=["-isystem", "/usr/include/eigen3"])
    asked = parser.parse_args()

    rooms = {unit[:-1]: headers for unit, headers in units_of(INCLUDE).items() if unit.endswith("/*")}
    subjects = {YARDSTICK: f"#include <{YARDSTICK}>\n", "string, vector": "#include <string>\n#include <vector>\n"}
    for room, headers in rooms.items():
        if not asked.room or room.strip("/") in asked.room:
            subjects[room] = "".join(f"#include <bilatrade/{header}>\n" for header in headers)
    taken = {name: [] for name in subjects}
    for _ in range(asked.rounds):
        for name, source in subjects.items():
            taken[name].append(user_seconds(asked.compiler, source, asked.flags))

    median = {name: statistics.median(seconds) for name, seconds in taken.items()}
    print(f"{asked.compiler} -O0, user seconds, median of {asked.rounds}; least; ratio to {YARDSTICK}")
    for name, seconds in taken.items():
        print(f"{name:16} {median[name]:6.2f} {min(seconds):6.2f} {median[name] / median[YARDSTICK]:6.2f}")
    if "text/" in median:
        print(f"text/ unit : {YARDSTICK} = {median['text/'] / median[YARDSTICK]:.2f} : 1")


if __name__ == "__main__":
    main()

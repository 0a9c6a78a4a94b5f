#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs a program and looks for lines in its output.

    expect_lines.py EXPECTED PROGRAM [ARGUMENT]...

Every line of the file EXPECTED must be found within a line of the output, in this order, and the program must exit
with 0. An EXPECTED without lines is a mistake, not a pass.
"""
import pathlib
import subprocess
import sys


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    expected = [line for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if line.strip()]
    if not expected:
        sys.exit(f"{sys.argv[1]} expects nothing")
    done = subprocess.run(sys.argv[2:], capture_output=True, encoding="utf-8", check=False)
    print(done.stdout, done.stderr, sep="")
    if done.returncode != 0:
        sys.exit(f"exit status {done.returncode}")
    lines = iter(done.stdout.splitlines())
    for want in expected:
        if not any(want.strip() in line for line in lines):
            sys.exit(f"not found, or not in this order: {want}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Checks that README.md says what the code and the program say.

    readme.py REPOSITORY PROGRAM

Each fragment of C++ must stand in a file of src/examples, word for word but for its indentation. Each line `$ COMMAND`
of a console block is run with PROGRAM for ./run, and must print exactly the lines that follow it, blank ones at
the end not counted; a line `…` stands for any lines. A relative link must lead somewhere.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import textwrap

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
KINDS = {"console", "cpp", "cmake", "sh"}
LINK = re.compile(r"\]\(([^)#:]+)\)")


def stands_in(fragment, path):
    lines = path.read_text(encoding="utf-8").splitlines()
    count = fragment.count("\n")
    windows = ("\n".join(lines[i : i + count]) + "\n" for i in range(len(lines) - count + 1))
    return any(textwrap.dedent(window) == fragment for window in windows)


def holds(output, expected):
    """Whether `output` is `expected`, where a line … is any lines."""
    pieces = [re.escape(piece) for piece in re.split(r"^…\n", expected.rstrip("\n") + "\n", flags=re.M)]
    return re.fullmatch(r"(?:.*\n)*".join(pieces), output.rstrip("\n") + "\n") is not None


def console_breaches(block, root, program):
    parts = re.split(r"^\$ (.*)\n", block, flags=re.M)
    if parts[0] or len(parts) < 3:
        yield f"a console block without a command before its output: {block!r}"
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    for command, expected in zip(parts[1::2], parts[2::2]):
        line = command.replace("./run", shlex.quote(program))
        done = subprocess.run(["sh", "-c", line], cwd=root, capture_output=True, encoding="utf-8", env=environment, check=False)
        if done.returncode != 0 or not holds(done.stdout, expected):
            yield f"{command}\nexit status {done.returncode}, prints\n{done.stdout}{done.stderr}"


def breaches(text, root, program):
    examples = sorted((root / "src/examples").glob("*.cpp"))
    blocks = FENCE.findall(text)
    for kind, block in blocks:
        if kind not in KINDS:
            yield f"a block of no known kind: {kind!r}"
        if kind == "cpp" and not any(stands_in(block, example) for example in examples):
            yield f"in no file of src/examples:\n{block}"
        if kind == "console":
            yield from console_breaches(block, root, program)
    for kind in ("console", "cpp"):
        if not any(kind == one for one, _ in blocks):
            yield f"no block of kind {kind}"
    for link in LINK.findall(text):
        if not (root / link).exists():
            yield f"a link to nowhere: {link}"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[1])
    found = list(breaches((root / "README.md").read_text(encoding="utf-8"), root, sys.argv[2]))
    print(*found, f"{len(found)} breaches", sep="\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()

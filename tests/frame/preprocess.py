#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the preprocessor over every header, and over every room as a whole, and writes what came of it.

    preprocess.py --compiler CXX --include DIR --output FILE.json [-- FLAG...]

For each unit ("value/date.hpp", "text/*" for all of a room) FILE.json holds `lines`, what is left after preprocessing
without blank lines, `foreign`, those of them that are not the project's own, and `files`, the compiler's own list of
everything that it read. layers.py and benchmarks/compile/budget.py judge it.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

# Opt-in by a target of its own: it is measured alone, not as a part of its room.
OPT_IN = {"table/json.hpp", "table/detail/flat_json_parser.hpp"}


def units_of(include):
    """Unit name -> the headers that it includes."""
    top = pathlib.Path(include, "bilatrade")
    headers = sorted(path.relative_to(top).as_posix() for path in top.rglob("*.hpp"))
    units = {header: [header] for header in headers}
    for header in headers:
        if "/" in header and header not in OPT_IN:
            units.setdefault(header.split("/")[0] + "/*", []).append(header)
    return units


MARKER = re.compile(r'# \d+ "([^"]*)"')  # where the next lines come from


def count_lines(text):
    """(all lines, those from files of others) that are not blank."""
    own = foreign = 0
    from_us = True
    for line in text.splitlines():
        marker = MARKER.match(line)
        if marker:
            from_us = "/bilatrade/" in marker[1]
        elif line.strip():
            own += from_us
            foreign += not from_us
    return own + foreign, foreign


def preprocess(headers, compiler, include, flags):
    """What came of a unit that includes these headers."""
    source = "".join(f"#include <bilatrade/{header}>\n" for header in headers)
    with tempfile.TemporaryDirectory() as scratch:
        rule = pathlib.Path(scratch, "rule.d")
        command = [compiler, "-std=c++20", "-E", "-MD", "-MF", str(rule), "-I", include]
        done = subprocess.run([*command, *flags, "-x", "c++", "-"], input=source, capture_output=True, encoding="utf-8", check=False)
        if done.returncode != 0:
            sys.exit(f"{compiler} cannot preprocess {' '.join(headers)}:\n{done.stderr}")
        listed = rule.read_text().split(":", 1)[1].replace("\\\n", " ")
    files = [path.replace("\\ ", " ") for path in re.findall(r"(?:\\ |\S)+", listed)]
    lines, foreign = count_lines(done.stdout)
    return {"lines": lines, "foreign": foreign, "files": [os.path.normpath(path) for path in files if path != "-"]}


def preprocess_all(compiler, include, flags=()):
    units = units_of(include)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda headers: preprocess(headers, compiler, include, flags), units.values())
        return dict(zip(units, found))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--include", required=True)
    parser.add_argument("flags", nargs="*", help="of the compiler, to find the libraries")
    parser.add_argument("--output", required=True)
    asked = parser.parse_args()
    found = preprocess_all(asked.compiler, asked.include, asked.flags)
    pathlib.Path(asked.output).write_text(json.dumps(found, indent=1))
    print(f"{len(found)} units preprocessed")


if __name__ == "__main__":
    main()

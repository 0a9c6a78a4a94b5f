#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Shows that layers.py fails where it must: each small tree below breaks one rule and must be named for it.

    layers_can_fail.py --compiler CXX [-- FLAG...]
"""
import argparse
import pathlib
import sys
import tempfile

from layers import all_breaches
from preprocess import preprocess_all

TREES = {
    "a tree in order": (
        {"value/a.hpp": "#include <vector>\n", "text/b.hpp": "#include <bilatrade/value/a.hpp>\n"},
        None,
    ),
    "a room includes a later one": (
        {"value/a.hpp": "#include <bilatrade/text/b.hpp>\n", "text/b.hpp": ""},
        "value/a.hpp reaches text/b.hpp: value may not include text",
    ),
    "a room reaches a later one through a third": (
        {"text/a.hpp": "#include <bilatrade/value/b.hpp>\n", "value/b.hpp": "#include <bilatrade/ledger/c.hpp>\n",
         "ledger/c.hpp": ""},
        "text/a.hpp reaches ledger/c.hpp: text may not include ledger",
    ),
    "text sees table": (
        {"text/a.hpp": "#include <bilatrade/table/b.hpp>\n", "table/b.hpp": ""},
        "text/a.hpp reaches table/b.hpp: text may not include table",
    ),
    "a room includes the umbrella": (
        {"value/a.hpp": "#include <bilatrade/bilatrade.hpp>\n", "bilatrade.hpp": "// #include <bilatrade/value/a.hpp>\n"},
        "value/a.hpp includes the umbrella",
    ),
    "an unknown room": ({"misc/a.hpp": ""}, "misc/a.hpp is in no known room"),
    "Eigen outside of series/eigen.hpp": ({"series/a.hpp": "#include <Eigen/Core>\n"}, "series/a.hpp reaches Eigen"),
    "Eigen in series/eigen.hpp": ({"series/eigen.hpp": "#include <Eigen/Core>\n"}, None),
    "Boost before the ledger": ({"text/a.hpp": "#include <boost/version.hpp>\n"}, "text/a.hpp reaches Boost"),
    "fmt before the report": ({"measure/a.hpp": "#include <fmt/core.h>\n"}, "measure/a.hpp reaches fmt"),
    "simdjson outside of table/json.hpp": ({"table/a.hpp": "#include <simdjson.h>\n"}, "table/a.hpp reaches simdjson"),
    "simdjson in table/json.hpp": ({"table/json.hpp": "#include <simdjson.h>\n"}, None),
    "<memory> in a light room": ({"text/a.hpp": "#include <memory>\n"}, "<memory>"),
    "iostreams in a light room": ({"value/a.hpp": "#include <sstream>\n"}, "<ostream>"),
    "text takes too much": ({"text/a.hpp": "#include <regex>\n"}, "lines of the standard library, more than"),
    "an umbrella that forgets": ({"value/a.hpp": "", "bilatrade.hpp": ""}, "bilatrade.hpp does not list value/a.hpp"),
    "an umbrella out of order": (
        {"value/a.hpp": "", "text/b.hpp": "",
         "bilatrade.hpp": "#include <bilatrade/text/b.hpp>\n#include <bilatrade/value/a.hpp>\n"},
        "bilatrade.hpp does not list the rooms in reading order",
    ),
}


def breaches_in(tree, compiler, flags):
    with tempfile.TemporaryDirectory() as scratch:
        for name, text in tree.items():
            path = pathlib.Path(scratch, "bilatrade", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("#pragma once\n" + text)
        return list(all_breaches(preprocess_all(compiler, scratch, flags)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("flags", nargs="*", help="of the compiler, to find the libraries")
    asked = parser.parse_args()
    wrong = 0
    for name, (tree, expected) in TREES.items():
        found = breaches_in(tree, asked.compiler, asked.flags)
        fine = any(expected in breach for breach in found) if expected else not found
        wrong += not fine
        print("as expected" if fine else "WRONG", name, found, sep=": ")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()

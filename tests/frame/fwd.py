#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Checks that bilatrade/fwd.hpp declares every public type, and nothing that is not there.

    fwd.py INCLUDE/bilatrade

Public is what stands in namespace bilatrade of a header outside detail/, at the start of a line as clang-format leaves
it; a type named _access is a door between two headers. A template whose parameter a concept constrains cannot be declared without the concept and is left out; so is
table/json.hpp, which the umbrella does not list either.
"""
import pathlib
import re
import sys

TYPE = re.compile(r"^(?:template <(?P<parameters>[^>]*)>\n)?(?P<kind>class|struct|enum class) (?:\[\[nodiscard\]\] )?"
                  r"(?P<name>\w+)(?P<rest>[^\n]*)", re.M)
INNER = re.compile(r"^namespace bilatrade::.*?^\} // namespace bilatrade::\S*$|"
                   r"^extern \"C\" \{.*?^\} // extern \"C\"$|"
                   r"^(?:inline )?namespace (?!bilatrade\b).*?^\} // namespace (?!bilatrade).*?$", re.M | re.S)


def types_of(path):
    for found in TYPE.finditer(INNER.sub("", path.read_text(encoding="utf-8"))):
        parameters = found["parameters"]
        specialised = parameters == "" or found["rest"].startswith("<")
        constrained = parameters and not re.match(r"(class|typename|std::size_t) ", parameters)
        if not specialised and not constrained and not found["name"].endswith("_access"):
            underlying = re.match(r" : ([\w: ]+?)(?: \{|;)", found["rest"]) if found["kind"] == "enum class" else None
            yield " ".join([found["kind"], found["name"], underlying[1] if underlying else ""]).strip()


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    library = pathlib.Path(sys.argv[1])
    declared = set(types_of(library / "fwd.hpp"))
    headers = [path for path in library.glob("*/*.hpp") if path.relative_to(library).as_posix() != "table/json.hpp"]
    public = {one for path in headers for one in types_of(path)}
    found = [f"fwd.hpp does not declare {one}" for one in sorted(public - declared)]
    found += [f"fwd.hpp declares {one}, which is not there" for one in sorted(declared - public)]
    print(*found, f"{len(declared)} types, {len(found)} breaches", sep="\n")
    sys.exit(bool(found) or not declared)


if __name__ == "__main__":
    main()

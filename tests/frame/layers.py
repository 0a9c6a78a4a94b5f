#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Proves the order of the rooms from what the compiler read for each header.

    layers.py UNITS.json        (made by preprocess.py)

A header may reach only its own room and the rooms above it, only the libraries that its room names, and the rooms
before the ledger only light headers of the standard library. Prints every breach; exit status 1 if there is one.
"""
import json
import pathlib
import re
import sys

# room -> what it may reach; the order of the keys is the reading order.
BEFORE_SERIES = {"value", "ledger"}
BEFORE_PROJECTION = BEFORE_SERIES | {"series", "measure"}
ROOMS = {
    "value": set(),
    "text": {"value"},
    "arrow": {"value"},
    "table": {"value"},
    "ledger": {"value"},
    "series": BEFORE_SERIES,
    "measure": BEFORE_SERIES | {"series"},
    "projection": BEFORE_PROJECTION,
    "gravity": BEFORE_PROJECTION,
    "report": BEFORE_PROJECTION | {"text", "arrow", "table", "projection", "gravity"},
}
LIGHT_ROOMS = {"value", "text", "arrow", "table"}

LIBRARIES = {
    "Eigen": re.compile(r"/Eigen/"),
    "Boost": re.compile(r"/boost/"),
    "fmt": re.compile(r"/fmt/[a-z]+\.h$"),
    "simdjson": re.compile(r"/simdjson(\.h$|/)"),
    "CLI11": re.compile(r"/CLI/"),
    "nlohmann": re.compile(r"/nlohmann/"),
}
MAY_USE = {
    "ledger": {"Boost"},
    "series": {"Boost"},
    "measure": {"Boost", "Eigen"},
    "projection": {"Boost", "Eigen"},
    "gravity": {"Boost", "Eigen"},
    "report": {"Boost", "Eigen", "fmt"},
}
JSON_UNITS = {"table/json.hpp", "table/detail/flat_json_parser.hpp"}  # the second is a part of the first
MAY_USE_ALSO = {
    "series/eigen.hpp": {"Eigen"},
    "bilatrade.hpp": {"Boost", "Eigen", "fmt"},
    **dict.fromkeys(JSON_UNITS, {"simdjson"}),
}

STANDARD = re.compile(r"/c\+\+/(?:v1|[\d.]+)/([a-z_]+)$")
HEAVY = set(
    "algorithm chrono deque execution filesystem format fstream functional future iomanip ios iostream istream list "
    "locale map memory mutex ostream random ranges regex set shared_mutex sstream streambuf syncstream thread "
    "unordered_map unordered_set valarray".split()
)
TEXT_LINES = 36_000  # of the standard library (GCC 12's) in a unit with all of text/


def room_of(unit):
    return unit.split("/")[0] if "/" in unit else None


def own_headers(files):
    for file in files:
        if "/bilatrade/" in file and file.endswith(".hpp"):
            yield file.rsplit("/bilatrade/", 1)[1]


def libraries(unit, files):
    room = room_of(unit)
    allowed = MAY_USE.get(room, set()) | MAY_USE_ALSO.get(unit, set())
    if unit == "series/*":
        allowed = allowed | {"Eigen"}
    for name, pattern in LIBRARIES.items():
        if name not in allowed:
            reached = next((file for file in files if pattern.search(file)), None)
            if reached:
                yield f"{unit} reaches {name}: {reached}"


def breaches_of(unit, found):
    room = room_of(unit)
    files = found["files"]
    if room is not None and room not in ROOMS:
        yield f"{unit} is in no known room"
        return
    for header in own_headers(files):
        other = room_of(header)
        if room is not None and header == "bilatrade.hpp":
            yield f"{unit} includes the umbrella"
        if room is not None and other not in {None, room} | ROOMS[room]:
            yield f"{unit} reaches {header}: {room} may not include {other}"
        if room is None and other is not None and unit != "bilatrade.hpp":
            yield f"{unit} stands before all rooms but reaches {header}"
    yield from libraries(unit, files)
    if room in LIGHT_ROOMS and unit not in JSON_UNITS:
        reached = sorted({match[1] for match in map(STANDARD.search, files) if match} & HEAVY)
        if reached:
            yield f"{unit} reaches " + ", ".join(f"<{name}>" for name in reached)
    if unit == "text/*" and found["foreign"] > TEXT_LINES:
        yield f"{unit} takes {found['foreign']} lines of the standard library, more than {TEXT_LINES}"


def umbrella_breaches(units):
    """The umbrella lists every public header once, rooms in reading order."""
    if "bilatrade.hpp" not in units:
        return
    top = next(file for file in units["bilatrade.hpp"]["files"] if file.endswith("/bilatrade/bilatrade.hpp"))
    listed = re.findall(r'#include [<"]bilatrade/([^>"]+)', pathlib.Path(top).read_text(encoding="utf-8"))
    order = [list(ROOMS).index(room_of(header)) for header in listed if room_of(header)]
    if order != sorted(order):
        yield "bilatrade.hpp does not list the rooms in reading order"
    public = {unit for unit in units if "*" not in unit and "/detail/" not in unit}
    for header in sorted(public - set(listed) - {"bilatrade.hpp", "table/json.hpp"}):
        yield f"bilatrade.hpp does not list {header}"


def all_breaches(units):
    for unit, found in units.items():
        yield from breaches_of(unit, found)
    yield from umbrella_breaches(units)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    units = json.loads(pathlib.Path(sys.argv[1]).read_text())
    found = list(all_breaches(units))
    print(*found, f"{len(units)} units, {len(found)} breaches", sep="\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()

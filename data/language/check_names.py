#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Checks the names of a language pack: economies, places, bodies, money.

    check_names.py [FOLDER] [--reference FOLDER]

FOLDER holds the four tables (default: en/ beside this file). The reference
folder holds iso_3166-1.json, iso_3166-3.json, iso_4217.json and
cldr_currencyData.json (default: ../shared/data/countries beside the
checkout); where it is absent, the checks of codes against it are skipped and
said to be. Exit status 0 in order, 1 an error, 2 wrong usage.
"""
import argparse
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
REFERENCE = HERE.parents[1].parent / "shared" / "data" / "countries"

GROUPS = set(
    "EU ASEAN EAEU CIS GCC BRICS MERCOSUR SADC ECOWAS EAC CARICOM AFRICA LATAM ARAB CENTRALASIA WLD".split())
FORMER = set("SUN YUG CSK DDR SCG XKX".split())
# ISO 3166-1 codes of lands with no people to have a seat or a name
UNINHABITED = set("ATA ATF BVT HMD IOT SGS UMI".split())

KINDS = {
    "economies": "name adjective people capital government epithet".split(),
    "places": "region city".split(),
    "bodies": "statistics organisation agency".split(),
    "money": "currency family".split(),
}
HEADER = {table: "form\t" + ("role" if table == "economies" else "kind") + "\tcode\tnote" for table in KINDS}
FAMILIES = set("""dollar rupee dinar franc peso pound shilling krona krone koruna riyal rial lira real kwacha leu
    som manat mark escudo dirham guilder""".split())
OTHER_SENSES = {"word", "person", "place", "firm"}
NOTE = re.compile(r"(definite|prefix)?( ?ambiguous( [a-z]+)*( [A-Z]{2,})*| ?once( [A-Z]{3})+| ?with [A-Z]{3})?")
# A city, and the longer form of "the mainland", which is a word for a country.
WITH_ARTICLE = ("The Hague", "the mainland of China")


class Checker:
    def __init__(self, folder):
        self.folder = folder
        self.errors = []
        self.rows = {table: self.read(table) for table in KINDS}

    def error(self, table, line, text):
        self.errors.append(f"{table}.tsv:{line}: {text}")

    def read(self, table):
        """Rows as (line number, form, kind, code, note); a malformed line is an error and left out."""
        path = self.folder / f"{table}.tsv"
        try:
            lines = path.read_bytes().decode("utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as problem:
            self.error(table, 0, str(problem))
            return []
        if lines[0] != HEADER[table]:
            self.error(table, 1, f"the header must be {HEADER[table]!r}")
        if lines[-1] != "":
            self.error(table, len(lines), "no newline at the end")
        rows = []
        for number, line in enumerate(lines[1:-1], start=2):
            if line.startswith("#"):
                continue
            fields = line.split("\t")
            if len(fields) != 4:
                self.error(table, number, f"{len(fields)} fields instead of 4")
            else:
                rows.append((number, *fields))
        return rows

    def check_form(self, table, number, form):
        if not form or form != form.strip() or "  " in form:
            self.error(table, number, f"empty form or stray space: {form!r}")
        if "\u2019" in form:
            self.error(table, number, f"write the apostrophe as ': {form}")
        if table == "economies" and form.startswith(("the ", "The ")) and form not in WITH_ARTICLE:
            self.error(table, number, f"a form has no leading article: {form}")

    def check_note(self, table, number, form, note):
        words = [word for word in note.split() if word.islower()]
        known = OTHER_SENSES | FAMILIES | {"ambiguous", "definite", "prefix", "once", "with"}
        if not NOTE.fullmatch(note) or not set(words) <= known:
            self.error(table, number, f"{form}: unknown note {note!r}")

    def check_tables(self):
        for table, rows in self.rows.items():
            previous, first_line = None, {}
            for number, form, kind, code, note in rows:
                self.check_form(table, number, form)
                self.check_note(table, number, form, note)
                if kind not in KINDS[table]:
                    self.error(table, number, f"{form}: unknown kind {kind!r}")
                key = (code.encode(), form.encode())
                if previous is not None and key <= previous:
                    self.error(table, number, f"{form}: out of order")
                previous = key
                if form in first_line:
                    self.error(table, number, f"{form}: also in line {first_line[form]}")
                first_line.setdefault(form, number)

    def check_across(self):
        """A form that two tables know must say so in both; one that is an economy is never a body."""
        of_economies = {row[1]: row for row in self.rows["economies"]}
        for table in ("places", "bodies", "money"):
            for number, form, _, _, note in self.rows[table]:
                other = of_economies.get(form)
                if other and not ("ambiguous" in note and "ambiguous" in other[4]):
                    self.error(table, number, f"{form}: also in economies.tsv line {other[0]}, not ambiguous in both")

    def check_codes(self, economies, currencies):
        for table, rows in self.rows.items():
            for number, form, kind, code, note in rows:
                if not self.code_known(table, kind, code, economies, currencies):
                    self.error(table, number, f"{form}: unknown code {code!r}")
                if table in ("economies", "places"):
                    for other in (word for word in note.split() if word.isupper()):
                        if other not in economies:
                            self.error(table, number, f"{form}: unknown code {other!r} in its note")
                        elif other == code:
                            self.error(table, number, f"{form}: its own code in its note")

    @staticmethod
    def code_known(table, kind, code, economies, currencies):
        if table in ("economies", "places"):
            return code in (economies if table == "economies" else economies - GROUPS)
        if table == "bodies":
            return {"statistics": code in economies, "agency": code == ""}.get(
                kind, re.fullmatch("[A-Z]+", code) is not None)
        return code in (FAMILIES if kind == "family" else currencies)

    def coverage(self, wanted):
        """What each role lacks. A note's codes count: Brussels is EU's and Belgium's."""
        have = defaultdict(set)
        names = defaultdict(set)
        for _, form, role, code, note in self.rows["economies"]:
            have[role] |= {code} | {word for word in note.split() if word.isupper()}
            if role == "name":
                have["name only"].add(code)
                names[code].add(form)
        for code in sorted(wanted - have["name only"]):
            self.errors.append(f"economies.tsv: {code} has no name")
        for role in ("adjective", "capital"):
            lacking = sorted(wanted - GROUPS - UNINHABITED - have[role])
            print(f"without {role}: {' '.join(lacking) or 'none'}")


def read_reference(folder):
    """The codes of economies and of currencies, past ones too; None where the folder is absent."""
    def load(name):
        return json.loads((folder / name).read_text(encoding="utf-8"))
    if not folder.is_dir():
        return None
    today = {row["alpha_3"] for row in load("iso_3166-1.json")["3166-1"]}
    past = {row["alpha_3"] for row in load("iso_3166-3.json")["3166-3"]}
    currencies = {row["alpha_3"] for row in load("iso_4217.json")["4217"]}
    regions = load("cldr_currencyData.json")["supplemental"]["currencyData"]["region"]
    for entries in regions.values():
        currencies |= {code for entry in entries for code in entry}
    unknown = FORMER - past - {"XKX"}
    if unknown:
        print(f"former codes unknown to ISO 3166-3: {' '.join(sorted(unknown))}")
    return today, currencies


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=Path, default=HERE / "en")
    parser.add_argument("--reference", type=Path, default=REFERENCE)
    arguments = parser.parse_args()
    checker = Checker(arguments.folder)
    checker.check_tables()
    checker.check_across()
    reference = read_reference(arguments.reference)
    if reference is None:
        print("skipped: codes and coverage, the reference folder is absent")
    else:
        today, currencies = reference
        economies = today | GROUPS | FORMER
        checker.check_codes(economies, currencies)
        checker.coverage(economies)
    for table, rows in checker.rows.items():
        by_kind = defaultdict(int)
        for row in rows:
            by_kind[row[2]] += 1
        print(f"{table}: {len(rows)} forms, " + ", ".join(f"{count} {kind}" for kind, count in by_kind.items()))
    for text in checker.errors:
        print(text, file=sys.stderr)
    return 1 if checker.errors else 0


if __name__ == "__main__":
    sys.exit(main())

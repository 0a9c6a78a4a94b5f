# SPDX-License-Identifier: BSL-1.0
"""data/generate_source_codes.py: the codes and labels by which sources of trade tables call economies.

    python3 data/generate_source_codes.py --countrycode WHEEL --census FILE --comext FILE --gacc DIR --chinese FILE
        --m49 FILE --iso-codes DIR --comtrade DIR [--check]

--countrycode: the wheel of the PyPI package countrycode, for the codes of the IMF and of Correlates of War.
--census: the panel of the US Census Bureau, columns partner and census_code.
--comext: the lists of labels that come with Eurostat's EASY downloads of Comext.
--gacc: a folder with the lists of China's customs as two public programs have them: CountryCode.php of numbers, and
country.md of the letters and names in force since 2018.
--chinese: territories.json of CLDR for zh.
--m49, --iso-codes, --comtrade: as in generate_facts.py, for the labels.
Every row of every input is used or left out with a reason. source_notes.csv and imf_labels.csv are written by hand.
"""

import argparse
import csv
import json
import pathlib
import pickle
import re
import sys
import unicodedata
import zipfile

from generate_common import HERE, Account, Outputs, csv_text, read_csv

ECONOMIES = HERE / "economies"


def label_key(label):
    """What is left of a label where case, accents, blanks and signs do not count: letters of ASCII, and Chinese ones."""
    plain = unicodedata.normalize("NFKD", label.replace("&", " and "))
    return re.sub("[^a-z0-9\u4e00-\u9fff]", "", "".join(c for c in plain if not unicodedata.combining(c)).lower())


class Labels:
    """Keys of labels with the economy that they mean. One that means two is a mistake of a table, unless a note tells."""

    def __init__(self, notes):
        self.meaning = {}
        self.conflicts = []
        self.notes = {row["code"]: row for row in notes if row["list"] == "label"}
        for row in self.notes.values():
            self.add(row["code"], row["economy"])

    def add(self, label, economy):
        key = label_key(label)
        there = self.meaning.setdefault(key, (economy, label))
        if there[0] != economy and there[1] not in self.notes:
            self.conflicts.append(f'"{label}" is {economy}, but "{there[1]}" is {there[0]}')

    def find(self, label):
        return self.meaning.get(label_key(label), ("", ""))[0]


def rows_of_package(wheel):
    with zipfile.ZipFile(wheel) as package:
        table = pickle.loads(package.read("countrycode/data/codelist.pickle"))
    names = ["country.name.en", "iso3c", "imf", "cown", "un.name.zh"]
    return [dict(zip(names, values)) for values in zip(*(table[name] for name in names))]


def spans(notes, kind, code, economy):
    """The economies of a code with their years: by the notes where there are any."""
    told = [row for row in notes if (row["list"], row["code"]) == (kind, str(code))]
    return [(r["economy"], r["from"], r["to"], r["own"]) for r in told if r["economy"]] if told else [(economy, "", "", "1")]


def package_codes(args, labels, notes):
    rows = rows_of_package(args.countrycode)
    account = Account("countrycode", [row["country.name.en"] for row in rows])
    for row in rows:
        name = row["country.name.en"]
        codes = [(kind, int(row[column])) for kind, column in (("imf", "imf"), ("cow", "cown")) if row[column]]
        economy = row["iso3c"] or labels.find(name)
        made = [(kind, code, *span) for kind, code in codes for span in spans(notes, kind, code, economy) if span[0]]
        if not codes:
            account.leave(name, "has neither code")
        elif not made:
            account.leave(name, "a state that ended before there is trade to be read")
        else:
            account.use(name)
            yield from made
    account.close()
    listed = {(kind, str(row[column])) for row in rows for kind, column in (("imf", "imf"), ("cow", "cown")) if row[column]}
    for row in notes:
        if row["list"] in ("imf", "cow") and row["economy"] and (row["list"], row["code"]) not in listed:
            yield row["list"], int(row["code"]), row["economy"], row["from"], row["to"], row["own"]


def census_codes(args, labels, notes):
    pairs = sorted({(row["census_code"], row["partner"]) for row in read_csv(args.census)})
    account = Account("census", pairs)
    for code, name in pairs:
        economy = labels.find(name)
        for span in spans(notes, "census", code, economy):
            if not span[0]:
                labels.conflicts.append(f"census: no economy for {code}, {name}")
            yield "census", int(code), *span
        account.use((code, name))
    account.close()


def comext_codes(args, labels, notes):
    """Lists one below the other, each below its name: DECL are the declarants."""
    text = pathlib.Path(args.comext).read_text(encoding="utf-8-sig")
    lists = [part.splitlines() for part in re.split(r"\n\s*\n", text.strip())]
    rows = [(part[0], *row) for part in lists for row in csv.reader(part[1:])]
    account = Account("comext", rows)
    for row in rows:
        kind, code, name = row
        if kind != "DECL":
            account.leave(row, f"no economies: {kind}")
            continue
        account.use(row)
        for span in spans(notes, "comext", str(int(code)), labels.find(name)):
            if not span[0]:
                labels.conflicts.append(f"comext: no economy for {code}, {name}")
            yield "comext", int(code), *span
    account.close()


def gacc_codes(args, labels, notes):
    """The Chinese name and the English one have to mean the same economy, unless a note tells what the number means."""
    text = (pathlib.Path(args.gacc) / "CountryCode.php").read_text(encoding="utf-8")
    rows = re.findall(r"'id' => (\d+),\s*'cn' => '([^']*)',\s*'en' => '((?:[^'\\]|\\.)*)'", text)
    noted = {row["code"] for row in notes if row["list"] == "gacc"}
    account = Account("gacc", rows)
    for row in rows:
        code, chinese, english = row
        meant = {labels.find(chinese), labels.find(english)} - {""}
        if code not in noted and len(meant) != 1:
            labels.conflicts.append(f"gacc: {sorted(meant) or 'no economy'} for {code}, {chinese}, {english}")
        made = [span for span in spans(notes, "gacc", code, min(meant, default="")) if span[0]]
        if made or code not in noted:
            account.use(row)
        else:
            account.leave(row, next(n["note"] for n in notes if (n["list"], n["code"]) == ("gacc", code)))
        yield from (("gacc", int(code), *span) for span in made)
    account.close()


def add_chinese_labels(args, labels):
    alpha2 = {row["alpha2"]: row["code"] for row in read_csv(ECONOMIES / "economies.csv") if row["alpha2"] and not row["to"]}
    names = json.loads(pathlib.Path(args.chinese).read_text(encoding="utf-8"))["main"]["zh"]["localeDisplayNames"]
    account = Account("territories of CLDR in Chinese", names["territories"])
    for key, name in names["territories"].items():
        if key[:2] in alpha2:
            account.use(key)
            labels.add(name, alpha2[key[:2]])
        else:
            account.leave(key, "a region" if key.isdigit() else "no economy with a code")
    account.close()
    text = (pathlib.Path(args.gacc) / "country.md").read_text(encoding="utf-8")
    rows = [tuple(cell.strip() for cell in line.split("|")[1:3]) for line in text.splitlines() if re.match(r"\| [A-Z]{3} ", line)]
    account = Account("names of China's customs", rows)
    known = set(alpha2.values())
    for row in rows:
        letters, name = row
        if label_key(name) in {label_key(note) for note in labels.notes}:
            account.leave(row, "a note tells what it is")
        elif letters in known:
            account.use(row)
            labels.add(name, letters)
    account.close()


def add_labels(args, labels):
    for row in read_csv(ECONOMIES / "economies.csv"):
        labels.add(row["name"], row["code"])
    for row in read_csv(ECONOMIES / "groups.csv"):
        if row["code"] != "AFRICA":  # what a table calls Africa has the members that its source likes
            labels.add(row["name"], row["code"])
    for row in read_csv(args.m49):
        labels.add(row["Country or Area"], row["ISO-alpha3 Code"])
    iso = json.loads((pathlib.Path(args.iso_codes) / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    for row in iso:
        for field in ("name", "official_name", "common_name"):
            labels.add(row.get(field, row["name"]), row["alpha_3"])
    for row in rows_of_package(args.countrycode):
        if row["iso3c"]:
            labels.add(row["country.name.en"], row["iso3c"])
            labels.add(row["un.name.zh"] or row["country.name.en"], row["iso3c"])
    codes = [row for row in read_csv(ECONOMIES / "codes.csv") if row["list"] == "comtrade"]
    meaning = {row["code"]: row["economy"] for row in sorted(codes, key=lambda row: row["own"])}
    for row in read_csv(pathlib.Path(args.comtrade) / "comtrade_country_codes_313.csv"):
        if row["id"] in meaning:
            labels.add(row["country"], meaning[row["id"]])


def imf_labels(labels):
    rows = read_csv(ECONOMIES / "imf_labels.csv")
    account = Account("imf_labels.csv", [row["label"] for row in rows])
    for row in rows:
        if row["action"] == "leave":
            account.leave(row["label"], row["note"])
            continue
        account.use(row["label"])
        labels.add(row["label"], row["economy"])
    account.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("countrycode", "census", "comext", "gacc", "chinese", "m49", "iso-codes", "comtrade"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--check", action="store_true", help="write nothing, fail where a file would change")
    args = parser.parse_args()
    out = Outputs(args.check)
    notes = read_csv(ECONOMIES / "source_notes.csv")
    labels = Labels(notes)
    add_labels(args, labels)
    imf_labels(labels)
    add_chinese_labels(args, labels)
    codes = [code for codes_of in (package_codes, census_codes, comext_codes, gacc_codes) for code in codes_of(args, labels, notes)]
    if labels.conflicts:
        raise SystemExit("\n".join(labels.conflicts))
    codes.sort(key=lambda r: (r[0], r[1], r[3], r[2]))
    out.write(ECONOMIES / "source_codes.csv", csv_text(["list", "code", "economy", "from", "to", "own"], codes))
    out.write(ECONOMIES / "labels.csv",
              csv_text(["key", "economy"], sorted((key, economy) for key, (economy, _) in labels.meaning.items())))
    return out.finish()


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: BSL-1.0
"""data/generate_facts.py: the facts about economies and currencies, from their sources into CSV files of this folder.

    python3 data/generate_facts.py --cldr DIR --iso-codes DIR --m49 FILE --comtrade DIR [--check]

--cldr: a folder that holds cldr-core, cldr-localenames-full and cldr-numbers-full (npm packages, unpacked).
--iso-codes: the folder of iso_3166-1.json and its siblings (Debian's iso-codes).
--country-codes: the table of datasets/country-codes, for the minor units of ISO 4217.
--m49: the UN's table of M49 with its regions, as CSV.
--comtrade: the folder of comtrade_country_codes_313.csv and comtrade_reporters.json.
Every row of every input is used or left out with a reason. Files written by hand stand beside those made here; README.md
in each folder tells them apart. `generate_tables.py` makes the headers from both.
"""

import argparse
import json
import pathlib
import re
import sys
import unicodedata

from generate_common import HERE, Account, Outputs, csv_text, read_csv

ECONOMIES = HERE / "economies"
CURRENCIES = HERE / "currencies"


def load_json(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def year_or_open(text):
    """A year; empty for 1900 (the world: 1901), Comtrade's word for "as long as we know"."""
    year = text[:4]
    return "" if year in ("", "1900", "1901") else year


class Sources:
    def __init__(self, args):
        cldr = pathlib.Path(args.cldr)
        core = cldr / "cldr-core" / "supplemental"
        english = cldr / "cldr-localenames-full" / "main" / "en"
        numbers = cldr / "cldr-numbers-full" / "main" / "en"
        iso = pathlib.Path(args.iso_codes)
        comtrade = pathlib.Path(args.comtrade)
        names = load_json(english / "territories.json")["main"]["en"]
        self.territory_names = names["localeDisplayNames"]["territories"]
        self.territory_alias = load_json(core / "aliases.json")["supplemental"]["metadata"]["alias"]["territoryAlias"]
        self.currency_data = load_json(core / "currencyData.json")["supplemental"]["currencyData"]
        self.currency_names = None
        if (numbers / "currencies.json").is_file():
            self.currency_names = load_json(numbers / "currencies.json")["main"]["en"]["numbers"]["currencies"]
        self.iso_active = load_json(iso / "iso_3166-1.json")["3166-1"]
        self.iso_withdrawn = load_json(iso / "iso_3166-3.json")["3166-3"]
        self.iso_currencies = load_json(iso / "iso_4217.json")["4217"]
        self.m49 = read_csv(args.m49)
        self.country_codes = read_csv(args.country_codes)
        self.comtrade = read_csv(comtrade / "comtrade_country_codes_313.csv")
        self.reporters = load_json(comtrade / "comtrade_reporters.json")["results"]


# Economies


def comtrade_rows(sources):
    """(code, economy, from, to, reports) of Comtrade's own table, by the notes written by hand."""
    notes = {row["code"]: row for row in read_csv(ECONOMIES / "comtrade_notes.csv")}
    pending = set(notes)
    reporters = {str(row["reporterCode"]): row for row in sources.reporters}
    # A code may stand twice, as reporter and as partner.
    account = Account("comtrade_country_codes_313.csv", [(r["id"], r["reporter"]) for r in sources.comtrade])
    heard = Account("comtrade_reporters.json", reporters)
    rows = {}
    for row in sources.comtrade:
        code, reports = row["id"], row["reporter"] == "True"
        note = notes.get(code, {"action": "", "economy": ""})
        pending.discard(code)
        if reports:
            heard.use(code)
            theirs = reporters[code]
            years = theirs["entryEffectiveDate"][:4], (theirs.get("entryExpiredDate") or "")[:4]
            if years != (row["entry_year"][:4], row["exit_year"][:4]):
                raise SystemExit(f"Comtrade {code}: the two tables differ in the years")
        if note["action"] == "leave":
            account.leave((code, row["reporter"]), note["note"])
            continue
        economy = note["economy"] or row["iso_3"]
        if not re.fullmatch(r"[A-Z]{3}", economy) and not note["economy"]:
            raise SystemExit(f"Comtrade {code}: no economy ({row['country']})")
        account.use((code, row["reporter"]))
        rows.setdefault(code, [int(code), economy, year_or_open(row["entry_year"]), row["exit_year"][:4], int(reports)])
    for code, note in notes.items():
        if note["action"] == "add":
            pending.discard(code)
            rows[code] = [int(code), note["economy"], year_or_open(note["from"]), note["to"], 1]
    if pending:
        raise SystemExit(f"comtrade_notes.csv: no such codes: {sorted(pending)}")
    account.close()
    heard.close()
    return list(rows.values())


def m49_rows(sources, withdrawn, comtrade):
    """(code, economy, from, to, 1). Codes that changed get their years from Comtrade."""
    notes = {row["code"]: row["action"] for row in read_csv(ECONOMIES / "comtrade_notes.csv")}
    active = {row["alpha_3"]: int(row["numeric"]) for row in sources.iso_active}
    account = Account("unsd_m49_en.csv", [row["ISO-alpha3 Code"] for row in sources.m49])
    rows = []
    for row in sources.m49:
        code, economy = int(row["M49 Code"]), row["ISO-alpha3 Code"]
        if active.get(economy) != code:
            raise SystemExit(f"{economy}: M49 and ISO 3166-1 differ")
        account.use(economy)
        rows.append([code, economy, "", "", 1])
    account.close()
    current = set(active.values())
    former = [r for r in comtrade if r[3] and r[0] not in current and str(r[0]) not in notes]
    for code, economy, first, last, _ in former:
        rows.append([code, economy, first, last, 1])
        for row in rows:  # the code that took its place begins then
            if row[1] == economy and row[0] == active.get(economy):
                row[2] = next((c[2] for c in comtrade if c[0] == row[0]), "")
    taken = {(row[0], row[1]) for row in rows}
    for row in sources.iso_withdrawn:
        fact = withdrawn.get(row["alpha_3"])
        if fact is None or "numeric" not in row or (int(row["numeric"]), row["alpha_3"]) in taken:
            continue
        code = int(row["numeric"])
        if fact["relation"] == "renamed":
            if active[fact["successors"]] != code:
                raise SystemExit(f"{row['alpha_3']}: renamed, but with another code")
        elif row["alpha_3"] == "YUG":
            rows.append([code, "YUG", "1992", "2003", 0])  # 890 until 1992, says the comment in ISO 3166-3
        else:
            for taken_over in (r for r in rows if r[0] == code and r[3] == ""):
                taken_over[2] = str(int(fact["to"]) + 1)
            rows.append([code, row["alpha_3"], fact["from"], fact["to"], 1])
    return rows


def english_name(choice, alpha2, m49_name, names):
    take = choice["take"] if choice else "cldr"
    if take == "own":
        return choice["name"]
    name = m49_name if take == "m49" else names[alpha2] if take == "cldr" else names[f"{alpha2}-{take}"]
    name = name.replace(" & ", " and ").replace("St. ", "Saint ").replace("’", "'")
    if choice and choice["name"] != name:
        raise SystemExit(f"names.csv: {choice['code']} is {name} there")
    return name


def check_successors(sources, fact, alpha2, alpha2_of):
    """What CLDR says replaced a withdrawn code has to be what the hand-written file says."""
    code = fact["code"]
    numeric = {"YUG": "890", "CSK": "200"}.get(code)  # YU and CS meant other states later
    alias = sources.territory_alias.get(numeric or code) or sources.territory_alias.get(alpha2)
    if alias is None or alpha2 == "GE":  # CLDR's GE is Georgia
        return
    theirs = set(alias["_replacement"].split())
    ours = {alpha2_of[s] for s in fact["successors"].split()}
    if theirs != ours:
        raise SystemExit(f"{code}: successors {sorted(ours)}, but CLDR has {sorted(theirs)}")


def economies(sources, out):
    choices = {row["code"]: row for row in read_csv(ECONOMIES / "names.csv")}
    withdrawn = {row["code"]: row for row in read_csv(ECONOMIES / "withdrawn.csv")}
    begins = {row["code"]: row["from"] for row in read_csv(ECONOMIES / "years.csv")}
    m49_names = {row["ISO-alpha3 Code"]: row["Country or Area"] for row in sources.m49}
    alpha2_of = {row["alpha_3"]: row["alpha_2"] for row in sources.iso_active}
    comtrade = comtrade_rows(sources)
    territory = Account("CLDR territories", sources.territory_names)
    active = Account("iso_3166-1.json", alpha2_of)
    former = Account("iso_3166-3.json", [row["alpha_4"] for row in sources.iso_withdrawn])
    rows = []

    def add(code, alpha2, name):
        territory.use(alpha2)
        first = min((r[2] for r in comtrade if r[1] == code), default="")
        rows.append([code, alpha2, name, begins.get(code, first).replace("1900", ""), "", "", ""])

    for row in sources.iso_active:
        active.use(row["alpha_3"])
        code, alpha2 = row["alpha_3"], row["alpha_2"]
        add(code, alpha2, english_name(choices.pop(code, None), alpha2, m49_names[code], sources.territory_names))
    add("XKX", "XK", sources.territory_names["XK"])
    rows.append(["WLD", "", "World", "", "", "", ""])
    pending = set(withdrawn)
    for row in sources.iso_withdrawn:
        code = row["alpha_3"]
        if code in alpha2_of:
            former.leave(row["alpha_4"], "its letters are in use again for what it became")
            continue
        former.use(row["alpha_4"])
        pending.remove(code)
        fact = withdrawn[code]
        if int(fact["to"]) > int(row["withdrawal_date"][:4]) and code not in ("PCI",):
            raise SystemExit(f"{code}: lasts longer than ISO 3166-3 says")
        check_successors(sources, fact, row["alpha_2"], alpha2_of)
        rows.append([code, row["alpha_2"], fact["name"], fact["from"], fact["to"], fact["relation"], fact["successors"]])
    if choices or pending:
        raise SystemExit(f"written by hand but not in ISO 3166: {sorted(choices)} {sorted(pending)}")
    close_territories(territory)
    active.close()
    former.close()
    rows.sort()
    out.write(ECONOMIES / "economies.csv",
              csv_text(["code", "alpha2", "name", "from", "to", "relation", "successors"], rows))
    codes = [["comtrade", *r] for r in comtrade]
    codes.append(["comtrade", 891, "YUG", "1992", "2003", 0])
    codes += [["m49", *r] for r in m49_rows(sources, withdrawn, comtrade)]
    codes.sort(key=lambda r: (r[0], r[1], r[3], r[2]))
    out.write(ECONOMIES / "codes.csv", csv_text(["list", "code", "economy", "from", "to", "own"], codes))
    out.write(ECONOMIES / "regions_members.csv", region_members(sources, rows))
    return {row[1]: row[0] for row in rows if row[4] == ""}, rows


def close_territories(territory):
    for key in sorted(territory.open):
        if key.isdigit():
            territory.leave(key, "a region of M49")
        elif "-alt-" in key:
            territory.leave(key, "another name of an economy")
        elif key in ("EU", "EZ", "QO", "UN"):
            territory.leave(key, "a group")
        else:
            territory.leave(key, "no entry of ISO 3166-1")
    territory.close()


def region_members(sources, economies):
    begins = {row[0]: row[3] for row in economies}
    members = []
    for region in read_csv(ECONOMIES / "regions.csv"):
        found = [r["ISO-alpha3 Code"] for r in sources.m49 if r[region["m49_column"]] == region["m49_code"]]
        if not found:
            raise SystemExit(f"regions.csv: M49 has no {region['m49_code']}")
        members += [[region["group"], e, f"{begins[e]}-01-01" if begins[e] else "", ""] for e in sorted(found)]
    return csv_text(["group", "economy", "from", "to"], members)


# Currencies


def plain_word(name):
    """The last word of a name without what stands in brackets, in plain small letters."""
    word = re.sub(r"\s*\(.*\)", "", name).split()[-1].lower()
    word = unicodedata.normalize("NFD", word)
    return "".join(c for c in word if c.isascii() and c.isalpha())


def minor_units(sources, codes):
    """ISO 4217's where its table by economies has them, CLDR's digits for the others."""
    fractions = sources.currency_data["fractions"]
    account = Account("CLDR fractions", fractions)
    units = {}
    for code in codes:
        digits = fractions.get(code, fractions["DEFAULT"])["_digits"]
        account.use(code)
        units[code] = digits
    account.use("DEFAULT")
    for key in sorted(account.open):
        account.leave(key, "no currency of ours")
    account.close()
    table = Account("country-codes.csv", [row["ISO3166-1-Alpha-3"] for row in sources.country_codes])
    for row in sources.country_codes:
        currencies = row["ISO4217-currency_alphabetic_code"].split(",")
        digits = row["ISO4217-currency_minor_unit"].split(",")
        if currencies == [""]:
            table.leave(row["ISO3166-1-Alpha-3"], "names no currency")
            continue
        table.use(row["ISO3166-1-Alpha-3"])
        for code, digit in zip(currencies, digits, strict=True):
            units[code] = digit
    table.close()
    return units


def tender_rows(sources, alpha2_to_economy, known):
    """(economy, currency, from, to) in CLDR's order of preference, and all that it dates by currency."""
    special = {"BU": "BUR", "CS": "SCG", "DD": "DDR", "SU": "SUN", "TP": "TMP", "YD": "YMD", "YU": "YUG", "ZR": "ZAR",
               "EU": "EU"}
    notes = read_csv(CURRENCIES / "tender_notes.csv")
    regions = sources.currency_data["region"]
    keys = [(r, i) for r, entries in regions.items() for i in range(len(entries))]
    account = Account("CLDR currencies by region", keys)
    rows, spans = [], {}
    for region, entries in regions.items():
        economy = special.get(region) or alpha2_to_economy.get(region)
        for place, entry in enumerate(entries):
            (code, fact), = entry.items()
            first, last = fact.get("_from", ""), fact.get("_to", "")
            if code not in known:
                account.leave((region, place), "not a currency")
                continue
            spans.setdefault(code, []).append((first, last))
            if economy is None:
                account.leave((region, place), "no entry of ISO 3166-1; its dates are used")
            elif fact.get("_tender") == "false":
                account.leave((region, place), "no legal tender; its dates are used")
            else:
                account.use((region, place))
                rows.append([economy, code, first, last])
    account.close()
    for note in notes:
        row = [note["economy"], note["currency"], note["from"], note["to"]]
        if note["action"] == "first":
            rows.remove(row)
            rows.insert(next(i for i, r in enumerate(rows) if r[0] == note["economy"]), row)
        else:
            rows.append(row)
    rows.sort(key=lambda r: r[0])  # stable: the order of preference stays
    return rows, spans


def currencies(sources, alpha2_to_economy, out):
    if sources.currency_names is None:
        print("cldr-numbers-full is not here: currencies.csv and the symbols are left as they are")
        codes = [row["code"] for row in read_csv(CURRENCIES / "currencies.csv")]
        tender, _ = tender_rows(sources, alpha2_to_economy, set(codes))
    else:
        tender = named_currencies(sources, alpha2_to_economy, out)
        check_symbols(sources)
    out.write(CURRENCIES / "tender.csv", csv_text(["economy", "currency", "from", "to"], tender))


def named_currencies(sources, alpha2_to_economy, out):
    """Writes currencies.csv, returns what tender.csv holds."""
    words = {(r["kind"], r["key"]): r["noun"] for r in read_csv(CURRENCIES / "nouns.csv")}
    iso = {row["alpha_3"]: row for row in sources.iso_currencies}
    names = Account("CLDR currency names", sources.currency_names)
    listed = Account("iso_4217.json", iso)
    dead = {"XTS": "for tests only", "XXX": "no currency"}
    codes = sorted((set(iso) | set(sources.currency_names)) - set(dead))
    tender, spans = tender_rows(sources, alpha2_to_economy, set(codes))
    units = minor_units(sources, codes)
    rows = []
    for code in codes:
        listed.use(code)
        names.use(code)
        if code not in sources.currency_names:
            raise SystemExit(f"{code}: CLDR has no name for it")
        fact = sources.currency_names[code]
        noun = words.pop(("code", code), None)
        if noun is None:
            word = plain_word(fact.get("displayName-count-one", fact["displayName"]))
            noun = words.get(("word", word), word)
        dates = spans.get(code, [])
        first = min((d[0] for d in dates), default="")
        last = "" if not dates or any(d[1] == "" for d in dates) else max(d[1] for d in dates)
        rows.append([code, iso.get(code, {}).get("numeric", ""), tidy_name(fact["displayName"]), noun, units[code], first,
                     last])
    for code, reason in dead.items():
        listed.leave(code, reason)
        names.leave(code, reason)
    listed.close()
    names.close()
    unused = [k for k in words if k[0] == "code"]
    if unused:
        raise SystemExit(f"nouns.csv: no such currency: {unused}")
    header = ["code", "numeric", "name", "noun", "minor_units", "from", "to"]
    out.write(CURRENCIES / "currencies.csv", csv_text(header, rows))
    return tender


def tidy_name(name):
    """Without the years in brackets, which the dates tell, and in plain punctuation."""
    name = re.sub(r"\s*\((\d{4}[–—]?(\d{4})?)\)$", "", name)
    return name.replace("’", "'").replace("ʻ", "'").replace(" & ", " and ").replace("St. ", "Saint ")


def check_symbols(sources):
    """Each symbol of CLDR with a currency sign in it stands in symbols.csv, or its sign is one of many."""
    ours = {row["symbol"] for row in read_csv(CURRENCIES / "symbols.csv")}
    pairs = {(code, fact[key]) for code, fact in sources.currency_names.items()
             for key in ("symbol", "symbol-alt-narrow", "symbol-alt-variant") if key in fact}
    account = Account("CLDR currency symbols", pairs)
    for code, symbol in sorted(pairs):
        if not any(unicodedata.category(c) == "Sc" for c in symbol) and symbol not in ours:
            account.leave((code, symbol), "letters only: the words of a language pack")
        elif symbol == "¤":
            account.leave((code, symbol), "the sign of no currency")
        elif symbol in ours:
            account.use((code, symbol))
    account.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("cldr", "iso-codes", "country-codes", "m49", "comtrade"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--check", action="store_true", help="write nothing, fail where a file would change")
    args = parser.parse_args()
    out = Outputs(args.check)
    sources = Sources(args)
    alpha2_to_economy, _ = economies(sources, out)
    currencies(sources, alpha2_to_economy, out)
    return out.finish()


if __name__ == "__main__":
    sys.exit(main())

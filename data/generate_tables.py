# SPDX-License-Identifier: BSL-1.0
"""data/generate_tables.py: the tables of economies, currencies and fiscal years as headers, from the CSV files here.

    python3 data/generate_tables.py [--check]

With --check nothing is written: exit status 1 where a header is not what its CSV files say.
"""

import argparse
import datetime
import sys

from generate_common import HERE, Outputs, read_csv

HEADERS = HERE.parent / "include" / "bilatrade" / "value" / "detail"
WIDTH = 110
ALWAYS, FOREVER = -2147483648, 2147483647


def pack(letters):
    """Letters of A to Z, five bits each."""
    value = 0
    for letter in letters:
        value = value << 5 | ord(letter) - ord("A") + 1
    return value


def days(text, otherwise):
    """Days since 1970-01-01."""
    if not text:
        return otherwise
    return (datetime.date.fromisoformat(text) - datetime.date(1970, 1, 1)).days


def expect(truth, message):
    if not truth:
        raise SystemExit(message)


def expect_sorted(rows, what):
    expect(rows == sorted(rows), f"{what} is not in order")
    expect(len(rows) == len(set(rows)), f"{what} has a row twice")


class Header:
    """The text of a generated header."""

    def __init__(self, name, holds, source, includes):
        self.lines = [
            "// SPDX-License-Identifier: BSL-1.0",
            f"// bilatrade/value/detail/{name}: {holds}.",
            f"// Made by data/generate_tables.py from {source}; do not edit.",
            "#pragma once",
            "",
            *[f"#include <{include}>" for include in includes],
            "",
            "// clang-format off",
            "namespace bilatrade::detail {",
        ]

    def line(self, text=""):
        self.lines.append(text)

    def wrapped(self, items, indent="    "):
        row = indent
        for item in items:
            if len(row) + len(item) > WIDTH:
                self.lines.append(row.rstrip())
                row = indent
            row += item
        if row.strip():
            self.lines.append(row.rstrip())

    def numbers(self, kind, name, values):
        self.line()
        self.line(f"inline constexpr {kind} {name}[] = {{")
        self.wrapped([f"{value}, " for value in values])
        self.line("};")

    def rows(self, kind, name, rows):
        self.line()
        self.line(f"inline constexpr {kind} {name}[] = {{")
        self.wrapped(["{" + ",".join(str(v) for v in row) + "}, " for row in rows])
        self.line("};")

    def blob(self, name, texts):
        """All texts in one literal; returns where each begins, and at last where the last ends."""
        self.line()
        self.line(f"inline constexpr char {name}[] =")
        offsets, at, row = [], 0, ""
        pieces = []
        for text in texts:
            offsets.append(at)
            at += len(text.encode("utf-8"))
            if len(row) + len(text) > WIDTH - 8:
                pieces.append(row)
                row = ""
            row += text
        pieces.append(row)
        for piece in pieces:
            escaped = piece.replace("\\", "\\\\").replace('"', '\\"')
            self.line(f'    "{escaped}"')
        self.lines[-1] += ";"
        return offsets + [at]

    def text(self):
        return "\n".join([*self.lines, "", "} // namespace bilatrade::detail", "// clang-format on", ""])


# Economies


class Economies:
    def __init__(self):
        folder = HERE / "economies"
        self.entries = read_csv(folder / "economies.csv")
        self.groups = read_csv(folder / "groups.csv")
        self.codes = read_csv(folder / "codes.csv")
        self.members = read_csv(folder / "members.csv") + read_csv(folder / "regions_members.csv")
        self.entries.sort(key=lambda row: pack(row["code"]))
        expect_sorted([row["code"] for row in self.groups], "groups.csv")
        self.packed = {row["code"]: pack(row["code"]) for row in self.entries}
        for index, row in enumerate(self.groups):
            expect(row["code"] not in self.packed, f"{row['code']} is an economy and a group")
            self.packed[row["code"]] = 0x8000 | index


def check_members(economies):
    """Stays of one member do not overlap, and they run forward."""
    expect_sorted([(r["group"], r["economy"], r["from"]) for r in read_csv(HERE / "economies" / "members.csv")],
                  "members.csv")
    stays = {}
    for row in economies.members:
        expect(row["economy"] in economies.packed, f"members: unknown economy {row['economy']}")
        expect(row["group"] in economies.packed, f"members: unknown group {row['group']}")
        stays.setdefault((row["group"], row["economy"]), []).append((days(row["from"], ALWAYS), days(row["to"], FOREVER)))
    for who, spans in stays.items():
        flat = [day for span in spans for day in span]
        expect(flat == sorted(set(flat)), f"members: {who} overlaps itself")


def economy_table(out):
    economies = Economies()
    check_members(economies)
    packed = economies.packed
    head = Header("economy_table.hpp", "what the world's economies and their groups are called and numbered",
                  "data/economies", ["cstdint"])
    head.line()
    head.line("struct economy_row {")
    head.line("    std::uint16_t code, name, from, to; ///< packed letters; offset of the name; years, 0 open")
    head.line("};")
    head.line("struct succession_row {")
    head.line("    std::uint16_t former, successor;")
    head.line("    bool renamed;")
    head.line("};")
    entries = economies.entries
    head.blob("economy_letters", [row["code"] for row in entries])
    names = head.blob("economy_names", [row["name"] for row in entries])
    head.rows("economy_row", "economy_rows",
              [(packed[r["code"]], names[i], r["from"] or 0, r["to"] or 0)
               for i, r in enumerate(entries)])
    head.line(f"inline constexpr std::uint16_t economy_names_end = {names[-1]};")
    head.blob("economy_alpha2", [row["alpha2"] or "  " for row in entries])
    by_alpha2 = sorted((pack(r["alpha2"]), bool(r["to"]), i) for i, r in enumerate(entries) if r["alpha2"])
    head.numbers("std::uint16_t", "economy_by_alpha2", [row[2] for row in by_alpha2])
    head.rows("succession_row", "succession_rows",
              [(packed[r["code"]], packed[s], "true" if r["relation"] == "renamed" else "false")
               for r in entries for s in r["successors"].split()])
    group_names(head, economies.groups)
    out.write(HEADERS / "economy_table.hpp", head.text())
    code_table(out, economies.codes, packed)
    member_table(out, economies)
    return packed


def code_table(out, rows, packed):
    head = Header("economy_code_table.hpp", "the numbers of economies in M49 and in Comtrade, by year",
                  "data/economies", ["cstdint"])
    head.line()
    head.line("struct economy_code_row {")
    head.line("    std::uint16_t code, economy, from, to; ///< years, 0 open")
    head.line("    std::uint8_t m49, comtrade; ///< 0 not of that list, 1 a code beside the usual one, 2 the usual one")
    head.line("};")
    table = {}
    for row in rows:
        key = (int(row["code"]), packed[row["economy"]], int(row["from"] or 0), int(row["to"] or 0))
        table.setdefault(key, {})[row["list"]] = 2 if row["own"] == "1" else 1
    merged = sorted((code, first, economy, last, ranks.get("m49", 0), ranks.get("comtrade", 0))
                    for (code, economy, first, last), ranks in table.items())
    head.rows("economy_code_row", "economy_code_rows", [(c, e, a, b, m49, comtrade) for c, a, e, b, m49, comtrade in merged])
    by_economy = sorted(range(len(merged)), key=lambda i: (merged[i][2], i))
    head.numbers("std::uint16_t", "economy_codes_by_economy", by_economy)
    out.write(HEADERS / "economy_code_table.hpp", head.text())


def group_names(head, rows):
    groups = [row["code"] for row in rows]
    codes = head.blob("group_codes", groups)
    head.numbers("std::uint16_t", "group_code_begin", codes)
    names = head.blob("group_names", [row["name"] for row in rows])
    head.numbers("std::uint16_t", "group_name_begin", names)
    partners = [i for i, row in enumerate(rows) if row["kind"] == "partner"]
    head.line()
    head.line("/// From here on no groups but partners that are no economy: bunkers, free zones.")
    head.line(f"inline constexpr std::uint16_t first_partner = {partners[0]};")
    expect(partners == list(range(partners[0], len(groups))), "groups.csv: partners have to stand last")


def member_table(out, economies):
    begin, rows = [], []
    for group in [row["code"] for row in economies.groups]:
        begin.append(len(rows))
        mine = [(economies.packed[r["economy"]], days(r["from"], ALWAYS), days(r["to"], FOREVER))
                for r in economies.members if r["group"] == group]
        rows += sorted(mine)
    limits = {ALWAYS: "-2147483647 - 1", FOREVER: "2147483647"}
    head = Header("group_table.hpp", "who belongs to the groups of economies, and since when",
                  "data/economies", ["cstdint"])
    head.line()
    head.line("struct member_row {")
    head.line("    std::uint16_t economy;")
    head.line("    std::int32_t from, to; ///< days since 1970-01-01, the last included")
    head.line("};")
    head.rows("member_row", "member_rows", [(e, limits.get(a, a), limits.get(b, b)) for e, a, b in rows])
    head.numbers("std::uint16_t", "member_begin", [*begin, len(rows)])
    out.write(HEADERS / "group_table.hpp", head.text())


# Currencies


def currency_table(out, economies):
    folder = HERE / "currencies"
    rows = read_csv(folder / "currencies.csv")
    tender = read_csv(folder / "tender.csv")
    symbols = read_csv(folder / "symbols.csv")
    expect_sorted([row["code"] for row in rows], "currencies.csv")
    packed = {row["code"]: pack(row["code"]) for row in rows}
    nouns = sorted({row["noun"] for row in rows if row["noun"]})
    number = {noun: index + 1 for index, noun in enumerate(nouns)} | {"": 0}
    head = Header("currency_table.hpp", "what the world's currencies are called, and where and when they are money",
                  "data/currencies", ["cstdint"])
    head.line()
    head.line("struct currency_row {")
    head.line("    std::uint16_t code, numeric, name; ///< packed letters; ISO's number; offset of the name")
    head.line("    std::uint8_t noun, minor_units;")
    head.line("    std::int32_t from, to; ///< days since 1970-01-01, the last included")
    head.line("};")
    head.line("struct symbol_row {")
    head.line("    std::uint16_t text, currency; ///< offset of the symbol; 0 where the sign is of many moneys")
    head.line("    std::uint8_t noun;")
    head.line("};")
    head.blob("currency_letters", [row["code"] for row in rows])
    names = head.blob("currency_names", [row["name"] for row in rows])
    limits = {ALWAYS: "-2147483647 - 1", FOREVER: "2147483647"}
    spans = [(days(r["from"], ALWAYS), days(r["to"], FOREVER)) for r in rows]
    head.rows("currency_row", "currency_rows",
              [(packed[r["code"]], int(r["numeric"] or 0), names[i], number[r["noun"]], r["minor_units"],
                limits.get(spans[i][0], spans[i][0]), limits.get(spans[i][1], spans[i][1]))
               for i, r in enumerate(rows)])
    head.line(f"inline constexpr std::uint16_t currency_names_end = {names[-1]};")
    noun_enum(head, nouns)
    tender_table(out, tender, economies, packed, limits)
    symbol_table(head, symbols, packed, number)
    out.write(HEADERS / "currency_table.hpp", head.text())


def noun_enum(head, nouns):
    """The enumeration is public, so it leaves the inner namespace."""
    head.line()
    words = head.blob("money_noun_words", nouns)
    head.numbers("std::uint16_t", "money_noun_begin", words)
    head.line()
    head.line("} // namespace bilatrade::detail")
    head.line("namespace bilatrade {")
    head.line()
    head.line("/// The word for a money without its country: the dollar, the rupee. Made from the names of the currencies.")
    head.line("enum class money_noun : std::uint8_t {")
    head.wrapped(["none, ", *[f"{noun}, " for noun in nouns]])
    head.line("};")
    head.line()
    head.line("} // namespace bilatrade")
    head.line("namespace bilatrade::detail {")


def tender_table(out, tender, economies, packed, limits):
    head = Header("tender_table.hpp", "which currencies were money in an economy, and when, the first one first",
                  "data/currencies", ["cstdint"])
    head.line()
    head.line("struct tender_row {")
    head.line("    std::uint16_t economy, currency;")
    head.line("    std::int32_t from, to; ///< days since 1970-01-01, the last included")
    head.line("};")
    order = {}
    for row in tender:
        expect(row["economy"] in economies and row["currency"] in packed, f"tender.csv: unknown code in {row}")
        order.setdefault(economies[row["economy"]], []).append(row)
    rows = []
    for economy in sorted(order):
        for row in order[economy]:
            first, last = days(row["from"], ALWAYS), days(row["to"], FOREVER)
            expect(first <= last, f"tender.csv: {row} runs backward")
            rows.append((economy, packed[row["currency"]], limits.get(first, first), limits.get(last, last)))
    head.rows("tender_row", "tender_rows", rows)
    out.write(HEADERS / "tender_table.hpp", head.text())


def symbol_table(head, symbols, packed, number):
    """By first byte, the longest first; and a bit for each byte that a symbol can begin with."""
    rows = sorted(symbols, key=lambda r: (r["symbol"].encode()[0], -len(r["symbol"].encode()), r["symbol"].encode()))
    expect(len({r["symbol"] for r in rows}) == len(rows), "symbols.csv has a symbol twice")
    begin = head.blob("symbol_texts", [r["symbol"] for r in rows])
    table = []
    for i, row in enumerate(rows):
        expect(row["noun"] in number and (row["currency"] or row["noun"]), f"symbols.csv: {row}")
        table.append((begin[i], packed.get(row["currency"], 0), number[row["noun"]]))
    head.rows("symbol_row", "symbol_rows", table)
    head.line(f"inline constexpr std::uint16_t symbol_texts_end = {begin[-1]};")
    bits = [0, 0, 0, 0]
    for row in rows:
        byte = row["symbol"].encode()[0]
        bits[byte // 64] |= 1 << byte % 64
    head.numbers("std::uint64_t", "symbol_first_bytes", [f"{b:#x}u" for b in bits])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing, fail where a header would change")
    args = parser.parse_args()
    out = Outputs(args.check)
    economies = economy_table(out)
    currency_table(out, economies)
    return out.finish()


if __name__ == "__main__":
    sys.exit(main())

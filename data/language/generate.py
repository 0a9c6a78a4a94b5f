#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Makes a language pack's table from the lists in data/language/<code>.

    generate.py CODE [--check]

Reads words.txt (sense[:value] = form; form; …) and, where they stand, economies.tsv, places.tsv,
bodies.tsv and money.tsv; writes include/bilatrade/text/language/detail/<code>_table.hpp. Every form is
accounted for; a form listed twice in one sense, an unknown sense or code is an error. --check compares
with what is there and writes nothing.
"""
import csv, pathlib, re, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEADER = ROOT / "include/bilatrade/text/language_pack.hpp"
BUCKET_BITS = 14
INNER_BITS = 16
SIEVE_BITS = 14
LETTERS = ["any", "capital", "all_capitals"]
ROLES = {"name": "economy_name", "adjective": "economy_adjective", "people": "economy_people",
         "capital": "economy_capital", "government": "economy_government", "epithet": "economy_epithet"}
PLACES = {"region": "region", "city": "city"}


def enumerators(name):
    """The names of an enum of the header, in order."""
    body = re.search(r"enum class %s [^{]*\{(.*?)\};" % name, HEADER.read_text(), re.S).group(1)
    body = re.sub(r"//[^\n]*", "", body)
    return [e.strip() for e in body.split(",") if e.strip()]


def value_enumerators(path, name):
    body = re.search(r"enum class %s [^{]*\{(.*?)\};" % name, (ROOT / path).read_text(), re.S).group(1)
    return [e.strip() for e in re.sub(r"//[^\n]*", "", body).split(",") if e.strip()]


SENSES = enumerators("sense")
VALUES = {
    "qualifier": value_enumerators("include/bilatrade/value/stated.hpp", "qualifier"),
    "term": value_enumerators("include/bilatrade/value/claim.hpp", "term"),
    "flow_noun": enumerators("flow_word"), "flow_verb": enumerators("flow_word"), "role": enumerators("flow_word"),
    "flow_present": enumerators("flow_word"), "table_word": enumerators("table_word"),
    "preposition": enumerators("preposition"), "possessive": enumerators("person"), "pronoun": enumerators("person"),
    "which": enumerators("which"),
}
RENAMED = {"and": "and_word", "while": "while_word", "not": "not_word", "this": "this_one"}


def packed(code):
    bits = 0
    for letter in code:
        bits = bits << 5 | (ord(letter) - 64)
    return bits


def groups():
    with open(ROOT / "data/economies/groups.csv", encoding="utf-8", newline="") as lines:
        rows = [r for r in csv.DictReader(l for l in lines if not l.startswith("#"))]
    return {row["code"]: 0x8000 | i for i, row in enumerate(rows)}


def same_nouns():
    """Nouns that the table of currencies takes for one: krona and krone are crowns."""
    with open(ROOT / "data/currencies/nouns.csv", encoding="utf-8", newline="") as lines:
        rows = [r for r in csv.DictReader(l for l in lines if not l.startswith("#"))]
    return {row["key"]: row["noun"] for row in rows if row["kind"] == "word"}


def economy_bits(code, known_groups):
    if code in known_groups:
        return known_groups[code]
    if not re.fullmatch(r"[A-Z]{3}", code):
        raise SystemExit(f"{code}: neither alpha-3 nor a group of data/economies/groups.csv")
    return packed(code)


TOKEN = re.compile(r"[A-Za-z](?:\.[A-Za-z])+\.?|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[^\s\w]|\w", re.U)


def normal_tokens(form):
    """The tokens of a form as the scanner makes them: hyphens drop, points of abbreviations drop."""
    out = []
    for token in TOKEN.findall(form):
        if token in "-.":
            continue
        if token == "'":  # a possessive without s
            token = "'s"
        if re.fullmatch(r"[A-Za-z](?:\.[A-Za-z])+\.?", token):
            token = token.replace(".", "")
        match = re.fullmatch(r"(.+)('s)", token)
        out += [match.group(1), match.group(2)] if match else [token]
    return out


def ascii_lower(text):
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text)


def letters(form):
    first = normal_tokens(form)[0]
    if len(first) > 1 and first.isupper():
        return "all_capitals"
    return "capital" if first[0].isupper() else "any"


def hash_step(h, eight):
    mixed = (h ^ eight) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF
    return mixed ^ mixed >> 32


def word_hash(word):
    """Of a word's bytes, eight at a time: see detail::word_hash of text/scan.hpp."""
    h, data = 0x243F6A8885A308D3, word.encode()
    for at in range(0, len(data), 8):
        h = hash_step(h, int.from_bytes(data[at:at + 8], "little"))
    return h


def form_hash(form):
    """Of a form, word by word."""
    first, *others = form.split(" ")
    h = word_hash(first)
    for word in others:
        h = hash_step((h << 23 | h >> 41) & 0xFFFFFFFFFFFFFFFF, word_hash(word))
    return h


class Table:
    def __init__(self):
        self.entries = {}  # key -> [(sense, letters, value)]
        self.rows = 0

    def add(self, form, sense, value=0):
        self.add_as_written(form, sense, value)
        if not form.isascii():  # "BOGOTÁ": the reader folds the letters of ASCII alone
            self.add_as_written(form.upper(), sense, value, letters(form))

    def add_as_written(self, form, sense, value, wanted=None):
        if sense not in SENSES:
            raise SystemExit(f"{form}: unknown sense {sense}")
        tokens = normal_tokens(form)
        if not tokens:
            raise SystemExit(f"{form!r}: nothing to match")
        self.rows += 1
        key = ascii_lower(" ".join(tokens))
        row = (sense, LETTERS.index(wanted or letters(form)), value & 0xFFFF)
        known = self.entries.setdefault(key, [])
        if row not in known:
            known.append(row)


def read_words(path, table):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        head, _, forms = line.partition(" = ")
        name, _, value = head.strip().partition(":")
        sense = RENAMED.get(name, name)
        if not forms or sense not in SENSES:
            raise SystemExit(f"{path}:{number}: {head!r}: no such sense")
        if sense in VALUES and value:
            value = RENAMED.get(value, value)
            if value not in VALUES[sense]:
                raise SystemExit(f"{path}:{number}: no {sense} {value}")
            value = VALUES[sense].index(value)
        seen = set()
        for form in (f.strip() for f in forms.split(";")):
            if not form:
                continue
            if form in seen:
                raise SystemExit(f"{path}:{number}: {form!r} twice")
            seen.add(form)
            table.add(form, sense, int(value or 0))


def read_rows(path):
    if not path.exists():
        return
    with open(path, encoding="utf-8") as lines:
        rows = [l.rstrip("\n").split("\t") for l in lines if l.strip() and not l.startswith("#")]
    for row in rows[1:]:
        yield (row + ["", ""])[:4]


def read_pack(code):
    folder = ROOT / "data/language" / code
    table, organisations, nouns = Table(), [], []
    known_groups = groups()
    read_words(folder / "words.txt", table)
    # "two way trade" is a form of its own, and still the trade of two economies.
    mutual = [key for key, rows in table.entries.items() if any(sense == "bilateral" for sense, *_ in rows)]
    for key, rows in list(table.entries.items()):
        if any(sense == "flow_noun" for sense, *_ in rows) and any(f" {m} " in f" {key}" for m in mutual):
            table.add(key, "bilateral")
    # "the republic" is a form of its own, so "the Republic of the Congo" must be one too.
    definite = {key for key in table.entries if key.startswith("the ")}
    # So is "The East African", a newspaper, and not the community.
    definite |= {ascii_lower(form) for form, *_ in read_rows(folder / "bodies.tsv") if form.startswith("The ")}
    # And "the People's Republic", which is one economy, and not the one of Bulgaria.
    definite |= {ascii_lower(f"the {form}") for form, _, _, note in read_rows(folder / "economies.tsv")
                 if "definite" in note.split()}
    def is_hidden(form):
        words = ["the"] + ascii_lower(form).split(" ")
        return any(" ".join(words[:n]) in definite for n in range(2, len(words)))

    for form, role, economy, note in read_rows(folder / "economies.tsv"):
        if is_hidden(form):
            table.add(f"the {form}", ROLES[role], economy_bits(economy, known_groups))
        for told in {"once", "with"} & set(note.split()):  # "once SCG YUG": the newest first; "with PRK": of two
            for other in note.split()[note.split().index(told) + 1:]:
                for name in [form] + [f"the {form}"] * is_hidden(form):
                    table.add(name, "economy_once", economy_bits(other, known_groups))
        role = "economy_prefix" if "prefix" in note.split() else ROLES[role]
        table.add(f"the {form}" if "definite" in note.split() else form, role, economy_bits(economy, known_groups))
    for form, kind, economy, note in read_rows(folder / "places.tsv"):
        if "word" not in note.split():
            table.add(form, PLACES[kind], economy_bits(economy, known_groups))
    for form, role, member, *_ in read_rows(folder / "uncoded_groups.tsv"):
        table.add(form, "uncoded_group", economy_bits(member, known_groups) if member else 0)
    for form, *_ in read_rows(folder / "decoys.tsv"):
        table.add(form, "decoy")
    for form, kind, body, note in read_rows(folder / "bodies.tsv"):
        if kind == "statistics" and "ambiguous" in note.split():
            table.add(form, "authority")  # of several economies: the text decides
        elif kind == "statistics":
            for name in [form] + [f"the {form}"] * is_hidden(form):  # "the Office des Changes"
                table.add(name, "statistics_body", economy_bits(body, known_groups))
        elif kind == "agency":
            if "word" not in note.split():
                table.add(form, "agency")
        else:
            if body not in organisations:
                organisations.append(body)
            for name in [form] + [f"the {form}"] * is_hidden(form):  # "the World Bank"
                table.add(name, "organisation", organisations.index(body))
    same_noun = same_nouns()
    with open(ROOT / "data/currencies/currencies.csv", encoding="utf-8", newline="") as lines:
        currency_nouns = {row["code"]: row["noun"] for row in csv.DictReader(l for l in lines if not l.startswith("#"))}
    for form, kind, money, note in read_rows(folder / "money.tsv"):
        others = [n for n in note.split() if n in currency_nouns and currency_nouns[n] == currency_nouns.get(money)]
        if kind == "currency" and others:  # two moneys of one noun, the CFA francs say: the economy decides
            kind, money = "family", currency_nouns[money]
        if kind == "currency":
            table.add(form, "currency", packed(money))
            for other in note.split():  # "P" of Manila and of Gaborone: the text decides
                if other in currency_nouns and currency_nouns[other] != currency_nouns[money]:
                    table.add(form, "currency_other", packed(other))
        else:
            money = same_noun.get(money, money)
            if money not in nouns:
                nouns.append(money)
            table.add(form, "money_family", nouns.index(money))
    return table, organisations, nouns


def inner_words(table):
    """A bit for each word that stands in a form behind another: most words do not, so that most phrases end early."""
    bits = bytearray(1 << (INNER_BITS - 3))
    for key in table.entries:
        for word in key.split(" ")[1:]:
            at = word_hash(word) >> (64 - INNER_BITS)
            bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)


# What the sieve looks for: a bit of enum sieve_word, the senses, which word of a form stands for it.
NUMBERS = SENSES[:SENSES.index("one_article") + 1]
FLOWS = ["flow_noun", "flow_verb", "flow_present"]
SIEVE = [("tells", FLOWS, "rarest"), ("verb", FLOWS, "rarest"), ("moves", ["moves"], "rarest"),
         ("pays", ["pays"], "rarest"), ("pays", ["opposite"], "rarest"), ("role", ["role"], "rarest"),
         ("others", ["enters", "takes", "sends", "earns", "goods"], "rarest"),
         ("towards", ["preposition", "across_border"], "first"),
         ("money", ["currency", "money_family"], "rarest"),
         ("percent", ["percent"], "ends"),
         ("number", ["cardinal", "half", "one_article", "scale"], "last"),
         ("scale", ["scale"], "only"),
         ("figure", ["multiple", "twice", "half", "multiplied"], "latest"),
         ("parts", ["fraction", "times", "fold"], "only"),
         ("closing", NUMBERS + ["currency", "money_family", "table_word", "month_day_abbreviation"], "last"),
         ("row", NUMBERS + ["currency", "money_family", "table_word", "month_day_abbreviation", "flow_noun", "of_which",
                            "up", "down", "change", "share", "also", "total", "and_word", "provisional", "compare",
                            "compare_on", "preposition", "article"], "all")]
COMMON = {"the", "of", "by", "other", "round", "around"}  # of longer forms, other words are waited for
EVERYDAY = {"in", "to"} | COMMON  # begin no pair
PAIRED = ("tells", "verb", "moves")  # "took in": no verb of trade without its second word
BITS = list(dict.fromkeys(name for name, *_ in SIEVE)) + ["pair"]
ROW = 1 << BITS.index("row")
PAIR = BITS.index("pair")
UNDIRECTED = [VALUES["flow_noun"].index(word) for word in ("turnover", "balance", "deficit", "surplus")]


def sieve_key(word):
    """The first eight letters of a word, the first one lowest."""
    return int.from_bytes(word.encode()[:8].ljust(8, b"\0"), "little")


def sieve_word(form, which, singles):
    """The words of a form that the sieve waits for: one that is a form of its own, else the longest, the last of
    those; none where the form is written with other letters, which the sieve takes for money."""
    words = form.split(" ")
    if len(words) > {"only": 1, "ends": 2}.get(which, len(words)):
        raise SystemExit(f"{form}: more words than the sieve looks at")
    if which == "all":
        return [w for w in words if re.fullmatch("[a-z]+", w)]
    if which == "rarest" and re.search(r"[$\u0080-\U0010ffff]", form):
        return []
    if which in ("rarest", "latest"):
        words = [w for w in form.replace("'", " ").split(" ") if re.fullmatch("[a-z]+", w)]  # "pa'anga"
        words = [w for w in words if w in singles] or [w for w in words if w not in COMMON]
        words = sorted(words, key=len) if which == "rarest" else words
    word = words[0] if which == "first" else words[-1] if words else ""
    return [word] if re.fullmatch("[a-z]+", word) else []


def pair_of(form, alone):
    """The two words side by side that a form is known by; none where one of its words is known alone, or the first of
    any two is met in every sentence."""
    words = [w if re.fullmatch("[a-z]+", w) else "" for w in form.split(" ")]
    pairs = [p for p in zip(words, words[1:]) if all(p) and p[0] not in EVERYDAY]
    return [] if alone.intersection(words) else max(pairs, key=lambda pair: len("".join(pair)), default=[])


def sieve_forms(table, name, senses):
    """The forms of a bit; a verb of trade both ways tells as much as a noun does."""
    for key, rows in table.entries.items():
        for sense, _, value in rows:
            told = sense == "flow_noun" or (sense == "flow_verb" and value in UNDIRECTED)
            if sense not in senses or (senses is FLOWS and told != (name == "tells")):
                continue
            if name == "towards" and sense == "preposition" and VALUES["preposition"][value] not in ("to", "from"):
                continue
            yield key


def sieve_words(table):
    """The words that the sieve must know exactly, 8 bytes and 2 of bits each; and 2 bytes of the hash of each of
    those that may stand in a row of a table."""
    found, firsts = {}, {}
    of_flow = {form for name, senses, _ in SIEVE if name in PAIRED for form in sieve_forms(table, name, senses)}
    alone = {form for form in of_flow if " " not in form}
    alone.update(*(sieve_word(form, "rarest", alone) for form in of_flow if not pair_of(form, set())))

    def add(word, bit, into=found):
        into[sieve_key(word)] = into.get(sieve_key(word), 0) | 1 << bit

    for name, senses, which in SIEVE:
        bit = BITS.index(name)
        forms = sorted(set(sieve_forms(table, name, senses)))
        singles = {form for form in forms if " " not in form}
        for form in forms:
            pair = pair_of(form, alone) if name in PAIRED else ()
            words = () if pair else sieve_word(form, which, singles)
            if not words and not pair and name not in ("money", "closing", "row"):
                raise SystemExit(f"{form}: the sieve does not see it")
            for word in words:
                add(word, bit)
            if pair:
                add(pair[0], bit, firsts)
                add(pair[1], PAIR)
        if name == "number":  # "an" billion
            for article in ("a", "an"):
                add(article, bit)
    for word, bits in firsts.items():
        if any(found.get(word, 0) >> BITS.index(name) & 1 for name in PAIRED):
            raise SystemExit(f"{word.to_bytes(8, 'little')}: leads a pair, and stands for a form by itself")
        found[word] = found.get(word, 0) | bits | 1 << PAIR
    for form in table.entries:
        for word in form.split(" ")[1:]:
            add(word, BITS.index("row"))
    exact = b"".join(key.to_bytes(8, "little") + bits.to_bytes(2, "little") for key, bits in sorted(found.items())
                     if bits != ROW)
    hashes = {(key * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF) >> (64 - SIEVE_BITS)
              for key, bits in found.items() if bits == ROW}
    return exact, b"".join(at.to_bytes(2, "little") for at in sorted(hashes))


def nodes_of(table):
    """Every form, and every beginning of one that longer forms continue."""
    nodes = {}
    for key, senses in table.entries.items():
        words = key.split(" ")
        for n in range(1, len(words)):
            nodes.setdefault(" ".join(words[:n]), [[], False])[1] = True
        nodes.setdefault(key, [[], False])[0] = senses
    return nodes


def literal(name, data, width=2000):
    """A string literal of bytes, over many lines: every unit that reads the language reads it, so that escapes are
    as short and lines as few as can be."""
    lines, line = [], ""
    for byte, follower in zip(data, [*data[1:], 0]):
        plain = 32 <= byte < 127 and chr(byte) not in '"\\?'
        digits = 3 if chr(follower) in "01234567" else 1
        text = chr(byte) if plain else f"\\{byte:0{digits}o}"
        if len(line) + len(text) > width:
            lines.append(line)
            line = ""
        line += text
    lines.append(line)
    body = "\n".join(f'    "{l}"' for l in lines)
    return f"inline constexpr std::string_view {name}(\n{body},\n    std::size_t{{{len(data)}}});\n"


def header(code, table, organisations, nouns):
    nodes = sorted((form_hash(key), key, *rest) for key, rest in nodes_of(table).items())
    low = [(n[0] >> (64 - BUCKET_BITS), n[0] & 0xFFFFFFFFFFFF) for n in nodes]
    if len(set(low)) != len(nodes):
        raise SystemExit("two forms with one hash")
    if len(nodes) >= 65535:
        raise SystemExit("more than 65,534 forms")
    records, senses = bytearray(), []
    for hashed, key, own, continues in nodes:
        records += (hashed & 0xFFFFFFFFFFFF).to_bytes(6, "little") + len(senses).to_bytes(2, "little")
        records += bytes([len(own), int(continues)])
        senses += own
    sense_bytes = b"".join(bytes([SENSES.index(s), c]) + v.to_bytes(2, "little") for s, c, v in senses)
    buckets, at = bytearray(), 0
    for bucket in range((1 << BUCKET_BITS) + 1):
        while at < len(nodes) and nodes[at][0] >> (64 - BUCKET_BITS) < bucket:
            at += 1
        buckets += at.to_bytes(2, "little")
    names = lambda texts: "".join(f"\n{t}" for t in texts).encode()
    name = {"en": "english"}[code]
    return f"""// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/language/detail/{code}_table.hpp: made by data/language/generate.py; do not edit.
// {table.rows} rows, {len(table.entries)} forms, {len(nodes)} nodes, {len(senses)} senses.
#pragma once

#include <cstddef>
#include <string_view>

namespace bilatrade::detail::{name} {{

// clang-format off
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings" // clang's limit is that of the standard, 65,536 bytes
{literal("nodes_blob", records)}
{literal("buckets_blob", buckets)}
{literal("senses_blob", sense_bytes)}
{literal("inner_blob", inner_words(table))}
{literal("sieve_blob", sieve_words(table)[0])}
{literal("row_words_blob", sieve_words(table)[1])}
{literal("organisations_blob", names(organisations))}
{literal("money_blob", names(nouns))}#pragma GCC diagnostic pop
// clang-format on
inline constexpr unsigned bucket_bits = {BUCKET_BITS};

}} // namespace bilatrade::detail::{name}
"""


def main():
    code = sys.argv[1]
    table, organisations, nouns = read_pack(code)
    text = header(code, table, organisations, nouns)
    path = ROOT / f"include/bilatrade/text/language/detail/{code}_table.hpp"
    if "--check" in sys.argv:
        same = path.exists() and path.read_text(encoding="utf-8") == text
        print(f"{path.relative_to(ROOT)}: {'as generated' if same else 'differs from its lists'}")
        return 0 if same else 1
    path.write_text(text, encoding="utf-8")
    print(f"{table.rows} rows in, {len(table.entries)} forms, written to {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

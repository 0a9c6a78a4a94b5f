#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds docs.jsonl and gold.jsonl of the corpus sets from their authoring files.

    tests/corpus/build.py [--check] [--count] [SET ...]

A set is a folder beside this file; without names, all are built. --check writes
nothing and fails when the files on disk differ by a byte; --count prints counts.
Anything doubtful in an authoring file (a code, a period, a quote that is not in
the text or stands there twice, claims out of order, digits that do not make the
value) is an error that names file, document and line, and nothing is written.

An authoring file (SET/*.txt) holds documents, divided by a line "=====":

    id: ea001
    date: 2023-02-08            the document's date; left out where it has none
    vintage: 2022-07-24         only without a date: the dateline as resolved
    language: en                the default

    The text, as it is. Backslash-u escapes (\\u00a0) stand for their character.
    ---
    default: compiler=CHN
    level CHN UZB imports 2022 USD 2.27bn | 2.27 billion dollars
    growth CHN UZB exports 2022 27.5 | surged 27.5 percent | product=crude oil
    difference CHN UZB exports 2022 USD 1.5bn | rose by 1.5 billion dollars
    share UZB CHN imports 2022 21 | 21% of Uzbek imports | whole=UZB/WLD/imports

KIND REPORTER PARTNER FLOW PERIOD [CURRENCY] FIGURE | QUOTE [#n] | FIELDS. "null"
stands for a missing pair member or period; k, m, bn, tn, lakh, crore multiply a figure;
"#2" takes the second occurrence of the quote; "\\n" in a quote is a line end.
Fields: qualifier, product, status, compiler, side, stage, terms (comma separated),
base, whole (A/B/flow[/product]), low, high, optional (=1: counts neither when found
nor when missed). "default:" sets fields for the lines
below it until the next "default:". Left out, base is the same period one year
before, a balance's side follows its sign (side=none: the text names none), and
low and high follow from the qualifier and the digits of the quote as the rules
of claims say. Bounds that those rules do not reach must be given.
"""
import argparse
import calendar
import collections
import datetime
import json
import pathlib
import re
import sys
import unicodedata
from decimal import Decimal, ROUND_HALF_UP

HERE = pathlib.Path(__file__).resolve().parent
ISO = HERE.parents[2] / "shared" / "data" / "countries"

GROUPS = set("EU ASEAN EAEU CIS GCC BRICS MERCOSUR SADC ECOWAS EAC CARICOM AFRICA LATAM ARAB "
             "CENTRALASIA WLD".split())
OLD_MONEY = set("SUR DEM FRF ITL NLG BEF ESP JPY CSK YUD YUN DDM ATS FIM IEP PTE GRD".split())
KINDS = ("level", "growth", "difference", "share")
FLOWS = {"exports", "imports", "turnover", "balance"}
QUALIFIERS = {"exact", "about", "more_than", "less_than", "nearly", "range"}
STATUSES = {"actual", "target", "forecast"}
STAGES = {"provisional", "revised", "superseded"}
TERMS = {"real", "volume", "seasonally-adjusted", "annualised", "per-year", "per-month", "per-day"}
FIELDS = ("qualifier", "product", "status", "compiler", "side", "stage", "terms", "base", "whole", "low", "high", "optional")
MULTIPLES = {"": 0, "k": 3, "lakh": 5, "m": 6, "crore": 7, "bn": 9, "tn": 12, "lakhcrore": 12}

UNITS = {w: Decimal(n) for n, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split())}
TENS = {w: Decimal(10 * n) for n, w in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
RATIOS = {"doubl": 2, "twice": 2, "tripl": 3, "trebl": 3, "thrice": 3, "quadrupl": 4, "quintupl": 5,
          "halv": Decimal("0.5")}
PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
         "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
         "tenths": 10, "twentieth": 20}
SCALES = "hundred thousand million billion trillion mln bln lakh crore".split()


class Wrong(Exception):
    pass


def plain(number):
    """A decimal as the claims write it: no exponent, no needless zeros."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def figure(text):
    match = re.fullmatch(r"(-?\d+(?:\.\d+)?)([a-z]*)", text)
    if not match or match[2] not in MULTIPLES:
        raise Wrong(f"not a figure: {text!r}")
    return Decimal(match[1]).scaleb(MULTIPLES[match[2]])


# --- periods -------------------------------------------------------------------------------------

def month_number(text):
    year, month = int(text[:4]), int(text[5:])
    if not 1 <= month <= 12:
        raise Wrong(f"no such month: {text}")
    return year * 12 + month - 1


def check_period(text):
    """Shortest form only: 2021, 2021-Q3, 2021-03, 2021-01/2021-06, days, 2015/2020."""
    if re.fullmatch(r"\d{4}|\d{4}-Q[1-4]", text):
        return
    if re.fullmatch(r"\d{4}-\d\d", text):
        month_number(text)
        return
    if re.fullmatch(r"\d{4}/\d{4}", text):
        if text[:4] >= text[5:]:
            raise Wrong(f"span of years runs backwards: {text}")
        return
    if re.fullmatch(r"\d{4}-\d\d/\d{4}-\d\d", text):
        first, last = map(month_number, text.split("/"))
        if first >= last:
            raise Wrong(f"run of months is empty or runs backwards: {text}")
        if last - first == 11 and first % 12 == 0 or last - first == 2 and first % 3 == 0:
            raise Wrong(f"not the shortest form: {text}")
        return
    if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", text):
        first, last = map(datetime.date.fromisoformat, text.split("/"))
        if first > last:
            raise Wrong(f"days run backwards: {text}")
        if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
            raise Wrong(f"whole months written as days: {text}")
        return
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        datetime.date.fromisoformat(text)
        return
    raise Wrong(f"not a period: {text!r}")


def year_before(period):
    return re.sub(r"\d{4}", lambda m: str(int(m[0]) - 1), period)


# --- what the digits allow -----------------------------------------------------------------------

def written_numbers(quote, language):
    """The numbers written in digits, with the places after the point: [(value, places)]."""
    ascii_digits = "".join(str(unicodedata.digit(c)) if c.isdigit() and unicodedata.digit(c, None) is not None
                           else c for c in quote)
    found = []
    for match in re.finditer(r"\d+(?:[.,'’\u00a0\u202f ]\d+)*", ascii_digits):
        token = match[0]
        english = re.fullmatch(r"(\d{1,3}(?:,\d{2,3})*|\d+)(?:\.(\d+))?", token)
        continental = re.fullmatch(r"(\d{1,3}(?:[.'’\u00a0\u202f ]\d{3})+|\d+)(?:,(\d+))?", token)
        readings = [english, continental] if language in ("en", "zh", "my") else [continental, english]
        chosen = next((r for r in readings if r), None)
        if not chosen:
            raise Wrong(f"cannot read the digits {token!r}")
        whole, places = re.sub(r"\D", "", chosen[1]), chosen[2] or ""
        found.append((Decimal(whole + ("." + places if places else "")), len(places)))
    return found


def word_number(quote):
    """A number in words ("four", "half a", "one and a half", "twenty-five", "a") and its last place."""
    words = [w.removesuffix("fold") or w for w in re.findall(r"[a-z]+", quote.lower())]
    total, place, seen = Decimal(0), Decimal(1), False
    for n, word in enumerate(words):
        if word in UNITS or word in TENS:
            total, seen = total + UNITS.get(word, TENS.get(word)), True
            place = Decimal(10) if word in TENS else Decimal(1)
        elif word == "half":
            total, place, seen = total + Decimal("0.5"), Decimal("0.1"), True
        elif word == "quarter" and not seen:
            total, place, seen = Decimal("0.25"), Decimal("0.01"), True
        elif word in ("a", "one") and n + 1 < len(words) and words[n + 1] in SCALES:
            total, seen = total or Decimal(1), True
    return (total, place) if seen else None


def fraction(quote):
    """"a third", "two-thirds", "half": the part as a decimal, or None."""
    words = re.findall(r"[a-z]+", quote.lower())
    for n, word in enumerate(words):
        if word in PARTS:
            count = UNITS.get(words[n - 1], Decimal(1)) if n else Decimal(1)
            return count / PARTS[word]
    return None


def power_of_ten(number):
    return number > 0 and re.fullmatch(r"10*", plain(number)) is not None


def rounded(number):
    return number.quantize(Decimal("0.01"), ROUND_HALF_UP)


def allowed(kind, size, quote, how, language):
    """The two ends that the quote's digits allow for the size of the figure (never negative here)."""
    money = kind in ("level", "difference")
    numbers = written_numbers(quote, language)
    if how == "range":
        if len(numbers) >= 2:
            middle = (numbers[0][0] + numbers[1][0]) / 2
            scale = size / middle
            if power_of_ten(scale):
                return numbers[0][0] * scale, numbers[1][0] * scale
        raise Wrong("a range whose ends must be given")
    for number, places in numbers:
        if not number:
            continue
        step = Decimal(1).scaleb(-places)
        if how == "about":
            while number % (step * 10) == 0:
                step *= 10
        scale = size / number
        if money and power_of_ten(scale) or scale == 1:
            return size - step / 2 * scale, size + step / 2 * scale
        if kind == "growth" and (number - 1) * 100 == size:
            return size - step * 50, size + step * 50
    if any(not 1900 <= n <= 2099 or places for n, places in numbers):
        raise Wrong("the quote's digits do not make the figure")
    if not money:
        part = fraction(quote)
        if part is not None and abs(rounded(part * 100) - size) < Decimal("0.01"):
            return rounded(part * 95), rounded(part * 105)
        for stem, ratio in RATIOS.items():
            if stem in quote.lower() and abs(Decimal(ratio) - 1) * 100 == size:
                return size - Decimal(ratio) * 5, size + Decimal(ratio) * 5
    word = word_number(quote)
    if word:
        number, step = word
        if money and power_of_ten(size / number) or size == number:
            return size - step / 2 * size / number, size + step / 2 * size / number
        if kind == "growth" and (number - 1) * 100 == size:
            return size - step * 50, size + step * 50
    raise Wrong("bounds cannot be told from the quote: give low and high")


def bounds(kind, value, quote, how, language):
    low, high = allowed(kind, abs(value), quote, how, language)
    if how == "more_than":
        low, high = abs(value), None
    elif how in ("less_than", "nearly"):
        low, high = None, abs(value)
    if value < 0:
        low, high = (None if high is None else -high), (None if low is None else -low)
    return low, high


# --- the authoring format ------------------------------------------------------------------------

def known_codes():
    """ISO codes where the shared tables are at hand; elsewhere only the form of a code is checked."""
    if not ISO.is_dir():
        return None, None
    load = lambda name: json.loads((ISO / name).read_text(encoding="utf-8"))
    economies, money = {"XKX"}, set(OLD_MONEY)
    for name in ("iso_3166-1.json", "iso_3166-3.json"):
        economies |= {e["alpha_3"] for e in load(name)[name[4:-5]]}
    money |= {e["alpha_3"] for e in load("iso_4217.json")["4217"]}
    return economies, money


ECONOMIES, MONEY = known_codes()


def economy(code, null=True):
    if code == "null" and null:
        return None
    good = code in GROUPS or (code in ECONOMIES if ECONOMIES else re.fullmatch(r"[A-Z]{3}", code))
    if not good:
        raise Wrong(f"not an economy: {code}")
    return code


def money(code):
    if not (code in MONEY if MONEY else re.fullmatch(r"[A-Z]{3}", code)):
        raise Wrong(f"not a currency: {code}")
    return code


def one_of(value, choice, what):
    if value not in choice:
        raise Wrong(f"not a {what}: {value}")
    return value


def fields_of(text):
    marks = list(re.finditer(r"(?:^|\s)(%s)=" % "|".join(FIELDS), text))
    if text.strip() and (not marks or text[:marks[0].start()].strip()):
        raise Wrong(f"cannot read fields: {text!r}")
    ends = [m.start() for m in marks[1:]] + [len(text)]
    return {m[1]: text[m.end():end].strip() for m, end in zip(marks, ends)}


def whole_of(text, part):
    names = text.split("/")
    if len(names) not in (3, 4):
        raise Wrong(f"a whole is A/B/flow[/product]: {text}")
    whole = {"reporter": economy(names[0]), "partner": economy(names[1]), "flow": one_of(names[2], FLOWS, "flow")}
    if len(names) == 4:
        whole["product"] = names[3]
    if len(names) == 3 and part[:3] == names and part[3] is None:
        raise Wrong("a share whose part is its whole")
    return whole


def place(text, quote, nth):
    """Byte offsets of the quote; digits beside it would make it part of a longer number."""
    hits = []
    for match in re.finditer(re.escape(quote), text):
        before, after = text[:match.start()], text[match.end():]
        if quote[0].isdigit() and re.search(r"\d[.,]?$", before):
            continue
        if quote[-1].isdigit() and re.match(r"[.,]?\d", after):
            continue
        hits.append(match.start())
    if not hits:
        raise Wrong(f"quote is not in the text: {quote!r}")
    if nth is None and len(hits) > 1:
        raise Wrong(f"quote stands {len(hits)} times in the text, say which: {quote!r}")
    if (nth or 1) > len(hits):
        raise Wrong(f"quote stands only {len(hits)} times in the text: {quote!r}")
    begin = len(text[:hits[(nth or 1) - 1]].encode())
    return [begin, begin + len(quote.encode())]


def unescape(text):
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text)


def claim(line, document, defaults):
    parts = [p.strip() for p in re.split(r" \| ", line)]
    if len(parts) not in (2, 3):
        raise Wrong("a claim is WHAT | QUOTE | FIELDS")
    words = parts[0].split()
    kind = one_of(words[0], KINDS, "kind")
    amount = kind in ("level", "difference")
    if len(words) != (7 if amount else 6):
        raise Wrong(f"a {kind} has {6 if amount else 5} words before its quote and after its kind")
    given = {**defaults, **fields_of(parts[2] if len(parts) == 3 else "")}
    period = None if words[4] == "null" else words[4]
    if period:
        check_period(period)
    quote = parts[1].removeprefix("quote:").strip()
    nth = re.search(r"\s#(\d+)$", quote)
    quote = unescape(quote[:nth.start()] if nth else quote).replace("\\n", "\n")
    value = figure(words[-1])
    how = one_of(given.get("qualifier", "exact"), QUALIFIERS, "qualifier")
    product = given.get("product") or None
    if product in ("none", "null"):
        product = None
    if product and product != product.lower():
        raise Wrong("a product is in lower case")
    out = {"doc": document["id"], "kind": kind, "reporter": economy(words[1]), "partner": economy(words[2]),
           "flow": one_of(words[3], FLOWS, "flow"), "period": period}
    out["value" if amount else "percent"] = plain(value)
    if "low" in given or "high" in given:
        ends = [None if given.get(n, "null") == "null" else figure(given[n]) for n in ("low", "high")]
    else:
        try:
            ends = bounds(kind, value, quote, how, document["language"])
        except Wrong as wrong:
            raise Wrong(f"{wrong} ({quote!r}, {plain(value)})") from None
    out["low"], out["high"] = (None if end is None else plain(end) for end in ends)
    if how == "exact" and not (ends[0] is not None and ends[1] is not None and ends[0] <= value <= ends[1]):
        raise Wrong("an exact figure lies between its bounds")
    if amount:
        out["currency"] = money(words[5])
    if kind in ("growth", "difference"):
        base = given.get("base") or (year_before(period) if period else "null")
        out["base"] = None if base == "null" else base
        if out["base"]:
            check_period(out["base"])
            if period and out["base"] == period:
                raise Wrong("a change against itself")
    elif "base" in given:
        raise Wrong(f"a {kind} has no base")
    if kind == "share":
        if "whole" not in given:
            raise Wrong("a share needs its whole")
        out["whole"] = whole_of(given["whole"], words[1:4] + [product])
    elif "whole" in given:
        raise Wrong(f"a {kind} has no whole")
    out["product"] = product
    out["status"] = one_of(given.get("status", "actual"), STATUSES, "status")
    out["qualifier"] = how
    compiler = given.get("compiler") or None
    compiler = None if compiler in ("none", "null") else compiler
    if compiler and not re.fullmatch(r"[A-Z]{2,12}", compiler):
        raise Wrong(f"not a compiler: {compiler}")
    out["compiler"] = compiler
    out["side"] = side_of(given.get("side"), out, value)
    out["vintage"] = document.get("date") or document.get("vintage")
    out["stage"] = one_of(given["stage"], STAGES, "stage") if "stage" in given else None
    out["terms"] = [t for t in given.get("terms", "").split(",") if t]
    for term in out["terms"]:
        if term not in TERMS:
            money(term)
    out["span"] = place(document["text"], quote, int(nth[1]) if nth else None)
    out["quote"] = quote
    if "optional" in given:
        out["optional"] = True
    return out


def side_of(stated, out, value):
    if out["flow"] != "balance":
        if stated:
            raise Wrong("only a balance has a side")
        return None
    if stated == "none":
        return None
    if stated:
        return one_of(stated, {"deficit", "surplus"}, "side")
    if out["kind"] in ("level",):
        return "deficit" if value < 0 else "surplus"
    raise Wrong("say the side of this balance (side=deficit, surplus or none)")


def document_of(block):
    head, _, rest = block.strip("\n").partition("\n\n")
    text, divider, lines = (rest + "\n").partition("\n---\n")
    if not divider:
        raise Wrong(f"no line --- in {head!r}")
    document = {}
    for line in head.splitlines():
        name, colon, value = line.partition(":")
        if not colon or name not in ("id", "date", "vintage", "language"):
            raise Wrong(f"not a header line: {line!r}")
        document[name] = value.strip()
    for name in ("date", "vintage"):
        if name in document:
            datetime.date.fromisoformat(document[name])
    if "id" not in document or "date" in document and "vintage" in document:
        raise Wrong(f"headers: an id, and a date or a vintage but not both: {head!r}")
    document.setdefault("language", "en")
    document["text"] = unescape(text.strip("\n"))
    return document, lines


def read_file(path):
    for block in re.split(r"(?m)^=====\n", path.read_text(encoding="utf-8")):
        if not block.strip():
            continue
        document, lines = document_of(block)
        claims, defaults = [], {}
        for line in filter(str.strip, lines.splitlines()):
            try:
                if line.startswith("default:"):
                    defaults = fields_of(line[8:])
                else:
                    claims.append(claim(line, document, defaults))
                    if len(claims) > 1 and claims[-2]["span"][0] > claims[-1]["span"][0]:
                        raise Wrong("out of order: it stands before the claim above it")
            except (Wrong, ValueError, ArithmeticError) as wrong:
                print(f"{path.name} {document['id']}: {line}\n    {wrong}", file=sys.stderr)
                read_file.failed = True
        yield document, claims


read_file.failed = False


def build(folder, check):
    documents, gold, ids = [], [], set()
    for path in sorted(folder.glob("*.txt")):
        for document, claims in read_file(path):
            if document["id"] in ids:
                raise Wrong(f"{path.name}: id {document['id']} stands twice")
            ids.add(document["id"])
            documents.append({k: document[k] for k in ("id", "date", "language", "text") if k in document})
            gold.extend(claims)
    if read_file.failed:
        raise Wrong(f"{folder.name}: nothing written")
    dump = lambda rows: "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    for name, rows in (("docs.jsonl", documents), ("gold.jsonl", gold)):
        path, data = folder / name, dump(rows)
        if not check:
            path.write_bytes(data)
        elif not path.is_file() or path.read_bytes() != data:
            raise Wrong(f"{folder.name}/{name} is not what the authoring files make: run build.py")
    return documents, gold


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("sets", nargs="*")
    args.add_argument("--check", action="store_true")
    args.add_argument("--count", action="store_true")
    args = args.parse_args()
    if ECONOMIES is None:
        print("no shared tables here: codes are checked by their form only", file=sys.stderr)
    names = args.sets or sorted(p.name for p in HERE.iterdir() if p.is_dir() and any(p.glob("*.txt")))
    for name in names:
        try:
            documents, gold = build(HERE / name, args.check)
        except (Wrong, ValueError) as wrong:
            print(f"build.py: {wrong}", file=sys.stderr)
            return 1
        print(f"{name}: {len(documents)} documents, {len(gold)} claims")
        if args.count:
            for field in ("kind", "flow", "status", "qualifier", "side", "stage", "currency", "compiler"):
                print(f"  {field}:", dict(collections.Counter(g.get(field) for g in gold).most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())

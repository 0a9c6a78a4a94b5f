#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Scores extracted claims against a gold set.

    tests/corpus/score.py GOLD.jsonl CLAIMS.jsonl [--errors]

A claim is right when its kind, pair (a turnover's has no order), flow, period, figure, status, currency (of a level
or a difference), base (of a growth or a difference), whole (of a share), and whether it is for trade as a whole or for
a product, all are. A gold claim marked "optional" counts neither when found nor when missed. Prints precision,
recall and F1 by kind; then by field how often it is right: of the key fields among the gold claims whose figure was
found at all, of the others among the right claims. --errors lists what is missing, wrong and too much.
"""
import argparse
import collections
import json
import pathlib
from decimal import Decimal

KINDS = ("level", "growth", "difference", "share")


def number(text):
    return None if text is None else Decimal(text).normalize() + 0


def pair(claim):
    ends = claim.get("reporter"), claim.get("partner")
    return tuple(sorted(ends, key=str)) if claim.get("flow") == "turnover" else ends


def whole(claim):
    of = claim.get("whole") or {}
    return *pair(of), of.get("flow")


def field(name):
    return lambda claim: claim.get(name)


COMMON = {"pair": pair, "flow": field("flow"), "period": field("period"),
          "product": lambda claim: claim.get("product") is None, "status": field("status")}
CURRENCY, BASE = {"currency": field("currency")}, {"base": field("base")}
KEYS = {"level": {**COMMON, **CURRENCY}, "growth": {**COMMON, **BASE},
        "difference": {**COMMON, **CURRENCY, **BASE}, "share": {**COMMON, "whole": whole}}
OTHERS = {"qualifier": field("qualifier"), "low": lambda c: number(c.get("low")), "high": lambda c: number(c.get("high")),
          "span": None, "compiler": field("compiler"), "terms": lambda c: set(c.get("terms") or ()),
          "stage": field("stage"), "side": field("side"), "vintage": field("vintage")}


def figure(claim):
    return claim["kind"], number(claim["percent" if claim["kind"] in ("growth", "share") else "value"])


def key(claim):
    return figure(claim) + tuple(of(claim) for of in KEYS[claim["kind"]].values())


def overlap(a, b):
    return a["span"][0] < b["span"][1] and b["span"][0] < a["span"][1]


def take(claims, wanted, best):
    """Takes out of `claims` the best, the first of several, that is wanted; None where none is."""
    found = max(filter(wanted, claims), key=best, default=None)
    if found is not None:
        claims.remove(found)
    return found


class Score:
    """Counts over all documents: right, extra and missed by kind; [right, of] by field; errors as they are found."""

    def __init__(self):
        self.counts = {kind: collections.Counter() for kind in KINDS}
        self.fields = {name: [0, 0] for name in (*COMMON, "currency", "base", "whole", *OTHERS)}
        self.errors = []

    def add(self, document, gold, found):
        found = list(found)
        missed = []
        for claim in (c for c in gold if not c.get("optional")):
            hit = take(found, lambda c: key(c) == key(claim), lambda c: overlap(c, claim))
            if hit is None:
                missed.append(claim)
            else:
                self.counts[claim["kind"]]["right"] += 1
                self.compare(KEYS[claim["kind"]], hit, claim)
                self.compare_others(hit, claim)
        for claim in (c for c in gold if c.get("optional")):
            take(found, lambda c: key(c) == key(claim), lambda c: overlap(c, claim))
        for claim in found:
            self.counts[claim["kind"]]["extra"] += 1
        for claim in missed:
            self.counts[claim["kind"]]["missed"] += 1
            self.near(document, claim, found)
        self.errors += [(document, "extra", claim, "") for claim in found]

    def near(self, document, claim, found):
        """The claim with this figure that differs in the fewest fields, if any."""
        keys = KEYS[claim["kind"]]
        near = take(found, lambda c: figure(c) == figure(claim), lambda c: sum(of(c) == of(claim) for of in keys.values()))
        wrong = "; ".join(self.compare(keys, near, claim)) if near else ""
        self.errors.append((document, "wrong" if near else "missed", claim, wrong))

    def compare(self, keys, found, claim):
        """Counts each field, and says which are wrong."""
        for name, of in keys.items():
            self.fields[name][0] += of(found) == of(claim)
            self.fields[name][1] += 1
        return [f"{name}: {of(found)} for {of(claim)}" for name, of in keys.items() if of(found) != of(claim)]

    def compare_others(self, found, claim):
        for name, of in OTHERS.items():
            # Bounds are compared where the figure is written in digits.
            if name in ("low", "high") and not any(c.isdigit() for c in claim["quote"]):
                continue
            self.fields[name][0] += overlap(found, claim) if name == "span" else of(found) == of(claim)
            self.fields[name][1] += 1

    def of(self, *kinds):
        """Precision, recall and F1; 1 of nothing."""
        count = sum((self.counts[kind] for kind in kinds or KINDS), collections.Counter())
        right, found, wanted = count["right"], count["right"] + count["extra"], count["right"] + count["missed"]
        precision = right / found if found else 1.0
        recall = right / wanted if wanted else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall) if right or not (found or wanted) else 0.0


def read(path):
    documents = collections.defaultdict(list)
    for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n"):
        if line.strip():
            claim = json.loads(line)
            documents[claim["doc"]].append(claim)
    return documents


def score(gold, found):
    """Both as `read` gives them."""
    result = Score()
    for document in sorted(gold.keys() | found.keys()):
        result.add(document, gold.get(document, []), found.get(document, []))
    return result


def table(result):
    rows = []
    for kind in (*KINDS, "all"):
        kinds = KINDS if kind == "all" else (kind,)
        count = sum((result.counts[k] for k in kinds), collections.Counter())
        rows.append("%-11s precision %.3f  recall %.3f  F1 %.4f   (%d right, %d extra, %d missed)" % (
            kind, *result.of(*kinds), count["right"], count["extra"], count["missed"]))
    rows.append("  ".join("%s %.3f" % (name, a / b) for name, (a, b) in result.fields.items() if b))
    return "\n".join(rows)


def listing(result):
    shown = ("kind", "reporter", "partner", "flow", "period", "base", "value", "percent", "currency", "status", "product")
    return "\n".join("%s %-6s %r %s %s" % (document, what, claim["quote"], " ".join(
        f"{name}={claim[name]}" for name in shown if claim.get(name) is not None), wrong)
        for document, what, claim, wrong in result.errors)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("gold")
    args.add_argument("claims")
    args.add_argument("--errors", action="store_true")
    args = args.parse_args()
    result = score(read(args.gold), read(args.claims))
    if args.errors:
        print(listing(result))
    print(table(result))


if __name__ == "__main__":
    main()

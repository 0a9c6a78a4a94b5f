# SPDX-License-Identifier: BSL-1.0
# tests/cli/claims.py: claims as JSON Lines for the tests beside it. Amounts are in millions, growth and shares in percent;
# their bounds are what the digits allow.
import itertools
import json
import math
from decimal import Decimal
from fractions import Fraction

MILLION = 10**6


def plain(number):
    return format(Decimal(number), "f")


def bounds(written, qualifier="exact"):
    digits = Decimal(written)
    half = Decimal(5).scaleb(digits.as_tuple().exponent - 1)
    if qualifier == "more_than":
        return digits, None
    return (None, digits) if qualifier in ("less_than", "nearly") else (digits - half, digits + half)


def claim(kind, written, flow="turnover", period="2021", reporter="RUS", partner="MMR", **fields):
    unit = MILLION if kind in ("level", "difference") else 1
    low, high = (None if end is None else plain(end * unit) for end in bounds(written, fields.get("qualifier", "exact")))
    made = {"doc": "text", "kind": kind, "reporter": reporter, "partner": partner, "flow": flow, "period": period,
            "value" if unit == MILLION else "percent": plain(Decimal(written) * unit), "low": low, "high": high,
            "product": None, "status": "actual", "qualifier": "exact"}
    if unit == MILLION:
        made["currency"] = "USD"
    return {**made, **fields}


def level(written, flow="turnover", period="2021", **fields):
    return claim("level", written, flow, period, **fields)


def growth(written, flow="turnover", period="2021", base="2020", **fields):
    return claim("growth", written, flow, period, base=base, **fields)


def difference(written, flow="turnover", period="2021", base="2020", **fields):
    return claim("difference", written, flow, period, base=base, **fields)


def share(written, flow="exports", period="2021", whole=None, **fields):
    whole = whole or {"reporter": "RUS", "partner": "WLD", "flow": flow}
    return claim("share", written, flow, period, whole=whole, **fields)


def lines(claims, named=True):
    """Each claim gets an id, c1 and so on, unless it has one."""
    numbers = itertools.count(1)
    return "".join(json.dumps({"id": f"c{next(numbers)}", **c} if named else c) + "\n" for c in claims)


def low_text(bound):
    """Six decimals, rounded down, without trailing zeros: how the program writes a lower bound."""
    return six_decimals(math.floor(Fraction(bound) * 10**6))


def high_text(bound):
    return six_decimals(math.ceil(Fraction(bound) * 10**6))


def nearest_text(number):
    return six_decimals(math.floor(Fraction(number) * 10**6 + Fraction(1, 2)))


def six_decimals(millionths):
    return plain((Decimal(millionths) / 10**6).normalize()) if millionths else "0"

#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""How fast claims settle, beside HiGHS (Huangfu and Hall 2018) asked for the same bounds, in one run.

    benchmarks/peers/settle.py [--pairs N] [--claims N] [--rounds N] [--no-growth]

Makes a file of claims about N pairs, which a made-up world of yearly flows rounds to its digits, builds the program and
installs highspy in a virtual environment under build/. The program reads the file and writes every figure with its
bounds, its value and the claims that it rests on. HiGHS gets, pair by pair, the flows of each year as columns and the
claims as rows, and is asked for the least and the greatest of each figure that the program writes, each time from the
last basis; its seconds are those of passing the models and solving them, without what Python does around that. Bounds
are compared. The median of the rounds, in which both take turns.

Then how the program's time grows with the number of pairs, and with the claims on one pair.
"""
import argparse
import json
import random
import statistics
import subprocess
import sys
import time

from peers import BUILD, PROGRAM, ROOT, build_program, environment

CLAIMS, FIGURES = BUILD / "claims.jsonl", BUILD / "figures.jsonl"
SIGNS = {"exports": (1, 0), "imports": (0, 1), "turnover": (1, 1), "balance": (1, -1)}
MILLION = 10**6


def economies():
    lines = (ROOT / "data" / "economies" / "economies.csv").read_text(encoding="utf-8").splitlines()
    codes = [line.split(",")[0] for line in lines[1:]]
    return [code for code in codes if len(code) == 3 and code != "WLD"]


def claims_of(pair, name, count, years, draw):
    """Two amounts and a growth in turn, all true of one world."""
    flows = {year: (draw.uniform(10, 900), draw.uniform(10, 900)) for year in years}
    for n in range(count):
        flow = draw.choice(list(SIGNS) if n % 3 == 0 else ["exports", "imports", "turnover"])
        year = draw.choice(years[1:])
        value, base = (sum(sign * amount for sign, amount in zip(SIGNS[flow], flows[y])) for y in (year, year - 1))
        claim = {"id": f"{name}-{n}", "doc": name, "reporter": pair[0], "partner": pair[1], "flow": flow, "period": str(year)}
        if n % 3 != 2:
            tenths = round(10 * value)
            claim |= {"kind": "level", "currency": "USD"}
            claim |= {key: str((10 * tenths + of) * MILLION // 100) for key, of in (("value", 0), ("low", -5), ("high", 5))}
        else:
            percent = round(1000 * (value / base - 1)) / 10
            claim |= {"kind": "growth", "base": str(year - 1), "terms": ["USD"], "percent": f"{percent:.1f}",
                      "low": f"{percent - .05:.2f}", "high": f"{percent + .05:.2f}"}
        yield claim


def write_claims(pairs, count, years=range(2015, 2021)):
    draw = random.Random(pairs * 1000 + count)
    codes = economies()
    with open(CLAIMS, "w", encoding="utf-8") as out:
        for n in range(pairs):
            pair = codes[n % len(codes)], codes[(n + 1 + n // len(codes)) % len(codes)]
            for claim in claims_of(pair, f"d{n}", count, list(years), draw):
                out.write(json.dumps(claim) + "\n")


def settle(output=FIGURES):
    begun = time.perf_counter()
    subprocess.run([PROGRAM, "settle", "--format", "jsonl", "--output", output, CLAIMS], check=True)
    return time.perf_counter() - begun


class Pair:
    """The columns and rows of one pair's claims."""

    def __init__(self):
        self.columns, self.rows, self.figures = {}, [], []

    def form(self, flow, year, factor=1):
        return {self.columns.setdefault((way, year), len(self.columns)): sign * factor
                for way, sign in enumerate(SIGNS[flow]) if sign}

    def add(self, claim):
        low, high = float(claim["low"]), float(claim["high"])
        now = self.form(claim["flow"], claim["period"])
        if claim["kind"] == "level":
            self.rows.append((now, low / MILLION, high / MILLION))
            return
        for end, sides in ((low, (0, None)), (high, (None, 0))):
            self.rows.append((now | self.form(claim["flow"], claim["base"], -(1 + end / 100)), *sides))

    def solve(self, highspy, numpy, infinity):
        """Seconds, and the bounds of each figure."""
        lp = highspy.HighsLp()
        forms = [self.form(flow, year) for flow, year, _, _ in self.figures]
        lp.num_col_, lp.num_row_ = len(self.columns), len(self.rows)
        lp.col_cost_, lp.col_lower_ = numpy.zeros(lp.num_col_), numpy.zeros(lp.num_col_)
        lp.col_upper_ = numpy.full(lp.num_col_, infinity)
        lp.row_lower_ = [-infinity if low is None else low for _, low, _ in self.rows]
        lp.row_upper_ = [infinity if high is None else high for _, _, high in self.rows]
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = numpy.cumsum([0] + [len(terms) for terms, _, _ in self.rows])
        lp.a_matrix_.index_ = [column for terms, _, _ in self.rows for column in terms]
        lp.a_matrix_.value_ = [float(c) for terms, _, _ in self.rows for c in terms.values()]
        columns = numpy.arange(lp.num_col_, dtype=numpy.int32)
        costs = numpy.zeros((len(forms), lp.num_col_))
        for cost, form in zip(costs, forms):
            for column, c in form.items():
                cost[column] = c
        found, seconds = [], 0.0
        model = highspy.Highs()
        for option, setting in {"output_flag": False, "presolve": "off", "solver": "simplex", "threads": 1}.items():
            model.setOptionValue(option, setting)
        begun = time.perf_counter()
        model.passModel(lp)
        seconds += time.perf_counter() - begun
        for cost in costs:
            for sense in (highspy.ObjSense.kMinimize, highspy.ObjSense.kMaximize):
                begun = time.perf_counter()
                model.changeColsCost(lp.num_col_, columns, cost)
                model.changeObjectiveSense(sense)
                model.run()
                seconds += time.perf_counter() - begun
                optimal = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
                found.append(model.getInfo().objective_function_value if optimal else None)
        return seconds, found


def with_highs():
    """Bounds of the figures of FIGURES; prints seconds, how many bounds, and how many differ from the program's."""
    import highspy
    import numpy

    pairs = {}
    for line in open(CLAIMS, encoding="utf-8"):
        claim = json.loads(line)
        pairs.setdefault(claim["doc"], Pair()).add(claim)
    for line in open(FIGURES, encoding="utf-8"):
        figure = json.loads(line)
        if figure["kind"] == "figure":
            pairs[figure["book"]].figures.append((figure["flow"], figure["period"], figure["low"], figure["high"]))
    seconds, bounds, different = 0.0, 0, 0
    for pair in pairs.values():
        of_pair, found = pair.solve(highspy, numpy, highspy.kHighsInf)
        seconds += of_pair
        bounds += len(found)
        ours = [end for _, _, *ends in pair.figures for end in ends]
        different += sum(abs(float(a) / MILLION - b) > 1e-6 * max(1, abs(b)) if a and b is not None else bool(a) != (b is not None)
                         for a, b in zip(ours, found))
    print(json.dumps([seconds, bounds, different]))


def growth(title, sizes, write):
    print(f"\n{title:>12}{'claims':>10}{'seconds':>10}{'µs a claim':>12}")
    for size in sizes:
        write(size)
        claims = sum(1 for _ in open(CLAIMS, encoding="utf-8"))
        seconds = settle()
        print(f"{size:12}{claims:10}{seconds:10.2f}{1e6 * seconds / claims:12.1f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5000)
    parser.add_argument("--claims", type=int, default=12, help="on each pair (default: 12)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-growth", action="store_true", help="without the tables of how time grows")
    parser.add_argument("--with-highs", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.with_highs:
        return with_highs()
    build_program()
    python = environment("venv-settle", "settle-requirements.txt")
    write_claims(given.pairs, given.claims)
    ours, theirs = [], []
    for _ in range(given.rounds):
        ours.append(settle())
        out = subprocess.run([python, __file__, "--with-highs"], check=True, stdout=subprocess.PIPE, text=True).stdout
        seconds, bounds, different = json.loads(next(line for line in out.splitlines() if line.startswith("[")))
        theirs.append(seconds)
    if different:
        sys.exit(f"{different} of {bounds} bounds differ")
    a, b = statistics.median(ours), statistics.median(theirs)
    print(f"{given.pairs} pairs with {given.claims} claims each, {bounds} bounds, all alike; median of {given.rounds}")
    print(f"{'':12}{'seconds':>9}{'µs a bound':>12}{'by ours':>9}")
    for name, seconds in (("bilatrade", a), ("HiGHS", b)):
        print(f"{name:12}{seconds:9.2f}{1e6 * seconds / bounds:12.1f}{seconds / a:9.1f}")
    if not given.no_growth:
        growth("pairs", (100, 1000, 10_000, 100_000), lambda pairs: write_claims(pairs, 12))
        growth("on one pair", (125, 250, 500, 1000, 2000), lambda n: write_claims(1, n, range(2020 - n // 12, 2021)))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Gates what a header costs whoever includes it: its lines after preprocessing, blank ones not counted.

    budget.py UNITS.json BUDGET.csv             fails where a header is above its budget, or has none
    budget.py UNITS.json BUDGET.csv --update    writes the budget anew, two per cent above what is measured

UNITS.json is made by tests/frame/preprocess.py. Lines depend on the compiler's standard library: the budget holds for
GCC 12. A budget that is far too wide (a quarter above the measure) is reported, not failed.
"""
import csv
import json
import pathlib
import sys

HEADROOM = 1.02
STEP = 100  # budgets are round, so that small changes need no new one


def update(measured, path):
    rows = [(unit, -int(-found["lines"] * HEADROOM // STEP) * STEP) for unit, found in sorted(measured.items())]
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([("header", "lines"), *rows])


def judge(measured, budget):
    for unit, found in measured.items():
        if unit not in budget:
            yield f"{unit}: {found['lines']} lines and no budget (benchmarks/compile/budget.py --update)"
        elif found["lines"] > budget[unit]:
            yield f"{unit}: {found['lines']} lines, budget {budget[unit]}"
    for unit in budget.keys() - measured.keys():
        yield f"{unit}: a budget for a header that is not there"


def main():
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["--update"]):
        sys.exit(__doc__)
    measured = json.loads(pathlib.Path(sys.argv[1]).read_text())
    if sys.argv[3:]:
        return update(measured, sys.argv[2])
    with open(sys.argv[2], newline="", encoding="utf-8") as file:
        budget = {row["header"]: int(row["lines"]) for row in csv.DictReader(file)}
    for unit, found in measured.items():
        wide = budget.get(unit, 0) > 1.25 * found["lines"]
        print(f"{found['lines']:8} {budget.get(unit, 0):8}  {unit}{'  (wide)' if wide else ''}")
    breaches = list(judge(measured, budget))
    print(*breaches, f"{len(measured)} units, {len(breaches)} breaches", sep="\n")
    sys.exit(bool(breaches))


if __name__ == "__main__":
    main()

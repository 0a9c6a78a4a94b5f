#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""`bilatrade extract` finds the claims of each set of the corpus at least as well as tests/corpus/floors.csv says.

    tests/text/test_corpus.py [--errors]
"""
import csv
import os
import pathlib
import subprocess
import sys
import tempfile

CORPUS = pathlib.Path(__file__).resolve().parents[1] / "corpus"
sys.path.insert(0, str(CORPUS))
sys.dont_write_bytecode = True
import score  # noqa: E402


def extracted(documents):
    with tempfile.TemporaryDirectory() as folder:
        claims = pathlib.Path(folder) / "claims.jsonl"
        command = [os.environ["BILATRADE_PROGRAM"], "extract", "--format", "jsonl", "--output", claims, documents]
        subprocess.run(command, check=True)
        return score.read(claims)


def main():
    if "BILATRADE_PROGRAM" not in os.environ:
        print("skipped: the program is not built")
        return 77
    with open(CORPUS / "floors.csv", encoding="utf-8", newline="") as file:
        floors = {row["set"]: float(row["f1"]) for row in csv.DictReader(file)}
    sets = sorted(path.parent.name for path in CORPUS.glob("*/docs.jsonl"))
    if sets != sorted(floors):
        print(f"floors.csv is of {sorted(floors)}, the corpus of {sets}")
        return 1
    low = 0
    for name in sets:
        result = score.score(score.read(CORPUS / name / "gold.jsonl"), extracted(CORPUS / name / "docs.jsonl"))
        f1 = result.of()[2]
        print(f"{name}: F1 {f1:.4f}, floor {floors[name]:.2f}{'' if f1 >= floors[name] else ': TOO LOW'}")
        print(score.listing(result) + "\n" if "--errors" in sys.argv else "", score.table(result), sep="", end="\n\n")
        low += f1 < floors[name]
    return low > 0


if __name__ == "__main__":
    sys.exit(main())

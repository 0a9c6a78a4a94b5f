#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""How fast this library and its peers bring a table like BACI to the long form, in one run.

    benchmarks/peers/convert.py [--megabytes N] [--rounds N]

Makes the table (t, i, j, k, v, q: every economy of data/economies/codes.csv with every other, products drawn at
random), builds the program and installs the peers of convert-requirements.txt in a virtual environment, all under
build/. Each reads the file and writes the same CSV: codes of countries brought to ISO 3166, thousands of dollars to
dollars, the columns of `bilatrade convert`. Peers use as many threads as they like, the program uses one. What they
wrote is compared row by row. Seconds are those of the clock, the median of the rounds, in which all take turns;
"memory" is the most that a process held.

The program checks, counts and refuses row by row; what the peers do is shorter: they take the table as it is.
"""
import argparse
import csv
import functools
import os
import random
import statistics
import subprocess
import sys
import time

from peers import BUILD, PROGRAM, ROOT, build_program, environment

TABLE = BUILD / "BACI_HS17_Y2021_V202401.csv"
CODES = BUILD / "codes.csv"
TAIL = {"currency": "USD", "valuation": "FOB", "status": "reported", "source": "baci", "reporter_code": None,
        "partner_code": None, "vintage": "202401", "classification": "HS2017", "coverage": "goods",
        "compiler": "CEPII", "system": "", "adjustment": ""}
COLUMNS = ["reporter", "partner", "flow", "product", "period", "value", *TAIL]


def economies():
    """Numbers and letters of those that report to Comtrade in 2021."""
    with open(ROOT / "data" / "economies" / "codes.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["list"] == "comtrade" and row["own"] == "1"]
    return [(int(r["code"]), r["economy"]) for r in rows if (r["from"] or "0") <= "2021" <= (r["to"] or "9999")]


def make_table(megabytes):
    random.seed(2021)
    codes = economies()
    with open(CODES, "w", encoding="utf-8") as out:
        out.write("code,economy\n" + "".join(f"{code},{economy}\n" for code, economy in codes))
    products = sorted({f"{random.randrange(1, 98):02}{random.randrange(1, 10):02}{random.randrange(100):02}" for _ in range(7000)})
    rows = megabytes * 10**6 // 30 // (len(codes) * (len(codes) - 1))
    with open(TABLE, "w", encoding="ascii") as out:
        out.write("t,i,j,k,v,q\n")
        for i, _ in codes:
            for j, _ in codes:
                if i != j:
                    out.writelines(f"2021,{i},{j},{k},{random.lognormvariate(2, 2.5) + 0.001:.3f},"
                                   f"{random.lognormvariate(1, 2.5):.3f}\n" for k in sorted(random.sample(products, rows)))


# The peers, as their manuals tell to do it fast.


def with_duckdb(target):
    import duckdb

    tail = ", ".join(f"{'i' if name == 'reporter_code' else 'j' if name == 'partner_code' else repr(text)} AS {name}"
                     for name, text in TAIL.items())
    duckdb.sql(f"""
        COPY (SELECT a.economy AS reporter, b.economy AS partner, 'exports' AS flow, k AS product, t AS period,
                     CAST(v * 1000 AS BIGINT) AS value, {tail}
              FROM read_csv('{TABLE}', types = {{'k': 'VARCHAR', 'v': 'DECIMAL(18, 3)', 'q': 'VARCHAR'}})
              JOIN read_csv('{CODES}') a ON i = a.code JOIN read_csv('{CODES}') b ON j = b.code)
        TO '{target}' (HEADER, DELIMITER ',')""")


def with_polars(target):
    import polars as pl

    codes = pl.read_csv(CODES)
    tail = [pl.col({"reporter_code": "i", "partner_code": "j"}[name]).alias(name) if text is None else pl.lit(text).alias(name)
            for name, text in TAIL.items()]
    frame = pl.scan_csv(TABLE, schema_overrides={"k": pl.String, "q": pl.String})
    letters = {"return_dtype": pl.String}
    frame.select(pl.col("i").replace_strict(codes["code"], codes["economy"], **letters).alias("reporter"),
                 pl.col("j").replace_strict(codes["code"], codes["economy"], **letters).alias("partner"),
                 pl.lit("exports").alias("flow"), pl.col("k").alias("product"), pl.col("t").alias("period"),
                 (pl.col("v") * 1000).round().cast(pl.Int64).alias("value"), *tail).sink_csv(target)


def with_pyarrow(target):
    import pyarrow as pa
    import pyarrow.compute as pc
    from pyarrow import csv as pa_csv

    codes = pa_csv.read_csv(CODES)
    kinds = pa_csv.ConvertOptions(column_types={"k": pa.string(), "i": pa.int64(), "j": pa.int64()},
                                  include_columns=["t", "i", "j", "k", "v"])
    economies = codes["economy"].combine_chunks()
    numbers = codes["code"].combine_chunks()
    letters = lambda column: economies.take(pc.index_in(column, numbers))
    with pa_csv.open_csv(TABLE, read_options=pa_csv.ReadOptions(block_size=1 << 23), convert_options=kinds) as batches:
        writer = None
        for batch in batches:
            same = lambda text: pa.repeat(pa.scalar(text), len(batch))
            value = pc.cast(pc.round(pc.multiply(batch["v"], 1000.0)), pa.int64())
            columns = [letters(batch["i"]), letters(batch["j"]), same("exports"), batch["k"], batch["t"], value]
            columns += [batch["i"] if n == "reporter_code" else batch["j"] if n == "partner_code" else same(text)
                        for n, text in TAIL.items()]
            table = pa.table(columns, names=COLUMNS)
            if writer is None:
                writer = pa_csv.CSVWriter(target, table.schema, write_options=pa_csv.WriteOptions(quoting_style="none"))
            writer.write_table(table)
        writer.close()


PEERS = {"duckdb": with_duckdb, "polars": with_polars, "pyarrow": with_pyarrow}


def run(command):
    """Seconds of the clock and of all cores, and megabytes held."""
    begun = time.monotonic()
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        told = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]}: exit status {process.returncode}: {told}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def digest(path):
    """Of the rows of a table in whatever order (a join keeps none), quotation marks aside."""
    with open(path, encoding="utf-8", newline="") as file:
        return functools.reduce(lambda told, row: (told[0] + 1, told[1] + hash(tuple(row)) & 2**64 - 1), csv.reader(file), (0, 0))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=150, help="size of the table (default: 150)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--with-peer", choices=PEERS, help=argparse.SUPPRESS)
    parser.add_argument("target", nargs="?", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.with_peer:
        return PEERS[given.with_peer](given.target)
    build_program()
    make_table(given.megabytes)
    python = environment("venv-convert", "convert-requirements.txt")
    targets = {name: BUILD / f"long-{name}.csv" for name in ("bilatrade", *PEERS)}
    commands = {"bilatrade": [PROGRAM, "convert", "--output", targets["bilatrade"], TABLE]}
    commands |= {name: [python, __file__, "--with-peer", name, targets[name]] for name in PEERS}
    measured = {name: [] for name in commands}
    for _ in range(given.rounds):
        for name, command in commands.items():
            measured[name].append(run(command))
    ours = digest(targets["bilatrade"])
    for name in PEERS:
        if digest(targets[name]) != ours:
            sys.exit(f"{name} wrote another table")
    seconds = {name: statistics.median(run[0] for run in runs) for name, runs in measured.items()}
    size = TABLE.stat().st_size / 1e6
    print(f"{size:.0f} MB, {os.cpu_count()} cores, median of {given.rounds}")
    print(f"{'':12}{'seconds':>9}{'of cores':>10}{'MB/s':>7}{'memory, MB':>12}{'by ours':>9}")
    for name, runs in measured.items():
        cores, memory = statistics.median(run[1] for run in runs), max(run[2] for run in runs)
        print(f"{name:12}{seconds[name]:9.2f}{cores:10.2f}{size / seconds[name]:7.0f}{memory:12.0f}"
              f"{seconds[name] / seconds['bilatrade']:9.2f}")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: BSL-1.0
"""data/generate_common.py: what the generators of tables share: inputs whose every row is used or left out with a reason,
outputs that are written or, with --check, compared byte by byte."""

import collections
import csv
import io
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent


class Account:
    """Rows of one input by key. Each has to be used or left out; both is fine for none."""

    def __init__(self, name, keys):
        self.name = name
        self.open = set(keys)
        self.total = len(self.open)
        self.used = 0
        self.left = collections.Counter()

    def use(self, key):
        if key in self.open:
            self.open.remove(key)
            self.used += 1

    def leave(self, key, reason):
        if key not in self.open:
            raise SystemExit(f"{self.name}: {key} is left out ({reason}) but used, or not there")
        self.open.remove(key)
        self.left[reason] += 1

    def close(self):
        if self.open:
            raise SystemExit(f"{self.name}: rows neither used nor left out: {sorted(map(str, self.open))}")
        print(f"{self.name}: {self.total} rows in = {self.used} used + {sum(self.left.values())} left out")
        for reason, count in sorted(self.left.items()):
            print(f"    {count} left out: {reason}")


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def csv_text(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


class Outputs:
    """Writes files, or with check=True compares them with what is there."""

    def __init__(self, check):
        self.check = check
        self.differ = []

    def write(self, path, text):
        path = pathlib.Path(path)
        new = text.encode("utf-8")
        if not self.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(new)
        elif not path.is_file() or path.read_bytes() != new:
            self.differ.append(path)

    def finish(self):
        for path in self.differ:
            print(f"{path}: is not what its generator makes", file=sys.stderr)
        return 1 if self.differ else 0

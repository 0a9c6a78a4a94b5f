#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# data/prior/growth_prior.py: makes the three tables of the growth prior from panels of bilateral trade.
#
#   growth_prior.py PANELS [--out DIRECTORY]   write growth_prior.csv, growth_history.csv, growth_world.csv
#   growth_prior.py PANELS --check             exit 1 unless the tables beside this file are what PANELS give
#   growth_prior.py PANELS --calibrate         print how the intervals cover pairs and years kept out of the fit
#   growth_prior.py --cases FILE [--check]     write what the tables beside this file give for some cases, for the
#                                              tests of the C++ that does the same arithmetic
#
# PANELS is a directory with dots_annual_exports_fob.csv and dots_annual_imports_cif.csv (exporter, importer,
# year, value_usd; IMF, Direction of Trade Statistics). Needs Python 3.9 and its standard library. README.md
# beside this file has the method; every input row is accounted for on stderr.

import argparse
import bisect
import csv
import io
import itertools
import math
import operator
import os
import statistics
import sys
import zlib
from collections import Counter, defaultdict

FIRST_YEAR = 1990
SIZES = [0, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10]                # dollars of the time, lower edges
GROWTHS = [-math.inf, -1.0, -0.3, 0.0, 0.25, 0.8]              # last log growth, lower edges
HORIZONS = [1, 3, 10]
LEVELS = [0.005, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.995]
HISTORIES = [3, 6, 12]                                          # known years, lower edges
HISTORY_SAMPLES = {3: [3, 4, 5], 6: [6, 8, 10], 12: [12, 16, 20]}
PRIOR_WEIGHT = 4                                                # growths that the pool counts for
MIN_CELL = 200                                                  # fewer: neighbours of smaller size join
EXPONENTS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]
FILES = {"exports": "dots_annual_exports_fob.csv", "imports": "dots_annual_imports_cif.csv"}


# ------------------------------------------------------------------ panel

def read_panel(path, account):
    """{(exporter, importer): {year: value}}; every row is counted under one reason."""
    panel, before = defaultdict(dict), None
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        columns = operator.itemgetter(*map(next(rows).index, ("exporter", "importer", "year", "value_usd")))
        for row in rows:
            account["rows read"] += 1
            exporter, importer, year, value = columns(row)
            year, value = int(year), float(value)
            if year < FIRST_YEAR:
                account["left out: before %d" % FIRST_YEAR] += 1
            elif len(exporter) != 3 or len(importer) != 3:
                account["left out: code of a customs area, not of an economy"] += 1
            elif value <= 0:
                account["left out: zero or negative"] += 1
            elif before == (exporter, importer, year - 1, value):
                account["left out: repeats the year before (an estimate carried forward)"] += 1
            else:
                panel[exporter, importer][year] = value
                account["used"] += 1
            before = exporter, importer, year, value
    return panel


def turnover(exports, imports):
    """Exports to plus imports from the partner, both as the reporter counts them."""
    panel = {}
    for (reporter, partner), outward in exports.items():
        inward = imports.get((partner, reporter), {})
        years = outward.keys() & inward.keys()
        if years:
            panel[reporter, partner] = {year: outward[year] + inward[year] for year in years}
    return panel


def half_of(pair):
    """0 or 1, the same for both directions, both reports and the turnover of a pair."""
    return zlib.crc32("-".join(sorted(pair)).encode()) % 2


def series_of(panel):
    """[(half, {year: log value})] in the order of the keys."""
    return [(half_of(pair), {y: math.log(v) for y, v in sorted(panel[pair].items())})
            for pair in sorted(panel) if len(panel[pair]) > 1]


def origins(series, known, horizon, most=None):
    """(half, origin year, log level, the known-1 growths before it, log change to the target). With `most` as many
    growths as there are up to most-1."""
    for half, logs in series:
        growths = []  # of the years up to this one that have no gap between them
        for year, level in logs.items():
            if year - 1 in logs:
                growths.append(level - logs[year - 1])
            else:
                growths.clear()
            if len(growths) >= known - 1 and year + horizon in logs:
                yield half, year, level, growths[:-(most or known):-1], logs[year + horizon] - level


# ------------------------------------------------------------------ tables

LOG_SIZES = [-math.inf] + [math.log(edge) for edge in SIZES[1:]]


def size_class(level):
    return bisect.bisect_right(LOG_SIZES, level) - 1


def growth_class(growth):
    return bisect.bisect_right(GROWTHS, growth) - 1


def quantile(ordered, p):
    """Linear between order statistics (Hyndman and Fan 1996, type 7)."""
    at = (len(ordered) - 1) * p
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


def with_neighbours(cells, size, growth):
    """The cell's sample, joined by the next smaller sizes until it is large enough."""
    sample = list(cells[size, growth])
    while len(sample) < MIN_CELL and size > 0:
        size -= 1
        sample += cells[size, growth]
    return sorted(sample)


def widen_with_horizon(rows):
    """Distances from the median never shrink as the horizon grows."""
    middle = LEVELS.index(0.5)
    for earlier, later in zip(rows, rows[1:]):
        for k in range(len(LEVELS)):
            step_before = earlier[k] - earlier[middle]
            step = later[k] - later[middle]
            later[k] = later[middle] + (min(step, step_before) if k < middle else max(step, step_before))


def fit_pool(flows, use):
    """Quantiles of the log change by size, last growth (None: not known) and horizon."""
    samples = {h: defaultdict(list) for h in HORIZONS}
    for series in flows:
        for horizon in HORIZONS:
            for half, year, level, growths, change in origins(series, 2, horizon):
                if use(half, year, horizon):
                    samples[horizon][size_class(level), growth_class(growths[0])].append(change)
    pool = {}
    for size in range(len(SIZES)):
        for horizon in HORIZONS:
            cells = samples[horizon]
            cells[size, None] = [c for g in range(len(GROWTHS)) for c in cells[size, g]]
        for growth in [None] + list(range(len(GROWTHS))):
            fitted, counts = [], []
            for horizon in HORIZONS:
                sample = with_neighbours(samples[horizon], size, growth)
                fitted.append([quantile(sample, p) for p in LEVELS])
                counts.append(len(sample))
            widen_with_horizon(fitted)
            for horizon, row, count in zip(HORIZONS, fitted, counts):
                pool[size, growth, horizon] = (count, [round(x, 4) for x in row])
    return pool


def fit_scale(flows, use):
    """Mean |growth| of the year before the last, by size and last growth: what a typical pair's own past is."""
    cells = defaultdict(list)
    for series in flows:
        for half, year, level, growths, _ in origins(series, 3, 0):
            if use(half, year, 0):
                cells[size_class(level), growth_class(growths[0])].append(abs(growths[1]))
    scale = {}
    for size in range(len(SIZES)):
        cells[size, None] = [c for g in range(len(GROWTHS)) for c in cells[size, g]]
        for growth in [None] + list(range(len(GROWTHS))):
            sample = with_neighbours(cells, size, growth)
            scale[size, growth] = round(sum(sample) / len(sample), 4)
    return scale


def fit_drift_variance(flows, use, span=6, gap=2):
    """Variance between pairs of their lasting drift: the covariance of mean growth in two spans of years, apart
    by a gap so that one bad figure does not stand in both, about the mean of the origin year. Not below zero."""
    cells = defaultdict(lambda: defaultdict(list))
    for series in flows:
        for half, logs in series:
            for year, level in logs.items():
                ends = [logs.get(year - span), logs.get(year + gap), logs.get(year + gap + span)]
                if None not in ends and use(half, year, gap + span):
                    cells[size_class(level)][year].append(((level - ends[0]) / span, (ends[2] - ends[1]) / span))
    result = {}
    for size in range(len(SIZES)):
        products = []
        for year, sample in sorted(cells[size].items()):
            if len(sample) >= 15:
                before, after = centred([s[0] for s in sample]), centred([s[1] for s in sample])
                products += [a * b for a, b in zip(before, after)]
        result[size] = round(max(0.0, sum(products) / len(products)), 6) if products else 0.0
    return result


def centred(values):
    """Less the mean, after the outermost twentieth is drawn in."""
    ordered = sorted(values)
    low, high = quantile(ordered, 0.025), quantile(ordered, 0.975)
    drawn = [min(max(v, low), high) for v in values]
    mean = sum(drawn) / len(drawn)
    return [v - mean for v in drawn]


def fit_world(flows, use):
    """Standard error of the drift that all pairs share: a few tens of years are all that was seen of it."""
    by_year = defaultdict(list)
    for series in flows:
        for half, year, level, growths, _ in origins(series, 2, 0):
            if use(half, year, 0) and level - growths[0] >= math.log(1e8):
                by_year[year].append(growths[0])
    medians = [statistics.median(by_year[year]) for year in sorted(by_year)]
    mean = sum(medians) / len(medians)
    spread = statistics.stdev(medians)
    lagged = sum((a - mean) * (b - mean) for a, b in zip(medians, medians[1:]))
    rho = max(0.0, lagged / sum((a - mean) ** 2 for a in medians))
    return {"years": len(medians), "mean": round(mean, 4), "spread": round(spread, 4), "autocorrelation": round(rho, 4),
            "drift_error": round(spread * math.sqrt((1 + rho) / (1 - rho) / len(medians)), 4)}


# ------------------------------------------------------------------ the interval that the tables give
# The same arithmetic as include/bilatrade/projection/detail/growth_prior.hpp, whose tests compare the two.

NORMAL = statistics.NormalDist()
SCORES = [NORMAL.inv_cdf(p) for p in LEVELS]


def size_blend(level):
    """[(class, weight)]: between the middles of two neighbouring classes, in the logarithm of the size. The first
    class is taken as the decade below its upper edge, the last as the decade above its lower one."""
    at = min(max(level / math.log(10) - 3.5, 0.0), len(SIZES) - 1.0)
    below = min(int(at), len(SIZES) - 2)
    return [(below, 1 - (at - below)), (below + 1, at - below)]


def blended(level, of_class):
    parts = [(weight, of_class(size)) for size, weight in size_blend(level)]
    if isinstance(parts[0][1], list):
        return [sum(weight * row[k] for weight, row in parts) for k in range(len(parts[0][1]))]
    return sum(weight * value for weight, value in parts)


def pool_quantiles(pool, level, growth, horizon):
    """Medians are interpolated in the horizon, distances from them in its logarithm; beyond the last horizon
    medians go on straight and distances grow with the square root."""
    middle = LEVELS.index(0.5)
    upper = min(max(bisect.bisect_left(HORIZONS, horizon), 1), len(HORIZONS) - 1)
    h0, h1 = HORIZONS[upper - 1], HORIZONS[upper]
    a = blended(level, lambda size: pool[size, growth, h0][1])
    b = blended(level, lambda size: pool[size, growth, h1][1])
    centre = a[middle] + (b[middle] - a[middle]) * (horizon - h0) / (h1 - h0)
    if horizon > h1:
        factor = math.sqrt(horizon / h1)
        return [centre + (b[k] - b[middle]) * factor for k in range(len(LEVELS))]
    w = math.log(horizon / h0) / math.log(h1 / h0)
    return [centre + (1 - w) * (a[k] - a[middle]) + w * (b[k] - b[middle]) for k in range(len(LEVELS))]


def history_row(history, known, horizon):
    """(exponent, factor) of the history class, interpolated in the logarithm of the horizon, level beyond it."""
    edge = HISTORIES[bisect.bisect_right(HISTORIES, known) - 1]
    upper = min(max(bisect.bisect_left(HORIZONS, horizon), 1), len(HORIZONS) - 1)
    h0, h1 = HORIZONS[upper - 1], HORIZONS[upper]
    w = min(1.0, math.log(horizon / h0) / math.log(h1 / h0))
    return [(1 - w) * x + w * y for x, y in zip(history[edge, h0], history[edge, h1])]


def typical_growth(scale, level, growth):
    return blended(level, lambda size: scale[size, growth])


def own_ratio(typical, own, count):
    """The pair's own mean |growth| before the last, of `count` growths with the sum `own`, shrunk to that of comparable
    pairs, relative to it."""
    return (PRIOR_WEIGHT * typical + own) / (PRIOR_WEIGHT + count) / typical


def drift_shift(tables, level, growths, ratio, typical):
    """What the pair's own mean growth moves the yearly drift by: normal-normal shrinkage (Efron and Morris 1975),
    the noise of a growth from its mean size as for a normal."""
    variance = blended(level, lambda size: tables["drift"][size])
    if variance == 0:
        return 0.0
    noise = math.pi / 2 * (ratio * typical) ** 2
    weight = len(growths) * variance / (len(growths) * variance + noise)
    pooled = blended(level, lambda size: tables["pool"][size, None, HORIZONS[-1]][1][LEVELS.index(0.5)]) / HORIZONS[-1]
    return weight * (sum(growths) / len(growths) - pooled)


def predict(tables, level, growths, horizon):
    """Quantiles at LEVELS of the log change; `growths` from the last backwards."""
    growth = growth_class(growths[0]) if growths else None
    quantiles = pool_quantiles(tables["pool"], level, growth, horizon)
    middle = quantiles[LEVELS.index(0.5)]
    spread, shift = 1.0, 0.0
    if len(growths) >= 2:
        typical = typical_growth(tables["scale"], level, growth)
        ratio = own_ratio(typical, sum(abs(g) for g in growths[1:]), len(growths) - 1)
        exponent, factor = history_row(tables["history"], len(growths) + 1, horizon)
        spread = factor * ratio ** exponent
        shift = horizon * drift_shift(tables, level, growths, ratio, typical)
    world = tables["world"]["drift_error"] * horizon
    return [middle + shift + math.copysign(math.hypot((q - middle) * spread, world * z), z)
            for q, z in zip(quantiles, SCORES)]


# ------------------------------------------------------------------ length of history

INNER = LEVELS[1:-1]


def fit_history(flows, use, tables):
    """For each class of history and horizon the exponent on the pair's own ratio that loses least (mean pinball
    loss over the inner quantiles), then the factor that makes the 80 % interval cover 80 %. One series in three,
    by position, is enough."""
    history = {}
    shortest, longest = min(map(min, HISTORY_SAMPLES.values())), max(map(max, HISTORY_SAMPLES.values()))
    for horizon in HORIZONS:
        losses = {edge: [0.0] * len(EXPONENTS) for edge in HISTORIES}
        reaches = {edge: [] for edge in HISTORIES}  # (distance from the median in units of the pool's, ratio)
        comparable = comparable_at(tables, horizon)
        for series in flows:
            for half, year, level, growths, change in origins(series[::3], shortest, horizon, longest):
                if use(half, year, horizon):
                    middle, steps, typical = comparable(level, growth_class(growths[0]))
                    loss = Pinball(change - middle, steps)
                    own = list(itertools.accumulate(map(abs, growths[1:]), initial=0.0))
                    for edge, lengths in HISTORY_SAMPLES.items():
                        for known in lengths:
                            if known <= len(growths) + 1:
                                ratio = own_ratio(typical, own[known - 2], known - 2)
                                loss.add(ratio, losses[edge])
                                reaches[edge].append((loss.reach, ratio))
        for edge in HISTORIES:
            if not reaches[edge]:  # fewer years than history and horizon need: as for the horizon before
                history[edge, horizon] = history[edge, HORIZONS[HORIZONS.index(horizon) - 1]]
                continue
            exponent = EXPONENTS[losses[edge].index(min(losses[edge]))]
            reach = sorted(distance / ratio ** exponent for distance, ratio in reaches[edge] if distance != 0)
            history[edge, horizon] = (exponent, round(quantile(reach, 0.8), 3))
    return history


def comparable_at(tables, horizon):
    """Of one of HORIZONS: the pool's median, the distances of INNER from it and the typical growth, by level and last
    growth."""
    middle = LEVELS.index(0.5)
    rows = {(size, growth): [row[middle], tables["scale"][size, growth]] + [q - row[middle] for q in row[1:-1]]
            for (size, growth, at), (_, row) in tables["pool"].items() if at == horizon}

    def comparable(level, growth):
        (lower, v), (upper, w) = size_blend(level)
        centre, typical, *steps = [v * x + w * y for x, y in zip(rows[lower, growth], rows[upper, growth])]
        return centre, steps, typical
    return comparable


class Pinball:
    """The loss at x of quantiles in ascending `steps`, when all are stretched alike. With L the level of a quantile q
    and u = x - q it is L u, and -u more where u < 0: of the quantiles from the first above x on."""

    def __init__(self, x, steps):
        self.x, self.steps = x, steps
        self.level = sum(INNER) * x
        self.tilt = sum(map(operator.mul, INNER, steps))
        self.above = list(itertools.accumulate(reversed(steps), initial=0.0))
        self.reach = x / steps[INNER.index(0.9 if x > 0 else 0.1)]

    def add(self, ratio, losses):
        x, steps, level, tilt, above, count = self.x, self.steps, self.level, self.tilt, self.above, len(INNER)
        for n, exponent in enumerate(EXPONENTS):
            spread = ratio ** exponent
            over = count - bisect.bisect_right(steps, x / spread)
            losses[n] += level - tilt * spread + above[over] * spread - over * x


def fit(flows, use):
    tables = {"pool": fit_pool(flows, use), "scale": fit_scale(flows, use),
              "drift": fit_drift_variance(flows, use), "world": fit_world(flows, use)}
    tables["history"] = fit_history(flows, use, tables)
    return tables


# ------------------------------------------------------------------ files

def number(x):
    return "" if x is None or x == -math.inf else "%g" % x


def as_files(tables):
    prior, history, world = io.StringIO(), io.StringIO(), io.StringIO()
    out = csv.writer(prior, lineterminator="\n")
    out.writerow(["size_from", "growth_known", "growth_from", "horizon", "n"] +
                 ["q%03d" % round(p * 1000) for p in LEVELS] + ["mean_abs_growth"])
    for (size, growth, horizon), (count, row) in sorted(tables["pool"].items(), key=lambda i: (
            i[0][0], -1 if i[0][1] is None else i[0][1], i[0][2])):
        out.writerow(["%d" % SIZES[size], 0 if growth is None else 1,
                      number(None if growth is None else GROWTHS[growth]), horizon, count] +
                     ["%.4f" % q for q in row] + ["%.4f" % tables["scale"][size, growth]])
    out = csv.writer(history, lineterminator="\n")
    out.writerow(["known_from", "horizon", "exponent", "factor"])
    for (edge, horizon), (exponent, factor) in sorted(tables["history"].items()):
        out.writerow([edge, horizon, "%.1f" % exponent, "%.3f" % factor])
    out = csv.writer(world, lineterminator="\n")
    out.writerow(["name", "size_from", "value"])
    out.writerow(["prior_weight", "", PRIOR_WEIGHT])
    for name, value in tables["world"].items():
        out.writerow(["world_" + name, "", value])
    for size, variance in tables["drift"].items():
        out.writerow(["drift_variance", "%d" % SIZES[size], "%.6f" % variance])
    return {"growth_prior.csv": prior.getvalue(), "growth_history.csv": history.getvalue(),
            "growth_world.csv": world.getvalue()}


def from_files(directory):
    """The tables as they stand in the files."""
    tables = {"pool": {}, "scale": {}, "history": {}, "drift": {}, "world": {}}
    with open(os.path.join(directory, "growth_prior.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            size = SIZES.index(float(row["size_from"]))
            growth = growth_class(float(row["growth_from"] or "-inf")) if row["growth_known"] == "1" else None
            quantiles = [float(row["q%03d" % round(p * 1000)]) for p in LEVELS]
            tables["pool"][size, growth, int(row["horizon"])] = (int(row["n"]), quantiles)
            tables["scale"][size, growth] = float(row["mean_abs_growth"])
    with open(os.path.join(directory, "growth_history.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = int(row["known_from"]), int(row["horizon"])
            tables["history"][key] = (float(row["exponent"]), float(row["factor"]))
    with open(os.path.join(directory, "growth_world.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["name"] == "drift_variance":
                tables["drift"][SIZES.index(float(row["size_from"]))] = float(row["value"])
            else:
                tables["world"][row["name"].replace("world_", "")] = float(row["value"])
    return tables


CASES = [(dollars, growths) for dollars in (3.0, 5e3, 2.5e5, 4.316e8, 1e9, 7.7e10, 3e12) for growths in (
    [], [0.152721], [-1.5], [-0.05, 0.1], [0.3, -0.2, 0.1, 0.4], [0.02] * 7, [2.0] + [0.5, -0.4] * 6)]


def cases_text(tables):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["dollars", "growths_from_last", "horizon"] + ["q%03d" % round(p * 1000) for p in LEVELS])
    for dollars, growths in CASES:
        for horizon in (1, 2, 3, 7, 10, 15):
            quantiles = predict(tables, math.log(dollars), growths, horizon)
            writer.writerow(["%g" % dollars, " ".join("%g" % g for g in growths), horizon] +
                            ["%.10f" % q for q in quantiles])
    return out.getvalue()


# ------------------------------------------------------------------ calibration

def calibrate(flows, names, fitted, used, tested):
    """Coverage on origins that took no part: prints one line for each flow, length of history and horizon."""
    tables = fit(fitted, used)
    print("| flow | known | horizon | origins | 80 % | 95 % | median above | 80 % / 95 % by size, from small to large |")
    print("|---|---|---|---|---|---|---|---|")
    for name, series in zip(names, flows):
        for known in (1, 2, 4, 8, 16):
            for horizon in (1, 2, 5, 10):
                seen = defaultdict(lambda: [0, 0, 0, 0])
                for half, year, level, growths, change in origins(series[::2], known, horizon):
                    if tested(half, year, horizon):
                        q = predict(tables, level, growths, horizon)
                        for key in (size_class(level), "all"):
                            s = seen[key]
                            s[0] += 1
                            s[1] += q[2] <= change <= q[6]
                            s[2] += q[1] <= change <= q[7]
                            s[3] += change < q[4]
                n, in80, in95, below = seen["all"]
                if n == 0:
                    continue
                sizes = " ".join("%d/%d" % (round(100 * seen[s][1] / seen[s][0]), round(100 * seen[s][2] / seen[s][0]))
                                 if seen[s][0] >= 100 else "-" for s in range(len(SIZES)))
                print("| %s | %d | %d | %d | %.1f | %.1f | %.0f | %s |" % (
                    name, known, horizon, n, 100 * in80 / n, 100 * in95 / n, 100 * below / n, sizes), flush=True)


def settle_file(path, text, check):
    """Writes a file, or says whether it is what it should be: 0 if so."""
    if not check:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        return 0
    with open(path, encoding="utf-8", newline="") as file:
        if file.read() == text:
            return 0
    print("%s is not what it is made from" % path, file=sys.stderr)
    return 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("panels", nargs="?")
    parser.add_argument("--cases")
    parser.add_argument("--out", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--calibrate", action="store_true")
    args = parser.parse_args()
    if args.cases:
        return settle_file(args.cases, cases_text(from_files(args.out)), args.check)
    if not args.panels:
        parser.error("the directory of the panels is not named")
    panels = {}
    for flow, file in FILES.items():
        account = Counter()
        panels[flow] = read_panel(os.path.join(args.panels, file), account)
        assert account["rows read"] == sum(n for reason, n in account.items() if reason != "rows read")
        for reason, n in sorted(account.items()):
            print("%s: %s: %d" % (file, reason, n), file=sys.stderr)
    fitted = [series_of(panels["exports"]), series_of(panels["imports"])]
    if args.calibrate:
        flows = fitted + [series_of(turnover(panels["exports"], panels["imports"]))]
        names = ["exports", "imports", "turnover"]
        print("\nA. Fit on one half of the pairs, all years; seen on the other half.\n")
        calibrate(flows, names, fitted, lambda half, y, h: half == 0, lambda half, y, h: half == 1)
        print("\nB. Fit on one half of the pairs, targets up to 2009; seen on the other half, origins from 2009 on.\n")
        calibrate(flows, names, fitted, lambda half, y, h: half == 0 and y + h <= 2009,
                  lambda half, y, h: half == 1 and y >= 2009)
        return 0
    files = as_files(fit(fitted, lambda half, year, horizon: True))
    return max(settle_file(os.path.join(args.out, name), text, args.check) for name, text in files.items())


if __name__ == "__main__":
    sys.exit(main())

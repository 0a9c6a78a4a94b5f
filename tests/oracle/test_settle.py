# SPDX-License-Identifier: BSL-1.0
# tests/oracle/test_settle.py: made-up worlds, settled by worlds.cpp, against HiGHS (Huangfu and Hall 2018) and a model of
# its own: two amounts every month, one each way. HiGHS computes in binary floats, hence the tolerance.
import json
import os
import pathlib
import random
import subprocess
import sys
import unittest
from decimal import Decimal
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from environment import go_on_with, skip  # noqa: E402

BUILD = pathlib.Path.cwd()
MAKER, WORLDS, ENVIRONMENT = BUILD / "test_oracle", BUILD / "oracle_worlds.jsonl", BUILD / "oracle_environment"
PACKAGE = "highspy==1.16.0"
TOLERANCE = 1e-9
MILLION = 10**6
ALWAYS = "what a book says of itself"
MEMBERS = {"ASEAN": ("MMR", "THA"), "WLD": ("MMR", "THA")}  # those that worlds.cpp speaks of
WIDER = {"MMR": ("ASEAN", "WLD"), "THA": ("ASEAN", "WLD"), "ASEAN": ("WLD",), "RUS": ("WLD",)}


def month(text):
    return 12 * int(text[:4]) + int(text[5:7]) - 1


def months(period):
    """The months of a period, counted through."""
    if "/" in period:
        first, last = map(month, period.split("/"))
        return range(first, last + 1)
    year = 12 * int(period[:4])
    if "Q" in period:
        return range(year + 3 * int(period[-1]) - 3, year + 3 * int(period[-1]))
    return range(year, year + 12) if len(period) == 4 else range(month(period), month(period) + 1)


class World:
    """Claims as rows over monthly amounts, each of which can be switched on and off."""

    def __init__(self, claims, stretch=1):
        import highspy
        import numpy
        self.highspy, self.numpy = highspy, numpy
        self.columns, self.rows = {}, []
        for claim in claims:
            self.rows += [(claim["name"], *row) for row in self.rows_of(claim, Fraction(stretch))]

    def figure(self, about, flow, period, factor=1):
        """Coefficients of the amounts that a figure is made of."""
        out, back = [(about["reporter"], about["partner"]), (about["partner"], about["reporter"])]
        signs = {"exports": {out: 1}, "imports": {back: 1}, "turnover": {out: 1, back: 1}, "balance": {out: 1, back: -1}}
        return {self.columns.setdefault((way, at), len(self.columns)): sign * factor
                for way, sign in signs[flow].items() for at in months(period)}

    def rows_of(self, claim, stretch):
        value, low, high = (None if claim[k] is None else Fraction(claim[k]) for k in ("value", "low", "high"))
        digits = Decimal(claim["value"]).normalize()
        half = Fraction(10) ** digits.as_tuple().exponent / 2 if digits else Fraction(1, 2)
        if low is not None:
            low -= (stretch - 1) * (value - low if high is not None else half)
        if high is not None:
            high += (stretch - 1) * (high - value if claim["low"] is not None else half)
        kind, flow = claim["kind"], claim["flow"]
        if kind in ("level", "difference"):
            low, high = (None if end is None else end / MILLION for end in (low, high))
            terms = [self.figure(claim, flow, claim["period"])]
            if kind == "difference":
                terms.append(self.figure(claim, flow, claim["base"], -1))
            yield self.sum_of(terms), low, high
            return
        if kind == "share":
            now, then = [self.figure(claim, flow, claim["period"])], ({**claim, "partner": "WLD"}, flow, claim["period"])
            ends = [None if end is None else end / 100 for end in (low, high)]
        else:
            sign = claim["sign"] or 1
            now, then = [self.figure(claim, flow, claim["period"], sign)], (claim, flow, claim["base"])
            ends = [None if end is None else 1 + end / 100 for end in (low, high)]
            if claim["sign"]:
                yield now[0], Fraction(0), None
                yield self.figure(claim, flow, claim["base"], sign), Fraction(0), None
                ends = [ends[0] and max(ends[0], 0), ends[1]]
        sign = claim["sign"] or 1
        if ends[0] is not None:
            yield self.sum_of([*now, self.figure(*then, -sign * ends[0])]), Fraction(0), None
        if ends[1] is not None:
            yield self.sum_of([*now, self.figure(*then, -sign * ends[1])]), None, Fraction(0)

    @staticmethod
    def sum_of(terms):
        total = {}
        for one in terms:
            for column, coefficient in one.items():
                total[column] = total.get(column, 0) + coefficient
        return total

    def contain(self):
        """What lies within another partner's trade is no more than that, month by month."""
        for (way, at), column in list(self.columns.items()):
            for wider in self.wider_than(way):
                if (wider, at) in self.columns:
                    self.rows.append((ALWAYS, {self.columns[wider, at]: 1, column: -1}, Fraction(0), None))
        for group, members in MEMBERS.items():
            for (way, at), column in list(self.columns.items()):
                if group not in way or set(way) & set(members):
                    continue
                parts = [tuple(m if side == group else side for side in way) for m in members]
                known = [self.columns[part, at] for part in parts if (part, at) in self.columns]
                if len(known) > 1:
                    self.rows.append((ALWAYS, {column: 1} | {one: -1 for one in known}, Fraction(0), None))

    @staticmethod
    def wider_than(way):
        for side in (0, 1):
            for wider in WIDER.get(way[side], ()):
                if wider not in way:
                    yield tuple(wider if i == side else one for i, one in enumerate(way))

    def load(self):
        """After all figures have been asked for."""
        self.contain()
        numpy, infinity = self.numpy, self.highspy.kHighsInf
        lp = self.highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.columns), len(self.rows)
        lp.col_cost_, lp.col_lower_ = numpy.zeros(lp.num_col_), numpy.zeros(lp.num_col_)
        lp.col_upper_ = numpy.full(lp.num_col_, infinity)
        lp.row_lower_, lp.row_upper_ = numpy.full(lp.num_row_, -infinity), numpy.full(lp.num_row_, infinity)
        lp.a_matrix_.format_ = self.highspy.MatrixFormat.kRowwise
        entries = [(column, float(c)) for _, terms, _, _ in self.rows for column, c in terms.items() if c]
        starts = numpy.cumsum([0] + [sum(1 for c in terms.values() if c) for _, terms, _, _ in self.rows])
        lp.a_matrix_.start_ = starts
        lp.a_matrix_.index_, lp.a_matrix_.value_ = [e[0] for e in entries], [e[1] for e in entries]
        self.model = self.highspy.Highs()
        for option, setting in {"output_flag": False, "presolve": "off", "primal_feasibility_tolerance": 1e-10,
                                "dual_feasibility_tolerance": 1e-10}.items():
            self.model.setOptionValue(option, setting)
        self.model.passModel(lp)
        self.on = set()
        return self

    def hold(self, names):
        infinity, names = self.highspy.kHighsInf, {*names, ALWAYS}
        for number, (name, _, low, high) in enumerate(self.rows):
            if (name in names) != (name in self.on):
                ends = (low, high) if name in names else (None, None)
                self.model.changeRowBounds(number, -infinity if ends[0] is None else float(ends[0]),
                                           infinity if ends[1] is None else float(ends[1]))
        self.on = set(names)

    def extreme(self, terms, least):
        """None where there is no bound; a string where nothing holds."""
        cost = self.numpy.zeros(len(self.columns))
        for column, c in terms.items():
            cost[column] = c
        self.model.changeColsCost(len(cost), self.numpy.arange(len(cost), dtype=self.numpy.int32), cost)
        sense = self.highspy.ObjSense
        self.model.changeObjectiveSense(sense.kMinimize if least else sense.kMaximize)
        self.model.run()
        statuses = self.highspy.HighsModelStatus
        if self.model.getModelStatus() == statuses.kUnknown:  # from the last basis; from none it finds out
            self.model.clearSolver()
            self.model.run()
        status = self.model.getModelStatus()
        if status == statuses.kOptimal:
            return self.model.getInfo().objective_function_value
        return None if status in (statuses.kUnbounded, statuses.kUnboundedOrInfeasible) else str(status)

    def can_hold(self, names):
        self.hold(names)
        return not isinstance(self.extreme({}, True), str)

    def bounds(self, names, terms):
        self.hold(names)
        return [self.extreme(terms, True), self.extreme(terms, False)]


def alike(ours, theirs):
    if ours is None or theirs is None or isinstance(theirs, str):
        return ours is None and theirs is None
    return abs(float(ours) - theirs) <= TOLERANCE * max(1, abs(theirs))


def before(stretch):
    """The factor of three digits below."""
    digits = Decimal(stretch)
    step = Decimal(1).scaleb(digits.adjusted() - 2)
    return digits - (step / 10 if digits - step < Decimal(1).scaleb(digits.adjusted()) else step)


class Oracle(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        subprocess.run([MAKER, "--source-file=*oracle/worlds.cpp"], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "BILATRADE_WORLDS": str(WORLDS)})
        cls.worlds = [json.loads(line) for line in WORLDS.read_text().splitlines()]

    def test_bounds_are_those_of_another_solver_and_rest_on_claims_that_cannot_be_spared(self):
        chosen = random.Random(1)
        compared = 0
        for seed, answer in enumerate(self.worlds):
            world = World(answer["claims"])
            figures = [(f, world.figure(f, f["flow"], f["period"])) for f in answer["figures"]]
            world.load()
            kept = {c["name"] for c in answer["claims"]} - {f["aside"] for f in answer["findings"]}
            self.assertTrue(world.can_hold(kept), seed)
            for figure, terms in figures:
                ours = [None if figure[k] is None else Fraction(figure[k]) / MILLION for k in ("low", "high")]
                theirs = world.bounds(kept, terms)
                self.assertTrue(all(map(alike, ours, theirs)), (seed, figure, theirs))
                compared += 1
            figure, terms = chosen.choice(figures)
            ours = [None if figure[k] is None else Fraction(figure[k]) / MILLION for k in ("low", "high")]
            self.assertTrue(all(map(alike, ours, world.bounds(figure["claims"], terms))), (seed, figure))
            for name in figure["claims"]:
                fewer = world.bounds(set(figure["claims"]) - {name}, terms)
                self.assertFalse(all(map(alike, ours, fewer)), (seed, figure, name))
        self.assertGreater(compared, 1000)

    def test_values_satisfy_all_claims_kept_at_once(self):
        compared = 0
        for seed, answer in enumerate(self.worlds):
            world = World(answer["claims"])
            figures = [(f, world.figure(f, f["flow"], f["period"])) for f in answer["figures"]]
            near = Fraction(1, 10**9)
            for figure, terms in figures:
                if figure["value"] is not None:
                    value = Fraction(figure["value"]) / MILLION
                    world.rows.append(("value", terms, value - near, value + near))
                    compared += 1
                else:
                    self.assertTrue(figure["low"] is None or figure["high"] is None, (seed, figure))
            world.load()
            kept = {c["name"] for c in answer["claims"]} - {f["aside"] for f in answer["findings"]}
            self.assertTrue(world.can_hold(kept | {"value"}), seed)
        self.assertGreater(compared, 1000)

    def test_claims_that_contradict_one_another_do_not_where_any_is_spared_or_all_are_stretched(self):
        compared = 0
        for seed, answer in enumerate(self.worlds):
            if not answer["findings"]:
                continue
            world = World(answer["claims"]).load()
            for finding in answer["findings"]:
                names = finding["claims"]
                self.assertEqual(names[-1], finding["aside"])
                self.assertFalse(world.can_hold(names), (seed, finding))
                for name in names:
                    self.assertTrue(world.can_hold(set(names) - {name}), (seed, finding, name))
                claims = [c for c in answer["claims"] if c["name"] in names]
                if finding["stretch"] is None:
                    self.assertFalse(World(claims, 999).load().can_hold(names), (seed, finding))
                else:
                    self.assertTrue(World(claims, finding["stretch"]).load().can_hold(names), (seed, finding))
                    less = before(finding["stretch"])
                    self.assertFalse(less >= 1 and World(claims, less).load().can_hold(names), (seed, finding, less))
                compared += 1
        self.assertGreater(compared, 100)


if __name__ == "__main__":
    if not MAKER.exists():
        skip("worlds.cpp is not built")
    go_on_with(PACKAGE, ENVIRONMENT)
    unittest.main(argv=[__file__])

# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_project.py: `bilatrade project` on texts and tables: the contract of its columns, and the simple
# methods against their formulas.
import csv
import io
import itertools
import math

from program import ARTICLE, ProgramTest, json_lines, main, run

HEADER = "reporter,partner,flow,period,value,currency\n"


def named(values, name="s"):
    return "series,period,value\n" + "".join(f"{name},{when},{value}\n" for when, value in values.items())


def dollars(values, key="RUS,MMR,exports", currency="USD"):
    return "".join(f"{key},{when},{value},{currency}\n" for when, value in values.items())


def following(period, count):
    """The periods after one: years, half-years, quarters or months."""
    year, part = int(period[:4]), period[5:]
    parts = 4 if "Q" in part else 2 if "H" in part else 12 if part else 1
    number = int(part.strip("QH") or 1)
    for i in range(number, number + count):
        at, of = year + i // parts, i % parts
        yield {1: f"{at}", 2: f"{at}-{6 * of + 1:02}/{at}-{6 * of + 6:02}", 4: f"{at}-Q{of + 1}", 12: f"{at}-{of + 1:02}"}[parts]


def student_2(level):
    """Half the width of Student's t with two degrees of freedom: the level is t / sqrt(2 + t^2)."""
    return level * math.sqrt(2 / (1 - level**2))


class Project(ProgramTest):
    def rows(self, *arguments, status=0):
        done, out, err = run("project", "--format", "csv", *arguments)
        self.assertEqual(done, status, err)
        return list(csv.DictReader(io.StringIO(out)))

    def check_rows(self, rows, last, horizon):
        self.assertEqual([row["period"] for row in rows], list(following(last, horizon)))
        for row in rows:
            numbers = [float(row[name]) for name in ("low95", "low80", "value", "high80", "high95")]
            self.assertTrue(all(map(math.isfinite, numbers)), row)
            self.assertEqual(numbers, sorted(numbers), row)

    def test_every_series_goes_on_for_exactly_the_horizon(self):
        for last, periods in (("2021", [str(y) for y in range(2010, 2022)]), ("2021-H2", ["2020-H1", "2020-H2", "2021-H1", "2021-H2"]),
                              ("2021-Q3", [f"{y}-Q{q}" for y in range(2015, 2022) for q in range(1, 5)][:-1]),
                              ("2020-11", [f"{y}-{m:02}" for y in range(2015, 2021) for m in range(1, 13)][:-1])):
            for values in ([3 + i % 5 + i for i in range(99)], [i % 3 for i in range(99)], [-5 + i for i in range(99)],
                           [7] * 99, [1e300 * 10 ** (i % 8) for i in range(99)], [1e-300 * (i + 1) for i in range(99)]):
                path = self.file("a.csv", named(dict(zip(periods, values))))
                for horizon in (1, 13):
                    with self.subTest((last, values[:3], horizon)):
                        self.check_rows(self.rows("--horizon", horizon, path), last, horizon)

    def test_imports_fob_and_cif_are_two_series(self):
        def rows(valuation, values):
            return "".join(f"RUS,MMR,imports,{when},{value},USD,{valuation}\n" for when, value in values.items())
        header = HEADER.strip() + ",valuation\n"
        both = self.file("a.csv", header + rows("FOB", {2020: 5e8, 2021: 6e8}) + rows("CIF", {2020: 55e7, 2021: 66e7}))
        found = self.rows("--horizon", 1, "--method", "naive", both)
        self.assertEqual([(row["valuation"], float(row["value"])) for row in found], [("FOB", 6e8), ("CIF", 66e7)])
        one = self.file("b.csv", header + rows("CIF", {2020: 55e7, 2021: 66e7}))
        self.assertNotIn("valuation", self.rows("--horizon", 1, one)[0])
        twice = self.file("c.csv", header + rows("CIF", {2020: 1}) * 2)
        self.assertIn("CIF", run("project", twice)[2])

    def test_the_default_is_ten_periods(self):
        self.check_rows(self.rows(ARTICLE), "2021", 10)

    def test_columns_are_those_of_the_contract(self):
        numbers = ["period", "value", "low80", "high80", "low95", "high95", "method"]
        two = {2020: 5, 2021: 6}
        for content, keys in ((named(two), ["series"]), (HEADER + dollars(two), ["reporter", "partner", "flow", "currency"]),
                              ("value,partner,period,flow,reporter\n5,MMR,2020,exports,RUS\n6,MMR,2021,exports,RUS\n",
                               ["partner", "flow", "reporter"]),
                              ("product,reporter,partner,flow,period,value\n0101,RUS,MMR,exports,2020,5\n0101,RUS,MMR,exports,2021,6\n",
                               ["product", "reporter", "partner", "flow"])):
            path = self.file("a.csv", content)
            rows = self.rows("--horizon", 2, path)
            self.assertEqual(list(rows[0]), keys + numbers)
            whole = {"series": "s", "reporter": "RUS", "partner": "MMR", "flow": "exports", "product": "0101", "currency": "USD"}
            self.assertEqual([{key: row[key] for key in keys} for row in rows], [{key: whole[key] for key in keys}] * 2)
            lines = json_lines(run("project", "--format", "jsonl", "--horizon", 2, path)[1])
            self.assertEqual([list(line) for line in lines], [keys + numbers] * 2)
            for row, line in zip(rows, lines):
                self.assertEqual({**row, **{name: float(row[name]) for name in numbers[1:-1]}}, line)

    def test_names_come_out_as_they_came_in(self):
        for name in ("Tea, black", 'the "old" ones', "café 茶", "a\tb", " ".join(["long"] * 50)):
            quoted = '"' + name.replace('"', '""') + '"'
            path = self.file("a.csv", f"series,period,value\n{quoted},2020,5\n{quoted},2021,6\n")
            self.assertEqual(self.rows("--horizon", 1, path)[0]["series"], name)
            line, = json_lines(run("project", "--format", "jsonl", "--horizon", 1, path)[1])
            self.assertEqual(line["series"], name)

    def test_simple_methods_follow_their_formulas(self):
        years = {2018: 100, 2019: 130, 2020: 120, 2021: 150}
        quarters = dict(zip([f"{y}-Q{q}" for y in (2019, 2020) for q in (1, 2, 3, 4)][:6], (10, 20, 30, 40, 12, 19)))
        logs = [math.log(v) for v in years.values()]
        drift = (logs[-1] - logs[0]) / 3
        of_drift = math.sqrt(sum((b - a - drift) ** 2 for a, b in itertools.pairwise(logs)) / 2)
        three = dict(list(years.items())[1:])
        of_naive = math.sqrt(sum((b - a) ** 2 for a, b in itertools.pairwise(logs[1:])) / 2)
        of_season = math.sqrt((math.log(12 / 10) ** 2 + math.log(19 / 20) ** 2) / 2)
        for method, values, expected in (
            ("drift", years, [(logs[-1] + h * drift, of_drift * math.sqrt(h * (1 + h / 3))) for h in (1, 2, 3)]),
            ("naive", three, [(logs[-1], of_naive * math.sqrt(h)) for h in (1, 2, 3)]),
            ("snaive", quarters, [(math.log(v), of_season * math.sqrt(k)) for v, k in ((30, 1), (40, 1), (12, 1), (19, 1), (30, 2))]),
        ):
            rows = self.rows("--method", method, "--horizon", len(expected), self.file("a.csv", named(values)))
            for row, (middle, spread) in zip(rows, expected):
                self.assertEqual(row["method"], method)
                for name, reach in (("value", 0), ("low80", -student_2(0.8)), ("high95", student_2(0.95))):
                    self.assertAlmostEqual(math.log(float(row[name])), middle + reach * spread, places=8, msg=(method, row))

    def test_the_prior_alone_forgets_all_but_the_last_growth(self):
        long = {2015: 40e6, 2016: 90e6, 2017: 50e6, 2018: 300e6, 2019: 370e6, 2020: 431e6}
        short = {year: long[year] for year in (2019, 2020)}
        alone = self.rows("--method", "prior", self.file("a.csv", HEADER + dollars(long)))
        self.assertEqual(alone, self.rows(self.file("b.csv", HEADER + dollars(short))))
        own = self.rows(self.file("a.csv", HEADER + dollars(long)))
        self.assertEqual({row["method"] for row in alone}, {"prior"})
        self.assertEqual({row["method"] for row in own}, {"prior+drift"})
        self.assertNotEqual([row["high95"] for row in alone], [row["high95"] for row in own])

    def test_levels_name_their_columns(self):
        path = self.file("a.csv", named({2019: 4, 2020: 5, 2021: 7}))
        rows = self.rows("--level", "99.5,50, 80", path)
        self.assertEqual(list(rows[0])[2:-1], ["value", "low50", "high50", "low80", "high80", "low99.5", "high99.5"])
        self.assertEqual([row["low80"] for row in rows], [row["low80"] for row in self.rows(path)])
        self.assertIn("50 % between", run("project", "--level", "50", path)[1])

    def test_a_gap_is_no_zero_and_what_is_missing_at_the_end_is_projected(self):
        path = self.file("a.csv", named({2015: 4, 2016: "", 2018: 5, 2019: 6, 2020: "NA"}))
        self.check_rows(self.rows("--horizon", 3, path), "2019", 3)
        without = self.file("b.csv", named({2015: 4, 2018: 5, 2019: 6}))
        self.assertEqual(self.rows(path), self.rows(without))

    def test_the_table_shows_two_digits_a_chart_and_what_intervals_mean(self):
        status, out, err = run("project", "--horizon", 3, ARTICLE)
        self.assertEqual((status, err), (0, ""))
        row = self.rows("--horizon", 3, ARTICLE)[2]
        low, high = (f"{float(f'{float(row[name]) / 1e6:.2g}'):g}" for name in ("low80", "high80"))
        self.assertIn(f"{low} to {high} ", out)
        for shown in ("RUS-MMR turnover, mln USD", "by prior, from 2 known figures up to 2021", "2021   ", "●", "◆",
                      f"four in five comparable pairs ended between {low} and {high} mln"):
            self.assertIn(shown, out)

    def test_a_backtest_knows_at_each_origin_what_came_before_alone(self):
        values = {2012: 50, 2013: 70, 2014: 65, 2015: 90, 2016: 200, 2017: 120, 2018: 130}
        path = self.file("a.csv", named(values))
        for method in ("auto", "naive"):
            scores = self.rows("--backtest", "--method", method, "--horizon", 2, path)
            seen = {1: [], 2: []}
            for origin in range(2013, 2018):
                past = self.file("b.csv", named({y: v for y, v in values.items() if y <= origin}))
                for h, row in enumerate(self.rows("--method", method, "--horizon", 2, past), 1):
                    if origin + h in values:
                        actual = values[origin + h]
                        seen[h].append((abs(actual - float(row["value"])), abs(actual - values[origin]),
                                        float(row["low80"]) <= actual <= float(row["high80"]),
                                        float(row["low95"]) <= actual <= float(row["high95"])))
            for score, (h, points) in zip(scores, seen.items()):
                means = [sum(column) / len(points) for column in zip(*points)]
                self.assertEqual((score["horizon"], score["points"]), (str(h), str(len(points))))
                for name, mean in zip(("error", "naive_error", "coverage80", "coverage95"), means):
                    self.assertAlmostEqual(float(score[name]), mean, places=8, msg=name)
                self.assertAlmostEqual(float(score["relative_error"]), 1 if method == "naive" else means[0] / means[1], places=8)
        lines = json_lines(run("project", "--backtest", "--method", "naive", "--horizon", 2, "--format", "jsonl", path)[1])
        self.assertEqual([{k: str(v) for k, v in line.items()} for line in lines],
                         [{**s, "relative_error": "1"} for s in self.rows("--backtest", "--method", "naive", "--horizon", 2, path)])
        self.assertIn("held by 80 %", run("project", "--backtest", path)[1])


class BadInput(ProgramTest):
    def test_what_is_too_short_is_refused_and_the_others_are_projected(self):
        path = self.file("a.csv", HEADER + dollars({2021: 5}, "RUS,MMR,exports", "EUR") + dollars({2021: 5}, "RUS,CHN,exports")
                         + dollars({2020: "NA"}, "RUS,LAO,exports") + dollars({2021: 0}, "RUS,THA,imports"))
        rejects = self.folder / "rejects.jsonl"
        status, out, err = run("project", "--format", "csv", "--rejects", rejects, path)
        self.assertEqual((status, err), (1, ""))
        self.assertEqual([row["partner"] for row in csv.DictReader(io.StringIO(out))], ["CHN"] * 10)
        self.assertEqual(json_lines(rejects.read_text()), [
            {"file": str(path), "line": None, "reason": "RUS-MMR exports, EUR: too few values: 1 known, from 2021 to 2021"},
            {"file": str(path), "line": None, "reason": "RUS-LAO exports, USD: no figure is known"},
            {"file": str(path), "line": None, "reason": "RUS-THA imports, USD: too few values: 1 known, from 2021 to 2021"}])

    def test_a_method_that_does_not_fit_is_refused_series_by_series(self):
        years, quarters = named({2020: 5, 2021: 6}), named({"2020-Q1": 5, "2020-Q2": 6})
        for method, content, reason in (("drift", years, "too few values: 2 known, from 2020 to 2021"),
                                        ("snaive", quarters, "too few values: 2 known, from 2020-Q1 to 2020-Q2"),
                                        ("prior", years, "comparable pairs are yearly flows in USD, with a last figure above zero")):
            path = self.file("a.csv", content)
            self.assertEqual(run("project", "--method", method, path), (1, "", f"{path}: s: {reason}\n"))

    def test_bad_rows_and_files_are_named(self):
        for content, reason in (("", "FILE: nothing there"), ("series,period\ns,2020\n", "FILE:1: a field is missing: value; the header has series, period"),
                                (named({2020: 5, 2021: 6}) + "s,2021,7\n", "FILE:4: two values for one key: s 2021, first in line 3"),
                                (named({2020: 5, 2021: 6}) + "s,2022,inf\n", 'FILE:4: not a number: value is "inf"'),
                                (named({2020: 5, 2021: 6}) + "s,2022-05,7\n", "FILE:4: periods of different length in one series: s 2022-05"),
                                (HEADER + "RUS,ZZZ,exports,2020,1,USD\n", 'FILE:2: unknown economy: partner is "ZZZ"')):
            with self.subTest(reason):
                path = self.file("a.csv", content)
                status, _, err = run("project", path)
                self.assertEqual((status, err), (1, reason.replace("FILE", str(path)) + "\n"))

    def test_wrong_usage_has_a_status_of_its_own(self):
        for options in (["--method", "ets"], ["--method", ""], ["--horizon", "0"], ["--horizon", "1001"], ["--level", "80,x"],
                        ["--level", "100"], ["--level", "0.8"], ["--level", ""], ["--format", "html"]):
            with self.subTest(options):
                status, out, err = run("project", *options, ARTICLE)
                self.assertEqual((status, out), (2, ""))
                self.assertIn(options[0], err)
        self.assertIn('"ets" is none of auto, naive, snaive, drift, prior', run("project", "--method", "ets", ARTICLE)[2])

    def test_help_names_the_options(self):
        status, out, _ = run("project", "--help")
        self.assertEqual(status, 0)
        for option in ("--horizon", "--level", "--method", "--backtest"):
            self.assertIn(option, out)

    def test_a_reader_that_goes_away_is_no_failure(self):
        path = self.file("a.csv", "series,period,value\n" + "".join(f"s{i},{2000 + t},{i + t + 1}\n" for i in range(3000) for t in range(3)))
        self.check_reader_that_goes_away("project", "--format", "csv", path, seconds=120)


if __name__ == "__main__":
    main()

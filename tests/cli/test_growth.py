# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_growth.py: `bilatrade growth` on texts and tables, against the textbook formulas.
import csv
import io
import math
import unittest
from fractions import Fraction

from program import ARTICLE, ProgramTest, json_lines, main, run

HEADER = "reporter,partner,flow,period,value,currency\n"
FIGURES = {2014: 100.5, 2015: 90.25, 2016: 118, 2018: 250.75, 2019: 240, 2020: 310.5, 2021: 402.125}


def table(figures, flow="exports"):
    return HEADER + "".join(f"RUS,MMR,{flow},{when},{value},USD\n" for when, value in figures.items())


class Growth(ProgramTest):
    def rows(self, *arguments, kind=None, status=0, stdin=b""):
        done, out, err = run("growth", "--format", "jsonl", *arguments, stdin=stdin)
        self.assertEqual(done, status, err)
        return [row for row in json_lines(out) if kind in (None, row["kind"])]

    def test_the_article_that_ships_grew_as_it_says(self):
        first, second, whole = self.rows(ARTICLE)
        level, percent, half = Fraction("431600000"), Fraction("16.5"), Fraction("0.05")
        self.assertAlmostEqual(first["value"], float(level / (1 + percent / 100)), places=2)
        self.assertEqual((first["percent"], first["reason"]), (None, "no figure before"))
        self.assertEqual((second["value"], second["low"], second["high"]), (431600000, 431550000, 431650000))
        self.assertEqual((second["base"], second["percent_low"], second["percent_high"]),
                         ("2020", float(percent - half), float(percent + half)))
        self.assertAlmostEqual(second["log_growth"], math.log(1.165), places=10)
        self.assertLess(second["log_low"], math.log(1.16451))
        self.assertEqual((whole["kind"], whole["percent_a_year"]), ("whole", 16.5))

    def test_each_figure_grows_on_the_year_before_and_a_gap_on_nothing(self):
        path = self.file("a.csv", table(FIGURES))
        rows = self.rows(path, kind="year-on-year")
        self.assertEqual([row["period"] for row in rows], [str(year) for year in FIGURES])
        for row in rows:
            year = int(row["period"])
            with self.subTest(year):
                base = FIGURES.get(year - 1)
                if base is None:
                    self.assertIsNone(row["percent"])
                    self.assertEqual(row["reason"], "no figure for 2017" if year == 2018 else "no figure before")
                else:
                    self.assertAlmostEqual(row["percent"], (FIGURES[year] / base - 1) * 100, places=9)
                    self.assertAlmostEqual(row["log_growth"], math.log(FIGURES[year] / base), places=9)
                    self.assertIsNone(row["reason"])
                self.assertIsNone(row["percent_low"], "a table gives no bounds")
        whole, = self.rows(path, kind="whole")
        self.assertEqual((whole["base"], whole["period"]), ("2014", "2021"))
        self.assertAlmostEqual(whole["percent_a_year"], ((402.125 / 100.5) ** (1 / 7) - 1) * 100, places=9)
        shown = run("growth", path)[1]
        self.assertRegex(shown, r"\n +2017 +\? +not known\n")
        self.assertIn("no figure for 2017", shown)

    def test_tables_and_texts_grow_in_another_currency_by_the_rates_of_each_year(self):
        rates = self.file("rates.csv", "currency,period,rate\nCNY,2020,8\nCNY,2021,6.4\n")
        yuan = self.file("t.csv", table({2020: 512, 2021: 640}).replace("USD", "CNY") + "RUS,MMR,exports,2022,1,CNY\n")
        text = self.file("t.txt", "In 2021 Russia's exports to Myanmar rose by 25% to 640 million yuan.\n")
        for name, refused in ((yuan, 1), (text, 0)):
            with self.subTest(name):
                rows = self.rows("--rates", rates, name, kind="year-on-year", status=refused)
                self.assertEqual([row["value"] / 100 for row in rows][-1], 1 if name == yuan else 1e6)
                self.assertAlmostEqual(rows[-1]["percent"], 56.25, places=9)  # 100 on 64
                self.assertEqual({row["currency"] for row in rows}, {"USD"})

    def test_months_and_quarters_grow_on_the_year_before_too(self):
        for periods in ([f"{2018 + i // 12}-{i % 12 + 1:02}" for i in range(30)],
                        [f"{2018 + i // 4}-Q{i % 4 + 1}" for i in range(11)]):
            season = 12 if "Q" not in periods[0] else 4
            values = {when: 100 + 7 * i + 30 * (i % season) for i, when in enumerate(periods)}
            path = self.file("a.csv", table(values))
            rows = self.rows(path, kind="year-on-year")
            for i, row in enumerate(rows):
                if i < season:
                    self.assertIsNone(row["percent"])
                    continue
                self.assertEqual(row["base"], periods[i - season])
                self.assertAlmostEqual(row["percent"], (values[periods[i]] / values[periods[i - season]] - 1) * 100, places=9)
            whole, = self.rows(path, kind="whole")
            years = int(periods[-1][:4]) - 2018
            self.assertEqual((whole["base"], whole["period"]), ("2018" + periods[-1][4:], periods[-1]))
            ratio = values[periods[-1]] / values[whole["base"]]
            self.assertAlmostEqual(whole["percent_a_year"], (ratio ** (1 / years) - 1) * 100, places=9)

    def test_parts_of_years_that_texts_speak_of_are_series_of_their_own(self):
        text = self.file("a.txt", "Trade turnover between Russia and Myanmar reached $431.6 mln in 2021, up by 16.5% compared with 2020. "
                         "In January-May 2022 it came to $181.2 mln, 12% more than in January-May 2021.")
        rows = self.rows(text, kind="year-on-year")
        self.assertEqual([(r["period"], r["percent"], r["percent_low"], r["percent_high"]) for r in rows], [
            ("2020", None, None, None), ("2021", 16.5, 16.45, 16.55),
            ("2021-01/2021-05", None, None, None), ("2022-01/2022-05", 12, 11.5, 12.5)])
        status, out, err = run("project", "--format", "csv", "--horizon", 1, text)
        self.assertEqual((status, len(out.splitlines()), err),
                         (1, 2, f"{text}: RUS-MMR turnover, USD: 2021-01/2021-05 is no month, quarter, half-year or year\n"))

    def test_a_base_is_compared_with_every_later_figure(self):
        path = self.file("a.csv", table(FIGURES))
        rows = self.rows("--base", "2015", path)
        self.assertEqual([row["period"] for row in rows], ["2016", "2018", "2019", "2020", "2021"])
        for row in rows:
            ratio, years = FIGURES[int(row["period"])] / 90.25, int(row["period"]) - 2015
            self.assertEqual((row["kind"], row["base"]), ("since-base", "2015"))
            self.assertAlmostEqual(row["percent"], (ratio - 1) * 100, places=9)
            self.assertAlmostEqual(row["percent_a_year"], (ratio ** (1 / years) - 1) * 100, places=9)
        done, out, err = run("growth", "--base", "2017", path)
        self.assertEqual((done, out, err), (1, "", f"{path}: RUS-MMR exports, USD: no figure for the base 2017\n"))
        self.assertEqual(run("growth", "--base", "2021", path)[2], f"{path}: RUS-MMR exports, USD: no figure after the base 2021\n")

    def test_a_target_asks_for_a_growth_a_year(self):
        for told in ("5bn@2030", "5000000000@2030", "5 billion@2030", "5000 mln@2030", "0.005trln@2030", "5e9@2030"):
            row, = self.rows("--target", told, ARTICLE, kind="required")
            self.assertEqual((row["base"], row["period"], row["value"]), ("2021", "2030", 5e9))
            for name, level in (("percent_a_year", 431.6), ("percent_a_year_low", 431.65), ("percent_a_year_high", 431.55)):
                self.assertAlmostEqual(row[name], ((5000 / level) ** (1 / 9) - 1) * 100, places=8)
        self.assertIn("5 bln USD in 2030 from 2021: +31.283% (+31.2817 to +31.2851) a year", run("growth", "--target", "5bn@2030", ARTICLE)[1])
        path = self.file("a.csv", table(FIGURES))
        for period in ("2021", "2020", "2030-01"):
            done, out, err = run("growth", "--target", "500@" + period, path)
            self.assertEqual((done, out), (1, ""))
            self.assertIn(f"{path}: RUS-MMR exports, USD: the target's period {period} is not", err)

    def test_nothing_grows_from_zero_and_no_balance_at_all(self):
        path = self.file("a.csv", table({2019: 0, 2020: 5, 2021: 0}) + table({2020: -3, 2021: 4}, "balance")[len(HEADER):])
        rows = self.rows(path, kind="year-on-year")
        self.assertEqual([(r["flow"], r["period"], r["percent"], r["log_growth"], r["reason"]) for r in rows], [
            ("exports", "2019", None, None, "no figure before"), ("exports", "2020", None, None, "2019 is not above zero"),
            ("exports", "2021", -100, None, None), ("balance", "2020", None, None, "no figure before"),
            ("balance", "2021", None, None, "a balance has no rate of growth")])

    def test_csv_says_what_json_lines_say(self):
        path = self.file("a.csv", 'series,period,value\n"Tea, ""black""",2020,7\n"Tea, ""black""",2021,8\n')
        rows = list(csv.DictReader(io.StringIO(run("growth", "--format", "csv", path, ARTICLE)[1])))
        self.assertEqual(list(rows[0])[:9], ["series", "reporter", "partner", "flow", "product", "currency", "kind", "period", "base"])
        lines = self.rows(path, ARTICLE)
        self.assertEqual(lines[1]["series"], 'Tea, "black"')
        self.assertEqual(len(rows), len(lines))
        for row, line in zip(rows, lines):
            for name, text in row.items():
                said = line.get(name)
                self.assertEqual(text, "" if said is None else text if isinstance(said, (int, float)) and float(text) == said else said)

    def test_key_columns_come_out_as_they_came_in(self):
        path = self.file("a.csv", "note;value;partner;period;flow;reporter\nx;5;MMR;2020;exports;RUS\nx;6;MMR;2021;exports;RUS\n")
        header = run("growth", "--format", "csv", path)[1].splitlines()[0]
        self.assertTrue(header.startswith("partner,flow,reporter,kind,period,base,value,"), header)


class BadInput(ProgramTest):
    def check(self, content, reason, rows):
        path = self.file("a.csv", content)
        status, out, err = run("growth", "--format", "jsonl", path)
        self.assertEqual(status, 1)
        self.assertRegex(err, "^" + reason.replace("FILE", str(path)) + "\n$")
        self.assertEqual(len(out.splitlines()), rows)

    def test_each_bad_row_is_named_and_the_others_are_read(self):
        good = table({2020: 5, 2021: 6})
        for content, reason, rows in (
            ("", "FILE: nothing there", 0),
            ("reporter,partner,flow,period\nRUS,MMR,exports,2020\n",
             "FILE:1: a field is missing: value; the header has reporter, partner, flow, period", 0),
            (good + "RUS,MMR,exports,2021,7,USD\n",
             "FILE:4: two values for one key: RUS-MMR exports, USD 2021, first in line 3", 3),
            (good + "RUS,MMR,exports,2021-Q1,7,USD\n", "FILE:4: periods of different length in one series: RUS-MMR exports, USD 2021-Q1", 3),
            (good + "RUS,XYZ,exports,2021,7,USD\n", 'FILE:4: unknown economy: partner is "XYZ"', 3),
            (good + "RUS,MMR,sales,2021,7,USD\n", 'FILE:4: unknown flow: flow is "sales"', 3),
            (good + "RUS,MMR,exports,last year,7,USD\n", 'FILE:4: not a period .*: period is "last year"', 3),
            (good + "RUS,MMR,exports,2022,seven,USD\n", 'FILE:4: not a number: value is "seven"', 3),
            (good + "RUS,MMR,imports,2022,NA,USD\n", "FILE: RUS-MMR imports, USD: no figure is known", 3),
        ):
            with self.subTest(reason):
                self.check(content, reason, rows)

    def test_wrong_usage_has_a_status_of_its_own(self):
        for options in (["--base", "soon"], ["--target", "5bn"], ["--target", "5xx@2030"], ["--target", "-5bn@2030"],
                        ["--target", "0@2030"], ["--target", "@2030"], ["--target", "5bn@soon"], ["--format", "html"]):
            with self.subTest(options):
                status, out, err = run("growth", *options, ARTICLE)
                self.assertEqual((status, out), (2, ""))
                self.assertIn(options[0], err)
        self.assertEqual(run("growth")[0], 2)

    def test_help_names_the_options(self):
        status, out, _ = run("growth", "--help")
        self.assertEqual(status, 0)
        for option in ("--base", "--target", "--pair", "--rejects"):
            self.assertIn(option, out)

    def test_a_selection_without_a_figure_is_told(self):
        self.assertEqual(run("growth", "--pair", "RUS-CHN", ARTICLE), (0, "", "no figure is of what is asked for\n"))

    def test_a_reader_that_goes_away_is_no_failure(self):
        path = self.file("a.csv", "series,period,value\n" + "".join(f"s{i},{2000 + t},{i + t + 1}\n" for i in range(3000) for t in range(5)))
        self.check_reader_that_goes_away("growth", "--format", "csv", path)


if __name__ == "__main__":
    main()

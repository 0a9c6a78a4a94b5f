# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_profile.py: `bilatrade profile` on tables in the long form. Figures are invented.
import csv
import io
import unittest

from program import ProgramTest, json_lines, main, run

HEADER = "reporter,partner,flow,product,period,value,currency,valuation\n"


def table():
    rows = [f"MMR,RUS,exports,,{2009 + i},{value}000000,USD,FOB\n" for i, value in enumerate((9, 4, 5, 6, 8, 3, 7, 12))]
    rows += [f"MMR,CHN,exports,,{year},20000000,USD,FOB\n" for year in range(2009, 2017)]
    rows += ["MMR,WLD,exports,,2016,100000000,USD,FOB\n", "MMR,RUS,exports,62,2016,9000000,USD,FOB\n",
             "MMR,RUS,exports,10,2016,3000000,USD,FOB\n", "MMR,RUS,exports,62,2015,6000000,USD,FOB\n",
             "RUS,MMR,exports,,2015,25000000,USD,FOB\n", "RUS,MMR,exports,,2016,30000000,USD,FOB\n"]
    return HEADER + "".join(rows)


class Profile(ProgramTest):
    def rows(self, *arguments):
        done, out, err = run("profile", "MMR-RUS", "--format", "jsonl", *arguments, self.file("a.csv", table()))
        self.assertEqual(done, 0, err)
        return json_lines(out)

    def test_years_have_growth_rank_share_and_records(self):
        years = {row["period"]: row for row in self.rows("--years", "5") if (row["kind"], row["flow"]) == ("year", "exports")}
        self.assertEqual(list(years), [str(year) for year in range(2012, 2017)])
        last = years["2016"]
        self.assertEqual((last["value"], last["rank"], last["partners"], last["share"]), ("12000000", 2, 2, 0.12))
        self.assertAlmostEqual(last["percent"], (12 / 7 - 1) * 100, places=9)
        self.assertEqual(last["record"], "highest of 8 known years")
        self.assertEqual(years["2013"]["record"], "highest since 2009")
        self.assertEqual(years["2014"]["record"], "lowest of 6 known years")
        self.assertAlmostEqual(years["2015"]["share"], 7 / 27, places=11)

    def test_a_silent_reporter_s_imports_are_its_partner_s_exports(self):
        imports = [row for row in self.rows() if (row["kind"], row["flow"]) == ("year", "imports") and row["value"]]
        self.assertEqual([(row["value"], row["reported_by"], row["valuation"]) for row in imports],
                         [("25000000", "RUS", "FOB"), ("30000000", "RUS", "FOB")])

    def test_main_products(self):
        products = [row for row in self.rows("--products", "1") if row["kind"] == "product"]
        self.assertEqual([(row["product"], row["share"], row["percent"]) for row in products], [("62", 0.75, 50)])

    def test_the_table_is_for_people(self):
        out = run("profile", "MMR-RUS", self.file("a.csv", table()))[1]
        self.assertRegex(out, r"MMR-RUS exports, mln USD\n +year +value +growth +share +rank\n")
        self.assertRegex(out, r"2016 +12\.0 +\+71\.4% +12% +2 of 2 +highest of 8 known years\n")
        self.assertRegex(out, r"2015 +25\.0 +by RUS FOB\n")
        self.assertRegex(out, r"main products of 2016\n +62 +9\.0 +75% +\+50\.0%\n")
        rows = list(csv.DictReader(io.StringIO(run("profile", "MMR-RUS", "--format", "csv", self.file("a.csv", table()))[1])))
        self.assertEqual(len(rows), 4 * 8 + 2)

    def test_a_pair_that_nobody_reports_is_said_to_be_none_and_no_pair_is_wrong_usage(self):
        path = self.file("a.csv", table())
        done, out, err = run("profile", "MMR-USA", path)
        self.assertEqual((done, out), (0, ""))
        self.assertIn("neither side reports a year of MMR-USA", err)
        self.assertEqual(run("profile", "MMR", path)[0], 2)
        self.assertEqual(run("profile", path)[0], 2)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_mirror.py: `bilatrade mirror` on tables in the long form. Russia and Myanmar 2019 and 2020 are as both
# reported them to the IMF (Direction of Trade Statistics, 2021); other figures are invented.
import csv
import io
import math
import unittest

from program import ProgramTest, json_lines, main, run

HEADER = "reporter,partner,flow,product,period,value,currency,valuation\n"
BOTH = HEADER + """RUS,MMR,exports,,2019,279921863,USD,FOB
RUS,MMR,exports,,2020,236107478,USD,FOB
RUS,MMR,imports,,2019,121787487,USD,CIF
RUS,MMR,imports,,2020,145360915,USD,CIF
MMR,RUS,exports,,2019,32430000,USD,FOB
MMR,RUS,exports,,2020,30320000,USD,FOB
MMR,RUS,imports,,2019,18420000,USD,CIF
MMR,RUS,imports,,2020,27990001,USD,CIF
"""


class Mirror(ProgramTest):
    def rows(self, *arguments, status=0, stdin=b""):
        done, out, err = run("mirror", "--format", "jsonl", *arguments, stdin=stdin)
        self.assertEqual(done, status, err)
        return json_lines(out)

    def test_both_reports_of_each_flow_stand_side_by_side(self):
        rows = self.rows("--pair", "RUS-MMR", "-", stdin=BOTH.encode())
        self.assertEqual([(row["exporter"], row["period"]) for row in rows],
                         [("MMR", "2019"), ("MMR", "2020"), ("RUS", "2019"), ("RUS", "2020")])
        last = rows[-1]
        x, m = 236107478, 27990001
        self.assertEqual((last["by_exporter"], last["exporter_valuation"]), (str(x), "FOB"))
        self.assertEqual((last["by_importer"], last["importer_valuation"]), (str(m), "CIF"))
        self.assertEqual(last["difference"], str(m - x))
        self.assertAlmostEqual(last["ratio"], m / x, places=11)
        self.assertAlmostEqual(last["log_ratio"], math.log(m / x), places=9)
        self.assertAlmostEqual(last["relative_to_mean"], 2 * (m - x) / (m + x), places=9)
        self.assertAlmostEqual(last["relative_to_importer"], (x - m) / m, places=9)
        self.assertEqual((last["fob"], last["rule"]), (x, "exporter-preferred"))
        self.assertEqual((last["exporter_row"], last["importer_row"]), ("stdin:3", "stdin:9"))

    def test_the_table_shows_how_far_apart_they_are(self):
        out = run("mirror", "--pair", "RUS-MMR", "--flow", "exports", "-", stdin=BOTH.encode())[1]
        self.assertRegex(out, r"period +by RUS FOB +by MMR CIF +difference +of mean +ratio +reconciled FOB")
        self.assertRegex(out, r"2020 +236\.1 +28\.0 +-208\.1 +-158% +0\.119 +236\.1\n")
        self.assertIn("2 flows by both sides, 0 by the exporter alone", out)
        self.assertNotIn("MMR-RUS", out)

    def test_carriage_comes_off_as_told_or_as_the_flows_tell(self):
        path = self.file("a.csv", BOTH)
        arguments = ("--pair", "MMR-RUS", "--flow", "exports", "--period", "2020", "--prefer", "importer")
        row, = self.rows(*arguments, "--cif", "1.06", path)
        self.assertAlmostEqual(row["fob"], 145360915 / 1.06, places=2)
        self.assertTrue(row["carriage_removed"])
        median = (145360915 / 30320000 + 27990001 / 236107478) / 2
        row, = self.rows(*arguments, "--cif", "auto", path)
        self.assertAlmostEqual(row["fob"], 145360915 / median, places=2)
        row, = self.rows(*arguments, path)
        self.assertEqual((row["fob"], row["carriage_removed"]), (145360915, False))
        self.assertEqual(run("mirror", "--cif", "0.9", path)[0], 2)

    def test_a_mean_and_weights_by_reliability(self):
        path = self.file("a.csv", BOTH)
        row, = self.rows("--pair", "MMR-RUS", "--flow", "exports", "--period", "2020", "--prefer", "mean", path)
        self.assertEqual(row["fob"], (30320000 + 145360915) / 2)
        table = HEADER
        for year, noise in ((2019, 1.0), (2020, 1.1)):
            for i, exporter in enumerate(("RUS", "MMR", "CHN", "IND")):
                for k, importer in enumerate(("RUS", "MMR", "CHN", "IND")):
                    if i != k:
                        factor = (3.0 if "MMR" in (exporter, importer) else 1.02) * noise
                        table += f"{exporter},{importer},exports,,{year},1000,USD,FOB\n"
                        table += f"{importer},{exporter},imports,,{year},{round(1000 * factor)},USD,FOB\n"
        rows = self.rows("--prefer", "reliability", self.file("b.csv", table))
        weights = {(row["exporter"], row["importer"]): row["weight_of_exporter"] for row in rows}
        self.assertGreater(weights["RUS", "MMR"], 0.9)
        self.assertLess(weights["MMR", "RUS"], 0.1)
        self.assertAlmostEqual(weights["CHN", "IND"], 0.5, places=6)

    def test_a_silent_reporter_s_trade_is_what_its_partners_say(self):
        table = HEADER + "CHN,RUS,imports,,2022,106,USD,CIF\nIND,RUS,imports,,2022,53,USD,CIF\nCHN,RUS,exports,,2022,76,USD,FOB\n"
        path = self.file("a.csv", table)
        rows = self.rows("--silent", "RUS", "--cif", "1.06", path)
        self.assertEqual([(r["flow"], round(r["fob"], 6), r["partners"]) for r in rows], [("exports", 150, 2), ("imports", 76, 1)])
        self.assertIn("RUS by its partners' reports, FOB", run("mirror", "--silent", "RUS", path)[1])
        done, out, err = run("mirror", "--silent", "USA", path)
        self.assertEqual((done, "no partner reports a flow of USA" in err), (0, True))

    def test_a_figure_that_is_there_twice_is_refused_and_both_are_named(self):
        first, second = self.file("a.csv", BOTH), self.file("b.csv", HEADER + "RUS,MMR,exports,,2020,1,USD,FOB\n")
        done, out, err = run("mirror", first, second)
        self.assertEqual(done, 1)
        self.assertIn(f"{second}:2: two values for one key: RUS-MMR exports FOB 2020, first in {first}:3", err)
        self.assertIn("236.1", out)

    def test_figures_convert_at_average_rates_and_those_of_a_period_s_end_are_refused(self):
        table = HEADER + "RUS,MMR,exports,,2020,7210,RUB,FOB\nMMR,RUS,imports,,2020,110,USD,CIF\nMMR,RUS,exports,,2020,5,EUR,FOB\n"
        rates = self.file("rates.csv", "currency,period,rate,kind\nRUB,2020,72.1,average\nEUR,2020,0.82,end-of-period\n")
        done, out, err = run("mirror", "--format", "csv", "--rates", rates, self.file("a.csv", table))
        self.assertEqual(done, 1)
        self.assertIn(f"{rates}:3: a rate of a period's end", err)
        self.assertIn("no rate for MMR-RUS exports FOB 2020", err)
        row, = csv.DictReader(io.StringIO(out))
        self.assertEqual((row["by_exporter"], row["by_importer"], row["currency"]), ("100", "110", "USD"))

    def test_what_is_no_known_table_is_refused_whole_and_a_number_that_is_none_with_its_row(self):
        for content, reason in (("series,period,value\na,2020,1\n", ":1: unknown source: no known table; the header has series, period, value"),
                                ("reporter,partner,value\nRUS,MMR,1\n", ":1: a field is missing: flow, period"),
                                ("", ": nothing there"),
                                (HEADER + "RUS,MMR,exports,,2020,1x3,USD,FOB\n", ':2: not a number: value is "1x3"')):
            with self.subTest(content):
                done, _, err = run("mirror", self.file("a.csv", content))
                self.assertEqual(done, 1)
                self.assertIn(reason, err)

    def test_a_text_is_no_table_whatever_it_says_and_a_table_is_one_whatever_its_name(self):
        done, _, err = run("mirror", self.file("said.txt", "Trade of Russia with Myanmar rose, by 5%\n"))
        self.assertEqual((done, "said.txt:1: texts and claims; a table is needed" in err), (1, True))
        done, out, _ = run("mirror", "--format", "csv", self.file("table.txt", BOTH))
        self.assertEqual((done, "236107478" in out), (0, True))

    def test_tables_of_known_sources_are_read_as_they_are_and_their_rows_accounted_for(self):
        comtrade = self.file("comtrade.csv", "typeCode,freqCode,refYear,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,"
                             "cmdCode,customsCode,motCode,fobvalue,cifvalue,primaryValue\n"
                             "C,A,2021,2021,104,X,643,0,H5,TOTAL,C00,0,1200000,,1200000\n"
                             "C,A,2021,2021,643,M,104,0,H5,TOTAL,C00,0,,1330000.5,1330000.5\n")
        done, out, err = run("mirror", "--format", "csv", comtrade)
        row, = csv.DictReader(io.StringIO(out))
        self.assertEqual((done, row["by_exporter"], row["by_importer"]), (0, "1200000", "1330000.5"), err)
        self.assertEqual(err, f"{comtrade}: comtrade: 2 rows in = 2 out + 0 summed + 0 refused + 0 left out\n")

    def test_the_country_codes_of_baci_may_stand_beside_its_table(self):
        codes = self.file("country_codes_V202301.csv", "country_code,country_name,country_iso2,country_iso3\n490,Other Asia,,TWN\n")
        table = self.file("BACI_HS17_Y2021_V202301.csv", "t,i,j,k,v,q\n2021,490,643,010121,52.051,1\n2021,999,643,010121,1,1\n")
        done, out, err = run("mirror", "--format", "csv", codes, table)
        row, = csv.DictReader(io.StringIO(out))
        self.assertEqual((done, row["exporter"], row["by_exporter"]), (1, "TWN", "52051"))
        self.assertIn(f'{table}:3: unknown economy: i is "999"', err)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_report.py: `bilatrade report` on the article that ships and on texts that disagree.
import csv
import io
import math
from fractions import Fraction

from program import ARTICLE, SOURCE, ProgramTest, json_lines, main, run

LEVEL = "Trade turnover between Russia and Myanmar reached $431.6 mln in 2021."


def document(name, text, date="2022-08-03"):
    return '{"id": "%s", "date": "%s", "text": "%s"}\n' % (name, date, text)


class Report(ProgramTest):
    def test_the_article_gives_its_words_its_figures_and_where_they_may_go(self):
        status, out, err = run("report", ARTICLE)
        self.assertEqual((status, err), (0, ""))
        headings = [line for line in out.splitlines() if line in ("What is said", "What follows", "Where it may go")]
        self.assertEqual(headings, ["What is said", "What follows", "Where it may go"])
        for shown in ("Russia and Myanmar\n───", "»$431.6 mln«", "»up by 16.5%«", "2020", "stated", "implied",
                      "+16.5% (+16.45 to +16.55)", "four in five comparable pairs"):
            self.assertIn(shown, out)
        self.assertNotIn("\x1b", out)
        self.assertLessEqual(max(map(len, out.splitlines())), 96)

    def test_json_lines_hold_claims_and_exact_bounds(self):
        lines = json_lines(run("report", "--format", "jsonl", ARTICLE)[1])
        self.assertEqual([line["kind"] for line in lines], ["level", "growth", "figure", "figure"])
        implied, stated = lines[2:]
        self.assertEqual((stated["period"], stated["low"], stated["value"], stated["high"], stated["basis"]),
                         ("2021", "431550000", "431600000", "431650000", "stated"))
        low, high = Fraction(431550000) / Fraction("1.1655"), Fraction(431650000) / Fraction("1.1645")
        scale = 10**6
        self.assertEqual(Fraction(implied["low"]), Fraction(math.floor(low * scale), scale))
        self.assertEqual(Fraction(implied["high"]), Fraction(math.ceil(high * scale), scale))
        self.assertEqual((implied["period"], implied["basis"], len(implied["claims"])), ("2020", "implied", 2))

    def test_the_horizon_is_how_many_years_are_shown(self):
        for horizon, last in ((None, 2024), (1, 2022), (9, 2030)):
            options = [] if horizon is None else ["--horizon", horizon]
            out = run("report", *options, ARTICLE)[1]
            self.assertIn(f"{last}: nominal dollars", out)
            self.assertNotIn(str(last + 1), out)

    def test_two_claims_of_one_text_that_cannot_both_be_true_are_told(self):
        text = self.file("a.txt", LEVEL + " In 2021 the turnover between Russia and Myanmar came to $500 mln.")
        status, out, _ = run("report", text)
        self.assertEqual(status, 0, "a finding is an answer")
        self.assertIn("contradiction: ", out)
        found, = [line for line in json_lines(run("report", "--format", "jsonl", text)[1]) if line["kind"] == "contradiction"]
        self.assertEqual(len(found["claims"]), 2)
        # Half-widths of 0.05 and 0.5 million bridge 68.4 million when each is 68.4 / 0.55 times as wide, and no less.
        self.assertEqual(found["stretch"], str(math.ceil(68.4 / 0.55)))

    def test_two_texts_that_differ_are_a_gap_and_no_contradiction(self):
        lines = self.file("a.jsonl", document("one", LEVEL) + document("two", LEVEL.replace("431.6", "500.0")))
        kinds = [line["kind"] for line in json_lines(run("report", "--format", "jsonl", lines)[1])]
        self.assertIn("gap", kinds)
        self.assertNotIn("contradiction", kinds)

    def report(self, *texts):
        lines = "".join(document(name, text) for name, text in zip("abcdef", texts))
        status, out, err = run("report", self.file("texts.jsonl", lines))
        self.assertEqual((status, err), (0, ""))
        return out

    def test_the_series_that_tells_most_is_projected_in_full_and_the_others_in_a_line(self):
        out = self.report("In 2021 Russia's exports to Myanmar came to $260 mln and its imports from Myanmar to $170 mln; "
                          "trade between Russia and Myanmar was $430 mln.")
        self.assertEqual(out.count("Where it may go"), 1)
        self.assertEqual(out.count("four in five comparable pairs"), 1)
        ahead = out[out.index("Where it may go"):]
        self.assertTrue(ahead.startswith("Where it may go\n\n  RUS-MMR turnover, mln USD\n"))
        for other in ("exports", "imports"):
            self.assertRegex(ahead, rf"\n  RUS-MMR {other} +mln USD +2024 ")

    def test_bounds_are_rounded_as_values_are_and_values_stay_within_them(self):
        out = self.report("Trade between Turkey and Iraq reached nearly $6.8 billion in 2021.",
                          LEVEL[:-1] + ", up by 16.5% compared with 2020.")
        self.assertRegex(out, r"\n    2021 +6\.8 +at most 6\.8 +stated\n")
        low, high = Fraction("431.55") / Fraction("1.1655"), Fraction("431.65") / Fraction("1.1645")
        self.assertRegex(out, rf"\n    2020 +370\.47 +{float(low):.2f} to {float(high):.2f} +implied\n")

    def test_a_range_is_shown_by_its_ends(self):
        out = self.report("A minister expects Turkey's exports to Iraq to grow between 8 and 10 per cent in 2022. "
                          "Turkey's imports from Iraq came to between $1.5 billion and $1.8 billion in 2021.")
        self.assertIn(" +8 to +10%  on 2021, forecast", out)
        self.assertIn("  1.5 to 1.8 bln USD", out)

    def test_books_are_named_in_full_however_long_their_names(self):
        name = "an-article-with-a-name-that-is-longer-than-a-column-has-room-for"
        lines = self.file("a.jsonl", document(name, LEVEL) + document("b", LEVEL.replace("431.6", "400.1").replace("2021", "2020")))
        out = run("report", lines)[1]
        self.assertIn(f"(books: 1 b, 2 {name})", out)
        self.assertRegex(out, r"\n    2020 +400\.1 .* 1\n    2021 +431\.6 .* 2\n")
        self.assertIn(f"({'book ' + name})", run("report", self.file("b.jsonl", document(name, LEVEL)))[1])

    def test_two_figures_in_a_currency_without_comparable_pairs_tell_too_little(self):
        out = self.report("Senegal's exports to Mali amounted to 465.3 billion CFA francs in 2021, against 394 billion in 2020.")
        self.assertIn("  - SEN-MLI exports, bln XOF: 2 known figures tell too little: in 2024", out)
        self.assertNotIn("◆", out)

    def test_several_pairs_have_an_overview_first(self):
        other = "Kenya's exports to Uganda fell by 4.2% to $840 million in 2021."
        self.assertNotIn("In short", self.report(LEVEL))
        out = self.report(LEVEL, other)
        self.assertTrue(out.startswith("In short\n"))
        self.assertRegex(out, r"\n  RUS-MMR +turnover 2021 +431\.6 mln USD +2024: 2\d\d to 8\d\d mln\n")
        self.assertRegex(out, r"\n  KEN-UGA +exports 2021 +840 mln USD +-4\.2% +2024: ")

    def test_a_growth_without_a_level_is_said_and_no_series(self):
        out = self.report("Kenya's exports to Uganda fell by 4.2% in 2021.")
        self.assertIn("-4.2%  on 2020", out)
        self.assertNotIn("KEN-UGA exports", out)

    def test_lines_fit_into_their_columns(self):
        out = run("report", SOURCE / "tests/corpus/en-a/docs.jsonl")[1]
        self.assertLessEqual(max(map(len, out.splitlines())), 96)

    def test_a_text_without_figures_of_trade_is_told(self):
        status, out, err = run("report", self.file("a.txt", "Nothing is said here."))
        self.assertEqual((status, out), (0, ""))
        self.assertIn("no figure about the trade of two economies", err)

    TABLE = ("reporter,partner,flow,period,value,currency,valuation\n"
             "RUS,MMR,exports,2021,214800000,USD,FOB\nRUS,MMR,imports,2021,66700000,USD,CIF\n"
             "RUS,MMR,exports,2020,236107478,USD,FOB\nRUS,MMR,imports,2020,145360915,USD,CIF\n"
             "MMR,RUS,exports,2021,30320000,USD,FOB\nMMR,RUS,imports,2021,27990000,USD,CIF\n")

    def test_a_table_beside_an_article_lays_both_counts_beside_each_claim(self):
        table = self.file("a.csv", self.TABLE)
        status, out, err = run("report", ARTICLE, table)
        self.assertEqual((status, err), (0, ""))
        self.assertIn("What is counted\n", out)
        self.assertRegex(out, r"\n    2021 +turnover +431\.6 mln USD +281\.5 mln USD +\+53\.3% +RUS: exports FOB, imports CIF\n"
                              r" +58\.31 mln USD +7\.4 times +MMR: imports CIF, exports FOB\n")
        self.assertRegex(out, r"\n    2021 +turnover +\+16\.5% +-26\.2% +\+42\.7 points +RUS: ")
        self.assertLessEqual(max(map(len, out.splitlines())), 96 + len(str(table)))

    def test_machines_get_a_row_for_each_count(self):
        table = self.file("a.csv", self.TABLE)
        lines = [line for line in json_lines(run("report", "--format", "jsonl", ARTICLE, table)[1]) if line["kind"] == "official"]
        rows = list(csv.DictReader(io.StringIO(run("report", "--format", "csv", ARTICLE, table)[1])))
        self.assertEqual(len(lines), 4)
        self.assertEqual([row["counted"] for row in rows], [line["counted"] or "" for line in lines])
        by_reporter, by_partner = lines[:2]
        self.assertEqual((by_reporter["said"], by_reporter["counted"], by_reporter["by"]), ("431600000", "281500000", "RUS"))
        self.assertEqual(float(by_reporter["gap"]), round(431.6 / 281.5 - 1, 6))
        self.assertEqual(by_reporter["rows"], f"{table}:2 {table}:3")
        self.assertEqual((by_partner["by"], by_partner["counted_as"], by_partner["status"]), ("MMR", "imports CIF, exports FOB", "reported"))

    def test_what_no_table_covers_is_said(self):
        table = self.file("a.csv", self.TABLE.replace("MMR", "VNM"))
        status, out, err = run("report", ARTICLE, table)
        self.assertEqual((status, err), (0, ""))
        self.assertIn("  - “$431.6 mln” (turnover 2021): no table has this pair\n", out)
        line = [one for one in json_lines(run("report", "--format", "jsonl", ARTICLE, table)[1]) if one["kind"] == "official"][0]
        self.assertEqual((line["status"], line["counted"], line["text"]), ("not covered", None, "no table has this pair"))

    def test_a_table_of_a_known_source_may_stand_beside_an_article(self):
        table = self.file("BACI_HS17_Y2021_V202301.csv", "t,i,j,k,v,q\n2021,643,104,270112,200000,1\n2021,104,643,100630,100000.5,1\n2021,4,24,382390,52.051,1\n")
        status, out, err = run("report", ARTICLE, table)
        self.assertEqual((status, err), (0, f"{table}: baci: 3 rows in = 3 out + 0 summed + 0 refused + 0 left out\n"))
        self.assertRegex(out, r"431\.6 mln USD +300\.0 mln USD +\+43\.9% +both, reconciled: exports FOB of 1 product, imports")

    def test_a_bad_row_and_a_table_that_is_none_are_named_and_the_rest_is_compared(self):
        table = self.file("a.csv", self.TABLE + "RUS,MMR,exports,2021,1,USD,FOB\nRUS,MMR,exports,2019,x,USD,FOB\n")
        none = self.file("b.csv", "a,b\n1,2\n")
        status, out, err = run("report", none, ARTICLE, table)
        self.assertEqual(status, 1)
        self.assertIn(f"{none}:1: unknown source: no known table; the header has a, b\n", err)
        self.assertIn(f'{table}:9: not a number: value is "x"\n', err)
        self.assertIn(f"{table}:8: two values for one key: RUS-MMR exports FOB 2021, first in {table}:2\n", err)
        self.assertIn("281.5 mln USD", out)

    def test_official_figures_convert_to_the_currency_of_the_claims_at_average_rates(self):
        table = self.file("a.csv", self.TABLE.replace("USD", "RUB"))
        rates = self.file("rates.csv", "currency,period,rate,kind\nRUB,2021,0.5,average\nRUB,2020,0.5,end-of-period\n")
        status, out, err = run("report", "--format", "csv", "--rates", rates, ARTICLE, table)
        self.assertEqual(status, 1)
        self.assertIn(f"{rates}:3: a rate of a period's end", err)
        self.assertIn("no rate for", err)
        by_reporter = next(row for row in csv.DictReader(io.StringIO(out)) if row["by"] == "RUS" and row["period"] == "2021")
        self.assertEqual((by_reporter["counted"], by_reporter["currency"]), ("563000000", "USD"))

    def test_csv_is_of_claims_beside_tables_alone(self):
        status, out, err = run("report", "--format", "csv", ARTICLE)
        self.assertEqual((status, out), (2, ""))
        self.assertIn("a table is needed", err)

    def test_bad_input_is_named_and_the_rest_is_reported(self):
        empty = self.file("empty.txt", "")
        lines = self.file("a.jsonl", document("one", LEVEL) + "[1]\n")
        status, out, err = run("report", empty, lines)
        self.assertEqual((status, err), (1, f"{empty}: nothing there\n{lines}:2: a field has the wrong type: the line is an array\n"))
        self.assertIn("431.6", out)

    def test_wrong_usage_and_help(self):
        for options in (["--horizon", "0"], ["--horizon", "51"], ["--format", "html"]):
            self.assertEqual(run("report", *options, ARTICLE)[:2], (2, ""))
        self.assertEqual(run("report")[0], 2)
        self.assertIn("--horizon", run("report", "--help")[1])

    def test_a_reader_that_goes_away_is_no_failure(self):
        lines = self.file("a.jsonl", "".join(document(f"d{i}", LEVEL) for i in range(300)))
        self.check_reader_that_goes_away("report", "--format", "jsonl", lines, after_lines=0)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_check.py: `bilatrade check` on small tables: each verdict, and exit status 3 only where something is
# contradicted. Russia and Myanmar 2020 are as both reported them to the IMF; other figures are invented.
import csv
import io
import itertools
import json
from fractions import Fraction

from claims import MILLION, difference, growth, level, lines, nearest_text, share
from program import ARTICLE, ProgramTest, json_lines, main, run

HEADER = "reporter,partner,flow,product,period,value,currency,valuation,source,vintage,compiler\n"


def table(*rows):
    """Rows of reporter, partner, flow, period, value in millions, and other columns by name."""
    names = HEADER.strip().split(",")
    text = HEADER
    for reporter, partner, flow, period, value, *others in rows:
        cells = {"reporter": reporter, "partner": partner, "flow": flow, "period": period, "currency": "USD",
                 "value": f"{Fraction(str(value)) * MILLION}", **(others[0] if others else {})}
        text += ",".join(cells.get(name, "") for name in names) + "\n"
    return text


BOTH_SIDES = table(("RUS", "MMR", "exports", "2020", "236.107478"), ("RUS", "MMR", "imports", "2020", "145.360915"),
                   ("RUS", "MMR", "exports", "2019", "279.921863"), ("RUS", "MMR", "imports", "2019", "121.787487"),
                   ("MMR", "RUS", "exports", "2020", "30.32"), ("MMR", "RUS", "imports", "2020", "27.990001"))
BY_RUSSIA = "".join(BOTH_SIDES.splitlines(keepends=True)[:5])
F = Fraction


class CheckTest(ProgramTest):
    def check(self, said, against, *options, status=None):
        """The answer's lines; the exit status is 3 where one is contradicted."""
        claims, counted = self.file("said.jsonl", lines(said)), self.file("counted.csv", against)
        done, out, err = run("check", "--format", "jsonl", *options, claims, "--against", counted)
        answer = json_lines(out)
        expected = 3 if any(line["verdict"] == "contradicted" for line in answer) else 0
        self.assertEqual(done, expected if status is None else status, err)
        return answer

    def verdicts(self, said, against, *options, **how):
        return [line["verdict"] for line in self.check(said, against, *options, **how)]

    def check_cases(self, against, cases, *options):
        for verdict, claim in cases:
            with self.subTest(verdict, claim=claim):
                line, = self.check([claim], against, *options)
                self.assertEqual(line["verdict"], verdict, line["text"])


class Verdicts(CheckTest):
    def test_each_verdict_on_exports(self):
        counted = table(("RUS", "MMR", "exports", "2020", "236.107478"))
        self.check_cases(counted, (
            ("confirmed", level("236.1", "exports", "2020")),
            ("confirmed", level("200", "exports", "2020", qualifier="more_than")),
            ("confirmed", level("240", "exports", "2020", qualifier="nearly")),
            ("confirmed", level("236.1", "imports", "2020", reporter="MMR", partner="RUS", compiler="RUS")),
            ("rounding", level("236.2", "exports", "2020")),
            ("rounding", level("237", "exports", "2020")),
            ("revision-sized", level("240.2", "exports", "2020")),
            ("revision-sized", level("224.4", "exports", "2020")),
            ("other-compiler", level("200.1", "exports", "2020", compiler="CHN")),
            ("contradicted", level("250.5", "exports", "2020")),
            ("contradicted", level("23.6", "exports", "2020")),
            ("contradicted", level("250", "exports", "2020", qualifier="more_than")),
            ("contradicted", level("220", "exports", "2020", qualifier="less_than")),
            ("not-covered", level("236.1", "exports", "2021")),
            ("not-covered", level("236.1", "imports", "2020")),
            ("not-covered", level("236.1", "exports", "2020", partner="VNM")),
            ("contradicted", level("500", "exports", "2020", product="rice")),
            ("not-covered", level("236.1", "exports", "2020", currency="EUR")),
            ("not-covered", level("500.1", "exports", "2020", status="target")),
            ("not-covered", level("500.1", "exports", "2020", status="forecast")),
            ("not-covered", level("500.1", "exports", partner=None)),
            ("not-covered", level("500.1", "exports", period=None)),
            ("not-covered", growth("5", "exports", "2020", "2019")),
        ))

    def test_what_is_contradicted_says_by_how_much_and_by_which_rows(self):
        line, = self.check([level("300", period="2020")], BY_RUSSIA)
        counted = F("236.107478") + F("145.360915")
        self.assertEqual(line["verdict"], "contradicted")
        self.assertEqual(line["rows"].split(), [f"{self.folder / 'counted.csv'}:{row}" for row in (2, 3)])
        # From the nearer end of what the digits of both cells allow.
        low = counted - F(1, MILLION)
        self.assertEqual(line["gap"], nearest_text(F(300) / low - 1))
        self.assertIn(line["book"], line["text"])
        self.assertIn("21.4%", line["text"])

    def test_rows_of_six_digits_are_as_exact_as_their_last_or_as_the_tolerance(self):
        said = [level("236.2", "exports", "2020")]
        for options, verdict in (((), "rounding"), (("--tolerance", "0.001"), "confirmed"), (("--tolerance", "0"), "rounding")):
            self.assertEqual(self.verdicts(said, BY_RUSSIA, *options), [verdict])

    def test_how_far_vintages_may_be_apart_is_told_by_an_option(self):
        counted = table(("RUS", "MMR", "exports", "2020", "100"))
        for said, options, verdict in (("104.00", (), "revision-sized"), ("106.00", (), "contradicted"),
                                       ("106.00", ("--revision", "0.06"), "revision-sized"),
                                       ("104.00", ("--revision", "0.03"), "contradicted"),
                                       ("104.00", ("--revision", "0"), "contradicted"),
                                       ("96.00", (), "revision-sized"), ("94.00", (), "contradicted")):
            with self.subTest(said, options=options):
                self.assertEqual(self.verdicts([level(said, "exports", "2020")], counted, *options), [verdict])

    def test_an_older_vintage_may_confirm_what_the_newer_one_does_not(self):
        counted = table(("RUS", "MMR", "exports", "2020", "100", {"vintage": "2021-02-01"}),
                        ("RUS", "MMR", "exports", "2020", "130", {"vintage": "2022-02-01"}))
        said = [level("100.00", "exports", "2020"), level("130.00", "exports", "2020")]
        self.assertEqual(self.verdicts(said, counted), ["confirmed", "confirmed"])
        self.assertEqual(self.verdicts(said, counted, "--as-of", "2021-12-31"), ["confirmed", "contradicted"])

    def test_figures_of_the_other_side_or_between_both_are_another_compiler_s(self):
        self.check_cases(BOTH_SIDES, (
            ("confirmed", level("381.5", period="2020")),
            ("confirmed", level("58.3", period="2020", reporter="MMR", partner="RUS")),
            ("other-compiler", level("58.3", period="2020")),
            ("other-compiler", level("381.5", period="2020", compiler="MMR")),
            ("other-compiler", level("200.5", period="2020")),
            ("contradicted", level("20.5", period="2020")),
            ("contradicted", level("600.5", period="2020")),
            ("contradicted", level("600.5", period="2020", reporter="MMR", partner="RUS")),
        ))

    def test_a_table_of_the_imf_s_counts_for_whichever_side_reported_it(self):
        counted = table(("RUS", "MMR", "exports", "2020", "236.1", {"compiler": "IMF", "source": "dots"}),
                        ("MMR", "RUS", "imports", "2020", "28.0", {"compiler": "IMF", "source": "dots"}))
        said = [level("236.1", "exports", "2020"), level("28.0", "imports", "2020", reporter="MMR", partner="RUS")]
        self.assertEqual(self.verdicts(said, counted), ["confirmed", "confirmed"])

    def test_the_article_that_ships_is_not_what_russia_reported(self):
        year = table(("RUS", "MMR", "exports", "2021", "214.8"), ("RUS", "MMR", "imports", "2021", "66.7")).removeprefix(HEADER)
        counted = self.file("a.csv", BY_RUSSIA + year)
        done, out, _ = run("check", "--format", "jsonl", ARTICLE, "--against", counted)
        said, grown = json_lines(out)
        self.assertEqual((done, said["verdict"], grown["verdict"]), (3, "contradicted", "contradicted"))
        self.assertEqual(said["low"], str(214800000 + 66700000 - 1))


class Relations(CheckTest):
    YEARS = table(("RUS", "MMR", "exports", "2020", "100"), ("RUS", "MMR", "imports", "2020", "50"),
                  ("RUS", "MMR", "exports", "2021", "120"), ("RUS", "MMR", "imports", "2021", "60"),
                  ("RUS", "WLD", "exports", "2021", "1000"))

    def test_growth_difference_share_turnover_and_balance_are_held_against_rows_of_exports_and_imports(self):
        self.check_cases(self.YEARS, (
            ("confirmed", level("180")), ("contradicted", level("120")),
            ("confirmed", level("60", "balance")), ("contradicted", level("-60", "balance")),
            ("contradicted", level("180", "balance")),
            ("confirmed", level("-60", "balance", reporter="MMR", partner="RUS", compiler="RUS")),
            ("confirmed", growth("20.0")), ("confirmed", growth("20.0", "exports")), ("contradicted", growth("26.0", "exports")),
            ("contradicted", growth("-20.0", "exports")), ("confirmed", growth("-16.7", period="2020", base="2021")),
            ("confirmed", difference("30")), ("confirmed", difference("20", "exports")),
            ("contradicted", difference("-20", "exports")),
            ("confirmed", share("12.0")), ("contradicted", share("20.0")), ("revision-sized", share("14.0")),
            ("not-covered", growth("20.0", terms=["real"])), ("not-covered", growth("20.0", terms=["CNY"])),
            ("not-covered", growth("20.0", period="2022", base="2021")),
        ))

    def test_a_year_is_held_against_its_months_and_a_month_is_not_covered_by_a_year(self):
        months = table(*(("RUS", "MMR", "exports", f"2021-{m:02}", "10") for m in range(1, 13)))
        self.check_cases(months, (("confirmed", level("120", "exports")), ("confirmed", level("30", "exports", "2021-Q2")),
                                  ("contradicted", level("210", "exports")), ("not-covered", level("120", "exports", "2020"))))
        line, = self.check([level("10", "exports", "2021-03")], table(("RUS", "MMR", "exports", "2021", "120")))
        self.assertNotEqual(line["verdict"], "contradicted")

    def test_a_group_is_held_against_all_of_its_members_and_at_least_some(self):
        members = [("KAZ", e, "exports", "2021", v) for e, v in (("ARM", "1"), ("BLR", "20"), ("KGZ", "30"), ("RUS", "400"))]
        self.check_cases(table(*members), (
            ("confirmed", level("451", "exports", reporter="KAZ", partner="EAEU")),
            ("contradicted", level("600", "exports", reporter="KAZ", partner="EAEU")),
            ("contradicted", level("300", "exports", reporter="KAZ", partner="EAEU"))))
        self.check_cases(table(*members[2:]), (
            ("confirmed", level("451", "exports", reporter="KAZ", partner="EAEU")),
            ("contradicted", level("300", "exports", reporter="KAZ", partner="EAEU"))))

    def test_currencies_that_differ_are_not_compared(self):
        counted = table(*(("RUS", "MMR", "exports", year, value, {"currency": "CNY"})
                          for year, value in (("2021", 700), ("2020", 600))))
        self.check_cases(counted, (
            ("not-covered", level("100", "exports")), ("confirmed", level("700", "exports", currency="CNY")),
            ("contradicted", level("100", "exports", currency="CNY")), ("confirmed", growth("16.7", "exports")),
            ("confirmed", growth("16.7", "exports", terms=["CNY"])), ("not-covered", growth("50.0", "exports", terms=["USD"]))))

    def test_with_rates_what_is_counted_is_converted_to_the_currency_of_each_claim(self):
        counted = table(*(("RUS", "MMR", "exports", year, value, {"currency": "CNY"})
                          for year, value in (("2021", 700), ("2020", 600))))
        rates = self.file("rates.csv", "currency,period,rate\nCNY,2021,7\nCNY,2020,8\nEUR,2021,0.5\n")
        self.check_cases(counted, (
            ("confirmed", level("100", "exports")), ("contradicted", level("700", "exports")),
            ("confirmed", level("700", "exports", currency="CNY")), ("confirmed", level("50", "exports", currency="EUR")),
            ("not-covered", level("50", "exports", currency="EUR", period="2020")),
            ("confirmed", difference("25", "exports")), ("confirmed", growth("33.3", "exports", terms=["USD"])),
            ("confirmed", growth("16.7", "exports")), ("confirmed", growth("16.7", "exports", terms=["CNY"]))),
            "--rates", rates)
        line, = self.check([level("90", "exports")], counted, "--rates", rates)
        self.assertEqual((line["currency"], line["gap"]), ("USD", "-0.1"))  # 90 where 700 / 7 are counted
        self.assertIn("has 100.0 mln USD, converted from CNY", line["text"])

    def test_texts_are_held_against_texts(self):
        said = self.file("said.jsonl", lines([level("370.5", period="2020"), level("500", period="2020")]))
        done, out, _ = run("check", "--format", "jsonl", said, "--against", ARTICLE)
        self.assertEqual((done, [line["verdict"] for line in json_lines(out)]), (3, ["confirmed", "contradicted"]))
        self.assertEqual(json_lines(out)[0]["low"], "370270270.27027")


class Written(CheckTest):
    SAID = (level("381.5", period="2020", quote="$381.5 mln"), level("600", period="2020", quote="$600 mln"),
            growth("5", period="2022", base="2021", quote="up 5%"), level("58.3", period="2020"))

    def test_formats_tell_the_same(self):
        answer = self.check(self.SAID, BOTH_SIDES)
        self.assertEqual([line["verdict"] for line in answer], ["confirmed", "contradicted", "not-covered", "other-compiler"])
        files = self.folder / "said.jsonl", "--against", self.folder / "counted.csv"
        done, out, _ = run("check", "--format", "csv", *files)
        rows = list(csv.DictReader(io.StringIO(out)))
        self.assertEqual(done, 3)
        self.assertEqual(rows, [{name: value or "" for name, value in line.items()} for line in answer])
        done, out, _ = run("check", *files)
        self.assertEqual(done, 3)
        for words in ("$600 mln", "up 5%", "Contradicted", "Not covered",
                      "1 confirmed, 1 other-compiler, 1 contradicted, 1 not-covered"):
            self.assertIn(words, out)

    def test_decimals_are_strings(self):
        for line in self.check(self.SAID, BOTH_SIDES):
            self.assertEqual([name for name, value in line.items() if isinstance(value, (int, float))], [])

    def test_the_answer_does_not_depend_on_the_order_of_rows_and_claims(self):
        head, *rows = BOTH_SIDES.splitlines(keepends=True)
        names = [f"{self.folder / 'counted.csv'}:{n}" for n in range(2, len(rows) + 2)]
        answers = set()
        for turned in (False, True):
            for said in itertools.permutations([{**c, "id": f"n{i}"} for i, c in enumerate(self.SAID)]):
                answer = self.check(said, head + "".join(reversed(rows) if turned else rows))
                renamed = [{**line, "rows": sorted(names.index(r) if not turned else len(rows) - 1 - names.index(r)
                                                   for r in (line["rows"] or "").split()), "text": ""} for line in answer]
                answers.add(json.dumps(sorted(renamed, key=lambda line: line["claim"])))
        self.assertEqual(len(answers), 1)

    def test_only_what_is_asked_for_is_checked(self):
        for options, verdicts, status in (
                (("--period", "2022"), ["not-covered"], 0), (("--flow", "exports"), [], 0),
                (("--pair", "MMR-RUS"), ["confirmed", "contradicted", "not-covered", "other-compiler"], 3)):
            self.assertEqual(self.verdicts(self.SAID, BOTH_SIDES, *options, status=status), verdicts)

    def test_a_contradiction_outweighs_a_refusal_in_the_exit_status(self):
        bad = BOTH_SIDES + "RUS,XXQ,exports,,2020,1,USD,,,,\n"
        self.assertEqual(self.verdicts(self.SAID[:1], bad, status=1), ["confirmed"])
        self.assertEqual(self.verdicts(self.SAID[:2], bad, status=3), ["confirmed", "contradicted"])

    def test_bad_input_is_named(self):
        said = self.file("said.jsonl", lines([level("381.5", period="2020")]) + '{"doc":"a","ki\n')
        done, out, err = run("check", "--format", "jsonl", said, "--against", self.file("counted.csv", BOTH_SIDES))
        self.assertEqual((done, len(json_lines(out))), (1, 1))
        self.assertIn(f"{said}:2: not valid JSON", err)
        done, _, err = run("check", said, "--against", self.folder / "absent.csv")
        self.assertEqual(done, 1)
        self.assertIn("absent.csv", err)

    def test_wrong_usage(self):
        for options in (["--revision", "2"], ["--revision", "-1"], ["--revision", "x"], ["--tolerance", "5"],
                        ["--format", "html"]):
            self.assertEqual(run("check", *options, ARTICLE, "--against", ARTICLE)[:2], (2, ""))
        self.assertEqual(run("check", ARTICLE)[0], 2)
        self.assertIn("--against", run("check", "--help")[1])


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_settle.py: `bilatrade settle` on articles, claims and tables: what follows, within what bounds, and what
# cannot all be true. Expected bounds are computed by hand, with fractions.
import csv
import io
import itertools
import json
import random
import re
import time
import unittest
from fractions import Fraction

from claims import MILLION, difference, growth, high_text, level, lines, low_text, nearest_text, share
from program import ARTICLE, SHARED, ProgramTest, json_lines, main, run

SEED = SHARED / "seed/tass-2022-08-03.txt"
TABLES = SHARED / "data/tables"
IMPLIED_2020 = ("370270270.27027", "370674109.059683")
HEADER = "reporter,partner,flow,period,value,currency,valuation,source,vintage\n"
BOTH_SIDES = HEADER + """RUS,MMR,exports,2020,236107478,USD,FOB,dots,2021-05-01
RUS,MMR,imports,2020,145360915,USD,CIF,dots,2021-05-01
MMR,RUS,exports,2020,30320000,USD,FOB,dots,2021-05-01
MMR,RUS,imports,2020,27990001,USD,CIF,dots,2021-05-01
"""


def of_kind(answer, kind):
    return [line for line in answer if line["kind"] == kind]


def figure_of(answer, flow="turnover", period="2021", **fields):
    wanted = {"kind": "figure", "flow": flow, "period": period, "product": None, **fields}
    found = [line for line in answer if wanted.items() <= line.items()]
    assert len(found) == 1, (wanted, answer)
    return found[0]


def bounds_of(figure):
    return figure["low"], figure["high"]


def made_up(dice, products=False):
    """Claims of a few books that mostly contradict one another."""
    claims = []
    for number in range(14 if products else 40):
        common = {"reporter": dice.choice(("KAZ", "CHN")), "partner": dice.choice(("MMR", "VNM", "EAEU", "BLR")),
                  "span": [number, number + 3], "terms": []}
        if products:
            product = dice.choice((None, None, "rice", "services", "goods and services"))
            common |= {"reporter": "KAZ", "product": product, "partner": dice.choice(("BLR", "BLR", "EAEU", "WLD"))}
        else:
            common |= {"doc": dice.choice("ab"), "compiler": dice.choice((None, "KAZ")),
                       "vintage": dice.choice((None, "2022-01-01", "2022-06-01"))}
        period = dice.choice(("2020", "2021", "2021-Q1", "2020-07/2021-06"))
        flow = dice.choice(("exports", "imports", "turnover", "balance"))
        kind = dice.choice((level, level, level, growth, share))
        if products and kind is not level:
            common["terms"] = ["USD"]  # alone, nothing else might tell the currency
        if kind is growth:
            claims.append(growth(str(dice.randint(-20, 30)), flow, **common))
        elif kind is share:
            claims.append(share(str(dice.randint(1, 40)), "exports", period, **common))
        else:
            claims.append(level(str(dice.randint(1, 60)), flow, period, **common))
    return claims


class SettleTest(ProgramTest):
    def settle(self, *arguments, status=0, stdin=b""):
        done, out, err = run("settle", "--format", "jsonl", *arguments, stdin=stdin)
        self.assertEqual(done, status, err)
        return json_lines(out)

    def settle_claims(self, *claims, options=(), status=0, named=True):
        return self.settle(*options, self.file("claims.jsonl", lines(claims, named)), status=status)

    def assert_bounds(self, figure, low, high):
        expected = None if low is None else low_text(low), None if high is None else high_text(high)
        self.assertEqual(bounds_of(figure), expected)


class Article(SettleTest):
    def check_2020(self, answer):
        implied = figure_of(answer, period="2020")
        self.assertEqual((*bounds_of(implied), implied["basis"], len(implied["claims"])), (*IMPLIED_2020, "implied", 2))
        stated = figure_of(answer, period="2021")
        self.assertEqual((*bounds_of(stated), stated["basis"]), ("431550000", "431650000", "stated"))
        self.assertEqual(len(answer), 2)
        return implied

    def test_the_article_that_ships_tells_2020(self):
        self.check_2020(self.settle(ARTICLE))

    @unittest.skipUnless(SEED.exists(), "the data beside the repository is absent")
    def test_the_seed_tells_2020_in_any_order_of_its_claims(self):
        self.check_2020(self.settle(SEED))
        done, out, _ = run("extract", "--format", "jsonl", SEED)
        claims = json_lines(out)
        self.assertEqual((done, len(claims)), (0, 2))
        answers = set()
        for order in itertools.permutations(claims):
            path = self.file("claims.jsonl", "".join(json.dumps(c) + "\n" for c in order))
            self.check_2020(self.settle(path))
            answers.add(run("settle", path)[1])
        self.assertEqual(len(answers), 1)

    def test_the_article_in_json_lines_tells_the_same(self):
        document = json.dumps({"id": "tass", "text": ARTICLE.read_text()}) + "\n"
        implied = self.check_2020(self.settle(self.file("a.jsonl", document)))
        self.assertEqual(implied["book"], "tass")

    def test_the_bounds_are_those_of_the_digits(self):
        answer = self.settle_claims(level("431.6"), growth("16.5"))
        low, high = Fraction("431.55") / Fraction("1.1655"), Fraction("431.65") / Fraction("1.1645")
        self.assert_bounds(figure_of(answer, period="2020"), low * MILLION, high * MILLION)
        self.assertEqual((low_text(low * MILLION), high_text(high * MILLION)), IMPLIED_2020)
        self.assertEqual(figure_of(answer, period="2020")["value"], nearest_text(Fraction("431.6") / Fraction("1.165") * MILLION))

    def test_a_table_for_people_shows_bounds_and_growth(self):
        done, out, err = run("settle", ARTICLE)
        self.assertEqual((done, err), (0, ""))
        self.assertRegex(out, r"2020 +370\.47 +370\.27 to 370\.67 +implied\n")
        self.assertRegex(out, r"2021 +431\.6 +431\.55 to 431\.65 +stated +\+16\.5% \(\+16\.45 to \+16\.55\)\n")
        self.assertNotIn("\x1b", out)


WORLD = {"reporter": "RUS", "partner": "WLD", "flow": "exports"}
MEMBERS = ("ARM", "BLR", "KGZ", "RUS")
F = Fraction


class WhatFollows(SettleTest):
    CASES = (
        ("a year before by growth", [level("50"), growth("25")], {"period": "2020"},
         F("49.5") / F("1.255"), F("50.5") / F("1.245")),
        ("a year before by a fall", [level("50"), growth("-25")], {"period": "2020"},
         F("49.5") / F("0.755"), F("50.5") / F("0.745")),
        ("five years before by growth a year", [level("50"), growth("10", base="2016", terms=["per-year"])], {"period": "2016"},
         F("49.5") / F("1.105")**5, F("50.5") / F("1.095")**5),
        ("a year before by a difference", [level("50"), difference("7")], {"period": "2020"}, 42, 44),
        ("a whole by a share", [level("50", "exports"), share("20")], {"flow": "exports", "partner": "WLD"},
         F("49.5") / F("0.205"), F("50.5") / F("0.195")),
        ("a part by a share", [level("50", "exports", partner="WLD"), share("20")], {"flow": "exports", "partner": "MMR"},
         F("49.5") * F("0.195"), F("50.5") * F("0.205")),
        ("a flow by turnover and balance", [level("50"), level("-10", "balance"), growth("5", "exports")], {"flow": "exports"},
         F("19.5"), F("20.5")),
        ("a year by its quarters", [level(v, period=f"2021-Q{q}") for q, v in enumerate(("1", "2", "3", "4"), 1)] + [growth("5")],
         {}, 8, 12),
        ("a year by its halves by days", [level("1", period="2021-01-01/2021-06-30"), level("2", period="2021-07-01/2021-12-31"),
                                          growth("5")], {}, 2, 4),
        ("what is left of a year", [level("9"), level("4", period="2021-01/2021-11"),
                                    growth("5", period="2021-12", base="2020-12")], {"period": "2021-12"}, 4, 6),
        ("a year by its average month", [level("3", terms=["per-month"])], {}, 30, 42),
        ("no more than a ceiling", [level("9", qualifier="less_than"), growth("50")], {"period": "2020"}, 0, F(9) / F("1.495")),
        ("at least a floor", [level("9", qualifier="more_than"), growth("50")], {"period": "2020"}, F(9) / F("1.505"), None),
        ("goods and services", [level("5", product="goods and services"), level("2", product="services"), growth("5")], {}, 2, 4),
        ("no more goods of one kind than goods", [level("5", "exports"),
                                                  level("3", "exports", product="rice", qualifier="more_than")],
         {"flow": "exports", "product": "rice"}, 3, F("5.5")),
        ("a group by its members", [level("1", reporter="KAZ", partner=e) for e in MEMBERS] +
         [growth("5", reporter="KAZ", partner="EAEU", terms=["USD"])], {"partner": "EAEU"}, 2, 6),
        ("no more with a member than with the group", [level("5", reporter="KAZ", partner="EAEU"),
                                                       level("3", reporter="KAZ", partner="BLR", qualifier="more_than")],
         {"partner": "BLR"}, 3, F("5.5")),
        ("imports by what the other side says of its exports", [level("5", "exports", reporter="MMR", partner="RUS"),
                                                                growth("5", "imports")], {"flow": "imports", "reporter": "RUS"},
         F("4.5"), F("5.5")),
        ("a widened deficit", [level("-38", "balance"), growth("8", "balance")], {"flow": "balance", "period": "2020"},
         -F("38.5") / F("1.075"), -F("37.5") / F("1.085")),
    )

    def test_each_kind_of_claim_binds_as_its_words_say(self):
        for what, claims, wanted, low, high in self.CASES:
            with self.subTest(what):
                claims = [c if c["flow"] != "balance" or c["kind"] != "growth" else {**c, "side": "deficit"} for c in claims]
                answer = self.settle_claims(*claims)
                self.assertEqual(of_kind(answer, "contradiction"), [])
                self.assertEqual(of_kind(answer, "aside"), [])
                found = figure_of(answer, **{"period": "2021", **wanted})
                self.assert_bounds(found, low * MILLION, None if high is None else high * MILLION)

    def test_an_exported_and_an_imported_flow_are_two_lines_of_one_figure(self):
        answer = self.settle_claims(level("5", "exports"), level("5.2", "imports", reporter="MMR", partner="RUS"))
        for reporter, flow in (("RUS", "exports"), ("MMR", "imports")):
            self.assert_bounds(figure_of(answer, flow, reporter=reporter), F("5.15") * MILLION, F("5.25") * MILLION)

    def test_the_pair_of_a_turnover_is_written_as_its_first_claim_has_it(self):
        first = level("5", reporter="MMR", partner="RUS", doc="b", vintage="2022-01-01", compiler="MMR")
        later = level("5", doc="a", vintage="2022-02-01", compiler="MMR")
        for order in itertools.permutations((first, later)):
            answer = self.settle_claims(*order, options=("--join",), named=False)
            self.assertEqual(figure_of(answer)["reporter"], "MMR")

    def test_figures_for_other_periods_are_told_on_request(self):
        claims = [level("12"), level("5", period="2021-01/2021-06"), level("8", period="2022")]
        at = ("--at", "2021-07/2021-12", "--at", "2021/2022", "--at", "2021-Q1", "--at", "2020")
        answer = self.settle_claims(*claims, options=at)
        for period, low, high in (("2021-07/2021-12", 6, 8), ("2021/2022", 19, 21), ("2021-Q1", 0, F("5.5")), ("2020", 0, None)):
            with self.subTest(period):
                found = figure_of(answer, period=period)
                self.assert_bounds(found, low * MILLION, None if high is None else high * MILLION)
                self.assertEqual(found["basis"], "implied")
        self.assertEqual(len(of_kind(self.settle_claims(*claims), "figure")), 3)


class Books(SettleTest):
    def check_four_counts(self, answer, half_widths=None):
        self.assertEqual(of_kind(answer, "contradiction") + of_kind(answer, "rounding"), [])
        for reporter, partner, flow, value in (("RUS", "MMR", "exports", 236107478), ("RUS", "MMR", "imports", 145360915),
                                               ("MMR", "RUS", "exports", 30320000), ("MMR", "RUS", "imports", 27990001)):
            found = figure_of(answer, flow, "2020", reporter=reporter)
            self.assertIn(reporter, re.split("[/ @]", found["book"]))
            self.assertEqual(found["value"], str(value))
            half = (half_widths or {}).get(value, F(1, 2))
            self.assert_bounds(found, value - half, value + half)
        gaps = [gap for gap in of_kind(answer, "gap") if gap["flow"] in ("exports", "imports")]
        self.assertEqual(len(gaps), 2)
        for gap in gaps:
            one, other = ((145360915, 30320000) if (gap["reporter"], gap["flow"]) in (("RUS", "imports"), ("MMR", "exports"))
                          else (236107478, 27990001))
            older, newer = (one, other) if gap["books"][0].startswith("RUS") else (other, one)
            self.assertEqual(gap["relative"], nearest_text(F(newer - older, older)))

    def test_each_reporter_of_a_table_has_a_book_and_its_cells_are_named_by_file_and_line(self):
        table = self.file("a.csv", BOTH_SIDES)
        answer = self.settle(table)
        self.check_four_counts(answer)
        self.assertEqual(figure_of(answer, "exports", "2020", reporter="RUS")["claims"], [f"{table}:2"])
        self.assertEqual(figure_of(answer, "imports", "2020", reporter="MMR")["claims"], [f"{table}:5"])

    def test_sources_of_one_reporter_are_books_too(self):
        rows = "RUS,MMR,exports,2020,100,USD,FOB,dots,\nRUS,MMR,exports,2020,150,USD,FOB,comtrade,\n"
        table = self.file("a.csv", HEADER + rows)
        answer = self.settle(table)
        self.assertEqual(of_kind(answer, "contradiction"), [])
        gap, = of_kind(answer, "gap")
        self.assertEqual({book.split("/")[-1] for book in gap["books"]}, {"dots", "comtrade"})

    def dots(self, *slices):
        """Rows of the IMF's grids under their heads."""
        paths = []
        for economy, flow, partners in slices:
            source = TABLES / f"imf_dots_{economy}_{flow}_grid.csv"
            if not source.exists():
                self.skipTest("the data beside the repository is absent")
            rows = source.read_text(encoding="utf-8-sig").splitlines()
            chosen = [row for row in rows[7:] if next(csv.reader([row]))[1] in partners]
            self.assertEqual(len(chosen), len(partners))
            paths.append(self.file(f"imf_dots_{economy}_{flow}_grid.csv", "\n".join(rows[:7] + chosen) + "\n"))
        return paths

    def test_both_sides_of_the_imf_s_tables_are_two_accounts_and_no_contradiction(self):
        paths = self.dots(("RussianFederation", "Exports", ["Myanmar"]), ("RussianFederation", "Imports", ["Myanmar"]),
                          ("Myanmar", "Exports", ["Russian Federation"]), ("Myanmar", "Imports", ["Russian Federation"]))
        # Myanmar's exports are 30.32 there, in millions.
        self.check_four_counts(self.settle("--period", "2020", "--pair", "RUS-MMR", *paths), {30320000: 5000})

    def test_cells_of_a_grid_are_named_by_its_line(self):
        path, = self.dots(("RussianFederation", "Exports", ["Myanmar"]))
        found = figure_of(self.settle("--period", "2020", path), "exports", "2020")
        self.assertEqual(found["value"], "236107478")
        self.assertRegex(found["claims"][0], "^" + re.escape(str(path)) + r":8(#\d+)?$")

    def test_two_partners_of_a_table_are_not_taken_for_one(self):
        for partners in (["Congo, Dem. Rep. of the", "Congo, Rep. of"], ["Europe not specified", "Asia not specified"]):
            with self.subTest(partners):
                answer = self.settle(*self.dots(("RussianFederation", "Exports", partners)))
                self.assertEqual(of_kind(answer, "contradiction"), [])

    def test_claims_and_cells_are_of_one_book_where_the_compiler_is_the_same_and_else_differ(self):
        table = self.file("a.csv", HEADER + "CHN,MMR,exports,2021,100000000,USD,FOB,,2022-01-20\n")
        claim = level("104", "exports", reporter="CHN", compiler="CHN", vintage="2022-03-01")
        revised, = of_kind(self.settle(table, self.file("c.jsonl", lines([claim]))), "revision")
        self.assertEqual((revised["books"], revised["relative"]), (["CHN@2022-01-20", "CHN@2022-03-01"], "0.04"))
        claim["compiler"] = "MMR"
        gap, = of_kind(self.settle(table, self.file("c.jsonl", lines([claim]))), "gap")
        self.assertEqual(gap["relative"], "0.04")

    VINTAGES = (level("100", "exports", compiler="RUS", vintage="2022-01-01", doc="a"),
                level("106", "exports", compiler="RUS", vintage="2022-03-01", doc="c"),
                level("112", "imports", compiler="MMR", vintage="2022-02-01", doc="b", reporter="MMR", partner="RUS"))

    def test_vintages_of_one_compiler_are_revisions_and_two_compilers_a_gap(self):
        answer = self.settle_claims(*self.VINTAGES)
        self.assertEqual(of_kind(answer, "contradiction"), [])
        revision, = of_kind(answer, "revision")
        self.assertEqual((revision["books"], revision["relative"]),
                         (["RUS@2022-01-01", "RUS@2022-03-01"], nearest_text(F(106 - 100, 100))))
        gaps = {tuple(gap["books"]): gap["relative"] for gap in of_kind(answer, "gap")}
        self.assertEqual(gaps, {("RUS@2022-01-01", "MMR@2022-02-01"): nearest_text(F(112 - 100, 100)),
                                ("MMR@2022-02-01", "RUS@2022-03-01"): nearest_text(F(106 - 112, 112))})

    def test_a_later_vintage_is_left_out_as_of_a_day_before_it(self):
        for day, books in (("2021-12-31", []), ("2022-01-01", ["a"]), ("2022-02-27", ["a", "b"]),
                           ("2022-03-01", ["a", "b", "c"])):
            with self.subTest(day):
                answer = self.settle_claims(*self.VINTAGES, options=("--as-of", day))
                named = {"c1": "a", "c2": "c", "c3": "b"}
                self.assertEqual(sorted(named[c] for f in of_kind(answer, "figure") for c in f["claims"]), books)
                self.assertEqual(len(of_kind(answer, "revision")), int("c" in books))

    def test_a_table_s_rows_are_left_out_as_of_a_day_before_their_vintage(self):
        rows = "RUS,MMR,exports,2020,100,USD,FOB,,2021-05-01\nRUS,MMR,exports,2020,110,USD,FOB,,2022-05-01\n"
        table = self.file("a.csv", HEADER + rows)
        self.assertEqual([f["value"] for f in of_kind(self.settle("--as-of", "2021-12-31", table), "figure")], ["100"])
        revision, = of_kind(self.settle(table), "revision")
        self.assertEqual(revision["relative"], "0.1")

    def test_books_that_agree_within_their_digits_neither_differ_nor_narrow_one_another(self):
        answer = self.settle_claims(level("100", doc="a"), level("100.4", doc="b"))
        self.assertEqual([line["kind"] for line in answer], ["figure", "figure"])
        self.assert_bounds(figure_of(answer, book="a"), F("99.5") * MILLION, F("100.5") * MILLION)

    def test_a_superseded_figure_is_an_earlier_vintage_of_its_book(self):
        answer = self.settle_claims(level("100", stage="superseded", compiler="RUS"),
                                    level("110", stage="revised", compiler="RUS"))
        revision, = of_kind(answer, "revision")
        self.assertEqual(revision["relative"], "0.1")
        self.assertEqual(of_kind(answer, "contradiction"), [])

    def test_currencies_of_one_book_do_not_bind_one_another(self):
        answer = self.settle_claims(level("100"), level("640", currency="CNY"), level("700", currency="CNY", period="2022"))
        self.assertEqual(of_kind(answer, "contradiction") + of_kind(answer, "gap"), [])
        self.assert_bounds(figure_of(answer, currency="CNY"), F("639.5") * MILLION, F("640.5") * MILLION)

    def test_with_rates_what_follows_is_converted_at_the_average_of_its_period(self):
        rates = self.file("rates.csv", "currency,period,rate\nCNY,2021,6.4\nCNY,2020,8\nEUR,2021,0.5\n")
        claims = level("640", currency="CNY"), growth("25", terms=["CNY"]), level("50", currency="CNY", period="2019")
        answer = self.settle_claims(*claims, options=("--rates", rates), status=1)  # none for 2019
        self.assertEqual({line["currency"] for line in answer}, {"USD"})
        now, before = figure_of(answer), figure_of(answer, period="2020")
        self.assert_bounds(now, F("639.5") / F("6.4") * MILLION, F("640.5") / F("6.4") * MILLION)
        self.assert_bounds(before, F("639.5") / F("1.255") / 8 * MILLION, F("640.5") / F("1.245") / 8 * MILLION)
        self.assertEqual(len(answer), 2)
        euros = self.settle_claims(*claims[:2], options=("--rates", rates, "--currency", "EUR"), status=1)  # nor of EUR for 2020
        self.assert_bounds(figure_of(euros), F("639.5") / F("12.8") * MILLION, F("640.5") / F("12.8") * MILLION)

    def test_what_a_book_has_in_both_currencies_keeps_to_its_own_words(self):
        rates = self.file("rates.csv", "currency,period,rate\nCNY,2021,6.4\n")
        answer = self.settle_claims(level("640", currency="CNY"), level("101"), options=("--rates", rates))
        self.assert_bounds(figure_of(answer), F("100.5") * MILLION, F("101.5") * MILLION)

    def test_joining_makes_a_contradiction_of_what_is_else_a_gap(self):
        one, other = level("100", doc="a"), level("106", doc="b")
        gap, = of_kind(self.settle_claims(one, other), "gap")
        self.assertEqual((gap["books"], gap["relative"]), (["a", "b"], "0.06"))
        answer = self.settle_claims(one, other, options=("--join",))
        found, = of_kind(answer, "contradiction")
        # 106 is tried first: as wide, relative to its value less. Half-widths of 0.5 bridge 6 when each is 3.
        self.assertEqual((found["claims"], found["aside"], found["stretch"]), (["c2", "c1"], "c1", "6"))
        self.assertEqual(of_kind(answer, "gap"), [])
        in_yuan = self.settle_claims(one, level("700", doc="b", currency="CNY"), options=("--join",))
        self.assertEqual(of_kind(in_yuan, "contradiction"), [])

    def test_joined_texts_tell_what_neither_does_alone(self):
        claims = [level("50", doc="a"), growth("25", doc="b", terms=["USD"])]
        joined = figure_of(self.settle_claims(*claims, options=("--join",)), period="2020")
        self.assert_bounds(joined, F("49.5") / F("1.255") * MILLION, F("50.5") / F("1.245") * MILLION)
        apart = figure_of(self.settle_claims(*claims), period="2020")
        self.assertIsNone(apart["high"])

    def test_carriage_loosens_what_one_side_exports_and_the_other_imports(self):
        claims = [level("100", "exports"), level("120", "imports", reporter="MMR", partner="RUS")]
        self.assertEqual(len(of_kind(self.settle_claims(*claims), "contradiction")), 1)
        answer = self.settle_claims(*claims, options=("--cif", "1:1.19"))
        self.assertEqual(of_kind(answer, "contradiction"), [])
        self.assert_bounds(figure_of(answer, "exports"), F("119.5") / F("1.19") * MILLION, F("100.5") * MILLION)
        self.assert_bounds(figure_of(answer, "imports"), F("119.5") * MILLION, F("100.5") * F("1.19") * MILLION)
        self.assertEqual(len(of_kind(self.settle_claims(*claims, options=("--cif", "1:1.1")), "contradiction")), 1)


class Findings(SettleTest):
    def test_a_finding_names_an_irreducible_set_its_size_and_which_is_left_aside(self):
        consistent = [level("3", "exports", period="2019"), level("7", "imports", period="2019")]
        claims = [level("86.0", period="2020"), growth("16.5"), level("104.1"), *consistent]
        found, = of_kind(self.settle_claims(*claims), "contradiction")
        # The widest relative to its value is the growth.
        self.assertEqual((set(found["claims"]), found["aside"]), ({"c1", "c2", "c3"}, "c2"))

        def fits(s):
            return F("104.1") - F("0.05") * s <= (86 + F("0.05") * s) * (F("1.165") + F("0.0005") * s)
        stretch = F(found["stretch"])
        self.assertTrue(fits(stretch))
        self.assertFalse(fits(stretch - F(1, 10)))
        self.assertGreater(stretch, 2)

    def test_what_twice_the_rounding_explains_is_rounding(self):
        # 2.0 and 10% make 2.2; half-widths of 0.05, 0.05 and 0.005 of 2.0.
        for written, kind in (("2.2", None), ("2.3", None), ("2.4", "rounding"), ("2.7", "contradiction")):
            with self.subTest(written):
                answer = self.settle_claims(level("2.0", period="2020"), growth("10"), level(written))
                found = of_kind(answer, "rounding") + of_kind(answer, "contradiction")
                self.assertEqual([one["kind"] for one in found], [kind] if kind else [])
                for one in found:
                    self.assertEqual(F(one["stretch"]) <= 2, kind == "rounding")

    KAZ_BLR, KAZ_WLD, KAZ_EAEU = ({"reporter": "KAZ", "partner": partner} for partner in ("BLR", "WLD", "EAEU"))
    ALL = {"product": "goods and services"}
    # Half-widths of 0.5 on each: 49 of rice fit into 22 of all when each is 27.
    THROUGH_ANOTHER_FIGURE = (
        ("a product and the flow that turnover and balance leave", "23.5",
         [level("100"), level("-7", "balance"), level("70", "exports", product="crude oil")]),
        ("a product and what exports leave of turnover", "25.4",
         [level("50"), level("43", "exports"), level("45", "imports", product="rice")]),
        ("a product sold to one and all goods and services sold to the world", "27",
         [level("49", "exports", product="rice", **KAZ_BLR), level("22", "exports", **KAZ_WLD, **ALL)]),
        ("a product sold to one and the turnover with the world", "7",
         [level("14", "exports", product="rice", **KAZ_BLR), level("7", **KAZ_WLD)]),
        ("goods sold to a member and goods and services traded with the group", "31",
         [level("49", "exports", **KAZ_BLR), level("18", **KAZ_EAEU, **ALL)]),
        ("a product of a quarter and the group's turnover of a year", "6",
         [level("50", "exports", "2021-Q1", product="rice", **KAZ_BLR), level("44", period="2020-07/2021-06", **KAZ_EAEU)]),
    )

    def test_claims_contradict_one_another_through_figures_that_none_speaks_of(self):
        for what, stretch, claims in self.THROUGH_ANOTHER_FIGURE:
            with self.subTest(what):
                answer = self.settle_claims(*claims)
                self.assertEqual([(found["stretch"], len(found["claims"])) for found in of_kind(answer, "contradiction")],
                                 [(stretch, len(claims))])

    def test_what_others_say_does_not_matter_to_a_finding(self):
        findings = 0
        for seed in range(60):
            dice = random.Random(seed)
            claims = {f"n{n}": {**claim, "id": f"n{n}"} for n, claim in enumerate(made_up(dice, products=True))}
            for found in self.settle_claims(*claims.values()):
                if found["kind"] not in ("contradiction", "rounding"):
                    continue
                findings += 1
                with self.subTest(seed, claims=found["claims"]):
                    self.assertGreater(F(found["stretch"] or 1000), 1)
                    alone = self.settle_claims(*(claims[name] for name in found["claims"]))
                    again = of_kind(alone, found["kind"])
                    self.assertEqual([(one["stretch"], set(one["claims"])) for one in again],
                                     [(found["stretch"], set(found["claims"]))])
                    spared = dice.choice(found["claims"])
                    others = [claims[name] for name in found["claims"] if name != spared]
                    rest = self.settle_claims(*others) if others else []
                    self.assertEqual(of_kind(rest, "contradiction") + of_kind(rest, "rounding"), [], f"{spared} can be spared")
        self.assertGreater(findings, 100)

    def test_a_revised_figure_is_kept_and_a_provisional_one_left_aside(self):
        for stages, aside in ((("revised", None), "c2"), ((None, "revised"), "c1"), ((None, "provisional"), "c2"),
                              (("provisional", None), "c1"), (("provisional", "revised"), "c1")):
            answer = self.settle_claims(level("100", stage=stages[0]), level("200", stage=stages[1]))
            found, = of_kind(answer, "contradiction")
            self.assertEqual(found["aside"], aside, stages)

    def test_each_refused_claim_is_one_finding(self):
        answer = self.settle_claims(level("100.0"), level("200"), level("300"), level("100"))
        found = of_kind(answer, "contradiction")
        self.assertEqual({(one["aside"], *sorted(one["claims"])) for one in found}, {("c2", "c1", "c2"), ("c3", "c1", "c3")})
        self.assertEqual(figure_of(answer)["claims"], ["c1"])

    def test_findings_are_an_answer_and_are_told_in_words(self):
        path = self.file("a.jsonl", lines([level("100", quote="$100 mln"), level("200", quote="$200 million")]))
        done, out, err = run("settle", path)
        self.assertEqual((done, err), (0, ""))
        self.assertIn("contradiction", out)
        for words in ("$100 mln", "$200 million"):
            self.assertIn(words, " ".join(out.split()))

    ASIDES = (
        (level("5", partner=None), "pair"), (level("5", reporter=None), "pair"), (level("5", period=None), "period"),
        (level("5", status="target"), "target"), (level("5", status="forecast"), "forecast"),
        (growth("5", base=None), "compared"), (growth("5"), "currency"), (growth("5", terms=["real"]), "money"),
        (growth("5", terms=["volume"]), "money"), (level("5", terms=["seasonally-adjusted"]), "money"),
        (level("5", terms=["annualised"]), "money"), (growth("5", "balance", terms=["USD"]), "deficit"),
        (share("5", whole={"reporter": "RUS", "partner": None, "flow": "exports"}), "share"),
    )

    def test_what_binds_nothing_is_listed_with_the_reason(self):
        for claim, word in self.ASIDES:
            with self.subTest(claim):
                aside, = self.settle_claims(claim)
                self.assertEqual((aside["kind"], aside["claim"]), ("aside", "c1"))
                self.assertRegex(aside["text"], rf"^takes no part: .*\b{word}\b")
                self.assertIn(aside["text"], run("settle", self.folder / "claims.jsonl")[1])

    def test_asides_leave_the_rest_as_it_is(self):
        answer = self.settle_claims(level("431.6"), growth("16.5"),
                                    *(claim for claim, _ in self.ASIDES if claim["kind"] == "level"))
        self.assertEqual(bounds_of(figure_of(answer, period="2020")), IMPLIED_2020)
        self.assertEqual(of_kind(answer, "contradiction"), [])

    def test_a_growth_binds_in_the_currency_of_its_terms_or_of_the_amount_beside_it(self):
        amounts = [level("100", span=[10, 15]), level("640", currency="CNY", span=[20, 25])]
        for terms, bound in (([], "USD"), (["CNY"], "CNY"), (["USD"], "USD")):
            with self.subTest(terms):
                answer = self.settle_claims(*amounts, growth("10", terms=terms, span=[1, 4]))
                found = figure_of(answer, period="2020")
                self.assertEqual(found["currency"], bound)


class Options(SettleTest):
    def test_a_tolerance_replaces_the_digits_of_a_table(self):
        table = self.file("a.csv", HEADER + "RUS,MMR,exports,2021,2000,USD,FOB,,\nRUS,MMR,imports,2021,30.5,USD,CIF,,\n")
        for options, (exports, imports) in (([], (F("0.5"), F("0.05"))), (["--tolerance", "0.01"], (20, F("0.305"))),
                                            (["--tolerance", "0"], (0, 0))):
            with self.subTest(options):
                answer = self.settle(*options, table)
                self.assert_bounds(figure_of(answer, "exports"), 2000 - exports, 2000 + exports)
                self.assert_bounds(figure_of(answer, "imports"), F("30.5") - imports, F("30.5") + imports)

    def test_a_tolerance_leaves_claims_as_they_are(self):
        self.assertEqual(bounds_of(figure_of(self.settle_claims(level("431.6"), growth("16.5"), options=("--tolerance", "0.1")),
                                             period="2020")), IMPLIED_2020)

    def test_what_is_asked_for_is_chosen_from_the_answer(self):
        claims = [level("431.6"), growth("16.5"), level("50", "exports", partner="VNM"),
                  level("3", "exports", partner="VNM", product="rice"), level("700", partner="CHN", currency="CNY"),
                  level("1", partner="VNM"), level("99", partner="VNM"),
                  level("5", partner="IND", status="target")]
        for options, figures, others in (
                ((), 6, ["aside", "contradiction"]),
                (("--period", "2020"), 1, []),
                (("--pair", "MMR-RUS"), 2, []),
                (("--pair", "RUS-VNM"), 3, ["contradiction"]),
                (("--flow", "exports"), 2, None),
                (("--product", "rice"), 1, []),
                (("--product", ""), 5, None),
                (("--currency", "CNY"), 1, []),
                (("--pair", "IND-RUS"), 0, ["aside"])):
            with self.subTest(options):
                answer = self.settle_claims(*claims, options=options)
                self.assertEqual(len(of_kind(answer, "figure")), figures)
                if others is not None:
                    self.assertEqual(sorted(line["kind"] for line in answer if line["kind"] != "figure"), others)
        chosen = self.settle_claims(*claims, options=("--period", "2020"))
        self.assertEqual(bounds_of(figure_of(chosen, period="2020")), IMPLIED_2020, "2021 implies it all the same")

    def world(self, seed, years):
        """Claims about quarters, halves and years of four flows that are all true."""
        dice = random.Random(seed)
        claims = []
        for year in range(2010, 2010 + years):
            of = {(flow, q): dice.randint(20, 90) for flow in ("exports", "imports") for q in range(1, 5)}
            sums = {"exports": lambda q: of["exports", q], "imports": lambda q: of["imports", q],
                    "turnover": lambda q: of["exports", q] + of["imports", q],
                    "balance": lambda q: of["exports", q] - of["imports", q]}
            for flow, figure in sums.items():
                spans = {f"{year}": (1, 2, 3, 4), f"{year}-01/{year}-06": (1, 2), f"{year}-04/{year}-12": (2, 3, 4),
                         f"{year}-Q{dice.randint(1, 4)}": None}
                for period, quarters in spans.items():
                    quarters = quarters or (int(period[-1]),)
                    if dice.random() < 0.6:
                        claims.append(level(str(sum(figure(q) for q in quarters)), flow, period))
        return claims

    def test_little_effort_gives_wider_bounds_that_hold_and_says_so(self):
        claims = self.world(7, 3)
        exact = self.settle_claims(*claims)
        self.assertTrue(all("exact" not in f for f in of_kind(exact, "figure")))
        keys = ("book", "reporter", "partner", "flow", "period", "product", "currency")
        of_key = {tuple(f[k] for k in keys): f for f in of_kind(exact, "figure")}
        # What was kept must be the same for bounds to be comparable.
        self.assertEqual(of_kind(exact, "contradiction"), [])
        unfinished = 0
        for effort in (0, 1, 5, 20, 100, 1000):
            started = time.monotonic()
            answer = self.settle_claims(*claims, options=("--effort", str(effort)))
            self.assertLess(time.monotonic() - started, 20)
            self.assertEqual({tuple(f[k] for k in keys) for f in of_kind(answer, "figure")}, set(of_key))
            for f in of_kind(answer, "figure"):
                tight = of_key[tuple(f[k] for k in keys)]
                if "exact" in f:
                    unfinished += 1
                    self.assertTrue(f["low"] is None or F(f["low"]) <= F(tight["low"]), (effort, f, tight))
                    self.assertTrue(f["high"] is None or F(f["high"]) >= F(tight["high"]), (effort, f, tight))
                else:
                    self.assertEqual(bounds_of(f), bounds_of(tight))
        self.assertGreater(unfinished, 0)

    def test_many_claims_of_one_pair_with_little_effort_come_to_an_end(self):
        dice = random.Random(3)
        claims = [level(str(dice.randint(10, 99)), dice.choice(("exports", "imports", "turnover", "balance")),
                        f"{dice.randint(1990, 2020)}-{dice.randint(1, 12):02}") for _ in range(600)]
        started = time.monotonic()
        self.settle_claims(*claims, options=("--effort", "10"))
        self.assertLess(time.monotonic() - started, 30)


class Order(SettleTest):
    def test_the_answer_does_not_depend_on_the_order_of_lines_and_files(self):
        for seed in range(6):
            dice = random.Random(seed)
            claims = made_up(dice)
            answers = set()
            for _ in range(4):
                dice.shuffle(claims)
                at = dice.randrange(len(claims))
                files = [self.file("1.jsonl", lines(claims[:at], False)), self.file("2.jsonl", lines(claims[at:], False))]
                dice.shuffle(files)
                files = [path for path in files if path.stat().st_size]
                done, out, err = run("settle", "--format", "jsonl", *files)
                self.assertEqual((done, err), (0, ""))
                answers.add("\n".join(sorted(out.splitlines())))
            self.assertEqual(len(answers), 1, f"seed {seed}")

    def test_tables_and_texts_may_come_in_any_order(self):
        files = [self.file("a.csv", BOTH_SIDES), self.file("b.jsonl", lines([level("381.5", period="2020")])), ARTICLE]
        answers = {"\n".join(sorted(run("settle", "--format", "jsonl", *order)[1].splitlines()))
                   for order in itertools.permutations(files)}
        self.assertEqual(len(answers), 1)

    def test_a_claim_without_a_name_is_called_by_its_document_and_span_and_a_second_one_by_a_number(self):
        claims = [level("100", span=[10, 20]), level("101", currency="CNY", span=[10, 20]), level("5", "exports", span=[30, 34])]
        answers = set()
        for order in itertools.permutations(claims):
            answer = self.settle_claims(*order, named=False)
            named = {(f["flow"], f["currency"]): f["claims"] for f in of_kind(answer, "figure")}
            answers.add(str(sorted(named.items())))
            self.assertEqual(sorted(named["turnover", "USD"] + named["turnover", "CNY"]), ["text:10-20", "text:10-20#2"])
            self.assertEqual(named["exports", "USD"], ["text:30-34"])
        self.assertEqual(len(answers), 1)


class Files(SettleTest):
    def test_every_decimal_is_a_string_and_every_field_has_its_place(self):
        claims = [level("431.6"), growth("16.5"), level("100", partner="VNM"), level("107", partner="VNM"), level("9", doc="b"),
                  growth("5", reporter="CHN", partner="IND")]
        answer = self.settle_claims(*claims)
        fields = {"figure": ["kind", "book", "reporter", "partner", "flow", "period", "product", "currency", "low", "value",
                             "high", "basis", "claims"],
                  "contradiction": ["kind", "book", "stretch", "claims", "aside", "text"], "aside": ["kind", "claim", "text"]}
        self.assertEqual({line["kind"] for line in answer}, {"figure", "contradiction", "gap", "aside"})
        for line in answer:
            if line["kind"] in fields:
                self.assertEqual(list(line), fields[line["kind"]])
            else:
                self.assertLessEqual({"kind", "period", "books", "relative", "text"}, set(line))
            for name, value in line.items():
                self.assertNotIsInstance(value, (int, float), name)
            for name in {"low", "value", "high", "stretch", "relative"} & set(line):
                self.assertRegex(line[name], r"^-?\d+(\.\d{1,6})?$")

    def test_csv_has_a_row_for_each_figure_of_the_json_lines(self):
        oil = level("5", "exports", product="crude oil", partner="VNM")
        path = self.file("a.jsonl", lines([level("431.6"), growth("16.5"), oil]))
        rows = list(csv.DictReader(io.StringIO(run("settle", "--format", "csv", path)[1])))
        figures = of_kind(self.settle(path), "figure")
        self.assertEqual(len(rows), len(figures))
        for row, figure in zip(rows, figures):
            for name in ("book", "reporter", "partner", "flow", "period", "currency", "low", "value", "high", "basis"):
                self.assertEqual(row[name], figure[name])
            self.assertEqual((row["product"], row["claims"].split()), (figure["product"] or "", figure["claims"]))

    def test_an_output_is_written_to_its_file(self):
        path = self.folder / "out.jsonl"
        done, out, _ = run("settle", "--format", "jsonl", "-o", path, ARTICLE)
        self.assertEqual((done, out), (0, ""))
        self.assertEqual(figure_of(json_lines(path.read_text()), period="2020")["low"], IMPLIED_2020[0])

    def test_stdin_holds_claims_too(self):
        answer = self.settle("-", stdin=lines([level("431.6"), growth("16.5")]).encode())
        self.assertEqual(bounds_of(figure_of(answer, period="2020")), IMPLIED_2020)


class Refused(SettleTest):
    def check_refused(self, content, *reasons, by_name=None):
        """The bad claim alone is refused, by its line or its name; what is fine beside it is told."""
        path = self.file("claims.jsonl", lines([level("431.6", id="level"), growth("16.5", id="growth")]) + content)
        done, out, err = run("settle", "--format", "jsonl", path)
        for words in (by_name or f"{path}:3: ", *reasons):
            self.assertIn(words, err)
        self.assertEqual((done, len(err.splitlines())), (1, 1))
        self.assertEqual(bounds_of(figure_of(json_lines(out), period="2020")), IMPLIED_2020)
        rejects = self.folder / "rejects.jsonl"
        run("settle", "--rejects", rejects, path)
        refused, = json_lines(rejects.read_text())
        self.assertEqual(list(refused), ["file", "line", "reason"])
        for words in reasons:
            self.assertIn(words, refused["reason"])
        if by_name is None:
            self.assertEqual((refused["file"], refused["line"]), (str(path), 3))

    def test_an_unknown_code(self):
        self.check_refused(lines([level("5", reporter="RUX")]), "unknown economy", "RUX")

    def test_a_line_that_is_broken_off(self):
        self.check_refused('{"doc":"text","kind":"level","rep\n', "not valid JSON")

    def test_a_number_that_is_none(self):
        self.check_refused(lines([{**level("5"), "value": "5x"}]), "5x")

    def test_a_lower_bound_above_the_upper_one_by_the_claim_s_name(self):
        self.check_refused(lines([{**level("5"), "id": "turned", "low": "6000000", "high": "4000000"}]), "lower bound",
                           by_name="turned")

    def test_a_negative_flow_by_the_claim_s_name(self):
        for written, qualifier in (("-5", "exact"), ("-5", "less_than"), ("-5", "more_than")):
            with self.subTest(qualifier):
                self.check_refused(lines([level(written, "exports", id="below", qualifier=qualifier)]), "negative flow",
                                   by_name="below")

    def test_a_negative_balance_is_none(self):
        answer = self.settle_claims(level("-5", "balance"))
        self.assert_bounds(figure_of(answer, "balance"), -F("5.5") * MILLION, -F("4.5") * MILLION)

    def test_a_bad_row_of_a_table(self):
        table = self.file("a.csv", BOTH_SIDES + "RUS,XXQ,exports,2020,1,USD,FOB,,\nRUS,MMR,exports,2019,1x,USD,FOB,,\n")
        done, out, err = run("settle", "--format", "jsonl", table)
        self.assertEqual((done, len(of_kind(json_lines(out), "figure"))), (1, 4))
        self.assertIn(f'{table}:6: unknown economy: partner is "XXQ"', err)
        self.assertIn(f"{table}:7: not a number", err)

    def test_a_file_that_is_absent_and_one_that_is_empty(self):
        absent, empty = self.folder / "absent.jsonl", self.file("empty.jsonl", "")
        done, out, err = run("settle", "--format", "jsonl", absent, empty, ARTICLE)
        self.assertEqual((done, len(json_lines(out))), (1, 2))
        self.assertIn(str(absent), err)
        self.assertIn(f"{empty}: nothing there", err)

    def test_wrong_usage(self):
        for options in (["--at", "20x1"], ["--cif", "1.2"], ["--cif", "2:1"], ["--cif", "0:1"], ["--tolerance", "2"],
                        ["--tolerance", "-0.1"], ["--format", "html"], ["--as-of", "2022"], ["--effort", "-1"], ["--pair", "RUS"],
                        ["--currency", "dollars"], ["--flow", "trade"]):
            with self.subTest(options):
                self.assertEqual(run("settle", *options, ARTICLE)[:2], (2, ""))
        self.assertEqual(run("settle")[0], 2)
        done, out, _ = run("settle", "--help")
        self.assertEqual(done, 0)
        for option in ("--at", "--join", "--cif", "--effort", "--tolerance", "--as-of"):
            self.assertIn(option, out)

    def test_a_reader_that_goes_away_is_no_failure(self):
        claims = [level("5", doc=f"d{n}", id=f"c{n}") for n in range(3000)]
        self.check_reader_that_goes_away("settle", "--format", "jsonl", self.file("a.jsonl", lines(claims)))


if __name__ == "__main__":
    main()

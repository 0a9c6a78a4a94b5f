#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The scorer of the corpus counts as the contract for claims says."""
import unittest

from score import Score

LEVEL = {"doc": "d", "kind": "level", "reporter": "RUS", "partner": "MMR", "flow": "turnover", "period": "2021",
         "value": "431600000", "low": "431550000", "high": "431650000", "currency": "USD", "product": None,
         "status": "actual", "qualifier": "exact", "span": [10, 20], "quote": "$431.6 mln"}
GROWTH = {"doc": "d", "kind": "growth", "reporter": "CHN", "partner": "LAO", "flow": "imports", "period": "2021",
          "percent": "16.5", "base": "2020", "product": None, "status": "actual", "span": [30, 40], "quote": "up 16.5%"}
SHARE = {"doc": "d", "kind": "share", "reporter": "MMR", "partner": "CHN", "flow": "imports", "period": "2021",
         "percent": "12.5", "product": None, "status": "actual", "span": [50, 60], "quote": "12.5% of imports",
         "whole": {"reporter": "MMR", "partner": "WLD", "flow": "imports"}}


def counted(gold, found):
    """Right, extra, missed."""
    score = Score()
    score.add("d", gold, found)
    return tuple(sum(count[what] for count in score.counts.values()) for what in ("right", "extra", "missed"))


class Scored(unittest.TestCase):
    def test_what_the_gold_says_is_right(self):
        self.assertEqual(counted([LEVEL, GROWTH, SHARE], [SHARE, GROWTH, LEVEL]), (3, 0, 0))

    def test_a_claim_is_right_only_where_each_of_its_fields_is(self):
        for claim, change in ((LEVEL, {"kind": "difference"}), (LEVEL, {"partner": None}), (LEVEL, {"flow": "exports"}),
                              (LEVEL, {"period": "2020"}), (LEVEL, {"value": "431600001"}), (LEVEL, {"currency": "EUR"}),
                              (LEVEL, {"product": "oil"}), (LEVEL, {"status": "target"}), (GROWTH, {"base": "2019"}),
                              (GROWTH, {"reporter": "LAO", "partner": "CHN"}), (GROWTH, {"percent": "-16.5"}),
                              (SHARE, {"whole": {**SHARE["whole"], "reporter": "LAO"}})):
            with self.subTest(change):
                self.assertEqual(counted([claim], [{**claim, **change}]), (0, 1, 1))

    def test_what_the_contract_leaves_free_is_right(self):
        for claim, change in ((LEVEL, {"reporter": "MMR", "partner": "RUS"}), (LEVEL, {"value": "431600000.0"}),
                              (LEVEL, {"low": None}), (LEVEL, {"qualifier": "about"}), (LEVEL, {"span": [0, 5]})):
            with self.subTest(change):
                self.assertEqual(counted([claim], [{**claim, **change}]), (1, 0, 0))

    def test_a_figure_stated_twice_is_two_claims(self):
        self.assertEqual(counted([LEVEL, LEVEL], [LEVEL]), (1, 0, 1))
        self.assertEqual(counted([LEVEL], [LEVEL, LEVEL]), (1, 1, 0))

    def test_an_optional_claim_counts_neither_when_found_nor_when_missed(self):
        optional = {**GROWTH, "optional": True}
        self.assertEqual(counted([LEVEL, optional], [LEVEL]), (1, 0, 0))
        self.assertEqual(counted([LEVEL, optional], [LEVEL, GROWTH]), (1, 0, 0))
        self.assertEqual(counted([LEVEL, optional], [LEVEL, GROWTH, GROWTH]), (1, 1, 0))

    def test_precision_and_recall_are_of_what_was_found_and_of_what_there_is(self):
        score = Score()
        score.add("d", [LEVEL, GROWTH, SHARE], [LEVEL, {**GROWTH, "period": None}])
        self.assertEqual(score.of("level"), (1, 1, 1))
        self.assertEqual(score.of("growth"), (0, 0, 0))
        self.assertEqual(score.of()[:2], (1 / 2, 1 / 3))
        self.assertAlmostEqual(score.of()[2], 0.4)
        self.assertEqual(Score().of(), (1, 1, 1))
        self.assertEqual([error[1::2] for error in score.errors], [("wrong", "period: None for 2021"), ("missed", "")])


if __name__ == "__main__":
    unittest.main()

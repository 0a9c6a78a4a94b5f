# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_report.py: `bilatrade report` on the article that ships and on texts that disagree.
import math
import os
import subprocess
from fractions import Fraction

from program import ARTICLE, ProgramTest, json_lines, main, run

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

    def test_bad_input_is_named_and_the_rest_is_reported(self):
        empty = self.file("empty.txt", "")
        lines = self.file("a.jsonl", document("one", LEVEL) + "[1]\n")
        status, out, err = run("report", empty, lines)
        self.assertEqual((status, err), (1, f"{empty}: nothing there\n{lines}:2: a field has the wrong type: the line is an array\n"))
        self.assertIn("431.6", out)

    def test_wrong_usage_and_help(self):
        for options in (["--horizon", "0"], ["--horizon", "51"], ["--format", "csv"]):
            self.assertEqual(run("report", *options, ARTICLE)[:2], (2, ""))
        self.assertEqual(run("report")[0], 2)
        self.assertIn("--horizon", run("report", "--help")[1])

    def test_a_reader_that_goes_away_is_no_failure(self):
        lines = self.file("a.jsonl", "".join(document(f"d{i}", LEVEL) for i in range(300)))
        command = [os.environ["BILATRADE_PROGRAM"], "report", "--format", "jsonl", str(lines)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.close()
            self.assertEqual((process.wait(60), process.stderr.read()), (0, b""))


if __name__ == "__main__":
    main()

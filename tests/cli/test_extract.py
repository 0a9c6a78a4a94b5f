# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_extract.py: `bilatrade extract` on good and on bad input.
import os
import subprocess
import unittest

from program import ARTICLE, SHARED, ProgramTest, json_lines, main, run

SENTENCE = "Trade turnover between Russia and Myanmar reached $431.6 mln in 2021, up by 16.5% compared with 2020."


def document(name, text=SENTENCE):
    return '{"id": "%s", "text": "%s"}' % (name, text)


class Extract(ProgramTest):
    def test_the_article_that_ships_states_two_claims(self):
        status, out, err = run("extract", "--format", "jsonl", ARTICLE)
        self.assertEqual((status, err), (0, ""))
        level, growth = json_lines(out)
        common = {"doc": "russia-myanmar-2022", "reporter": "RUS", "partner": "MMR", "flow": "turnover", "period": "2021",
                  "product": None, "status": "actual", "qualifier": "exact", "compiler": None, "source": None, "side": None,
                  "vintage": "2022-08-03", "stage": None, "terms": []}
        text = ARTICLE.read_bytes()
        for claim in (level, growth):
            begin, end = claim.pop("span")
            self.assertEqual(text[begin:end].decode(), claim["quote"])
        self.assertEqual(level, {**common, "kind": "level", "value": "431600000", "low": "431550000", "high": "431650000",
                                 "currency": "USD", "quote": "$431.6 mln"})
        self.assertEqual(growth, {**common, "kind": "growth", "percent": "16.5", "low": "16.45", "high": "16.55",
                                  "base": "2020", "quote": "up by 16.5%"})

    @unittest.skipUnless(SHARED.is_dir(), "the data beside the repository are not here")
    def test_the_article_of_the_news_agency_states_the_same_two(self):
        status, out, err = run("extract", "--format", "jsonl", SHARED / "seed/tass-2022-08-03.txt")
        self.assertEqual((status, err), (0, ""))
        text = (SHARED / "seed/tass-2022-08-03.txt").read_bytes()
        claims = json_lines(out)
        self.assertEqual([c["quote"] for c in claims], ["$431.6 mln", "up by 16.5%"])
        for claim in claims:
            begin, end = claim["span"]
            self.assertEqual(text[begin:end].decode(), claim["quote"])

    def test_fields_stand_in_the_order_of_the_contract(self):
        _, out, _ = run("extract", "--format", "jsonl", ARTICLE)
        self.assertEqual([list(claim) for claim in json_lines(out)], [
            ["doc", "kind", "reporter", "partner", "flow", "period", "value", "low", "high", "currency", "product", "status",
             "qualifier", "compiler", "source", "side", "vintage", "stage", "terms", "span", "quote"],
            ["doc", "kind", "reporter", "partner", "flow", "period", "percent", "low", "high", "base", "product", "status",
             "qualifier", "compiler", "source", "side", "vintage", "stage", "terms", "span", "quote"]])

    def test_the_table_shows_figures_and_words(self):
        status, out, _ = run("extract", ARTICLE)
        self.assertEqual(status, 0)
        for shown in ("russia-myanmar-2022", "RUS-MMR", "431.6 mln USD", "+16.5%", "on 2020", "up by 16.5%"):
            self.assertIn(shown, out)
        self.assertNotIn("\x1b", out)

    def test_csv_has_one_header_and_one_row_a_claim(self):
        _, out, _ = run("extract", "--format", "csv", ARTICLE, ARTICLE)
        rows = out.splitlines()
        self.assertEqual(len(rows), 5)
        self.assertEqual(sum(row.startswith("doc,kind,") for row in rows), 1)

    def test_stdin_holds_a_text_or_json_lines(self):
        for stdin, name in ((SENTENCE.encode(), "stdin"), ((document("d1")).encode(), "d1")):
            status, out, _ = run("extract", "--format", "jsonl", "-", stdin=stdin)
            self.assertEqual(status, 0)
            self.assertEqual([c["doc"] for c in json_lines(out)], [name, name])

    def test_a_date_can_be_given(self):
        text = self.file("a.txt", "Trade turnover between Russia and Myanmar reached $431.6 mln last year.")
        _, out, _ = run("extract", "--format", "jsonl", "--date", "2022-08-03", text)
        self.assertEqual([(c["period"], c["vintage"]) for c in json_lines(out)], [("2021", "2022-08-03")])

    def test_spans_count_the_bytes_of_a_file_with_a_byte_order_mark(self):
        text = self.file("a.txt", b"\xef\xbb\xbf" + SENTENCE.encode())
        _, out, _ = run("extract", "--format", "jsonl", text)
        for claim in json_lines(out):
            begin, end = claim["span"]
            self.assertEqual(text.read_bytes()[begin:end].decode(), claim["quote"])

    def test_selections_let_pass_what_fits(self):
        for options, count in ((["--pair", "MMR-RUS"], 2), (["--pair", "RUS-CHN"], 0), (["--flow", "exports"], 0),
                               (["--period", "2020/2021"], 2), (["--period", "2020"], 0), (["--currency", "EUR"], 1),
                               (["--product", ""], 2), (["--product", "oil"], 0), (["--as-of", "2022-08-02"], 0),
                               (["--as-of", "2022-08-03"], 2)):
            _, out, _ = run("extract", "--format", "jsonl", *options, ARTICLE)
            self.assertEqual(len(out.splitlines()), count, options)

    def test_each_figure_is_explained_by_the_words_that_stand_in_the_text(self):
        text = SENTENCE + " Russia lent Myanmar $2 billion. Myanmar's economy expanded 3% last year."
        lines = json_lines(run("extract", "--explain", "--format", "jsonl", "-", stdin=text.encode())[1])
        claims = json_lines(run("extract", "--format", "jsonl", "-", stdin=text.encode())[1])
        explained = [{key: line[key] for key in line if key not in ("roles", "sentence")} for line in lines if "reason" not in line]
        self.assertEqual(explained, claims)
        self.assertIn("3%", [line["quote"] for line in lines if "reason" in line])
        for line in lines:
            for (begin, end), words in [(role["span"], role["words"]) for role in line["roles"].values() if role]:
                self.assertEqual(text[begin:end], words)
                self.assertLessEqual(line["sentence"][0], begin)
                self.assertLessEqual(end, line["sentence"][1])

    def test_explanations_are_for_people_too_and_follow_the_selection(self):
        status, out, err = run("extract", "--explain", ARTICLE)
        self.assertEqual((status, err), (0, ""))
        self.assertIn("»$431.6 mln«", out)
        self.assertIn("“up by 16.5%” is a growth: +16.5%, on 2020", out)
        self.assertLessEqual(max(map(len, out.splitlines())), 96)
        self.assertNotIn("is a ", run("extract", "--explain", "--flow", "exports", ARTICLE)[1])
        self.assertEqual(run("extract", "--explain", "--format", "csv", ARTICLE)[:2], (2, ""))
        self.assertIn("--explain", run("extract", "--help")[1])

    def test_an_output_file_appears_whole_or_not_at_all(self):
        target = self.folder / "claims.jsonl"
        self.assertEqual(run("extract", "--format", "jsonl", "--output", target, ARTICLE)[:2], (0, ""))
        self.assertEqual(len(target.read_text().splitlines()), 2)
        self.assertEqual(os.listdir(self.folder), ["claims.jsonl"])
        status, _, err = run("extract", "--output", self.folder / "missing/claims", ARTICLE)
        self.assertEqual(status, 1)
        self.assertIn("No such file or directory", err)

    def test_a_pipe_is_written_to_and_a_link_stays_one(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        self.addCleanup(os.close, reader)
        self.assertEqual(run("extract", "--format", "jsonl", "--output", pipe, ARTICLE)[:2], (0, ""))
        self.assertTrue(pipe.is_fifo())
        self.assertEqual(len(os.read(reader, 1 << 16).splitlines()), 2)
        (self.folder / "claims").write_text("old")
        (self.folder / "link").symlink_to("claims")
        self.assertEqual(run("extract", "--format", "jsonl", "--output", self.folder / "link", ARTICLE)[:2], (0, ""))
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertEqual(len((self.folder / "claims").read_text().splitlines()), 2)


class BadInput(ProgramTest):
    def check(self, arguments, reason, good=0, stdin=b""):
        """Exit status 1, exactly one line on stderr, and what was fine is still written."""
        status, out, err = run("extract", "--format", "jsonl", *arguments, stdin=stdin)
        self.assertEqual(status, 1, err)
        self.assertRegex(err, f"^{reason}\n$")
        self.assertEqual(len(out.splitlines()), good)

    def test_an_empty_file_is_named_and_the_others_are_read(self):
        empty = self.file("empty.txt", "")
        self.check([empty, ARTICLE], f"{empty}: nothing there", good=2)
        self.check(["-"], "stdin: nothing there")
        empty = self.file("empty.jsonl", "\n\r\n")
        self.check([empty, ARTICLE], f"{empty}: nothing there", good=2)

    def test_a_directory_is_named(self):
        self.check([self.folder, ARTICLE], f"{self.folder}: a directory, not a file", good=2)

    def test_a_file_that_is_not_there_is_named(self):
        self.check([self.folder / "gone.txt", ARTICLE], ".*gone.txt: No such file or directory", good=2)

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_an_unreadable_file_is_named(self):
        secret = self.file("secret.txt", SENTENCE)
        secret.chmod(0)
        self.check([secret, ARTICLE], f"{secret}: Permission denied", good=2)

    @unittest.skipUnless(os.path.exists("/proc/self/mem"), "needs a file that opens and does not read")
    def test_a_file_that_breaks_off_is_named(self):
        self.check(["/proc/self/mem", ARTICLE], "/proc/self/mem: Input/output error", good=2)

    def test_bytes_that_are_not_utf8_are_named_and_the_rest_is_read(self):
        text = self.file("latin.txt", b"Caf\xe9.\n\xff\xfe " + SENTENCE.encode())
        self.check([text], f"{text}:1: not valid UTF-8: byte 3\n{text}:2: not valid UTF-8: bytes 6 to 7", good=2)
        lines = self.file("latin.jsonl", b'{"id": "d\xe9", "text": "' + SENTENCE.encode() + b'"}')
        self.check([lines], f"{lines}:1: not valid UTF-8: byte 9", good=2)

    def test_nul_bytes_are_named_and_the_rest_is_read(self):
        text = self.file("nul.txt", SENTENCE.encode() + b" a\0\0b")
        at = len(SENTENCE) + 2
        self.check([text], f"{text}:1: a NUL byte: bytes {at} to {at + 1}", good=2)

    def test_utf16_is_named_for_what_it_is(self):
        text = self.file("wide.txt", SENTENCE.encode("utf-16"))
        self.check([text], f"{text}: UTF-16: to be converted to UTF-8 first")

    def test_a_broken_third_line_is_named_and_the_others_are_read(self):
        lines = self.file("docs.jsonl", "\n".join([document("d1"), document("d2"), '{"id": "d3", "text": ', document("d4")]))
        self.check([lines], f"{lines}:3: not valid JSON: .*", good=6)

    def test_each_way_to_break_a_document_has_its_reason(self):
        for line, reason in (
            ("[]", "a field has the wrong type: the line is an array"),
            ('{"text": "x"}', 'a field is missing: "id"'),
            ('{"id": "x"}', 'a field is missing: "text"'),
            ('{"id": 7, "text": "x"}', 'a field has the wrong type: "id" is a number'),
            ('{"id": "x", "text": ["x"]}', 'a field has the wrong type: "text" is an array'),
            ('{"id": "x", "id": "y", "text": "x"}', 'two values for one key: "id"'),
            ('{"id": "x", "text": "x", "date": "2022-02-30"}', 'no such day in the calendar: "date" is "2022-02-30"'),
            ('{"id": "x", "text": "x", "date": "3 May"}', 'not a date of the form YYYY-MM-DD: "date" is "3 May"'),
            ('{"id": "x", "text": "x", "language": "tlh"}', "no language pack of that name: tlh"),
            ('{"id": "x", "text": "x"} {}', "not valid JSON: .*"),
            ('{"kind": "level"}', 'a field is missing: "value"'),
        ):
            with self.subTest(line):
                lines = self.file("docs.jsonl", "\ufeff" + line + "\r\n\r\n" + document("d1") + "\r\n")
                self.check([lines], f"{lines}:1: {reason}", good=2)

    def test_numbers_of_forty_digits_and_unknown_money_cost_no_more_than_themselves(self):
        status, out, err = run("extract", "--format", "jsonl", "-", stdin=(
            SENTENCE + " Exports of Russia to Myanmar reached $" + "9" * 40 + " in 2021. Imports came to 12 zorkmids.").encode())
        self.assertEqual(status, 0, err)
        self.assertEqual([c["quote"] for c in json_lines(out)][:2], ["$431.6 mln", "up by 16.5%"])

    def test_refusals_can_go_to_a_file_of_json_lines(self):
        rejects = self.folder / "rejects.jsonl"
        lines = self.file("docs.jsonl", "[1]\n" + document("d1"))
        status, out, err = run("extract", "--format", "jsonl", "--rejects", rejects, lines, self.folder)
        self.assertEqual((status, err, len(out.splitlines())), (1, "", 2))
        self.assertEqual(json_lines(rejects.read_text()), [
            {"file": str(lines), "line": 1, "reason": "a field has the wrong type: the line is an array"},
            {"file": str(self.folder), "line": None, "reason": "a directory, not a file"}])

    def test_wrong_usage_has_a_status_of_its_own(self):
        for arguments in ([], ["extract"], ["extrct", "x"], ["extract", "--date", "2022-02-30", ARTICLE],
                          ["extract", "--pair", "RUSMMR", ARTICLE], ["extract", "--pair", "RUS-XYZ", ARTICLE],
                          ["extract", "--format", "html", ARTICLE], ["extract", "--currency", "ABC", ARTICLE],
                          ["extract", "--flow", "sales", ARTICLE], ["extract", "--bogus", ARTICLE]):
            with self.subTest(arguments):
                status, out, err = run(*arguments)
                self.assertEqual((status, out), (2, ""))
                self.assertTrue(err)

    def test_help_and_version_are_everywhere(self):
        for arguments in (["--help"], ["extract", "--help"], ["--version"]):
            status, out, _ = run(*arguments)
            self.assertEqual(status, 0)
            self.assertIn("bilatrade", out)

    def test_a_reader_that_goes_away_is_no_failure(self):
        lines = self.file("docs.jsonl", "\n".join(document(i) for i in range(20_000)))
        self.check_reader_that_goes_away("extract", "--format", "jsonl", lines)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_a_full_disk_is_told(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([os.environ["BILATRADE_PROGRAM"], "extract", str(ARTICLE)], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"No space left", done.stderr)


if __name__ == "__main__":
    main()

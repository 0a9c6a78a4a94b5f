# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_megabytes.py: inputs of many megabytes are read, and what the program holds does not grow with them.
import os
import subprocess
import unittest

from program import ProgramTest, main, peak_of, run

SENTENCE = "Trade turnover between Russia and Myanmar reached $431.6 mln in 2021, up by 16.5% compared with 2020."
MOST_GROWTH = 8_000_000


def document(text):
    return b'{"id": "d", "text": "' + text.encode() + b'"}\n'


class Megabytes(ProgramTest):
    def test_a_hundred_megabytes_without_a_newline_are_read(self):
        # Few words, most of them long: what a word costs is measured elsewhere.
        text = self.file("long.txt", SENTENCE + " word" * 400_000 + (" " + "w" * 979_999) * 100)
        status, out, err = run("extract", "--format", "jsonl", text)
        self.assertEqual((status, err, len(out.splitlines())), (0, "", 2))
        lines = self.file("long.jsonl", b"x" * 100_000_000 + b"\n" + document(SENTENCE))
        status, out, err = run("extract", "--format", "jsonl", lines)
        self.assertEqual((status, len(out.splitlines())), (1, 2))
        self.assertRegex(err, f"^{lines}:1: not valid JSON.*\n$")

    @unittest.skipUnless(os.path.exists("/proc/self/status"), "needs /proc")
    def test_extract_holds_as_much_as_the_longest_document_needs(self):
        block = document(SENTENCE + " " + "w" * 1_000) * 500
        command = [os.environ["BILATRADE_PROGRAM"], "extract", "--format", "csv", "-"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
            peaks = []
            for _ in range(120):
                process.stdin.write(block)
                peaks.append(peak_of(process))
            process.stdin.close()
            self.assertEqual(process.wait(60), 0)
        self.assertLess(peaks[-1] - peaks[20], MOST_GROWTH, "while 70 MB were read")

    @unittest.skipUnless(os.path.exists("/proc/self/status"), "needs /proc")
    def test_convert_holds_no_more_of_a_longer_table(self):
        def peak(years, argument, stdin):
            """When all rows but the last 20,000, more than the pipe holds, have come out."""
            rows = years * 4 * 89898
            with path.open("w") as out:
                out.write("t,i,j,k,v,q\n")
                for year in range(2010, 2010 + years):
                    for j in (8, 12, 24, 32):
                        out.writelines(f"{year},4,{j},{k:06},{k}.125,1\n" for k in range(10101, 99999))
            with open(stdin or os.devnull, "rb") as given:
                command = [os.environ["BILATRADE_PROGRAM"], "convert", str(argument)]
                with subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
                    for _ in range(rows - 20_000):
                        process.stdout.readline()
                    held = peak_of(process)
                    left = process.stdout.read().count(b"\n")
            self.assertEqual((process.returncode, left), (0, 20_001))
            return held

        path = self.folder / "b.csv"
        for argument, stdin in ((path, None), ("-", path)):
            grown = peak(4, argument, stdin) - peak(1, argument, stdin)  # by 27 MB of table
            self.assertLess(grown, MOST_GROWTH)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_convert.py: `bilatrade convert`: its columns, its account of rows, what it refuses and how it says so.
import csv
import io
import os
import subprocess
import unittest

from program import SHARED, ProgramTest, json_lines, main, run

COLUMNS = ("reporter partner flow product period value currency valuation status source reporter_code partner_code "
           "vintage classification coverage compiler system adjustment").split()
BACI = "t,i,j,k,v,q\n2021,56,842,10121,52.051,1\n2021,999,842,010121,1,1\n2021,490,842,010121,2,1\n"
TABLES = SHARED / "data" / "tables"


class Convert(ProgramTest):
    def rows(self, *arguments, status=0, stdin=b""):
        done, out, err = run("convert", *arguments, stdin=stdin)
        self.assertEqual(done, status, err)
        reader = csv.DictReader(io.StringIO(out))
        self.assertEqual(reader.fieldnames, COLUMNS)
        return list(reader), err

    def test_rows_and_refusals_with_file_and_line(self):
        path = self.file("BACI_HS17_Y2021_V202401.csv", BACI)
        rows, err = self.rows(path, status=1)
        self.assertEqual([row["value"] for row in rows], ["52051", "2000"])
        self.assertEqual(rows[0] | {"product": "010121", "vintage": "202401", "classification": "HS2017"}, rows[0])
        self.assertIn(f'{path}:3: unknown economy: i is "999"\n', err)
        self.assertIn("3 rows in = 2 out + 0 summed + 1 refused + 0 left out", err)

    def test_refusals_go_to_a_file_when_asked(self):
        path, rejects = self.file("b.csv", BACI), self.folder / "rejects.jsonl"
        _, err = self.rows("--rejects", rejects, path, status=1)
        self.assertEqual(json_lines(rejects.read_text()), [{"file": str(path), "line": 3, "reason": 'unknown economy: i is "999"'}])
        self.assertNotIn("unknown economy", err)

    def test_country_codes_beside_a_table_tell_what_490_is(self):
        table = self.file("b.csv", BACI.replace("999", "58"))
        codes = self.file("country_codes.csv", "country_code,country_name,country_iso2,country_iso3\n490,Chinese Taipei,TW,TWN\n")
        self.assertEqual(self.rows(table)[0][2]["reporter"], "X-OTHERASIA")
        self.assertEqual(self.rows(table, codes)[0][2]["reporter"], "TWN")

    def test_stdin_files_and_json_in_one_table(self):
        answer = self.file("a.json", '{"data":[{"period":"2020","reporterCode":36,"flowCode":"X","partnerCode":0,"cmdCode":"TOTAL","primaryValue":5.5}]}')
        rows, _ = self.rows("-", answer, stdin=BACI.replace("999", "58").encode())
        self.assertEqual([row["source"] for row in rows], ["baci"] * 3 + ["comtrade"])
        self.assertEqual(rows[3]["value"], "5.5")

    def test_what_it_writes_it_reads_again(self):
        path = self.file("BACI_HS17_V202401.csv", BACI.replace("999", "58"))
        rows, _ = self.rows(path)
        _, out, _ = run("convert", path)
        again, _ = self.rows(self.file("long.csv", out))
        self.assertEqual(again, rows)

    def test_a_file_that_cannot_be_read_or_known_is_refused_whole_and_the_others_are_converted(self):
        good = self.file("b.csv", BACI.replace("999", "58"))
        bad = self.file("x.csv", "a,b\n1,2\n")
        rows, err = self.rows(bad, self.folder / "none.csv", self.file("empty.csv", ""), good, status=1)
        self.assertEqual(len(rows), 3)
        self.assertIn(f"{bad}:1: unknown source: no known table; the header has a, b\n", err)
        self.assertIn("none.csv: No such file or directory\n", err)
        self.assertIn("empty.csv: nothing there\n", err)
        _, err = self.rows("--from", "comtrade", good, status=1)
        self.assertIn("a field is missing: period, reporterCode", err)

    def test_a_table_that_does_not_say_its_flow_is_told_it(self):
        table = "数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,美元,\n202401,01012100,马,106,缅甸,\"1,234\",\n"
        path = self.file("gacc.csv", table.encode("gb18030"))
        for flow, valuation in (("exports", "FOB"), ("imports", "CIF")):
            rows, _ = self.rows("--flow", flow, path)
            self.assertEqual([[row[name] for name in ("partner", "flow", "value", "valuation")] for row in rows],
                             [["MMR", flow, "1234", valuation]])
        rows, err = self.rows(path, status=1)
        self.assertEqual(rows, [])
        self.assertIn(f"{path}:1: a field is missing: the flow, which tables of China's customs do not say and convert --flow tells", err)
        rows, err = self.rows("--flow", "imports", self.file("b.csv", BACI.replace("999", "58")))
        self.assertEqual({row["flow"] for row in rows}, {"exports"})
        self.assertIn("baci says its flows itself: --flow is left aside", err)

    def test_wrong_usage(self):
        for arguments in ((), ("--flow", "balance", "x"), ("--from", "nobody", "x"), ("--encoding", "ebcdic", "x"), ("--delimiter", "|", "x")):
            self.assertEqual(run("convert", *arguments)[0], 2)

    def test_output_appears_whole(self):
        path, target = self.file("b.csv", BACI), self.folder / "long.csv"
        run("convert", "-o", target, path)
        self.assertEqual(len(target.read_text().splitlines()), 3)

    def test_a_reader_that_goes_away(self):
        path = self.file("b.csv", "t,i,j,k,v\n" + "".join(f"2021,4,{j},{k:06},1\n" for j in (24, 36) for k in range(10101, 30101)))
        command = [os.environ["BILATRADE_PROGRAM"], "convert", str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            process.stdout.readline()
            process.stdout.close()
            self.assertEqual(process.wait(60), 0)

    @unittest.skipUnless(TABLES.is_dir(), "no slices of tables beside the repository")
    def test_every_slice_says_where_its_rows_went(self):
        for path in sorted(TABLES.glob("*.csv")):
            with self.subTest(path.name):
                status, out, err = run("convert", path)
                self.assertIn(status, (0, 1), err)
                rows = len(out.splitlines()) - 1
                told = [line for line in err.splitlines() if " rows in = " in line]
                if told:
                    numbers = [int(word) for word in told[0].split(" rows in = ")[1].replace(";", "").split() if word.isdigit()]
                    self.assertEqual(numbers[0], rows)
                    self.assertEqual(int(told[0].split(" rows in = ")[0].split()[-1]), sum(numbers[:4]))


if __name__ == "__main__":
    main()

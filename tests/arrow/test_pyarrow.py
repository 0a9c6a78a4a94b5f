# SPDX-License-Identifier: BSL-1.0
# tests/arrow/test_pyarrow.py: columns to pyarrow and from it, through the C interface alone: what it reads is what the
# table says, and its validation finds nothing. Needs the library of exchange.cpp, and installs pyarrow once.
import ctypes
import datetime
import pathlib
import sys
import unittest
from decimal import Decimal

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from environment import go_on_with, skip  # noqa: E402

BUILD = pathlib.Path.cwd()
LIBRARY, ENVIRONMENT = BUILD / "libarrow_exchange.so", BUILD / "arrow_environment"
PACKAGE = "pyarrow==21.0.0"
TABLE = """reporter,partner,flow,product,period,value,currency,valuation,status,vintage
RUS,MMR,exports,,2020,236107478.5,USD,FOB,,2021-03-01
RUS,MMR,exports,,2018,1,USD,FOB,,
RUS,MMR,exports,2709,2021-Q3,,USD,FOB,confidential,
MMR,EU,imports,01,2021-01/2021-02,0,,,,
"""
COLUMNS = ("reporter", "partner", "flow", "product", "period", "value", "currency", "valuation", "status", "vintage")


class Exchange(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.library = ctypes.CDLL(str(LIBRARY))
        cls.library.pass_through.restype = ctypes.c_long

    def receive(self, function, *arguments):
        """The batch that a function writes into a schema (72 bytes) and an array (80 bytes)."""
        import pyarrow
        schema, array = ctypes.create_string_buffer(72), ctypes.create_string_buffer(80)
        answer = function(*arguments, schema, array)
        if answer == -1 and function is self.library.pass_through:
            return None, answer
        batch = pyarrow.RecordBatch._import_from_c(ctypes.addressof(array), ctypes.addressof(schema))
        batch.validate(full=True)
        return batch, answer

    def through(self, batch):
        """A batch handed over and taken back; ours must release theirs."""
        schema, array = ctypes.create_string_buffer(72), ctypes.create_string_buffer(80)
        batch._export_to_c(ctypes.addressof(array), ctypes.addressof(schema))
        return self.receive(self.library.pass_through, schema, array)

    def panel(self, exact=True):
        return self.receive(self.library.export_panel, TABLE.encode(), exact)[0]

    def test_a_panel_is_the_table_sorted_by_pair_product_and_period(self):
        import pyarrow
        batch = self.panel()
        self.assertEqual(batch.schema.field("value").type, pyarrow.decimal128(38, 1))
        rows = [tuple(row[name] for name in COLUMNS) for row in batch.to_pylist()]
        self.assertEqual(rows, [
            ("MMR", "EU", "imports", "01", "2021-01/2021-02", Decimal(0), None, None, "zero", None),
            ("RUS", "MMR", "exports", "", "2018", Decimal(1), "USD", "FOB", "reported", None),
            ("RUS", "MMR", "exports", "", "2020", Decimal("236107478.5"), "USD", "FOB", "reported",
             datetime.date(2021, 3, 1)),
            ("RUS", "MMR", "exports", "2709", "2021-Q3", None, "USD", "FOB", "confidential", None)])
        self.assertEqual(batch.column("row").to_pylist(), [5, 3, 2, 4])
        rough = self.panel(exact=False)
        self.assertEqual(rough.column("value").to_pylist(), [0.0, 1.0, 236107478.5, None])

    def test_a_panel_comes_back_through_pyarrow_whatever_its_types(self):
        import pyarrow
        expected = self.panel()
        strings = ("reporter", "partner", "flow", "product", "period", "currency", "valuation", "status")
        for kind in (pyarrow.utf8(), pyarrow.large_utf8(), pyarrow.string_view(), None):
            table = pyarrow.Table.from_batches([expected])
            for name in strings if kind else ():
                plain = pyarrow.array(table.column(name).to_pylist(), kind)
                table = table.set_column(table.schema.get_field_index(name), name, plain)
            for value in (pyarrow.decimal128(20, 1), pyarrow.float64()):
                cast = table.set_column(table.schema.get_field_index("value"), "value", table.column("value").cast(value))
                with self.subTest(kind=kind, value=value):
                    back, refused = self.through(cast.combine_chunks().to_batches()[0])
                    self.assertEqual(refused, 0)
                    self.assertEqual(back.to_pylist(), expected.to_pylist())

    def test_long_words_of_string_views_and_slices_are_read(self):
        import pyarrow
        count = 1000
        batch = pyarrow.record_batch({
            "reporter": ["RUS"] * count, "partner": ["MMR"] * count, "flow": ["exports"] * count,
            "product": pyarrow.array([f"product of a long name {i:04}" for i in range(count)], pyarrow.string_view()),
            "period": pyarrow.array([2020] * count, pyarrow.int32()),
            "value": pyarrow.array([None if i % 3 == 0 else i for i in range(count)], pyarrow.uint16())})
        back, refused = self.through(batch.slice(17, 500))
        self.assertEqual(refused, 0)
        self.assertEqual(back.column("product").to_pylist(), [f"product of a long name {i:04}" for i in range(17, 517)])
        self.assertEqual(back.column("value").to_pylist(), [None if i % 3 == 0 else Decimal(i) for i in range(17, 517)])
        self.assertEqual(back.column("status").to_pylist(), ["missing" if i % 3 == 0 else "reported" for i in range(17, 517)])

    def test_what_is_no_cell_is_refused_and_a_missing_column_refuses_all(self):
        import pyarrow
        columns = {"reporter": ["RUS", "QQQ"], "partner": ["MMR", "MMR"], "flow": ["exports", "exports"],
                   "period": ["2020", "2020"], "value": [1.5, 2.5]}
        self.assertEqual(self.through(pyarrow.record_batch(columns))[1], 1)
        times = pyarrow.array([1, 2], pyarrow.timestamp("s"))
        self.assertEqual(self.through(pyarrow.record_batch({**columns, "period": times}))[1], 2)
        columns.pop("value")
        self.assertEqual(self.through(pyarrow.record_batch(columns)), (None, -1))

    def test_figures_have_nulls_for_gaps(self):
        years = "".join(TABLE.splitlines(keepends=True)[:3])
        batch, _ = self.receive(self.library.export_figures, years.encode())
        columns = batch.to_pydict()
        self.assertEqual(columns["period"], ["2018", "2019", "2020"])
        self.assertEqual(columns["value"], [1.0, None, 236107478.5])
        self.assertEqual((columns["low"][1], columns["high"][1]), (None, None))
        self.assertLess(columns["low"][2], columns["high"][2])  # bounds are rounded outward

    def test_claims_are_columns(self):
        text = "Trade between Russia and Myanmar reached $431.6 million in 2021, 16.5% more than in 2020."
        batch, _ = self.receive(self.library.export_claims, text.encode())
        level, growth = batch.to_pylist()
        self.assertEqual((level["kind"], level["value"], level["low"], level["high"], level["currency"]),
                         ("level", Decimal(431600000), Decimal(431550000), Decimal(431650000), "USD"))
        self.assertEqual((growth["kind"], growth["percent"], growth["base"], growth["value"]),
                         ("growth", Decimal("16.5"), "2020", None))
        self.assertEqual(text[level["begin"]:level["end"]], level["quote"])

    def test_pyarrow_frees_all_that_it_was_handed_and_that_it_handed_out(self):
        import pyarrow
        before = pyarrow.total_allocated_bytes()
        for _ in range(50):
            batch = self.panel()
            self.through(batch)
            column = batch.column("value")
            del batch
            self.assertEqual(column[1].as_py(), 1)
            del column
        self.assertEqual(pyarrow.total_allocated_bytes(), before)


if __name__ == "__main__":
    if not LIBRARY.exists():
        skip("exchange.cpp is not built")
    go_on_with(PACKAGE, ENVIRONMENT)
    unittest.main(argv=[__file__])

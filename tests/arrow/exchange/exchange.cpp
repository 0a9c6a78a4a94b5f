// SPDX-License-Identifier: BSL-1.0
// tests/arrow/exchange/exchange.cpp: a library for test_pyarrow.py, which hands columns to it and takes
// columns from it by the C interface alone.
#include <bilatrade/arrow/claims.hpp>
#include <bilatrade/arrow/panel.hpp>
#include <bilatrade/series/panel_builder.hpp>
#include <bilatrade/table/long.hpp>
#include <bilatrade/text/extractor.hpp>

namespace bt = bilatrade;

namespace {

bt::panel<bt::exact> read(const char* table) {
    bt::long_reader<bt::memory_source> rows{bt::memory_source(table)};
    bt::panel_builder builder;
    std::vector<bt::refused_cell> refused;
    if (rows.read_header() == bt::errc::none)
        while (rows.next())
            if (const auto row = rows.current()) builder.add(row->cell);
    return builder.finish(refused);
}

} // namespace

extern "C" {

void export_panel(const char* table, bool exact, ArrowSchema* schema, ArrowArray* array) {
    const auto p = read(table);
    (exact ? bt::to_arrow(p) : bt::to_arrow(bt::panel<double>(p))).move_to(schema, array);
}

void export_figures(const char* table, ArrowSchema* schema, ArrowArray* array) {
    const auto p = read(table);
    bt::to_arrow(p.select(p.index().key_of(0)).value()).move_to(schema, array);
}

void export_claims(const char* text, ArrowSchema* schema, ArrowArray* array) {
    bt::to_arrow(bt::read_claims(text)).move_to(schema, array);
}

/// Cells in, a panel out; gives the number of rows that were refused, or -1 where all were.
long pass_through(ArrowSchema* schema_in, ArrowArray* array_in, ArrowSchema* schema, ArrowArray* array) {
    const bt::arrow_batch batch(schema_in, array_in);
    bt::panel_builder builder;
    std::vector<bt::refused_row> rows;
    if (!bt::read_cells(
            batch, [&](const bt::cell& c) { builder.add(c); }, rows))
        return -1;
    std::vector<bt::refused_cell> cells;
    bt::to_arrow(builder.finish(cells)).move_to(schema, array);
    return static_cast<long>(rows.size() + cells.size());
}

} // extern "C"

// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/read_panel.hpp: a panel out of any reader of rows, such as a table_reader. Refuses a table
// whole where its header is refused; row by row, what the reader refuses and a figure that is there twice.
#pragma once

#include <bilatrade/series/panel.hpp>
#include <bilatrade/series/panel_builder.hpp>
#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/result.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// Reads rows that hold a cell, and says of those that it refuses where they stood and why.
template <class Rows>
concept CellReader = requires(Rows& rows) {
    { rows.read_header() } -> std::same_as<errc>;
    { rows.next() } -> std::same_as<bool>;
    { rows.current()->cell } -> std::convertible_to<cell>;
    { rows.current()->vintage } -> std::convertible_to<std::string_view>;
    { rows.line() } -> std::convertible_to<std::uint64_t>;
    { rows.why() } -> std::same_as<errc>;
    { rows.detail() } -> std::convertible_to<std::string>;
};

/// A row that is not in a panel, and what there is to say beside the code's message.
struct unread_row {
    std::uint64_t line = 0;
    errc why = errc::none;
    std::string detail;
};

/// What a table holds.
struct panel_reading {
    panel<exact> figures;
    std::vector<unread_row> refused; ///< in the order of the table, then the figures that are there twice
};

/// The cell of a row, of file number `file`; where its vintage is a day, with that.
template <class Row>
[[nodiscard]] cell cell_of(const Row& row, std::uint32_t file = 0) {
    cell made = row.cell;
    made.file = file;
    if (const auto day = parse_date(row.vintage); day && !made.vintage) made.vintage = vintage{*day};
    return made;
}

/// The table from its header to its end. Error: that of the header, of which `table.detail()` says more.
template <CellReader Rows>
[[nodiscard]] result<panel_reading> read_panel(Rows& table) {
    if (const errc why = table.read_header(); why != errc::none) return why;
    panel_reading read;
    panel_builder cells;
    while (table.next()) {
        if (const auto* row = table.current())
            cells.add(cell_of(*row));
        else
            read.refused.push_back({table.line(), table.why(), table.detail()});
    }
    std::vector<refused_cell> doubled;
    read.figures = cells.finish(doubled);
    for (const refused_cell& one : doubled)
        read.refused.push_back({one.at.row, one.why, "first in line " + std::to_string(one.earlier.row)});
    return read;
}

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// tests/series/tables.hpp: panels out of tables in the long form, for the tests of this room and those below.
#pragma once

#include <bilatrade/series/panel.hpp>
#include <bilatrade/series/panel_builder.hpp>
#include <bilatrade/table/long.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace series_test {

using namespace bilatrade;

inline period in(std::string_view text) { return parse_period(text).value(); }
inline decimal of(std::string_view text) { return parse_decimal(text).value(); }
inline economy who(std::string_view code) { return parse_economy(code).value(); }
inline currency money(std::string_view code) { return parse_currency(code).value(); }

/// The rows of a table whose header is its first line.
inline panel<exact> read(std::string_view table, std::vector<refused_cell>* refused = nullptr) {
    long_reader<memory_source> rows{memory_source(table)};
    REQUIRE(rows.read_header() == errc::none);
    panel_builder builder;
    while (rows.next()) {
        INFO(rows.line());
        builder.add(rows.current().value().cell);
    }
    std::vector<refused_cell> none;
    auto made = builder.finish(refused != nullptr ? *refused : none);
    if (refused == nullptr) CHECK(none.empty());
    return made;
}

/// "RUS MMR exports  2021 431.6" for each row: what a test compares.
template <class Value>
std::vector<std::string> lines_of(const panel<Value>& p) {
    std::vector<std::string> lines;
    for (std::size_t row = 0; row != p.size(); ++row) {
        const auto value = p.value_at(row);
        std::string text;
        if (!value)
            text = to_string(p.index().statuses()[row]);
        else if constexpr (panel<Value>::is_exact)
            text = value->normalized().to_string();
        else
            text = std::to_string(*value);
        const auto& index = p.index();
        lines.push_back(std::string(index.reporters()[row].code()) + ' ' +
                        std::string(index.partners()[row].code()) + ' ' +
                        std::string(to_string(index.flows()[row])) + ' ' + index.product_of(row) + ' ' +
                        index.periods()[row].to_string() + ' ' + text);
    }
    return lines;
}
using lines = std::vector<std::string>;

} // namespace series_test

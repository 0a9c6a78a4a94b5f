// SPDX-License-Identifier: BSL-1.0
// tests/value/rows.hpp: the rows of a table that is kept as bytes, for algorithms that want a range.
#pragma once

#include <cstddef>
#include <vector>

template <class Table>
[[nodiscard]] auto rows_of(const Table& table) {
    std::vector<decltype(table[0])> rows;
    for (std::size_t i = 0; i != table.size(); ++i) rows.push_back(table[i]);
    return rows;
}

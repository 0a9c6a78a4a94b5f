// SPDX-License-Identifier: BSL-1.0
// tests/table/quirks.hpp: tables with what has to come of them.
#pragma once

#include "table/reading_tables.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace table_test {

using texts = std::vector<std::string>;

/// One table, and what comes of it. Rows are compared by their first bytes up to the compared text's end.
struct quirk {
    const char* name;
    const char* file;
    const char* table;
    const char* source;
    texts rows, refused;
    std::uint64_t left_out, summed;
};

inline void check(const quirk& q, const reading& read) {
    CAPTURE(q.name);
    REQUIRE(read.why == errc::none);
    CHECK(read.source == q.source);
    REQUIRE(read.rows.size() == q.rows.size());
    for (std::size_t i = 0; i != q.rows.size(); ++i)
        CHECK(read.rows[i].substr(0, q.rows[i].size()) == q.rows[i]);
    CHECK(read.refused == q.refused);
    CHECK(read.account.left_out == q.left_out);
    CHECK(read.account.summed == q.summed);
    CHECK(read.account.is_closed());
}

} // namespace table_test

// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/table_pieces.hpp: stops the fuzzer where a table reads otherwise when its stream is cut, or rows
// are not accounted for.
#pragma once

#include "reading.hpp"

#include "../table/reading_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fuzz {

/// `read(text, most)` reads the table in pieces of at most so many bytes.
template <class Read>
void check_table(const std::uint8_t* data, std::size_t size, std::size_t piece, Read read) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const table_test::reading whole = read(text, size + 1), cut = read(text, piece);
    require(whole.account.is_closed(), "rows are lost");
    require(whole.rows.size() == whole.account.out, "rows are miscounted");
    require(whole.rows == cut.rows && whole.refused == cut.refused && whole.why == cut.why,
            "a table depends on how its stream is cut");
}

} // namespace fuzz

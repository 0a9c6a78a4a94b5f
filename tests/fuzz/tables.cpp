// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/tables.cpp: a table of any source reads the same however its stream is cut, and each of its rows
// comes out, is summed, refused or left out.
#include "reading.hpp"

#include "../table/reading_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace bilatrade;

table_test::reading read_in_pieces(std::string_view table, std::size_t most) {
    table_reader<delimited_reader<dripping_source>> reader("BACI_HS92_V202301.csv", "",
                                                           dripping_source(table, most),
                                                           delimited_options{text_encoding::detect, '\0'});
    return table_test::read(reader);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view table(reinterpret_cast<const char*>(data), size);
    const auto whole = read_in_pieces(table, size + 1);
    const auto cut = read_in_pieces(table, 7);
    fuzz::require(whole.account.is_closed(), "rows are lost");
    fuzz::require(whole.rows.size() == whole.account.out, "rows are miscounted");
    fuzz::require(whole.rows == cut.rows && whole.refused == cut.refused && whole.why == cut.why,
                  "a table depends on how its stream is cut");
    return 0;
}

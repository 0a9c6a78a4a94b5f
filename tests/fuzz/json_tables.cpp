// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/json_tables.cpp: a JSON answer reads the same however its stream is cut, and each of its records
// is accounted for.
#include "reading.hpp"

#include "../table/reading_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace bilatrade;

table_test::reading read_in_pieces(std::string_view answer, std::size_t most) {
    table_reader<json_records<dripping_source>> reader("answer.json", "", dripping_source(answer, most));
    return table_test::read(reader);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view answer(reinterpret_cast<const char*>(data), size);
    const auto whole = read_in_pieces(answer, size + 1);
    const auto cut = read_in_pieces(answer, 5);
    fuzz::require(whole.account.is_closed(), "records are lost");
    fuzz::require(whole.rows == cut.rows && whole.refused == cut.refused && whole.why == cut.why,
                  "an answer depends on how its stream is cut");
    return 0;
}

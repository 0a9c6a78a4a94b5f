// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/json_tables.cpp: a JSON answer reads the same however its stream is cut, and each of its records
// is accounted for.
#include "table_pieces.hpp"

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
    fuzz::check_table(data, size, 5, read_in_pieces);
    return 0;
}

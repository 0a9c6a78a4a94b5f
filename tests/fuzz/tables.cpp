// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/tables.cpp: a table of any source reads the same however its stream is cut, and each of its rows
// comes out, is summed, refused or left out.
#include "table_pieces.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace bilatrade;

table_test::reading read_in_pieces(std::string_view table, std::size_t most) {
    table_reader<delimited_reader<dripping_source>> reader("BACI_HS92_V202301.csv", "",
                                                           dripping_source(table, most),
                                                           delimited_options{text_encoding::detect, '\0'});
    reader.sources().gacc().tell_flow(flow::imports);
    return table_test::read(reader);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::check_table(data, size, 7, read_in_pieces);
    return 0;
}

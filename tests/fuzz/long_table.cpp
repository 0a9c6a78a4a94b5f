// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/long_table.cpp: a table in the long form reads the same however its stream is cut, and each row
// is read or refused.
#include "../table/dripping_source.hpp"
#include "reading.hpp"

#include <bilatrade/table/long.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

using namespace bilatrade;

/// A row, or its refusal, with all that it says.
std::string text_of(const long_reader<dripping_source>& rows) {
    const auto row = rows.current();
    std::string text = std::to_string(rows.line()) + ' ';
    if (!row) return text + std::string(message(row.error().code)) + rows.detail();
    const cell& c = row->cell;
    fuzz::require(c.row == rows.line(), "a cell is of another row");
    fuzz::require(!c.value || row->number, "a value without its number");
    fuzz::require(!row->number || (c.status != cell_status::missing), "a number that is missing");
    text.append(row->series).append("|").append(c.product).append("|").append(c.reporter.code());
    text.append(c.partner.code()).append(c.period.to_string()).append(to_string(c.status));
    return text + (c.value ? c.value->to_string() : "-") + (row->number ? std::to_string(*row->number) : "-");
}

std::vector<std::string> rows_of(std::string_view table, std::size_t most) {
    long_reader<dripping_source> rows{dripping_source(table, most)};
    std::vector<std::string> all;
    if (const errc why = rows.read_header(); why != errc::none)
        return {std::string(message(why)) + rows.detail()};
    for (std::uint64_t last = 0; rows.next(); last = rows.line()) {
        fuzz::require(rows.line() > last, "line numbers do not rise");
        all.push_back(text_of(rows));
    }
    fuzz::require(rows.bytes_read() == table.size(), "bytes are left");
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view table(reinterpret_cast<const char*>(data), size);
    const auto whole = rows_of(table, size + 1);
    fuzz::require(whole == rows_of(table, 1) && whole == rows_of(table, 7),
                  "a table depends on how its stream is cut");
    return 0;
}

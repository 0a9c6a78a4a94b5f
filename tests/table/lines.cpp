// SPDX-License-Identifier: BSL-1.0
// tests/table/lines.cpp: lines come out the same however the stream is cut into blocks; bytes that are not
// UTF-8.
#include "dripping_source.hpp"

#include <bilatrade/table/lines.hpp>
#include <bilatrade/table/utf8.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace bilatrade;

namespace {

static_assert(ByteSource<dripping_source>);
static_assert(!ByteSource<std::string>);

std::vector<std::string> lines_of(std::string_view text, std::size_t most, std::size_t block) {
    line_reader<dripping_source> reader(dripping_source(text, most), block);
    std::vector<std::string> lines;
    while (reader.next()) {
        CHECK(reader.number() == lines.size() + 1);
        lines.emplace_back(reader.line());
    }
    CHECK(reader.bytes_read() == text.size());
    return lines;
}

} // namespace

TEST_CASE("A table's lines end in LF or CR LF, and the last needs no end") {
    struct row {
        std::string_view text;
        std::vector<std::string> lines;
    };
    const row rows[] = {
        {"", {}},
        {"a", {"a"}},
        {"a\n", {"a"}},
        {"a\r\nb\r\n", {"a", "b"}},
        {"\n\nb", {"", "", "b"}},
        {"\xEF\xBB\xBF"
         "a\n\xEF\xBB\xBF"
         "b",
         {"a", "\xEF\xBB\xBF"
               "b"}}, // a byte-order mark stands at the start only
        {"\r", {""}},
    };
    for (const row& r : rows)
        for (const std::size_t block : {1U, 2U, 7U, 1000U}) CHECK(lines_of(r.text, 3, block) == r.lines);
}

TEST_CASE("Lines do not depend on how the stream is cut into blocks") {
    CHECK(rc::check("any text, any cut", [](std::string text, std::uint8_t most, std::uint8_t block) {
        for (char& c : text) c = c % 3 == 0 ? '\n' : c;
        RC_ASSERT(lines_of(text, most + 1U, block + 1U) == lines_of(text, text.size() + 1, text.size() + 1));
    }));
}

TEST_CASE("Runs of bytes that are not UTF-8 are found, and nothing else is") {
    struct row {
        std::string_view text;
        std::vector<byte_range> bad;
    };
    const row rows[] = {
        {"", {}},
        {"plain text, long enough for eight at a time", {}},
        {"Naypyid\xC3\xA9 \xE4\xB8\xAD\xE5\x9B\xBD \xF0\x9F\x9A\xA2", {}},
        {"caf\xE9", {{3, 4}}},
        {"\xFF\xFE and \xC3", {{0, 2}, {7, 8}}},
        {"\xC0\xAF", {{0, 2}}},         // overlong
        {"\xED\xA0\x80", {{0, 3}}},     // a surrogate
        {"\xF4\x90\x80\x80", {{0, 4}}}, // above U+10FFFF
        {"\xE4\xB8", {{0, 2}}},         // cut off
        {"\xF0\x80\x80\x80", {{0, 4}}},
    };
    for (const row& r : rows) {
        CAPTURE(r.text);
        CHECK(find_invalid_utf8(r.text) == r.bad);
        std::string text(r.text);
        blank_out(text.data(), r.bad);
        CHECK(text.size() == r.text.size());
        CHECK(find_invalid_utf8(text).empty());
    }
}

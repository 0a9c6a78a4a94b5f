// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/json_lines.cpp: every line that is not blank is read or refused, and a claim that was read is
// written and read again as it is.
#include "reading.hpp"

#include <bilatrade/report/claims_jsonl.hpp>
#include <bilatrade/table/json.hpp>

#include <cstddef>
#include <cstdint>

namespace {

using namespace bilatrade;

/// Counted apart from the reader.
std::size_t lines_that_count(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::size_t count = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        count += text.substr(0, end).find_first_not_of(" \t\r") != std::string_view::npos ? 1 : 0;
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return count;
}

std::string line_of(const claim_set& set, const claim& c) {
    std::string line;
    append_claim_jsonl(line, set, c);
    return line;
}

void check_round_trip(const claim_set& set, const claim& c) {
    const std::string line = line_of(set, c);
    claim_set again;
    json_lines<memory_source> lines(memory_source(line), again);
    fuzz::require(lines.next() && lines.current() && again.size() == 1,
                  "a claim that was written is not read");
    fuzz::require(line_of(again, again[0]) == line, "a claim changes when it is written and read");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    claim_set claims;
    json_lines<memory_source> lines(memory_source(text), claims);
    std::size_t read = 0, good = 0;
    std::uint64_t last = 0;
    while (lines.next()) {
        ++read;
        fuzz::require(lines.line() > last, "line numbers do not rise");
        last = lines.line();
        const auto current = lines.current();
        good += current && current->kind == json_line_kind::claim ? 1 : 0;
    }
    fuzz::require(lines.bytes_read() == size, "bytes are left");
    fuzz::require(read == lines_that_count(text), "a line is lost");
    fuzz::require(good == claims.size(), "a claim is lost, or one of a refused line is kept");
    for (const claim& c : claims) check_round_trip(claims, c);
    return 0;
}

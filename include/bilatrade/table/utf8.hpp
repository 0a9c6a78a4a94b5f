// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/utf8.hpp: finds the bytes of a text that are not UTF-8, so that the valid rest can be read.
// Refuses overlong forms, surrogates and what lies above U+10FFFF (Unicode 15, table 3-7).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring> // memcpy
#include <string_view>
#include <vector>

namespace bilatrade {

/// [begin, end): bytes of a text.
struct byte_range {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend constexpr bool operator==(byte_range, byte_range) noexcept = default;
};

namespace detail {

/// The bytes that a well-formed character takes whose first byte is at `text[at]`; 0 where it is not
/// well-formed.
[[nodiscard]] constexpr std::size_t utf8_length(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !follows(1)) return 0;
    if (lead < 0xE0) return 2;
    const unsigned second = byte(1);
    if (lead < 0xF0) {
        const bool excluded = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F);
        return !excluded && follows(2) ? 3 : 0;
    }
    const bool excluded = (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
    return !excluded && follows(2) && follows(3) ? 4 : 0;
}

/// Where the next byte at or after `at` stands that is not ASCII.
[[nodiscard]] inline std::size_t skip_ascii(std::string_view text, std::size_t at) noexcept {
    for (std::uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
        std::memcpy(&eight, text.data() + at, 8);
        if ((eight & 0x8080808080808080U) != 0) break;
    }
    while (at != text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

} // namespace detail

/// The runs of bytes that are not UTF-8, in order; empty for a valid text.
[[nodiscard]] inline std::vector<byte_range> find_invalid_utf8(std::string_view text) {
    std::vector<byte_range> found;
    for (std::size_t at = detail::skip_ascii(text, 0); at != text.size(); at = detail::skip_ascii(text, at)) {
        if (const std::size_t length = detail::utf8_length(text, at); length != 0) {
            at += length;
            continue;
        }
        if (found.empty() || found.back().end != at) found.push_back({at, at});
        found.back().end = ++at;
    }
    return found;
}

/// Puts a question mark in the place of each byte in the ranges, so that all other bytes keep their offsets.
inline void blank_out(char* text, const std::vector<byte_range>& ranges) noexcept {
    for (const byte_range range : ranges) std::memset(text + range.begin, '?', range.end - range.begin);
}

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/detail/letter_code.hpp: codes of capital letters in sixteen bits, and how sorted tables of
// them are searched. No <algorithm>: it would bring <functional>.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// One to three capital letters at five bits each, A is 1; 0 for anything else.
[[nodiscard]] constexpr std::uint16_t pack_letters(std::string_view letters) noexcept {
    if (letters.empty() || letters.size() > 3) return 0;
    unsigned packed = 0;
    for (const char c : letters) {
        if (c < 'A' || c > 'Z') return 0;
        packed = packed << 5 | static_cast<unsigned>(c - 'A' + 1);
    }
    return static_cast<std::uint16_t>(packed);
}

/// [begin, end) of a literal. Its size has to be a size_t: given an int, GCC tries whether pointer and
/// number are two iterators, and that costs more than all of this room.
[[nodiscard]] constexpr std::string_view slice(const char* blob, std::size_t begin,
                                               std::size_t end) noexcept {
    return {blob + begin, end - begin};
}

/// The first place in a sorted table whose key is not less than `key`.
template <class Key, class KeyAt>
[[nodiscard]] constexpr std::size_t lower_bound(std::size_t size, Key key, KeyAt key_at) noexcept {
    std::size_t first = 0;
    while (size != 0) {
        const std::size_t half = size / 2;
        if (key_at(first + half) < key) {
            first += half + 1;
            size -= half + 1;
        } else {
            size = half;
        }
    }
    return first;
}

} // namespace bilatrade::detail

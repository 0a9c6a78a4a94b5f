// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/detail/same_text.hpp: whether two short texts are equal, without a call: millions of rows
// are compared with the row before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring> // memcmp, memcpy
#include <string_view>

namespace bilatrade::detail {

template <class Word>
[[nodiscard]] inline Word word_at(const char* at) noexcept {
    Word word = 0;
    std::memcpy(&word, at, sizeof(Word));
    return word;
}

/// Of texts that are at least as long as a word and at most as long as two: the two may overlap.
template <class Word>
[[nodiscard]] inline bool same_words(const char* a, const char* b, std::size_t size) noexcept {
    const std::size_t last = size - sizeof(Word);
    return word_at<Word>(a) == word_at<Word>(b) && word_at<Word>(a + last) == word_at<Word>(b + last);
}

[[nodiscard]] inline bool same_text(std::string_view a, std::string_view b) noexcept {
    const std::size_t size = a.size();
    if (size != b.size()) return false;
    if (size == 0) return true;
    if (size < 4) return a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1];
    if (size <= 8) return same_words<std::uint32_t>(a.data(), b.data(), size);
    if (size <= 16) return same_words<std::uint64_t>(a.data(), b.data(), size);
    return std::memcmp(a.data(), b.data(), size) == 0;
}

} // namespace bilatrade::detail

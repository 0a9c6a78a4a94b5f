// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/detail/text_index.hpp: texts numbered in the order in which they came: a hash table without
// <unordered_map>, which the rooms before series/ do without.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade::detail {

class text_index {
public:
    [[nodiscard]] std::size_t size() const noexcept { return begin_.size() - 1; }
    /// The number of a text; a new one gets the next.
    std::size_t insert(std::string_view text) {
        if (2 * size() >= slots_.size()) grow();
        std::uint32_t& slot = slot_of(text);
        if (slot == 0) {
            bytes_ += text;
            begin_.push_back(bytes_.size());
            slot = static_cast<std::uint32_t>(size());
        }
        return slot - 1;
    }
    /// The number of a text; `size()` where it is not there.
    [[nodiscard]] std::size_t find(std::string_view text) {
        if (slots_.empty()) return size();
        const std::uint32_t slot = slot_of(text);
        return slot == 0 ? size() : slot - 1;
    }
    [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
        return std::string_view(bytes_).substr(begin_[i], begin_[i + 1] - begin_[i]);
    }

private:
    /// FNV-1a (Fowler, Noll and Vo 1991), 64 bits.
    [[nodiscard]] static std::uint64_t hash(std::string_view text) noexcept {
        std::uint64_t h = 0xcbf29ce484222325U;
        for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
        return h ^ h >> 32;
    }
    std::uint32_t& slot_of(std::string_view text) noexcept {
        std::size_t at = hash(text) & (slots_.size() - 1);
        while (slots_[at] != 0 && (*this)[slots_[at] - 1] != text) at = (at + 1) & (slots_.size() - 1);
        return slots_[at];
    }
    void grow() {
        slots_.assign(slots_.empty() ? 64 : 2 * slots_.size(), 0);
        for (std::size_t i = 0; i != size(); ++i) slot_of((*this)[i]) = static_cast<std::uint32_t>(i + 1);
    }

    std::string bytes_;
    std::vector<std::size_t> begin_{0};
    std::vector<std::uint32_t> slots_; ///< a number plus one, 0 for none; a power of two of them
};

} // namespace bilatrade::detail

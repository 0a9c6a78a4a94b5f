// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/sieve_words.hpp: the words by which the sieve tells texts that can hold no claim,
// found by their bytes alone. Refuses nothing; words that no pack lists have no bits.
#pragma once

#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// What a word may be part of: the bits of language_pack::sieve, in the order of data/language/generate.py.
enum sieve_word : std::uint16_t {
    sieve_tells = 1U << 0U,    ///< a noun for a flow, or "traded": the text may go on about it
    sieve_verb = 1U << 1U,     ///< "sold": the text may go on about it behind a heading
    sieve_moves = 1U << 2U,    ///< "went": a flow in front of "to" or "from", or beside money
    sieve_pays = 1U << 3U,     ///< "paid": a flow beside a figure
    sieve_role = 1U << 4U,     ///< "its market": a flow beside money or percent
    sieve_others = 1U << 5U,   ///< "took": a flow beside money
    sieve_towards = 1U << 6U,  ///< "to", "from"
    sieve_money = 1U << 7U,    ///< "dollars"
    sieve_percent = 1U << 8U,  ///< the last word of "per cent"
    sieve_number = 1U << 9U,   ///< the last word of a number: "five", "a", "million"
    sieve_scale = 1U << 10U,   ///< "million"
    sieve_figure = 1U << 11U,  ///< a figure of its own: "doubled", "half"
    sieve_parts = 1U << 12U,   ///< a figure behind a number: "(two) thirds", "(five) times"
    sieve_closing = 1U << 13U, ///< may close a row of a table: "2,300 million"
    sieve_row = 1U << 14U,     ///< may stand in a row behind its label
    sieve_pair = 1U << 15U,    ///< a flow of two words: "took", and "in"
};

/// The words of a pack, found by their first eight letters in lower case, the first one lowest.
class sieve_words {
public:
    [[nodiscard]] bool empty() const noexcept { return bits_.empty(); }

    void fill(const language_pack& pack) {
        pack_ = pack.sieve;
        bits_.assign_new(std::size_t{1} << hash_bits);
        entries_.assign_new(std::size_t{1} << hash_bits);
        for (std::size_t i = 0; i != pack.row_words.size(); i += 2)
            bits_[read_two_bytes(pack.row_words, i)] |= sieve_row;
        for (std::size_t i = 0; i != pack_.size(); i += entry_size) {
            const std::uint64_t word = eight_bytes(pack_.data() + i);
            bits_[hash(word)] = static_cast<std::uint16_t>(bits_[hash(word)] | read_two_bytes(pack_, i + 8));
            std::size_t at = hash(word);
            while (entries_[at] != 0) at = next(at);
            entries_[at] = static_cast<std::uint16_t>(i / entry_size + 1);
        }
    }

    /// Its bits. Of words that are not the pack's at most that they may stand in a row.
    [[nodiscard]] unsigned operator[](std::uint64_t word) const noexcept {
        const unsigned some = bits_[hash(word)];
        return (some & ~unsigned{sieve_row}) == 0 ? some : exactly(word) | (some & sieve_row);
    }

private:
    static constexpr unsigned hash_bits = 14;
    static constexpr std::size_t entry_size = 10; ///< of the pack: the word, and its bits in 2 bytes

    [[nodiscard]] static std::size_t hash(std::uint64_t word) noexcept {
        return static_cast<std::size_t>(word * 0x9E3779B97F4A7C15ULL >> (64 - hash_bits));
    }
    [[nodiscard]] static std::size_t next(std::size_t at) noexcept {
        return (at + 1) % (std::size_t{1} << hash_bits);
    }
    [[nodiscard]] unsigned exactly(std::uint64_t word) const noexcept {
        for (std::size_t at = hash(word); entries_[at] != 0; at = next(at)) {
            const std::size_t i = (entries_[at] - std::size_t{1}) * entry_size;
            if (eight_bytes(pack_.data() + i) == word) return read_two_bytes(pack_, i + 8);
        }
        return 0;
    }

    std::string_view pack_;
    buffer<std::uint16_t> bits_;    ///< of all words with a hash
    buffer<std::uint16_t> entries_; ///< index plus one, at the hash of the word or behind it
};

} // namespace bilatrade::detail

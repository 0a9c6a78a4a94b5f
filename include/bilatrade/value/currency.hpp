// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/currency.hpp: a currency of ISO 4217, in use or withdrawn, as two bytes, and the signs ($,
// €, ₹) that stand for one in any language. Words for money ("Rs", "zł") belong to the language packs.
#pragma once

#include <bilatrade/value/date.hpp>
#include <bilatrade/value/detail/currency_table.hpp>
#include <bilatrade/value/detail/letter_code.hpp>
#include <bilatrade/value/result.hpp>

#include <compare>
#include <cstddef>
#include <cstdint> // INT32_MIN, INT32_MAX; <limits> costs a compiler more
#include <optional>
#include <string_view> // std::hash

namespace bilatrade {

/// `currency{}` is none: unknown.
class currency {
public:
    constexpr currency() noexcept = default;

    /// As `packed` gave it; null is let through. Error: unknown_currency.
    [[nodiscard]] static constexpr result<currency> from_packed(std::uint16_t packed) noexcept;
    /// The three letters at five bits each, A is 1.
    [[nodiscard]] constexpr std::uint16_t packed() const noexcept { return packed_; }

    [[nodiscard]] constexpr bool is_null() const noexcept { return packed_ == 0; }
    constexpr explicit operator bool() const noexcept { return packed_ != 0; }

    /// USD; empty for none. The text lives as long as the program, as that of `name` does.
    [[nodiscard]] constexpr std::string_view code() const noexcept;
    /// "US Dollar", in English; a withdrawn currency may bear the name of the one that followed. Empty for
    /// none.
    [[nodiscard]] constexpr std::string_view name() const noexcept;
    /// The word without its country: dollar, rupee. None for units of account and metals.
    [[nodiscard]] constexpr money_noun noun() const noexcept;
    /// Digits after the point in ISO 4217: 2 for USD, 0 for JPY, 3 for KWD; CLDR's for withdrawn ones.
    [[nodiscard]] constexpr int minor_units() const noexcept;
    /// The number in ISO 4217; none where the list that we have gives none.
    [[nodiscard]] constexpr std::optional<int> numeric() const noexcept;
    /// The first and the last day on which it was money somewhere; none where there is no limit, or none
    /// known.
    [[nodiscard]] constexpr std::optional<date> valid_from() const noexcept;
    [[nodiscard]] constexpr std::optional<date> valid_to() const noexcept;
    [[nodiscard]] constexpr bool is_valid_on(date day) const noexcept {
        return !is_null() && valid_from().value_or(day) <= day && day <= valid_to().value_or(day);
    }

    /// By the letters of the code.
    friend constexpr auto operator<=>(currency, currency) noexcept = default;
    friend constexpr bool operator==(currency, currency) noexcept = default;

private:
    friend struct currency_access;
    constexpr explicit currency(std::uint16_t packed) noexcept : packed_(packed) {}
    [[nodiscard]] constexpr std::size_t row() const noexcept;

    std::uint16_t packed_ = 0;
};

/// For the tables of this room: a currency from what they hold, unchecked.
struct currency_access {
    [[nodiscard]] static constexpr currency make(std::uint16_t packed) noexcept { return currency(packed); }
};

namespace detail {

inline constexpr std::size_t currency_count = currency_rows.size();

/// Where a currency stands in the table; `currency_count` where it does not.
[[nodiscard]] constexpr std::size_t find_currency_row(std::uint16_t packed) noexcept {
    const std::size_t at =
        lower_bound(currency_count, packed, [](std::size_t i) noexcept { return currency_rows[i].code; });
    return at != currency_count && currency_rows[at].code == packed ? at : currency_count;
}

} // namespace detail

constexpr std::size_t currency::row() const noexcept { return detail::find_currency_row(packed_); }

constexpr result<currency> currency::from_packed(std::uint16_t packed) noexcept {
    const currency made(packed);
    return packed == 0 || made.row() != detail::currency_count ? result<currency>(made)
                                                               : errc::unknown_currency;
}

constexpr std::string_view currency::code() const noexcept {
    return is_null() ? std::string_view{} : detail::slice(detail::currency_letters, 3 * row(), 3 * row() + 3);
}

constexpr std::string_view currency::name() const noexcept {
    if (is_null()) return {};
    const std::size_t i = row();
    const bool last = i + 1 == detail::currency_count;
    const std::size_t end = last ? detail::currency_names_end : detail::currency_rows[i + 1].name;
    return {detail::currency_names + detail::currency_rows[i].name, end - detail::currency_rows[i].name};
}

constexpr money_noun currency::noun() const noexcept {
    return is_null() ? money_noun::none : static_cast<money_noun>(detail::currency_rows[row()].noun);
}
constexpr int currency::minor_units() const noexcept {
    return is_null() ? 0 : detail::currency_rows[row()].minor_units;
}
constexpr std::optional<int> currency::numeric() const noexcept {
    const int number = is_null() ? 0 : detail::currency_rows[row()].numeric;
    if (number == 0) return {};
    return number;
}
constexpr std::optional<date> currency::valid_from() const noexcept {
    if (is_null() || detail::currency_rows[row()].from == INT32_MIN) return {};
    return date::from_days(detail::currency_rows[row()].from);
}
constexpr std::optional<date> currency::valid_to() const noexcept {
    if (is_null() || detail::currency_rows[row()].to == INT32_MAX) return {};
    return date::from_days(detail::currency_rows[row()].to);
}

/// Reads all of `text`, three capitals. Errors: empty, unknown_currency.
[[nodiscard]] constexpr result<currency> parse_currency(std::string_view text) noexcept {
    if (text.empty()) return errc::empty;
    const std::uint16_t packed = text.size() == 3 ? detail::pack_letters(text) : std::uint16_t{0};
    if (packed == 0) return errc::unknown_currency;
    return currency::from_packed(packed);
}

/// All of them by code, for a loop.
class all_currencies {
public:
    class iterator {
    public:
        constexpr explicit iterator(std::size_t at) noexcept : at_(at) {}
        constexpr currency operator*() const noexcept {
            return currency_access::make(detail::currency_rows[at_].code);
        }
        constexpr iterator& operator++() noexcept { return ++at_, *this; }
        friend constexpr bool operator==(iterator, iterator) noexcept = default;

    private:
        std::size_t at_;
    };

    [[nodiscard]] static constexpr iterator begin() noexcept { return iterator(0); }
    [[nodiscard]] static constexpr iterator end() noexcept { return iterator(size()); }
    [[nodiscard]] static constexpr std::size_t size() noexcept { return detail::currency_count; }
};

/// The English word of a noun, as the enumerator is called; empty for none.
[[nodiscard]] constexpr std::string_view word(money_noun noun) noexcept {
    if (noun == money_noun::none) return {};
    const std::size_t i = static_cast<std::size_t>(noun) - 1;
    const std::size_t begin = detail::money_noun_begin[i];
    return {detail::money_noun_words + begin, detail::money_noun_begin[i + 1] - begin};
}

/// The noun of that word; none where there is no such noun.
[[nodiscard]] constexpr money_noun find_money_noun(std::string_view text) noexcept {
    constexpr std::size_t all = detail::money_noun_begin.size() - 1;
    const auto key = [](std::size_t i) noexcept { return word(static_cast<money_noun>(i + 1)); };
    const std::size_t at = detail::lower_bound(all, text, key);
    return at != all && key(at) == text ? static_cast<money_noun>(at + 1) : money_noun::none;
}

/// A sign of money at the beginning of a text.
struct currency_symbol {
    /// What it means where the text says nothing else ($ is USD); null for a sign that has no such meaning
    /// (₨).
    bilatrade::currency currency{};
    /// The money that the sign may be of another economy: `£` a pound, `$` a dollar; none for a sign of one
    /// (A$).
    money_noun noun = money_noun::none;
    std::uint8_t length = 0; ///< bytes; 0 where the text begins with no symbol

    constexpr explicit operator bool() const noexcept { return length != 0; }
};

/// Whether a symbol can begin with this byte: a prefilter.
[[nodiscard]] constexpr bool begins_currency_symbol(char byte) noexcept {
    const auto bits = static_cast<unsigned char>(byte);
    return (detail::symbol_first_bytes[bits / 64] >> bits % 64 & 1) != 0;
}

/// The longest symbol that `text` begins with.
[[nodiscard]] constexpr currency_symbol find_currency_symbol(std::string_view text) noexcept {
    if (text.empty() || !begins_currency_symbol(text.front())) return {};
    constexpr std::size_t all = detail::symbol_rows.size();
    for (std::size_t i = 0; i != all; ++i) {
        const auto row = detail::symbol_rows[i];
        const std::size_t end = i + 1 == all ? detail::symbol_texts_end : detail::symbol_rows[i + 1].text;
        const std::string_view symbol(detail::symbol_texts + row.text, end - row.text);
        if (!text.starts_with(symbol)) continue; // of one first byte the longest comes first
        return {currency_access::make(row.currency), static_cast<money_noun>(row.noun),
                static_cast<std::uint8_t>(symbol.size())};
    }
    return {};
}

inline namespace literals {

/// "USD"_currency; a code that is none does not compile.
[[nodiscard]] consteval currency operator""_currency(const char* text, std::size_t size) {
    return parse_currency({text, size}).value();
}

} // namespace literals

} // namespace bilatrade

template <>
struct std::hash<bilatrade::currency> {
    [[nodiscard]] std::size_t operator()(bilatrade::currency c) const noexcept { return c.packed(); }
};

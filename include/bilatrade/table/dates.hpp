// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/dates.hpp: periods and units as official tables write them: 201803, 202152 (a year, at
// Eurostat), 2024-M01, 2024Q1, Jan.-Dec. 2010; USD millions. Refuses what could mean two things.
#pragma once

#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace bilatrade {

namespace detail {

/// "M01", "Q1", "H2" or "01" behind a year.
[[nodiscard]] constexpr result<period> part_of_year(int year, std::string_view part) noexcept {
    const char kind = part.empty() ? ' ' : part.front();
    const int number = parse_digits(kind >= '0' && kind <= '9' ? part : part.substr(part.empty() ? 0 : 1));
    if (number < 0) return errc::not_a_period;
    if (kind == 'Q') return quarter(year, number);
    if (kind == 'H' || kind == 'S') return half_year(year, number);
    if (kind != 'M' && part.size() != 2) return errc::not_a_period;
    return number == 52 ? calendar_year(year) : calendar_month(year, number);
}

/// "Jan.-Dec. 2010", "Mar. 2011": months in English by three letters.
[[nodiscard]] constexpr int month_of(std::string_view word) noexcept {
    constexpr std::string_view names = "janfebmaraprmayjunjulaugsepoctnovdec";
    if (word.size() < 3) return 0;
    char letters[3] = {};
    for (std::size_t i = 0; i != 3; ++i) letters[i] = static_cast<char>(word[i] | 0x20);
    for (std::size_t i = 0; i != names.size(); i += 3)
        if (names.substr(i, 3) == std::string_view(letters, 3)) return static_cast<int>(i / 3) + 1;
    return 0;
}

[[nodiscard]] constexpr result<period> named_months(std::string_view text) noexcept {
    const std::size_t blank = text.find_last_of(' ');
    if (blank == std::string_view::npos || text.size() - blank != 5) return errc::not_a_period;
    const int year = parse_digits(text.substr(blank + 1));
    const std::size_t hyphen = text.find('-');
    const int first = month_of(text);
    const int last = hyphen < blank ? month_of(text.substr(hyphen + 1)) : first;
    if (year < 0 || first == 0 || last == 0) return errc::not_a_period;
    return months_from_to(year, first, year, last);
}

} // namespace detail

/// Reads all of `text`: the forms of `parse_period`, and those above. Errors: not_a_period, no_such_day,
/// period_reversed.
[[nodiscard]] constexpr result<period> read_period(std::string_view text) noexcept {
    const int year = text.size() < 4 ? -1 : detail::parse_digits(text.substr(0, 4));
    if (year < 0) return detail::named_months(text);
    if (text.size() == 4) return calendar_year(year);
    if (text.find('/') != std::string_view::npos || text.size() > 8) return parse_period(text);
    return detail::part_of_year(year, text.substr(text[4] == '-' ? 5 : 4));
}

/// What amounts are counted in.
struct money_unit {
    bilatrade::currency currency{};
    int exponent = 0; ///< 6 for millions
};

/// "USD millions", "US Dollars, Millions", "thousand EUR": a currency and a power of ten in any order. Error:
/// unknown_currency.
[[nodiscard]] constexpr result<money_unit> read_unit(std::string_view text) noexcept {
    constexpr std::array<std::pair<std::string_view, int>, 3> powers{
        {{"housand", 3}, {"illion", 6}, {"Billion", 9}}};
    money_unit unit;
    for (const auto& [word, exponent] : powers)
        if (text.find(word) != std::string_view::npos) unit.exponent = exponent;
    if (text.find("billion") != std::string_view::npos) unit.exponent = 9;
    if (text.find("US Dollar") != std::string_view::npos) text = "USD";
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
        const auto code = parse_currency(text.substr(at, 3));
        const bool alone = (at == 0 || text[at - 1] == ' ') &&
                           (at + 3 == text.size() || text[at + 3] == ' ' || text[at + 3] == ',');
        if (!code || !alone) continue;
        unit.currency = *code;
        return unit;
    }
    return errc::unknown_currency;
}

} // namespace bilatrade

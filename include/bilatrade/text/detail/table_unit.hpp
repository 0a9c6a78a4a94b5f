// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_unit.hpp: the unit that a heading gives to the numbers below it: "US$ million",
// "in millions of U.S. dollars", "Rs crore", "100 million yuan", "USD '000".
#pragma once

#include <bilatrade/text/detail/amounts.hpp>
#include <bilatrade/text/detail/number.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// Money and a power of ten; the units that say so.
struct table_unit {
    amount of{};
    std::uint32_t begin = 0, end = 0;

    [[nodiscard]] bool known() const noexcept { return end != 0; }
};

class table_unit_reader {
public:
    table_unit_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : units_(units), number_(text, units, pack), amounts_(text, units, pack) {}

    /// The unit that a number begins, "100 million yuan", where it does.
    [[nodiscard]] table_unit at_number(std::size_t at, std::size_t end) const {
        table_unit found;
        if (is_number(at)) read_power_first(at, end, found);
        return found;
    }

    /// The first unit in [begin, end); in a column's head money without a power of ten is one too.
    [[nodiscard]] table_unit find(std::size_t begin, std::size_t end, bool in_head) const {
        table_unit found;
        for (std::size_t i = begin; i < end && !found.known(); ++i) {
            if (read_power_first(i, end, found)) break;
            if (read_money_first(i, end, in_head, found)) break;
        }
        return found;
    }

private:
    [[nodiscard]] bool is_number(std::size_t i) const {
        return i < units_.size() && units_[i].kind == token_kind::number;
    }

    /// On the same line: not "exports in 2022" above "NOK billion".
    [[nodiscard]] bool follows_number(std::size_t at) const {
        return at > 0 && is_number(at - 1) && units_[at].lines_before == 0;
    }

    /// The power of ten that number and scale words write, from `at` on; 0 where none stands.
    [[nodiscard]] int power(std::size_t& at, std::size_t end) const {
        int total = 0;
        std::size_t i = at;
        if (i < end && units_[i].is('\'')) ++i;
        if (is_number(i)) {
            const std::string_view digits = number_.word(i);
            int zeros = 0;
            for (std::size_t k = 0; k != digits.size(); ++k) {
                if (digits[k] == '0')
                    ++zeros;
                else if (digits[k] != ',' && !(digits[k] == '1' && k == 0))
                    return 0;
            }
            if (zeros == 0 || (digits[0] == '0' && zeros != 3)) return 0;
            total = zeros;
            ++i;
        }
        for (; i < end; ++i) {
            if (i > at && units_[i].is('-') && number_.value(i + 1, sense::scale)) continue;
            const auto scale = number_.value(i, sense::scale);
            if (!scale) break;
            total += *scale;
        }
        if (total != 0) at = i;
        return total;
    }

    /// "millions of U.S. dollars", "100 million yuan", "'000 USD"
    bool read_power_first(std::size_t at, std::size_t end, table_unit& found) const {
        if (follows_number(at)) return false; // "345 million dollars" is an amount
        if (is_number(at) && !is_set_off(at)) return false;
        std::size_t i = at;
        const int tens = power(i, end);
        if (tens == 0 || tens > 15) return false;
        const amount_found money = amounts_.read_currency(i);
        if (money.end == i || money.end > end) return false;
        return take(money.figure, tens, at, money.end, found);
    }

    /// "US$ million", "Rs crore", "USD, thousand", "US$ 1,000"
    bool read_money_first(std::size_t at, std::size_t end, bool in_head, table_unit& found) const {
        if (follows_number(at)) return false;
        const amount_found money = amounts_.read_currency(at);
        if (money.end == at || money.end > end) return false;
        std::size_t i = money.end;
        while (i < end && (units_[i].is('.') || units_[i].is(',') || is_in(i))) ++i;
        const int tens = power(i, end);
        if (tens != 0 && tens <= 15)
            return !(i < end && is_number(i)) && take(money.figure, tens, at, i, found);
        if ((i < end && is_number(i)) || !(in_head || stands_alone(at, money.end))) return false;
        return take(money.figure, 0, at, money.end, found);
    }

    [[nodiscard]] bool is_in(std::size_t i) const {
        const auto word = number_.value(i, sense::preposition);
        return word && *word == static_cast<int>(preposition::in);
    }

    /// "(100 million yuan)", "unit: 100 million yuan"; not "reached 100 million yuan".
    [[nodiscard]] bool is_set_off(std::size_t at) const {
        if (at == 0) return false;
        const unit& before = units_[at - 1];
        return before.is('(') || before.is('[') || before.is(':') || before.is(',') || before.is('\'') ||
               is_in(at - 1);
    }

    /// "(US$)", "in US dollars": money that is not part of a phrase.
    [[nodiscard]] bool stands_alone(std::size_t begin, std::size_t end) const {
        const bool opened =
            begin > 0 && (units_[begin - 1].is('(') || units_[begin - 1].is('[') || is_in(begin - 1));
        const bool closed =
            end >= units_.size() || units_[end].kind == token_kind::mark || units_[end].lines_before != 0;
        return opened && closed;
    }

    static bool take(const amount& money, int tens, std::size_t begin, std::size_t end, table_unit& found) {
        found.of = money;
        found.of.exponent = static_cast<std::uint8_t>(tens);
        found.begin = static_cast<std::uint32_t>(begin);
        found.end = static_cast<std::uint32_t>(end);
        return true;
    }

    const buffer<unit>& units_;
    number_reader number_;
    amount_reader amounts_;
};

} // namespace bilatrade::detail

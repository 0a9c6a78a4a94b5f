// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/number.hpp: numbers in digits and in words, with their powers of ten.
#pragma once

#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// A number and the unit after it; `end` equal to the start where there is none.
struct number_found {
    decimal digits{};
    std::uint8_t exponent = 0;
    bool has_scale = false;
    bool in_words = false;
    std::size_t end = 0;
};

/// Reads numbers from the units of a sentence.
class number_reader {
public:
    number_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : text_(text), units_(units), pack_(pack) {}

    /// A number that begins at unit `at`, with its scale words.
    [[nodiscard]] number_found read(std::size_t at) const {
        number_found found = read_base(at);
        if (found.end == at && !counts_one(at, found)) return found;
        read_scale(found);
        if (found.exponent >= 6) add_smaller(found);
        if (found.has_scale && found.in_words && found.digits.scale() == 0 && ends_in_a_half(found.end)) {
            if (const auto sum = add(found.digits, decimal(5, 1))) { // "a billion and a half dollars"
                found.digits = *sum;
                found.end += 3;
            }
        }
        return found;
    }

    /// A number in digits without its scale: years, days.
    [[nodiscard]] sense_value small_number(std::size_t at) const {
        if (at >= units_.size()) return {};
        if (units_[at].number >= 0) return units_[at].number;
        return value(at, sense::cardinal);
    }

    [[nodiscard]] bool has(std::size_t at, sense what) const noexcept {
        return at < units_.size() && units_[at].senses.has(what);
    }
    [[nodiscard]] sense_value value(std::size_t at, sense what) const {
        return has(at, what) ? value_of(at, what) : std::nullopt;
    }
    [[nodiscard]] bool is(std::size_t at, char mark) const {
        return at < units_.size() && units_[at].is(mark);
    }
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < units_.size() ? text_.substr(units_[at].begin, units_[at].end - units_[at].begin)
                                  : std::string_view();
    }

    /// "a quarter of a (billion)", "three quarters of one (million)": where the scale begins, else `at`. Of
    /// thirds and the like one decimal is told, whose bounds hold them.
    [[nodiscard]] std::size_t read_parts_of_scale(std::size_t at, decimal& digits) const {
        constexpr int thousand = 1000;
        std::size_t i = at;
        int count = 1, denominator = 2;
        if (!has(i, sense::half)) {
            if (!has(i, sense::one_article) && !has(i, sense::cardinal)) return at;
            count = has(i, sense::one_article) ? 1 : value(i, sense::cardinal).value_or(0);
            i += is(i + 1, '-') ? 2 : 1;
            denominator = value(i, sense::fraction).value_or(0);
        }
        if (count == 0 || denominator <= count) return at;
        if (value(i + 1, sense::preposition) != static_cast<int>(preposition::of)) return at;
        const bool one = has(i + 2, sense::one_article) || value(i + 2, sense::cardinal) == 1;
        if (!one || !has(i + 3, sense::scale)) return at;
        digits = thousand % denominator == 0
                     ? decimal(count * thousand / denominator, 3).normalized()
                     : *divide(decimal(count), decimal(denominator), 1, rounding::to_nearest);
        return i + 3;
    }

private:
    /// Of a sense that the unit has; apart, so that asking for one that it lacks is a test of a bit.
    [[nodiscard]] sense_value value_of(std::size_t at, sense what) const {
        return sense_of(pack_, units_[at], what);
    }

    /// "EUR 689 (M)", "$1.2 (B)"
    [[nodiscard]] bool follows_money(std::size_t at) const {
        if (at < 2) return false;
        const unit& money = units_[at - 2];
        return money.is('$') || money.senses.has(sense::currency) ||
               (money.letters == letter_case::all_capitals && parse_currency(word(at - 2)));
    }
    [[nodiscard]] bool is_single_letter(std::size_t at) const {
        return units_[at].end - units_[at].begin == 1;
    }

    /// The decimal that separated digits write; none where the separators make no number.
    [[nodiscard]] std::optional<decimal> digits_of(std::string_view digits) const {
        char plain[40];
        std::size_t n = 0;
        std::size_t points = 0, groups = 0, last = 0;
        for (const char c : digits) {
            points += c == pack_.decimal_point ? 1 : 0;
            groups += c == pack_.group_separator ? 1 : 0;
        }
        const std::size_t separator = digits.rfind(pack_.group_separator);
        const std::size_t point = digits.find(pack_.decimal_point);
        const std::size_t whole = point == std::string_view::npos ? digits.size() : point;
        // "1,5" and "1.234.567" of other habits; a group has three digits at the end of the whole part.
        const bool other_habit =
            points > 1 || (groups == 1 && points == 0 && digits.size() - separator - 1 != 3);
        if (groups != 0 && !other_habit && (separator > whole || whole - separator - 1 != 3)) return {};
        for (const char c : digits) {
            const bool is_point = other_habit ? c == pack_.group_separator : c == pack_.decimal_point;
            if (!is_digit(c) && !is_point) continue;
            if (n == sizeof plain) return {};
            plain[n++] = is_point ? '.' : c;
            last = is_point ? n : last;
        }
        const auto number = parse_decimal(std::string_view(static_cast<const char*>(plain), n));
        if (!number) return {};
        return *number;
    }

    /// "the (billion-dollar) mark"
    [[nodiscard]] bool counts_one(std::size_t at, number_found& found) const {
        if (at == 0 || !has(at - 1, sense::definite) || !value(at, sense::scale) || !is(at + 1, '-'))
            return false;
        found.digits = decimal(1);
        return found.in_words = true;
    }

    /// "3 billion 92.6 million": the part in the next smaller unit.
    void add_smaller(number_found& found) const {
        number_found rest = read_base(found.end);
        if (rest.end == found.end || !(rest.digits < decimal(1000))) return;
        read_scale(rest);
        if (!rest.has_scale || rest.exponent + 3 != found.exponent) return;
        const auto larger = multiply(found.digits, decimal(1000));
        const auto sum = larger ? add(*larger, rest.digits) : larger;
        if (!sum) return;
        found.digits = *sum;
        found.exponent = rest.exponent;
        found.end = rest.end;
    }

    [[nodiscard]] number_found read_base(std::size_t at) const {
        number_found found;
        found.end = at;
        if (at >= units_.size()) return found;
        if (units_[at].kind == token_kind::number) {
            const std::size_t end = at + 1 + groups_behind(at);
            const auto digits =
                digits_of(text_.substr(units_[at].begin, units_[end - 1].end - units_[at].begin));
            if (!digits || is_ordinal(end)) return found;
            found.digits = *digits;
            found.end = end;
            add_parts(found);
            return found;
        }
        read_words(at, found);
        return found;
    }

    /// "2-1/2", "3 1/4": parts of one that decimals write without a rest.
    void add_parts(number_found& found) const {
        const std::size_t at =
            is(found.end, '-') && !units_[found.end].space_before ? found.end + 1 : found.end;
        if (at + 2 >= units_.size() || !is(at + 1, '/') || found.digits.scale() != 0) return;
        if (units_[at].space_before == (at != found.end) || units_[at].lines_before != 0) return;
        const int part = units_[at].number, of = units_[at + 2].number;
        if (part <= 0 || part >= of || (of != 2 && of != 4 && of != 8 && of != 16)) return;
        constexpr int exact = 10000; // sixteenths have four decimals
        const auto sum = add(found.digits, decimal(part * exact / of, 4).normalized());
        if (!sum) return;
        found.digits = *sum;
        found.end = at + 3;
    }

    /// "EUR 1 068 million", "12 068.5 million": how many groups of three digits stand apart behind the first;
    /// they belong to it behind its money, or where one begins as no number does.
    [[nodiscard]] std::size_t groups_behind(std::size_t at) const {
        constexpr std::size_t most = 5; // of any number that is written
        std::size_t groups = 0;
        bool belong = at > 0 && follows_money(at + 1);
        if (units_[at].number <= 0 || word(at).size() > 3) return 0;
        for (std::size_t next = at + 1; next < units_.size() && units_[next].lines_before == 0; ++next) {
            if (groups == most) return 0;
            const std::string_view digits = word(next);
            const bool last = digits.size() > 3 && digits[3] == pack_.decimal_point;
            if (units_[next].kind != token_kind::number || !units_[next].space_before) break;
            if (digits.size() != 3 && !last) break;
            belong = belong || digits[0] == '0';
            ++groups;
            if (last) break;
        }
        return belong ? groups : 0;
    }

    /// "19th" and the like.
    [[nodiscard]] bool is_ordinal(std::size_t at) const {
        return at < units_.size() && !units_[at].space_before &&
               value(at, sense::month_day_abbreviation).has_value();
    }

    /// half a, a, four, twenty-five, one and a half.
    void read_words(std::size_t at, number_found& found) const {
        std::size_t i = at;
        found.in_words = true;
        if (const std::size_t scale = read_parts_of_scale(i, found.digits); scale != i) {
            found.end = scale;
            return;
        }
        const bool article = is_article(i);
        const bool counts = value(i + 2, sense::scale) || has(i + 2, sense::percent);
        if (value(i, sense::half) && is_article(i + 1) && counts) { // half a billion, half a percent
            found.digits = decimal(5, 1);
            found.end = i + 2;
            return;
        }
        if (article && value(i + 1, sense::half) && counts) { // a half billion
            found.digits = decimal(5, 1);
            found.end = i + 2;
            return;
        }
        if (article && value(i + 1, sense::scale) && !is_single_letter(i + 1)) {
            found.digits = decimal(1);
            found.end = i + 1;
            return;
        }
        const std::size_t scale_at = is(i + 1, '-') ? i + 2 : i + 1;
        if (const auto counted = value(i, sense::counted); counted && value(scale_at, sense::scale)) {
            found.digits = decimal(*counted); // "the two billion dollar mark"
            found.end = i + 1;
            return;
        }
        int number = 0;
        i = read_cardinal(at, number);
        if (i == at) return;
        i = add_hundreds(i, number);
        found.digits = decimal(number);
        if (ends_in_a_half(i)) {
            found.digits = decimal(number * 10 + 5, 1);
            i += 3;
        }
        found.end = i;
    }

    /// "(one) and a half (billion)", "(a billion) and a half"
    [[nodiscard]] bool ends_in_a_half(std::size_t at) const {
        return has(at, sense::and_word) && is_article(at + 1) && has(at + 2, sense::half);
    }

    /// "four", "twenty-five"; returns what comes behind, or `at`.
    [[nodiscard]] std::size_t read_cardinal(std::size_t at, int& number) const {
        const auto first = value(at, sense::cardinal);
        if (!first) return at;
        number = *first;
        const std::size_t next = is(at + 1, '-') ? at + 2 : at + 1;
        const auto one = number >= 20 ? value(next, sense::cardinal) : std::nullopt;
        if (!one || *one >= 10) return at + 1;
        number += *one;
        return next + 1;
    }
    /// "two hundred and seventy", "one hundred twenty-five"
    [[nodiscard]] std::size_t add_hundreds(std::size_t at, int& number) const {
        constexpr int hundred = 2; // the power of ten
        if (number > 9 || value(at, sense::scale) != hundred) return at;
        const std::size_t next = value(at + 1, sense::and_word) ? at + 2 : at + 1;
        int rest = 0;
        const std::size_t end = read_cardinal(next, rest);
        if (end == next) return at;
        number = number * 100 + rest;
        return end;
    }

    [[nodiscard]] bool is_article(std::size_t at) const {
        const auto w = word(at);
        return (w == "a" || w == "A" || w == "an") && value(at, sense::article).has_value();
    }

    /// "bn", "hundred million", "lakh crore"; a hyphen may stand between.
    void read_scale(number_found& found) const {
        for (int words = 0; words != 3; ++words) {
            std::size_t at = found.end;
            if (is(at, '-') && !units_[at].space_before) ++at;
            const auto power = value(at, sense::scale);
            if (!power || found.exponent + *power > 15) return;
            // "m", "b" and "k" are scales only where they touch the digits; "EUR 689 M" is told with its
            // money
            const bool apart = units_[at].space_before && !follows_money(at);
            if (is_single_letter(at) && (apart || found.has_scale)) return;
            found.exponent = static_cast<std::uint8_t>(found.exponent + *power);
            found.has_scale = true;
            found.end = at + 1;
        }
    }

    std::string_view text_;
    const buffer<unit>& units_;
    const language_pack& pack_;
};

} // namespace bilatrade::detail

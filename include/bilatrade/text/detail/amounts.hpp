// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/amounts.hpp: finds amounts of money, percents, ratios and plain numbers among the
// units of a sentence.
#pragma once

#include <bilatrade/text/detail/money_words.hpp>
#include <bilatrade/text/detail/number.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

class amount_reader {
public:
    amount_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : number_(text, units, pack), money_(text, units, pack), units_(units) {}

    /// An amount that begins at unit `at`; `end` is `at` where none does.
    [[nodiscard]] amount_found read(std::size_t at) const {
        amount_found found;
        found.begin = found.end = at;
        if (read_multiple(at, found)) return found;
        std::size_t i = at;
        const bool prefixed = money_.read_prefix(i, found.figure);
        if (!read_number(i, found)) {
            found.end = at;
            return found;
        }
        if (!prefixed && read_ratio(found)) return found;
        if (!prefixed && read_percent(found)) return found;
        read_range(found, prefixed);
        if (!prefixed)
            read_money_behind(found);
        else
            money_.skip_suffix(found);
        read_unit_of_list(found, prefixed);
        if (found.kind == mention_kind::percent) return found;
        found.kind = is_money(found.figure) ? mention_kind::money : mention_kind::number;
        // "N4" is a road: a sign of one letter needs an amount behind it.
        if (prefixed && units_[at].kind == token_kind::word && units_[at].end - units_[at].begin == 1 &&
            !found.figure.has_scale && found.figure.digits < decimal(1000))
            found.end = at;
        return found;
    }

    /// Money without a number, "US$", "yuan", "U.S. dollars", as heads of columns have it; `end` is `at`
    /// where none stands.
    [[nodiscard]] amount_found read_currency(std::size_t at) const {
        amount_found found;
        found.begin = found.end = at;
        if (at < units_.size()) money_.read_suffix(found);
        return found;
    }

    /// A fraction such as "a third", "two-thirds", "(between) a fifth and a quarter": only words around it
    /// can tell what it is of.
    [[nodiscard]] amount_found read_parts(std::size_t at) const {
        amount_found found;
        found.begin = found.end = at;
        const parts_found first = parts_at(at);
        if (first.end == at) return found;
        fraction(found, first.count, first.denominator, first.end);
        const bool joined = is_to(first.end) || (has(first.end, sense::and_word) && after_between(at));
        const parts_found last = joined ? parts_at(first.end + 1) : first;
        if (!joined || last.end == first.end + 1) return found;
        found.figure.upto = percent_of(last.count, last.denominator);
        found.figure.is_range = true;
        found.end = last.end;
        return found;
    }

    /// "half", where it is no part of a number: "half of", not "half a billion".
    [[nodiscard]] amount_found read_half(std::size_t at) const {
        amount_found found;
        found.begin = found.end = at;
        return has(at, sense::half) ? fraction(found, 1, 2, at + 1) : found;
    }

    /// "fell to 3.1 billion dollars in 2022 from 3.3": the unit of an amount before, where a number that is
    /// compared with it has none.
    void take_unit_before(amount_found& found, const buffer<amount>& earlier) const {
        const amount& a = found.figure;
        if (found.kind != mention_kind::number || a.has_scale || a.digits.scale() == 0) return;
        if (found.begin == 0 || !leads_to_level(found.begin - 1) || !ends_amount(found.end)) return;
        for (std::size_t k = earlier.size(); k-- > 0 && earlier.size() - k <= 3;) {
            const amount& last = earlier[k];
            if (last.has_scale && is_money(last)) return take_unit(found, last);
        }
    }

private:
    /// "33 billion USD", "33.00 USD billion"
    void read_money_behind(amount_found& found) const {
        money_.read_suffix(found);
        const auto scale = number_.value(found.end, sense::scale);
        if (!is_money(found.figure) || found.figure.has_scale || !scale || *scale < 6) return;
        found.figure.exponent = static_cast<std::uint8_t>(*scale);
        found.figure.has_scale = true;
        ++found.end;
    }
    [[nodiscard]] bool has(std::size_t at, sense what) const noexcept { return number_.has(at, what); }
    [[nodiscard]] std::string_view word(std::size_t at) const { return number_.word(at); }

    struct parts_found {
        int count = 0, denominator = 0;
        std::size_t end = 0; ///< where the search began if there are none
    };
    [[nodiscard]] parts_found parts_at(std::size_t at) const {
        const parts_found none{0, 0, at};
        std::size_t i = at;
        if (decimal digits; number_.read_parts_of_scale(at, digits) != at) return none;
        if (has(i, sense::half)) return has(i + 1, sense::article) ? none : parts_found{1, 2, i + 1};
        const auto count = has(i, sense::one_article) ? std::optional(1) : number_.value(i, sense::cardinal);
        if (!count) return none;
        ++i;
        if (i < units_.size() && units_[i].is('-')) ++i;
        const auto denominator = number_.value(i, sense::fraction);
        if (!denominator || *count >= *denominator || counts_times(i + 1)) return none;
        return {*count, *denominator, i + 1};
    }

    /// "(for a fifth) month", "(a third) consecutive year"
    [[nodiscard]] bool counts_times(std::size_t at) const {
        constexpr sense_set units = sense_set::between(sense::unit_year, sense::unit_day);
        const auto is_unit = [&](std::size_t i) {
            return i < units_.size() && units_[i].senses.has_any_of(units);
        };
        return is_unit(at) || (is_unit(at + 1) && !has(at, sense::preposition) && !has(at, sense::cardinal));
    }

    /// So much in percent, to enough places that the bounds are those of the fraction itself.
    [[nodiscard]] static decimal percent_of(int count, int denominator) {
        return divide(decimal(count * 100), decimal(denominator), 6, rounding::to_nearest)->normalized();
    }
    static amount_found& fraction(amount_found& found, int count, int denominator, std::size_t end) {
        found.kind = mention_kind::fraction;
        found.figure.digits = percent_of(count, denominator);
        found.figure.in_words = true;
        found.end = end;
        return found;
    }

    /// doubled, tripled, halved.
    [[nodiscard]] bool read_multiple(std::size_t at, amount_found& found) const {
        auto percent = number_.value(at, sense::multiple);
        if (!percent) percent = number_.value(at, sense::twice);
        if (!percent) return false;
        found.kind = mention_kind::ratio;
        found.figure.digits = decimal(*percent);
        found.figure.in_words = true;
        found.end = at + 1;
        return true;
    }

    [[nodiscard]] bool read_number(std::size_t at, amount_found& found) const {
        const number_found number = number_.read(at);
        if (number.end == at) return false;
        found.figure.digits = number.digits;
        found.figure.exponent = number.exponent;
        found.figure.has_scale = number.has_scale;
        found.figure.in_words = number.in_words;
        found.end = number.end;
        return true;
    }

    /// 2.5-fold, 2.5 times.
    [[nodiscard]] bool read_ratio(amount_found& found) const {
        std::size_t i = found.end;
        const number_found upper = range_end(i, found.begin); // "two to three times"
        i = upper.end;
        if (i < units_.size() && units_[i].is('-')) ++i;
        const bool glued = i + 1 < units_.size() && units_[i + 1].is('-') && !units_[i + 1].space_before;
        const bool counted = (has(i, sense::fold) && !glued) || has(i, sense::times); // not "31,900 x-minus"
        std::size_t by = found.begin; // "multiplied by more than ten", "by a factor of 2.5"
        while (by > 0 && has(by - 1, sense::qualifier)) --by;
        if (!counted && (by == 0 || !has(by - 1, sense::multiplied) || found.figure.has_scale)) return false;
        found.figure.is_range = upper.end != found.end;
        if (found.figure.is_range) found.figure.upto = upper.digits;
        found.kind = mention_kind::ratio;
        found.figure.in_words = false; // "three times" is as exact as "3 times"
        found.end = counted ? i + 1 : i;
        return true;
    }

    [[nodiscard]] bool is_percent(std::size_t& at) const {
        if (at < units_.size() && units_[at].is('%')) return true;
        if (at < units_.size() && units_[at].is('-') && has(at + 1, sense::percent)) ++at;
        return has(at, sense::percent);
    }

    [[nodiscard]] bool read_percent(amount_found& found) const {
        std::size_t i = found.end;
        if (i < units_.size() && units_[i].is('-') && has(i + 1, sense::percentage_point)) ++i;
        if (has(i, sense::percentage_point)) {
            found.kind = mention_kind::points;
            found.end = i + 1;
            return true;
        }
        const bool first = is_percent(i);
        const std::size_t range_at = first ? i + 1 : found.end;
        const number_found upper = range_end(range_at, found.begin);
        if (upper.end != range_at &&
            !(upper.digits < found.figure.digits)) { // "slowed from 8% to 5%": no range
            std::size_t after = upper.end;
            if (is_percent(after)) {
                found.figure.upto = upper.digits;
                found.figure.is_range = true;
                found.kind = mention_kind::percent;
                found.end = after + 1;
                return true;
            }
        }
        if (!first) return false;
        found.kind = mention_kind::percent;
        found.end = i + 1;
        return true;
    }

    /// The second number of "8 to 10", "8-10", "between 8 and 10", the first of which begins at `first`;
    /// its `end` is `at` where there is none.
    [[nodiscard]] number_found range_end(std::size_t at, std::size_t first) const {
        number_found none;
        none.end = at;
        if (at >= units_.size()) return none;
        const bool dash = units_[at].is_dash();
        const auto prep = number_.value(at, sense::preposition);
        const bool to = prep && *prep == static_cast<int>(preposition::to) && !has(at, sense::noise);
        if (!dash && !(to && !is_step(first)) && !(has(at, sense::and_word) && after_between(first)))
            return none;
        if (!is_number(at + 1) && !has(at + 1, sense::cardinal)) return none;
        const number_found number = number_.read(at + 1);
        return number.end == at + 1 ? none : number;
    }

    [[nodiscard]] bool after_between(std::size_t at) const {
        for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
            const auto prep = number_.value(at - back, sense::preposition);
            if (prep && *prep == static_cast<int>(preposition::between) && word(at - back).size() > 2)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool is_number(std::size_t at) const {
        return at < units_.size() && units_[at].kind == token_kind::number;
    }

    /// "grew from 9 to 10 billion": the number behind "from" is the first of two, not the end of a range.
    [[nodiscard]] bool is_step(std::size_t at) const {
        std::size_t from = at;
        while (from-- > 0 && has(from, sense::qualifier)) continue;
        if (from >= at || !is_from(from)) return false;
        for (std::size_t back = 1; back <= 6 && back <= from; ++back) {
            const std::size_t i = from - back;
            if (has(i, sense::up) || has(i, sense::down) || has(i, sense::moves) || has(i, sense::revised))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool is_from(std::size_t at) const {
        return number_.value(at, sense::preposition) == static_cast<int>(preposition::from);
    }
    [[nodiscard]] bool is_to(std::size_t at) const {
        return number_.value(at, sense::preposition) == static_cast<int>(preposition::to);
    }

    [[nodiscard]] static bool is_money(const amount& a) { return a.has_currency || a.noun >= 0; }
    static void take_unit(amount_found& found, const amount& from) {
        found.figure.exponent = from.exponent;
        found.figure.has_scale = from.has_scale;
        if (is_money(found.figure)) return;
        found.figure.currency = from.currency;
        found.figure.has_currency = from.has_currency;
        found.figure.noun = from.noun;
        found.kind = mention_kind::money;
    }

    /// "SR 2.1 and 1.5 billion", "912, 671 and 586 billion CFA francs", "from 9 to 10 percent": the unit
    /// stands once, behind the last number of a list.
    void read_unit_of_list(amount_found& found, bool prefixed) const {
        if (found.figure.has_scale || found.figure.is_range || found.figure.in_words) return;
        if (!prefixed && is_money(found.figure)) return;
        std::size_t i = found.end;
        for (int numbers = 0; numbers != 4; ++numbers) {
            const std::size_t next = next_of_list(i, found.begin);
            if (next == i) return;
            amount_found last;
            i = next;
            const bool own_prefix = money_.read_prefix(i, last.figure);
            if (!is_number(i) || !read_number(i, last)) return;
            i = last.end;
            if (!prefixed && is_percent(i)) {
                found.kind = mention_kind::percent;
                return;
            }
            if (!last.figure.has_scale) continue;
            if (!own_prefix) money_.read_suffix(last);
            if (is_money(last.figure) || (prefixed && !has(last.end, sense::measure_unit)))
                take_unit(found, last.figure);
            return;
        }
    }
    /// The unit after a comma, an "and" or both; after "to" where the list is a step.
    [[nodiscard]] std::size_t next_of_list(std::size_t at, std::size_t first) const {
        const std::size_t i = number_.is(at, ',') ? at + 1 : at;
        if (has(i, sense::and_word)) return i + 1;
        return i == at && is_to(at) && is_step(first) ? at + 1 : i;
    }

    /// "from 3.3", "to 3.3", "after 3.3"
    [[nodiscard]] bool leads_to_level(std::size_t at) const {
        return is_from(at) || is_to(at) || has(at, sense::after_level) || has(at, sense::compare);
    }
    /// Nothing behind that is counted.
    [[nodiscard]] bool ends_amount(std::size_t at) const {
        if (at >= units_.size() || units_[at].lines_before != 0) return true;
        if (units_[at].kind == token_kind::mark) return !units_[at].is('%') && !units_[at].is('-');
        return has(at, sense::preposition) || has(at, sense::and_word) || has(at, sense::clause) ||
               has(at, sense::year_before) || has(at, sense::relative_year);
    }

    /// Not behind "from" or a word of change: "for $90 million to $100 million a month".
    [[nodiscard]] bool stands_alone(std::size_t at) const {
        for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
            const std::size_t i = at - back;
            if (is_from(i)) return false;
            if (has(i, sense::up) || has(i, sense::down) || has(i, sense::compare) || has(i, sense::by))
                return false;
        }
        return !is_of_change(at);
    }
    /// "a decrease in the deficit of $1.2 billion to $65.7 billion": by so much and to so much.
    [[nodiscard]] bool is_of_change(std::size_t at) const {
        if (at < 2 || number_.value(at - 1, sense::preposition) != static_cast<int>(preposition::of))
            return false;
        for (std::size_t i = at - 1; i-- > 0 && at - i <= 8 && units_[i].kind == token_kind::word;)
            if (has(i, sense::up) || has(i, sense::down)) return true;
        return false;
    }

    /// "is expected to fall by 15 billion to 20 billion dollars": nobody expects what it falls by and to.
    [[nodiscard]] bool is_expected_by(std::size_t at) const {
        if (at == 0 || number_.value(at - 1, sense::preposition) != static_cast<int>(preposition::by))
            return false;
        for (std::size_t back = 2; back <= 9 && back <= at && !units_[at - back].is('.'); ++back) {
            if (has(at - back, sense::forecast) || has(at - back, sense::target)) return true;
        }
        return false;
    }

    /// "$12–14 billion", "between $8.5 billion and $9 billion", "10 to 12 billion dollars".
    void read_range(amount_found& found, bool prefixed) const {
        std::size_t at = found.end;
        if (at + 1 >= units_.size()) return;
        const bool dash = units_[at].is_dash();
        const bool between = after_between(found.begin);
        const bool to = is_to(at) && !is_step(found.begin);
        if (!dash && !to && !(between && has(at, sense::and_word))) return;
        amount second;
        std::size_t i = at + 1;
        const bool second_prefixed = money_.read_prefix(i, second);
        const number_found upper = number_.read(i);
        if (upper.end == i || (dash && !found.figure.has_scale && !upper.has_scale && !prefixed)) return;
        // "from $1.2bn to $1.5bn" are two figures; "$12 to 14 billion" and "$12 to $14 billion" are one.
        const bool both_whole = found.figure.has_scale && upper.has_scale && prefixed == second_prefixed;
        const bool unit_once = !found.figure.has_scale && upper.has_scale;
        if (!between && !dash && (found.figure.has_scale || second_prefixed) &&
            !((both_whole || unit_once) && (stands_alone(found.begin) || is_expected_by(found.begin))))
            return;
        if (dash && found.figure.has_scale && !second_prefixed && !upper.has_scale) return;
        if (!upper.has_scale && found.figure.has_scale) return;
        decimal highest = upper.digits;
        if (both_whole && upper.exponent > found.figure.exponent) { // "$800 million to $1.2 billion"
            const auto power = power_of_ten(unsigned{upper.exponent} - found.figure.exponent);
            const auto larger = multiply(highest, decimal(static_cast<std::int64_t>(power)));
            if (!larger) return;
            highest = *larger;
        } else if (found.figure.has_scale && upper.exponent != found.figure.exponent) {
            return;
        }
        if (highest < found.figure.digits) return;
        if (!both_whole) found.figure.exponent = upper.exponent;
        found.figure.upto = highest;
        found.figure.is_range = true;
        found.figure.has_scale = upper.has_scale;
        found.end = upper.end;
    }

    number_reader number_;
    money_reader money_;
    const buffer<unit>& units_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/amounts.hpp: finds amounts of money, percents, ratios and plain numbers among the
// units of a sentence.
#pragma once

#include <bilatrade/text/detail/number.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/tender.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

struct amount_found {
    mention_kind kind = mention_kind::word;
    amount figure{};
    std::size_t begin = 0; ///< first unit, which may be a symbol before the number
    std::size_t end = 0;
};

class amount_reader {
public:
    amount_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : number_(text, units, pack), text_(text), units_(units), pack_(pack) {}

    /// An amount that begins at unit `at`; `end` is `at` where none does.
    [[nodiscard]] amount_found read(std::size_t at) const {
        amount_found found;
        found.begin = found.end = at;
        if (read_multiple(at, found)) return found;
        std::size_t i = at;
        const bool prefixed = read_prefix(i, found.figure);
        if (!read_number(i, found)) {
            found.end = at;
            return found;
        }
        if (!prefixed && read_ratio(found)) return found;
        if (!prefixed && read_percent(found)) return found;
        read_range(found, prefixed);
        if (!prefixed)
            read_suffix(found);
        else
            skip_suffix(found);
        found.kind =
            found.figure.has_currency || found.figure.noun >= 0 ? mention_kind::money : mention_kind::number;
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
        if (at < units_.size()) read_suffix(found);
        return found;
    }

    /// A fraction such as "a third", "two-thirds": only words around it can tell what it is of.
    [[nodiscard]] amount_found read_parts(std::size_t at) const {
        amount_found found;
        found.begin = found.end = at;
        std::size_t i = at;
        const auto count = has(i, sense::article) && word(i).size() == 1 ? std::optional(1)
                                                                         : number_.value(i, sense::cardinal);
        if (!count) return found;
        ++i;
        if (i < units_.size() && units_[i].is('-')) ++i;
        const auto denominator = number_.value(i, sense::fraction);
        if (!denominator || *count >= *denominator) return found;
        return fraction(found, *count, *denominator, i + 1);
    }

    /// "half", where it is no part of a number: "half of", not "half a billion".
    [[nodiscard]] amount_found read_half(std::size_t at) const {
        amount_found found;
        found.begin = found.end = at;
        return has(at, sense::half) ? fraction(found, 1, 2, at + 1) : found;
    }

private:
    [[nodiscard]] bool has(std::size_t at, sense what) const noexcept { return number_.has(at, what); }
    [[nodiscard]] std::string_view word(std::size_t at) const { return number_.word(at); }
    [[nodiscard]] bool glued(std::size_t at) const { return at < units_.size() && !units_[at].space_before; }

    static amount_found& fraction(amount_found& found, int count, int denominator, std::size_t end) {
        found.kind = mention_kind::fraction;
        found.figure.digits = *divide(decimal(count * 100), decimal(denominator), 2, rounding::to_nearest);
        found.figure.digits = found.figure.digits.normalized();
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

    /// A currency before its number: $, US$, Rs, AED, "R" where it touches the digits.
    [[nodiscard]] bool read_prefix(std::size_t& at, amount& figure) const {
        const std::size_t after =
            at + (at + 1 < units_.size() && units_[at + 1].is('.') && !units_[at + 1].space_before ? 2 : 1);
        if (!is_number(after)) {
            if (after == at + 1 || !is_number(at + 1)) return false;
        }
        const std::size_t number_at = is_number(after) ? after : at + 1;
        if (!read_currency(at, figure, number_at)) return false;
        at = number_at;
        return true;
    }

    [[nodiscard]] bool is_number(std::size_t at) const {
        return at < units_.size() && units_[at].kind == token_kind::number;
    }

    [[nodiscard]] bool read_currency(std::size_t at, amount& figure, std::size_t number_at) const {
        const unit& u = units_[at];
        if (u.kind == token_kind::mark) {
            if (u.mark != '$') return false;
            const auto symbol = find_currency_symbol(text_.substr(u.begin));
            if (!symbol) return false;
            figure.currency = symbol.currency;
            figure.has_currency = static_cast<bool>(symbol.currency);
            if (!figure.has_currency) figure.noun = noun_index(symbol.noun);
            return true;
        }
        const bool one_letter = u.end - u.begin == 1;
        if (one_letter && !glued(number_at)) return false;
        if (const auto bits = number_.value(at, sense::currency)) return take_currency(*bits, figure);
        if (const auto noun = number_.value(at, sense::money_family)) {
            // "dollars 5 million" is not written; "Rs 5 million", "Sh 97.4 billion" is.
            if (u.letters == letter_case::any) return false;
            figure.noun = static_cast<std::int16_t>(*noun);
            return true;
        }
        return read_iso_code(at, figure);
    }

    [[nodiscard]] bool read_iso_code(std::size_t at, amount& figure) const {
        if (units_[at].letters != letter_case::all_capitals || units_[at].end - units_[at].begin != 3)
            return false;
        const auto code = parse_currency(word(at));
        if (!code) return false;
        figure.currency = *code;
        figure.has_currency = true;
        return true;
    }

    /// The pack's index of a noun.
    [[nodiscard]] std::int16_t noun_index(money_noun noun) const {
        for (std::size_t i = 0;; ++i) {
            const std::string_view word = nth_name(pack_.money_nouns, i);
            if (word.empty()) return -1;
            if (find_money_noun(word) == noun) return static_cast<std::int16_t>(i);
        }
    }

    static bool take_currency(int bits, amount& figure) {
        const auto code = currency::from_packed(static_cast<std::uint16_t>(bits));
        if (!code) return false;
        figure.currency = *code;
        figure.has_currency = true;
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
        if (i < units_.size() && units_[i].is('-')) ++i;
        if (!has(i, sense::fold) && !has(i, sense::times)) return false;
        found.kind = mention_kind::ratio;
        found.figure.in_words = false; // "three times" is as exact as "3 times"
        found.end = i + 1;
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
        if (const auto upper = range_end(range_at, after_between(found.begin))) {
            std::size_t after = upper->end;
            if (is_percent(after)) {
                found.figure.upto = upper->digits;
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

    /// The second number of "8 to 10", "8-10", "between 8 and 10".
    [[nodiscard]] std::optional<number_found> range_end(std::size_t at, bool between) const {
        if (at >= units_.size()) return {};
        const bool dash = units_[at].is('-') || units_[at].is('n') || units_[at].is('m');
        const auto prep = number_.value(at, sense::preposition);
        const bool to = prep && *prep == static_cast<int>(preposition::to) && !has(at, sense::noise);
        if (!dash && !to && !(has(at, sense::and_word) && between)) return {};
        if (!is_number(at + 1) && !has(at + 1, sense::cardinal)) return {};
        const number_found number = number_.read(at + 1);
        return number.end == at + 1 ? std::nullopt : std::optional(number);
    }

    [[nodiscard]] bool after_between(std::size_t at) const {
        for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
            const auto prep = number_.value(at - back, sense::preposition);
            if (prep && *prep == static_cast<int>(preposition::between) && word(at - back).size() > 2)
                return true;
        }
        return false;
    }

    /// Not behind "from" or a word of change: "for $90 million to $100 million a month".
    [[nodiscard]] bool stands_alone(std::size_t at) const {
        for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
            const std::size_t i = at - back;
            const auto prep = number_.value(i, sense::preposition);
            if (prep && *prep == static_cast<int>(preposition::from)) return false;
            if (has(i, sense::up) || has(i, sense::down) || has(i, sense::compare) || has(i, sense::by))
                return false;
        }
        return true;
    }

    /// "$12–14 billion", "between $8.5 billion and $9 billion", "10 to 12 billion dollars".
    void read_range(amount_found& found, bool prefixed) const {
        std::size_t at = found.end;
        if (at + 1 >= units_.size()) return;
        const bool dash = (units_[at].is('-') || units_[at].is('n') || units_[at].is('m'));
        const bool between = after_between(found.begin);
        const auto prep = number_.value(at, sense::preposition);
        const bool to = prep && *prep == static_cast<int>(preposition::to);
        if (!dash && !to && !(between && has(at, sense::and_word))) return;
        amount second;
        std::size_t i = at + 1;
        const bool second_prefixed = read_prefix(i, second);
        const number_found upper = number_.read(i);
        if (upper.end == i || (dash && !found.figure.has_scale && !upper.has_scale && !prefixed)) return;
        // "from $1.2bn to $1.5bn" are two figures; "$12 to 14 billion" is one.
        const bool both_whole = found.figure.has_scale && upper.has_scale && prefixed == second_prefixed;
        if (!between && !dash && (found.figure.has_scale || second_prefixed) &&
            !(both_whole && stands_alone(found.begin)))
            return;
        if (dash && found.figure.has_scale && !second_prefixed && !upper.has_scale) return;
        if (found.figure.has_scale && upper.has_scale && found.figure.exponent != upper.exponent) return;
        if (!upper.has_scale && found.figure.has_scale) return;
        if (upper.digits < found.figure.digits) return;
        found.figure.upto = upper.digits;
        found.figure.is_range = true;
        found.figure.exponent = upper.exponent;
        found.figure.has_scale = upper.has_scale;
        found.end = upper.end;
    }

    /// The currency behind a number: dollars, U.S. dollars, Swiss francs, yuan, EUR.
    void read_suffix(amount_found& found) const {
        std::size_t i = found.end;
        if (i < units_.size() && units_[i].is('-') && !units_[i].space_before) ++i;
        if (i >= units_.size()) return;
        if (units_[i].is('$')) {
            if (read_currency(i, found.figure, i)) found.end = i + 1;
            return;
        }
        if (has(i, sense::preposition) && has(i + 1, sense::currency)) ++i; // millions of euros
        if (const auto bits = number_.value(i, sense::currency); bits && word(i).size() > 1) {
            if (take_currency(*bits, found.figure)) found.end = i + 1;
            return;
        }
        if (const auto noun = number_.value(i, sense::money_family); noun && word(i).size() > 1) {
            found.figure.noun = static_cast<std::int16_t>(*noun);
            found.end = i + 1;
            return;
        }
        if (read_national_money(i, found)) return;
        if (i < units_.size() && read_iso_code(i, found.figure)) found.end = i + 1;
    }

    /// "Swiss francs", "Hong Kong dollars": an economy and a money noun.
    [[nodiscard]] bool read_national_money(std::size_t at, amount_found& found) const {
        const auto noun = number_.value(at + 1, sense::money_family);
        if (!noun) return false;
        for (const sense named : {sense::economy_adjective, sense::economy_name}) {
            const auto bits = number_.value(at, named);
            if (!bits) continue;
            const auto who = economy::from_packed(static_cast<std::uint16_t>(*bits));
            if (!who) continue;
            found.figure.noun = static_cast<std::int16_t>(*noun);
            const auto today =
                make_date(2020, 1, 1); // an economy's money of that name; the date hardly matters
            if (const currency code =
                    currency_of(find_money_noun(nth_name(pack_.money_nouns, static_cast<std::size_t>(*noun))),
                                *who, *today)) {
                found.figure.currency = code;
                found.figure.has_currency = true;
            }
            found.end = at + 2;
            return true;
        }
        return false;
    }

    /// "$5 billion dollars", "US$ 5 million US dollars" say the currency twice.
    void skip_suffix(amount_found& found) const {
        const auto noun = number_.value(found.end, sense::money_family);
        if (noun && word(found.end).size() > 2) ++found.end;
    }

    number_reader number_;
    std::string_view text_;
    const buffer<unit>& units_;
    const language_pack& pack_;
};

} // namespace bilatrade::detail

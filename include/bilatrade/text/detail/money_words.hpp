// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/money_words.hpp: finds the words and signs of money before and behind a number.
#pragma once

#include <bilatrade/text/detail/number.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/tender.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// The noun of that index of the pack: francs, dollars.
[[nodiscard]] inline money_noun money_noun_at(const language_pack& pack, int index) {
    return find_money_noun(nth_name(pack.money_nouns, static_cast<std::size_t>(index)));
}

/// The day whose money counts: the last of the period, else that of the text; where neither is told it hardly
/// matters.
[[nodiscard]] inline date money_day(const std::optional<period>& when, const std::optional<date>& today) {
    return when ? when->last() : today ? *today : *make_date(2020, 1, 1);
}

/// The dollars that an economy means by that word alone; Taiwan's are "NT$", and its trade is told in
/// America's.
[[nodiscard]] inline currency plain_dollars_of(economy who, date day) {
    return who == "TWN"_economy ? currency{} : currency_of(money_noun::dollar, who, day);
}

/// The money of a sign: where it is another one's too, that of the first economy which has either.
[[nodiscard]] inline currency money_of_sign(const amount& a, std::initializer_list<economy> spoken_of,
                                            date day) {
    if (!a.other) return a.currency;
    for (const economy who : spoken_of) {
        const currency own = currency_of(a.currency.noun(), who, day);
        const bool alike = a.currency.noun() != money_noun::dollar; // "K" of Lilongwe is a kwacha, too
        if (own && (own == a.currency || alike)) return own;
        if (currency_of(a.other.noun(), who, day) == a.other) return a.other;
    }
    return a.currency;
}

struct amount_found {
    mention_kind kind = mention_kind::word;
    amount figure{};
    std::size_t begin = 0; ///< first unit, which may be a symbol before the number
    std::size_t end = 0;
};

/// Reads the money of numbers.
class money_reader {
public:
    money_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : number_(text, units, pack), text_(text), units_(units), pack_(pack) {}

    /// A currency before its number: $, US$, Rs, AED, "R" where it touches the digits.
    [[nodiscard]] bool read_prefix(std::size_t& at, amount& figure) const {
        if (read_parted_prefix(at, figure)) return true;
        const std::size_t after =
            at + (at + 1 < units_.size() && units_[at + 1].is('.') && !units_[at + 1].space_before ? 2 : 1);
        if (after < units_.size() && units_[after].is('-') && is_number(after + 1) &&
            units_[after].space_before == (units_[at].kind == token_kind::word) && glued(after + 1)) {
            figure.is_negative = read_currency(at, figure, after + 1); // "EUR -422 million", "$-3.2bn"
            if (figure.is_negative) at = after + 1;
            return figure.is_negative;
        }
        if (!is_number(after)) {
            if (after == at + 1 || !is_number(at + 1)) return false;
        }
        const std::size_t number_at = is_number(after) ? after : at + 1;
        if (!read_currency(at, figure, number_at)) return false;
        at = number_at;
        return true;
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
        const bool names = has(i + 1, sense::currency) || has(i + 1, sense::money_family);
        if (has(i, sense::preposition) && names && !is_number(i + 2))
            ++i; // millions of euros; not "one of US$5bn"
        if (const auto bits = number_.value(i, sense::currency); bits && is_suffix(i)) {
            if (take_currency(i, *bits, found.figure)) found.end = i + 1;
            return;
        }
        if (const auto noun = number_.value(i, sense::money_family); noun && is_suffix(i)) {
            found.figure.noun = static_cast<std::int16_t>(*noun);
            found.end = i + 1;
            return;
        }
        if (read_national_money(i, found)) return;
        if (i < units_.size() && read_iso_code(i, found.figure)) found.end = i + 1;
    }

    /// "$5 billion dollars", "US$ 5 million US dollars" say the currency twice.
    void skip_suffix(amount_found& found) const {
        const auto noun = number_.value(found.end, sense::money_family);
        if (noun && word(found.end).size() > 2) ++found.end;
    }

private:
    [[nodiscard]] bool has(std::size_t at, sense what) const { return number_.value(at, what).has_value(); }
    [[nodiscard]] std::string_view word(std::size_t at) const { return number_.word(at); }
    /// A letter counts before a power of ten only, "(R million)".
    [[nodiscard]] bool is_suffix(std::size_t at) const {
        return word(at).size() > 1 || has(at + 1, sense::scale);
    }
    [[nodiscard]] bool glued(std::size_t at) const { return at < units_.size() && !units_[at].space_before; }

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
            figure.is_bare_sign = text_[u.begin] == '$';
            if (!figure.has_currency) figure.noun = noun_index(symbol.noun);
            return true;
        }
        const bool one_letter = u.end - u.begin == 1;
        if (one_letter && !glued(number_at) && !has(number_at + 1, sense::scale))
            return false; // "K 46 billion"
        if (const auto bits = number_.value(at, sense::currency))
            return !is_word_of_capitals(at) && take_currency(at, *bits, figure);
        if (const auto noun = number_.value(at, sense::money_family)) {
            // "dollars 5 million" is not written; "Rs 5 million", "Sh 97.4 billion" is.
            if (u.letters == letter_case::any) return false;
            figure.noun = static_cast<std::int16_t>(*noun);
            figure.is_letter_sign = true;
            return true;
        }
        return read_iso_code(at, figure);
    }

    /// "EXPORTS IN 1977 AS 153 MILLION": in a line of capitals a word is no money.
    [[nodiscard]] bool is_word_of_capitals(std::size_t at) const {
        constexpr sense_set words = sense_set::of({sense::clause, sense::compare, sense::preposition});
        if (units_[at].letters != letter_case::all_capitals || !units_[at].senses.has_any_of(words))
            return false;
        std::size_t word = at;
        while (word > 0 && at - word < 4 && (word == at || units_[word].kind != token_kind::word)) --word;
        return word != at && units_[word].letters == letter_case::all_capitals;
    }
    [[nodiscard]] bool read_iso_code(std::size_t at, amount& figure) const {
        if (units_[at].letters != letter_case::all_capitals || units_[at].end - units_[at].begin != 3)
            return false;
        const auto code = parse_currency(word(at));
        if (!code || is_name_of_capitals(at)) return false;
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

    /// "ALL WHEAT", at the head of a table
    [[nodiscard]] bool is_name_of_capitals(std::size_t at) const {
        return at + 1 < units_.size() && units_[at].lines_before != 0 && !is_number(at + 1) &&
               units_[at + 1].lines_before == 0 && is_shouted(units_[at + 1]);
    }
    bool take_currency(std::size_t at, int bits, amount& figure) const {
        const auto code = currency::from_packed(static_cast<std::uint16_t>(bits));
        if (!code) return false;
        figure.currency = *code;
        const int other = number_.value(at, sense::currency_other).value_or(0);
        if (const auto elsewhere = currency::from_packed(static_cast<std::uint16_t>(other)))
            figure.other = *elsewhere;
        figure.has_currency = true;
        return true;
    }

    /// "rose to US $149.6 million"; not "sold to the US $3bn of goods".
    [[nodiscard]] bool read_parted_prefix(std::size_t& at, amount& figure) const {
        if (at + 1 >= units_.size() || units_[at].letters != letter_case::all_capitals ||
            !units_[at + 1].is('$') || word(at).size() > 2 || !is_number(at + 2) ||
            (at > 0 && has(at - 1, sense::article)))
            return false;
        const economy who = economy_of(pack_, units_[at], sense::economy_name);
        const currency dollars = currency_of(money_noun::dollar, who, money_day({}, {}));
        if (!dollars) return false;
        figure.currency = dollars;
        figure.has_currency = true;
        at += 2;
        return true;
    }

    /// "Swiss francs", "Hong Kong dollars": an economy and a money noun.
    [[nodiscard]] bool read_national_money(std::size_t at, amount_found& found) const {
        const auto noun = number_.value(at + 1, sense::money_family);
        if (!noun) return false;
        for (const sense named : {sense::economy_adjective, sense::economy_name}) {
            const economy who = economy_of(pack_, units_[at], named);
            if (!who) continue;
            found.figure.noun = static_cast<std::int16_t>(*noun);
            if (const currency code = currency_of(money_noun_at(pack_, *noun), who, money_day({}, {}))) {
                found.figure.currency = code;
                found.figure.has_currency = true;
            }
            found.end = at + 2;
            return true;
        }
        return false;
    }

    number_reader number_;
    std::string_view text_;
    const buffer<unit>& units_;
    const language_pack& pack_;
};

} // namespace bilatrade::detail

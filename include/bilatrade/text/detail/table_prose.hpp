// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_prose.hpp: tells lines of sentences from rows of tables.
#pragma once

#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells lines that are no rows.
class row_prose_reader {
public:
    explicit row_prose_reader(const buffer<unit>& units) noexcept : units_(units) {}

    static constexpr std::size_t longest = 100; ///< units; what is longer is prose

    /// Whether units [begin, end) are a line that is no row, told by senses and marks alone: there is no
    /// number, more words before the first one than a label has, or a word at the end that belongs to none.
    [[nodiscard]] bool is_prose(std::size_t begin, std::size_t end) const {
        if (end - begin > longest) return true;
        std::size_t value = end;
        bool number = false, bracket = false;
        for (std::size_t i = begin; i != end; ++i) {
            number = number || units_[i].kind == token_kind::number;
            bracket = bracket || units_[i].is('(') || units_[i].is('[');
            if (value == end && may_be_value(i, end)) value = i;
        }
        return !number || (!bracket && ends_in_words(begin, end)) || is_phrase(begin, value) ||
               states(begin, end);
    }
    /// What a label may be long.
    static constexpr std::size_t longest_label = 12;
    /// A sentence says, reaches, or has a clause.
    [[nodiscard]] bool is_of_sentence(const unit& u) const {
        constexpr sense_set names = sense_set::of({sense::flow_noun, sense::of_which});
        constexpr sense_set says = sense_set::of({sense::level, sense::say, sense::compare, sense::clause});
        return u.kind == token_kind::word && u.senses.has_any_of(says) && !u.senses.has_any_of(names);
    }

private:
    static constexpr sense_set of_numbers = sense_set::between(sense{}, sense::one_article);

    /// "reached", "said", "because": words that stand neither in a label nor between the numbers of a row.
    [[nodiscard]] bool states(std::size_t begin, std::size_t end) const {
        constexpr sense_set of_rows = sense_set::of(
            {sense::up, sense::down, sense::change, sense::share, sense::also, sense::total, sense::and_word,
             sense::provisional, sense::compare_on, sense::preposition, sense::article, sense::relative,
             sense::currency, sense::money_family, sense::table_word, sense::month_day_abbreviation});
        for (std::size_t i = begin; i != end; ++i) {
            if (is_of_sentence(units_[i]) && units_[i].end - units_[i].begin > 1 &&
                !units_[i].senses.has_any_of(of_numbers) && !units_[i].senses.has_any_of(of_rows))
                return true;
        }
        return false;
    }

    /// A number, or a mark or word that may stand for a missing one.
    [[nodiscard]] bool may_be_value(std::size_t i, std::size_t end) const {
        const unit& u = units_[i];
        if (u.is_dash()) return i + 1 == end || units_[i + 1].space_before;
        return u.kind == token_kind::number || u.is('|') || (u.is('.') && u.space_before) ||
               u.senses.has(sense::table_word);
    }
    [[nodiscard]] bool is_phrase(std::size_t begin, std::size_t value) const {
        constexpr std::size_t longest_money = 8; // units of the number itself: "in Hong Kong dollars 5"
        std::size_t first = begin;
        while (first != value && units_[first].kind != token_kind::word) ++first;
        for (std::size_t i = first; i + longest_money < value; ++i) {
            if (units_[i].kind == token_kind::word &&
                (i - first >= longest_label || is_of_sentence(units_[i])))
                return true;
        }
        return false;
    }
    /// The last word can be part of neither a number nor a time.
    [[nodiscard]] bool ends_in_words(std::size_t begin, std::size_t end) const {
        constexpr sense_set of_money = sense_set::of(
            {sense::currency, sense::money_family, sense::table_word, sense::month_day_abbreviation});
        while (end != begin && units_[end - 1].kind == token_kind::mark) --end;
        if (end == begin) return false;
        const unit& u = units_[end - 1];
        return u.kind == token_kind::word && u.end - u.begin > 1 && !u.senses.has_any_of(of_numbers) &&
               !u.senses.has_any_of(of_money);
    }

    const buffer<unit>& units_;
};

} // namespace bilatrade::detail

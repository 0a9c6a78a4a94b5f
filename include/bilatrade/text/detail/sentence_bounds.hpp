// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/sentence_bounds.hpp: where the sentences of a text end: at stops that are no points
// of abbreviations, at blank lines, and after so many units of a table.
#pragma once

#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Parts the units of a text into sentences.
class sentence_bounds {
public:
    sentence_bounds(const buffer<unit>& units, const language_pack& pack, bool wrapped = false) noexcept
        : units_(units), pack_(pack), wrapped_(wrapped) {}

    static constexpr std::uint32_t full_line = 48; ///< a line that may be broken because it is full

    /// The unit after the sentence that begins at `at`.
    [[nodiscard]] std::size_t end_of(std::size_t at) const {
        constexpr std::size_t longest = 400; // of tables and lists without a stop
        for (std::size_t i = at; i != units_.size(); ++i) {
            if (i != at && units_[i].lines_before > 0 && starts_line(i)) return i;
            if (i - at == longest) return i;
            if (ends_with_own_point(i)) return i + 1;
            const bool stop = units_[i].is('!') || units_[i].is('?') || units_[i].is('.');
            if (!stop || i + 1 == units_.size()) continue;
            std::size_t next = i + 1;
            while (next != units_.size() &&
                   (units_[next].is('"') || units_[next].is(')') || units_[next].is('\'')) &&
                   !units_[next].space_before)
                ++next;
            if (next == units_.size()) return next;
            if (!units_[next].space_before) continue;
            if (units_[i].is('.') && (is_abbreviation(i) || is_told_of_next(at, i))) continue;
            if (units_[next].letters != letter_case::any || units_[next].kind != token_kind::word)
                return next;
        }
        return units_.size();
    }

    /// Between its paragraphs; where there are none each line is one.
    [[nodiscard]] bool has_blank_lines() const {
        for (const unit& u : units_)
            if (u.lines_before > 1) return true;
        return false;
    }
    /// A dispatch: seven sentences fill four paragraphs or more.
    [[nodiscard]] bool has_short_paragraphs() const {
        std::size_t paragraphs = 1, sentences = 1;
        for (std::size_t i = 1; i < units_.size(); ++i) {
            if (units_[i].lines_before > 1)
                ++paragraphs, ++sentences;
            else if (units_[i - 1].is('.') && units_[i].space_before && units_[i].lines_before == 0 &&
                     units_[i].letters != letter_case::any && !is_abbreviation(i - 1))
                ++sentences;
        }
        return sentences * 4 <= paragraphs * 7;
    }

    /// "from 13.2 billion in / November", "was some / 58.6 billion", "of the / United States", "in December /
    /// 1985", "fell / 10 percent", "Japan and / China": no line ends like that.
    [[nodiscard]] bool leads_on(std::size_t i) const {
        const unit& last = units_[i - 1];
        const unit& next = units_[i];
        if (last.is(',')) return follows_full_line(i);
        if (last.kind != token_kind::word) return false;
        if (is_money(i - 1) && next.kind == token_kind::number) return true; // "USD / 6.1 bln"
        if (last.senses.has(sense::scale) && i > 1 && units_[i - 2].kind == token_kind::number)
            return is_money(i) || (next.senses.has_any_of(name_senses) && i + 1 < units_.size() &&
                                   is_money(i + 1)); // "two mln / Swiss francs"
        const bool year = next.kind == token_kind::number && next.end - next.begin == 4;
        constexpr sense_set leading = sense_set::of({sense::preposition, sense::definite, sense::qualifier,
                                                     sense::article, sense::compare, sense::and_word});
        constexpr sense_set counting = sense_set::of({sense::up, sense::down, sense::level});
        const bool decimals =
            next.kind == token_kind::number && next.number < 0; // "and imports / 32.5 billion"
        if (decimals && last.letters == letter_case::any && next.end - next.begin <= 6) return true;
        return last.senses.has_any_of(leading) || (last.senses.has(sense::month) && year) ||
               (next.kind == token_kind::number && last.senses.has_any_of(counting));
    }

private:
    [[nodiscard]] bool starts_line(std::size_t i) const {
        if (units_[i].lines_before > 1) return true;
        const unit& u = units_[i];
        if (leads_on(i)) return false;
        if (wrapped_ && follows_full_line(i)) return units_[i - 1].is('.') || units_[i - 1].is(':');
        // A wrapped line goes on in lower case.
        return u.kind != token_kind::word || u.letters != letter_case::any || units_[i - 1].is(':') ||
               units_[i - 1].is('.');
    }

    [[nodiscard]] bool is_money(std::size_t i) const {
        return units_[i].senses.has(sense::currency) || units_[i].senses.has(sense::money_family);
    }
    /// The line before that of unit `i` is about as long as lines are made.
    [[nodiscard]] bool follows_full_line(std::size_t i) const { return line_before(i) >= full_line; }
    /// The length of the line that ends before unit `i`.
    [[nodiscard]] std::uint32_t line_before(std::size_t i) const {
        std::size_t first = i - 1;
        while (first > 0 && units_[first].lines_before == 0) --first;
        return units_[i - 1].end - units_[first].begin;
    }
    /// "€10.1 billion. That's what Poland sold to Ukraine", "$6 billion. That was our trade": one statement.
    [[nodiscard]] bool is_told_of_next(std::size_t at, std::size_t stop) const {
        constexpr std::size_t shortest = 14;
        if (stop - at > shortest || stop < 2 || stop + 3 >= units_.size()) return false;
        constexpr sense_set counts =
            sense_set::of({sense::scale, sense::percent, sense::money_family, sense::currency});
        if (!units_[stop - 1].senses.has_any_of(counts) && !units_[stop - 1].is('%')) return false;
        const unit& that = units_[stop + 1];
        const unit& is = units_[stop + 2];
        if (!that.senses.has(sense::article) || !that.senses.has(sense::clause)) return false;
        if (!is.is('s') && !is.senses.has(sense::level)) return false;
        return units_[stop + 3].senses.has(sense::what) || units_[stop + 3].senses.has(sense::possessive);
    }

    /// "with the U.S. The surplus": the last point of initials ends the sentence, too.
    [[nodiscard]] bool ends_with_own_point(std::size_t i) const {
        const unit& initials = units_[i];
        if (initials.letters != letter_case::all_capitals || initials.end - initials.begin != 4 ||
            i + 1 == units_.size())
            return false;
        const unit& next = units_[i + 1];
        return next.space_before && next.letters == letter_case::capital &&
               next.senses.has_any_of(sense_set::of({sense::definite, sense::pronoun}));
    }

    /// "Rs.", "Feb.", "No.", "S.": short words before a point that ends no sentence.
    [[nodiscard]] bool is_abbreviation(std::size_t i) const {
        if (i == 0) return false;
        const unit& before = units_[i - 1];
        const std::size_t size = before.end - before.begin;
        if (before.kind != token_kind::word || before.letters == letter_case::any) return false;
        const unit& next = units_[i + 1];
        if (size == 1) // "with the U.S. Taiwan's surplus"
            return !(next.senses.has(sense::economy_name) && i + 2 < units_.size() && units_[i + 2].is('s'));
        if (size == 2 && before.letters == letter_case::capital && next.kind == token_kind::number)
            return true; // "its No. 1 market"
        if (sense_of(pack_, before, sense::month) && size <= 4) return next.kind == token_kind::number;
        return size <= 3 &&
               (sense_of(pack_, before, sense::money_family) || sense_of(pack_, before, sense::currency)) &&
               next.kind == token_kind::number;
    }

    const buffer<unit>& units_;
    const language_pack& pack_;
    bool wrapped_; ///< the lines of the text are
};

} // namespace bilatrade::detail

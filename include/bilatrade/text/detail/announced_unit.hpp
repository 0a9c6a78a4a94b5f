// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/announced_unit.hpp: the unit that a sentence tells once, before the numbers of a
// list: "deficits, in billions of dollars, with Oman (4.9) and Peru (2.3)".
#pragma once

#include <bilatrade/text/detail/amounts.hpp>
#include <bilatrade/text/detail/table_unit.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

/// Gives a number of a list the unit that was told before it.
class announced_unit_reader {
public:
    announced_unit_reader(std::string_view text, const buffer<unit>& units,
                          const language_pack& pack) noexcept
        : table_units_(text, units, pack), units_(units) {}

    /// Makes money of a number whose sentence, which begins at unit `begin`, has told its unit.
    void take(amount_found& found, std::size_t begin) const {
        const amount& number = found.figure;
        if (found.kind != mention_kind::number || number.has_scale || number.in_words || number.is_range ||
            !is_listed(found))
            return;
        const table_unit told = table_units_.find(begin, found.begin, false);
        if (!told.known() || !is_worded(told) || !is_set_off(told)) return;
        const decimal digits = number.digits;
        found.figure = told.of;
        found.figure.digits = digits;
        found.figure.has_scale = true;
        found.kind = mention_kind::money;
    }

private:
    [[nodiscard]] bool is_mark(std::size_t i) const {
        return i < units_.size() && units_[i].kind == token_kind::mark;
    }
    /// "USD million", not "USD 1,000".
    [[nodiscard]] bool is_worded(const table_unit& told) const {
        for (std::size_t i = told.begin; i != told.end; ++i)
            if (units_[i].senses.has(sense::scale)) return true;
        return false;
    }
    /// "(USD million)", ", in billions of dollars,": not "worth millions of dollars".
    [[nodiscard]] bool is_set_off(const table_unit& told) const {
        const std::size_t b = told.begin;
        const bool in = b > 0 && units_[b - 1].senses.has(sense::preposition);
        return (in || (b > 0 && is_mark(b - 1))) && is_mark(told.end);
    }
    /// "Oman (4.9)", "Peru – 2.3;", "exports 28.1,", "2021: 465.1": behind what it is of, with nothing
    /// counted.
    [[nodiscard]] bool is_listed(const amount_found& found) const {
        constexpr sense_set closes =
            sense_set::of({sense::and_word, sense::preposition, sense::clause, sense::compare});
        const std::size_t end = found.end;
        if (found.begin == 0) return false;
        const bool closed = end >= units_.size() || units_[end].senses.has_any_of(closes) ||
                            (is_mark(end) && !units_[end].is('%') && !units_[end].is('-'));
        constexpr sense_set opens = [] {
            sense_set all = name_senses;
            all.add(sense_set::of({sense::flow_noun, sense::level, sense::preposition, sense::and_word}));
            return all;
        }();
        const unit& before = units_[found.begin - 1];
        const bool year = before.kind == token_kind::number && before.end - before.begin == 4;
        return closed && (year || before.is('(') || before.is(':') || before.is(',') || before.is_dash() ||
                          before.senses.has_any_of(opens));
    }

    table_unit_reader table_units_;
    const buffer<unit>& units_;
};

} // namespace bilatrade::detail

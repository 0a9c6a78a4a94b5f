// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_direction.hpp: figures that are said to be one direction of a turnover told
// before or beside them. Looks at one sentence only.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the direction that a figure is of.
class figure_direction_reader {
public:
    explicit figure_direction_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "Trade was $463m; the remaining $451m were imports from Oman", "$5.9bn of it fell on imports and
    /// $9.1bn on exports": what the figure, which is the subject, was.
    [[nodiscard]] std::size_t told_as(std::size_t i) const {
        if (s_.is(i, mention_kind::percent) || s_.is(i, mention_kind::fraction) || !s_.is_figure(i)) return 0;
        const std::size_t b = before(s_, i);
        const bool subject = b == s_.size() || s_[b].kind == mention_kind::mark ||
                             s_.has(b, sense::and_word) || s_.has(b, sense::of_which) ||
                             s_.has(b, sense::others) || s_.is_break(b);
        if (!subject) return 0;
        if (const std::size_t moved = in_.head_at(i + 1); // "Of this, $3bn went to Peru"
            moved != 0 && in_.is_directed(moved) &&
            (s_.has(i + 1, sense::moves) || s_.has(i + 1, sense::opposite)))
            return moved;
        if (s_.has(i + 1, sense::compare_on) && !in_.figures.empty()) return direction_at(i + 2);
        std::size_t verb = i + 1;
        if (s_.has(verb, sense::of_which)) ++verb;
        if (s_.is(verb, preposition::of))
            while (verb <= i + 5 && !is_was(verb)) ++verb;
        if (s_.is(verb, ',')) ++verb;
        return is_was(verb) ? direction_at(verb + 1) : 0;
    }
    /// "Soviet deliveries made up 859 million of that turnover": the direction that is a part of it.
    [[nodiscard]] std::size_t part_of(std::size_t i, std::size_t whole, std::size_t left) const {
        if (!s_.is(i, mention_kind::money) && !s_.is(i, mention_kind::number)) return 0;
        if (in_.heads[whole - 1].word != flow_word::turnover || !s_.is(i + 1, preposition::of)) return 0;
        const std::size_t b = before(s_, i);
        if (left == 0 || b == s_.size() || !(s_.has(b, sense::share_verb) || s_.has(b, sense::level)))
            return 0;
        const head& part = in_.heads[left - 1];
        const bool told = in_.is_directed(left) && !part.is_verb && !part.is_noise && s_.unbroken(part.at, i);
        return told && !figure_between(s_, part.at, i) ? left : 0;
    }

private:
    /// "were", "accounted for", "fell on": not "rose to"
    [[nodiscard]] bool is_was(std::size_t i) const {
        return s_.has(i, sense::share_verb) || (s_.has(i, sense::level) && s_.has(i, sense::happened)) ||
               (s_.has(i, sense::level) && s_.has(i, sense::present));
    }
    /// "(were) Soviet imports from India": the noun of a flow behind whose it is.
    [[nodiscard]] std::size_t direction_at(std::size_t i) const {
        for (const std::size_t last = i + 4; i <= last; ++i) {
            if (const std::size_t h = in_.head_at(i); h != 0)
                return in_.is_directed(h) && !in_.heads[h - 1].is_verb && !in_.heads[h - 1].is_noise ? h : 0;
            if (!s_.is(i, mention_kind::economy) && !s_.is(i, 's') && !s_.has(i, sense::article) &&
                !s_.has(i, sense::possessive) && !s_.has(i, sense::neutral) && !s_.has(i, sense::also) &&
                !s_.may_name_goods(i))
                return 0;
        }
        return 0;
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

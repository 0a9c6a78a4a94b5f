// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_next_goods.hpp: goods of one figure behind another: "Soya came first with
// $2bn, iron ore second", "roses to Peru for $4m and tea to Chile for $5m".
#pragma once

#include <bilatrade/text/detail/figure_product_writer.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/listed_goods.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Gives a figure the goods that follow those of the figure before; false where none do.
class figure_next_goods_reader {
public:
    explicit figure_next_goods_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), goods_(scene) {}

    /// "Soya came first with $2bn, iron ore second with $1bn"
    [[nodiscard]] bool of_list(stated_figure& f) const {
        if (in_.figures.empty() || !in_.figures.back().is_part) return false;
        const stated_figure& last = in_.figures.back();
        if (last.head != f.head || last.product_end == last.product_begin) return false;
        const word_run goods = next_goods(s_, f.at, last.at);
        return goods.end != goods.begin && (f.is_part = goods_.take(f, goods.begin, goods.end));
    }

    /// "sold roses to Peru for $4m and tea to Chile for $5m"
    [[nodiscard]] bool to_partner(stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        if (f.kind != claim_kind::level || in_.figures.empty() || b == s_.size() || b < 3) return false;
        if (!s_.is(b, preposition::whose) || !s_.is(b - 1, mention_kind::economy)) return false;
        const std::size_t to = s_.before_article(b - 1);
        if (!s_.is(to, preposition::to) && !s_.is(to, preposition::from)) return false;
        std::size_t begin = to;
        while (begin > in_.figures.back().at && is_product_word(s_, begin - 1) &&
               !s_.has(begin - 1, sense::and_word))
            --begin;
        const bool next = s_.has(begin - 1, sense::and_word) || s_.is(begin - 1, ',');
        return begin != to && next && goods_.take(f, begin, to);
    }

    /// "deliveries were $2bn; machinery was up 38.7% and chemicals 20.9%": what changed behind the break.
    [[nodiscard]] bool behind_break(stated_figure& f) const {
        if (f.kind != claim_kind::growth || !in_.has_head_before(f)) return false;
        std::size_t begin = f.at;
        while (begin > in_.head_of(f).at && !s_.is(begin - 1, ';') && !s_.is_figure(begin - 1)) --begin;
        const bool next = !in_.figures.empty() && in_.figures.back().at + 1U == begin &&
                          in_.figures.back().is_part && s_.has(begin, sense::and_word);
        if (!s_.is(begin - 1, ';') && !next) return false;
        if (next) ++begin;
        std::size_t end = begin;
        while (end < f.at && is_product_word(s_, end)) ++end;
        for (std::size_t k = end; k < f.at; ++k)
            if (!s_.is_change(k) && !s_.has(k, sense::level) && !s_.has(k, sense::auxiliary) &&
                !s_.is(k, preposition::by) && !s_.has(k, sense::qualifier))
                return false;
        return end > begin && !names_nothing(s_, begin, end) && (f.is_part = goods_.take(f, begin, end));
    }

private:
    const figure_scene& in_;
    const sentence& s_;
    figure_product_writer goods_;
};

} // namespace bilatrade::detail

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

private:
    const figure_scene& in_;
    const sentence& s_;
    figure_product_writer goods_;
};

} // namespace bilatrade::detail

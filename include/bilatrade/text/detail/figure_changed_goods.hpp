// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_changed_goods.hpp: goods of which a change is told in a clause of its own, or
// behind it: "exports of cars rose 3%, steel fell 5% and ships 2%", "fell 5% in machinery and 3% in steel".
#pragma once

#include <bilatrade/text/detail/figure_product_writer.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/listed_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Gives a change the goods that changed; false where its words name none.
class figure_changed_goods_reader {
public:
    explicit figure_changed_goods_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), goods_(scene) {}

    [[nodiscard]] bool read(stated_figure& f) const {
        if (f.kind != claim_kind::growth && f.kind != claim_kind::level) return false;
        if (f.head == 0) return f.kind == claim_kind::growth && f.is_anaphoric && (f.is_part = as_subject(f));
        if (!in_.has_head_before(f) || !in_.head_of(f).directed()) return false;
        return f.is_part = as_subject(f) || (f.kind == claim_kind::growth && behind(f));
    }

    /// "with steel up 12 pct, cars 8 pct and chemicals down 3 pct"
    [[nodiscard]] bool with_others(stated_figure& f) const {
        if (f.kind != claim_kind::growth || !s_.is(f.at, mention_kind::percent) || f.at < 3) return false;
        const std::size_t end = s_.is_change(f.at - 1U) ? f.at - 1U : f.at;
        std::size_t begin = end;
        while (begin > 1 && end - begin < 4 && is_product_word(s_, begin - 1) &&
               !s_.has(begin - 1, sense::and_word))
            --begin;
        if (names_nothing(s_, begin, end)) return false;
        const bool opens =
            end != f.at && (s_.is(begin - 1, preposition::with) || s_.has(begin - 1, sense::level));
        const bool goes_on = (s_.is(begin - 1, ',') || s_.has(begin - 1, sense::and_word)) &&
                             !in_.figures.empty() && in_.figures.back().is_part &&
                             goods_.follows_product(f, begin);
        f.is_part = (opens || goes_on) && goods_.take(f, begin, end);
        return f.is_part;
    }

private:
    /// "steel fell 5%", "machinery was up 38.7% and chemicals 20.9%"
    [[nodiscard]] bool as_subject(stated_figure& f) const {
        std::size_t low = f.head == 0 ? 0 : in_.head_of(f).at + 1U;
        if (!in_.figures.empty() && in_.figures.back().at >= low) low = in_.figures.back().at + 1U;
        std::size_t end = f.at;
        while (end > low && tells_change(end - 1)) --end;
        std::size_t begin = end;
        while (begin > low && is_product_word(s_, begin - 1) && !opens_item(begin - 1, low)) --begin;
        if (names_nothing(s_, begin, end)) return false;
        const bool level =
            f.kind == claim_kind::level && (s_.is(begin - 1, ';') || s_.has(begin - 1, sense::while_word));
        const bool told = changes(end, f.at) || level || (begin > 0 && s_.is(begin - 1, ':'));
        if (!told && !goods_told_before(f)) return false;
        return opens_clause(f, begin, low) && goods_.take(f, begin, end);
    }
    [[nodiscard]] bool tells_change(std::size_t k) const {
        return s_.is_change(k) || s_.has(k, sense::level) || s_.has(k, sense::auxiliary) ||
               s_.has(k, sense::to_be) || s_.is(k, preposition::by) || s_.has(k, sense::qualifier) ||
               s_.has(k, sense::also) || s_.has(k, sense::happened); // "was worth"
    }
    [[nodiscard]] bool changes(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k)
            if (s_.is_change(k)) return true;
        return false;
    }
    /// "steel fell 5% and (ships 2%)", "exports of steel fell 5% and (of ships 2%)"
    [[nodiscard]] bool goods_told_before(const stated_figure& f) const {
        if (in_.figures.empty()) return false;
        return in_.figures.back().is_part || (f.head != 0 && in_.head_of(f).has_product);
    }
    /// "5% and (ships)": the word joins figures, not goods.
    [[nodiscard]] bool opens_item(std::size_t k, std::size_t low) const {
        return s_.has(k, sense::and_word) && (k == low || s_.is(k - 1, ',') || !is_product_word(s_, k - 1));
    }
    /// What stands before the goods sets them off from the figure before, or from the flow.
    [[nodiscard]] bool opens_clause(const stated_figure& f, std::size_t begin, std::size_t low) const {
        if (begin == 0) return true;
        const std::size_t b = begin - 1;
        if (s_.is(b, ';') || s_.is(b, ':') || s_.has(b, sense::while_word)) return true;
        if (!s_.is(b, ',') && !s_.has(b, sense::and_word)) return false;
        if (in_.figures.empty() || in_.figures.back().head != f.head)
            return s_.is(b, ',') && frames(f, b); // "Among exports, cars rose 3%"
        for (std::size_t k = low; k < b; ++k)
            if (!s_.is(k, mention_kind::time) && !s_.is(k, ',') && !s_.is(k, preposition::in) &&
                !s_.is(k, ')'))
                return false;
        return true;
    }
    /// "Among Peru's exports(,)", "Of what it exports to Chile(,)"
    [[nodiscard]] bool frames(const stated_figure& f, std::size_t comma) const {
        if (!s_.has(0, sense::preposition)) return false;
        for (std::size_t k = in_.head_of(f).at + 1U; k < comma; ++k)
            if (!s_.has(k, sense::preposition) && !s_.is(k, mention_kind::economy) &&
                !s_.is(k, mention_kind::time) && !s_.has(k, sense::article))
                return false;
        return true;
    }

    /// "fell 5% in machinery and 3% in steel": of two or more.
    [[nodiscard]] bool behind(stated_figure& f) const {
        const word_run own = goods_behind(f.at);
        std::size_t items = 0;
        for (std::size_t k = 0; own.begin != own.end && k != s_.size(); ++k)
            if (s_.is(k, mention_kind::percent)) items += goods_behind(k).end != 0 ? 1U : 0U;
        return items > 1 && goods_.take(f, own.begin, own.end);
    }
    [[nodiscard]] word_run goods_behind(std::size_t figure) const {
        const std::size_t change = s_.change_behind(figure), in = (change != 0 ? change : figure) + 1;
        if (!s_.is_inside(in) || !is_product_word(s_, in + 1)) return {};
        const word_run goods{in + 1, end_of_product(s_, in + 1)};
        const bool closes = goods.end == s_.size() || s_[goods.end].kind == mention_kind::mark ||
                            s_.has(goods.end, sense::and_word) || s_.has(goods.end, sense::preposition);
        return closes && !names_nothing(s_, goods.begin, goods.end) ? goods : word_run{};
    }

    const figure_scene& in_;
    const sentence& s_;
    figure_product_writer goods_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_lists.hpp: what is one figure's own where a sentence lists several: its
// partner, its owner, its product.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Gives a figure of a list its own party and product.
class figure_list_reader {
public:
    explicit figure_list_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// The partner of one figure among several: by order, by brackets, or the one that follows.
    void own_partner(stated_figure& f) const {
        const head& h = in_.head_of(f);
        if (h.directed() && h.owner_party != 0 &&
            members(h.owner_party) > 1) { // "Egypt and Jordan imported goods worth A and B"
            const std::size_t nth = same_before(f);
            if (nth < members(h.owner_party)) f.owner = in_.parties[first_of(h.owner_party) + nth].who;
        }
        if (h.partner_party == 0) return;
        if (h.figures_first) return partner_behind(f);
        if (h.partner_count < 2) return;
        const std::size_t first = h.partner_party - 1U;
        if (s_.is(f.at - 1U, '(')) { // Vietnam ($2.1bn), Laos ($410 mln)
            for (std::size_t k = first; k != first + h.partner_count; ++k) {
                if (in_.parties[k].at < f.at) f.partner = in_.parties[k].who;
            }
            return;
        }
        const std::size_t same = same_before(f);
        if (same < h.partner_count) f.partner = in_.parties[first + same].who;
    }

    /// "coal worth $88m", "copper, $275 million; fruit, $227 million", "– Copper: $2.9 billion"
    void own_product(stated_figure& f) const {
        if (product_behind(f)) return;
        std::size_t end = f.at;
        while (end > 0 && (s_.has(end - 1, sense::qualifier) || s_.has(end - 1, sense::article))) --end;
        const std::size_t low = in_.has_head_before(f) ? in_.head_of(f).at + 1U : 0;
        bool item = false;
        if (end > low && (s_.is(end - 1, ',') || s_.is(end - 1, ':')))
            item = true, --end;
        else if (end > low && s_.has(end - 1, sense::level) && s_.has(end - 1, sense::worth))
            --end;
        else if (end > low + 1 && s_.is(end - 1, preposition::whose) && end > 2 &&
                 s_.has(end - 3, sense::and_word))
            --end;
        else
            return;
        std::size_t begin = end;
        while (begin > low && is_product_word(begin - 1)) --begin;
        while (begin < end && (s_.has(begin, sense::and_word) || s_.is(begin, preposition::of))) ++begin;
        if (begin == end || s_.has(end - 1, sense::goods)) return;
        const bool opens = begin == low || s_.is(begin - 1, ';') || s_.is(begin - 1, ':') ||
                           s_.is(begin - 1, '*') || s_.is_dash(begin - 1);
        if (item && !(opens && (f.head == 0 || has_colon(low, begin)))) return;
        f.product_begin = s_[begin].begin;
        f.product_end = s_[end - 1].end;
    }

private:
    /// "sold $3bn to Uganda, $2bn to Kenya"
    void partner_behind(stated_figure& f) const {
        const tie wanted = in_.parties[in_.head_of(f).partner_party - 1U].by;
        for (const party& p : in_.parties) {
            if (p.at <= f.at) continue;
            if (figure_between(s_, f.at, p.at)) return;
            if (p.by == wanted && !p.is_place) {
                f.partner = p.who;
                return;
            }
        }
    }

    /// How many figures of the same kind the flow has had before this one.
    [[nodiscard]] std::size_t same_before(const stated_figure& f) const {
        std::size_t same = 0;
        for (std::size_t k = in_.figures.size(); k-- > 0;) {
            if (in_.figures[k].head != f.head || in_.figures[k].kind != f.kind ||
                in_.figures[k].why_not != rejection::none)
                break;
            if (in_.figures[k].twin == 0) ++same;
        }
        return same;
    }
    [[nodiscard]] std::size_t first_of(std::size_t party_plus_one) const {
        std::size_t k = party_plus_one - 1;
        while (k > 0 && in_.parties[k - 1].list == in_.parties[party_plus_one - 1].list) --k;
        return k;
    }
    [[nodiscard]] std::size_t members(std::size_t party_plus_one) const {
        std::size_t n = 0;
        for (const party& p : in_.parties) n += p.list == in_.parties[party_plus_one - 1].list ? 1U : 0U;
        return n;
    }

    /// "$1.1bn worth of garments", "$320 million of cars and soya"
    [[nodiscard]] bool product_behind(stated_figure& f) const {
        std::size_t i = f.at + 1U;
        if (s_.is(i, 's')) ++i; // dollars' worth
        if (s_.has(i, sense::worth)) ++i;
        if (s_.is(i, preposition::of)) ++i;
        if (i == f.at + 1U || f.head == 0 || in_.head_of(f).at > f.at || in_.head_of(f).has_product)
            return false;
        while (s_.has(i, sense::article) ||
               (s_.is(i, mention_kind::economy) && s_[i].named == naming::adjective))
            ++i;
        std::size_t end = i;
        while (is_product_word(end) || s_.is(end, '-')) ++end;
        while (end > i && (s_.has(end - 1, sense::and_word) || s_.is(end - 1, preposition::of))) --end;
        if (end == i || s_.has(i, sense::goods) || s_.has(i, sense::and_word)) return false;
        f.product_begin = s_[i].begin;
        f.product_end = s_[end - 1].end;
        return true;
    }
    [[nodiscard]] bool is_product_word(std::size_t i) const {
        if (!s_.is(i, mention_kind::word)) return false;
        return s_[i].node == 0 || s_.has(i, sense::product_head) || s_.has(i, sense::services) ||
               s_.has(i, sense::and_word) || s_.has(i, sense::goods) || s_.is(i, preposition::of);
    }
    [[nodiscard]] bool has_colon(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k) {
            if (s_.is(k, ':')) return true;
        }
        return false;
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

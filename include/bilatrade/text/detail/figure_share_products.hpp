// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_share_products.hpp: what was traded where a part of a flow is told: "of which
// two thirds was coal", "copper accounted for 61 percent". Other figures are for figure_products.hpp.
#pragma once

#include <bilatrade/text/detail/figure_product_writer.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/listed_goods.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Gives a share its own product.
class figure_share_product_reader {
public:
    explicit figure_share_product_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), goods_(scene) {}

    /// "nine tenths of them vehicles", "one fifth of which was platinum", "two thirds of our imports from
    /// Namibia in 2015 were copper"
    [[nodiscard]] bool product_of_share(stated_figure& f) const {
        std::size_t i = f.at + 1U;
        while (i < s_.size() && s_[i].begin < f.span_end) ++i;
        if (i == f.at + 1U && s_.has(i, sense::of_which)) ++i;
        const bool of_which = i == f.at + 2U;
        while (s_.is(i, mention_kind::time) || s_.is(i, preposition::in)) ++i;
        if (s_.has(i, sense::auxiliary) || s_.has(i, sense::forecast)) ++i; // "of which would be oil"
        const bool was = s_.has(i, sense::level);
        if (!was && !of_which) return false;
        while (s_.has(i, sense::level) || s_.has(i, sense::also)) ++i;
        const std::size_t end = end_of_product(s_, i);
        const bool made_there = s_.is(end, preposition::from);                   // "of it copper from Bor"
        const bool next = s_.has(end, sense::and_word) && s_.is_figure(end + 1); // "was crude and 5% coal"
        if (end < s_.size() && !s_.is(end, '.') && !s_.is(end, ',') && !s_.is(end, '(') &&
            !s_.is_break(end) && !made_there && !next)
            return false;
        f.is_part = goods_.take(f, i, end);
        return f.is_part;
    }

    /// "Japan imports half of its oil from Oman"
    [[nodiscard]] bool product_of_own(stated_figure& f) const {
        const std::size_t i = f.at + 3U;
        if (!in_.has_head_before(f) || !s_.is(i - 2, preposition::of) || !s_.has(i - 1, sense::possessive))
            return false;
        const std::size_t end = end_of_product(s_, i);
        return !names_nothing(s_, i, end) && goods_.take(f, i, end);
    }

    /// "The share of coal in Peru's exports was 6%", "coal's share of", "coal had a share of 6%"
    [[nodiscard]] word_run goods_shared(std::size_t figure) const {
        std::size_t k = figure;
        while (k > 0 && !s_.has(k, sense::share) && !s_.is_break(k) && (k == figure || !s_.is_figure(k))) --k;
        if (k == 0 || !s_.has(k, sense::share)) return {};
        word_run goods{k + 2, k + 2};
        if (s_.is(k + 1, preposition::of)) goods.end = end_of_product(s_, goods.begin);
        if (goods.end == goods.begin) {
            const std::size_t verb = s_.before_article(k);
            const bool had = s_.has(verb, sense::level) || s_.has(verb, sense::auxiliary);
            if (!had && !s_.is(k - 1, 's')) return {};
            goods.begin = goods.end = had ? verb : k - 1;
            while (goods.begin > 0 && is_product_word(s_, goods.begin - 1)) --goods.begin;
        }
        if (goods.end > figure || goods.end == goods.begin || names_nothing(s_, goods.begin, goods.end))
            return {};
        const std::size_t whole = s_.has(goods.end + 1, sense::article) ? goods.end + 2 : goods.end + 1;
        if (s_.is_inside(goods.end) && s_.is(whole, mention_kind::word) && s_[whole].node == 0)
            return {}; // "the share of women in the work force"
        for (std::size_t i = goods.begin; i != goods.end; ++i)
            if (s_.has(i, sense::firm) || s_.names_money(i) || s_.has(i, sense::role) ||
                s_.is(i, mention_kind::economy) || (i != 0 && s_[i].letters == letter_case::capital) ||
                s_[i].letters == letter_case::all_capitals)
                return {}; // "GM's share"
        return goods;
    }
    /// "60% of exports were oil and 5% fish": goods right behind a share that goes on.
    [[nodiscard]] bool product_goes_on(stated_figure& f) const {
        if (in_.figures.empty() || f.at < 2) return false;
        const stated_figure& last = in_.figures.back();
        const bool joined = s_.has(f.at - 1U, sense::and_word) || s_.is(f.at - 1U, ',');
        if (last.kind != claim_kind::share || last.product_end == last.product_begin || !joined) return false;
        const std::size_t end = end_of_product(s_, f.at + 1U);
        if (end == f.at + 1U ||
            (end < s_.size() && s_[end].kind != mention_kind::mark && !s_.has(end, sense::and_word)))
            return false;
        return f.is_part = goods_.take(f, f.at + 1U, end);
    }
    [[nodiscard]] bool product_shared(stated_figure& f) const {
        if (product_goes_on(f)) return true;
        const word_run goods = goods_shared(f.at);
        return f.is_part = goods_.take(f, goods.begin, goods.end);
    }

    /// "Machinery and vehicles (codes 84-90) - 38% of the exports", "Fertilizers - an increase of $12m": a
    /// line of a list.
    [[nodiscard]] bool product_before_dash(stated_figure& f) const {
        const bool share = f.kind == claim_kind::share;
        std::size_t end = f.at > 0 ? f.at - 1U : 0;
        while (!share && end > 1 &&
               (s_.is_change(end) || s_.is(end, preposition::of) || s_.is(end, preposition::by)))
            --end;
        if (end < 1 || !(s_.is_dash(end) || (!share && s_.is(end, ':')))) return false;
        if (s_.is(end - 1, ')'))
            while (end > 1 && !s_.is(end, '(')) --end;
        std::size_t begin = end;
        while (begin > 0 && (is_product_word(s_, begin - 1) || s_.is(begin - 1, ','))) --begin;
        const bool opens = begin == 0 || s_.is(begin - 1, ';') || s_.is(begin - 1, ':') ||
                           (!share && begin == 1 && s_[0].kind == mention_kind::mark);
        return opens && begin != end && !names_nothing(s_, begin, end) &&
               (f.is_part = goods_.take(f, begin, end));
    }

    /// "Of the exports, copper accounted for 61 percent"
    [[nodiscard]] bool product_that_accounts(stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        if (b == s_.size() || (f.kind != claim_kind::share && f.kind != claim_kind::level)) return false;
        std::size_t begin = statement_begin(s_, f.at), end = b;
        const bool with = s_.is(begin, preposition::with); // "sells ships, with oil making up 80% of imports"
        if (f.head == 0 || !(with || in_.has_head_before(f))) return false;
        const bool framed = s_.is(0, preposition::of) || s_.has(0, sense::of_which) ||
                            s_.has(1, sense::of_which) ||
                            (s_.is(0, preposition::from) && s_.words(0).size() > 4); // "Out of exports,"
        if (!s_.has(b, sense::share_verb) &&
            !(framed && (s_.has(b, sense::level) || s_.has(b, sense::earns))))
            return false;
        if ((in_.head_of(f).is_verb && !framed) || in_.head_of(f).has_product) return false;
        if (s_.is(b - 1, ')')) { // "soft drinks (not beer) accounted for"
            while (end > 1 && !s_.is(end, '(')) --end;
            begin = statement_begin(s_, end);
        }
        const bool parted = framed && is_parted_by_semicolons(s_, f.at);
        while (parted && begin > in_.head_of(f).at + 2U && s_.is(begin - 1, ',') &&
               s_.may_name_goods(begin - 2))
            begin = statement_begin(s_, begin - 1);
        if (begin == 0 || !(s_.is(begin - 1, ',') || (parted && s_.is(begin - 1, ';')))) return false;
        if (with || (parted && end > begin && s_.has(begin, sense::and_word))) ++begin;
        if (!parted && end_of_product(s_, skip_makers(s_, begin)) != end) return false;
        const bool taken = parted ? goods_.take(f, begin, end) : goods_.take_subject(f, begin, end);
        f.is_part = f.is_part || (taken && f.kind == claim_kind::share);
        return taken;
    }

    /// "Cars made up 17% of what it bought, clothing another 11%"
    [[nodiscard]] bool product_listed(stated_figure& f) const {
        if (!f.of_last_whole || in_.figures.empty()) return false;
        std::size_t end = f.at;
        while (end > 0 && (s_.has(end - 1, sense::also) || s_.has(end - 1, sense::qualifier))) --end;
        std::size_t begin = end;
        while (begin > in_.figures.back().at + 1U && is_product_word(s_, begin - 1) &&
               !s_.has(begin - 1, sense::and_word))
            --begin;
        if (begin == end || !(s_.is(begin - 1, ',') || s_.has(begin - 1, sense::and_word))) return false;
        return !names_nothing(s_, begin, end) && goods_.take(f, begin, end);
    }

private:
    const figure_scene& in_;
    const sentence& s_;
    figure_product_writer goods_;
};

} // namespace bilatrade::detail

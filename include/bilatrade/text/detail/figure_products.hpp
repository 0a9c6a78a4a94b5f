// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_products.hpp: what was traded where the words for it stand beside the figure,
// not beside the flow: "coal worth $88m", "rice alone was $1.2bn". Reads spans; a flow's own product is for
// head_products.hpp.
#pragma once

#include <bilatrade/text/detail/figure_changed_goods.hpp>
#include <bilatrade/text/detail/figure_next_goods.hpp>
#include <bilatrade/text/detail/figure_product_writer.hpp>
#include <bilatrade/text/detail/figure_share_products.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/listed_goods.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Gives a figure its own product.
class figure_product_reader {
public:
    explicit figure_product_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), goods_(scene), shares_(scene), next_(scene), changed_(scene) {}

    void read(stated_figure& f) const {
        if (f.kind == claim_kind::share && f.is_part) return; // that of the level before
        const bool of_it = f.kind == claim_kind::share && s_.has(f.at + 1U, sense::of_which);
        if (f.kind == claim_kind::share && !in_.figures.empty() && time_in_bracket(s_, f.at) != 0) {
            goods_.take_same(f, in_.figures.back()); // "(in 2020 - 21%)"
            return;
        }
        if (product_in_list(f) || next_.to_partner(f)) return;
        if (of_it && shares_.product_of_share(f))
            return; // "goods and services worth $88bn, two-thirds of it coal"
        if (f.kind == claim_kind::share && shares_.product_shared(f)) return;
        if ((f.kind == claim_kind::share || f.kind == claim_kind::difference ||
             f.kind == claim_kind::growth) &&
            shares_.product_before_dash(f))
            return;
        if (product_in_turn(f) || changed_.read(f)) return;
        if (const word_run listed = fronted_goods(s_, f.at); listed.end != listed.begin) {
            f.is_part = goods_.take(f, listed.begin, listed.end);
            return;
        }
        if (f.kind == claim_kind::growth && !in_.figures.empty() && in_.figures.back().head == f.head &&
            in_.figures.back().kind == claim_kind::level && f.at <= in_.figures.back().at + 3U &&
            in_.figures.back().product_end > in_.figures.back().product_begin)
            return goods_.take_same(f, in_.figures.back()); // "rubber for $210m, down 4%"
        if (in_.has_head_before(f) && in_.head_of(f).has_product && f.kind != claim_kind::level) return;
        if (next_.of_list(f) || product_that_earned(f) || shares_.product_that_accounts(f) ||
            product_told_of(f))
            return;
        if (f.kind != claim_kind::level && product_before_bracket(f)) return;
        if (f.kind == claim_kind::share && in_.has_head_before(f) &&
            product_behind_colon(f, in_.head_of(f).at + 1U, f.at))
            return;
        if (f.kind == claim_kind::share && (shares_.product_of_own(f) || shares_.product_of_share(f) ||
                                            shares_.product_listed(f) || !s_.has(f.at + 1U, sense::of_which)))
            return;
        if (f.of_goods) {
            const word_run goods = goods_in_front(s_, f.at);
            f.is_part = goods_.take(f, goods.begin, goods.end);
            return;
        }
        if (product_gapped(f) || product_behind(f) || product_before(f) || product_before_bracket(f) ||
            plain_goods(f)) {
            f.is_part = f.is_anaphoric && f.product_end > f.product_begin;
            return;
        }
        if (changed_.with_others(f)) return;
        f.is_part = product_of_part(f);
        if (!f.is_part && !product_set_aside(f)) product_of_level(f);
    }

private:
    /// "thanks above all to electricity, which brought in $41 million"
    [[nodiscard]] bool product_that_earned(stated_figure& f) const {
        word_run goods = f.kind == claim_kind::level ? goods_that_earned(s_, f.at) : word_run{};
        const std::size_t b = before(s_, f.at);
        if (f.kind == claim_kind::level && b != s_.size() &&
            s_.has(b, sense::earns)) { // "and bacon brought in"
            word_run last{b, b};
            while (last.begin > 0 && s_.may_name_goods(last.begin - 1)) --last.begin;
            if (last.begin > 0 && s_.has(last.begin - 1, sense::and_word)) goods = last;
            const opening all = opening_goods(s_); // "Mexican fruits and vegetables brought in"
            if (!all.framed && all.goods.end == b && all.goods.begin < goods.begin) goods = all.goods;
        }
        return goods.end != goods.begin && (f.is_part = goods_.take(f, goods.begin, goods.end));
    }
    /// "Sugar was the top item, with sales of $2bn", "Apparel, at $1bn, made up half of the exports"
    [[nodiscard]] bool product_told_of(stated_figure& f) const {
        if (const word_run part = goods_of_told_part(s_, f.at); part.end != part.begin && owns_no_flow(f))
            return f.is_part = goods_.take(f, part.begin, part.end);
        const word_run goods = goods_told_of(s_);
        const std::size_t told = f.at > 0 && s_.is(f.at - 1U, ':') ? f.at - 1U : f.at; // "export: $5bn"
        if (goods.end == goods.begin || f.at < goods.end || !s_.unbroken(goods.end, told)) return false;
        if (in_brackets(s_, f.at) && figure_between(s_, goods.end, f.at)) return false; // "then fish ($9m)"
        if (is_told_in_turn(s_, f.at)) { // "Soybeans and iron ore, $27bn and $28bn respectively, made up"
            const word_run nth =
                nth_goods(s_, goods, s_[goods.begin].begin, s_[goods.end - 1].end, in_.figures.size());
            return nth.end != nth.begin && (f.is_part = goods_.take(f, nth.begin, nth.end));
        }
        const bool called = f.head != 0 && in_.has_head_before(f) && !in_.head_of(f).is_verb &&
                            s_.has(goods.end, sense::level) && in_.head_of(f).at <= goods.end + 7U &&
                            (s_.has(in_.head_of(f).at - 1U, sense::neutral) ||
                             s_.has(in_.head_of(f).at - 1U, sense::qualifier) || // "was Peru's main export"
                             s_.value(goods.end, sense::level) == list_head);
        const bool own = // but "Steel, at $1bn, was the largest of Peru's exports"
            f.head != 0 && !called && !s_.has(goods.end, sense::earns) &&
            (in_.has_head_before(f) || figure_between(s_, goods.end, f.at)) &&
            (in_.head_of(f).is_total || in_.head_of(f).owner_party != 0);
        return (!own || f.kind == claim_kind::share) && (f.is_part = goods_.take(f, goods.begin, goods.end));
    }
    /// A level in front of whose figure no flow stands but that of the part it makes.
    [[nodiscard]] bool owns_no_flow(const stated_figure& f) const {
        if (f.head == 0) return true;
        const head& h = in_.head_of(f); // "has become Peru's leading export: $5bn, a third of"
        const bool called =
            h.at > 0 && (s_.has(h.at - 1U, sense::neutral) || s_.has(h.at - 1U, sense::qualifier));
        return h.at > f.at || called || (h.at > 1 && h.at < f.at && s_.has_mark(0, h.at, ','));
    }
    /// "Exports of ships and petroleum products fell 24 and 22 percent, respectively": each of its own goods.
    [[nodiscard]] bool product_in_turn(stated_figure& f) const {
        if (!s_.holds(sense::respectively) || !in_.has_head_before(f)) return false;
        const head& h = in_.head_of(f);
        if (!h.has_product || h.partner_count > 1 || !is_told_in_turn(s_, f.at)) return false;
        std::size_t nth = 0;
        for (const stated_figure& other : in_.figures)
            if (other.head == f.head && other.kind == f.kind && other.why_not == rejection::none) ++nth;
        std::uint32_t list_end = h.product_end; // "of ships, cars and wind turbines"
        for (std::size_t k = h.at; k < f.at; ++k)
            if (s_[k].begin >= list_end &&
                (s_.is(k, ',') || s_.has(k, sense::and_word) || s_.may_name_goods(k)) &&
                s_[k].begin <= list_end + 1U)
                list_end = s_[k].end;
        const word_run goods = nth_goods(s_, {h.at, f.at}, h.product_begin, list_end, nth);
        return goods.end > goods.begin && goods_.take(f, goods.begin, goods.end);
    }
    /// "namely, metal components (-35.8%); gold (-33.3%)", "were cotton (66 percent)"
    [[nodiscard]] bool product_in_list(stated_figure& f) const {
        if ((f.kind != claim_kind::growth && f.kind != claim_kind::share) || !in_.has_head_before(f))
            return false;
        const word_run goods = listed_goods(s_, f.at);
        if (in_.head_of(f).has_product || names_nothing(s_, goods.begin, goods.end)) return false;
        return f.is_part = goods_.take(f, goods.begin, goods.end);
    }
    /// "coal worth $88m", "copper, $275 million; fruit, $227 million", "– Copper: $2.9 billion"
    [[nodiscard]] bool product_before(stated_figure& f) const {
        std::size_t end = f.at;
        while (end > 0 && (s_.has(end - 1, sense::qualifier) || s_.has(end - 1, sense::article))) --end;
        const std::size_t low = in_.has_head_before(f) ? in_.head_of(f).at + 1U : 0;
        bool item = false;
        const bool listed =
            in_.state.in_list && end > low && s_.is(end - 1, '('); // "1. Copper ($2.9 billion)"
        if (end > low && (listed || s_.is(end - 1, ',') || s_.is(end - 1, ':') || s_.is_dash(end - 1)))
            item = true, --end;
        else if (end > low && s_.has(end - 1, sense::level) && s_.has(end - 1, sense::worth))
            end -= end > low + 1 && s_.is(end - 2, ',') ? 2 : 1; // "Betel leaves, worth $12m,"
        else if (end > low + 1 && s_.is(end - 1, preposition::whose) && end > 2 &&
                 (s_.has(end - 3, sense::and_word) || s_.has(end - 4, sense::and_word) ||
                  goes_on_with(f, end - 2) || is_included(end - 1) || is_moved_behind(f)))
            --end; // "Marine products for $61m went to Britain", "among them fuel for $92m"
        else if (end > low && (s_.is(end - 1, preposition::with) || s_.has(end - 1, sense::share_verb) ||
                               s_.has(end - 1, sense::level)))
            return product_beside(f, low, end - 1);
        else
            return product_behind_colon(f, low, end);
        std::size_t begin = end;
        while (begin > low && is_product_word(s_, begin - 1)) --begin;
        if (begin > low + 1 && s_.is(begin - 1, mention_kind::economy) && s_.is(begin - 2, preposition::of)) {
            end = begin -= 2; // "goods of Indonesian origin worth"
            while (begin > low && is_product_word(s_, begin - 1)) --begin;
        }
        if (names_nothing(s_, begin, end)) return false;
        begin = list_begin(s_, begin, end, low);
        if (in_.has_head_before(f) && in_.head_of(f).has_product &&
            in_.head_of(f).product_end == s_[end - 1].end)
            return false; // "sell milk, apples and logs, to the tune of $1bn"
        const bool opens = begin == low || s_.has(begin - 1, sense::total) ||
                           s_.has(begin - 1, sense::also) || s_.is(begin - 1, ';') || s_.is(begin - 1, ':') ||
                           s_.is(begin - 1, '*') || s_.is_dash(begin - 1);
        if (item && consists_of(s_, begin, end)) return goods_.take(f, last_of(s_, begin, end), end);
        if (item &&
            ((s_.has(begin - 1, sense::level) && (!s_.is(end, ':') || s_.has(begin - 2, sense::goods))) ||
             goods_.follows_product(f, begin)))
            return goods_.take(f, begin, end); // "its main exports were copper, $2bn, and fruit, $1bn"
        if (item && !(opens && (f.head == 0 || s_.has_mark(low, begin, ':')))) return false;
        return goods_.take(f, begin, end);
    }
    /// "sold goods for $5bn: shrimp $3bn, copper $1bn and bananas $1bn"
    [[nodiscard]] bool product_behind_colon(stated_figure& f, std::size_t low, std::size_t end) const {
        std::size_t begin = end;
        while (begin > low && is_product_word(s_, begin - 1)) --begin;
        if (begin <= low || names_nothing(s_, begin, end)) return false;
        if (f.kind == claim_kind::share) // "by product: copper 30%, gold 15%"
            return s_.is(begin - 1, ':') && goods_.take(f, begin, end);
        if (f.kind != claim_kind::level) return false;
        const bool next = goods_.follows_product(f, begin) && goes_on_with(f, end);
        return (s_.is(begin - 1, ':') || next) && goods_.take(f, begin, end);
    }
    /// "exported copper ($20bn), gold ($9bn) and tin ($2bn)", "copper for $20bn, gold for $9bn": whether the
    /// words before `end` stand right behind the figure before, of the same flow and its goods.
    [[nodiscard]] bool goes_on_with(const stated_figure& f, std::size_t end) const {
        if (in_.figures.empty() || in_.figures.back().head != f.head || in_.figures.back().kind != f.kind)
            return false;
        std::size_t begin = end;
        while (begin > 0 && is_product_word(s_, begin - 1)) --begin;
        if (begin > 0 && (s_.is(begin - 1, ',') || s_.is(begin - 1, ';'))) --begin;
        if (begin > 0 && s_.is(begin - 1, ')')) --begin;
        return begin < end && begin == in_.figures.back().at + 1U;
    }
    /// "including sunflower oil"
    [[nodiscard]] bool is_included(std::size_t end) const {
        while (end > 0 && is_product_word(s_, end - 1)) --end;
        return end > 0 && s_.has(end - 1, sense::included);
    }
    [[nodiscard]] bool is_moved_behind(const stated_figure& f) const {
        return f.head != 0 && in_.head_of(f).at > f.at && s_.has(in_.head_of(f).at, sense::moves);
    }
    /// "led by coffee with $300m and fish with $100m", "with coffee accounting for $300m"
    [[nodiscard]] bool product_beside(stated_figure& f, std::size_t low, std::size_t end) const {
        const bool apart = end > low + 1 && s_.is(end - 1, ','); // "was steel, at $261 million"
        if (apart) --end;
        std::size_t begin = end;
        while (begin > low && is_product_word(s_, begin - 1)) --begin;
        if (apart && f.head != 0) { // "The top exports were chips, with $3bn, and tuna, with $1bn"
            std::size_t verb = low; // "The top exports in 2020 were chips, with $3bn"
            while (s_.is(verb, preposition::in) || s_.is(verb, mention_kind::time)) ++verb;
            const bool first = begin == verb + 1 && s_.has(verb, sense::level) && !in_.head_of(f).is_verb;
            const bool next = goods_.follows_product(f, begin) && in_.figures.back().kind == f.kind;
            return (first || next) && f.kind == claim_kind::level && !names_nothing(s_, begin, end) &&
                   goods_.take(f, begin, end);
        }
        if (begin == low || f.kind != claim_kind::level || names_nothing(s_, begin, end)) return false;
        const bool listed = apart ? s_.has(begin - 1, sense::level)
                                  : s_.is(begin - 1, preposition::with) || s_.is(begin - 1, preposition::by);
        return (listed || goods_.follows_product(f, begin)) && goods_.take(f, begin, end);
    }

    /// "exports to Angola: chicken ($163m), sugar ($112m)", "were copper (41%) and fruit (12%)", "metals
    /// (-3%)"
    [[nodiscard]] bool product_before_bracket(stated_figure& f) const {
        if (f.at < 2) return false;
        std::size_t open = f.at - 1U; // "metals (an increase of $3bn)"
        while (open > 1 && s_[open].begin >= f.span_begin) --open;
        if (!s_.is(open, '(')) return false;
        if (f.head != 0 && in_.head_of(f).has_product && !goes_on_with(f, open)) return false;
        const bool behind = f.head != 0 && !in_.has_head_before(f); // "Rubber ($241 million of the imports)"
        if (behind && !s_.is(f.at + 1U, preposition::of)) return false;
        const std::size_t low = behind ? 0U : f.head != 0 ? in_.head_of(f).at + 1U : 1U, end = open;
        std::size_t begin = end;
        while (begin > low && is_product_word(s_, begin - 1)) --begin;
        if (names_nothing(s_, begin, end)) return false;
        const bool verb = f.head != 0 && in_.head_of(f).is_verb && !behind; // "exports tractors ($9m), tires"
        if (begin == low) return (behind || verb) && goods_.take(f, begin, end);
        const std::size_t b = begin - 1;
        const bool told_to = f.head != 0 && in_.head_of(f).is_verb && s_.is(b, mention_kind::economy) &&
                             b == in_.head_of(f).at + 2U; // "sold to Peru cars ($5bn)"
        const bool opens = told_to || s_.is(b, ':') || s_.is(b, ';') || s_.is(b, ',') || s_.is(b, ')') ||
                           s_.is_dash(b) || s_.has(b, sense::level) || s_.has(b, sense::included) ||
                           s_.has(b, sense::while_word) || s_.has(b, sense::also) || // "mainly cars ($5bn)"
                           (s_.is(b, preposition::with) && b > 0 && s_.is(b - 1, ',')) ||
                           s_.is(b, preposition::by) || // "led by cars ($5bn)"
                           (s_.is(b, preposition::in) && b > 0 && s_.has(b - 1, sense::level));
        return opens && goods_.take(f, begin, end);
    }

    /// "$1.1bn worth of garments", "$320 million of cars and soya"
    [[nodiscard]] bool product_behind(stated_figure& f) const {
        std::size_t i = f.at + 1U;
        if (s_.is(i, 's')) ++i; // dollars' worth
        const bool worth = s_.has(i, sense::worth);
        if (worth) ++i;
        const bool paid = f.head != 0 && s_.has(in_.head_of(f).at, sense::pays) &&
                          (s_.is(i, preposition::whose) || s_.is(i, preposition::in));
        if (s_.is(i, preposition::of) || (!worth && is_in_goods(f, i)) || paid) ++i; // "on Icelandic seafood"
        if (i == f.at + 1U || f.kind != claim_kind::level) return false;
        const bool includes = f.is_anaphoric && s_.has(before(s_, f.at), sense::included);
        if (!worth && !includes && !in_.has_head_before(f)) return false; // "They included $1bn of coal"
        if (f.head != 0 && in_.head_of(f).has_product) return false;
        i = skip_makers(s_, i);
        if (s_.has(i, sense::goods) || s_.has(i, sense::and_word)) return false;
        return goods_.take(f, i, end_of_product(s_, i));
    }

    /// "including $300 million in coffee", "a deficit of $2bn on services"
    [[nodiscard]] bool is_in_goods(const stated_figure& f, std::size_t i) const {
        const bool on = f.head != 0 && in_.head_of(f).is_balance() && s_.has(i, sense::compare_on);
        return (on || s_.is_inside(i)) && is_product_word(s_, i + 1) && s_[i + 1].letters == letter_case::any;
    }

    /// "cars from Germany for $1.9bn; from China, goods for $10.4bn", "Goods made up $2bn of this": no
    /// product where one was told before.
    [[nodiscard]] bool plain_goods(stated_figure& f) const {
        if (f.kind != claim_kind::level || (f.head != 0 && !in_.head_of(f).is_repeat)) return false;
        const std::size_t b = before(s_, f.at);
        if (b == s_.size() || b == 0 || !s_.has(b - 1, sense::goods)) return false;
        const bool made_up = b == 1 && s_.has(b, sense::share_verb);
        if (!made_up && !s_.is(b, preposition::whose) && !s_.has(b, sense::worth)) return false;
        if (b > 1 && is_product_word(s_, b - 2)) return false;
        f.product_begin = f.product_end = s_[b].begin;
        return true;
    }

    /// "textiles brought in $1.1 billion of that sum", "rice alone was $1.2 billion", "Of this, $1.35 billion
    /// was flour", "of which cars contributed $4.4 billion": a part of what was spoken of.
    [[nodiscard]] bool product_of_part(stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        const bool is = b != s_.size() && (s_.has(b, sense::share_verb) ||
                                           (s_.has(b, sense::level) && !in_.has_head_before(f)));
        const std::size_t behind = behind_figure(s_, f.at);
        const bool makes_up = is && f.kind == claim_kind::level &&
                              (s_.is(behind, preposition::of) || s_.has(behind, sense::of_which));
        const bool by_itself = s_.has(f.at + 1U, sense::alone) && !s_.has(f.at + 1U, sense::included);
        if (makes_up || by_itself || s_.has(f.at + 1U, sense::of_which))
            return goods_.take_subject(f, statement_begin(s_, f.at)) || shares_.product_of_share(f);
        if (s_.is(0, preposition::of) && f.kind == claim_kind::level && s_.has(f.at + 1U, sense::level) &&
            s_.is(f.at - 1U, ','))
            return goods_.take(f, f.at + 2U, end_of_product(s_, f.at + 2U)); // "Of this, $46bn was crude"
        for (std::size_t k = f.at; k-- > 0 && !s_.is_figure(k) && !s_.is(k, ';');) {
            if (s_.has(k, sense::alone) && !s_.has(k, sense::included))
                return take_alone(f, statement_begin(s_, k), k) ||
                       (f.head != 0 && in_.head_of(f).has_product);
            const bool opens = k == statement_begin(s_, k) && (k == 0 || !s_.is_figure(k - 1));
            if (!s_.has(k, sense::of_which) || !opens) continue; // not "97 percent of them oil"
            if (goods_.take_subject(f, s_.is(k + 1, ',') ? k + 2 : k + 1)) return true;
            std::size_t goods = f.at + 1U;
            while (s_.is(goods, mention_kind::time) || s_.has(goods, sense::level)) ++goods;
            return goods != f.at + 1U && goods_.take(f, goods, end_of_product(s_, goods));
        }
        return false;
    }

    /// "cement accounted for $9 million and sugar $3 million"
    [[nodiscard]] bool product_gapped(stated_figure& f) const {
        if (f.kind != claim_kind::level || in_.figures.empty() ||
            in_.figures.back().kind != claim_kind::level)
            return false;
        std::size_t end = f.at;
        while (end > 0 && s_.has(end - 1, sense::qualifier)) --end;
        std::size_t begin = end;
        while (begin > 0 && is_product_word(s_, begin - 1) && !s_.has(begin - 1, sense::and_word)) --begin;
        const bool next = s_.has(begin - 1, sense::and_word) || s_.is(begin - 1, ',');
        if (begin == end || !next || !goods_.follows_product(f, begin)) return false;
        return !names_nothing(s_, begin, end) && goods_.take(f, begin, end);
    }
    /// "rice alone was", "with rice alone at", "because of cars, which alone accounted for"
    [[nodiscard]] bool take_alone(stated_figure& f, std::size_t begin, std::size_t alone) const {
        if (s_.is(begin, preposition::with) || s_.has(begin, sense::of_which)) ++begin;
        if (!s_.has(begin, sense::relative)) return goods_.take_subject(f, begin, alone);
        const std::size_t end = begin > 0 && s_.is(begin - 1, ',') ? begin - 1 : begin;
        begin = end;
        while (begin > 0 && is_product_word(s_, begin - 1) && !s_.is(begin - 1, preposition::of)) --begin;
        return goods_.take_subject(f, begin, end);
    }

    /// "Oil aside, exports slipped 3 per cent", "Excluding cars, the rise was $3bn"
    [[nodiscard]] bool product_set_aside(stated_figure& f) const {
        if (f.head != 0 && in_.head_of(f).has_product) return false;
        for (std::size_t k = 0; k != f.at; ++k) {
            if (s_.is(k, ';') || s_.is_figure(k)) return false;
            const std::size_t end = end_of_product(s_, k + 1);
            if (s_.has(k, sense::excluding) && end != k + 1) return goods_.take(f, k, end);
            if (!s_.has(k, sense::set_aside) || k == 0) continue;
            std::size_t begin = k;
            while (begin > 0 && is_product_word(s_, begin - 1)) --begin;
            if (begin != k) return goods_.take(f, begin, k + 1);
        }
        return false;
    }

    /// "$1.1bn worth of garments, nearly 10% less than": the change is that of the level before.
    void product_of_level(stated_figure& f) const {
        if (in_.figures.empty() || f.kind == claim_kind::share) return;
        const stated_figure& level = in_.figures.back();
        const bool led_to = level.kind == claim_kind::growth && before(s_, f.at) == level.at + 1U &&
                            s_.is(level.at + 1U, preposition::to); // "cars rising 7.8% to $15.4 billion"
        const bool next = level.head == f.head && s_.has(f.at - 1U, sense::and_word) && f.head != 0 &&
                          !s_.has(f.at + 1U, sense::worth) && !s_.is(f.at + 1U, preposition::of) &&
                          in_.head_of(f).is_verb; // "and $3bn in 2022"
        if (f.kind == claim_kind::level && !level.is_base && !f.is_base && !led_to && !next)
            return; // "rice alone rose from $18 million to $365 million"
        if (level.head != f.head || level.why_not != rejection::none) return;
        f.product_begin = level.product_begin;
        f.product_end = level.product_end;
        f.is_part = level.is_part;
    }

    const figure_scene& in_;
    const sentence& s_;
    figure_product_writer goods_;
    figure_share_product_reader shares_;
    figure_next_goods_reader next_;
    figure_changed_goods_reader changed_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/opening_goods.hpp: goods that a sentence or a statement begins with, by their words.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Words from one place to another.
struct word_run {
    std::size_t begin = 0, end = 0;
};

/// "Wood and wooden products lost 28% and came in at $3.9bn": the goods that the statement around a figure
/// begins with; empty where it begins with anything else.
[[nodiscard]] inline word_run goods_in_front(const sentence& s, std::size_t figure) {
    word_run goods;
    for (std::size_t k = figure; k-- > 0 && goods.begin == 0;) {
        if (s.is_break(k)) goods.begin = k + 1;
    }
    while (s.has(goods.begin, sense::article)) ++goods.begin;
    goods.end = goods.begin;
    while (goods.end < figure && s.is(goods.end, mention_kind::word) &&
           (s[goods.end].node == 0 || s.has(goods.end, sense::goods) ||
            s.has(goods.end, sense::product_head) || s.has(goods.end, sense::and_word) ||
            (s.has(goods.end, sense::measure_unit) && s.may_name_goods(goods.end + 1)))) // "Passenger cars"
        ++goods.end;
    if (!s.is_change(goods.end) && !s.has(goods.end, sense::level) && !s.is(goods.end, ',') &&
        !(s.has(goods.end, sense::moves) && s.has(goods.end + 3, sense::ordinal)))
        goods.end = goods.begin;
    return goods;
}

/// Goods that a sentence opens with: "Copper still matters more", framed in "In services the sign is
/// reversed".
struct opening {
    word_run goods{};
    bool framed = false;
};
[[nodiscard]] inline opening opening_goods(const sentence& s) {
    opening found;
    std::size_t first = s.is(0, '*') && s.size() > 1 ? 1 : 0; // an item of a list
    if (s.is_inside(first) && s.is(first + 1, mention_kind::time))
        first += s.is(first + 2, ',') ? 3 : 2; // "In 2022,"
    found.framed = s.is_inside(first) || s.is(first, preposition::whose);
    std::size_t k = found.framed ? first + 1 : first;
    if (s.is(1, '.') && s.size() > 3 && s.words(0).size() == 1) k = 2; // "A. Medicines, above all."
    const bool among = (s.has(0, sense::opposite) || s.has(0, sense::alone)) && s.is(1, ',');
    if (among) k = 2; // "The other way, Peruvian coffee brought in", "Among them, coal reached"
    while (!found.framed && s.has(k, sense::article)) ++k;
    if (!found.framed && s.has(k, sense::possessive) && s.may_name_goods(k + 1) &&
        s.has_sense(k + 2, k + 5, sense::earns))
        ++k; // "Our tea brought in"
    if (!found.framed && s.is(k, mention_kind::economy) && s[k].named == naming::adjective &&
        s.may_name_goods(k + 1))
        ++k; // "Ethiopian coffee fetched"
    else if (!found.framed && s.is(k, mention_kind::economy) && s.is(k + 1, 's') && s.may_name_goods(k + 2) &&
             s.has_sense(k + 3, k + 8, sense::earns))
        k += 2; // "Kenya's tea earned"
    found.goods.begin = found.goods.end = k;
    const auto names_goods = [&](std::size_t i) {
        if (!s.is(i, mention_kind::word) || (i != k && s[i].letters != letter_case::any)) return false;
        return s[i].node == 0 || s.has(i, sense::product_head) || s.has(i, sense::services) ||
               s.has(i, sense::measure_unit) ||
               (i != k && (s.has(i, sense::and_word) || s.has(i, sense::goods) || s.joins_other_goods(i))) ||
               (i > k + 1 && s.has(i, sense::possessive) && s.has(i - 1, sense::and_word) &&
                !s.has(i + 1, sense::flow_noun)); // "and their parts"
    };
    while (names_goods(found.goods.end)) ++found.goods.end;
    const std::size_t next = found.goods.end;
    const bool adds = s.has(next, sense::adds) && (s.is_figure(next + 1) || s.is_figure(next + 2));
    const bool gives = s.has(next, sense::earns) && s.is(next + 1, mention_kind::economy);
    const bool subject = s.is(next, ',') || s.is(next, '(') ||
                         (s.is(next, ':') && s.has(next + 1, sense::flow_noun)) ||
                         (s.is(next, mention_kind::word) && (adds || gives || !s.has(next, sense::say)));
    const bool comma = s.is(next, ',') &&
                       next != k && // "In services, Oman had", "In farm products, Oman sold"
                       (s.has(next - 1, sense::goods) || s.has(next - 1, sense::product_head) ||
                        (next == k + 1 && s.has(k, sense::services)));
    const bool frame = comma || s.is(next, mention_kind::economy) || s.has(next, sense::article);
    const bool speaks = s.is(next, ':') && next == k + 1 && s[k].letters == letter_case::all_capitals;
    const bool person = next == k + 1 && s.is(next, mention_kind::word) && s[next].node == 0 &&
                        s[next].letters == letter_case::capital; // "Ruiz Ligero attributed"
    if (!(found.framed ? frame : subject) || speaks || person)
        found.goods.end = k; // not "SPOKESPERSON: Trade"
    return found;
}

/// "The largest item was rice, at $2bn", "Most of it was rice, at $2bn"
[[nodiscard]] inline word_run goods_called_largest(const sentence& s) {
    std::size_t k = 0;
    while (s.has(k, sense::article) || s.has(k, sense::neutral) || s.has(k, sense::qualifier) ||
           s.has(k, sense::also))
        ++k;
    if (k != 0 && s.has(k, sense::goods))
        ++k;
    else if (k != 1 || !s.has(0, sense::also))
        return {}; // "Most of it was rice"
    if (!s.has(k, sense::level)) return {};
    word_run goods{k + 1, k + 1};
    while (s.may_name_goods(goods.end) || (goods.end != k + 1 && s.has(goods.end, sense::and_word)))
        ++goods.end;
    return s.is(goods.end, ',') ? goods : word_run{};
}

/// "(oils) accounted for (about $3bn)", "(coffee) brought Uganda export earnings of ($416m)": what stands
/// behind a verb whose subject is goods, and whom it leads past.
[[nodiscard]] inline std::size_t behind_verb_of_goods(const sentence& s, std::size_t verb) {
    std::size_t figure = verb + 1;
    if (s.has(verb, sense::earns) && s.is(figure, mention_kind::economy) &&
        s.has(figure + 1, sense::earnings) && s.is(figure + 2, preposition::of))
        figure += 3;
    while (s.has(figure, sense::also) || s.has(figure, sense::qualifier) || s.has(figure, sense::article))
        ++figure;
    return figure;
}

/// "Sugar was the top item, with sales of $2bn", "Refined fuels led with $2bn", "Apparel, at $1bn, made up
/// half of the exports", "Rice alone": goods that what the sentence tells is about; else empty.
[[nodiscard]] inline word_run goods_told_of(const sentence& s) {
    if (s.has(0, sense::which) && s.has(1, sense::level)) { // "Next were crude oil with $3bn"
        word_run next{2, 2};
        while (next.end < s.size() && s[next.end].letters == letter_case::any && s.may_name_goods(next.end))
            ++next.end;
        return s.is(next.end, preposition::with) || s.is(next.end, '(') ? next : word_run{};
    }
    if (const word_run named = goods_called_largest(s); named.end != named.begin) return named;
    const opening found = opening_goods(s);
    std::size_t end = found.goods.end;
    if (found.framed || end == found.goods.begin) return {};
    std::size_t close = end + 1; // "Wine, the flagship, earned $3m"
    while (close <= end + 8 && s.is(close, mention_kind::word)) ++close;
    if (s.is(end, ',') && s.is(close, ',') &&
        (s.has(close + 1, sense::earns) || s.has(close + 1, sense::adds)) &&
        s.is(close + 2, mention_kind::money))
        return found.goods;
    if (s.has(end, sense::alone) || s.has(end, sense::leads)) return found.goods;
    const bool makes_up =
        s.has(end, sense::share_verb) && !s.has(end, sense::flow_verb) && !s.has(end, sense::takes);
    if (makes_up || s.has(end, sense::earns) || s.has(end, sense::adds)) {
        const std::size_t figure = behind_verb_of_goods(s, end);
        return s.is(figure, mention_kind::money) || s.is_figure(figure) ? found.goods : word_run{};
    }
    if (s.has(end - 1, sense::leads)) return {found.goods.begin, end - 1};
    std::size_t k = end + 1;
    if (s.is(end, ',')) {
        while (s.has(k, sense::preposition) || s.has(k, sense::qualifier) || s.has(k, sense::worth)) ++k;
        if (!s.is(k, mention_kind::money) || (k == end + 1 && !s.holds(sense::respectively))) return {};
        while (k < s.size() && k - end <= 8 && !s.is(k, ',') && !s.is_break(k)) ++k;
        return s.is(k, ',') && !s.has(k + 1, sense::and_word) ? found.goods : word_run{};
    }
    if (s.has(end, sense::worth) && s.is(end + 1, mention_kind::money)) { // "Steel worth $1bn was the"
        end += 2;
        k = end + 1;
        if (s.has(end, sense::share_verb) && !s.has(end, sense::moves)) return found.goods;
    }
    if (!s.has(end, sense::level)) return {};
    if (s.value(end, sense::level) == list_head) return found.goods; // "Cars topped the list of exports"
    if (s.has(0, sense::alone) && s.is_figure(end + 1)) return found.goods; // "Among them, coal reached $1bn"
    if (s.is(end + 1, mention_kind::money) && s.is(end + 2, ',') && s.is_or(end + 3) &&
        s.is_figure(end + 4) && (s.has(end + 5, sense::of_which) || s.is(end + 5, preposition::of)))
        return found.goods; // "Cars came to $3bn, or 40 percent of the total"
    if (s.is(end + 1, mention_kind::money) && s.is(end + 2, ',')) { // "Dairy came to $5bn, meat to $3bn"
        std::size_t next = end + 3;
        while (next < end + 7 && s.may_name_goods(next)) ++next;
        if (next != end + 3 && s.is(next, preposition::to) && s.is(next + 1, mention_kind::money))
            return found.goods;
    }
    while (k <= end + 6 &&
           (s.has(k, sense::article) || s.has(k, sense::neutral) || s.has(k, sense::qualifier) ||
            s.has(k, sense::ordinal) || s.has(k, sense::also) || s.is(k, 's') ||
            (s.has(k + 1, sense::goods) && s[k].node == 0) || s.is(k, mention_kind::economy) ||
            s.has(k, sense::possessive) || s.has(k, sense::the_country)))
        ++k;
    const bool flow = s.has(k, sense::flow_noun) && // "Peru's main export", "the top export"
                      (s.has(k - 1, sense::neutral) || s.has(k - 1, sense::qualifier));
    return k > end + 1 && (flow || s.has(k, sense::goods)) ? found.goods : word_run{};
}

/// Where the percentage stands that tells an amount again as a part: 5 of "$580m in 2019, or a quarter of
/// Madagascar's exports"; 0 where none does.
[[nodiscard]] inline std::size_t part_told_behind(const sentence& s, std::size_t amount) {
    if (!s.is(amount, mention_kind::money)) return 0;
    std::size_t k = amount + 1;
    while (s.is_inside(k) || s.is(k, mention_kind::time)) ++k;
    if (!s.is(k, ',') && !s.is(k, '(') && !s.is_dash(k) && !s.is_or(k)) return 0;
    const auto is_part = [&](std::size_t i) {
        return s.is(i, mention_kind::percent) || s.is(i, mention_kind::fraction);
    };
    while (!is_part(k) && (s.is(k, mention_kind::mark) || s.has(k, sense::and_word) ||
                           s.has(k, sense::also) || s.has(k, sense::qualifier) || s.has(k, sense::article) ||
                           s.has(k, sense::clause) || s.has(k, sense::level) || s.has(k, sense::worth)))
        ++k; // "i.e.", "and that was"
    const bool part = is_part(k);
    return part && is_part_of(s, k) ? k : 0;
}

/// "Vanilla brought home $580m in 2019, a quarter of Madagascar's exports", "Gold, four fifths of exports,
/// fetched $3bn": the goods that an amount is of whose part in a flow is told; else empty.
[[nodiscard]] inline word_run goods_of_told_part(const sentence& s, std::size_t amount) {
    constexpr std::size_t farthest = 12;
    const opening found = opening_goods(s);
    const std::size_t end = found.goods.end;
    if (found.framed || end == found.goods.begin || end > amount || amount - end > farthest) return {};
    bool part = part_told_behind(s, amount) != 0;
    for (std::size_t k = end; k != amount; ++k) {
        const bool aside =
            s.is(end, ',') && (s.is(k, mention_kind::percent) || s.is(k, mention_kind::fraction));
        part = part || (aside && k <= end + 3 && is_part_of(s, k));
        const bool ends = s.is_break(k) && !(s.is(k, ':') && k + 1 == amount);
        if ((s.is_figure(k) && !aside) || ends || s.has(k, sense::say)) return {};
    }
    return part ? found.goods : word_run{};
}

} // namespace bilatrade::detail

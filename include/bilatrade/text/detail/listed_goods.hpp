// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/listed_goods.hpp: the goods of a list whose figures stand in brackets behind them.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/sentence.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// "(ferro)-alloys", "(high)-technology goods": where goods begin whose first word has a hyphen.
[[nodiscard]] inline std::size_t compound_begin(const sentence& s, std::size_t begin) {
    const bool joined = begin > 1 && s.is(begin - 1, '-') && !s[begin].space_before &&
                        !s[begin - 1].space_before && s.is(begin - 2, mention_kind::word);
    return joined ? begin - 2 : begin;
}

[[nodiscard]] inline bool is_product_word(const sentence& s, std::size_t i) {
    if (!s.is(i, mention_kind::word)) return false;
    return s[i].node == 0 || s.has(i, sense::product_head) || s.has(i, sense::services) ||
           s.has(i, sense::and_word) || s.has(i, sense::goods) || s.has(i, sense::measure_unit) ||
           s.is(i, preposition::of) || s.joins_other_goods(i) ||
           (i > 0 && s.has(i, sense::possessive) && s.has(i - 1, sense::and_word) &&
            !s.has(i + 1, sense::flow_noun)); // "and their parts"
}
/// "goods", not "fishery products".
[[nodiscard]] inline bool names_nothing(const sentence& s, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
        if (!s.has(k, sense::goods) && !s.has(k, sense::and_word) && !s.is(k, preposition::of)) return false;
    }
    return true;
}

/// Behind the figure, the mark or the time before.
[[nodiscard]] inline std::size_t statement_begin(const sentence& s, std::size_t at) {
    while (at > 0 && !s.is_figure(at - 1) && !s.is_break(at - 1) && !s.is(at - 1, ',') &&
           !s.is(at - 1, '(') && !s.is(at - 1, '*') && !s.is(at - 1, mention_kind::time))
        --at;
    return at;
}

/// Articles and the economies that made the goods: "the Thai durians", "its neighbour's crude oil".
[[nodiscard]] inline std::size_t skip_makers(const sentence& s, std::size_t i) {
    while (s.has(i, sense::article) || s.has(i, sense::also) || s.has(i, sense::possessive) ||
           s.is(i + 1, 's') || s.is(i, 's') || s.names_maker(i))
        ++i;
    return i;
}
/// "flour, pasta and biscuits": the comma is one of a list that "and" closes.
[[nodiscard]] inline bool lists_on(const sentence& s, std::size_t comma) {
    for (std::size_t k = comma + 1; k < s.size() && k <= comma + 6; ++k) {
        if (s.has(k, sense::and_word)) return true;
        if (!is_product_word(s, k) && !s.is(k, ',')) return false;
    }
    return false;
}
[[nodiscard]] inline std::size_t end_of_product(const sentence& s, std::size_t i) {
    while (is_product_word(s, i) || (s.is_dash(i) && i < s.size() && !s[i].space_before) ||
           (s.is(i, ',') && is_product_word(s, i + 1) && lists_on(s, i)))
        ++i;
    while (i > 0 && (s.has(i - 1, sense::and_word) || s.is(i - 1, ','))) --i;
    return i;
}

/// "cars, mineral water and cattle": where the list begins whose last words stand at [begin, end).
[[nodiscard]] inline std::size_t list_begin(const sentence& s, std::size_t begin, std::size_t end,
                                            std::size_t low) {
    bool closes = false;
    for (std::size_t k = begin; k < end; ++k) closes = closes || s.has(k, sense::and_word);
    while (closes && begin > low + 1 && s.is(begin - 1, ',') && is_product_word(s, begin - 2) &&
           !s.has(begin - 2, sense::and_word)) {
        --begin;
        while (begin > low && is_product_word(s, begin - 1)) --begin;
    }
    return begin;
}
/// The bracket that a figure stands in with its sign or word of change alone, "(-37.9%)", "(up 12%)"; 0 where
/// there is none.
[[nodiscard]] inline std::size_t bracket_around(const sentence& s, std::size_t figure) {
    std::size_t k = figure;
    while (k > 0 && figure - k <= 3 && !s.is(k - 1, '(') &&
           (s.is_dash(k - 1) || s.is(k - 1, '+') || s.is_change(k - 1) || s.has(k - 1, sense::qualifier) ||
            s.is(k - 1, preposition::by)))
        --k;
    return k > 1 && s.is(k - 1, '(') && s.is(figure + 1, ')') ? k - 1 : 0;
}

/// A list parted by semicolons: "hides and skins, furs (0.1 percent); textiles (4.2 percent)".
[[nodiscard]] inline bool is_parted_by_semicolons(const sentence& s, std::size_t at) {
    for (std::size_t k = at; k < s.size() && k - at <= 4; ++k)
        if (s.is(k, ';')) return true;
    for (std::size_t k = at; k-- > 0 && at - k <= 16;)
        if (s.is(k, ';')) return true;
    return false;
}

/// "were cotton (66 percent), hides and skins (6 percent)": the words before the brackets around a figure
/// where they can be one of a list of goods; else empty.
[[nodiscard]] inline word_run listed_goods(const sentence& s, std::size_t figure) {
    const std::size_t open = bracket_around(s, figure);
    const bool parted = open != 0 && is_parted_by_semicolons(s, figure);
    const auto names = [&](std::size_t i) {
        if (parted && s.is(i, ',') && i > 0 && s.may_name_goods(i - 1)) return true;
        if (s.has(i, sense::share) && i > 0 && s.has(i - 1, sense::and_word))
            return true; // "equipment and parts"
        return s.may_name_goods(i) || s.has(i, sense::and_word) || s.has(i, sense::services) ||
               (s.is(i, preposition::of) && s.words(i).size() == 2);
    };
    word_run goods{open, open};
    while (goods.begin > 0 && names(goods.begin - 1)) --goods.begin;
    const std::size_t b = goods.begin;
    const bool opens = b > 1 && (s.is(b - 1, ',') || s.is_break(b - 1) || s.is(b - 1, ')') ||
                                 s.has(b - 1, sense::level) || s.is(b - 1, preposition::by));
    while (goods.begin < goods.end && s.has(goods.begin, sense::and_word)) ++goods.begin;
    return opens && goods.begin < goods.end ? goods : word_run{};
}

/// "Soya came first with $2bn, iron ore second with $1bn", "followed by beef ($1bn)": the words before a
/// figure where they can be the next one of a list of goods whose last figure stands at `last`; else empty.
[[nodiscard]] inline word_run next_goods(const sentence& s, std::size_t figure, std::size_t last) {
    word_run goods;
    goods.end = figure;
    const auto leads = [&](std::size_t i) {
        const bool to = i + 1 == figure && s.is(i, preposition::to); // "Dairy came to $5bn, meat to $3bn"
        return to || s.is(i, '(') || s.is(i, preposition::with) || s.is(i, preposition::in) ||
               s.has(i, sense::level) || s.has(i, sense::qualifier) || s.has(i, sense::worth) ||
               s.has(i, sense::ordinal) || s.is_change(i);
    };
    while (goods.end > last + 1 && leads(goods.end - 1)) --goods.end;
    goods.begin = goods.end;
    while (goods.begin > last + 1 && is_product_word(s, goods.begin - 1) &&
           !(s.has(goods.begin - 1, sense::and_word) && s.is(goods.begin - 2, ',')))
        --goods.begin;
    while (goods.begin < goods.end && s.has(goods.begin, sense::and_word)) ++goods.begin;
    const std::size_t b = goods.begin - 1;
    const bool opens = s.is(b, ',') || s.is(b, ';') || s.has(b, sense::and_word) || s.is(b, preposition::by);
    return opens && b > last && !names_nothing(s, goods.begin, goods.end) ? goods : word_run{};
}

/// "Sunflower oil (€2 billion), iron ore (€3 billion) and maize (€1 billion) topped the list": the goods of
/// the figure in brackets, where a sentence begins with such a list; else empty.
[[nodiscard]] inline word_run fronted_goods(const sentence& s, std::size_t figure) {
    word_run found;
    std::size_t items = 0;
    for (std::size_t k = s.is(0, '*') || s.is_dash(0) ? 1 : 0; k < s.size(); ++items) {
        word_run goods{k, k};
        while (is_product_word(s, goods.end)) ++goods.end;
        while (goods.begin != goods.end && s.has(goods.begin, sense::and_word)) ++goods.begin;
        const std::size_t open = goods.end;
        const bool amount =
            s.is(open + 1, mention_kind::money) || // "Cars ($2 billion) and cereals (1 billion)"
            (s.is(open + 1, mention_kind::percent) && s.is(open + 2, ')')) ||
            (items != 0 && s.is(open + 1, mention_kind::number));
        if (goods.begin == goods.end || !s.is(open, '(') || !amount) break;
        if (open + 1 == figure) found = goods;
        for (k = open + 2; k < s.size() && k <= open + 8 && !s.is(k, ')');) ++k;
        ++k;
        if (s.is(k, ',')) ++k;
    }
    return items > 1 && !names_nothing(s, found.begin, found.end) ? found : word_run{};
}

/// "Oman ($3bn), Laos ($2bn) and (Peru) ($1bn)": a sentence begins with such a list.
[[nodiscard]] inline bool fronts_partner(const sentence& s, std::size_t figure) {
    if (figure < 2 || !s.is(figure - 1, '(') || !s.is(figure + 1, ')')) return false;
    for (std::size_t k = 0; k < figure; ++k)
        if (!s.is(k, mention_kind::economy) && !s.has(k, sense::article) && !s.is_figure(k) &&
            !s.is(k, '(') && !s.is(k, ')') && !s.is(k, ',') && !s.has(k, sense::and_word))
            return false;
    return s.is(figure - 2, mention_kind::economy);
}

/// Behind the last "of" of a run.
[[nodiscard]] inline std::size_t last_of(const sentence& s, std::size_t begin, std::size_t end) {
    for (std::size_t k = end; k-- > begin;) {
        if (s.is(k, preposition::of)) return k + 1;
    }
    return begin;
}
/// "imports consist almost entirely of crude oil: $728 million"
[[nodiscard]] inline bool consists_of(const sentence& s, std::size_t begin, std::size_t colon) {
    const std::size_t of = last_of(s, begin, colon);
    return s.is(colon, ':') && of != begin && of != colon && !names_nothing(s, of, colon);
}

/// "thanks above all to electricity, which brought in $41 million": the goods that brought in a figure.
[[nodiscard]] inline word_run goods_that_earned(const sentence& s, std::size_t figure) {
    const std::size_t b = before(s, figure);
    if (b == s.size() || b < 3 || !s.has(b, sense::earns) || !s.has(b - 1, sense::relative) ||
        !s.is(b - 2, ','))
        return {};
    word_run goods{b - 2, b - 2};
    while (goods.begin > 0 && is_product_word(s, goods.begin - 1) && !s.is(goods.begin - 1, preposition::of))
        --goods.begin;
    return names_nothing(s, goods.begin, goods.end) ? word_run{} : goods;
}

/// "fell 24.3 and 22.4 percent, respectively"
[[nodiscard]] inline bool is_told_in_turn(const sentence& s, std::size_t figure) {
    for (std::size_t k = figure; k < s.size() && !s.is_break(k); ++k)
        if (s.has(k, sense::respectively) && !s.has(k, sense::each)) return true;
    return false;
}

/// Of goods joined by "and" or commas in bytes [begin, end) the one before which `nth` others stand; empty
/// where there are no two.
[[nodiscard]] inline word_run nth_goods(const sentence& s, word_run among, std::uint32_t begin,
                                        std::uint32_t end, std::size_t nth) {
    word_run found;
    std::size_t items = 0;
    bool open = false;
    for (std::size_t k = among.begin; k < among.end; ++k) {
        if (s[k].begin < begin || s[k].end > end) continue;
        const bool parts = s.has(k, sense::and_word) || s.is(k, ',');
        if (!parts && !open) ++items;
        open = !parts;
        if (parts || items != nth + 1) continue;
        if (found.end == 0) found.begin = k;
        found.end = k + 1;
    }
    return items > 1 ? found : word_run{};
}

} // namespace bilatrade::detail

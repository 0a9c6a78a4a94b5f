// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_words.hpp: the words beside a figure: what qualifies it, what compares it,
// which word of change stands before it. Looks at one sentence only.
#pragma once

#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/stated.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// The mention before a figure, qualifiers and fillers passed over, and the "between" of a range; size() at
/// the start.
[[nodiscard]] inline std::size_t before(const sentence& s, std::size_t i) {
    const bool range = i < s.size() && s[i].holds_amount && s.amount_of(i).is_range;
    while (i-- > 0) {
        const bool filler =
            s.has(i, sense::qualifier) || s.has(i, sense::article) || s.has(i, sense::also) ||
            (s.has(i, sense::others) && i > 0 && s.has(i - 1, sense::article)) || // "the remaining"
            (range && s.is(i, preposition::between)) || s.has(i, sense::respectively) ||
            (s.is(i, ',') && i > 0 &&
             (s.has(i - 1, sense::respectively) || s.has(i + 1, sense::respectively)));
        if (!filler) return i;
    }
    return s.size();
}

/// "The main markets for its tea were (China), at $3bn": the economy at a place is the one that a role tells.
[[nodiscard]] inline bool is_called_by_role(const sentence& s, std::size_t at) {
    return s.is(at, mention_kind::economy) && at > 0 && s.has(s.before_article(at), sense::level) &&
           s.has_sense(0, at, sense::role);
}

/// "$3bn (83%) of these exports", "a $3bn or 4% rise": behind what tells the figure again in other terms.
[[nodiscard]] inline std::size_t behind_figure(const sentence& s, std::size_t figure) {
    const bool again = s.is(figure + 1, '(') && s.is(figure + 3, ')') &&
                       (s.is(figure + 2, mention_kind::money) || s.is(figure + 2, mention_kind::percent));
    const bool then = s.is(figure + 1, '(') && s.is(figure + 2, mention_kind::time) &&
                      s.is(figure + 3, ':') && s.is(figure + 4, mention_kind::percent) &&
                      s.is(figure + 5, ')'); // "38% (2020: 21%) of"
    const bool revised = s.is(figure + 1, '(') && s.has(figure + 2, sense::revised) && s.is(figure + 5, ')');
    const bool two = (s.is(figure, mention_kind::money) && s.is(figure + 2, mention_kind::percent)) ||
                     (s.is(figure, mention_kind::percent) && s.is(figure + 2, mention_kind::money));
    const bool sizes = two && s.is_or(figure + 1) && s.change_behind(figure + 2) != 0;
    const std::size_t next = sizes             ? figure + 3
                             : again           ? figure + 4
                             : then || revised ? figure + 6 // "$5bn (revised from $6bn) deficit"
                                               : figure + 1;
    const std::size_t in_turn = s.is(next, ',') ? next + 1 : next; // "72% and 10%, respectively, of"
    if (!s.has(in_turn, sense::respectively)) return next;
    return s.is(in_turn + 1, ',') ? in_turn + 2 : in_turn + 1;
}

/// "17.9% of total exports", "a 17.9% share of total exports": a whole is told behind.
[[nodiscard]] inline bool is_part_of(const sentence& s, std::size_t i) {
    if (s.is(i + 1, preposition::to)) { // "contributed 14.9% to Malaysia's total trade"
        const std::size_t b = before(s, i);
        return s.is(i, mention_kind::percent) && b != s.size() && s.has(b, sense::share_verb) &&
               !s.has(b, sense::flow_verb) && !s.has(b, sense::takes);
    }
    const std::size_t next = behind_figure(s, i);
    return s.is(next, preposition::of) || (s.has(next, sense::share) && s.is(next + 1, preposition::of));
}

/// "Germany's part was $3bn", "Oman's share in this was 38%": a part is told of whoever is named.
[[nodiscard]] inline bool is_part_of_named(const sentence& s, std::size_t i) {
    for (std::size_t k = i; k-- > 1 && i - k <= 5 && !s.is_figure(k) && !s.is_break(k);)
        if (s.has(k, sense::share)) return s.is(k - 1, 's') && !s.has(k + 1, sense::flow_noun);
    return false;
}

/// "35 percent of its total", "half of the country's total", "22% of Japan's total"
[[nodiscard]] inline bool is_of_total(const sentence& s, std::size_t i) {
    if (!s.is(i + 1, preposition::of)) return false;
    if (s.has(i + 2, sense::possessive)) return s.has(i + 3, sense::total);
    const bool whose = s.is(i + 2, mention_kind::economy) || s.has(i + 2, sense::the_country);
    return whose && s.is(i + 3, 's') && s.has(i + 4, sense::total) && !s.has(i + 5, sense::flow_noun);
}

/// "(took) 41%, 17% and 9% of its exports", "(Oman took) 41%, Laos 17% and Peru 9% of its exports": the
/// percentages of a list that is told of one whole.
struct percent_list {
    std::size_t nth = 0; ///< so many stand before this one
    std::size_t count = 1;
    std::size_t first = 0;
    std::size_t last = 0;    ///< behind it the whole is told
    bool with_names = false; ///< each has its economy in front
};
/// "(41%,) Laos (17%)", "(41%) and for Laos (17%)": behind the economy of the next percentage, with what
/// leads to it; the place given where none is named.
[[nodiscard]] inline std::size_t behind_name(const sentence& s, std::size_t at) {
    std::size_t k = at;
    while (s.has(k, sense::article) || s.is(k, preposition::whose)) ++k;
    if (!s.is(k, mention_kind::economy) || s[k].named == naming::adjective) return at;
    ++k;
    if (s.is(k, preposition::whose) || s.is(k, preposition::with) || s.has(k, sense::share_verb) ||
        s.has(k, sense::takes))
        ++k;
    while (s.has(k, sense::qualifier) || s.has(k, sense::also) || s.has(k, sense::article)) ++k;
    return k;
}
[[nodiscard]] inline percent_list list_of_percents(const sentence& s, std::size_t i) {
    const auto next = [&](std::size_t k) {
        std::size_t to = k + 1;
        while (s.is(to, ',') || s.has(to, sense::and_word)) ++to;
        const std::size_t figure = to != k + 1 ? behind_name(s, to) : to;
        return to != k + 1 && s.is(figure, mention_kind::percent) ? figure : k;
    };
    percent_list list;
    list.last = i;
    for (std::size_t k = next(i); k != list.last; k = next(k)) list.last = k, ++list.count;
    for (std::size_t k = i; k-- > 0;) {
        if (s.is(k, mention_kind::percent) && next(k) == i) {
            ++list.nth, ++list.count;
            i = k;
        } else if (i - k > 8 || s.is_figure(k) || s.is_break(k)) {
            break;
        }
    }
    list.first = i;
    for (std::size_t k = i + 1; list.count > 1 && !s.is(k, mention_kind::percent); ++k)
        list.with_names = list.with_names || s.is(k, mention_kind::economy);
    return list;
}
/// Such a list around a percentage; of one where it stands in none.
[[nodiscard]] inline percent_list listed_parts(const sentence& s, std::size_t i) {
    const percent_list alone{.first = i, .last = i};
    if (!s.is(i, mention_kind::percent)) return alone;
    const percent_list list = list_of_percents(s, i);
    const std::size_t b = list.count > 1 ? before(s, list.first) : s.size();
    const bool takes =
        b != s.size() &&
        (s.has(b, sense::share_verb) || s.has(b, sense::takes) ||
         (list.with_names && s.has(b, sense::flow_verb)) ||
         ((s.has(b, sense::level) || s.is(b, preposition::with)) && s.holds(sense::respectively)));
    return takes && (is_part_of(s, list.last) || s.has(list.last + 1, sense::of_which)) ? list : alone;
}
[[nodiscard]] inline bool is_listed_part(const sentence& s, std::size_t i) {
    return listed_parts(s, i).count > 1;
}

/// "the main origins of Samoa's imports"
[[nodiscard]] inline bool is_behind_role(const sentence& s, const head& h) {
    for (std::size_t k = h.at; k-- > 0 && h.at - k <= 4 && !h.is_noise;)
        if (s.has(k, sense::role)) return s.is(k + 1, preposition::of) || s.is(k + 1, preposition::whose);
    return false;
}

/// "the largest importer of Vietnamese goods", "an exporter to Chile": a role that names the flow of who
/// plays it.
[[nodiscard]] inline bool plays_itself(const sentence& s, const head& h) {
    const auto own = h.is_role ? s.value(h.at, sense::flow_present) : sense_value();
    return own && static_cast<flow_word>(*own) != h.word;
}

/// "Fisons (Plc) said", "(<)FISN.L>": the form of a firm, or its sign at the exchange.
[[nodiscard]] inline bool is_sign_of_firm(const sentence& s, std::size_t i) {
    if (s.is(i, '<')) return s.is(i + 1, mention_kind::word) && s[i + 1].letters != letter_case::any;
    return i > 0 && s.value(i, sense::firm) == legal_form && s[i].letters != letter_case::any &&
           s[i - 1].letters != letter_case::any;
}
/// Whether a sentence names a firm by one of these.
[[nodiscard]] inline bool names_firm(const sentence& s) {
    for (std::size_t i = 0; i < s.size(); ++i)
        if (is_sign_of_firm(s, i)) return true;
    return false;
}

/// "South Korea's record $7.1bn (surplus)": the end of the possessive that an amount belongs to; 0 where
/// there is none.
[[nodiscard]] inline std::size_t owned_before(const sentence& s, std::size_t amount) {
    std::size_t k = amount;
    while (s.is(amount, mention_kind::money) && k > 1 && amount - k < 3 && s.is(k - 1, mention_kind::word))
        --k;
    return k > 1 && s.is(k - 1, 's') && s.is(k - 2, mention_kind::economy) ? k : 0;
}

/// Whether a flow is one of economies, whatever the text is about: "exports", "sales to Oman", "its
/// purchases".
[[nodiscard]] inline bool names_trade(const sentence& s, const head& h) {
    if (h.is_noise || h.is_repeat) return false;
    if (h.is_verb && !h.owner && h.partner_party == 0 && !h.both) return false; // "securities sold to banks"
    return !s.is_loose_flow(h.at) || h.owner || h.partner_party != 0 || h.both ||
           (h.is_balance() && h.has_product);
}

/// "Hybrids were 41% of the cars that it sold": of what the text speaks, economy or firm.
[[nodiscard]] inline bool is_of_it(const sentence& s, const head& h, const buffer<party>& parties) {
    if (h.owner_party == 0 || h.partner_party != 0 || h.partner || !s.is_loose_flow(h.at)) return false;
    const reference as = parties[h.owner_party - 1U].as;
    return as == reference::it || as == reference::its;
}

/// "twice the $4bn of", "half the 4 billion of": the amount that a figure compares with.
[[nodiscard]] inline bool tells_amount_of_base(const sentence& s, std::size_t i) {
    if (s.is(i + 1, preposition::of) && s.has(i + 4, sense::recorded)) ++i; // "half of the $4bn recorded in"
    return s.has(i + 1, sense::article) && i + 2 < s.size() && s[i + 2].holds_amount &&
           (s.is(i + 2, mention_kind::money) || s.amount_of(i + 2).exponent >= 6);
}

/// "were revised down by (€40 million) to": how much a figure was revised by.
[[nodiscard]] inline bool is_size_of_revision(const sentence& s, std::size_t i) {
    const std::size_t by = before(s, i);
    if (by == s.size() || !s.is(by, preposition::by) || !s.holds(sense::revised)) return false;
    for (std::size_t k = by; k-- > 0 && !s.is_figure(k) && !s.is_break(k);)
        if (s.has(k, sense::revised)) return true;
    return false;
}

/// "a target of $2 billion for their exchange", "The embassy gives $51 million for exports to Egypt"
[[nodiscard]] inline bool is_meant_for(const sentence& s, std::size_t i, std::size_t whose) {
    const std::size_t b = before(s, i);
    if (b == s.size()) return false;
    if (whose == i + 1 && s.is(i, mention_kind::money) && (s.has(b, sense::say) || s.has(b, sense::pays)))
        return true; // "paid $212m for its rice imports"
    return b > 0 && s.is(b, preposition::of) && s.has(b - 1, sense::target);
}

/// The word of change before a place, index plus one; figures in between end the search.
[[nodiscard]] inline std::size_t change_before(const sentence& s, std::size_t i) {
    for (std::size_t k = i; k-- > 0 && i - k <= 9;) {
        if (s.is_figure(k) || s.is_break(k)) return 0;
        if (s.is_change(k) && !s.has(k, sense::qualifier)) return k + 1;
    }
    return 0;
}

/// "the third customer after the United States"
[[nodiscard]] inline bool names_role_before(const sentence& s, std::size_t i) {
    for (std::size_t k = i; k-- > 0 && i - k <= 4;)
        if (s.has(k, sense::role)) return true;
    return false;
}

/// "South Africa was Zimbabwe's main supplier, with sales of $5bn": of the one that plays a role for another.
[[nodiscard]] inline bool is_supplying(const sentence& s, const buffer<party>& parties, const head& h) {
    if (h.is_verb || h.is_role || !h.directed() || !h.owner || !h.partner) return false;
    return owner_of_role(s, parties, h.at) == h.partner;
}

/// "In 2013, when the banks failed, …", "After a decline during the debt crisis …"
[[nodiscard]] inline bool opens_adverbial(const sentence& s, std::size_t begin) {
    return s.has(begin, sense::preposition) || s.has(begin, sense::after_level) ||
           s.has(begin, sense::when_word);
}

/// "That is", "This was": a sentence that goes on about the figure before it.
[[nodiscard]] inline bool opens_with_that(const sentence& s) {
    return s.has(0, sense::article) && s.has(1, sense::level);
}

/// "it", "they": what was spoken of.
[[nodiscard]] inline bool is_it_or_they(const sentence& s, std::size_t i) {
    const sense_value who = s.value(i, sense::pronoun);
    return who == static_cast<int>(person::it) || who == static_cast<int>(person::they);
}

/// One of them in [begin, end).
[[nodiscard]] inline bool says_it_or_they(const sentence& s, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k)
        if (is_it_or_they(s, k)) return true;
    return false;
}

/// "Exports reached $5bn on strong sales of cars": what stands behind "on" is why; not "spent $5bn on cars".
[[nodiscard]] inline bool gives_cause(const sentence& s, std::size_t figure) {
    const std::size_t b = before(s, figure);
    if (b == s.size() || !(s.has(b, sense::level) || s.is(b, preposition::to))) return false;
    for (std::size_t k = b; k-- > 0 && !s.is_break(k) && !s.is_figure(k);)
        if (s.has(k, sense::flow_noun)) return true;
    return false;
}

/// "(2020: 21%)", "(in 2020 - 21%)": the time that stands before a figure in their bracket, index plus one.
[[nodiscard]] inline std::size_t time_in_bracket(const sentence& s, std::size_t figure) {
    if (figure > 2 && s.is(figure - 1, mention_kind::time) && s.is(figure - 2, '(')) // "(September £158m)"
        return figure;
    if (figure < 3 || !(s.is(figure - 1, ':') || s.is_dash(figure - 1)) ||
        !s.is(figure - 2, mention_kind::time))
        return 0;
    const std::size_t open = s.is(figure - 3, preposition::in) && figure > 3 ? figure - 4 : figure - 3;
    return s.is(open, '(') ? figure - 1 : 0;
}

/// "In 2021 it was worth $80 billion, twenty times as much": as what was told before.
[[nodiscard]] inline bool is_as_much(const sentence& s, std::size_t ratio) {
    if (ratio < 2 || !s.has(ratio + 1, sense::clause) || !s.is(ratio + 2, mention_kind::word)) return false;
    const bool dated = s.is(ratio + 3, preposition::in) && s.is(ratio + 4, mention_kind::time);
    if (ratio + 3 < s.size() && s[ratio + 3].kind != mention_kind::mark && !dated) return false;
    std::size_t k = ratio - 1; // "was $372 million in 2021 and twice as much in 2022"
    while (k > 0 && (s.is(k, ',') || s.is_dash(k) || s.has(k, sense::and_word) ||
                     (dated && (s.is(k, mention_kind::time) || s.has(k, sense::preposition))) ||
                     s.has(k, sense::qualifier) || s.has(k, sense::also)))
        --k;
    const bool goes_on = s.has(k, sense::level) && k > 0 && (is_it_or_they(s, k - 1) || opens_with_that(s));
    return goes_on || (k + 1 != ratio && s.is(k, mention_kind::money));
}

/// "a deficit of $1bn with Laos has become a surplus": the place of the word behind a figure, or 0.
[[nodiscard]] inline std::size_t becomes_behind(const sentence& s, std::size_t i) {
    for (std::size_t k = i + 1; k < s.size() && k - i <= 9; ++k) {
        if (s.is_figure(k) || s.is_break(k) || s.is(k, ',')) return 0;
        const bool turned =
            s.is(k, preposition::to) && s.has(k + 1, sense::article) &&
            s.value(k + 2, sense::flow_noun).value_or(0) > static_cast<int>(flow_word::balance);
        if (turned && s.has_figure(k + 3, s.size())) return k; // "turned a deficit of $1bn into a surplus of"
        if (s.has(k, sense::becomes) && k - i <= 6)
            return s.has_figure(k + 1, s.size()) ? k : 0; // not "become an issue"
    }
    return 0;
}

[[nodiscard]] inline bool figure_between(const sentence& s, std::size_t from, std::size_t to) {
    for (std::size_t k = from + 1; k < to; ++k) {
        if (s.is_figure(k) && !s.is(k - 1, '(')) return true;
    }
    return false;
}

/// The mention behind a comma, an "and", or both.
[[nodiscard]] inline std::size_t next_in_list(const sentence& s, std::size_t i) {
    const std::size_t k = s.is(i + 1, ',') ? i + 2 : i + 1;
    if (s.has(k, sense::and_word)) return k + 1;
    return k == i + 1 ? i : k;
}

/// "(2021: $5bn; +31%)"
[[nodiscard]] inline bool in_brackets(const sentence& s, std::size_t i) {
    for (std::size_t k = i; k-- > 0 && i - k <= 12;) {
        if (s.is(k, '(')) return true;
        if (s.is(k, ')')) return false;
    }
    return false;
}

/// The comma before a clause that ends at the comma `end`: "the deficit, which had hit $8.1 billion in
/// December, eased", "in 1994, the year of the treaty, exports"; `end` where there is no such clause.
[[nodiscard]] inline std::size_t relative_clause_begin(const sentence& s, std::size_t end) {
    for (std::size_t k = end; k-- > 0 && end - k <= 25;) {
        if (s.is_break(k)) return end;
        if (s.is(k, ',')) {
            const bool explains = k > 0 && s.is(k - 1, mention_kind::time) && !figure_between(s, k, end) &&
                                  s.time_of(k - 1).special == time_word::none &&
                                  !s.is(k + 1, preposition::in);
            const bool done = s.is(k + 1, mention_kind::word) && s.is(k + 2, preposition::by) &&
                              (s.has(k + 1, sense::flow_verb) || !figure_between(s, k, end));
            const bool part = s.has(k + 1, sense::share_verb) && !s.has(k + 1, sense::flow_verb) &&
                              s.is(k + 2, mention_kind::percent);
            const bool most = s.has(k + 2, sense::of_which) && !figure_between(s, k, end);
            return explains || done || most || part || s.has(k + 1, sense::relative)
                       ? k
                       : end; // ", bought by Zijin in 2018,", ", helped by the pact signed in June,"
        }
    }
    return end;
}

} // namespace bilatrade::detail

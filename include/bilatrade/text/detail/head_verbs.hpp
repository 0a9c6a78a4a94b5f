// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_verbs.hpp: words for a flow that are nouns or verbs: "Chile exports wine to
// Peru", "will supply goods worth $3bn".
#pragma once

#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// The end of the goods that a verb at a place is said of; the place behind it where none follow.
[[nodiscard]] inline std::size_t end_of_object(const sentence& s, std::size_t verb) {
    std::size_t k = verb + 1;
    if (s.is(k, mention_kind::economy) && s[k].named == naming::adjective && s.may_name_goods(k + 1))
        ++k; // "imports British fish"
    while (s.may_name_goods(k) || s.has(k, sense::measure_unit) ||
           (k > verb + 1 && (s.has(k, sense::and_word) || s.is(k, ','))))
        ++k;
    return k;
}

/// "exports of services, chiefly shipping, came to": a kind of goods
[[nodiscard]] inline bool is_chief_kind(const sentence& s, std::size_t i) {
    return i > 1 && s.value(i - 1, sense::also) == mostly && s.is(i - 2, ',') &&
           s.has(i, sense::progressive) && s[i + 1].kind == mention_kind::mark;
}

/// Whether what follows is what somebody ships: "cars to Norway", "rice worth $3bn", "the Netherlands with".
[[nodiscard]] inline bool has_object(const sentence& s, std::size_t verb) {
    const bool part = s.is(verb + 1, mention_kind::percent) || s.is(verb + 1, mention_kind::fraction);
    if (part && s.is(verb + 2, preposition::of) &&
        s.has(verb + 3, sense::possessive)) { // "80% of its wheat from"
        const std::size_t from = end_of_object(s, verb + 3);
        return from != verb + 4 && (s.is(from, preposition::from) || s.is(from, preposition::to));
    }
    std::size_t money = verb + 1;
    while (s.has(money, sense::qualifier) || s.has(money, sense::also)) ++money;
    if (s.is(money, mention_kind::money) &&
        (s.has(money + 1, sense::worth) || (s.is(money + 1, preposition::of) && s.may_name_goods(money + 3))))
        return true; // "will supply $2bn worth of gas to", "is to purchase $2bn of American maize"
    std::size_t k = end_of_object(s, verb);
    if (k != verb + 1) {
        return s.is(k, preposition::to) || s.is(k, preposition::from) || s.has(k, sense::worth) ||
               (s.is(k, preposition::whose) &&
                s.is(k + 1, mention_kind::money)); // "imports British fish for $3m"
    }
    while (s.has(k, sense::article)) ++k;
    return (s.is(k, mention_kind::economy) || s.has(k, sense::the_country)) && s.is(k + 1, preposition::with);
}

/// "Sweden exports cars to Norway", "it supplies the Netherlands with flowers", "agreed to supply gas worth":
/// whether a word of flow_present is a verb. `before` are the heads in front of it.
[[nodiscard]] inline bool acts_in_present(const sentence& s, const buffer<head>& before, std::size_t i) {
    if (i > 1 && s.has(i, sense::flow_present) && s.is(i - 1, mention_kind::economy) &&
        s[i - 1].named != naming::adjective && s.has(s.before_article(i - 1), sense::what))
        return true; // "of what Peru ships to Korea"
    if (i == 0 || !s.has(i, sense::flow_present) || !has_object(s, i)) return false;
    std::size_t who = i - 1;
    while (who > 0 && (s.has(who, sense::also) || s.has(who, sense::not_word)) &&
           !s.has(who, sense::auxiliary))
        --who;
    if (s.has(who, sense::auxiliary) || s.has(who, sense::target) || s.has(who, sense::forecast)) return true;
    if (s.is(who, preposition::to)) return who > 0 && !s.has(who - 1, sense::noise);
    const bool named = s.is(who, mention_kind::economy) && s[who].named != naming::adjective;
    const bool joined = s.has(who, sense::and_word) && !before.empty() && before.back().is_verb;
    const bool subject = named || joined || s.has(who, sense::the_country) || s.has(who, sense::relative) ||
                         s.value(who, sense::pronoun) == static_cast<int>(person::it);
    const std::size_t b = s.before_article(who);
    return subject && (who == 0 || !s.has(b, sense::preposition)); // not "to China exports"
}

/// "Kenya spends $3bn a month on Chinese (imports)": those are from there.
[[nodiscard]] inline bool is_spent_on(const sentence& s, std::size_t adjective) {
    if (adjective < 3 || !s.has(adjective - 1, sense::compare_on)) return false;
    for (std::size_t i = adjective - 1; i-- > 0 && !s.is_break(i);)
        if (s.has(i, sense::pays)) return true;
    return false;
}

} // namespace bilatrade::detail

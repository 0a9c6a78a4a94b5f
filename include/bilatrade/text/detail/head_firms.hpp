// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_firms.hpp: flows that a firm does, not an economy: "the refiner bought", "Volvo
// said that it sold". Who else is the subject of a flow is for head_subject.hpp.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

/// "Growers shipped cherries to China" where the text speaks of Chile's trade with China: for Chile.
[[nodiscard]] inline bool acts_for(const sentence& s, std::size_t firm, economy_pair pair) {
    const bool sells = firm == 0 && s.value(firm, sense::firm) == 1 && s.has(firm + 1, sense::flow_verb);
    for (std::size_t i = firm + 2; sells && pair.complete() && i + 1 < s.size() && !s.is_break(i); ++i)
        if ((s.is(i, preposition::to) || s.is(i, preposition::from)) && s.is(i + 1, mention_kind::economy) &&
            s[i + 1].who == pair.partner)
            return true;
    return false;
}

/// "Pacific Banking Group Ltd <PACB.S> senior economist Ian Marlow said": who looks at the trade of a
/// country.
[[nodiscard]] inline bool is_of_observer(const sentence& s, std::size_t sign) {
    std::size_t i = sign + 1;
    if (s.is(sign, '<'))
        while (i < sign + 6 && !s.is(i - 1, '>')) ++i;
    const std::size_t far = i + 5;
    while (i < far &&
           (s.is(i, mention_kind::mark) || (s.is(i, mention_kind::word) && s[i].letters != letter_case::any)))
        ++i;
    if (s.has(i, sense::neutral) && !s.has(i, sense::qualifier)) ++i; // "leading"
    return s.is(i, mention_kind::word) && s[i].senses.empty();
}

/// Tells which flows are those of firms.
class head_firm_reader {
public:
    explicit head_firm_reader(const sentence& s) noexcept : s_(s) {}

    /// "the refiner bought": not "Thai refiners bought"
    [[nodiscard]] bool is_done_by_firm(std::size_t i, std::size_t low, const head& h,
                                       economy_pair told) const {
        std::size_t verb = h.at; // "The central bank sold $60m", "will buy $60m"
        while (verb > i + 1 && (s_.has(verb - 1, sense::auxiliary) || s_.has(verb - 1, sense::also))) --verb;
        const bool bank = s_.is_loose_flow(h.at) && (is_central_bank(i) || s_.value(i, sense::noise) == 0);
        if ((s_.has(i, sense::authority) || bank) && h.is_verb && !h.is_passive && i + 1 == verb) return true;
        const auto plural = s_.value(i, sense::firm);
        if (plural == legal_form && is_of_observer(s_, i)) return false;
        if (!plural || !(h.is_verb || speaks_between(i, h.at)) || acts_for(s_, i, told)) return false;
        const bool unit = i > 2 && s_.is(i - 2, 's') && is_name(i - 2); // "Falabella's Peruvian stores"
        return unit || !(*plural == 1 && i > low &&
                         (s_.is(i - 1, mention_kind::economy) || belongs_to_country(s_, i)));
    }

    /// "Siemens has sold trains", "Lindt reported turnover of": a name that is no economy's does it.
    [[nodiscard]] bool is_named_firm(const head& h) const {
        std::size_t i = h.at;
        while (h.is_verb && i > 1 && (s_.has(i - 1, sense::auxiliary) || s_.is(i - 1, mention_kind::time)))
            --i; // "said it would import", "will annually import"
        if (h.is_verb && i > 0 &&
            s_.has(i - 1, sense::pronoun)) { // "Volvo said that it sold cars worth $1bn"
            for (std::size_t k = i - 1; k-- > 0 && i - k <= 6;) {
                if (s_.has(k, sense::say)) return is_name(k) || (s_.is_loose_flow(h.at) && is_bank(k - 1));
            }
            return false;
        }
        if (!h.is_verb && i > 0 && s_.is_change(i - 1)) {
            std::size_t it = i - 1; // "Nippon Steel said it would cut exports to China"
            while (it > 0 && i - it <= 4 && !s_.has(it, sense::pronoun)) --it;
            if (s_.value(it, sense::pronoun) == static_cast<int>(person::it) && it > 1 &&
                s_.has(it - 1, sense::say) && is_name(it - 1))
                return true;
        }
        if (!h.is_verb && i > 1 && s_.is(i - 1, 's') && is_name(i - 1))
            return true; // "Sonatrach's turnover", "Siemens's exports"
        // "Salek said the surplus was", "said trade was": no firm has one
        if (h.is_balance() || (h.word == flow_word::turnover && !s_.is_loose_flow(h.at))) return false;
        if (!h.is_verb) {
            while (i > 0 && (s_.has(i - 1, sense::neutral) || s_.has(i - 1, sense::article) ||
                             s_.has(i - 1, sense::also) || s_.has(i - 1, sense::possessive)))
                --i;
            const bool expects = i > 0 && s_.is_loose_flow(h.at) && s_.has(i - 1, sense::forecast) &&
                                 !s_.has(i - 1, sense::auxiliary); // "Adidas expects sales of"
            if (i == 0 || !(s_.has(i - 1, sense::say) || expects)) return false;
            --i;
        }
        while (i > 0 && (s_.has(i - 1, sense::level) || s_.has(i - 1, sense::also) ||
                         s_.has(i - 1, sense::auxiliary) || s_.has(i - 1, sense::not_word)))
            --i;
        return is_name(i) && !is_participle(h);
    }

    /// "Alimullah said exports rose": the word before that which says it.
    [[nodiscard]] std::string_view speaker_of(const head& h) const {
        std::size_t k = h.at - 1U;
        while (k > 1 && !h.is_verb && (s_.has(k, sense::neutral) || s_.has(k, sense::article))) --k;
        return k > 0 && k < h.at && s_.has(k, sense::say) && !s_.is_loose_flow(h.at) ? s_.words(k - 1)
                                                                                     : std::string_view();
    }
    /// "Kiwifruit sold to Japan": what is sold, not who sells.
    [[nodiscard]] bool is_participle(const head& h) const {
        return s_.is(h.at + 1U, preposition::to) || s_.is(h.at + 1U, preposition::from) ||
               s_.is(h.at + 1U, preposition::by);
    }

private:
    /// "The Bundesbank bought 109.9m marks"
    [[nodiscard]] bool is_central_bank(std::size_t i) const {
        return s_.is(i, mention_kind::economy) && s_[i].named == naming::statistics_body;
    }
    /// "The Treasury said it will sell bills", "the Bank of France said it bought marks"
    [[nodiscard]] bool is_bank(std::size_t i) const {
        return i < s_.size() &&
               (s_.has(i, sense::authority) || s_.value(i, sense::noise) == 0 || is_central_bank(i));
    }
    /// A name that is in no list stands before a place; not that of a person in office ("envoy Ana Petrov").
    [[nodiscard]] bool is_name(std::size_t i) const {
        std::size_t first = i;
        while (first > 0 && i - first <= 5 && is_unknown_name(first - 1)) --first;
        return first != i && (first == 0 || !s_.has(first - 1, sense::official));
    }
    [[nodiscard]] bool is_unknown_name(std::size_t i) const {
        const bool named = s_[i].node == 0 || s_.value(i, sense::firm) == legal_form; // "Hyundai Motor Co"
        return s_.is(i, mention_kind::word) && named && s_[i].letters != letter_case::any;
    }

    [[nodiscard]] bool speaks_between(std::size_t from, std::size_t to) const {
        for (std::size_t k = from + 1; k < to; ++k) {
            if (s_.has(k, sense::say) || s_.has(k, sense::level)) return true;
        }
        return false;
    }

    const sentence& s_;
};

} // namespace bilatrade::detail

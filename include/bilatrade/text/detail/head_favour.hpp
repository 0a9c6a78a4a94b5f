// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_favour.hpp: which side a balance is said to be on: "was negative", "in our
// favour".
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_sides.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>

namespace bilatrade::detail {

inline constexpr int ahead = 2; ///< the value of `favour` for a word that names no side

/// "Brazil finished the year $2.2bn ahead", "imports were $13bn, $2.2bn in Brazil's favour": a word that
/// makes a balance of the amount in front of it, of which no flow has been told.
[[nodiscard]] inline bool is_ahead_by_amount(const sentence& s, const buffer<head>& before, std::size_t i) {
    std::size_t k = i;
    if (s.value(i, sense::favour) == ahead) {
        if (i + 1 < s.size() && !s.is(i + 1, mention_kind::mark) && !s.is(i + 1, preposition::in))
            return false;
    } else {
        while (k > 0 &&
               (s.is(k - 1, mention_kind::economy) || s.is(k - 1, 's') || s.has(k - 1, sense::article)))
            --k;
        if (k == 0 || !s.is(k - 1, preposition::in)) return false;
        --k;
    }
    if (k == 0 || !s.is(k - 1, mention_kind::money)) return false;
    std::size_t from = k - 1;
    while (from > 0 && !s.is_figure(from - 1) && !s.is_break(from - 1)) --from;
    return before.empty() || before.back().at < from || before.back().is_verb;
}

/// "Washington's deficit with Vietnam was $105bn; Hanoi's own tally shows a surplus of $83bn"
[[nodiscard]] inline bool counts_other_side(const sentence& s, const head& before, const head& h,
                                            const buffer<party>& parties) {
    const bool opposite = (before.word == flow_word::deficit && h.word == flow_word::surplus) ||
                          (before.word == flow_word::surplus && h.word == flow_word::deficit);
    for (std::size_t k = h.at; opposite && before.owner && k-- > before.at + 1U && !s.is_figure(k);)
        if (s.is(k, mention_kind::economy))
            return s[k].who == before.partner &&
                   (before.partner_party == 0 || parties[before.partner_party - 1U].at != k) &&
                   figure_between(s, before.at, k);
    return false;
}

/// Tells the sides of the balances among heads.
class head_favour_reader {
public:
    head_favour_reader(const sentence& s, const discourse& state, head_sides& sides,
                       buffer<head>& out) noexcept
        : s_(s), state_(state), sides_(sides), out_(out) {}

    /// "The trade balance of Peru was negative at $3bn", "trade with Peru was in deficit by $3bn"
    void read_side_behind() {
        for (head& h : out_) {
            const bool trade = h.word == flow_word::turnover;
            if (h.is_noise || h.is_verb || (h.word != flow_word::balance && !trade)) continue;
            for (std::size_t k = h.at + 1U; k < s_.size() && k - h.at <= 8; ++k) {
                if (s_.is_figure(k) || s_.is_break(k) || s_.is(k, ',')) break;
                const auto side = s_.value(k, sense::told_side);
                if (!side || (trade && *side < 3)) continue;
                h.word = *side % 2 == 1 ? flow_word::deficit : flow_word::surplus;
                break;
            }
        }
    }

    /// "with France the surplus was 2bn; with the United States it was 1.5bn in the red"
    void take_partners_in_front() {
        for (std::size_t k = 1; k < out_.size(); ++k) {
            head& h = out_[k];
            const head& it = out_[k - 1];
            if (h.partner || h.partner_party != 0 || !h.is_balance() || !it.is_repeat || !it.is_balance() ||
                !s_.is(h.at - 1U, mention_kind::money) || s_.has_mark(it.at, h.at, ';'))
                continue;
            h.take_partner(it);
        }
    }

    /// "trade is heavily in our favour", "a balance of $2bn in favour of Egypt": a surplus of that party.
    void read_favour() {
        for (std::size_t i = 0; i != s_.size(); ++i) {
            party* p = nullptr;
            if (s_.has(i, sense::in_favour))
                p = sides_.party_from(i + 1, i + 4);
            else if (s_.value(i, sense::favour) == 0)
                p = sides_.party_from(i > 3 ? i - 3 : 0, i);
            else if (s_.is(i, preposition::whose) && i > 0 && s_.is(i - 1, mention_kind::money))
                leave_with(i);
            if (p == nullptr) continue;
            for (std::size_t k = out_.size(); k-- > 0;) {
                head& h = out_[k];
                if (h.at > i || h.is_noise) continue;
                if (h.directed() && !figure_between(s_, h.at, i)) break; // "switches purchases in favor of"
                if (h.directed()) continue;
                const economy_pair of = h.owner && h.partner ? economy_pair{h.owner, h.partner}
                                                             : sides_.meaning().pair_before(h.at);
                h.word = flow_word::surplus;
                h.in_favour = true;
                h.owner = sides_.meaning().meant(*p, {});
                h.owner_party = sides_.index_of(*p);
                if (!h.partner || h.partner == h.owner)
                    h.partner = of.holds(h.owner) ? of.other(h.owner) : state_.other_than(h.owner);
                break;
            }
        }
    }

private:
    /// "with a deficit of $85bn for India"
    void leave_with(std::size_t whose) {
        party* p = sides_.party_from(whose + 1, whose + 3);
        if (p == nullptr || p->as != reference::named || s_.is(p->at + 1U, 's')) return;
        for (head& h : out_)
            if (h.is_balance() && !h.is_noise && h.at < whose && whose - h.at <= 4 && h.owner_party == 0 &&
                s_.has(h.at - 1U, sense::one_article))
                sides_.own(h, *p);
    }
    const sentence& s_;
    const discourse& state_;
    head_sides& sides_;
    buffer<head>& out_;
};

} // namespace bilatrade::detail

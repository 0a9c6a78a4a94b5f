// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_memory.hpp: what a claim hands on to those behind it: its time, its pair, its
// flow. What its sentence hands on is for sentence_memory.hpp.
#pragma once

#include <bilatrade/text/detail/compared_levels.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>

namespace bilatrade::detail {

/// Hands the claims of a sentence on to the discourse.
class claim_memory {
public:
    claim_memory(const sentence& s, const buffer<party>& parties, const buffer<head>& heads,
                 discourse& state) noexcept
        : s_(s), parties_(parties), heads_(heads), state_(state) {}

    void remember(const stated_figure& f, const claim& c) {
        if (!f.is_base && c.period) state_.name(*c.period);
        if (c.base) state_.growth_base = c.base;
        remember_base(f, c);
        if (c.period && c.kind == claim_kind::level) state_.tell_of(*c.period);
        if (f.is_base && c.period && state_.last_period) state_.compare(*state_.last_period, *c.period);
        if (f.base_time != 0 && c.base && c.period) state_.compare(*c.period, *c.base);
        if (c.status == claim_status::actual) {
            const bool compared = f.is_base || f.stage == claim_stage::revised ||
                                  f.stage == claim_stage::superseded || is_of_year_before(f, c) ||
                                  is_told_apart(f) || is_share_of_before(f, c) || adds_months(c) ||
                                  (f.is_before && state_.last_period && c.period &&
                                   c.period->last() < state_.last_period->first());
            if (!compared && c.period && !goes_back(c)) state_.last_period = c.period;
        }
        if (c.kind == claim_kind::level && c.partner && !f.is_base) state_.list_partner(c.partner);
        if (c.kind == claim_kind::level && c.period) {
            state_.list_time(*c.period);
            last_level_ = c;
        }
        if (c.kind == claim_kind::level)
            state_.told_part = (c.flow == flow::exports || c.flow == flow::imports) &&
                               s_.has_sense(0, f.at, sense::of_which) && state_.has_told(flow::turnover);
        if (!f.is_base) state_.last_ahead.reset();
        if (c.status == claim_status::forecast) state_.last_ahead = c.period;
        state_.last_flow = c.kind == claim_kind::share ? c.whole.flow : c.flow;
        state_.last_was_share = c.kind == claim_kind::share || (f.of_share && state_.last_was_share);
        state_.last_side = c.side;
        if (c.flow == flow::balance && c.reporter && c.partner) {
            state_.balance_of = is_part_of_balance(c) ? economy_pair{c.whole.reporter, c.whole.partner}
                                                      : economy_pair{c.reporter, c.partner};
            state_.told_side = c.side;
        }
        const bool role = static_cast<bool>(owner_of_role(s_, parties_, s_.size()));
        if (f.head != 0) {
            const head& h = heads_[f.head - 1U];
            state_.takes = is_taking(h) || is_supplying(s_, parties_, h);
            state_.ranks = state_.takes ? names_seller(h) : h.is_role || role;
        } else if (role) {
            state_.ranks = true;
        }
        if (c.currency) state_.last_currency = c.currency;
        if (c.flow == flow::exports || c.flow == flow::imports) state_.report(c.reporter, c.flow);
        if (c.partner.is_world())
            state_.compares_all = state_.compares_all || is_of_next_economy(c);
        else if (c.partner)
            state_.compares_all = false, state_.is_bilateral = state_.counted_a_pair = true;
        if (f.is_aside) {
            state_.pass_partner();
        } else {
            const bool of_next = f.head != 0 && heads_[f.head - 1U].at > f.at;
            const bool of_member = c.reporter != c.whole.reporter && c.whole.reporter.is_group() && !of_next;
            state_.speak_of(of_member || is_part_of_balance(c) // the text goes on about all of it
                                ? economy_pair{c.whole.reporter, c.whole.partner}
                                : economy_pair{c.reporter, c.partner, is_of_uncoded(f, c)});
            state_.flows_told |= 1U << static_cast<unsigned>(c.flow);
        }
        if (c.kind != claim_kind::share) return;
        state_.last_whole = {c.whole.reporter, c.whole.partner};
        state_.last_whole_flow = c.whole.flow;
    }

private:
    /// "95% of the surplus was with Japan"
    [[nodiscard]] static bool is_part_of_balance(const claim& c) {
        return c.kind == claim_kind::share && c.flow == flow::balance && c.reporter == c.whole.reporter;
    }
    /// "Peru's exports were $5bn, Chile's $3bn"
    [[nodiscard]] bool is_of_next_economy(const claim& c) const {
        return state_.pair.partner.is_world() && c.reporter && c.reporter != state_.pair.reporter;
    }
    /// "narrowed to $2bn in October; in September it was $4bn": not what the text goes on about.
    [[nodiscard]] bool goes_back(const claim& c) const {
        return c.kind == claim_kind::level && last_level_.period && c.flow == last_level_.flow &&
               c.reporter == last_level_.reporter && c.partner == last_level_.partner &&
               c.period->months() == last_level_.period->months() &&
               c.period->last() < last_level_.period->first();
    }

    /// "$1.4bn in October, bringing the total for ten months to $11bn"
    [[nodiscard]] bool adds_months(const claim& c) const {
        return c.kind == claim_kind::level && last_level_.period && c.period &&
               last_level_.period->months() == 1 && c.period->months() > 1 &&
               c.period->last() == last_level_.period->last() && c.flow == last_level_.flow &&
               c.partner == last_level_.partner;
    }
    /// "The July figure was $2bn.": not what the text goes on about.
    [[nodiscard]] bool is_told_apart(const stated_figure& f) const {
        return f.head != 0 && s_.value(heads_[f.head - 1U].at, sense::same_flow) == 2;
    }

    /// "dropped to 19% in 1991 from 34% in 1990"
    [[nodiscard]] bool is_share_of_before(const stated_figure& f, const claim& c) const {
        const bool part = c.kind == claim_kind::share || c.kind == claim_kind::growth;
        return part && c.period && state_.last_period &&
               (s_.is(before(s_, f.at), preposition::from) || is_compared(s_, f.at) ||
                s_.is(f.at - 1U, '(')) &&
               c.period->last() < state_.last_period->first();
    }

    /// "It was $17bn. A year ago it had been $7bn. Exports made up": not what the text goes on about.
    [[nodiscard]] bool is_of_year_before(const stated_figure& f, const claim& c) const {
        const bool growth = c.kind == claim_kind::growth; // "A year ago exports had fallen by 6%. Imports"
        if (f.time == 0 || !c.period || (c.kind != claim_kind::level && !growth)) return false;
        const auto special = s_.time_of(f.time - 1U).special;
        if (growth && (special != time_word::year_before || f.time > f.at)) return false;
        if (special == time_word::years_apart && s_.time_of(f.time - 1U).year < 0)
            return state_.last_period &&
                   c.period->last() < state_.last_period->first(); // "Five years earlier"
        return (c.period->months() < 12 || special == time_word::year_before ||
                special == time_word::same_period) &&
               state_.last_period && *c.period == state_.last_period->plus_years(-1);
    }

    /// "Exports to West Africa", "the euro area's exports": of a group that has no code.
    [[nodiscard]] bool is_of_uncoded(const stated_figure& f, const claim& c) const {
        if (c.reporter) return !c.partner;
        if (f.head != 0 && heads_[f.head - 1U].is_of_uncoded(parties_)) return true;
        return state_.of_uncoded();
    }

    /// "Germany bought goods worth $3bn"
    [[nodiscard]] bool is_taking(const head& h) const {
        return h.is_verb && h.inward() && !h.is_passive && h.owner_party != 0 &&
               parties_[h.owner_party - 1U].by == tie::bare;
    }

    /// "Mali imported tea from China. (India followed)": the text goes from one seller to the next.
    [[nodiscard]] bool names_seller(const head& h) const {
        if (!is_taking(h) || h.partner_party == 0 || h.partner == state_.anchor) return false;
        const tie by =
            parties_[h.partner_party - 1U].by; // "Mali bought American cotton. (India was close behind)"
        return by == tie::from || (by == tie::adjective && h.owner == state_.anchor);
    }

    /// "were $2.9bn in February against $2.8bn in January and $2.2bn a year earlier": for "$2.6bn against
    /// $2.3bn and $2.1bn" behind it.
    void remember_base(const stated_figure& f, const claim& c) {
        if (f.nth_base != 0 || !c.period) return;
        if (!f.is_base) {
            state_.bases_told = 0;
            return;
        }
        state_.bases[state_.bases_told != 0 ? 1 : 0] = c.period;
        if (state_.bases_told++ == 1) state_.bases_of = state_.last_period;
        if (state_.bases_told > 2) state_.bases_of.reset();
    }

    const sentence& s_;
    const buffer<party>& parties_;
    const buffer<head>& heads_;
    discourse& state_;
    claim last_level_{}; ///< of the sentence
};

} // namespace bilatrade::detail

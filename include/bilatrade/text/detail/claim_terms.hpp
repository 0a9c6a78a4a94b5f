// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_terms.hpp: the terms in which a claim holds, told by words near its figure.
#pragma once

#include <bilatrade/text/detail/claim_figure.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/currency.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Writes the terms of a claim.
class claim_terms_writer {
public:
    explicit claim_terms_writer(const claim_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// Sets the terms of a claim: constant prices, a day's trade, the money that growth is counted in. Terms
    /// that a sentence begins with, "In real terms, …", hold for all its figures.
    void write(const stated_figure& f, claim& c) const {
        for (std::size_t k = s_.holds(sense::term) ? 0 : s_.size(); k != s_.size(); ++k) {
            const auto what = s_.value(k, sense::term);
            if (!what) continue;
            const term t = static_cast<term>(*what);
            if (s_.has(k, sense::neutral) && t == term::real && !leads_to_flow(k))
                continue; // "real exports", not "the real figure"
            if (f.at < k && s_.is(k + 1, preposition::of) && s_.is_figure(k + 2))
                continue; // "were $3bn and grow at an annual rate of 9%"
            const bool next =
                k > f.at && k > 1 && s_.has(k - 1, sense::and_word) && s_.has_figure(k, s_.size());
            if (next && t == term::seasonally_adjusted)
                continue; // "was $14bn, and seasonally adjusted $13bn"
            const bool per = t == term::per_year || t == term::per_month || t == term::per_day;
            if (per && k > 0 && s_.is(k - 1, preposition::in) && s_.value(k, sense::each_of) != averages)
                continue; // "doubled in a year"
            if (per ? !is_per(k, f) : !reaches(k, f.at) && !opens(k, f.at) && !closes(k, f, c)) continue;
            if (t == term::volume && s_.value(f.at + 1U, sense::neutral) == in_value) continue;
            if ((t == term::real || t == term::volume) && k < f.at && turns_to_value(k, f.at)) continue;
            if (per && c.period && c.status != claim_status::actual) continue;
            c.terms.add(t);
            // "sells $340 million a year": of no year in particular.
            if (per && c.kind == claim_kind::level && !is_timed(k, f) &&
                s_.value(k, sense::each_of) != averages)
                c.period.reset();
        }
        if (in_.state.is_adjusted_before(s_, f.at) && can_be_adjusted(c, f.at) && !is_of_others(f))
            c.terms.add(term::seasonally_adjusted);
        if (c.kind == claim_kind::growth) set_terms_currency(f, c);
    }

private:
    static constexpr int averages = 1; ///< the value of `each_of` for "daily average"
    static constexpr int in_value = 1; ///< the value of `neutral` for "in value"
    /// "real exports", "real U.S. goods exports"
    [[nodiscard]] bool leads_to_flow(std::size_t real) const {
        std::size_t k = real + 1;
        while (k <= real + 4 && (s_.is(k, mention_kind::economy) || s_.is(k, 's') || s_.may_name_goods(k)))
            ++k;
        return s_.has(k, sense::flow_noun);
    }
    /// "Imports of gas from Oman", behind a sentence on trade with Peru: of that nothing was said.
    [[nodiscard]] bool is_of_others(const stated_figure& f) const {
        if (f.head == 0 || in_.state.notes.adjusted || s_.holds(sense::term)) return false;
        const head& h = in_.head_of(f);
        return h.has_product || (h.partner && in_.state.pair.complete() && !in_.state.pair.holds(h.partner));
    }
    /// Months and quarters are adjusted, and compared with those before them, not with the year before.
    [[nodiscard]] bool can_be_adjusted(const claim& c, std::size_t figure_at) const {
        if (!c.period || c.kind == claim_kind::share) return false;
        const int months = c.period->months();
        if (c.kind == claim_kind::level && told_on_year_before(figure_at)) return false;
        return (months == 1 || months == 3) && (!c.base || *c.base == c.period->preceding());
    }

    /// "dropped 15% from a year earlier, to $2bn": what is told beside it is no more adjusted than that.
    [[nodiscard]] bool told_on_year_before(std::size_t figure_at) const {
        for (std::size_t k = 0; k != figure_at; ++k) {
            if (!s_.is(k, mention_kind::time)) continue;
            const time_word told = s_.time_of(k).special;
            if (told == time_word::year_before || told == time_word::same_period ||
                told == time_word::year_on_year)
                return true;
        }
        return false;
    }

    /// "in 2022 it sold $2bn a month": not "once $2bn a year, they were $8m in 2022".
    [[nodiscard]] bool is_timed(std::size_t word, const stated_figure& f) const {
        if (f.time == 0) return false;
        const std::size_t time = f.time - 1U;
        return time < f.at || s_.same_breath(word, time);
    }

    /// "$2bn of gas a year", "$2bn's worth every year", "Every day the two trade goods worth $2.6 billion"
    [[nodiscard]] bool is_per(std::size_t word, const stated_figure& f) const {
        if (word > f.at) {
            for (std::size_t k = f.at + 1U; k < word; ++k) {
                if (s_.is(k, 's')) continue;
                const bool to = s_.is(k, mention_kind::economy) && s_.has(k - 1, sense::preposition);
                if (k - f.at > 6U || (!to && !s_.is(k, mention_kind::word)) || s_.has(k, sense::and_word))
                    return false;
            }
            return true;
        }
        if (s_.value(word, sense::each_of) == averages) // "daily average exports fell 9%, to $2bn"
            return reaches(word, f.at) ||
                   (f.head != 0 && in_.head_of(f).at > word && reaches(word, in_.head_of(f).at));
        const std::size_t b = before(s_, f.at); // "Monthly exports averaged $3bn"
        if (word <= 1 && b != s_.size() && s_.value(b, sense::each_of) == averages)
            return reaches(word, first_figure());
        return word <= 1 && s_.has(word, sense::each_of) && reaches(word, first_figure());
    }
    /// "real exports were unchanged, while in value they rose by 6%"
    [[nodiscard]] bool turns_to_value(std::size_t from, std::size_t to) const {
        for (std::size_t k = from + 1; k < to; ++k)
            if (s_.value(k, sense::neutral) == in_value) return true;
        return false;
    }
    [[nodiscard]] std::size_t first_figure() const {
        std::size_t i = 0;
        while (i != s_.size() && !s_.is_figure(i)) ++i;
        return i;
    }

    /// "After calendar and seasonal adjustment, exports fell by 4%, to $12bn": a term before the first comma.
    [[nodiscard]] bool opens(std::size_t word, std::size_t figure_at) const {
        if (word > figure_at || !s_.same_stretch(word, figure_at)) return false;
        for (std::size_t k = 0; k < word; ++k) {
            if (s_.is(k, ',') || s_.is_figure(k)) return false;
        }
        for (std::size_t k = word + 1; k < s_.size() && k - word <= 2; ++k) {
            if (s_.is(k, ',')) return true;
        }
        return false;
    }

    /// "rose by $1bn in February to $35bn, seasonally adjusted.": of all that is told before it.
    [[nodiscard]] bool closes(std::size_t word, const stated_figure& f, const claim& c) const {
        return s_.value(word, sense::term) == static_cast<int>(term::seasonally_adjusted) && word > f.at &&
               s_.is(word - 1, ',') && (word + 1 == s_.size() || s_.is(word + 1, '.')) &&
               can_be_adjusted(c, f.at);
    }
    /// No other figure between a word and the figure that it speaks of.
    [[nodiscard]] bool reaches(std::size_t word, std::size_t figure_at) const {
        const std::size_t low = word < figure_at ? word : figure_at;
        const std::size_t high = word < figure_at ? figure_at : word;
        for (std::size_t k = low + 1; k < high; ++k) {
            if (s_.is_figure(k) || s_.is(k, ';')) return false;
        }
        return true;
    }

    /// "In dollar terms exports rose by 7% and imports by 5%": until other terms are told.
    [[nodiscard]] bool same_terms(std::size_t word, std::size_t figure_at) const {
        return word < figure_at ? s_.same_stretch(word, figure_at) : reaches(word, figure_at);
    }

    /// "in yuan terms", "count in dollars"
    void set_terms_currency(const stated_figure& f, claim& c) const {
        if (!s_.holds(sense::currency) && !s_.holds(sense::money_family)) return;
        for (std::size_t k = 0; k != s_.size(); ++k) {
            if (!s_.is(k, mention_kind::word) || !same_terms(k, f.at)) continue;
            const bool told = s_.has(k + 1, sense::in_terms) ||
                              (k > 0 && (s_.is(k - 1, preposition::in) || s_.has(k - 1, sense::in_terms)));
            if (!told) continue;
            if (const auto bits = s_.value(k, sense::currency)) {
                if (const auto code = currency::from_packed(static_cast<std::uint16_t>(*bits)))
                    c.terms.currency = *code;
            } else if (const auto noun = s_.value(k, sense::money_family)) {
                amount bare;
                bare.noun = static_cast<std::int16_t>(*noun);
                c.terms.currency = claim_figure_writer(in_).currency_meant(bare, c);
            }
        }
    }

    const claim_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_anaphora_words.hpp: words before a figure by which it goes on about an
// earlier flow: "CAPMAS counts $43m", "April came out at $13bn", "we expect to reach $5bn".
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Looks for such words.
class figure_anaphora_words {
public:
    explicit figure_anaphora_words(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "Sri Lanka Customs registered US$4.7 billion": who keeps statistics has figures of what is spoken of.
    [[nodiscard]] bool is_counted(std::size_t i) const {
        const std::size_t b = before(s_, i);
        if (b == s_.size() || !s_.is(i, mention_kind::money)) return false;
        const auto is_body = [&](std::size_t k) {
            return (s_.is(k, mention_kind::economy) && s_[k].named == naming::statistics_body) ||
                   s_.has(k, sense::organisation) || s_.has(k, sense::authority);
        };
        if (!in_.figures.empty() && in_.figures.back().is_anaphoric && is_body(b))
            return true; // "CAPMAS counts $43m, and the IMF $47m"
        if (!s_.has(b, sense::say)) return false;
        const std::size_t who = s_.has(0, sense::article) ? 1 : 0; // "The Brazilians record $4bn"
        if (const party* p = b == who + 1 ? in_.named_at(who) : nullptr;
            p != nullptr && in_.state.pair.holds(p->who))
            return true; // "Malaysia says RM 360 billion"
        for (std::size_t k = b; k-- > 0 && !s_.is_figure(k);)
            if (is_body(k)) return true;
        return false;
    }

    /// "April came out at $13.1 billion", "December's were $88 million"
    [[nodiscard]] bool is_of_month(std::size_t i) const {
        if (!s_.is(0, mention_kind::time) || s_.time_of(0).part != year_part::months ||
            figure_between(s_, 0, i))
            return false;
        const std::size_t verb = s_.is(1, 's') ? 2 : 1;
        return s_.has(verb, sense::level) && in_.state.last_flow.has_value() && i - verb <= 4;
    }

    /// "the chamber now expects $700 million", "its forecast had been $1.2 billion"
    [[nodiscard]] bool is_expected(std::size_t i) const {
        std::size_t b = before(s_, i);
        if (b == s_.size() || b == 0) return false;
        const bool told = s_.has(b, sense::happened) || s_.has(b, sense::level);
        if (told) --b;
        while (told && b > 0 && (s_.is(b, preposition::to) || s_.has(b, sense::also)))
            --b;                                                                        // "expect to reach"
        if (told && b > 0 && s_.has(b, sense::auxiliary) && s_.has(b, sense::forecast)) // "We shall reach"
            return s_.value(b - 1, sense::pronoun) == static_cast<int>(person::we);
        return s_.has(b, sense::forecast) && !s_.has(b, sense::auxiliary);
    }

    /// "Moldova's exports were $3bn. Russia accounted for 9%", "Russia's share was 9%": whose part that is.
    [[nodiscard]] const party* taker_of_all(std::size_t i) const {
        const std::size_t b = before(s_, i);
        const economy_pair& all = in_.state.pair;
        const bool of_all = all.reporter && all.partner.is_world() && in_.state.last_flow != flow::balance &&
                            !in_.state.last_was_share && !in_.state.opens_paragraph();
        if (!of_all || b == s_.size() || !in_.figures.empty() || !s_.is(i, mention_kind::percent) ||
            s_.is(i + 1, preposition::of) || s_.change_behind(i) != 0)
            return nullptr;
        for (const party& p : in_.parties) {
            if (p.at >= i || p.as != reference::named || p.is_place || p.who == all.reporter) continue;
            const std::size_t of = s_.before_article(p.at);
            const bool shares = (p.by == tie::possessive && s_.has(p.at + 2U, sense::share)) ||
                                (p.by == tie::of && of > 0 && s_.has(of - 1, sense::share));
            const bool takes = p.by == tie::bare && p.at + 1U == b && s_.has(b, sense::share_verb);
            if (takes || (shares && i - p.at <= 6U)) return &p;
        }
        return nullptr;
    }

    /// "The increase is 33 per cent.", "In nominal terms the increase in euros was 5%"
    [[nodiscard]] bool is_the_change(std::size_t i) const {
        const std::size_t verb = before(s_, i);
        if (verb == s_.size() || verb < 2 || !s_.has(verb, sense::level)) return false;
        const bool in_money = verb > 3 && s_.is(verb - 2, preposition::in) &&
                              s_.holds_any_of(sense_set::of({sense::currency, sense::money_family}));
        const std::size_t change = verb - (in_money ? 3 : 1);
        std::size_t k = change - 1; // "Quarter on quarter, the", "too: in the first quarter, the"
        if (k > 0 && !s_.has(k, sense::definite) && (s_.has(k, sense::also) || s_.has(k, sense::which))) --k;
        const std::size_t time = k > 1 && s_.is(k - 1, ',') ? k - 2 : s_.size();
        const bool framed =
            ((k > 1 && k <= 4 && s_.has(0, sense::preposition)) || (k == 1 && s_.has(0, sense::neutral))) &&
            noise_free(); // "In yuan terms"
        if (k != 0 && !s_.is(time, mention_kind::time) && !framed) return false;
        return s_.has(k, sense::definite) && s_.is_change(change) && s_.is(i, mention_kind::percent);
    }

    [[nodiscard]] bool noise_free(std::size_t from = 0) const {
        for (const head& h : in_.heads) {
            if (h.is_noise && h.at >= from) return false;
        }
        return true;
    }

private:
    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

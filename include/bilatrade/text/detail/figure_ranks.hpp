// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_ranks.hpp: whose a figure is where a sentence ranks partners: the one before
// its bracket, the one that follows, the one overtaken. Lists without ranks are for figure_lists.hpp.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the party of one figure of a ranking.
class figure_rank_reader {
public:
    explicit figure_rank_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "Turkey ($3.1bn)", "ahead of Romania with $3.9bn and Türkiye with $2.9bn": a figure behind its party.
    [[nodiscard]] const party* label_of(const stated_figure& f) const {
        std::size_t b = bracket_before(f.at);
        if (b == s_.size()) b = before(s_, f.at);
        if (b != s_.size() && b > 3 && s_.has(b, sense::worth) && s_.has(b - 1, sense::goods) &&
            s_.is(b - 3, ','))
            b -= 2; // "was Germany, with goods worth $6bn"
        const bool tied = b != s_.size() &&
                          (s_.is(b, '(') || s_.is(b, preposition::with) ||
                           (s_.has(b, sense::with_figure) && b > 3 &&
                            ((s_.is(b - 1, ',') && (is_ranked_before(b - 2) || is_named_in_rank(f, b - 2))) ||
                             follows_in_rank(f, b - 1))));
        if (!tied || b == 0) return nullptr;
        if (b > 2 && s_.is(b - 1, ',') && // "The main source was Oman, with $6bn"
            s_.has(s_.has(b - 3, sense::article) && b > 3 ? b - 4 : b - 3, sense::level))
            --b;
        if (s_.has(b, sense::with_figure) && !s_.is(b, preposition::with) && s_.is(b - 1, ',') && b > 3 &&
            (is_ranked_before(b - 2) || is_named_in_rank(f, b - 2)))
            --b; // "the second market behind the United States, at $3.9 billion"
        if (s_.is(b, preposition::with) && s_.is(b - 1, ',') && b > 3 && is_set_off(b - 3, f.at + 1U)) --b;
        for (const party& p : in_.parties) {
            if (p.at + 1U == b && p.as == reference::named && !p.is_place && p.by != tie::possessive &&
                p.by != tie::adjective)
                return &p;
        }
        return nullptr;
    }

    /// "Türkiye came second, with exports of $2bn, and Israel third, with $1bn": a partner by its place.
    [[nodiscard]] const party* ranked(const stated_figure& f) const {
        const head& h = in_.head_of(f);
        const economy reporter = in_.state.pair.reporter ? in_.state.who_stays() : h.owner;
        for (std::size_t k = in_.parties.size(); reporter && k-- > 0;) {
            const party& p = in_.parties[k];
            if (p.at >= f.at || p.by != tie::bare || p.as != reference::named || p.is_place) continue;
            if (p.who == reporter || figure_between(s_, p.at, f.at)) return nullptr;
            std::size_t place =
                p.at + 1U; // "Türkiye second", "Türkiye was next", "Türkiye took the first place"
            while (place < p.at + 4U && !is_place(place) && s_.is(place, mention_kind::word)) ++place;
            if (!is_place(place)) return trails(p, f) ? &p : nullptr;
            std::size_t with = s_.is(place + 1, ',') ? place + 2 : place + 1;
            if (s_.is(with, mention_kind::word) && s_.has(with + 1, sense::with_figure)) ++with;
            return s_.has(with, sense::with_figure) ? &p : nullptr;
        }
        return nullptr;
    }

    /// "exports to Poland were $10bn; France, long the first, trailed with $9bn": a clause of its own, which
    /// names no flow.
    [[nodiscard]] bool trails(const party& p, const stated_figure& f) const {
        const std::size_t open = s_.before_article(p.at);
        if (p.at == 0 || !s_.is(open, ';') || !s_.is(before(s_, f.at), preposition::with)) return false;
        for (std::size_t k = p.at; k < f.at; ++k)
            if (in_.head_at(k) != 0) return false;
        return true;
    }

    /// "India overtook China as the main source, with $3.9bn against $3.6bn": the figure of the one
    /// overtaken.
    [[nodiscard]] const party* overtaken(const stated_figure& f) const {
        if (!f.is_base || in_.figures.size() != 1 || s_.is(f.at + 1U, mention_kind::time)) return nullptr;
        for (const party& p : in_.parties) {
            if (p.by != tie::rival || p.at > in_.figures.back().at) continue;
            const std::size_t b = s_.before_article(p.at);
            return s_.has(b, sense::exceeds) && !s_.is(b, preposition::to) ? &p : nullptr;
        }
        return nullptr;
    }

    /// "Poland (+33.6 percent to EUR 6.4 billion)": the bracket that a figure stands in; size() where it
    /// stands in none.
    [[nodiscard]] std::size_t bracket_before(std::size_t at) const {
        constexpr std::size_t longest = 8;
        for (std::size_t k = at; k-- > 0 && at - k <= longest && !s_.is(k, ')');)
            if (s_.is(k, '(')) return k;
        return s_.size();
    }

private:
    /// "while (Kosovo), with $48 million, kept its place", "were Oman, with $9bn, (Iran), with $8bn, and"
    [[nodiscard]] bool is_set_off(std::size_t opens, std::size_t closes) const {
        const bool listed = s_.has(opens, sense::and_word) && s_.is(opens - 1, ',');
        if (listed && opens > 1 && s_.is_figure(opens - 2)) return true;
        if (!s_.is(closes, ',')) return false;
        return s_.has(opens, sense::clause) || s_.has(opens, sense::and_word) || s_.is_break(opens) ||
               (s_.is(opens, ',') && s_.is_figure(opens - 1));
    }
    /// "The main markets were (China), at $3bn, (Japan), at $2bn, and (Spain), at $1bn"
    [[nodiscard]] bool is_named_in_rank(const stated_figure& f, std::size_t party) const {
        if (is_called_by_role(s_, party)) return true;
        return s_.is(party, mention_kind::economy) && is_set_off(s_.before_article(party), f.at + 1U) &&
               (in_.head_of(f).is_role || s_.has_sense(0, party, sense::role));
    }
    /// "followed by (Kenya) at $516m and (Oman) at $4m"
    [[nodiscard]] bool follows_in_rank(const stated_figure& f, std::size_t at) const {
        for (const party& p : in_.parties) {
            if (p.at != at || p.is_place) continue;
            const bool next = !in_.figures.empty() && in_.figures.back().partner &&
                              in_.figures.back().head == f.head && s_.has(at - 1, sense::and_word);
            return p.by == tie::by || p.by == tie::rival || next || in_.head_of(f).is_role;
        }
        return false;
    }
    /// "behind the United States", "after Japan": who comes before another.
    [[nodiscard]] bool is_ranked_before(std::size_t party) const {
        const std::size_t b = s_.before_article(party);
        return s_.is(party, mention_kind::economy) && party > 0 &&
               (s_.has(b, sense::after_level) || s_.has(b, sense::exceeds));
    }

    [[nodiscard]] bool is_place(std::size_t i) const {
        return s_.has(i, sense::ordinal) || s_.has(i, sense::which);
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

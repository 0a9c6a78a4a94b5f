// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_stage.hpp: whether a figure is provisional, revised, or one that a revised
// figure replaces.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Reads the stage of a figure from the words beside it, and from the figure before it.
class figure_stage_reader {
public:
    explicit figure_stage_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// Sets the stage of a figure; those before it have theirs.
    void read(stated_figure& f) const {
        constexpr sense_set stages = sense_set::of({sense::provisional, sense::revised, sense::superseded});
        if (!s_.holds_any_of(stages)) {
            if (f.is_base && s_.holds(sense::say))
                said_behind(f); // "against the $1.05bn announced in January"
            return;
        }
        f.stage = is_in_brackets(f.at + 1U) ? claim_stage::provisional : said_before(f);
        if (f.stage == claim_stage::none || f.stage == claim_stage::provisional) said_behind(f);
        if (f.stage == claim_stage::none) f.stage = replaces_or_replaced(f);
    }

    /// A figure that another one replaces is revised, and the other as much of a forecast: "cut its forecast
    /// to $4bn from $5bn", "were $8.0bn (previously $7.8bn)".
    static void settle(buffer<stated_figure>& figures) {
        for (std::size_t k = 1; k < figures.size(); ++k) {
            stated_figure &now = figures[k - 1], &before = figures[k];
            if (before.stage != claim_stage::superseded) continue;
            if (now.stage == claim_stage::revised) before.status = now.status;
            if (now.stage == claim_stage::none && now.head == before.head && now.kind == claim_kind::level)
                now.stage = claim_stage::revised;
        }
    }

    /// Whether the sentence says of all its figures that they are provisional: "preliminary data showed".
    [[nodiscard]] static bool is_all_provisional(const sentence& s) {
        if (!s.holds(sense::provisional)) return false;
        for (std::size_t i = 0; i != s.size(); ++i) {
            if (!s.has(i, sense::provisional)) continue;
            for (std::size_t k = i > 5 ? i - 5 : 0; k != i; ++k) // "Figures for 2018 are provisional"
                if (s.has(k, sense::figures_word) && s.has(i - 1, sense::level)) return true;
            if (s.has(i, sense::figures_word) || speaks_of_figures(s, i + 1)) return true;
        }
        return false;
    }

private:
    static constexpr int beside_only = 1; ///< the value of `superseded` for "originally"
    /// "preliminary data", "provisional Bundesbank data", "preliminary figures from the customs"
    [[nodiscard]] static bool speaks_of_figures(const sentence& s, std::size_t i) {
        if (s.is(i, mention_kind::economy)) ++i;
        if (s.has(i, sense::flow_noun)) ++i; // "provisional foreign trade statistics"
        return s.has(i, sense::figures_word) || s.has(i, sense::according_to);
    }

    /// "from a revised $3bn", "first reported as $3bn", "(first estimate: $3bn)"
    [[nodiscard]] claim_stage said_before(const stated_figure& f) const {
        claim_stage found = claim_stage::none;
        bool from = false;
        for (std::size_t k = f.at; k-- > 0 && f.at - k <= 10;) {
            if (s_.is_figure(k) && is_size_of_revision(s_, k)) return claim_stage::revised;
            if (s_.is(k, ',') && k > 0 && s_.is_figure(k - 1) && is_size_of_revision(s_, k - 1)) continue;
            if (s_.is(k, ',') && k + 1U == f.at && s_.has(k - 1, sense::superseded))
                return claim_stage::superseded; // "and not, as first reported, $810 million"
            if (s_.is_figure(k) || s_.is(k, ',') || s_.is_break(k)) break;
            from = from || s_.is(k, preposition::from);
            if (s_.has(k, sense::revised)) {
                const bool replaced = from || (f.is_base && !beside(k, f.at));
                return replaced ? claim_stage::superseded : claim_stage::revised;
            }
            const bool aside = s_.is(k - 1, '(') && s_.is(k + 1, ')'); // of the figure before
            const bool replaced = s_.is(k - 1, preposition::from) ||
                                  (s_.is(k - 2, preposition::from) && s_.has(k - 1, sense::article));
            if (s_.has(k, sense::provisional) && !aside)
                found = replaced && now_revised() ? claim_stage::superseded : claim_stage::provisional;
            if (s_.value(k, sense::superseded) == beside_only) {
                if (k + 1 == f.at) return claim_stage::superseded;
            } else if (s_.has(k, sense::superseded)) {
                found = claim_stage::superseded;
            }
        }
        const bool headed = f.at > 2 && s_.is(f.at - 1U, ':') && s_.is(f.at - 3U, '(');
        const bool early =
            headed && (s_.has(f.at - 2U, sense::provisional) || s_.has(f.at - 2U, sense::superseded));
        return early ? claim_stage::superseded : found;
    }
    [[nodiscard]] bool now_revised() const {
        return !in_.figures.empty() && in_.figures.back().stage == claim_stage::revised;
    }
    /// "$3bn (provisional)"
    [[nodiscard]] bool is_in_brackets(std::size_t i) const {
        return s_.is(i, '(') && s_.has(i + 1, sense::provisional) && s_.is(i + 2, ')');
    }
    /// "a revised $3bn", "a revised surplus of $3bn": only qualifiers and the flow between.
    [[nodiscard]] bool beside(std::size_t word, std::size_t at) const {
        for (std::size_t k = word + 1; k < at; ++k) {
            if (!s_.has(k, sense::qualifier) && !s_.has(k, sense::also) && !s_.has(k, sense::flow_noun) &&
                !s_.is(k, preposition::of) && !s_.is(k, mention_kind::time))
                return false;
        }
        return !s_.has(word, sense::happened);
    }

    /// "$3bn first reported", "$4bn, revised from $3bn", "$3bn in the flash estimate"
    void said_behind(stated_figure& f) const {
        for (std::size_t k = f.at + 1U; k < s_.size() && k <= f.at + 4U; ++k) {
            if (s_.is_figure(k) || s_.is(k, ';') || s_.is(k, '(') || s_.has(k, sense::not_word)) return;
            const bool published = f.is_base && k == f.at + 1U && s_.has(k, sense::say) &&
                                   !s_.has(k, sense::recorded) && s_.is(k + 1, preposition::in) &&
                                   s_.is(k + 2, mention_kind::time);
            const bool of_next =
                s_.is_figure(k + 1) || (s_.has(k + 1, sense::article) && s_.is_figure(k + 2));
            if (published || (s_.has(k, sense::superseded) && !of_next))
                f.stage = claim_stage::superseded;
            else if (s_.has(k, sense::revised) && f.stage == claim_stage::none &&
                     s_.is(k + 1, preposition::from))
                f.stage = claim_stage::revised;
        }
    }

    /// "revised from $3bn to $4bn"; and where the sentence speaks of revisions, "raised from $3bn to $4bn".
    [[nodiscard]] claim_stage replaces_or_replaced(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        if (b == s_.size()) return claim_stage::none;
        if (!in_.figures.empty() && in_.figures.back().stage == claim_stage::superseded &&
            s_.is(b, preposition::to) && b == in_.figures.back().at + 1U)
            return claim_stage::revised;
        if (!in_.figures.empty() && in_.figures.back().stage == claim_stage::revised &&
            s_.is(b, preposition::from) && b == in_.figures.back().at + 1U)
            return claim_stage::superseded; // "revised to $4bn from the $3bn published last month"
        if (!in_.figures.empty() && in_.figures.back().stage == claim_stage::superseded &&
            in_.figures.back().head == f.head && f.head != 0 && in_.head_of(f).at < in_.figures.back().at &&
            s_.has(b, sense::level) && s_.is(in_.figures.back().at + 1U, ','))
            return claim_stage::revised; // "imports, first put at $3bn, are now $4bn"
        const bool replaced = f.is_base && s_.is(b, preposition::from) && s_.is(f.at + 1U, preposition::to) &&
                              s_.is_figure(f.at + 2U) && speaks_of_revision(f.at);
        return replaced ? claim_stage::superseded : claim_stage::none;
    }
    [[nodiscard]] bool speaks_of_revision(std::size_t at) const {
        for (std::size_t k = at; k-- > 0;) {
            if (s_.has(k, sense::superseded) || s_.has(k, sense::revised)) return true;
        }
        return false;
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

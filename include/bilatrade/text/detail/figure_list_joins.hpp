// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_list_joins.hpp: the party of a figure that goes on from another one in
// running words: "India supplied $5bn and China $4bn". Ranks are for figure_ranks.hpp.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the party of a figure that joins on.
class figure_join_reader {
public:
    explicit figure_join_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "shipments to China fell by 8%, and by 2% to Laos"
    [[nodiscard]] const party* tied_behind(const stated_figure& f) const {
        const party& first = in_.parties[in_.head_of(f).partner_party - 1U];
        if (first.by == tie::bare) return nullptr;
        const std::size_t change = s_.change_behind(f.at);                            // "an 11% drop to Peru"
        const std::size_t worth = s_.has(f.at + 1U, sense::worth) ? f.at + 1U : f.at; // "$46m worth to"
        const std::size_t behind = (change != 0 ? change : worth) + 1;
        for (const party& p : in_.parties) {
            if (p.at > f.at && p.at <= f.at + 4U && first.at < f.at && p.by == first.by && !p.is_place &&
                p.as == reference::named && s_.has(behind, sense::preposition) &&
                !figure_between(s_, f.at, p.at))
                return &p;
        }
        return nullptr;
    }

    /// "sold Italy gas worth $15bn and Spain $6bn worth", "India supplied $5bn and China $4bn"
    [[nodiscard]] const party* joined_before(const stated_figure& f) const {
        const head& h = in_.head_of(f);
        std::size_t b = before(s_, f.at);
        if (b < s_.size() && b > 1 && s_.has(b, sense::worth)) --b; // "and Spain goods worth $6bn"
        if (b < s_.size() && b > 1 && s_.has(b, sense::goods)) --b;
        if (b == s_.size() || b < 2 || !h.is_verb || h.at >= b) return nullptr;
        const std::size_t link = s_.before_article(b);
        if (!s_.has(link, sense::and_word) && !s_.is(link, ',')) return nullptr;
        const party* p = in_.named_at(b);
        return p != nullptr && p->by == tie::bare && figure_between(s_, h.at, b) ? p : nullptr;
    }

    /// "exports to Laos were $3bn, while India took $2bn", "Italy bought for $12bn and Spain for $9bn": the
    /// subject of a verb that takes, or of one that is not said again.
    [[nodiscard]] const party* subject_of_own(const stated_figure& f) const {
        const head& h = in_.head_of(f);
        const std::size_t b = before(s_, f.at);
        if (f.kind == claim_kind::share || b == s_.size() || h.at >= b) return nullptr;
        const bool again = h.directed() && h.is_verb && s_.is(b, preposition::whose);
        const bool of_which = figure_between(s_, h.at, b) && s_.has_sense(h.at, b, sense::of_which);
        const bool part =
            !h.is_verb && f.kind == claim_kind::level && // "Germany accounted for $2bn"
            (s_.has(b, sense::share_verb) || is_gapped(f, b) || (of_which && s_.has(b, sense::pays)));
        if (!again && !part && ((h.is_verb && !of_which) || !h.outward() || !s_.has(b, sense::takes)))
            return nullptr;
        for (std::size_t k = in_.parties.size(); k-- > 0;) {
            const party& p = in_.parties[k];
            if (p.at >= b || p.at <= h.at || p.as != reference::named || p.is_place || p.by != tie::bare)
                continue;
            const std::size_t link = s_.before_article(p.at);
            if (again && (p.at + 1U != b || !(s_.has(link, sense::and_word) || s_.is(link, ','))))
                return nullptr;
            return figure_between(s_, p.at, f.at) ? nullptr : &p;
        }
        return nullptr;
    }

    /// "Vietnamese exports reached $16bn in China and $8bn in Japan": where they were sold.
    [[nodiscard]] const party* place_behind(const stated_figure& f) const {
        const head& h = in_.head_of(f);
        if (!h.outward() || h.is_verb || h.partner_party != 0 || h.owner_party == 0 || h.at > f.at ||
            !s_.is_inside(f.at + 1U))
            return nullptr;
        return in_.named_at(s_.has(f.at + 2U, sense::article) ? f.at + 3U : f.at + 2U);
    }

private:
    /// "Germany accounted for $2bn and the Netherlands for $1bn"
    [[nodiscard]] bool is_gapped(const stated_figure& f, std::size_t b) const {
        if (!s_.is(b, preposition::whose) || in_.figures.empty()) return false;
        const stated_figure& last = in_.figures.back();
        const std::size_t verb = before(s_, last.at);
        const bool told = last.partner || in_.head_of(f).partner || in_.head_of(f).at > last.at;
        return last.head == f.head && told && verb != s_.size() && b <= last.at + 4U &&
               (s_.has(verb, sense::share_verb) || s_.is(verb, preposition::whose));
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

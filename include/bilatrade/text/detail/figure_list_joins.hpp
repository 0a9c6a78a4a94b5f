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
        const std::size_t behind = s_.has(f.at + 1U, sense::worth) ? f.at + 2U : f.at + 1U; // "$46m worth to"
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

    /// "Deficits grew in Oman, to $3bn from $2bn, and Qatar, to $2bn", "In Oman imports fell to $3bn, in
    /// Qatar to $2bn": who is named in front of a figure, where several are.
    [[nodiscard]] economy placed_before(const stated_figure& f) const {
        const head& h = in_.head_of(f);
        const bool bound = h.owner_party != 0 && in_.parties[h.owner_party - 1U].by != tie::in;
        const bool of_all = in_.state.is_of_world() || in_.state.compares_all || !in_.state.pair.reporter;
        if (h.is_verb || h.partner_party != 0 || h.at > f.at || bound || !of_all) return {};
        for (const party& p : in_.parties)
            if (p.at > h.at && p.at < f.at && p.by == tie::in && p.as == reference::named && !p.is_place &&
                is_it_or_they(s_, s_.is(p.at + 1U, ',') ? p.at + 2U : p.at + 1U) &&
                !figure_between(s_, p.at, f.at))
                return p.who; // "In Oman, imports rose 3%; in Qatar, they fell 5%"
        std::size_t places = h.owner_party != 0 && in_.parties[h.owner_party - 1U].at < h.at ? 1 : 0;
        economy nearest;
        for (const party& p : in_.parties) {
            if (p.at < h.at || !leads_to_figure(p)) continue;
            ++places;
            if (p.at < f.at) nearest = p.who;
        }
        return places > 1 ? nearest : economy{};
    }

    /// "The largest surpluses were those of Oman ($3bn), Peru ($2bn) and Laos ($1bn)", "were run by Oman,
    /// $3bn, Peru, $2bn, and": who is named in front of a figure where the owner of the flow is.
    [[nodiscard]] economy owner_listed(const stated_figure& f) const {
        const head& h = in_.head_of(f);
        if (h.owner_party == 0 || h.partner_party != 0 || h.is_verb) return {};
        const party& owner = in_.parties[h.owner_party - 1U];
        if (owner.at < h.at || !(owner.by == tie::of || owner.by == tie::by) ||
            !stands_before_figure(owner.at))
            return {};
        economy nearest = owner.who;
        for (const party& p : in_.parties)
            if (p.at > owner.at && p.at < f.at && p.as == reference::named && !p.is_place &&
                stands_before_figure(p.at))
                nearest = p.who;
        return f.at > owner.at ? nearest : economy{};
    }

private:
    /// "Oman ($3bn)", "Oman, $3bn,"
    [[nodiscard]] bool stands_before_figure(std::size_t name) const {
        return (s_.is(name + 1, '(') || s_.is(name + 1, ',')) && s_.is_figure(name + 2);
    }
    /// "in Oman, to $3bn", "and Qatar, at $2bn"
    [[nodiscard]] bool leads_to_figure(const party& p) const {
        const std::size_t opens = s_.before_article(p.at);
        const bool joined = p.by == tie::bare && (s_.has(opens, sense::and_word) || s_.is(opens, ','));
        if (p.as != reference::named || p.is_place || !(p.by == tie::in || joined)) return false;
        std::size_t k = s_.is(p.at + 1U, ',') ? p.at + 2U : p.at + 1U;
        if (s_.is(k, preposition::to) || s_.is(k, preposition::by) || s_.has(k, sense::with_figure)) ++k;
        return s_.is_figure(k) && k > p.at + 1U;
    }
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

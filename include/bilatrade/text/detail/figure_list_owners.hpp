// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_list_owners.hpp: whose each figure is where a sentence sets the trade of
// several economies side by side: "Imports rose by 3% in Oman and by 5% in Peru". Partners are for
// figure_lists.hpp.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Gives a figure of a list the economy whose flow it is.
class figure_list_owner_reader {
public:
    explicit figure_list_owner_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// False where the figure stands in no such list.
    [[nodiscard]] bool read(stated_figure& f) const {
        const head& h = in_.head_of(f);
        if (h.partner_party == 0 && !h.is_verb) {
            for (const auto find :
                 {&figure_list_owner_reader::behind, &figure_list_owner_reader::listed,
                  &figure_list_owner_reader::set_in_front, &figure_list_owner_reader::in_front})
                if (const economy owner = (this->*find)(f, h)) {
                    f.owner = owner;
                    f.partner = world();
                    return true;
                }
        }
        return take_next(f, h);
    }

private:
    [[nodiscard]] const party* owner_of(const head& h) const {
        return h.owner_party != 0 ? &in_.parties[h.owner_party - 1U] : nullptr;
    }
    [[nodiscard]] bool tells_of_all() const { return in_.state.is_of_world() || in_.state.compares_all; }

    /// "Imports went from $3bn to $4bn in Oman and from $1bn to $2bn in Qatar"
    [[nodiscard]] economy behind(const stated_figure& f, const head& h) const {
        const party* owner = owner_of(h);
        const bool several = lists_places_behind();
        const bool placed = several && owner != nullptr && owner->at > h.at && owner->by == tie::in;
        const bool apart = several && !in_.state.pair.reporter && !in_.state.pair.partner;
        if ((owner != nullptr && !placed) || h.at > f.at || !(tells_of_all() || apart || placed)) return {};
        std::size_t in = f.at + 1U;
        if (s_.is(in, preposition::to) && s_.is(in + 1, mention_kind::money)) in += 2;
        if (!s_.is_inside(in)) return {};
        const party* p = in_.named_at(s_.has(in + 1, sense::article) ? in + 2 : in + 1);
        return p != nullptr ? p->who : economy{};
    }
    /// "was $2bn in Oman and $1bn in Qatar"
    [[nodiscard]] bool lists_places_behind() const {
        std::size_t places = 0;
        for (std::size_t k = 0; k + 2 < s_.size(); ++k)
            places += s_.is_figure(k) && s_.is_inside(k + 1) &&
                      s_.is(k + (s_.has(k + 2, sense::article) ? 3U : 2U), mention_kind::economy);
        return places > 1;
    }

    /// "The largest surpluses were those of Oman ($3bn), Peru ($2bn) and Laos ($1bn)", "were run by Oman,
    /// $3bn, Peru, $2bn, and"
    [[nodiscard]] economy listed(const stated_figure& f, const head& h) const {
        const party* owner = owner_of(h);
        if (owner == nullptr || owner->at < h.at || f.at < owner->at || !stands_before_figure(owner->at) ||
            !(owner->by == tie::of || owner->by == tie::by))
            return {};
        economy nearest = owner->who;
        for (const party& p : in_.parties)
            if (p.at > owner->at && p.at < f.at && names(p) && stands_before_figure(p.at)) nearest = p.who;
        return nearest;
    }
    /// "Oman ($3bn)", "Oman, $3bn,"
    [[nodiscard]] bool stands_before_figure(std::size_t name) const {
        return (s_.is(name + 1, '(') || s_.is(name + 1, ',')) && s_.is_figure(name + 2);
    }

    /// Where the sentence leaves open whose the flow is, or tells it by a place.
    [[nodiscard]] bool is_open(const stated_figure& f, const head& h) const {
        const party* owner = owner_of(h);
        return h.at < f.at && (owner == nullptr || owner->by == tie::in) &&
               (tells_of_all() || !in_.state.pair.reporter);
    }
    /// "In Oman, imports rose 3%; in Qatar, they fell 5%"
    [[nodiscard]] economy set_in_front(const stated_figure& f, const head& h) const {
        if (!is_open(f, h)) return {};
        for (const party& p : in_.parties)
            if (p.at > h.at && p.at < f.at && p.by == tie::in && names(p) &&
                is_it_or_they(s_, s_.is(p.at + 1U, ',') ? p.at + 2U : p.at + 1U) &&
                !figure_between(s_, p.at, f.at))
                return p.who;
        return {};
    }
    /// "Deficits grew in Oman, to $3bn from $2bn, and Qatar, to $2bn", "In Oman imports fell to $3bn, in
    /// Qatar to $2bn"
    [[nodiscard]] economy in_front(const stated_figure& f, const head& h) const {
        if (!is_open(f, h)) return {};
        const party* owner = owner_of(h);
        std::size_t places = owner != nullptr && owner->at < h.at ? 1 : 0;
        economy nearest;
        for (const party& p : in_.parties) {
            if (p.at < h.at || !leads_to_figure(p)) continue;
            ++places;
            if (p.at < f.at) nearest = p.who;
        }
        return places > 1 ? nearest : economy{};
    }
    /// "in Oman, to $3bn", "and Qatar, at $2bn"
    [[nodiscard]] bool leads_to_figure(const party& p) const {
        const std::size_t opens = s_.before_article(p.at);
        const bool joined = p.by == tie::bare && (s_.has(opens, sense::and_word) || s_.is(opens, ','));
        if (!names(p) || !(p.by == tie::in || joined)) return false;
        std::size_t k = p.at + 1U;
        while (s_.is(k, ',') || s_.is(k, preposition::in) || s_.is(k, mention_kind::time)) ++k;
        return s_.leads_to_figure(k) || (s_.is_figure(k) && k > p.at + 1U);
    }

    /// "Imports of Oman reached $5bn, of Qatar $9bn and of Iran $6bn"
    [[nodiscard]] bool take_next(stated_figure& f, const head& h) const {
        const party* owner = owner_of(h);
        if (owner == nullptr || owner->by != tie::of || in_.figures.empty() ||
            in_.figures.back().head != f.head)
            return false;
        const std::size_t b = before(s_, f.at);
        for (const party& p : in_.parties) {
            if (p.at != b || p.at < in_.figures.back().at || p.by != tie::of || p.as != reference::named)
                continue;
            f.owner = p.who;
            if (h.partner_party == 0 && in_.state.is_of_world()) f.partner = world();
            return true;
        }
        return false;
    }
    [[nodiscard]] static bool names(const party& p) { return p.as == reference::named && !p.is_place; }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_share_takers.hpp: who has the part that a share tells of, where several take
// parts: "Oman took 41%, Laos 17% and Peru 9% of".
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds who takes parts.
class figure_share_taker_reader {
public:
    explicit figure_share_taker_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "Uganda and Tanzania (together) absorbed 24% of": one part of two partners.
    [[nodiscard]] bool are_two(std::size_t i) const {
        std::size_t b = before(s_, i);
        if (b == s_.size() || !s_.has(b, sense::share_verb) || s_.holds(sense::respectively) ||
            s_.holds(sense::each))
            return false;
        const bool together =
            s_.has(b - 1, sense::together); // "Oman and Peru were its markets, together taking"
        while (b > 0 && (s_.has(b - 1, sense::also) || s_.has(b - 1, sense::together) ||
                         s_.has(b - 1, sense::share_verb)))
            --b;
        for (std::size_t k = 1; k < in_.parties.size(); ++k) {
            const party &last = in_.parties[k], &first = in_.parties[k - 1];
            if ((last.at + 1U == b || (together && last.at < b)) && last.list == first.list &&
                last.by == tie::bare && last.as == reference::named && s_.has(last.at - 1U, sense::and_word))
                return true;
        }
        return false;
    }

    /// "Oman took 41%, Laos 17% and Peru 9% of": whose name stands last before the percentage.
    [[nodiscard]] economy named_before(std::size_t i) const {
        economy who;
        for (const party& p : in_.parties)
            if (p.at < i && p.as == reference::named && !p.is_place) who = p.who;
        return who;
    }

    /// "China and Japan took 30% and 10% of": of as many partners the one in that place.
    [[nodiscard]] economy nth(const percent_list& list) const {
        for (std::size_t k = 0; k + list.count <= in_.parties.size(); ++k) {
            std::size_t members = 0;
            while (k + members < in_.parties.size() && in_.parties[k + members].list == in_.parties[k].list &&
                   in_.parties[k + members].at < list.last)
                ++members;
            if (members == list.count) return in_.parties[k + list.nth].who;
            k += members - (members != 0);
        }
        return {};
    }

    /// "Of Turkey's imports, Russia supplied 16%": the verb tells who has the part.
    [[nodiscard]] bool has_whole_in_front(const stated_figure& f) const {
        if (!s_.is(0, preposition::of) || f.head < 2 || !in_.head_of(f).is_verb) return false;
        const head& whole = in_.heads[0];
        return whole.directed() && !whole.is_noise && !whole.is_verb && whole.owner &&
               in_.head_of(f).at < f.at && in_.head_of(f).owner != whole.owner &&
               s_.has_mark(whole.at, in_.head_of(f).at, ',') && !figure_between(s_, 0, in_.head_of(f).at);
    }

private:
    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_told_partners.hpp: the partners of figures that go back to those told before:
// "the former", "the three", "from these countries".
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the partner of a figure among those told of before.
class told_partner_reader {
public:
    explicit told_partner_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "Exports to Oman were $3bn and to Iran $2bn; the former fell by 3%": of the two partners told of last.
    void take_one_of_two(stated_figure& f, const head& h) const {
        f.partner = one_of_two_told(f, s_.has(h.at, sense::the_latter) ? 1 : 0);
        if (!f.partner) f.reject(rejection::no_flow);
    }
    /// "… to Oman and … to Iran, and bought $3bn and $2bn respectively from them", "In 2012 the two had sold
    /// $3bn and $2bn worth respectively"
    [[nodiscard]] bool take_of_both(stated_figure& f, const head& h) const {
        if (!s_.holds(sense::respectively) || f.kind == claim_kind::share || !h.directed()) return false;
        const auto means_two = [&](std::size_t party) {
            const reference as = party == 0 ? reference::named : in_.parties[party - 1].as;
            return as == reference::both || as == reference::they || as == reference::group;
        };
        bool owners = false, faced = means_two(h.partner_party);
        for (const party& p : in_.parties) // "Imports from the two neighbours fell by 58 and 47 per cent"
            faced = faced || (h.partner_party == 0 && p.as == reference::both && ties_partner(p.by) &&
                              p.at > h.at && p.at < f.at);
        for (std::size_t party = 1; party <= in_.parties.size() && h.partner_party == 0; ++party)
            owners = owners || (h.is_verb && means_two(party) && in_.parties[party - 1].at < h.at &&
                                in_.parties[party - 1].by == tie::bare);
        if (!owners && !faced) return false;
        const std::size_t nth = same_before(f);
        const economy who = nth < 2 ? one_of_two_told(f, nth) : economy{};
        if (!who) return false;
        f.partner = owners ? in_.state.pair.reporter : who;
        if (owners) f.owner = who;
        return true;
    }

    /// "Exports to the three were $3bn, $2bn and $1bn respectively": to those told of before, or to all.
    [[nodiscard]] bool take_counted(stated_figure& f, const head& h) const {
        const std::size_t count = h.at + 3U;
        const bool tied = s_.is(h.at + 1U, preposition::to) || s_.is(h.at + 1U, preposition::from) ||
                          s_.is(h.at + 1U, preposition::with);
        if (h.partner_party != 0 || !tied || !s_.has(h.at + 2U, sense::article) || f.at <= count ||
            !s_.is(count, mention_kind::number) || !s_.has(count + 1, sense::level))
            return false;
        std::size_t figures = 0;
        for (std::size_t k = count + 1; k < s_.size(); ++k) figures += s_.is_figure(k) ? 1U : 0U;
        f.partner = in_.state.listed_partner(same_before(f), figures);
        f.of_several = !f.partner;
        return true;
    }

    /// "followed by India and Japan with $5bn and $4bn": each its own.
    [[nodiscard]] bool take_followers(stated_figure& f) const {
        std::size_t first = f.at, nth = 0, count = 1;
        for (; first > 2 && s_.has(first - 1, sense::and_word) && s_.is_figure(first - 2); first -= 2) ++nth;
        for (std::size_t k = first; s_.has(k + 1, sense::and_word) && s_.is_figure(k + 2); k += 2) ++count;
        const std::size_t with = before(s_, first);
        if (with == s_.size() || with == 0 || !s_.is(with, preposition::with)) return false;
        const party* last = in_.named_at(with - 1);
        if (last == nullptr || count < 2) return false;
        std::size_t members = 0;
        for (const party& p : in_.parties) {
            if (p.list != last->list) continue;
            if (members++ == nth) f.partner = p.who;
        }
        if (members != count) f.partner = {};
        return members == count;
    }

    /// How many figures of the same kind the flow has had before this one.
    [[nodiscard]] std::size_t same_before(const stated_figure& f) const {
        std::size_t same = 0;
        for (std::size_t k = in_.figures.size(); k-- > 0;) {
            if (in_.figures[k].head != f.head || in_.figures[k].kind != f.kind ||
                in_.figures[k].why_not != rejection::none)
                break;
            if (in_.figures[k].twin == 0) ++same;
        }
        return same;
    }

private:
    /// Of the last two partners of other flows that the sentence told figures of, else the sentence before.
    [[nodiscard]] economy one_of_two_told(const stated_figure& f, std::size_t nth) const {
        economy first, second;
        for (const stated_figure& told : in_.figures) {
            if (told.head == 0 || told.head == f.head || in_.head_of(told).is_of_two) continue;
            const economy who = told.partner ? told.partner : in_.head_of(told).partner;
            if (!who || who == second) continue;
            first = second;
            second = who;
        }
        return !first ? in_.state.listed_partner(nth, 2) : nth == 0 ? first : second;
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

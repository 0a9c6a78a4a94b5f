// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_list_items.hpp: the party of a figure that is an item of a list: behind a
// colon, between commas, a part of what was told. Lists in running words are for figure_list_joins.hpp.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the party of an item.
class figure_item_reader {
public:
    explicit figure_item_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "was positive in 2022: €1.1 billion with Croatia, €640 million with Serbia"
    [[nodiscard]] const party* listed_behind(const stated_figure& f) const {
        const head& h = in_.head_of(f);
        if (h.partner_party != 0 || h.at > f.at || !s_.has_mark(h.at, f.at, ':')) return nullptr;
        const party* p = in_.named_at(s_.has(f.at + 2U, sense::article) ? f.at + 3U : f.at + 2U);
        return p != nullptr && ties_partner(p->by) ? p : nullptr;
    }

    /// "Imports from China: $171 million; from Kenya: $58 million"
    [[nodiscard]] const party* item_of(const stated_figure& f) const {
        if (f.at < 3 || !s_.is(f.at - 1U, ':')) return nullptr;
        for (const party& p : in_.parties)
            if (p.at + 2U == f.at && ties_partner(p.by) && !p.is_place) return &p;
        return nullptr;
    }

    /// "Exports rose: to Peru by 3%, to Oman by 5%"
    [[nodiscard]] const party* led_in(const stated_figure& f) const {
        const head& h = in_.head_of(f);
        if (h.partner_party != 0 || h.at > f.at || f.at < 2) return nullptr;
        const party* p = in_.named_at(s_.is(f.at - 1U, preposition::by) ? f.at - 2U : f.at - 1U);
        return p != nullptr && ties_partner(p->by) && s_.has_mark(h.at, p->at, ':') ? p : nullptr;
    }

    /// "trade developed differently: with China it fell by 8% to $5bn, and with Russia it rose by 37%"
    [[nodiscard]] const party* fronted(const stated_figure& f) const {
        if (in_.head_of(f).at > f.at) return nullptr;
        if (in_.head_of(f).partner_party != 0) return next_fronted(f);
        for (std::size_t k = in_.parties.size(); k-- > 0;) {
            const party& p = in_.parties[k];
            if (p.at < f.at && ties_partner(p.by) && p.as == reference::named && !p.is_place)
                return is_it_or_they(s_, p.at + 1U) ? &p : nullptr;
        }
        return nullptr;
    }

    /// "deficits with three partners: South Korea 7.1 billion, Hong Kong 6.4 billion and China 2.1 billion":
    /// a list without other words.
    [[nodiscard]] const party* entry_of(const stated_figure& f) const {
        const head& h = in_.head_of(f);
        const bool faced = h.partner_party == 0 // "Peru exported $6bn, Oman $3bn"
                               ? !h.is_passive && (h.inward() || !s_.has_mark(h.at, f.at, ':'))
                               : ties_partner(in_.parties[h.partner_party - 1U].by);
        const bool next_part = f.kind == claim_kind::share && !in_.figures.empty() &&
                               in_.figures.back().kind == claim_kind::share &&
                               in_.figures.back().head == f.head;
        const bool taken =
            next_part && in_.figures.back().at < h.at; // "took 9% of what Laos sells and Peru 5%"
        const bool acts = h.is_verb && faced && !taken && h.owner_party != 0 &&
                          in_.parties[h.owner_party - 1U].by == tie::bare;
        if (acts || !is_entry(f.at)) return nullptr; // "South Africa bought $3bn from us, Botswana $2bn"
        std::size_t entries = 0;
        for (std::size_t i = 2; i != s_.size(); ++i) entries += is_entry(i) ? 1U : 0U;
        return entries > 1 || next_part ? in_.named_at(name_of_entry(f.at)) : nullptr;
    }

    /// "a deficit of $9bn, of which $3bn was with Oman and $2bn with Laos", "a third of it with Oman"
    [[nodiscard]] const party* partner_of_part(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        const bool next = !in_.figures.empty() && in_.figures.back().partner &&
                          in_.figures.back().head == f.head && s_.has(f.at + 1U, sense::preposition);
        if (!in_.has_head_before(f) ||
            !(next || s_.has(f.at + 1U, sense::of_which) || s_.has(b, sense::of_which)))
            return nullptr;
        for (const party& p : in_.parties) {
            if (p.at <= f.at || p.at > f.at + 6U) continue;
            const bool own = ties_partner(p.by) && p.as == reference::named && !p.is_place;
            const bool beside =
                !figure_between(s_, f.at, p.at) && !s_.has_mark(f.at, p.at, ',') && s_.unbroken(f.at, p.at);
            bool flow = false; // "13% of the total and those from Oman"
            for (std::size_t k = f.at + 1U; k < p.at; ++k) flow = flow || in_.head_at(k) != 0;
            return own && beside && !flow ? &p : nullptr; // not "7% of the total, those to Oman"
        }
        return nullptr;
    }

private:
    /// "a deficit of $383bn with China; with Vietnam it was $116bn and with Canada $80bn"
    [[nodiscard]] const party* next_fronted(const stated_figure& f) const {
        if (in_.figures.empty() || in_.head_of(f).directed()) return nullptr;
        const std::size_t b = before(s_, f.at);
        for (std::size_t k = in_.parties.size(); k-- > 0;) {
            const party& p = in_.parties[k];
            if (p.at <= in_.figures.back().at || p.at >= f.at || p.by != tie::with) continue;
            const bool it = is_it_or_they(s_, p.at + 1U);
            return (it || p.at == b) && p.as == reference::named && !p.is_place ? &p : nullptr;
        }
        return nullptr;
    }
    /// "Japan $789 million", "Romania, $663 million,": where the name stands.
    [[nodiscard]] std::size_t name_of_entry(std::size_t figure) const {
        const std::size_t next = figure + 1;
        const bool closes = next == s_.size() || s_.is(next, ',') || s_.is(next, '.') || s_.is(next, ';') ||
                            s_.has(next, sense::and_word) || s_.is(next, preposition::in);
        const bool parted = closes && s_.is(figure - 1, ',');
        const bool is_signed = s_.is(figure - 1, '+') || s_.is_dash(figure - 1); // "Oman +$3bn; Peru -$2bn"
        return parted || is_signed ? figure - 2 : figure - 1;
    }

    [[nodiscard]] bool is_entry(std::size_t figure) const {
        if (figure < 3 || !s_[figure].holds_amount) return false;
        const std::size_t name = name_of_entry(figure);
        if (!s_.is(name, mention_kind::economy)) return false;
        const std::size_t opens = s_.before_article(name); // ", the Netherlands – $43.9bn"
        if (opens > 0 && s_.is(opens - 1, mention_kind::economy)) return false; // "to Oman and Qatar $2bn"
        if (s_.is(opens, preposition::by) && opens > 0 && s_.has(opens - 1, sense::ordinal))
            return true; // "followed by Japan $789 million"
        const bool listed = s_.is(opens - 1, ':') || s_.is(opens - 1, ',') || s_.is(opens - 1, ';');
        const bool tied = (name + 1 != figure || listed) && // "with Oman, $6.5bn, and", ": with Oman $6.5bn,"
                          s_.has(opens, sense::preposition);
        return tied || s_.has(opens, sense::and_word) || s_.is(opens, ',') || s_.is(opens, ':') ||
               s_.is(opens, ';') || s_.is_dash(opens);
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

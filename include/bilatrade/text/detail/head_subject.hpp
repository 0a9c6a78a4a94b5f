// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_subject.hpp: who trades, where the flow itself does not say: the subject of the
// statement. A flow whose subject is a firm becomes noise.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_firms.hpp>
#include <bilatrade/text/detail/head_offices.hpp>
#include <bilatrade/text/detail/head_relatives.hpp>
#include <bilatrade/text/detail/head_sides.hpp>
#include <bilatrade/text/detail/head_subject_roles.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Finds the subject of a flow.
class head_subject_reader {
public:
    head_subject_reader(const sentence& s, head_sides& sides, buffer<head>& out) noexcept
        : s_(s), sides_(sides), out_(out), firms_(s), offices_(s, sides), roles_(s, sides),
          relatives_(s, sides, out) {}

    /// Who does it, where the flow itself does not say.
    void read(std::size_t k) {
        head& h = out_[k];
        if (h.both && !h.owner && !h.directed()) take_pair_before(h);
        if (h.owner && !h.both && h.directed() && h.partner_party == 0) face_role_of(h);
        if (!h.owner && h.is_passive && h.outward()) take_maker(h);
        if (h.owner || h.both || h.is_passive) return;
        if (firms_.is_named_firm(h) && !sides_.meaning().knows_person(firms_.speaker_of(h))) {
            h.is_noise = h.is_subject = h.is_of_firm = true;
            return;
        }
        if (!h.is_verb && h.at > 0 && s_.is_inside(h.at - 1U))
            h.owner = sides_.owner_of_role_before(h.at, {}); // "the main partners of Oman in exports"
        const bool bare =
            h.at > 0 && (s_.has(h.at - 1U, sense::article) || s_.is(h.at - 1U, preposition::of));
        if (k > 0 && !h.is_verb && bare && is_part_of(h) && is_flow(k - 1))
            h.owner = out_[k - 1].owner; // "took 40% of Lao exports and supplied half of the imports"
        if (h.owner || offices_.is_only_counted(h)) return;
        const std::size_t low = statement_begin(h.at);
        std::size_t nearest = h.at;
        for (std::size_t i = h.at; i-- > low;) {
            if (s_.is(i, ',') && i + 1 == nearest) {
                if (const std::size_t before = before_aside(h, i, low); before <= i) nearest = i = before;
                continue;
            }
            if (s_.has(i, sense::relative) && relatives_.take_antecedent(k, i)) return;
            if (s_.has(i, sense::also) || s_.has(i, sense::level)) nearest = i < nearest ? i : nearest;
            if (firms_.is_done_by_firm(i, low, h, sides_.meaning().told_pair())) {
                h.is_noise = true;
                h.is_of_firm = !s_.has(i, sense::noise);
                return;
            }
            if (take_office(h, i)) return;
            party* p = sides_.party_at(i);
            if (p == nullptr) continue;
            if (!h.is_verb && makes_sum(i, h.at)) return sides_.face(h, *p);
            if (!h.is_verb && makes_part(i, h.at)) return;
            if (shares_owner(k, i)) return;
            if (!h.is_verb && p->as != reference::named && s_.has(i + 1, sense::say))
                continue; // "the figure that we gave for imports": not "our imports"
            if (p->is_place && !h.is_verb && is_of_person(i)) continue;
            if (i > 0 && p->as == reference::they && s_.has(i - 1, sense::preposition))
                continue; // "among them"
            if (p->used && h.is_balance() && owned_by(sides_.index_of(*p)) != nullptr)
                return; // "Peru will have a surplus of $3bn, after a deficit of $1bn"
            if (!can_act(*p, i, nearest, h) || (p->used && !h.is_verb) ||
                is_partner(sides_.index_of(*p), h.is_verb))
                continue;
            if (take_subject(h, *p)) return;
        }
        if (h.is_verb)
            take_earlier_subject(k);
        else
            take_role_behind(h);
    }

private:
    /// "Hungary, Serbia's neighbour, delivered": where the subject ends; behind the comma where none does.
    [[nodiscard]] std::size_t before_aside(const head& h, std::size_t comma, std::size_t low) {
        std::size_t open = comma;
        while (open-- > low && !s_.is(open, ',')) continue;
        const bool name = h.is_verb && open + 2U == comma && sides_.party_at(open + 1) != nullptr &&
                          (open == low || sides_.party_at(open - 1) == nullptr);
        if (name) return comma; // "The northern neighbour, China, supplied"
        return open < comma && open > low && !names_both(open, comma) ? open : comma + 1;
    }
    void take_pair_before(head& h) {
        economy_pair of =
            h.is_balance() ? sides_.meaning().balance_before(h.at) : sides_.meaning().pair_before(h.at);
        for (const head& told : out_) // "German exports to China fell, leaving a bilateral deficit of"
            if (h.is_balance() && told.at < h.at && told.directed() && !told.is_noise && told.owner &&
                told.partner)
                of = {told.owner, told.partner};
        h.owner = h.partner == of.reporter ? of.partner : of.reporter;
        h.partner = h.partner ? h.partner : of.partner;
    }
    /// "Data from Oman put imports at", "while Serbia's statistical office reports imports of"
    [[nodiscard]] bool take_office(head& h, std::size_t i) {
        if (party* office = offices_.of(i, h); office != nullptr) {
            sides_.own(h, *office);
            return true;
        }
        h.owner = offices_.counter_at(i, h);
        return static_cast<bool>(h.owner);
    }
    [[nodiscard]] bool is_flow(std::size_t k) const {
        return !out_[k].is_noise && !out_[k].is_verb && out_[k].directed() && out_[k].owner_party != 0;
    }

    /// Whether a party named at word `i`, with `nearest` the first word behind it that may be its verb, can
    /// be the subject of a flow: "Peru sold", "its exporters sold", "British distillers shipped".
    [[nodiscard]] bool can_act(const party& p, std::size_t i, std::size_t nearest, const head& h) const {
        const std::size_t noun = s_.is(i + 1, 's') ? i + 2 : i + 1; // "its exporters sold"
        const bool theirs = p.by == tie::possessive && s_.value(noun, sense::firm) == 1;
        const bool goods = p.by == tie::possessive && p.as == reference::named && firms_.is_participle(h) &&
                           only_nouns(i + 2, h.at); // "Peru's gold shipped to India"
        const bool people =
            h.is_verb && !(i > 0 && s_.is(i - 1, preposition::whose)) && // "a market for Thai rice, buying"
            (goods || ((p.by == tie::adjective || theirs) && !s_.has_mark(noun, h.at, ',') &&
                       only_nouns(noun, nearest)));                       // "British distillers shipped"
        const bool kind = p.who.is_group() && s_.has(i + 1, sense::role); // "Oman's largest EU customer"
        return (p.by == tie::bare && p.as != reference::there && !kind) || people ||
               (p.by == tie::in && h.is_verb && nearest == i + 1U); // "In rice Laos sells"
    }

    /// "A third of Ghana's cocoa went to Oman": whose goods they were.
    void take_maker(head& h) {
        for (std::size_t i = h.at; i-- > 0 && !s_.is_break(i) && !s_.is(i, ',') && !s_.is_figure(i);) {
            party* p = sides_.party_at(i);
            if (p == nullptr) continue;
            const bool made = p->by == tie::possessive || p->by == tie::adjective;
            if (made && (p->as == reference::named || p->as == reference::our) &&
                (s_.has(i + 1, sense::goods) || only_nouns(s_.is(i + 1, 's') ? i + 2 : i + 1, h.at)))
                sides_.own(h, *p);
            return;
        }
    }

    /// A subject found: the owner, or, by what it is called, the partner; false where nobody is known by it.
    [[nodiscard]] bool take_subject(head& h, party& p) {
        if (p.as == reference::both) {
            if (!h.directed()) h.take_both(sides_.meaning().pair_before(h.at));
            return true;
        }
        if (const head* before = owned_by(sides_.index_of(p)); before != nullptr) {
            h.owner = before->owner; // "it sold …, and bought …": the same one
            h.owner_party = before->owner_party;
            return true;
        }
        if (roles_.plays(h, p)) {
            take_partner(h, p);
            return true;
        }
        party* whose = roles_.owner(h, p);
        const bool of_other = whose != nullptr && whose->who != p.who;
        const economy ranked = !of_other && roles_.is_ranked(h, p) ? sides_.owner_facing(p.who) : economy{};
        if (of_other || ranked) {
            if (ranked && turns_flow(h) && !s_.is_inside(h.at - 1U)) { // not "ranked first in imports"
                sides_.own(h, p); // "Peru sold tea. China followed with purchases of $3m"
                h.partner = ranked;
                return h.owner || p.uncoded;
            }
            if (of_other)
                sides_.own(h, *whose);
            else
                h.owner = ranked;
            if (!is_part_of(h)) sides_.face(h, p);
            return true;
        }
        sides_.own(h, p);
        if (h.owner == h.partner) h.owner = {};
        const bool comes_with =
            h.at > 0 && s_.is(h.at - 1U, preposition::with); // "the top supplier, with sales of"
        if ((h.is_verb || comes_with) && h.directed() && !h.partner && h.partner_party == 0 &&
            !is_sold_behind(s_, h))
            h.partner = sides_.owner_of_role_before(h.at, h.owner);
        return h.owner || p.uncoded;
    }

    /// "The EC was a partner, with Chinese imports of $5bn and exports of $2bn": those of the flow before.
    [[nodiscard]] bool shares_owner(std::size_t k, std::size_t subject) const {
        if (k == 0 || out_[k].is_verb) return false;
        const head& before = out_[k - 1];
        return !before.is_noise && !before.is_verb && before.directed() && out_[k].directed() &&
               before.owner && before.owner_party != 0 && before.at > subject &&
               s_.has(out_[k].at - 1U, sense::and_word);
    }

    /// Whether a flow is told from the other side than the one before it.
    [[nodiscard]] bool turns_flow(const head& h) const {
        auto last = sides_.meaning().last_flow();
        for (const head& before : out_)
            if (before.at < h.at && !before.is_noise) last = flow_of(before.word);
        return h.directed() && last && *last != flow_of(h.word) &&
               (*last == flow::exports || *last == flow::imports);
    }
    /// "With exports of $9bn, China was Peru's largest market": the subject behind the comma is the partner.
    void take_role_behind(head& h) {
        if (h.at > 2 || !s_.is(0, preposition::with) || h.partner_party != 0) return;
        std::size_t comma = h.at + 1U;
        while (comma < s_.size() && !s_.is(comma, ',') && !s_.is_break(comma)) ++comma;
        party* p = sides_.party_from(comma + 1, comma + 3);
        if (!s_.is(comma, ',') || p == nullptr || p->by != tie::bare) return;
        for (std::size_t i = p->at + 1U; i < s_.size() && i - p->at <= 10; ++i) {
            if (s_.is_figure(i) || s_.is_break(i) || s_.has(i, sense::say)) return;
            if (!roles_.is_of(i, h)) continue;
            party* whose = roles_.owner_at(i);
            if (whose == nullptr || whose->who == p->who) return;
            sides_.own(h, *whose);
            return sides_.face(h, *p);
        }
    }
    /// "China was the main source of Oman's imports, with $2bn"
    void face_role_of(head& h) {
        for (std::size_t i = h.at; i-- > 0 && !s_.is_break(i);) {
            party* p = sides_.party_at(i);
            if (p == nullptr || p->by != tie::bare || p->is_place || p->who == h.owner) continue;
            if ((roles_.plays(h, *p) && !is_part_of(h)) || makes_sum(i, h.at))
                sides_.face(h, sides_.first_of_list(*p)); // "China and Oman were the main sources of"
            return;
        }
    }
    /// "the two countries, Peru and Chile, traded": who the two are.
    [[nodiscard]] bool names_both(std::size_t open, std::size_t end) {
        const party* first = sides_.party_at(open + 1);
        const party* second = sides_.party_at(open + 3);
        return first != nullptr && second != nullptr && first->list == second->list && open + 4 == end;
    }
    void take_partner(head& h, party& p) {
        party* whose = roles_.owner_behind(h, p);
        if (whose != nullptr && whose->who == h.partner)
            return sides_.own(h, p); // "Oman was Peru's biggest partner, with exports to Peru of $3bn"
        if (whose != nullptr && (whose->by == tie::possessive || whose->by == tie::adjective ||
                                 whose->by == tie::of || whose->by == tie::whose))
            sides_.own(h, *whose);
        if (!is_part_of(h)) sides_.face(h, p);
    }
    /// "accounted for 17% of total exports": the one that plays the role has a part of what is told of all.
    [[nodiscard]] bool is_part_of(const head& h) const {
        for (std::size_t i = h.at; i-- > 0 && h.at - i <= 8;) {
            if (s_.is(i, mention_kind::percent) || s_.is(i, mention_kind::fraction))
                return s_.is(behind_figure(s_, i), preposition::of);
        }
        return false;
    }

    /// But for a verb whoever plays a role may act: "Japan was the top market, buying goods worth $3bn".
    [[nodiscard]] bool is_partner(std::uint16_t party, bool acts) const {
        for (const head& h : out_) {
            if (h.partner_party == party && !(acts && (h.is_role || is_behind_role(s_, h)))) return true;
        }
        return false;
    }
    [[nodiscard]] const head* owned_by(std::uint16_t party) const {
        for (const head& h : out_)
            if (h.owner_party == party && !h.is_noise && h.owner && !h.both) return &h;
        return nullptr;
    }

    /// "sold …, and bought …": the subject of the verb before.
    void take_earlier_subject(std::size_t k) {
        head& h = out_[k];
        for (std::size_t before = k; before-- > 0;) {
            if (!out_[before].is_verb || out_[before].is_noise || !out_[before].owner) continue;
            h.owner = out_[before].owner;
            if (!h.partner) h.partner = out_[before].partner;
            return;
        }
    }

    /// Where the statement around a mention begins.
    [[nodiscard]] std::size_t statement_begin(std::size_t at) const {
        for (std::size_t i = at; i-- > 0;) {
            if (s_.is_break(i)) return i + 1;
        }
        return 0;
    }

    /// "a New York economist expects"
    [[nodiscard]] bool is_of_person(std::size_t place) const {
        return s_.is(place + 1, mention_kind::word) && !s_.has(place + 1, sense::preposition) &&
               (s_.has(place + 2, sense::say) || s_.has(place + 2, sense::forecast));
    }

    /// "The EU accounted for $7bn (43%) of total exports": the subject is a partner.
    [[nodiscard]] bool makes_sum(std::size_t subject, std::size_t flow) const {
        for (std::size_t k = flow; k-- > subject + 2U && flow - k <= 4;) {
            if (!s_.is(k, preposition::of) && !s_.has(k, sense::of_which)) continue;
            const bool again = s_.is(k - 1, ')') && s_.is_figure(k - 2) && s_.is(k - 3, '(');
            const std::size_t figure = again ? k - 4 : k - 1;
            const bool of_these = s_.has(k, sense::of_which); // "a third of these exports"
            const bool sum = s_.is(figure, mention_kind::money) || s_.is(figure, mention_kind::number);
            if (!s_.is_figure(figure) || (!again && !of_these && !sum)) return false;
            const std::size_t b = before(s_, figure);
            return b == subject + 1U && (s_.has(b, sense::takes) || s_.has(b, sense::share_verb));
        }
        return false;
    }
    /// "India accounted for 22% of total imports": the partner of a part, not whose the whole is.
    [[nodiscard]] bool makes_part(std::size_t subject, std::size_t flow) const {
        for (std::size_t k = flow; k-- > subject + 1U && flow - k <= 4;) {
            if ((s_.is(k, preposition::of) || s_.has(k, sense::of_which)) &&
                (s_.is(k - 1, mention_kind::percent) || s_.is(k - 1, mention_kind::fraction))) {
                if (listed_parts(s_, k - 1).with_names) return true; // "Oman took 9% and Peru 5% of imports"
                std::size_t b = before(s_, k - 1);
                while (b > subject && b < s_.size() &&
                       (s_.has(b, sense::and_word) || s_.is(b, mention_kind::money)))
                    b = before(s_, b);                               // "accounted for $3bn or 2% of"
                if (b == subject + 1U && s_.is(b, ',')) return true; // "Turkey, $2 billion or 14% of"
                if (b == s_.size() || !s_.has(b, sense::share_verb)) return false;
                while (b > subject &&
                       (s_.has(b, sense::share_verb) || s_.has(b, sense::also) || s_.has(b, sense::together)))
                    --b;
                if (b > 1 && s_.has(b, sense::relative) && s_.is(b - 1, ','))
                    return b == subject + 2U; // "the United States, which absorbed 35% of total exports"
                if (!s_.is(b, ',') || b <= subject + 1U) return b == subject;
                while (--b > subject + 1U && !s_.is(b, ',')) continue;
                if (b == subject + 1U && s_.is(b, ','))
                    return true; // "China, its main partner, accounted for"
                // "However, the EU was bigger, accounting for 53% of imports"
                return s_.has_mark(subject, k, ',') && !figure_between(s_, subject, k - 1) &&
                       !names_economy(subject + 1U, k) && !is_inside_relative(subject);
            }
            if (s_.is(k, mention_kind::economy) || s_.has(k, sense::possessive)) return false;
        }
        return false;
    }

    /// "Singapore, which refines the fuel that Fiji burns, supplied"
    [[nodiscard]] bool is_inside_relative(std::size_t i) const {
        while (i-- > 0 && !s_.is(i, ',') && !s_.is_break(i))
            if (s_.has(i, sense::relative)) return true;
        return false;
    }
    [[nodiscard]] bool names_economy(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k)
            if (s_.is(k, mention_kind::economy)) return true;
        return false;
    }

    [[nodiscard]] bool only_nouns(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k) {
            const bool noun =
                s_.is(k, mention_kind::word) && (s_[k].node == 0 || s_.has(k, sense::firm) ||
                                                 s_.has(k, sense::also) || s_.has(k, sense::neutral));
            if (!noun) return false;
        }
        return true;
    }

    const sentence& s_;
    head_sides& sides_;
    buffer<head>& out_;
    head_firm_reader firms_;
    head_office_reader offices_;
    subject_role_reader roles_;
    relative_clause_reader relatives_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_sides.hpp: gives a flow its two sides: whose it is, and with whom. A flow of a
// region or a city becomes noise: it is no trade of economies.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_side_words.hpp>
#include <bilatrade/text/detail/referents.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Ties the parties of a sentence to its flows.
class head_sides {
public:
    head_sides(const sentence& s, buffer<party>& parties, const discourse& state,
               const buffer<head>& heads) noexcept
        : s_(s), parties_(parties), heads_(heads), meant_(parties, state), words_(s, parties) {}

    [[nodiscard]] const referents& meaning() const noexcept { return meant_; }

    /// "Sri Lanka's main market is the United States, which took apparel worth $2bn": of whom it is taken.
    [[nodiscard]] economy owner_of_role_before(std::size_t end, economy but) const {
        const economy whose = owner_of_role(s_, parties_, end);
        return whose != but ? whose : economy{};
    }

    /// Whose flows the text has told of, where that is not the one named.
    [[nodiscard]] economy owner_facing(economy other) const { return meant_.owner_facing(other); }

    [[nodiscard]] party* party_at(std::size_t i) {
        for (party& p : parties_) {
            if (p.at == i) return &p;
        }
        return nullptr;
    }

    [[nodiscard]] std::uint16_t index_of(const party& p) const {
        return static_cast<std::uint16_t>(&p - parties_.data() + 1);
    }

    /// The party that its list begins with.
    [[nodiscard]] party& first_of_list(const party& p) const {
        std::size_t first = index_of(p) - 1U;
        while (first > 0 && parties_[first - 1].list == p.list) --first;
        return parties_[first];
    }

    [[nodiscard]] party* party_from(std::size_t low, std::size_t high) {
        for (party& p : parties_) {
            if (p.at >= low && p.at < high && !p.is_place) return &p;
        }
        return nullptr;
    }

    /// Who the owner of a flow is not: "they sold us", "the US took 20% of its exports".
    [[nodiscard]] economy other_of(const head& h, const party& owner) {
        const party* to = h.is_verb ? party_at(h.at + 1U) : nullptr;
        const bool to_us = to != nullptr && (to->as == reference::we || to->as == reference::you);
        return to_us && owner.as == reference::they ? meant_.meant(*to, {}) : words_.taker_of(h, owner);
    }

    /// Makes a party the owner of a flow; two joined ones, or "the two countries", are its pair.
    void own(head& h, party& p) {
        if (p.is_place) {
            h.is_noise = true;
            return;
        }
        p.used = true;
        h.owner = meant_.meant(p, h.partner ? h.partner : other_of(h, p));
        const bool back = s_.value(h.at + 1U, sense::pronoun) == static_cast<int>(person::there);
        if (p.as == reference::its && // "Norway sold Russia fish for $2bn, a quarter of its exports"
            (h.outward() || back))    // "…, while its purchases there"
            for (const head& sold : heads_)
                if (sold.is_verb && sold.outward() && sold.at < h.at && sold.owner &&
                    sold.partner == h.owner && sold.partner_party != 0 &&
                    parties_[sold.partner_party - 1U].by == tie::bare)
                    h.owner = sold.owner;
        if (p.as == reference::there) { // "Exports to Poland rose; deliveries from there fell."
            if (const economy same = earlier_partner(h, false)) h.owner = same;
        }
        h.owner_party = index_of(p);
        p.uncoded = meant_.is_uncoded(p, h.partner);
        if (p.uncoded) h.owner = {};
        if ((p.as == reference::their || p.as == reference::both || p.as == reference::our ||
             (p.as == reference::they && !h.is_balance())) &&
            !h.directed()) {
            const economy_pair of = meant_.pair_before(h.at);
            if (p.as != reference::our || (!h.partner && of.holds(h.owner))) h.take_both(of);
        }
        if (!h.directed() && h.partner_party == 0) take_list_as_pair(h, p);
    }

    /// Makes a party, with those joined to it, the partner of a flow.
    void face(head& h, party& p) {
        if (p.is_place) {
            h.is_noise = true;
            return;
        }
        const bool left_aside = h.partner_party != 0 && !h.partner &&
                                parties_[h.partner_party - 1U].uncoded &&
                                parties_[h.partner_party - 1U].by == tie::whose;
        if (h.partner_party != 0 && !left_aside && !yields_to(h, p)) return;
        economy same = earlier_partner(h, p.as == reference::country);
        if (const economy come_to = same && p.as == reference::there ? subject_between(h, p) : economy{})
            same = come_to;
        if (same && same != p.who &&
            (p.as == reference::country || p.as == reference::it || p.as == reference::they ||
             p.as == reference::there)) {
            h.partner = same; // "exports to Kenya and imports from there"
            h.partner_party = index_of(p);
            h.partner_count = 1;
            p.used = true;
            return;
        }
        const bool spoken = h.owner_party != 0 && (parties_[h.owner_party - 1U].as == reference::it ||
                                                   parties_[h.owner_party - 1U].as == reference::they);
        if (h.owner_party != 0 && p.as == reference::country && p.who && p.who == h.owner &&
            parties_[h.owner_party - 1U].as == reference::its) // "Its purchases from the kingdom"
            h.owner = meant_.meant(parties_[h.owner_party - 1U], p.who);
        if (spoken && p.as == reference::group && meant_.meant(p, {}) == h.owner)
            h.owner = meant_.other_than(h.owner); // "Tunisia's share … Last season it sold the bloc oil"
        h.partner = meant_.meant(p, h.owner ? h.owner : earlier_owner(h));
        p.uncoded = meant_.is_uncoded(p, h.owner ? h.owner : earlier_owner(h));
        h.partner_party = index_of(p);
        for (party& member : parties_) {
            if (member.list != p.list) continue;
            member.used = true;
            ++h.partner_count;
        }
    }

    /// "To Japan we exported …", "From Laos it bought …", "With Qatar, trade was …".
    void attach_fronted(head& h, std::size_t low) {
        for (party& p : parties_) {
            if (p.at < low || p.at >= h.at || p.used || s_.has_mark(p.at, h.at, ';')) continue;
            if (words_.is_tied_to_noise(p) || words_.is_in_aside(p, h)) continue;
            if (!p.uncoded && words_.is_set_aside(p, h)) continue;
            if (p.is_place && s_.has_mark(p.at, h.at, ':'))
                continue; // "petrol comes from Mangalore: imports of"
            if (p.by == tie::whose && h.owner && p.who == h.owner)
                continue; // "As for Montenegro, its deficit with the EU"
            if (p.as == reference::it && p.at > 2)
                continue; // "the oil stopped, and with it the rest: imports"
            const bool there = p.as == reference::there && p.at == 0 && // "There Peru ran a surplus"
                               (s_.is(1, mention_kind::economy) || s_.has(1, sense::pronoun));
            const bool topic = p.by == tie::with && p.at < 3 && s_.has_mark(p.at, h.at, ':') && h.directed();
            if (there || topic || (p.by == tie::to && h.outward()) || (p.by == tie::from && h.inward()) ||
                (p.by == tie::with && (!h.is_verb || !h.directed())) ||
                (p.by == tie::in && p.at < 3 && p.who.is_group()) ||
                (p.by == tie::whose && (h.directed() || !h.is_verb) && p.at < 4))
                face(h, p);
        }
    }

    /// "sold Italy", "sold the EU only"
    [[nodiscard]] bool is_beside(const head& h, const party& p) const {
        const bool kind = s_.has(h.at + 1U, sense::the_country) && s_.is(h.at + 2U, preposition::of);
        return p.at == h.at + 1 || (kind && p.at == h.at + 3) || // "paid the emirate of Kuwait"
               (p.at == h.at + 2 && (s_.has(h.at + 1U, sense::article) ||
                                     s_.has(h.at + 1U, sense::the_country))); // "sold its neighbour Albania"
    }

    /// A party behind a flow, by the word that ties it.
    void take_right(head& h, party& p) {
        const bool made = h.outward() && !h.is_verb && h.owner && p.by == tie::adjective &&
                          h.owner != p.who && p.at == h.at + 2U && s_.is(h.at + 1U, preposition::of);
        if (p.used || came_mostly(h, p) || made) return; // "Hong Kong's re-exports of Chinese goods"
        if (s_.has(h.at, sense::earns) && h.is_verb && p.as == reference::named)
            return take_right_of_earning(h, p);
        if (p.as == reference::both && (p.by != tie::bare || !h.directed()) &&
            !(p.by == tie::between && words_.list_behind(p) != nullptr)) {
            if (h.directed() || h.owner || (h.partner_party != 0 && s_.has_mark(h.at, p.at, ','))) return;
            h.take_both(meant_.pair_before(h.at));
            p.used = true;
            return;
        }
        switch (p.by) {
        case tie::to:
            if (h.inward()) {
                if (!h.owner && !s_.has_mark(h.at, p.at, ','))
                    own(h, p); // not "imports, fuelled by entry into"
            } else if (h.outward()) {
                face(h, p);
            }
            break;
        case tie::from: take_source_right(h, p); break;
        case tie::with:
            if (h.both && h.owner && h.partner && s_.has_mark(h.at, p.at, ',')) break;
            face(h, p); // not "Russian-Dutch trade, the largest with any EU country, came to"
            break;
        case tie::whose:
            if (h.is_repeat) face(h, p); // "the figure for China"
            break;
        case tie::between: take_between(h, p); break;
        case tie::of:
            if (!h.owner && !h.is_verb && !p.is_source && !(p.is_place && figure_between(s_, h.at, p.at)))
                own(h, p); // not "$3bn, most of it soya for the mills of Rosario"
            break;
        case tie::by:
            if (s_.has(p.at + 1U, sense::official) || s_.has(p.at + 1U, sense::authority))
                break; // "trade is seen at $6bn by the Indian embassy"
            if (!h.owner && (h.is_verb ? h.is_passive : !s_.has_mark(h.at, p.at, ',')))
                own(h, p); // not "exports were $5bn, followed by Japan"
            break;
        case tie::possessive:
            if (h.is_role && !h.owner && p.at <= h.at + 2U && s_.has(h.at + 1U, sense::preposition))
                own(h, p); // "the top destination of our goods"
            else if (h.inward() && h.is_verb && !h.is_passive && !s_.has_mark(h.at, p.at, ',') &&
                     p.as != reference::its && p.as != reference::their)
                face(h, p); // "bought its neighbour's crude"
            break;
        case tie::adjective: take_adjective_right(h, p); break;
        case tie::bare: take_bare_right(h, p); break;
        case tie::in: take_place_right(h, p); break;
        default: break;
        }
    }

private:
    /// "shipments of Thai durians", "imports of Russian oil"
    void take_adjective_right(head& h, party& p) {
        if (h.outward() && !h.owner && !p.who.is_world() &&
            (!h.is_verb || (s_.has(h.at, sense::moves) && p.at == h.at + 1U)))
            own(h, p); // not "exports fell, the Ministry of International Trade said"
        else if (h.inward() && h.partner_party == 0 &&
                 (!figure_between(s_, h.at, p.at) || (h.is_verb && !s_.has_mark(h.at, p.at, ','))))
            face(h, p); // not "imports rose 5%, as did Thai sales"
    }
    /// "Its imports, $5bn in 2012, came mostly from India": so not all of them
    [[nodiscard]] bool came_mostly(const head& h, const party& p) const {
        const std::size_t b = s_.before_article(first_of_list(p).at);
        return !h.is_verb && (p.by == tie::from || p.by == tie::to) && b > h.at + 2U &&
               s_.value(b - 1, sense::also) == mostly && s_.has(b - 2, sense::moves);
    }
    void take_source_right(head& h, party& p) {
        if (h.inward() ||
            (!h.directed() && s_.value(h.at, sense::flow_noun) == static_cast<int>(flow_word::exports)))
            face(h, p); // "exports to and imports from Oman"
        else if (h.outward() && !h.is_verb && s_.has(h.at, sense::earnings))
            face(h, p); // "export earnings from India"
        else if (h.outward() && !h.owner && (!h.is_verb || s_.has(h.at, sense::moves)))
            own(h, p);
    }
    void take_place_right(head& h, party& p) {
        if (h.inward() && !h.owner && s_.has(h.at, sense::moves) && p.as == reference::named)
            own(h, p); // "were landed from Japan in Kenya"
        if (h.outward() && h.is_verb && s_.has(h.at, sense::flow_verb) && s_.is_inside(h.at + 1U) &&
            p.at == h.at + (s_.has(p.at - 1U, sense::article) ? 3U : 2U) && p.as == reference::named)
            face(h, p); // "Georgian wine sold in China"
        if (h.outward() && p.at > h.at + 2U && s_.has(p.at - 2U, sense::moves))
            face(h, p); // "of what Chile exported ended up in Peru"
        if (h.directed() && h.partner_party == 0 && h.owner && p.as == reference::named &&
            words_.is_market(h, p))
            face(h, p);
    }

    /// "earned Afghanistan $127 million in India"
    void take_right_of_earning(head& h, party& p) {
        if ((p.by == tie::bare || p.by == tie::adjective) && p.at == h.at + 1U)
            own(h, p);
        else if (p.by == tie::in || p.by == tie::from)
            face(h, p);
    }

    /// "On the import side Norway led with $105 billion": the flow is a frame, and the one named the partner.
    [[nodiscard]] bool frames(const head& h, const party& p) const {
        if (!h.directed() || h.is_verb || h.at > 3 || h.at < 2 || h.owner || h.partner_party != 0 ||
            p.as != reference::named || p.is_place)
            return false;
        const bool framed = s_.has(h.at - 1U, sense::article) && s_.has(h.at - 2U, sense::preposition);
        for (const head& other : heads_)
            if (other.is_verb && other.at > p.at && other.at <= p.at + 3U) return false; // "America bought"
        const bool side = s_.is(h.at + 1U, mention_kind::word) && s_[h.at + 1U].node == 0 &&
                          !figure_between(s_, h.at, p.at);
        return framed && side && p.at <= h.at + 5U;
    }

    void take_bare_right(head& h, party& p) {
        if (frames(h, p)) return face(h, p);
        if (h.is_role && h.partner_party == 0 && p.as == reference::named && s_.holds(sense::respectively) &&
            s_.has(s_.before_article(p.at), sense::level))
            return face(h, p); // "The top suppliers were Oman and Qatar with $2bn and $1bn, respectively"
        if (h.is_verb && h.outward() && is_beside(h, p) && !h.is_passive) face(h, p); // "sold it $2bn"
        const bool told = !h.is_verb || h.is_passive || s_.is(h.at + 1U, preposition::to);
        if (h.outward() && told && !h.owner && s_.has(p.at - 1U, sense::earns))
            return own(h, p); // "coffee (sold to) Oman earned Ethiopia $138 million"
        if (h.inward() && !h.is_verb && !h.owner && s_.value(p.at - 1U, sense::level) == costing)
            return own(h, p); // "imports of oil cost Kenya $3bn"
        if (p.as == reference::there && h.directed()) face(h, p);
        if (h.is_verb && s_.has(h.at, sense::pays) && is_beside(h, p)) face(h, p); // "paid Iran $2bn for oil"
        if (s_.has(h.at, sense::enters) && is_beside(h, p)) own(h, p);             // "entered Pakistan"
        if (h.is_repeat && !h.is_verb && p.at == h.at + 1) face(h, p);             // "the figure for China"
    }

    /// "For France, exchanges with Russia": the one in front is whose they are.
    [[nodiscard]] bool yields_to(head& h, const party& p) {
        const party& front = parties_[h.partner_party - 1U];
        if (front.by != tie::whose || front.at >= h.at || p.at < h.at || h.owner || h.is_verb ||
            (p.by != tie::with && p.by != tie::to && p.by != tie::from))
            return false;
        h.owner = h.partner;
        h.owner_party = h.partner_party;
        h.partner_party = h.partner_count = 0;
        return true;
    }

    void take_between(head& h, party& p) {
        if (h.both && h.owner) return;
        if (h.directed() && (h.owner || figure_between(s_, h.at, p.at)))
            return; // "exports fell 11%, amid the dispute between America and China"
        const party* named = p.as == reference::named ? &p : words_.list_behind(p);
        if (named == nullptr && p.as == reference::they && !h.directed() && !h.owner) {
            h.take_both(meant_.pair_before(h.at)); // "an agreement with Peru to raise trade between them"
            p.used = true;
            return;
        }
        if (const party* called = named != nullptr ? words_.called_behind(*named) : nullptr;
            called != nullptr) {
            h.take_both({named->who, called->who});
            return;
        }
        take_list_as_pair(h, named != nullptr ? *named : p);
        for (party& member : parties_) {
            if (member.list == p.list) member.used = true;
        }
    }

    /// "China-Laos trade", "trade of India and Oman": two joined parties are the pair.
    void take_list_as_pair(head& h, const party& p) {
        economy first, second;
        int members = 0;
        for (const party& member : parties_) {
            if (member.list != p.list) continue;
            if (s_.is(member.at + 1U, '(')) return; // "those of Spain ($3bn) and Portugal ($1bn)"
            if (member.is_place) {
                h.is_noise = true;
                return;
            }
            ++members;
            (members == 1 ? first : second) = meant_.meant(member, members == 1 ? economy{} : first);
        }
        if (members != 2) return;
        h.owner = first;
        h.partner = second;
        h.both = true;
    }

    /// Whose flows the sentence has spoken of before: "its imports from Russia fell and exports to the
    /// neighbour halved".
    [[nodiscard]] economy earlier_owner(const head& h) const {
        for (std::size_t k = heads_.size(); k-- > 0;) {
            if (heads_[k].at < h.at && !heads_[k].is_noise && heads_[k].owner) return heads_[k].owner;
        }
        return {};
    }

    /// "imports from Iraq had been $690m; Saudi Arabia took its place, and imports from there": the sentence
    /// has come to another one.
    [[nodiscard]] economy subject_between(const head& h, const party& there) const {
        std::size_t from = 0;
        for (const head& before : heads_) {
            if (before.at < h.at && before.partner_party != 0) from = parties_[before.partner_party - 1U].at;
        }
        for (const party& q : parties_) {
            const bool subject =
                q.by == tie::bare || (q.by == tie::in && q.at > 0 && !s_.has(q.at - 1U, sense::preposition));
            if (q.at > from && q.at < there.at && q.as == reference::named && subject && !q.is_place &&
                q.who != h.owner && q.who != earlier_owner(h))
                return q.who;
        }
        return {};
    }

    [[nodiscard]] economy earlier_partner(const head& h, bool of_any_flow) const {
        for (std::size_t k = heads_.size(); k-- > 0;) {
            if (heads_[k].at < h.at && !heads_[k].is_noise && (of_any_flow || heads_[k].directed()) &&
                heads_[k].partner && heads_[k].partner != h.owner)
                return heads_[k].partner;
        }
        return {};
    }

    const sentence& s_;
    buffer<party>& parties_;
    const buffer<head>& heads_;
    referents meant_;
    head_side_words words_;
};

} // namespace bilatrade::detail

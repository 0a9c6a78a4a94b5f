// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/heads.hpp: the flows of a sentence with their sides and products: each by the words
// beside it, then by those that it shares with others.
#pragma once

#include <bilatrade/text/detail/direction_behind.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/firm_flows.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_favour.hpp>
#include <bilatrade/text/detail/head_joins.hpp>
#include <bilatrade/text/detail/head_left_out.hpp>
#include <bilatrade/text/detail/head_opposite.hpp>
#include <bilatrade/text/detail/head_others.hpp>
#include <bilatrade/text/detail/head_parts.hpp>
#include <bilatrade/text/detail/head_products.hpp>
#include <bilatrade/text/detail/head_sides.hpp>
#include <bilatrade/text/detail/head_subject.hpp>
#include <bilatrade/text/detail/head_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// Reads the heads of a sentence.
class head_reader {
public:
    head_reader(const sentence& s, buffer<party>& parties, const discourse& state, buffer<head>& out) noexcept
        : s_(s), parties_(parties), state_(state), out_(out), sides_(s, parties, state, out),
          others_(s, parties, state, sides_, out), products_(s) {}

    void read() {
        out_.clear();
        find();
        head_joiner joiner(s_, parties_, sides_, out_);
        joiner.join();
        head_favour_reader balances(s_, state_, sides_, out_);
        balances.read_favour();
        balances.read_side_behind();
        set_other_owners();
        joiner.inherit();
        face_back(out_);
        balances.take_partners_in_front();
        take_sides_of_trade(s_, out_);
        firm_flow_reader(s_, parties_, state_).read(out_);
    }

private:
    void find() {
        head_word_reader words(s_, state_, out_);
        for (std::size_t i = 0; i != s_.size(); ++i) words.read(i);
        const head_opposite_reader opposite(s_, state_, out_);
        for (std::size_t k = 0; k != out_.size(); ++k) {
            if (out_[k].is_noise) continue;
            if (is_told_elsewhere(s_, out_[k])) {
                out_[k].is_noise = out_[k].is_subject = true;
                continue;
            }
            if (goes_on_with_noise(k)) {
                out_[k].is_noise = true;
                continue;
            }
            if (opposite.is_trade_back(k)) out_[k].word = flow_word::exports;
            if (out_[k].is_opposite || opposite.is_other_way(k)) opposite.turn_round(k);
            if (out_[k].is_left_out) opposite.face_the_same(k);
            if (out_[k].is_taken && !face_taker(k)) out_[k].is_noise = true;
            if (out_[k].is_taken) continue;
            if (out_[k].is_role) face_named(k);
            face_follower(k);
            attach_left(k);
            if (out_[k].is_role) {
                attach_right(k);
                continue;
            }
            if (out_[k].is_verb) head_subject_reader(s_, sides_, out_).read(k);
            if (!out_[k].is_noise) attach_right(k);
            if (!out_[k].is_noise && !out_[k].is_verb) head_subject_reader(s_, sides_, out_).read(k);
            if (!out_[k].is_noise && !out_[k].is_verb) turn_inward(k);
            if (!out_[k].is_noise && !out_[k].is_verb) take_label(k);
            if (k > 0) head_part_reader(s_, out_).read(k);
            if (others_.is_no_trade(k)) out_[k].is_noise = true;
        }
    }

    /// "Bavaria's exports to China and those to the United States": of what is no trade of an economy.
    [[nodiscard]] bool goes_on_with_noise(std::size_t k) const {
        return k > 0 && out_[k].is_repeat && s_.has(out_[k].at, sense::article) && out_[k - 1].is_noise &&
               s_.has(out_[k - 1].at, sense::flow_noun);
    }

    /// "intra-ASEAN trade", "intra-bloc exports", "trade within the EAC": of a group with itself.
    void turn_inward(std::size_t k) {
        head& h = out_[k];
        std::size_t at = h.at;
        while (at > 0 && h.at - at < 4 && !s_.has(at, sense::intra) &&
               (at == h.at || s_.is_dash(at) || s_.is(at, mention_kind::word) ||
                s_.is(at, mention_kind::economy)))
            --at;
        const bool before = at != h.at && s_.has(at, sense::intra);
        if (!before && !s_.has(h.at + 1U, sense::intra)) return;
        const party* group = sides_.party_from(before ? at : h.at + 2U, before ? h.at : h.at + 5U);
        if (group == nullptr && !before) return;
        const economy who =
            group != nullptr ? sides_.meaning().meant(*group, {}) : state_.described(true, {});
        if (!who.is_group()) return;
        h.owner = h.partner = who;
        h.owner_party = group != nullptr ? sides_.index_of(*group) : std::uint16_t{0};
        h.partner_party = h.partner_count = 0;
        h.both = true;
    }

    /// "Germany: exports were $2bn", "OMAN/INDIA: bilateral trade was $6bn": who is named at the head of an
    /// item is the partner of the economy of the text, and two are the pair.
    void take_label(std::size_t k) {
        head& h = out_[k];
        if (h.owner_party != 0 || parties_.empty()) return;
        const party& first = parties_[0];
        std::size_t last = 0;
        while (last + 1 < parties_.size() && parties_[last + 1].list == first.list) ++last;
        const std::size_t colon = parties_[last].at + 1U;
        if (first.at > 1 || !s_.is(colon, ':') || colon > h.at || first.is_place || first.is_capital ||
            first.as != reference::named)
            return;
        if (last == 1 && !h.directed() && h.partner_party == 0)
            return h.take_both({first.who, parties_[1].who});
        if (last != 0) return;
        const bool faced = h.partner_party != 0 && parties_[h.partner_party - 1U].as == reference::named;
        if (first.who == state_.anchor || faced || state_.labels_own)
            sides_.own(h, parties_[0]);
        else
            sides_.face(h, parties_[0]);
    }

    /// "to the EU": not "to double EU (exports)"
    [[nodiscard]] bool leads_there(std::size_t party) const {
        const std::size_t at = s_.before_article(party);
        return party != 0 && (s_.is(at, preposition::to) || s_.is(at, preposition::from));
    }

    /// "India took goods worth $1bn": the one that takes is the partner; false where none is named.
    [[nodiscard]] bool face_taker(std::size_t k) {
        head& h = out_[k];
        for (std::size_t i = parties_.size(); i-- > 0;) {
            party& p = parties_[i];
            const bool buyers = p.by == tie::adjective && s_.has(p.at + 1U, sense::role);
            if (p.at >= h.at || (p.by != tie::bare && !buyers)) continue;
            h.owner = k > 0 && out_[k - 1].owner ? out_[k - 1].owner : state_.pair.reporter;
            sides_.face(h, sides_.first_of_list(p)); // "China and Oman took $9bn"
            return h.partner && h.partner != h.owner;
        }
        return false;
    }

    /// "China was its biggest customer", "customs have Poland first among the buyers": the one that is named.
    void face_named(std::size_t k) {
        head& h = out_[k];
        for (std::size_t i = parties_.size(); i-- > 0;) {
            party& p = parties_[i];
            if (p.at + 1U >= h.at || p.by != tie::bare || p.as != reference::named || p.is_place) continue;
            if (s_.unbroken(p.at, h.at)) // "Spain and France were its main customers"
                sides_.face(h, sides_.first_of_list(p));
            return; // not "the top U.S. trading partner"
        }
    }

    /// "followed by Oman with a trade volume of"
    void face_follower(std::size_t k) {
        const std::size_t with = s_.before_article(out_[k].at);
        if (out_[k].is_verb || with == 0 || !s_.is(with, preposition::with)) return;
        party* p = sides_.party_at(with - 1);
        if (p != nullptr && p->by == tie::by && p->as == reference::named && !p->is_place)
            sides_.face(out_[k], *p);
    }

    /// "Iraq's ministry put the country's imports from Türkiye": the other country. "Sales to Spain were $8bn
    /// by the Moroccan count, 20% of the country's exports": the one whose sales they are.
    void set_other_owners() {
        economy last;
        for (head& h : out_) {
            const bool country = h.owner_party != 0 &&
                                 parties_[h.owner_party - 1U].as == reference::country &&
                                 !parties_[h.owner_party - 1U].who;
            if (country && last && !last.is_group() && h.partner != last) h.owner = last;
            if (const economy seller = owner_of_role_before(h); seller) h.owner = seller;
            if (!h.is_noise && h.owner) last = h.owner;
            if (!h.owner || h.owner != h.partner || h.owner_party == 0) continue;
            const party& owner = parties_[h.owner_party - 1U];
            if (owner.as == reference::named) continue;
            h.owner = sides_.meaning().meant(owner, h.partner); // "its exports to Germany"
            if (!h.owner || h.owner == h.partner) h.owner = state_.other_than(h.partner);
        }
    }

    /// "Peru's main market was Oman, with $3bn or 15% of its exports": Peru's.
    [[nodiscard]] economy owner_of_role_before(const head& h) const {
        if (h.owner_party == 0 || parties_[h.owner_party - 1U].as != reference::its || h.is_verb) return {};
        for (const head& role : out_)
            if (role.is_role && !role.is_noise && role.at < h.at && role.word == h.word) return role.owner;
        return {};
    }

    void attach_left(std::size_t k) {
        head& h = out_[k];
        const std::size_t low = k == 0 ? 0 : out_[k - 1].at + 1U;
        if (s_.has(h.at, sense::bilateral)) h.both = true;
        if (products_.contains(h.at, sense::total)) h.is_total = true;
        products_.read_own(h);
        const std::size_t product_from = describe(h, low);
        const bool whole = s_.has(h.at, sense::bilateral) || products_.contains(h.at, sense::total);
        if (product_from != h.at && !h.is_verb && !h.is_role &&
            (!whole || s_.has(h.at - 1U, sense::product_head)) &&
            products_.may_begin_product(h, product_from))
            products_.set_product(h, product_from, h.at);
        products_.read_role(h);
        if (h.is_verb) products_.read_relative(h, low);
        const bool participle = s_.is(h.at + 1U, preposition::to) || s_.is(h.at + 1U, preposition::from);
        if (h.is_opposite || (h.is_verb && (h.is_passive || participle))) products_.read_left(h, low);
        if ((s_.has(h.at, sense::enters) || (h.is_verb && h.is_passive && h.inward())) && !h.owner)
            face_maker(h, low);
        if (k == 0 || s_.has(h.at, sense::enters))
            sides_.attach_fronted(h, low);
        else if (const std::size_t opens = clause_begin(low, h.at); opens != h.at)
            sides_.attach_fronted(h, opens);
        for (std::size_t i = 0; k == 0 && i < h.at; ++i) {
            const bool set_off = i == 0 && s_.is(1, ',') && s_.has(0, sense::total); // "Overall, Mongolia"
            const bool of_time = i > 0 && s_.is(i - 1, mention_kind::time);          // "For 2021 as a whole"
            if (set_off || (s_.value(i, sense::total).value_or(0) > 0 && !of_time))
                h.is_total = true; // "All in all, Mongolia exported"
        }
    }

    /// "Belarusian goods worth €990 million entered Lithuania": from whom.
    void face_maker(head& h, std::size_t low) {
        for (std::size_t i = h.at; i-- > low && !s_.is_break(i) && !s_.is(i, ',');) {
            party* p = sides_.party_at(i);
            if (p == nullptr || p->by != tie::adjective || p->as != reference::named) continue;
            if (s_.has(i + 1, sense::goods) || s_.may_name_goods(i + 1)) sides_.face(h, *p);
            return;
        }
    }

    /// "a surplus with France, while with Oman (it had a deficit)": the preposition behind the last break;
    /// the end where none opens the clause.
    [[nodiscard]] std::size_t clause_begin(std::size_t low, std::size_t end) const {
        std::size_t at = end;
        const auto opens = [&](std::size_t i) { // ", and with Kenya Uganda ran a deficit"
            return s_.is_break(i) || (i > low && s_.has(i, sense::and_word) && s_.is(i - 1, ','));
        };
        while (at > low && !opens(at - 1)) --at;
        if (at == low || s_.has(at, sense::article) || !s_.has(at, sense::preposition)) return end;
        return figure_between(s_, at, end) ? end : at;
    }

    /// The place of the next flow, or the end of the sentence.
    [[nodiscard]] std::size_t next_flow(std::size_t k) const {
        for (std::size_t n = k + 1; n != out_.size(); ++n) {
            if (!out_[n].is_noise) return out_[n].at;
        }
        return s_.size();
    }

    /// "Peru's main non-EU (destination)", "Russia's biggest CIS (partners)"
    [[nodiscard]] bool is_group_inside(const party& p, std::size_t low) {
        return p.uncoded || (p.who.is_group() && p.at > low + 2U && sides_.party_from(low, p.at) != nullptr);
    }

    /// A party right before a flow, or in front of what describes it.
    void take_describing(head& h, party& p) {
        const std::size_t i = p.at;
        const bool beside = p.by == tie::possessive || p.by == tie::adjective ||
                            (p.by == tie::bare && !h.is_role); // not "made Iraq the second market"
        const bool balance = p.by == tie::with && h.is_balance() && s_.has(i - 1, sense::one_article) &&
                             i + 1 == h.at; // "with a Chinese surplus"
        const bool named =
            i + 1 == h.at && p.as == reference::named && p.by != tie::with &&
            (!h.directed() || !leads_there(i)) && // "to the EU shipments slipped"
            !(h.is_repeat && !is_untied(p.by));   // "rise in China trade", not "For Oman the figure"
        const bool one_of_several = h.is_repeat && p.by == tie::adjective &&
                                    (state_.has_listed_partners() || state_.lists(p.who)) &&
                                    p.who != state_.pair.reporter;
        if ((h.inward() && p.by == tie::adjective && is_spent_on(s_, i)) || one_of_several)
            sides_.face(h, p); // "imported goods from Japan, India and Peru. The Indian figure was"
        else if (!h.is_verb && (beside || balance || named)) // not "with China trade rose"
            sides_.own(h, p);
    }

    /// Its owner and what describes it; where the words for its product may begin.
    [[nodiscard]] std::size_t describe(head& h, std::size_t low) {
        std::size_t product_from = h.at;
        bool described = false;
        for (std::size_t i = h.at; i-- > low;) {
            if (party* p = sides_.party_at(i)) {
                if (p->by == tie::adjective && p->who.is_world() && i > low && s_.is(i - 1, 's')) {
                    h.is_total = true; // "Japan's global trade"
                    continue;
                }
                if (h.is_role && i + 1 == h.at && is_group_inside(*p, low)) continue;
                if (plays_itself(s_, h) && p->who.is_group()) continue;
                take_describing(h, *p);
                if (i > low && s_.has(i - 1, sense::total)) h.is_total = true; // "total UK exports"
                break;
            }
            const mention& m = s_[i];
            described = described || (m.is('s') && i > low && s_.is(i - 1, mention_kind::word)); // "islands'"
            if (m.kind == mention_kind::time || m.is('s') || m.is('-') || m.is('"')) continue;
            const bool word = m.kind == mention_kind::word;
            if (!word && (i = owned_before(s_, i)) == 0) break;
            if (!word) continue;
            if (s_.has(i, sense::bilateral)) {
                h.both = true;
                continue;
            }
            if (s_.has(i, sense::total) || s_.value(i, sense::of_which) == 1)
                h.is_total = true;              // "11% of the total export bill"
            if (s_.has(i, sense::whose_word)) { // "Serbia, whose own exports to Kosovo"
                if (party* p = sides_.party_from(i > 3 ? i - 3 : 0, i); p != nullptr) sides_.own(h, *p);
                break;
            }
            const bool joins = s_.has(i, sense::and_word) && product_from == i + 1 && product_from != h.at &&
                               i > low && products_.is_product_word(i - 1); // "farm and food exports"
            if (joins) continue;
            const bool inside = s_.is_inside(i) && i > low && s_.is(i - 1, mention_kind::money);
            // "Kenya's 1.2 billion dlrs in exports"
            if (const std::size_t owner = inside ? owned_before(s_, i - 1) : 0; owner > low) {
                i = owner;
                continue;
            }
            if (s_.has(i, sense::preposition) || s_.has(i, sense::clause) || s_.has(i, sense::and_word))
                break;
            if (i + 1U == h.at && i > low && products_.is_kind_of_goods(i)) {
                product_from = i; // "steel products exports"
                continue;
            }
            if (products_.is_describing(i)) {
                described = true;
                continue;
            }
            if (products_.is_product_word(i) && (!described || s_.has(i, sense::product_head)) &&
                !products_.is_infinitive(i)) {
                product_from = i;
                continue;
            }
            break;
        }
        return product_from;
    }

    void attach_right(std::size_t k) {
        head& h = out_[k];
        const std::size_t high = next_flow(k);
        products_.read_right(h, high);
        bool figure_seen = false, in_bracket = false;
        for (std::size_t i = h.at + 1U; i < high; ++i) {
            in_bracket = s_.is(i, '(') || (in_bracket && !s_.is(i, ')'));
            if (s_.is_break(i)) break;
            if (s_.is_figure(i)) figure_seen = true;
            if (figure_seen && (h.is_role || is_whole(h))) break; // "with $6.7bn, ahead of Romania"
            if (s_.has(i, sense::of_which) && !in_bracket &&
                (figure_seen || (is_whole(h) && s_.is(i - 1, ','))))
                break; // "a deficit of $9bn, of which $3bn with"
            if (figure_seen && s_.is(i, ',') && s_.is(i + 1, preposition::with) &&
                s_.has(i + 2, sense::article))
                break; // "to $87bn, with the largest increases in cars from Canada"
            if (party* p = sides_.party_at(i)) {
                const bool first = h.partner_party == 0;
                sides_.take_right(h, *p);
                if (first && h.partner_party != 0 && figure_seen) h.figures_first = true;
            }
            const auto total = s_.value(i, sense::total);
            if (total == 2 || (!figure_seen && total && total != 1)) h.is_total = true; // "$3bn worldwide"
        }
    }

    /// "Spain supplied 65% of Andorran imports (and France 15%, the rest arriving from Italy)"
    [[nodiscard]] bool is_whole(const head& h) const {
        for (std::size_t i = h.at; i-- > 0 && h.at - i <= 6 && !h.is_verb;) {
            if (!s_.is(i, mention_kind::percent) || (h.at - i > 4 && !s_.is(i + 1, ')'))) continue;
            const std::size_t of = s_.is(i + 1, ')') ? i + 2 : i + 1; // "$3bn (40%) of Peru's exports"
            return s_.is(of, preposition::of) &&
                   before(s_, i) != s_.size(); // not "60% of paper exports went"
        }
        return false;
    }

    const sentence& s_;
    buffer<party>& parties_;
    const discourse& state_;
    buffer<head>& out_;
    head_sides sides_;
    head_other_reader others_;
    head_product_reader products_;
};

} // namespace bilatrade::detail

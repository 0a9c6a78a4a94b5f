// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_flow.hpp: the flow of a claim and the pair whose trade it is; sides that the
// sentence does not name come from the text before it.
#pragma once

#include <bilatrade/text/detail/claim_flow_words.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/money_words.hpp> // money_day
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/economy_groups.hpp>
#include <bilatrade/value/flow.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Writes the flow, the reporter and the partner of a claim.
class claim_flow_writer {
public:
    explicit claim_flow_writer(const claim_scene& scene) noexcept : in_(scene), words_(scene) {}

    /// Sets flow and pair; false where the figure is of no trade.
    [[nodiscard]] bool write(const stated_figure& f, claim& c) const {
        if (f.of_share && in_.state.last_flow) {
            c.flow = *in_.state.last_flow;
            c.side = in_.state.last_side;
            const bool own = f.partner && in_.state.last_whole.reporter; // "Oman with 8% ($2bn)"
            c.reporter = own ? in_.state.last_whole.reporter : in_.state.pair.reporter;
            c.partner = own ? f.partner : in_.state.pair.partner;
            return true;
        }
        if (f.head == 0) {
            write_again(f, c);
            return true;
        }
        const head& h = in_.head_of(f);
        if (h.is_noise) return false;
        c.flow = flow_of(h.word);
        c.side = side_of(h.word);
        if (f.is_excess) c.flow = flow::balance;
        if (h.is_repeat && h.word == flow_word::balance) c.side = in_.state.last_side;
        if (h.is_repeat && h.owner_party == 0 && aims_together(f, c)) { // "The two aim to lift the figure to"
            c.flow = flow::turnover;
            c.side = balance_side::none;
        }
        if (h.in_favour) c.side = balance_side::surplus;
        if (h.owner.is_world() && h.word == flow_word::turnover && h.partner_party == 0)
            return false; // "World trade rose by 10 pct"
        if (words_.is_next_buyer(h)) {
            c.flow = flow::imports;
            c.reporter = h.partner;
            c.partner = in_.state.pair.partner;
            return true;
        }
        complete_pair(h, f, c);
        if (plays_itself(in_.s, h)) {
            const economy_pair of{c.partner, c.reporter};
            c.reporter = of.reporter;
            c.partner = of.partner;
            c.flow = h.inward() ? flow::exports : flow::imports;
        }
        if (const economy office = in_.setting.counted_by;
            h.is_repeat && office && office != c.reporter && office != c.partner && in_.state.lists(office))
            c.partner = office; // "with Peru $2bn and with Oman $1bn; Lima makes the first of these $3bn"
        if (c.reporter == c.partner && !c.reporter.is_group()) { // "in Greek eyes exports to Bulgaria"
            const economy_pair now = in_.state.the_pair();
            c.reporter = now.holds(c.partner) ? now.other(c.partner) : in_.state.reporter_facing(c.partner);
        }
        return true;
    }

private:
    /// Of a figure that stands for the flow told before.
    void write_again(const stated_figure& f, claim& c) const {
        c.flow = *in_.state.last_flow;
        c.side = f.is_excess ? balance_side::none : in_.state.last_side;
        if (aims_together(f,
                          c)) { // "The two sides aim at $10bn": of trade, whatever was spoken of before
            c.flow = flow::turnover;
            c.side = balance_side::none;
        }
        if (!in_.state.ranks && is_of_next_partner(f) && (in_.state.takes || faces_anchor(f))) {
            // "Germany bought wine worth $3bn. Italy came next"
            c.reporter = f.partner;
            c.partner = in_.state.pair.partner;
            return;
        }
        // "Trade hit $800m, of which exports were $600m. In May it was $180m": all of it again
        if ((in_.state.speaks_of_sides() && is_of_next_partner(f)) ||
            (in_.state.told_part && says_it_or_they(in_.s, 0, f.at)))
            c.flow = flow::turnover;
        if (const auto role = words_.role_behind(f.at)) c.flow = flow_of(static_cast<flow_word>(*role));
        c.reporter = f.partner ? in_.state.who_stays() : in_.state.pair.reporter;
        c.partner = f.partner ? f.partner : in_.state.pair.partner;
        if (c.reporter.is_group() && f.partner &&
            is_member(f.partner, c.reporter, money_day({}, in_.setting.today))) {
            c.reporter = f.partner; // "The EU's trade with Iran was $9bn. Germany's share was $4bn"
            c.partner = in_.state.pair.partner;
        }
        if (const economy whose = f.partner ? owner_of_role(in_.s, in_.parties, in_.s.size()) : economy{};
            whose && whose != f.partner && c.partner == f.partner)
            c.reporter = whose; // "Turkey ($731m) ranks first among Georgia's partners"
        if (!c.reporter && c.partner) c.reporter = in_.state.reporter_facing(c.partner);
        if (c.reporter == c.partner && !c.reporter.is_group()) // "Uganda puts it at $850 million"
            c.reporter = in_.state.pair.other(c.partner);
        turn_by_tie(f, c);
        if (c.flow == flow::turnover || c.flow == flow::balance ||
            (c.flow == flow::imports && in_.state.has_told(flow::exports)))
            sell_goods(f, c);
        if (c.flow != flow::balance) c.side = balance_side::none;
    }

    /// "To Oman: exports of $5bn. From Oman: $2bn.": what comes from there is imported.
    static constexpr struct {
        tie by;
        flow from, to;
    } turns[] = {{tie::from, flow::exports, flow::imports}, {tie::to, flow::imports, flow::exports}};
    void turn_by_tie(const stated_figure& f, claim& c) const {
        if (!f.partner || c.reporter != in_.state.anchor || f.kind == claim_kind::share ||
            in_.parties.empty())
            return;
        const party& p = in_.parties[0];
        for (const auto& turn : turns)
            if (p.who == f.partner && p.at < f.at && p.by == turn.by && c.flow == turn.from) {
                c.flow = turn.to;
                return;
            }
    }
    /// "Trade was $18bn. Cambodian cashew nuts alone brought in $1 billion": what goods earn, they earn
    /// abroad.
    void sell_goods(const stated_figure& f, claim& c) const {
        std::size_t verb = f.at;
        while (verb-- > 0 && f.at - verb <= 6 && !in_.s.has(verb, sense::earns)) continue;
        if (verb >= f.at || f.at - verb > 6 || f.kind != claim_kind::level || f.is_base) return;
        if (f.product_end == 0 || f.product_begin > in_.s[verb].begin) return;
        c.flow = flow::exports;
        c.side = balance_side::none;
        const party* maker = in_.parties.empty() ? nullptr : &in_.parties[0];
        if (maker != nullptr && maker->at < verb && maker->by == tie::adjective && c.partner == maker->who) {
            c.partner = c.reporter;
            c.reporter = maker->who;
        }
    }
    /// "Trade was $18bn, of which exports $16bn. Turkey ranked second ($4.7 billion)": among the partners.
    [[nodiscard]] bool is_of_next_partner(const stated_figure& f) const {
        for (const party& p : in_.parties)
            if (f.partner && p.who == f.partner && is_untied(p.by))
                return !in_.state.pair.holds(f.partner) && f.kind == claim_kind::level;
        return false;
    }
    /// "China's imports from Iran were $4bn. Iraq followed with $3bn": where the text is about Iran.
    [[nodiscard]] bool faces_anchor(const stated_figure& f) const {
        const economy_pair& said = in_.state.pair;
        return said.partner == in_.state.anchor && said.reporter != in_.state.anchor &&
               !said.holds(f.partner);
    }
    [[nodiscard]] bool aims_together(const stated_figure& f, const claim& c) const {
        if (c.status == claim_status::actual || f.kind != claim_kind::level) return false;
        const bool target = c.status == claim_status::target;
        if (target && in_.state.speaks_of_sides()) return true; // "The governments' aim is $10 billion"
        if (f.head == 0 && in_.state.last_flow == flow::balance && in_.state.has_told(flow::turnover))
            return true; // "with a surplus of $3bn. We hope to see $5bn"
        for (const party& p : in_.parties) {
            if (target && p.at < f.at && p.as == reference::both) return true;
        }
        return false;
    }

    /// "- Oman: Brazilian exports of $3bn": of whom an item of a list is.
    [[nodiscard]] economy label_before(const head& h) const {
        if (h.partner_party != 0 || in_.parties.empty()) return {};
        const party& p = in_.parties[0];
        const bool opens = p.at == 0 || (p.at == 1 && in_.s.is(0, mention_kind::mark));
        return opens && p.as == reference::named && !p.is_place && in_.s.is(p.at + 1U, ':') ? p.who
                                                                                            : economy{};
    }

    /// "Ties between Turkey and Libya are booming: the volume of trade reached $4bn"
    [[nodiscard]] economy_pair named_between(std::size_t at) const {
        for (const party& p : in_.parties) {
            const bool both =
                p.by == tie::between || p.by == tie::bare; // "Turkey and Pakistan hope that trade"
            if (p.at >= at || !both || p.as != reference::named || p.is_place || !p.who) continue;
            economy_pair of;
            std::size_t members = 0;
            for (const party& q : in_.parties)
                if (q.list == p.list && ++members == 2 && q.at < at) of = {p.who, q.who};
            if (of.complete() && (members == 2 || p.by == tie::between)) return of;
        }
        return {};
    }

    /// "China took $3bn of Kenya's exports", "they have Finland down for $3bn of our exports": who is named
    /// before a figure of the flow behind it.
    [[nodiscard]] economy taker_of(const head& h, const stated_figure& f, economy reporter) const {
        const bool part = h.is_balance() && in_.s.is(f.at + 1U, preposition::of); // "$5bn of the deficit"
        if (h.at < f.at || !(h.directed() || part) || h.is_verb || f.kind != claim_kind::level) return {};
        for (std::size_t k = in_.parties.size(); k-- > 0;) {
            const party& p = in_.parties[k];
            if (p.at < f.at && p.as == reference::named && p.by == tie::bare && !p.is_place && !p.is_source &&
                p.who != reporter)
                return p.who;
        }
        return {};
    }

    void complete_pair(const head& h, const stated_figure& f, claim& c) const {
        c.reporter = f.owner ? f.owner : means_counter(h) ? in_.setting.counted_by : h.owner;
        c.partner = f.partner ? f.partner : words_.tells_whole(h, f) ? world() : h.partner;
        if (f.of_several) {
            c.partner = {};
            if (!c.reporter) take_reporter_of_text(h, c);
            return;
        }
        if (c.reporter && c.partner) return;
        if (!c.reporter && h.is_of_uncoded(in_.parties)) {
            if (!c.partner) c.partner = world(); // "The euro area's surplus", whoever counts it
            return;
        }
        if (!c.partner && h.partner_party != 0 && in_.parties[h.partner_party - 1U].uncoded) {
            if (!c.reporter) c.reporter = in_.state.reporter_facing({});
            return; // a group that has no code
        }
        if (!c.reporter && !c.partner && h.word == flow_word::turnover) {
            const economy_pair of = named_between(h.at);
            c.reporter = of.reporter;
            c.partner = of.partner;
            if (c.reporter) return;
        }
        if (!c.reporter && !c.partner) {
            take_pair_of_text(h, c);
            if (const economy taker = taker_of(h, f, c.reporter)) c.partner = taker;
            return;
        }
        if (!c.reporter) return take_reporter_of_text(h, c);
        c.partner = partner_of(h, f, c.reporter);
    }

    /// The partner that a flow leaves unsaid: one that the sentence names elsewhere, all, or whom the text is
    /// about.
    [[nodiscard]] economy partner_of(const head& h, const stated_figure& f, economy reporter) const {
        const economy seller = h.is_verb && h.inward() && h.partner_party == 0
                                   ? owner_of_role(in_.s, in_.parties, h.at)
                                   : economy{};
        if (seller && seller != reporter)
            return seller; // "Spain was the largest buyer of Moroccan tea, importing $3m worth"
        if (const economy label = label_before(h); label && label != reporter) return label;
        const bool whole = in_.state.pair_of_title && words_.goes_on_to_all(h);
        // "Tea tells another story. The island sold tea worth $1.5bn": to nobody that was spoken of.
        const bool anew = in_.state.opens_paragraph() && in_.state.has_many_partners() && h.is_verb &&
                          h.directed() && !h.is_passive && h.partner_party == 0 && h.owner_party != 0 &&
                          in_.parties[h.owner_party - 1U].by == tie::bare;
        if (words_.follows_uncoded(h)) return {};
        if (words_.is_of_own_goods(h)) return world();
        const economy_pair& told = in_.state.pair;
        const bool buys = (h.is_verb || in_.s.is_loose_flow(h.at)) && h.inward();
        if (buys && in_.state.takes && in_.state.last_flow == flow::imports && told.complete() &&
            !told.holds(reporter) && h.partner_party == 0 && !in_.state.last_was_share)
            return told
                .partner; // "Peru bought gas from Oman. Chile, the other customer, bought gas for $1bn"
        if (buys && in_.state.last_flow == flow::exports && told.complete() && !told.holds(reporter) &&
            h.partner_party == 0 && !h.has_product && !in_.state.opens_paragraph())
            return told.reporter; // "Peru sold tea to Oman. The French bought for $3m"
        if (h.is_left_out && h.partner_party == 0 && in_.state.is_of_world()) return world();
        if (words_.acts_on_anchor(h)) return in_.state.anchor;
        if (h.is_balance() && h.owner_party != 0 && !h.both && !h.is_total && told.complete() &&
            told.partner == reporter && in_.state.last_flow == flow::balance)
            return told.reporter; // "Brazil's surplus with Peru was $5bn; in 2019 Peru had a surplus"
        const bool of_country = h.is_balance() && h.owner_party != 0 && h.partner_party == 0 && !h.both &&
                                in_.parties[h.owner_party - 1U].as == reference::country;
        if (of_country &&
            in_.state.has_told_two_partners()) // "to China … and to the EU … The country's surplus"
            return world();
        const bool total = h.is_total && !in_.s.has(0, sense::of_which); // "Of this, total UK exports were"
        economy partner = total || whole || anew || words_.goes_back_to_all(h) || words_.is_of_all(h) ||
                                  words_.is_of_the_other(h) || words_.includes_part(h)
                              ? world()
                              : in_.state.other_than(reporter);
        if (reporter.is_group() && partner && !partner.is_world() && h.partner_party == 0 &&
            is_member(partner, reporter, money_day({}, in_.setting.today)))
            partner = world(); // "Latin American exports fell by 16%", whoever of them was named before
        if (const economy taker = taker_of(h, f, reporter)) partner = taker;
        if (partner || h.partner_party != 0) return partner;
        const economy_pair sent = h.both ? of_mission() : economy_pair{};
        return !h.both ? world() : sent.reporter == reporter ? sent.partner : economy{};
    }

    /// "Exports to Germany and Oman totalled $3bn, Ethiopia said": where it is one of the partners, the one
    /// that the sentence names beside them.
    [[nodiscard]] economy outside_list(const head& h, economy reporter) const {
        if (!reporter || h.partner_count < 2) return reporter;
        const auto list = in_.parties[h.partner_party - 1U].list;
        bool is_partner = false;
        economy other{};
        for (const party& p : in_.parties) {
            is_partner = is_partner || (p.list == list && p.who == reporter && ties_partner(p.by));
            if (p.list != list && p.as == reference::named && !other) other = p.who;
        }
        return is_partner && other ? other : reporter;
    }

    /// "By the count of Morocco's office, exports to Spain were $8bn, 20% of the country's exports": the one
    /// that counts.
    [[nodiscard]] bool means_counter(const head& h) const {
        if (h.owner_party == 0 || !in_.setting.counted_by || !in_.state.pair.holds(in_.setting.counted_by))
            return false;
        const party& owner = in_.parties[h.owner_party - 1U];
        return owner.as == reference::country && owner.by == tie::possessive && !owner.who;
    }

    /// "Exports rose to $5bn": of the pair that the text is about, or of all.
    void take_pair_of_text(const head& h, claim& c) const {
        economy_pair known = in_.state.the_pair();
        if (words_.returns_to_anchor(h) || is_mirrored(h, known)) known = {known.partner, known.reporter};
        const economy_pair& last = in_.state.balance_of; // "in Kenya's favour … In 2011 the surplus was"
        if (in_.parties.empty() && h.is_balance() && side_of(h.word) == in_.state.told_side &&
            last.reporter == known.partner && last.partner == known.reporter)
            known = last;
        // "The deficit with Japan was … ¶ Exports rose to $23.8bn": of all, as the text began.
        const bool as_begun = !h.is_verb && (words_.follows_list(h) ||
                                             (in_.state.opens_paragraph() && in_.state.is_of_world()));
        const bool world_trade =
            ((h.is_total || as_begun) && h.word != flow_word::turnover && known.reporter) ||
            words_.is_of_all(h);
        // "The European Community was paid early. March imports totalled $3bn": of whom the text tells
        // all
        const economy_pair& told = in_.state.pair;
        c.reporter = world_trade && told.partner.is_world() ? told.reporter : known.reporter;
        if (world_trade && told.partner == in_.state.anchor && c.flow == flow::exports &&
            in_.state.last_flow == flow::imports)
            c.reporter = in_.state.anchor; // "Russia bought its beef. Overall exports of beef"
        if (const economy_pair sent = of_mission(); sent.complete() && !known.complete() && !world_trade) {
            c.reporter = sent.reporter;
            c.partner = sent.partner;
            return;
        }
        const bool told_none = known.reporter && !known.partner && !h.both && !in_.state.is_bilateral;
        c.partner = world_trade || told_none ? world() : known.partner;
    }

    /// "Brazil sold $3bn worth to Argentina; INDEC counted imports of $3.4bn": the other side's office counts
    /// the trade of its own economy.
    [[nodiscard]] bool is_mirrored(const head& h, const economy_pair& known) const {
        const economy office = in_.setting.counted_by;
        if (h.word == flow_word::turnover || h.is_verb || h.is_repeat || !office || office != known.partner ||
            !known.reporter)
            return false;
        bool before = false;
        for (std::size_t i = h.at; i-- > 0 && !in_.s.is(i, ';') && !in_.s.has(i, sense::while_word);) {
            if (!in_.s.is(i, mention_kind::economy)) continue;
            if (in_.s[i].who != office) return false;
            before = true;
        }
        return before;
    }

    /// "Trade came to $58 million, Nepal's ambassador to Qatar said": who is sent, and where to.
    [[nodiscard]] economy_pair of_mission() const {
        constexpr std::size_t near = 4;
        for (std::size_t i = 0; i != in_.s.size(); ++i) {
            if (!in_.s.has(i, sense::official)) continue;
            economy_pair sent;
            for (const party& p : in_.parties) {
                const bool behind = p.at > i && p.at - i <= near;
                const bool home =
                    p.by == tie::adjective || p.by == tie::possessive || (behind && p.by == tie::of);
                if (home && p.at + near >= i && p.at <= i + near) sent.reporter = p.who;
                if (p.at > i && p.at - i <= 2 * near && (p.by == tie::to || p.by == tie::in))
                    sent.partner = p.who;
            }
            if (sent.complete() && sent.reporter != sent.partner) return sent;
        }
        return {};
    }

    /// "Imports from Serbia were $5bn": by the economy that counts, or that faces it.
    void take_reporter_of_text(const head& h, claim& c) const {
        if (h.is_verb && in_.s.has(h.at, sense::earns) && in_.state.anchor != c.partner)
            c.reporter = in_.state.anchor; // "Soya earned $300 million in Colombia"
        if (c.reporter || in_.state.of_uncoded()) return;
        c.reporter = in_.setting.counted_by; // "Kosovo's customs counted imports from Serbia of …"
        if (c.reporter && c.reporter != c.partner) return;
        c.reporter = outside_list(h, in_.state.reporter_facing(c.partner ? c.partner : h.partner));
        if (!c.reporter && in_.state.home != c.partner) c.reporter = in_.state.home;
    }

    const claim_scene& in_;
    claim_flow_words words_;
};

} // namespace bilatrade::detail

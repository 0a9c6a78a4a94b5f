// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_whole.hpp: what a share is a share of, and which part it is. Refuses a share
// whose whole the text does not tell.
#pragma once

#include <bilatrade/text/detail/claim_parts.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/claim_whole_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/level_words.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Writes the whole of a share.
class claim_whole_writer {
public:
    explicit claim_whole_writer(const claim_scene& scene) noexcept
        : in_(scene), s_(scene.s), words_(scene), parts_(scene) {}

    /// Sets the whole, and the pair that is the part; false where no whole is told. Where the part is a
    /// product, its place goes into `product`.
    [[nodiscard]] bool write(const stated_figure& f, claim& c, text_span& product) const {
        if (!find(f, c, product)) return false;
        if (f.of_several || is_of_uncoded(f)) c.partner = {};
        // "37% of Japan's surplus could be accounted for by exchange rates", "half of that": all of itself
        const bool told = f.head != 0 && c.flow != flow::balance &&
                          (in_.head_of(f).at > f.at || in_.head_of(f).has_product);
        const bool part =
            c.whole.flow != c.flow || c.reporter != c.whole.reporter || c.partner != c.whole.partner;
        if (!part && product.end == 0 && f.product_end == 0 && is_of_last_goods(c))
            product = {in_.state.shared_begin, in_.state.shared_end};
        return told || part || product.end != 0 || f.product_end != 0;
    }

private:
    /// "Chips made up 24% of South Korea's exports, up from 17% a year earlier": of those goods.
    [[nodiscard]] bool is_of_last_goods(const claim& c) const {
        return in_.state.last_was_share && in_.state.shared_end > in_.state.shared_begin &&
               in_.state.shared_begin >= s_[0].begin && in_.state.last_whole_flow == c.flow &&
               in_.state.last_whole.reporter == c.whole.reporter &&
               in_.state.last_whole.partner == c.whole.partner;
    }
    /// "Trade with other Comecon members made up 27 percent"
    [[nodiscard]] bool is_of_uncoded(const stated_figure& f) const {
        if (!in_.has_head_before(f) || in_.head_of(f).partner_party == 0 || f.partner) return false;
        if (parts_.named_subject(f)) return false; // "Of exports to third countries, China took 31%"
        const party& with = in_.parties[in_.head_of(f).partner_party - 1U];
        return with.uncoded && with.at < f.at;
    }
    [[nodiscard]] bool find(const stated_figure& f, claim& c, text_span& product) const {
        c.whole.flow = c.flow;
        if (fronts_share(s_, f.at) && c.partner && (f.head == 0 || !in_.head_of(f).is_role)) {
            c.whole = {c.reporter, world(), c.flow, {}};
            return true;
        }
        const bool head_behind = f.head != 0 && in_.head_of(f).at > f.at;
        const bool bracket = f.head == 0 && s_.is(f.at + 1U, ')'); // "accounted for $3bn (9%) of the total"
        const bool told = head_behind || is_part_of(s_, f.at) || is_listed_part(s_, f.at) ||
                          s_.has(bracket ? f.at + 2U : f.at + 1U, sense::of_which) ||
                          words_.opens_of_which(f) || words_.is_share_of_it(f) || words_.is_share_of_goods(f);
        if (const head* part = words_.direction_of_it(f); part != nullptr)
            return direction_of_trade(*part, f, c);
        if (const std::size_t of = words_.of_which_before(f); of != s_.size() && in_.has_head_before(f)) {
            const head& part = in_.head_of(f); // "trade, of which Peru's exports made up 84%"
            if (part.at > of && part.directed() && !part.is_verb) return direction_of_trade(part, f, c);
        }
        if (f.of_last_whole && in_.state.last_whole.reporter) return share_of_last_whole(f, c, product);
        if (f.product_end != 0 && in_.has_head_before(f) && s_.has(f.at + 2U, sense::possessive)) {
            const head& h = in_.head_of(f);
            if (h.is_verb && h.outward() && h.partner && s_.is(before(s_, f.at), preposition::with)) {
                c.flow = bilatrade::flow::imports; // "Peru supplies Oman with half of its oil": of Oman's
                c.reporter = h.partner;
                c.partner = h.owner;
            }
            if (c.partner == world()) return false;      // "imports half of its oil": of what it needs
            c.whole = {c.reporter, world(), c.flow, {}}; // "imports half of its oil from Oman"
            return true;
        }
        const bool of_goods = f.is_part && f.product_end > f.product_begin; // "were cars ($6bn, 40%)"
        const bool of_it = s_.value(f.at + 1U, sense::of_which) == 0 && s_.may_name_goods(f.at + 2U);
        if (of_it && f.head != 0 && in_.head_of(f).owner && in_.head_of(f).partner) {
            // "supplied Peru with goods worth $8bn, 75 per cent of it sugar"
            c.reporter = in_.head_of(f).owner;
            c.partner = in_.head_of(f).partner;
            c.whole = {c.reporter, c.partner, c.flow, {}};
            return true;
        }
        if (f.partner && f.head != 0 && !head_behind && !in_.head_of(f).is_role && !of_goods) {
            const head& h = in_.head_of(f); // "$9bn, a third of it with Oman"
            const bool own = h.partner == f.partner || in_brackets(s_, f.at) ||
                             is_listed_part(s_, f.at);        // "Of exports, 62% went to Oman"
            const economy with = own ? economy{} : h.partner; // "went to Oman (62%), followed by Laos (10%)"
            c.whole = {c.reporter, with ? with : world(), c.flow, {}};
            c.partner = f.partner;
            return true;
        }
        if (words_.is_direction_of_trade(f)) {
            c.whole = {c.reporter, c.partner, bilatrade::flow::turnover, {}};
            return true;
        }
        const bool in_bracket = f.is_part && s_.is(f.at + 1U, ')'); // "$3bn (83%) of these exports"
        if (!told || in_bracket) return share_of_named_whole(f, c, product);
        if (f.of_level) return share_of_level(f, c, head_behind, product);
        if (head_behind) return share_of_player(f, c) || share_of_flow(f, c, product);
        return share_of_that(f, c, product);
    }

    /// "Oman, with 12% of exports, was Peru's main market"
    [[nodiscard]] bool share_of_player(const stated_figure& f, claim& c) const {
        const bool role = in_.head_of(f).is_role; // "With a share of 22%, Italy was the largest market"
        const economy player = role ? in_.head_of(f).partner : words_.plays_behind(f);
        if (!player) return false;
        const economy whose = role ? economy{} : owner_of_role(s_, in_.parties, s_.size());
        if (whose) c.reporter = whose;
        c.partner = player;
        c.whole = {c.reporter, world(), c.flow, {}};
        return true;
    }

    /// "Trade reached $780m, 98 per cent of it Uzbek exports"
    [[nodiscard]] bool direction_of_trade(const head& part, const stated_figure& f, claim& c) const {
        const head* whole = nullptr;
        for (const head& h : in_.heads)
            if (h.at < f.at && !h.is_noise && &h != &part) whole = &h;
        economy_pair of = in_.state.pair;
        if (whole != nullptr && whole->owner && whole->partner) of = {whole->owner, whole->partner};
        if (part.owner_party != 0 && of.holds(part.owner)) of = {part.owner, of.other(part.owner)};
        c.flow = flow_of(part.word);
        c.reporter = of.reporter;
        c.partner = of.partner;
        c.whole = {of.reporter, of.partner, bilatrade::flow::turnover, {}};
        return of.complete();
    }

    /// "41% of Lao exports", "half of Chile's copper exports went to China"
    [[nodiscard]] bool share_of_flow(const stated_figure& f, claim& c, text_span& product) const {
        const head& h = in_.head_of(f);
        const economy whose = owner_of_role(s_, in_.parties, f.at), role = parts_.named_subject(f);
        if (whose && whose != role && !h.partner) {
            c.reporter = whose;
            c.partner = f.partner ? f.partner : role;
            c.whole = {whose, world(), c.flow, {}};
            return static_cast<bool>(c.partner);
        }
        if (const head* part = words_.direction_of(f); part != nullptr) {
            c.flow = flow_of(part->word);
            if (!h.partner && in_.state.pair.complete()) {
                c.reporter = in_.state.pair.reporter;
                c.partner = in_.state.pair.partner;
            }
            c.whole = {c.reporter, c.partner, bilatrade::flow::turnover, {}};
            return true;
        }
        if (parts_.is_same_part(h)) return parts_.write_same_part(c, product);
        if (words_.is_of_last_flow(h, c.flow)) return share_of_last_flow(f, h, c, product);
        if (!h.partner && h.partner_party != 0 && in_.parties[h.partner_party - 1U].at > h.at &&
            !words_.is_moved(h, f)) {
            c.whole = {c.reporter, {}, c.flow, {}}; // "a tenth of Soviet exports to the West"
            if (const economy who = parts_.named_subject(f)) c.partner = who;
            parts_.product_of_subject(f, product);
            return true;
        }
        if (h.partner && !h.partner.is_world() && !words_.is_moved(h, f) &&
            !words_.is_made_by_partner(h, f) &&
            !parts_.has_own(f, c.reporter)) { // a product's part of one pair's flow
            c.whole.reporter = c.reporter;
            c.whole.partner = c.partner;
            const economy other = words_.other_of_pair(f, c), maker = parts_.maker_before(f);
            if (other)
                c.partner = other;
            else if (maker && maker != c.partner && maker != c.reporter)
                c.partner = maker; // "German goods accounted for 26% of Mexico's imports from the bloc"
            else if (!parts_.takes_member(f, c))
                parts_.product_of_subject(f, product);
            return true;
        }
        if (const economy subject = parts_.acting_subject(f);
            subject && !parts_.owns_before(f, subject) && h.owner_party != 0 && subject == c.reporter &&
            in_.parties[h.owner_party - 1U].as != reference::named && !h.partner && !parts_.acts_itself(f))
            c.reporter = parts_.owner_but(subject, f); // "Mali took 20.9% of what it sold": not Mali
        if (is_of_these(f, h)) return share_of_these(f, h, c, product);
        c.whole.reporter = c.reporter;
        c.whole.partner = world();
        product = parts_.product_behind(h);
        if (product.end == 0) parts_.product_of_subject(f, product);
        const bool of_goods =
            product.end > product.begin && !parts_.names_party(f); // "Coffee accounts for 60% of"
        const bool faces = h.partner && !h.partner.is_world();
        c.partner = faces ? h.partner : of_goods ? world() : parts_.subject_of(f, c.reporter);
        const bool uncoded = words_.is_taken_by_uncoded(f);
        if (!faces && uncoded) c.partner = {};
        if (c.partner && !of_goods) product = {};
        if (!c.partner && !words_.names_uncoded(f) && !uncoded) c.partner = world();
        return true;
    }

    /// "58.3% of these sales", "41% of the exports" that the text has told of
    [[nodiscard]] bool is_of_these(const stated_figure& f, const head& h) const {
        const bool of_these = s_.has(f.at + 1U, sense::of_which) && h.at == f.at + 2U;
        const bool of_the = s_.is(f.at + 1U, preposition::of) && s_.has(f.at + 2U, sense::definite) &&
                            h.at == f.at + 3U && h.owner_party == 0 && in_.state.has_told(flow_of(h.word));
        const bool same = !h.owner || h.owner == in_.state.pair.reporter;
        const bool of_its = s_.is(f.at + 1U, preposition::of) && s_.has(f.at + 2U, sense::definite) &&
                            s_.is(f.at + 3U, mention_kind::economy) && h.at == f.at + 4U && h.owner &&
                            in_.state.pair.holds(h.owner); // "nine tenths of the Russian exports"
        return ((same && (of_these || of_the)) || of_its) && !h.is_total && in_.state.pair.complete();
    }
    [[nodiscard]] bool share_of_these(const stated_figure& f, const head& h, claim& c,
                                      text_span& product) const {
        c.whole.reporter = c.reporter = h.owner ? h.owner : in_.state.pair.reporter;
        c.whole.partner = c.partner = in_.state.pair.other(c.reporter);
        if (h.partner && c.partner.is_world()) c.partner = h.partner; // "France accounted for 9% of these"
        parts_.product_of_subject(f, product);
        return true;
    }

    [[nodiscard]] bool share_of_last_flow(const stated_figure& f, const head& h, claim& c,
                                          text_span& product) const {
        const economy_pair& said = in_.state.pair;
        c.reporter = said.reporter;
        c.whole = {said.reporter, said.partner, c.flow, {}};
        if (!said.partner.is_world()) parts_.product_of_subject(f, product);
        c.partner = said.partner.is_world() ? parts_.subject_of(f, said.reporter) : said.partner;
        for (const party& p : in_.parties)
            if (p.at > h.at && p.as == reference::named && !p.is_place && p.who != said.reporter)
                c.partner = p.who;
        return true;
    }

    /// "$24.1 billion, or 35% of all that it sold": the level before is the part.
    [[nodiscard]] bool share_of_level(const stated_figure& f, claim& c, bool head_behind,
                                      text_span& product) const {
        const economy_pair part = in_.state.pair;
        if (head_behind && in_.head_of(f).is_balance() && in_.state.last_flow != flow::balance)
            return false; // "exports were $36bn, or 80% of the surplus"
        if (head_behind && in_.head_of(f).directed() && c.flow != in_.state.last_flow &&
            part.holds(in_.head_of(f).partner) && in_.head_of(f).owner == part.reporter)
            return false; // "imports were $2bn, a third of its exports there": a ratio of two flows
        if (!head_behind && !f.is_part && s_.value(f.at + 1U, sense::of_which) == 0 && product.end == 0 &&
            s_.is(f.at + 2U, '.'))
            return false; // "and imports came to $2bn, a third of that sum": of another figure
        if (!head_behind) {
            c.flow = c.whole.flow = *in_.state.last_flow;
            c.reporter = part.reporter;
        }
        c.partner = part.holds(c.reporter) ? part.other(c.reporter) : part.partner;
        if (!c.partner) c.partner = (&f)[-1].partner; // "was Oman, with $3bn or 15% of its exports"
        c.whole.reporter = c.reporter;
        if (f.is_part && !head_behind) { // "sold Oman goods worth $8bn, and a fifth of that was ores"
            c.whole.partner = c.partner;
            return true;
        }
        const bool of_pair = head_behind && in_.head_of(f).partner_party != 0 &&
                             in_.parties[in_.head_of(f).partner_party - 1U].at > in_.head_of(f).at &&
                             !words_.is_moved(in_.head_of(f), f);
        if (product.end == 0) product = {in_.state.product_begin, in_.state.product_end};
        const bool of_these = head_behind && product.end != product.begin && is_of_these(f, in_.head_of(f));
        c.whole.partner = of_pair    ? in_.head_of(f).partner
                          : of_these ? c.partner // "Rice came to $148m, or 45% of the exports"
                                     : world();
        return true;
    }

    /// "and Belgium 5.1 per cent": of the whole of the share before.
    [[nodiscard]] bool share_of_last_whole(const stated_figure& f, claim& c, text_span& product) const {
        c.flow = c.whole.flow = in_.state.last_whole_flow;
        c.whole.reporter = c.reporter = in_.state.last_whole.reporter;
        c.whole.partner = in_.state.last_whole.partner;
        const bool again = f.head != 0 && in_.head_of(f).is_repeat && in_.head_of(f).partner_party != 0;
        if (again) // "that with the EU"
            c.partner = f.partner ? f.partner : in_.head_of(f).partner;
        else
            c.partner = parts_.subject_of(f, c.reporter);
        if (!c.partner || c.partner.is_world()) parts_.product_of_subject(f, product); // "; tea made up 9%"
        return true;
    }

    /// "Japan imports 50% of its LPG from Saudi Arabia": of all that it imports of that.
    [[nodiscard]] bool share_of_goods(const stated_figure& f, claim& c, text_span& product) const {
        if (f.head == 0 || !s_.is(f.at + 1U, preposition::of) || !s_.has(f.at + 2U, sense::possessive))
            return false;
        const head& h = in_.head_of(f);
        const std::size_t begin = f.at + 3U;
        std::size_t end = begin;
        while (end < s_.size() && parts_.is_product_word(end)) ++end;
        const bool acts = h.is_verb || in_.is_said_of(h); // "imports" is read as a noun
        if (!acts || !h.directed() || !h.owner || end == begin) return false;
        product = {s_[begin].begin, s_[end - 1].end};
        c.partner = h.partner ? h.partner : world();
        c.whole = {c.reporter, world(), c.flow, {}};
        return true;
    }

    /// "China took 91.4% of that": of the flow of the last level.
    [[nodiscard]] bool share_of_that(const stated_figure& f, claim& c, text_span& product) const {
        if (share_of_goods(f, c, product)) return true;
        if (f.head == 0 || in_.head_of(f).is_verb) {
            if (in_.state.pair.reporter) c.reporter = in_.state.pair.reporter;
            c.partner = in_.state.pair.partner;
            if (in_.state.last_flow) c.flow = *in_.state.last_flow;
            if (s_.value(f.at + 1U, sense::of_which) == 1 && in_.state.speaks_of_sides())
                c.flow = bilatrade::flow::turnover;
        }
        c.whole = {c.reporter, c.partner ? c.partner : world(), c.flow, {}};
        if (f.head != 0 && c.partner && !c.partner.is_world() &&
            is_behind_role(s_, in_.head_of(f))) { // "the leading buyer of its exports, taking 21% of
            c.whole.partner = world();            // them"
            return true;
        }
        if (const economy role = parts_.named_subject(f);
            role && role != c.reporter && role != c.partner && s_.holds(sense::role) &&
            s_.value(f.at + 1U, sense::of_which) == 1) { // "Italy remained the main buyer, taking 18% of the
            c.partner = role;                            // total"
            c.whole.partner = world();
            return true;
        }
        if (in_.has_head_before(f) && !in_.head_of(f).is_verb && in_.head_of(f).partner_party != 0 &&
            in_.state.is_of_world() && in_.state.pair.partner.is_world() &&
            in_.state.pair.reporter == c.reporter)
            c.whole.partner = world(); // "Trade was $14bn. Trade with China accounted for 72% of it"
        if (words_.is_share_of_goods(f)) {
            const word_run goods = opening_goods(s_).goods;
            product = {s_[goods.begin].begin, s_[goods.end - 1].end};
            return true;
        }
        if (const std::size_t which = words_.of_which_before(f);
            which != s_.size() && !parts_.names_party(f, which)) {
            parts_.product_of_subject(f, product);
            if (product.end > product.begin) return true;
        }
        const economy part = parts_.subject_of(f, c.reporter);
        const bool is_wider = c.whole.partner.is_world() || c.whole.partner.is_group();
        if (part && part != c.whole.partner && is_wider)
            c.partner = part;
        else
            parts_.product_of_subject(f, product);
        const bool its_total = is_of_total(s_, f.at); // "made up 35 percent of its total"
        const bool goes_on =
            f.head != 0 ? !f.is_anaphoric : opens_with_that(s_); // "That is 38% of the total"
        const bool of_goods =
            f.is_part && f.product_end > f.product_begin; // "led by fuel ($2bn, 17% of the total)"
        const bool of_total =
            (its_total || s_.value(f.at + 1U, sense::of_which) == 1) && goes_on && !of_goods;
        const bool sides = c.flow == bilatrade::flow::turnover && c.partner.is_world();
        if (of_total && product.end == 0 && !sides)
            c.whole.partner = world(); // "sold goods worth €14bn to Peru, 9% of the total"
        return true;
    }

    /// "the continent's share in Russia's foreign trade was 2.3%"
    [[nodiscard]] bool share_of_named_whole(const stated_figure& f, claim& c, text_span& product) const {
        if (f.head == 0 && f.is_part &&
            f.product_end > f.product_begin) { // "The main goods were cars ($6bn, 40%)"
            c.whole = {c.reporter, c.partner, c.flow, {}};
            return true;
        }
        if (f.head == 0 && f.partner && f.is_anaphoric && !in_.state.last_was_share &&
            in_.state.pair.partner.is_world() && in_.state.last_flow) {
            c.flow = *in_.state.last_flow; // "Moldova's exports were $3bn. Russia's share was 9%"
            c.reporter = in_.state.pair.reporter;
            c.partner = f.partner;
            c.whole = {c.reporter, world(), c.flow, {}};
            return true;
        }
        if (f.head == 0) return in_.state.last_whole.reporter && share_of_last_whole(f, c, product);
        const head& h = in_.head_of(f);
        c.whole.reporter = c.reporter;
        c.whole.partner = world();
        if (f.is_part && f.product_end > f.product_begin) { // "exports were cotton (66 percent)"
            c.partner = c.whole.partner = c.partner ? c.partner : world();
            return true;
        }
        if (h.partner.is_group() && h.partner_party != 0 && in_.parties[h.partner_party - 1U].at > h.at) {
            const economy member =
                parts_.member_named(f, h); // "Russia. Its share in our trade with the union"
            if (member) {
                c.whole.partner = h.partner;
                c.partner = member;
                return true;
            }
        }
        const economy part = f.product_end != 0 ? world() : parts_.subject_of(f, c.reporter);
        if (part && (h.is_total || !h.partner)) c.partner = part;
        if (words_.is_taken_by_uncoded(f)) c.partner = {};
        return true;
    }

    const claim_scene& in_;
    const sentence& s_;
    claim_whole_words words_;
    claim_part_reader parts_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_lists.hpp: what is one figure's own where a sentence lists several: its
// partner, its owner.
#pragma once

#include <bilatrade/text/detail/figure_list_items.hpp>
#include <bilatrade/text/detail/figure_list_joins.hpp>
#include <bilatrade/text/detail/figure_list_owners.hpp>
#include <bilatrade/text/detail/figure_ranks.hpp>
#include <bilatrade/text/detail/figure_told_partners.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Gives a figure of a list its own party.
class figure_list_reader {
public:
    explicit figure_list_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s), told_(scene) {}

    /// The partner of one figure among several: by order, by brackets, or the one that follows.
    void own_partner(stated_figure& f) const {
        const head& h = in_.head_of(f);
        if ((h.directed() || (h.partner_party != 0 && !h.both)) && h.owner_party != 0 &&
            members(h.owner_party) > 1) { // "Egypt and Jordan imported goods worth A and B"
            const std::size_t nth = told_.same_before(f);
            if (nth < members(h.owner_party)) f.owner = in_.parties[first_of(h.owner_party) + nth].who;
        }
        if (h.is_of_two) return told_.take_one_of_two(f, h);
        if (take_of_level_beside(f)) return;
        if (told_.take_followers(f) || told_.take_counted(f, h) || told_.take_of_both(f, h) ||
            take_respective(f, h) || take_next_taker(f, h) || take_next_buyer(f, h))
            return;
        if (figure_list_owner_reader(in_).read(f)) return;
        if (!take_labelled(f, h) && !take_listed(f, h) && !take_joined(f, h) && h.partner_party != 0)
            take_in_turn(f, h);
    }

private:
    /// "the Middle East (-19%)": a group that has no code is no partner that can be named.
    static void face(stated_figure& f, const party& p) {
        f.partner = p.who;
        f.of_several = p.uncoded;
    }

    /// "the main partner was Germany with $973m, up 13.9% from July 2009": whose level it was.
    [[nodiscard]] bool take_of_level_beside(stated_figure& f) const {
        if (f.kind != claim_kind::growth || in_.figures.empty()) return false;
        const stated_figure& level = in_.figures.back();
        if (level.kind != claim_kind::level || level.head != f.head || !level.partner) return false;
        if (!s_.is(level.at + 1U, ',') || f.at > level.at + 4U) return false;
        f.owner = level.owner;
        f.partner = level.partner;
        return true;
    }

    /// "ahead of Romania with $3.9bn", "Turkey ($3.1bn)": the party right before a figure.
    [[nodiscard]] bool take_labelled(stated_figure& f, const head& h) const {
        const figure_rank_reader ranks(in_);
        if (const party* p = ranks.overtaken(f); p != nullptr && p->who != h.owner) {
            f.partner = p->who;
            f.is_base = false;
            return true;
        }
        const party* label = in_order(h) ? nullptr : ranks.label_of(f);
        if (label == nullptr) return false;
        if (ranks.bracket_before(f.at) != s_.size() && is_owner_of_list(f, *label)) {
            f.owner = label->who;
            f.partner = h.partner;
            return true;
        }
        if (!label->uncoded && label->who == h.owner) return false;
        if (is_actor(h)) {
            f.owner = label->who;
            return true;
        }
        face(f, *label);
        f.is_aside = h.partner_party != 0 || s_.is(before(s_, f.at), preposition::with);
        return true;
    }

    /// "Peru took $3bn of them, Oman $2bn and Laos $1bn", "exports, with Peru taking $3bn and Oman $2bn"
    [[nodiscard]] bool take_next_taker(stated_figure& f, const head& h) const {
        const std::size_t b = before(s_, f.at);
        if (in_.figures.empty() || in_.figures.back().head != f.head || b == s_.size()) return false;
        bool taken = h.is_taken;
        for (const stated_figure& other : in_.figures)
            taken =
                taken ||
                (other.head == f.head && h.outward() &&
                 (s_.has(before(s_, other.at), sense::takes) || s_.has(before(s_, other.at), sense::pays)) &&
                 s_.unbroken(other.at, f.at));
        const party* p = taken && b >= in_.figures.back().at ? in_.named_at(b) : nullptr;
        if (p != nullptr) face(f, *p);
        return p != nullptr;
    }

    /// "Germany bought $3bn worth of Ethiopian coffee, Oman $2bn and Japan $1bn", "followed by Oman ($2bn)":
    /// whoever stands before the next figure bought it of the same maker.
    [[nodiscard]] bool take_next_buyer(stated_figure& f, const head& h) const {
        const bool made = h.is_verb && h.inward() && !h.is_passive && h.owner && h.partner_party != 0 &&
                          in_.parties[h.partner_party - 1U].by == tie::adjective;
        if (!made || in_.figures.empty() || in_.figures.back().head != f.head) return false;
        const std::size_t b = before(s_, f.at);
        const party* p = in_.named_at(s_.is(b, '(') && b > 0 ? b - 1 : b);
        if (p == nullptr || p->at < in_.figures.back().at || !(is_untied(p->by) || p->by == tie::by))
            return false;
        f.owner = p->who;
        f.partner = h.partner;
        return true;
    }

    /// "exports to Peru ($3bn) and to Oman ($2bn) rose by 15% and 9%, respectively"
    [[nodiscard]] bool take_respective(stated_figure& f, const head& h) const {
        if (!s_.holds(sense::respectively) || !h.is_repeat || f.kind != claim_kind::growth || f.head < 2 ||
            h.partner_count > 1)
            return false;
        const std::size_t nth = told_.same_before(f);
        std::size_t first = f.head - 1U;
        while (first > 0 && in_.heads[first].is_repeat && in_.heads[first - 1].word == h.word) --first;
        const std::size_t count = f.head - first;
        if (nth >= count || !figures_behind(f, count - nth - 1)) return false;
        f.partner = in_.heads[first + nth].partner;
        return static_cast<bool>(f.partner);
    }
    /// So many percentages behind one, in the same statement.
    [[nodiscard]] bool figures_behind(const stated_figure& f, std::size_t count) const {
        std::size_t found = 0;
        for (std::size_t k = f.at + 1U; k < s_.size() && !s_.is_break(k); ++k)
            found += s_.is(k, mention_kind::percent) ? 1U : 0U;
        return found == count;
    }

    /// The party of an item of a list or a ranking.
    [[nodiscard]] bool take_listed(stated_figure& f, const head& h) const {
        const figure_item_reader items(in_);
        const auto take = [&](const party* p) {
            const bool found = p != nullptr && (p->uncoded || p->who != h.owner);
            if (found) face(f, *p);
            return found;
        };
        if (take(items.listed_behind(f)) || take(items.item_of(f)) || take(items.led_in(f)) ||
            take(items.fronted(f)))
            return true;
        if (const party* p = figure_rank_reader(in_).ranked(f); p != nullptr) {
            const bool acts = h.is_verb && h.owner_party != 0 &&
                              in_.parties[h.owner_party - 1U].by == tie::bare; // "Qatar followed with"

            const bool other_way =
                h.directed() && in_.state.last_flow && in_.state.last_flow != flow_of(h.word);
            const economy faced = h.partner || !other_way ? h.partner : in_.state.who_stays();
            const bool turned = h.owner == p->who; // "The US came second with purchases of $2m"
            const bool seller = faced && (acts || is_supplying(s_, in_.parties, h) || turned);
            f.partner = seller ? faced : p->who;
            f.owner = seller ? p->who : in_.state.who_stays();
            return true;
        }
        if (take(items.entry_of(f))) return true;
        const party* part = items.partner_of_part(f);
        if (part != nullptr) face(f, *part);
        return part != nullptr;
    }

    /// The party beside a figure that goes on from another one.
    [[nodiscard]] bool take_joined(stated_figure& f, const head& h) const {
        const figure_join_reader joins(in_);
        if (const party* p = joins.joined_before(f); p != nullptr) {
            const bool object = h.partner_party != 0 && in_.parties[h.partner_party - 1U].by == tie::bare;
            (object || h.is_taken ? f.partner : f.owner) = p->who;
            return true;
        }
        if (const party* p = joins.subject_of_own(f); p != nullptr) {
            const bool taken = s_.has(before(s_, f.at), sense::takes); // "of which Panama took $3bn"
            (h.is_verb && !taken ? f.owner : f.partner) = p->who;
            return true;
        }
        if (follows_level(f)) return true;
        const party* behind = joins.place_behind(f);
        if (behind == nullptr || behind->who == h.owner) return false;
        face(f, *behind);
        return true;
    }

    /// "Of the $2.9 billion that Mali exported, $1.6 billion went to Ghana": the partner is that of the part.
    [[nodiscard]] bool is_fronted_whole(const stated_figure& f, const head& h) const {
        if (!s_.is(0, preposition::of) || f.kind != claim_kind::level) return false;
        const std::size_t partner = in_.parties[h.partner_party - 1U].at;
        std::size_t comma = f.at + 1U;
        while (comma < partner && !s_.is(comma, ',')) ++comma;
        return comma < partner && h.at < comma && figure_between(s_, comma, partner);
    }

    /// "$3.1 billion of coffee, including $403 million to Germany", "of which $403 million to": likewise.
    [[nodiscard]] bool is_whole_of_part(const stated_figure& f, const head& h) const {
        const std::size_t partner = in_.parties[h.partner_party - 1U].at;
        for (std::size_t k = f.at + 1U; k < partner; ++k)
            if (s_.has(k, sense::included) || s_.has(k, sense::of_which))
                return f.kind == claim_kind::level && figure_between(s_, k, partner);
        return false;
    }

    /// Of as many partners as there are figures each has its own.
    void take_in_turn(stated_figure& f, const head& h) const {
        if (is_fronted_whole(f, h) || is_whole_of_part(f, h)) {
            f.partner = world();
            return;
        }
        const std::size_t first = h.partner_party - 1U;
        const bool goes_on = f.is_base && !in_.figures.empty() && in_.figures.back().head == f.head;
        f.of_several = goes_on ? in_.figures.back().of_several : is_of_all(f, first);
        if (f.of_several) return;
        if (h.figures_first) return partner_behind(f);
        if (const party* p = figure_join_reader(in_).tied_behind(f)) return face(f, *p);
        if (h.partner_count < 2) return;
        if (s_.is(f.at - 1U, '(')) { // Vietnam ($2.1bn), Laos ($410 mln)
            for (std::size_t k = first; k != first + h.partner_count; ++k) {
                if (in_.parties[k].at < f.at) f.partner = in_.parties[k].who;
            }
            return;
        }
        const std::size_t same = told_.same_before(f);
        if (same < h.partner_count) f.partner = in_.parties[first + same].who;
    }

    /// "the top suppliers were Oman and Qatar with $2bn and $1bn, respectively"
    [[nodiscard]] bool in_order(const head& h) const {
        return h.partner_count > 1 && s_.holds(sense::respectively);
    }
    /// "China bought Peruvian goods for $20bn, followed by Japan with $2bn", "China was the leading exporter,
    /// with exports of $2tn, followed by": who does it, where the text tells of the other side or of all.
    [[nodiscard]] bool is_actor(const head& h) const {
        if (is_supplying(s_, in_.parties, h)) return true;
        if (h.is_balance() && h.owner_party != 0 && h.partner_party == 0 && !h.partner &&
            in_.parties[h.owner_party - 1U].by == tie::bare)
            return true; // "Germany had the largest deficit, ahead of Britain with"
        if (h.owner_party == 0 || h.both || !h.directed()) return false;
        const party& owner = in_.parties[h.owner_party - 1U];
        if (owner.by != tie::bare || owner.as != reference::named || owner.at > h.at) return false;
        return h.partner && h.partner == in_.state.anchor && h.owner != in_.state.anchor;
    }
    /// "exports to Hong Kong and Macao rose 36% to $2bn", "sold tea worth $3bn to Egypt and Iran": one figure
    /// of its kind for all.
    [[nodiscard]] bool is_of_all(const stated_figure& f, std::size_t first) const {
        const head& h = in_.head_of(f);
        const std::size_t last = first + h.partner_count - 1U;
        if (h.partner_count < 2 || last >= in_.parties.size() || told_.same_before(f) != 0) return false;
        const std::size_t begin = in_.parties[first].at, end = in_.parties[last].at;
        if (s_.has(end + 1, sense::and_word) && s_.has(end + 2, sense::others)) return true; // "and others"
        if (!s_.has(before(s_, end), sense::and_word) || (f.at > begin && f.at < end)) return false;
        for (std::size_t k = f.at < begin ? f.at : begin; k < s_.size() && (k < end || !s_.is_break(k));
             ++k) {
            if (s_.has(k, sense::each) || s_.has(k, sense::respectively)) return false;
            if (k > f.at && k > end && (s_.has(k, sense::flow_noun) || is_repeat(k))) return true;
            if (k != f.at && is_same_kind(k, f.at)) return false;
        }
        return true;
    }
    /// "and those to the ASEAN countries": the flow again.
    [[nodiscard]] bool is_repeat(std::size_t i) const {
        for (const head& h : in_.heads)
            if (h.at == i && h.is_repeat) return true;
        return false;
    }
    /// Another figure of that kind, beside the one that it is compared with.
    [[nodiscard]] bool is_same_kind(std::size_t other, std::size_t figure) const {
        if (s_.is(before(s_, other), preposition::from) || s_.has(before(s_, other), sense::compare))
            return false;
        const bool percent = s_.is(other, mention_kind::percent);
        return s_.is(figure, mention_kind::percent) ? percent : s_[other].holds_amount && !percent;
    }
    /// "deficits with Russia, the largest in Spain ($3bn) and Italy ($2bn)", "Germany ($18bn) exported most
    /// to Russia, followed by Italy ($5bn)": those of the list are whose the flow is.
    [[nodiscard]] bool is_owner_of_list(const stated_figure& f, const party& p) const {
        const head& h = in_.head_of(f);
        if (!h.partner || h.partner_party == 0 || h.partner == p.who || p.by == tie::rival ||
            p.by == tie::with)
            return false;
        const party& partner = in_.parties[h.partner_party - 1U];
        if (partner.list == p.list || partner.at > f.at) return false;
        if (!h.owner || h.owner == p.who) return true;
        for (const stated_figure& before : in_.figures)
            if (before.head == f.head && before.owner && before.at < f.at) return true;
        return false;
    }

    /// "gas to Brazil for $1bn, and soya to Peru for $2bn, up by 88%": of the level that it stands behind.
    [[nodiscard]] bool follows_level(stated_figure& f) const {
        if (in_.figures.empty() || f.kind != claim_kind::growth) return false;
        if (in_.head_of(f).partner_count > 1 &&
            list_of_percents(s_, f.at).count == in_.head_of(f).partner_count)
            return false; // "to Oman and Peru came to $4bn and $2bn, down 15% and 8% respectively"
        const stated_figure& level = in_.figures.back();
        if (level.kind != claim_kind::level || level.head != f.head || level.why_not != rejection::none ||
            level.is_aside || level.is_base || !level.partner)
            return false;
        for (const party& p : in_.parties) {
            if (p.at > level.at && p.at < f.at + 4U) return false;
        }
        f.partner = level.partner;
        f.owner = level.owner;
        return true;
    }

    /// "sold $3bn to Uganda, $2bn to Kenya"
    void partner_behind(stated_figure& f) const {
        const tie wanted = in_.parties[in_.head_of(f).partner_party - 1U].by;
        if (f.kind == claim_kind::growth && !in_.figures.empty()) {
            for (const party& p : in_.parties) // "$2bn to Chile, which is first despite a fall of 19%"
                if (p.at > in_.figures.back().at && p.at < f.at && p.by == wanted && !p.is_place)
                    f.partner = p.who;
        }
        for (const party& p : in_.parties) {
            // "electricity worth $1bn to Brazil, and soya beans to Argentina for $2bn"
            if (p.at < f.at && !in_.figures.empty() && p.at > in_.figures.back().at && p.by == wanted &&
                p.at != in_.parties[in_.head_of(f).partner_party - 1U].at && !p.is_place &&
                s_.is(f.at - 1U, preposition::whose))
                return face(f, p);
            if (p.at <= f.at) continue;
            if (figure_between(s_, f.at, p.at) || flow_between(f.at, p.at)) return;
            if (p.by == wanted && !p.is_place) return face(f, p);
        }
    }

    [[nodiscard]] bool flow_between(std::size_t from, std::size_t to) const {
        for (const head& h : in_.heads)
            if (h.at > from && h.at < to && !h.is_noise) return true;
        return false;
    }
    [[nodiscard]] std::size_t first_of(std::size_t party_plus_one) const {
        std::size_t k = party_plus_one - 1;
        while (k > 0 && in_.parties[k - 1].list == in_.parties[party_plus_one - 1].list) --k;
        return k;
    }
    [[nodiscard]] std::size_t members(std::size_t party_plus_one) const {
        std::size_t n = 0;
        for (const party& p : in_.parties) n += p.list == in_.parties[party_plus_one - 1].list ? 1U : 0U;
        return n;
    }

    const figure_scene& in_;
    const sentence& s_;
    told_partner_reader told_;
};

} // namespace bilatrade::detail

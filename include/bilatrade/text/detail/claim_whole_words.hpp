// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_whole_words.hpp: the words beside a share that tell what it is a share of.
// Writes no whole; that is for claim_whole.hpp.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Looks at the words of one sentence.
class claim_whole_words {
public:
    explicit claim_whole_words(const claim_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "Exports made up 97.6% of the turnover": the direction that the part is of.
    [[nodiscard]] const head* direction_of(const stated_figure& f) const {
        if (in_.head_of(f).word != flow_word::turnover || in_.head_of(f).is_verb) return nullptr;
        if (const head* part = direction_behind(in_.head_of(f).at); part != nullptr) return part;
        const std::size_t b = before(s_, f.at);
        if (b != s_.size() && s_.has(b, sense::level) &&
            f.head > 1) { // "Exports, at $9m, were two-thirds of"
            const head& part = in_.heads[f.head - 2U];
            if (part.at < f.at && part.directed() && !part.is_verb && !part.is_noise && part.owner)
                return &part;
        }
        if (b == s_.size() || !s_.has(b, sense::share_verb)) return nullptr;
        const std::size_t behind = s_.has(b - 1, sense::alone) ? b - 1 : b; // "rice exports alone made up"
        for (const head& part : in_.heads)
            if (part.at + 1U == behind && part.directed() && !part.is_verb && !part.is_noise) return &part;
        return nullptr;
    }

    /// "Trade reached $780m, 98 per cent of it Uzbek exports", "Of the $780m of trade, 98% was exports": the
    /// direction that the part is of.
    [[nodiscard]] const head* direction_of_it(const stated_figure& f) const {
        const bool of_it = s_.has(f.at + 1U, sense::of_which);
        if (!of_it && !s_.is(0, preposition::of)) return nullptr;
        if (of_it && in_.has_head_before(f) && in_.state.last_flow == bilatrade::flow::turnover) {
            const std::size_t b = before(s_, f.at); // "Rice exports alone accounted for 70 percent of it"
            const head& part = in_.head_of(f);
            const std::size_t subject = b < s_.size() && b > 0 && s_.has(b - 1, sense::alone) ? b - 1 : b;
            if (part.at + 1U == subject && s_.has(b, sense::share_verb) && part.directed()) return &part;
        }
        bool of_trade = in_.state.last_flow == bilatrade::flow::turnover;
        for (const head& h : in_.heads)
            if (h.at < f.at && !h.is_noise) of_trade = h.word == flow_word::turnover;
        std::size_t k = f.at + (of_it ? 2U : 1U);
        while (s_.has(k, sense::level) || s_.has(k, sense::article) || s_.has(k, sense::possessive) ||
               s_.is(k, mention_kind::economy) || s_.is(k, 's'))
            ++k;
        if (!of_trade || k == f.at + 1U) return nullptr;
        for (const head& part : in_.heads)
            if (part.at == k && part.directed() && !part.is_verb && !part.is_noise) return &part;
        return nullptr;
    }
    /// "The two countries' trade made up 20.9% of China's total trade with Africa": with whom of them.
    [[nodiscard]] economy other_of_pair(const stated_figure& f, const claim& c) const {
        if (!c.whole.partner.is_group()) return {};
        for (const head& h : in_.heads)
            if (h.at < f.at && h.both && !h.is_noise && h.owner && h.partner)
                return h.owner == c.reporter ? h.partner : h.partner == c.reporter ? h.owner : economy{};
        const bool again = is_it_or_they(s_, 0) && in_.state.pair.holds(c.reporter);
        return again && in_.state.last_flow == c.flow ? in_.state.pair.other(c.reporter) : economy{};
    }

    /// "a third of the deficit came from its trade with Russia": with whom.
    [[nodiscard]] economy trade_from(const head& balance) const {
        for (const head& h : in_.heads) {
            if (h.at <= balance.at || h.is_noise || !h.partner || !balance.is_balance() || balance.partner)
                continue;
            std::size_t from = h.at - 1U;
            while (s_.has(from, sense::possessive) || s_.has(from, sense::article) ||
                   s_.has(from, sense::bilateral))
                --from;
            if (s_.is(from, preposition::from)) return h.partner;
        }
        return {};
    }

    /// "Oman, with 12% of exports, was Peru's main market", "With 12% of its exports, Oman was": who plays
    /// the role that is told behind the share.
    [[nodiscard]] economy plays_behind(const stated_figure& f) const {
        if (const economy with = trade_from(in_.head_of(f)); with) return with;
        const bool fronted = s_.is(0, preposition::with) && f.at <= 4 && s_.is(f.at - 1U, preposition::of);
        const bool with =
            (fronted || s_.is(before(s_, f.at), preposition::with)) && s_.is(f.at + 1U, preposition::of);
        economy whose = with ? owner_of_role(s_, in_.parties, s_.size()) : economy{};
        if (with && !whose && s_.is(0, preposition::with) &&
            s_.has_sense(in_.head_of(f).at, s_.size(), sense::role))
            whose = in_.head_of(f).owner; // "With 12% of Peru's exports, Oman was the largest market"
        if (!whose || owner_of_role(s_, in_.parties, f.at) || in_.head_of(f).at > f.at + 5U) return {};
        for (const party& p : in_.parties) {
            if (p.as != reference::named || p.is_place || p.by != tie::bare) continue;
            const bool before_it = s_.is(p.at + 1U, ',') && s_.is(p.at + 2U, preposition::with);
            const bool behind_it = s_.is(0, preposition::with) && p.at > in_.head_of(f).at;
            return p.who != whose && (before_it || behind_it) ? p.who : economy{};
        }
        return {};
    }

    /// "About 60% of the turnover falls on Russian exports", "was Russian exports"
    [[nodiscard]] const head* direction_behind(std::size_t whole) const {
        for (const head& part : in_.heads) {
            if (part.at <= whole || !part.directed() || part.is_verb || part.is_noise) continue;
            std::size_t k = part.at;
            while (k > whole && (s_.is(k - 1, mention_kind::economy) || s_.is(k - 1, 's') ||
                                 s_.has(k - 1, sense::article) || s_.has(k - 1, sense::also) ||
                                 s_.has(k - 1, sense::possessive) || s_.has(k - 1, sense::neutral)))
                --k;
            if (k > whole + 1 && s_.is(k - 1, preposition::by)) --k;
            const bool is = s_.has(k - 1, sense::share_verb) || s_.has(k - 1, sense::level);
            return is && k <= whole + 4 ? &part : nullptr;
        }
        return nullptr;
    }

    /// "The deficit hit $169bn. About one-third of the deficit is in trade with Japan."
    [[nodiscard]] bool is_of_last_flow(const head& h, flow what) const {
        const economy_pair& said = in_.state.pair;
        const bool apart = h.partner_party == 0 || level_between(h.at, in_.parties[h.partner_party - 1U].at);
        if (is_bare_part(h, what)) return true;
        return apart && h.owner_party == 0 && !h.is_verb && !h.is_total && !h.both && h.at > 0 &&
               s_.has(h.at - 1U, sense::article) && in_.state.last_flow == what && said.reporter &&
               said.partner.is_world();
    }

    /// "Exports to Chile were $2bn. Grapes made up 12% of (the) exports": of those.
    [[nodiscard]] bool is_bare_part(const head& h, flow what) const {
        const std::size_t b = s_.before_article(h.at);
        const bool bare = h.owner_party == 0 && h.partner_party == 0 && !h.is_verb && !h.is_total &&
                          !h.both && !h.has_product && h.directed();
        const opening found = opening_goods(s_);
        const bool goods = !in_.state.last_was_share && !found.framed &&
                           found.goods.end != found.goods.begin && s_.has(found.goods.end, sense::share_verb);
        const bool next = in_.state.last_was_share &&
                          in_.state.last_whole.partner == in_.state.pair.partner &&
                          figure_between(s_, 0, b > 4 ? b - 4 : 0); // "; copper made up 71% of imports"
        return bare && h.at > 1 && s_.is(b, preposition::of) && in_.state.last_flow != flow::balance &&
               in_.state.last_flow && what != flow::balance && in_.state.pair.complete() &&
               !in_.state.pair.partner.is_world() && !in_.state.opens_paragraph() && (goods || next);
    }
    [[nodiscard]] bool level_between(std::size_t from, std::size_t to) const {
        for (std::size_t k = from + 1; k < to; ++k)
            if (s_.has(k, sense::level)) return true;
        return false;
    }

    /// Whether the partner is where the flow went to or came from: "exports went to China".
    [[nodiscard]] bool is_moved(const head& h, const stated_figure& f) const {
        if (h.partner_party == 0) return false;
        if (s_.has(h.at, sense::moves) && !s_.is_what_before(h.at, f.at))
            return true; // "60% of Kenyan tea went to Oman"
        for (std::size_t k = h.at + 1U; k < in_.parties[h.partner_party - 1U].at; ++k) {
            if (s_.has(k, sense::share_verb) || s_.has(k, sense::happened) || s_.has(k, sense::level) ||
                s_.has(k, sense::moves))
                return true;
        }
        return false;
    }

    /// "Fuel from Singapore made up 18% of all that Fiji imported": the partner's goods are the part.
    [[nodiscard]] bool is_made_by_partner(const head& h, const stated_figure& f) const {
        if (h.partner_party == 0) return false;
        const std::size_t at = in_.parties[h.partner_party - 1U].at;
        return at < f.at && f.at < h.at && s_.has(at + 1, sense::share_verb);
    }

    /// "Russia's share of it was 63.4%"
    [[nodiscard]] bool is_share_of_it(const stated_figure& f) const {
        for (std::size_t k = f.at; f.head == 0 && k-- > 0 && f.at - k <= 6 && !s_.is_figure(k);)
            if (s_.has(k, sense::of_which)) return k > 0 && s_.has(k - 1, sense::share);
        return false;
    }

    /// "Exports were $3bn. Petrochemicals accounted for 61 pct"
    [[nodiscard]] bool is_share_of_goods(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        if (f.head != 0 || !f.is_anaphoric || b == s_.size() || !s_.has(b, sense::share_verb)) return false;
        const opening found = opening_goods(s_);
        return !found.framed && found.goods.end != found.goods.begin && found.goods.end == b;
    }

    /// "Turnover exceeded $987 million; the share of Kazakh exports is 99 percent"
    [[nodiscard]] bool is_direction_of_trade(const stated_figure& f) const {
        if (!in_.has_head_before(f)) return false;
        const head& h = in_.head_of(f);
        bool of_trade =
            in_.state.last_flow == bilatrade::flow::turnover && !in_.state.pair.partner.is_world();
        for (const head& whole : in_.heads)
            if (whole.at < h.at && !whole.is_noise)
                of_trade = whole.word == flow_word::turnover && whole.partner && !whole.partner.is_world();
        if (!of_trade || !h.directed() || h.is_verb || is_faced_behind(h)) return false;
        if (s_.has(h.at + 1U, sense::share_verb) && s_.has(f.at + 1U, sense::of_which))
            return true; // "Exports made up 92% of the total"
        std::size_t k = h.at;
        while (k > 0 && h.at - k <= 3 && !s_.has(k, sense::share)) --k;
        if (k > 0 && s_.is(k - 1, 's')) return false; // "Germany's share of Czech exports"
        return s_.has(k, sense::share) && s_.is(k + 1, preposition::of) && s_.has(h.at + 1U, sense::level);
    }

    /// "exports of $3bn, of which vehicles made up 41%": the place of those words, or size().
    [[nodiscard]] std::size_t of_which_before(const stated_figure& f) const {
        for (std::size_t k = f.at; k-- > 0 && f.at - k <= 10 && !s_.is_figure(k) && !s_.is_break(k);)
            if (s_.has(k, sense::of_which)) return k > 0 && s_.is(k - 1, ',') ? k : s_.size();
        return s_.size();
    }

    /// "; of this, fuel accounted for 62%"
    [[nodiscard]] bool opens_of_which(const stated_figure& f) const {
        const std::size_t begin = statement_begin(f.at), b = before(s_, f.at);
        if (f.head != 0 && b != s_.size() && s_.has(b, sense::of_which)) return true;
        if (in_.has_head_before(f) && b != s_.size() && s_.has(b, sense::share_verb) &&
            of_which_before(f) != s_.size())
            return true;
        return f.head != 0 && begin > 0 && s_.is_break(begin - 1) && s_.has(begin, sense::of_which);
    }

    /// "Trade with the socialist countries made up 62% of the total": a part that has no code.
    [[nodiscard]] bool names_uncoded(const stated_figure& f) const {
        for (const party& p : in_.parties)
            if (p.at < f.at && p.uncoded && p.as == reference::named && ties_partner(p.by)) return true;
        return false;
    }

    /// "Comecon took 18 percent of Colombian exports"
    [[nodiscard]] bool is_taken_by_uncoded(const stated_figure& f) const {
        bool uncoded = false;
        const std::size_t begin = statement_begin(f.at);
        for (const party& p : in_.parties) {
            if (p.at < begin || p.at >= f.at || p.is_place) continue;
            const bool shares =
                p.by == tie::of && p.at > 1 && s_.has(s_.before_article(p.at) - 1, sense::share);
            if (p.by != tie::bare && !shares) continue; // "The share of Africa in exports was"
            if (p.as != reference::named || p.who) return false;
            uncoded = uncoded || p.uncoded;
        }
        return uncoded;
    }

    /// Behind the figure, the break or the colon before.
    [[nodiscard]] std::size_t statement_begin(std::size_t at) const {
        while (at > 0 && !s_.is_figure(at - 1) && !s_.is_break(at - 1)) --at;
        return at;
    }

private:
    /// "Exports to China": whose partner is told behind it.
    [[nodiscard]] bool is_faced_behind(const head& h) const {
        return h.partner_party != 0 && in_.parties[h.partner_party - 1U].at > h.at;
    }

    const claim_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

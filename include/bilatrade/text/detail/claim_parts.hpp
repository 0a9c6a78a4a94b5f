// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_parts.hpp: whose or of what the part is that a share tells of: the economy or
// the goods that the statement speaks of. What it is a part of is for claim_whole.hpp.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/claim_whole_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/listed_goods.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the subject of a share.
class claim_part_reader {
public:
    explicit claim_part_reader(const claim_scene& scene) noexcept : in_(scene), s_(scene.s), words_(scene) {}

    /// "Zambia obtained 33% of its imports from South Africa": the owner of the whole says where its part
    /// goes.
    [[nodiscard]] bool has_own(const stated_figure& f, economy owner) const {
        const head& h = in_.head_of(f);
        if (h.owner_party == 0 || in_.parties[h.owner_party - 1U].as == reference::named) return false;
        if (in_.parties[h.owner_party - 1U].as == reference::our)
            for (const party& p : in_.parties)
                if (p.as == reference::we && p.at < f.at) return true; // "We sent 58.6% of our exports to"
        return named_subject(f) == owner;
    }

    /// "German goods alone accounted for": the economy that made the part.
    [[nodiscard]] economy maker_before(const stated_figure& f) const {
        for (const party& p : in_.parties) {
            if (p.at < f.at && p.by == tie::adjective && s_.has(p.at + 1U, sense::goods)) return p.who;
        }
        return {};
    }

    /// Whose share in the trade with a group is told of.
    [[nodiscard]] economy member_named(const stated_figure& f, const head& h) const {
        for (const party& p : in_.parties) {
            if (p.at >= h.at || p.by != tie::possessive || p.is_place) continue;
            bool share = false;
            for (std::size_t k = p.at; k < h.at; ++k) share = share || s_.has(k, sense::share);
            if (!share) continue;
            const economy who = p.as == reference::named ? p.who : in_.state.other_than(h.owner);
            if (who && who != h.owner && !who.is_group()) return who;
        }
        const economy subject = named_subject(f);
        return subject != h.owner && !subject.is_group() ? subject : economy{};
    }

    /// The economy that the statement says this of: the figure's own, the first one that stands as its
    /// subject, else any.
    [[nodiscard]] economy subject_of(const stated_figure& f, economy but) const {
        if (f.partner) return f.partner;
        if (const economy which = antecedent_of(f); which && which != but) return which;
        const std::size_t begin = words_.statement_begin(f.of_level ? figure_before(f.at) : f.at);
        economy other;
        for (const party& p : in_.parties) {
            if (p.at >= f.at || p.is_place || is_earner(p)) continue;
            if (p.as == reference::it && s_.has(p.at + 1U, sense::level) &&
                s_.is(p.at + 2U, mention_kind::economy))
                continue; // "it was Brazil that took"
            if (p.as == reference::country && p.by == tie::possessive && s_.has(p.at + 2U, sense::total))
                continue; // "the country's foreign trade"
            economy who = p.who;
            if (p.as == reference::group) who = in_.state.described(true, but);
            if (p.as == reference::country) who = in_.state.described(false, but);
            if (p.as == reference::it || p.as == reference::its)
                who = other ? other : other_spoken_of(but); // "The US is the first: it takes"
            if (!who || who == but) continue;
            if (p.at >= begin && (p.by == tie::bare || p.by == tie::possessive)) return who;
            if (!other) other = who;
        }
        return other ? other : in_.state.other_than(but);
    }

    /// "after the United States, which absorbed 35% of exports", "overtaking Oman, whose share fell to 9%
    /// from 12%"
    [[nodiscard]] economy antecedent_of(const stated_figure& f) const {
        std::size_t k = f.at;
        while (k > 0 && f.at - k < 10 && !s_.has(k, sense::relative) && !s_.has(k, sense::whose_word) &&
               (k == f.at || s_.has(k, sense::share_verb) || s_.has(k, sense::auxiliary) ||
                s_.has(k, sense::qualifier) || s_.has(k, sense::share) || s_.has(k, sense::level) ||
                s_.is_change(k) || s_.is(k, mention_kind::percent) || s_.is(k, preposition::from) ||
                s_.is(k, preposition::to)))
            --k;
        if (k < 2 || !(s_.has(k, sense::relative) || s_.has(k, sense::whose_word)) || !s_.is(k - 1, ','))
            return {};
        for (const party& p : in_.parties)
            if (p.at + 2U == k && p.as == reference::named && !p.is_place) return p.who;
        return {};
    }

    /// "The EU takes 63% of Cuba's exports and 54% of Peru's": what took a part of one takes a part of the
    /// next.
    [[nodiscard]] bool is_same_part(const head& h) const {
        return h.is_left_out && in_.state.last_was_share &&
               in_.state.pair.holds(in_.state.last_whole.reporter);
    }
    [[nodiscard]] bool write_same_part(claim& c, text_span& product) const {
        c.partner = in_.state.pair.other(in_.state.last_whole.reporter);
        c.whole = {c.reporter, in_.state.last_whole.partner, c.flow, {}};
        product = {in_.state.shared_begin, in_.state.shared_end};
        return static_cast<bool>(c.partner);
    }

    /// The one that the text has come to, else the other of its pair.
    [[nodiscard]] economy other_spoken_of(economy but) const {
        const economy recent = in_.state.newcomer();
        return recent && recent != but ? recent : in_.state.other_than(but);
    }

    /// Whether the statement names or means an economy before its figure.
    [[nodiscard]] bool names_party(const stated_figure& f) const {
        return names_party(f, words_.statement_begin(f.at));
    }

    [[nodiscard]] bool names_party(const stated_figure& f, std::size_t begin) const {
        for (const party& p : in_.parties)
            if (p.at >= begin && p.at < f.at) return true;
        return false;
    }

    /// Whether a flow before the figure is that economy's: "Benin exported $3m to Nigeria, or 5% of its
    /// exports".
    [[nodiscard]] bool owns_before(const stated_figure& f, economy who) const {
        for (const head& h : in_.heads) {
            const bool takes_part =
                h.is_verb && h.at == before(s_, f.at) && (h.inward() || h.word != in_.head_of(f).word);
            if (h.at < f.at && !h.is_noise && h.owner == who && !takes_part) return true;
        }
        return false;
    }

    /// "Oman sells 80% of its exports": a verb of the same direction, so that the subject owns the whole.
    [[nodiscard]] bool acts_itself(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        if (b == s_.size()) return false;
        if ((s_.is(b, preposition::whose) && !(b > 0 && s_.has(b - 1, sense::and_word))) ||
            s_.has(b,
                   sense::earns) || // but "Mali accounts for 9% of Togo's exports and for 8% of its imports"
            product_behind(in_.head_of(f)).end != 0)
            return true; // "Ghana depends on cocoa for a quarter of its exports", "earns half of its exports"
        const auto verb = s_.value(b, sense::flow_verb);
        return verb && *verb == static_cast<int>(in_.head_of(f).word);
    }

    /// "China took half, and (Russia) provided 38% of its imports": who stands right in front of the verb.
    [[nodiscard]] economy acting_subject(const stated_figure& f) const {
        for (const party& p : in_.parties)
            if (p.at + 1U == before(s_, f.at) && goes_on(f) && p.who && p.by == tie::bare &&
                p.as == reference::named)
                return p.who;
        return named_subject(f);
    }
    /// Whose flow the share before is of, else who was spoken of.
    [[nodiscard]] economy owner_but(economy subject, const stated_figure& f) const {
        const economy owner = in_.state.last_whole.reporter;
        return goes_on(f) && owner && owner != subject ? owner : other_spoken_of(subject);
    }
    /// Behind another share of the sentence.
    [[nodiscard]] bool goes_on(const stated_figure& f) const {
        return in_.state.last_was_share && figure_between(s_, 0, f.at);
    }
    [[nodiscard]] economy named_subject(const stated_figure& f) const {
        for (const party& p : in_.parties) {
            const bool buyers =
                p.by == tie::adjective && s_.has(p.at + 1U, sense::role); // "Chinese buyers took"
            if (p.at < f.at && p.who && !p.is_place && (buyers || p.by == tie::bare) && !is_earner(p))
                return p.who;
        }
        return {};
    }

    /// "West Germany accounted for 38% of the Community's sales to Japan": a member's part of its group's
    /// flow; false where no member is the subject.
    [[nodiscard]] bool takes_member(const stated_figure& f, claim& c) const {
        const economy subject = named_subject(f);
        if (!subject || subject.is_group() || subject == c.reporter || subject == c.partner) return false;
        const bool of_partner =
            c.partner.is_group() && is_member(subject, c.partner, money_day(c.period, {}));
        if (c.reporter.is_group() && !of_partner)
            c.reporter = subject;
        else if (c.partner.is_group())
            c.partner = subject;
        else
            return false;
        return true;
    }

    void product_of_subject(const stated_figure& f, text_span& product) const {
        std::size_t end = f.at;
        while (end > 0 && (s_.has(end - 1, sense::qualifier) || s_.has(end - 1, sense::share_verb) ||
                           s_.has(end - 1, sense::also) || s_.has(end - 1, sense::level) ||
                           s_.has(end - 1, sense::article) || s_.has(end - 1, sense::auxiliary) ||
                           s_.has(end - 1, sense::together) || s_.is_change(end - 1) ||
                           s_.has(end - 1, sense::forecast) || s_.has(end - 1, sense::target) ||
                           s_.is(end - 1, preposition::whose) || s_.has(end - 1, sense::earns) ||
                           (end > 1 && s_.is(end - 1, preposition::to) && // "expects gas to make up"
                            s_.has(end, sense::share_verb) &&
                            (is_product_word(end - 2) || s_.has(end - 2, sense::forecast))) ||
                           (end > 1 && s_.is(end - 1, mention_kind::economy) && // "earned Peru half of"
                            s_.has(end - 2, sense::earns)) ||
                           (end > 1 && s_.is_change(end - 2) &&
                            (s_.is(end - 1, preposition::to) || s_.is(end - 1, preposition::from)))))
            --end;
        const bool which = end > 1 && s_.has(end - 1, sense::relative) && s_.is(end - 2, ',');
        if (which) end -= 2; // "oil exports, which made up 55 pct of"
        if (const head* flow = product_flow_before(end);
            flow != nullptr && (!which || flow->at + 1U == end)) { // not "exports to Oman, which took"
            product = {flow->product_begin, flow->product_end};
            return;
        }
        if (end > 0 && s_.is(end - 1, ',')) { // "Fuel, some of it refined here, accounted for"
            std::size_t open = end - 1;
            while (open > 0 && !s_.is(open - 1, ',') && !s_.is_figure(open - 1)) --open;
            if (open > 0 ? s_.is(open - 1, ',') : is_apposed(f.at)) end = open > 0 ? open - 1 : end - 1;
        }
        std::size_t begin = end;
        while (begin > 0 && is_product_word(begin - 1)) --begin;
        if (begin != end) begin = compound_begin(s_, begin);
        if (begin > 1 && begin + 1 == end && s_.is(begin - 1, preposition::from) &&
            s_[begin].letters == letter_case::capital) { // "Electricity from Itaipu made up"
            end = begin - 1;
            for (begin = end; begin > 0 && is_product_word(begin - 1);) --begin;
        }
        while (begin < end && (s_.has(begin, sense::and_word) || s_.is(begin, preposition::of))) ++begin;
        if (begin == end) return;
        begin = list_begin(s_, begin, end, 0);
        product = {s_[begin].begin, s_[end - 1].end};
    }

    /// "A third of its exports comes from coffee", "earns half of its export income from bauxite": goods that
    /// stand behind the whole.
    [[nodiscard]] text_span product_behind(const head& whole) const {
        std::size_t begin = whole.at + 1U;
        while (s_.is(begin, mention_kind::time) || s_.is_inside(begin)) ++begin;
        if (s_.has(begin, sense::moves)) ++begin;
        if (!s_.is(begin, preposition::from)) return {};
        std::size_t end = ++begin;
        while (end < s_.size() && is_product_word(end)) ++end;
        if (end == begin || s_[begin].letters != letter_case::any ||
            !(end == s_.size() || s_[end].kind == mention_kind::mark || s_.is_inside(end)))
            return {};
        return {s_[begin].begin, s_[end - 1].end};
    }
    [[nodiscard]] bool is_product_word(std::size_t i) const {
        if (!s_.is(i, mention_kind::word) || s_.is_break(i)) return false;
        return s_[i].node == 0 || s_.has(i, sense::product_head) || s_.has(i, sense::services) ||
               s_.has(i, sense::and_word) || s_.has(i, sense::goods) || s_.has(i, sense::measure_unit) ||
               s_.is(i, preposition::of);
    }

private:
    /// "Minerals earn Peru half of its export income": whose the whole is.
    [[nodiscard]] bool is_earner(const party& p) const {
        return p.at > 0 && p.by == tie::bare && s_.has(p.at - 1U, sense::earns);
    }
    /// "Gold, 80% of Mali's exports, fetched $3bn"
    [[nodiscard]] bool is_apposed(std::size_t figure) const {
        const opening found = opening_goods(s_);
        if (found.framed || found.goods.end + 1 != figure || found.goods.end == found.goods.begin)
            return false;
        std::size_t close = figure + 1;
        while (close < s_.size() && !s_.is(close, ',') && !s_.is_figure(close)) ++close;
        return s_.is(close, ',') && (s_.has(close + 1, sense::earns) || s_.has(close + 1, sense::level) ||
                                     s_.is_change(close + 1));
    }
    /// "Oil exports made up 55% of", "Oil exports from Oman made up": the flow of goods that ends there.
    [[nodiscard]] const head* product_flow_before(std::size_t end) const {
        for (const head& h : in_.heads) {
            std::size_t k = h.at + 1U;
            while (k < end && (s_.has(k, sense::preposition) || s_.has(k, sense::article) ||
                               s_.is(k, mention_kind::economy)))
                ++k;
            const bool moved = h.is_verb && h.at < s_.size() && h.product_end <= s_[h.at].begin;
            if (k == end && h.has_product && (!h.is_verb || moved) && !h.is_noise) return &h;
        }
        return nullptr;
    }

    /// "Japan ($990 million, 14.8%)": the level that the share is of.
    [[nodiscard]] std::size_t figure_before(std::size_t at) const {
        while (at > 0 && !s_.is_figure(at - 1)) --at;
        return at > 0 ? at - 1 : 0;
    }

    const claim_scene& in_;
    const sentence& s_;
    claim_whole_words words_;
};

} // namespace bilatrade::detail

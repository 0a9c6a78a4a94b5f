// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/sentence_memory.hpp: what a sentence leaves behind for those that follow: economies,
// the head of a section, the flow of a heading. Writes no claims; times are for time_memory.hpp.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figures.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/heading_memory.hpp>
#include <bilatrade/text/detail/money_words.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/detail/time_memory.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/tender.hpp>

#include <cstddef>
#include <optional>

namespace bilatrade::detail {

/// Hands a sentence that has been read on to the discourse.
class sentence_memory {
public:
    sentence_memory(const sentence& s, const buffer<party>& parties, const buffer<head>& heads,
                    const buffer<stated_figure>& figures, const claim_setting& setting,
                    discourse& state) noexcept
        : s_(s), parties_(parties), heads_(heads), figures_(figures), setting_(setting), state_(state) {}

    /// The economies that a sentence names are what the next one may refer to.
    void remember() {
        remember_officials();
        remember_bodies();
        heading_memory headings(s_, parties_, heads_, figures_, setting_, state_);
        headings.read_heading();
        remember_dollars();
        remember_adjustment();
        if (!figures_.empty() && figure_stage_reader::is_all_provisional(s_)) state_.is_provisional = true;
        remember_economies();
        if (const head* ours = flow_of_ours()) state_.speak_of({ours->owner, ours->partner});
        bool told = false;
        for (const stated_figure& f : figures_) told = told || f.why_not == rejection::none;
        if (told) {
            state_.speak_of(state_.pair); // its claims say whose trade the text is about now
            state_.end_figures();
        }
        if (figures_.empty() && !heads_.empty() && heads_[0].is_of_uncoded(parties_))
            state_.speak_of({{}, heads_[0].partner ? heads_[0].partner : world(), true});
        for (const head& h : heads_)
            if (h.owner_party == 1 && s_.is(parties_[0].at + 1U, ':')) state_.labels_own = true;
        state_.of_firms = !told && opens_with_firms();
        headings.read_topic();
        remember_flow();
        remember_role();
        remember_firms(told);
        remember_partner();
        remember_account();
        remember_goods();
        time_memory(s_, parties_, heads_, figures_, setting_, state_).remember();
    }

private:
    /// Those that are named, and the pair that they are where no figure is told.
    void remember_economies() {
        economy first, second;
        bool only_faced = true; // "Exports to China surge, those to the US shrink": of somebody else
        const std::size_t aside = begins_aside();
        for (const party& p : parties_) {
            if (p.uncoded && p.as == reference::named) state_.mention_economy({});
            if (!p.who || p.is_place || p.as != reference::named) continue;
            if (p.by == tie::in && (p.is_capital || !p.used) && is_alone(p)) continue;
            if (is_outranked(p) || is_of_person(p)) continue;
            state_.mention_economy(p.who);
            only_faced = only_faced && (p.by == tie::to || p.by == tie::from);
            if (!first)
                first = p.who;
            else if (p.who != first && !second && p.at < aside)
                second = p.who;
        }
        state_.alone = figures_.empty() && !second ? first : economy{};
        const bool of_all =
            state_.pair.complete() && state_.pair.partner.is_world() && !state_.counted_a_pair;
        if (figures_.empty() && first && second && !of_all && !only_faced &&
            !(says_both() && state_.counted_a_pair) && (!state_.pair.complete() || speaks_of_trade())) {
            economy owner = owner_of_flow(); // "China became the largest source of Israel's imports"
            if (!owner) owner = owner_of_role(s_, parties_, s_.size()); // "Italy was Oman's largest market"
            state_.speak_of(owner && owner != first ? economy_pair{owner, first}
                                                    : economy_pair{first, second});
        }
        if (figures_.empty() && says_both() && state_.counted_a_pair)
            state_.speak_of(state_.pair); // "Trade of the two countries grew after the accord with the EU."
    }
    /// Whether the text tells of firms, and whether of trade.
    void remember_firms(bool told) {
        if (!state_.has_told_trade && names_firm(s_)) state_.tells_of_firm = true;
        state_.has_told_trade = state_.has_told_trade || told;
        for (const head& h : heads_) {
            state_.names_trade = state_.names_trade || names_trade(s_, h);
            if (h.is_noise && h.word == flow_word::turnover && s_.is_loose_flow(h.at) && !figures_.empty())
                state_.tells_of_firm = true;
            else if (names_trade(s_, h) && !s_.has(h.at, sense::loose_flow))
                state_.tells_of_firm = false;
        }
    }
    /// "Some 300 companies with German capital are registered there.": no trade is spoken of.
    [[nodiscard]] bool opens_with_firms() const {
        for (const head& h : heads_)
            if (!h.is_noise) return false;
        for (std::size_t i = 0; i != s_.size() && i <= 4; ++i)
            if (s_.value(i, sense::firm) == 1) return true;
        return false;
    }
    /// "Oman is Peru's best customer. In 2021 it bought": Oman.
    void remember_role() {
        state_.player = {};
        const economy whose = owner_of_role(s_, parties_, s_.size());
        if (!whose) return;
        state_.names_trade = true;
        if (parties_.empty()) return;
        const party& first = parties_[0];
        if (first.by == tie::bare && first.as == reference::named && !first.is_place && first.who != whose)
            state_.player = first.who;
    }

    /// "Our trade with Jordan is lively. In 2022 it reached": the flow of a sentence without figures.
    [[nodiscard]] const head* flow_of_ours() const {
        if (!figures_.empty() || heads_.empty()) return nullptr;
        const head& h = heads_[0];
        if (h.is_noise || !h.owner || !h.partner || h.owner_party == 0 || h.partner_party == 0)
            return nullptr;
        if (parties_[h.partner_party - 1U].as != reference::named) return nullptr;
        const reference owner = parties_[h.owner_party - 1U].as;
        return owner == reference::our || owner == reference::we ? &h : nullptr;
    }

    [[nodiscard]] bool says_both() const {
        for (const party& p : parties_)
            if (p.as == reference::both) return true;
        return false;
    }
    [[nodiscard]] bool is_alone(const party& one) const {
        int members = 0;
        for (const party& p : parties_) members += p.list == one.list ? 1 : 0;
        return members == 1;
    }

    /// "the chair, Neville Totaram of Guyana": where somebody comes from.
    [[nodiscard]] bool is_of_person(const party& p) const {
        const auto is_name = [&](std::size_t i) {
            return s_.is(i, mention_kind::word) && s_[i].node == 0 && s_[i].letters == letter_case::capital;
        };
        return p.by == tie::of && p.at > 2 && s_.is(p.at - 1U, preposition::of) && is_name(p.at - 2U) &&
               is_name(p.at - 3U);
    }

    /// "the third customer after the United States and Switzerland", "has overtaken Kenya as the top
    /// destination": named beside the one that the text is about.
    [[nodiscard]] bool is_outranked(const party& one) const {
        if (one.used || one.at == 0) return false;
        for (const party& p : parties_) {
            if (p.list != one.list || p.at == 0) continue;
            const std::size_t b = s_.before_article(p.at);
            if (s_.has(b, sense::exceeds) || (s_.has(b, sense::after_level) && names_role_before(s_, b)))
                return true;
        }
        return false;
    }
    /// "The U.S. trade gap widened as imports from China rose": where what explains a flow of all begins.
    [[nodiscard]] std::size_t begins_aside() const {
        if (heads_.empty()) return s_.size();
        const head& main = heads_[0];
        if (main.is_noise || main.is_verb || !main.owner || main.partner_party != 0 || main.both)
            return s_.size();
        for (std::size_t i = main.at + 1U; i < s_.size(); ++i)
            if (s_.has(i, sense::clause) && !s_.has(i, sense::while_word) && !s_.has(i, sense::relative) &&
                !s_.has(i, sense::article))
                return i;
        return s_.size();
    }

    [[nodiscard]] economy owner_of_flow() const {
        for (const head& h : heads_)
            if (!h.is_noise && h.owner_party != 0) return h.owner;
        return owner_of_role(s_, parties_, s_.size());
    }

    /// "The Census Bureau made it known: …": the bureau of the next sentence is that one.
    void remember_bodies() {
        if (!s_.holds(sense::statistics_body)) return;
        for (std::size_t i = 0; i != s_.size() && !setting_.counted_by; ++i) {
            if (s_.is(i, mention_kind::economy) && s_[i].named == naming::statistics_body)
                state_.last_counted = s_[i].who;
        }
    }

    /// "Russia's trade minister": the ministry that speaks next is that country's_.
    void remember_officials() {
        if (!s_.holds(sense::official) && !s_.holds(sense::authority)) return;
        for (std::size_t i = 0; i != s_.size(); ++i) {
            if (!s_.has(i, sense::official) && !s_.has(i, sense::authority)) continue;
            for (std::size_t k = i; k-- > 0 && i - k <= 4;) {
                if (s_[k].kind == mention_kind::mark && !s_.is(k, 's')) break;
                if (!s_.is(k, mention_kind::economy)) continue;
                if (s_[k].named == naming::adjective || s_.is(k + 1, 's')) state_.officials = s_[k].who;
                break;
            }
        }
    }

    /// "After seasonal adjustment", "Without adjustment"
    void remember_adjustment() {
        if (!s_.holds(sense::term) && !s_.holds(sense::unadjusted)) return;
        for (std::size_t i = 0; i != s_.size(); ++i) {
            if (s_.value(i, sense::term) == static_cast<int>(term::seasonally_adjusted))
                state_.is_adjusted = true;
            if (s_.has(i, sense::unadjusted)) state_.is_adjusted = false;
        }
    }

    /// "(figures in Canadian dollars)", "All values are in Australian dollars."
    void remember_dollars() {
        if (!s_.holds(sense::money_family)) return;
        for (std::size_t i = 1; i + 1 < s_.size() && figures_.empty(); ++i) {
            if (!s_.is(i - 1, preposition::in) || !(is_in_brackets(i) || speaks_of_figures(i))) continue;
            const auto noun = s_.value(i + 1, sense::money_family);
            if (!noun || !s_.is(i, mention_kind::economy)) continue;
            if (const money_noun named = money_noun_at(s_.pack(), *noun); named == money_noun::dollar)
                state_.dollars = currency_of(named, s_[i].who, money_day({}, setting_.today));
        }
    }
    [[nodiscard]] bool is_in_brackets(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 6;) {
            if (s_.is(k, '(')) return true;
        }
        return false;
    }
    [[nodiscard]] bool speaks_of_figures(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 6;) {
            if (s_.has(k, sense::figures_word) || s_.has(k, sense::same_flow)) return true;
        }
        return false;
    }

    /// "Trade is larger here. It jumped …", "The two trade more each year. It was …": the flow that a
    /// sentence without figures begins with.
    void remember_flow() {
        if (!figures_.empty() || heads_.empty()) return;
        const head& h = heads_[0];
        const bool of_two = h.owner && h.partner && !h.directed();
        const bool begins = of_two || (!h.is_verb && h.at <= 3);
        if (h.is_noise || h.is_repeat || !begins || !s_.is(s_.size() - 1, '.')) return;
        state_.last_flow = flow_of(h.word);
        state_.last_side = side_of(h.word);
        state_.product_begin = h.product_begin;
        state_.product_end = h.product_end;
        if (h.partner && h.partner_party != 0 && !h.owner && !state_.pair.holds(h.partner))
            state_.speak_of({state_.reporter_facing(h.partner), h.partner});
    }

    /// "The current account deficit narrowed": so may be the deficits that follow, until trade is named.
    void remember_account() {
        for (std::size_t i = 0; s_.holds(sense::other_account) && i != s_.size(); ++i) {
            if (s_.has(i, sense::other_account)) state_.of_other_account = true;
        }
        for (const head& h : heads_) {
            if (!h.is_noise && h.is_balance()) state_.of_other_account = false;
        }
        for (const stated_figure& f : figures_) {
            if (f.why_not == rejection::none) state_.of_other_account = false;
        }
    }

    /// "Japan's exports to China": from here on what is told without a partner may be of the one named.
    void remember_partner() {
        const std::size_t aside = begins_aside();
        for (const head& h : heads_) {
            if (h.at > aside) break;
            if (h.both || (!h.is_noise && h.partner_party != 0 && !h.partner.is_world()))
                state_.is_bilateral = true;
        }
        for (const party& p : parties_)
            if (p.as == reference::both) state_.is_bilateral = true;
        const bool any = s_.holds(sense::ordinal_country) || s_.holds(sense::role);
        for (std::size_t i = 0; any && i != s_.size(); ++i)
            if (s_.has(i, sense::ordinal_country) ||
                (s_.has(i, sense::role) && owner_of_role(s_, parties_, s_.size()) && names_two()))
                state_.is_bilateral = true;
    }

    /// "Uganda is Kenya's largest export market"
    [[nodiscard]] bool names_two() const {
        economy first;
        for (const party& p : parties_) {
            if (p.as != reference::named || p.is_place || !p.who || p.by == tie::in) continue;
            if (first && p.who != first) return true;
            first = p.who;
        }
        return false;
    }

    /// "Iron ore did that. … China paid $101bn for it"
    void remember_goods() {
        const opening found = opening_goods(s_);
        const bool named = found.goods.begin != found.goods.end;
        state_.goods_begin = named ? s_[found.goods.begin].begin : 0;
        state_.goods_end = named ? s_[found.goods.end - 1].end : 0;
        state_.goods_framed = named && found.framed && figures_.empty();
    }

    /// "Our trade with Jordan is lively."
    [[nodiscard]] bool names_pair() const {
        for (const head& h : heads_)
            if (!h.is_noise && h.owner && h.partner && h.partner_party != 0 &&
                parties_[h.partner_party - 1U].as == reference::named)
                return true;
        return false;
    }
    /// A sentence without figures that sets the pair: "Trade between Russia and Ethiopia remains modest."
    [[nodiscard]] bool speaks_of_trade() const {
        bool flow = false;
        for (const head& h : heads_) flow = flow || (!h.is_noise && (h.owner || h.partner || h.both));
        for (std::size_t i = 0; i != s_.size() && !flow; ++i) flow = s_.has(i, sense::ordinal_country);
        for (const party& p : parties_) {
            if (p.as == reference::our || p.as == reference::we) return names_pair();
        }
        return flow;
    }

    const sentence& s_;
    const buffer<party>& parties_;
    const buffer<head>& heads_;
    const buffer<stated_figure>& figures_;
    const claim_setting& setting_;
    discourse& state_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/sentence_memory.hpp: what a sentence leaves behind for those that follow: economies,
// the head of a section, the flow of a heading. Writes no claims; times are for time_memory.hpp.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figures.hpp>
#include <bilatrade/text/detail/firm_flows.hpp>
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
    explicit sentence_memory(const memory_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// The economies that a sentence names are what the next one may refer to.
    void remember() {
        remember_officials();
        remember_bodies();
        heading_memory headings(in_);
        headings.read_heading();
        remember_dollars();
        remember_adjustment();
        if (!in_.figures.empty() && figure_stage_reader::is_all_provisional(s_))
            in_.state.is_provisional = true;
        remember_economies();
        if (const head* ours = flow_of_ours()) in_.state.speak_of({ours->owner, ours->partner});
        bool told = false;
        for (const stated_figure& f : in_.figures) told = told || f.why_not == rejection::none;
        if (told) {
            in_.state.speak_of(in_.state.pair); // its claims say whose trade the text is about now
            in_.state.end_figures();
        }
        if (in_.figures.empty() && !in_.heads.empty() && in_.heads[0].is_of_uncoded(in_.parties))
            in_.state.speak_of({{}, in_.heads[0].partner ? in_.heads[0].partner : world(), true});
        for (const head& h : in_.heads) {
            const bool named = h.is_balance() && !h.is_noise && h.owner && h.partner_party != 0 && h.partner;
            if (named && in_.figures.empty() && s_.is(s_.size() - 1, '.'))
                in_.state.balance_named = {h.owner, h.partner};
        }
        for (const head& h : in_.heads)
            if (h.owner_party == 1 && s_.is(in_.parties[0].at + 1U, ':')) in_.state.labels_own = true;
        in_.state.of_firms = !told && opens_with_firms();
        headings.read_topic();
        remember_flow();
        remember_role();
        remember_firms(told);
        remember_partner();
        remember_account();
        remember_goods();
        time_memory(in_).remember();
    }

private:
    /// Those that are named, and the pair that they are where no figure is told.
    void remember_economies() {
        economy first, second;
        bool only_faced = true; // "Exports to China surge, those to the US shrink": of somebody else
        const std::size_t aside = begins_aside();
        for (const party& p : in_.parties) {
            if (p.uncoded && p.as == reference::named) in_.state.mention_economy({});
            if (!p.who || p.is_place || p.as != reference::named) continue;
            if (p.by == tie::in && (p.is_capital || !p.used) && is_alone(p)) continue;
            if (is_outranked(p) || is_of_person(p) || is_measure(p)) continue;
            in_.state.mention_economy(p.who, is_in_passing(p));
            only_faced = only_faced && (p.by == tie::to || p.by == tie::from);
            if (!first)
                first = p.who;
            else if (p.who != first && !second && p.at < aside &&
                     (!in_.heads.empty() || !s_.has_sense(p.at < 3 ? 0 : p.at - 3U, p.at, sense::compare)))
                second = p.who;
        }
        in_.state.alone = in_.figures.empty() && !second ? first : economy{};
        const bool of_all =
            in_.state.pair.complete() && in_.state.pair.partner.is_world() && !in_.state.counted_a_pair;
        if (in_.figures.empty() && first && second && !of_all && !only_faced &&
            !(says_both() && in_.state.counted_a_pair) && (!in_.state.pair.complete() || speaks_of_trade())) {
            economy owner = owner_of_flow(); // "China became the largest source of Israel's imports"
            if (!owner)
                owner = owner_of_role(s_, in_.parties, s_.size()); // "Italy was Oman's largest market"
            for (const head& h : in_.heads) // "Exports to Japan were the Philippines' largest"
                if (!owner && h.directed() && h.partner == first && h.partner_party != 0) owner = second;
            in_.state.speak_of(owner && owner != first ? economy_pair{owner, first}
                                                       : economy_pair{first, second});
        }
        if (in_.figures.empty() && says_both() && in_.state.counted_a_pair)
            in_.state.speak_of(
                in_.state.pair); // "Trade of the two countries grew after the accord with the EU."
    }
    /// Whether the text tells of firms, and whether of trade.
    void remember_firms(bool told) {
        firm_flow_reader(s_, in_.parties, in_.state).remember(in_.heads, in_.state);
        if (!in_.state.has_told_trade && names_firm(s_)) in_.state.tells_of_firm = true;
        in_.state.has_told_trade = in_.state.has_told_trade || told;
        for (const head& h : in_.heads) {
            in_.state.names_trade = in_.state.names_trade || names_trade(s_, h);
            if (h.is_noise && h.word == flow_word::turnover && s_.is_loose_flow(h.at) && !in_.figures.empty())
                in_.state.tells_of_firm = true;
            else if (names_trade(s_, h) && !s_.has(h.at, sense::loose_flow) &&
                     (told || h.is_balance() ||
                      !in_.figures.empty())) // not "hurt by a drop in trade with Oman"
                in_.state.tells_of_firm = false;
        }
    }
    /// "Some 300 companies with German capital are registered there.": no trade is spoken of.
    [[nodiscard]] bool opens_with_firms() const {
        for (const head& h : in_.heads)
            if (!h.is_noise) return false;
        for (std::size_t i = 0; i != s_.size() && i <= 4; ++i)
            if (s_.value(i, sense::firm) == 1) return true;
        return false;
    }
    /// "Oman is Peru's best customer. In 2021 it bought": Oman.
    void remember_role() {
        in_.state.player = {};
        const economy whose = owner_of_role(s_, in_.parties, s_.size());
        if (!whose) return;
        in_.state.names_trade = true;
        if (in_.parties.empty()) return;
        const party& first = in_.parties[0];
        if (first.by == tie::bare && first.as == reference::named && !first.is_place && first.who != whose)
            in_.state.player = first.who;
    }

    /// "Our trade with Jordan is lively. In 2022 it reached": the flow of a sentence without figures.
    [[nodiscard]] const head* flow_of_ours() const {
        if (!in_.figures.empty() || in_.heads.empty()) return nullptr;
        const head& h = in_.heads[0];
        if (!names_pair(h) || h.owner_party == 0) return nullptr;
        const reference owner = in_.parties[h.owner_party - 1U].as;
        return owner == reference::our || owner == reference::we ? &h : nullptr;
    }

    [[nodiscard]] bool says_both() const {
        for (const party& p : in_.parties)
            if (p.as == reference::both) return true;
        return false;
    }
    [[nodiscard]] bool is_alone(const party& one) const {
        int members = 0;
        for (const party& p : in_.parties) members += p.list == one.list ? 1 : 0;
        return members == 1;
    }

    /// "the chair, Neville Totaram of Guyana": where somebody comes from.
    [[nodiscard]] bool is_of_person(const party& p) const {
        return p.by == tie::of && p.at > 2 && s_.is(p.at - 1U, preposition::of) &&
               is_capitalized_name(s_, p.at - 2U) && is_capitalized_name(s_, p.at - 3U);
    }

    /// "the third customer after the United States and Switzerland", "has overtaken Kenya as the top
    /// destination": named beside the one that the text is about.
    [[nodiscard]] bool is_outranked(const party& one) const {
        if (one.used || one.at == 0) return false;
        for (const party& p : in_.parties) {
            if (p.list != one.list || p.at == 0) continue;
            const std::size_t b = s_.before_article(p.at);
            if (s_.has(b, sense::exceeds) || (s_.has(b, sense::after_level) && names_role_before(s_, b)))
                return true;
        }
        return false;
    }
    /// "Competition from China is strong", "carried on Greek ships": not what the text comes to.
    [[nodiscard]] bool is_in_passing(const party& p) const {
        if (!in_.figures.empty() || !in_.state.counted_a_pair) return false;
        for (const head& h : in_.heads)
            if (!h.is_noise && !h.is_role) return false;
        const bool subject =
            s_.is(p.at - 1U, preposition::of) && p.at <= 3; // "The position of Germany deserves remark."
        return !subject &&
               (p.by == tie::from || p.by == tie::to || p.by == tie::adjective || p.by == tie::of);
    }
    /// "That is more than it sold to Latin America": with whom the trade told before is only measured.
    [[nodiscard]] bool is_measure(const party& p) const {
        if (!in_.figures.empty() || !p.used || !ties_partner(p.by)) return false;
        for (std::size_t k = p.at; k-- > 0 && p.at - k <= 8 && !s_.is_break(k) && !s_.is(k, ',');)
            if (s_.has(k, sense::compare) && (s_.has(k, sense::qualifier) || (k > 0 && s_.is_change(k - 1))))
                return true;
        return false;
    }
    /// "The U.S. trade gap widened as imports from China rose": where what explains a flow of all begins.
    [[nodiscard]] std::size_t begins_aside() const {
        if (in_.heads.empty()) return s_.size();
        const head& main = in_.heads[0];
        if (main.is_noise || main.is_verb || !main.owner || main.partner_party != 0 || main.both)
            return s_.size();
        for (std::size_t i = main.at + 1U; i < s_.size(); ++i)
            if (s_.has(i, sense::clause) && !s_.has(i, sense::while_word) && !s_.has(i, sense::relative) &&
                !s_.has(i, sense::article))
                return i;
        return s_.size();
    }

    [[nodiscard]] economy owner_of_flow() const {
        for (const head& h : in_.heads)
            if (!h.is_noise && h.owner_party != 0) return h.owner;
        return owner_of_role(s_, in_.parties, s_.size());
    }

    /// "The Census Bureau made it known: …": the bureau of the next sentence is that one.
    void remember_bodies() {
        if (!s_.holds(sense::statistics_body)) return;
        for (std::size_t i = 0; i != s_.size() && !in_.setting.counted_by; ++i) {
            if (s_.is(i, mention_kind::economy) && s_[i].named == naming::statistics_body)
                in_.state.last_counted = s_[i].who;
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
                if (s_[k].named == naming::adjective || s_.is(k + 1, 's')) in_.state.officials = s_[k].who;
                break;
            }
        }
    }

    /// "After seasonal adjustment", "Without adjustment"
    void remember_adjustment() {
        if (!s_.holds(sense::term) && !s_.holds(sense::unadjusted)) return;
        for (std::size_t i = 0; i != s_.size(); ++i) {
            if (s_.value(i, sense::term) == static_cast<int>(term::seasonally_adjusted))
                in_.state.is_adjusted = true;
            if (s_.has(i, sense::unadjusted)) in_.state.is_adjusted = false;
        }
    }

    /// "(figures in Canadian dollars)", "All values are in Australian dollars."
    void remember_dollars() {
        if (!s_.holds(sense::money_family)) return;
        for (std::size_t i = 1; i + 1 < s_.size() && in_.figures.empty(); ++i) {
            if (!s_.is(i - 1, preposition::in) || !(is_in_brackets(i) || speaks_of_figures(i))) continue;
            const auto noun = s_.value(i + 1, sense::money_family);
            if (!noun || !s_.is(i, mention_kind::economy)) continue;
            if (const money_noun named = money_noun_at(s_.pack(), *noun); named == money_noun::dollar)
                in_.state.dollars = currency_of(named, s_[i].who, money_day({}, in_.setting.today));
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
        if (!in_.figures.empty() || in_.heads.empty()) return;
        const head& h = in_.heads[0];
        const bool of_two = h.owner && h.partner && !h.directed();
        const std::size_t far = h.is_balance() && h.owner_party != 0 ? 5 : 3; // "It has a dwindling surplus"
        const bool begins = of_two || (!h.is_verb && h.at <= far);
        if (h.is_noise || h.is_repeat || !begins || !s_.is(s_.size() - 1, '.')) return;
        in_.state.last_flow = flow_of(h.word);
        in_.state.last_side = side_of(h.word);
        in_.state.product_begin = h.product_begin;
        in_.state.product_end = h.product_end;
        if (h.partner && h.partner_party != 0 && !h.owner && !in_.state.pair.holds(h.partner))
            in_.state.speak_of({in_.state.reporter_facing(h.partner), h.partner});
    }

    /// "The current account deficit narrowed": so may be the deficits that follow, until trade is named.
    void remember_account() {
        for (std::size_t i = 0; s_.holds(sense::other_account) && i != s_.size(); ++i) {
            if (s_.has(i, sense::other_account)) in_.state.of_other_account = true;
        }
        for (const head& h : in_.heads) {
            if (!h.is_noise && h.is_balance()) in_.state.of_other_account = false;
        }
        for (const stated_figure& f : in_.figures) {
            if (f.why_not == rejection::none) in_.state.of_other_account = false;
        }
    }

    /// "Japan's exports to China": from here on what is told without a partner may be of the one named.
    void remember_partner() {
        const std::size_t aside = begins_aside();
        for (const head& h : in_.heads) {
            if (h.at > aside) break;
            if (h.both || (!h.is_noise && h.partner_party != 0 && !h.partner.is_world()))
                in_.state.is_bilateral = true;
        }
        for (const party& p : in_.parties)
            if (p.as == reference::both) in_.state.is_bilateral = true;
        const bool any = s_.holds(sense::ordinal_country) || s_.holds(sense::role);
        for (std::size_t i = 0; any && i != s_.size(); ++i)
            if (s_.has(i, sense::ordinal_country) ||
                (s_.has(i, sense::role) && owner_of_role(s_, in_.parties, s_.size()) && names_two()))
                in_.state.is_bilateral = true;
    }

    /// "Uganda is Kenya's largest export market"
    [[nodiscard]] bool names_two() const {
        economy first;
        for (const party& p : in_.parties) {
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
        in_.state.goods_begin = named ? s_[found.goods.begin].begin : 0;
        in_.state.goods_end = named ? s_[found.goods.end - 1].end : 0;
        in_.state.goods_framed = named && found.framed && in_.figures.empty();
    }

    /// "Our trade with Jordan is lively.": both sides of a flow, the other one by its name.
    [[nodiscard]] bool names_pair(const head& h) const {
        return !h.is_noise && h.owner && h.partner && h.partner_party != 0 &&
               in_.parties[h.partner_party - 1U].as == reference::named;
    }
    /// A sentence without figures that sets the pair: "Trade between Russia and Ethiopia remains modest."
    [[nodiscard]] bool speaks_of_trade() const {
        bool flow = false, pair = false;
        for (const head& h : in_.heads) {
            flow = flow || (!h.is_noise && (h.owner || h.partner || h.both));
            pair = pair || names_pair(h);
        }
        for (std::size_t i = 0; i != s_.size() && !flow; ++i) flow = s_.has(i, sense::ordinal_country);
        for (const party& p : in_.parties) {
            if (p.as == reference::our || p.as == reference::we) return pair;
        }
        return flow;
    }

    const memory_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

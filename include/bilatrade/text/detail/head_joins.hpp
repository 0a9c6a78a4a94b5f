// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_joins.hpp: what flows of one sentence share: sides told once for two of them, a
// partner that begins a flow anew, a balance and the trade that it is of. Finds no flow of its own.
#pragma once

#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_favour.hpp>
#include <bilatrade/text/detail/head_products.hpp>
#include <bilatrade/text/detail/head_sides.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Hands sides from one flow of a sentence to another.
class head_joiner {
public:
    head_joiner(const sentence& s, buffer<party>& parties, head_sides& sides, buffer<head>& out) noexcept
        : s_(s), parties_(parties), sides_(sides), out_(out) {}

    /// Before what stands in whose favour is read.
    void join() {
        join_gaps();
        join_balances();
        share_across_and();
    }
    /// Behind it.
    void inherit() {
        add_repeats();
        inherit_sides();
        inherit_behind_colon();
        inherit_from_balance();
        inherit_objects();
        inherit_products();
    }

private:
    /// "The gap between Britain's imports from Norway and its exports there": one balance, of that pair.
    void join_gaps() {
        for (std::size_t k = 0; k + 2 < out_.size(); ++k) {
            head& gap = out_[k];
            const head &first = out_[k + 1], &second = out_[k + 2];
            if (!gap.is_balance() || !s_.is(gap.at + 1U, preposition::between) || gap.is_noise) continue;
            const bool both = first.directed() && second.directed() && first.word != second.word &&
                              !first.is_noise && !second.is_noise && first.partner_party != 0;
            if (!both || figure_between(s_, gap.at, second.at) || !s_.unbroken(gap.at, second.at)) continue;
            gap.owner = first.owner;
            gap.owner_party = first.owner_party;
            gap.take_partner(first);
            for (std::size_t next = k + 3; next < out_.size(); ++next) out_[next - 2] = out_[next];
            out_.pop_back();
            out_.pop_back();
        }
    }
    /// "a surplus on Norway's trade with Sweden", "a deficit of $22bn in its trade with Oman": the trade says
    /// whose balance it is.
    void join_balances() {
        for (std::size_t k = 0; k + 1 < out_.size(); ++k) {
            head& balance = out_[k];
            head& trade = out_[k + 1];
            if (balance.is_noise || trade.is_noise || balance.directed() || trade.is_verb ||
                balance.word == flow_word::turnover || trade.word != flow_word::turnover || trade.is_repeat ||
                !leads_on(balance.at, trade.at))
                continue;
            trade.word = balance.word;
            if (trade.partner_party == 0) trade.take_partner(balance); // "a deficit with Peru in goods trade"
            const bool own =
                balance.owner_party != 0 && balance.owner && trade.owner_party < balance.owner_party;
            if (!trade.owner || own) { // "China accounted for 46% of America's deficit in goods trade"
                trade.owner = balance.owner;
                trade.owner_party = balance.owner_party;
            }
            const std::uint16_t at = balance.at;
            balance = trade;
            balance.at = at;
        }
    }
    /// Only a figure, a time or whose it is stands between a balance and "in" or "on" its trade.
    [[nodiscard]] bool leads_on(std::size_t balance, std::size_t trade) const {
        bool preposition_seen = false;
        for (std::size_t i = balance + 1; i < trade; ++i) {
            const mention& m = s_[i];
            if (s_.is(i, preposition::in) || s_.has(i, sense::compare_on))
                preposition_seen = true;
            else if (!(m.is('s') || m.is_figure() || m.kind == mention_kind::time ||
                       m.kind == mention_kind::economy || s_.is(i, preposition::of) ||
                       s_.is(i, preposition::with) || s_.has(i, sense::article) ||
                       s_.has(i, sense::possessive) || s_.has(i, sense::qualifier) ||
                       s_.has(i, sense::the_country) || s_.has(i, sense::neutral) || s_.has(i, sense::also) ||
                       s_.has(i, sense::bilateral) || s_.has(i, sense::product_head) ||
                       s_.has(i, sense::services)))
                return false;
        }
        return preposition_seen;
    }

    /// "exports to and imports from China", "exports and imports of Laos".
    void share_across_and() {
        for (std::size_t k = 0; k + 1 < out_.size(); ++k) {
            const bool beside =
                k > 0 && out_[k].is_repeat && !out_[k].owner; // "9% of the total, whereas exports"
            head& first = out_[beside ? k - 1 : k];
            head& second = out_[k + 1];
            if (first.is_noise || second.is_noise) continue;
            const bool apart = s_.has(first.at, sense::progressive) && !second.is_verb &&
                               s_.has_mark(first.at, second.at, ':');
            const bool taken =
                first.is_verb && first.word != second.word && is_part(second); // "absorbed 35% of exports"
            if (!second.owner && first.owner && first.directed() && second.directed() && !apart && !taken &&
                second.partner != first.owner) {
                second.owner = first.owner;
            }
            if (second.at - first.at > 4 || s_.has_mark(first.at, second.at, ',') ||
                !s_.unbroken(first.at, second.at))
                continue;
            const bool same =
                second.is_passive && is_done_to(first, second); // "half of our exports are sold to"
            const bool acts =
                second.is_verb && !first.is_verb && !same; // "took 4% of our exports and sent us"
            if (first.partner_party == 0 && second.partner_party != 0 && !acts) {
                first.take_partner(second);
            }
        }
    }

    /// Nothing but an auxiliary stands between a flow and its verb.
    [[nodiscard]] bool is_done_to(const head& flow, const head& verb) const {
        for (std::size_t k = flow.at + 1U; k < verb.at; ++k)
            if (!s_.has(k, sense::auxiliary) && !s_.has(k, sense::to_be)) return false;
        return verb.at > flow.at + 1U;
    }

    /// "Trade with Saudi Arabia was $52.8bn, with Qatar $18.8bn": another partner after a figure begins the
    /// flow anew.
    void add_repeats() {
        const std::size_t found = out_.size();
        for (std::size_t k = 0; k != found; ++k) {
            const head h = out_[k];
            if (h.is_noise || h.partner_party == 0) continue;
            const std::uint16_t list = parties_[h.partner_party - 1U].list;
            const tie wanted = parties_[h.partner_party - 1U].by;
            std::size_t high = k + 1 < found ? out_[k + 1].at : s_.size();
            bool figure = false;
            const std::size_t from = h.figures_first ? parties_[h.partner_party - 1U].at + 1U : h.at;
            for (std::size_t i = from; i < high; ++i) {
                figure = figure || s_.is_figure(i);
                party* p = sides_.party_at(i);
                if (h.figures_first && (figure || !leads_figure(i))) continue;
                if (p == nullptr || !(figure || h.figures_first) || p->used || p->list == list ||
                    p->is_place || p->by != wanted)
                    continue;
                head again = h;
                again.at = p->at;
                again.is_repeat = true;
                again.partner_party = again.partner_count = 0;
                sides_.face(again, *p);
                out_.push_back(again);
                figure = false;
            }
        }
        sort_from(found);
    }

    /// "(sold goods worth $71m to Algeria, and) to Nigeria, $104m"
    [[nodiscard]] bool leads_figure(std::size_t i) const {
        return s_.is_figure(s_.is(i + 1, ',') ? i + 2 : i + 1);
    }

    /// "Egypt's balance with Britain swung into a surplus of $286m", "Trade with Nigeria left a deficit": a
    /// balance without sides is the one before, or that of the trade before.
    void inherit_sides() {
        for (std::size_t k = 1; k < out_.size(); ++k) {
            head& h = out_[k];
            const head& before = out_[k - 1];
            if (takes_same_partner(before, h)) h.take_partner(before);
            if (takes_role(before, h)) {
                h.owner = before.owner;
                if (!is_part(h)) h.take_partner(before);
            }
            if (h.is_noise || h.is_total || h.both) continue;
            if (h.is_balance() && h.owner_party != 0 && h.partner_party == 0 && before.both)
                h.partner = h.owner == before.owner ? before.partner : before.owner;
            if (supplies_part(before, h)) { // "imported gold for $20bn, of which Oman supplied $8bn"
                h.partner = before.owner;
                if (!h.has_product) h.take_product(before);
                continue;
            }
            if (is_of_other_goods(before, h)) {
                h.owner = before.owner;
                h.take_partner(before);
                continue;
            }
            if (leaves(before, h)) h.take_partner(before);
            if (h.owner) continue;
            if (tells_value_of(h, before)) { // "exports to Peru, with an export value of $3bn, rose"
                h.owner = before.owner;
                h.take_partner(before);
                continue;
            }
            if (before.is_noise || before.directed() || !h.is_balance()) continue;
            if (h.partner || h.partner_party != 0) {
                // "a surplus of $3bn, including one with Oman and a deficit with Iran"
                if (h.partner_party != 0 && before.is_balance() && before.owner != h.partner &&
                    s_.unbroken(before.at, h.at))
                    h.owner = before.owner;
                continue;
            }
            if (counts_other_side(s_, before, h, parties_)) {
                h.owner = before.partner;
                h.partner = before.owner;
                continue;
            }
            const bool of_trade = before.word == flow_word::turnover;
            if (of_trade && before.is_verb) continue;
            if (!of_trade || before.partner || before.partner_party != 0) {
                h.owner = before.owner;
                h.take_partner(before);
            }
            if (before.has_product && !h.has_product) h.take_product(before); // "Farm trade showed a surplus"
        }
    }

    [[nodiscard]] bool supplies_part(const head& before, const head& h) const {
        if (!h.is_verb || !h.outward() || h.is_passive || h.partner || h.partner_party != 0 ||
            before.is_noise || !before.inward() || before.partner || !before.owner ||
            before.owner == h.owner || h.owner_party == 0)
            return false;
        const std::size_t owner = parties_[h.owner_party - 1U].at;
        return owner < h.at && s_.has(s_.before_article(owner), sense::of_which);
    }
    /// "Exports of cars to Oman rose 5% and those of chips 10%"
    [[nodiscard]] static bool is_of_other_goods(const head& before, const head& h) {
        return h.is_repeat && h.has_product && before.has_product && before.word == h.word && !h.owner &&
               h.owner_party == 0 && h.partner_party == 0 && h.product_begin != before.product_begin;
    }

    /// "Kenya's exports to Oman were $820m, while Rwanda exported goods worth $499m"
    [[nodiscard]] bool takes_same_partner(const head& before, const head& h) const {
        if (before.is_noise || h.is_noise || !h.directed() || h.word != before.word || h.is_total || h.both ||
            h.is_passive || h.partner_party != 0 || h.is_repeat)
            return false;
        if (before.partner_party == 0 || !before.owner || !h.owner || h.owner == before.owner ||
            h.owner == before.partner || h.owner_party == 0)
            return false;
        const party& owner = parties_[h.owner_party - 1U];
        const std::size_t link = s_.before_article(owner.at);
        const bool whose = s_.is(owner.at + 1U, ',') && s_.has(owner.at + 2U, sense::whose_word);
        return owner.as == reference::named && // "overtaking Russia, whose deliveries came to $5bn"
               (whose || s_.has(link, sense::while_word) || s_.has(link, sense::and_word));
    }

    /// "China was Brazil's top trading partner, with $150bn in total goods trade": what the role has so much
    /// of.
    [[nodiscard]] bool takes_role(const head& role, const head& h) const {
        if (!role.is_role || role.partner_party == 0 || h.is_noise || h.is_verb || h.owner ||
            h.partner_party != 0 || (role.word != h.word && role.word != flow_word::turnover))
            return false;
        std::size_t k = h.at;
        while (k > role.at && h.at - k <= 5 && !s_.is_figure(k)) --k;
        return s_.is_figure(k) && !figure_between(s_, role.at, k) && !s_.has_mark(k, h.at, ',');
    }

    /// "with 17% of total exports"
    [[nodiscard]] bool is_part(const head& h) const {
        for (std::size_t k = h.at; k-- > 0 && h.at - k <= 5;)
            if (s_.is(k, mention_kind::percent)) return s_.is(k + 1, preposition::of);
        return false;
    }

    /// "trade with Oman left Kenya a surplus of $3bn"
    [[nodiscard]] bool leaves(const head& trade, const head& balance) const {
        if (!balance.owner || balance.partner || balance.partner_party != 0 || !balance.is_balance())
            return false;
        return !trade.is_noise && !trade.is_verb && trade.word == flow_word::turnover && trade.partner &&
               trade.partner != balance.owner && !figure_between(s_, trade.at, balance.at) &&
               s_.unbroken(trade.at, balance.at);
    }

    /// "With exports of $5bn and imports of $3bn, Oman ran a surplus with Iran": all three are of that trade.
    void inherit_from_balance() {
        if (!s_.is(0, preposition::with)) return;
        for (const head& balance : out_) {
            if (balance.is_noise || !balance.is_balance() || balance.partner_party == 0) continue;
            for (head& h : out_) {
                if (h.at >= balance.at || !h.directed() || h.is_verb || h.is_noise || h.partner_party != 0)
                    continue;
                if (!h.owner) h.owner = balance.owner;
                h.take_partner(balance);
            }
            return;
        }
    }

    /// "Britain spent $57bn on Icelandic seafood; France spent $45bn", "Italy bought cars worth $3bn from
    /// Japan, and Spain bought $2bn": what is bought, and of whom, is not said again.
    void inherit_objects() {
        for (std::size_t k = 1; k < out_.size(); ++k) {
            head& h = out_[k];
            if (h.is_noise || !h.is_verb || h.is_passive || h.partner_party != 0 || !h.owner) continue;
            std::size_t verb = k;
            while (verb-- > 0 && (out_[verb].is_noise || !out_[verb].is_verb)) continue;
            if (verb >= k) continue;
            const head& before = out_[verb];
            if (before.is_passive || before.word != h.word || before.partner_party == 0 ||
                before.owner == h.owner || before.partner == h.owner)
                continue;
            std::size_t figure = h.at + 1U;
            while (s_.has(figure, sense::qualifier) || s_.has(figure, sense::also)) ++figure;
            if (!s_.is_figure(figure)) continue;
            h.take_partner(before);
            if (before.has_product && !h.has_product) h.take_product(before);
        }
    }

    [[nodiscard]] bool tells_value_of(const head& h, const head& before) const {
        if (h.word != before.word || h.is_verb || before.is_noise || h.partner_party != 0) return false;
        for (std::size_t k = h.at; k-- > before.at && h.at - k <= 3;)
            if (s_.is(k, preposition::with)) return s_.is(k - 1, ',');
        return false;
    }

    /// "Livestock sold to Oman brought $250m, and sales to Yemen $64m", "exports of services were $2bn and
    /// imports $3bn": what the flow before was of.
    void inherit_products() {
        for (std::size_t k = 1; k < out_.size(); ++k) {
            head& h = out_[k];
            const head& before = out_[k - 1];
            if (h.is_noise || h.has_product || h.is_verb || !before.has_product || before.is_noise) continue;
            const bool joined = h.word == before.word && s_.has(h.at - 1U, sense::and_word) &&
                                h.partner_party != 0 && !h.is_repeat;
            if ((joined || (before.of_services && !h.is_total)) && !is_of_goods(h)) h.take_product(before);
        }
    }
    /// "imports of goods", "merchandise trade"
    [[nodiscard]] bool is_of_goods(const head& h) const {
        return head_product_reader(s_).contains(h.at, sense::goods) ||
               (h.at != 0 && s_.has(h.at - 1U, sense::goods)) || s_.has(h.at + 2U, sense::goods);
    }

    /// "Trade with ECOWAS was in our favour: exports of $5bn stood against imports of $1bn", "Uruguay has a
    /// deficit with Argentina: it imported goods worth $3bn": what stands behind the colon is told of the
    /// trade before it.
    void inherit_behind_colon() {
        for (std::size_t k = 1; k < out_.size(); ++k) {
            const head before = out_[k - 1];
            const bool two = before.both && before.owner && before.partner; // "Trade between X and Y:"
            const bool opens = !before.is_noise && (before.partner_party != 0 || two) &&
                               (!before.directed() || before.in_favour || before.is_verb) &&
                               (s_.has_mark(before.at, out_[k].at, ':') || is_in_trade(before) ||
                                is_told_with(before, out_[k]));
            for (; opens && k < out_.size() && is_told_of(out_[k], before); ++k) {
                if (!out_[k].owner) out_[k].owner = before.owner;
                if (two && out_[k].owner == before.partner)
                    out_[k].partner = before.owner; // "German-Chinese trade: in 2008 China supplied"
                else if (!is_part(out_[k]))
                    out_[k].take_partner(before); // "they took 13% of Egypt's exports"
            }
        }
    }
    [[nodiscard]] static bool is_told_of(const head& h, const head& before) {
        return !h.is_noise && !h.is_repeat && (h.directed() || before.word == flow_word::turnover) &&
               !h.is_total && !h.partner && h.partner_party == 0 &&
               (!h.owner || h.owner == before.owner || !before.owner ||
                (before.both && h.owner == before.partner));
    }
    /// "Trade with Burkina Faso is lopsided, with exports of $240m and imports of $35m"
    [[nodiscard]] bool is_told_with(const head& trade, const head& h) const {
        return trade.word == flow_word::turnover && !trade.is_verb && h.at > 1 &&
               s_.is(h.at - 1U, preposition::with) && s_.is(h.at - 2U, ',') &&
               !figure_between(s_, trade.at, h.at);
    }
    /// "In trade with Argentina, Uruguay had a deficit of $2bn"
    [[nodiscard]] bool is_in_trade(const head& h) const {
        const std::size_t at = h.at > 1 && s_.has(h.at - 1U, sense::possessive) ? h.at - 2U : h.at - 1U;
        return h.word == flow_word::turnover && !h.is_verb && h.at != 0 && s_.is(at, preposition::in);
    }

    /// By place: there are few.
    void sort_from(std::size_t found) {
        for (std::size_t k = found; k != out_.size(); ++k) {
            for (std::size_t back = k; back > 0 && out_[back].at < out_[back - 1].at; --back) {
                const head moved = out_[back];
                out_[back] = out_[back - 1];
                out_[back - 1] = moved;
            }
        }
    }

    const sentence& s_;
    buffer<party>& parties_;
    head_sides& sides_;
    buffer<head>& out_;
};

} // namespace bilatrade::detail

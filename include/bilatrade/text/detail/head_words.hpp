// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_words.hpp: the words of a sentence that name a flow, or something that is no
// trade of economies. Whose flow it is, is not told here.
#pragma once

#include <bilatrade/text/detail/barrier.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/flows_before.hpp>
#include <bilatrade/text/detail/goods_moved.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_favour.hpp>
#include <bilatrade/text/detail/head_firms.hpp>
#include <bilatrade/text/detail/head_left_out.hpp>
#include <bilatrade/text/detail/head_roles.hpp>
#include <bilatrade/text/detail/head_verbs.hpp>
#include <bilatrade/text/detail/noise_objects.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Finds the heads of a sentence.
class head_word_reader {
public:
    /// Every word that names a flow where the text has named none before. SIEVE of data/language/generate.py
    /// looks for them too.
    static constexpr sense_set first_flows = sense_set::of(
        {sense::flow_noun, sense::flow_verb, sense::flow_present, sense::role, sense::moves, sense::enters,
         sense::pays, sense::takes, sense::sends, sense::earns, sense::opposite, sense::goods});

    head_word_reader(const sentence& s, const discourse& state, buffer<head>& out) noexcept
        : s_(s), state_(state), out_(out), flows_(s, state, out), goods_(s, state, out),
          roles_(s, flows_, out) {}

    /// Adds the head that a mention is, if it is one.
    void read(std::size_t i) {
        if (!s_[i].senses.has_any_of(some_head) && !s_.is(i, 's')) return;
        if (flows_.any() && (leaves_flow_out(s_, i) || is_one_of_others(s_, i))) return add_left_out(i);
        if (s_.has(i, sense::and_word)) return part_two_flows(i);
        const bool role = roles_.names_role(i);
        const bool compound = s_.has(i, sense::noise_compound) && !s_.has(i, sense::noise);
        if (!s_.is(i, mention_kind::word) || (compound && !role)) return;
        head h;
        h.at = static_cast<std::uint16_t>(i);
        if (role) {
            h.word = static_cast<flow_word>(*s_.value(i, sense::role));
            if (i > 1 && s_.is_dash(i - 1)) // "Exports – partners: Oman 33%"
                if (const auto flow = s_.value(i - 2, sense::flow_noun))
                    h.word = static_cast<flow_word>(*flow);
            h.is_role = true;
            return out_.push_back(h);
        }
        if (acts_in_present(s_, out_, i)) {
            h.word = static_cast<flow_word>(*s_.value(i, sense::flow_present));
            h.is_verb = true;
        } else if (s_.has(i, sense::flow_noun)) {
            if (!read_noun(i, h)) return;
        } else if (const auto verb = s_.value(i, sense::flow_verb)) {
            if (i > 1 && s_.is(i - 1, preposition::to) && s_.has(i - 2, sense::noise) && !s_.is_change(i - 2))
                return; // "a deal to sell helicopters for $1bn"
            if (is_chief_kind(s_, i) || is_of_noise(i) || is_priced(i) || roles_.is_kind_of_goods(i) ||
                is_kind_of_country(i))
                return;
            h.word = static_cast<flow_word>(*verb);
            h.is_verb = true;
            h.is_passive = is_passive(i);
            if (h.is_passive && follows_noise(i)) return; // "The bonds will be sold in denominations of"
            if (h.is_passive && h.word == flow_word::turnover && s_.is_inside(i + 1)) return; // a stock
        } else if (s_.has(i, sense::same_flow)) {
            if (!read_repeat(i, h)) return;
        } else if (tells_of_flow(s_, i)) {
            const maybe<flow_word> one = flows_.one_of_two(s_.has(i, sense::the_latter));
            if (!one && !flows_.any()) return;
            h.is_repeat = true;
            h.is_of_two = !one;
            h.word = one ? *one : flows_.last_word();
        } else if (is_earned_by_goods(i)) {
            h.word = flow_word::exports;
        } else if (are_receipts(i)) {
            h.word = flow_word::exports;
            h.is_repeat = true;
        } else if (s_.has(i, sense::favour)) {
            if (!flows_.any() || !is_ahead_by_amount(s_, out_, i)) return;
            h.word = s_.value(i, sense::favour) == ahead ? flow_word::balance : flow_word::surplus;
        } else if (!goods_.read(h)) {
            if (!is_of_something_else(i)) return;
            h.is_noise = true;
            h.is_subject = !after_preposition(i);
        }
        if (!h.is_verb || h.is_passive) h.is_noise = h.is_noise || is_under_barrier(s_, i);
        out_.push_back(h);
    }

private:
    static constexpr int prices = 2; ///< the value of `noise` for "price"
    /// "exports", "the trade balance": false where a noun names no flow, or no other one than that before it.
    [[nodiscard]] bool read_noun(std::size_t i, head& h) {
        if (is_compound_noise(i) || is_in_aside(i) || is_settled(s_, i) || is_object_of_noise(s_, i))
            return false;
        if (is_pause(s_, i) || is_priced(i)) return false;
        if (s_.value(i + 1, sense::firm) == legal_form && s_[i].letters != letter_case::any)
            return false; // "Seaway Trading Corp"
        if (!out_.empty() && out_.back().is_role && roles_.is_of_own_flow(out_.back().at, i)) return false;
        h.word = static_cast<flow_word>(*s_.value(i, sense::flow_noun));
        if (const auto played = s_.is_loose_flow(i) ? roles_.role_with(i) : sense_value())
            h.word = static_cast<flow_word>(*played);
        h.is_verb = h.directed() && is_said_in_relative(i);
        if (repeats_beside(i)) return false;
        if (!completes_both_ways(h)) return true;
        out_.back().word = flow_word::turnover;
        return false;
    }
    /// "Exports were $330m and imports $87m. Five years before, the figures had been $270m and $104m": of two
    /// figures the second is of the flow told last.
    void part_two_flows(std::size_t i) {
        if (out_.size() != 1 || !out_[0].is_repeat) return;
        const bool two = s_.is_figure(i - 1) && s_.is_figure(i + 1) && !s_.is(i + 1, mention_kind::percent) &&
                         !figure_between(s_, out_[0].at, i - 1);
        const maybe<flow_word> second = flows_.one_of_two(true), first = flows_.one_of_two(false);
        if (!two || !second || s_.value(out_[0].at, sense::same_flow) == 1) return;
        out_[0].word = *first;
        head h;
        h.at = static_cast<std::uint16_t>(i);
        h.is_repeat = true;
        h.word = *second;
        out_.push_back(h);
    }
    /// "exports and re-exports"
    [[nodiscard]] bool repeats_beside(std::size_t second) const {
        return !out_.empty() && out_.back().at + 2U == second && s_.has(second - 1, sense::and_word) &&
               s_.has(second, sense::product_head) && !out_.back().is_verb &&
               out_.back().word == static_cast<flow_word>(*s_.value(second, sense::flow_noun));
    }
    /// "total imports and exports reached $42bn", "import-export turnover": trade both ways, where one figure
    /// is told of both.
    [[nodiscard]] bool completes_both_ways(const head& second) const {
        if (out_.empty() || !second.directed()) return false;
        const head& first = out_.back();
        const bool joined = (first.at + 2U == second.at &&
                             (s_.has(first.at + 1U, sense::and_word) || s_.is_dash(first.at + 1U))) ||
                            (first.at + 3U == second.at && s_.has(first.at + 1U, sense::preposition) &&
                             s_.has(first.at + 2U, sense::and_word)); // "exports to and imports from Oman"
        if (!first.directed() || first.word == second.word || first.is_noise || first.is_verb ||
            first.is_repeat || first.is_role || !joined)
            return false;
        if (first.at > 0 &&
            (s_.has(first.at - 1U, sense::each) || s_.is(first.at - 1U, preposition::between)))
            return false; // "both exports and imports", "the gap between exports and imports"
        return !tells_each(second.at);
    }
    /// "exports and imports were $3bn and $4bn", "rose by 3% and 4% respectively"
    [[nodiscard]] bool tells_each(std::size_t i) const {
        for (bool figure = false; i < s_.size() && !s_.is_break(i); ++i) {
            if (s_.has(i, sense::respectively) || s_.has(i, sense::each)) return true;
            if (figure && s_.has(i, sense::and_word) && s_.is_figure(i + 1)) return true;
            figure = figure || s_.is_figure(i);
        }
        return false;
    }

    /// "a fifth of the oil that it imports"
    [[nodiscard]] bool is_said_in_relative(std::size_t i) const {
        if (i < 3 || s_.has(i - 1, sense::possessive)) return false;
        const bool named = s_.is(i - 1, mention_kind::economy) && s_[i - 1].named != naming::adjective;
        const bool who = named || s_.has(i - 1, sense::pronoun) || s_.has(i - 1, sense::the_country) ||
                         s_.has(i - 1, sense::the_group);
        std::size_t which = i - 2;
        while (which > 0 && s_.has(which, sense::article) && !s_.has(which, sense::relative)) --which;
        return who && s_.has(which, sense::relative) && which > 0 && s_.is(which - 1, mention_kind::word) &&
               !s_.has(which - 1, sense::say) && !s_.has(which - 1, sense::neutral);
    }

    /// Without one of these a word is no head.
    static constexpr sense_set some_head = [] {
        sense_set all = sense_set::of({sense::same_flow, sense::earnings, sense::favour, sense::figures_word,
                                       sense::noise, sense::firm, sense::money_family, sense::currency,
                                       sense::the_former, sense::the_latter, sense::and_word});
        all.add(first_flows);
        return all;
    }();

    /// "Exports fell. Coffee earnings were $110 million": what goods of the country earn abroad.
    [[nodiscard]] bool is_earned_by_goods(std::size_t i) const {
        if (s_.has(i, sense::earnings) && i > 0 && s_.has(i - 1, sense::total) && flows_.any() &&
            flows_.last_word() == flow_word::exports)
            return true; // "an export destination that made up 42% of total earnings"
        const std::size_t from = s_.has(i + 2, sense::article) ? i + 3 : i + 2;
        if (s_.has(i, sense::earnings) && i > 0 && s_.may_name_goods(i - 1) &&
            s_.is(i + 1, preposition::from) && s_.is(from, mention_kind::economy))
            return true; // "Kenya's tea earnings from Pakistan"
        return s_.has(i, sense::earnings) && i > 0 && s_.is(i - 1, mention_kind::word) &&
               s_[i - 1].node == 0 && s_[i - 1].letters != letter_case::all_capitals && flows_.any() &&
               (i == 1 || s_[i - 1].letters == letter_case::any);
    }

    /// "earned $512 million from exports. This year the receipts rebounded by 11 percent"
    [[nodiscard]] bool are_receipts(std::size_t i) const {
        if (s_.has(i, sense::earnings) && i > 1 && s_.is(i - 1, preposition::with) && flows_.since_break(i) &&
            flows_.last_word() == flow_word::exports && s_.is(i + 1, preposition::of))
            return true; // "chips were the top export, with earnings of $3bn"
        return s_.has(i, sense::earnings) && i > 0 && s_.has(i - 1, sense::article) && flows_.any() &&
               flows_.last_word() == flow_word::exports &&
               (s_.is_change(i + 1) || s_.has(i + 1, sense::level));
    }

    void add_left_out(std::size_t i) {
        head h;
        h.at = static_cast<std::uint16_t>(i);
        h.is_repeat = h.is_left_out = true;
        h.word = flows_.last_word();
        out_.push_back(h);
    }

    /// "re-exports included,", "(exports plus imports)": beside the flow that is spoken of.
    [[nodiscard]] bool is_in_aside(std::size_t i) const {
        constexpr std::size_t longest = 8;
        if (s_.is(i + 1, ',') && !out_.empty() && out_.back().is_noise && i > 2 && s_.is_change(i + 2)) {
            std::size_t k = i; // "prices of tea, the main export, fell to"
            while (k > out_.back().at && s_.is(k - 1, mention_kind::word)) --k;
            if (k > 0 && s_.is(k - 1, ',') && s_.has(k, sense::article)) return true;
        }
        for (std::size_t k = i + 1; k < s_.size() && k <= i + longest; ++k) {
            if (s_.is_figure(k) || s_.is_break(k)) return false;
            if (s_.is(k, ',')) return s_.has(k - 1, sense::included) || s_.has(k - 1, sense::set_aside);
            if (s_.is(k, ')')) return opens_without_figure(i);
        }
        return false;
    }
    [[nodiscard]] bool opens_without_figure(std::size_t i) const {
        while (i-- > 0 && !s_.is(i, '(')) {
            if (s_.is_figure(i)) return false;
        }
        return i < s_.size();
    }

    /// "trade contracts", "export prices": the noun behind decides.
    [[nodiscard]] bool is_compound_noise(std::size_t i) const {
        return s_.is(i + 1, mention_kind::word) && s_.has(i + 1, sense::noise) &&
               !s_.has(i + 1, sense::level) && !s_.is_change(i + 1) && !s_.has(i + 1, sense::flow_noun);
    }

    /// "the figure", "that with Peru", "those to Oman": the flow told last; false where it stands for none.
    [[nodiscard]] bool read_repeat(std::size_t i, head& h) const {
        if (!stands_for_flow(i) || !flows_.any() || flows_.is_plain_figure(i)) return false;
        if (i > 0 && s_.is(i - 1, mention_kind::ratio)) return false; // "three times the amount of 2020"
        if (s_.has(i, sense::figures_word) && s_.has(i + 1, sense::say)) return false; // "the figures show"
        if (is_count_quoted(i)) return false;
        h.is_repeat = true;
        h.is_left_out = is_of_owner(s_, i);
        const bool both_ways = i > 0 && s_.has(i - 1, sense::bilateral); // "the two-way figure"
        if (both_ways || (s_.value(i, sense::same_flow).value_or(0) != 0 && flows_.goes_back_to_trade()))
            h.word = flow_word::turnover;
        else
            h.word = s_.is(i + 1, preposition::with) && s_.has(i, sense::article) ? flows_.last_undirected()
                                                                                  : flows_.last_word();
        return true;
    }

    /// ", on provisional figures,", ", according to ministry figures,"
    [[nodiscard]] bool is_count_quoted(std::size_t i) const {
        constexpr std::size_t farthest = 6;
        if (!s_.has(i, sense::figures_word) || !s_.is(i + 1, ',')) return false;
        std::size_t first = i;
        while (first > 0 && i - first < farthest && !s_.is(first - 1, ',') && !s_.is_figure(first - 1))
            --first;
        const bool opens = first == 0 || s_.is(first - 1, ',');
        return opens && (s_.has(first, sense::according_to) || s_.has(first, sense::preposition));
    }

    /// Something that is no trade of economies; not "purchases from Thailand cost $2bn", nor "Slovenian
    /// exporters", who are those of their country, nor "manufacturing exports".
    [[nodiscard]] bool is_of_something_else(std::size_t i) const {
        if (s_.has(i, sense::level) && flows_.since_break(i) && flows_.last_word() == flow_word::imports)
            return false;
        if (s_.has(i + 1, sense::say) && !s_.has(i + 1, sense::level) && i > 1 &&
            s_.has(i - 1, sense::article) && s_.is(i - 2, ',') && s_.is(i + 2, mention_kind::mark))
            return false; // ", the bank adds,"
        if (s_.value(i, sense::firm) == 0 && s_.is(i + 1, mention_kind::word) && s_[i + 1].node == 0 &&
            s_[i + 1].letters == letter_case::any)
            return false; // "giant squid"
        if (s_.value(i, sense::firm) == 1 && i > 0 &&
            ((belongs_to_country(s_, i) && !s_.is_change(i + 1)) ||
             (s_.is(i - 1, mention_kind::economy) && s_[i - 1].named == naming::adjective)))
            return false;
        if (s_.has(i, sense::product_head) && s_.has(i + 1, sense::flow_noun)) return false;
        if (s_.has(i + 1, sense::in_terms)) return false; // "in hard currency terms"
        if (s_.has(i, sense::share) && s_.is(i + 1, preposition::of) && s_.is(i + 2, mention_kind::percent))
            return false; // "with shares of 26% and 13%"
        if (s_.has(i, sense::pays) && buys_behind(i)) return false;
        const bool firm = s_.has(i, sense::firm) && !acts_for(s_, i, state_.pair);
        return s_.has(i, sense::noise) || firm || is_rate_of_money(i);
    }
    /// "spent $2.1bn importing cars", "paid $2.1bn to buy cars"
    [[nodiscard]] bool buys_behind(std::size_t i) const {
        if (!s_.is_figure(i + 1)) return false;
        const std::size_t verb =
            s_.is(i + 2, preposition::to) || s_.has(i + 2, sense::article) ? i + 3 : i + 2;
        const auto flow = s_.value(verb, sense::flow_verb);
        return flow && static_cast<flow_word>(*flow) == flow_word::imports;
    }
    /// "the dollar fell 5 percent", "a 40 percent dollar fall", "the yen's rise": the worth of a money.
    [[nodiscard]] bool is_rate_of_money(std::size_t i) const {
        if (!s_.names_money(i)) return false;
        const bool changes = s_.is_change(i + 1) || s_.has(i + 1, sense::auxiliary) || s_.is(i + 1, 's');
        return changes && i > 0 && !s_.is(i - 1, preposition::in) && !s_.is(i - 1, mention_kind::money);
    }

    [[nodiscard]] bool follows_noise(std::size_t i) const {
        return !out_.empty() && out_.back().is_noise && out_.back().is_subject && i - out_.back().at <= 4 &&
               s_.unbroken(out_.back().at, i);
    }
    /// "the price of imported crude": a kind of goods that something else is told of.
    [[nodiscard]] bool is_of_noise(std::size_t i) const {
        return i > 1 && s_.is(i - 1, preposition::of) && s_.has(i - 2, sense::noise);
    }
    /// "the average price of Japan's imports", "of Russian gas exported to": told of neither.
    [[nodiscard]] bool is_priced(std::size_t i) const {
        std::size_t k = i;
        while (k > 0 && (s_.is(k - 1, mention_kind::economy) || s_.has(k - 1, sense::article) ||
                         s_.is(k - 1, 's') || s_.has(k - 1, sense::goods)))
            --k;
        return k > 1 && s_.is(k - 1, preposition::of) && s_.value(k - 2, sense::noise) == prices;
    }
    /// "oil exporting nations", "exporting Third World countries", "importing firms"
    [[nodiscard]] bool is_kind_of_country(std::size_t i) const {
        if (!s_.has(i, sense::progressive)) return false;
        if (s_.is(i + 1, mention_kind::economy) && s_.has(i + 1, sense::uncoded_group)) return true;
        for (std::size_t k = i + 1; k <= i + 3 && s_.is(k, mention_kind::word); ++k) {
            if (s_.has(k, sense::members) || s_.value(k, sense::firm) == 1) return true;
            if (s_.has(k, sense::article) || s_.has(k, sense::preposition) || s_.has(k, sense::goods) ||
                s_.has(k, sense::pronoun))
                return false;
        }
        return false;
    }
    [[nodiscard]] bool is_passive(std::size_t i) const {
        if (s_.has(i, sense::progressive)) return false; // "we were buying"
        if (s_.is(i + 1, preposition::by) &&
            s_.is(s_.has(i + 2, sense::article) ? i + 3 : i + 2, mention_kind::economy))
            return true; // "crude bought by Britain"
        for (std::size_t back = i; back-- > 0 && i - back <= 3;) {
            if (s_.has(back, sense::to_be)) return true;
            if (!s_.has(back, sense::also)) return false;
        }
        return false;
    }

    /// "those to", "that from", "those of chips", "the figure": not "the value of the lira".
    [[nodiscard]] bool stands_for_flow(std::size_t i) const {
        const bool bare_pronoun = s_.has(i, sense::article);
        if (!bare_pronoun) // nor "the total export bill"
            return !s_.has(i + 1, sense::noise) && !s_.has(i + 1, sense::flow_noun);
        if (s_.is(i + 1, preposition::of)) // "those of chips", "those of the EU $3bn"
            return is_of_owner(s_, i) || is_of_pair(s_, i) ? out_.empty() || !out_.back().is_noise
                                                           : goes_on_from_flow(i) && names_goods(i + 2);
        return s_.is(i + 1, preposition::to) || s_.is(i + 1, preposition::from) ||
               s_.is(i + 1, preposition::with) || s_.has(i + 1, sense::opposite);
    }

    /// "imports of oil were $3bn and those of", "Imports of oil were $3bn. Those of"
    [[nodiscard]] bool goes_on_from_flow(std::size_t i) const {
        if (out_.empty()) return i == 0 && flows_.any() && flows_.last_word() <= flow_word::imports;
        return !out_.back().is_noise && out_.back().directed();
    }
    [[nodiscard]] bool names_goods(std::size_t i) const {
        return (s_.may_name_goods(i) || s_.has(i, sense::measure_unit)) && s_[i].letters == letter_case::any;
    }
    [[nodiscard]] bool after_preposition(std::size_t i) const {
        for (std::size_t back = i; back-- > 0 && i - back <= 7;) {
            const mention& m = s_[back];
            if (m.kind == mention_kind::mark && !m.is('-') && !m.is('s')) return false;
            if (s_.has(back, sense::clause) && s_.has(back, sense::article))
                return false; // "showing that the"
            if (s_.has(back, sense::preposition) || s_.has(back, sense::according_to)) return true;
            if (s_.has(back, sense::say) && i - back <= 3) return true; // "says one bank in Sydney"
            if (m.is_figure()) return false;
        }
        return false;
    }

    const sentence& s_;
    const discourse& state_;
    buffer<head>& out_;
    flows_before flows_;
    goods_moved_reader goods_;
    head_role_reader roles_;
};

} // namespace bilatrade::detail

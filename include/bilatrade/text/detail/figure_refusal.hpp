// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_refusal.hpp: prices, quantities, and figures of what is no trade, told from
// the words beside them, whatever flow the sentence names.
#pragma once

#include <bilatrade/text/detail/barrier.hpp>
#include <bilatrade/text/detail/change_words.hpp>
#include <bilatrade/text/detail/figure_money_told.hpp>
#include <bilatrade/text/detail/figure_share.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Refuses figures.
class figure_refusal_reader {
public:
    explicit figure_refusal_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// Why a figure belongs to no flow; none where it may.
    [[nodiscard]] rejection read(std::size_t i) const {
        if ((s_.is(i, mention_kind::ratio) && s_.is(i + 1, mention_kind::place)) ||
            s_.has(i + 1, sense::per_unit) || is_small_money(i) || is_paid_for(i))
            return rejection::price;
        if (is_denied(i) || is_ratio_of_flows(i)) return rejection::not_trade;
        if (is_size_of_revision(s_, i) || is_gap_to_first(i) || is_gap_to_estimate(i) || is_ratio_to_time(i))
            return rejection::quantity;
        if (s_.is(i, mention_kind::fraction) && !fraction_counts(i)) return rejection::quantity;
        if (s_.is(i, mention_kind::percent) && s_.is(i + 1, preposition::of) &&
            s_.is(i + 2, mention_kind::number))
            return rejection::quantity; // "30 pct of 155,000 ounces"
        const std::size_t b = before(s_, i);
        if (b != s_.size() && b > 0 && s_.has(b, sense::worth) && s_.has(b - 1, sense::noise) &&
            !s_.has(b - 1, sense::goods))
            return rejection::not_trade; // "in a deal worth $4.75 billion"
        if ((s_.is(i, mention_kind::percent) && is_set_at_noise(b)) || is_change_taken(i) ||
            is_taken_by_noise(i))
            return rejection::not_trade;
        if (b != s_.size() && s_.has(b, sense::say) && s_.is(i, mention_kind::money) &&
            s_.is(i + 1, preposition::to))
            return rejection::not_trade; // "put $3bn into power plants"
        const bool of_noise =
            is_growth_of_economy(i) || is_of_way(i) || noise_right(i) || money_told_reader(s_).is_told(i) ||
            is_of_price(i) || is_covered(i) || is_of_change(i) || is_under_barrier(s_, i) ||
            is_of_market(i) || goes_on_from_noise(i) || is_of_one_thing(i) || is_beside_average(i) ||
            is_bound(i) || is_on_sales(i) ||
            (s_.is(i, mention_kind::ratio) && s_.has(i + 1, sense::barrier)); // "halve tariffs"
        return of_noise ? rejection::not_trade : rejection::none;
    }

    /// "absorbing a 10.8 percent drop": not of what is bought
    [[nodiscard]] bool is_change_taken(std::size_t i) const {
        if (i < 2 || !s_.is(i, mention_kind::percent) || !s_.has(i - 1, sense::article)) return false;
        const std::size_t verb = in_.head_at(i - 2), change = s_.change_behind(i);
        return verb != 0 && in_.heads[verb - 1].is_verb && change != 0 && !s_.has(change, sense::compare) &&
               !s_.has_sense(change + 1, change + 5, sense::flow_noun);
    }
    /// "put inflation at 200 percent"
    [[nodiscard]] bool is_set_at_noise(std::size_t b) const {
        return b != s_.size() && b > 0 && s_.has(b, sense::with_figure) && is_noise(b - 1);
    }
    /// "Debt service absorbed half of the revenues": what is no trade takes a part
    [[nodiscard]] bool is_taken_by_noise(std::size_t i) const {
        const std::size_t b = before(s_, i);
        const bool part = s_.is(i, mention_kind::percent) || s_.is(i, mention_kind::fraction);
        return part && b != s_.size() && b > 0 && s_.has(b, sense::share_verb) && is_noise(b - 1);
    }
    [[nodiscard]] bool is_noise(std::size_t i) const {
        return s_.has(i, sense::noise) && !s_.has(i, sense::flow_noun) && !s_.has(i, sense::goods) &&
               !s_.has(i, sense::product_head);
    }
    /// "$140 million less than first published"
    [[nodiscard]] bool is_gap_to_first(std::size_t i) const {
        const std::size_t change = s_.change_behind(i);
        for (std::size_t k = change; change != 0 && k <= change + 3; ++k)
            if (s_.has(k, sense::superseded)) return s_.has(k - 1, sense::compare);
        return false;
    }
    /// "80% of last year's total", "80% of the target for the year": a ratio to another time, or to a wish
    [[nodiscard]] bool is_ratio_to_time(std::size_t i) const {
        if (!s_.is(i, mention_kind::percent) || !s_.is(i + 1, preposition::of)) return false;
        const bool whole = s_.is(i + 2, mention_kind::time) && s_.is(i + 3, 's') &&
                           (s_.has(i + 4, sense::total) || s_.value(i + 4, sense::of_which) == 1);
        return whole || (s_.has(i + 2, sense::article) && s_.has(i + 3, sense::target));
    }
    /// "up $400 million from their November estimate": one expectation beside another
    [[nodiscard]] bool is_gap_to_estimate(std::size_t i) const {
        std::size_t k = i + 1;
        if (s_.is_change(k) && !s_.has(k, sense::compare)) ++k; // "higher than"
        if (!s_.is(k, preposition::from) && !s_.has(k, sense::compare)) return false;
        if (s_.has(k + 1, sense::forecast) && s_.change_behind(i) != 0 && !s_.is_figure(k + 2))
            return true; // "5 pct higher than expected"
        bool noun = false;
        for (++k; k <= i + 6 && !s_.is_figure(k) && !s_.is(k, mention_kind::mark); ++k) {
            const bool estimate = s_.has(k, sense::say) && s_.is(k - 1, mention_kind::time);
            if (noun && (s_.has(k, sense::forecast) || estimate) && !s_.has(k, sense::auxiliary))
                return k + 1 >= s_.size() || s_.is(k + 1, mention_kind::mark);
            noun = noun || s_.has(k, sense::article) || s_.has(k, sense::possessive) ||
                   s_.is(k, mention_kind::time);
            if (!noun) return false;
        }
        return false;
    }
    /// "Kenya's growth was 5.2%": of the economy, where no flow is named
    [[nodiscard]] bool is_growth_of_economy(std::size_t i) const {
        if (!s_.is(i, mention_kind::percent)) return false;
        for (const head& h : in_.heads)
            if (!h.is_noise) return false;
        for (std::size_t k = i; k-- > 2 && i - k <= 6 && !s_.is_figure(k) && !s_.is_break(k);)
            if (s_.is_change(k) && !s_.has(k, sense::happened) && s_.is(k - 1, 's') &&
                s_.is(k - 2, mention_kind::economy))
                return true;
        return false;
    }
    /// "80% of Nepal's imports enter through the port", "come by road": how they travel
    [[nodiscard]] bool is_of_way(std::size_t i) const {
        if (!s_.is(i + 1, preposition::of)) return false;
        for (const head& h : in_.heads) {
            if (h.at <= i || h.at > i + 6 || h.is_verb) continue;
            for (std::size_t k = h.at + 1U; k <= h.at + 4U && !s_.is(k, mention_kind::economy); ++k)
                if (s_.value(k, sense::at_place) == 2 ||
                    (s_.is(k, preposition::by) && s_.has(k - 1, sense::moves) &&
                     s_.is(k + 1, mention_kind::word)))
                    return true;
        }
        return false;
    }
    /// "Remittances covered half of the trade gap", "the turnover of a firm is a tenth of": said of no trade.
    [[nodiscard]] bool is_told_of_noise(std::size_t i) const {
        if (!s_.is(i, mention_kind::percent) && !s_.is(i, mention_kind::fraction)) return false;
        const std::size_t b = before(s_, i);
        if (b == s_.size() || b == 0) return false;
        if (!s_.has(b, sense::share_verb)) return s_.is(i + 1, preposition::of) && is_ratio_to_trade(i);
        if (are_some(b - 1)) return true;
        if (!s_.has(b - 1, sense::firm) && !s_.is(b - 1, mention_kind::place)) return false;
        for (std::size_t k = b - 1; k-- > 0 && !s_.is_break(k) && !s_.is(k, ',');)
            if (s_.has(k, sense::preposition)) return false; // "ores for the smelters of the Copperbelt"
        return true; // "Foreign firms account for 44% of China's exports"
    }

    /// "ratified by countries accounting for 75% of world exports", "Mitsui Ltd and Itoh Ltd, which account
    /// for": of whom no more is told, of firms
    [[nodiscard]] bool are_some(std::size_t i) const {
        while (i > 0 && s_.is(i, mention_kind::word) && s_.has(i, sense::together)) --i;
        if (i > 1 && s_.has(i, sense::relative) && s_.is(i - 1, ','))
            return s_.is(i - 2, '>') || s_.value(i - 2, sense::firm) == legal_form;
        const bool some =
            s_.has(i, sense::members) || s_.has(i, sense::official) || s_.value(i, sense::firm) == 1;
        return some && s_.value(i + 1, sense::share_verb) == 1 && s_[i].letters == letter_case::any &&
               i > 0 && !s_.has(i - 1, sense::article) && !s_.is(i - 1, mention_kind::economy) &&
               !s_.is_phrase(i);
    }

private:
    /// "imports of $7bn and exports of $1bn, or a seventh of that sum"
    [[nodiscard]] bool is_ratio_of_flows(std::size_t i) const {
        bool level = false; // "five times the $2bn that flowed the other way"
        for (std::size_t k = i + 1; s_.is(i, mention_kind::ratio) && k <= i + 9 && !s_.is_break(k); ++k) {
            if (level && s_.has(k, sense::opposite)) return true;
            level = level || s_.is(k, mention_kind::money);
            const std::size_t h = in_.head_at(k); // "exports were double its imports"
            if (h > 1 && in_.heads[h - 1].directed() && in_.heads[h - 2].directed() &&
                in_.heads[h - 2].at < i && in_.heads[h - 1].word != in_.heads[h - 2].word &&
                !in_.heads[h - 1].is_verb && s_.unbroken(in_.heads[h - 2].at, k) && k <= i + 3)
                return true;
        }
        const std::size_t n = in_.figures.size();
        if (n < 2 || i == 0 || s_.value(i + 1, sense::of_which) != 0 || !s_.is_or(i - 1)) return false;
        const stated_figure &last = in_.figures[n - 1], &first = in_.figures[n - 2];
        const auto is_level = [](const stated_figure& f) {
            return f.kind == claim_kind::level && f.why_not == rejection::none;
        };
        return is_level(last) && is_level(first) && last.head != first.head;
    }
    /// "That is $16 million less, not $400 million"
    [[nodiscard]] bool is_denied(std::size_t i) const {
        const std::size_t b = before(s_, i);
        if (s_.has(i + 1, sense::superseded)) return false; // "not $5.6 billion as published"
        return b != s_.size() && b > 0 && s_.has(b, sense::not_word) && s_.is(b - 1, ',') &&
               s_.is(i, mention_kind::money);
    }

    /// "trades at $17,900 a tonne, down by 41 percent": the change is that of the price.
    [[nodiscard]] bool is_of_price(std::size_t i) const {
        if (in_.figures.empty() || !s_.is(i, mention_kind::percent)) return false;
        const stated_figure& last = in_.figures.back();
        if (last.why_not != rejection::price) return false;
        for (std::size_t k = last.at + 1U; k < i; ++k) {
            if (s_.is_break(k) || in_.head_at(k) != 0 || s_.has(k, sense::forecast)) return false;
        }
        return true;
    }

    /// "pay 5 percent less for the ore": a price
    [[nodiscard]] bool is_paid_for(std::size_t i) const {
        const std::size_t b = before(s_, i), less = s_.change_behind(i);
        return s_.is(i, mention_kind::percent) && less != 0 && b != s_.size() && s_.has(b, sense::pays) &&
               s_.is(less + 1, preposition::whose);
    }
    /// "Imports took 54 percent of the market": of what is sold there by all
    [[nodiscard]] bool is_of_market(std::size_t i) const {
        if (!s_.is(i, mention_kind::percent) || !s_.is(i + 1, preposition::of)) return false;
        if (s_.has(i + 2, sense::the_country) && s_.is_phrase(i + 2) && !s_.is(i + 3, 's')) return true;
        std::size_t k = i + 2;
        while (k < i + 6 && (s_.has(k, sense::article) || s_.has(k, sense::neutral) || s_.is(k, 's') ||
                             s_.is(k, mention_kind::economy)))
            ++k;
        return is_market(k);
    }
    /// "the index fell 1.0 percent, the sharpest drop since a 1.7 percent fall": of the same
    [[nodiscard]] bool goes_on_from_noise(std::size_t i) const {
        if (in_.figures.empty() || in_.figures.back().why_not != rejection::not_trade) return false;
        const stated_figure& last = in_.figures.back();
        if (s_.is(i, mention_kind::ratio)) // "bought bonds for $23bn, more than double the year before"
            return s_.is(last.at, mention_kind::money) && s_.is(before(s_, i), ',') &&
                   !s_.has_sense(last.at + 1U, i, sense::flow_noun);
        if (!s_.is(i, mention_kind::percent) || !s_.is(last.at, mention_kind::percent)) return false;
        if (s_.has(i - 1, sense::and_word) && s_.is(i + 1, preposition::of) &&
            s_.is(last.at + 1U, preposition::of) && !s_.has_mark(last.at, i, ','))
            return true; // "countries accounting for 75% of world exports and 75% of imports"
        bool since = false;
        for (std::size_t k = last.at + 1U; k < i; ++k) {
            if (s_.is_break(k) || in_.head_at(k) != 0 || s_.is(k, mention_kind::economy)) return false;
            since = since || s_.has(k, sense::after_level) || s_.has(k, sense::compare) ||
                    s_.is(k, preposition::from); // "3.7 percent this year, up from 1.9 percent"
        }
        return since;
    }
    /// "to buy a three billion yen supercomputer": one thing, and its price
    [[nodiscard]] bool is_of_one_thing(std::size_t i) const {
        return i > 1 && s_.is(i, mention_kind::money) && s_.has(i - 1, sense::one_article) &&
               s_.is_loose_flow(i - 2) && s_.has(i - 2, sense::flow_verb) &&
               s_.is(i + 1, mention_kind::word) && s_[i + 1].node == 0;
    }
    /// "two-thirds above the four-week average": beside no time of its own
    [[nodiscard]] bool is_beside_average(std::size_t i) const {
        const std::size_t change = s_.change_behind(i);
        for (std::size_t k = change + 1; change != 0 && k <= change + 4 && !s_.has(k, sense::flow_noun); ++k)
            if (s_.is_break(k) || s_.is(k, ','))
                return false;
            else if (s_.has(k, sense::noise) && s_.is_phrase(k))
                return true;
        return false;
    }
    /// "an accord limiting textile export growth to 0.5 percent a year": what may be, not what was.
    [[nodiscard]] bool is_bound(std::size_t i) const {
        const std::size_t b = before(s_, i);
        if (!s_.is(i, mention_kind::percent) || b == s_.size() || !s_.is(b, preposition::to)) return false;
        for (std::size_t k = b; k-- > 0 && b - k <= 10 && !s_.is_break(k) && !s_.is_figure(k);)
            if (s_.value(k, sense::barrier) == 1) return true;
        return false;
    }

    /// "lost $3 million on sales of $80 million": those of a firm.
    [[nodiscard]] bool is_on_sales(std::size_t i) const {
        const std::size_t b = before(s_, i);
        if (b != s_.size() && b > 1 && s_.is(b, preposition::of) && are_sales(b - 1)) return true;
        return are_sales(i + 2) && s_.is(i + 3, preposition::of) && !s_.may_name_goods(i + 4);
    }
    [[nodiscard]] bool are_sales(std::size_t i) const {
        return s_.is_loose_flow(i) && s_.has(i - 1, sense::compare_on) &&
               s_.value(i, sense::flow_noun) == static_cast<int>(flow_word::exports);
    }

    /// "$78", "37,600 pesos": no trade of economies is counted like that.
    [[nodiscard]] bool is_small_money(std::size_t i) const {
        if (s_.is(i, mention_kind::number)) // "rose to 29-1/4"
            return s_.words(i).find('/') != std::string_view::npos && !s_.amount_of(i).has_scale;
        if (!s_.is(i, mention_kind::money)) return false;
        const amount& a = s_.amount_of(i);
        return !a.has_scale && a.digits < decimal(100000);
    }

    /// A fraction is a figure after "by" and "a loss of", and before "of" and "more".
    [[nodiscard]] bool fraction_counts(std::size_t i) const {
        const std::size_t b = before(s_, i);
        const bool by = b != s_.size() && s_.is(b, preposition::by);
        const bool loss = b != s_.size() && b > 0 && s_.is(b, preposition::of) && s_.is_change(b - 1);
        const bool takes =
            b != s_.size() && s_.has(b, sense::share_verb) &&
            (i + 1 >= s_.size() || s_[i + 1].kind == mention_kind::mark); // "accounted for a third."
        const bool goes_on = !in_.figures.empty() && in_.figures.back().kind == claim_kind::share &&
                             figure_share_reader(in_).partner_behind(i) != nullptr; // "and a third to China"
        const bool moved = b != s_.size() && changes_by_so_much(s_, b) && !s_.is(i + 1, preposition::of) &&
                           !s_.has(i + 1, sense::percent); // not "fell a half pct"
        const bool of_level =
            s_.has(i + 1, sense::level_noun) ||
            (s_.is(i + 1, mention_kind::time) && s_.has(i + 2, sense::level_noun)) ||
            s_.has(i + 1, sense::what) || // "half what they were in 2019"
            (s_.has(i + 1, sense::qualifier) && s_.has(i + 1, sense::also)) || // "half as much as"
            s_.has(i + 1, sense::same_flow) ||
            (s_.has(i + 1, sense::article) && s_.has(i + 2, sense::level_noun)) ||
            tells_amount_of_base(s_, i);
        return by || loss || takes || goes_on || moved || is_part_of_named(s_, i) || of_level ||
               s_.is(i + 1, preposition::of) || s_.has(i + 1, sense::of_which) || s_.change_behind(i) != 0;
    }

    /// "$2bn in loans", "$500 million loan", "a $30 bln nuclear plant": the noun behind is no trade.
    [[nodiscard]] bool noise_right(std::size_t i) const {
        bool preposition_seen = false;
        const std::size_t far = s_.is(i + 1, preposition::of) && s_.is(i + 2, mention_kind::number) ? 10 : 5;
        for (std::size_t k = i + 1; k != s_.size() && k - i <= far; ++k) {
            const mention& m = s_[k];
            if (m.is('-') || (far > 5 && m.is(',')) || (preposition_seen && m.kind == mention_kind::number))
                continue;
            if (m.kind == mention_kind::economy && m.named == naming::adjective) continue;
            if (m.kind != mention_kind::word) return false;
            if (s_.has(k, sense::flow_noun) && s_.is(i, mention_kind::money) && preposition_seen &&
                s_.has(k + 1, sense::and_word))
                return s_.has(k + 2, sense::noise) ||
                       s_.has(k + 3, sense::noise); // "in trade and bank deposits"
            if (k == i + 1 && i > 0 && s_.is(i - 1, 's') && is_market(k)) return true;
            if (s_.has(k, sense::flow_noun) && is_facility_behind(k)) return true;
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::flow_verb)) return false;
            if (const std::size_t h = in_.head_at(k); h != 0 && !in_.heads[h - 1].is_noise) return false;
            if (s_.has(k, sense::compare_on) && gives_cause(s_, i)) return false;
            if (preposition_seen && s_.has(k, sense::barrier)) return true; // "$50m of the sanctions"
            if (s_.has(k, sense::noise)) return !s_.is_change(k);
            if (s_.is(k - 1, preposition::of) && s_.is(i, mention_kind::money) && s_.names_money(k))
                return !s_.has(k + 1, sense::flow_noun); // "worth of yen"
            if (s_.has(k, sense::worth)) continue;       // "four billion marks worth of German bonds"
            if (s_.has(k, sense::preposition)) {
                if (preposition_seen || !s_.has(k, sense::product_of)) return false;
                preposition_seen = true;
                continue;
            }
            const bool plain = s_.has(k, sense::article) || m.node == 0 || s_.has(k, sense::neutral);
            if (!plain || s_.has(k, sense::and_word) || s_.has(k, sense::clause)) return false;
        }
        return false;
    }

    /// "a $20m committed export advance facility"
    [[nodiscard]] bool is_facility_behind(std::size_t flow) const {
        std::size_t k = flow + 1;
        while (k < flow + 3 && s_.is(k, mention_kind::word) && (s_[k].node == 0 || s_.is_change(k))) ++k;
        return s_.has(k, sense::noise) && !s_.is_change(k) && !s_.has(k, sense::level);
    }
    /// "Japan's $55bn market": what is sold there by all
    [[nodiscard]] bool is_market(std::size_t i) const {
        return s_.value(i, sense::role) == static_cast<int>(flow_word::exports) &&
               !s_.is(i + 1, preposition::whose);
    }

    /// "Foreign debt rose to 129 pct of exports", "debt service cost $204m, almost 50 pct of exports": what
    /// is measured against trade is no part of it.
    [[nodiscard]] bool is_ratio_to_trade(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k) && !s_.has(k, sense::clause);) {
            if (s_.is(k, mention_kind::economy)) return false;
            if (const std::size_t h = in_.head_at(k); h != 0) return in_.heads[h - 1].is_noise;
        }
        return false;
    }

    /// "Oil accounted for $33bn of the $37bn rise in the surplus": a part of a change is no trade.
    [[nodiscard]] bool is_of_change(std::size_t i) const {
        if (s_.has(i + 1, sense::of_which) && s_.is_change(i + 2) && !s_.is(i, mention_kind::percent))
            return true; // "$4.7bn of this gain"
        if (!s_.is(i + 1, preposition::of) || !s_.has(i + 2, sense::article)) return false;
        for (std::size_t k = i + 3; k < s_.size() && k <= i + 6; ++k) {
            if (s_.is_change(k) && s_.is(k + 1, preposition::in)) return true;
            if (!s_.is_figure(k) && !s_.is(k, mention_kind::time) && !s_.is(k, mention_kind::word))
                return false;
        }
        return false;
    }

    /// "Remittances covered half of the trade gap", "Floods have covered a tenth of the land"
    [[nodiscard]] bool is_covered(std::size_t i) const {
        std::size_t b = before(s_, i);
        if (b != s_.size() && b > 0 && s_.has(b, sense::definite)) --b; // "to cover the $12bn needed"
        if (b == s_.size() || !s_.has(b, sense::covers)) return false;
        const bool money = s_.is(i, mention_kind::money);
        if (s_.value(b, sense::covers) == given) return money; // "pledged $210m", "raised $210m"
        return !money || s_.is(i + 1, preposition::of) ||      // "rules cover $110 billion of trade"
               s_.is(i + 1, preposition::in);
    }

    static constexpr int given = 1; ///< the value of `covers` for "pledged", "lent"
    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

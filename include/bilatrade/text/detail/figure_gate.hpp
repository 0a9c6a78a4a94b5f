// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_gate.hpp: where it is worth looking: most words begin no figure and no time,
// and most texts do not speak of trade.
#pragma once

#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells by the senses of a unit alone, and lets through everything that the readers could take.
class figure_gate {
public:
    explicit figure_gate(const buffer<unit>& units) noexcept : units_(units) {}

    /// A time or an amount may begin here.
    [[nodiscard]] bool is_open(std::size_t at) const noexcept {
        if (begins(at)) return true;
        if (!leads(at)) return false;
        if (begins(at + 1)) return true;
        return at + 1 < units_.size() && (units_[at + 1].is('.') || units_[at + 1].is('-')) &&
               begins(at + 2); // "Rs. 500 crore", "EUR -422 million"
    }

    /// A number, or a word that is part of one.
    [[nodiscard]] bool is_number(std::size_t at) const noexcept {
        constexpr sense_set numbers = sense_set::between(sense::cardinal, sense::multiple);
        return units_[at].is('$') || units_[at].kind == token_kind::number ||
               units_[at].senses.has_any_of(numbers);
    }

    /// Whether a text with these senses names economies, or speaks of some that it does not name.
    [[nodiscard]] static bool names_some(const sense_set& all) noexcept {
        constexpr sense_set some = [] {
            sense_set names = name_senses;
            names.add(
                sense_set::of({sense::both_economies, sense::bilateral, sense::the_country, sense::the_group,
                               sense::the_former, sense::the_latter, sense::members, sense::others}));
            return names;
        }();
        return all.has_any_of(some);
    }

    /// The unit behind the last one that can be part of a claim: 0 where the text names no economy, no flow,
    /// or nothing that a figure of trade is counted in. `all` are the senses of the text.
    [[nodiscard]] std::size_t reach(const sense_set& all) const noexcept {
        if (!names_some(all)) return 0;
        const bool of_trade = all.has_any_of(flows), moves = all.has_any_of(movements);
        if (!of_trade && !moves) return 0;
        bool in_money = all.has_any_of(moneys), in_percent = all.has(sense::percent);
        for (std::size_t i = 0; i != units_.size() && !(in_money && in_percent); ++i) {
            in_money = in_money || units_[i].is('$') || is_code(units_[i]);
            in_percent = in_percent || units_[i].is('%');
        }
        const bool large =
            (in_money && all.has(sense::scale)) || in_percent ||
            (all.has(sense::pays) && // "paid five times as much for", "$90 for it, a tenth more"
             (all.has(sense::times) || (in_money && all.has_any_of(measures))));
        const bool counts = all.has_any_of(measures) || in_money || in_percent;
        if (!(of_trade && counts) && !(moves && large)) return 0;
        std::size_t end = units_.size();
        while (end != 0 && !is_number(end - 1)) --end;
        return end;
    }

private:
    /// What names a flow; the others of that kind ("the figure", "in favour of") go on about one.
    static constexpr sense_set flows =
        sense_set::of({sense::flow_noun, sense::flow_verb, sense::flow_present});
    /// Words of everyday, which name a flow beside large sums or percents alone: went to, took, paid, market.
    static constexpr sense_set movements = sense_set::of(
        {sense::moves, sense::enters, sense::pays, sense::takes, sense::sends, sense::earns, sense::role});
    static constexpr sense_set moneys = sense_set::of({sense::currency, sense::money_family});
    /// Million, percent, threefold, a third.
    static constexpr sense_set measures =
        sense_set::of({sense::scale, sense::half, sense::fraction, sense::percent, sense::percentage_point,
                       sense::multiplied, sense::times, sense::fold, sense::twice, sense::multiple});
    /// "USD"
    [[nodiscard]] static bool is_code(const unit& u) noexcept {
        return u.letters == letter_case::all_capitals && u.end - u.begin == 3;
    }
    [[nodiscard]] bool begins(std::size_t at) const noexcept {
        constexpr sense_set some = [] {
            sense_set all = sense_set::between(sense::cardinal, sense::multiple);
            all.add(sense_set::between(sense::month, sense::year_end));
            return all;
        }();
        if (at >= units_.size()) return false;
        const unit& u = units_[at];
        return u.kind == token_kind::number || u.is('$') || (u.node != 0 && u.senses.has_any_of(some));
    }
    /// "the first", "a third", "USD 5", "Q1", "the two (months)"
    [[nodiscard]] bool leads(std::size_t at) const noexcept {
        constexpr sense_set some =
            sense_set::of({sense::definite, sense::article, sense::one_article, sense::counted,
                           sense::calendar_kind, sense::currency, sense::money_family});
        const unit& u = units_[at];
        return u.letters == letter_case::all_capitals || u.end - u.begin <= 3 ||
               (u.node != 0 && u.senses.has_any_of(some));
    }

    const buffer<unit>& units_;
};

} // namespace bilatrade::detail

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
        return at + 1 < units_.size() && units_[at + 1].is('.') && begins(at + 2); // Rs. 500 crore
    }

    /// The unit behind the last one that can be part of a claim: 0 where the text names no flow.
    [[nodiscard]] std::size_t reach() const noexcept {
        constexpr sense_set flows = sense_set::between(sense::flow_noun, sense::exceeds);
        std::size_t end = 0;
        bool of_trade = false;
        for (std::size_t i = 0; i != units_.size(); ++i) {
            of_trade = of_trade || units_[i].senses.has_any_of(flows);
            if (is_number(i)) end = i + 1;
        }
        return of_trade ? end : 0;
    }

private:
    [[nodiscard]] bool is_number(std::size_t at) const noexcept {
        constexpr sense_set numbers = sense_set::between(sense::cardinal, sense::multiple);
        return units_[at].is('$') || units_[at].kind == token_kind::number ||
               units_[at].senses.has_any_of(numbers);
    }
    [[nodiscard]] bool begins(std::size_t at) const noexcept {
        constexpr sense_set times = sense_set::between(sense::month, sense::year_end);
        return at < units_.size() && (is_number(at) || units_[at].senses.has_any_of(times));
    }
    /// "the first", "a third", "USD 5", "Q1"
    [[nodiscard]] bool leads(std::size_t at) const noexcept {
        const unit& u = units_[at];
        return u.letters == letter_case::all_capitals || u.end - u.begin <= 3 ||
               u.senses.has(sense::definite) || u.senses.has(sense::article) ||
               u.senses.has(sense::calendar_kind) || u.senses.has(sense::currency) ||
               u.senses.has(sense::money_family);
    }

    const buffer<unit>& units_;
};

} // namespace bilatrade::detail

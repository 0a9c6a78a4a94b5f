// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/convert_settled.hpp: what the ledger settled in another currency, at the average rate of
// each period. Claims bind in their own currencies, and what follows from them is converted.
#pragma once

#include <bilatrade/ledger/constraints.hpp> // times
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/ledger/system.hpp>
#include <bilatrade/series/exchange_rates.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/result.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade {

/// Units of `to` for one of `from` on the average of a period, exactly; none where a rate is missing.
template <ExactScalar Scalar = rational>
[[nodiscard]] std::optional<Scalar> exact_rate(const exchange_rates& rates, currency from, currency to,
                                               period when) {
    const auto ratio = rates.ratio(from, to, when);
    if (!ratio) return std::nullopt;
    return Scalar(to_exact<Scalar>(ratio->over) / to_exact<Scalar>(ratio->under));
}

/// A figure that a conversion leaves out: missing_value (no rate of its period), duplicate_key (its book has
/// it in the other currency already).
template <ExactScalar Scalar>
struct unconverted_figure {
    settled_figure<Scalar> figure;
    errc why = errc::none;
};

/// All figures in one currency, with exact bounds. What is left out is no longer in the answer.
template <ExactScalar Scalar>
std::vector<unconverted_figure<Scalar>> convert_currency(settlement<Scalar>& answer, currency to,
                                                         const exchange_rates& rates) {
    using figure = settled_figure<Scalar>;
    std::map<std::pair<std::uint32_t, unknown_key>, currency> counted_in; // what both sides speak of is one
    const auto is_first = [&counted_in](const figure& f) {
        return counted_in.try_emplace({f.book, key_in_any_currency(f)}, f.currency).first->second ==
               f.currency;
    };
    for (const figure& f : answer.figures)
        if (f.currency == to) (void)is_first(f);
    std::vector<unconverted_figure<Scalar>> left_out;
    std::erase_if(answer.figures, [&](figure& f) {
        if (f.currency == to) return false;
        const auto rate = exact_rate<Scalar>(rates, f.currency, to, f.period);
        const errc why = !rate ? errc::missing_value : is_first(f) ? errc::none : errc::duplicate_key;
        if (why != errc::none) {
            left_out.push_back({std::move(f), why});
            return true;
        }
        f.range = detail::times(f.range, *rate);
        if (f.value) f.value = Scalar(*f.value * *rate);
        f.converted_from = std::exchange(f.currency, to);
        return false;
    });
    return left_out;
}

} // namespace bilatrade

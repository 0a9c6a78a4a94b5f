// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/exchange_rates.hpp: a table of rates that are averages of a period. Refuses those of
// a period's end: flows happen all through it.
#pragma once

#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <cstdint>
#include <map>
#include <utility>

namespace bilatrade {

enum class rate_kind : std::uint8_t { period_average, end_of_period };

namespace detail {

/// over / under.
struct decimal_ratio {
    decimal over, under;
};

/// The month at a place in a period of whole months.
[[nodiscard]] constexpr period month_of(period whole, int place) noexcept {
    const date first = whole.first();
    return calendar_month(first.year(), first.month()).value_or(whole).plus_months(place);
}

} // namespace detail

/// Units of each currency for one unit of the base, by period. Never mix sources in one table: some count in
/// the units of their time, some in those of today.
class exchange_rates {
public:
    explicit exchange_rates(currency base) : base_(base) {}
    [[nodiscard]] currency base() const noexcept { return base_; }
    [[nodiscard]] bool empty() const noexcept { return rates_.empty(); }

    /// none, or why the rate was refused: end_of_period_rate, not_positive, unknown_currency (none),
    /// out_of_range (the base's own, which is 1), duplicate_key.
    errc add(currency of, period when, decimal units_for_one, rate_kind kind = rate_kind::period_average) {
        if (kind == rate_kind::end_of_period) return errc::end_of_period_rate;
        if (of.is_null()) return errc::unknown_currency;
        if (units_for_one <= decimal()) return errc::not_positive;
        if (of == base_) return units_for_one == decimal(1) ? errc::none : errc::out_of_range;
        return rates_.try_emplace({of, when}, units_for_one).second ? errc::none : errc::duplicate_key;
    }

    /// The rate of that very period; else, where those of all its months are held, their unweighted mean, to
    /// twelve places at most. Errors: missing_value, overflow.
    [[nodiscard]] result<decimal> average(currency of, period when) const {
        if (of == base_) return decimal(1);
        const auto own = rates_.find({of, when});
        if (own != rates_.end()) return own->second;
        if (when.months() < 2) return errc::missing_value;
        decimal sum;
        for (int i = 0; i != when.months(); ++i) {
            const auto month = rates_.find({of, detail::month_of(when, i)});
            if (month == rates_.end()) return errc::missing_value;
            const auto more = bilatrade::add(sum, month->second);
            if (!more) return more;
            sum = *more;
        }
        return mean(sum, when.months());
    }

    /// Units of `to` for one of `from`, on the average of the period. Errors: those of `average`.
    [[nodiscard]] result<detail::decimal_ratio> ratio(currency from, currency to, period when) const {
        if (from == to) return detail::decimal_ratio{decimal(1), decimal(1)};
        const auto over = average(to, when), under = average(from, when);
        if (!over || !under) return over ? under.error() : over.error();
        return detail::decimal_ratio{*over, *under};
    }

private:
    [[nodiscard]] static result<decimal> mean(decimal sum, int months) {
        for (const unsigned places : {12U, 9U, 6U})
            if (const auto quotient = divide(sum, decimal(months), places, rounding::to_nearest))
                return quotient;
        return errc::overflow;
    }

    currency base_;
    std::map<std::pair<currency, period>, decimal> rates_;
};

} // namespace bilatrade

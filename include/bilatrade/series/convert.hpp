// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/convert.hpp: a panel in another currency, at the average rate of each period, month by
// month where the months are held; and in the prices of a base period. Refuses rows without a rate or an
// index.
#pragma once

#include <bilatrade/series/aggregate.hpp> // add_to, find_row
#include <bilatrade/series/detail/panel_rows.hpp>
#include <bilatrade/series/exchange_rates.hpp>
#include <bilatrade/series/panel.hpp>
#include <bilatrade/series/panel_builder.hpp> // refused_cell
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

/// A panel made row by row from another; rows for which that could not be done are refused, by their origin.
template <class Value>
struct scaled_panel {
    panel<Value> values;
    std::vector<refused_cell> refused;
};

namespace detail {

/// `number` * 10^-`scale` times the ratio, as a whole number of 10^-`places`, to nearest, a tie up. Error:
/// overflow.
[[nodiscard]] inline result<int128> times_ratio(int128 number, unsigned scale, const decimal_ratio& ratio,
                                                unsigned places) {
    const decimal over_by = ratio.over.normalized(), under_by = ratio.under.normalized();
    int128 over = 0, under = under_by.coefficient();
    bool lost = __builtin_mul_overflow(number, int128{over_by.coefficient()}, &over);
    const int tens = static_cast<int>(places + under_by.scale()) - static_cast<int>(scale + over_by.scale());
    if (tens > 38 || tens < -38) return errc::overflow;
    int128& longer = tens < 0 ? under : over;
    const unsigned power = static_cast<unsigned>(tens < 0 ? -tens : tens);
    lost = __builtin_mul_overflow(longer, power_of_ten(power), &longer) || lost;
    if (lost) return errc::overflow;
    int128 quotient = over / under, rest = over % under;
    if (rest < 0) rest += under, --quotient;
    return rest >= under - rest && rest != 0 ? quotient + 1 : quotient;
}

template <class Value>
[[nodiscard]] result<typename panel<Value>::stored>
times_ratio_in(const panel<Value>& p, std::size_t row, const decimal_ratio& ratio, unsigned places) {
    const auto& number = panel_access::number(p, row);
    if constexpr (panel<Value>::is_exact)
        return times_ratio(number, p.scale(), ratio, places);
    else
        return Value(Value(number * nearest_to<Value>(ratio.over)) / nearest_to<Value>(ratio.under));
}

/// `value_at(row)` gives the new value of a row that has one; `change` may alter its key.
template <class Value, class ValueAt, class Change>
[[nodiscard]] scaled_panel<Value> scale_rows(const panel<Value>& p, unsigned places, ValueAt value_at,
                                             Change change) {
    scaled_panel<Value> made;
    std::vector<typename panel<Value>::stored> values;
    auto pile = to_pile(p, [&](panel_row& row, std::size_t i) {
        result<typename panel<Value>::stored> value(panel_access::number(p, i));
        if (status_has_value(row.status)) value = value_at(i);
        if (!value) {
            made.refused.push_back({row.origin, row.origin, value.error().code});
            return false;
        }
        values.push_back(*value);
        change(row);
        return true;
    });
    pile.values = std::move(values);
    const auto refuse = [&](std::uint32_t kept, std::uint32_t other) {
        made.refused.push_back({pile.rows[other].origin, pile.rows[kept].origin, errc::duplicate_key});
    };
    made.values = pile.to_panel(panel<Value>::is_exact ? places : 0, refuse);
    return made;
}

/// What one row becomes: at the average rate of its period.
struct conversion {
    const exchange_rates& rates;
    currency to;

    [[nodiscard]] result<decimal_ratio> operator()(const panel_index& index, std::size_t row) const {
        return rates.ratio(index.currencies()[row], to, index.periods()[row]);
    }
};

/// The rows of the months that make up a longer row, all with values; nothing where the panel does not hold
/// them all.
template <class Value>
[[nodiscard]] std::optional<std::vector<std::size_t>> month_rows(const panel<Value>& p, std::size_t row) {
    const period whole = p.index().periods()[row];
    const series_key key = p.index().key_of(row);
    if (whole.months() < 2) return std::nullopt;
    std::vector<std::size_t> rows;
    for (int i = 0; i != whole.months(); ++i) {
        const auto at = find_row(p.index(), key, month_of(whole, i));
        if (!at || !p.index().has_value(*at)) return std::nullopt;
        rows.push_back(*at);
    }
    return rows;
}

/// True where the months sum to the whole: exactly, or in a scalar within a thousand millionth part.
template <class Value>
[[nodiscard]] bool sum_to_whole(const panel<Value>& p, std::size_t whole,
                                const std::vector<std::size_t>& months) {
    using stored = typename panel<Value>::stored;
    stored sum(0);
    for (const std::size_t row : months)
        if (!add_to(sum, panel_access::number(p, row))) return false;
    const stored& of = panel_access::number(p, whole);
    if constexpr (panel<Value>::is_exact) return sum == of;
    const stored gap = sum < of ? stored(of - sum) : stored(sum - of);
    return !(stored(of < stored(0) ? stored(-of) : of) < stored(gap * stored(1000000000)));
}

/// The row converted month by month; nothing where that cannot be.
template <class Value>
[[nodiscard]] std::optional<typename panel<Value>::stored>
convert_by_months(const panel<Value>& p, std::size_t row, const conversion& by, unsigned places) {
    const auto months = month_rows(p, row);
    if (!months || !sum_to_whole(p, row, *months)) return std::nullopt;
    typename panel<Value>::stored sum(0);
    for (const std::size_t month : *months) {
        const auto ratio = by(p.index(), month);
        const auto value = ratio ? times_ratio_in(p, month, *ratio, places) : ratio.error();
        if (!value || !add_to(sum, *value)) return std::nullopt;
    }
    return sum;
}

} // namespace detail

/// Every row in one currency, to `places` places of it (of an exact panel), to nearest. A period longer than
/// a month is the sum of its converted months where the panel holds all of them with values that sum to it;
/// else it is converted at its own average rate. Rows already in that currency are rounded to the places too.
/// Of several vintages the first one's months count: give it `newest()`.
/// Refused: missing_value (no rate for that currency and period), overflow, duplicate_key (one figure was
/// held in two currencies).
template <class Value>
[[nodiscard]] scaled_panel<Value> convert_currency(const panel<Value>& p, currency to,
                                                   const exchange_rates& rates, unsigned places = 2) {
    const detail::conversion by{rates, to};
    const auto value_at = [&](std::size_t row) -> result<typename panel<Value>::stored> {
        if (const auto sum = detail::convert_by_months(p, row, by, places)) return *sum;
        const auto ratio = by(p.index(), row);
        if (!ratio) return ratio.error();
        return detail::times_ratio_in(p, row, *ratio, places);
    };
    return detail::scale_rows(p, places, value_at, [&](detail::panel_row& row) { row.currency = to; });
}

/// Indices of the prices of a reporter's exports and imports (unit values or price indices), 100 in the base
/// period.
class trade_prices {
public:
    explicit trade_prices(period base) : base_(base) {}
    [[nodiscard]] period base() const noexcept { return base_; }

    /// An empty product stands for all that have no index of their own. none, or not_positive, duplicate_key.
    errc add(economy reporter, flow what, std::string product, period when, decimal index) {
        if (index <= decimal()) return errc::not_positive;
        const auto added = indices_.try_emplace({reporter, what, std::move(product), when}, index).second;
        return added ? errc::none : errc::duplicate_key;
    }
    /// Error: missing_value.
    [[nodiscard]] result<decimal> index(economy reporter, flow what, std::string_view product,
                                        period when) const {
        for (const std::string_view name : {product, std::string_view()}) {
            const auto found = indices_.find({reporter, what, std::string(name), when});
            if (found != indices_.end()) return found->second;
        }
        return errc::missing_value;
    }

private:
    std::map<std::tuple<economy, flow, std::string, period>, decimal> indices_;
    period base_;
};

/// Values in the prices of the base period: value * 100 / index, to `places` places. Whoever keeps the panel
/// keeps in mind that it is real. Refused: missing_value (no index), overflow.
template <class Value>
[[nodiscard]] scaled_panel<Value> deflate(const panel<Value>& p, const trade_prices& prices,
                                          unsigned places = 2) {
    const auto value_at = [&](std::size_t row) -> result<typename panel<Value>::stored> {
        const panel_index& all = p.index();
        const auto index =
            prices.index(all.reporters()[row], all.flows()[row], all.product_of(row), all.periods()[row]);
        if (!index) return index.error();
        return detail::times_ratio_in(p, row, {decimal(100), *index}, places);
    };
    return detail::scale_rows(p, places, value_at, [](detail::panel_row&) {});
}

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/panel.hpp: cells in columns, sorted by pair, product and period. Their values are exact,
// 128 bits at one scale, or in another scalar by explicit conversion. A missing, a confidential and a zero
// figure are rows of three kinds. Refuses to hand out the number of a row that has none.
#pragma once

#include <bilatrade/series/panel_index.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // find_if
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace bilatrade {

/// Marks a panel whose values are exact.
struct exact {};

struct panel_access;

namespace detail {

/// `coefficient` * 10^-`scale` in another scalar. In double the nearest one where 64 bits hold the
/// coefficient; beyond them the coefficient is rounded once more before it is divided.
template <RealNumber T>
[[nodiscard]] T to_number(int128 coefficient, unsigned scale) {
    if (const auto value = fit(coefficient, scale)) return nearest_to<T>(*value);
    if constexpr (std::is_floating_point_v<T>) {
        return static_cast<T>(coefficient) / static_cast<T>(power_of_ten(scale));
    } else {
        constexpr std::int64_t half = std::int64_t{1} << 32;
        T number(static_cast<std::int64_t>(coefficient >> 64));
        for (const int shift : {32, 0})
            number = T(T(number * T(half)) + T(static_cast<std::int64_t>(coefficient >> shift) & (half - 1)));
        T unit(1);
        for (; scale != 0; --scale) unit = T(unit * T(10));
        return T(number / unit);
    }
}

/// True where two rows differ in their vintage at most.
[[nodiscard]] inline bool same_but_for_vintage(const panel_index& index, std::size_t a, std::size_t b) {
    return index.reporters()[a] == index.reporters()[b] && index.partners()[a] == index.partners()[b] &&
           index.flows()[a] == index.flows()[b] && index.products()[a] == index.products()[b] &&
           index.currencies()[a] == index.currencies()[b] && index.valuations()[a] == index.valuations()[b] &&
           index.periods()[a] == index.periods()[b];
}

} // namespace detail

/// `Value` is `exact` or a scalar such as double. Values are in whole units of the row's currency.
template <class Value>
class panel {
public:
    static constexpr bool is_exact = std::is_same_v<Value, exact>;
    /// What a row holds: of an exact panel a coefficient, to be taken times 10^-scale().
    using stored = std::conditional_t<is_exact, detail::int128, Value>;
    using value_type = std::conditional_t<is_exact, decimal, Value>;
    using scalar = std::conditional_t<is_exact, double, Value>;

    panel() = default;
    /// The explicit conversion: each value to the nearest number of the scalar.
    template <class From>
        requires(!is_exact && std::is_same_v<From, exact>)
    explicit panel(const panel<From>& from) : index_(from.index()) {
        values_.reserve(from.size());
        for (std::size_t row = 0; row != from.size(); ++row) {
            const auto number = from.number_at(row);
            values_.push_back(number ? detail::to_number<Value>(*number, from.scale()) : Value(0));
        }
    }

    [[nodiscard]] const panel_index& index() const noexcept { return index_; }
    [[nodiscard]] std::size_t size() const noexcept { return index_.size(); }
    [[nodiscard]] unsigned scale() const noexcept
        requires is_exact
    {
        return scale_;
    }
    /// What the row holds; nothing for a missing or confidential figure.
    [[nodiscard]] std::optional<stored> number_at(std::size_t row) const {
        return index_.has_value(row) ? std::optional<stored>(values_[row]) : std::nullopt;
    }
    /// Errors, with the row: missing_value; overflow where 64 bits do not hold an exact value.
    [[nodiscard]] result<value_type> value_at(std::size_t row) const {
        const error missing{errc::missing_value, static_cast<std::uint32_t>(row)};
        if (!index_.has_value(row)) return missing;
        if constexpr (is_exact) {
            const auto value = detail::fit(values_[row], scale_);
            return value ? value : error{errc::overflow, missing.offset};
        } else {
            return values_[row];
        }
    }
    /// The column of all rows. Error: missing_value, with the first row that has none; `with_values` leaves
    /// such rows out.
    [[nodiscard]] result<std::span<const stored>> values() const {
        for (std::size_t row = 0; row != size(); ++row)
            if (!index_.has_value(row)) return error{errc::missing_value, static_cast<std::uint32_t>(row)};
        return std::span<const stored>(values_);
    }

    /// One series. What is missing or confidential is a gap. Errors: missing_value (no such series, or none
    /// of its figures is known), overflow (with the row), and those of `series::from_observations`: a panel
    /// may hold years and months of one key, and several vintages (`newest` chooses).
    template <RealNumber T = scalar>
    [[nodiscard]] result<series<T>> select(const series_key& key) const;

    /// The rows that a query lets pass.
    [[nodiscard]] panel where(const panel_query& query) const { return take(index_.rows_where(query)); }
    /// Without the rows that have no value.
    [[nodiscard]] panel with_values() const {
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row != size(); ++row)
            if (index_.has_value(row)) rows.push_back(row);
        return take(rows);
    }
    /// Of figures that differ in their vintage only, the newest published by `day`; a figure without a
    /// vintage is older than all others.
    [[nodiscard]] panel newest(std::optional<date> day = std::nullopt) const;
    /// Some rows, which must be given in ascending order.
    [[nodiscard]] panel take(std::span<const std::uint32_t> rows) const;

private:
    friend struct panel_access;

    panel_index index_;
    std::vector<stored> values_; ///< 0 where there is no value, never handed out
    unsigned scale_ = 0;
};

/// For the headers of this room that make panels out of others.
struct panel_access {
    template <class Value>
    [[nodiscard]] static panel<Value> make(std::vector<std::string> names, std::size_t rows, unsigned scale) {
        panel<Value> made;
        made.index_.names_ = std::move(names);
        made.index_.reserve(rows);
        made.values_.reserve(rows);
        made.scale_ = scale;
        return made;
    }
    template <class Value>
    static void push_back(panel<Value>& to, const detail::panel_row& row,
                          const typename panel<Value>::stored& value) {
        to.index_.push_back(row);
        to.values_.push_back(value);
    }
    [[nodiscard]] static detail::panel_row row_at(const panel_index& index, std::size_t row) {
        return index.row_at(row);
    }
    /// Also of rows without a value, where it means nothing.
    template <class Value>
    [[nodiscard]] static const typename panel<Value>::stored& number(const panel<Value>& of,
                                                                     std::size_t row) {
        return of.values_[row];
    }
};

template <class Value>
panel<Value> panel<Value>::take(std::span<const std::uint32_t> rows) const {
    const auto names = index_.product_names();
    panel made = panel_access::make<Value>({names.begin(), names.end()}, rows.size(), scale_);
    for (const std::uint32_t row : rows)
        panel_access::push_back(made, panel_access::row_at(index_, row), values_[row]);
    return made;
}

template <class Value>
panel<Value> panel<Value>::newest(std::optional<date> day) const {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row != size(); ++row) {
        const auto published = index_.vintages()[row];
        if (day && published && *day < published->published) continue;
        if (!rows.empty() && detail::same_but_for_vintage(index_, rows.back(), row)) rows.pop_back();
        rows.push_back(row);
    }
    return take(rows);
}

template <class Value>
template <RealNumber T>
result<series<T>> panel<Value>::select(const series_key& key) const {
    const auto [first, last] = index_.rows_of(key);
    std::vector<observation<T>> figures;
    for (std::size_t row = first; row != last; ++row) {
        if (!index_.has_value(row)) continue;
        const auto value = value_at(row);
        if (!value) return value.error();
        if constexpr (is_exact)
            figures.push_back({index_.periods()[row], to_bounded<T>(*value)});
        else
            figures.push_back({index_.periods()[row], bounded<T>::exactly(T(*value))});
    }
    if (figures.empty()) return errc::missing_value;
    return series<T>::from_observations(key, figures);
}

} // namespace bilatrade

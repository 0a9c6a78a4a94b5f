// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/panel.hpp: many series as columns: reporter, partner, flow, product, currency, period,
// value; sorted by that key. The values are exact, 128 bits at one scale, or double by explicit conversion.
// Refuses two figures for one key; a cell without a value (missing, confidential) takes no row: what is not
// known is absent.
#pragma once

#include <bilatrade/series/series.hpp>
#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // lower_bound, max, stable_sort
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

/// Marks a panel whose values are exact.
struct exact {};

/// A cell that found no place, by its position among those given.
struct refused_cell {
    std::uint32_t position;
    errc why;
};

/// The columns beside the value, and the rows' order.
class panel_index {
public:
    [[nodiscard]] std::size_t size() const noexcept { return reporters_.size(); }
    [[nodiscard]] std::span<const economy> reporters() const noexcept { return reporters_; }
    [[nodiscard]] std::span<const economy> partners() const noexcept { return partners_; }
    [[nodiscard]] std::span<const flow> flows() const noexcept { return flows_; }
    /// For each row the place of its product in `product_names()`; both are in the order of the names' bytes.
    [[nodiscard]] std::span<const std::uint32_t> products() const noexcept { return products_; }
    [[nodiscard]] std::span<const std::string> product_names() const noexcept { return names_; }
    [[nodiscard]] std::span<const currency> currencies() const noexcept { return currencies_; }
    [[nodiscard]] std::span<const period> periods() const noexcept { return periods_; }

    [[nodiscard]] series_key key_of(std::size_t row) const {
        return {reporters_[row], partners_[row], flows_[row], names_[products_[row]], currencies_[row]};
    }
    /// The first row of a series and the row after its last; the same row twice where there is none.
    [[nodiscard]] std::pair<std::size_t, std::size_t> rows_of(const series_key& key) const;

private:
    template <class>
    friend class panel;
    using row_order = std::tuple<economy, economy, flow, std::uint32_t, currency>;
    [[nodiscard]] row_order order_of(std::size_t row) const noexcept {
        return {reporters_[row], partners_[row], flows_[row], products_[row], currencies_[row]};
    }
    void push_back(const cell& c, std::uint32_t product);

    std::vector<economy> reporters_;
    std::vector<economy> partners_;
    std::vector<flow> flows_;
    std::vector<std::uint32_t> products_;
    std::vector<std::string> names_;
    std::vector<currency> currencies_;
    std::vector<period> periods_;
};

inline void panel_index::push_back(const cell& c, std::uint32_t product) {
    reporters_.push_back(c.reporter);
    partners_.push_back(c.partner);
    flows_.push_back(c.flow);
    products_.push_back(product);
    currencies_.push_back(c.currency);
    periods_.push_back(c.period);
}

inline std::pair<std::size_t, std::size_t> panel_index::rows_of(const series_key& key) const {
    const auto name = std::ranges::lower_bound(names_, key.product);
    if (name == names_.end() || *name != key.product) return {0, 0};
    const auto product = static_cast<std::uint32_t>(name - names_.begin());
    const row_order wanted{key.reporter, key.partner, key.flow, product, key.currency};
    const auto first_not = [&](auto&& is_before) {
        std::size_t low = 0;
        for (std::size_t high = size(); low != high;) {
            const std::size_t middle = low + (high - low) / 2;
            if (is_before(order_of(middle)))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    return {first_not([&](const row_order& row) { return row < wanted; }),
            first_not([&](const row_order& row) { return !(wanted < row); })};
}

/// `Value` is `exact` or double.
template <class Value>
class panel;

template <>
class panel<exact> {
public:
    /// From cells in any order. A cell whose key already has a figure is refused (duplicate_key): the first
    /// one stays.
    [[nodiscard]] static panel from_cells(std::span<const cell> cells, std::vector<refused_cell>& refused);

    [[nodiscard]] const panel_index& index() const noexcept { return index_; }
    [[nodiscard]] std::size_t size() const noexcept { return index_.size(); }
    /// Every value is its coefficient times 10^-scale.
    [[nodiscard]] std::span<const detail::int128> coefficients() const noexcept { return coefficients_; }
    [[nodiscard]] unsigned scale() const noexcept { return scale_; }
    /// Error: overflow where 64 bits do not hold it.
    [[nodiscard]] result<decimal> value_at(std::size_t row) const {
        return detail::fit(coefficients_[row], scale_);
    }

    /// One series in an exact scalar or another. Errors: missing_value (no such series), overflow (with the
    /// row), and those of `series::from_observations` (a panel may hold years and months of one key).
    template <RealNumber T>
    [[nodiscard]] result<series<T>> select(const series_key& key) const;

private:
    panel_index index_;
    std::vector<detail::int128> coefficients_;
    unsigned scale_ = 0;
};

inline panel<exact> panel<exact>::from_cells(std::span<const cell> cells,
                                             std::vector<refused_cell>& refused) {
    panel made;
    std::map<std::string_view, std::uint32_t> products;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i != cells.size(); ++i) {
        if (!cells[i].value) continue;
        products.try_emplace(cells[i].product, 0);
        made.scale_ = std::max(made.scale_, cells[i].value->normalized().scale());
        order.push_back(i);
    }
    for (auto& [name, number] : products) {
        number = static_cast<std::uint32_t>(made.index_.names_.size());
        made.index_.names_.emplace_back(name);
    }
    const auto key = [&](std::uint32_t i) {
        const cell& c = cells[i];
        return std::tuple(c.reporter, c.partner, c.flow, products.find(c.product)->second, c.currency,
                          c.period);
    };
    std::ranges::stable_sort(order, {}, key);
    for (std::size_t i = 0; i != order.size(); ++i) {
        const cell& c = cells[order[i]];
        if (i != 0 && key(order[i]) == key(order[i - 1])) {
            refused.push_back({order[i], errc::duplicate_key});
            continue;
        }
        made.index_.push_back(c, products.find(c.product)->second);
        made.coefficients_.push_back(
            c.value->normalized().at(made.scale_)); // 2^63 * 10^18 fits into 128 bits
    }
    return made;
}

template <RealNumber T>
result<series<T>> panel<exact>::select(const series_key& key) const {
    const auto [first, last] = index_.rows_of(key);
    if (first == last) return errc::missing_value;
    std::vector<observation<T>> figures;
    for (std::size_t row = first; row != last; ++row) {
        const auto value = value_at(row);
        if (!value) return error{value.error().code, static_cast<std::uint32_t>(row)};
        figures.push_back({index_.periods()[row], to_bounded<T>(*value)});
    }
    return series<T>::from_observations(key, figures);
}

template <>
class panel<double> {
public:
    /// The explicit conversion: each value to the nearest double.
    explicit panel(const panel<exact>& from) : index_(from.index()) {
        values_.reserve(from.size());
        double unit = 1;
        for (unsigned i = 0; i != from.scale(); ++i) unit *= 10; // exact up to 10^22
        for (std::size_t row = 0; row != from.size(); ++row) {
            const auto value = from.value_at(row);
            values_.push_back(value ? value->to_double()
                                    : static_cast<double>(from.coefficients()[row]) / unit);
        }
    }

    [[nodiscard]] const panel_index& index() const noexcept { return index_; }
    [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }
    /// In whole units of the row's currency.
    [[nodiscard]] std::span<const double> values() const noexcept { return values_; }

    /// Errors: missing_value (no such series), and those of `series::from_observations`.
    [[nodiscard]] result<series<double>> select(const series_key& key) const {
        const auto [first, last] = index_.rows_of(key);
        if (first == last) return errc::missing_value;
        std::vector<observation<double>> figures;
        for (std::size_t row = first; row != last; ++row)
            figures.push_back({index_.periods()[row], bounded<double>::exactly(values_[row])});
        return series<double>::from_observations(key, figures);
    }

private:
    panel_index index_;
    std::vector<double> values_;
};

} // namespace bilatrade

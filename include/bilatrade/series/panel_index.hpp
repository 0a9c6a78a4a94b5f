// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/panel_index.hpp: the columns of a panel beside its values, sorted by reporter, partner,
// flow, product, currency, valuation, period and vintage; and where each cell stood. Refuses nothing: panels
// are made in series/panel_builder.hpp.
#pragma once

#include <bilatrade/series/series.hpp>
#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/vintage.hpp>

#include <algorithm> // lower_bound
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

/// Where a figure stood: a file by its number among those read, and its line, the header being 1.
struct cell_origin {
    std::uint32_t file = 0;
    std::uint64_t row = 0;

    friend constexpr auto operator<=>(cell_origin, cell_origin) noexcept = default;
    friend constexpr bool operator==(cell_origin, cell_origin) noexcept = default;
};

/// What to look for; members that are not set let everything pass.
struct panel_query {
    std::optional<economy> reporter{}, partner{};
    std::optional<bilatrade::flow> flow{};
    std::optional<std::string> product{}; ///< empty for the total
    std::optional<bilatrade::currency> currency{};
    std::optional<bilatrade::valuation> valuation{};
    std::optional<period> within{};
    std::optional<frequency> every{};
};

namespace detail {

/// One row without its value. `product` is a place among the names.
struct panel_row {
    economy reporter{}, partner{};
    bilatrade::flow flow = bilatrade::flow::exports;
    bilatrade::valuation valuation = bilatrade::valuation::unknown;
    cell_status status = cell_status::reported;
    bilatrade::currency currency{};
    std::uint32_t product = 0;
    bilatrade::period period{};
    std::optional<bilatrade::vintage> vintage{};
    cell_origin origin{};
};

[[nodiscard]] constexpr bool status_has_value(cell_status s) noexcept {
    return s != cell_status::missing && s != cell_status::confidential;
}

} // namespace detail

/// The rows' keys, states and origins, a column each.
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
    [[nodiscard]] std::span<const valuation> valuations() const noexcept { return valuations_; }
    [[nodiscard]] std::span<const period> periods() const noexcept { return periods_; }
    [[nodiscard]] std::span<const std::optional<vintage>> vintages() const noexcept { return vintages_; }
    /// Missing, zero and confidential are three different things.
    [[nodiscard]] std::span<const cell_status> statuses() const noexcept { return statuses_; }
    [[nodiscard]] std::span<const cell_origin> origins() const noexcept { return origins_; }
    /// False for a missing and for a confidential figure.
    [[nodiscard]] bool has_value(std::size_t row) const noexcept {
        return detail::status_has_value(statuses_[row]);
    }

    [[nodiscard]] const std::string& product_of(std::size_t row) const noexcept {
        return names_[products_[row]];
    }
    [[nodiscard]] series_key key_of(std::size_t row) const {
        return {reporters_[row], partners_[row],   flows_[row],
                product_of(row), currencies_[row], valuations_[row]};
    }
    /// The first row of a series and the row after its last; the same row twice where there is none.
    [[nodiscard]] std::pair<std::size_t, std::size_t> rows_of(const series_key& key) const;
    /// The same for all that a reporter says, or says of one partner.
    [[nodiscard]] std::pair<std::size_t, std::size_t>
    rows_of(economy reporter, std::optional<economy> partner = std::nullopt) const;
    /// The rows that a query lets pass, in their order.
    [[nodiscard]] std::vector<std::uint32_t> rows_where(const panel_query& query) const;

private:
    friend struct panel_access;
    template <class Before>
    [[nodiscard]] std::size_t first_not(Before is_before) const {
        std::size_t low = 0;
        for (std::size_t high = size(); low != high;) {
            const std::size_t middle = low + (high - low) / 2;
            if (is_before(middle))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    [[nodiscard]] std::optional<std::uint32_t> place_of(std::string_view product) const {
        const auto name = std::ranges::lower_bound(names_, product, {},
                                                   [](const std::string& n) { return std::string_view(n); });
        if (name == names_.end() || *name != product) return std::nullopt;
        return static_cast<std::uint32_t>(name - names_.begin());
    }
    void reserve(std::size_t rows);
    void push_back(const detail::panel_row& row);
    [[nodiscard]] detail::panel_row row_at(std::size_t row) const {
        return {reporters_[row],  partners_[row], flows_[row],   valuations_[row], statuses_[row],
                currencies_[row], products_[row], periods_[row], vintages_[row],   origins_[row]};
    }

    std::vector<economy> reporters_, partners_;
    std::vector<flow> flows_;
    std::vector<std::uint32_t> products_;
    std::vector<std::string> names_;
    std::vector<currency> currencies_;
    std::vector<valuation> valuations_;
    std::vector<period> periods_;
    std::vector<std::optional<vintage>> vintages_;
    std::vector<cell_status> statuses_;
    std::vector<cell_origin> origins_;
};

inline void panel_index::reserve(std::size_t rows) {
    reporters_.reserve(rows);
    partners_.reserve(rows);
    flows_.reserve(rows);
    products_.reserve(rows);
    currencies_.reserve(rows);
    valuations_.reserve(rows);
    periods_.reserve(rows);
    vintages_.reserve(rows);
    statuses_.reserve(rows);
    origins_.reserve(rows);
}

inline void panel_index::push_back(const detail::panel_row& row) {
    reporters_.push_back(row.reporter);
    partners_.push_back(row.partner);
    flows_.push_back(row.flow);
    products_.push_back(row.product);
    currencies_.push_back(row.currency);
    valuations_.push_back(row.valuation);
    periods_.push_back(row.period);
    vintages_.push_back(row.vintage);
    statuses_.push_back(row.status);
    origins_.push_back(row.origin);
}

inline std::pair<std::size_t, std::size_t> panel_index::rows_of(const series_key& key) const {
    const auto product = place_of(key.product);
    if (!product) return {0, 0};
    const std::tuple wanted(key.reporter, key.partner, key.flow, *product, key.currency, key.valuation);
    const auto order = [this](std::size_t row) {
        return std::tuple(reporters_[row], partners_[row], flows_[row], products_[row], currencies_[row],
                          valuations_[row]);
    };
    return {first_not([&](std::size_t row) { return order(row) < wanted; }),
            first_not([&](std::size_t row) { return !(wanted < order(row)); })};
}

inline std::pair<std::size_t, std::size_t> panel_index::rows_of(economy reporter,
                                                                std::optional<economy> partner) const {
    const auto order = [&](std::size_t row) {
        return std::pair(reporters_[row], partner ? partners_[row] : economy());
    };
    const std::pair wanted(reporter, partner.value_or(economy()));
    return {first_not([&](std::size_t row) { return order(row) < wanted; }),
            first_not([&](std::size_t row) { return !(wanted < order(row)); })};
}

inline std::vector<std::uint32_t> panel_index::rows_where(const panel_query& query) const {
    std::pair<std::size_t, std::size_t> range(0, size());
    if (query.reporter) range = rows_of(*query.reporter, query.partner);
    const auto product = query.product ? place_of(*query.product) : std::nullopt;
    if (query.product && !product) return {};
    std::vector<std::uint32_t> rows;
    for (std::size_t row = range.first; row != range.second; ++row) {
        const bool passes = (!query.partner || *query.partner == partners_[row]) &&
                            (!query.flow || *query.flow == flows_[row]) &&
                            (!product || *product == products_[row]) &&
                            (!query.currency || *query.currency == currencies_[row]) &&
                            (!query.valuation || *query.valuation == valuations_[row]) &&
                            (!query.within || query.within->contains(periods_[row])) &&
                            (!query.every || *query.every == periods_[row].frequency());
        if (passes) rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

} // namespace bilatrade

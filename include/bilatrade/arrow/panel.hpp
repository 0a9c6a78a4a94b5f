// SPDX-License-Identifier: BSL-1.0
// bilatrade/arrow/panel.hpp: panels and series as Arrow columns. Knows them by their shape alone, since they
// live in a room below; back comes a panel by read_cells and a panel_builder.
#pragma once

#include <bilatrade/arrow/cells.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// What has an index with the columns of the long form, and a number a row or none.
template <class T>
concept PanelShape = requires(const T& p, std::size_t row) {
    p.index().reporters();
    p.index().product_of(row);
    p.number_at(row);
};

/// What has a figure or a gap for each period in step.
template <class T>
concept SeriesShape = requires(const T& s, std::size_t place) {
    s.period_at(place).text();
    s[place]->value;
    s.size();
};

/// The columns of `to_arrow(cells)` in the order of the panel: the value as a decimal of 38 digits at the
/// panel's scale where it is exact, else as double.
template <PanelShape Panel>
[[nodiscard]] arrow_batch to_arrow(const Panel& p) {
    using number = std::conditional_t<Panel::is_exact, detail::int128, double>;
    unsigned scale = 0;
    if constexpr (Panel::is_exact) scale = p.scale();
    detail::cell_columns<number> columns(scale);
    const auto& index = p.index();
    for (std::size_t row = 0; row != p.size(); ++row) {
        cell c{index.reporters()[row], index.partners()[row], index.flows()[row], index.periods()[row],
               index.product_of(row)};
        c.currency = index.currencies()[row];
        c.valuation = index.valuations()[row];
        c.status = index.statuses()[row];
        c.vintage = index.vintages()[row];
        c.file = index.origins()[row].file;
        c.row = index.origins()[row].row;
        const auto value = p.number_at(row);
        columns.add(c, value ? std::optional<number>(static_cast<number>(*value)) : std::nullopt);
    }
    return columns.take();
}

/// `period` as a text, `value`, `low` and `high` as double; a gap is null in all three, an open side in its
/// own.
template <SeriesShape Series>
[[nodiscard]] arrow_batch to_arrow(const Series& s) {
    detail::text_column periods("period");
    std::array<detail::number_column<double>, 3> numbers{{{"value", "g"}, {"low", "g"}, {"high", "g"}}};
    for (std::size_t place = 0; place != s.size(); ++place) {
        periods.add(s.period_at(place).text());
        std::array<std::optional<double>, 3> figure{};
        if (const auto known = s[place]) {
            figure[0] = static_cast<double>(known->value);
            if (known->low) figure[1] = static_cast<double>(*known->low);
            if (known->high) figure[2] = static_cast<double>(*known->high);
        }
        for (std::size_t i = 0; i != numbers.size(); ++i)
            if (figure[i])
                numbers[i].add(*figure[i]);
            else
                numbers[i].add_null();
    }
    std::vector<detail::arrow_column> columns;
    columns.push_back(periods.take());
    for (auto& column : numbers) columns.push_back(column.take());
    return detail::make_batch(std::move(columns));
}

/// A figure out of a batch.
struct arrow_figure {
    bilatrade::period period;
    double value;
    std::optional<double> low, high;
};

/// The rows of `period` and `value` (and `low` and `high`, where they are) that have a value. Rows that
/// cannot be read are refused. Error: missing_field.
[[nodiscard]] inline result<std::vector<arrow_figure>> read_figures(const arrow_batch& batch,
                                                                    std::vector<refused_row>& refused) {
    const auto periods = detail::find_column(batch, "period"), values = detail::find_column(batch, "value");
    const std::array bounds{detail::find_column(batch, "low"), detail::find_column(batch, "high")};
    if (!periods || !values) return errc::missing_field;
    std::vector<arrow_figure> figures;
    for (std::int64_t row = 0; row != batch.length(); ++row) {
        if (values.is_null(row) || values.is_nan(row)) continue;
        const auto when = detail::read_period(periods, row);
        const auto value = values.real(row);
        if (!when || !value) {
            refused.push_back(
                {row, when ? value.error().code : when.error().code, when ? "value" : "period"});
            continue;
        }
        arrow_figure figure{*when, *value, {}, {}};
        for (const std::size_t i : {0U, 1U}) {
            const auto bound =
                bounds[i] && !bounds[i].is_null(row) ? bounds[i].real(row) : errc::missing_value;
            if (bound) (i == 0 ? figure.low : figure.high) = *bound;
        }
        figures.push_back(figure);
    }
    return figures;
}

} // namespace bilatrade

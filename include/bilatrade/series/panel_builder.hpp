// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/panel_builder.hpp: a panel out of cells in any order. Refuses two cells with one key: the
// first one stays, and both are named.
#pragma once

#include <bilatrade/series/detail/panel_rows.hpp>
#include <bilatrade/series/panel.hpp>
#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/decimal.hpp>

#include <algorithm> // max, sort
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace bilatrade {

/// A cell that found no place, and the one that has it.
struct refused_cell {
    cell_origin at;
    cell_origin earlier;
    errc why;
};

/// Takes cells one by one, whose texts need not live on.
class panel_builder {
public:
    void reserve(std::size_t cells) { pile_.reserve(cells); }
    [[nodiscard]] std::size_t size() const noexcept { return pile_.rows.size(); }

    /// A cell without a value is a row too; one that has none and is said to be reported is missing.
    void add(const cell& c) {
        detail::panel_row row{c.reporter,
                              c.partner,
                              c.flow,
                              c.valuation,
                              c.status,
                              c.currency,
                              pile_.products.number_of(c.product),
                              c.period,
                              c.vintage,
                              {c.file, c.row}};
        if (!c.value && detail::status_has_value(c.status)) row.status = cell_status::missing;
        const decimal value = c.value.value_or(decimal()).normalized();
        scale_ = std::max(scale_, value.scale());
        scales_.push_back(static_cast<std::uint8_t>(value.scale()));
        pile_.add(row, value.coefficient());
    }

    /// The panel of all cells; the builder is empty then. Cells with the key of an earlier one (the same
    /// vintage included) are refused as duplicate_key, in the order in which they were added.
    [[nodiscard]] panel<exact> finish(std::vector<refused_cell>& refused) {
        for (std::size_t i = 0; i != scales_.size(); ++i) // 2^63 * 10^18 fits into 128 bits
            if (scales_[i] != scale_) pile_.values[i] *= detail::power_of_ten(scale_ - scales_[i]);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> doubled;
        auto made = pile_.to_panel(
            scale_, [&](std::uint32_t kept, std::uint32_t other) { doubled.emplace_back(other, kept); });
        std::ranges::sort(doubled);
        for (const auto& [other, kept] : doubled)
            refused.push_back({pile_.rows[other].origin, pile_.rows[kept].origin, errc::duplicate_key});
        *this = {};
        return made;
    }

private:
    detail::panel_pile<exact> pile_;
    std::vector<std::uint8_t> scales_; ///< of each value as it was given
    unsigned scale_ = 0;
};

[[nodiscard]] inline panel<exact> to_panel(std::span<const cell> cells, std::vector<refused_cell>& refused) {
    panel_builder builder;
    builder.reserve(cells.size());
    for (const cell& c : cells) builder.add(c);
    return builder.finish(refused);
}

} // namespace bilatrade

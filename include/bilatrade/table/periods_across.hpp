// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/periods_across.hpp: tables with a column for each period: which columns these are, and a
// row of the long form from each.
#pragma once

#include <bilatrade/table/dates.hpp>
#include <bilatrade/table/source.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bilatrade {

class periods_across {
public:
    periods_across() = default;
    explicit periods_across(const table_header& header) {
        for (std::size_t i = 0; i != header.names().size(); ++i) {
            const std::string_view name = header.names()[i];
            const auto found =
                read_period(name.starts_with('X') || name.starts_with('Y') ? name.substr(1) : name);
            if (found) columns_.push_back({{i, name}, *found});
        }
    }
    [[nodiscard]] std::uint64_t size() const noexcept { return columns_.size(); }

    /// Gives a row for each period; `row` has all but period and value. `flags` are those of a record beside
    /// it.
    void give(const table_record& record, table_row row, const number_style& style, row_queue& out,
              const table_record& flags = {}) const {
        for (const auto& [at, when] : columns_) {
            row.cell.period = when;
            row_maker one(record, out, row);
            one.value(at, style);
            if (!flags.fields.empty()) one.flag(flags[at]);
            one.give();
        }
    }

private:
    struct one_period {
        column at;
        period when;
    };
    std::vector<one_period> columns_;
};

} // namespace bilatrade

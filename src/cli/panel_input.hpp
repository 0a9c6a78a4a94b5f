// SPDX-License-Identifier: BSL-1.0
// src/cli/panel_input.hpp: panels out of any known tables, in one currency where that is asked for.
#pragma once

#include "arguments.hpp"
#include "diagnostics.hpp"

#include <bilatrade/series/exchange_rates.hpp>
#include <bilatrade/series/panel.hpp>
#include <bilatrade/series/panel_builder.hpp>
#include <bilatrade/table/row.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bilatrade::cli {

/// Called for each row, with the number of its file.
using figure_visitor = std::function<void(const table_row&, std::uint32_t file)>;

/// The figures of any known tables: their rows, and panels out of them.
class figures_input {
public:
    /// Reads the rates, where a file of them is given.
    figures_input(const selection& select, const std::string& rates, diagnostics& report);

    /// All rows of all tables. Refuses row by row, or a table whole.
    void read(const std::vector<std::string>& files, const figure_visitor& visit);
    /// What the files are called, by their number.
    [[nodiscard]] const std::vector<std::string>& files() const noexcept { return files_; }
    /// The newest figures of the builder as of the day of the selection that the query lets pass; with rates
    /// in its currency (USD), whatever that of the query is. Refuses a figure that is there twice, and one
    /// without a rate.
    [[nodiscard]] panel<exact> finish(panel_builder& builder, panel_query query = {});

private:
    void refuse(const panel<exact>& figures, const std::vector<refused_cell>& refused);

    const selection& select_;
    diagnostics& report_;
    std::vector<std::string> files_;
    std::optional<exchange_rates> rates_;
};

/// What was read, and the names of the files by their number in the panel.
struct panel_input {
    panel<exact> figures;
    std::vector<std::string> files;
};

/// The newest figures of all files for the product, the period, the currency and the day of the selection, of
/// all pairs and flows, each reporter by the source that has it first. Refuses as `figures_input` does.
[[nodiscard]] panel_input read_panel(const common_arguments& given, const std::string& rates,
                                     diagnostics& report);

} // namespace bilatrade::cli

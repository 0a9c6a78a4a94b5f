// SPDX-License-Identifier: BSL-1.0
// src/cli/panel_input.hpp: one panel out of any known tables, in one currency where that is asked for.
#pragma once

#include "arguments.hpp"
#include "diagnostics.hpp"

#include <bilatrade/series/panel.hpp>

#include <string>
#include <vector>

namespace bilatrade::cli {

/// What was read, and the names of the files by their number in the panel.
struct panel_input {
    panel<exact> figures;
    std::vector<std::string> files;
};

/// The newest figures of all files for the product, the period, the currency and the day of the selection, of
/// all pairs and flows, each reporter by the source that has it first. Refuses row by row, and a figure that
/// is there twice; with `rates`, a figure without a rate.
[[nodiscard]] panel_input read_panel(const common_arguments& given, const std::string& rates,
                                     diagnostics& report);

} // namespace bilatrade::cli

// SPDX-License-Identifier: BSL-1.0
// src/cli/series_input.hpp: series out of tables in the long form, and out of what texts and claims settle
// to.
#pragma once

#include "arguments.hpp"
#include "diagnostics.hpp"

#include <bilatrade/measure/growth_rows.hpp>
#include <bilatrade/report/series_text.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bilatrade::cli {

/// What one series is of. Compared member by member.
struct series_key {
    std::string name{}; ///< of a table with a column `series`; empty where the others are told
    economy reporter{};
    economy partner{};
    bilatrade::flow flow = bilatrade::flow::turnover;
    std::string product{};
    bilatrade::currency currency{};
    bilatrade::valuation valuation = bilatrade::valuation::unknown;
    /// Of the periods, where texts give one flow in several lengths: months, or days below zero; 0 for years.
    int length = 0;

    friend auto operator<=>(const series_key&, const series_key&) = default;
    friend bool operator==(const series_key&, const series_key&) = default;
};

/// "RUS-MMR exports of oil, USD", or its name.
[[nodiscard]] std::string to_string(const series_key& key);

/// A value with its bounds, where it has any, and where it stood.
struct series_value {
    double value = 0;
    std::optional<double> low{}, high{};
    std::uint64_t line = 0;
    /// On the year before, where texts state more of it than the two values tell.
    std::optional<bounded<growth_rate<double>>> growth{};
};

/// Values by period, all of one length; what is missing is not in it.
struct input_series {
    series_key key;
    std::string file;   ///< where it first appears
    series_label label; ///< its key columns as that file has them
    std::map<period, series_value> values{};
};

/// The columns that name the series in what is written: those of all files, in the order in which they come.
[[nodiscard]] std::vector<std::string> key_columns(const std::vector<input_series>& all);

[[nodiscard]] known_flow to_known_flow(const input_series& given);
/// Errors: those of series<double>::from_observations.
[[nodiscard]] result<series<double>> to_series(const input_series& given);

/// The series of all files in the order in which they first appear: tables, or texts and claims (.txt,
/// .jsonl). With a file of rates all are in the currency of the selection (USD). Refuses row by row, a period
/// that is there twice, and what has no rate.
[[nodiscard]] std::vector<input_series> read_series(const std::vector<std::string>& files,
                                                    const selection& select, const document_arguments& how,
                                                    const std::string& rates, diagnostics& report);

} // namespace bilatrade::cli

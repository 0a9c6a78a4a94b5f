// SPDX-License-Identifier: BSL-1.0
// src/cli/arguments.hpp: what the command line says, in the library's own types. Only arguments.cpp knows
// CLI11.
#pragma once

#include <bilatrade/ledger/settle_options.hpp>
#include <bilatrade/projection/projection.hpp>
#include <bilatrade/series/cif_ratio.hpp>
#include <bilatrade/series/reconcile.hpp>
#include <bilatrade/table/encoding.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace bilatrade::cli {

enum class output_format { table, jsonl, csv };

/// What to look at; unset members let everything pass.
struct selection {
    std::optional<std::pair<economy, economy>> pair; ///< either may be the reporter
    std::optional<std::string> product;              ///< empty: trade as a whole
    std::optional<bilatrade::flow> flow;
    std::optional<bilatrade::period> period; ///< figures of periods within this one
    std::optional<bilatrade::currency> currency;
    std::optional<date> as_of; ///< nothing published later
};

struct common_arguments {
    std::vector<std::string> files;
    output_format format = output_format::table;
    std::string output;  ///< empty: stdout
    std::string rejects; ///< empty: refusals go to stderr
    selection select;
};

/// Of commands that read figures.
struct rate_arguments {
    std::string rates; ///< a file of them; empty: nothing is converted
};

struct document_arguments {
    std::optional<date> dated; ///< of documents without a date of their own
    std::string language = "en";
};

struct extract_arguments : common_arguments, document_arguments {
    bool explain = false;
};

struct report_arguments : common_arguments, document_arguments, rate_arguments {
    unsigned horizon = 3;
};

/// An amount to be reached, in the unit of the series.
struct growth_target {
    double value = 0;
    bilatrade::period period{};
};

struct growth_arguments : common_arguments, document_arguments, rate_arguments {
    std::optional<period> base;
    std::optional<growth_target> target;
};

struct project_arguments : common_arguments, document_arguments, rate_arguments {
    projection_options how{};
    bool backtest = false;
};

/// What the header of a table does not tell, or tells wrongly.
struct table_options {
    std::string source; ///< a name of `known_sources`; empty: the one that recognises the header
    text_encoding encoding = text_encoding::detect;
    char delimiter = '\0';               ///< NUL: the one that the header uses most
    std::optional<bilatrade::flow> flow; ///< of a table that does not say it
};

struct convert_arguments : table_options {
    std::vector<std::string> files;
    std::string output;  ///< empty: stdout
    std::string rejects; ///< empty: refusals go to stderr
};

struct mirror_arguments : common_arguments, rate_arguments {
    reconcile_rule rule = reconcile_rule::exporter_preferred;
    cif_ratio carriage{};
    bool estimate_carriage = false;
    std::optional<economy> silent; ///< its trade by its partners' reports, instead
};

struct profile_arguments : common_arguments, rate_arguments {
    std::pair<economy, economy> of; ///< the reporter and its partner
    int years = 10;
    std::size_t products = 10;
};

struct settle_arguments : common_arguments, document_arguments, rate_arguments {
    settle_options how{};
    std::optional<decimal> tolerance{}; ///< of the figures of tables; else half a unit of their last digit
};

struct check_arguments : common_arguments, document_arguments, rate_arguments {
    std::vector<std::string> against;
    decimal revision = decimal(5, 2); ///< how far apart vintages of one compiler may be, as a share
    std::optional<decimal> tolerance{};
};

using arguments =
    std::variant<check_arguments, convert_arguments, extract_arguments, growth_arguments, mirror_arguments,
                 profile_arguments, project_arguments, report_arguments, settle_arguments>;

/// The arguments, or the exit status where there is nothing left to do (help, version, wrong usage).
std::variant<arguments, int> parse_arguments(int argc, char** argv);

} // namespace bilatrade::cli

// SPDX-License-Identifier: BSL-1.0
// src/cli/rates_input.hpp: tables of exchange rates, and what the ledger settled in the currency asked for.
#pragma once

#include "arguments.hpp"
#include "diagnostics.hpp"

#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/series/exchange_rates.hpp>
#include <bilatrade/value/currency.hpp>

#include <optional>
#include <string>

namespace bilatrade::cli {

/// A table with currency, period and rate, and optionally kind ("end-of-period" is refused); none where no
/// file is named. Refuses row by row, or the file whole.
[[nodiscard]] std::optional<exchange_rates> read_rates(const std::string& name, diagnostics& report);

/// What figures are converted to: the currency asked for, or the US dollar.
[[nodiscard]] currency converted_to(const selection& select);

/// Whatever its currency: it becomes the one asked for.
[[nodiscard]] selection in_any_currency(selection select);

/// Refuses what somebody speaks of and no rate is known for; notes what is left out since its book has it in
/// the other currency.
void convert(settlement<>& answer, currency to, const exchange_rates& rates, diagnostics& report);

} // namespace bilatrade::cli

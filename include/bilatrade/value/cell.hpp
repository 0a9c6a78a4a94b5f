// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/cell.hpp: one figure of an official table: what every reader of tables yields.
// Missing, zero and confidential are three different things.
#pragma once

#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/vintage.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace bilatrade {

enum class cell_status : std::uint8_t { reported, estimated, provisional, confidential, missing, zero };
/// Free on board at the exporter's border; cost, insurance and freight to the importer's.
enum class valuation : std::uint8_t { unknown, fob, cif };

namespace detail {
inline constexpr std::array<std::string_view, 6> cell_status_names{"reported",     "estimated", "provisional",
                                                                   "confidential", "missing",   "zero"};
inline constexpr std::array<std::string_view, 3> valuation_names{"", "FOB", "CIF"};
} // namespace detail

[[nodiscard]] constexpr std::string_view to_string(cell_status s) noexcept {
    return detail::cell_status_names[static_cast<std::size_t>(s)];
}
/// Empty where unknown.
[[nodiscard]] constexpr std::string_view to_string(valuation v) noexcept {
    return detail::valuation_names[static_cast<std::size_t>(v)];
}

/// A figure with its key and where it stood. Views point into the reader's row.
struct cell {
    economy reporter{};
    economy partner{};
    bilatrade::flow flow = bilatrade::flow::exports;
    bilatrade::period period{};
    std::string_view product{};     ///< a code, leading zeros kept; empty for the total
    std::optional<decimal> value{}; ///< whole units of `currency`; none where missing or confidential
    bilatrade::currency currency{};
    bilatrade::valuation valuation = bilatrade::valuation::unknown;
    cell_status status = cell_status::reported;
    std::int16_t last_place = 0; ///< of `value` as it was written: 5 for hundreds of thousands, -1 for tenths
    std::optional<bilatrade::vintage> vintage{};
    std::uint32_t file = 0; ///< index among the files read
    std::uint64_t row = 0;  ///< line, the header being 1
};
static_assert(std::is_trivially_copyable_v<cell>);

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/flows.hpp: words for flows, valuations, statuses and economies as people write them in
// tables of their own.
#pragma once

#include <bilatrade/table/delimited.hpp> // equal_ignoring_case
#include <bilatrade/table/labels.hpp>
#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/flow.hpp>

#include <array>
#include <string_view>

namespace bilatrade {

/// exports, Export, X; imports, Import, M; turnover, balance. Error: unknown_flow.
[[nodiscard]] constexpr result<flow> read_flow(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 3> exports{"exports", "export", "X"},
        imports{"imports", "import", "M"};
    for (const std::string_view word : exports)
        if (detail::equal_ignoring_case(text, word)) return flow::exports;
    for (const std::string_view word : imports)
        if (detail::equal_ignoring_case(text, word)) return flow::imports;
    return parse_flow(text);
}

/// FOB, CIF or nothing. Error: out_of_range.
[[nodiscard]] constexpr result<valuation> read_valuation(std::string_view text) noexcept {
    const std::size_t at = detail::index_of(detail::valuation_names, text);
    return at == detail::valuation_names.size() ? result<valuation>(errc::out_of_range)
                                                : static_cast<valuation>(at);
}

/// A word for a status. "reported_or_estimated" says no more than a flag does. Error: out_of_range.
[[nodiscard]] constexpr result<cell_status> read_status(std::string_view text) noexcept {
    if (text.starts_with("reported")) return cell_status::reported;
    const std::size_t at = detail::index_of(detail::cell_status_names, text);
    return at == detail::cell_status_names.size() ? result<cell_status>(errc::out_of_range)
                                                  : static_cast<cell_status>(at);
}

/// A code of claims.md, or what a table calls an economy. Errors: empty, unknown_economy.
[[nodiscard]] inline result<economy> find_economy_or_label(std::string_view text) {
    if (const auto code = parse_economy(text); code || text.empty()) return code;
    const auto found = find_labelled_economy(text);
    return found && found->is_null() ? result<economy>(errc::unknown_economy) : found;
}

} // namespace bilatrade

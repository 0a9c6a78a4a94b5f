// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/economy_codes.hpp: the numbers of economies in the UN's M49 and in Comtrade, by year. A
// number alone does not name an economy for ever (891), and an economy does not keep its number (Belgium: 58,
// then 56).
#pragma once

#include <bilatrade/value/detail/economy_code_table.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view> // std::size

namespace bilatrade {

/// Whose numbers. They agree but for Comtrade's own: 251 France with Monaco, 842 the USA with Puerto Rico,
/// 492 the rest of the EU where M49 has Monaco.
enum class code_list : std::uint8_t { m49, comtrade };

namespace detail {

[[nodiscard]] constexpr int rank_in(code_list list, const economy_code_row& row) noexcept {
    return list == code_list::m49 ? row.m49 : row.comtrade;
}
[[nodiscard]] constexpr bool in_force(const economy_code_row& row, int year) noexcept {
    return row.from <= year && (row.to == 0 || year <= row.to);
}
/// The usual code before one beside it, then the newer one.
[[nodiscard]] constexpr bool preferred(code_list list, const economy_code_row& a,
                                       const economy_code_row& b) noexcept {
    const int rank_a = rank_in(list, a);
    const int rank_b = rank_in(list, b);
    return rank_a != rank_b ? rank_a > rank_b : a.from > b.from;
}

/// The best of the rows from `first` on, as long as `matches`; `found` tells whether any was of the list.
template <class RowAt, class Matches>
[[nodiscard]] constexpr const economy_code_row*
best_row(code_list list, std::size_t first, int year, RowAt row_at, Matches matches, bool& found) noexcept {
    const economy_code_row* best = nullptr;
    for (std::size_t i = first; i != std::size(economy_code_rows) && matches(row_at(i)); ++i) {
        const economy_code_row& row = row_at(i);
        if (rank_in(list, row) == 0) continue;
        found = true;
        if (in_force(row, year) && (best == nullptr || preferred(list, row, *best))) best = &row;
    }
    return best;
}

} // namespace detail

/// The economy that a number means in a year. Errors: unknown_economy for a number that is not of the list,
/// not_in_force for another year.
[[nodiscard]] constexpr result<economy> economy_at(code_list list, int code, int year) noexcept {
    if (code < 0 || code > 999) return errc::unknown_economy;
    const auto row_at = [](std::size_t i) noexcept -> const auto& { return detail::economy_code_rows[i]; };
    const std::size_t first =
        detail::lower_bound(std::size(detail::economy_code_rows), code,
                            [&](std::size_t i) noexcept { return int{row_at(i).code}; });
    bool found = false;
    const auto* best = detail::best_row(
        list, first, year, row_at, [&](const auto& row) noexcept { return row.code == code; }, found);
    if (best != nullptr) return economy_access::make(best->economy);
    return found ? errc::not_in_force : errc::unknown_economy;
}

/// The number of an economy in a year; a renamed one has that of its successor (BUR has MMR's). Errors:
/// unknown_economy where the list has none for it, not_in_force for another year.
[[nodiscard]] constexpr result<int> code_at(code_list list, economy of, int year) noexcept {
    const auto row_at = [](std::size_t i) noexcept -> const auto& {
        return detail::economy_code_rows[detail::economy_codes_by_economy[i]];
    };
    const std::size_t first = detail::lower_bound(std::size(detail::economy_code_rows), of.packed(),
                                                  [&](std::size_t i) noexcept { return row_at(i).economy; });
    bool found = false;
    const auto* best = detail::best_row(
        list, first, year, row_at, [&](const auto& row) noexcept { return row.economy == of.packed(); },
        found);
    if (best != nullptr) return int{best->code};
    if (!found && of.renamed() != of) return code_at(list, of.renamed(), year);
    return found ? errc::not_in_force : errc::unknown_economy;
}

/// The economy that a number means in whatever year: for a source that keeps a number beyond its time.
/// Errors: unknown_economy, ambiguous (M49's 296 was the Gilbert and Ellice Islands before it was Kiribati).
[[nodiscard]] constexpr result<economy> economy_of(code_list list, int code) noexcept {
    economy found;
    int best_rank = 0;
    bool several = false;
    for (const auto& row : detail::economy_code_rows) {
        const int rank = detail::rank_in(list, row);
        const economy candidate = economy_access::make(row.economy);
        if (row.code != code || rank == 0 || rank < best_rank) continue;
        several = rank == best_rank && (several || candidate != found);
        found = candidate;
        best_rank = rank;
    }
    if (several) return errc::ambiguous;
    return found ? result<economy>(found) : errc::unknown_economy;
}

[[nodiscard]] constexpr result<economy> economy_at_m49(int code, int year) noexcept {
    return economy_at(code_list::m49, code, year);
}
[[nodiscard]] constexpr result<economy> economy_at_comtrade(int code, int year) noexcept {
    return economy_at(code_list::comtrade, code, year);
}
[[nodiscard]] constexpr result<int> m49_code(economy of, int year) noexcept {
    return code_at(code_list::m49, of, year);
}
[[nodiscard]] constexpr result<int> comtrade_code(economy of, int year) noexcept {
    return code_at(code_list::comtrade, of, year);
}

} // namespace bilatrade

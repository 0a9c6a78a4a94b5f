// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/economy_codes.hpp: the numbers of economies in the lists of several sources, by year. A
// number alone does not name an economy for ever (891), and an economy does not keep its number (Belgium: 58,
// then 56).
#pragma once

#include <bilatrade/value/detail/economy_code_table.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade {

/// Whose numbers. Comtrade's are those of M49 but for its own: 251 France with Monaco, 842 the USA with
/// Puerto Rico, 492 the rest of the EU where M49 has Monaco. Then Correlates of War, the International
/// Monetary Fund, Schedule C of the US Census Bureau (four digits; incomplete), China's customs (incomplete),
/// and the declarants of Eurostat's Comext.
enum class code_list : std::uint8_t { m49, comtrade, cow, imf, census, gacc, comext };

namespace detail {

[[nodiscard]] constexpr bool in_force(const economy_code_row& row, int year) noexcept {
    return row.from <= year && (row.to == 0 || year <= row.to);
}
/// The usual code before one beside it, then the newer one.
[[nodiscard]] constexpr bool preferred(const economy_code_row& a, const economy_code_row& b) noexcept {
    return a.rank != b.rank ? a.rank > b.rank : a.from > b.from;
}

/// A list and a number of it as one key of the table's order.
[[nodiscard]] constexpr std::uint32_t listed(std::size_t list, std::size_t number) noexcept {
    return static_cast<std::uint32_t>(list << 16 | number);
}

/// Rows in one order, from the first whose key is `key` on.
template <class RowAt, class KeyOf>
struct code_rows {
    RowAt row_at;
    KeyOf key_of;

    /// Calls `visit` for each row of the key.
    template <class Visit>
    constexpr void for_each(std::uint32_t key, Visit visit) const noexcept {
        constexpr std::size_t all = economy_code_table::size();
        const auto key_at = [this](std::size_t i) noexcept { return key_of(row_at(i)); };
        for (std::size_t i = lower_bound(all, key, key_at); i != all && key_at(i) == key; ++i)
            visit(row_at(i));
    }
    /// The best row of a year. Errors: unknown_economy where there is no row, not_in_force for another year.
    [[nodiscard]] constexpr result<economy_code_row> best(std::uint32_t key, int year) const noexcept {
        bool known = false, found = false;
        economy_code_row best{};
        for_each(key, [&](const economy_code_row& row) noexcept {
            known = true;
            if (!in_force(row, year) || (found && !preferred(row, best))) return;
            best = row;
            found = true;
        });
        if (found) return best;
        return known ? errc::not_in_force : errc::unknown_economy;
    }
};
template <class RowAt, class KeyOf>
code_rows(RowAt, KeyOf) -> code_rows<RowAt, KeyOf>;

inline constexpr code_rows by_code{
    [](std::size_t i) noexcept { return economy_code_rows[i]; },
    [](const economy_code_row& row) noexcept { return listed(row.list, row.code); }};
inline constexpr code_rows by_economy{
    [](std::size_t i) noexcept { return economy_code_rows[economy_codes_by_economy[i]]; },
    [](const economy_code_row& row) noexcept { return listed(row.list, row.economy); }};

[[nodiscard]] constexpr std::uint32_t key_of_code(code_list list, int code) noexcept {
    const bool possible = code >= 0 && code <= UINT16_MAX;
    return listed(static_cast<std::size_t>(list), possible ? static_cast<std::size_t>(code) : UINT16_MAX);
}

} // namespace detail

/// The economy that a number means in a year. Errors: unknown_economy for a number that is not of the list,
/// not_in_force for another year.
[[nodiscard]] constexpr result<economy> economy_at(code_list list, int code, int year) noexcept {
    const auto row = detail::by_code.best(detail::key_of_code(list, code), year);
    return row ? result<economy>(economy_access::make(row->economy)) : row.error();
}

/// The number of an economy in a year; a renamed one has that of its successor (BUR has MMR's). Errors:
/// unknown_economy where the list has none for it, not_in_force for another year.
[[nodiscard]] constexpr result<int> code_at(code_list list, economy of, int year) noexcept {
    const auto row =
        detail::by_economy.best(detail::listed(static_cast<std::size_t>(list), of.packed()), year);
    if (row) return int{row->code};
    if (row.error().code == errc::unknown_economy && of.renamed() != of)
        return code_at(list, of.renamed(), year);
    return row.error();
}

/// The economy that a number means in whatever year: for a source that keeps a number beyond its time.
/// Errors: unknown_economy, ambiguous (M49's 296 was the Gilbert and Ellice Islands before it was Kiribati).
[[nodiscard]] constexpr result<economy> economy_of(code_list list, int code) noexcept {
    economy found;
    int best_rank = 0;
    bool several = false;
    detail::by_code.for_each(detail::key_of_code(list, code), [&](const detail::economy_code_row& row) {
        const economy candidate = economy_access::make(row.economy);
        if (row.rank < best_rank) return;
        several = row.rank == best_rank && (several || candidate != found);
        found = candidate;
        best_rank = row.rank;
    });
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

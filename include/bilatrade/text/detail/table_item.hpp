// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_item.hpp: the items of a line of a table, and which of them are its label, its
// values, the times of these.
#pragma once

#include <bilatrade/text/detail/number.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/decimal.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

enum class table_item_kind : std::uint8_t { words, time, number, missing };

/// A run of words, a time, a number, or a mark that stands where a number is missing.
struct table_item {
    table_item_kind kind = table_item_kind::words;
    std::uint16_t field = 0;
    std::uint32_t begin = 0, end = 0; ///< units
    amount figure{};
    std::int8_t sign = 0; ///< as it is written
    bool is_percent = false;
    bool in_brackets = false;
    bool is_plain_year = false;

    void set_number(const amount& money, const number_found& number) noexcept {
        figure = money;
        figure.digits = number.digits;
        figure.exponent = number.exponent;
        figure.has_scale = number.has_scale;
    }
    /// "(2.1 times more)": a growth, 1 less than the ratio.
    void set_growth(decimal by) noexcept {
        figure.digits = by;
        figure.exponent = 2;
        figure.has_scale = is_percent = true;
        sign = 1;
    }
};

/// The units and items of a line.
struct table_line {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t first = 0; ///< item
    std::uint16_t items = 0;
    std::uint16_t fields = 0;
    std::uint16_t numbers = 0;
    bool is_parted = false; ///< by bars, tabs, runs of spaces or semicolons, not by a colon alone
    bool has_colon = false;
    bool is_rule = false; ///< "|---|---|"
};

/// Of an item behind the label: words before a number make it one of its own, "exports 33,432.5".
[[nodiscard]] inline bool is_table_value(const table_item& item) noexcept {
    return item.kind == table_item_kind::number || item.kind == table_item_kind::missing;
}

/// How many items of a row are its label: its first words and times, a rank before them left out.
[[nodiscard]] inline std::size_t table_label_items(const table_item* items, std::size_t count) noexcept {
    std::size_t k =
        count > 2 && items[0].kind == table_item_kind::number && !is_table_value(items[1]) ? 1 : 0;
    while (k != count && !is_table_value(items[k])) ++k;
    return k;
}

/// "142.1 (2021)": a time in brackets behind its number; not "$28.2 billion (2021: $26.8 billion)". The row
/// has `count` items.
[[nodiscard]] inline bool is_own_time(const table_item* items, std::size_t k, std::size_t labels,
                                      std::size_t count) noexcept {
    const bool alone = k + 1 >= count || !is_table_value(items[k + 1]) || !items[k + 1].in_brackets;
    return k > labels && items[k].kind == table_item_kind::time && items[k].in_brackets && alone &&
           items[k - 1].kind == table_item_kind::number && !items[k - 1].in_brackets;
}

/// Whether a value stands in a column: no words of its own before it, not in brackets behind another.
[[nodiscard]] inline bool is_in_column(const table_item* items, std::size_t k, std::size_t labels) noexcept {
    if (!is_table_value(items[k])) return false;
    if (k == labels) return true;
    const table_item& before = items[k - 1];
    if (is_own_time(items, k - 1, labels, k + 1)) return true;
    if (!is_table_value(before)) return false;
    return !items[k].in_brackets || before.field != items[k].field;
}

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_block.hpp: what a table in a text is made of: rows, the heads of their columns,
// the titles above that give the unit. Which lines are a table is for table_finder.hpp.
#pragma once

#include <bilatrade/text/detail/table_item.hpp>
#include <bilatrade/text/detail/table_unit.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/value/buffer.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Units of a heading; a paragraph of sentences tells the unit at most.
struct table_span {
    std::uint32_t begin = 0, end = 0;
    bool is_prose = false;
};

struct table_block {
    std::uint32_t begin = 0, end = 0; ///< units
    std::uint32_t first_line = 0, lines = 0, heads = 0;
    std::uint16_t columns = 0; ///< numbers, or marks for missing ones, of the widest row
    std::array<table_span, 4> titles{};
    std::uint32_t title_count = 0;
    table_unit money{};           ///< told outside of the columns' heads
    bool sums_to_hundred = false; ///< percentages of one column: parts of a whole
};

/// All tables of a text.
struct text_tables {
    buffer<table_item> items;
    buffer<table_line> lines;
    buffer<table_block> blocks;

    void clear() noexcept {
        items.clear();
        lines.clear();
        blocks.clear();
    }
};

/// Calls `part(begin, end)` for each run of units that can head a column where nothing parts them, "Month
/// Exports Imports Balance", "2020 2021 2022"; their number.
template <class Part>
std::size_t split_head(const buffer<unit>& units, const language_pack& pack, const table_item* items,
                       std::size_t count, Part part) {
    const auto heads_column = [&](std::size_t i) {
        for (const sense what : {sense::flow_noun, sense::share, sense::change, sense::year_on_year}) {
            if (sense_of(pack, units[i], what)) return true;
        }
        return false;
    };
    std::size_t parts = 0;
    for (std::size_t k = 0; k != count; ++k) {
        std::size_t begin = items[k].begin;
        for (std::size_t i = begin + 1; i < items[k].end && items[k].kind == table_item_kind::words; ++i) {
            if (!heads_column(i) || units[i - 1].is('%')) continue; // not "% | change"
            const bool owned = sense_of(pack, units[i - 1], sense::economy_name) &&
                               (i < begin + 2 || !sense_of(pack, units[i - 2], sense::preposition));
            const std::size_t from = owned ? i - 1 : i; // "EU imports EU exports"
            if (from == begin) continue;
            part(begin, from), ++parts;
            begin = from;
        }
        part(begin, std::size_t{items[k].end}), ++parts;
    }
    return parts;
}

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_reader.hpp: the rows of a table, number by number, with the words that each
// has.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/table_block.hpp>
#include <bilatrade/text/detail/table_claim.hpp>
#include <bilatrade/text/detail/table_headings.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

class table_reader {
public:
    table_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack,
                 const text_tables& tables, const table_setting& setting, discourse& state,
                 table_memory& memory) noexcept
        : headings_(text, units, pack, tables, setting.this_year, state, memory),
          claims_(text, units, pack, headings_, setting, state), state_(state) {}

    /// Appends the claims of a table; `each` is told the units of the row after each of them.
    template <class Each>
    void read(const table_block& block, claim_set& out, Each each) {
        headings_.read(block);
        for (std::size_t k = block.heads; k != block.lines; ++k) {
            const table_line& line = headings_.line_of(block, k);
            const table_label& row = headings_.row(k - block.heads);
            if (line.is_rule) continue;
            if (headings_.labels_of(line) == line.items)
                claims_.begin_section(row);
            else
                read_row(line, row, out, each);
        }
        hand_on();
    }

private:
    template <class Each>
    void read_row(const table_line& line, const table_label& row, claim_set& out, Each each) {
        const table_item* items = headings_.items_of(line);
        const std::size_t labels = headings_.labels_of(line);
        if (labels != 0 && !claims_.is_understood(row)) return;
        std::size_t column = 0;
        table_label before;
        for (std::size_t k = labels; k != line.items; ++k) {
            if (!is_table_value(items[k])) continue;
            const bool in_column = is_in_column(items, k, labels);
            const std::size_t at = in_column ? column++ : headings_.columns();
            if (items[k].kind == table_item_kind::missing) continue;
            table_label own = own_label(items, line.items, k, labels, at);
            if (in_column ? !headings_.tells_columns() && !own.time : !tells_itself(items, k, own)) continue;
            if (!in_column) take_missing(own, before);
            if (!claims_.write(items[k], own, row, at, out)) continue;
            each(line.begin, line.end);
            before = claims_.last_label();
        }
        claims_.end_row(row);
    }

    /// What the head of its column, or the words before a number, and those in brackets behind it say.
    [[nodiscard]] table_label own_label(const table_item* items, std::size_t count, std::size_t k,
                                        std::size_t labels, std::size_t column) {
        std::size_t from = k;
        while (from > labels && !is_table_value(items[from - 1]) &&
               !is_own_time(items, from - 1, labels, k + 1))
            --from;
        table_label own = column < headings_.columns() ? headings_.column_label(column)
                                                       : headings_.read_items(items, from, k);
        if (k + 1 == count) return own;
        if (is_own_time(items, k + 1, labels, count))
            own.time = headings_.read_items(items, k + 1, k + 2).time;
        const bool remark = items[k + 1].kind == table_item_kind::words && items[k + 1].in_brackets;
        if (!remark || !items[k].is_percent || !items[k].in_brackets) return own;
        const table_label behind = headings_.read_items(items, k + 1, k + 2); // "(27% of the total)"
        own.is_share = own.is_share || behind.is_share || behind.is_total;
        own.is_change = own.is_change || behind.is_change;
        return own;
    }

    /// Outside of the columns: words of its own, or a percentage in brackets behind another number.
    [[nodiscard]] static bool tells_itself(const table_item* items, std::size_t k, const table_label& own) {
        return items[k].is_percent || own.says_something();
    }

    /// The text goes on about the trade of the table, in its latest time.
    void hand_on() {
        state_.in_list = false;
        if (!claims_.last()) return;
        const claim& last = *claims_.last();
        if (claims_.latest()) state_.last_period = state_.last_named = claims_.latest();
        state_.last_flow = last.flow;
        state_.last_side = last.side;
        if (last.currency) state_.last_currency = last.currency;
        state_.speak_of({last.reporter, last.partner});
    }

    table_headings headings_;
    table_claim_writer claims_;
    discourse& state_;
};

} // namespace bilatrade::detail

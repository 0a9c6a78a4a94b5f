// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_headings.hpp: the title, the heads of columns and the labels of rows of one
// table, read into what they say.
#pragma once

#include <bilatrade/text/detail/attribution.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/maybe.hpp>
#include <bilatrade/text/detail/quotation.hpp>
#include <bilatrade/text/detail/table_block.hpp>
#include <bilatrade/text/detail/table_label.hpp>
#include <bilatrade/text/detail/table_sides.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// Memory to read tables in.
struct table_memory {
    sentence_mentions mentions;
    buffer<party> parties;
    buffer<head> heads;
    buffer<table_label> columns;
    buffer<table_label> rows;
    buffer<table_span> parts;
    text_tables scratch;
    buffer<table_item> peek;
};

class table_headings {
public:
    table_headings(std::string_view text, const buffer<unit>& units, const language_pack& pack,
                   const text_tables& tables, std::optional<int> this_year, discourse& state,
                   table_memory& memory) noexcept
        : text_(text), units_(units), pack_(pack), tables_(tables), state_(state), memory_(memory),
          mentions_(text, units, pack, this_year),
          labels_(text, units, pack, state, this_year, memory.mentions, memory.parties, memory.heads) {}

    void read(const table_block& block) {
        read_titles(block);
        read_columns(block);
        read_row_labels(block);
        if (part_of_year_ && tells_years()) title_.time = part_of_year_;
        find_compiler(block);
    }

    [[nodiscard]] const table_label& title() const noexcept { return title_; }
    [[nodiscard]] compiler_named compiler() const noexcept { return compiler_; }
    [[nodiscard]] const table_label& row(std::size_t k) const noexcept { return memory_.rows[k]; }
    [[nodiscard]] const buffer<table_label>& rows() const noexcept { return memory_.rows; }
    [[nodiscard]] const table_label& column(std::size_t c) const noexcept { return memory_.columns[c]; }
    [[nodiscard]] std::size_t columns() const noexcept { return memory_.columns.size(); }
    /// The columns have heads, or there is one that needs none.
    [[nodiscard]] bool tells_columns() const noexcept { return has_columns_ || columns() == 1; }
    [[nodiscard]] bool has_economies() const noexcept { return has_economies_; }
    [[nodiscard]] bool has_flows() const noexcept { return has_flows_; }
    [[nodiscard]] bool has_times() const noexcept { return has_times_; }
    [[nodiscard]] bool has_services() const noexcept { return has_services_; }

    [[nodiscard]] const table_line& line_of(const table_block& block, std::size_t k) const {
        return tables_.lines[block.first_line + k];
    }
    [[nodiscard]] const table_item* items_of(const table_line& line) const {
        return tables_.items.data() + line.first;
    }
    [[nodiscard]] std::size_t labels_of(const table_line& line) const {
        return table_label_items(items_of(line), line.items);
    }

    /// Items of one field are read together.
    [[nodiscard]] table_label read_items(const table_item* items, std::size_t from, std::size_t to) {
        table_label all;
        for (std::size_t k = from; k < to;) {
            std::size_t last = k;
            while (last + 1 < to && items[last + 1].field == items[k].field) ++last;
            const table_label one = labels_.read(items[k].begin, items[last].end, true);
            join(all, one);
            if (all.direction == 0) all.direction = one.direction;
            k = last + 1;
        }
        return all;
    }

    /// A column of changes or shares is about the level to its left.
    [[nodiscard]] table_label column_label(std::size_t c) const {
        table_label label = memory_.columns[c];
        if (!label.is_change && !label.is_share) return label;
        const std::size_t level = level_before(c);
        if (level != c && (label.is_change || has_one_flow())) take_missing(label, memory_.columns[level]);
        return label;
    }
    /// Of "Exports | Imports | Share" nobody can tell what the share is of.
    [[nodiscard]] bool has_one_flow() const {
        std::size_t shares = 0;
        maybe<flow_word> first, other;
        for (const table_label& label : memory_.columns) {
            shares += label.is_share ? 1 : 0;
            if (!first)
                first = label.flow;
            else if (label.flow && label.flow != first)
                other = label.flow;
        }
        return !other || shares > 1;
    }
    [[nodiscard]] std::size_t level_before(std::size_t c) const {
        for (std::size_t k = c; k-- > 0;) {
            if (!memory_.columns[k].is_change && !memory_.columns[k].is_share) return k;
        }
        return c;
    }

private:
    // ── The title ───────────────────────────────────────────────────────────────────────────────────────

    /// The paragraphs above that are no sentences, the nearest first.
    void read_titles(const table_block& block) {
        title_ = {};
        compiler_ = {};
        part_of_year_ = {};
        for (std::size_t t = 0; t != block.title_count; ++t) {
            if (block.titles[t].is_prose) {
                if (title_.flow) break;
                continue;
            }
            table_label label = labels_.read(block.titles[t].begin, block.titles[t].end, false);
            if (!compiler_.known()) compiler_ = named_there();
            if (label.flows > 1) label.flow = {};
            if (label.flows == 0) label.flow = label.of_rows;
            title_.is_share = title_.is_share || label.is_share;
            title_.is_change = title_.is_change || label.is_change;
            title_.is_percent = title_.is_percent || label.is_percent;
            title_.is_total = title_.is_total || label.is_total;
            title_.is_goods = title_.is_goods || label.is_goods;
            if (title_.time && label.time && !part_of_year_) part_of_year_ = title_.time;
            take_missing(title_, label);
        }
        if (!title_.flow || !title_.time) read_sentence_above(block);
        title_.is_share = title_.is_share || (block.sums_to_hundred && !title_.is_change);
        title_.money = block.money;
        if (title_.flow && title_.owner && !state_.pair.holds(title_.owner))
            state_.speak_of({title_.owner, title_.partner});
    }

    /// "Uruguay's exports in 2023, as counted by the agency. Services are not included.": a sentence above
    /// names what the rows are of, where no title does.
    void read_sentence_above(const table_block& block) {
        for (std::size_t t = 0; t != block.title_count; ++t) {
            if (!block.titles[t].is_prose) continue;
            for (std::size_t begin = block.titles[t].begin, end = begin; end < block.titles[t].end;
                 begin = ++end) {
                bool figure = false;
                for (; end != block.titles[t].end && !units_[end].is('.'); ++end)
                    figure = figure || is_amount(end);
                const table_label label = labels_.read(begin, end, false);
                if (figure || !label.flow || label.flows != 1) continue;
                if (!title_.flow) return take_missing(title_, label);
                return void(title_.time = label.time);
            }
            return;
        }
    }
    /// "$5 billion", "12%", not "(£ million)"
    [[nodiscard]] bool is_amount(std::size_t i) const {
        const bool counts = i > 0 && units_[i - 1].kind == token_kind::number;
        return units_[i].is('%') || (counts && sense_of(pack_, units_[i], sense::scale)) ||
               sense_of(pack_, units_[i], sense::percent);
    }

    /// "February" in the nearest title, whatever year stands farther above: of the years of the columns.
    [[nodiscard]] bool tells_years() const {
        for (const table_label& column : memory_.columns)
            if (column.time && column.time->is_plain_year) return true;
        return false;
    }
    [[nodiscard]] compiler_named named_there() const {
        const sentence s(text_, pack_, memory_.mentions);
        compiler_named named = attribution_reader(s, state_).read();
        if (named.known()) named.words = quotation_reader(s).read(s.size()).words;
        return named;
    }

    [[nodiscard]] bool is_source(std::size_t i) const {
        return sense_of(pack_, units_[i], sense::table_word) == static_cast<int>(table_word::source);
    }
    /// "Source: customs" in the lines below.
    void find_compiler(const table_block& block) {
        std::size_t at = block.end;
        for (int lines = 0; lines != 4 && at < units_.size() && !compiler_.known(); ++lines) {
            std::size_t end = at + 1;
            while (end < units_.size() && units_[end].lines_before == 0 && end - at < 60) ++end;
            std::size_t source = at; // "Imports are c.i.f. Source: the agency"
            while (source != end && !(source + 1 != end && units_[source + 1].is(':') && is_source(source)))
                ++source;
            if (is_source(at)) source = at;
            if (source != end) {
                mentions_.read(source, end, memory_.mentions);
                compiler_ = named_there();
            }
            at = end;
        }
    }

    // ── Columns ─────────────────────────────────────────────────────────────────────────────────────────

    void read_columns(const table_block& block) {
        memory_.columns.clear();
        for (std::size_t c = 0; c != block.columns; ++c) memory_.columns.push_back({});
        has_columns_ = false;
        for (std::size_t k = block.heads; k-- > 0;) {
            const table_line& line = line_of(block, k);
            if (!line.is_rule) read_head_line(line);
        }
        if (!has_columns_ && block.columns > 1) read_columns_of_titles(block);
        if (!has_columns_ && block.columns == 2) read_columns_of_values(block);
    }

    /// Each field, or each word that can head a column, to the column or the columns below it.
    void read_head_line(const table_line& line) {
        const table_item* items = items_of(line);
        const std::size_t count = line.items;
        memory_.parts.clear();
        if (!line.is_parted) {
            split_head(units_, pack_, items, count,
                       [&](std::size_t begin, std::size_t end) { add_part(begin, end); });
        } else {
            for (std::size_t k = 0; k != count; ++k) {
                const bool same = k != 0 && items[k].field == items[k - 1].field && !memory_.parts.empty();
                if (!same)
                    add_part(items[k].begin, items[k].end);
                else
                    memory_.parts.back().end = items[k].end;
            }
        }
        spread_parts();
    }
    void add_part(std::size_t begin, std::size_t end) {
        memory_.parts.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), false});
    }

    void spread_parts() {
        const std::size_t columns = memory_.columns.size();
        std::size_t first = 0; // heads of the labels
        if (memory_.parts.size() > columns && memory_.parts.size() - columns <= 2)
            first = memory_.parts.size() - columns;
        const std::size_t heads = memory_.parts.size() - first;
        if (heads == 0 || columns % heads != 0) return;
        if (first != 0) read_corner(memory_.parts[0].begin, memory_.parts[first - 1].end);
        for (std::size_t h = 0; h != heads; ++h) {
            const table_span& part = memory_.parts[first + h];
            const table_label label = labels_.read(part.begin, part.end, true);
            const std::size_t width = columns / heads;
            for (std::size_t c = h * width; c != (h + 1) * width; ++c) join(memory_.columns[c], label);
        }
        has_columns_ = true;
    }
    /// "Balance of trade with | EU | Others": the head of the labels is a title nearer than those above.
    void read_corner(std::size_t begin, std::size_t end) {
        table_label corner = labels_.read(begin, end, true);
        title_.is_goods = title_.is_goods || corner.is_goods;
        if (!title_.time && !corner.earlier) title_.time = corner.time; // "2021 | Q1 | Q2"
        if (!corner.flow || corner.flows > 1) return;
        take_missing(corner, title_);
        title_.flow = corner.flow;
        title_.owner = corner.owner;
        title_.partner = corner.partner;
    }
    static void join(table_label& column, const table_label& label) {
        take_missing(column, label);
        column.is_share = column.is_share || label.is_share;
        column.is_change = column.is_change || label.is_change;
        column.is_percent = column.is_percent || label.is_percent;
        column.is_strange = column.is_strange || label.is_strange;
        column.is_others = column.is_others || label.is_others;
        column.is_total = column.is_total || label.is_total;
        column.is_goods = column.is_goods || label.is_goods;
        column.is_services = column.is_services || label.is_services;
        if (column.words_end != 0) return;
        column.words_begin = label.words_begin;
        column.words_end = label.words_end;
    }

    /// "(Australian exports; Australian imports; in A$ million)": as many parts as the rows have numbers.
    void read_columns_of_titles(const table_block& block) {
        for (std::size_t t = 0; t != block.title_count && !has_columns_; ++t) {
            if (block.titles[t].is_prose) continue;
            const table_span title = block.titles[t];
            for (std::size_t i = title.begin; i < title.end && !has_columns_; ++i) {
                if (!units_[i].is('(')) continue;
                split_brackets(i + 1, title.end);
                if (memory_.parts.size() == block.columns) spread_parts();
            }
        }
    }
    /// "Bolivia  312.4  -8.1" under "US$ million, and percentage change", "Bolivia  312.4  (-8.1%)": the
    /// second number of each row is how the first one changed.
    void read_columns_of_values(const table_block& block) {
        bool percent = true, plain = true, signs = title_.is_change;
        for (std::size_t k = block.heads; k != block.lines; ++k) {
            const table_line& line = line_of(block, k);
            const table_item* items = items_of(line);
            const std::size_t first = labels_of(line);
            if (line.is_rule || first + 2U != line.items) continue;
            const table_item& level = items[first];
            const table_item& change = items[first + 1U];
            plain = plain && !level.is_percent && level.sign == 0;
            percent = percent && (change.is_percent || (title_.is_change && title_.is_percent));
            signs = signs || change.sign != 0;
        }
        if (!percent || !plain || !signs || !title_.money.known()) return;
        memory_.columns[0].money = title_.money;
        memory_.columns[1].is_change = memory_.columns[1].is_percent = true;
        has_columns_ = true;
    }
    void split_brackets(std::size_t at, std::size_t end) {
        memory_.parts.clear();
        std::size_t begin = at;
        for (std::size_t i = at; i < end; ++i) {
            const bool closed = units_[i].is(')');
            if (!closed && !units_[i].is(';') && !units_[i].is(',') && !units_[i].is('/')) continue;
            const table_label label = labels_.read(begin, i, true);
            if (label.flow || label.time || label.is_change || label.is_share) add_part(begin, i);
            begin = i + 1;
            if (closed) return;
        }
    }

    // ── Rows ────────────────────────────────────────────────────────────────────────────────────────────

    void read_row_labels(const table_block& block) {
        memory_.rows.clear();
        has_economies_ = has_flows_ = has_times_ = has_services_ = false;
        for (std::size_t k = block.heads; k != block.lines; ++k) {
            const table_line& line = line_of(block, k);
            table_label row = read_items(items_of(line), rank_items(line), labels_of(line));
            has_economies_ = has_economies_ || row.names_economy();
            has_flows_ = has_flows_ || row.flow;
            has_times_ = has_times_ || row.time;
            has_services_ = has_services_ || row.is_services;
            memory_.rows.push_back(row);
        }
        for (const table_label& row : memory_.rows) {
            if (row.bare && title_.owner && row.bare != title_.owner && row.bare != title_.partner)
                title_.partner = title_.bare = {}; // "India's trade with the two countries"
        }
    }
    [[nodiscard]] std::size_t rank_items(const table_line& line) const {
        return line.items != 0 && is_table_value(items_of(line)[0]) ? 1 : 0;
    }

    std::string_view text_;
    const buffer<unit>& units_;
    const language_pack& pack_;
    const text_tables& tables_;
    discourse& state_;
    table_memory& memory_;
    mention_reader mentions_;
    table_label_reader labels_;
    table_label title_;
    maybe<time_mention> part_of_year_{}; ///< of the nearest title, where one farther above tells a time, too
    compiler_named compiler_;
    bool has_columns_ = false, has_economies_ = false, has_flows_ = false, has_times_ = false;
    bool has_services_ = false;
};

} // namespace bilatrade::detail

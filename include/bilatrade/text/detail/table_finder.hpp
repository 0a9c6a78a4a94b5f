// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_finder.hpp: finds the lines of a text that are a table: rows of a label and
// numbers, the heads of their columns, and the title above that gives the unit.
#pragma once

#include <bilatrade/text/detail/table_block.hpp>
#include <bilatrade/text/detail/table_item.hpp>
#include <bilatrade/text/detail/table_items.hpp>
#include <bilatrade/text/detail/table_prose.hpp>
#include <bilatrade/text/detail/table_unit.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/value/buffer.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// Finds the tables of one text.
class table_finder {
public:
    table_finder(std::string_view text, const buffer<unit>& units, const language_pack& pack,
                 text_tables& scratch, buffer<table_item>& peek) noexcept
        : units_(units), pack_(pack), lines_(text, units, pack), prose_(units), unit_(text, units, pack),
          now_(scratch), peek_(peek) {}

    /// The tables that begin before unit `end_of_figures`.
    void find(std::size_t end_of_figures, text_tables& out) {
        out.clear();
        std::uint32_t floor = 0; // the end of the table before
        recent_ = {nowhere, nowhere, nowhere};
        for (std::size_t at = 0; at < end_of_figures;) {
            const std::size_t next = end_of_line(units_, at);
            if (begins_table(at, next)) {
                at = read_block(at, floor, out);
                if (!out.blocks.empty() && out.blocks.back().end == at) floor = out.blocks.back().end;
                recent_ = {nowhere, nowhere, nowhere};
                continue;
            }
            recent_ = {recent_[1], recent_[2], static_cast<std::uint32_t>(at)};
            at = next;
        }
    }

    /// Whether the line of units [at, next) is a row that may be the first one.
    [[nodiscard]] bool begins_table(std::size_t at, std::size_t next) {
        if (prose_.is_prose(at, next)) return false;
        now_.clear();
        return is_row(lines_.read(at, now_.items), false);
    }

private:
    static constexpr std::size_t most_items = 32;

    [[nodiscard]] const table_item* items_of(const table_line& line) const {
        return now_.items.data() + line.first;
    }
    [[nodiscard]] bool has(std::size_t i, sense what) const {
        return sense_of(pack_, units_[i], what).has_value();
    }

    // ── Lines ────────────────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] bool is_row(const table_line& line, bool inside) const {
        if (line.items < 2 || line.items > most_items) return false;
        if (line.numbers == 0 && !inside) return false;
        const table_item* items = items_of(line);
        const std::size_t labels = table_label_items(items, line.items);
        if (labels == line.items || (labels != 0 && !is_label(items, labels))) return false;
        for (std::size_t k = labels; k != line.items; ++k) {
            if (!is_table_value(items[k]) && !is_inline(items[k], k + 1 == line.items)) return false;
        }
        return true;
    }

    /// Words that name; a sentence says, reaches, or has a clause.
    [[nodiscard]] bool is_label(const table_item* items, std::size_t count) const {
        if (items[count - 1].end - items[0].begin > row_prose_reader::longest_label) return false;
        for (std::size_t i = items[0].begin; i != items[count - 1].end; ++i) {
            if (prose_.is_of_sentence(units_[i])) return false;
        }
        return true;
    }

    /// "of which exports", "up", "share": words before a number in the midst of a row; "(up 8% on May 2021)".
    [[nodiscard]] bool is_inline(const table_item& item, bool last) const {
        if (item.kind == table_item_kind::time) return !last || item.in_brackets;
        if (last && !item.in_brackets) return false;
        for (std::size_t i = item.begin; i != item.end; ++i) {
            if (units_[i].kind != token_kind::word) continue;
            bool known = false;
            for (const sense what :
                 {sense::flow_noun, sense::of_which, sense::up, sense::down, sense::change, sense::share,
                  sense::also, sense::total, sense::and_word, sense::year_on_year, sense::provisional,
                  sense::percent, sense::compare_on, sense::times, sense::fold})
                known = known || has(i, what);
            if (!known) return false;
        }
        return true;
    }

    [[nodiscard]] bool ends_in_point(std::size_t end) const {
        return units_[end - 1].is('.') || units_[end - 1].is('?');
    }

    /// One label between rows: "Exports", "2021:".
    [[nodiscard]] bool is_section(const table_line& line) const {
        constexpr std::size_t longest = 6;
        return line.items != 0 && line.items <= 2 && line.numbers == 0 && line.fields <= 2 &&
               line.end - line.begin <= longest && !ends_in_point(line.end) &&
               (is_label(items_of(line), line.items) || is_direction(line));
    }
    /// "Exports to", "Imports from": the rows below say to and from where.
    [[nodiscard]] bool is_direction(const table_line& line) const {
        const std::uint32_t end = units_[line.end - 1U].is(':') ? line.end - 1U : line.end;
        return end >= line.begin + 2 && end <= line.begin + 4 && has(end - 2U, sense::flow_noun) &&
               has(end - 1U, sense::preposition);
    }

    /// "Imports", "Exports to:": a section that could open the rows.
    [[nodiscard]] bool names_flow(const table_line& line) const {
        bool flow = false;
        for (std::size_t i = line.begin; i != line.end; ++i) flow = flow || has(i, sense::flow_noun);
        const table_item* items = items_of(line);
        return flow && units_[line.begin].lines_before == 1 && is_section(line) && line.items == 1 &&
               items[0].kind == table_item_kind::words && !units_[line.end - 1U].is('%');
    }

    // ── Blocks ───────────────────────────────────────────────────────────────────────────────────────────

    /// Reads on from the first row; the unit after the last row.
    std::size_t read_block(std::size_t row, std::uint32_t floor, text_tables& out) {
        now_.clear();
        table_block block;
        for (const std::uint32_t begin : recent_) read_head_line(begin, floor);
        const std::size_t candidates = now_.lines.size();
        std::size_t end = row, kept = candidates, rows = 0;
        for (std::size_t at = row; at < units_.size();) {
            if (at != row && units_[at].lines_before > 2) break;
            const table_line line = lines_.read(at, now_.items);
            const bool row_line = is_row(line, true);
            if (!row_line && !line.is_rule && !(is_section(line) && row_follows(line.end))) break;
            now_.lines.push_back(line);
            at = line.end;
            if (!row_line) continue;
            ++rows;
            end = at;
            kept = now_.lines.size();
            const std::uint16_t columns = columns_of(line);
            if (columns > block.columns) block.columns = columns;
        }
        // "Imports from:", between the heads and the first row
        const bool opened = candidates != 0 && names_flow(now_.lines[candidates - 1]) &&
                            !is_head(now_.lines[candidates - 1], block.columns);
        const std::size_t body =
            opened && count_heads(candidates - 1, block.columns) != 0 ? candidates - 1 : candidates;
        const std::size_t first = body - count_heads(body, block.columns);
        block.heads = static_cast<std::uint32_t>(body - first);
        block.begin = first != candidates ? now_.lines[first].begin : static_cast<std::uint32_t>(row);
        block.end = static_cast<std::uint32_t>(end);
        find_titles(block, floor);
        block.sums_to_hundred = block.columns == 1 && are_parts(first + block.heads, kept);
        if (is_table(block, first, kept, rows)) keep(block, first, kept, out);
        return end;
    }

    [[nodiscard]] bool row_follows(std::size_t at) {
        if (at >= units_.size() || units_[at].lines_before > 2) return false;
        peek_.clear();
        const table_line line = lines_.read(at, peek_);
        return line.numbers != 0 && line.items >= 2 && !is_table_value(peek_[0]) &&
               is_table_value(peek_[line.items - 1U]);
    }

    [[nodiscard]] std::uint16_t columns_of(const table_line& line) const {
        const table_item* items = items_of(line);
        const std::size_t labels = table_label_items(items, line.items);
        std::uint16_t columns = 0;
        for (std::size_t k = labels; k != line.items; ++k) {
            if (is_in_column(items, k, labels)) ++columns;
        }
        return columns;
    }

    // ── Heads ────────────────────────────────────────────────────────────────────────────────────────────

    void read_head_line(std::uint32_t begin, std::uint32_t floor) {
        if (begin == nowhere || begin < floor) return;
        now_.lines.push_back(lines_.read(begin, now_.items));
    }

    /// How many of the lines before the first row are heads of its columns: the last ones that have as many.
    [[nodiscard]] std::size_t count_heads(std::size_t candidates, std::size_t columns) const {
        std::size_t heads = 0;
        while (heads != candidates && is_head(now_.lines[candidates - heads - 1], columns)) ++heads;
        while (heads != 0 && now_.lines[candidates - heads].is_rule) --heads;
        return heads;
    }
    [[nodiscard]] bool is_head(const table_line& line, std::size_t columns) const {
        if (line.is_rule) return true;
        if (line.items == 0 || line.numbers != 0 || ends_in_point(line.end) || columns == 0) return false;
        const table_item* items = items_of(line);
        std::size_t parts = items[line.items - 1].field + 1U;
        if (!line.is_parted) {
            if (columns == 1 || line.has_colon) return false;
            parts = short_parts(items, line.items);
        }
        if (parts < 2) return false;
        return parts == columns || parts == columns + 1 || parts == columns + 2 ||
               (line.is_parted && columns % parts == 0);
    }
    /// How many words that can head a column a line has; 0 where it is a phrase.
    [[nodiscard]] std::size_t short_parts(const table_item* items, std::size_t count) const {
        constexpr std::size_t longest = 4;
        bool fit = true;
        for (std::size_t i = items[0].begin; i != items[count - 1].end; ++i)
            fit = fit && !has(i, sense::preposition) && !(units_[i].is(',') && !units_[i + 1].is('%'));
        const std::size_t parts =
            split_head(units_, pack_, items, count,
                       [&](std::size_t begin, std::size_t end) { fit = fit && end - begin <= longest; });
        return fit ? parts : 0;
    }

    // ── Titles ───────────────────────────────────────────────────────────────────────────────────────────

    /// The paragraphs above, the nearest first: their last sentence, or all of them for the unit alone.
    void find_titles(table_block& block, std::uint32_t floor) const {
        constexpr std::size_t farthest = 300; // units
        std::size_t end = block.begin;
        while (end > floor && block.title_count != block.titles.size() && block.begin - end < farthest) {
            std::size_t begin = end - 1;
            while (begin > floor && units_[begin].lines_before < 2 && block.begin - begin < farthest) --begin;
            table_span title{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), false};
            title.is_prose = ends_in_point(end);
            if (!title.is_prose) title.begin = static_cast<std::uint32_t>(begin_of_title(begin, end));
            block.titles[block.title_count++] = title;
            if (!block.money.known()) block.money = unit_.find(begin, end, false);
            end = begin;
        }
        if (!block.money.known()) find_unit_below(block);
    }
    /// The last sentence that says of what the numbers are: "Imports by country. NOK billion".
    [[nodiscard]] std::size_t begin_of_title(std::size_t begin, std::size_t end) const {
        std::size_t at = last_sentence(begin, end);
        while (at != begin && !names_flow(at, end)) at = last_sentence(begin, at);
        return names_flow(at, end) ? at : last_sentence(begin, end);
    }
    [[nodiscard]] bool names_flow(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i != end; ++i)
            if (has(i, sense::flow_noun) || has(i, sense::role) || has(i, sense::table_word)) return true;
        return false;
    }
    [[nodiscard]] std::size_t last_sentence(std::size_t begin, std::size_t end) const {
        for (std::size_t i = end - 1; i > begin; --i) {
            if (units_[i - 1].is('.') && units_[i].space_before && units_[i].letters != letter_case::any &&
                (i < begin + 2 || units_[i - 2].end - units_[i - 2].begin > 3))
                return i;
        }
        return begin;
    }
    /// "Note: values in US$ million."
    void find_unit_below(table_block& block) const {
        std::size_t at = block.end;
        for (int lines = 0; lines != 3 && at < units_.size(); ++lines) {
            const std::size_t end = end_of_line(units_, at);
            block.money = unit_.find(at, end < at + 60 ? end : at + 60, false);
            if (block.money.known()) return;
            at = end;
        }
    }

    // ── What is a table ──────────────────────────────────────────────────────────────────────────────────

    /// Several rows, or one under heads; numbers that have a unit from above, not each its own.
    [[nodiscard]] bool is_table(const table_block& block, std::size_t first, std::size_t kept,
                                std::size_t rows) const {
        if (block.heads == 0 && (rows < 2 || unlabelled(now_.lines[first]))) return false;
        std::size_t numbers = 0, percents = 0, own = 0;
        for (std::size_t k = first + block.heads; k != kept; ++k) {
            const table_item* items = items_of(now_.lines[k]);
            for (std::size_t i = 0; i != now_.lines[k].items; ++i) {
                if (items[i].kind != table_item_kind::number) continue;
                ++numbers;
                percents += items[i].is_percent ? 1 : 0;
                own += items[i].figure.has_currency || items[i].figure.noun >= 0 ? 1 : 0;
            }
        }
        if (own != 0) return block.heads != 0 ? block.columns > 1 : is_list_of_economies(block, first, kept);
        if (block.money.known() || block.heads != 0 || block.sums_to_hundred) return true;
        return titles_say_percent(block, percents == numbers);
    }
    /// "Food 14.8%", "Fuels 85.2%": whether the numbers are percentages, without signs, of one whole.
    [[nodiscard]] bool are_parts(std::size_t first, std::size_t kept) const {
        decimal sum;
        std::size_t rows = 0;
        for (std::size_t k = first; k != kept; ++k) {
            const table_item* items = items_of(now_.lines[k]);
            const std::size_t labels = table_label_items(items, now_.lines[k].items);
            if (now_.lines[k].is_rule || now_.lines[k].numbers == 0) continue;
            if (labels == 0 || labels + 1U != now_.lines[k].items) return false;
            const table_item& part = items[labels];
            const auto more = add(sum, part.figure.digits);
            if (!part.is_percent || part.sign != 0 || !more) return false;
            sum = *more;
            ++rows;
        }
        return rows > 2 && sum >= decimal(90) && sum <= decimal(101);
    }
    /// "China: $28.2 billion", "Indonesia: $13.2 billion" under "imports by main source": each with its own
    /// money.
    [[nodiscard]] bool is_list_of_economies(const table_block& block, std::size_t first,
                                            std::size_t kept) const {
        for (std::size_t k = first; k != kept; ++k) {
            const table_item& label = items_of(now_.lines[k])[0];
            if (label.kind != table_item_kind::words || !has(label.begin, sense::economy_name)) return false;
        }
        for (std::size_t t = 0; t != block.title_count && !block.titles[t].is_prose; ++t) {
            bool flow = false, of_rows = false;
            for (std::size_t i = block.titles[t].begin; i != block.titles[t].end; ++i) {
                flow = flow || has(i, sense::flow_noun);
                of_rows = of_rows || has(i, sense::table_word);
            }
            if (flow && of_rows) return true;
        }
        return false;
    }
    /// "890  983  552": under heads only.
    [[nodiscard]] bool unlabelled(const table_line& line) const {
        return table_label_items(items_of(line), line.items) == 0;
    }
    /// "Share of main partners in exports, %"
    [[nodiscard]] bool titles_say_percent(const table_block& block, bool percent) const {
        for (std::size_t t = 0; t != block.title_count && !block.titles[t].is_prose; ++t) {
            bool part = false;
            for (std::size_t i = block.titles[t].begin; i != block.titles[t].end; ++i) {
                const bool unit = units_[i].is('%') || has(i, sense::percent);
                const bool of =
                    i + 1 < units_.size() && // "percent of total"
                    sense_of(pack_, units_[i + 1], sense::preposition) == static_cast<int>(preposition::of);
                part = part || has(i, sense::share) || has(i, sense::change) || has(i, sense::up) ||
                       (unit && of);
                percent = percent || unit;
            }
            if (part && percent) return true;
        }
        return false;
    }

    void keep(table_block block, std::size_t first, std::size_t kept, text_tables& out) const {
        block.first_line = static_cast<std::uint32_t>(out.lines.size());
        block.lines = static_cast<std::uint32_t>(kept - first);
        for (std::size_t k = first; k != kept; ++k) {
            table_line line = now_.lines[k];
            line.first = static_cast<std::uint32_t>(out.items.size());
            out.items.append(items_of(now_.lines[k]), line.items);
            out.lines.push_back(line);
        }
        out.blocks.push_back(block);
    }

    static constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

    const buffer<unit>& units_;
    const language_pack& pack_;
    table_line_reader lines_;
    row_prose_reader prose_;
    table_unit_reader unit_;
    text_tables& now_;
    buffer<table_item>& peek_;
    std::array<std::uint32_t, 3> recent_{nowhere, nowhere, nowhere};
};

} // namespace bilatrade::detail

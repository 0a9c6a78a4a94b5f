// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/grid_rows.hpp: the lines of a table to fields: labels, bare numbers, changes in brackets.
// Knows layout only: what a label means is read in grid_labels.hpp. Refuses lines of prose.
#pragma once

#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/times.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// Units [begin, end).
struct unit_range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
};

/// A number with its sign, or nothing.
struct grid_number {
    unit_range at{};          ///< the sign and the number; a percent sign too
    std::uint32_t digits = 0; ///< the unit of the number
    bool negative = false;
    bool percent = false;
};

enum class field_kind : std::uint8_t { text, number, blank };

/// What stands between two separators of a line.
struct grid_field {
    field_kind kind = field_kind::text;
    unit_range at{};
    grid_number number{};
    grid_number change{}; ///< a percent in brackets behind the number
};

/// What a line looks like, by itself.
enum class line_kind : std::uint8_t { prose, labels, years, row, rule };

/// Reads one line at a time.
class grid_line_reader {
public:
    grid_line_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : times_(text, units, pack), text_(text), units_(units), pack_(pack) {}

    /// The fields of a line of units, added to `out`; prose adds none.
    [[nodiscard]] line_kind read(unit_range line, buffer<grid_field>& out) {
        constexpr std::size_t longest = 90; // units; lines of prose are longer, or stop being a row early
        if (line.end - line.begin > longest) return line_kind::prose;
        line_ = line;
        spaced_ = false;
        fields_.clear();
        if (is_rule()) return line_kind::rule;
        split();
        const line_kind kind = judge();
        if (kind == line_kind::prose) return kind;
        for (const grid_field& f : fields_) out.push_back(f);
        return kind;
    }

    /// Whether two units stand apart as columns do: a tab or two spaces.
    [[nodiscard]] bool is_gap(std::uint32_t before, std::uint32_t after) const {
        std::size_t spaces = 0;
        for (std::size_t i = units_[before].end; i < units_[after].begin; ++i) {
            if (text_[i] == '\t') return true;
            spaces += text_[i] == ' ' || text_[i] == '\xA0' ? 1 : 0; // a no-break space ends in that byte
        }
        return spaces > 1;
    }

private:
    [[nodiscard]] bool is(std::uint32_t i, char mark) const { return i < line_.end && units_[i].is(mark); }
    [[nodiscard]] bool is_number(std::uint32_t i) const {
        return i < line_.end && units_[i].kind == token_kind::number;
    }
    [[nodiscard]] bool is_sign(std::uint32_t i) const { return is(i, '-') || is(i, 'n') || is(i, '+'); }

    /// "-----", "|---|---|", "====="
    [[nodiscard]] bool is_rule() const {
        for (std::uint32_t i = line_.begin; i != line_.end; ++i) {
            if (!is(i, '-') && !is(i, '=') && !is(i, '|') && !is(i, '_') && !is(i, 'm') && !is(i, '+') &&
                !is(i, ':'))
                return false;
        }
        return line_.end - line_.begin > 2;
    }

    void split() {
        std::uint32_t begin = line_.begin;
        if (is(begin, '|'))
            ++begin, spaced_ = true;
        else if ((is(begin, '*') || is(begin, '-') || is(begin, 'n')) && begin + 1 != line_.end &&
                 units_[begin + 1].space_before)
            ++begin;
        if (is_number(begin) && (is(begin + 1, '.') || is(begin + 1, ')')) && begin + 2 < line_.end &&
            units_[begin + 2].kind == token_kind::word)
            begin += 2; // "1. China"
        for (std::uint32_t i = begin; i != line_.end; ++i) {
            const bool pipe = is(i, '|');
            const bool mark = pipe || is(i, ';') || ends_label(i) || ends_item(i);
            const bool gap = i != begin && !pipe && is_gap(i - 1, i);
            if (!mark && !gap) continue;
            spaced_ = true;
            if (pipe || begin != i) add({begin, i});
            begin = mark ? i + 1 : i;
        }
        if (begin != line_.end) add({begin, line_.end});
    }

    /// A colon behind the first words.
    [[nodiscard]] bool ends_label(std::uint32_t i) const {
        return is(i, ':') && fields_.empty() && i + 1 != line_.end;
    }
    /// "33,432.5 (+0.6%), imports": a comma behind a number.
    [[nodiscard]] bool ends_item(std::uint32_t i) const {
        return is(i, ',') && i > line_.begin && (is_number(i - 1) || is(i - 1, ')') || is(i - 1, '%')) &&
               i + 1 != line_.end && units_[i + 1].space_before;
    }

    /// A field, or the label and the numbers that share it.
    void add(unit_range field) {
        grid_field whole;
        if (field.empty()) {
            whole.kind = field_kind::blank;
            whole.at = field;
            return fields_.push_back(whole);
        }
        if (add_years(field)) return;
        std::uint32_t k = field.begin;
        while (k != field.end) {
            if (const auto time = times_.read(k);
                time.end > k && time.end <= field.end && !is_value(k, field)) {
                k = static_cast<std::uint32_t>(time.end);
            } else if (reads_to_end(k, field.end)) {
                break;
            } else {
                ++k;
            }
        }
        if (k != field.begin) {
            whole.at = {field.begin, k};
            whole.kind = is_blank(whole.at) ? field_kind::blank : field_kind::text;
            fields_.push_back(whole);
        }
        while (k != field.end) k = add_number(k, field.end);
    }

    /// A number alone behind the label is a value, though it may look like a year.
    [[nodiscard]] bool is_value(std::uint32_t k, unit_range field) const {
        return !fields_.empty() && k == field.begin && field.end == k + 1;
    }

    /// "2020 2021 2022", one space apart.
    [[nodiscard]] bool add_years(unit_range field) {
        for (std::uint32_t i = field.begin; i != field.end; ++i) {
            if (!is_year(i)) return false;
        }
        if (field.end - field.begin < 2) return false;
        for (std::uint32_t i = field.begin; i != field.end; ++i) {
            spaced_ = true;
            add_number(i, i + 1);
        }
        return true;
    }
    [[nodiscard]] bool is_year(std::uint32_t i) const {
        if (!is_number(i) || units_[i].end - units_[i].begin != 4) return false;
        const auto time = times_.read(i);
        return time.end == i + 1U && time.time.is_plain_year;
    }

    /// The unit behind a number with its sign, percent sign and bracket; `at` where none begins.
    [[nodiscard]] std::uint32_t read_number(std::uint32_t at, std::uint32_t end, grid_field& out) const {
        std::uint32_t i = at;
        const bool bracket =
            is(i, '(') && i + 2 < end && (is(i + 2, ')') || (is(i + 3, ')') && is(i + 2, '%')));
        if (bracket) ++i;
        const std::uint32_t begin = i;
        if (is_sign(i) && i + 1 < end && !units_[i + 1].space_before) ++i;
        if (i >= end || !is_number(i)) return at;
        grid_number n;
        n.digits = i;
        n.negative = bracket || (i != begin && !is(begin, '+'));
        n.percent = is(++i, '%') && i < end;
        if (n.percent) ++i;
        n.at = {begin, i};
        if (bracket) {
            if (n.percent || !is(i, ')')) return at; // a change without its level
            ++i;
        }
        out.number = n;
        out.kind = field_kind::number;
        if (is(i, '*')) ++i;
        return read_change(i, end, out);
    }

    /// "(+0.6%)", "(down …)" is prose.
    [[nodiscard]] std::uint32_t read_change(std::uint32_t at, std::uint32_t end, grid_field& out) const {
        std::uint32_t i = at;
        if (!is(i, '(') || i >= end) return at;
        grid_number n;
        n.at.begin = ++i;
        if (is_sign(i)) n.negative = !is(i++, '+');
        if (!is_number(i)) return at;
        n.digits = i++;
        n.percent = is(i, '%');
        if (n.percent) ++i;
        n.at.end = i;
        if (!is(i, ')') || i >= end) return at;
        out.change = n;
        return i + 1;
    }

    [[nodiscard]] bool reads_to_end(std::uint32_t at, std::uint32_t end) const {
        for (std::uint32_t i = at; i != end;) {
            grid_field ignored;
            const std::uint32_t next = read_number(i, end, ignored);
            if (next == i) return false;
            i = next;
        }
        return at != end;
    }

    std::uint32_t add_number(std::uint32_t at, std::uint32_t end) {
        grid_field f;
        const std::uint32_t next = read_number(at, end, f);
        f.at = {at, next};
        fields_.push_back(f);
        return next;
    }

    /// "–", "...", "n.a.": a mark or a short word where a number was expected.
    [[nodiscard]] bool is_blank(unit_range field) const {
        for (std::uint32_t i = field.begin; i != field.end; ++i) {
            if (units_[i].kind != token_kind::mark) return false;
        }
        return true;
    }

    [[nodiscard]] bool is_short(unit_range field) const { return field.end - field.begin <= 12; }

    [[nodiscard]] line_kind judge() {
        std::size_t numbers = 0, words = 0, years = 0;
        for (std::size_t k = 0; k != fields_.size(); ++k) {
            const grid_field& f = fields_[k];
            if (f.kind == field_kind::text) {
                if (!is_short(f.at)) return line_kind::prose;
                ++words;
            } else if (f.kind == field_kind::number) {
                ++numbers;
                if (f.number.at.end - f.number.at.begin == 1 && is_year(f.number.digits)) ++years;
            }
        }
        if (numbers == 0) return words > 1 && !is(line_.end - 1, '.') ? line_kind::labels : line_kind::prose;
        if (years == numbers && rises()) return line_kind::years;
        const bool first_is_label =
            fields_[0].kind == field_kind::text || (fields_[0].kind == field_kind::number && label_year());
        if (!first_is_label || (words == 0 && numbers < 2)) return line_kind::prose;
        if (!spaced_ && numbers < 2) return line_kind::prose;
        return fields_[fields_.size() - 1].kind == field_kind::text && words > 2 ? line_kind::prose
                                                                                 : line_kind::row;
    }

    /// "2020  8,794  9,355": a year that labels its row.
    [[nodiscard]] bool label_year() {
        if (!is_year(fields_[0].number.digits) || fields_.size() < 2) return false;
        fields_[0].kind = field_kind::text;
        return true;
    }

    /// Years of a heading stand in order.
    [[nodiscard]] bool rises() const {
        int direction = 0;
        std::string_view last;
        for (const grid_field& f : fields_) {
            if (f.kind != field_kind::number) continue;
            const auto year = text_.substr(units_[f.number.digits].begin, 4);
            if (!last.empty()) {
                const int now = year > last ? 1 : year < last ? -1 : 0;
                if (now == 0 || (direction != 0 && now != direction)) return false;
                direction = now;
            }
            last = year;
        }
        return direction != 0;
    }

    time_reader times_;
    std::string_view text_;
    const buffer<unit>& units_;
    const language_pack& pack_;
    unit_range line_{};
    buffer<grid_field> fields_;
    bool spaced_ = false;
};

} // namespace bilatrade::detail

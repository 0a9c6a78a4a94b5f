// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_items.hpp: a line of a text as a row of a table: labels, times and numbers in
// fields. Knows how offices set tables (bars, tabs, runs of spaces, semicolons, leaders), not what they
// mean.
#pragma once

#include <bilatrade/text/detail/amounts.hpp>
#include <bilatrade/text/detail/figure_gate.hpp>
#include <bilatrade/text/detail/number.hpp>
#include <bilatrade/text/detail/table_item.hpp>
#include <bilatrade/text/detail/table_prose.hpp>
#include <bilatrade/text/detail/table_unit.hpp>
#include <bilatrade/text/detail/times.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

class table_line_reader {
public:
    table_line_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : text_(text), units_(units), gate_(units), number_(text, units, pack), amounts_(text, units, pack),
          times_(text, units, pack), unit_(text, units, pack) {}

    /// The line that begins at unit `at`; its items are appended to `items`.
    [[nodiscard]] table_line read(std::size_t at, buffer<table_item>& items) {
        line_ = {};
        line_.begin = static_cast<std::uint32_t>(at);
        line_.end = static_cast<std::uint32_t>(end_of_line(units_, at));
        line_.first = static_cast<std::uint32_t>(items.size());
        open_ = colon_ = false;
        after_bar_ = true;
        brackets_ = 0;
        if (line_.end - line_.begin > row_prose_reader::longest) return line_;
        find_strength();
        std::size_t i = skip_bullet(at);
        while (i < line_.end) i = read_one(i, items);
        line_.items = static_cast<std::uint16_t>(items.size() - line_.first);
        finish(items);
        return line_;
    }

private:
    [[nodiscard]] bool is_dash(std::size_t i) const { return i < line_.end && units_[i].is_dash(); }
    [[nodiscard]] bool is_number(std::size_t i) const {
        return i < line_.end && units_[i].kind == token_kind::number;
    }
    [[nodiscard]] bool glued(std::size_t i) const { return i < line_.end && !units_[i].space_before; }

    /// A tab or two spaces between a unit and the one before it on the line.
    [[nodiscard]] bool wide_gap(std::size_t i) const {
        if (i <= line_.begin || i >= line_.end) return false;
        const auto gap = text_.substr(units_[i - 1].end, units_[i].begin - units_[i - 1].end);
        return gap.find('\t') != std::string_view::npos || gap.find("  ") != std::string_view::npos;
    }

    void find_strength() {
        is_strong_ = false;
        std::size_t dashes = 0;
        for (std::size_t i = line_.begin; i != line_.end; ++i) {
            is_strong_ = is_strong_ || units_[i].is('|') || wide_gap(i);
            if (is_spaced_dash(i)) ++dashes;
        }
        dashes_part_ = !is_strong_ && dashes > 1;
        line_.is_rule = true;
        for (std::size_t i = line_.begin; i != line_.end; ++i)
            line_.is_rule = line_.is_rule && units_[i].kind == token_kind::mark && !units_[i].is('$');
    }

    /// "2019 – 1,311.4 – 1,401.8", where there are two of them
    [[nodiscard]] bool is_spaced_dash(std::size_t i) const {
        return i != line_.begin && is_dash(i) && units_[i].space_before && !glued(i + 1) && i + 1 < line_.end;
    }

    [[nodiscard]] std::size_t skip_bullet(std::size_t at) const {
        const unit& u = units_[at];
        const bool bullet = u.is('*') || u.is('|') || (is_dash(at) && !glued(at + 1)) || u.is('>');
        return bullet ? at + 1 : at;
    }

    // ── Fields ───────────────────────────────────────────────────────────────────────────────────────────

    std::size_t read_one(std::size_t i, buffer<table_item>& items) {
        const bool beside_number =
            units_[i].is('(') && has_item(items) && items.back().kind == table_item_kind::number;
        if (wide_gap(i) && has_item(items) && !beside_number) next_field(); // "631.4  (+21.5%)" is one
        if (is_separator(i)) {
            if (units_[i].is('|') && after_bar_ && i + 1 != line_.end)
                add(items, table_item_kind::missing, i, i);
            if (has_item(items) || units_[i].is('|')) next_field(!units_[i].is(':'));
            after_bar_ = units_[i].is('|');
            return i + 1;
        }
        const std::size_t before = i;
        i = read_item(i, items);
        if (items.size() != line_.first && i != before) after_bar_ = false;
        return i;
    }
    [[nodiscard]] bool has_item(const buffer<table_item>& items) const {
        return items.size() != line_.first && items.back().field == line_.fields;
    }
    void next_field(bool parted = true) {
        line_.is_parted = line_.is_parted || parted;
        ++line_.fields;
        open_ = false;
    }

    [[nodiscard]] bool is_separator(std::size_t i) {
        if (units_[i].is('|')) return true;
        if (brackets_ != 0) return false;
        if (units_[i].is(';') || (dashes_part_ && is_spaced_dash(i))) return true;
        if (!units_[i].is(':') || colon_) return false;
        return colon_ = line_.has_colon = true;
    }

    std::size_t read_item(std::size_t i, buffer<table_item>& items) {
        if (units_[i].is('(') || units_[i].is('[')) ++brackets_;
        if ((units_[i].is(')') || units_[i].is(']')) && brackets_ != 0) {
            --brackets_;
            open_ = open_ && items.back().kind == table_item_kind::words;
        }
        if (const std::size_t end = read_missing(i, items); end != i) return end;
        if (const std::size_t end = read_time(i, items); end != i) return end;
        if (const table_unit unit = unit_.at_number(i, line_.end); unit.known()) {
            while (i != unit.end) i = read_word(i, items, true);
            return i;
        }
        if (const std::size_t end = read_number(i, items); end != i) return end;
        return read_word(i, items);
    }

    table_item& add(buffer<table_item>& items, table_item_kind kind, std::size_t begin, std::size_t end) {
        table_item item;
        item.kind = kind;
        item.field = line_.fields;
        item.begin = static_cast<std::uint32_t>(begin);
        item.end = static_cast<std::uint32_t>(end);
        item.in_brackets = brackets_ != 0;
        items.push_back(item);
        open_ = kind == table_item_kind::words;
        return items.back();
    }

    // ── Items ────────────────────────────────────────────────────────────────────────────────────────────

    /// "..", "–", "n/a" where a number would stand.
    std::size_t read_missing(std::size_t i, buffer<table_item>& items) {
        if (items.size() == line_.first) return i;
        std::size_t end = i;
        if (number_.value(i, sense::table_word) == static_cast<int>(table_word::missing)) {
            end = i + 1;
        } else if (is_dash(i) && !glued(i + 1)) {
            const bool stands_alone = wide_gap(i) || units_[i - 1].is('|') || units_[i - 1].is(';') ||
                                      items.back().kind == table_item_kind::number;
            if (stands_alone) end = i + 1;
        } else if (units_[i].is('.') && units_[i].space_before && has_two_points(i)) {
            end = i + 1;
            while (end < line_.end && units_[end].is('.')) ++end;
            if (end - i > 3) return i; // a leader
        }
        if (end != i) add(items, table_item_kind::missing, i, end);
        return end;
    }
    [[nodiscard]] bool has_two_points(std::size_t i) const {
        return units_[i].end - units_[i].begin > 1 || (glued(i + 1) && units_[i + 1].is('.'));
    }

    std::size_t read_time(std::size_t i, buffer<table_item>& items) {
        if (!gate_.is_open(i)) return i;
        const time_found found = times_.read(i);
        if (found.end == i || found.end > line_.end) return i;
        std::size_t end = found.end;
        // "2022/21": a change from one year to the other
        if (end + 1 < line_.end && units_[end].is('/') && glued(end) && is_number(end + 1) && glued(end + 1))
            end += 2;
        add(items, table_item_kind::time, i, end).is_plain_year =
            found.time.is_plain_year && end == found.end;
        return end;
    }

    std::size_t read_number(std::size_t i, buffer<table_item>& items) {
        std::size_t at = i;
        amount money;
        if (const amount_found named = amounts_.read_currency(at); named.end != at && is_number(named.end)) {
            money = named.figure;
            at = named.end;
        }
        std::int8_t sign = 0;
        const bool negative = is_negative(i);
        if (units_[at].is('(') && is_dash(at + 1) && at + 2 < line_.end && units_[at + 2].is(')') &&
            is_number(at + 3) && glued(at + 3)) { // "(-)36.53"
            sign = -1;
            at += 3;
        } else if (negative) {
            sign = -1;
            ++at;
        } else if ((is_dash(at) || units_[at].is('+')) && is_number(at + 1) && glued(at + 1) &&
                   (at == i ? at == 0 || !glued(at) || units_[at - 1].kind == token_kind::mark : true))
            sign = units_[at++].is('+') ? 1 : -1;
        if (!is_number(at)) return i;
        const number_found number = number_.read(at);
        if (number.end == at || number.end > line_.end) return i;
        if (units_[i].is('(')) --brackets_;
        table_item& item = add(items, table_item_kind::number, negative ? at : i, number.end);
        item.sign = sign;
        item.set_number(money, number);
        if (negative) return number.end + 1;
        join_groups(item);
        return read_behind(item);
    }

    /// "(16,750)" in a field of its own: as accountants write what is less than nothing.
    [[nodiscard]] bool is_negative(std::size_t i) const {
        if (!is_strong_ || !units_[i].is('(') || !is_number(i + 1) || i + 2 >= line_.end ||
            !units_[i + 2].is(')'))
            return false;
        const bool own = (wide_gap(i) || units_[i - 1].is('|')) &&
                         (i + 3 == line_.end || wide_gap(i + 3) || units_[i + 3].is('|'));
        return own && units_[i + 1].end - units_[i + 1].begin >= 5; // neither a change nor a year
    }

    /// "12 386": groups of three digits with a space between, in a field of their own.
    void join_groups(table_item& item) const {
        const auto size = [&](std::size_t at) { return units_[at].end - units_[at].begin; };
        if (!is_strong_ || item.figure.has_scale || size(item.end - 1U) > 3) return;
        while (item.end < line_.end && is_number(item.end) && !wide_gap(item.end)) {
            const std::string_view digits = number_.word(item.end);
            if (digits.find_first_of(".,") != 3 && digits.size() != 3) return;
            const number_found next = number_.read(item.end);
            const auto higher = multiply(item.figure.digits, decimal(1000));
            const auto sum = higher ? bilatrade::add(*higher, next.digits) : higher;
            if (next.end != item.end + 1 || !sum) return;
            item.figure.digits = *sum;
            ++item.end;
        }
    }

    /// A percent sign, the number's own money, a footnote's mark.
    std::size_t read_behind(table_item& item) const {
        std::size_t i = item.end;
        if (i < line_.end && !heads_next_column(item) &&
            (units_[i].is('%') || number_.value(i, sense::percent))) {
            item.is_percent = true;
            item.end = static_cast<std::uint32_t>(++i);
        } else if (read_times(item)) {
            i = item.end;
        } else if (!wide_gap(i)) {
            const amount_found named = amounts_.read_currency(i);
            if (named.end != i && named.end <= line_.end && !is_number(named.end)) {
                item.figure.has_currency = named.figure.has_currency;
                item.figure.currency = named.figure.currency;
                item.figure.noun = named.figure.noun;
                item.end = static_cast<std::uint32_t>(i = named.end);
            }
        }
        const auto is_note = [&](std::size_t at) {
            return glued(at) && (units_[at].is('*') || (units_[at].kind == token_kind::word &&
                                                        units_[at].end - units_[at].begin == 1));
        };
        while (is_note(i)) ++i;
        return i;
    }

    /// "2021  2022  % change": the sign behind a year is the head of the next column.
    [[nodiscard]] bool heads_next_column(const table_item& item) const {
        const bool year = item.end == item.begin + 1U && units_[item.begin].number >= 1900 &&
                          units_[item.begin].number <= 2100;
        return year && units_[item.end].space_before && item.sign == 0;
    }

    /// "(2.1 times more)", "2.5-fold": a growth of 110 and of 150 percent.
    bool read_times(table_item& item) const {
        std::size_t i = item.end;
        if (is_dash(i) && glued(i)) ++i;
        const bool times = i < line_.end && (number_.value(i, sense::times) || number_.value(i, sense::fold));
        const auto more =
            times && item.sign == 0 ? subtract(item.figure.digits, decimal(1)) : result<decimal>(decimal(-1));
        if (!more || *more < decimal(0)) return false;
        item.set_growth(*more);
        item.end = static_cast<std::uint32_t>(i + 1);
        return true;
    }

    std::size_t read_word(std::size_t i, buffer<table_item>& items, bool of_unit = false) {
        const bool word = units_[i].kind == token_kind::word || of_unit;
        const bool change = units_[i].is('+') && i + 1 < line_.end && units_[i + 1].is('/'); // "+/- %"
        const bool sign = units_[i].is('%') || units_[i].is('$') || change;
        if (open_ && items.back().field == line_.fields) {
            if (word || sign) items.back().end = static_cast<std::uint32_t>(i + 1);
        } else if (word || sign) {
            add(items, table_item_kind::words, i, i + 1);
        }
        return i + 1;
    }

    // ── The line as a whole ──────────────────────────────────────────────────────────────────────────────

    /// In a row a year behind its label is a number: "Exports 1992 2011 2,254"; not "Total 2022   2,254".
    void finish(buffer<table_item>& items) {
        table_item* all = items.data() + line_.first;
        bool numbers = false;
        for (std::size_t k = 0; k != line_.items; ++k)
            numbers = numbers || all[k].kind == table_item_kind::number;
        for (std::size_t k = 1; numbers && k < line_.items; ++k) {
            if (!all[k].is_plain_year || all[k].kind != table_item_kind::time) continue;
            if (all[k].in_brackets && !all[k - 1].in_brackets) continue; // "142.1 (2021)"
            const bool own_field = k + 1 == line_.items || all[k + 1].field != all[k].field;
            const bool of_label = all[k - 1].kind == table_item_kind::words &&
                                  all[k - 1].field == all[k].field && own_field && k + 1 != line_.items;
            if (!of_label) year_to_number(all[k]);
        }
        for (std::size_t k = 0; k != line_.items; ++k) {
            if (all[k].kind == table_item_kind::number) ++line_.numbers;
        }
        if (line_.items != 0) ++line_.fields;
    }

public:
    void year_to_number(table_item& item) const {
        item.kind = table_item_kind::number;
        item.figure.digits = number_.read(item.begin).digits;
    }

private:
    std::string_view text_;
    const buffer<unit>& units_;
    figure_gate gate_;
    number_reader number_;
    amount_reader amounts_;
    time_reader times_;
    table_unit_reader unit_;
    table_line line_;
    int brackets_ = 0;
    bool open_ = false, colon_ = false, after_bar_ = false, is_strong_ = false, dashes_part_ = false;
};

} // namespace bilatrade::detail

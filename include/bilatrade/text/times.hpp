// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/times.hpp: finds the words that tell a time: years, parts of years, fiscal years, spans,
// relative words. Finds only; what a relative time means is resolved in calendar.hpp, where the sentence is
// known.
#pragma once

#include <bilatrade/text/mention.hpp>
#include <bilatrade/text/number.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

struct time_found {
    time_mention time{};
    std::size_t end = 0;
};

class time_reader {
public:
    time_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : number_(text, units, pack), units_(units) {}

    /// A time that begins at unit `at`; `end` is `at` where none does.
    [[nodiscard]] time_found read(std::size_t at) const {
        time_found found;
        found.end = at;
        const bool since = has(at, sense::since);
        const std::size_t start = since ? at + 1 : at;
        std::size_t i = skip_article(start);
        if (read_special(i, found) || read_span(i, found) || read_part(i, found) || read_year(i, found)) {
            found.time.since = since;
            return found;
        }
        found.end = at;
        return found;
    }

private:
    [[nodiscard]] std::optional<int> value(std::size_t at, sense what) const {
        return number_.value(at, what);
    }
    [[nodiscard]] bool has(std::size_t at, sense what) const { return value(at, what).has_value(); }
    [[nodiscard]] bool glued(std::size_t at) const { return at < units_.size() && !units_[at].space_before; }
    [[nodiscard]] std::string_view word(std::size_t at) const { return number_.word(at); }

    [[nodiscard]] std::size_t skip_article(std::size_t at) const {
        const auto w = word(at);
        return w == "the" || w == "The" || w == "its" || w == "their" ? at + 1 : at;
    }
    [[nodiscard]] bool is_dash(std::size_t at) const {
        return at < units_.size() && (units_[at].is('-') || units_[at].is('n') || units_[at].is('m'));
    }

    // ── Years ────────────────────────────────────────────────────────────────────────────────────────────

    /// Four digits between 1850 and 2099.
    [[nodiscard]] std::optional<int> plain_year(std::size_t at) const {
        if (at >= units_.size() || units_[at].kind != token_kind::number || word(at).size() != 4) return {};
        const auto year = number_.small_number(at);
        return year && *year >= 1850 && *year <= 2099 ? year : std::nullopt;
    }

    /// 2022-23, 2022/23, 2022–2023: the first year and the unit after it.
    [[nodiscard]] std::optional<int> double_year(std::size_t at, std::size_t& end) const {
        const auto first = plain_year(at);
        if (!first || at + 2 >= units_.size() || !glued(at + 1) || !glued(at + 2)) return {};
        if (!is_dash(at + 1) && !units_[at + 1].is('/')) return {};
        const auto digits = word(at + 2);
        const auto second = number_.small_number(at + 2);
        if (!second || (digits.size() != 2 && digits.size() != 4)) return {};
        const int wanted = digits.size() == 2 ? (*first + 1) % 100 : *first + 1;
        if (*second != wanted) return {};
        end = at + 3;
        return first;
    }

    /// The year at a place, however it is told.
    [[nodiscard]] bool read_year(std::size_t at, time_found& found) const {
        std::size_t i = at;
        if (read_fiscal(i, found)) return true;
        std::size_t end = 0;
        if (const auto first = double_year(i, end)) return told(found, year_told::fiscal, *first, end);
        if (const auto year = plain_year(i)) {
            // 1,950 trucks and 2021 people are no years; neither is 2022 when it is a part of a date with a
            // slash.
            if (has(i + 1, sense::measure_unit) || has(i + 1, sense::percent)) return false;
            found.time.is_plain_year = true;
            return told(found, year_told::absolute, *year, i + 1);
        }
        if (const auto shift = value(i, sense::relative_year))
            return told(found, year_told::relative, *shift, i + 1);
        if (const auto shift = value(i, sense::fiscal_relative))
            return told(found, year_told::fiscal_relative, *shift, i + 1);
        if (read_year_ending(i, found)) return true;
        if (const auto that = value(i, sense::same_year)) return told(found, year_told::same, *that, i + 1);
        return false;
    }

    /// fiscal year 2022-23, FY2023, FY 23, financial year 2023, the fiscal year that ended in June 2023.
    [[nodiscard]] bool read_fiscal(std::size_t at, time_found& found) const {
        std::size_t i = at;
        if (!has(i, sense::fiscal)) return false;
        ++i;
        if (has(i, sense::unit_year) || has(i, sense::fiscal)) ++i;
        if (number_.is(i, '(')) return false;
        std::size_t end = 0;
        if (const auto first = double_year(i, end)) return told(found, year_told::fiscal, *first, end);
        if (const auto year = plain_year(i)) return told(found, year_told::named_fiscal, *year, i + 1);
        if (const auto short_year = number_.small_number(i);
            short_year && word(i).size() == 2 && *short_year > 0) {
            const int year = *short_year + (*short_year > 60 ? 1900 : 2000);
            // FY22-23
            if (is_dash(i + 1) && glued(i + 1) && word(i + 2).size() == 2 &&
                number_.small_number(i + 2) == *short_year + 1)
                return told(found, year_told::fiscal, year, i + 3);
            return told(found, year_told::named_fiscal, year, i + 1);
        }
        const std::size_t ending = has(i, sense::article) ? i : i;
        return read_ending(ending, found);
    }

    /// the year to March 2023, the twelve months to June, the year ended 31 March 2022.
    [[nodiscard]] bool read_year_ending(std::size_t at, time_found& found) const {
        std::size_t i = at;
        const auto count = number_.small_number(i);
        int months = 12;
        if (has(i, sense::unit_year) || has(i, sense::same_year))
            ++i;
        else if (count && *count > 1 && *count <= 24 && has(i + 1, sense::unit_month)) {
            months = *count;
            i += 2;
        } else
            return false;
        found.time.count = static_cast<std::int16_t>(months);
        return read_ending(i, found);
    }

    [[nodiscard]] bool read_ending(std::size_t at, time_found& found) const {
        std::size_t i = at;
        const auto w = word(i);
        if (w == "that" || w == "which") ++i;
        const auto verb = word(i);
        if (verb == "to" || verb == "through" || verb == "until")
            ++i;
        else if (verb == "ended" || verb == "ending" || verb == "ends" || verb == "end") {
            ++i;
            if (word(i) == "in" || word(i) == "on") ++i;
        } else
            return false;
        if (word(i) == "the") ++i;
        if (word(i) == "end" && word(i + 1) == "of") i += 2;
        if (word(i) == "end" && is_dash(i + 1)) i += 2;
        if (const auto day = number_.small_number(i); day && *day <= 31 && has(i + 1, sense::month)) ++i;
        const auto month = value(i, sense::month);
        if (!month) return false;
        ++i;
        if (const auto day = number_.small_number(i); day && *day <= 31 && word(i).size() <= 2) ++i;
        if (number_.is(i, ',') && plain_year(i + 1)) ++i;
        if (word(i) == "of") ++i;
        found.time.to_month = static_cast<std::int8_t>(*month);
        if (found.time.count == 0) found.time.count = 12;
        found.time.told = year_told::ending;
        found.time.year = 0;
        if (const auto year = plain_year(i)) {
            found.time.year = static_cast<std::int16_t>(*year);
            ++i;
        } else if (const auto shift = value(i, sense::relative_year)) {
            found.time.from_month = static_cast<std::int8_t>(*shift - 1); // -1 this year, -2 last year
            ++i;
        }
        found.end = i;
        return true;
    }

    static bool told(time_found& found, year_told how, int year, std::size_t end) {
        found.time.told = how;
        found.time.year = static_cast<std::int16_t>(year);
        found.end = end;
        return true;
    }

    /// The year after a part of one: "of 2022", ", 2022", "2022", "last year", "of the fiscal year 2022-23".
    void read_year_after(std::size_t at, time_found& found) const {
        std::size_t i = at;
        found.end = at;
        if (number_.is(i, '(') &&
            has(i + 1, sense::month)) { // "the first quarter (July-September) of 2023-24"
            while (i < units_.size() && i - at < 6 && !number_.is(i, ')')) ++i;
            if (!number_.is(i, ')') || word(i + 1) != "of") return;
            ++i;
        }
        if (word(i) == "of" || word(i) == "in" || word(i) == "," || (is_dash(i) && glued(i))) ++i;
        const bool comma = i != at && word(at) == ",";
        i = skip_article(i);
        time_found year;
        if (comma && !plain_year(i)) return;
        // "in April from 2.1 billion": a number that is no year is left alone by plain_year.
        if (!read_year(i, year) || year.time.special != time_word::none) return;
        if (year.time.told == year_told::ending) return;
        found.time.told = year.time.told;
        found.time.year = year.time.year;
        found.end = year.end;
    }

    // ── Parts of years ───────────────────────────────────────────────────────────────────────────────────

    bool part(time_found& found, year_part which_part, int from, int to, std::size_t end) const {
        found.time.part = which_part;
        found.time.from_month = static_cast<std::int8_t>(from);
        found.time.to_month = static_cast<std::int8_t>(to);
        read_year_after(end, found);
        return true;
    }

    [[nodiscard]] bool read_part(std::size_t at, time_found& found) const {
        return read_first(at, found) || read_short_part(at, found) || read_months(at, found);
    }

    /// the first quarter, the second half, the first nine months, the first 20 days of May, the six months to
    /// June.
    [[nodiscard]] bool read_first(std::size_t at, time_found& found) const {
        std::size_t i = at;
        auto number = value(i, sense::ordinal);
        if (!number && number_.small_number(i) && number_.value(i + 1, sense::month_day_abbreviation) &&
            glued(i + 1)) {
            number = number_.small_number(i);
            ++i;
        }
        const auto shift = value(at, sense::which);
        if (!number && shift && (static_cast<which>(*shift) == which::last) &&
            has(at + 1, sense::unit_quarter))
            return false;
        if (!number) return false;
        ++i;
        if (has(i, sense::fiscal)) { // the first fiscal quarter
            if (const std::size_t next = i + 1; has(next, sense::unit_quarter) || has(next, sense::unit_half))
                i = next;
        }
        if (word(i) == "calendar") ++i;
        if (is_dash(i)) ++i;
        if (has(i, sense::unit_half) && *number <= 2) return part(found, year_part::half, *number, 0, i + 1);
        if (has(i, sense::unit_quarter) && *number <= 4)
            return part(found, year_part::quarter, *number, 0, i + 1);
        const auto count = number_.small_number(i);
        if (!count || *number != 1) return false;
        if (has(i + 1, sense::unit_month) && *count <= 12)
            return part(found, year_part::first_months, *count, 0, i + 2);
        if (has(i + 1, sense::unit_quarter) && *count <= 4)
            return part(found, year_part::first_months, *count * 3, 0, i + 2);
        if (!has(i + 1, sense::unit_day) || *count > 31) return false;
        const std::size_t month_at = word(i + 2) == "of" || word(i + 2) == "in" ? i + 3 : i + 2;
        const auto month = value(month_at, sense::month);
        if (!month) return false;
        found.time.from_day = 1;
        found.time.to_day = static_cast<std::int8_t>(*count);
        return part(found, year_part::days, *month, *month, month_at + 1);
    }

    /// Q1, H2, 1Q23, 1H, Q1-Q3.
    [[nodiscard]] bool read_short_part(std::size_t at, time_found& found) const {
        const auto w = word(at);
        const auto next = word(at + 1);
        const auto letter = [](std::string_view t) { return t.size() == 1 ? t[0] : '\0'; };
        const auto is_part = [&](char c) { return c == 'Q' || c == 'H'; };
        if (is_part(letter(w)) && glued(at + 1) && next.size() == 1 && next[0] >= '1' &&
            next[0] <= (w[0] == 'Q' ? '4' : '2'))
            return part(found, w[0] == 'Q' ? year_part::quarter : year_part::half, next[0] - '0', 0, at + 2);
        if (w.size() == 1 && is_digit(w[0]) && w[0] != '0' && is_part(letter(next)) && glued(at + 1)) {
            const bool short_year = glued(at + 2) && word(at + 2).size() == 2 && number_.small_number(at + 2);
            part(found, next[0] == 'Q' ? year_part::quarter : year_part::half, w[0] - '0', 0, at + 2);
            if (short_year) told(found, year_told::absolute, 2000 + *number_.small_number(at + 2), at + 3);
            return true;
        }
        return false;
    }

    /// April, January-July, January to July, May 1-20, 3 August; with a year behind.
    [[nodiscard]] bool read_months(std::size_t at, time_found& found) const {
        if (const auto day = number_.small_number(at);
            day && *day >= 1 && *day <= 31 && word(at).size() <= 2) {
            const std::size_t after =
                value(at + 1, sense::month_day_abbreviation) && glued(at + 1) ? at + 2 : at + 1;
            const std::size_t month_at = word(after) == "of" ? after + 1 : after;
            if (has(month_at, sense::month))
                return a_day(found, *value(month_at, sense::month), *day, month_at + 1);
            if (is_dash(after) && number_.small_number(after + 1) && has(after + 2, sense::month)) {
                found.time.from_day = static_cast<std::int8_t>(*day);
                found.time.to_day = static_cast<std::int8_t>(*number_.small_number(after + 1));
                const int month = *value(after + 2, sense::month);
                return part(found, year_part::days, month, month, after + 3);
            }
            return false;
        }
        const auto month = value(at, sense::month);
        if (!month) return false;
        std::size_t i = at + 1;
        if (number_.is(i, '.') && units_[at].end - units_[at].begin <= 4) ++i;
        if (const auto day = number_.small_number(i); day && *day >= 1 && *day <= 31 && word(i).size() <= 2 &&
                                                      !has(i + 1, sense::percent) &&
                                                      !has(i + 1, sense::scale) && !number_.is(i + 1, '%')) {
            if (is_dash(i + 1) && glued(i + 1) && number_.small_number(i + 2) && word(i + 2).size() <= 2) {
                found.time.from_day = static_cast<std::int8_t>(*day);
                found.time.to_day = static_cast<std::int8_t>(*number_.small_number(i + 2));
                return part(found, year_part::days, *month, *month, i + 3);
            }
            const std::size_t after =
                value(i + 1, sense::month_day_abbreviation) && glued(i + 1) ? i + 2 : i + 1;
            return a_day(found, *month, *day, after);
        }
        const std::size_t to = month_after(i);
        if (to == 0) return part(found, year_part::months, *month, *month, i);
        return part(found, year_part::months, *month, *value(to, sense::month), to + 1);
    }

    /// The place of the second month of a run, or 0: January–July, January to July, from January through
    /// July.
    [[nodiscard]] std::size_t month_after(std::size_t at) const {
        const bool joined =
            is_dash(at) || units_at(at, '/') || has(at, sense::month_range) || word(at) == "and";
        return joined && has(at + 1, sense::month) ? at + 1 : 0;
    }
    [[nodiscard]] bool units_at(std::size_t at, char mark) const { return number_.is(at, mark); }

    bool a_day(time_found& found, int month, int day, std::size_t end) const {
        found.time.special = time_word::a_day;
        found.time.from_day = found.time.to_day = static_cast<std::int8_t>(day);
        return part(found, year_part::days, month, month, end);
    }

    // ── Words and spans ──────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] bool read_special(std::size_t at, time_found& found) const {
        struct row {
            sense what;
            time_word special;
        };
        static constexpr row rows[] = {
            {sense::year_before, time_word::year_before},
            {sense::year_after, time_word::year_after},
            {sense::same_period, time_word::same_period},
            {sense::unit_before, time_word::unit_before},
            {sense::month_on_month, time_word::month_on_month},
            {sense::quarter_on_quarter, time_word::quarter_on_quarter},
            {sense::relative_month, time_word::month_from_now},
            {sense::relative_quarter, time_word::quarter_from_now},
            {sense::same_month, time_word::same_period},
            {sense::same_quarter, time_word::same_period},
            {sense::same_half, time_word::same_period},
            {sense::weekday, time_word::weekday_name},
            {sense::year_on_year, time_word::year_on_year},
            {sense::year_end, time_word::year_end},
        };
        for (const std::size_t i : {at, at - 1}) {
            if (i >= units_.size()) continue;
            for (const row& r : rows) {
                const auto shift = value(i, r.what);
                if (!shift) continue;
                found.time.special = r.special;
                found.time.year = static_cast<std::int16_t>(*shift);
                found.end = i + 1;
                if (r.special == time_word::same_period) read_period_of(i + 1, found);
                if (r.special == time_word::quarter_from_now) read_last_quarter_of(i + 1, found);
                return true;
            }
            if (i == 0) break;
            const auto w = word(i - 1);
            if (w != "the" && w != "The") break;
        }
        return read_last_years(at, found);
    }

    /// "the last quarter of 2022" is its fourth.
    void read_last_quarter_of(std::size_t at, time_found& found) const {
        time_found year;
        year.end = at;
        read_year_after(at, year);
        if (year.end == at || year.time.told == year_told::no || year.time.told == year_told::same) return;
        found.time = year.time;
        found.time.special = time_word::none;
        found.time.part = year_part::quarter;
        found.time.from_month = 4;
        found.end = year.end;
    }

    /// "the same period of 2021", "the same period last year": the part of the sentence's period in that
    /// year.
    void read_period_of(std::size_t at, time_found& found) const {
        time_found year;
        year.end = at;
        read_year_after(at, year);
        if (year.end == at || year.time.told == year_told::no || year.time.told == year_told::same) return;
        found.time.told = year.time.told;
        found.time.year = year.time.year;
        found.end = year.end;
    }

    /// over the past decade, in the last five years; in the eight months.
    [[nodiscard]] bool read_last_years(std::size_t at, time_found& found) const {
        std::size_t i = at;
        const auto shift = value(i, sense::which);
        const bool last = shift && (static_cast<which>(*shift) == which::last ||
                                    static_cast<which>(*shift) == which::previous);
        const bool same =
            shift && (static_cast<which>(*shift) == which::same || static_cast<which>(*shift) == which::that);
        if (shift) ++i;
        if (last && has(i, sense::unit_decade)) return span_of(found, 10, i + 1);
        const auto count = number_.small_number(i);
        if (count && *count > 1 && *count < 60 && last && has(i + 1, sense::unit_year))
            return span_of(found, *count, i + 2);
        if (count && *count > 1 && *count <= 12 && has(i + 1, sense::unit_month) && !last &&
            !read_is_ending(i + 2)) {
            found.time.special = time_word::same_period;
            found.end = i + 2;
            read_period_of(i + 2, found);
            return true;
        }
        if (same && (has(i, sense::unit_month) || has(i, sense::unit_quarter) || has(i, sense::unit_half))) {
            found.time.special = time_word::same_period;
            found.end = i + 1;
            read_period_of(i + 1, found);
            return true;
        }
        return false;
    }
    [[nodiscard]] bool read_is_ending(std::size_t at) const {
        time_found ignored;
        return read_ending(at, ignored);
    }

    static bool span_of(time_found& found, int years, std::size_t end) {
        found.time.special = time_word::last_years;
        found.time.count = static_cast<std::int16_t>(years);
        found.end = end;
        return true;
    }

    /// between 2015 and 2020, from 2015 to 2020, 2015-2020.
    [[nodiscard]] bool read_span(std::size_t at, time_found& found) const {
        const auto first = plain_year(at);
        if (!first) return false;
        std::size_t i = at + 1;
        std::size_t fiscal_end = 0;
        if (double_year(at, fiscal_end)) return false;
        const auto w = word(i);
        const bool joined =
            is_dash(i) || w == "to" || w == "until" || w == "through" || w == "till" ||
            (w == "and" && at > 0 && (word(at - 1) == "between" || word(at - 1) == "Between"));
        if (!joined) return false;
        const auto second = plain_year(i + 1);
        if (!second || *second <= *first || has(i + 2, sense::month)) return false;
        found.time.special = time_word::year_span;
        found.time.year = static_cast<std::int16_t>(*first);
        found.time.count = static_cast<std::int16_t>(*second);
        found.end = i + 2;
        return true;
    }

    number_reader number_;
    const buffer<unit>& units_;
};

} // namespace bilatrade::detail

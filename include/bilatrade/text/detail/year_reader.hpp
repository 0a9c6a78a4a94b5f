// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/year_reader.hpp: finds the words that tell a year: plain and fiscal years, "last
// year", years to a month.
#pragma once

#include <bilatrade/text/detail/time_units.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/period.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace bilatrade::detail {

/// Reads the years of a text.
class year_reader {
public:
    explicit year_reader(time_units units) noexcept : units_(units) {}

    static constexpr int first_year = 1850, last_year = 2099;

    /// Four digits between 1850 and 2099.
    [[nodiscard]] sense_value plain_year(std::size_t at) const {
        if (at >= units_.size() || units_[at].kind != token_kind::number || units_.word(at).size() != 4)
            return {};
        const auto year = units_.small_number(at);
        return year && *year >= first_year && *year <= last_year ? year : std::nullopt;
    }

    /// 2022-23, 2022/23, 2022/3, 2022–2023: the first year and the unit after it.
    [[nodiscard]] std::optional<int> double_year(std::size_t at, std::size_t& end) const {
        const auto first = plain_year(at);
        if (!first || at + 2 >= units_.size() || !units_.glued(at + 1) || !units_.glued(at + 2)) return {};
        if (!units_.is_dash(at + 1) && !units_[at + 1].is('/')) return {};
        const auto digits = units_.word(at + 2);
        const auto second = units_.small_number(at + 2);
        const bool short_year = digits.size() == 1 && units_[at + 1].is('/');
        if (!second || (digits.size() != 2 && digits.size() != 4 && !short_year)) return {};
        const int wanted = short_year           ? (*first + 1) % 10
                           : digits.size() == 2 ? (*first + 1) % 100
                                                : *first + 1;
        if (*second != wanted) return {};
        end = at + 3;
        return first;
    }

    /// The year at a place, however it is told; with the day that ends it, where the text names one.
    [[nodiscard]] bool read_year(std::size_t at, time_found& found) const {
        if (!read_plain(at, found)) return false;
        read_last_day(found);
        return true;
    }

    /// The year after a part of one: "of 2022", ", 2022", "2022", "last year", "of the fiscal year 2022-23".
    void read_year_after(std::size_t at, time_found& found) const {
        std::size_t i = at;
        found.end = at;
        if (units_.is(i, '(') &&
            units_.has(i + 1, sense::month)) { // "the first quarter (July-September) of 2023-24"
            while (i < units_.size() && i - at < 6 && !units_.is(i, ')')) ++i;
            if (!units_.is(i, ')') || !units_.has(i + 1, sense::of_time)) return;
            ++i;
        }
        std::size_t end = 0;
        if (const auto first = units_.is(i, '(') ? double_year(i + 1, end) : std::nullopt;
            first && units_.is(end, ')')) { // "July-May (2016-17)"
            told(found, year_told::fiscal, *first, end + 1);
            return;
        }
        if (units_.has(i, sense::calendar_kind) && !units_.has(i + 1, sense::month_range))
            ++i; // "in the July-November period of the fiscal year"
        const bool comma = units_.is(i, ',');
        if (comma || units_.has(i, sense::of_time) || (units_.is_dash(i) && units_.glued(i))) ++i;
        i = units_.skip_article(i);
        time_found year;
        if ((comma && !plain_year(i)) || heads_row(i)) return;
        const std::size_t unit = units_.has(i + 1, sense::unit_year) ? i + 2 : i + 1;
        if (i != at && units_.has(i, sense::fiscal) && !read_fiscal(i, year) && !double_year(unit, end)) {
            found.time.told = year_told::fiscal_relative; // "the first half of the fiscal year"
            found.end = unit;
            return;
        }
        year = {};
        // "in April from 2.1 billion": a number that is no year is left alone by plain_year.
        if (!read_year(i, year) || year.time.special != time_word::none) return;
        if (year.time.told == year_told::ending) return;
        found.time.told = year.time.told;
        found.time.year = year.time.year;
        found.end = year.end;
    }

    /// What stands behind "the year": "to March 2023", "that ended in June", "ended 31 March 2022", "to the
    /// end of Q3 2023".
    [[nodiscard]] bool read_ending(std::size_t at, time_found& found) const {
        std::size_t i = after_ending(at);
        if (i == at) return false;
        const std::size_t ended = i - 1;
        i = units_.skip_article(units_.skip(units_.skip_article(i), sense::end_of));
        if (units_.is_dash(i)) ++i;
        int day = day_before_month(i);
        if (day != 0) ++i;
        const int month = ending_month(i);
        if (month == 0) return false;
        if (const auto behind = units_.small_number(i);
            day == 0 && behind && *behind <= 31 && units_.word(i).size() <= 2) {
            day = *behind;
            ++i;
        }
        if (units_.is(i, ',') && plain_year(i + 1)) ++i;
        i = units_.skip(i, sense::of_time);
        found.time.from_day = static_cast<std::int8_t>(day);
        found.time.to_month = static_cast<std::int8_t>(month);
        if (found.time.count == 0) found.time.count = 12;
        found.time.told = year_told::ending;
        found.time.is_over = units_.value(ended, sense::ended) == 1;
        found.time.year = 0;
        found.end = year_of_ending(i, found);
        return true;
    }

    /// between 2015 and 2020, from 2015 to 2020, 2015-2020.
    [[nodiscard]] bool read_span(std::size_t at, time_found& found) const {
        const auto first = plain_year(at);
        if (!first) return false;
        std::size_t i = at + 1;
        std::size_t fiscal_end = 0;
        if (double_year(at, fiscal_end)) return false;
        const bool joined =
            units_.is_dash(i) || units_.is(i, '/') || units_.has(i, sense::month_range) ||
            (units_.has(i, sense::and_word) && at > 0 && units_.is_preposition(at - 1, preposition::between));
        if (!joined) return false;
        const auto second = second_year(*first, i);
        if (!second || *second <= *first || units_.has(i + 2, sense::month)) return false;
        found.time.special = time_word::year_span;
        found.time.year = static_cast<std::int16_t>(*first);
        found.time.count = static_cast<std::int16_t>(*second);
        found.end = i + 2;
        return true;
    }

private:
    /// The year behind a dash: "2015-2020", "1981-85", "1987/93".
    [[nodiscard]] std::optional<int> second_year(int first, std::size_t dash) const {
        const std::size_t at = dash + 1;
        if (const auto year = plain_year(at)) return *year;
        if (!(units_.is_dash(dash) || units_.is(dash, '/')) || !units_.glued(dash) || !units_.glued(at) ||
            at >= units_.size())
            return {};
        const auto digits = units_.small_number(at);
        if (!digits || units_.word(at).size() != 2 || *digits <= first % 100 + 1) return {};
        return first / 100 * 100 + *digits;
    }

    /// A year that begins a line of numbers: no part of the month that heads the column above.
    [[nodiscard]] bool heads_row(std::size_t i) const {
        if (i + 1 >= units_.size() || units_[i].lines_before == 0 || !plain_year(i)) return false;
        const std::size_t next = units_.is_dash(i + 1) ? i + 2 : i + 1;
        return units_.is(next, '|') ||
               (next < units_.size() && units_[next].kind == token_kind::number && !units_.glued(i + 1));
    }

    /// "2022/23, which ended on July 16": the day tells more than the year's name; "2022/23 ending March"
    /// does not.
    void read_last_day(time_found& found) const {
        const std::size_t open = units_.skip_comma(found.end);
        const bool bracket = units_.is(open, '(') && units_.has(open + 1, sense::ended); // "last year (ended"
        const std::size_t at = bracket ? open + 1 : open;
        if (found.time.told == year_told::ending ||
            !(units_.has(at, sense::relative) ||
              ((bracket || at == found.end) && units_.has(at, sense::ended))))
            return;
        time_found ending;
        if (!read_ending(at, ending)) return;
        const bool exact = ending.time.from_day != 0 && !is_last_of_month(ending.time);
        if (!exact && ending.time.year == 0) {
            if (found.time.told == year_told::fiscal) found.end = ending.end;
            return;
        }
        if (ending.time.year == 0 && found.time.told == year_told::fiscal)
            ending.time.year = static_cast<std::int16_t>(found.time.year + 1);
        found = ending;
    }
    [[nodiscard]] static bool is_last_of_month(const time_mention& t) {
        const auto month = calendar_month(2000, t.to_month);
        return month && (t.from_day == month->last().day() || (t.to_month == 2 && t.from_day == 28));
    }

    [[nodiscard]] bool read_plain(std::size_t at, time_found& found) const {
        if (read_fiscal(at, found)) return true;
        std::size_t end = 0;
        if (const auto first = double_year(at, end)) return told(found, year_told::fiscal, *first, end);
        if (units_.has(at, sense::calendar_kind) && plain_year(at + 1) &&
            !units_.is_dash(at + 2)) // calendar 2019: all of it
            return told(found, year_told::absolute, *plain_year(at + 1), at + 2);
        if (const auto year = plain_year(at)) {
            // 1,950 trucks and 2021 people are no years; neither is 2022 when it is a part of a date with a
            // slash.
            if (units_.has(at + 1, sense::measure_unit) || units_.has(at + 1, sense::percent)) return false;
            if (units_.glued(at + 1) && units_.has(at + 1, sense::plural_ending)) { // the 1990s
                found.time.special = time_word::decade;
                found.end = at + 2;
                return true;
            }
            found.time.is_plain_year = true;
            return told(found, year_told::absolute, *year, at + 1);
        }
        if (const auto shift = units_.value(at, sense::relative_year))
            return told(found, year_told::relative, *shift, at + 1);
        if (const auto shift = units_.value(at, sense::fiscal_relative)) {
            const bool open = units_.is(at + 1, '('); // "the current fiscal year 2022-23", "(2022-23)"
            const auto first = double_year(open ? at + 2 : at + 1, end);
            if (first && (!open || units_.is(end, ')')))
                return told(found, year_told::fiscal, *first, open ? end + 1 : end);
            return told(found, year_told::fiscal_relative, *shift, at + 1);
        }
        if (read_year_ending(at, found) || read_persian(at, found) || read_year_of(at, found)) return true;
        if (const auto that = units_.value(at, sense::same_year)) {
            const auto year = plain_year(at + 1); // "by the year 2015"
            return year ? told(found, year_told::absolute, *year, at + 2)
                        : told(found, year_told::same, *that, at + 1);
        }
        return false;
    }

    /// fiscal year 2022-23, FY2023, FY 23, financial year 2023, the fiscal year that ended in June 2023.
    [[nodiscard]] bool read_fiscal(std::size_t at, time_found& found) const {
        std::size_t i = at;
        if (!units_.has(i, sense::fiscal)) return false;
        ++i;
        if (units_.has(i, sense::unit_year) || units_.has(i, sense::fiscal)) ++i;
        if (units_.is(i, '(')) return false;
        std::size_t end = 0;
        if (const auto first = double_year(i, end)) return told(found, year_told::fiscal, *first, end);
        if (const auto year = plain_year(i)) return told(found, year_told::named_fiscal, *year, i + 1);
        if (const auto short_year = units_.small_number(i);
            short_year && units_.word(i).size() == 2 && *short_year > 0) {
            const int year = *short_year + (*short_year > 60 ? 1900 : 2000);
            // FY22-23
            if (units_.is_dash(i + 1) && units_.glued(i + 1) && units_.word(i + 2).size() == 2 &&
                units_.small_number(i + 2) == *short_year + 1)
                return told(found, year_told::fiscal, year, i + 3);
            return told(found, year_told::named_fiscal, year, i + 1);
        }
        return read_ending(i, found);
    }

    /// the year to March 2023, the twelve months to June, the year ended 31 March 2022.
    [[nodiscard]] bool read_year_ending(std::size_t at, time_found& found) const {
        std::size_t i = at;
        const auto count = units_.small_number(i);
        const std::size_t unit = units_.skip(i + 1, sense::calendar_kind); // "the 11 calendar months to"
        int months = 12;
        if (units_.has(i, sense::unit_year) || units_.has(i, sense::same_year))
            ++i;
        else if (units_.has(i, sense::unit_half) ||
                 units_.has(i, sense::same_half)) { // the half-year to March
            months = 6;
            ++i;
        } else if (units_.has(i, sense::same_quarter) || units_.has(i, sense::unit_quarter)) {
            months = 3;
            ++i;
        } else if (count && *count > 1 && *count <= 24 && units_.has(unit, sense::unit_month)) {
            months = *count;
            i = unit + 1;
        } else if (count && *count > 1 && *count <= 8 && units_.has(i + 1, sense::unit_quarter)) {
            months = *count * 3;
            i += 2;
        } else
            return false;
        found.time.count = static_cast<std::int16_t>(months);
        return read_ending(i, found);
    }

    /// "the Iranian year 1401, which ended on March 20": to 20 March 2023.
    [[nodiscard]] bool read_persian(std::size_t at, time_found& found) const {
        if (at == 0 || !units_.has(at, sense::unit_year) || !units_.has(at - 1, sense::economy_adjective))
            return false;
        const auto year = units_.small_number(at + 1);
        if (!year || *year < 1340 || *year > 1430) return false;
        found.time.told = year_told::ending;
        found.time.count = 12;
        found.time.from_day = 20;
        found.time.to_month = 3;
        found.time.year = static_cast<std::int16_t>(*year + 622);
        found.end = at + 2;
        const std::size_t behind = units_.skip_comma(found.end);
        time_found ending;
        if (units_.has(behind, sense::relative) && read_ending(behind, ending)) found.end = ending.end;
        return true;
    }

    /// "the current Iranian year", "the previous Iranian year": of its own calendar.
    [[nodiscard]] bool read_year_of(std::size_t at, time_found& found) const {
        const auto shift = units_.value(at, sense::which);
        if (!shift || !units_.has(at + 1, sense::economy_adjective) || !units_.has(at + 2, sense::unit_year))
            return false;
        const which word = static_cast<which>(*shift);
        if (word == which::same || word == which::that) return false;
        const int years = word == which::next ? 1 : word == which::this_one ? 0 : -1;
        return told(found, year_told::fiscal_relative, years, at + 3);
    }

    /// The unit after "to", "that ended in", "ending on"; `at` where no such words stand there.
    [[nodiscard]] std::size_t after_ending(std::size_t at) const {
        const std::size_t i = units_.skip(at, sense::relative);
        return units_.has(i, sense::ended) || (i == at && units_.has(i, sense::month_range)) ? i + 1 : at;
    }
    /// 20 before "March", else 0.
    [[nodiscard]] int day_before_month(std::size_t at) const {
        const auto day = units_.small_number(at);
        return day && *day <= 31 && units_.has(at + 1, sense::month) ? *day : 0;
    }
    /// The month, or the last one of "Q3" or "the third quarter", passed over; 0 where there is none.
    [[nodiscard]] int ending_month(std::size_t& at) const {
        if (const auto month = units_.value(at, sense::month)) return ++at, *month;
        if (const auto nth = units_.value(at, sense::ordinal);
            nth && *nth <= 4 && units_.has(at + 1, sense::unit_quarter)) // the end of the second quarter
            return at += 2, *nth * 3;
        const auto quarter = units_.small_number(at + 1);
        if (!units_.has(at, sense::quarter_letter) || !quarter || *quarter < 1 || *quarter > 4) return 0;
        at += 2;
        return *quarter * 3;
    }
    /// The unit after the year of an ending.
    [[nodiscard]] std::size_t year_of_ending(std::size_t at, time_found& found) const {
        if (const auto year = plain_year(at)) {
            found.time.year = static_cast<std::int16_t>(*year);
            return at + 1;
        }
        const auto shift = units_.value(at, sense::relative_year);
        if (!shift) return at;
        found.time.from_month = static_cast<std::int8_t>(*shift - 1); // -1 this year, -2 last year
        return at + 1;
    }

    time_units units_;
};

} // namespace bilatrade::detail

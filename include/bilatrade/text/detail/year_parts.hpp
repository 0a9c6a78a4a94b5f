// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/year_parts.hpp: finds the words that tell a part of a year: days, months, quarters,
// halves, the first months; with the year behind them.
#pragma once

#include <bilatrade/text/detail/time_units.hpp>
#include <bilatrade/text/detail/year_reader.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Reads the parts of years of a text.
class year_part_reader {
public:
    explicit year_part_reader(time_units units) noexcept : units_(units), years_(units) {}

    [[nodiscard]] bool read(std::size_t at, time_found& found) const {
        return read_first(at, found) || read_part_of_year(at, found) || read_short_part(at, found) ||
               read_days(at, found) || read_day(at, found) || read_months(at, found);
    }

private:
    bool part(time_found& found, year_part which_part, int from, int to, std::size_t end) const {
        found.time.part = which_part;
        found.time.from_month = static_cast<std::int8_t>(from);
        found.time.to_month = static_cast<std::int8_t>(to);
        years_.read_year_after(end, found);
        return true;
    }

    /// the first quarter, the second half, the first nine months, the first 20 days of May, the six months to
    /// June.
    [[nodiscard]] bool read_first(std::size_t at, time_found& found) const {
        if (!read_part(at, found)) return read_last_months(at, found) || read_months_of(at, found);
        const bool behind = at + 1 < units_.size() && units_.has(at + 1, sense::fiscal);
        const bool half_or_quarter =
            found.time.part == year_part::half || found.time.part == year_part::quarter;
        if (found.time.told == year_told::no && half_or_quarter &&
            (behind || (at > 0 && units_.has(at - 1, sense::fiscal))))
            found.time.told =
                year_told::fiscal_relative; // "the first fiscal quarter", "the fiscal first half"
        return true;
    }
    /// "the last two months of 2022", "the final five months of last year"; "the last two months" alone are
    /// those that are over.
    [[nodiscard]] bool read_last_months(std::size_t at, time_found& found) const {
        const auto shift = units_.value(at, sense::which);
        const bool last =
            (shift && static_cast<which>(*shift) == which::last) || units_.value(at, sense::ordinal) == 4;
        const bool one = units_.has(at + 1, sense::unit_month); // "the last month of 2021"
        const auto count = one ? std::optional<int>(1) : units_.small_number(at + 1);
        const std::size_t end = one ? at + 2 : at + 3;
        if (!last || !count || *count > 11 || (*count < 2 && !one) ||
            !(one || units_.has(at + 2, sense::unit_month)) || !units_.has(end, sense::of_time))
            return false;
        time_found run;
        part(run, year_part::months, 13 - *count, 12, end);
        if (one && run.time.told != year_told::absolute) return false;
        const bool of_year = run.time.told == year_told::absolute || run.time.told == year_told::relative ||
                             run.time.told == year_told::same || units_.has(end + 1, sense::same_year);
        if (!of_year) return false;
        found = run;
        return true;
    }
    /// "10 months of 2022", "the eleven months of FY23": from its first on.
    [[nodiscard]] bool read_months_of(std::size_t at, time_found& found) const {
        const auto count = units_.small_number(at);
        if (!count || *count < 2 || *count > 11 || !units_.has(at + 1, sense::unit_month) ||
            !units_.has(at + 2, sense::of_time))
            return false;
        time_found run;
        part(run, year_part::first_months, *count, 0, at + 2);
        if (run.time.told == year_told::no || run.time.told == year_told::same) return false;
        found = run;
        return true;
    }
    [[nodiscard]] bool read_part(std::size_t at, time_found& found) const {
        std::size_t i = at;
        auto number = units_.value(i, sense::ordinal);
        if (!number && units_.small_number(i) && units_.value(i + 1, sense::month_day_abbreviation) &&
            units_.glued(i + 1)) {
            number = units_.small_number(i);
            ++i;
        }
        if (!number) return false;
        ++i;
        if (units_.has(i, sense::fiscal)) { // the first fiscal quarter
            if (const std::size_t next = i + 1;
                units_.has(next, sense::unit_quarter) || units_.has(next, sense::unit_half))
                i = next;
        }
        i = units_.skip(i, sense::calendar_kind);
        if (units_.is_dash(i)) ++i;
        if (const auto year = years_.plain_year(i);
            year && *number <= 4 && units_.has(i + 1, sense::unit_quarter)) {
            part(found, year_part::quarter, *number, 0, i + 2); // the third 1986 quarter
            return told(found, year_told::absolute, *year, i + 2);
        }
        if (const std::size_t named = part_left_out(at, i); named != 0) {
            const bool half = units_.has(named, sense::unit_half);
            if (*number > (half ? 2 : 4)) return false;
            part(found, half ? year_part::half : year_part::quarter, *number, 0, named + 1);
            found.end = i;
            return true;
        }
        if (units_.has(i, sense::unit_half) && *number <= 2 && half_of_month(*number, i + 1, found))
            return true;
        if (units_.has(i, sense::unit_half) && *number <= 2)
            return part(found, year_part::half, *number, 0, i + 1);
        if (units_.has(i, sense::unit_quarter) && *number <= 4)
            return part(found, year_part::quarter, *number, 0, i + 1);
        const auto count = units_.small_number(i);
        if (!count || *number != 1) return false;
        if (units_.has(i + 1, sense::unit_month) && *count <= 12)
            return part(found, year_part::first_months, *count, 0, i + 2);
        if (units_.has(i + 1, sense::unit_quarter) && *count <= 4)
            return part(found, year_part::first_months, *count * 3, 0, i + 2);
        if (units_.has(i + 1, sense::unit_week) && *count <= 4) return first_days(*count * 7, i + 2, found);
        return units_.has(i + 1, sense::unit_day) && *count <= 31 && first_days(*count, i + 2, found);
    }

    /// "the 1985 fourth quarter", "2018's first ten months", "last year's second half"
    [[nodiscard]] bool read_part_of_year(std::size_t at, time_found& found) const {
        const bool owns = units_.is(at + 1, 's');
        const auto year = years_.plain_year(at);
        const auto relative = owns ? units_.value(at, sense::relative_year) : sense_value();
        const std::size_t part_at = owns ? at + 2 : at + 1;
        if ((!year && !relative) || !units_.value(part_at, sense::ordinal)) return false;
        time_found behind = found;
        if (!read_first(part_at, behind) || behind.time.told != year_told::no) return false;
        const year_part part = behind.time.part;
        if (part != year_part::quarter && part != year_part::half && part != year_part::first_months)
            return false;
        found = behind;
        return told(found, year ? year_told::absolute : year_told::relative, year ? *year : *relative,
                    behind.end);
    }

    /// "(in the fourth quarter after $9bn in) the third", "(in the second half, from $2bn in) the first": the
    /// part that was named shortly before and the place of its word, or 0, where nothing follows that could
    /// be the first or the third.
    [[nodiscard]] std::size_t part_left_out(std::size_t at, std::size_t end) const {
        if (at < 4 || !units_.has(at - 1, sense::definite) ||
            !(units_.is_preposition(at - 2, preposition::in) ||
              units_.is_preposition(at - 2, preposition::from)))
            return 0;
        if (end < units_.size() && !units_.is(end, '.') && !units_.is(end, ',') && !units_.is(end, ';') &&
            !units_.has(end, sense::and_word) &&
            !units_.has(end, sense::pronoun)) // "in the second they were"
            return 0;
        for (std::size_t k = at - 2; k > 0 && at - k < 24; --k) {
            if (!units_.value(k - 1, sense::ordinal) && !units_.has(k - 1, sense::definite)) continue;
            if (units_.has(k, sense::unit_quarter) || units_.has(k, sense::unit_half)) return k;
        }
        return 0;
    }

    /// "(the first 20 days) of May", "(the first three weeks) of May"
    [[nodiscard]] bool first_days(int count, std::size_t at, time_found& found) const {
        const std::size_t month_at = units_.skip(at, sense::of_time);
        const auto month = units_.value(month_at, sense::month);
        if (!month && month_at == at && !units_.has(at, sense::relative_month)) return false;
        found.time.from_day = 1;
        found.time.to_day = static_cast<std::int8_t>(count);
        if (const auto shift = units_.value(month_at, sense::relative_month)) { // "of this month"
            found.time.special = time_word::month_from_now;
            found.time.year = static_cast<std::int16_t>(*shift);
            found.end = month_at + 1;
            return true;
        }
        if (!month) return false;
        return part(found, year_part::days, *month, *month, month_at + 1);
    }

    /// "(the first half) of March"
    [[nodiscard]] bool half_of_month(int half, std::size_t at, time_found& found) const {
        const std::size_t month_at = units_.skip(at, sense::of_time);
        const auto month = units_.value(month_at, sense::month);
        if (!month || month_at == at || month_after(month_at + 1) != 0) return false;
        found.time.from_day = static_cast<std::int8_t>(half == 1 ? 1 : 16);
        found.time.to_day =
            static_cast<std::int8_t>(half == 1 ? 15 : calendar_month(2001, *month)->last().day());
        return part(found, year_part::days, *month, *month, month_at + 1);
    }

    /// Q1, H2, 1Q23, 1H, Q1-Q3, 9M 2023.
    [[nodiscard]] bool read_short_part(std::size_t at, time_found& found) const {
        if (const auto months = units_.small_number(at); months && *months >= 2 && *months <= 12 &&
                                                         units_.glued(at + 1) &&
                                                         units_.has(at + 1, sense::month_letter)) {
            const std::size_t year = units_.is(at + 2, '/') ? at + 3 : at + 2;
            if (years_.plain_year(year)) {
                part(found, year_part::first_months, *months, 0, year);
                return true;
            }
        }
        if (units_.has(at, sense::unit_quarter) && part_number(at + 1, year_part::quarter) != 0)
            return part(found, year_part::quarter, part_number(at + 1, year_part::quarter), 0,
                        after_run(at + 2));
        const year_part before = letter_at(at), letter = letter_at(at + 1);
        if (before != year_part::whole && part_number(at + 1, before) && units_.glued(at + 1))
            return part(found, before, part_number(at + 1, before), 0, at + 2);
        if (letter == year_part::whole || !units_.glued(at + 1) || units_[at].kind != token_kind::number)
            return false;
        const int number = part_number(at, letter);
        if (number == 0) return false;
        const bool short_year =
            units_.glued(at + 2) && units_.word(at + 2).size() == 2 && units_.small_number(at + 2);
        part(found, letter, number, 0, at + 2);
        const bool fiscal = units_.value(at + 1, sense::half_letter) == 1; // 1HFY23
        if (short_year)
            told(found, fiscal ? year_told::named_fiscal : year_told::absolute,
                 2000 + *units_.small_number(at + 2), at + 3);
        return true;
    }
    /// "(Quarter 1) January to March (2015)", "(Quarter 2) (Apr to June) (2020)": the unit behind the months.
    [[nodiscard]] std::size_t after_run(std::size_t at) const {
        const std::size_t first = units_.is(at, '(') ? at + 1 : at;
        const std::size_t last = units_.has(first, sense::month) ? month_after(first + 1) : 0;
        if (last == 0) return at;
        return first == at ? last + 1 : units_.is(last + 1, ')') ? last + 2 : at;
    }
    /// The part that "Q" or "H" stands for; whole where there is no such letter.
    [[nodiscard]] year_part letter_at(std::size_t at) const {
        if (units_.has(at, sense::quarter_letter)) return year_part::quarter;
        return units_.has(at, sense::half_letter) ? year_part::half : year_part::whole;
    }
    /// 1 to 4 of quarters, 1 and 2 of halves, else 0.
    [[nodiscard]] int part_number(std::size_t at, year_part of) const {
        const auto number = units_.small_number(at);
        const int most = of == year_part::quarter ? 4 : 2;
        return number && *number >= 1 && *number <= most && units_.word(at).size() == 1 ? *number : 0;
    }

    struct day_found {
        std::int8_t day = 0, month = 0;
        std::size_t end = 0; ///< where the search began if there is none
    };

    /// 21 March 2021 to 20 March 2022, March 21-August 22, 2022; a year behind the first day counts for it
    /// alone.
    [[nodiscard]] bool read_days(std::size_t at, time_found& found) const {
        const day_found first = day_at(at);
        if (first.end == at) return read_days_of_month(at, found);
        std::size_t i = first.end;
        const auto year = years_.plain_year(units_.skip_comma(i));
        if (year) i = units_.skip_comma(i) + 1;
        const bool between =
            units_.has(i, sense::and_word) && at > 0 && units_.is_preposition(at - 1, preposition::between);
        if (!units_.is_dash(i) && !units_.has(i, sense::month_range) && !between) return false;
        const day_found last = day_at(i + 1);
        if (last.end == i + 1) return read_days_behind(first, i + 1, found);
        found.time.from_day = first.day;
        found.time.to_day = last.day;
        found.time.count = static_cast<std::int16_t>(year ? *year : 0);
        return part(found, year_part::days, first.month, last.month, last.end);
    }
    /// "June 1 to 20", "June 1-20, 2020"
    [[nodiscard]] bool read_days_behind(const day_found& first, std::size_t at, time_found& found) const {
        const auto last = units_.small_number(at);
        if (!last || *last <= first.day || *last > 31 || units_.word(at).size() > 2) return false;
        found.time.from_day = first.day;
        found.time.to_day = static_cast<std::int8_t>(*last);
        return part(found, year_part::days, first.month, first.month, at + 1);
    }
    /// "1 to 21 May 2022"
    [[nodiscard]] bool read_days_of_month(std::size_t at, time_found& found) const {
        const auto first = units_.small_number(at);
        if (!first || *first < 1 || !(units_.is_dash(at + 1) || units_.has(at + 1, sense::month_range)))
            return false;
        const day_found last = day_at(at + 2);
        if (last.end == at + 2 || last.day <= *first) return false;
        found.time.from_day = static_cast<std::int8_t>(*first);
        found.time.to_day = last.day;
        return part(found, year_part::days, last.month, last.month, last.end);
    }
    /// "21 March", "21st of March", "March 21"
    [[nodiscard]] day_found day_at(std::size_t at) const {
        const bool month_first = units_.has(at, sense::month);
        const std::size_t day = month_first ? at + 1 : at;
        const std::size_t after = after_ordinal(day + 1);
        const std::size_t month = month_first ? at : units_.skip(after, sense::of_time);
        if (!is_day(day) || !units_.has(month, sense::month)) return {0, 0, at};
        return {static_cast<std::int8_t>(*units_.small_number(day)),
                static_cast<std::int8_t>(*units_.value(month, sense::month)),
                month_first ? after : month + 1};
    }

    /// 3 August, 1st of May, 1-20 May; with a year behind.
    [[nodiscard]] bool read_day(std::size_t at, time_found& found) const {
        if (!is_day(at)) return false;
        const int day = *units_.small_number(at);
        const std::size_t after = after_ordinal(at + 1);
        const std::size_t month_at = units_.skip(after, sense::of_time);
        if (units_.has(month_at, sense::month))
            return a_day(found, *units_.value(month_at, sense::month), day, month_at + 1);
        if (units_.is_dash(after) && units_.small_number(after + 1) && units_.has(after + 2, sense::month)) {
            found.time.from_day = static_cast<std::int8_t>(day);
            found.time.to_day = static_cast<std::int8_t>(*units_.small_number(after + 1));
            const int month = *units_.value(after + 2, sense::month);
            return part(found, year_part::days, month, month, after + 3);
        }
        return false;
    }

    /// The number of a day, in digits or as a word.
    [[nodiscard]] bool is_day(std::size_t at) const {
        const auto day = units_.small_number(at);
        return day && *day >= 1 && *day <= 31 && units_.word(at).size() <= 2;
    }
    /// The unit after "st", "nd", "th" that touch a day.
    [[nodiscard]] std::size_t after_ordinal(std::size_t at) const {
        return units_.has(at, sense::month_day_abbreviation) && units_.glued(at) ? at + 1 : at;
    }

    /// April, January-July, January to July, May 1-20, August 3; with a year behind.
    [[nodiscard]] bool read_months(std::size_t at, time_found& found) const {
        const auto month = units_.value(at, sense::month);
        if (!month) return false;
        std::size_t i = at + 1;
        if (units_.is(i, '.') && units_[at].end - units_[at].begin <= 4) ++i;
        if (is_day(i) && !units_.has(i + 1, sense::percent) && !units_.has(i + 1, sense::scale) &&
            !units_.is(i + 1, '%')) {
            const int day = *units_.small_number(i);
            if (units_.is_dash(i + 1) && units_.glued(i + 1) && units_.small_number(i + 2) &&
                units_.word(i + 2).size() <= 2) {
                found.time.from_day = static_cast<std::int8_t>(day);
                found.time.to_day = static_cast<std::int8_t>(*units_.small_number(i + 2));
                return part(found, year_part::days, *month, *month, i + 3);
            }
            return a_day(found, *month, day, after_ordinal(i + 1));
        }
        if (units_.has(i, sense::unit_quarter)) { // the December quarter
            const int from = *month < 3 ? *month + 10 : *month - 2;
            return part(found, year_part::months, from, *month, i + 1);
        }
        if (units_.has(i, sense::unit_year) && at > 0 &&
            units_.has(at - 1, sense::definite)) { // the June year
            found.time.count = 12;
            found.time.to_month = static_cast<std::int8_t>(*month);
            return told(found, year_told::ending, 0, i + 1);
        }
        if (const auto year = years_.plain_year(i);
            year && (units_.has(i + 1, sense::unit_quarter) || units_.has(i + 1, sense::unit_year))) {
            // the December 2020 quarter, the June 2021 year
            found.time.count = units_.has(i + 1, sense::unit_year) ? 12 : 3;
            found.time.to_month = static_cast<std::int8_t>(*month);
            return told(found, year_told::ending, *year, i + 2);
        }
        if (const auto first = years_.plain_year(i); first && month_after(i + 1) != 0) {
            // October 2021 to March 2022
            found.time.count = static_cast<std::int16_t>(*first);
            return part(found, year_part::months, *month, *units_.value(i + 2, sense::month), i + 3);
        }
        if (const std::size_t to = month_after(i + 1); units_.value(i, sense::relative_year) == -1 &&
                                                       to != 0 && *units_.value(to, sense::month) < *month)
            return part(found, year_part::months, *month, *units_.value(to, sense::month),
                        to + 1); // "between March last year and February this year"
        const std::size_t to = month_after(i);
        if (to == 0) return part(found, year_part::months, *month, *month, i);
        return part(found, year_part::months, *month, *units_.value(to, sense::month), to + 1);
    }

    /// The place of the second month of a run, or 0: January–July, January to July, from January through
    /// July.
    [[nodiscard]] std::size_t month_after(std::size_t at) const {
        if (units_.is_dash(at) && units_.has(at + 1, sense::month_range) && units_.is_dash(at + 2) &&
            units_.has(at + 3, sense::month))
            return at + 3; // "January-to-October"
        const bool joined = units_.is_dash(at) || units_.is(at, '/') || units_.has(at, sense::month_range) ||
                            units_.has(at, sense::and_word);
        return joined && units_.has(at + 1, sense::month) ? at + 1 : 0;
    }

    bool a_day(time_found& found, int month, int day, std::size_t end) const {
        found.time.special = time_word::a_day;
        found.time.from_day = found.time.to_day = static_cast<std::int8_t>(day);
        return part(found, year_part::days, month, month, end);
    }

    time_units units_;
    year_reader years_;
};

} // namespace bilatrade::detail

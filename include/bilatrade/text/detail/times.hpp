// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/times.hpp: finds the words that tell a time: years, parts of years, spans, relative
// words. Finds only; what a relative time means is resolved in calendar.hpp, where the sentence is known.
#pragma once

#include <bilatrade/text/detail/special_times.hpp>
#include <bilatrade/text/detail/time_units.hpp>
#include <bilatrade/text/detail/year_parts.hpp>
#include <bilatrade/text/detail/year_reader.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// Reads the times of a text.
class time_reader {
public:
    time_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : units_(text, units, pack), years_(units_), parts_(units_) {}

    /// A time that begins at unit `at`; `end` is `at` where none does.
    [[nodiscard]] time_found read(std::size_t at) const {
        const bool since = units_.has(at, sense::since);
        std::size_t i = units_.skip_article(since ? at + 1 : at);
        if (since) i = units_.skip(units_.skip(i, sense::year_stage), sense::end_of); // "since early 2012"
        if (may_open(i)) return read_from(at, i, since);
        time_found none;
        none.end = at;
        return none;
    }

private:
    [[nodiscard]] time_found read_from(std::size_t at, std::size_t i, bool since) const {
        time_found found;
        if (months_of(i))
            i += 2; // the month of March
        else
            i = after_named_period(i);
        if (read_special(i, found) || years_.read_span(i, found) || parts_.read(i, found) ||
            years_.read_year(i, found)) {
            found.time.since = found.time.since || since;
            count_until(i, found);
            read_run_set_aside(found);
            return found;
        }
        found.end = at;
        return found;
    }

    /// "this year, from January to May, (exports fell)": the months of the year before the comma.
    void read_run_set_aside(time_found& year) const {
        const bool whole = year.time.part == year_part::whole && year.time.special == time_word::none &&
                           (year.time.told == year_told::absolute || year.time.told == year_told::relative);
        const std::size_t months = year.end + 2;
        if (!whole || year.time.since || !units_.is(year.end, ',') ||
            !units_.is_preposition(year.end + 1, preposition::from) || !units_.has(months, sense::month))
            return;
        time_found run;
        if (!parts_.read(months, run) || run.time.from_month == run.time.to_month) return;
        if (run.time.part != year_part::months || run.time.told != year_told::no) return;
        run.time.told = year.time.told;
        run.time.year = year.time.year;
        year = run;
    }

    /// Behind "since" and "the" stands a word of times, a year, or a number of what times are counted in.
    [[nodiscard]] bool may_open(std::size_t at) const {
        if (at >= units_.size()) return false;
        const unit& u = units_[at];
        if (u.senses.has_any_of(first_senses)) return true;
        if (u.number >= 0 || u.senses.has(sense::cardinal))
            return u.end - u.begin == 4 || may_be_counted(at + 1);
        if (u.senses.has(sense::one_article) && units_.has(at + 1, sense::unit_decade)) return true;
        return at > 0 && units_.has(at - 1, sense::definite) &&
               units_[at - 1].senses.has_any_of(special_senses);
    }
    /// "5 years", "20th", "1-20 May"; not "5 million"
    [[nodiscard]] bool may_be_counted(std::size_t at) const {
        constexpr sense_set some = [] {
            sense_set all = sense_set::between(sense::month, sense::one_article);
            all.add(sense::month_day_abbreviation);
            return all;
        }();
        return at < units_.size() && (units_[at].senses.has_any_of(some) || units_[at].is_dash());
    }

    /// "by the end of August 2022", "by end-August", "through August": what had been counted from January on.
    void count_until(std::size_t month, time_found& found) const {
        const bool one_month =
            found.time.part == year_part::months && found.time.from_month == found.time.to_month;
        if (!one_month || month == 0) return;
        const std::size_t end_of = units_.is_dash(month - 1) && month > 1 ? month - 2 : month - 1;
        const bool at_end =
            end_of != 0 && units_.has(end_of, sense::end_of) && units_.has(end_of - 1, sense::by_time);
        if (!at_end && units_.value(month - 1, sense::by_time) != 1) return;
        found.time.part = year_part::first_months;
        found.time.to_month = 0;
    }

    [[nodiscard]] bool months_of(std::size_t at) const {
        return (units_.has(at, sense::unit_month) || units_.has(at, sense::same_month)) &&
               units_.has(at + 1, sense::of_time) && units_.has(at + 2, sense::month);
    }

    /// The unit after "the period" where a span of years or a run of months behind it says which: "the period
    /// 2015-2020", "the period from January to May 2021".
    [[nodiscard]] std::size_t after_named_period(std::size_t at) const {
        if (!units_.has(at, sense::same_period)) return at;
        std::size_t i = at + 1;
        if (units_.is_preposition(i, preposition::from) || units_.is_preposition(i, preposition::between))
            ++i;
        time_found behind;
        if (i < units_.size() && years_.read_span(i, behind)) return i;
        const bool run = i < units_.size() && units_.has(i, sense::month) && parts_.read(i, behind) &&
                         behind.time.part == year_part::months &&
                         behind.time.from_month != behind.time.to_month;
        return run ? i : at;
    }

    /// What readers of years, of their parts and of runs of years look for first.
    static constexpr sense_set first_senses = [] {
        sense_set all =
            sense_set::of({sense::ordinal, sense::counted, sense::month, sense::unit_year, sense::unit_half,
                           sense::unit_quarter, sense::unit_month, sense::unit_decade, sense::which,
                           sense::fiscal, sense::relative_year, sense::fiscal_relative, sense::same_year,
                           sense::calendar_kind, sense::quarter_letter, sense::half_letter});
        all.add(special_senses);
        return all;
    }();

    /// "a year earlier", "the same period", "last month": times that make sense beside another, or beside
    /// now.
    [[nodiscard]] bool read_special(std::size_t at, time_found& found) const {
        for (const std::size_t i : {at, at - 1}) {
            if (i >= units_.size()) continue;
            if (!units_[i].senses.has_any_of(special_senses)) {
                if (i == 0 || !units_.has(i - 1, sense::definite)) break;
                continue;
            }
            for (const special_row& r : special_rows) {
                const auto shift = units_.value(i, r.what);
                if (!shift) continue;
                if (r.what == sense::year_on_year && years_.read_ending(i + 1, found)) {
                    found.time.since = *shift == 1; // "up $5bn on the year ended June 2022"
                    return true;
                }
                if (r.what == sense::year_on_year && *shift == 1 && years_.plain_year(i + 1)) {
                    found.time.told = year_told::absolute; // "up $5bn on the year 2022"
                    found.time.year = static_cast<std::int16_t>(*years_.plain_year(i + 1));
                    found.time.since = true;
                    found.end = i + 2;
                    return true;
                }
                if (months_of_same(r.what) != 0 && read_is_ending(i + 1))
                    return false; // the half-year to March
                found.time.special = r.special;
                found.time.year = static_cast<std::int16_t>(*shift);
                found.end = i + 1;
                if (r.special == time_word::same_period) {
                    found.time.count = months_of_same(r.what);
                    read_period_of(i + 1, found);
                }
                if (r.special == time_word::quarter_from_now) read_last_quarter_of(i + 1, found);
                return true;
            }
            if (i == 0 || !units_.has(i - 1, sense::definite)) break;
        }
        return may_be_run(at) && read_last_years(at, found);
    }
    /// "last", "five", "decade", "half-year"
    [[nodiscard]] bool may_be_run(std::size_t at) const {
        constexpr sense_set some = sense_set::of({sense::which, sense::cardinal, sense::counted,
                                                  sense::unit_decade, sense::unit_half, sense::one_article});
        return at < units_.size() && (units_[at].number >= 0 || units_[at].senses.has_any_of(some));
    }

    /// The year behind a place; `end` is the place where none is told.
    [[nodiscard]] time_found year_behind(std::size_t at) const {
        time_found year;
        years_.read_year_after(at, year);
        if (year.time.told == year_told::no || year.time.told == year_told::same) year.end = at;
        return year;
    }

    /// "the last quarter of 2022" is its fourth.
    void read_last_quarter_of(std::size_t at, time_found& found) const {
        const time_found year = year_behind(at);
        if (year.end == at) return;
        found.time = year.time;
        found.time.special = time_word::none;
        found.time.part = year_part::quarter;
        found.time.from_month = 4;
        found.end = year.end;
    }

    /// "the same period of 2021", "the same period last year": the part of the sentence's period in that
    /// year.
    void read_period_of(std::size_t at, time_found& found) const {
        const std::size_t behind = units_.skip(at, sense::of_time);
        if (units_.has(behind, sense::year_before)) { // the corresponding months of the previous year
            found.time.special = time_word::year_before;
            found.end = behind + 1;
            return;
        }
        const time_found year = year_behind(at);
        if (year.end == at) return;
        found.time.told = year.time.told;
        found.time.year = year.time.year;
        found.end = year.end;
    }

    bool same_period(time_found& found, std::size_t end) const {
        found.time.special = time_word::same_period;
        found.end = end;
        read_period_of(end, found);
        return true;
    }

    /// over the past decade, in the last five years; in the eight months.
    [[nodiscard]] bool read_last_years(std::size_t at, time_found& found) const {
        std::size_t i = at;
        const auto shift = units_.value(i, sense::which);
        const bool last = shift && (static_cast<which>(*shift) == which::last ||
                                    static_cast<which>(*shift) == which::previous);
        const bool same =
            shift && (static_cast<which>(*shift) == which::same || static_cast<which>(*shift) == which::that);
        if (shift) ++i;
        if (last && units_.has(i, sense::unit_decade)) return span_of(found, 10, i + 1);
        const auto count = units_.small_number(i);
        if (count && *count > 1 && *count < 60 && last && units_.has(i + 1, sense::unit_year))
            return span_of(found, *count, i + 2);
        if (count && *count > 1 && *count < 24 && last && units_.has(i + 1, sense::unit_month) &&
            !units_.has(i + 2, sense::of_time) && !read_is_ending(i + 2)) { // in the past six months
            found.time.special = time_word::month_from_now;
            found.time.year = -1;
            found.time.count = static_cast<std::int16_t>(*count);
            found.end = i + 2;
            return true;
        }
        const bool next = shift && static_cast<which>(*shift) == which::next;
        if (count && *count > 1 && *count < 60 && next && units_.has(i + 1, sense::unit_year)) {
            found.time.special = time_word::years_apart; // over the next five years
            found.time.told = year_told::relative;
            found.time.year = static_cast<std::int16_t>(*count);
            found.end = i + 2;
            return true;
        }
        if (read_run_of_trade(at, found) || read_years_to(i, found)) return true;
        if (read_preceding(at, found) || read_years_apart(at, found) || read_years_gone(at, found))
            return true;
        const bool apart = units_.has(i + 2, sense::apart) || units_.has(i + 2, sense::ago);
        if (same && apart) return false; // "recalled that ten years ago"
        if (same && count && *count > 1 && units_.has(i + 1, sense::unit_year)) { // over the same two years
            found.time.told = year_told::same;
            return span_of(found, *count, i + 2);
        }
        if (same && units_.has(i + 1, sense::unit_year)) { // the same Iranian year
            found.end = i + 2;
            found.time.told = year_told::same;
            found.time.year = 1;
            return true;
        }
        if (count && *count > 1 && *count <= 12 && units_.has(i + 1, sense::unit_month) && !last &&
            !read_is_ending(i + 2)) {
            time_found run; // "10 months of the fiscal year"
            if (!shift && units_.has(i + 2, sense::of_time) && parts_.read(i, run) &&
                run.time.part == year_part::first_months)
                return found = run, true;
            if (*count < 12) found.time.count = static_cast<std::int16_t>(*count);
            return same_period(found, i + 2);
        }
        if (same && (units_.has(i, sense::unit_month) || units_.has(i, sense::unit_quarter) ||
                     units_.has(i, sense::unit_half)))
            return same_period(found, i + 1);
        return false;
    }
    [[nodiscard]] bool read_is_ending(std::size_t at) const {
        time_found ignored;
        return years_.read_ending(at, ignored);
    }

    /// "the preceding twelve months", "the twelve months before": the run before the sentence's own.
    [[nodiscard]] bool read_preceding(std::size_t at, time_found& found) const {
        const bool before = units_.value(at, sense::which) == static_cast<int>(which::previous);
        const std::size_t i = before ? at + 1 : at;
        const auto count = units_.small_number(i);
        const bool unit = units_.has(i + 1, sense::unit_month) || units_.has(i + 1, sense::unit_quarter);
        const bool behind = units_.value(i + 2, sense::apart) == -1;
        if (!count || *count < 2 || !unit || !(before || behind)) return false;
        if (before && read_is_ending(i + 2)) return false;
        found.time.special = time_word::unit_before;
        found.end = before ? i + 2 : i + 3;
        return true;
    }

    /// "ten years earlier", "two years ago", "a decade later"
    [[nodiscard]] bool read_years_apart(std::size_t at, time_found& found) const {
        const auto count = units_.small_number(at);
        const bool decade = units_.has(at + 1, sense::unit_decade);
        if (!decade && !(count && units_.has(at + 1, sense::unit_year))) return false;
        if (!count && !units_.has(at, sense::one_article)) return false;
        const auto direction = units_.value(at + 2, sense::apart);
        const bool ago = units_.has(at + 2, sense::ago);
        if (!direction && !ago) return false;
        found.time.special = time_word::years_apart;
        found.time.told = ago ? year_told::relative : year_told::no;
        const int years = (count ? *count : 1) * (decade ? 10 : 1);
        found.time.year = static_cast<std::int16_t>(years * direction.value_or(-1));
        found.end = at + 3;
        return true;
    }

    /// "(up 82.6%) in six years", "within three years", "in two decades": not "in the three years from 2022"
    [[nodiscard]] bool read_years_gone(std::size_t at, time_found& found) const {
        const bool decades = units_.has(at + 1, sense::unit_decade);
        const auto told = units_.small_number(at);
        const auto count = decades && units_.has(at, sense::one_article) ? std::optional<int>(1) : told;
        if (!count || at == 0 || !units_.is_preposition(at - 1, preposition::in)) return false;
        if ((*count < 2 && !decades) || !(decades || units_.has(at + 1, sense::unit_year))) return false;
        if (units_.is_preposition(at + 2, preposition::from) || units_.has(at + 3, sense::month) ||
            units_.has(at + 2, sense::apart) || years_.plain_year(at + 2) || years_.plain_year(at + 3))
            return false;
        return span_of(found, *count * (decades ? 10 : 1), at + 2);
    }
    /// "half-year exports", "the nine-month turnover": of the run that is over.
    [[nodiscard]] bool read_run_of_trade(std::size_t at, time_found& found) const {
        const bool half = units_.has(at, sense::unit_half) && units_[at].end - units_[at].begin > 4;
        const auto count = half ? std::optional<int>(6) : units_.small_number(at);
        std::size_t end = at + 1;
        if (!half) {
            if (!count || *count < 2 || *count > 11) return false;
            if (end < units_.size() && units_[end].is('-')) ++end;
            if (!units_.has(end++, sense::unit_month)) return false;
        }
        const bool period = !half && units_.has(end, sense::calendar_kind); // "over the 10-month period"
        if (period) ++end;
        if (!period && !units_.has(end, sense::flow_noun) && !units_.has(end, sense::total) &&
            !units_.has(end, sense::figures_word) && !units_.has(end, sense::same_flow) &&
            !units_.has(end, sense::bilateral))
            return false;
        found.time.count = static_cast<std::int16_t>(*count);
        found.time.year = 1; // the newest such run
        return same_period(found, end);
    }
    /// "(grew by half in) the four years to 2020", "the decade to 2019"
    [[nodiscard]] bool read_years_to(std::size_t at, time_found& found) const {
        const bool decade = units_.has(at, sense::unit_decade);
        const auto count = decade ? std::optional<int>(10) : units_.small_number(at);
        const std::size_t to = decade ? at + 1 : at + 2;
        if (!count || *count < 2 || !(decade || units_.has(at + 1, sense::unit_year))) return false;
        const auto last = years_.plain_year(to + 1);
        std::size_t fiscal_end = 0;
        if (!units_.has(to, sense::month_range) || !last || years_.double_year(to + 1, fiscal_end))
            return false;
        found.time.special = time_word::year_span;
        found.time.told = year_told::ending; // growth is on the year before the first
        found.time.year = static_cast<std::int16_t>(*last - *count);
        found.time.count = static_cast<std::int16_t>(*last);
        found.end = to + 2;
        return true;
    }

    static bool span_of(time_found& found, int years, std::size_t end) {
        found.time.special = time_word::last_years;
        found.time.count = static_cast<std::int16_t>(years);
        found.end = end;
        return true;
    }

    time_units units_;
    year_reader years_;
    year_part_reader parts_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/calendar.hpp: what the words for a time mean, given when and of whom the text speaks.
#pragma once

#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/fiscal_year.hpp>
#include <bilatrade/value/period.hpp>

#include <array>
#include <optional>

namespace bilatrade::detail {

/// What relative times are read against.
struct time_context {
    std::optional<date> today{};       ///< the document's date
    std::optional<int> this_year{};    ///< the year of that date, or what the text gives away
    int part_year = 0;                 ///< else the last year of which it tells a part
    std::optional<period> current{};   ///< the period that the text speaks of
    std::array<economy, 3> speakers{}; ///< whose fiscal year is meant, in this order
    bool follows = false;              ///< that is a part of a year which the sentence has told
    bool ahead = false;                ///< a target or forecast: the next such time, not the last one
};

[[nodiscard]] constexpr std::optional<period> just(result<period> p) noexcept {
    if (!p) return {};
    return *p;
}

class calendar {
public:
    constexpr explicit calendar(const time_context& context) noexcept : in_(context) {}

    /// The period meant, or none where the text does not tell.
    [[nodiscard]] constexpr std::optional<period> resolve(const time_mention& t) const {
        switch (t.special) {
        case time_word::none: return in_year(t);
        case time_word::year_before: return shifted(-1);
        case time_word::year_after: return shifted(1);
        case time_word::years_apart:
            if (t.told == year_told::relative) return years_from_now(t.year);
            // "in December 1992 … a decade later": another year, not another December
            if (in_.current && in_.current->months() == 1)
                return just(calendar_year(in_.current->first().year() + t.year));
            return shifted(t.year);
        case time_word::same_period: return same_part(t);
        case time_word::unit_before:
            if (!in_.current) return {};
            return in_.current->preceding();
        case time_word::month_from_now: return run_to(days_of(from_now(t.year, 1), t.to_day), t.count);
        case time_word::quarter_from_now: return from_now(t.year, 3);
        case time_word::year_span:
            return just(calendar_years(t.year + (t.told == year_told::ending ? 1 : 0), t.count));
        case time_word::a_day: return a_day(t);
        case time_word::year_end: return t.year == 10 ? decade_end() : years_from_now(0);
        default: return {};
        }
    }

    /// A month that is over, and whose trade is not known yet: "April exports are expected to fall".
    [[nodiscard]] static constexpr bool is_being_counted(const period& when, const date& today) {
        constexpr int days_to_count = 60;
        return when.months() == 1 && when.last() < today && when.last().plus_days(days_to_count) >= today;
    }

private:
    [[nodiscard]] constexpr std::optional<period> shifted(int years) const {
        if (!in_.current) return {};
        return in_.current->plus_years(years);
    }

    /// "by the end of the decade": 2030, from 2021 on.
    [[nodiscard]] constexpr std::optional<period> decade_end() const {
        return in_.this_year ? just(calendar_year((*in_.this_year + 9) / 10 * 10)) : std::nullopt;
    }
    [[nodiscard]] constexpr std::optional<period> years_from_now(int years) const {
        if (!in_.this_year && years == -1 && in_.current && in_.current->is_calendar_year())
            return in_.current; // "in 2010 … in the past year", where nothing else says when that is
        if (!in_.this_year) return {};
        return just(calendar_year(*in_.this_year + years));
    }

    /// The month or quarter that lies `n` units from now.
    [[nodiscard]] constexpr std::optional<period> from_now(int n, int months) const {
        if (!in_.today) return {};
        const int month = (in_.today->month() - 1) / months * months + 1;
        const auto now = months_from_to(in_.today->year(), month, in_.today->year(), month + months - 1);
        if (!now) return {};
        return now->plus_months(n * months);
    }

    /// The first days of a month: "in the first 20 days of this month".
    [[nodiscard]] static constexpr std::optional<period> days_of(std::optional<period> month, int count) {
        if (!month || count == 0) return month;
        return just(period::from_days(month->first(), month->first().plus_days(count - 1)));
    }

    /// So many months, to the end of the last one: "in the past six months".
    [[nodiscard]] static constexpr std::optional<period> run_to(std::optional<period> month, int count) {
        if (!month || count < 2) return month;
        return just(period::from_days(month->plus_months(1 - count).first(), month->last()));
    }

    [[nodiscard]] constexpr std::optional<period> a_day(const time_mention& t) const {
        if (t.told != year_told::absolute && !in_.this_year) return {};
        const int year = t.told == year_told::absolute ? t.year : *in_.this_year;
        const auto day = make_date(year, t.from_month, t.from_day);
        if (!day) return {};
        return just(period::from_days(*day, *day));
    }

    /// The same part of another year.
    [[nodiscard]] constexpr std::optional<period> same_part(const time_mention& t) const {
        if (!in_.current || t.told == year_told::no) return in_.current;
        if (t.told == year_told::absolute) { // "the year to February 2018 … the same period in 2017"
            const int shift = t.year - in_.current->first().year();
            return in_.current->plus_years(shift != 0 ? shift : t.year - in_.current->last().year());
        }
        if (t.told == year_told::relative && in_.current->first().year() != in_.current->last().year())
            return shifted(t.year); // "in July-February … in the same months of last year"
        if (t.told == year_told::relative && in_.this_year)
            return in_.current->plus_years(*in_.this_year + t.year - in_.current->first().year());
        if (t.told == year_told::fiscal_relative) return shifted(-1);
        return in_.current;
    }

    [[nodiscard]] constexpr std::optional<period> in_year(const time_mention& t) const {
        switch (t.told) {
        case year_told::absolute: return part_of(t, t.year);
        case year_told::relative: return in_.this_year ? part_of(t, *in_.this_year + t.year) : std::nullopt;
        case year_told::fiscal: return part_of_fiscal(t, fiscal_starting(t.year));
        case year_told::named_fiscal: return part_of_fiscal(t, fiscal_named(t.year));
        case year_told::fiscal_relative: return latest_of_fiscal(t);
        case year_told::ending: return ending(t);
        case year_told::same: return in_same_year(t);
        case year_told::no: return latest(t);
        }
        return {};
    }

    /// A part of a fiscal year that is not over is, where it is no aim, that of the year before.
    [[nodiscard]] constexpr std::optional<period> latest_of_fiscal(const time_mention& t) const {
        const auto now = part_of_fiscal(t, fiscal_from_now(t.year));
        const bool part = t.part == year_part::quarter || t.part == year_part::half;
        if (!now || !part || in_.ahead || t.year != 0 || !in_.today || now->last() <= in_.today->plus_days(7))
            return now;
        return part_of_fiscal(t, fiscal_from_now(-1));
    }

    /// The year in which a run begins that ends in `year`.
    [[nodiscard]] static constexpr int first_year_of(const time_mention& t, int year) {
        return t.count != 0 ? t.count : t.to_month < t.from_month ? year - 1 : year;
    }

    [[nodiscard]] constexpr std::optional<period> part_of(const time_mention& t, int year) const {
        switch (t.part) {
        case year_part::whole: return just(calendar_year(year));
        case year_part::quarter: return just(quarter(year, t.from_month));
        case year_part::half: return just(half_year(year, t.from_month));
        case year_part::first_months: return just(months_from_to(year, 1, year, t.from_month));
        case year_part::months:
            // "November-January 2023" begins in the year before.
            return just(months_from_to(first_year_of(t, year), t.from_month, year, t.to_month));
        case year_part::days: {
            const auto first = make_date(first_year_of(t, year), t.from_month, t.from_day);
            const auto last = make_date(year, t.to_month, t.to_day);
            return first && last ? just(period::from_days(*first, *last)) : std::nullopt;
        }
        }
        return {};
    }

    [[nodiscard]] constexpr std::optional<period> part_of_fiscal(const time_mention& t,
                                                                 std::optional<period> year) const {
        if (!year || t.part == year_part::whole || t.part == year_part::days) return year;
        const auto run = [&](int from, int months) {
            if (year->months() != 12) return of_own_calendar(*year, from + 1, from + months);
            const period first = *just(months_from_to(year->first().year(), year->first().month(),
                                                      year->first().year(), year->first().month()));
            return just(period::from_days(first.plus_months(from).first(),
                                          first.plus_months(from + months - 1).last()));
        };
        if (year->months() != 12 && t.part == year_part::months) return {};
        if (t.part == year_part::quarter) return run(t.from_month * 3 - 3, 3);
        if (t.part == year_part::half) return run(t.from_month * 6 - 6, 6);
        if (t.part == year_part::first_months) return run(0, t.from_month);
        // Months named within a fiscal year: those of its calendar.
        const int from = (t.from_month - year->first().month() + 12) % 12;
        const int length = (t.to_month - t.from_month + 12) % 12 + 1;
        return run(from, length);
    }

    /// Months of a year that is told in days: of the speaker whose year it is.
    [[nodiscard]] constexpr std::optional<period> of_own_calendar(const period& year, int first,
                                                                  int last) const {
        for (const economy who : in_.speakers) {
            const int start = year.first().year();
            const auto whole = fiscal_year(who, start);
            if (who && whole && *whole == year) return just(fiscal_months(who, start, first, last));
        }
        return {};
    }

    template <class Find>
    [[nodiscard]] constexpr std::optional<period> first_fiscal(Find find) const {
        std::optional<period> calendar_year_found;
        for (const economy who : in_.speakers) {
            if (!who) continue;
            const auto year = find(who);
            if (!year) continue;
            if (!year->is_calendar_year()) return *year;
            if (!calendar_year_found) calendar_year_found = *year;
        }
        return calendar_year_found;
    }
    [[nodiscard]] constexpr std::optional<period> fiscal_starting(int year) const {
        return first_fiscal([&](economy who) { return fiscal_year(who, year); });
    }
    [[nodiscard]] constexpr std::optional<period> fiscal_named(int year) const {
        return first_fiscal([&](economy who) { return fiscal_year_named(who, year); });
    }
    [[nodiscard]] constexpr std::optional<period> fiscal_from_now(int years) const {
        if (years == -2 && in_.current && in_.current->is_year_long() && !in_.current->is_calendar_year())
            return in_.current->plus_years(-1);
        if (!in_.today) return {};
        for (int start = in_.today->year(); start >= in_.today->year() - 1; --start) {
            const auto year = fiscal_starting(start);
            if (year && year->first() <= *in_.today && *in_.today <= year->last())
                return fiscal_starting(start + years); // of its own length: leap years are not the calendar's
        }
        return {};
    }

    /// "the year to March", "the 12 months ended June 2023".
    [[nodiscard]] constexpr std::optional<period> ending(const time_mention& t) const {
        int year = t.year;
        if (year == 0) {
            if (!in_.this_year) return {};
            year = *in_.this_year;
            if (t.from_month < 0)
                year += t.from_month + 1;
            else if (in_.today)
                year +=
                    years_to(year * 12 + t.to_month > in_.today->year() * 12 + in_.today->month(), t.is_over);
        }
        const auto last = calendar_month(year, t.to_month);
        if (!last) return {};
        if (t.from_day != 0 && t.from_day != last->last().day()) return ending_on(t, year);
        return just(period::from_days(last->plus_months(1 - t.count).first(), last->last()));
    }

    /// The last one that is over, or the next one.
    [[nodiscard]] constexpr int years_to(bool is_later, bool is_over) const noexcept {
        if (in_.ahead && !is_over) return is_later ? 0 : 1;
        return is_later ? -1 : 0;
    }

    /// "the year that ended on 20 March 2023": of as many months, to the day.
    [[nodiscard]] static constexpr std::optional<period> ending_on(const time_mention& t, int year) {
        const auto last = make_date(year, t.to_month, t.from_day);
        const int month = year * 12 + t.to_month - 1 - t.count;
        const auto before = make_date(month / 12, month % 12 + 1, t.from_day);
        return last && before ? just(period::from_days(before->plus_days(1), *last)) : std::nullopt;
    }

    [[nodiscard]] constexpr std::optional<period> in_same_year(const time_mention& t) const {
        if (t.part != year_part::whole) return latest(t);
        if (!in_.current) return years_from_now(0);
        if (in_.current->is_year_long()) return in_.current;
        return just(calendar_year(in_.current->first().year()));
    }

    /// A part of a year without the year: the last one that is over, or the next one.
    [[nodiscard]] constexpr std::optional<period> latest(const time_mention& t) const {
        if (!in_.today) {
            const int told = in_.current ? in_.current->last().year() : in_.part_year;
            if (!in_.this_year && told == 0) return {};
            return part_of(t, in_.this_year ? *in_.this_year : told);
        }
        const int year = in_.today->year();
        const auto now = part_of(t, year);
        if (!now) return {};
        if (in_.ahead) {
            for (const auto& when : {part_of(t, year - 1), now})
                if (when && (when->last() >= *in_.today || is_being_counted(*when, *in_.today))) return when;
            return part_of(t, year + 1);
        }
        constexpr int days_of_grace = 7; // figures of a month appear when it is over, or nearly
        const date latest_day = in_.today->plus_days(days_of_grace);
        const auto newest = now->last() > latest_day ? part_of(t, year - 1) : now;
        return in_.follows && in_.current ? beside_current(t, newest) : newest;
    }
    /// "In January 2021 they fell, but they recovered in February": the one next to what was told before.
    [[nodiscard]] constexpr std::optional<period> beside_current(const time_mention& t,
                                                                 std::optional<period> newest) const {
        const auto months = [](const period& p) { return p.first().year() * 12 + p.first().month(); };
        std::optional<period> nearest = newest;
        for (int year = in_.current->first().year() - 1; year <= in_.current->last().year() + 1; ++year) {
            const auto when = part_of(t, year);
            if (!when || !nearest || when->last() > newest->last()) continue;
            const int apart = months(*when) - months(*in_.current),
                      least = months(*nearest) - months(*in_.current);
            if (apart * apart < least * least) nearest = when;
        }
        return nearest;
    }

    const time_context& in_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_times.hpp: what the times of a claim are counted from: today, whose calendar,
// the time that was told before. Resolves none; that is for claim_period.hpp.
#pragma once

#include <bilatrade/text/detail/calendar.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/fiscal_year.hpp>
#include <bilatrade/value/period.hpp>

#include <cstddef>
#include <optional>

namespace bilatrade::detail {

/// Tells calendar.hpp what it has to know.
class claim_time_reader {
public:
    explicit claim_time_reader(const claim_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// Where the sentence has told a time, it goes on from that; a year may be of whom it is said to be.
    [[nodiscard]] time_context context(const claim& c, const std::optional<period>& current,
                                       economy whose_year) const {
        time_context in;
        in.today = in_.setting.today;
        in.this_year = in_.setting.this_year;
        in.part_year = in_.setting.part_year;
        in.current = current ? current : in_.state.last_period ? in_.state.last_period : in_.state.last_named;
        const bool of_partner = (in_.state.home && in_.state.home == c.partner) ||
                                (spoke_of_year_of(c.partner) && !spoke_of_year_of(c.reporter));
        in.speakers = {of_partner ? c.partner : c.reporter, of_partner ? c.reporter : c.partner,
                       in_.state.home};
        if (const economy office = in_.setting.compiler.of; office == c.reporter || office == c.partner)
            if (office) in.speakers = {office, c.reporter, c.partner}; // who counts, counts in its own years
        if (whose_year) in.speakers = {whose_year, c.reporter, c.partner};
        in.ahead = c.status != claim_status::actual;
        return in;
    }

    /// "In 2021-22 Australia sold …. Japan bought coal from it in 2021-22": whose fiscal year was told last.
    [[nodiscard]] bool spoke_of_year_of(economy who) const {
        const auto& told = in_.state.last_period;
        if (!who || !told || !told->is_year_long() || told->is_calendar_year()) return false;
        const auto year = fiscal_year(who, told->first().year());
        return year && *year == *told;
    }

    /// "in that year", "the year after": beside which time.
    void set_current(const time_mention& time, const std::optional<period>& last, time_context& in) const {
        in.follows = in.current && in.current->months() < 12 && follows_a_year(time);
        if (time.told == year_told::same && time.year == 1) {
            if (in_.state.year_of_day != 0)
                in.current = just(calendar_year(in_.state.year_of_day)); // "on 26 March 1990. In that year"
            else if (in_.state.last_named)
                in.current = in_.state.last_named;
            for (std::size_t k = 0; k < s_.size(); ++k) {
                if (!s_.is(k, mention_kind::time)) continue;
                if (&s_.time_of(k) == &time) break;
                if (s_.time_of(k).told == year_told::absolute)
                    in.current = just(calendar_year(s_.time_of(k).year));
            }
        }
        const bool later =
            time.special == time_word::years_apart && time.told == year_told::no && time.year > 0;
        // "from $4bn in the first nine months of 2016 to $5bn in the same period of 2017"
        const bool same = time.special == time_word::same_period && time.told == year_told::absolute;
        if ((time.special == time_word::year_after || later || same) && last) in.current = last;
        if (time.special == time_word::same_period && time.told == year_told::no && time.count == 0 &&
            !in_.state.has_told_trade && in_.state.last_named)
            in.current = in_.state.last_named; // "Output rose in the nine months. Trade in the same period"
        if (time.special == time_word::same_period && time.count != 0 && time.year == 1)
            if (const auto newest = in_.state.newest_run_of(time.count))
                in.current = newest; // "in the month under review"
        if (time.special == time_word::same_period && time.count != 0) set_run_of(time.count, in);
    }

    /// "exports fell by 17.8% in the first quarter. … fell in 1986. Exports to the area rose 11.6% from 1985"
    void set_year_after(const time_mention& base, time_context& in) const {
        if (base.told != year_told::absolute || !base.is_plain_year || !in.current) return;
        const auto next = just(calendar_year(base.year + 1));
        if (in.current->first().year() != base.year + 1 && in_.state.last_heard == next) in.current = next;
    }

private:
    /// "In January 2021 they fell, but they recovered in February"
    [[nodiscard]] bool follows_a_year(const time_mention& time) const {
        bool told = false;
        for (std::size_t k = 0; k != s_.size(); ++k) {
            if (!s_.is(k, mention_kind::time)) continue;
            const time_mention& t = s_.time_of(k);
            if (&t == &time) return told;
            told = t.told == year_told::absolute && t.part != year_part::whole && !t.since;
        }
        return false;
    }

    /// "in that month", "for the half-year": the one that the text has named last; else the half or quarter
    /// that was over last.
    void set_run_of(int months, time_context& in) const {
        if (in.current && (in.current->months() == months || in.current->months() == 0)) return;
        if (const auto run = in_.state.newest_run_of(months)) {
            in.current = run;
            return;
        }
        for (const auto& named : {in_.state.last_named, in_.state.last_heard}) {
            if (!named || named->months() != months) continue;
            in.current = named;
            return;
        }
        if (!in.today || months == 1) return;
        if (12 % months != 0) { // from January on
            const int year = in.today->month() > months ? in.today->year() : in.today->year() - 1;
            in.current = just(months_from_to(year, 1, year, months));
            return;
        }
        const int first = (in.today->month() - 1) / months * months + 1;
        const auto now = months_from_to(in.today->year(), first, in.today->year(), first + months - 1);
        if (now) in.current = now->preceding();
    }

    const claim_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

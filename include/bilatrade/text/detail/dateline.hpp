// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/dateline.hpp: where and when a text was written, and the year that it does not tell
// but gives away.
#pragma once

#include <bilatrade/text/detail/times.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade {

/// What the head of a text tells.
struct dateline_found {
    std::optional<date> day{};      ///< the date, its year told or found
    std::optional<int> this_year{}; ///< the year alone, where the text gives only that away
    int last_year = 0;              ///< that the text names, 0 where it names none
    int part_year = 0;              ///< likewise, of which it tells a part: "the first eight months of 2024"
    economy home{};                 ///< of the place, as it is today
    std::size_t home_at = 0;        ///< its unit
    std::size_t begin = 0, end = 0; ///< its units: no part of the first sentence
};

namespace detail {

/// What a text gives away of its year. Used again for the next one, so that nothing is allocated.
struct dateline_evidence {
    buffer<int> years;    ///< all that the text names
    buffer<int> compared; ///< the years after those that "last year" and the like are compared with
    buffer<int> weekdays; ///< the first few
    int month = 0, day = 0, year = 0;
    bool this_year = false; ///< it speaks of this year
    std::size_t line = 0;   ///< where the date stands

    void clear() noexcept {
        years.clear();
        compared.clear();
        weekdays.clear();
        month = day = year = 0;
        this_year = false;
        line = 0;
    }
};

/// Finds the dateline and the evidence for its year.
class dateline_reader {
public:
    static constexpr std::size_t most_lines = 8; ///< of a text that are looked at

    dateline_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack,
                    dateline_evidence& evidence) noexcept
        : times_(text, units, pack), units_(units), pack_(pack), known_(evidence) {}

    [[nodiscard]] dateline_found read() const {
        dateline_found found;
        known_.clear();
        std::size_t paragraphs = 0;
        for (std::size_t i = 0; i != units_.size() && paragraphs < most_lines; ++i) {
            if (i != 0 && units_[i].lines_before == 0) continue;
            ++paragraphs;
            if (read_line(i, found) || read_date_line(i, found)) break;
        }
        gather_evidence(found);
        if (known_.month != 0) {
            const int year = known_.year != 0 ? known_.year : likely_year().value_or(0);
            if (const auto day = make_date(year, known_.month, known_.day)) found.day = *day;
        }
        if (found.day)
            found.this_year = found.day->year();
        else if (!known_.compared.empty())
            found.this_year = known_.compared[0];
        else if (known_.this_year && found.part_year != 0)
            found.this_year = found.part_year;
        for (const int y : known_.years) found.last_year = y > found.last_year ? y : found.last_year;
        return found;
    }

    /// The end of a dateline that unit `at`, the first of a line, begins; `at` where it begins none.
    [[nodiscard]] std::size_t end_of(std::size_t at) const {
        dateline_found found;
        return read_line(at, found) || read_date_line(at, found) ? found.end : at;
    }

private:
    [[nodiscard]] sense_value value(std::size_t at, sense what) const {
        return at < units_.size() ? sense_of(pack_, units_[at], what) : std::nullopt;
    }

    /// "NEW DELHI, May 1:", "MINSK, 17 January –", "DAKAR –", "KINSHASA.": a place in capitals at the start
    /// of a line.
    [[nodiscard]] bool read_line(std::size_t at, dateline_found& found) const {
        std::size_t i = at;
        economy home;
        std::size_t home_at = 0;
        std::size_t places = 0;
        bool two = false;
        for (; i < units_.size() && i - at < 8 && (i == at || units_[i].lines_before == 0); ++i) {
            const unit& u = units_[i];
            if (u.is(',') || u.is('/') || u.is('(') || u.is(')') || u.is('-') || u.is('.')) {
                if (u.is('.') || (u.is('-') && u.space_before)) break;
                continue;
            }
            if (u.kind != token_kind::word || value(i, sense::month)) break;
            if (places == 0 && u.letters != letter_case::all_capitals && !opens_dated(i)) return false;
            if (u.letters == letter_case::any) return false;
            for (const sense named :
                 {sense::economy_capital, sense::city, sense::region, sense::economy_name}) {
                const auto bits = value(i, named);
                if (!bits) continue;
                const auto who = economy::from_packed(static_cast<std::uint16_t>(*bits));
                two = two || (home && i > home_at && who && *who != home &&
                              units_[i - 1].is('/')); // "MEXICO CITY/OTTAWA"
                if (home) continue;
                if (who && !who->is_group()) home = *who, home_at = i;
            }
            ++places;
        }
        if (places == 0 || i >= units_.size() || units_[i].lines_before != 0) return false;
        const std::size_t day = units_[i].is('.') && is_day_of_its_own(i + 1) ? i + 1 : i;
        const time_found time = times_.read(day);
        const bool dated = time.end != day && time.time.special == time_word::a_day;
        const bool joins = units_[i].is('n') && !units_[i].space_before && i + 1 < units_.size() &&
                           !units_[i + 1].space_before; // "UAE–Omani trade"
        const bool closed = (units_[i].is_dash() && !joins) || units_[i].is('.') || units_[i].is(':');
        if (!dated && !closed) return false;
        if (!dated && !home && units_[i].is(':')) return false; // "FROM: TRADE SECTION"
        if (!dated && leads_to_amount(i + 1)) return false;     // "USA – $0.6 bln"
        if (two) home = {};
        found.home = home;
        found.home_at = home_at;
        found.begin = at;
        found.end = dated ? time.end : i;
        while (found.end < units_.size() && units_[found.end].lines_before == 0 &&
               is_dateline_mark(found.end))
            ++found.end;
        if (!dated) return true;
        known_.month = static_cast<unsigned char>(time.time.from_month);
        known_.day = static_cast<unsigned char>(time.time.from_day);
        known_.year = time.time.told == year_told::absolute ? time.time.year : 0;
        known_.line = i;
        return true;
    }
    [[nodiscard]] bool leads_to_amount(std::size_t i) const {
        return i < units_.size() && (units_[i].is('$') || value(i, sense::currency).has_value() ||
                                     (units_[i].kind == token_kind::number && !plain_year(i)));
    }
    /// "KYIV. January 4. Poland remained"
    [[nodiscard]] bool is_day_of_its_own(std::size_t i) const {
        const time_found time = times_.read(i);
        return time.end != i && time.time.special == time_word::a_day && time.end < units_.size() &&
               (units_[time.end].is('.') || units_[time.end].is_dash());
    }

    /// "Lima, Oct. 5. Exports to …", "Hanoi, 3 May – …", "Washington, DC, March 11 –": a town, a day and a
    /// mark.
    [[nodiscard]] bool opens_dated(std::size_t i) const {
        if (!value(i, sense::economy_capital) && !value(i, sense::city)) return false;
        if (i + 4 >= units_.size() || !units_[i + 1].is(',')) return false;
        const bool within = units_[i + 3].is(',') && units_[i + 2].letters != letter_case::any;
        const std::size_t day = within ? i + 4 : i + 2;
        const time_found time = times_.read(day);
        const bool dated = time.end != day && time.time.special == time_word::a_day;
        return dated && time.end < units_.size() && units_[time.end].lines_before == 0 &&
               (units_[time.end].is('.') || units_[time.end].is_dash() || units_[time.end].is(':'));
    }

    /// "Athens, 12 May 2022": a line of its own below the title.
    [[nodiscard]] bool read_date_line(std::size_t at, dateline_found& found) const {
        const std::size_t end = end_of_line(units_, at);
        const std::size_t comma = end - at > 6 ? at + 2 : end - at > 4 ? at + 1 : at;
        for (std::size_t i = at; i < end && i <= comma + 1; ++i) {
            const time_found time = times_.read(i);
            const bool whole = time.end == end && time.time.special == time_word::a_day &&
                               time.time.told == year_told::absolute;
            if (!whole || (i != at && !units_[i - 1].is(','))) continue;
            known_.month = static_cast<unsigned char>(time.time.from_month);
            known_.day = static_cast<unsigned char>(time.time.from_day);
            known_.year = time.time.year;
            known_.line = i;
            found.begin = at;
            found.end = end;
            return true;
        }
        return false;
    }

    [[nodiscard]] bool is_dateline_mark(std::size_t i) const {
        const unit& u = units_[i];
        if (u.kind == token_kind::mark) return !u.is('"') && !u.is('$') && !u.is('\'');
        return value(i, sense::agency).has_value() || value(i, sense::dateline_mark).has_value();
    }

    /// Years that are compared with, weekdays, and all years of the text.
    void gather_evidence(dateline_found& found) const {
        constexpr sense_set telling = sense_set::of({sense::relative_year, sense::weekday});
        int relative = 2; // no relative year in this sentence
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const unit& u = units_[i];
            if (u.lines_before != 0 || u.is('.')) relative = 2;
            if (u.kind != token_kind::number && !u.senses.has_any_of(telling)) continue;
            if (const auto shift = value(i, sense::relative_year)) relative = *shift;
            known_.this_year = known_.this_year || relative == 0;
            if (const auto day = value(i, sense::weekday);
                day && i < known_.line + 200 && known_.weekdays.size() < 3)
                known_.weekdays.push_back(*day - 1);
            const auto year = plain_year(i);
            if (!year) continue;
            known_.years.push_back(*year);
            if (*year > found.part_year && is_told_in_part(i)) found.part_year = *year;
            if (relative < 1 && is_compared(i)) known_.compared.push_back(*year + 1 - relative);
            const bool same =
                is_same_period(i); // "in the first months of last year … a similar period of 2022"
            if (same || same_month_before(i))
                known_.compared.push_back(*year + 1 - (same && relative < 0 ? relative : 0));
        }
    }

    /// "January 2024", "the first eight months of 2024"
    [[nodiscard]] bool is_told_in_part(std::size_t year_at) const {
        constexpr sense_set parts =
            sense_set::of({sense::month, sense::unit_month, sense::unit_quarter, sense::unit_half});
        for (std::size_t k = year_at; k-- > 0 && year_at - k <= 3;)
            if (units_[k].senses.has_any_of(parts)) return true;
        return false;
    }

    /// "from $296 million in the same months of 2022"
    [[nodiscard]] bool is_same_period(std::size_t year_at) const {
        const bool of = year_at > 0 && value(year_at - 1, sense::of_time).has_value();
        const std::size_t unit = of ? year_at - 2 : year_at - 1; // "in the same six months of 2018"
        if (year_at > 4 && value(unit, sense::unit_month) &&
            value(unit - 2, sense::which) == static_cast<int>(which::same))
            return true;
        return year_at > 1 && value(of ? year_at - 2 : year_at - 1, sense::same_period).has_value();
    }

    /// "in March from … and … in March 1986": the first March is one year later.
    [[nodiscard]] bool same_month_before(std::size_t year_at) const {
        const auto month = year_at > 0 ? value(year_at - 1, sense::month) : std::nullopt;
        if (!month) return false;
        bool compared = false;
        for (std::size_t back = year_at - 1; back-- > 0 && year_at - back < 40;) {
            if (units_[back].lines_before > 1 || units_[back].is(';')) return false;
            compared = compared || value(back, sense::compare);
            if (value(back, sense::month) == *month && compared)
                return !(back + 1 < units_.size() && units_[back + 1].kind == token_kind::number);
        }
        return false;
    }

    [[nodiscard]] std::optional<int> plain_year(std::size_t i) const {
        if (units_[i].number < year_reader::first_year || units_[i].number > year_reader::last_year)
            return {};
        const time_found time = times_.read(i);
        const bool year =
            time.end == i + 1 && time.time.is_plain_year && time.time.special == time_word::none;
        if (!year) return {};
        return time.time.year;
    }

    [[nodiscard]] bool is_compared(std::size_t i) const {
        for (std::size_t back = i; back-- > 0 && i - back <= 12;) {
            if (units_[back].is('.') || units_[back].is(';') || plain_year(back)) return false;
            const bool beside = value(back + 1, sense::of_time).has_value(); // "less than in 2022"
            if (value(back, sense::compare) && (beside || !value(back, sense::qualifier))) return true;
            if (i - back > 2) continue;
            const auto prep = value(back, sense::preposition);
            if (prep && *prep == static_cast<int>(preposition::from)) return true;
        }
        return false;
    }

    /// The year for which the comparison, the weekday and the other years speak; none where nothing does.
    [[nodiscard]] std::optional<int> likely_year() const {
        if (known_.years.empty() && known_.compared.empty()) return {};
        int first = 2200, last = 0;
        for (const int y : known_.years) {
            first = y < first ? y : first;
            last = y > last ? y : last;
        }
        std::optional<int> best;
        int best_score = 2; // one decisive piece of evidence is needed
        bool tied = false;
        for (int year = first - 1; year <= last + 2; ++year) {
            const int score = score_of(year);
            if (score > best_score) {
                best = year;
                best_score = score;
                tied = false;
            } else if (score == best_score && best) {
                tied = true;
            }
        }
        if (tied) best.reset();
        return best;
    }

    [[nodiscard]] int score_of(int year) const {
        const auto day = make_date(year, known_.month, known_.day);
        if (!day) return 0;
        int score = 0;
        for (const int y : known_.compared) {
            if (y == year) {
                score += 6;
                break;
            }
        }
        for (const int w : known_.weekdays) {
            if (static_cast<int>(day->weekday()) == w) {
                score += 4;
                break;
            }
        }
        // The text knows years up to its own: the nearer the latest of them, the better.
        int before = 0;
        for (const int y : known_.years) before = y <= year && y > before ? y : before;
        if (before == year)
            score += 2;
        else if (before == year - 1)
            score += 1;
        return score > 2 ? score : 0;
    }

    time_reader times_;
    const buffer<unit>& units_;
    const language_pack& pack_;
    dateline_evidence& known_;
};

} // namespace detail

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/base_times.hpp: which times of a sentence can be a figure's, and which are only
// compared with.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/level_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// Tells the times of a sentence apart.
class base_time_reader {
public:
    explicit base_time_reader(const sentence& s) noexcept : s_(s) {}

    /// A time that a figure can be of: no day of an event, no "year on year".
    [[nodiscard]] bool is_usable(std::size_t i) const {
        return s_.is(i, mention_kind::time) && is_usable_time(i);
    }

    /// The first one in [begin, end), plus one, or 0.
    [[nodiscard]] std::uint16_t first_usable(std::size_t begin, std::size_t end) const {
        while (begin < end && !is_usable(begin)) ++begin;
        return begin < end ? static_cast<std::uint16_t>(begin + 1) : std::uint16_t{0};
    }
    /// "soon", "in the years to come"
    [[nodiscard]] bool is_to_come(std::size_t i) const {
        return s_.is(i, mention_kind::time) && s_.time_of(i).special == time_word::undated;
    }

    /// "year on year", "annual"
    [[nodiscard]] bool is_rate_word(std::size_t i) const {
        return s_.is(i, mention_kind::time) && s_.time_of(i).is_rate();
    }

    /// A time that only tells what a change is counted from.
    [[nodiscard]] bool is_of_base(std::size_t i) const {
        if (!s_.is(i, mention_kind::time)) return false;
        return is_rate_word(i) || (is_usable(i) && is_base(i));
    }

    /// A time that is compared with: "compared with 2020", "since 2018", "from 2021", "a rise of 40% on
    /// 2021", "23.8% above the figure for 2022".
    [[nodiscard]] bool is_base(std::size_t i) const {
        const time_mention& t = s_.time_of(i);
        if (t.is_years_ahead() || t.is_last_months()) return false;
        if (t.since) return true;
        if (tells_time_before(t) || t.special == time_word::last_years) return true;
        for (std::size_t k = i; k-- > 0 && i - k <= 8;)
            if ((s_.is(k, mention_kind::percent) || s_.is(k, mention_kind::fraction)) &&
                level_compared(s_, k) == i + 1)
                return true;
        for (std::size_t k = i; k-- > 0;)
            if (const std::size_t base = time_as_much(s_, k); base >= i) return base == i;
        if (follows_comparison(i)) return true;
        const std::size_t b = s_.before_article(i);
        if (b > 0 && s_.is(b, preposition::of) && s_.is(b - 1, mention_kind::ratio))
            return true; // "more than double that of 2020"
        if (b > 1 && s_.is(b, preposition::of) && s_.has(b - 1, sense::same_flow) &&
            (s_.has(b - 2, sense::exceeds) || s_.has(b - 2, sense::qualifier)))
            return true; // "exceeded that of 2020 by 9%"
        if (s_.is(b, mention_kind::ratio) &&
            (b + 2 == i || level_word_at(i + 1) || s_.is(i + 1, 's') ||
             (s_.begins_with(i, sense::definite) && t.told == year_told::absolute)))
            return true; // "1.5 times the 2020 level", not "trebled last year"
        if (s_.is(b, mention_kind::fraction) && level_word_at(i + 1)) return true; // "half their 1980 value"
        const bool compared = s_.has(b, sense::compare) || // "fell short of the 1986 level by"
                              (s_.has(b, sense::qualifier) && !s_.has(b, sense::also));
        return level_word_at(i + 1) && !s_.has(i + 1, sense::happened) && compared;
    }

private:
    [[nodiscard]] bool is_usable_time(std::size_t i) const {
        const time_mention& t = s_.time_of(i);
        return t.special != time_word::a_day && t.special != time_word::weekday_name && !t.is_rate() &&
               !told_in_days(i) && !is_of_publication(i) && !is_explanation(i) && !is_begun(i) &&
               !is_of_record(i) && !is_limit(i) && !is_told_beside(i) && !is_length(i);
    }
    /// "rose in May, after two years of decline": how long that was.
    [[nodiscard]] bool is_length(std::size_t i) const {
        return i > 0 && s_.time_of(i).special == time_word::last_years && s_.has(i - 1, sense::after_level) &&
               s_.is(i + 1, preposition::of);
    }

    /// "in 2021 (and in 2020)": whose figures stand in brackets behind the others.
    [[nodiscard]] bool is_told_beside(std::size_t i) const {
        return i > 2 && s_.is(i - 1, preposition::in) && s_.has(i - 2, sense::and_word) &&
               s_.is(i - 3, '(') && s_.is(i + 1, ')');
    }

    /// "Before 2011 trade exceeded $1bn a year", "before the March ban": when it ended, not when it was
    [[nodiscard]] bool is_limit(std::size_t i) const {
        const std::size_t b = s_.before_article(i);
        if (s_.time_of(i).told == year_told::relative && !s_.is(i + 1, 's')) return false;
        return i > 0 && s_.is(b, preposition::in) && s_.value(b, sense::apart) == -1;
    }

    /// "rose for the first time in four months", "its first in five years": how long it had not.
    [[nodiscard]] bool is_of_record(std::size_t i) const {
        const time_mention& t = s_.time_of(i);
        const bool span = t.special == time_word::same_period || t.special == time_word::last_years;
        if (!span || i < 2 || !s_.is(i - 1, preposition::in)) return false;
        std::size_t k = i - 2; // "the steepest fall in three years", "the first year-on-year rise in"
        if (s_.is_change(k) && k > 1 &&
            (s_[k - 1].kind == mention_kind::word || s_.is(k - 1, mention_kind::time))) {
            while (k > 0 && i - k < 6 && !s_.has(k - 1, sense::definite) &&
                   (s_.is(k - 1, mention_kind::word) || s_.is(k - 1, mention_kind::time)))
                --k;
            if (k > 1 && s_.has(k - 1, sense::definite) && s_.is(k - 2, ',')) return true;
        }
        const bool most = s_.has(i - 2, sense::neutral) && s_.begins_with(i - 3, sense::definite);
        return s_.has(i - 2, sense::ordinal) || most || // "the largest in ten years"
               (i > 2 && s_.has(i - 3, sense::ordinal) && s_.has(i - 2, sense::neutral));
    }

    /// "started the year with an increase of 12%": no time of the figure
    [[nodiscard]] bool is_begun(std::size_t i) const {
        const time_mention& t = s_.time_of(i);
        return t.told == year_told::same && t.part == year_part::whole && i > 0 &&
               s_.has(i - 1, sense::neutral) && s_.is(i + 1, preposition::with) &&
               !s_.has(i - 1, sense::preposition);
    }

    /// "In fiscal 2022, that is, the year that closed on 30 September, exports": the time before it.
    [[nodiscard]] bool is_explanation(std::size_t i) const {
        if (s_.time_of(i).told != year_told::same || i < 3 || !s_.is(i - 1, ',')) return false;
        std::size_t k = i - 1;
        while (k > 0 && i - k <= 5 && (s_.is(k, ',') || s_.has(k, sense::clause) || s_.has(k, sense::level)))
            --k;
        return s_.is(k, mention_kind::time) && s_.has(i + 1, sense::relative);
    }
    /// "the $3bn published last month", "first put at $3bn in last month's release": when it was said
    [[nodiscard]] bool is_of_publication(std::size_t i) const {
        const time_mention& t = s_.time_of(i);
        if (t.told == year_told::absolute) return false;
        if (s_.is(i + 1, 's')) return s_.has(i + 2, sense::published);
        const std::size_t b = s_.is(i - 1, preposition::in) ? i - 2 : i - 1;
        const bool first = s_.value(b, sense::superseded) == 0 && b + 2 == i; // "as published in August"
        const bool forecast = s_.is(i - 1, preposition::in) && s_.has(b, sense::forecast) &&
                              !s_.has(b, sense::neutral) && b > 0 &&
                              (s_.is(b - 1, ',') || s_.is_figure(b - 1)); // "the 6.5% forecast in December"
        return i > 1 && (s_.has(b, sense::published) || first || forecast);
    }
    /// "the first five months of the Iranian year (March 21-August 22)": the days say it exactly.
    [[nodiscard]] bool told_in_days(std::size_t i) const {
        const std::size_t open = s_.has(i + 1, sense::so_far) ? i + 2 : i + 1;
        if (is_unspecific(s_.time_of(i)) && s_.is(open, '(') && s_.is(open + 1, mention_kind::time) &&
            s_.is(open + 2, ')') && s_.time_of(open + 1).part == year_part::months)
            return true; // "for the year to date (January–April)"
        for (std::size_t k = i + 1; k < s_.size() && k - i <= 7; ++k) {
            if (s_.is_figure(k) || s_.is(k, ',') || s_.is_break(k)) return false;
            if (!s_.is(k, '(')) continue;
            if (k == i + 1 && s_.is(k + 1, mention_kind::time) && s_.is(k + 2, ')') &&
                s_.time_of(k + 1).told == year_told::ending)
                return true; // "last year (ending March 31, 2024)"
            return s_.is(k + 1, mention_kind::time) && s_.is(k + 2, ')') &&
                   s_.time_of(k + 1).special == time_word::none && s_.time_of(k + 1).part == year_part::days;
        }
        return false;
    }

    [[nodiscard]] static bool is_unspecific(const time_mention& t) {
        if (t.special != time_word::none) return t.special == time_word::same_period;
        return t.told == year_told::same || (t.told == year_told::relative && t.year == 0);
    }

    /// "from January to June", "from 2022 to 2024"
    [[nodiscard]] static bool is_run_of_months(const time_mention& t) {
        if (t.special == time_word::year_span) return true;
        if (t.part == year_part::days) return t.from_day != t.to_day; // "from June 1 to 20"
        return t.part == year_part::months && t.from_month != t.to_month;
    }

    [[nodiscard]] bool level_word_at(std::size_t i) const {
        return s_.has(i, sense::same_flow) || s_.has(i, sense::level) || s_.has(i, sense::level_noun);
    }

    /// Whether the words that lead to a time begin with one that compares.
    [[nodiscard]] bool follows_comparison(std::size_t i) const {
        if (is_of_level_beyond(i)) return true;
        bool carried = false; // over "the figure for", "what it had sold there in"
        bool said = false;    // over "it had sold"
        bool named = false;   // over "the record high reached in"
        for (std::size_t b = i; b-- > 0 && i - b <= 9;) {
            if (s_.is(b, preposition::with) && b > 1 && s_.is(b - 1, mention_kind::time))
                return s_.has(b - 2, sense::compare); // "Comparing May 2022 with May 2021"
            if (s_.has(b, sense::compare)) return compares(b, i);
            if (is_beyond(b)) return true;
            if (s_.is(b, mention_kind::ratio) || s_.is(b, mention_kind::fraction)) return carried;
            if (s_.is(b, preposition::to) && b > 0 && s_.is(b - 1, mention_kind::percent))
                return s_.time_of(i).special == time_word::same_period; // "minus 9% to the same period of"
            if (s_.has(b, sense::flow_noun) && b > 2 && s_.has(b - 1, sense::article) &&
                s_.has(b - 2, sense::compare_on))
                return is_on_after_change(b - 2); // "a decrease of $7m on the surplus in June"
            if (s_.is(b, preposition::between))   // "less than between May and July 2022"
                return (b > 0 && s_.has(b - 1, sense::compare)) || later_time(i);
            if (s_.is(b, preposition::from)) { // "from the December quarter", not "from January to June"
                const bool quarter = s_.begins_with(i, sense::definite) && !s_.has(i + 1, sense::flow_noun);
                const bool written = is_written_with_dash(i); // "from January-May 1993"
                const bool run = is_run_of_months(s_.time_of(i)) && !(written && is_told_of_change(b));
                return (!said || named) && (!run || quarter);
            }
            if (s_.has(b, sense::same_flow) && s_.is(b + 1, preposition::of))
                carried = true; // "twice those of"
            if (s_.has(b, sense::article) || s_.has(b, sense::which)) continue;
            if (describes(b, i)) continue;
            if (s_.has(b, sense::same_flow) || s_.has(b, sense::what) || s_.has(b, sense::also)) {
                // "as much as in 2021", "the sum of 2021": not "doubled again in 2021"
                carried = carried || !s_.has(b, sense::also) || s_.has(b, sense::qualifier) || b + 1 == i;
                continue;
            }
            if (s_.is(b, preposition::in) || s_.is(b, preposition::of)) {
                if (is_on_after_change(b)) return true;
                continue;
            }
            if (said && s_.has(b, sense::neutral)) {
                named = true;
                continue;
            }
            if (!carries(b)) return false;
            said = true;
        }
        return false;
    }

    /// "5% over 2021" compares; "Over the same months exports fell" and "5% over the first four months" do
    /// not.
    [[nodiscard]] bool compares(std::size_t word, std::size_t time) const {
        if (s_.is(time + 1, preposition::with)) { // "Comparing May 2022 with that of the year before"
            std::size_t base = time + 2;
            while (s_.has(base, sense::article) || s_.has(base, sense::same_flow) ||
                   s_.is(base, preposition::of))
                ++base;
            if (s_.is(base, mention_kind::time)) return false;
        }
        if (!s_.is(word, preposition::in)) return true;
        const time_mention& t = s_.time_of(time);
        if (s_.has(time + 1, sense::total) && s_.is_phrase(time + 1)) return false; // "over 2020 as a whole"
        if (t.told == year_told::ending || t.part == year_part::first_months) return false;
        if (is_run_of_months(t) && !has_twin(time)) return false;
        const bool bracket =
            word > 3 && s_.is(word - 1, ')') && s_.is_figure(word - 2) && s_.is(word - 3, '(');
        const std::size_t told = bracket ? word - 3 : word; // "a 4% decrease ($6.2bn) over 2022"
        const bool dated =
            told > 3 && s_.is(told - 1, mention_kind::time) && s_.is(told - 2, preposition::in) &&
            s_.is(told - 3, mention_kind::percent) &&
            (t.is_plain_year || (t.part == s_.time_of(told - 1).part && t.special == time_word::none));
        if (dated) return true; // "rose 6% in 2022 over 2019", "in May over April"
        return told > 0 && (s_.is_figure(told - 1) || s_.is(told - 1, mention_kind::points) ||
                            s_.is_change(told - 1) || s_.is(told - 1, ','));
    }

    [[nodiscard]] bool is_written_with_dash(std::size_t i) const {
        const std::string_view words = s_.words(i);
        return words.find('-') != std::string_view::npos || words.find("–") != std::string_view::npos;
    }
    /// "an increase of $310 million (from)"
    [[nodiscard]] bool is_told_of_change(std::size_t end) const {
        if (end == 0 || !s_.is_figure(end - 1)) return false;
        const std::size_t b = before(s_, end - 1);
        return b != s_.size() && (s_.is_change(b) || (b > 0 && s_.is_change(b - 1)));
    }
    /// "July-May 2023-24 … rose by 4% over July-May 2022-23": the same months of another year.
    [[nodiscard]] bool has_twin(std::size_t time) const {
        const time_mention& t = s_.time_of(time);
        for (std::size_t k = 0; k != s_.size(); ++k) {
            if (k == time || !s_.is(k, mention_kind::time)) continue;
            const time_mention& other = s_.time_of(k);
            if (other.part == year_part::first_months && t.part == year_part::months && t.from_month == 1 &&
                t.to_month == other.from_month)
                return true; // "in the first two months …, up 27% over January-February 1991"
            if (other.part == t.part && other.from_month == t.from_month && other.to_month == t.to_month &&
                other.year != t.year)
                return true;
        }
        return false;
    }

    /// "23.8% above the figure for 2022", "2 percent below last year"
    [[nodiscard]] bool is_beyond(std::size_t i) const {
        return s_.has(i, sense::qualifier) && s_.is_change(i) && i > 0 &&
               (s_.is_figure(i - 1) || s_.is(i - 1, mention_kind::fraction));
    }

    /// "exceeded last year's $10bn by $3bn"
    [[nodiscard]] bool exceeds_before(std::size_t i) const {
        return s_.is(i + 1, 's') && s_.is(i + 2, mention_kind::money) &&
               (s_.has(i - 1, sense::exceeds) ||
                s_.value(i - 1, sense::qualifier) == static_cast<int>(qualifier::more_than));
    }

    /// "46% above the depressed level of 2020", "two thirds below their peak of May"
    [[nodiscard]] bool is_of_level_beyond(std::size_t i) const {
        if (i < 2 || exceeds_before(i)) return i > 1;
        const bool in = s_.is(i - 1, preposition::in) && level_word_at(i - 2); // "above their level in 2021"
        if (!in && !s_.is(i - 1, preposition::of) && !s_.has(i - 1, sense::also)) return false;
        for (std::size_t b = i - 1; b-- > 0 && i - b <= 8;) {
            if (is_beyond(b)) return true;
            if (s_.is_figure(b) || s_.is(b, ',') || s_.is_break(b)) return false;
        }
        return false;
    }

    /// "on the record year 2022", "than the boom year 2022": words between the article and its time.
    [[nodiscard]] bool describes(std::size_t i, std::size_t time) const {
        for (std::size_t b = i + 1; b-- > 0 && time - b <= 4;) {
            if (s_.has(b, sense::article)) return b != i;
            if (!s_.has(b, sense::neutral) && !s_.has(b, sense::unit_year) && s_[b].node != 0) return false;
        }
        return false;
    }

    /// "up 14% on 2021", "a rise on 2021", "up by half on 2021", "a drop of $2m (-20%) on 2021"
    [[nodiscard]] bool is_on_after_change(std::size_t i) const {
        if (!s_.has(i, sense::compare_on) || i == 0) return false;
        if (i > 3 && s_.is(i - 1, mention_kind::time) && s_.is(i - 2, preposition::in) &&
            s_.is_figure(i - 3) && !s_.is(i - 3, mention_kind::money))
            return true; // "up 9% in February on January"
        if (s_.is(i - 1, ')') && i > 3 && s_.is_figure(i - 2) && !s_.is(i - 2, mention_kind::money))
            return true;
        const std::size_t last = s_.is(i - 1, ',') && i > 1 ? i - 2 : i - 1; // "by $2m, or 12%, on March"
        if (last + 1 == i && s_.is_change(last)) return true;
        if (!s_.is_figure(last) && !s_.is(last, mention_kind::fraction)) return false;
        const std::size_t b = before(s_, last); // "by $0.3 billion on March"
        if (s_[last].kind != mention_kind::money) return true;
        if (b == s_.size() || b == 0) return false;
        return s_.is(b, preposition::by) || (b + 1 == last && s_.is_change(b)) || // "down $2m on March"
               (s_.is(b, preposition::of) && s_.is_change(b - 1));                // "a rise of $2m on"
    }

    /// Words that may stand between a level that is compared with and its time: "what it had sold there in".
    [[nodiscard]] bool carries(std::size_t i) const {
        return s_.has(i, sense::pronoun) || s_.has(i, sense::flow_verb) || s_.has(i, sense::level) ||
               s_.has(i, sense::recorded) || s_.has(i, sense::auxiliary) || s_.has(i, sense::happened);
    }

    /// "Between 2002, when it was signed, and 2022"
    [[nodiscard]] bool later_time(std::size_t i) const {
        for (std::size_t k = i + 1; k < s_.size() && !s_.is_figure(k); ++k) {
            if (s_.is(k, mention_kind::time) && s_.has(k - 1, sense::and_word)) return true;
        }
        return false;
    }

    const sentence& s_;
};

} // namespace bilatrade::detail

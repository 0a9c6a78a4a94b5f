// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_times.hpp: which of the times of a sentence a figure is of, and which one it
// is compared with. What these times mean is for calendar.hpp.
#pragma once

#include <bilatrade/text/detail/base_times.hpp>
#include <bilatrade/text/detail/change_words.hpp>
#include <bilatrade/text/detail/compared_levels.hpp>
#include <bilatrade/text/detail/figure_leading_time.hpp>
#include <bilatrade/text/detail/figure_time_list.hpp>
#include <bilatrade/text/detail/figure_time_words.hpp>
#include <bilatrade/text/detail/figure_years_before.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Chooses the times of a figure.
class figure_time_reader {
public:
    explicit figure_time_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), times_(scene.s), leading_(scene), years_before_(scene) {}

    /// Sets the times of a figure; all figures of the sentence are known, and the times of those that are
    /// compared with.
    void read(stated_figure& f) const {
        if (f.why_not != rejection::none) return;
        if (f.twin != 0 || says_again(f)) {
            const stated_figure& same = f.twin != 0 ? in_.figures[f.twin - 1U] : (&f)[-1];
            f.time = same.time;
            f.base_time = same.base_time;
            return;
        }
        if (f.is_excess || (f.kind == claim_kind::level && s_.has(before(s_, f.at), sense::since))) {
            f.time = time_behind(f); // "the lowest since the $3bn reached in 2014"
        } else if (s_.is(f.at, mention_kind::ratio) && s_.is(f.at + 4U, mention_kind::time) &&
                   is_as_much(s_, f.at)) {
            f.time = plus_one(f.at + 4U); // "and twice as much in 2022"
        } else if (replaces_before(f) && following_time(f) == 0 && (&f)[-1].time != 0) {
            f.time = (&f)[-1].time;
        } else if (const std::uint16_t apposed = apposed_time(in_, f.at); apposed != 0) {
            f.time = apposed;
        } else if (const std::size_t own = possessive_time(s_, f.at) + time_in_bracket(s_, f.at);
                   own != 0) { // at most one of the two stands there
            f.time = static_cast<std::uint16_t>(own);
            f.is_before = f.is_before || (f.kind != claim_kind::level && &f != in_.figures.begin());
        } else if (f.kind == claim_kind::level && s_.is(f.at + 1U, preposition::of) &&
                   years_before_.is_told_at(f.at + 2U)) {
            f.time = plus_one(f.at + 2U); // "below the $2bn of a year before"
        } else if (f.kind == claim_kind::level && goes_on_to_year_before(f)) {
            f.time = plus_one(f.at + 1U); // "was $1.2bn in May and $929m a year earlier"
            f.is_before = true;
        } else if (const std::uint16_t then = time_of_change_before(f); then != 0) {
            f.time = then;
            f.is_before = true;
            f.is_compared_change = compares_change(in_, f);
            return;
        } else if (const std::uint16_t when = time_of_when(f); when != 0) {
            f.time = when;
            f.is_base = f.kind == claim_kind::level && times_.is_base(when - 1U);
        } else {
            f.time = f.is_base ? time_of_base(f) : main_time(f);
            if (f.time == 0) f.time = time_of_replaced(f);
        }
        const bool changes = f.kind == claim_kind::growth || f.kind == claim_kind::difference;
        if (changes && f.time != 0 && is_change_before(s_, f.at))
            f.is_before = true; // "rose 3.2% after contracting 0.9% in July"
        f.is_compared_change = f.time != 0 && compares_change(in_, f) && (&f)[-1].time != f.time;
        f.is_before = f.is_before || f.is_compared_change;
        f.of_preceding = f.is_before && f.time != 0 && f.time <= f.at && &f != in_.figures.begin() &&
                         is_change_before(s_, f.at) && (&f)[-1].time == f.time;
        if (!f.is_base && f.kind != claim_kind::level) f.base_time = base_time(f);
    }

    /// Sets the time of the level that one without a time led to; all times of the sentence are set.
    void read_led_to(stated_figure& f) const {
        if (f.twin != 0) {
            f.led_to = in_.figures[f.twin - 1U].led_to;
            return;
        }
        if (f.led_to = time_ahead_of_base(f); f.led_to != 0) return;
        const stated_figure* next = &f + 1;
        std::size_t to = f.at + 1U;
        while (next != in_.figures.end() && next->twin != 0)
            to = next++->at + 2U; // "from $2bn (€1.9bn) to $3bn"
        if (s_.is(to, preposition::in) && s_.is(to + 1, mention_kind::time)) to += 2; // "from $2bn in May to"
        if (next == in_.figures.end() || next->is_base || next->kind != f.kind) return;
        const bool step = s_.is(to, preposition::to) && before(s_, next->at) == to;
        const bool turned = s_.is(to, preposition::to) && f.head != 0 &&
                            next->head != 0 && // "to a deficit of"
                            in_.head_of(f).is_balance() && in_.head_of(*next).is_balance() &&
                            in_.head_of(*next).at > to && in_.head_of(*next).at < next->at;
        if ((step && next->head == f.head) || turned || becomes_behind(s_, f.at) != 0) f.led_to = next->time;
    }

private:
    /// "from $2bn a year earlier to $3bn in May", "which were $2bn a year earlier, rose to $3bn in May": the
    /// time that the earlier one is counted from, where the sentence tells it behind.
    [[nodiscard]] std::uint16_t time_ahead_of_base(const stated_figure& f) const {
        if (f.time <= f.at || !(tells_time_before(s_.time_of(f.time - 1U)) ||
                                s_.time_of(f.time - 1U).special == time_word::same_period))
            return 0;
        for (std::size_t k = 0; k != f.at; ++k)
            if (s_.is_figure(k)) return 0;
        if (const std::uint16_t lead = leading_.time_of(f); lead != 0) // "rose in May, from $2bn a year"
            return s_.is(before(s_, f.at), preposition::from) ? lead : std::uint16_t{0};
        for (const stated_figure* next = &f + 1; next != in_.figures.end(); ++next)
            if (next->kind == claim_kind::level && !next->is_base && next->why_not == rejection::none)
                return next->head == f.head && next->time > next->at ? next->time : std::uint16_t{0};
        return 0;
    }
    [[nodiscard]] bool goes_on_to_year_before(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        return years_before_.is_told_at(f.at + 1U) && &f != in_.figures.begin() && b != s_.size() &&
               (s_.has(b, sense::and_word) || s_.has(b, sense::flow_verb)) && f.head != 0 &&
               (&f)[-1].head != 0 && in_.head_of(f).word == in_.head_of((&f)[-1]).word;
    }
    /// "an increase of 17.6% or £209 million on 2020": the change before in money.
    [[nodiscard]] bool says_again(const stated_figure& f) const {
        if (f.kind != claim_kind::difference || f.direction == 0 || &f == in_.figures.begin()) return false;
        const stated_figure& last = (&f)[-1];
        return last.kind == claim_kind::growth && last.direction == f.direction && last.at + 2U == f.at &&
               s_.is_or(last.at + 1U);
    }

    /// "against $5bn in 2021", "(2021: $5bn)"
    [[nodiscard]] std::uint16_t time_of_base(const stated_figure& f) const {
        for (std::size_t k = f.at + 1U; k < s_.size(); ++k) {
            if (s_.is_break(k) || s_.is(k, ',') || (s_.is_figure(k) && !s_.is(k - 1, '('))) break;
            if (times_.is_usable(k) && !leads_in_bracket(s_, k)) return plus_one(k);
        }
        if (const std::uint16_t of_head = time_of_head(f); of_head != 0) return of_head;
        if (const std::uint16_t same = time_of_next(f); same != 0) return same;
        const bool headed = f.at > 1 && (s_.is(f.at - 1U, ':') || s_.is(f.at - 1U, '('));
        if (headed && times_.is_usable(f.at - 2U)) return plus_one(f.at - 2U);
        for (std::size_t k = f.at; k-- > 0 && f.at - k <= 4;) { // "double the 2021 value of $2bn"
            if (s_.is_figure(k) || s_.is(k, ',')) break;
            if (times_.is_usable(k) && times_.is_base(k)) return plus_one(k);
        }
        return time_of_clause(f);
    }
    /// "Turnover, which in 1970 had amounted to $3bn, reached"
    [[nodiscard]] std::uint16_t time_of_clause(const stated_figure& f) const {
        std::uint16_t time = 0;
        for (std::size_t k = f.at; k-- > 0 && !s_.is_figure(k) && !s_.is(k, ',') && !s_.is_break(k);) {
            if (times_.is_usable(k) && !times_.is_base(k)) time = plus_one(k);
            if (s_.has(k, sense::relative)) return time;
        }
        return 0;
    }

    /// "against 929 mln, revised from 971 mln, in December": both are of December.
    [[nodiscard]] std::uint16_t time_of_replaced(const stated_figure& f) const {
        const stated_figure* next = &f + 1;
        if (next == in_.figures.end() || !replaces_before(*next)) return 0;
        std::size_t k = next->at + 1U;
        if (s_.is(k, ',') || s_.is(k, ')')) ++k;
        if (s_.has(k, sense::preposition)) ++k;
        return times_.is_usable(k) ? plus_one(k) : following_time(*next);
    }
    /// Whether a figure is what the one before it was, before that was revised.
    [[nodiscard]] bool replaces_before(const stated_figure& f) const {
        return f.stage == claim_stage::superseded && &f != in_.figures.begin() &&
               (&f)[-1].stage == claim_stage::revised;
    }

    /// "$3bn more than it bought in 2022"
    [[nodiscard]] std::uint16_t time_behind(const stated_figure& f) const {
        for (std::size_t k = f.at + 1U; k < s_.size() && !s_.is_break(k); ++k)
            if (times_.is_usable(k)) return plus_one(k);
        return main_time(f);
    }

    /// "but up from 2.1% a month earlier": the change of the time that is told behind it.
    [[nodiscard]] std::uint16_t time_of_change_before(const stated_figure& f) const {
        if (f.kind != claim_kind::growth || !(is_change_before(s_, f.at) || compares_change(in_, f)))
            return 0;
        for (std::size_t k = f.at + 1U; k < s_.size() && k <= f.at + 4U && !s_.is(k, ','); ++k)
            if (times_.is_usable(k)) return tells_time_before(s_.time_of(k)) ? plus_one(k) : std::uint16_t{0};
        return 0;
    }

    /// "against a 1985 deficit of $900m"
    [[nodiscard]] std::uint16_t time_of_head(const stated_figure& f) const {
        if (f.head == 0) return 0;
        const std::size_t at = in_.head_of(f).at;
        return at > 0 && at < f.at && f.at - at <= 2 && times_.is_usable(at - 1) ? plus_one(at - 1) : 0;
    }

    [[nodiscard]] static std::uint16_t plus_one(std::size_t i) { return static_cast<std::uint16_t>(i + 1); }

    [[nodiscard]] std::uint16_t main_time(const stated_figure& f) const {
        if (const std::uint16_t nth = figure_time_list(in_).time_of(f); nth != 0) return nth;
        if (f.kind == claim_kind::level && (is_of_year_so_far(s_, f.at) || is_told_of_now(s_, f.at)))
            return 0;
        if (const std::uint16_t same = time_of_next(f); same != 0) return same;
        if (f.kind == claim_kind::share && years_before_.is_told_at(f.at + 1U) &&
            (s_.is(before(s_, f.at), preposition::from) ||
             s_.has(before(s_, f.at), sense::compare))) // "to 18% from 21% the year before"
            return plus_one(f.at + 1U);
        if (const std::uint16_t set_off = years_before_.time_set_off(f); set_off != 0) return set_off;
        if (const std::uint16_t after = following_time(f); after != 0) return after;
        if (const std::uint16_t result = time_of_result(f); result != 0) return result;
        if (const std::uint16_t before = leading_.time_of(f); before != 0) return before;
        if (const std::uint16_t same = time_of_earlier(f); same != 0) return same;
        if (const std::uint16_t same = time_of_later(f); same != 0) return same;
        return years_before_.time_beside(f);
    }

    /// "compared with exports of $6bn and imports of $7bn in January": both are of January.
    [[nodiscard]] std::uint16_t time_of_next(const stated_figure& f) const {
        const stated_figure* next = &f + 1;
        if (next == in_.figures.end() || next->kind != claim_kind::level || f.kind != next->kind) return 0;
        if (next->head == f.head || !in_.has_head_before(*next) || in_.head_of(*next).at < f.at) return 0;
        if (!s_.has(f.at + 1U, sense::and_word) || !s_.same_breath(f.at, next->at)) return 0;
        const std::uint16_t told = &f == in_.figures.begin() ? std::uint16_t{0} : (&f)[-1].time;
        for (std::size_t k = f.at; k-- > 0 && !s_.is_figure(k) && !s_.is_break(k);)
            if (times_.is_usable(k) && k + 1 != told) return 0; // a time of its own
        std::size_t behind = next->at + 1U;
        if (s_.has(behind, sense::preposition)) ++behind;
        return times_.is_usable(behind) ? plus_one(behind) : std::uint16_t{0};
    }

    /// "than in 2021, when it was $3bn"
    [[nodiscard]] std::uint16_t time_of_when(const stated_figure& f) const {
        for (std::size_t k = f.at; k-- > 1 && f.at - k <= 12;) {
            if (s_.is_figure(k) && s_.has(k + 1, sense::and_word) && &f != in_.figures.begin() &&
                k == (&f)[-1].at)
                return time_of_when((&f)[-1]); // "in 2021, when exports were $3bn and imports $2bn"
            if (s_.is_figure(k) || s_.is_break(k)) return 0;
            if (s_.is(k, ',') && s_.has(k + 1, sense::and_word)) return 0; // "…, and came to $5bn"
            if (!s_.has(k, sense::when_word)) continue;
            const std::size_t time = s_.is(k - 1, ',') && k > 1 ? k - 2 : k - 1;
            return times_.is_usable(time) ? plus_one(time) : 0;
        }
        return 0;
    }

    /// "to $1.4bn in 2019 and again, by 76%, to $331 million in 2020": a change has the time of what it led
    /// to.
    [[nodiscard]] std::uint16_t time_of_result(const stated_figure& f) const {
        if (f.kind == claim_kind::level || f.kind == claim_kind::share) return 0;
        std::size_t to = s_.is(f.at + 1U, ',') ? f.at + 2U : f.at + 1U;
        if (s_.is_or(to) && s_.is(to + 1, mention_kind::percent)) to += s_.is(to + 2, ',') ? 3 : 2;
        const bool between = s_.is(to, preposition::between); // "rose $2bn, or 3%, between 2021 and 2022 to"
        if ((between || s_.is(to, preposition::in)) && times_.is_usable(to + 1) && !times_.is_base(to + 1) &&
            s_.is(to + 2, preposition::to))
            return plus_one(to + 1); // "slipped $2bn, or 3%, in October to $14bn"
        if (!s_.is(to, preposition::to)) return 0;
        for (const stated_figure& next : in_.figures) {
            if (next.at > to && next.at <= to + 3 && next.kind == claim_kind::level)
                return following_time(next);
        }
        return 0;
    }

    [[nodiscard]] std::uint16_t time_of_earlier(const stated_figure& f) const {
        for (std::size_t k = in_.figures.size(); k-- > 0;) {
            const stated_figure& earlier = in_.figures[k];
            const bool led_from = f.kind == claim_kind::share &&
                                  s_.is(before(s_, earlier.at), preposition::from) &&
                                  s_.is(before(s_, f.at), preposition::to); // "from 35.6% last year to 41.4%"
            if (earlier.at < f.at && earlier.why_not == rejection::none && earlier.time != 0 &&
                !earlier.is_base && !led_from && earlier.stage != claim_stage::superseded &&
                earlier.status == f.status && s_.same_stretch(earlier.at, f.at) &&
                !is_told_in_clause(s_, earlier.at, f.at))
                return earlier.time;
        }
        return 0;
    }

    /// "has grown 4-fold since 2018 and totalled $36.8 mln in 2021"
    [[nodiscard]] std::uint16_t time_of_later(const stated_figure& f) const {
        for (const stated_figure& later : in_.figures) {
            if (later.at <= f.at || later.why_not != rejection::none || later.is_base || later.is_before ||
                is_change_before(s_, later.at) || later.status != f.status ||
                later.stage == claim_stage::superseded || s_.is(before(s_, later.at), preposition::from) ||
                (later.kind == claim_kind::share && is_compared(s_, later.at)))
                continue;
            const std::size_t by =
                before(s_, later.at); // "18 percent in pula but by 31 percent in dollars in"
            const bool but = by != s_.size() && by > f.at && s_.is(by, preposition::by);
            if (!s_.unbroken(f.at, but ? by - 1 : later.at)) break;
            if (const std::uint16_t after = following_time(later); after != 0) return after;
            bool since = false; // "has doubled since 2018 and in 2021 came to $36.8 mln"
            for (std::size_t k = f.at + 1U; k < later.at; ++k) {
                if (!times_.is_usable(k)) continue;
                if (since && !times_.is_base(k) && !leading_.is_compared_with(k)) return plus_one(k);
                since = s_.time_of(k).since;
            }
        }
        return 0;
    }

    /// The time behind a figure that is its own, not that of the next one.
    [[nodiscard]] std::uint16_t following_time(const stated_figure& f) const {
        bool comma = false;
        if (const std::size_t base = time_as_much(s_, f.at); base != 0) // "twice as much in 2022 as in"
            return times_.first_usable(f.at + 1U, base);
        const bool opens = f.head != 0 && in_.head_of(f).at > f.at && s_.is_break(f.at + 1U);
        for (std::size_t k = opens ? f.at + 2U : f.at + 1U; k < s_.size();
             ++k) { // "€394 million – exports in"
            if (s_.is_break(k) || is_own_clause(s_, k, f)) return 0;
            if (leads_in_bracket(s_, k)) continue; // "38% of exports (in 2020 - 21%)"
            k = past_bracket(s_, k, s_[f.at].kind);
            const bool whole =
                f.kind == claim_kind::share && k <= f.at + 3U && s_.is(f.at + 1U, preposition::of);
            if ((s_.is_figure(k) || s_.is(k, mention_kind::fraction)) && !s_.is(k - 1, '(') && !whole)
                return 0; // but "58% of the $23bn that Peru exported in 2018"
            const bool names = s_.is(k + (s_.has(k + 1, sense::article) ? 2U : 1U), mention_kind::economy);
            if (s_.is(k, ',') || (s_.has(k, sense::and_word) && !names)) comma = true;
            const bool told_next = s_.is(f.at + 1U, '.') && k <= f.at + 5U; // "$6bn. That is what we sold"
            if (s_.has(k, sense::clause) && !s_.is(k + 1, mention_kind::time) && !is_part_of(k, f) &&
                !told_next)
                return 0;
            const bool beside = k <= f.at + 2U && (k == f.at + 1U || s_.has(k - 1, sense::preposition));
            if (f.status == claim_status::actual && times_.is_to_come(k))
                continue; // "had a surplus, and nobody expects it to fall soon"
            if (!times_.is_usable(k) || times_.is_base(k)) continue;
            if (!beside && leading_.is_compared_with(k)) continue;
            if (comma && is_it_or_they(s_, k + 1)) return 0; // "$740 million, and by 2024 it will be nothing"
            const std::size_t lead = s_.is(k - 1, preposition::in) ? k - 2 : k - 1;
            const bool labels = s_.is(k + 1, ':') || (s_.is_dash(k + 1) && s_.is_figure(k + 2));
            if (labels && s_.is(lead, mention_kind::mark)) return 0; // "(in 2022: NZ$2.2 billion)"
            if (comma && !is_set_in_front(s_, f) && belongs_ahead(s_, k)) return 0;
            const bool again = s_.time_of(k).told == year_told::same && s_.is(k + 1, ',') &&
                               times_.is_usable(k + 2) && s_.time_of(k + 2).is_plain_year;
            return plus_one(again ? k + 2 : k); // "for the same year, 2022"
        }
        return 0;
    }

    /// "71% of the vanilla that the United States imported in 2021", "a promise of $1bn that was made for
    /// 2022"
    [[nodiscard]] bool is_part_of(std::size_t clause, const stated_figure& f) const {
        return s_.has(clause, sense::relative) && !s_.is(clause - 1, ',') &&
               (s_.has(f.at + 1U, sense::worth) || f.kind == claim_kind::share || s_.is(0, preposition::of) ||
                f.status == claim_status::target ||
                clause == f.at + 1U || // "half of the $2bn of goods that Peru sold to Oman in 2022"
                (clause <= f.at + 4U &&
                 (s_.is(f.at + 1U, preposition::of) || // "the deficit of $1bn which they had in 2012 became"
                  s_.has(clause - 1, sense::goods)))); // "$1bn in goods that Peru exported in 2018"
    }

    /// "$2.2bn as compared to $2.3bn in December showing a decrease of 3%": counted from the level before it.
    [[nodiscard]] std::uint16_t time_of_level_before(const stated_figure& f) const {
        if (&f == in_.figures.begin() || f.kind != claim_kind::growth) return 0;
        const stated_figure& last = (&f)[-1];
        const bool base = last.is_base && last.kind == claim_kind::level && last.head == f.head;
        return base && last.time > last.at && leads_to_change(s_, last.time, f.at) ? last.time
                                                                                   : std::uint16_t{};
    }

    [[nodiscard]] std::uint16_t base_time(const stated_figure& f) const {
        if (const std::uint16_t level = time_of_level_before(f); level != 0) return level;
        for (const std::size_t k : {f.at - 1U, f.at - 2U}) // "advanced an annual 5.9%"
            if (k < f.at && times_.is_rate_word(k) && (k + 1 == f.at || !s_.has(k + 1, sense::and_word)))
                return plus_one(k); // not "fell 12% month on month and 20% year on year"
        bool comma = false;
        for (std::size_t k = f.at + 1U; k < s_.size(); ++k) {
            if (s_.is(k, ';') || (s_.has(k, sense::while_word))) break;
            const bool of_before = s_.is(k, mention_kind::number) && is_compared(s_, k); // "from 6.1 billion"
            if (s_.is_figure(k) && s_[k].kind != mention_kind::money && !of_before &&
                (!s_.same_breath(f.at, k) || follows_up(s_, k)))
                break;
            comma = comma || s_.is(k, ',');
            if (comma && in_.head_at(k) != 0 && in_.heads[in_.head_at(k) - 1U].is_balance() && f.head != 0 &&
                !in_.head_of(f).is_balance())
                break; // "rose 40% to $3bn, producing a deficit of $1bn against a surplus in 1997"
            if (comma && s_.is(k, mention_kind::time) && s_.time_of(k).since) continue; // "first since 1982"
            if (s_.is(k, mention_kind::time) && s_.is(k + 1, 's') && s_.is(k + 2, mention_kind::percent))
                continue; // "fell 24% in May, a smaller drop than April's 29%"
            if (times_.is_of_base(k) || leading_.is_compared_with(k)) return plus_one(k);
        }
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is(k, ';') && !in_brackets(s_, f.at)) break;
            if (times_.is_of_base(k) && s_.time_of(k).since && k > 3 && s_.has_mark(k, f.at, ',') &&
                !s_.has(0, sense::since))
                continue; // "reached $3bn, the highest level since 2013, up 79%"
            if (f.time > k + 1 && years_before_.is_base_of_earlier(k, f))
                continue; // "lower than in 2019, and in 2021 up 5%"
            const bool leads = k < 6 && !s_.is(k - 1, preposition::from); // "Compared with 2020: …"
            if (leading_.is_compared_with(k) || (times_.is_of_base(k) && (s_.unbroken(k, f.at) || leads)))
                return plus_one(k);
        }
        return 0;
    }

    const figure_scene& in_;
    const sentence& s_;
    base_time_reader times_;
    leading_time_reader leading_;
    years_before_reader years_before_;
};

} // namespace bilatrade::detail

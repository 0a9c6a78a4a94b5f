// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_period.hpp: the period of a claim, and the base that a change is counted from.
// Knows the claims of the sentence before it; resolves times with calendar.hpp.
#pragma once

#include <bilatrade/text/detail/calendar.hpp>
#include <bilatrade/text/detail/claim_period_words.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/claim_times.hpp>
#include <bilatrade/text/detail/figure_time_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/maybe.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/period.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace bilatrade::detail {

/// Writes the times of the claims of a sentence, one after the other.
class claim_period_writer {
public:
    explicit claim_period_writer(const claim_scene& scene) noexcept
        : in_(scene), s_(scene.s), words_(scene), times_(scene) {}

    /// Sets the period of a claim, and the base of a change.
    void write(const stated_figure& f, claim& c) {
        if (const economy whose = f.time != 0 ? words_.year_of(f.time - 1U) : economy{}) whose_year_ = whose;
        time_context in = times_.context(c, current_, whose_year_);
        in.ahead = in.ahead && !f.is_foretold;
        const time_mention* time = words_.time_of(f);
        if (time != nullptr) times_.set_current(*time, last_any_, in);
        if (time == nullptr && f.base_time != 0) times_.set_year_after(s_.time_of(f.base_time - 1U), in);
        if (f.is_base) return write_base_level(f, c, time, in);
        const bool of_result = f.time == last_time_; // "rose 4% in 2021, less than the 5% expected"
        set_period(f, c, time, in);
        if (f.of_preceding && c.period)
            c.period = words_.is_one_unit(*c.period) ? c.period->preceding() : c.period->plus_years(-1);
        set_change(f, c, time, in);
        last_any_ = c.period;
        if (c.kind == claim_kind::level && f.is_before && in_.state.last_period && c.period &&
            c.period->last() < in_.state.last_period->first())
            last_before_ = c.period; // "In April it had been $4bn; it has narrowed by $2bn"
        if (c.kind == claim_kind::level) {
            last_level_ = c.period;
            level_at_ = f.at;
        }
        last_time_ = f.time;
        if (f.stage != claim_stage::superseded) last_told_ = c.period;
        last_trade_ = {c.reporter, c.partner};
        last_flow_ = c.flow;
        const bool foretold = f.is_foretold && (time == nullptr || time->told == year_told::no || of_result);
        if (c.period && !foretold) set_status(f, c);
    }

private:
    /// Of a level that others are compared with.
    void write_base_level(const stated_figure& f, claim& c, const time_mention* time,
                          const time_context& in) {
        if (f.time == 0 && is_other_trade(c) && !words_.is_where_it_was(f))
            c.period = in.current; // "a deficit of $9bn with India, as against $2bn with China"
        else
            base_level_period(f, c, in);
        if (words_.is_cumulative(f)) c.period = months_until(time, c.period);
        if (f.time != 0) last_base_ = c.period;
        if (f.time != 0 && in.current && c.period == in.current->preceding()) step_base_ = c.period;
        if (const std::uint16_t span = words_.span_of(f);
            span != 0) { // "went from $2bn to $3bn between 2018 and 2020"
            c.period = just(calendar_year(s_.time_of(span - 1U).year));
            span_of_growth_ = span;
        }
        last_any_ = c.period;
    }

    void set_period(const stated_figure& f, claim& c, const time_mention* time, const time_context& in) {
        if (const auto told = in_.state.listed_time(f.nth_told, f.of_told))
            c.period = told;
        else if (led_over_span_ != 0 && f.time == 0 && f.at >= led_over_span_ && f.at <= led_over_span_ + 2U)
            c.period = in_.state.last_period; // "from $2bn to $3bn over the same two years"
        else if (time != nullptr && f.time == last_time_ &&
                 (time->special == time_word::year_after || time->special == time_word::year_before))
            c.period = last_any_; // "A year later it had slipped to $7bn, a drop of 7%"
        else if (time != nullptr && words_.leads_to_next_share(f) && calendar(in).resolve(*time))
            c.period = words_.base_of_share(*calendar(in).resolve(*time), last_base_);
        else if (time != nullptr &&
                 (words_.is_share_led_from(f) || words_.is_share_from(f, in.current) || f.is_compared_change))
            c.period = base_period(*time, in); // "from 35.6% last year to 41.4%": of the same months
        else if (time != nullptr)
            c.period =
                words_.like_base(f, *time, calendar(in).resolve(words_.part_before(f, *time)), last_base_);
        else if (words_.is_share_before(f) && in.current)
            c.period = words_.base_of_share(*in.current, last_base_);
        else if (words_.is_general(f, c, general_share_))
            general_share_ = f.at;
        else if ((c.status == claim_status::actual || f.is_foretold) && !words_.is_ahead(in.current))
            c.period = in.current;
        else if (const int years = words_.years_ahead(f);
                 years != 0 && in.this_year) // "to $10bn in five years"
            c.period = just(calendar_year(*in.this_year + years));
        else if (in_.state.asked_for) // "And for this year?" "We aim at a growth of 3% in what we sell"
            c.period = in_.state.asked_for;
        else if (c.status == claim_status::forecast) // "Exports are seen at $2bn in 2030. Imports at $3bn"
            c.period = in_.state.last_ahead;
        if (f.kind != claim_kind::share && f.time == 0 && c.period && is_of_year_so_far(s_, f.at)) {
            if (f.kind == claim_kind::level && c.period->months() == 1)
                c.period = through_month(*c.period);
            else if (in.this_year && c.period->last().year() < *in.this_year)
                c.period.reset(); // "hit a record last year. Exports so far this year have jumped"
        }
        if (words_.is_cumulative(f))
            c.period =
                time == nullptr && words_.names_run() ? in_.state.last_named : months_until(time, c.period);
    }

    /// What a change is counted from, and where a span of time is told, the end that a claim is of.
    void set_change(const stated_figure& f, claim& c, const time_mention* time, time_context& in) {
        if ((c.kind == claim_kind::growth || c.kind == claim_kind::difference) && time != nullptr &&
            time->special == time_word::year_span) {
            c.base = just(calendar_year(time->year));
            c.period = just(calendar_year(time->count));
            span_of_growth_ = f.time;
        } else if (c.kind != claim_kind::share && c.kind != claim_kind::level && c.period &&
                   words_.spans_months(f) && c.period->months() % 12 != 0) { // not of a fiscal year
            c.base = just(calendar_month(c.period->first().year(), c.period->first().month()));
            c.period = just(calendar_month(c.period->last().year(), c.period->last().month()));
        } else if (c.kind != claim_kind::share && time != nullptr && c.period && is_step(f)) {
            c.period = just(calendar_month(c.period->last().year(), c.period->last().month()));
            if (c.kind != claim_kind::level) c.base = c.period->preceding();
            stepped_ = true;
        } else if (c.kind == claim_kind::growth || c.kind == claim_kind::difference) {
            set_base(f, c, in);
        }
        if (c.period && c.base == c.period) // nothing grows on itself
            last_base_ = c.base = c.period->plus_years(-1);
        if (c.kind == claim_kind::share && time != nullptr && time->special == time_word::year_span &&
            !words_.holds_over_span(f))
            c.period = just(calendar_year(leads_off(f) ? time->year : time->count));
        if (c.kind == claim_kind::level && time != nullptr && f.time == span_of_growth_)
            c.period = just(calendar_year(time->count)); // "halved between 2017 and 2019, to $1.5bn"
    }

    /// "tripled between 2019 and 2022, to 6%": of the last year; "from 7% to 5% between": 7% is of the first.
    [[nodiscard]] bool leads_off(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        return b != s_.size() && s_.is(b, preposition::from) && s_.is(f.at + 1U, preposition::to);
    }

    /// Whether a claim is of another pair or flow than the one before it in the sentence.
    [[nodiscard]] bool is_other_trade(const claim& c) const {
        return last_flow_ && (c.flow != *last_flow_ || c.reporter != last_trade_.reporter ||
                              c.partner != last_trade_.partner);
    }

    /// "fell by 3% between September and October, to $5bn": a change from one month to the next.
    [[nodiscard]] bool is_step(const stated_figure& f) const {
        const time_mention& t = s_.time_of(f.time - 1U);
        const bool two = t.part == year_part::months && t.to_month == t.from_month % 12 + 1;
        if (!two || f.time < 2) return false;
        const bool level = f.kind == claim_kind::level && stepped_ && f.time == last_time_;
        const bool from = s_.is(f.time - 2U, preposition::from) && t.from_month != 1 &&
                          (level || f.time == f.at + 3U) &&
                          s_.words(f.time - 1U).find_first_of("-\xE2") == std::string_view::npos;
        if (!from && !s_.is(f.time - 2U, preposition::between)) return false;
        return f.kind != claim_kind::level || level || words_.is_led_to(f);
    }

    /// Nobody has counted the future, and what is over is no target unless the text says that it was one.
    void set_status(const stated_figure& f, claim& c) {
        words_.look_ahead(f, c);
        const bool holds = f.stage != claim_stage::superseded; // the sentence goes on from what does
        const auto& now = c.kind == claim_kind::level ? in_.state.last_period : current_;
        const bool back = words_.is_share_before(f) ||
                          (f.is_before && now &&
                           c.period->last() < now->first()); // "after a fall of 7% in the previous month"
        if (c.status == claim_status::actual && holds && !back) current_ = c.period;
        const bool over = in_.setting.today && c.period->last() < *in_.setting.today;
        if (c.status == claim_status::target && f.time != 0 && f.time < f.wish &&
            words_.is_bare_month(f.time - 1U))
            return c.period.reset();
        if (c.status == claim_status::actual || !over) return;
        if (c.status == claim_status::forecast && calendar::is_being_counted(*c.period, *in_.setting.today))
            return;
        const bool of_level =
            c.kind == claim_kind::growth && f.wish != 0 && f.time != 0 && f.time < f.wish && f.base_time == 0;
        if (of_level &&
            c.status == claim_status::forecast) { // "trade, $711 million last year, should be tripled"
            c.period.reset();
            c.base.reset();
            return;
        }
        if (c.status == claim_status::forecast || f.wish == 0 || f.time == 0)
            c.status = claim_status::actual;
        else if (f.time < f.wish &&
                 !f.is_base) // "Last November they pledged to raise it to $3bn": when they pledged
            c.period.reset();
    }

    /// "against 394 billion a year earlier", "from $72.9 billion in 2021-22"
    void base_level_period(const stated_figure& f, claim& c, time_context in) const {
        if (in_.state.span_begin() && words_.leads_over_same_span(f)) {
            c.period = in_.state.span_begin();
            led_over_span_ = f.at + 2U;
            return;
        }
        if (f.nth_base != 0 && in_.state.bases_of && in_.state.bases_of == in.current) {
            c.period = in_.state.bases[f.nth_base - 1];
            return;
        }
        if (last_told_ && f.time != 0) in.current = last_told_;
        if (!last_told_) set_current_before(f, in);
        if (f.led_to != 0) in.current = calendar(in).resolve(s_.time_of(f.led_to - 1U));
        if (words_.tells_all_of(f)) // "in all of 2021", "with a 1986 surplus of $9bn"
            c.period = calendar(in).resolve(s_.time_of(f.time - 1U));
        else if (f.time != 0)
            c.period = base_period(s_.time_of(f.time - 1U), in);
        else if (in.current && leads_by_steps(f, *in.current))
            c.period = step_base_;
        else if (last_base_)
            c.period = last_base_;
        else if (in.current && !words_.is_ahead(in.current)) // not "from $3bn to $10bn by 2030"
            c.period =
                stepped_ || goes_by_steps(*in.current) ? in.current->preceding() : in.current->plus_years(-1);
        else
            c.period.reset();
    }

    /// "The surplus for 1987 as a whole may fall from the $112bn of 1986": beside the time told before.
    void set_current_before(const stated_figure& f, time_context& in) const {
        for (std::size_t k = f.at; k-- > 0 && !s_.is_figure(k) && !s_.is_break(k);) {
            if (!s_.is(k, mention_kind::time) || f.time == k + 1 || s_.has(k - 1, sense::compare)) continue;
            if (s_.time_of(k).part != year_part::whole) return;
            if (const auto when = calendar(in).resolve(s_.time_of(k))) in.current = when;
            return;
        }
    }

    /// "The December gap with Japan shrank to $4.6 billion from $5.1 billion", where the text goes month by
    /// month, or quarter by quarter.
    [[nodiscard]] bool goes_by_steps(const period& now) const {
        return in_.state.step != 0 && now.months() == in_.state.step;
    }

    /// "to $3bn from $2bn in January and $1bn a year earlier, and imports to $5bn from $4bn"
    [[nodiscard]] bool leads_by_steps(const stated_figure& f, const period& now) const {
        return step_base_ && words_.is_where_it_was(f) && last_base_ == now.plus_years(-1) &&
               *step_base_ == now.preceding();
    }

    [[nodiscard]] std::optional<period> base_period(const time_mention& t, const time_context& in) const {
        if (t.is_last_months() && in.current && in.current->months() == t.count)
            return in.current->plus_months(-t.count); // "compared with the preceding twelve months"
        time_context past = in;
        past.ahead = false;
        if (t.special == time_word::last_years && t.told == year_told::same && last_base_) return last_base_;
        if (t.special == time_word::last_years && in.current) return in.current->plus_years(-t.count);
        // "4.6% over the corresponding period": that of the year before.
        if (t.special == time_word::same_period && t.told == year_told::no && in.current) {
            const auto span = in_.state.span_begin(); // of several years: "tripled over the same period"
            const period before = in.current->plus_years(-1);
            return span && span->months() == before.months() && span->last() < before.first() ? *span
                                                                                              : before;
        }
        // "in March … from February": the last such month before the figure's own.
        if (in.current && t.told == year_told::no && t.special == time_word::none)
            past.today = in.current->first().plus_days(-1);
        const calendar when(past);
        const auto found = when.resolve(t);
        if (!found || !in.current) return found;
        // "exports in December 2021 … over the same period last year", said in January: of 2020
        if (t.special == time_word::same_period && *found == *in.current) return found->plus_years(-1);
        // "January-April … compared with 2021" means the same months.
        const bool whole = t.told == year_told::absolute && !t.is_plain_year;
        if (found->is_calendar_year() && !whole && !in.current->is_year_long() && in.current->months() != 0 &&
            in.current->months() < 12)
            return in.current->plus_years(found->first().year() - in.current->first().year());
        return found;
    }

    /// "rose by 1.4% on the previous three months; in volume they fell by 1.9%": on the same months.
    [[nodiscard]] bool follows_step(const claim& c) const {
        return last_base_ && c.period->months() != 0 && c.period->months() < 12 &&
               *last_base_ == c.period->preceding();
    }

    /// The span of years that a growth of the sentence was told over, where the claim is of its end.
    [[nodiscard]] const time_mention* span_so_far(const claim& c) const {
        if (span_of_growth_ == 0 || c.kind != claim_kind::growth || !c.period) return nullptr;
        const time_mention& t = s_.time_of(span_of_growth_ - 1U);
        return *c.period == just(calendar_year(t.count)) ? &t : nullptr;
    }

    /// "In 1993 it sold goods for $42bn; by 2019 this had grown sixfold": when that level was.
    [[nodiscard]] std::optional<period> level_grown_from(const stated_figure& f, const claim& c) const {
        if (c.kind != claim_kind::growth || !last_level_ || !c.period ||
            c.period->first() <= last_level_->last())
            return {};
        return words_.grows_since(f, level_at_) ? last_level_ : std::nullopt;
    }

    /// "to double trade to $10bn by 2030": more than a year from now, so on what is known, if at all.
    [[nodiscard]] bool is_of_far_aim(const stated_figure& f, const claim& c, const time_context& in) const {
        return (c.status != claim_status::actual || words_.is_ahead(c.period)) &&
               s_.is(f.at, mention_kind::ratio) && c.period && in.this_year &&
               c.period->first().year() > *in.this_year + 1;
    }

    void set_base(const stated_figure& f, claim& c, time_context& in) {
        in.current = c.period;
        if (f.base_time != 0) {
            const time_mention& t = s_.time_of(f.base_time - 1U);
            switch (t.special) {
            case time_word::year_on_year:
                if (c.period) c.base = c.period->plus_years(-1);
                by_years_ = true;
                break;
            case time_word::month_on_month:
            case time_word::quarter_on_quarter:
                if (c.period) c.base = c.period->preceding();
                break;
            default: c.base = words_.is_all_of(f.base_time) ? calendar(in).resolve(t) : base_period(t, in);
            }
        } else if (s_.is(f.at, mention_kind::ratio) && is_as_much(s_, f.at) && c.period) {
            for (const auto& told : in_.state.told)
                if (told && told->last() < c.period->first()) c.base = told;
        } else if (f.of_base && s_.has(f.at + 1U, sense::of_which) && last_level_ && c.period &&
                   last_level_->last() < c.period->first()) {
            c.base = last_level_; // "which stood at $3bn in 2012, crumbled to a tenth of that in 2014"
        } else if (const auto level = level_grown_from(f, c)) {
            c.base = level;
        } else if (is_of_far_aim(f, c, in)) {
            if (in_.state.last_period && !words_.is_ahead(in_.state.last_period) &&
                in_.state.has_told(c.flow))
                c.base = in_.state.last_period;
        } else if ((words_.is_over_same_period(f) || (f.time == 0 && words_.is_over_same_span())) &&
                   in_.state.span_begin()) {
            c.base = in_.state.span_begin();
        } else if (f.time != 0 && s_.time_of(f.time - 1U).is_years_ahead() && in.this_year) {
            c.base = just(calendar_year(*in.this_year)); // from now
        } else if (words_.looks_back(f) && c.period && in_.state.last_period &&
                   c.period->last() < in_.state.last_period->first()) {
            c.base = in_.state.last_period; // "In 2012 it was a third lower"
        } else if (words_.doubles_that(f) && in_.state.last_period && in_.state.last_period != c.period) {
            c.base = in_.state.last_period;
        } else if (c.kind == claim_kind::growth && c.period && in_.state.last_period &&
                   words_.has_grown_by(f) &&
                   in_.state.last_period->plus_years(1).last() < c.period->first()) {
            c.base = in_.state.last_period; // "In 2007 it was $9m. By 2011 it had increased fivefold"
        } else if (const time_mention* span = span_so_far(c); span != nullptr) {
            c.base = just(calendar_year(span->year)); // "rose ninefold in 1979-88, at an average rate of 24%"
        } else if (c.period) {
            c.base = last_before_ && f.time == 0 && !is_other_trade(c) ? last_before_
                     : by_years_                                       ? c.period->plus_years(-1)
                     : f.is_step_before && c.period->months() < 12     ? c.period->preceding()
                     : follows_step(c)                                 ? last_base_
                     : goes_by_steps(*c.period)                        ? c.period->preceding()
                                                                       : c.period->plus_years(-1);
        }
        if (!c.period && c.base && c.base->months() != 0 && c.base->months() <= 12 && f.time == 0 &&
            !words_.is_since(f)) {
            const auto next = time_after(*c.base, in.today);
            const bool coming = c.status == claim_status::forecast && c.base->months() == 12 &&
                                in.this_year && next && next->first().year() == *in.this_year;
            if (coming || (c.status == claim_status::actual && !words_.is_ahead(next)))
                c.period = next; // "should rise 3% from last year's $4bn"
        }
        last_base_ = c.base;
    }

    const claim_scene& in_;
    const sentence& s_;
    claim_period_words words_;
    claim_time_reader times_;
    std::optional<period> current_{};
    economy whose_year_{};
    std::optional<period> last_base_{};
    std::optional<period> step_base_{};     ///< likewise, of a level of the month or quarter before
    mutable std::size_t led_over_span_ = 0; ///< where the level stands that one over those years led to
    bool by_years_ = false;            ///< a change of the sentence is told year on year: so are its others
    bool stepped_ = false;             ///< the change before was one between two months
    std::size_t general_share_ = 0;    ///< place of the last share without a period, in the present tense
    std::uint16_t span_of_growth_ = 0; ///< the time "between 2017 and 2019" of a growth before
    economy_pair last_trade_{};
    maybe<flow> last_flow_{};
    std::optional<period> last_level_{}; ///< of the level before, and where it stands
    std::size_t level_at_ = 0;
    std::optional<period> last_before_{}; ///< of a level of before that the sentence goes on from
    std::optional<period> last_any_{};    ///< of the claim before, whatever it states
    std::uint16_t last_time_ = 0;         ///< its time mention, where no other is compared with it
    std::optional<period> last_told_{};   ///< likewise, of one that no other is compared with
};

} // namespace bilatrade::detail

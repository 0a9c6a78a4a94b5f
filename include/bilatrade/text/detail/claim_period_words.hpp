// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_period_words.hpp: the words beside a figure that tell what its time means.
// Resolves no time; that is for claim_period.hpp.
#pragma once

#include <bilatrade/text/detail/calendar.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/period.hpp>

#include <cstddef>
#include <optional>

namespace bilatrade::detail {

/// All months of its year until the end of that month.
[[nodiscard]] inline std::optional<period> through_month(const period& month) {
    return just(months_from_to(month.last().year(), 1, month.last().year(), month.last().month()));
}
/// A month of a figure counted from January on: all months until then.
[[nodiscard]] inline std::optional<period> months_until(const time_mention* month,
                                                        const std::optional<period>& when) {
    const bool one = when && when->months() == 1 && month != nullptr && month->part == year_part::months;
    return one ? through_month(*when) : when;
}

/// "up 18.6% from July": the month after it; "on January-July 2021", or where July was more than a year ago:
/// the same months of the next year.
[[nodiscard]] inline std::optional<period> time_after(const period& base, std::optional<date> today) {
    const period next_year = base.plus_years(1);
    const bool is_over = today && next_year.last() < *today;
    return 12 % base.months() == 0 && !is_over ? base.plus_months(base.months()) : next_year;
}

/// Looks at the words of one sentence.
class claim_period_words {
public:
    explicit claim_period_words(const claim_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "The January surplus last year": the part of a year that stands before the flow.
    [[nodiscard]] time_mention part_before(const stated_figure& f, const time_mention& year) const {
        const std::size_t at = f.head != 0 ? in_.head_of(f).at : 0;
        const bool whole = year.part == year_part::whole && year.special == time_word::none &&
                           (year.told == year_told::relative || year.told == year_told::absolute);
        if (!whole || at == 0 || f.time <= at + 1U || !s_.is(at - 1, mention_kind::time)) return year;
        time_mention part = s_.time_of(at - 1);
        if (part.told != year_told::no || part.part == year_part::whole) return year;
        part.told = year.told;
        part.year = year.year;
        return part;
    }

    /// "India's financial year 2022-23": the economy that stands before a time.
    [[nodiscard]] economy year_of(std::size_t time) const {
        for (const party& p : in_.parties) {
            const std::size_t gap = time - p.at;
            if (p.at < time && gap <= 2 && p.as == reference::named &&
                (p.by == tie::possessive || s_[p.at].named == naming::adjective))
                return p.who;
        }
        return {};
    }

    /// "from $14bn", "after $14bn"
    [[nodiscard]] bool is_where_it_was(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        return b != s_.size() && (s_.is(b, preposition::from) || s_.has(b, sense::after_level));
    }

    /// "China's share receded to 37.9% from 40.2%", "took 33% of the exports, against 20%"
    [[nodiscard]] bool is_share_before(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        if (f.kind != claim_kind::share || f.stage != claim_stage::none || b == s_.size() || b == 0)
            return false;
        return (s_.is(b, preposition::from) || s_.has(b, sense::compare)) &&
               (s_.is_figure(b - 1) || (s_.is(b - 1, ',') && b > 1) || s_.is_figure(f.at + 2U));
    }

    /// "went up from 42 to 44 percent in 1995": the time is that of the second
    [[nodiscard]] bool leads_to_next_share(const stated_figure& f) const {
        return f.kind == claim_kind::share && s_.is(before(s_, f.at), preposition::from) &&
               s_.is(f.at + 1U, preposition::to) && s_.is_figure(f.at + 2U) && f.time != 0;
    }

    [[nodiscard]] bool is_share_led_from(const stated_figure& f) const {
        return f.kind == claim_kind::share && f.time == f.at + 2U &&
               s_.is(before(s_, f.at), preposition::from) && s_.is(f.at + 2U, preposition::to) &&
               s_.is_figure(f.at + 3U);
    }

    /// "To Vietnam they grew by 12% over the same period": as long as the change before.
    [[nodiscard]] bool is_over_same_period(const stated_figure& f) const {
        return f.time > 1 && is_same_period(f.time - 1U);
    }

    /// "exports were $3bn in 2022 and will double that by 2026"
    [[nodiscard]] bool doubles_that(const stated_figure& f) const {
        return s_.is(f.at, mention_kind::ratio) && s_.begins_with(f.at, sense::twice) &&
               f.status != claim_status::actual;
    }

    /// "went from $2bn to $3bn over the same two years": those that were told of before
    [[nodiscard]] bool leads_over_same_span(const stated_figure& f) const {
        if (!s_.is(f.at + 1U, preposition::to)) return false;
        return f.time == 0 ? is_over_same_span() : is_over_same_period(f);
    }
    [[nodiscard]] bool is_over_same_span() const {
        if (s_.holds(sense::same_span)) return true;
        for (std::size_t k = 1; k < s_.size(); ++k)
            if (is_same_period(k)) return true;
        return false;
    }

    /// "want to raise it to $10bn in five years": so many years from now, else 0.
    [[nodiscard]] int years_ahead(const stated_figure& f) const {
        const std::size_t k = f.at + 2U;
        if (f.status == claim_status::actual || !s_.is(k, mention_kind::time) ||
            !s_.is(k - 1, preposition::in) || s_.is(k + 1, preposition::of))
            return 0; // "within three years of an opening": whenever that is
        const time_mention& t = s_.time_of(k);
        return t.special == time_word::last_years && t.told == year_told::no ? t.count : 0;
    }

    [[nodiscard]] bool is_bare_month(std::size_t time) const {
        return s_.time_of(time).part == year_part::months && s_.time_of(time).told == year_told::no;
    }

    /// "The cumulative deficit in July": from January on.
    [[nodiscard]] bool is_cumulative(const stated_figure& f) const {
        for (std::size_t i = 0; i != f.at; ++i)
            if (s_.has(i, sense::cumulative)) return true;
        return false;
    }

    /// The time of a figure, or of the level that it led to, where that is two years apart; index plus one.
    [[nodiscard]] std::uint16_t span_of(const stated_figure& f) const {
        const std::uint16_t time = f.time != 0 ? f.time : f.led_to;
        return time != 0 && s_.time_of(time - 1U).special == time_word::year_span ? time : std::uint16_t{0};
    }

    /// "rose by 39% between January 2021 and December 2022": from the first month to the last.
    [[nodiscard]] bool spans_months(const stated_figure& f) const {
        if (f.time < 2 || !s_.is(f.time - 2U, preposition::between)) return false;
        const time_mention& t = s_.time_of(f.time - 1U);
        return t.part == year_part::months && t.count != 0;
    }
    /// "have halved since 1985": until now, whenever that is
    [[nodiscard]] bool is_since(const stated_figure& f) const {
        return f.base_time != 0 && s_.time_of(f.base_time - 1U).since;
    }

    /// "… for the first eight months. The cumulative trade deficit": of the run that was named last.
    [[nodiscard]] bool names_run() const {
        const auto& named = in_.state.last_named;
        return named && named->months() > 1 && named->months() < 12;
    }

    /// "Exports are to reach $5bn next year. They have halved since 2015.": not next year.
    [[nodiscard]] bool is_ahead(const std::optional<period>& when) const {
        return when && in_.setting.today && when->first() > *in_.setting.today;
    }

    /// What is not over is a target, or a forecast where somebody sees it: "we see a fall of 10% in 2023".
    void look_ahead(const stated_figure& f, claim& c) const {
        if (c.status != claim_status::actual) return;
        if (is_ahead(c.period)) c.status = claim_status::target;
        const bool open = c.period && in_.setting.today && c.period->last() >= *in_.setting.today;
        for (std::size_t k = f.at; open && k-- > 0 && f.at - k <= 5 && !s_.is_figure(k);)
            if (s_.value(k, sense::forecast) == sight) c.status = claim_status::forecast;
    }

    /// "by 2019 this had grown sixfold", of the level before.
    [[nodiscard]] bool grows_since(const stated_figure& f, std::size_t level) const {
        const bool by =
            f.time > f.at + 1U && s_.has(f.time - 2U, sense::by_time) && !s_.is_figure(f.time - 2U);
        for (std::size_t k = f.at; by && k-- > level + 1U && !s_.is_figure(k);)
            if (s_.has(k, sense::and_word)) return true; // "$8bn in 2018 and then grew by 30% by 2022"
        for (std::size_t k = f.at; k-- > level + 1U && !s_.is_figure(k);)
            if ((is_it_or_they(s_, k) || s_.has(k, sense::article)) && s_.has(k + 1, sense::auxiliary) &&
                s_.is_change(k + 2))
                return true;
        return false;
    }

    /// "In 2012 it was a third lower": than what was told before.
    [[nodiscard]] bool looks_back(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at), change = s_.change_behind(f.at);
        return f.is_anaphoric && f.time != 0 && f.time < f.at && b != s_.size() && s_.has(b, sense::level) &&
               change != 0 && (change + 1 >= s_.size() || s_.is(change + 1, mention_kind::mark));
    }

    /// "By 2011 they had increased fivefold"
    [[nodiscard]] bool has_grown_by(const stated_figure& f) const {
        return f.time > 1 && f.time < f.at && s_.has(f.time - 2U, sense::by_time) &&
               grows_since(f, f.time - 2U);
    }

    /// "from $2.8bn in January-July last year to $2.1bn this year": the months of the base, in that year.
    [[nodiscard]] std::optional<period> like_base(const stated_figure& f, const time_mention& time,
                                                  std::optional<period> told,
                                                  const std::optional<period>& base) const {
        const bool year = told && told->is_calendar_year() && time.told == year_told::relative;
        if (!year || !base || base->months() >= 12 || !s_.is(before(s_, f.at), preposition::to)) return told;
        const period same = base->plus_years(1);
        return same.first().year() == told->first().year() ? same : told;
    }
    /// Of a share: what the change before was counted from, else the same time a year before.
    [[nodiscard]] std::optional<period> base_of_share(const period& now,
                                                      const std::optional<period>& last) const {
        for (const auto& base : {last, in_.state.growth_base, in_.state.told[0]})
            if (base && base->months() == now.months() && base->last() < now.first()) return base;
        return now.plus_years(-1);
    }

    /// "supplied 45% of India's imports between 2017 and 2021": of all those years together.
    [[nodiscard]] bool holds_over_span(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        for (std::size_t k = 0; k != f.at; ++k)
            if (s_.is_change(k) || s_.is(k, mention_kind::ratio)) return false;
        return f.time > f.at && b != s_.size() && s_.has(b, sense::share_verb);
    }

    /// "climbed to $934 million"
    [[nodiscard]] bool is_led_to(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        return b != s_.size() && b > 0 && s_.is(b, preposition::to) &&
               (s_.is_change(b - 1) || s_.is(b - 1, mention_kind::economy));
    }

    /// A month, a quarter or a year, not the first five months of one.
    [[nodiscard]] static bool is_one_unit(const period& when) {
        return when.months() == 1 || when.months() == 3 || when.months() == 12;
    }
    /// The time that a figure is told with, if any.
    [[nodiscard]] const time_mention* time_of(const stated_figure& f) const {
        return f.time != 0 && !is_told_in_relative(f) ? &s_.time_of(f.time - 1U) : nullptr;
    }
    /// "because of the price of oil, which accounts for two-thirds of Peru's exports": not when that was
    [[nodiscard]] bool is_told_in_relative(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        return f.kind == claim_kind::share && b != s_.size() && b > 1 && f.time <= b &&
               s_.has(b, sense::share_verb) && s_.has(b, sense::present) && s_.has(b - 1, sense::relative) &&
               s_.is(b - 2, ',');
    }
    /// "China takes half of its exports": a share in the present tense is of no year in particular.
    [[nodiscard]] bool is_general(const stated_figure& f, const claim& c, std::size_t general_before) const {
        if (is_told_in_relative(f)) return true;
        if (f.kind != claim_kind::share)
            return f.kind == claim_kind::level && f.stage != claim_stage::revised && is_of_now(f.at);
        if (c.whole.flow == flow::turnover && c.flow != flow::turnover)
            return false; // of a turnover just told
        const bool these = f.head != 0 && in_.head_of(f).at > f.at && in_.state.has_told(c.flow) &&
                           (s_.has(f.at + 1U, sense::of_which) ||
                            (s_.is(f.at + 1U, preposition::of) && s_.has(f.at + 2U, sense::definite) &&
                             in_.head_of(f).at == f.at + 3U && in_.head_of(f).owner_party == 0));
        if (these && f.is_part) return false; // "Copper makes up 27% of these exports"
        const bool of_told =
            f.head == 0 || (in_.has_head_before(f) && figure_between(s_, in_.head_of(f).at, f.at));
        if (s_.has(f.at + 1U, sense::of_which) && !in_.state.last_was_share && of_told)
            return false; // "Beef makes up 60% of it"
        if (in_.has_head_before(f) && in_.is_said_of(in_.head_of(f)) && !f.is_part &&
            !figure_between(s_, in_.head_of(f).at, f.at))
            return true;
        for (std::size_t k = f.at + 1U; s_.is(f.at + 1U, preposition::of) && k < s_.size(); ++k) {
            if (s_.is_break(k) || s_.has(k, sense::happened) || s_.has(k, sense::auxiliary) ||
                s_.has(k, sense::relative))
                break;
            const std::size_t to = s_.has(k + 2, sense::article) ? k + 3 : k + 2;
            if (s_.has(k, sense::present) && s_.has(k + 1, sense::preposition) &&
                s_.is(to, mention_kind::economy))
                return true; // "62% of its exports and 38% of its tea go to Peru"
        }
        for (std::size_t k = f.at; k-- > 0 && f.at - k <= 8;) {
            if (s_.is_figure(k))
                return k == general_before; // "a quarter of our imports and 6% of our exports"
            if (s_.is_break(k) || s_.has(k, sense::happened)) return false;
            if (s_.is_change(k) && s_.is(k + 1, preposition::to)) return false; // "is down to 17% of them"
            const bool refers = k > 0 && s_.has(k - 1, sense::article) && s_.has(k - 1, sense::clause) &&
                                (k == 1 || s_.is(k - 2, mention_kind::mark));
            if (refers || s_.has(k + 1, sense::revised)) return false; // "That is 24% of all that it bought"
            if (s_.has(k, sense::present))
                return k == 0 || !s_.is(k - 1, preposition::to); // "to account for"
        }
        return false;
    }
    /// "to 17% in the first nine months from 16% in the corresponding 1994 period": of the same months.
    [[nodiscard]] bool is_share_from(const stated_figure& f, const std::optional<period>& now) const {
        return f.kind == claim_kind::share && now && now->months() < 12 &&
               s_.is(before(s_, f.at), preposition::from);
    }

    /// "in all of 2021", "in the whole of 2021": the time at a place, plus one.
    [[nodiscard]] bool is_all_of(std::uint16_t time) const {
        if (time > 2 && (s_.has(time - 2U, sense::total) || s_.has(time - 3U, sense::total))) return true;
        return time > 1 && s_.value(time - 2U, sense::also) == whole_of;
    }
    /// "against $11.1 billion in all of 2021", "with a 1986 surplus of $9bn": of the whole year.
    [[nodiscard]] bool tells_all_of(const stated_figure& f) const {
        if (is_all_of(f.time)) return true;
        return f.time != 0 && f.head != 0 && in_.head_of(f).at == f.time &&
               s_.has(f.time - 2U, sense::article);
    }

private:
    [[nodiscard]] bool is_same_period(std::size_t i) const {
        if (!s_.is(i, mention_kind::time) || !s_.has(i - 1, sense::compare)) return false;
        const time_mention& t = s_.time_of(i);
        return t.special == time_word::same_period && t.told == year_told::no && t.count == 0 &&
               s_.is(i - 1, preposition::in);
    }

    /// "At present it is about $3bn", "trade now stands at $3bn": not "has now reached".
    [[nodiscard]] bool is_of_now(std::size_t figure) const {
        const bool today = s_.value(0, sense::nowadays) == 1; // not "Today the bureau said"
        if (s_.has(0, sense::nowadays) && !figure_between(s_, 0, figure) &&
            (!today || is_it_or_they(s_, 1) || s_.has(1, sense::flow_noun) || s_.has(2, sense::flow_noun)))
            return true; // "Today it is half a billion"
        for (std::size_t k = figure; k-- > 0 && figure - k <= 8 && !s_.is_figure(k) && !s_.is_break(k);) {
            if (s_.value(k, sense::nowadays) == 0) return true;
            if (s_.has(k, sense::happened) || s_.has(k, sense::auxiliary) || s_.is_change(k)) return false;
        }
        return false;
    }

    const claim_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

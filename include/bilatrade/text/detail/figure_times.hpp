// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_times.hpp: which of the times of a sentence a figure is of, and which one it
// is compared with. What these times mean is for calendar.hpp.
#pragma once

#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Chooses the times of a figure.
class figure_time_reader {
public:
    explicit figure_time_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// Sets the times of a figure; all figures of the sentence are known.
    void read(stated_figure& f) const {
        if (f.why_not != rejection::none) return;
        if (f.twin != 0) {
            f.time = in_.figures[f.twin - 1U].time;
            f.base_time = in_.figures[f.twin - 1U].base_time;
            return;
        }
        f.time = f.is_base ? time_after(f, true) : main_time(f);
        if (!f.is_base && f.kind != claim_kind::level) f.base_time = base_time(f);
    }

private:
    [[nodiscard]] bool is_usable_time(std::size_t i) const {
        if (!s_.is(i, mention_kind::time)) return false;
        const time_word special = s_.time_of(i).special;
        return special != time_word::a_day && special != time_word::weekday_name &&
               special != time_word::year_on_year && special != time_word::month_on_month &&
               special != time_word::quarter_on_quarter && special != time_word::year_end;
    }

    /// A time that is compared with: "compared with 2020", "since 2018", "from 2021", "a rise of 40% on
    /// 2021".
    [[nodiscard]] bool is_base_time(std::size_t i) const {
        const time_mention& t = s_.time_of(i);
        if (t.since) return true;
        if (t.special == time_word::year_before || t.special == time_word::unit_before ||
            t.special == time_word::last_years) {
            return true;
        }
        std::size_t b = i;
        while (b-- > 0) {
            if (s_.has(b, sense::compare)) return true;
            if (s_.has(b, sense::qualifier) && (s_.is_change(b)) && b > 0 && s_.is_figure(b - 1)) return true;
            if (s_.has(b, sense::article)) continue;
            if (s_.is(b, preposition::in) && b > 0) {
                // "on 2021" after a figure or a word of change
                if (s_.is_figure(b - 1) && s_[b - 1].kind != mention_kind::money && s_.words(b).size() == 2 &&
                    s_.words(b)[0] == 'o')
                    return true;
                continue;
            }
            if (s_.is(b, preposition::of) && b > 0 && s_.has(b - 1, sense::same_flow))
                return ratio_before(b); // "three times the value of 2021"
            if (s_.is(b, preposition::between)) return later_time(i);
            if (s_.is(b, preposition::from)) return s_.time_of(i).from_month == s_.time_of(i).to_month;
            return false;
        }
        return false;
    }

    [[nodiscard]] bool ratio_before(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 4;) {
            if (s_.is(k, mention_kind::ratio)) return true;
        }
        return false;
    }

    /// "Between 2002, when it was signed, and 2022"
    [[nodiscard]] bool later_time(std::size_t i) const {
        for (std::size_t k = i + 1; k < s_.size() && !s_.is_figure(k); ++k) {
            if (s_.is(k, mention_kind::time) && s_.has(k - 1, sense::and_word)) return true;
        }
        return false;
    }

    [[nodiscard]] std::uint16_t time_after(const stated_figure& f, bool base) const {
        for (std::size_t k = f.at + 1U; k < s_.size(); ++k) {
            if (s_.is_break(k) || (s_.is_figure(k) && !s_.is(k - 1, '('))) return 0;
            if (is_usable_time(k) && (base || !is_base_time(k))) return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }

    [[nodiscard]] std::uint16_t main_time(const stated_figure& f) const {
        if (const std::uint16_t after = following_time(f.at); after != 0) return after;
        // Before the figure, back to the figure before it; then the one that the sentence began with.
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is(k, ';')) break;
            if (is_usable_time(k) && !is_base_time(k) && !claimed_before(k, f))
                return static_cast<std::uint16_t>(k + 1);
        }
        for (std::size_t k = in_.figures.size(); k-- > 0;) {
            if (in_.figures[k].at < f.at && in_.figures[k].why_not == rejection::none &&
                in_.figures[k].time != 0 && !in_.figures[k].is_base &&
                s_.same_stretch(in_.figures[k].at, f.at))
                return in_.figures[k].time;
        }
        // "has grown 4-fold since 2018 and totalled $36.8 mln in 2021"
        for (const stated_figure& later : in_.figures) {
            if (later.at <= f.at || later.why_not != rejection::none || later.is_base) continue;
            if (!s_.unbroken(f.at, later.at)) break;
            if (const std::uint16_t after = following_time(later.at); after != 0) return after;
        }
        for (std::size_t k = f.at + 1U; k < s_.size() && f.kind == claim_kind::level;
             ++k) { // "had been $13bn in the year before"
            if (s_.is_figure(k) || s_.is_break(k) || s_.is(k, ',')) break;
            if (is_usable_time(k) && s_.time_of(k).special == time_word::year_before)
                return static_cast<std::uint16_t>(k + 1);
        }
        // "A year earlier it was $3bn."
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is_figure(k) || s_.is_break(k)) break;
            if (is_usable_time(k) && !s_.time_of(k).since && s_.time_of(k).special == time_word::year_before)
                return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }

    /// The time behind a figure that is its own, not that of the next one.
    [[nodiscard]] std::uint16_t following_time(std::size_t at) const {
        bool comma = false;
        for (std::size_t k = at + 1; k < s_.size(); ++k) {
            if (s_.is_break(k)) return 0;
            if (s_.is_figure(k) && !s_.is(k - 1, '(')) return 0;
            if (s_.is(k, ',') || s_.has(k, sense::and_word)) comma = true;
            if (s_.has(k, sense::clause)) return 0;
            if (!is_usable_time(k) || is_base_time(k)) continue;
            if (s_.is(k + 1, ':')) return 0; // "(2022: NZ$2.2 billion)"
            if (comma && belongs_ahead(k)) return 0;
            return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }

    /// ", in 2022 $5bn", "and in 2022 exports were": the time leads what comes after it.
    [[nodiscard]] bool belongs_ahead(std::size_t time) const {
        for (std::size_t k = time + 1; k < s_.size() && k - time <= 8; ++k) {
            if (s_.is_break(k)) return false;
            if (s_.is_figure(k)) return true;
        }
        return false;
    }

    /// Whether an earlier figure stands between a time and this figure, and the time directly behind that
    /// one.
    [[nodiscard]] bool claimed_before(std::size_t time, const stated_figure& f) const {
        for (const stated_figure& other : in_.figures) {
            if (other.at >= f.at || other.at > time) continue;
            if (other.is_base && time_after(other, true) == time + 1) return true;
        }
        return false;
    }

    [[nodiscard]] std::uint16_t base_time(const stated_figure& f) const {
        for (std::size_t k = f.at + 1U; k < s_.size(); ++k) {
            if (s_.is(k, ';') || (s_.has(k, sense::while_word))) break;
            if (s_.is_figure(k) && s_[k].kind != mention_kind::money && !s_.same_breath(f.at, k)) break;
            if (is_time_of_base(k)) return static_cast<std::uint16_t>(k + 1);
        }
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is(k, ';')) break;
            if (is_time_of_base(k) && (s_.unbroken(k, f.at) || k < 6))
                return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }
    [[nodiscard]] bool is_time_of_base(std::size_t k) const {
        if (!s_.is(k, mention_kind::time)) return false;
        const time_word special = s_.time_of(k).special;
        if (special == time_word::year_on_year || special == time_word::month_on_month ||
            special == time_word::quarter_on_quarter)
            return true;
        return is_usable_time(k) && is_base_time(k);
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail

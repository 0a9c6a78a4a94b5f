// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_times.hpp: which of the times of a sentence a figure is of, and which one it
// is compared with. What these times mean is for calendar.hpp.
#pragma once

#include <bilatrade/text/detail/base_times.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Chooses the times of a figure.
class figure_time_reader {
public:
    explicit figure_time_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s), times_(scene.s) {}

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
    [[nodiscard]] std::uint16_t time_after(const stated_figure& f, bool base) const {
        for (std::size_t k = f.at + 1U; k < s_.size(); ++k) {
            if (s_.is_break(k) || (s_.is_figure(k) && !s_.is(k - 1, '('))) return 0;
            if (times_.is_usable(k) && (base || !times_.is_base(k))) return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }

    [[nodiscard]] std::uint16_t main_time(const stated_figure& f) const {
        if (const std::uint16_t after = following_time(f.at); after != 0) return after;
        // Before the figure, back to the figure before it; then the one that the sentence began with.
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is(k, ';')) break;
            if (times_.is_usable(k) && !times_.is_base(k) && !claimed_before(k, f))
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
            if (times_.is_usable(k) && s_.time_of(k).special == time_word::year_before)
                return static_cast<std::uint16_t>(k + 1);
        }
        // "A year earlier it was $3bn."
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is_figure(k) || s_.is_break(k)) break;
            if (times_.is_usable(k) && !s_.time_of(k).since && s_.time_of(k).special == time_word::year_before)
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
            if (!times_.is_usable(k) || times_.is_base(k)) continue;
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
            if (times_.is_of_base(k)) return static_cast<std::uint16_t>(k + 1);
        }
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is(k, ';')) break;
            if (times_.is_of_base(k) && (s_.unbroken(k, f.at) || k < 6))
                return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }
    const figure_scene& in_;
    const sentence& s_;
    base_time_reader times_;
};

} // namespace bilatrade::detail

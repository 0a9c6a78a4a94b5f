// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_leading_time.hpp: which of the times before a figure leads to it. The times
// behind one, and the choice among them, are for figure_times.hpp.
#pragma once

#include <bilatrade/text/detail/base_times.hpp>
#include <bilatrade/text/detail/figure_time_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Finds times before a figure by their index plus one, 0 where there is none.
class leading_time_reader {
public:
    explicit leading_time_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), times_(scene.s) {}

    /// The one that the sentence began with, or the nearest one.
    [[nodiscard]] std::uint16_t time_of(const stated_figure& f) const {
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is(k, ';') && !in_brackets(s_, f.at)) break;
            while (s_.is(k, ',')) { // one clause behind another
                const std::size_t open = relative_clause_begin(s_, k);
                if (open == k) break;
                k = open;
            }
            if (times_.is_usable(k) && !times_.is_base(k) && !is_compared_with(k) && !is_of_event(s_, k) &&
                !is_of_quantity_before(s_, k) && !is_of_aim_before(k, f) && !leads_in_bracket(s_, k))
                return static_cast<std::uint16_t>(year_before_same(s_, k) + 1);
        }
        return 0;
    }

    /// Whether a time is that of a level that others are compared with.
    [[nodiscard]] bool is_compared_with(std::size_t time) const {
        for (const stated_figure& other : in_.figures) {
            if (other.is_base && other.time == time + 1) return true;
        }
        return false;
    }

private:
    /// "to raise trade to $10bn by 2030 from the current $6bn"
    [[nodiscard]] bool is_of_aim_before(std::size_t time, const stated_figure& f) const {
        if (f.status != claim_status::actual || !s_.is(time + 1, preposition::from)) return false;
        for (const stated_figure& aim : in_.figures)
            if (aim.at < time && aim.time == time + 1 && aim.status != claim_status::actual) return true;
        return false;
    }

    const figure_scene& in_;
    const sentence& s_;
    base_time_reader times_;
};

} // namespace bilatrade::detail

// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_time_list.hpp: lists of figures that go with a list of as many times.
#pragma once

#include <bilatrade/text/detail/base_times.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// "912, 671 and 586 million": of one flow, one behind the other.
[[nodiscard]] inline bool is_next_of_list(const sentence& s, const stated_figure& a, const stated_figure& b) {
    return a.kind == b.kind && a.head == b.head && a.at < b.at && next_in_list(s, a.at) == b.at;
}

/// Gives the figures of a list their times.
class figure_time_list {
public:
    explicit figure_time_list(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), times_(scene.s) {}

    /// "$2.1bn and $2.4bn in 2021 and 2022", "In 2020, 2021 and 2022 … 912, 671 and 586 million": each figure
    /// of a list has its own of as many times.
    [[nodiscard]] std::uint16_t time_of(const stated_figure& f) const {
        const stated_figure* first = &f;
        const stated_figure* last = &f;
        while (first != in_.figures.begin() && is_next_of_list(s_, first[-1], *first)) --first;
        while (last + 1 != in_.figures.end() && is_next_of_list(s_, *last, last[1])) ++last;
        const auto count = static_cast<std::size_t>(last - first) + 1;
        if (count < 2) return 0;
        std::size_t time = last->at + 1U;
        while (time < s_.size() && time <= last->at + 4U && !s_.is(time, mention_kind::time)) ++time;
        if (!is_run_of_times(time, count)) {
            time = first->at;
            while (time-- > 0 && !s_.is_break(time) && !is_run_of_times(time, count)) continue;
            if (!is_run_of_times(time, count)) return time_of_twin(f, first, count);
        }
        for (const stated_figure* k = first; k != &f; ++k) time = next_in_list(s_, time);
        return static_cast<std::uint16_t>(time + 1);
    }

private:
    /// "were $40m in 1929 and $11m in 1932; imports, $62m and $30m": the times of as many figures of the flow
    /// before.
    [[nodiscard]] std::uint16_t time_of_twin(const stated_figure& f, const stated_figure* first,
                                             std::size_t count) const {
        if (static_cast<std::size_t>(first - in_.figures.begin()) != count || f.kind != claim_kind::level)
            return 0;
        for (std::size_t k = 0; k != count; ++k) {
            const stated_figure& twin = in_.figures[k];
            if (twin.head == f.head || twin.head != in_.figures[0].head || twin.kind != f.kind ||
                twin.time == 0 || twin.is_base || (k > 0 && twin.time == in_.figures[k - 1].time))
                return 0;
        }
        return in_.figures[static_cast<std::size_t>(&f - first)].time;
    }
    /// Exactly so many times in a list.
    [[nodiscard]] bool is_run_of_times(std::size_t i, std::size_t count) const {
        for (; count != 0; --count) {
            if (!times_.is_usable(i) || times_.is_base(i)) return false;
            const std::size_t next = next_in_list(s_, i);
            if (count == 1) return next == i || !s_.is(next, mention_kind::time);
            if (next == i) return false;
            i = next;
        }
        return false;
    }

    const figure_scene& in_;
    const sentence& s_;
    base_time_reader times_;
};

} // namespace bilatrade::detail

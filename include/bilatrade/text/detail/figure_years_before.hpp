// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_years_before.hpp: the times "the year before" and "a year earlier": which
// level is of one, and which one is only what others are compared with. Other times are for figure_times.hpp.
#pragma once

#include <bilatrade/text/detail/base_times.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Finds the year before that a figure is of.
class years_before_reader {
public:
    explicit years_before_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), times_(scene.s) {}

    /// "had been $13bn in the year before", "A year earlier it was $3bn."
    [[nodiscard]] std::uint16_t time_beside(const stated_figure& f) const {
        for (std::size_t k = f.at + 1U; k < s_.size() && f.kind == claim_kind::level; ++k) {
            if (s_.is_figure(k) || s_.is_break(k) || s_.is(k, ',') || s_.has(k, sense::after_level))
                break; // "a surplus of $3bn after a balance the year before"
            if (is_told_at(k)) return plus_one(k);
        }
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is_figure(k) || s_.is_break(k)) break;
            if (is_told_at(k) && s_.is(s_.before_article(k), preposition::from))
                return 0; // "rose from a year earlier by 6.6 pct to"
            if (is_told_at(k) && !is_base_of_earlier(k, f))
                return f.kind == claim_kind::level || is_set_off(k) ? plus_one(k) : 0;
        }
        return 0;
    }

    /// "was $21bn, and the year before it was $14.2bn", "said that ten years ago it was"
    [[nodiscard]] std::uint16_t time_set_off(const stated_figure& f) const {
        for (std::size_t k = f.at; k-- > 1 && f.kind == claim_kind::level;) {
            if (s_.is_figure(k) || s_.is_break(k) || s_.is(k, ',')) return 0;
            if (is_told_at(k)) {
                const bool set_off = s_.has(k - 1, sense::and_word) || s_.has(k - 1, sense::clause);
                return set_off && !is_base_of_earlier(k, f) ? plus_one(k) : 0;
            }
        }
        return 0;
    }

    [[nodiscard]] bool is_told_at(std::size_t k) const {
        return s_.is(k, mention_kind::time) && tells_time_before(s_.time_of(k)) && !s_.time_of(k).since &&
               times_.is_usable(k);
    }

    /// "up 6.2 pct from a year earlier, and imports 2.87 billion", "to $8bn from $7bn the year before, and
    /// imports $9bn": not of the year before. Nor "above the year before, exports by 12%".
    [[nodiscard]] bool is_base_of_earlier(std::size_t time, const stated_figure& f) const {
        for (const stated_figure& earlier : in_.figures) {
            if (earlier.at >= f.at) break;
            if (earlier.base_time == time + 1 || (earlier.is_base && earlier.time == time + 1)) return true;
        }
        return false;
    }

private:
    [[nodiscard]] static std::uint16_t plus_one(std::size_t i) { return static_cast<std::uint16_t>(i + 1); }

    /// "The year before, exports had grown 5%", "in the year before": not "were above the year before".
    [[nodiscard]] bool is_set_off(std::size_t k) const {
        return k == 0 || s_.is(k - 1, mention_kind::mark) || s_.has(k - 1, sense::and_word) ||
               s_.has(k - 1, sense::preposition);
    }

    const figure_scene& in_;
    const sentence& s_;
    base_time_reader times_;
};

} // namespace bilatrade::detail

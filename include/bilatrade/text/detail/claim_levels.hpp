// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_levels.hpp: the levels that a sentence has stated, and the growth between two
// of them: which level it is counted from is told by arithmetic.
#pragma once

#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/period.hpp>

#include <array>
#include <cstddef>

namespace bilatrade::detail {

/// Remembers the first levels of a sentence.
class claim_levels {
public:
    /// "had been $63.1 billion in 2013; by 2015 it was down to $42.8 billion, a loss of a third": on 2013.
    /// Keeps levels; gives a growth without a base of its own that of the level it fits.
    void settle_base(const stated_figure& f, claim& c) {
        if (!c.period) return;
        if (c.kind == claim_kind::level && count_ != levels_.size())
            levels_[count_++] = {c.figure.value.to_double(), *c.period, c.flow, c.currency};
        if (c.kind != claim_kind::growth || f.base_time != 0) return;
        for (std::size_t now = 0; now != count_; ++now) {
            if (levels_[now].when == *c.period && levels_[now].of == c.flow) find_base(levels_[now], c);
        }
    }

private:
    struct level {
        double value = 0; ///< in units of `money`
        period when{};
        flow of{};
        currency money{};
    };

    void find_base(const level& now, claim& c) const {
        for (std::size_t k = 0; k != count_; ++k) {
            const level& base = levels_[k];
            if (base.of != now.of || base.money != now.money || base.value == 0) continue;
            if (base.when.last() < now.when.first() && fits(now.value / base.value * 100 - 100, c))
                c.base = base.when;
        }
    }
    /// Whether a change in percent is the one stated, as far as rounded levels can tell.
    [[nodiscard]] static bool fits(double percent, const claim& c) {
        const double stated = c.figure.value.to_double();
        const double rounded = (stated < 0 ? -stated : stated) / 20; // "a twentyfold increase"
        const double room = (c.figure.how == qualifier::exact ? 1.0 : 3.0) + (stated >= 100 ? rounded : 0);
        return percent > stated - room && percent < stated + room;
    }

    std::array<level, 6> levels_{};
    std::size_t count_ = 0;
};

} // namespace bilatrade::detail

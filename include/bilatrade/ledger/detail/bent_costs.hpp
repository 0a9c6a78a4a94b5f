// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/bent_costs.hpp: what it costs that variables are away from where they are wanted:
// a sum of weight * |variable - wanted|, of any number of terms for a variable. Between two corners next to
// each other a variable's cost is a line, and a simplex keeps the variable there until it has to turn.
#pragma once

#include <bilatrade/ledger/bounds.hpp>
#include <bilatrade/ledger/detail/fraction.hpp>

#include <algorithm> // count_if
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bilatrade::detail {

/// weight * |variable - wanted|
struct deviation_cost {
    std::uint32_t variable;
    fraction wanted;
    fraction weight; ///< above 0
};

class bent_costs {
public:
    /// One variable's cost; `lines[i]` is its slope below `corners[i]`, the last one above all of them.
    struct bent {
        std::uint32_t variable;
        std::vector<whole> corners;
        std::vector<fraction> lines;
        std::size_t now = 0; ///< the line that it is on

        /// Where a line ends; null where it does not.
        [[nodiscard]] const whole* end(std::size_t line, bound_side which) const {
            if (which == bound_side::low) return line == 0 ? nullptr : &corners[line - 1];
            return line == corners.size() ? nullptr : &corners[line];
        }
        /// The line on that side of over / under.
        [[nodiscard]] std::size_t line_at(bound_side side, const whole& over,
                                          const whole& under = whole(1)) const {
            return static_cast<std::size_t>(std::ranges::count_if(corners, [&](const whole& corner) {
                const auto order = corner * under <=> over;
                return order < 0 || (order == 0 && side == bound_side::high);
            }));
        }
    };

    explicit bent_costs(std::uint32_t variables) : of_variable_(variables, none) {}

    void add(std::uint32_t variable, const whole& wanted, const fraction& weight) {
        if (of_variable_[variable] == none) {
            of_variable_[variable] = static_cast<std::uint32_t>(all_.size());
            all_.push_back({variable, {}, {fraction(0)}});
        }
        bent& one = all_[of_variable_[variable]];
        const std::size_t at = one.line_at(bound_side::high, wanted);
        one.corners.insert(one.corners.begin() + static_cast<std::ptrdiff_t>(at), wanted);
        one.lines.insert(one.lines.begin() + static_cast<std::ptrdiff_t>(at), one.lines[at]);
        for (std::size_t i = 0; i != one.lines.size(); ++i)
            one.lines[i] = i <= at ? one.lines[i] - weight : one.lines[i] + weight;
    }

    [[nodiscard]] const std::vector<bent>& all() const noexcept { return all_; }
    /// Null where the variable costs nothing.
    [[nodiscard]] const bent* find(std::uint32_t variable) const {
        return of_variable_[variable] == none ? nullptr : &all_[of_variable_[variable]];
    }
    /// The variable is on the line to that side of over / under.
    void turn(std::uint32_t variable, bound_side side, const whole& over, const whole& under = whole(1)) {
        if (of_variable_[variable] == none) return;
        bent& one = all_[of_variable_[variable]];
        one.now = one.line_at(side, over, under);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    std::vector<bent> all_;
    std::vector<std::uint32_t> of_variable_;
};

} // namespace bilatrade::detail

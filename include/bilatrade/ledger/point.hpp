// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/point.hpp: one value for each figure: as stated, or by the shortest chain of equations
// from what is stated, and always within the bounds. Where no chain leads, there is none.
#pragma once

#include <bilatrade/ledger/detail/part_program.hpp> // solved_bounds
#include <bilatrade/ledger/system.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

template <ExactScalar Scalar>
[[nodiscard]] Scalar clamped(Scalar value, const bounds<Scalar>& range) {
    if (range.low && value < *range.low) return *range.low;
    if (range.high && *range.high < value) return *range.high;
    return value;
}

/// The one unknown of an equation that has no value yet, and the value that it gets; none where there are
/// others.
template <ExactScalar Scalar>
[[nodiscard]] std::optional<std::pair<std::uint32_t, Scalar>>
solve_for_one(const point_equation<Scalar>& equation, const std::vector<std::optional<Scalar>>& values) {
    const linear_term<Scalar>* open = nullptr;
    Scalar rest = equation.right;
    for (const auto& term : equation.terms) {
        if (values[term.unknown])
            rest = Scalar(rest - term.coefficient * *values[term.unknown]);
        else if (open != nullptr)
            return std::nullopt;
        else
            open = &term;
    }
    if (open == nullptr || open->coefficient == Scalar(0)) return std::nullopt;
    return std::pair(open->unknown, Scalar(rest / open->coefficient));
}

} // namespace detail

/// `claims` in the order in which they count: of two that state one figure the earlier gives its value.
template <ExactScalar Scalar>
[[nodiscard]] std::vector<std::optional<Scalar>>
find_point(const linear_system<Scalar>& part, const std::vector<detail::solved_bounds<Scalar>>& solved,
           const std::vector<std::uint32_t>& claims) {
    std::vector<const point_equation<Scalar>*> equations;
    for (const std::uint32_t claim : claims)
        for (const auto& equation : part.equations)
            if (equation.claim == claim) equations.push_back(&equation);
    for (const auto& equation : part.equations)
        if (equation.claim == no_claim) equations.push_back(&equation);
    std::vector<std::optional<Scalar>> values(part.unknowns.size());
    for (bool more = true; more;) {
        std::vector<std::optional<Scalar>> reached = values; // what is one equation further than `values`
        more = false;
        for (const auto* equation : equations) {
            const auto found = detail::solve_for_one(*equation, values);
            if (!found || found->first >= solved.size() || reached[found->first]) continue;
            reached[found->first] = detail::clamped(found->second, solved[found->first].range);
            more = true;
        }
        values = std::move(reached);
    }
    return values;
}

} // namespace bilatrade

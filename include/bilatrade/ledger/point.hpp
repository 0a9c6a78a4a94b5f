// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/point.hpp: one value for each figure, such that all claims kept are true: as stated where
// that can be; else with the least sum of deviations, each in half-widths of what is stated, among those with
// the least largest one, among those nearest the middles of the bounds. None where that leaves a figure open
// that has no middle.
#pragma once

#include <bilatrade/ledger/detail/least_sum.hpp>
#include <bilatrade/ledger/detail/part_program.hpp>
#include <bilatrade/ledger/part_solver.hpp>
#include <bilatrade/ledger/system.hpp>

#include <algorithm> // all_of, none_of
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

template <ExactScalar Scalar>
using figure_values = std::vector<std::optional<Scalar>>;

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

/// Equations are solved for one unknown after the other, the shortest chains first; claims in the order in
/// which they count.
template <ExactScalar Scalar>
[[nodiscard]] figure_values<Scalar> solve_chains(const std::vector<const point_equation<Scalar>*>& equations,
                                                 std::size_t unknowns) {
    figure_values<Scalar> values(unknowns);
    for (bool more = true; more;) {
        figure_values<Scalar> reached = values; // what is one equation further than `values`
        more = false;
        for (const auto* equation : equations) {
            const auto found = solve_for_one(*equation, values);
            if (!found || reached[found->first]) continue;
            reached[found->first] = found->second;
            more = true;
        }
        values = std::move(reached);
    }
    return values;
}

/// Every figure has a value within its bounds, and all that is stated and that a book says of itself holds:
/// then nothing deviates, and no other values would do.
template <ExactScalar Scalar>
[[nodiscard]] bool
is_as_stated(const linear_system<Scalar>& part, const std::vector<const point_equation<Scalar>*>& equations,
             const std::vector<solved_bounds<Scalar>>& solved, const figure_values<Scalar>& values) {
    if (part.figures() != part.unknowns.size()) return false; // pieces might not be found
    for (std::size_t u = 0; u != solved.size(); ++u)
        if (!values[u] || !solved[u].range.contains(*values[u])) return false;
    const auto left_of = [&values](const auto& one) {
        Scalar left(0);
        for (const auto& term : one.terms) left = Scalar(left + term.coefficient * *values[term.unknown]);
        return left;
    };
    return std::ranges::all_of(equations, [&](const auto* e) { return left_of(*e) == e->right; }) &&
           std::ranges::all_of(part.rows, [&](const linear_row<Scalar>& row) {
               return row.claim != no_claim || row.range.contains(left_of(row));
           });
}

template <ExactScalar Scalar>
[[nodiscard]] std::optional<fraction> middle_of(const bounds<Scalar>& range) {
    if (!range.low || !range.high) return std::nullopt;
    return (fraction(*range.low) + fraction(*range.high)) / fraction(2);
}

/// The half-width in units of money; 0 where that cannot be told.
template <ExactScalar Scalar>
[[nodiscard]] fraction half_width_of(const point_equation<Scalar>& equation,
                                     const std::vector<solved_bounds<Scalar>>& solved) {
    fraction half(equation.half_width);
    if (!equation.relative) return half;
    const auto middle = middle_of(solved[equation.terms[1].unknown].range);
    return middle ? half * abs(*middle) : fraction(0);
}

/// What it costs that a claim's figure is not as stated, in half-widths; nothing where it has none.
template <ExactScalar Scalar>
[[nodiscard]] std::vector<deviation_cost>
cost_deviations(part_program<Scalar>& program, const std::vector<const point_equation<Scalar>*>& equations,
                const std::vector<solved_bounds<Scalar>>& solved) {
    std::vector<deviation_cost> all;
    for (const auto* equation : equations) {
        const fraction half = half_width_of(*equation, solved);
        if (equation->claim == no_claim || half.sign() == 0) continue;
        const auto [variable, factor] = program.lp.add_form(program.sum_of(equation->terms));
        all.push_back({variable, fraction(equation->right) / factor, abs(factor) / half});
    }
    return all;
}

/// False where pivots are used up.
[[nodiscard]] inline bool minimise_deviations(simplex& lp, const std::vector<deviation_cost>& costs) {
    if (lp.keep_least(costs) != simplex_outcome::done) return false;
    const auto is_open = [&lp](const deviation_cost& one) { return !lp.is_determined(one.variable); };
    if (std::ranges::none_of(costs, is_open)) return true;
    const std::uint32_t largest = lp.add_variable();
    for (const deviation_cost& one : costs)
        for (const fraction& weight : {one.weight, -one.weight}) {
            const auto row = lp.add_form({{largest, fraction(1)}, {one.variable, weight}}).first;
            lp.limit(row, bounds<fraction>::at_least(weight * one.wanted), no_claim);
        }
    if (lp.optimise(largest, bound_side::low) != simplex_outcome::done) return false;
    lp.keep_optimum(largest);
    return true;
}

/// What is left open, as near to the middle as can be, and so from now on. None where there is no middle.
template <ExactScalar Scalar>
[[nodiscard]] std::optional<Scalar> take_nearest_middle(part_program<Scalar>& program, std::uint32_t unknown,
                                                        const std::optional<fraction>& middle) {
    const std::uint32_t variable = program.variable_of(unknown);
    if (program.lp.find_feasible() != simplex_outcome::done) return std::nullopt; // to where it was kept last
    if (program.lp.is_determined(variable)) return Scalar(program.lp.value(variable));
    const auto left = program.bounds_of(unknown);
    if (!left) return std::nullopt;
    if (left->range.low && left->range.low == left->range.high) return left->range.low;
    if (!middle) return std::nullopt;
    fraction value = *middle;
    if (left->range.low && value < fraction(*left->range.low)) value = fraction(*left->range.low);
    if (left->range.high && fraction(*left->range.high) < value) value = fraction(*left->range.high);
    program.lp.limit(variable, bounds<fraction>::exactly(value), no_claim);
    return Scalar(value);
}

} // namespace detail

/// Where pivots run out there is, for some figures, what follows from what is stated, if that is within the
/// bounds.
template <ExactScalar Scalar>
[[nodiscard]] detail::figure_values<Scalar>
find_point(const linear_system<Scalar>& part, const std::vector<detail::solved_bounds<Scalar>>& solved,
           part_solver<Scalar>& solver) {
    std::vector<const point_equation<Scalar>*> equations;
    for (const std::uint32_t claim : solver.kept())
        for (const auto& equation : part.equations)
            if (equation.claim == claim) equations.push_back(&equation);
    for (const auto& equation : part.equations)
        if (equation.claim == no_claim) equations.push_back(&equation);
    auto values = detail::solve_chains(equations, part.unknowns.size());
    if (detail::is_as_stated(part, equations, solved, values)) return values;
    for (std::size_t u = 0; u != solved.size(); ++u)
        if (values[u] && !solved[u].range.contains(*values[u])) values[u].reset();
    auto program = solver.program_of_kept();
    if (!program ||
        !detail::minimise_deviations(program->lp, detail::cost_deviations(*program, equations, solved)))
        return values;
    std::map<unknown_key, std::uint32_t> by_key;
    for (std::uint32_t u = 0; u != part.figures(); ++u) by_key.emplace(part.unknowns[u], u);
    for (const auto& [key, u] : by_key)
        values[u] = detail::take_nearest_middle(*program, u, detail::middle_of(solved[u].range));
    return values;
}

} // namespace bilatrade

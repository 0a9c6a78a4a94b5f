// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/component.hpp: the parts of a book that no row ties together, each settled by itself; and
// how claims are spared one after the other until none can be.
#pragma once

#include <bilatrade/ledger/groups.hpp>     // union_find
#include <bilatrade/ledger/identities.hpp> // with_measure
#include <bilatrade/ledger/propagate.hpp>
#include <bilatrade/ledger/system.hpp>

#include <algorithm> // binary_search
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

/// What a row ties together, in order. The four sums of exports, imports, turnover and balance tie all four.
template <ExactScalar Scalar>
[[nodiscard]] std::vector<std::uint32_t> tied_by(const linear_system<Scalar>& part,
                                                 const linear_row<Scalar>& row) {
    std::set<std::uint32_t> tied;
    std::set<unknown_key> subjects;
    for (const auto& term : row.terms) {
        tied.insert(term.unknown);
        subjects.insert(with_measure(part.unknowns[term.unknown], {}));
    }
    if (row.terms.size() == 3 && subjects.size() == 1)
        for (std::uint8_t m = 0; m != 4; ++m)
            if (const auto at =
                    part.numbers.find(with_measure(*subjects.begin(), static_cast<measure_of_pair>(m)));
                at != part.numbers.end())
                tied.insert(at->second);
    return {tied.begin(), tied.end()};
}

/// A row that bounds the ratio of two figures.
template <ExactScalar Scalar>
[[nodiscard]] bool is_ratio(const linear_row<Scalar>& row) {
    const auto nothing_or_zero = [](const std::optional<Scalar>& end) { return !end || *end == Scalar(0); };
    return row.terms.size() == 2 && nothing_or_zero(row.range.low) && nothing_or_zero(row.range.high);
}

} // namespace detail

/// The system's parts, in the order of their first unknowns.
template <ExactScalar Scalar>
[[nodiscard]] std::vector<linear_system<Scalar>> split_into_components(const linear_system<Scalar>& all) {
    detail::union_find groups(all.unknowns.size());
    for (const auto& row : all.rows)
        for (const auto& term : row.terms) groups.join(row.terms.front().unknown, term.unknown);
    std::map<std::uint32_t, std::size_t> part_of;
    std::vector<linear_system<Scalar>> parts;
    std::vector<std::uint32_t> local(all.unknowns.size());
    for (std::uint32_t u = 0; u != all.unknowns.size(); ++u) {
        const auto [at, added] = part_of.try_emplace(groups.root(u), parts.size());
        if (added) parts.emplace_back().first_piece = 0;
        auto& part = parts[at->second];
        local[u] = part.number(all.unknowns[u]);
        if (u < all.first_piece) part.first_piece = part.unknowns.size();
    }
    const auto file = [&](auto item, auto member) {
        auto& part = parts[part_of[groups.root(item.terms.front().unknown)]];
        for (auto& term : item.terms) term.unknown = local[term.unknown];
        (part.*member).push_back(std::move(item));
    };
    for (const auto& row : all.rows) file(row, &linear_system<Scalar>::rows);
    for (const auto& equation : all.equations) file(equation, &linear_system<Scalar>::equations);
    return parts;
}

/// True where the rows form no cycle, so that propagation gives the tightest bounds. The ratios of two
/// figures that one claim gives are one tie, and so are the four sums of exports, imports, turnover and
/// balance.
template <ExactScalar Scalar>
[[nodiscard]] bool forms_no_cycle(const linear_system<Scalar>& part) {
    std::map<std::vector<std::uint32_t>, std::uint32_t> ties; // the claim that gives the first row of each
    for (const auto& row : part.rows) {
        if (row.terms.size() < 2) continue;
        const std::vector<std::uint32_t> tied = detail::tied_by(part, row);
        if (tied.size() < row.terms.size()) return false; // a figure compared with itself
        const auto [at, added] = ties.try_emplace(tied, row.claim);
        const bool repeatable = detail::is_ratio(row) || row.terms.size() == 3;
        if (!added && !(at->second == row.claim && repeatable)) return false;
    }
    detail::union_find joined(part.unknowns.size());
    for (const auto& [tied, claim] : ties)
        for (std::size_t i = 1; i != tied.size(); ++i)
            if (!joined.join(tied[0], tied[i])) return false;
    return true;
}

/// Spares claims of `kept`, the last first, as long as `holds(rest, spared)` tells by a set of claims of
/// `rest` (sorted) that what is wanted still follows; none where it does not. `support` is such a set for all
/// of `kept`.
template <class Holds>
[[nodiscard]] std::vector<std::uint32_t> spare_claims(std::vector<std::uint32_t> kept,
                                                      std::vector<std::uint32_t> support, Holds holds) {
    for (std::size_t i = kept.size(); i-- != 0;) {
        const std::uint32_t spared = kept[i];
        kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(i));
        if (!std::ranges::binary_search(support, spared)) continue;
        if (auto other = holds(kept, spared))
            support = std::move(*other);
        else
            kept.insert(kept.begin() + static_cast<std::ptrdiff_t>(i), spared);
    }
    return kept;
}

/// The bounds that these claims give; in the order of `claims`, of which none contradicts.
template <ExactScalar Scalar>
[[nodiscard]] propagation<Scalar> propagate(const linear_system<Scalar>& part,
                                            const std::vector<std::uint32_t>& claims) {
    propagation<Scalar> state(part);
    for (const std::uint32_t claim : claims) state.add(claim);
    return state;
}

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/aggregate.hpp: the trade of a group whose members change, of the world, and of all but
// some partners, summed from a panel. What a sum leaves out is listed. Refuses a sum that its scalar does not
// hold, and a rest that would be negative.
#pragma once

#include <bilatrade/series/detail/panel_rows.hpp>
#include <bilatrade/series/panel.hpp>
#include <bilatrade/series/panel_builder.hpp> // refused_cell
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/economy_groups.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // find, lower_bound
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace bilatrade {

enum class trade_side : std::uint8_t { reporter, partner };

struct aggregate_options {
    trade_side side = trade_side::partner;
    /// Who belongs to the group on this day; unset, on the last day of each figure's period.
    std::optional<date> members_on{};
    /// Trade of one member with another counts too.
    bool among_members = true;
};

/// A figure without a value that a sum would have had in it.
struct absent_summand {
    economy member; ///< as it stood on the side that was summed
    cell_status status;
    cell_origin at;
};

template <class Value>
struct aggregated {
    panel<Value> sums;
    std::vector<absent_summand> absent;
};

namespace detail {

/// True where the sum is held.
template <class T>
[[nodiscard]] bool add_to(T& sum, const T& summand) {
    if constexpr (std::is_same_v<T, int128>) {
        return !__builtin_add_overflow(sum, summand, &sum);
    } else {
        sum = T(sum + summand);
        return true;
    }
}

/// The state of a sum of two figures that both have a value, or of which neither has one.
[[nodiscard]] constexpr cell_status sum_status(cell_status a, cell_status b) noexcept {
    if (a == b) return a;
    if (!status_has_value(a)) return cell_status::confidential; // the other is missing
    for (const auto weaker : {cell_status::estimated, cell_status::provisional})
        if (a == weaker || b == weaker) return weaker;
    return cell_status::reported; // the other is zero
}

/// Adds one row of a pile to another; a summand without a value leaves the sum as it is.
template <class Value>
[[nodiscard]] bool join_rows(panel_pile<Value>& pile, std::uint32_t kept, std::uint32_t other) {
    panel_row& sum = pile.rows[kept];
    const panel_row& summand = pile.rows[other];
    const bool has = status_has_value(sum.status), gets = status_has_value(summand.status);
    if (has == gets) sum.status = sum_status(sum.status, summand.status);
    if (!gets) return true;
    if (has) return add_to(pile.values[kept], pile.values[other]);
    sum.status = summand.status;
    pile.values[kept] = pile.values[other];
    return true;
}

/// True for what the world is the sum of: economies, and partners that are none.
[[nodiscard]] constexpr bool is_single(economy e) noexcept { return e && !e.is_group() && !e.is_world(); }

[[nodiscard]] constexpr bool belongs(economy one, economy group, date day) noexcept {
    return group.is_world() ? is_single(one) : is_member(one, group, day);
}

/// Sums rows that a change of their keys has made equal.
template <class Value>
[[nodiscard]] result<panel<Value>> sum_rows(panel_pile<Value>& pile, unsigned scale) {
    bool held = true;
    auto made = pile.to_panel(
        scale, [&](std::uint32_t kept, std::uint32_t other) { held = join_rows(pile, kept, other) && held; });
    return held ? result<panel<Value>>(std::move(made)) : errc::overflow;
}

template <class Value>
[[nodiscard]] unsigned scale_of(const panel<Value>& p) noexcept {
    if constexpr (panel<Value>::is_exact)
        return p.scale();
    else
        return 0;
}

} // namespace detail

/// One row for each key in which the members stand on the side asked for, with the group in their place, of
/// the newest vintages. `group` may be WLD: the sum of all economies and of the partners that are none. A
/// member without a row adds nothing; one whose figure is missing or confidential is listed in `absent`, in
/// the order of the rows. A sum of estimates is an estimate; its origin is that of its first summand. Errors:
/// unknown_economy (no group), overflow.
template <class Value>
[[nodiscard]] result<aggregated<Value>> aggregate(const panel<Value>& from, economy group,
                                                  const aggregate_options& how = {}) {
    if (!group.is_group() && !group.is_world()) return errc::unknown_economy;
    const panel<Value> p = from.newest();
    std::vector<absent_summand> absent;
    auto pile = detail::to_pile(p, [&](detail::panel_row& row, std::size_t) {
        const date day = how.members_on.value_or(row.period.last());
        economy& member = how.side == trade_side::reporter ? row.reporter : row.partner;
        const economy other = how.side == trade_side::reporter ? row.partner : row.reporter;
        if (!detail::belongs(member, group, day)) return false;
        if (!how.among_members && detail::belongs(other, group, day)) return false;
        if (!detail::status_has_value(row.status)) absent.push_back({member, row.status, row.origin});
        member = group;
        row.vintage.reset();
        return true;
    });
    auto sums = detail::sum_rows(pile, detail::scale_of(p));
    if (!sums) return sums.error();
    return aggregated<Value>{*std::move(sums), std::move(absent)};
}

template <class Value>
struct rest_of_world_result {
    panel<Value> rest;
    std::vector<absent_summand> absent;
    std::vector<refused_cell> refused; ///< out_of_range: the partners named exceed the world
};

namespace detail {

/// The row with that key and period, the first of its vintages; none where there is none.
[[nodiscard]] inline std::optional<std::size_t> find_row(const panel_index& index, const series_key& key,
                                                         period when) {
    const auto [first, last] = index.rows_of(key);
    const auto periods = index.periods().subspan(first, last - first);
    const auto at = std::ranges::lower_bound(periods, when);
    if (at == periods.end() || *at != when) return std::nullopt;
    return first + static_cast<std::size_t>(at - periods.begin());
}

/// Whether the reporter of a row gives a figure with the world for the row's key and period.
[[nodiscard]] inline bool has_world_figure(const panel_index& index, std::size_t row) {
    series_key key = index.key_of(row);
    key.partner = "WLD"_economy;
    const auto world = find_row(index, key, index.periods()[row]);
    return world && index.has_value(*world);
}

/// The rows that are not negative; the others are refused.
template <class Value>
[[nodiscard]] panel<Value> refuse_negative(const panel<Value>& p, std::vector<refused_cell>& refused) {
    std::vector<std::uint32_t> kept;
    for (std::uint32_t row = 0; row != p.size(); ++row) {
        const auto number = p.number_at(row);
        const cell_origin at = p.index().origins()[row];
        if (number && *number < 0)
            refused.push_back({at, at, errc::out_of_range});
        else
            kept.push_back(row);
    }
    return p.take(kept);
}

} // namespace detail

/// For each key but for the partner: the reporter's figure with the world less those with the partners named,
/// or, where it gives none, the sum over all others; of the newest vintages. No code means "all others": the
/// partner of the rows is `as`. Where a named partner's figure is to be taken away and is missing or
/// confidential, the rest is missing; a partner without a row takes nothing away. Error: overflow.
template <class Value>
[[nodiscard]] result<rest_of_world_result<Value>>
rest_of_world(const panel<Value>& from, std::span<const economy> named, economy as = {}) {
    const panel<Value> p = from.newest();
    rest_of_world_result<Value> made;
    std::vector<bool> unknown, minus; // by position in the pile
    auto pile = detail::to_pile(p, [&](detail::panel_row& row, std::size_t i) {
        const bool less = std::ranges::find(named, row.partner) != named.end();
        const bool has = detail::status_has_value(row.status);
        if (row.partner.is_world() ? !has : !detail::is_single(row.partner)) return false;
        if (!row.partner.is_world() && less != detail::has_world_figure(p.index(), i)) return false;
        if (!has) made.absent.push_back({row.partner, row.status, row.origin});
        unknown.push_back(less && !has);
        minus.push_back(less);
        row.partner = as;
        row.vintage.reset();
        return true;
    });
    for (std::size_t i = 0; i != minus.size(); ++i)
        if (minus[i]) pile.values[i] = -pile.values[i];
    bool held = true;
    const auto join = [&](std::uint32_t kept, std::uint32_t other) {
        if (unknown[other]) unknown[kept] = true;
        if (unknown[kept])
            pile.rows[kept].status = cell_status::missing;
        else
            held = detail::join_rows(pile, kept, other) && held;
    };
    const panel<Value> rest = pile.to_panel(detail::scale_of(p), join);
    if (!held) return errc::overflow;
    made.rest = detail::refuse_negative(rest, made.refused);
    return made;
}

} // namespace bilatrade

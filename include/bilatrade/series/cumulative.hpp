// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/cumulative.hpp: figures from the start of the year on as those of each month and back, and
// January and February in one, as some sources publish them. Of the newest vintages. Refuses nothing: where a
// month's cumulative figure is not known, the next difference covers two months and says so by its period.
#pragma once

#include <bilatrade/series/aggregate.hpp> // add_to, sum_rows
#include <bilatrade/series/detail/panel_rows.hpp>
#include <bilatrade/series/panel.hpp>
#include <bilatrade/series/panel_builder.hpp> // refused_cell
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade {

template <class Value>
struct decumulated {
    panel<Value> values;
    /// not_positive: a cumulative figure below the one before, revised on the way; its difference is in the
    /// values, negative. duplicate_key: a month that was given as such too; the one that was given stays.
    std::vector<refused_cell> findings;
};

namespace detail {

/// From January on, within one year.
[[nodiscard]] constexpr bool is_year_to_date(period p) noexcept {
    return p.is_whole_months() && p.first().month() == 1 && p.first().year() == p.last().year();
}

/// True where the row before in a sorted panel is of the same series and year, and cumulative too.
[[nodiscard]] inline bool continues_year(const panel_index& index, std::size_t before, std::size_t row) {
    const period a = index.periods()[before], b = index.periods()[row];
    return is_year_to_date(a) && is_year_to_date(b) && a.first() == b.first() &&
           index.key_of(before) == index.key_of(row);
}

} // namespace detail

/// Each figure from January on, less the one before it in its year: a year less January to November is
/// December. One without a value is passed over; a first one that is January and February stays so. Figures
/// of other periods stay as they are. A difference is as weak as the weaker of its two figures. Error:
/// overflow.
template <class Value>
[[nodiscard]] result<decumulated<Value>> decumulate(const panel<Value>& from) {
    const panel<Value> p = from.newest();
    decumulated<Value> made;
    std::optional<std::size_t> before; // the last cumulative row with a value
    bool held = true;
    std::vector<typename panel<Value>::stored> values;
    auto pile = detail::to_pile(p, [&](detail::panel_row& row, std::size_t i) {
        auto value = panel_access::number(p, i);
        if (detail::is_year_to_date(row.period) && detail::status_has_value(row.status)) {
            if (before && detail::continues_year(p.index(), *before, i)) {
                held =
                    detail::add_to(value, typename panel<Value>::stored(-panel_access::number(p, *before))) &&
                    held;
                if (value < 0)
                    made.findings.push_back({row.origin, p.index().origins()[*before], errc::not_positive});
                row.status = detail::sum_status(row.status, p.index().statuses()[*before]);
                if (value == 0) row.status = cell_status::zero;
                row.period =
                    *period::from_days(p.index().periods()[*before].last().plus_days(1), row.period.last());
            }
            before = i;
        } else if (detail::is_year_to_date(row.period) && row.period.months() > 1) {
            return false; // not known: the next difference covers it
        }
        values.push_back(value);
        return true;
    });
    pile.values = std::move(values);
    made.values = pile.to_panel(detail::scale_of(p), [&](std::uint32_t kept, std::uint32_t other) {
        made.findings.push_back({pile.rows[other].origin, pile.rows[kept].origin, errc::duplicate_key});
    });
    if (!held) return errc::overflow;
    return made;
}

/// The reverse: months, the first of which may be January and February in one, without a gap, each summed
/// with all before it in its year. What stands behind a gap is left out, since its sum is not known; figures
/// of other periods stay. Error: overflow.
template <class Value>
[[nodiscard]] result<panel<Value>> cumulate(const panel<Value>& from) {
    const panel<Value> p = from.newest();
    using stored = typename panel<Value>::stored;
    std::vector<stored> values;
    std::optional<std::size_t> before;
    detail::panel_row year_so_far; // its period runs from January to where the sum is known
    stored sum(0);
    bool held = true;
    auto pile = detail::to_pile(p, [&](detail::panel_row& row, std::size_t i) {
        const period when = row.period;
        const stored& value = panel_access::number(p, i);
        const bool part = when.frequency() == frequency::monthly ||
                          (when.frequency() == frequency::irregular && detail::is_year_to_date(when));
        if (!part) return values.push_back(value), true;
        const bool follows = before && p.index().key_of(*before) == p.index().key_of(i) &&
                             year_so_far.period.last().plus_days(1) == when.first() &&
                             when.first().month() != 1;
        if (!detail::status_has_value(row.status) || (!follows && when.first().month() != 1)) return false;
        if (follows) {
            row.status = detail::sum_status(row.status, year_so_far.status);
            row.period = *period::from_days(year_so_far.period.first(), when.last());
        } else {
            sum = stored(0);
        }
        held = detail::add_to(sum, value) && held;
        values.push_back(sum);
        before = i;
        year_so_far = row;
        return true;
    });
    pile.values = std::move(values);
    if (!held) return errc::overflow;
    return pile.to_panel(detail::scale_of(p), [](std::uint32_t, std::uint32_t) {});
}

/// January and February of a year as one figure, so that a source that publishes months can be laid beside
/// one that joins the two. A lone January or February, or one without a value, leaves the pair unknown and is
/// left out; a figure of both months that is there already stays. Error: overflow.
template <class Value>
[[nodiscard]] result<panel<Value>> join_january_february(const panel<Value>& from) {
    const panel<Value> p = from.newest();
    const auto partner_of = [&](std::size_t i) -> std::optional<std::size_t> {
        const period when = p.index().periods()[i];
        if (when.frequency() != frequency::monthly || when.first().month() > 2) return std::nullopt;
        return detail::find_row(p.index(), p.index().key_of(i),
                                when.plus_months(when.first().month() == 1 ? 1 : -1));
    };
    std::vector<bool> joined;
    auto pile = detail::to_pile(p, [&](detail::panel_row& row, std::size_t i) {
        const period when = row.period;
        const bool early = when.frequency() == frequency::monthly && when.first().month() <= 2;
        const auto other = partner_of(i);
        if (early && (!other || !p.index().has_value(i) || !p.index().has_value(*other))) return false;
        const int year = when.first().year();
        if (early) row.period = months_from_to(year, 1, year, 2).value_or(when);
        joined.push_back(early);
        return true;
    });
    bool held = true;
    auto made = pile.to_panel(detail::scale_of(p), [&](std::uint32_t kept, std::uint32_t other) {
        if (joined[kept] && joined[other]) held = detail::join_rows(pile, kept, other) && held;
    });
    return held ? result<panel<Value>>(std::move(made)) : errc::overflow;
}

} // namespace bilatrade

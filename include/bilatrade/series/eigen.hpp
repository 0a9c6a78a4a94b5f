// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/eigen.hpp: series and panels as Eigen sees them, without a copy. The only header of this
// room that knows Eigen. Refuses a series with gaps: a map has no place for what is not known.
#pragma once

#include <bilatrade/series/panel.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/value/result.hpp>

#include <Eigen/Core>

#include <cstdint>

namespace bilatrade {

template <RealNumber T>
using series_map = Eigen::Map<const Eigen::Array<T, Eigen::Dynamic, 1>>;

/// The values from first to last; lives as long as the series, which must not change under it.
/// Error: missing_value, with the place of the first gap.
template <RealNumber T>
[[nodiscard]] result<series_map<T>> map_values(const series<T>& s) {
    for (std::size_t i = 0; s.has_gaps() && i != s.size(); ++i) {
        if (!s[i]) return error{errc::missing_value, static_cast<std::uint32_t>(i)};
    }
    return series_map<T>(detail::series_access::values(s), static_cast<Eigen::Index>(s.size()));
}
template <RealNumber T>
result<series_map<T>> map_values(const series<T>&&) = delete;

/// The value column of a panel, which must live on and not change. Error: missing_value, with the first row
/// that has none.
template <RealNumber T>
[[nodiscard]] result<series_map<T>> map_values(const panel<T>& p) {
    const auto values = p.values();
    if (!values) return values.error();
    return series_map<T>(values->data(), static_cast<Eigen::Index>(values->size()));
}
template <RealNumber T>
result<series_map<T>> map_values(const panel<T>&&) = delete;

} // namespace bilatrade

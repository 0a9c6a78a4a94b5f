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

/// The value column of a panel in double: every row of it has a value. Lives as long as the panel.
[[nodiscard]] inline series_map<double> map_values(const panel<double>& p) {
    return series_map<double>(p.values().data(), static_cast<Eigen::Index>(p.size()));
}
series_map<double> map_values(const panel<double>&&) = delete;

} // namespace bilatrade

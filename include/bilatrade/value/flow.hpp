// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/flow.hpp: the direction that a reporter reports.
#pragma once

#include <bilatrade/value/result.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade {

/// Turnover is exports plus imports, balance exports less imports.
enum class flow : std::uint8_t { exports, imports, turnover, balance };

namespace detail {

inline constexpr std::array<std::string_view, 4> flow_names{"exports", "imports", "turnover", "balance"};

/// The index of a word in a table of names, or the table's size.
template <std::size_t N>
[[nodiscard]] constexpr std::size_t index_of(const std::array<std::string_view, N>& names,
                                             std::string_view word) noexcept {
    std::size_t i = 0;
    while (i != N && names[i] != word) ++i;
    return i;
}

} // namespace detail

[[nodiscard]] constexpr std::string_view to_string(flow f) noexcept {
    return detail::flow_names[static_cast<std::size_t>(f)];
}

/// Error: unknown_flow.
[[nodiscard]] constexpr result<flow> parse_flow(std::string_view text) noexcept {
    const std::size_t i = detail::index_of(detail::flow_names, text);
    return i == detail::flow_names.size() ? result<flow>(errc::unknown_flow) : static_cast<flow>(i);
}

/// What the partner calls it: A's exports to B are B's imports from A; a balance changes its sign.
[[nodiscard]] constexpr flow mirror(flow f) noexcept {
    return f == flow::exports ? flow::imports : f == flow::imports ? flow::exports : f;
}

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/vintage.hpp: when a figure was published. Never the time that it covers: that is a period.
#pragma once

#include <bilatrade/value/date.hpp>

#include <compare>

namespace bilatrade {

struct vintage {
    date published;

    friend constexpr auto operator<=>(vintage, vintage) noexcept = default;
    friend constexpr bool operator==(vintage, vintage) noexcept = default;
};

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/reading.hpp: reads a text as a document and stops the fuzzer where something cannot be.
#pragma once

#include <bilatrade/value/date.hpp>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace fuzz {

inline void require(bool held, std::string_view what) {
    if (held) return;
    std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

/// The claims hold together, are explained one by one, and are the same for a reader that has read before.
void check_reading(std::string_view text, std::optional<bilatrade::date> dated);

} // namespace fuzz

// SPDX-License-Identifier: BSL-1.0
// tests/table/dripping_source.hpp: a stream that comes in small pieces.
#pragma once

#include <bilatrade/table/lines.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade {

/// Gives at most `most` bytes at a time.
class dripping_source {
public:
    dripping_source(std::string_view bytes, std::size_t most) : source_(bytes), most_(most) {}
    std::size_t read(char* into, std::size_t room) { return source_.read(into, room < most_ ? room : most_); }

private:
    memory_source source_;
    std::size_t most_;
};

} // namespace bilatrade

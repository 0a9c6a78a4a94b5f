// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/file.hpp: a C stream as a source of bytes. Says afterwards whether reading broke off.
#pragma once

#include <cstddef>
#include <cstdio>

namespace bilatrade {

/// Reads a stream that its owner keeps open and closes.
class file_source {
public:
    explicit file_source(std::FILE* file) noexcept : file_(file) {}
    std::size_t read(char* into, std::size_t room) noexcept { return std::fread(into, 1, room, file_); }
    /// True where the end was an error of the device, not the end of the file.
    [[nodiscard]] bool failed() const noexcept { return std::ferror(file_) != 0; }

private:
    std::FILE* file_;
};

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// src/cli/progress.hpp: a bar on stderr, where that is a terminal and the work has taken more than a second.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace bilatrade::cli {

class progress {
public:
    /// `total` bytes are to be read; 0 where that is not known.
    progress(std::string what, std::uint64_t total);
    progress(const progress&) = delete;
    progress& operator=(const progress&) = delete;
    ~progress();

    void update(std::uint64_t done);

private:
    using clock = std::chrono::steady_clock;

    std::string what_;
    std::uint64_t total_;
    bool wanted_;
    bool shown_ = false;
    clock::time_point next_;
};

} // namespace bilatrade::cli

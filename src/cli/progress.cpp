// SPDX-License-Identifier: BSL-1.0
// src/cli/progress.cpp
#include "progress.hpp"

#include <algorithm> // min
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace bilatrade::cli {

progress::progress(std::string what, std::uint64_t total)
    : what_(std::move(what)), total_(total), wanted_(isatty(STDERR_FILENO) == 1),
      next_(clock::now() + std::chrono::seconds(1)) {}

progress::~progress() {
    if (shown_) std::fputs("\r\x1b[K", stderr);
}

void progress::update(std::uint64_t done) {
    if (!wanted_ || clock::now() < next_) return;
    next_ = clock::now() + std::chrono::milliseconds(100);
    shown_ = true;
    constexpr int width = 30;
    const auto megabytes = static_cast<unsigned long long>(done / 1'000'000);
    if (total_ == 0) {
        std::fprintf(stderr, "\r%s  %llu MB\x1b[K", what_.c_str(), megabytes);
        return;
    }
    const double part = std::min(1.0, static_cast<double>(done) / static_cast<double>(total_));
    const std::string bar(static_cast<std::size_t>(part * width), '#');
    std::fprintf(stderr, "\r%s  [%-*s] %3.0f %%  %llu MB\x1b[K", what_.c_str(), width, bar.c_str(),
                 part * 100, megabytes);
}

} // namespace bilatrade::cli

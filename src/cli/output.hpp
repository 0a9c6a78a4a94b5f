// SPDX-License-Identifier: BSL-1.0
// src/cli/output.hpp: where a command writes: stdout, or a file that appears whole or not at all.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace bilatrade::cli {

/// A file is written beside its target and renamed by `finish`; without it, it is taken away again. Devices
/// and pipes are written to as they stand.
class output {
public:
    /// stdout where `target` is empty.
    explicit output(std::string target);
    output(const output&) = delete;
    output& operator=(const output&) = delete;
    ~output();

    /// False once nothing more can be written: the reader of a pipe has gone, or the disk is full.
    bool write(std::string_view text);
    /// False where something was lost, for a reason that `why` tells. A reader that went away is none.
    bool finish();

    [[nodiscard]] const std::string& why() const noexcept { return why_; }
    [[nodiscard]] const std::string& name() const noexcept { return target_; }
    [[nodiscard]] bool is_terminal() const;

private:
    void fail(int code);

    std::string target_; ///< "stdout" for that
    std::string place_;  ///< the file that is replaced: the target, behind its links
    std::string beside_; ///< the file that is being written; empty for stdout, devices and pipes
    std::FILE* file_ = nullptr;
    bool reader_gone_ = false;
    std::string why_;
};

} // namespace bilatrade::cli

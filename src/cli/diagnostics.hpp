// SPDX-License-Identifier: BSL-1.0
// src/cli/diagnostics.hpp: refusals, one line each on stderr or as JSON Lines in a file, and the exit status.
#pragma once

#include "output.hpp"

#include <bilatrade/value/result.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bilatrade::cli {

/// "a field is missing: period"
[[nodiscard]] inline std::string reason_of(errc why, const std::string& detail) {
    return std::string(message(why)) + (detail.empty() ? "" : ": " + detail);
}

enum exit_status : int { all_well = 0, data_refused = 1, wrong_usage = 2, contradicted = 3 };

class diagnostics {
public:
    /// `rejects` is a file for the refusals; empty for stderr.
    explicit diagnostics(const std::string& rejects) {
        if (!rejects.empty()) rejects_.emplace(rejects);
    }

    /// `line` 0 speaks of the file as a whole.
    void refuse(std::string_view file, std::uint64_t line, std::string_view reason);
    [[nodiscard]] bool has_refused() const noexcept { return refused_; }
    /// Something that a user should know, and that refuses nothing.
    void note(std::string_view text);
    /// Writes the file of refusals. The status of the whole run.
    int finish();

private:
    std::optional<output> rejects_;
    bool refused_ = false;
};

} // namespace bilatrade::cli

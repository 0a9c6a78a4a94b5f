// SPDX-License-Identifier: BSL-1.0
// src/cli/terminal.hpp: how to write for whoever reads the output, and how a run ends.
#pragma once

#include "diagnostics.hpp"
#include "output.hpp"

#include <bilatrade/report/style.hpp>

namespace bilatrade::cli {

/// Escape sequences for a terminal, unless NO_COLOR is set (https://no-color.org) or the terminal is dumb.
[[nodiscard]] text_style style_of(const output& out);

/// Closes the output; the status of the whole run.
int finish(output& out, diagnostics& report);

} // namespace bilatrade::cli

// SPDX-License-Identifier: BSL-1.0
// src/cli/commands.hpp: one function a subcommand; each gives the exit status.
#pragma once

#include "arguments.hpp"

namespace bilatrade::cli {

int run(const check_arguments& given);
int run(const convert_arguments& given);
int run(const extract_arguments& given);
int run(const growth_arguments& given);
int run(const mirror_arguments& given);
int run(const profile_arguments& given);
int run(const project_arguments& given);
int run(const report_arguments& given);
int run(const settle_arguments& given);

} // namespace bilatrade::cli

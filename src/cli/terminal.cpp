// SPDX-License-Identifier: BSL-1.0
// src/cli/terminal.cpp
#include "terminal.hpp"

#include <algorithm> // clamp
#include <cstdlib>   // getenv
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace bilatrade::cli {

text_style style_of(const output& out) {
    text_style style;
    if (!out.is_terminal()) return style;
    const char* no_color = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    style.ansi =
        (no_color == nullptr || *no_color == '\0') && term != nullptr && std::string_view(term) != "dumb";
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0)
        style.width = std::clamp<std::size_t>(size.ws_col, 80, 100);
    return style;
}

int finish(output& out, diagnostics& report) {
    const bool written = out.finish();
    if (!written) report.note(out.name() + ": " + out.why());
    const int status = report.finish();
    return written ? status : data_refused;
}

} // namespace bilatrade::cli

// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/style.hpp: how a text report marks what it shows: by escape sequences where a terminal
// reads them, by signs where it is a file. Whether it is a terminal, the caller knows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bilatrade {

struct text_style {
    bool ansi = false;      ///< the reader is a terminal that understands ECMA-48 escape sequences
    std::size_t width = 96; ///< columns that a line may take

    [[nodiscard]] std::string heading(std::string_view text) const { return wrap("\x1b[1m", text); }
    [[nodiscard]] std::string faint(std::string_view text) const { return wrap("\x1b[2m", text); }
    /// The words that state a figure.
    [[nodiscard]] std::string marked(std::string_view text) const {
        return ansi ? wrap("\x1b[1;4m", text) : "»" + std::string(text) + "«";
    }

private:
    [[nodiscard]] std::string wrap(std::string_view begin, std::string_view text) const {
        std::string out(ansi ? begin : "");
        out += text;
        if (ansi) out += "\x1b[0m";
        return out;
    }
};

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/csv_text.hpp: rows of comma-separated values, quoted as RFC 4180 has it, ended by LF.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace bilatrade {

inline void append_csv_field(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

inline void append_csv_row(std::string& out, std::initializer_list<std::string_view> fields) {
    bool first = true;
    for (const std::string_view field : fields) {
        if (!first) out += ',';
        first = false;
        append_csv_field(out, field);
    }
    out += '\n';
}

inline void append_csv_row(std::string& out, std::span<const std::string> fields) {
    bool first = true;
    for (const std::string& field : fields) {
        if (!first) out += ',';
        first = false;
        append_csv_field(out, field);
    }
    out += '\n';
}

} // namespace bilatrade

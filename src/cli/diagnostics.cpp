// SPDX-License-Identifier: BSL-1.0
// src/cli/diagnostics.cpp
#include "diagnostics.hpp"

#include <bilatrade/report/json_text.hpp>

#include <cstdio>

namespace bilatrade::cli {

namespace {

/// File names and quoted input may hold line ends; a refusal is one line.
std::string printable(std::string_view text) {
    std::string out;
    for (const char c : text) out += static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? '?' : c;
    return out;
}

} // namespace

void diagnostics::refuse(std::string_view file, std::uint64_t line, std::string_view reason) {
    refused_ = true;
    const std::string where = line == 0 ? std::string() : ':' + std::to_string(line);
    if (!rejects_) return note(std::string(file) + where + ": " + std::string(reason));
    std::string row;
    json_object object(row);
    object.field("file", file).raw("line", line == 0 ? "null" : std::to_string(line)).field("reason", reason);
    object.close();
    rejects_->write(row += '\n');
}

void diagnostics::note(std::string_view text) {
    const std::string line = printable(text) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

int diagnostics::finish() {
    if (rejects_ && !rejects_->finish()) {
        note(rejects_->name() + ": " + rejects_->why());
        return data_refused;
    }
    return refused_ ? data_refused : all_well;
}

} // namespace bilatrade::cli

// SPDX-License-Identifier: BSL-1.0
// src/cli/languages.cpp
#include "languages.hpp"

#include <bilatrade/value/result.hpp>

#include <string>

namespace bilatrade::cli {

void readers::read(const document& doc, claim_set& out, std::string_view file, std::uint64_t line,
                   diagnostics& report) {
    was_read_ = false;
    explanations_ = {};
    if (doc.language != "en") {
        report.refuse(file, line,
                      std::string(message(errc::unknown_language)) + ": " + std::string(doc.language));
        return;
    }
    if (!english_) english_.emplace().explain(explains_);
    english_->read(doc, out);
    was_read_ = true;
    explanations_ = {english_->explanations().begin(), english_->explanations().end()};
}

} // namespace bilatrade::cli

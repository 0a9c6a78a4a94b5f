// SPDX-License-Identifier: BSL-1.0
// src/cli/languages.hpp: one extractor for each language that documents are written in, made when it is
// needed.
#pragma once

#include "diagnostics.hpp"

#include <bilatrade/text/explain.hpp>
#include <bilatrade/text/extractor.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/document.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace bilatrade::cli {

class readers {
public:
    /// `explains`: keep why each figure is the claim that it is, or none.
    explicit readers(bool explains = false) : explains_(explains) {}

    /// Adds the document's claims; a document in a language without a pack is refused.
    void read(const document& doc, claim_set& out, std::string_view file, std::uint64_t line,
              diagnostics& report);
    /// Of the document last read, where its text, which must still be there, gives one away.
    [[nodiscard]] std::optional<date> dateline() {
        return was_read_ ? english_->dateline() : std::optional<date>();
    }
    /// Of the document last read.
    [[nodiscard]] std::span<const explanation> explanations() const { return explanations_; }

private:
    std::optional<extractor> english_;
    std::span<const explanation> explanations_;
    bool explains_;
    bool was_read_ = false;
};

} // namespace bilatrade::cli

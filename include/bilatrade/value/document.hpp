// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/document.hpp: a text to be read, as its owner holds it.
#pragma once

#include <bilatrade/value/date.hpp>

#include <optional>
#include <string_view>

namespace bilatrade {

/// Views into memory of the caller. `text` is UTF-8; spans of claims count its bytes.
struct document {
    std::string_view id;
    std::string_view text;
    std::optional<date> dated;      ///< the document's own date, where it is given
    std::string_view language = {}; ///< ISO 639-1, empty where not told
};

} // namespace bilatrade

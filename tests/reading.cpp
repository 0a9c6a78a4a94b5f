// SPDX-License-Identifier: BSL-1.0
// tests/reading.cpp: the one unit of the tests of texts that compiles the extractor for them.
#include "text/reading.hpp"

#include <bilatrade/text/extractor.hpp>

namespace text_test {

claim_set read(std::string_view text, std::string_view day) {
    extractor reader;
    claim_set found;
    const document doc{"doc", text, day.empty() ? std::nullopt : std::optional(parse_date(day).value())};
    reader.read(doc, found);
    claim_set whole;
    reader.explain(true);
    reader.read(doc, whole);
    CHECK(found.size() == whole.size()); // nothing that a look at every figure finds is passed over
    return found;
}

std::optional<date> dateline_of(std::string_view text) {
    extractor reader;
    claim_set found;
    reader.read({"doc", text, {}}, found);
    return reader.dateline();
}

} // namespace text_test

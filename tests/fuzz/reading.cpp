// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/reading.cpp: the one unit of the fuzz targets that compiles the extractor for them.
#include "reading.hpp"

#include "../text/invariants.hpp"

#include <string>

namespace fuzz {

using namespace bilatrade;

namespace {

bool is_inside(text_span span, std::size_t size) noexcept {
    return span.begin <= span.end && span.end <= size;
}

bool same(const claim& a, const claim& b) {
    return a.span == b.span && a.kind == b.kind && a.reporter == b.reporter && a.partner == b.partner &&
           a.flow == b.flow && a.period == b.period && a.base == b.base && a.figure == b.figure &&
           a.currency == b.currency && a.status == b.status && a.terms == b.terms && a.side == b.side;
}

/// Every token is inside and behind the one before.
void check_tokens(std::string_view text) {
    buffer<token> tokens;
    scan(text, tokens);
    std::uint32_t last = 0;
    for (const token& t : tokens) {
        require(last <= t.begin && t.begin < t.end && t.end <= text.size(), "a token is not inside the text");
        last = t.end;
    }
}

/// Every figure that was found is a claim or says why it is none.
void check_explanations(const extractor& reader, const claim_set& found, std::string_view text) {
    std::size_t claims = 0;
    for (const explanation& e : reader.explanations()) {
        require(is_inside(e.span, text.size()) && is_inside(e.sentence, text.size()),
                "an explanation is not inside the text");
        if (!e.is_claim()) continue;
        require(e.claim == claims, "explanations are not in the order of the claims");
        require(found[e.claim].span == e.span, "an explanation is of another claim");
        ++claims;
    }
    require(claims == found.size(), "a claim that nothing explains");
}

} // namespace

void check_reading(std::string_view text, std::optional<date> dated) {
    static extractor used; // keeps what it can from one input to the next
    check_tokens(text);
    extractor reader;
    reader.explain(true);
    claim_set found, again;
    reader.read({"doc", text, dated}, found);
    const std::string flaw = text_test::flaw_of(found, text);
    require(flaw.empty(), flaw);
    check_explanations(reader, found, text);
    used.read({"doc", text, dated}, again);
    require(found.size() == again.size(), "a used reader finds other claims");
    for (std::size_t i = 0; i != found.size(); ++i)
        require(same(found[i], again[i]), "a used reader finds another claim");
}

} // namespace fuzz

// SPDX-License-Identifier: BSL-1.0
// src/examples/extract_sentence.cpp [SENTENCE]: the claims that a sentence makes, with what their digits
// allow and the words that make them. Includes nothing but the reader of texts.
#include <bilatrade/text/extractor.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view invented =
    "Kenya's exports to Uganda fell by 4.2% to about $840 million in 2023, according to Kenyan customs.";

std::string bound(const std::optional<bilatrade::decimal>& of) { return of ? of->to_string() : "no bound"; }

void print(const bilatrade::claim_set& claims, const bilatrade::claim& c) {
    std::cout << to_string(c.kind) << " of " << to_string(c.flow) << ", " << c.reporter.code() << " with "
              << c.partner.code() << ", " << (c.period ? c.period->to_string() : "no period") << '\n'
              << "  " << c.figure.value.to_string() << ' '
              << (c.currency.is_null() ? "percent" : c.currency.code()) << ", " << to_string(c.figure.how)
              << ": " << bound(c.figure.low) << " to " << bound(c.figure.high) << '\n'
              << "  bytes " << c.span.begin << " to " << c.span.end << ": \"" << claims.words(c.quote)
              << "\"\n";
}

} // namespace

int main(int count, char** arguments) {
    const bilatrade::claim_set claims = bilatrade::read_claims(count > 1 ? arguments[1] : invented);
    for (const bilatrade::claim& c : claims) print(claims, c);
    std::cout << claims.size() << " claims\n";
}

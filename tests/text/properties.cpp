// SPDX-License-Identifier: BSL-1.0
// tests/text/properties.cpp: what holds of any text: tokens and claims lie in it, and reading depends on
// nothing but the text.
#include "articles.hpp"
#include "invariants.hpp"
#include "reading.hpp"
#include "sentences.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace text_test;

std::string any_text() {
    const auto choices = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    return sentence_writer(choices).write();
}

/// All of the claims with their spans moved by `shift`.
std::vector<std::string> claims_of(const claim_set& found, std::uint32_t shift = 0) {
    std::vector<std::string> all;
    for (const claim& c : found)
        all.push_back(summary_of(c) + " " + figure_of(c) + " at " + std::to_string(c.span.begin - shift) +
                      "-" + std::to_string(c.span.end - shift));
    return all;
}

constexpr date some_day = make_date(2022, 8, 3).value();

std::vector<std::string> read_with(extractor& reader, std::string_view text) {
    claim_set found;
    reader.read({"doc", text, some_day}, found);
    return claims_of(found);
}
std::vector<std::string> read_afresh(std::string_view text) {
    extractor reader;
    return read_with(reader, text);
}

bool is_space(std::string_view gap) {
    for (std::size_t at = 0; at < gap.size();) {
        const auto found = detail::decode(gap, at);
        char mark = 0;
        const bool wide =
            found.code >= 0x80 && detail::classify(found.code, mark) == detail::letter_class::space;
        if (!wide && found.code > ' ') return false;
        at += found.size;
    }
    return true;
}

/// Tokens follow one another, whole characters each, and only space is between them.
void check_tokens(std::string_view text, bool is_utf8) {
    buffer<token> tokens;
    scan(text, tokens);
    std::size_t last = 0;
    for (const token& t : tokens) {
        RC_ASSERT(last <= t.begin);
        RC_ASSERT(t.begin < t.end);
        RC_ASSERT(is_space(text.substr(last, t.begin - last)));
        RC_ASSERT(t.space_before == (t.begin != last));
        if (is_utf8) RC_ASSERT_FALSE(is_continuation(text, t.begin) || is_continuation(text, t.end));
        last = t.end;
    }
    RC_ASSERT(is_space(text.substr(last)));

    buffer<unit> units;
    find_units(text, tokens, english(), units);
    std::size_t at = 0;
    for (const unit& u : units) {
        RC_ASSERT(u.begin == tokens[at].begin);
        while (at < tokens.size() && tokens[at].end != u.end) ++at;
        RC_ASSERT(at < tokens.size());
        ++at;
    }
    RC_ASSERT(at == tokens.size());
}

} // namespace

TEST_CASE("Tokens cover a text but for its spaces, and units cover the tokens") {
    CHECK(rc::check("arbitrary bytes", [](const std::string& bytes) { check_tokens(bytes, false); }));
    CHECK(rc::check("reports of trade", [] { check_tokens(any_text(), false); }));
    CHECK(rc::check("the articles of the corpus", [] {
        static const auto texts = articles();
        check_tokens(*rc::gen::elementOf(texts), true);
    }));
}

TEST_CASE("Claims quote the bytes of their text, in its order, with a value between its bounds") {
    CHECK(rc::check("reports of trade", [] {
        const std::string text = any_text();
        claim_set found;
        extractor().read({"doc", text, some_day}, found);
        RC_CLASSIFY(!found.empty());
        RC_ASSERT(flaw_of(found, text) == "");
    }));
    for (const std::string& text : articles()) {
        CAPTURE(text);
        const claim_set found = read(text);
        CHECK(flaw_of(found, text) == "");
        for (const claim& c : found)
            CHECK_FALSE((is_continuation(text, c.span.begin) || is_continuation(text, c.span.end)));
    }
}

TEST_CASE("What a text says does not depend on what was read before it") {
    CHECK(rc::check([] {
        const std::string before = any_text(), text = any_text();
        extractor used;
        read_with(used, before);
        RC_ASSERT(read_with(used, text) == read_afresh(text));
    }));
    extractor used;
    std::size_t claims = 0;
    for (const std::string& text : articles()) {
        CAPTURE(text);
        const auto found = read_afresh(text);
        CHECK(read_with(used, text) == found);
        claims += found.size();
    }
    CHECK(claims > 500);
}

TEST_CASE("A paragraph that has nothing to do with trade moves the claims behind it by its length") {
    const std::string before = "The weather was fine that day and nobody spoke of it.\n\n";
    static const std::string texts[] = {
        "Trade between Russia and Myanmar reached $431.6 mln in 2021, up by 16.5% compared with 2020.",
        "In 2021 India's exports to Kenya were $2bn. Its imports fell by a fifth, to $300 million.",
        "Bilateral trade of India and Kenya doubled last year.\n\nIndia's deficit was \u20B91.2 lakh crore.",
    };
    for (const std::string& text : texts) {
        CAPTURE(text);
        const std::string longer = before + text;
        claim_set found;
        extractor().read({"doc", longer, some_day}, found);
        CHECK_FALSE(found.empty());
        CHECK(claims_of(found, static_cast<std::uint32_t>(before.size())) == read_afresh(text));
    }
}

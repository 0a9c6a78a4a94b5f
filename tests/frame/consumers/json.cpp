// SPDX-License-Identifier: BSL-1.0
// tests/frame/consumers/json.cpp: somebody else's program that reads JSON Lines: it needs simdjson too.
#include <bilatrade/table/json.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/version.hpp>

#include <cstdio>
#include <string>

int main() {
    bilatrade::claim_set claims;
    bilatrade::json_lines lines(bilatrade::memory_source(R"({"id":"a","text":"431.6"})"), claims);
    if (!lines.next()) return 1;
    const std::string text(lines.current().value().document.text);
    std::printf("bilatrade %s reads %s\n", BILATRADE_VERSION_TEXT, text.c_str());
}

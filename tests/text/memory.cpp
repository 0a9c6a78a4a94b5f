// SPDX-License-Identifier: BSL-1.0
// tests/text/memory.cpp: an extractor keeps its memory. The unit counts what the whole executable allocates.
#include "articles.hpp"

#include <bilatrade/text/extractor.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

namespace {

std::size_t allocations = 0;

} // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

TEST_CASE("Once the longest text has been read, reading allocates nothing") {
    const auto texts = text_test::articles();
    REQUIRE(texts.size() > 100);
    bilatrade::extractor reader;
    bilatrade::claim_set found;
    const auto read_all = [&] {
        for (const std::string& text : texts) {
            found.clear();
            reader.read({"doc", text, {}}, found);
        }
    };
    read_all();
    const std::size_t before = allocations;
    read_all();
    CHECK(allocations == before);
}

// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/extract_sentences.cpp: reports of trade that the bytes choose, word by word.
#include "../text/sentences.hpp"
#include "reading.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 300) return -1; // longer ones find nothing else, slower
    std::optional<bilatrade::date> dated;
    if (size != 0 && data[0] % 2 != 0) dated = bilatrade::make_date(2022, 8, 3).value();
    const std::string text = text_test::sentence_writer({reinterpret_cast<const char*>(data), size}).write();
    fuzz::check_reading(text, dated);
    return 0;
}

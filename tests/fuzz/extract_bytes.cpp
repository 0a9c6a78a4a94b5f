// SPDX-License-Identifier: BSL-1.0
// tests/fuzz/extract_bytes.cpp: any bytes as a document; the first tells whether it has a date.
#include "reading.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 2'000) return -1; // longer ones find nothing else, slower
    std::string_view text(reinterpret_cast<const char*>(data), size);
    std::optional<bilatrade::date> dated;
    if (text.starts_with('d')) {
        dated = bilatrade::make_date(2022, 8, 3).value();
        text.remove_prefix(1);
    }
    fuzz::check_reading(text, dated);
    return 0;
}

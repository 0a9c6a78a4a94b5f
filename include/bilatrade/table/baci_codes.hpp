// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/baci_codes.hpp: the file of country codes that comes with BACI. It has no figures: it tells
// which economy a number means that Comtrade does not name (490).
#pragma once

#include <bilatrade/table/baci.hpp>
#include <bilatrade/table/delimited.hpp>

#include <string>
#include <utility>
#include <vector>

namespace bilatrade {

/// Codes and the three letters beside them.
using baci_country_codes = std::vector<std::pair<std::string, std::string>>;

/// Whether a header is that of a file of country codes, in any of its forms.
[[nodiscard]] inline bool has_baci_country_codes(const table_header& header) {
    return header.has("country_code") && header.find({"iso_3digit_alpha", "country_iso3"});
}

/// Reads the records below a header that `has_baci_country_codes`. Rows that are not whole are passed over:
/// a number that they leave out keeps the meaning that it has in Comtrade.
template <ByteSource Source>
[[nodiscard]] baci_country_codes read_baci_country_codes(delimited_reader<Source>& records) {
    const table_header header(records.header());
    const column code = header.find({"country_code"}),
                 letters = header.find({"iso_3digit_alpha", "country_iso3"});
    baci_country_codes codes;
    while (records.next()) {
        if (records.why() != errc::none) continue;
        const table_record record{records.fields(), records.line()};
        codes.emplace_back(record[code], record[letters]);
    }
    return codes;
}

} // namespace bilatrade

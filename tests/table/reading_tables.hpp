// SPDX-License-Identifier: BSL-1.0
// tests/table/reading_tables.hpp: a table read to its end, as texts to compare, and tables with what has to
// come of them.
#pragma once

#include "table/dripping_source.hpp"

#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/json.hpp>
#include <bilatrade/table/long_csv.hpp>
#include <bilatrade/table/table_reader.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace table_test {

using namespace bilatrade;

/// What came of a table.
struct reading {
    errc why = errc::none; ///< of the header
    std::string detail;
    std::string source;
    std::vector<std::string> rows;    ///< as CSV, without line ends
    std::vector<std::string> refused; ///< "line: message: detail"
    row_account account;
};

template <class Reader>
reading read(Reader& reader) {
    reading all;
    all.why = reader.read_header();
    all.detail = reader.detail();
    if (all.why != errc::none) return all;
    all.source = reader.source().name();
    long_csv_writer csv;
    while (reader.next()) {
        if (const table_row* row = reader.current()) {
            csv.clear();
            csv.append(*row);
            all.rows.emplace_back(csv.text().substr(0, csv.text().size() - 1));
        } else {
            all.refused.push_back(std::to_string(reader.line()) + ": " + std::string(message(reader.why())) +
                                  ": " + reader.detail());
        }
    }
    all.account = reader.account();
    return all;
}

inline reading read_csv(std::string_view table, std::string_view file = "table.csv",
                        std::string_view source = {}, std::optional<flow> told = {}) {
    table_reader<delimited_reader<memory_source>> reader(file, source, memory_source(table),
                                                         delimited_options{text_encoding::detect, '\0'});
    if (told) reader.sources().gacc().tell_flow(*told);
    return read(reader);
}

inline reading read_json(std::string_view answer) {
    table_reader<json_records<memory_source>> reader("answer.json", "", memory_source(answer));
    return read(reader);
}

} // namespace table_test

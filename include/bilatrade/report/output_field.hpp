// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/output_field.hpp: rows of named fields for machines, as CSV and as JSON Lines.
#pragma once

#include <bilatrade/report/csv_text.hpp>
#include <bilatrade/report/json_text.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade {

/// A named text of a row for machines; a number is written without quotation marks where it is JSON, and null
/// where it is empty.
struct output_field {
    std::string_view name;
    std::string text;
    bool is_number = false;
};

/// A row of CSV.
inline void append_fields_csv(std::string& out, std::span<const output_field> fields) {
    std::vector<std::string> texts;
    for (const output_field& field : fields) texts.push_back(field.text);
    append_csv_row(out, texts);
}
/// The header of such rows.
inline void append_field_names_csv(std::string& out, std::span<const output_field> fields) {
    std::vector<std::string> names;
    for (const output_field& field : fields) names.emplace_back(field.name);
    append_csv_row(out, names);
}
/// An object of JSON Lines.
inline void append_fields_jsonl(std::string& out, std::span<const output_field> fields) {
    json_object object(out);
    for (const output_field& field : fields)
        if (field.is_number)
            object.raw(field.name, field.text.empty() ? "null" : field.text);
        else
            object.field_or_null(field.name, field.text);
    object.close();
    out += '\n';
}

} // namespace bilatrade

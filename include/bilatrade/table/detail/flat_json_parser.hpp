// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/detail/flat_json_parser.hpp: one record of a JSON answer, numbers as they were written. A
// part of table/json.hpp, and with it all that knows simdjson.
#pragma once

#include <bilatrade/table/delimited.hpp> // trimmed
#include <bilatrade/value/result.hpp>

#include <simdjson.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade::detail {

/// Reads an object, or an array, of scalars; what is nested below is an empty text.
class flat_json_parser {
public:
    /// `element` is followed by `padding` bytes. Names stay empty for an array. Error: not_json.
    errc operator()(std::string_view element, std::vector<std::string>& names,
                    std::vector<std::string>& values) {
        simdjson::ondemand::document document;
        const simdjson::padded_string_view bytes(element, element.size() + padding);
        simdjson::error_code code = parser_.iterate(bytes).get(document);
        if (code == simdjson::SUCCESS)
            code =
                element.front() == '[' ? read_array(document, values) : read_object(document, names, values);
        return code == simdjson::SUCCESS ? errc::none : errc::not_json;
    }
    static constexpr std::size_t padding = simdjson::SIMDJSON_PADDING;

private:
    static simdjson::error_code append(simdjson::simdjson_result<simdjson::ondemand::value> value,
                                       std::vector<std::string>& values);
    static simdjson::error_code read_array(simdjson::ondemand::document& document,
                                           std::vector<std::string>& values);
    static simdjson::error_code read_object(simdjson::ondemand::document& document,
                                            std::vector<std::string>& names,
                                            std::vector<std::string>& values);

    simdjson::ondemand::parser parser_;
};

/// Numbers as they were written; null is empty.
inline simdjson::error_code
flat_json_parser::append(simdjson::simdjson_result<simdjson::ondemand::value> value,
                         std::vector<std::string>& values) {
    simdjson::ondemand::json_type type{};
    if (const auto code = value.type().get(type); code != simdjson::SUCCESS) return code;
    std::string_view text;
    if (type == simdjson::ondemand::json_type::string) {
        if (const auto code = value.get_string().get(text); code != simdjson::SUCCESS) return code;
    } else if (type == simdjson::ondemand::json_type::number ||
               type == simdjson::ondemand::json_type::boolean) {
        text = trimmed(value.raw_json_token());
    }
    values.emplace_back(text);
    return simdjson::SUCCESS;
}

inline simdjson::error_code flat_json_parser::read_array(simdjson::ondemand::document& document,
                                                         std::vector<std::string>& values) {
    simdjson::ondemand::array array;
    if (const auto code = document.get_array().get(array); code != simdjson::SUCCESS) return code;
    for (auto value : array)
        if (const auto code = append(value, values); code != simdjson::SUCCESS) return code;
    return simdjson::SUCCESS;
}

inline simdjson::error_code flat_json_parser::read_object(simdjson::ondemand::document& document,
                                                          std::vector<std::string>& names,
                                                          std::vector<std::string>& values) {
    simdjson::ondemand::object object;
    if (const auto code = document.get_object().get(object); code != simdjson::SUCCESS) return code;
    for (auto field : object) {
        std::string_view name;
        if (const auto code = field.unescaped_key().get(name); code != simdjson::SUCCESS) return code;
        names.emplace_back(name);
        if (const auto code = append(field.value(), values); code != simdjson::SUCCESS) return code;
    }
    return simdjson::SUCCESS;
}

} // namespace bilatrade::detail

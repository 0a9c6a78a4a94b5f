// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/json.hpp: documents from JSON Lines. The only header that knows simdjson (target bilatrade::json).
// Refuses, line by line and with the field: what is no JSON object, missing and repeated fields, wrong types,
// dates that do not exist. Bytes that are not UTF-8 become question marks and are told.
#pragma once

#include <bilatrade/table/lines.hpp>
#include <bilatrade/table/utf8.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/document.hpp>
#include <bilatrade/value/result.hpp>

#include <simdjson.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

[[nodiscard]] inline std::string_view json_type_name(simdjson::dom::element_type type) noexcept {
    using enum simdjson::dom::element_type;
    switch (type) {
    case ARRAY: return "an array";
    case OBJECT: return "an object";
    case INT64:
    case UINT64:
    case DOUBLE: return "a number";
    case STRING: return "a string";
    case BOOL: return "a boolean";
    case NULL_VALUE: return "null";
    }
    return "of no known type";
}

} // namespace detail

/// Reads one JSON object at a time: a document's `id` and `text`, and optionally `date` and `language`.
/// Other fields are let pass. A document's views live until the next one is parsed.
class json_document_parser {
public:
    /// `line` is followed by `line_reader::padding` readable bytes and is changed where it is not UTF-8.
    /// Errors: not_json, missing_field, wrong_type, duplicate_key, not_a_date, no_such_day, document_too_long.
    result<document> parse(char* line, std::size_t size);

    /// What the last error adds to its code's message; empty where it adds nothing.
    [[nodiscard]] const std::string& detail() const noexcept { return detail_; }
    /// Bytes of the last line that were not UTF-8.
    [[nodiscard]] const std::vector<byte_range>& not_utf8() const noexcept { return not_utf8_; }

private:
    static constexpr std::size_t fields = 4;
    static constexpr std::array<std::string_view, fields> names{"id", "text", "date", "language"};

    errc parse_object(char* line, std::size_t size, simdjson::dom::object& object);
    /// Files one member of the object under its name.
    errc take(std::string_view key, simdjson::dom::element value, std::array<std::string_view, fields>& found,
              std::array<bool, fields>& seen);
    errc refuse(errc code, std::string detail) {
        detail_ = std::move(detail);
        return code;
    }

    simdjson::dom::parser parser_;
    std::string detail_;
    std::vector<byte_range> not_utf8_;
};

/// The documents of a JSON Lines stream; blank lines are passed over, and after a broken line the next is read.
template <ByteSource Source>
class json_documents {
    static_assert(line_reader<Source>::padding >= simdjson::SIMDJSON_PADDING);

public:
    explicit json_documents(Source source) : lines_(std::move(source)) {}

    /// Reads on to the next line that is not blank; false at the end.
    bool next() {
        while (lines_.next()) {
            if (lines_.line().find_first_not_of(" \t\r") == std::string_view::npos) continue;
            const auto parsed = parser_.parse(lines_.data(), lines_.line().size());
            why_ = parsed.error();
            current_ = parsed ? *parsed : document{};
            return true;
        }
        return false;
    }

    /// The line's document, or why it was refused. Its views live until `next` is called.
    [[nodiscard]] result<document> current() const noexcept {
        return why_.code == errc::none ? result<document>(current_) : why_;
    }
    /// Of the current document in the stream, the first line being 1.
    [[nodiscard]] std::uint64_t line() const noexcept { return lines_.number(); }
    /// What the current error adds to its code's message.
    [[nodiscard]] const std::string& detail() const noexcept { return parser_.detail(); }
    [[nodiscard]] const std::vector<byte_range>& not_utf8() const noexcept { return parser_.not_utf8(); }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return lines_.bytes_read(); }
    [[nodiscard]] Source& source() noexcept { return lines_.source(); }

private:
    line_reader<Source> lines_;
    json_document_parser parser_;
    document current_;
    error why_{errc::empty};
};

// Implementation

inline errc json_document_parser::parse_object(char* line, std::size_t size, simdjson::dom::object& object) {
    simdjson::dom::element root;
    auto why = parser_.parse(line, size, false).get(root);
    if (why == simdjson::UTF8_ERROR) {
        not_utf8_ = find_invalid_utf8({line, size});
        blank_out(line, not_utf8_);
        why = parser_.parse(line, size, false).get(root);
    }
    if (why == simdjson::CAPACITY) return refuse(errc::document_too_long, {});
    if (why != simdjson::SUCCESS) return refuse(errc::not_json, simdjson::error_message(why));
    if (root.get(object) != simdjson::SUCCESS)
        return refuse(errc::wrong_type, "the line is " + std::string(detail::json_type_name(root.type())));
    return errc::none;
}

inline errc json_document_parser::take(std::string_view key, simdjson::dom::element value,
                                       std::array<std::string_view, fields>& found, std::array<bool, fields>& seen) {
    std::size_t field = 0;
    while (field != fields && names[field] != key) ++field;
    if (field == fields) return errc::none;
    const std::string name = '"' + std::string(key) + '"';
    if (seen[field]) return refuse(errc::duplicate_key, name);
    const bool optional = field >= 2;
    seen[field] = !(optional && value.is_null());
    if (!seen[field] || value.get(found[field]) == simdjson::SUCCESS) return errc::none;
    return refuse(errc::wrong_type, name + " is " + std::string(detail::json_type_name(value.type())));
}

inline result<document> json_document_parser::parse(char* line, std::size_t size) {
    detail_.clear();
    not_utf8_.clear();
    simdjson::dom::object object;
    if (const errc why = parse_object(line, size, object); why != errc::none) return why;
    std::array<std::string_view, fields> found{};
    std::array<bool, fields> seen{};
    for (const auto [key, value] : object)
        if (const errc why = take(key, value, found, seen); why != errc::none) return why;
    for (std::size_t field = 0; field != 2; ++field)
        if (!seen[field]) return refuse(errc::missing_field, '"' + std::string(names[field]) + '"');
    if (found[1].size() > std::numeric_limits<std::uint32_t>::max()) return refuse(errc::document_too_long, {});
    document read{found[0], found[1], {}, found[3]};
    if (!seen[2]) return read;
    const auto dated = parse_date(found[2]);
    if (!dated) return refuse(dated.error().code, "\"date\" is \"" + std::string(found[2]) + '"');
    read.dated = *dated;
    return read;
}

} // namespace bilatrade

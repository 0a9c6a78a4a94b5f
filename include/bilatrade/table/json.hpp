// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/json.hpp: documents and claims from JSON Lines, and the records of a JSON answer. The only
// header that knows simdjson (target bilatrade::json). Refuses, line by line and with the field: what is no
// JSON object, missing and repeated fields, wrong types, codes and dates that do not exist. Bytes that are
// not UTF-8 become question marks and are told.
#pragma once

#include <bilatrade/table/detail/flat_json_parser.hpp>
#include <bilatrade/table/detail/json_names.hpp>
#include <bilatrade/table/detail/json_records.hpp>
#include <bilatrade/table/lines.hpp>
#include <bilatrade/table/utf8.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/document.hpp>
#include <bilatrade/value/result.hpp>

#include <simdjson.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional> // less
#include <limits>
#include <map>
#include <optional>
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

/// What a line holds: an object with `kind` is a claim, any other is a document.
enum class json_line_kind : std::uint8_t { document, claim };

/// A line's document, whose views live until the next line is parsed, or its claim, whose words are in the
/// claim_set.
struct json_line {
    json_line_kind kind = json_line_kind::document;
    bilatrade::document document{};
    bilatrade::claim claim{};
};

namespace detail {

/// One object of a line by the names of its fields; null counts as absent.
template <std::size_t N>
class json_fields {
public:
    explicit json_fields(const std::array<std::string_view, N>& names) : names_(names) {}

    /// Files the members under their names; others are let pass. Error: duplicate_key.
    errc read(simdjson::dom::object object, std::string& detail) {
        for (const auto [key, value] : object) {
            const std::size_t at = index_of(names_, key);
            if (at == N) continue;
            if (seen_[at]) return detail = quoted(at), errc::duplicate_key;
            seen_[at] = true;
            if (!value.is_null()) values_[at] = value;
        }
        return errc::none;
    }
    /// Errors: missing_field, wrong_type.
    errc text(std::size_t at, std::string_view& out, std::string& detail, bool required = false) const {
        if (!values_[at]) return required ? (detail = quoted(at), errc::missing_field) : errc::none;
        if (values_[at]->get(out) == simdjson::SUCCESS) return errc::none;
        detail = quoted(at) + " is " + std::string(json_type_name(values_[at]->type()));
        return errc::wrong_type;
    }
    /// Reads the text of a field with `parse`; an absent field leaves `out` as it is.
    template <class T, class Parse>
    errc parsed(std::size_t at, T& out, std::string& detail, Parse parse) const {
        std::string_view words;
        if (const errc why = text(at, words, detail); why != errc::none || !values_[at]) return why;
        const auto value = parse(words);
        if (!value) return detail = quoted(at) + " is \"" + std::string(words) + '"', value.error().code;
        out = *value;
        return errc::none;
    }
    [[nodiscard]] const std::optional<simdjson::dom::element>& operator[](std::size_t at) const {
        return values_[at];
    }
    [[nodiscard]] std::string quoted(std::size_t at) const { return '"' + std::string(names_[at]) + '"'; }

private:
    const std::array<std::string_view, N>& names_;
    std::array<std::optional<simdjson::dom::element>, N> values_{};
    std::array<bool, N> seen_{};
};

/// For `json_fields::parsed`: one of the words of an enumeration's table.
template <class Enum, std::size_t N>
[[nodiscard]] auto parse_word(const std::array<std::string_view, N>& names) {
    return [&names](std::string_view word) -> result<Enum> {
        const std::size_t at = index_of(names, word);
        return at == N ? result<Enum>(errc::out_of_range) : static_cast<Enum>(at);
    };
}

} // namespace detail

/// Reads one line after the other. Claims and their words are added to the set given at the start.
class json_line_parser {
public:
    explicit json_line_parser(claim_set& claims) : claims_(claims) {}

    /// `line` is followed by `line_reader::padding` readable bytes and is changed where it is not UTF-8.
    /// Errors: not_json, missing_field, wrong_type, duplicate_key, document_too_long; of what a field must
    /// hold: not_a_date, no_such_day, not_a_period, unknown_economy, unknown_currency, unknown_flow,
    /// out_of_range (a word that is none of those known), not_a_number, too_many_digits.
    result<json_line> parse(char* line, std::size_t size);

    /// What the last error adds to its code's message; empty where it adds nothing.
    [[nodiscard]] const std::string& detail() const noexcept { return detail_; }
    /// Bytes of the last line that were not UTF-8.
    [[nodiscard]] const std::vector<byte_range>& not_utf8() const noexcept { return not_utf8_; }

private:
    using claim_fields = detail::json_fields<detail::json_claim_names.size()>;

    errc parse_object(char* line, std::size_t size, simdjson::dom::object& object);
    errc read_document(simdjson::dom::object object, document& out);
    errc read_claim(simdjson::dom::object object, claim& out);
    errc read_codes(const claim_fields& fields, claim& out);
    errc read_figure(const claim_fields& fields, claim& out);
    errc read_words(const claim_fields& fields, claim& out);
    errc read_terms(const claim_fields& fields, claim& out);
    errc read_whole(const claim_fields& fields, claim& out);
    errc read_span(const claim_fields& fields, claim& out);
    errc refuse(errc code, std::string detail) {
        detail_ = std::move(detail);
        return code;
    }

    claim_set& claims_;
    std::map<std::string, std::uint32_t, std::less<>> documents_;
    simdjson::dom::parser parser_;
    std::string detail_;
    std::vector<byte_range> not_utf8_;
};

/// The lines of a JSON Lines stream; blank lines are passed over, and after a broken line the next is read.
template <ByteSource Source>
class json_lines {
    static_assert(line_reader<Source>::padding >= simdjson::SIMDJSON_PADDING);

public:
    /// Claims that are met are added to `claims`.
    json_lines(Source source, claim_set& claims) : lines_(std::move(source)), parser_(claims) {}

    /// Reads on to the next line that is not blank; false at the end.
    bool next() {
        while (lines_.next()) {
            if (lines_.line().find_first_not_of(" \t\r") == std::string_view::npos) continue;
            const auto parsed = parser_.parse(lines_.data(), lines_.line().size());
            why_ = parsed.error();
            current_ = parsed ? *parsed : json_line{};
            return true;
        }
        return false;
    }

    /// The line's document or claim, or why it was refused. A document's views live until `next` is called.
    [[nodiscard]] result<json_line> current() const noexcept {
        return why_.code == errc::none ? result<json_line>(current_) : why_;
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
    json_line_parser parser_;
    json_line current_;
    error why_{errc::empty};
};

// Implementation

inline errc json_line_parser::parse_object(char* line, std::size_t size, simdjson::dom::object& object) {
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

inline result<json_line> json_line_parser::parse(char* line, std::size_t size) {
    detail_.clear();
    not_utf8_.clear();
    simdjson::dom::object object;
    if (const errc why = parse_object(line, size, object); why != errc::none) return why;
    json_line read;
    if (!object.at_key("kind").error()) read.kind = json_line_kind::claim;
    const errc why = read.kind == json_line_kind::claim ? read_claim(object, read.claim)
                                                        : read_document(object, read.document);
    return why == errc::none ? result<json_line>(read) : why;
}

inline errc json_line_parser::read_document(simdjson::dom::object object, document& out) {
    using namespace detail;
    json_fields fields(json_document_names);
    errc why = fields.read(object, detail_);
    if (why == errc::none) why = fields.text(field_id, out.id, detail_, true);
    if (why == errc::none) why = fields.text(field_text, out.text, detail_, true);
    if (why == errc::none) why = fields.parsed(field_date, out.dated, detail_, parse_date);
    if (why == errc::none) why = fields.text(field_language, out.language, detail_);
    const bool too_long = out.text.size() > std::numeric_limits<std::uint32_t>::max();
    return why == errc::none && too_long ? errc::document_too_long : why;
}

inline errc json_line_parser::read_claim(simdjson::dom::object object, claim& out) {
    claim_fields fields(detail::json_claim_names);
    if (const errc why = fields.read(object, detail_); why != errc::none) return why;
    for (const auto part :
         {&json_line_parser::read_codes, &json_line_parser::read_figure, &json_line_parser::read_terms,
          &json_line_parser::read_whole, &json_line_parser::read_span, &json_line_parser::read_words})
        if (const errc why = (this->*part)(fields, out); why != errc::none) return why;
    claims_.add(out);
    return errc::none;
}

inline errc json_line_parser::read_codes(const claim_fields& fields, claim& out) {
    using namespace detail;
    errc why = fields.parsed(field_kind, out.kind, detail_, parse_word<claim_kind>(claim_kind_names));
    const auto then = [&](std::size_t field, auto& target, auto reader) {
        if (why == errc::none) why = fields.parsed(field, target, detail_, reader);
    };
    then(field_reporter, out.reporter, parse_economy);
    then(field_partner, out.partner, parse_economy);
    then(field_flow, out.flow, parse_flow);
    then(field_period, out.period, parse_period);
    then(field_base, out.base, parse_period);
    then(field_currency, out.currency, parse_currency);
    then(field_status, out.status, parse_word<claim_status>(claim_status_names));
    then(field_stage, out.stage, parse_word<claim_stage>(claim_stage_names));
    then(field_side, out.side, parse_word<balance_side>(balance_side_names));
    const auto published = [](std::string_view text) -> result<vintage> {
        const auto day = parse_date(text);
        return day ? result<vintage>(vintage{*day}) : day.error();
    };
    then(field_vintage, out.vintage, published);
    return why;
}

inline errc json_line_parser::read_figure(const claim_fields& fields, claim& out) {
    using namespace detail;
    const std::size_t stated_in = fields[field_percent] ? field_percent : field_value;
    if (!fields[stated_in]) return refuse(errc::missing_field, fields.quoted(stated_in));
    errc why = fields.parsed(stated_in, out.figure.value, detail_, parse_decimal);
    if (why == errc::none) why = fields.parsed(field_low, out.figure.low, detail_, parse_decimal);
    if (why == errc::none) why = fields.parsed(field_high, out.figure.high, detail_, parse_decimal);
    if (why != errc::none) return why;
    return fields.parsed(field_qualifier, out.figure.how, detail_, parse_word<qualifier>(qualifier_names));
}

inline errc json_line_parser::read_words(const claim_fields& fields, claim& out) {
    using namespace detail;
    std::string_view id, words;
    const bool has_own_id = fields[field_own_id].has_value();
    if (const errc why = fields.text(field_doc, id, detail_, !has_own_id); why != errc::none) return why;
    auto known = documents_.find(id);
    if (known == documents_.end()) known = documents_.emplace(id, claims_.add_document(id)).first;
    out.document = known->second;
    const std::array<std::pair<std::size_t, word_slice*>, 5> slots{{{field_product, &out.product},
                                                                    {field_compiler, &out.compiler},
                                                                    {field_source, &out.source},
                                                                    {field_quote, &out.quote},
                                                                    {field_own_id, &out.id}}};
    for (const auto& [field, slot] : slots) {
        words = {};
        if (const errc why = fields.text(field, words, detail_); why != errc::none) return why;
        if (!words.empty()) *slot = claims_.add_words(words);
    }
    return errc::none;
}

inline errc json_line_parser::read_terms(const claim_fields& fields, claim& out) {
    if (!fields[detail::field_terms]) return errc::none;
    simdjson::dom::array terms;
    if (fields[detail::field_terms]->get(terms) != simdjson::SUCCESS)
        return refuse(errc::wrong_type, "\"terms\" is no list");
    for (const auto element : terms) {
        std::string_view word;
        if (element.get(word) != simdjson::SUCCESS)
            return refuse(errc::wrong_type, "\"terms\" holds what is no string");
        const auto known = detail::parse_word<term>(detail::term_names)(word);
        const auto money = parse_currency(word);
        if (known)
            out.terms.add(*known);
        else if (money)
            out.terms.currency = *money;
        else
            return refuse(errc::out_of_range, "\"terms\" holds \"" + std::string(word) + '"');
    }
    return errc::none;
}

inline errc json_line_parser::read_whole(const claim_fields& fields, claim& out) {
    if (!fields[detail::field_whole]) return errc::none;
    simdjson::dom::object object;
    if (fields[detail::field_whole]->get(object) != simdjson::SUCCESS)
        return refuse(errc::wrong_type, "\"whole\" is no object");
    detail::json_fields parts(detail::json_whole_names);
    std::string_view product;
    errc why = parts.read(object, detail_);
    if (why == errc::none) why = parts.parsed(0, out.whole.reporter, detail_, parse_economy);
    if (why == errc::none) why = parts.parsed(1, out.whole.partner, detail_, parse_economy);
    if (why == errc::none) why = parts.parsed(2, out.whole.flow, detail_, parse_flow);
    if (why == errc::none) why = parts.text(3, product, detail_);
    if (!product.empty()) out.whole.product = claims_.add_words(product);
    return why;
}

inline errc json_line_parser::read_span(const claim_fields& fields, claim& out) {
    if (!fields[detail::field_span]) return errc::none;
    std::array<std::uint32_t*, 2> ends{&out.span.begin, &out.span.end};
    std::size_t n = 0;
    simdjson::dom::array list;
    if (fields[detail::field_span]->get(list) == simdjson::SUCCESS)
        for (const auto element : list) {
            std::uint64_t byte = 0;
            if (n == 2 || element.get(byte) != simdjson::SUCCESS || byte > 0xFFFFFFFFU)
                n = 3;
            else
                *ends[n++] = static_cast<std::uint32_t>(byte);
            if (n == 3) break;
        }
    return n == 2 ? errc::none : refuse(errc::wrong_type, "\"span\" is no list of two bytes");
}

/// Records of a JSON answer as a table: the objects of its first array of objects, or the arrays below a
/// first one of names. For `table_reader`.
template <ByteSource Source>
using json_records = detail::json_records<Source, detail::flat_json_parser>;

} // namespace bilatrade

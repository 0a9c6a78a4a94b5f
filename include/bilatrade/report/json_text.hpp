// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/json_text.hpp: the pieces of JSON output: strings, decimals as strings, fields of an
// object. Bytes that are not UTF-8 become U+FFFD, so that what is written is always JSON.
#pragma once

#include <bilatrade/table/utf8.hpp>
#include <bilatrade/value/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bilatrade {

namespace detail {

[[nodiscard]] constexpr bool is_plain_in_json(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

inline void append_json_escape(std::string& out, unsigned char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    out += "\\u00";
    out += hex[c >> 4U];
    out += hex[c & 15U];
}

} // namespace detail

/// `text` between quotation marks, escaped where JSON (RFC 8259, section 7) asks for it and nowhere else.
inline void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0; at != text.size();) {
        std::size_t end = at; // of what stands for itself
        while (end != text.size() && detail::is_plain_in_json(text[end])) ++end;
        out.append(text, at, end - at);
        at = end;
        if (at == text.size()) break;
        const auto c = static_cast<unsigned char>(text[at]);
        const std::size_t length = detail::utf8_length(text, at);
        if (length == 0)
            out += "\xEF\xBF\xBD";
        else if (length == 1)
            detail::append_json_escape(out, c);
        else
            out.append(text, at, length);
        at += length == 0 ? 1 : length;
    }
    out += '"';
}

/// Writes the fields of one object in the order of the calls.
class json_object {
public:
    explicit json_object(std::string& out) : out_(out) { out_ += '{'; }
    json_object(const json_object&) = delete;
    json_object& operator=(const json_object&) = delete;

    json_object& field(std::string_view name, std::string_view text) {
        key(name);
        append_json_string(out_, text);
        return *this;
    }
    /// Null where the text is empty.
    json_object& field_or_null(std::string_view name, std::string_view text) {
        return text.empty() ? raw(name, "null") : field(name, text);
    }
    /// Exactly, as a string, without zeros at the end of its places; null where there is none.
    json_object& field(std::string_view name, const std::optional<decimal>& value) {
        return value ? field(name, std::string_view(value->normalized().text())) : raw(name, "null");
    }
    /// JSON as it is: numbers, null, lists.
    json_object& raw(std::string_view name, std::string_view json) {
        key(name);
        out_ += json;
        return *this;
    }
    /// Ends the object; nothing may follow.
    void close() { out_ += '}'; }

private:
    void key(std::string_view name) {
        if (!first_) out_ += ',';
        first_ = false;
        out_ += '"';
        out_ += name;
        out_ += "\":";
    }

    std::string& out_;
    bool first_ = true;
};

} // namespace bilatrade

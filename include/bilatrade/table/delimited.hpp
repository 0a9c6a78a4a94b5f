// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/delimited.hpp: records of fields between commas, semicolons or tabs, one record a line,
// below a header. Memory grows with the longest line only. Refuses, record by record, a quote that is not
// closed on its line, too few fields, and fields beyond the header that are not empty.
#pragma once

#include <bilatrade/table/lines.hpp>
#include <bilatrade/table/utf8.hpp>
#include <bilatrade/value/result.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

[[nodiscard]] constexpr char lower_ascii(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

[[nodiscard]] constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i != a.size(); ++i)
        if (lower_ascii(a[i]) != lower_ascii(b[i])) return false;
    return true;
}

/// Without blanks at either end.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// The separator that a header uses most outside quotes; a comma where it has none.
[[nodiscard]] constexpr char find_delimiter(std::string_view header) noexcept {
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    std::array<std::size_t, 3> count{};
    bool quoted = false;
    for (const char c : header) {
        quoted ^= c == '"';
        for (std::size_t i = 0; i != candidates.size() && !quoted; ++i)
            count[i] += c == candidates[i] ? 1 : 0;
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i != candidates.size(); ++i)
        if (count[i] > count[best]) best = i;
    return candidates[best];
}

/// Splits one line in place: "" within quotes becomes one quotation mark. False where a quote is open at its
/// end.
[[nodiscard]] inline bool split_fields(char* line, std::size_t size, char delimiter,
                                       std::vector<std::string_view>& out) {
    out.clear();
    for (std::size_t at = 0;; ++at) {
        std::size_t begin = at, end = at;
        std::size_t quote = at;
        while (quote < size && line[quote] == ' ') ++quote;
        if (quote < size && line[quote] == '"') {
            at = quote;
            begin = end = ++at;
            for (;; ++at) {
                if (at >= size) return false;
                if (line[at] == '"' && (at + 1 == size || line[at + 1] != '"')) break;
                if (line[at] == '"') ++at;
                line[end++] = line[at];
            }
            ++at;
        }
        // What stands behind a closing quote belongs to the field.
        for (; at < size && line[at] != delimiter; ++at) line[end++] = line[at];
        out.emplace_back(line + begin, end - begin);
        if (at >= size) return true;
    }
}

} // namespace detail

/// The records below the header. Names are found whatever their case; blank lines are passed over.
template <ByteSource Source>
class delimited_reader {
public:
    explicit delimited_reader(Source source) : lines_(std::move(source)) {}

    /// Reads the first line that is not blank. Errors: empty, invalid_utf8 (with the byte), missing_field (an
    /// unclosed quote), duplicate_key (two columns of one name).
    errc read_header();
    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return header_; }
    /// The column of that name.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const noexcept {
        for (std::size_t i = 0; i != header_.size(); ++i)
            if (detail::equal_ignoring_case(header_[i], name)) return i;
        return std::nullopt;
    }

    /// Reads on to the next record; false at the end. `why` tells whether it is whole.
    bool next();
    /// Of the record last read: none, missing_field (too few, or a quote left open), out_of_range (too many),
    /// invalid_utf8.
    [[nodiscard]] errc why() const noexcept { return why_; }
    /// What `why` adds to its message.
    [[nodiscard]] const std::string& detail() const noexcept { return detail_; }
    /// As many as the header has, without blanks around them; valid until `next` is called.
    [[nodiscard]] std::span<const std::string_view> fields() const noexcept { return fields_; }
    /// The header's first line is 1.
    [[nodiscard]] std::uint64_t line() const noexcept { return lines_.number(); }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return lines_.bytes_read(); }
    [[nodiscard]] Source& source() noexcept { return lines_.source(); }

private:
    bool next_line() {
        while (lines_.next())
            if (!detail::trimmed(lines_.line()).empty()) return true;
        return false;
    }
    errc refuse(errc code, std::string detail) {
        detail_ = std::move(detail);
        return code;
    }
    errc split();
    errc check_count();

    line_reader<Source> lines_;
    char delimiter_ = ',';
    std::vector<std::string> header_;
    std::vector<std::string_view> fields_;
    errc why_ = errc::none;
    std::string detail_;
};

// Implementation

template <ByteSource Source>
errc delimited_reader<Source>::split() {
    if (const auto bad = find_invalid_utf8(lines_.line()); !bad.empty())
        return refuse(errc::invalid_utf8, "byte " + std::to_string(bad.front().begin) + " of the line");
    if (!detail::split_fields(lines_.data(), lines_.line().size(), delimiter_, fields_))
        return refuse(errc::missing_field, "a quotation mark is not closed on its line");
    for (auto& field : fields_) field = detail::trimmed(field);
    return errc::none;
}

template <ByteSource Source>
errc delimited_reader<Source>::read_header() {
    if (!next_line()) return refuse(errc::empty, {});
    delimiter_ = detail::find_delimiter(lines_.line());
    if (const errc why = split(); why != errc::none) return why;
    for (const std::string_view name : fields_) {
        if (!name.empty() && find(name))
            return refuse(errc::duplicate_key, "the column " + std::string(name));
        header_.emplace_back(name);
    }
    return errc::none;
}

template <ByteSource Source>
errc delimited_reader<Source>::check_count() {
    if (fields_.size() < header_.size())
        return refuse(errc::missing_field, std::to_string(fields_.size()) + " fields, and the header has " +
                                               std::to_string(header_.size()));
    for (std::size_t i = header_.size(); i < fields_.size(); ++i)
        if (!fields_[i].empty())
            return refuse(errc::out_of_range,
                          "a field beyond the header holds \"" + std::string(fields_[i]) + '"');
    fields_.resize(header_.size());
    return errc::none;
}

template <ByteSource Source>
bool delimited_reader<Source>::next() {
    if (!next_line()) return false;
    detail_.clear();
    why_ = split();
    if (why_ == errc::none) why_ = check_count();
    return true;
}

} // namespace bilatrade

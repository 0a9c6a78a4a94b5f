// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/delimited.hpp: records of fields between commas, semicolons, tabs or bars, one record a
// line, below a header. Memory grows with the longest line only. Refuses, record by record, a quote that is
// not closed on its line, too few fields, and fields beyond the header that are not empty.
#pragma once

#include <bilatrade/table/encoding.hpp>
#include <bilatrade/table/lines.hpp>
#include <bilatrade/table/utf8.hpp>
#include <bilatrade/value/result.hpp>

#include <array>
#include <bit> // countr_zero
#include <cstddef>
#include <cstdint>
#include <cstring> // memcpy
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
    constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};
    std::array<std::size_t, 4> count{};
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

/// Whether a column holds the labels of the codes in the one before it: SDMX-CSV with labels has Adjustment
/// behind ADJUSTMENT.
[[nodiscard]] constexpr bool labels_column_before(std::string_view name, std::string_view before) noexcept {
    constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
    return equal_ignoring_case(name, before) && before.find_first_of(small) == std::string_view::npos &&
           name.find_first_of(small) != std::string_view::npos;
}

/// The field between two delimiters, without blanks around it.
[[nodiscard]] inline std::string_view field_between(const char* begin, const char* end) noexcept {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    while (begin != end && is_blank(*begin)) ++begin;
    while (begin != end && is_blank(end[-1])) --end;
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// The bytes of eight that are `wanted`, as the highest bit of each (Mycroft's test in the form that gives no
/// false bits: Warren, Hacker's Delight, 2nd edition, 6-1).
[[nodiscard]] inline std::uint64_t bytes_that_are(std::uint64_t eight, std::uint64_t wanted) noexcept {
    constexpr std::uint64_t low = 0x7f7f7f7f7f7f7f7fU;
    const std::uint64_t x = eight ^ wanted;
    return ~(((x & low) + low) | x | low);
}

/// Splits a line of ASCII without quotes; false where it is none. 8 bytes behind it may be read.
[[nodiscard]] inline bool split_plain_fields(const char* line, std::size_t size, char delimiter,
                                             std::vector<std::string_view>& out) {
    static_assert(std::endian::native == std::endian::little);
    constexpr std::uint64_t each = 0x0101010101010101U, quote = each * '"', highest = each * 0x80U;
    const std::uint64_t wanted = each * static_cast<unsigned char>(delimiter);
    out.clear();
    const char* begin = line;
    for (std::size_t at = 0; at < size; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, line + at, 8);
        if (size - at < 8) eight &= ~std::uint64_t{0} >> (64 - 8 * (size - at));
        if ((bytes_that_are(eight, quote) | (eight & highest)) != 0) return false;
        for (std::uint64_t found = bytes_that_are(eight, wanted); found != 0; found &= found - 1) {
            const char* const end = line + at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
            out.push_back(field_between(begin, end));
            begin = end + 1;
        }
    }
    out.push_back(field_between(begin, line + size));
    return true;
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
        out.push_back(field_between(line + begin, line + end));
        if (at >= size) return true;
    }
}

} // namespace detail

/// How the bytes of a table are to be read.
struct delimited_options {
    text_encoding encoding = text_encoding::utf8;
    char delimiter = '\0'; ///< NUL: the one that the header uses most
};

/// The records below the header. Names are found whatever their case; blank lines are passed over, and rows
/// all of whose fields are empty, as spreadsheets write below a table.
template <ByteSource Source>
class delimited_reader {
public:
    explicit delimited_reader(Source source, delimited_options how = {})
        : lines_(std::move(source)), how_(how), decoder_(how.encoding) {}

    /// Reads the first line that is not blank. Errors: empty, invalid_utf8 (with the byte), missing_field (an
    /// unclosed quote), duplicate_key (two columns of one name, but for the labels of SDMX-CSV).
    errc read_header() {
        return find_header([] { return true; });
    }
    /// The same of the first of the first forty lines for which `accepts()` holds, as `header` and `titles`
    /// are then; the first line again where it holds for none. Error also: missing_field where it holds for
    /// none.
    template <class Accepts>
    errc find_header(Accepts accepts);
    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return header_; }
    /// What stands in the lines above the header, one text a line.
    [[nodiscard]] const std::vector<std::string>& titles() const noexcept { return titles_; }
    [[nodiscard]] char delimiter() const noexcept { return delimiter_; }
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
        const char nothing[] = {' ', '\t', delimiter_};
        while (lines_.next())
            if (lines_.line().find_first_not_of({nothing, sizeof nothing}) != std::string_view::npos)
                return true;
        return false;
    }
    errc refuse(errc code, std::string detail) {
        detail_ = std::move(detail);
        return code;
    }
    errc split();
    errc check_count();

    errc take_header();

    line_reader<Source> lines_;
    delimited_options how_;
    line_decoder decoder_;
    char delimiter_ = ',';
    std::vector<std::string> header_, titles_;
    std::vector<std::string_view> fields_;
    std::string decoded_; ///< the line, where it had to be
    errc why_ = errc::none;
    std::string detail_;
};

// Implementation

template <ByteSource Source>
errc delimited_reader<Source>::split() {
    char* line = lines_.data();
    std::size_t size = lines_.line().size();
    if (detail::split_plain_fields(line, size, delimiter_, fields_)) return errc::none;
    if (detail::skip_ascii(lines_.line(), 0) != size) {
        if (const auto bad = find_invalid_utf8(lines_.line()); !bad.empty()) {
            decoded_.clear();
            if (!decoder_.append(decoded_, lines_.line()))
                return refuse(errc::invalid_utf8,
                              "byte " + std::to_string(bad.front().begin) + " of the line");
            size = decoded_.size();
            decoded_.resize(size + line_reader<Source>::padding);
            line = decoded_.data();
        }
    }
    if (!detail::split_fields(line, size, delimiter_, fields_))
        return refuse(errc::missing_field, "a quotation mark is not closed on its line");
    return errc::none;
}

/// The line last read as the header.
template <ByteSource Source>
errc delimited_reader<Source>::take_header() {
    header_.clear();
    delimiter_ = how_.delimiter != '\0' ? how_.delimiter : detail::find_delimiter(lines_.line());
    if (const errc why = split(); why != errc::none) return why;
    for (const std::string_view name : fields_) {
        if (!name.empty() && find(name) && !detail::labels_column_before(name, header_.back()))
            return refuse(errc::duplicate_key, "the column " + std::string(name));
        header_.emplace_back(name);
    }
    return errc::none;
}

template <ByteSource Source>
template <class Accepts>
errc delimited_reader<Source>::find_header(Accepts accepts) {
    constexpr std::size_t most = 40;
    std::vector<std::string> first;
    errc first_why = errc::empty;
    std::string first_detail;
    for (std::size_t i = 0; i != most && next_line(); ++i) {
        const errc why = take_header();
        if (why == errc::none && accepts()) return why;
        if (i == 0) {
            first = header_;
            first_why = why;
            first_detail = detail_;
        }
        std::string title;
        for (const std::string_view field : fields_)
            if (!field.empty()) title.append(title.empty() ? "" : " ").append(field);
        titles_.push_back(std::move(title));
    }
    header_ = std::move(first);
    if (first_why == errc::none) return refuse(errc::missing_field, {});
    detail_ = std::move(first_detail);
    return first_why;
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

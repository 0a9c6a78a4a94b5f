// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/detail/json_records.hpp: cuts a JSON answer into its records as it streams in, and gives
// them the form of a delimited table: a header, fields, lines. What parses a record is a parameter. Memory
// grows with the longest record only.
#pragma once

#include <bilatrade/table/delimited.hpp> // equal_ignoring_case
#include <bilatrade/table/lines.hpp>
#include <bilatrade/value/result.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade::detail {

/// The elements of the first array that holds arrays or objects.
template <ByteSource Source>
class json_elements {
public:
    explicit json_elements(Source source) : source_(std::move(source)) {}

    /// Reads on to the next element; false at the end of the array, or of the source.
    bool next(std::string& element) {
        element.clear();
        if (!inside_ && !find_array()) return false;
        for (;;) {
            const int c = skip_blanks();
            if (c == '{' || c == '[') break;
            is_broken_ = c != ',' && c != ']';
            if (c != ',') return false;
            take();
        }
        line_ = at_line_;
        take_element(element);
        return true;
    }
    /// Whether what follows the last element is neither another nor the end of the array.
    [[nodiscard]] bool is_broken() const noexcept { return is_broken_; }
    /// Of the element's first byte.
    [[nodiscard]] std::uint64_t line() const noexcept { return line_; }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_read_; }
    [[nodiscard]] Source& source() noexcept { return source_; }
    /// What stands before the array, up to a few hundred bytes: answers say there what went wrong.
    [[nodiscard]] const std::string& before() const noexcept { return before_; }

private:
    static constexpr std::size_t block = std::size_t{1} << 16;
    static constexpr int end = -1;

    [[nodiscard]] int peek() {
        if (at_ == size_) {
            if (buffer_.empty()) buffer_.resize(block);
            size_ = source_.read(buffer_.data(), buffer_.size());
            bytes_read_ += size_;
            at_ = 0;
            if (size_ == 0) return end;
        }
        return static_cast<unsigned char>(buffer_[at_]);
    }
    void take() noexcept { at_line_ += buffer_[at_++] == '\n' ? 1 : 0; }
    int skip_blanks() {
        int c = peek();
        for (; c == ' ' || c == '\n' || c == '\r' || c == '\t'; c = peek()) take();
        return c;
    }
    bool find_array() {
        bool quoted = false;
        for (int c = peek(); c != end; c = peek()) {
            if (before_.size() != 300) before_ += static_cast<char>(c);
            take();
            if (quoted && c == '\\' && peek() != end) take();
            quoted ^= c == '"';
            if (quoted || c != '[') continue;
            const int first = skip_blanks();
            if (first == '{' || first == '[') return inside_ = true;
        }
        return false;
    }
    /// Up to where its brackets are closed, or to the end.
    void take_element(std::string& element) {
        std::size_t depth = 0;
        bool quoted = false;
        for (int c = peek(); c != end; c = peek()) {
            element += static_cast<char>(c);
            take();
            if (quoted && c == '\\' && peek() != end) {
                element += static_cast<char>(peek());
                take();
                continue;
            }
            quoted ^= c == '"';
            if (quoted) continue;
            if (c == '{' || c == '[') ++depth;
            if ((c == '}' || c == ']') && --depth == 0) return;
        }
    }

    Source source_;
    std::string buffer_, before_;
    std::size_t at_ = 0, size_ = 0;
    bool inside_ = false, is_broken_ = false;
    std::uint64_t at_line_ = 1, line_ = 1, bytes_read_ = 0;
};

/// `Parser` reads one element: names and values of an object, values of an array.
template <ByteSource Source, class Parser>
class json_records {
public:
    explicit json_records(Source source) : elements_(std::move(source)) {}

    /// Reads the first record. Errors: empty where there is no array of records (with what there is),
    /// not_json, missing_field where `accepts()` does not hold.
    template <class Accepts>
    errc find_header(Accepts accepts) {
        if (!elements_.next(element_)) return detail_ = "no records: " + elements_.before(), errc::empty;
        if (const errc why = parse(); why != errc::none) return why;
        is_object_ = element_.front() == '{';
        header_ = is_object_ ? names_ : values_;
        waits_ = is_object_;
        return accepts() ? errc::none : errc::missing_field;
    }
    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return header_; }
    [[nodiscard]] std::span<const std::string> titles() const noexcept { return {}; }
    [[nodiscard]] char delimiter() const noexcept { return ','; }

    bool next() {
        if (std::exchange(waits_, false)) return why_ = arrange(), true;
        if (elements_.next(element_)) {
            why_ = parse();
            if (why_ == errc::none) why_ = arrange();
            return true;
        }
        if (!elements_.is_broken() || why_ == errc::not_json) return false;
        detail_ = "the array of records breaks off";
        why_ = errc::not_json;
        return true;
    }
    /// Of the record last read: none, not_json, missing_field.
    [[nodiscard]] errc why() const noexcept { return why_; }
    [[nodiscard]] const std::string& detail() const noexcept { return detail_; }
    /// As many as the header has.
    [[nodiscard]] std::span<const std::string_view> fields() const noexcept { return fields_; }
    [[nodiscard]] std::uint64_t line() const noexcept { return elements_.line(); }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return elements_.bytes_read(); }
    [[nodiscard]] Source& source() noexcept { return elements_.source(); }

private:
    errc parse() {
        names_.clear();
        values_.clear();
        detail_.clear();
        const std::size_t size = element_.size();
        element_.resize(size + Parser::padding);
        const errc why = parser_(std::string_view(element_).substr(0, size), names_, values_);
        element_.resize(size);
        return why;
    }
    /// The values in the order of the header. A member that an object lacks is empty, others are let pass.
    errc arrange() {
        fields_.assign(header_.size(), {});
        if ((element_.front() == '{') != is_object_)
            return detail_ = is_object_ ? "a list among objects" : "an object among lists", errc::wrong_type;
        if (!is_object_ && values_.size() != header_.size())
            return detail_ = std::to_string(values_.size()) + " fields, and the header has " +
                             std::to_string(header_.size()),
                   errc::missing_field;
        for (std::size_t i = 0; i != values_.size(); ++i) {
            std::size_t at = i;
            if (is_object_ && (i >= header_.size() || header_[i] != names_[i])) {
                at = 0;
                while (at != header_.size() && !equal_ignoring_case(header_[at], names_[i])) ++at;
            }
            if (at != header_.size()) fields_[at] = trimmed(values_[i]);
        }
        return errc::none;
    }

    json_elements<Source> elements_;
    Parser parser_;
    std::string element_;
    std::vector<std::string> names_, values_, header_;
    std::vector<std::string_view> fields_;
    bool is_object_ = false, waits_ = false;
    errc why_ = errc::none;
    std::string detail_;
};

} // namespace bilatrade::detail

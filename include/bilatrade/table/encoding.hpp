// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/encoding.hpp: lines of tables in UTF-8, Latin-1 or GB18030 brought to UTF-8. Refuses bytes
// that the encoding does not have.
#pragma once

#include <bilatrade/table/utf8.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iconv.h>
#include <string>
#include <string_view>

namespace bilatrade {

/// `detect`: UTF-8, and for lines that are not, GB18030 where letters of two bytes stand side by side, else
/// Latin-1.
enum class text_encoding : std::uint8_t { utf8, latin1, gb18030, detect };

namespace detail {

inline constexpr std::array<std::string_view, 4> text_encoding_names{"utf-8", "latin-1", "gb18030", "detect"};

/// Latin-1 (ISO/IEC 8859-1): each byte is the character of its number.
inline void append_latin1(std::string& out, std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
            continue;
        }
        out += static_cast<char>(0xC0U | byte >> 6);
        out += static_cast<char>(0x80U | (byte & 0x3FU));
    }
}

/// Whether bytes above ASCII come in runs of two and more, always of an even number.
[[nodiscard]] inline bool has_letters_of_two_bytes(std::string_view text) noexcept {
    std::size_t run = 0, runs = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i != text.size() && static_cast<unsigned char>(text[i]) >= 0x80) {
            ++run;
            continue;
        }
        if (run % 2 != 0) return false;
        runs += run != 0 ? 1 : 0;
        run = 0;
    }
    return runs != 0;
}

} // namespace detail

/// Keeps what it has found out from line to line.
class line_decoder {
public:
    explicit line_decoder(text_encoding encoding = text_encoding::utf8) noexcept : encoding_(encoding) {}
    line_decoder(const line_decoder&) = delete;
    line_decoder& operator=(const line_decoder&) = delete;
    ~line_decoder() {
        if (is_open()) iconv_close(converter_);
    }

    /// Appends the line as UTF-8; false where it is none of the encoding.
    bool append(std::string& out, std::string_view line) {
        if (encoding_ == text_encoding::utf8) return false;
        if (encoding_ == text_encoding::detect)
            encoding_ =
                detail::has_letters_of_two_bytes(line) ? text_encoding::gb18030 : text_encoding::latin1;
        if (encoding_ == text_encoding::gb18030) return append_gb18030(out, line);
        detail::append_latin1(out, line);
        return true;
    }

private:
    [[nodiscard]] bool is_open() const noexcept { return converter_ != closed(); }
    [[nodiscard]] static iconv_t closed() noexcept { return reinterpret_cast<iconv_t>(-1); }
    bool append_gb18030(std::string& out, std::string_view line) {
        if (!is_open()) converter_ = iconv_open("UTF-8", "GB18030");
        if (!is_open()) return false; // the C library has no such table
        const std::size_t begin = out.size();
        out.resize(begin + 2 * line.size()); // a character of two bytes becomes three, one of four stays so
        std::string bytes(line);
        char* in = bytes.data();
        char* to = out.data() + begin;
        std::size_t left = bytes.size(), room = out.size() - begin;
        const bool whole = iconv(converter_, &in, &left, &to, &room) != static_cast<std::size_t>(-1);
        out.resize(out.size() - room);
        iconv(converter_, nullptr, nullptr, nullptr, nullptr);
        return whole;
    }

    text_encoding encoding_;
    iconv_t converter_ = closed();
};

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/lines.hpp: the lines of a stream, read by blocks. Memory grows with the longest line only.
// Refuses nothing: a byte-order mark at the start and the CR of a CR LF are left out, the last line needs no
// LF.
#pragma once

#include <concepts> // convertible_to
#include <cstddef>
#include <cstdint>
#include <cstring> // memchr, memmove
#include <string>
#include <string_view>
#include <utility>

namespace bilatrade {

/// Gives up to `room` bytes at `into`, and 0 at the end.
template <class T>
concept ByteSource = requires(T& source, char* into, std::size_t room) {
    { source.read(into, room) } -> std::convertible_to<std::size_t>;
};

/// Bytes that are in memory already. The owner keeps them.
class memory_source {
public:
    explicit memory_source(std::string_view bytes) noexcept : rest_(bytes) {}
    std::size_t read(char* into, std::size_t room) noexcept {
        const std::string_view part = rest_.substr(0, room);
        std::memcpy(into, part.data(), part.size());
        rest_.remove_prefix(part.size());
        return part.size();
    }

private:
    std::string_view rest_;
};

/// One line after the other. A line stays until `next` is called again; its bytes may be changed in place,
/// and `padding` bytes behind it may be read (readers that work in blocks need them).
template <ByteSource Source>
class line_reader {
public:
    static constexpr std::size_t padding = 64;
    static constexpr std::size_t first_block = std::size_t{1} << 18;

    explicit line_reader(Source source, std::size_t block = first_block)
        : source_(std::move(source)), buffer_(block + padding, '\0') {}

    /// False where there are no more lines.
    bool next() {
        const std::size_t stop = find_end();
        if (stop == none) return false;
        line_ = begin_;
        size_ = stop - begin_;
        begin_ = stop < end_ ? stop + 1 : stop;
        scanned_ = begin_;
        ++number_;
        if (number_ == 1 && line().substr(0, 3) == "\xEF\xBB\xBF") line_ += 3, size_ -= 3;
        if (size_ != 0 && buffer_[line_ + size_ - 1] == '\r') --size_;
        return true;
    }

    [[nodiscard]] std::string_view line() const noexcept { return {buffer_.data() + line_, size_}; }
    [[nodiscard]] char* data() noexcept { return buffer_.data() + line_; }
    /// Of the line last read, the first being 1.
    [[nodiscard]] std::uint64_t number() const noexcept { return number_; }
    /// Bytes taken from the source.
    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_read_; }
    [[nodiscard]] Source& source() noexcept { return source_; }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// Where the line that starts at `begin_` ends; `none` where nothing is left.
    std::size_t find_end() {
        for (;;) {
            const void* found = std::memchr(buffer_.data() + scanned_, '\n', end_ - scanned_);
            if (found != nullptr)
                return static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data());
            scanned_ = end_;
            if (!fill()) return begin_ == end_ ? none : end_;
        }
    }

    /// More bytes behind those not yet given out; false at the end of the source.
    bool fill() {
        if (begin_ != 0) {
            std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
            end_ -= begin_;
            scanned_ -= begin_;
            begin_ = 0;
        }
        if (end_ + padding == buffer_.size()) buffer_.resize(buffer_.size() * 2);
        const std::size_t got = source_.read(buffer_.data() + end_, buffer_.size() - padding - end_);
        end_ += got;
        bytes_read_ += got;
        return got != 0;
    }

    Source source_;
    std::string buffer_;
    std::size_t begin_ = 0, end_ = 0; ///< of what has been read and not yet given out
    std::size_t scanned_ = 0;         ///< no line ends before
    std::size_t line_ = 0, size_ = 0; ///< of the line last given out
    std::uint64_t number_ = 0;
    std::uint64_t bytes_read_ = 0;
};

} // namespace bilatrade

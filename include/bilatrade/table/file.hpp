// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/file.hpp: a C stream, or a file mapped into memory, as a source of bytes. Says afterwards
// whether reading broke off.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring> // memcpy
#include <sys/mman.h>
#include <sys/stat.h>

namespace bilatrade {

/// Reads a stream that its owner keeps open and closes.
class file_source {
public:
    explicit file_source(std::FILE* file) noexcept : file_(file) {}
    std::size_t read(char* into, std::size_t room) noexcept { return std::fread(into, 1, room, file_); }
    /// True where the end was an error of the device, not the end of the file.
    [[nodiscard]] bool failed() const noexcept { return std::ferror(file_) != 0; }

private:
    std::FILE* file_;
};

/// A regular file of which nothing has been read yet, mapped; pages that have been read are given back, so
/// that memory does not grow with the file. Any other stream is read as it comes. The owner keeps the stream
/// open, and nobody shortens the file meanwhile.
class mapped_source {
public:
    explicit mapped_source(std::FILE* file) noexcept : stream_(file) {
        struct stat about {};
        if (file == nullptr || std::ftell(file) != 0 || fstat(fileno(file), &about) != 0) return;
        if (!S_ISREG(about.st_mode) || about.st_size == 0) return;
        size_ = static_cast<std::size_t>(about.st_size);
        void* const at = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, fileno(file), 0);
        if (at == MAP_FAILED) return;
        bytes_ = static_cast<const char*>(at);
        madvise(at, size_, MADV_SEQUENTIAL);
    }
    mapped_source(const mapped_source&) = delete;
    mapped_source& operator=(const mapped_source&) = delete;
    mapped_source(mapped_source&& other) noexcept
        : stream_(other.stream_), bytes_(other.bytes_), size_(other.size_), read_(other.read_),
          released_(other.released_) {
        other.bytes_ = nullptr;
    }
    mapped_source& operator=(mapped_source&&) = delete;
    ~mapped_source() {
        if (bytes_ != nullptr) munmap(address(0), size_);
    }

    std::size_t read(char* into, std::size_t room) noexcept {
        if (bytes_ == nullptr) return stream_.read(into, room);
        const std::size_t part = room < size_ - read_ ? room : size_ - read_;
        std::memcpy(into, bytes_ + read_, part);
        read_ += part;
        for (; read_ - released_ >= released_at_once; released_ += released_at_once)
            madvise(address(released_), released_at_once, MADV_DONTNEED);
        return part;
    }
    [[nodiscard]] bool failed() const noexcept { return stream_.failed(); }

private:
    static constexpr std::size_t released_at_once = std::size_t{1} << 22;
    [[nodiscard]] void* address(std::size_t at) const noexcept { return const_cast<char*>(bytes_ + at); }

    file_source stream_;
    const char* bytes_ = nullptr;
    std::size_t size_ = 0, read_ = 0, released_ = 0;
};

} // namespace bilatrade

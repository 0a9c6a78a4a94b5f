// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/buffer.hpp: a growing array of plain values that keeps its memory when it is cleared.
// What a vector is to claims and to the reader, at a tenth of the instantiation: the rules hold a dozen.
#pragma once

#include <cstddef>
#include <cstring> // memcpy
#include <new>
#include <type_traits>

namespace bilatrade {

namespace detail {

/// The memory of a buffer of any type, compiled once.
struct buffer_memory {
    buffer_memory() noexcept = default;
    buffer_memory(const buffer_memory&) = delete;
    buffer_memory& operator=(const buffer_memory&) = delete;
    ~buffer_memory() { ::operator delete(bytes); }

    /// Room for `wanted` values of `width` bytes, those that are there kept.
    void grow(std::size_t wanted, std::size_t width) {
        const std::size_t larger = wanted > capacity * 2 ? wanted + 8 : capacity * 2;
        void* moved = ::operator new(larger* width);
        if (size != 0) std::memcpy(moved, bytes, size * width);
        ::operator delete(bytes);
        bytes = moved;
        capacity = larger;
    }
    void append(const void* values, std::size_t count, std::size_t width) {
        if (count == 0) return;
        if (capacity - size < count) grow(size + count, width);
        std::memcpy(static_cast<char*>(bytes) + size * width, values, count * width);
        size += count;
    }
    void take(buffer_memory& other) noexcept {
        ::operator delete(bytes);
        bytes = other.bytes, size = other.size, capacity = other.capacity;
        other.bytes = nullptr, other.size = other.capacity = 0;
    }

    void* bytes = nullptr;
    std::size_t size = 0;
    std::size_t capacity = 0;
};

} // namespace detail

/// Values that may be copied as bytes. Out of memory is std::bad_alloc, as everywhere.
template <class T>
class buffer {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    using value_type = T;

    buffer() noexcept = default;
    buffer(const buffer& other) { memory_.append(other.memory_.bytes, other.size(), sizeof(T)); }
    buffer(buffer&& other) noexcept { memory_.take(other.memory_); }
    buffer& operator=(buffer other) noexcept {
        memory_.take(other.memory_);
        return *this;
    }
    ~buffer() = default;

    void push_back(T value) {
        if (memory_.size == memory_.capacity) memory_.grow(memory_.size + 1, sizeof(T));
        ::new (static_cast<void*>(data() + memory_.size++)) T(value);
    }
    /// A new value at the end, made in its place: of one that is put together member by member a copy is
    /// slow.
    T& push_new() {
        if (memory_.size == memory_.capacity) memory_.grow(memory_.size + 1, sizeof(T));
        return *::new (static_cast<void*>(data() + memory_.size++)) T();
    }
    /// So many new values, and nothing else.
    void assign_new(std::size_t count) {
        clear();
        while (size() != count) push_new();
    }
    void pop_back() noexcept { --memory_.size; }
    /// The values from `values` on, which are none of its own.
    void append(const T* values, std::size_t count) { memory_.append(values, count, sizeof(T)); }
    void clear() noexcept { memory_.size = 0; }

    [[nodiscard]] std::size_t size() const noexcept { return memory_.size; }
    [[nodiscard]] bool empty() const noexcept { return memory_.size == 0; }
    [[nodiscard]] T* data() noexcept { return static_cast<T*>(memory_.bytes); }
    [[nodiscard]] const T* data() const noexcept { return static_cast<const T*>(memory_.bytes); }
    [[nodiscard]] T* begin() noexcept { return data(); }
    [[nodiscard]] T* end() noexcept { return data() + size(); }
    [[nodiscard]] const T* begin() const noexcept { return data(); }
    [[nodiscard]] const T* end() const noexcept { return data() + size(); }
    [[nodiscard]] T& operator[](std::size_t i) noexcept { return data()[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const noexcept { return data()[i]; }
    [[nodiscard]] T& back() noexcept { return data()[size() - 1]; }
    [[nodiscard]] const T& back() const noexcept { return data()[size() - 1]; }

private:
    detail::buffer_memory memory_;
};

} // namespace bilatrade

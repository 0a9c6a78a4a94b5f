// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/buffer.hpp: a growing array of plain values that keeps its memory when it is cleared.
// What a vector is to the reader, at a tenth of the instantiation: the rules hold a dozen of them.
#pragma once

#include <cstddef>
#include <cstring> // memcpy
#include <new>
#include <type_traits>
#include <utility>

namespace bilatrade {

/// Values that may be copied as bytes. Out of memory is std::bad_alloc, as everywhere.
template <class T>
class buffer {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    buffer() noexcept = default;
    buffer(const buffer& other) { append(other); }
    buffer(buffer&& other) noexcept { swap(other); }
    buffer& operator=(buffer other) noexcept {
        swap(other);
        return *this;
    }
    ~buffer() { ::operator delete(values_); }

    void push_back(T value) {
        if (size_ == capacity_) grow(size_ + 1);
        ::new (static_cast<void*>(values_ + size_++)) T(value);
    }
    void clear() noexcept { size_ = 0; }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] T* data() noexcept { return values_; }
    [[nodiscard]] const T* data() const noexcept { return values_; }
    [[nodiscard]] T* begin() noexcept { return values_; }
    [[nodiscard]] T* end() noexcept { return values_ + size_; }
    [[nodiscard]] const T* begin() const noexcept { return values_; }
    [[nodiscard]] const T* end() const noexcept { return values_ + size_; }
    [[nodiscard]] T& operator[](std::size_t i) noexcept { return values_[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const noexcept { return values_[i]; }
    [[nodiscard]] T& back() noexcept { return values_[size_ - 1]; }
    [[nodiscard]] const T& back() const noexcept { return values_[size_ - 1]; }

private:
    void append(const buffer& other) {
        if (other.size_ == 0) return;
        grow(other.size_);
        std::memcpy(static_cast<void*>(values_), other.values_, other.size_ * sizeof(T));
        size_ = other.size_;
    }
    void grow(std::size_t wanted) {
        const std::size_t capacity = wanted > capacity_ * 2 ? wanted + 8 : capacity_ * 2;
        T* larger = static_cast<T*>(::operator new(capacity * sizeof(T)));
        if (size_ != 0) std::memcpy(static_cast<void*>(larger), values_, size_ * sizeof(T));
        ::operator delete(values_);
        values_ = larger;
        capacity_ = capacity;
    }
    void swap(buffer& other) noexcept {
        std::swap(values_, other.values_);
        std::swap(size_, other.size_);
        std::swap(capacity_, other.capacity_);
    }

    T* values_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

} // namespace bilatrade

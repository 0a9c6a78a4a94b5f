// SPDX-License-Identifier: BSL-1.0
// bilatrade/arrow/batch.hpp: columns of one length, owned: a schema and an array of the Arrow C data
// interface that are released once. Refuses to be copied.
#pragma once

#include <bilatrade/arrow/abi.hpp>

#include <cstdint>

namespace bilatrade {

/// Ours to hand out, or somebody's that was handed in.
class arrow_batch {
public:
    arrow_batch() noexcept = default;
    /// Takes both over, as the specification has it: theirs are marked as released.
    arrow_batch(ArrowSchema* schema, ArrowArray* array) noexcept : schema_(*schema), array_(*array) {
        schema->release = nullptr;
        array->release = nullptr;
    }
    arrow_batch(const arrow_batch&) = delete;
    arrow_batch(arrow_batch&& other) noexcept : arrow_batch(&other.schema_, &other.array_) {}
    arrow_batch& operator=(const arrow_batch&) = delete;
    arrow_batch& operator=(arrow_batch&& other) noexcept {
        if (this == &other) return *this;
        release();
        schema_ = other.schema_;
        array_ = other.array_;
        other.schema_.release = nullptr;
        other.array_.release = nullptr;
        return *this;
    }
    ~arrow_batch() { release(); }

    [[nodiscard]] const ArrowSchema& schema() const noexcept { return schema_; }
    [[nodiscard]] const ArrowArray& array() const noexcept { return array_; }
    [[nodiscard]] std::int64_t length() const noexcept { return array_.release ? array_.length : 0; }
    /// False once it was moved out of, or where nothing was handed in.
    [[nodiscard]] explicit operator bool() const noexcept { return schema_.release && array_.release; }

    /// Gives both away to structures whose contents do not matter; whoever takes them releases them.
    void move_to(ArrowSchema* schema, ArrowArray* array) && noexcept {
        *schema = schema_;
        *array = array_;
        schema_.release = nullptr;
        array_.release = nullptr;
    }

private:
    void release() noexcept {
        if (schema_.release != nullptr) schema_.release(&schema_);
        if (array_.release != nullptr) array_.release(&array_);
    }

    ArrowSchema schema_{};
    ArrowArray array_{};
};

} // namespace bilatrade

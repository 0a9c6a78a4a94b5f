// SPDX-License-Identifier: BSL-1.0
// bilatrade/arrow/detail/columns.hpp: columns that grow row by row, and become a batch of the Arrow C data
// interface. Each array of it owns its memory, so that a consumer may move a child out and keep it.
#pragma once

#include <bilatrade/arrow/abi.hpp>
#include <bilatrade/arrow/batch.hpp>
#include <bilatrade/value/decimal.hpp> // int128

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade::detail {

/// One column: which values are there, a bit each, and the buffers of its format.
struct arrow_column {
    std::string name, format;
    std::string validity{}; ///< empty while nothing is null
    std::string first{};    ///< values, indices or offsets
    std::string second{};   ///< the bytes of texts
    bool has_second = false;
    std::int64_t length = 0, nulls = 0;
    std::vector<arrow_column> dictionary{}; ///< none or one

    void append_valid(bool valid) {
        const auto at = static_cast<std::size_t>(length++);
        if (validity.empty() && valid) return;
        if (validity.empty()) validity.assign(at / 8 + 1, '\xff');
        if (validity.size() <= at / 8) validity.push_back('\xff');
        if (!valid) validity[at / 8] = static_cast<char>(validity[at / 8] & ~(1 << at % 8));
        nulls += valid ? 0 : 1;
    }
    template <class T>
    void append_bytes(const T& value) {
        first.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
};

/// Numbers of one width: `l`, `g`, `d:38,2`.
template <class T>
class number_column {
public:
    number_column(std::string name, std::string format)
        : column_{std::move(name), std::move(format), {}, {}, {}, false, 0, 0, {}} {}
    void add(const T& value) {
        column_.append_valid(true);
        column_.append_bytes(value);
    }
    void add_null() {
        column_.append_valid(false);
        column_.append_bytes(T{});
    }
    [[nodiscard]] arrow_column take() { return std::move(column_); }

private:
    arrow_column column_;
};

/// Texts one after the other, with offsets of 64 bits.
class text_column {
public:
    explicit text_column(std::string name) : column_{std::move(name), "U", {}, {}, {}, true, 0, 0, {}} {
        column_.append_bytes(std::int64_t{0});
    }
    void add(std::string_view text) {
        column_.append_valid(true);
        append(text);
    }
    /// Null where the text is empty.
    void add_or_null(std::string_view text) {
        column_.append_valid(!text.empty());
        append(text);
    }
    [[nodiscard]] arrow_column take() { return std::move(column_); }

private:
    void append(std::string_view text) {
        column_.second.append(text);
        column_.append_bytes(static_cast<std::int64_t>(column_.second.size()));
    }
    arrow_column column_;
};

/// Texts that repeat: each once in a dictionary, and indices of 32 bits.
class word_column {
public:
    explicit word_column(std::string name) : column_(std::move(name), "i"), words_("") {}
    void add(std::string_view word) { column_.add(index_of(word)); }
    void add_or_null(std::string_view word) {
        if (word.empty())
            column_.add_null();
        else
            add(word);
    }
    [[nodiscard]] arrow_column take() {
        arrow_column column = column_.take();
        column.dictionary.push_back(words_.take());
        return column;
    }

private:
    [[nodiscard]] static std::size_t hash_of(std::string_view word) noexcept { // FNV-1a
        std::uint64_t hash = 14695981039346656037U;
        for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
        return static_cast<std::size_t>(hash ^ hash >> 29);
    }
    std::int32_t index_of(std::string_view word) {
        if (last_ >= 0 && known_[static_cast<std::size_t>(last_)] == word) return last_;
        if (places_.size() <= 2 * known_.size()) grow();
        std::size_t at = hash_of(word) & (places_.size() - 1);
        while (places_[at] >= 0 && known_[static_cast<std::size_t>(places_[at])] != word)
            at = (at + 1) & (places_.size() - 1);
        if (places_[at] < 0) {
            places_[at] = static_cast<std::int32_t>(known_.size());
            known_.emplace_back(word);
            words_.add(word);
        }
        return last_ = places_[at];
    }
    void grow() {
        places_.assign(places_.empty() ? 64 : places_.size() * 2, -1);
        for (std::size_t i = 0; i != known_.size(); ++i) {
            std::size_t at = hash_of(known_[i]) & (places_.size() - 1);
            while (places_[at] >= 0) at = (at + 1) & (places_.size() - 1);
            places_[at] = static_cast<std::int32_t>(i);
        }
    }

    number_column<std::int32_t> column_;
    text_column words_;
    std::vector<std::string> known_;
    std::vector<std::int32_t> places_; ///< an open hash table of places in `known_`
    std::int32_t last_ = -1;
};

/// What a schema needs as long as it lives.
struct schema_memory {
    std::string format, name;
    std::vector<ArrowSchema> owned; ///< children, then the dictionary
    std::vector<ArrowSchema*> children;
};

/// The same for an array.
struct array_memory {
    arrow_column column;
    std::vector<const void*> buffers;
    std::vector<ArrowArray> owned;
    std::vector<ArrowArray*> children;
};

/// Releases what was not moved out, then the memory.
template <class Memory, class Arrow>
void release_arrow(Arrow* released) {
    auto* memory = static_cast<Memory*>(released->private_data);
    for (Arrow& part : memory->owned)
        if (part.release != nullptr) part.release(&part);
    delete memory;
    released->release = nullptr;
    released->private_data = nullptr;
}

template <class Arrow, class Memory>
void own(Arrow& made, Memory* memory, std::size_t children) {
    for (std::size_t i = 0; i != children; ++i) memory->children.push_back(&memory->owned[i]);
    made.n_children = static_cast<std::int64_t>(children);
    made.children = memory->children.data();
    made.dictionary = memory->owned.size() > children ? &memory->owned.back() : nullptr;
    made.private_data = memory;
    made.release = release_arrow<Memory, Arrow>;
}

[[nodiscard]] inline ArrowSchema make_schema(const arrow_column& column) {
    auto* memory = new schema_memory{column.format, column.name, {}, {}};
    for (const arrow_column& words : column.dictionary) memory->owned.push_back(make_schema(words));
    ArrowSchema made{};
    made.format = memory->format.c_str();
    made.name = memory->name.c_str();
    made.flags = ARROW_FLAG_NULLABLE;
    own(made, memory, 0);
    return made;
}

[[nodiscard]] inline ArrowArray make_array(arrow_column&& column) {
    auto* memory = new array_memory{std::move(column), {}, {}, {}};
    arrow_column& kept = memory->column;
    for (arrow_column& words : kept.dictionary) memory->owned.push_back(make_array(std::move(words)));
    memory->buffers = {kept.nulls == 0 ? nullptr : kept.validity.data(), kept.first.data()};
    if (kept.has_second) memory->buffers.push_back(kept.second.data());
    ArrowArray made{};
    made.length = kept.length;
    made.null_count = kept.nulls;
    made.n_buffers = static_cast<std::int64_t>(memory->buffers.size());
    made.buffers = memory->buffers.data();
    own(made, memory, 0);
    return made;
}

/// Columns of one length as a struct, which is what a record batch is.
[[nodiscard]] inline arrow_batch make_batch(std::vector<arrow_column> columns) {
    auto* names = new schema_memory{"+s", "", {}, {}};
    auto* values = new array_memory{{}, {nullptr}, {}, {}};
    ArrowSchema schema{};
    ArrowArray array{};
    array.length = columns.empty() ? 0 : columns.front().length;
    for (arrow_column& column : columns) {
        names->owned.push_back(make_schema(column));
        values->owned.push_back(make_array(std::move(column)));
    }
    schema.format = names->format.c_str();
    schema.name = names->name.c_str();
    array.n_buffers = 1;
    array.buffers = values->buffers.data();
    own(schema, names, columns.size());
    own(array, values, columns.size());
    return {&schema, &array};
}

} // namespace bilatrade::detail

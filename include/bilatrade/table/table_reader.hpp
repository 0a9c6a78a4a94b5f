// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/table_reader.hpp: any known table, row by row in the long form. Refuses a table whole that
// no source recognises or that lacks a column; row by row, what its source refuses and the later of two
// neighbours with one key. Every row that comes in is accounted for.
#pragma once

#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/detail/same_text.hpp>
#include <bilatrade/table/known_sources.hpp>
#include <bilatrade/table/source.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

/// The key of the row given last.
class neighbour {
public:
    /// Whether `row` has the key of the one before; from now on it is that one.
    bool repeats(const table_row& row) {
        const cell& c = row.cell;
        bool same = known_ && c.partner == cell_.partner && c.reporter == cell_.reporter &&
                    c.flow == cell_.flow && c.period == cell_.period && c.valuation == cell_.valuation &&
                    c.currency == cell_.currency;
        line_before_ = cell_.row;
        cell_ = c;
        known_ = true;
        same &= !replaces(product_, c.product);
        for (std::size_t i = 0; i != texts_.size(); ++i) same &= !replaces(texts_[i], row.*row_texts[i]);
        return same;
    }
    /// Of the row before the one that `repeats` was asked of.
    [[nodiscard]] std::uint64_t line_before() const noexcept { return line_before_; }

private:
    static bool replaces(std::string& kept, std::string_view text) {
        if (same_text(kept, text)) return false;
        kept.assign(text);
        return true;
    }

    bool known_ = false;
    cell cell_;
    std::uint64_t line_before_ = 0;
    std::string product_;
    std::array<std::string, row_texts.size()> texts_;
};

} // namespace detail

/// `Records` reads the records: a delimited_reader, or json_records of table/json.hpp.
template <class Records>
class table_reader {
public:
    /// `file` without its folder: BACI tells its release there. `source` is a name of `known_sources`, or
    /// empty for the one that recognises the header.
    template <class... Arguments>
    explicit table_reader(std::string_view file, std::string_view source, Arguments&&... records)
        : records_(std::forward<Arguments>(records)...), file_(file), wanted_(source) {}

    /// Finds the header, the source and its columns. Errors: those of the records, missing_field with the
    /// columns that are missing and those that there are, unknown_source where none recognises the header.
    errc read_header();
    /// Of `read_header`, when it gave none.
    [[nodiscard]] table_source& source() noexcept { return *source_; }
    [[nodiscard]] known_sources& sources() noexcept { return sources_; }

    /// Reads on to the next row, or to the next that is refused; false at the end.
    bool next();
    /// The row; null where it was refused. It lives until `next` is called.
    [[nodiscard]] const table_row* current() const noexcept { return refusal_ == nullptr ? row_ : nullptr; }
    /// Why it was refused; none where it was not.
    [[nodiscard]] errc why() const noexcept { return refusal_ == nullptr ? errc::none : refusal_->why; }
    /// Of the row or refusal; the header's first line is 1.
    [[nodiscard]] std::uint64_t line() const noexcept {
        return refusal_ == nullptr ? row_->cell.row : refusal_->line;
    }
    /// What the last error adds to its code's message.
    [[nodiscard]] const std::string& detail() const noexcept {
        return refusal_ == nullptr ? detail_ : refusal_->detail;
    }
    [[nodiscard]] const row_account& account() noexcept { return queue_.account(); }
    [[nodiscard]] Records& records() noexcept { return records_; }

private:
    bool read_on();

    Records records_;
    std::string file_, wanted_;
    known_sources sources_;
    table_source* source_ = nullptr;
    row_queue queue_;
    std::size_t next_row_ = 0, next_refusal_ = 0;
    const table_row* row_ = nullptr;
    const row_refusal* refusal_ = nullptr;
    row_refusal repeated_;
    detail::neighbour last_;
    bool at_end_ = false;
    std::string detail_;
};

// Implementation

template <class Records>
errc table_reader<Records>::read_header() {
    const auto header = [this] {
        return table_header(records_.header(), file_, records_.delimiter(), records_.titles());
    };
    errc why = records_.find_header([&] {
        source_ = sources_.recognise(header(), wanted_);
        return source_ != nullptr;
    });
    if (why != errc::none && why != errc::missing_field) return detail_ = records_.detail(), why;
    if (source_ == nullptr) source_ = sources_.find(wanted_);
    if (source_ == nullptr) {
        detail_ = records_.detail();
        if (!detail_.empty()) return why;
        detail_ = sources_.missing_of_nearest(header());
        const bool is_near = !detail_.empty();
        if (!is_near) detail_ = "no known table";
        detail_ += text_of_columns(records_.header());
        return is_near ? errc::missing_field : errc::unknown_source;
    }
    detail_ = source_->bind(header()).missing;
    if (detail_.empty() && why == errc::none) return why;
    if (detail_.empty()) detail_ = std::string(source_->name()) + " does not begin so";
    detail_ += text_of_columns(records_.header());
    return errc::missing_field;
}

template <class Records>
bool table_reader<Records>::read_on() {
    queue_.clear();
    next_row_ = next_refusal_ = 0;
    if (at_end_) return false;
    if (!records_.next()) {
        at_end_ = true;
        source_->finish(queue_);
        return true;
    }
    const std::uint64_t rows = source_->rows_of_record();
    queue_.account().in += rows;
    if (records_.why() != errc::none)
        queue_.refuse(records_.line(), records_.why(), records_.detail(), rows);
    else
        source_->read({records_.fields(), records_.line()}, queue_);
    return true;
}

template <class Records>
bool table_reader<Records>::next() {
    for (;;) {
        refusal_ = nullptr;
        if (next_row_ != queue_.rows().size()) {
            row_ = &queue_.rows()[next_row_++];
            if (!last_.repeats(*row_)) return true;
            --queue_.account().out;
            ++queue_.account().refused;
            repeated_ = {row_->cell.row, errc::duplicate_key,
                         "as in line " + std::to_string(last_.line_before())};
            refusal_ = &repeated_;
            return true;
        }
        if (next_refusal_ != queue_.refusals().size())
            return refusal_ = &queue_.refusals()[next_refusal_++], true;
        if (!read_on()) return false;
    }
}

} // namespace bilatrade

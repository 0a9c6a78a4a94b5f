// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/text_table.hpp: columns of text for a terminal. Widths are those on the screen, not bytes.
#pragma once

#include <fmt/format.h>

#include <algorithm> // max, min
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

/// `text` without escape sequences.
[[nodiscard]] inline std::string without_escapes(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\x1b')
            shown += text[at];
        else
            at = std::min(text.find('m', at), text.size() - 1);
    }
    return shown;
}

} // namespace detail

/// The columns that a text takes on a terminal; escape sequences take none.
[[nodiscard]] inline std::size_t display_width(std::string_view text) {
    const std::string shown = detail::without_escapes(text);
    // fmt pads to columns by Unicode's East_Asian_Width: what it adds to `room` columns tells the width.
    const std::size_t room = shown.size() * 2;
    return shown.size() + room - fmt::formatted_size("{:<{}}", shown, room);
}

/// At most `width` columns of `text`, the last being an ellipsis where it is cut.
[[nodiscard]] inline std::string cut_to_width(std::string_view text, std::size_t width) {
    if (width == 0 || display_width(text) <= width) return std::string(text);
    return fmt::format("{:.{}}…", text, width - 1);
}

enum class alignment : unsigned char { left, right };

/// Rows of cells, each column as wide as its widest cell. The last column is cut where the line gets too
/// long.
class text_table {
public:
    explicit text_table(std::vector<alignment> columns)
        : columns_(std::move(columns)), widths_(columns_.size()) {}

    /// As many cells as there are columns; missing ones at the end are empty.
    text_table& row(std::vector<std::string> cells) {
        cells.resize(columns_.size());
        for (std::size_t i = 0; i != cells.size(); ++i)
            widths_[i] = std::max(widths_[i], display_width(cells[i]));
        rows_.push_back(std::move(cells));
        return *this;
    }
    [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }

    /// Appends the rows, each behind `indent` spaces, none longer than `width` columns if its last cell
    /// allows it.
    void append_to(std::string& out, std::size_t indent = 2, std::size_t width = 96) const {
        for (const auto& cells : rows_) {
            std::string line(indent, ' ');
            std::size_t used = indent;
            for (std::size_t i = 0; i != cells.size(); ++i) append_cell(line, used, cells[i], i, width);
            line.erase(line.find_last_not_of(' ') + 1);
            out += line += '\n';
        }
    }

private:
    static constexpr std::size_t gap = 2;

    void append_cell(std::string& line, std::size_t& used, const std::string& cell, std::size_t column,
                     std::size_t width) const {
        if (widths_[column] == 0) return;
        const bool last = column + 1 == columns_.size();
        const std::string shown = last && used < width ? cut_to_width(cell, width - used) : cell;
        const std::size_t columns = display_width(shown);
        std::size_t room = widths_[column];
        if (last && used < width) room = std::min(room, width - used);
        const std::string padding(room > columns ? room - columns : 0, ' ');
        line += columns_[column] == alignment::right ? padding + shown : shown + padding;
        line.append(gap, ' ');
        used += widths_[column] + gap;
    }

    std::vector<alignment> columns_;
    std::vector<std::size_t> widths_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace bilatrade

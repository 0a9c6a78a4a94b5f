// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/dots_sheet.hpp: a sheet of a country's workbook of the IMF's Direction of Trade Statistics,
// saved as CSV: flow, reporter and unit stand above the header, partners below it, years across. "e" behind a
// number is an estimate, an empty cell is missing. Aggregates without a code give no rows; a partner that
// stands twice is refused the second time.
#pragma once

#include <bilatrade/table/detail/text_index.hpp>
#include <bilatrade/table/labels.hpp>
#include <bilatrade/table/periods_across.hpp>
#include <bilatrade/table/source.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade {

class dots_sheet_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "dots"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        const auto names = header.names();
        return names.size() > 2 && names[0].empty() && names[1].empty() &&
               periods_across(header).size() + 2 == names.size();
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    [[nodiscard]] std::uint64_t rows_of_record() const noexcept override { return periods_.size(); }
    void read(const table_record& record, row_queue& out) override;

private:
    periods_across periods_;
    std::string reporter_name_;
    detail::text_index partners_;
    std::vector<std::uint64_t> lines_; ///< of each partner
    int exponent_ = 0;
    table_row row_;
};

// Implementation

inline needed_columns dots_sheet_source::bind(const table_header& header) {
    needed_columns missing;
    row_ = goods_row("USD"_currency, "IMF");
    bool has_flow = false, has_unit = false;
    for (const std::string& title : header.titles()) {
        const bool exports = title.starts_with("Exports"), imports = title.starts_with("Imports");
        if (exports || imports) {
            has_flow = true;
            row_.cell.flow = exports ? flow::exports : flow::imports;
            row_.cell.valuation = title.find("CIF") != std::string::npos ? valuation::cif : valuation::fob;
        } else if (const auto unit = read_unit(title)) {
            has_unit = true;
            row_.cell.currency = unit->currency;
            exponent_ = unit->exponent;
        } else if (const auto who = find_labelled_economy(title); who && *who) {
            row_.cell.reporter = *who;
            reporter_name_ = title;
        }
    }
    if (!has_flow) missing.lack("\"Exports, FOB\" or \"Imports, CIF\" above the header");
    if (!has_unit) missing.lack("a unit above the header");
    if (reporter_name_.empty()) missing.lack("a country above the header");
    periods_ = periods_across(header);
    partners_ = {};
    lines_.clear();
    row_.reporter_code = reporter_name_;
    return missing;
}

inline void dots_sheet_source::read(const table_record& record, row_queue& out) {
    const column name{1, "the partner"};
    row_maker row(record, out, row_, periods_.size());
    row.partner(name, find_labelled_economy);
    if (row.is_refused()) return;
    if (row_.cell.partner.is_null())
        return out.leave_out("aggregate " + std::string(record[name]), periods_.size());
    const std::size_t place = partners_.insert(record[name]);
    if (place != lines_.size())
        return out.refuse(record.line, errc::duplicate_key,
                          std::string(record[name]) + " stands in line " + std::to_string(lines_[place]) +
                              " too",
                          periods_.size());
    lines_.push_back(record.line);
    periods_.give(record, row_, {.exponent = exponent_}, out);
}

} // namespace bilatrade

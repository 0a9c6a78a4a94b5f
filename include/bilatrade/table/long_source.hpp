// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/long_source.hpp: the long form itself, as `convert` writes it, and tables of one's own that
// are near to it: names for codes, export for exports, a column `year`, a column `unit` (USD millions).
#pragma once

#include <bilatrade/table/flows.hpp>
#include <bilatrade/table/source.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace bilatrade {

class long_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "long"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("reporter") && header.has("partner") && header.has("value");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    void read(const table_record& record, row_queue& out) override;

private:
    /// Columns that are copied as they are.
    static constexpr std::array<std::pair<std::string_view, std::string_view table_row::*>, 9> copied{
        {{"source", &table_row::source},
         {"reporter_code", &table_row::reporter_code},
         {"partner_code", &table_row::partner_code},
         {"vintage", &table_row::vintage},
         {"classification", &table_row::classification},
         {"coverage", &table_row::coverage},
         {"compiler", &table_row::compiler},
         {"system", &table_row::system},
         {"adjustment", &table_row::adjustment}}};

    column reporter_, partner_, flow_, period_, value_, product_, currency_, valuation_, status_, unit_;
    std::array<column, copied.size()> copied_;
    number_style style_;
    period_lookup periods_;
};

// Implementation

inline needed_columns long_source::bind(const table_header& header) {
    needed_columns missing;
    reporter_ = header.need({"reporter_iso3", "reporter"}, missing);
    partner_ = header.need({"partner_iso3", "partner"}, missing);
    flow_ = header.need({"flow"}, missing);
    period_ = header.need({"period", "year"}, missing);
    value_ = header.need({"value"}, missing);
    product_ = header.find({"product"});
    currency_ = header.find({"currency"});
    valuation_ = header.find({"valuation"});
    status_ = header.find({"status"});
    unit_ = header.find({"unit"});
    for (std::size_t i = 0; i != copied.size(); ++i) copied_[i] = header.find({copied[i].first});
    style_.decimal_mark = header.decimal_mark();
    return missing;
}

inline void long_source::read(const table_record& record, row_queue& out) {
    table_row made;
    made.source = name();
    row_maker row(record, out, made);
    row.period(period_, periods_)
        .reporter(reporter_, find_economy_or_label)
        .partner(partner_, find_economy_or_label);
    row.take(flow_, made.cell.flow, read_flow);
    money_unit unit;
    if (!record[currency_].empty()) row.take(currency_, unit.currency, parse_currency);
    if (!record[unit_].empty()) row.take(unit_, unit, read_unit);
    if (!record[valuation_].empty()) row.take(valuation_, made.cell.valuation, read_valuation);
    cell_status told = cell_status::reported;
    if (!record[status_].empty()) row.take(status_, told, read_status);
    style_.exponent = unit.exponent;
    row.value(value_, style_);
    made.cell.currency = unit.currency;
    made.cell.product = record[product_];
    if (told != cell_status::missing && told != cell_status::zero)
        made.cell.status = detail::status_beside(made.cell.status, told);
    for (std::size_t i = 0; i != copied.size(); ++i)
        if (copied_[i] && !record[copied_[i]].empty()) made.*copied[i].second = record[copied_[i]];
    if (const auto day = parse_date(made.vintage)) made.cell.vintage = vintage{*day};
    row.give();
}

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/wide.hpp: spreadsheets with periods across: reporter, partner and flow in columns, as codes
// or names, then a column for each year, quarter or month. A column `unit` tells the unit (USD millions);
// without it figures are whole units of the column `currency`.
#pragma once

#include <bilatrade/table/flows.hpp>
#include <bilatrade/table/labels.hpp>
#include <bilatrade/table/periods_across.hpp>
#include <bilatrade/table/source.hpp>

#include <string>
#include <string_view>

namespace bilatrade {

class wide_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "wide"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("reporter") && header.has("partner") && !header.has("value") &&
               periods_across(header).size() != 0;
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override {
        needed_columns missing;
        reporter_ = header.need({"reporter_iso3", "reporter"}, missing);
        partner_ = header.need({"partner_iso3", "partner"}, missing);
        flow_ = header.need({"flow"}, missing);
        unit_ = header.find({"unit"});
        currency_ = header.find({"currency"});
        product_ = header.find({"product"});
        valuation_ = header.find({"valuation"});
        periods_ = periods_across(header);
        if (periods_.size() == 0) header.need({"a period"}, missing);
        style_.decimal_mark = header.decimal_mark();
        row_ = {};
        row_.source = name();
        return missing;
    }
    [[nodiscard]] std::uint64_t rows_of_record() const noexcept override { return periods_.size(); }
    void read(const table_record& record, row_queue& out) override {
        money_unit unit;
        row_maker all(record, out, row_, periods_.size());
        all.reporter(reporter_, find_economy_or_label).partner(partner_, find_economy_or_label);
        all.take(flow_, row_.cell.flow, read_flow);
        row_.cell.valuation = valuation::unknown;
        if (!record[currency_].empty()) all.take(currency_, unit.currency, parse_currency);
        if (!record[unit_].empty()) all.take(unit_, unit, read_unit);
        if (!record[valuation_].empty()) all.take(valuation_, row_.cell.valuation, read_valuation);
        if (all.is_refused()) return;
        row_.cell.product = record[product_];
        row_.cell.currency = unit.currency;
        style_.exponent = unit.exponent;
        periods_.give(record, row_, style_, out);
    }

private:
    column reporter_, partner_, flow_, unit_, currency_, product_, valuation_;
    periods_across periods_;
    number_style style_;
    table_row row_;
};

} // namespace bilatrade

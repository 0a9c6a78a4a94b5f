// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/tradhist.hpp: TRADHIST of CEPII, the sheet of bilateral trade saved as text: exports from o
// to d in whole British pounds, as Fouquin and Hugot (2016) compiled them from many sources; valuations
// differ. A comma is a decimal mark: the sheet has no thousands separators.
#pragma once

#include <bilatrade/table/flows.hpp> // find_economy_or_label
#include <bilatrade/table/source.hpp>

#include <string_view>

namespace bilatrade {

class tradhist_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "tradhist"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("iso_o") && header.has("iso_d") && header.has("FLOW");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override {
        needed_columns missing;
        year_ = header.need({"year"}, missing);
        origin_ = header.need({"iso_o"}, missing);
        destination_ = header.need({"iso_d"}, missing);
        flow_ = header.need({"FLOW"}, missing);
        row_ = goods_row("GBP"_currency, "CEPII");
        row_.cell.flow = flow::exports;
        return missing;
    }
    void read(const table_record& record, row_queue& out) override {
        const bool has_comma = record[flow_].find(',') != std::string_view::npos;
        row_maker(record, out, row_)
            .period(year_, periods_)
            .reporter(origin_, find_economy_or_label)
            .partner(destination_, find_economy_or_label)
            .value(flow_, {.decimal_mark = has_comma ? ',' : '.'})
            .give();
    }

private:
    column year_, origin_, destination_, flow_;
    period_lookup periods_;
    table_row row_;
};

} // namespace bilatrade

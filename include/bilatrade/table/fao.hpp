// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/fao.hpp: the detailed trade matrix of FAOSTAT, normalized: thousands of US dollars, exports
// FOB, imports CIF. Economies by their M49 numbers, with an apostrophe before them. Quantities give no rows.
#pragma once

#include <bilatrade/table/source.hpp>

#include <string>
#include <string_view>

namespace bilatrade {

class fao_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "fao"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("Reporter Country Code (M49)") && header.has("Element");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    void read(const table_record& record, row_queue& out) override;

private:
    /// "'0111": the apostrophe keeps spreadsheets from taking the zero.
    [[nodiscard]] static std::string_view without_apostrophe(std::string_view text) noexcept {
        return text.starts_with('\'') ? text.substr(1) : text;
    }
    /// The exponent of "1000 USD" and "1000 US$". Error: unknown_currency.
    [[nodiscard]] static result<int> exponent_of(std::string_view unit) noexcept {
        if (unit == "1000 USD" || unit == "1000 US$") return 3;
        return unit == "USD" || unit == "US$" ? result<int>(0) : errc::unknown_currency;
    }
    [[nodiscard]] static result<flow> flow_of(std::string_view element) noexcept {
        if (element.starts_with("Export")) return flow::exports;
        return element.starts_with("Import") ? result<flow>(flow::imports) : errc::unknown_flow;
    }
    /// Flags of FAOSTAT: E and I (imputed) are estimates.
    [[nodiscard]] static bool is_estimate(std::string_view flag) noexcept {
        return flag == "E" || flag == "I";
    }

    column reporter_, partner_, item_, element_, year_, unit_, value_, flag_;
    code_lookup codes_{code_list::m49};
    period_lookup periods_;
    table_row row_;
};

// Implementation

inline needed_columns fao_source::bind(const table_header& header) {
    needed_columns missing;
    reporter_ = header.need({"Reporter Country Code (M49)"}, missing);
    partner_ = header.need({"Partner Country Code (M49)"}, missing);
    item_ = header.need({"Item Code (CPC)", "Item Code"}, missing);
    element_ = header.need({"Element"}, missing);
    year_ = header.need({"Year", "Year Code"}, missing);
    unit_ = header.need({"Unit"}, missing);
    value_ = header.need({"Value"}, missing);
    flag_ = header.find({"Flag"});
    row_ = goods_row("USD"_currency, "FAO");
    row_.classification = item_.name == "Item Code" ? "FCL" : "CPC";
    return missing;
}

inline void fao_source::read(const table_record& record, row_queue& out) {
    if (record[element_].ends_with("quantity") || record[element_].ends_with("Quantity"))
        return out.leave_out("no money: " + std::string(record[element_]));
    const auto find_economy = [this](std::string_view code) {
        return codes_.find(without_apostrophe(code), periods_.year());
    };
    int exponent = 0;
    row_maker row(record, out, row_);
    row.period(year_, periods_).reporter(reporter_, find_economy).partner(partner_, find_economy);
    row.take(element_, row_.cell.flow, flow_of).take(unit_, exponent, exponent_of);
    row.value(value_, {.exponent = exponent});
    row_.reporter_code = without_apostrophe(row_.reporter_code);
    row_.partner_code = without_apostrophe(row_.partner_code);
    row_.cell.valuation = row_.cell.flow == flow::imports ? valuation::cif : valuation::fob;
    row_.cell.product = without_apostrophe(record[item_]);
    if (row_.cell.status == cell_status::reported && is_estimate(record[flag_]))
        row_.cell.status = cell_status::estimated;
    row.give();
}

} // namespace bilatrade

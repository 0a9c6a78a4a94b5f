// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/baci.hpp: BACI of CEPII: t, i, j, k, v, q. Exports as reconciled with the imports of the
// partner, FOB, in thousands of US dollars. Release and nomenclature stand in the name of the file only. Its
// codes of countries are Comtrade's; a file of them tells what 490 is.
#pragma once

#include <bilatrade/table/products.hpp>
#include <bilatrade/table/source.hpp>

#include <string>
#include <string_view>

namespace bilatrade {

class baci_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "baci"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("i") && header.has("j") && header.has("k") && header.has("v");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    void read(const table_record& record, row_queue& out) override;

    /// What the file of country codes says of a number, by its three letters. It is taken where Comtrade
    /// itself names no economy: 490 is Taiwan.
    void name_code(std::string_view code, std::string_view iso3) {
        const auto known = codes_.find(code, 2000);
        const auto named = parse_economy(iso3);
        if (named && (!known || known->is_unspecified())) codes_.set(code, *named);
    }

private:
    column t_, i_, j_, k_, v_;
    code_lookup codes_{code_list::comtrade};
    period_lookup periods_;
    product_code product_;
    std::string vintage_;
    table_row row_;
};

// Implementation

inline needed_columns baci_source::bind(const table_header& header) {
    needed_columns missing;
    t_ = header.need({"t", "year"}, missing);
    i_ = header.need({"i"}, missing);
    j_ = header.need({"j"}, missing);
    k_ = header.need({"k"}, missing);
    v_ = header.need({"v"}, missing);
    const std::string_view file = header.file(); // BACI_HS92_Y2021_V202301.csv
    const std::size_t hs = file.find("_HS");
    vintage_ = header.release();
    row_ = goods_row("USD"_currency, "CEPII");
    row_.cell.flow = flow::exports;
    row_.cell.valuation = valuation::fob;
    row_.vintage = vintage_;
    row_.classification =
        hs == std::string_view::npos ? std::string_view{} : hs_of_year(file.substr(hs + 3, 2));
    return missing;
}

inline void baci_source::read(const table_record& record, row_queue& out) {
    const auto economy_of_code = [this](std::string_view code) { return codes_.find(code, periods_.year()); };
    row_maker row(record, out, row_);
    row.period(t_, periods_)
        .reporter(i_, economy_of_code)
        .partner(j_, economy_of_code)
        .value(v_, {.exponent = 3});
    row_.cell.product = product_.find(record[k_], true);
    if (row_.cell.product.size() != 6 && !row.is_refused()) row.refuse(errc::out_of_range, k_);
    row.give();
}

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/wits.hpp: tariffs and trade of WITS: imports in thousands of US dollars, in the year of the
// trade, not of the tariff. The imports of a product stand beside each kind of duty: they are taken once.
#pragma once

#include <bilatrade/table/detail/text_index.hpp>
#include <bilatrade/table/products.hpp>
#include <bilatrade/table/source.hpp>

#include <string>
#include <string_view>

namespace bilatrade {

class wits_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "wits"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("Imports Value in 1000 USD") && header.has("Partner");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    void read(const table_record& record, row_queue& out) override;

private:
    column reporter_, partner_, product_, year_, value_, nomenclature_, duty_;
    code_lookup codes_{code_list::comtrade};
    period_lookup periods_;
    product_code restored_;
    detail::text_index keys_;
    table_row row_;
};

// Implementation

inline needed_columns wits_source::bind(const table_header& header) {
    needed_columns missing;
    reporter_ = header.need({"Reporter"}, missing);
    partner_ = header.need({"Partner"}, missing);
    product_ = header.need({"Product"}, missing);
    year_ = header.need({"Trade Year"}, missing);
    value_ = header.need({"Imports Value in 1000 USD"}, missing);
    nomenclature_ = header.find({"Selected Nomen"});
    duty_ = header.find({"DutyType"});
    codes_.set("918", "EU"_economy); // a number of WITS's own
    row_ = goods_row("USD"_currency);
    row_.cell.flow = flow::imports;
    return missing;
}

inline void wits_source::read(const table_record& record, row_queue& out) {
    const auto economy_of_code = [this](std::string_view code) { return codes_.find(code, periods_.year()); };
    row_maker row(record, out, row_);
    row.period(year_, periods_).reporter(reporter_, economy_of_code).partner(partner_, economy_of_code);
    row.value(value_, {.exponent = 3});
    if (row.is_refused()) return;
    row_.classification = classification_of(record[nomenclature_]);
    row_.cell.product = restored_.find(record[product_], row_.classification.starts_with("HS"));
    std::string key;
    for (const column c : {reporter_, partner_, product_, year_, nomenclature_}) (key += record[c]) += '\0';
    const std::size_t known = keys_.size();
    if (keys_.insert(key) != known)
        return out.leave_out("the same imports beside another duty: " + std::string(record[duty_]));
    row.give();
}

} // namespace bilatrade

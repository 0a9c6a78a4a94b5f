// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/gacc.hpp: China's customs (GACC), the files of its statistics online: yuan or US dollars by
// month, exports FOB, imports CIF (Regulations on Customs Statistics of 2005, article 8). Modes of trade and
// places of registration are parts. A file does not say its flow: one that is not told is refused whole.
#pragma once

#include <bilatrade/table/breakdown.hpp>
#include <bilatrade/table/flows.hpp> // find_economy_or_label
#include <bilatrade/table/products.hpp>
#include <bilatrade/table/source.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace bilatrade {

class gacc_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "gacc"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("数据年月") && (header.has("美元") || header.has("人民币"));
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    void read(const table_record& record, row_queue& out) override;
    void finish(row_queue& out) override { parts_.finish(out); }

    /// Whether the table counts exports or imports.
    void tell_flow(flow counted) noexcept { flow_ = counted; }

private:
    /// By its number; by its name where the number is not of the list.
    [[nodiscard]] result<economy> partner_of(const table_record& record) {
        const auto by_number = codes_.find(record[code_], periods_.year());
        return by_number || !name_ ? by_number : find_economy_or_label(record[name_]);
    }

    std::optional<flow> flow_;
    column month_, product_, code_, name_, value_, mode_, place_;
    code_lookup codes_{code_list::gacc};
    period_lookup periods_;
    product_code restored_;
    breakdown parts_{{"mode of trade", "place of registration"}, false};
    table_row row_;
};

// Implementation

inline needed_columns gacc_source::bind(const table_header& header) {
    needed_columns missing;
    month_ = header.need({"数据年月"}, missing);
    value_ = header.need({"美元", "人民币"}, missing);
    product_ = header.find({"商品编码"});
    name_ = header.find({"贸易伙伴名称"});
    code_ = header.find({"贸易伙伴编码"});
    if (!code_) code_ = header.need({"贸易伙伴名称"}, missing);
    mode_ = header.find({"贸易方式编码", "贸易方式名称"});
    place_ = header.find({"注册地编码", "注册地名称"});
    if (!flow_) missing.lack("the flow, which tables of China's customs do not say and convert --flow tells");
    row_ = goods_row(value_.name == "美元" ? "USD"_currency : "CNY"_currency, "CHN");
    row_.cell.reporter = "CHN"_economy;
    row_.cell.flow = flow_.value_or(flow::exports);
    row_.cell.valuation = row_.cell.flow == flow::imports ? valuation::cif : valuation::fob;
    row_.classification = product_ ? "HS" : "";
    return missing;
}

inline void gacc_source::read(const table_record& record, row_queue& out) {
    row_maker row(record, out, row_);
    row.period(month_, periods_).partner(code_, [&](std::string_view) { return partner_of(record); });
    row.value(value_, {});
    if (row.is_refused()) return;
    row_.cell.product = restored_.find(record[product_], true);
    const std::array<std::string_view, 2> part{record[mode_], record[place_]};
    parts_.take(row_, part, out);
}

} // namespace bilatrade

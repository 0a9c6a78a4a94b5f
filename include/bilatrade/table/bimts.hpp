// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/bimts.hpp: the balanced trade in goods of the OECD (BIMTS), SDMX-CSV with labels or
// without, and its files: one figure for both sides of a flow, at FOB prices (OECD.Stat, metadata of
// BIMTS_HS2017), in US dollars times the power of ten of UNIT_MULT. Figures without re-exports give no rows.
#pragma once

#include <bilatrade/table/source.hpp>
#include <bilatrade/value/currency.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace bilatrade {

namespace detail {

/// Areas of the OECD that are not of ISO 3166: partners that are no economy, and unions of customs by whose
/// first member Comtrade reports them (58 and 711).
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 5> oecd_areas{
    {{"W", "WLD"}, {"WXD", "X-NES"}, {"EU27_2020", "EU"}, {"BEL_LUX", "BEL"}, {"SACU", "ZAF"}}};

/// A code of an area, that of a former economy with "_F" behind it; null for another aggregate.
[[nodiscard]] inline result<economy> find_oecd_area(std::string_view code) {
    for (const auto& [area, economy] : oecd_areas)
        if (area == code) return parse_economy(economy);
    if (code.starts_with("OECD") || code.starts_with("WX")) return economy{};
    return parse_economy(code.ends_with("_F") ? code.substr(0, code.size() - 2) : code);
}

} // namespace detail

class bimts_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "bimts"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("REF_AREA") && header.has("COUNTERPART_AREA") &&
               (header.has("PRODUCT_HS") || header.has("PRODUCT_CPA"));
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    void read(const table_record& record, row_queue& out) override;

private:
    [[nodiscard]] static result<flow> flow_of(std::string_view text) noexcept {
        if (text == "X") return flow::exports;
        return text == "M" ? result<flow>(flow::imports) : errc::unknown_flow;
    }
    /// Sets the product and its classification. Error: missing_field.
    [[nodiscard]] errc set_product(const table_record& record) noexcept;

    column reporter_, partner_, flow_, hs_, cpa_, period_, value_, status_, unit_, scale_, adjustment_;
    period_lookup periods_;
    table_row row_;
};

// Implementation

inline needed_columns bimts_source::bind(const table_header& header) {
    needed_columns missing;
    reporter_ = header.need({"REF_AREA"}, missing);
    partner_ = header.need({"COUNTERPART_AREA"}, missing);
    flow_ = header.need({"TRADE_FLOW"}, missing);
    hs_ = header.find({"PRODUCT_HS"});
    cpa_ = header.find({"PRODUCT_CPA"});
    if (!hs_ && !cpa_) header.need({"PRODUCT_HS"}, missing);
    period_ = header.need({"TIME_PERIOD"}, missing);
    value_ = header.need({"OBS_VALUE"}, missing);
    scale_ = header.need({"UNIT_MULT"}, missing);
    unit_ = header.need({"UNIT_MEASURE"}, missing);
    status_ = header.find({"OBS_STATUS"});
    adjustment_ = header.find({"ADJUSTMENT"});
    row_ = goods_row("USD"_currency, "OECD");
    row_.cell.valuation = valuation::fob;
    return missing;
}

inline errc bimts_source::set_product(const table_record& record) noexcept {
    const auto is_used = [](std::string_view code) { return !code.empty() && code != "_Z"; };
    const bool of_hs = is_used(record[hs_]);
    std::string_view product = record[of_hs ? hs_ : cpa_];
    if (!is_used(product)) return errc::missing_field;
    const std::string_view prefix = of_hs ? "HS17_" : "CPA_2_1_";
    if (product.starts_with(prefix)) product.remove_prefix(prefix.size());
    row_.cell.product = product == "_T" ? std::string_view{} : product;
    row_.classification = of_hs ? "HS2017" : "CPA2.1";
    return errc::none;
}

inline void bimts_source::read(const table_record& record, row_queue& out) {
    if (record[adjustment_].ends_with("_RX"))
        return out.leave_out("without re-exports: " + std::string(record[adjustment_]));
    int exponent = 0;
    row_maker row(record, out, row_);
    row.period(period_, periods_)
        .reporter(reporter_, detail::find_oecd_area)
        .partner(partner_, detail::find_oecd_area)
        .take(flow_, row_.cell.flow, flow_of);
    row.take(unit_, row_.cell.currency, [](std::string_view text) {
        return text == "USD_EXC" ? parse_currency("USD") : result<currency>(errc::unknown_currency);
    });
    row.take(scale_, exponent, [](std::string_view text) {
        const int power = detail::parse_digits(text);
        return power < 0 || power > 12 ? result<int>(errc::out_of_range) : result<int>(power);
    });
    row.value(value_, {.exponent = exponent});
    if (const errc why = set_product(record); why != errc::none) row.refuse(why, hs_ ? hs_ : cpa_);
    if (row.is_refused()) return;
    for (const auto& [of, c] :
         {std::pair(row_.cell.reporter, reporter_), std::pair(row_.cell.partner, partner_)})
        if (of.is_null()) return out.leave_out("aggregate " + std::string(record[c]));
    row.flag(record[status_]).give();
}

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/comtrade.hpp: UN Comtrade: the API's JSON and CSV, the website's CSV, and the form before
// 2022 ("Trade Value (US$)"). US dollars. Imports and exports; re-exports, goods for processing and the like
// are parts of them. Rows by second partner, mode of transport, customs procedure and mode of supply are
// parts.
#pragma once

#include <bilatrade/table/breakdown.hpp>
#include <bilatrade/table/labels.hpp>
#include <bilatrade/table/products.hpp>
#include <bilatrade/table/source.hpp>

#include <array>
#include <string>
#include <string_view>

namespace bilatrade {

class comtrade_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "comtrade"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return (header.has("flowCode") && header.has("cmdCode")) ||
               (header.has("Commodity Code") && header.has("Trade Value (US$)")) ||
               header.has("TradeValueUS");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    void read(const table_record& record, row_queue& out) override;
    void finish(row_queue& out) override { parts_.finish(out); }

private:
    enum class movement : std::uint8_t { exports, imports, part };
    [[nodiscard]] static result<movement> movement_of(std::string_view text) noexcept;
    [[nodiscard]] valuation valuation_of(const table_record& record) const noexcept;
    [[nodiscard]] result<economy> economy_of(std::string_view code);

    column period_, reporter_, partner_, flow_, product_, value_, cif_, fob_, classification_, type_;
    std::array<column, 4> part_columns_;
    code_lookup codes_{code_list::comtrade};
    period_lookup periods_;
    product_code restored_;
    breakdown parts_{{"second partner", "mode of transport", "customs procedure", "mode of supply"}};
    table_row row_;
};

// Implementation

inline needed_columns comtrade_source::bind(const table_header& header) {
    needed_columns missing;
    period_ = header.need({"period", "refYear", "Year"}, missing);
    reporter_ = header.need({"reporterCode", "Reporter Code", "Reporter", "reporterDesc"}, missing);
    partner_ = header.need({"partnerCode", "Partner Code", "Partner", "partnerDesc"}, missing);
    flow_ = header.need(
        {"flowCode", "Trade Flow Code", "TradeFlow Code", "Trade Flow", "TradeFlow", "flowDesc"}, missing);
    product_ = header.need({"cmdCode", "Commodity Code"}, missing);
    value_ =
        header.need({"primaryValue", "Trade Value (US$)", "TradeValue", "cifvalue", "fobvalue"}, missing);
    cif_ = header.find({"cifvalue", "CIF Trade Value (US$)", "CIF TradeValue"});
    fob_ = header.find({"fobvalue", "FOB Trade Value (US$)"});
    classification_ = header.find({"classificationCode", "Classification"});
    type_ = header.find({"typeCode"});
    part_columns_ = {header.find({"partner2Code", "2nd Partner Code"}),
                     header.find({"motCode", "Mode of Transport Code"}),
                     header.find({"customsCode", "Customs Proc. Code"}), header.find({"mosCode"})};
    row_ = {};
    row_.source = name();
    row_.cell.currency = "USD"_currency;
    return missing;
}

inline result<comtrade_source::movement> comtrade_source::movement_of(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 4> imports{"M", "Import", "Imports", "1"},
        exports{"X", "Export", "Exports", "2"};
    constexpr std::array<std::string_view, 14> parts{
        "RX",  "RM",        "DX",        "FM",         "MIP",        "MOP", "XIP",
        "XOP", "Re-Export", "Re-Import", "Re-exports", "Re-imports", "3",   "4"};
    if (detail::index_of(imports, text) != imports.size()) return movement::imports;
    if (detail::index_of(exports, text) != exports.size()) return movement::exports;
    return detail::index_of(parts, text) != parts.size() ? result<movement>(movement::part)
                                                         : errc::unknown_flow;
}

inline valuation comtrade_source::valuation_of(const table_record& record) const noexcept {
    const auto is_filled = [&](column c) {
        const auto value = read_value(record[c], {});
        return value && value->value && !value->value->is_zero();
    };
    return is_filled(cif_) ? valuation::cif : is_filled(fob_) ? valuation::fob : valuation::unknown;
}

/// A number, or where the table has none, a name.
inline result<economy> comtrade_source::economy_of(std::string_view code) {
    const auto found = codes_.find(code, periods_.year());
    if (found || code.empty() || detail::is_decimal_digit(code.front())) return found;
    const auto named = find_labelled_economy(code);
    return named && named->is_null() ? result<economy>(errc::unknown_economy) : named;
}

inline void comtrade_source::read(const table_record& record, row_queue& out) {
    const auto find_economy = [this](std::string_view code) { return economy_of(code); };
    movement moved = movement::part;
    row_maker row(record, out, row_);
    row.take(flow_, moved, movement_of).period(period_, periods_).reporter(reporter_, find_economy);
    row.partner(partner_, find_economy).value(value_, {});
    if (row.is_refused()) return;
    if (moved == movement::part)
        return out.leave_out("parts of exports and imports: flow " + std::string(record[flow_]));
    row_.cell.flow = moved == movement::imports ? flow::imports : flow::exports;
    row_.cell.valuation = valuation_of(record);
    row_.classification = classification_of(record[classification_]);
    row_.coverage = record[type_] == "S" ? "services" : "goods";
    const bool harmonized = row_.classification.starts_with("HS");
    row_.cell.product =
        record[product_] == "TOTAL" ? std::string_view{} : restored_.find(record[product_], harmonized);
    std::array<std::string_view, 4> parts;
    for (std::size_t i = 0; i != parts.size(); ++i) {
        parts[i] = record[part_columns_[i]];
        if (parts[i] == "0" || parts[i] == "C00" || parts[i] == "-1") parts[i] = {};
    }
    parts_.take(row_, parts, out);
}

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/comext.hpp: Comext of Eurostat: SDMX-CSV by code or by label, the downloads of EASY, the
// bulk files (.dat). Euros, imports CIF, exports FOB. Quantities and indices give no rows; statistical
// procedures are parts; flags stand in the column of values (:C confidential).
#pragma once

#include <bilatrade/table/breakdown.hpp>
#include <bilatrade/table/labels.hpp>
#include <bilatrade/table/products.hpp>
#include <bilatrade/table/source.hpp>
#include <bilatrade/value/economy_codes.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace bilatrade {

namespace detail {

/// Codes of Eurostat's geonomenclature that are not those of ISO 3166: old letters, and partners that are no
/// economy (Commission Implementing Regulation (EU) 2020/1470, annex I).
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 18> geonomenclature{
    {{"EL", "GRC"},
     {"GR", "GRC"},
     {"UK", "GBR"},
     {"XS", "SRB"},
     {"XK", "XKX"},
     {"WORLD", "WLD"},
     {"XC", "X-NES"},
     {"XL", "X-NES"},
     {"QP", "X-NES"},
     {"QQ", "X-BUNKERS"},
     {"QR", "X-BUNKERS"},
     {"QS", "X-BUNKERS"},
     {"QU", "X-NES"},
     {"QV", "X-NES"},
     {"QW", "X-NES"},
     {"QX", "X-NES"},
     {"QY", "X-NES"},
     {"QZ", "X-NES"}}};

/// EU27_2020, EU28, EU27TOTALS_2020: the Union as it was; not EU27_2020_EXTRA or EXT_EU28.
[[nodiscard]] constexpr bool is_union_code(std::string_view code) noexcept {
    if (!code.starts_with("EU")) return false;
    return code.find("EXT") == std::string_view::npos && code.find("INT") == std::string_view::npos;
}

/// A code, a number of a declarant, or a label; null for an aggregate without a code.
[[nodiscard]] inline result<economy> find_comext_economy(std::string_view text) {
    for (const auto& [code, economy] : geonomenclature)
        if (code == text) return parse_economy(economy);
    if (const int number = parse_digits(text); number >= 0) return economy_of(code_list::comext, number);
    if (text.size() == 2) return parse_alpha2(text);
    if (is_union_code(text) || text.starts_with("European Union")) return "EU"_economy;
    for (const std::string_view aggregate :
         {"EU", "EXT", "INT", "EA", "Extra-", "Intra-", "Euro area", "EFTA", "ACP"})
        if (text.starts_with(aggregate)) return economy{};
    // "Germany (incl. German Democratic Republic 'DD' from 1991)"
    const auto found = find_labelled_economy(text);
    return found ? found : find_labelled_economy(text.substr(0, text.find(" (")));
}

/// "17/02/25 11:00:00" is 2025-02-17; empty for another form.
[[nodiscard]] inline std::string day_of_update(std::string_view text) {
    if (text.size() < 8 || text[2] != '/' || text[5] != '/') return {};
    std::string day = "20";
    return ((((day += text.substr(6, 2)) += '-') += text.substr(3, 2)) += '-') += text.substr(0, 2);
}

} // namespace detail

class comext_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "comext"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        const bool by_indicator = header.has("indicators") || header.has("INDICATORS_LAB");
        return (by_indicator && (header.has("OBS_VALUE") || header.has("INDICATOR_VALUE"))) ||
               (header.has("VALUE_IN_EUROS") && header.has("FLOW"));
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    void read(const table_record& record, row_queue& out) override;
    void finish(row_queue& out) override { parts_.finish(out); }

private:
    /// What an indicator counts: the money of a flow, or nothing that gives rows.
    [[nodiscard]] bool counts_money(const table_record& record) const noexcept;
    /// Whether products are of the Combined Nomenclature, whose codes have an even number of digits.
    [[nodiscard]] bool is_harmonized(const table_record& record) const noexcept;
    /// With the flags that stand in columns of their own; that of secrecy comes first.
    [[nodiscard]] cell_status status_of(const table_record& record) const noexcept;
    [[nodiscard]] static result<flow> flow_of(std::string_view text) noexcept;

    column reporter_, partner_, product_, flow_, indicator_, period_, value_, flag_, secrecy_, update_,
        procedure_, dataflow_;
    bool is_prodcom_ = false;
    char decimal_mark_ = '.';
    period_lookup periods_;
    product_code restored_;
    breakdown parts_{{"statistical procedure"}};
    std::string updated_, vintage_;
    table_row row_;
};

// Implementation

inline needed_columns comext_source::bind(const table_header& header) {
    needed_columns missing;
    reporter_ = header.need(
        {"reporter", "DECLARANT_ISO", "REPORTER_LAB", "DECL_LAB", "DECLARANT_LAB", "DECLARANT", "DECL"},
        missing);
    product_ = header.need({"product", "PRODUCT_NC", "PRODUCT_LAB", "PRCCODE_LAB", "PRCCODE"}, missing);
    period_ = header.need({"TIME_PERIOD", "PERIOD", "PERIOD_LAB"}, missing);
    value_ = header.need({"OBS_VALUE", "VALUE_IN_EUROS", "INDICATOR_VALUE"}, missing);
    indicator_ = header.find({"indicators", "INDICATORS_LAB"});
    is_prodcom_ = header.has("PRCCODE_LAB") || header.has("PRCCODE");
    if (!is_prodcom_) {
        partner_ = header.need({"PARTNER_ISO", "partner", "PARTNER_LAB"}, missing);
        flow_ = header.need({"flow", "FLOW_LAB"}, missing);
    }
    flag_ = header.find({"OBS_FLAG", "OBS_STATUS"});
    secrecy_ = header.find({"CONF_STATUS"});
    dataflow_ = header.find({"DATAFLOW"});
    update_ = header.find({"LAST UPDATE"});
    procedure_ = header.find({"STAT_REGIME", "STAT_PROCEDURE"});
    decimal_mark_ = header.decimal_mark();
    row_ = goods_row("EUR"_currency, "EU");
    row_.classification = is_prodcom_ ? "PRODCOM" : "CN";
    return missing;
}

inline bool comext_source::counts_money(const table_record& record) const noexcept {
    const std::string_view indicator = record[indicator_];
    if (is_prodcom_) return indicator == "EXPVAL" || indicator == "IMPVAL";
    return !indicator_ || indicator.starts_with("VALUE");
}

inline bool comext_source::is_harmonized(const table_record& record) const noexcept {
    const std::string_view set = record[dataflow_];
    return product_.name == "PRODUCT_NC" || set.starts_with("ESTAT:DS-045409") ||
           set.starts_with("ESTAT:DS-059341");
}

inline cell_status comext_source::status_of(const table_record& record) const noexcept {
    const auto told = detail::status_of_flag(record[record[secrecy_].empty() ? flag_ : secrecy_]);
    return detail::status_beside(row_.cell.status, told.value_or(cell_status::reported));
}

inline result<flow> comext_source::flow_of(std::string_view text) noexcept {
    if (text == "1" || text == "IMPORT" || text == "Import" || text == "IMPVAL") return flow::imports;
    if (text == "2" || text == "EXPORT" || text == "Export" || text == "EXPVAL") return flow::exports;
    return errc::unknown_flow;
}

inline void comext_source::read(const table_record& record, row_queue& out) {
    if (!counts_money(record)) return out.leave_out("no money: " + std::string(record[indicator_]));
    row_maker row(record, out, row_);
    row.period(period_, periods_).reporter(reporter_, detail::find_comext_economy);
    row.take(is_prodcom_ ? indicator_ : flow_, row_.cell.flow, flow_of);
    if (is_prodcom_)
        row_.cell.partner = "WLD"_economy;
    else
        row.partner(partner_, detail::find_comext_economy);
    row.value(value_, {.decimal_mark = decimal_mark_, .eurostat = true});
    if (record[product_].starts_with("..")) row.refuse(errc::missing_field, product_); // no code
    if (row.is_refused()) return;
    for (const auto& [of, c] :
         {std::pair(row_.cell.reporter, reporter_), std::pair(row_.cell.partner, partner_)})
        if (of.is_null()) return out.leave_out("aggregate " + std::string(record[c]));
    row_.cell.valuation = row_.cell.flow == flow::imports ? valuation::cif : valuation::fob;
    row_.cell.product = record[product_] == "TOTAL" ? std::string_view{}
                                                    : restored_.find(record[product_], is_harmonized(record));
    row_.cell.status = status_of(record);
    if (record[update_] != updated_) {
        updated_ = record[update_];
        vintage_ = detail::day_of_update(updated_);
    }
    row_.vintage = vintage_;
    const std::string_view procedure = record[procedure_];
    if (procedure.empty()) return row.give();
    const bool is_total = procedure == "4" || procedure == "0" || procedure == "TOTAL";
    const std::array<std::string_view, 1> part{is_total ? std::string_view{} : procedure};
    parts_.take(row_, part, out);
}

} // namespace bilatrade

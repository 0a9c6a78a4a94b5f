// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/imts.hpp: International Trade in Goods by Partner Country of the IMF, as SDMX-CSV. Values
// are whole US dollars whatever the column SCALE says (6). Balances give no rows; imports FOB and CIF are
// two.
#pragma once

#include <bilatrade/table/source.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bilatrade {

namespace detail {

/// An indicator of the IMF's trade statistics: XG_FOB_USD, TMG_CIF_USD.
struct imf_indicator {
    std::string_view ends;
    bilatrade::flow flow;
    bilatrade::valuation valuation;
};
/// A balance is left out.
[[nodiscard]] constexpr std::optional<imf_indicator> find_imf_indicator(std::string_view code) noexcept {
    constexpr std::array<imf_indicator, 4> known{{{"XG_FOB_USD", flow::exports, valuation::fob},
                                                  {"MG_CIF_USD", flow::imports, valuation::cif},
                                                  {"MG_FOB_USD", flow::imports, valuation::fob},
                                                  {"TBG_USD", flow::balance, valuation::unknown}}};
    for (const imf_indicator& one : known)
        if (code.ends_with(one.ends)) return one;
    return std::nullopt;
}

} // namespace detail

class imts_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "imts"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("COUNTERPART_COUNTRY") && header.has("INDICATOR") && header.has("OBS_VALUE");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override {
        needed_columns missing;
        reporter_ = header.need({"COUNTRY"}, missing);
        indicator_ = header.need({"INDICATOR"}, missing);
        partner_ = header.need({"COUNTERPART_COUNTRY"}, missing);
        period_ = header.need({"TIME_PERIOD"}, missing);
        value_ = header.need({"OBS_VALUE"}, missing);
        status_ = header.find({"STATUS", "OBS_STATUS"});
        row_ = goods_row("USD"_currency, "IMF");
        return missing;
    }
    void read(const table_record& record, row_queue& out) override {
        const auto indicator = detail::find_imf_indicator(record[indicator_]);
        row_maker row(record, out, row_);
        if (!indicator) return void(row.refuse(errc::unknown_flow, indicator_));
        row.period(period_, periods_)
            .reporter(reporter_, economy_of)
            .partner(partner_, economy_of)
            .value(value_, {});
        if (row.is_refused()) return;
        if (indicator->flow == flow::balance) return out.leave_out("balances");
        for (const column c : {reporter_, partner_})
            if (is_aggregate(record[c])) return out.leave_out("aggregate " + std::string(record[c]));
        row_.cell.flow = indicator->flow;
        row_.cell.valuation = indicator->valuation;
        row.flag(record[status_]).give();
    }

private:
    /// G and three digits; G001 is the world.
    [[nodiscard]] static bool is_aggregate(std::string_view code) noexcept {
        return code.size() == 4 && code.front() == 'G' && code != "G001" &&
               detail::parse_digits(code.substr(1)) >= 0;
    }
    [[nodiscard]] static result<economy> economy_of(std::string_view code) {
        if (code == "KOS") return "XKX"_economy;
        if (code == "G001") return "WLD"_economy;
        return is_aggregate(code) ? result<economy>(economy{}) : parse_economy(code);
    }

    column reporter_, indicator_, partner_, period_, value_, status_;
    period_lookup periods_;
    table_row row_;
};

} // namespace bilatrade

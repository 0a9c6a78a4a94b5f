// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/cepii_gravity.hpp: Gravity of CEPII: the flow from o to d as several compilers have it, in
// thousands of US dollars, beside the variables of gravity, which give no rows. An economy whose territory
// changed has a number behind its letters (DEU.1).
#pragma once

#include <bilatrade/table/source.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility> // swap

namespace bilatrade {

class cepii_gravity_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "cepii-gravity"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return (header.has("country_id_o") && header.has("country_id_d")) ||
               (header.has("iso3_o") && (header.has("tradeflow_comtrade_o") || header.has("distw_harmonic")));
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    [[nodiscard]] std::uint64_t rows_of_record() const noexcept override { return found_; }
    void read(const table_record& record, row_queue& out) override;

private:
    /// A column of flows: who reports, and whose figures they are.
    struct kind {
        std::string_view name;
        bilatrade::flow flow;
        std::string_view compiler;
        bilatrade::valuation valuation;
    };
    static constexpr std::array<kind, 5> kinds{{{"tradeflow_comtrade_o", flow::exports, "UN", valuation::fob},
                                                {"tradeflow_comtrade_d", flow::imports, "UN", valuation::cif},
                                                {"tradeflow_baci", flow::exports, "CEPII", valuation::fob},
                                                {"tradeflow_imf_o", flow::exports, "IMF", valuation::fob},
                                                {"tradeflow_imf_d", flow::imports, "IMF", valuation::cif}}};
    [[nodiscard]] static result<economy> economy_of(std::string_view id) {
        return parse_economy(id.size() == 5 && id[3] == '.' ? id.substr(0, 3) : id);
    }

    column year_, origin_, destination_;
    std::array<column, kinds.size()> flows_;
    std::uint64_t found_ = 1;
    char decimal_mark_ = '.';
    period_lookup periods_;
    std::string vintage_;
    table_row row_;
};

// Implementation

inline needed_columns cepii_gravity_source::bind(const table_header& header) {
    needed_columns missing;
    year_ = header.need({"year"}, missing);
    origin_ = header.need({"country_id_o", "iso3_o"}, missing);
    destination_ = header.need({"country_id_d", "iso3_d"}, missing);
    std::uint64_t found = 0;
    for (std::size_t i = 0; i != kinds.size(); ++i) {
        flows_[i] = header.find({kinds[i].name});
        if (flows_[i]) ++found;
    }
    if (found == 0) header.need({"tradeflow_comtrade_o"}, missing); // as an example of all
    found_ = found == 0 ? 1 : found;
    decimal_mark_ = header.decimal_mark();
    vintage_ = header.release();
    row_ = goods_row("USD"_currency);
    row_.vintage = vintage_;
    return missing;
}

inline void cepii_gravity_source::read(const table_record& record, row_queue& out) {
    table_row pair = row_;
    row_maker all(record, out, pair, found_);
    all.period(year_, periods_).reporter(origin_, economy_of).partner(destination_, economy_of);
    if (all.is_refused()) return;
    for (std::size_t i = 0; i != kinds.size(); ++i) {
        if (!flows_[i]) continue;
        table_row one = pair;
        one.cell.flow = kinds[i].flow;
        one.cell.valuation = kinds[i].valuation;
        one.compiler = kinds[i].compiler;
        if (one.cell.flow == flow::imports) {
            std::swap(one.cell.reporter, one.cell.partner);
            std::swap(one.reporter_code, one.partner_code);
        }
        row_maker row(record, out, one);
        row.value(flows_[i], {.exponent = 3, .decimal_mark = decimal_mark_}).give();
    }
}

} // namespace bilatrade

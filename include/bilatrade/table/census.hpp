// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/census.hpp: international trade of the US Census Bureau's API, as JSON or CSV. The reporter
// is the USA; whole US dollars, exports FAS and imports at customs value, which are neither FOB nor CIF.
// General imports and imports for consumption are two systems; figures of the year so far give rows only
// where there are none of the month. Groups of countries give no rows.
#pragma once

#include <bilatrade/table/labels.hpp>
#include <bilatrade/table/source.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bilatrade {

class census_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "census"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("CTY_CODE") && (header.has("time") || header.has("YEAR"));
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    [[nodiscard]] std::uint64_t rows_of_record() const noexcept override { return count_; }
    void read(const table_record& record, row_queue& out) override;

private:
    struct kind {
        std::string_view month, year; ///< columns of the month and of the year so far
        bilatrade::flow flow;
        std::string_view system;
    };
    static constexpr std::array<kind, 3> kinds{{{"ALL_VAL_MO", "ALL_VAL_YR", flow::exports, "general"},
                                                {"GEN_VAL_MO", "GEN_VAL_YR", flow::imports, "general"},
                                                {"CON_VAL_MO", "CON_VAL_YR", flow::imports, "special"}}};
    /// A column of values, and whether it counts from January on.
    struct value_column {
        column at;
        bool cumulative = false;
    };
    [[nodiscard]] result<period> period_of(const table_record& record) const;
    [[nodiscard]] result<economy> partner_of(const table_record& record, int year);

    column code_, name_, time_, year_, month_, product_, update_;
    std::array<value_column, kinds.size()> values_;
    std::uint64_t count_ = 1;
    code_lookup codes_{code_list::census};
    table_row row_;
};

// Implementation

inline needed_columns census_source::bind(const table_header& header) {
    needed_columns missing;
    code_ = header.need({"CTY_CODE"}, missing);
    name_ = header.find({"CTY_NAME"});
    time_ = header.find({"time"});
    year_ = time_ ? column{} : header.need({"YEAR"}, missing);
    month_ = time_ ? column{} : header.need({"MONTH"}, missing);
    product_ = header.find({"E_COMMODITY", "I_COMMODITY"});
    update_ = header.find({"LAST_UPDATE"});
    count_ = 0;
    for (std::size_t i = 0; i != kinds.size(); ++i) {
        const column month = header.find({kinds[i].month});
        values_[i] = month ? value_column{month, false} : value_column{header.find({kinds[i].year}), true};
        if (values_[i].at) ++count_;
    }
    if (count_ == 0) header.need({"ALL_VAL_MO or GEN_VAL_MO"}, missing);
    row_ = goods_row("USD"_currency, "USA");
    row_.cell.reporter = "USA"_economy;
    return missing;
}

inline result<period> census_source::period_of(const table_record& record) const {
    if (time_) return read_period(record[time_]);
    const int year = detail::parse_digits(record[year_]), month = detail::parse_digits(record[month_]);
    return year < 0 || month < 0 ? result<period>(errc::not_a_period) : calendar_month(year, month);
}

/// By the code, else by the name: the bureau's list has more codes than this library. Null for a group.
inline result<economy> census_source::partner_of(const table_record& record, int year) {
    const std::string_view code = record[code_];
    if (code == "-") return "WLD"_economy;
    const auto by_code = codes_.find(code, year);
    if (by_code) return by_code;
    const bool is_country = code.size() == 4 && code.front() >= '1' && detail::parse_digits(code) >= 0;
    const auto by_name = find_labelled_economy(record[name_]);
    if (is_country) return by_name && *by_name ? by_name : by_code;
    return by_name && by_name->is_group() ? by_name : result<economy>(economy{});
}

inline void census_source::read(const table_record& record, row_queue& out) {
    row_maker all(record, out, row_, count_);
    all.take(time_ ? time_ : year_, row_.cell.period, [&](std::string_view) { return period_of(record); });
    const int year = row_.cell.period.first().year();
    all.partner(code_, [&](std::string_view) { return partner_of(record, year); });
    if (all.is_refused()) return;
    if (row_.cell.partner.is_null()) return out.leave_out("group " + std::string(record[name_]), count_);
    row_.cell.product = record[product_] == "-" ? std::string_view{} : record[product_];
    row_.vintage = record[update_];
    row_.classification = row_.cell.product.empty() ? "" : "HS";
    const period stated = row_.cell.period;
    for (std::size_t i = 0; i != kinds.size(); ++i) {
        if (!values_[i].at) continue;
        row_.cell.flow = kinds[i].flow;
        row_.system = kinds[i].system;
        row_.cell.period =
            values_[i].cumulative ? *months_from_to(year, 1, year, stated.last().month()) : stated;
        row_maker row(record, out, row_);
        row.value(values_[i].at, {}).give();
    }
}

} // namespace bilatrade

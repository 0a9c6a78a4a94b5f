// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/dots.hpp: Direction of Trade Statistics of the IMF (until 2025): the bulk file with periods
// across, and its panel with indicators across. US dollars, exports FOB, imports CIF or FOB. Balances and
// aggregates without a code give no rows.
#pragma once

#include <bilatrade/table/imts.hpp> // find_imf_indicator
#include <bilatrade/table/labels.hpp>
#include <bilatrade/table/periods_across.hpp>
#include <bilatrade/table/source.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade {

namespace detail {

struct dots_columns {
    column reporter, reporter_name, partner, partner_name;

    [[nodiscard]] needed_columns bind(const table_header& header) {
        needed_columns missing;
        reporter = header.need({"Country Code"}, missing);
        partner = header.need({"Counterpart Country Code"}, missing);
        reporter_name = header.find({"Country Name"});
        partner_name = header.find({"Counterpart Country Name"});
        return missing;
    }
};

/// Areas by their numbers, else by their names; null for an aggregate without a code.
class dots_areas {
public:
    void read(row_maker& row, const table_record& record, const dots_columns& columns) {
        row.reporter(columns.reporter,
                     [&](std::string_view code) { return find(code, record[columns.reporter_name]); });
        row.partner(columns.partner,
                    [&](std::string_view code) { return find(code, record[columns.partner_name]); });
    }

private:
    [[nodiscard]] result<economy> find(std::string_view code, std::string_view name) {
        const auto numbered = codes_.find(code, 2000); // these numbers have kept their meaning
        return numbered || name.empty() ? numbered : find_labelled_economy(name);
    }

    code_lookup codes_{code_list::imf};
};

/// Why a row is left out; empty where both sides have a code.
[[nodiscard]] inline std::string aggregate_of(const table_row& row, const table_record& record,
                                              const dots_columns& columns) {
    if (row.cell.reporter.is_null()) return "aggregate " + std::string(record[columns.reporter_name]);
    return row.cell.partner.is_null() ? "aggregate " + std::string(record[columns.partner_name])
                                      : std::string();
}

} // namespace detail

/// Periods across; for each figure a record of values, and mostly one of their statuses.
class dots_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "dots"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("Counterpart Country Code") && header.has("Indicator Code");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    [[nodiscard]] std::uint64_t rows_of_record() const noexcept override { return periods_.size(); }
    void read(const table_record& record, row_queue& out) override;
    void finish(row_queue& out) override { give_held(out, {}); }

private:
    void give_held(row_queue& out, const table_record& statuses);
    [[nodiscard]] bool is_of_held(const table_record& record) const;

    detail::dots_columns area_columns_;
    column indicator_, indicator_name_, attribute_;
    periods_across periods_;
    detail::dots_areas areas_;
    std::vector<std::string> held_, given_; ///< the fields of a record of values, waiting and handed on
    std::uint64_t held_line_ = 0;
};

/// Indicators across, a period a line.
class dots_panel_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "dots"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("Counterpart Country Code") && header.has("Time Period");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override;
    [[nodiscard]] std::uint64_t rows_of_record() const noexcept override { return indicators_.size(); }
    void read(const table_record& record, row_queue& out) override;

private:
    struct indicator_column {
        column at;
        detail::imf_indicator is;
        int exponent;
    };
    detail::dots_columns area_columns_;
    column period_;
    std::vector<indicator_column> indicators_;
    detail::dots_areas areas_;
    period_lookup periods_;
};

// Implementation

namespace detail {

/// What `name` says of the unit; whole units where it says nothing.
[[nodiscard]] constexpr int exponent_of(std::string_view name) noexcept {
    const auto unit = read_unit(name);
    return unit ? unit->exponent : 0;
}

} // namespace detail

inline needed_columns dots_source::bind(const table_header& header) {
    needed_columns missing = area_columns_.bind(header);
    indicator_ = header.need({"Indicator Code"}, missing);
    indicator_name_ = header.find({"Indicator Name"});
    attribute_ = header.find({"Attribute"});
    periods_ = periods_across(header);
    if (periods_.size() == 0) header.need({"a period"}, missing);
    return missing;
}

inline bool dots_source::is_of_held(const table_record& record) const {
    for (const column c : {area_columns_.reporter, area_columns_.partner, indicator_})
        if (held_.empty() || held_[c.at] != record[c]) return false;
    return true;
}

inline void dots_source::read(const table_record& record, row_queue& out) {
    if (record[attribute_] == "Status") {
        out.leave_out("statuses of the figures beside them", periods_.size());
        return give_held(out, is_of_held(record) ? record : table_record{});
    }
    give_held(out, {});
    held_.assign(record.fields.begin(), record.fields.end());
    held_line_ = record.line;
}

inline void dots_source::give_held(row_queue& out, const table_record& statuses) {
    if (held_.empty()) return;
    given_.swap(held_);
    held_.clear();
    const std::vector<std::string_view> fields(given_.begin(), given_.end());
    const table_record record{fields, held_line_};
    table_row row = goods_row("USD"_currency, "IMF");
    row_maker all(record, out, row, periods_.size());
    areas_.read(all, record, area_columns_);
    const auto indicator = detail::find_imf_indicator(record[indicator_]);
    if (!indicator) all.refuse(errc::unknown_flow, indicator_);
    if (all.is_refused()) return;
    if (indicator->flow == flow::balance) return out.leave_out("balances", periods_.size());
    if (const auto name = detail::aggregate_of(row, record, area_columns_); !name.empty())
        return out.leave_out(name, periods_.size());
    row.cell.flow = indicator->flow;
    row.cell.valuation = indicator->valuation;
    periods_.give(record, row, {.exponent = detail::exponent_of(record[indicator_name_])}, out, statuses);
}

inline needed_columns dots_panel_source::bind(const table_header& header) {
    needed_columns missing = area_columns_.bind(header);
    period_ = header.need({"Time Period"}, missing);
    indicators_.clear();
    for (std::size_t i = 0; i != header.names().size(); ++i) {
        const std::string_view name = header.names()[i];
        const auto is = detail::find_imf_indicator(name.substr(0, name.find_last_not_of(") ") + 1));
        if (is) indicators_.push_back({{i, name}, *is, detail::exponent_of(name)});
    }
    if (indicators_.empty()) header.need({"an indicator (TXG_FOB_USD)"}, missing);
    return missing;
}

inline void dots_panel_source::read(const table_record& record, row_queue& out) {
    table_row row = goods_row("USD"_currency, "IMF");
    row_maker all(record, out, row, indicators_.size());
    all.period(period_, periods_);
    areas_.read(all, record, area_columns_);
    if (all.is_refused()) return;
    if (const auto name = detail::aggregate_of(row, record, area_columns_); !name.empty())
        return out.leave_out(name, indicators_.size());
    for (const auto& [at, is, exponent] : indicators_) {
        if (is.flow == flow::balance) {
            out.leave_out("balances");
            continue;
        }
        row.cell.flow = is.flow;
        row.cell.valuation = is.valuation;
        row_maker one(record, out, row);
        one.value(at, {.exponent = exponent}).give();
    }
}

} // namespace bilatrade

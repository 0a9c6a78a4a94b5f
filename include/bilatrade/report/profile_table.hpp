// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/profile_table.hpp: the profile of a pair as tables for people, as CSV and as JSON Lines.
#pragma once

#include <bilatrade/measure/profile.hpp>
#include <bilatrade/report/amount.hpp>
#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/output_field.hpp>
#include <bilatrade/report/series_text.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>

#include <fmt/format.h>

#include <algorithm> // max
#include <cmath>     // abs
#include <optional>
#include <string>
#include <vector>

namespace bilatrade {

/// "highest since 2013", "lowest of 9 known years": what a year stands out from; empty where it does not.
[[nodiscard]] inline std::string record_text(const std::optional<trade_record>& record) {
    if (!record) return {};
    const std::string end = record->highest ? "highest" : "lowest";
    if (record->since) return end + " since " + record->since->to_string();
    return end + " of " + std::to_string(record->years + 1) + " known years";
}

namespace detail {

[[nodiscard]] inline std::string percent_number(const std::optional<growth_rate<double>>& growth) {
    return growth ? plain_number(growth->percent()) : std::string();
}
[[nodiscard]] inline std::string signed_percent(const std::optional<growth_rate<double>>& growth) {
    return growth ? fmt::format("{:+.1f}%", growth->percent()) : std::string();
}
[[nodiscard]] inline std::string share_percent(const std::optional<double>& share) {
    return share ? fmt::format("{:.3g}%", *share * 100) : std::string();
}

/// Columns of years and of products; `kind` tells which.
[[nodiscard]] inline std::vector<output_field> profile_fields(const pair_profile& p, const profile_flow& of,
                                                              const char* kind, period when) {
    return {{"kind", kind},
            {"reporter", code_text(p.reporter)},
            {"partner", code_text(p.partner)},
            {"flow", std::string(to_string(of.flow))},
            {"currency", code_text(p.currency)},
            {"period", when.to_string()}};
}

[[nodiscard]] inline std::vector<output_field> year_fields(const pair_profile& p, const profile_flow& of,
                                                           const profile_year& year) {
    auto fields = profile_fields(p, of, "year", year.period);
    const auto number = [](std::size_t n) { return std::to_string(n); };
    for (output_field& field : std::vector<output_field>{
             {"product", ""},
             {"value", code_text(year.value)},
             {"percent", percent_number(year.growth), true},
             {"share", year.share ? plain_number(*year.share) : "", true},
             {"rank", year.rank ? number(*year.rank) : "", true},
             {"partners", year.rank ? number(year.partners) : "", true},
             {"record", record_text(year.record)},
             {"reported_by", !year.value ? "" : code_text(year.by_partner ? p.partner : p.reporter)},
             {"valuation", std::string(to_string(year.valuation))}})
        fields.push_back(std::move(field));
    return fields;
}

[[nodiscard]] inline std::vector<output_field> product_fields(const pair_profile& p, const profile_flow& of,
                                                              const profile_product& product) {
    auto fields = profile_fields(p, of, "product", *of.products_of);
    for (output_field& field :
         std::vector<output_field>{{"product", product.product},
                                   {"value", code_text(std::optional(product.value))},
                                   {"percent", percent_number(product.growth), true},
                                   {"share", product.share ? plain_number(*product.share) : "", true},
                                   {"rank", "", true},
                                   {"partners", "", true},
                                   {"record", ""},
                                   {"reported_by", code_text(p.reporter)},
                                   {"valuation", ""}})
        fields.push_back(std::move(field));
    return fields;
}

/// Every row of a profile for machines, years before products.
template <class Visit>
void for_each_row(const pair_profile& p, Visit visit) {
    for (const profile_flow& of : p.flows) {
        for (const profile_year& year : of.years) visit(year_fields(p, of, year));
        for (const profile_product& product : of.products) visit(product_fields(p, of, product));
    }
}

[[nodiscard]] inline amount_unit unit_of_years(const profile_flow& of) {
    double largest = 0;
    for (const profile_year& year : of.years)
        if (year.value) largest = std::max(largest, std::abs(year.value->to_double()));
    return unit_of_size(largest);
}

[[nodiscard]] inline std::string amount_in(const decimal& value, amount_unit unit) {
    return with_thousands(fmt::format("{:.1f}", value.to_double() / static_cast<double>(unit.size) + 0.0));
}

inline void append_years(std::string& out, const pair_profile& p, const profile_flow& of, amount_unit unit,
                         const text_style& style) {
    using enum alignment;
    text_table table({left, right, right, right, right, left});
    table.row({"year", "value", "growth", "share", "rank", ""});
    for (const profile_year& year : of.years) {
        std::string note = record_text(year.record);
        if (year.by_partner)
            note += (note.empty() ? "" : ", ") + ("by " + code_text(p.partner)) + ' ' +
                    std::string(to_string(year.valuation));
        table.row({year.period.to_string(), year.value ? amount_in(*year.value, unit) : "?",
                   signed_percent(year.growth), share_percent(year.share),
                   year.rank ? fmt::format("{} of {}", *year.rank, year.partners) : "", note});
    }
    table.append_to(out, 2, style.width);
    if (of.a_year) out += "  " + signed_percent(of.a_year) + " a year\n";
}

inline void append_products(std::string& out, const profile_flow& of, amount_unit unit,
                            const text_style& style) {
    out += "\n  main products of " + of.products_of->to_string() + '\n';
    using enum alignment;
    text_table table({left, right, right, right});
    for (const profile_product& product : of.products)
        table.row({product.product, amount_in(product.value, unit), share_percent(product.share),
                   signed_percent(product.growth)});
    table.append_to(out, 4, style.width);
}

} // namespace detail

inline void append_profile_csv_header(std::string& out, const pair_profile& p) {
    append_field_names_csv(out, detail::year_fields(p, p.flows.front(), p.flows.front().years.front()));
}
inline void append_profile_csv(std::string& out, const pair_profile& p) {
    detail::for_each_row(p, [&out](const auto& fields) { append_fields_csv(out, fields); });
}
inline void append_profile_jsonl(std::string& out, const pair_profile& p) {
    detail::for_each_row(p, [&out](const auto& fields) { append_fields_jsonl(out, fields); });
}

/// A table for each flow of which a year is known, with its main products.
inline void append_profile_table(std::string& out, const pair_profile& p, const text_style& style) {
    for (const profile_flow& of : p.flows) {
        if (std::ranges::none_of(of.years, [](const profile_year& year) { return year.value.has_value(); }))
            continue;
        const amount_unit unit = detail::unit_of_years(of);
        const series_key key{p.reporter, p.partner, of.flow, {}, p.currency};
        out += style.heading(detail::heading_text(label_of(key), unit)) + '\n';
        detail::append_years(out, p, of, unit, style);
        if (!of.products.empty()) detail::append_products(out, of, unit, style);
        out += '\n';
    }
}

} // namespace bilatrade

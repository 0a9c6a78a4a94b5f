// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/mirror_rows.hpp: both reports of each flow, their gap and the figure made of them, as a
// table for people, as CSV and as JSON Lines; and a silent reporter's trade by its partners' reports.
#pragma once

#include <bilatrade/report/amount.hpp>
#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/output_field.hpp>
#include <bilatrade/report/series_text.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/reconcile.hpp>

#include <fmt/format.h>

#include <algorithm> // max
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade {

namespace detail {

[[nodiscard]] inline std::string number_text(const result<double>& value) {
    return value ? plain_number(*value) : std::string();
}
[[nodiscard]] inline std::string place_text(const std::optional<mirror_report>& report,
                                            std::span<const std::string> files) {
    if (!report || report->at.file >= files.size()) return {};
    return files[report->at.file] + ':' + std::to_string(report->at.row);
}
/// "missing" also where a side has no row at all.
[[nodiscard]] inline std::string status_text(const std::optional<mirror_report>& report) {
    return std::string(report ? to_string(report->status) : "absent");
}
[[nodiscard]] inline std::string value_text(const std::optional<mirror_report>& report) {
    return report ? code_text(report->value) : std::string();
}

} // namespace detail

/// Decimals are strings, as everywhere; measures and the reconciled value are numbers.
[[nodiscard]] inline std::vector<output_field> mirror_fields(const mirrored_flow& f,
                                                             const result<reconciled_flow>& made,
                                                             std::span<const std::string> files) {
    using detail::code_text, detail::number_text;
    const auto measure = [&](auto how) -> std::string {
        if (!f.is_doubled()) return {};
        return number_text(how(f.by_exporter->value->to_double(), f.by_importer->value->to_double()));
    };
    std::optional<decimal> difference;
    if (f.is_doubled())
        if (const auto gap = subtract(*f.by_importer->value, *f.by_exporter->value)) difference = *gap;
    const auto valuation_of = [](const std::optional<mirror_report>& report) {
        return std::string(report ? to_string(report->valuation) : "");
    };
    return {{"exporter", code_text(f.exporter)},
            {"importer", code_text(f.importer)},
            {"product", f.product},
            {"period", f.period.to_string()},
            {"currency", code_text(f.currency)},
            {"by_exporter", detail::value_text(f.by_exporter)},
            {"exporter_valuation", valuation_of(f.by_exporter)},
            {"exporter_status", detail::status_text(f.by_exporter)},
            {"by_importer", detail::value_text(f.by_importer)},
            {"importer_valuation", valuation_of(f.by_importer)},
            {"importer_status", detail::status_text(f.by_importer)},
            {"difference", code_text(difference)},
            {"relative_to_mean", measure(relative_to_mean<double>), true},
            {"relative_to_importer", measure(relative_to_importer<double>), true},
            {"ratio", measure(mirror_ratio<double>), true},
            {"log_ratio", measure(mirror_log_ratio<double>), true},
            {"fob", made ? plain_number(made->value) : "", true},
            {"rule", made ? std::string(to_string(made->rule)) : ""},
            {"weight_of_exporter", made ? plain_number(made->weight_of_exporter) : "", true},
            {"carriage_removed",
             !made                    ? ""
             : made->carriage_removed ? "true"
                                      : "false",
             true},
            {"exporter_row", detail::place_text(f.by_exporter, files)},
            {"importer_row", detail::place_text(f.by_importer, files)}};
}

[[nodiscard]] inline std::vector<output_field> implied_fields(economy silent, const implied_trade& sum) {
    return {{"reporter", detail::code_text(silent)},
            {"flow", std::string(to_string(sum.flow))},
            {"product", sum.product},
            {"period", sum.period.to_string()},
            {"currency", detail::code_text(sum.currency)},
            {"fob", plain_number(sum.value), true},
            {"partners", std::to_string(sum.partners), true},
            {"absent", std::to_string(sum.absent), true}};
}

namespace detail {

/// " FOB", or nothing where the rows of one side differ in it.
[[nodiscard]] inline std::string common_valuation(std::span<const mirrored_flow> flows,
                                                  std::optional<mirror_report> mirrored_flow::*side) {
    std::optional<valuation> common;
    for (const mirrored_flow& f : flows) {
        if (!(f.*side)) continue;
        if (common && *common != (f.*side)->valuation) return {};
        common = (f.*side)->valuation;
    }
    return common && *common != valuation::unknown ? ' ' + std::string(to_string(*common)) : std::string();
}

[[nodiscard]] inline std::string reported_text(const std::optional<mirror_report>& report, double unit,
                                               int places) {
    if (!report || !report->value) return report ? std::string(to_string(report->status)) : "-";
    return with_thousands(fmt::format("{:.{}f}", report->value->to_double() / unit, places));
}

/// Places with which the smallest figure of a table that is not zero still shows three digits, three at most.
[[nodiscard]] constexpr int places_for(double smallest, double unit) {
    const double shown = smallest / unit;
    return shown >= 10 ? 1 : shown >= 1 ? 2 : 3;
}

/// The size of each value of some flows.
template <class Visit>
void for_each_size(std::span<const mirrored_flow> flows, Visit visit) {
    for (const mirrored_flow& f : flows)
        for (const auto* side : {&f.by_exporter, &f.by_importer})
            if (*side && (*side)->value && !(*side)->value->is_zero())
                visit(std::abs((*side)->value->to_double()));
}

} // namespace detail

/// The flows of one exporter, importer, product and currency, one or more, with the figures made of them.
inline void append_mirror_table(std::string& out, std::span<const mirrored_flow> flows,
                                std::span<const result<reconciled_flow>> made, const text_style& style) {
    double largest = 0, smallest = 1e300;
    detail::for_each_size(flows, [&](double size) {
        largest = std::max(largest, size);
        smallest = std::min(smallest, size);
    });
    const amount_unit unit = detail::unit_of_size(largest);
    const double size = static_cast<double>(unit.size);
    const int places = detail::places_for(smallest, size);
    const mirrored_flow& first = flows.front();
    const series_key key{first.exporter, first.importer, flow::exports, first.product, first.currency};
    out += style.heading(detail::heading_text(label_of(key), unit)) + '\n';
    using enum alignment;
    text_table table({left, right, right, right, right, right, right});
    table.row({"period",
               "by " + detail::code_text(first.exporter) +
                   detail::common_valuation(flows, &mirrored_flow::by_exporter),
               "by " + detail::code_text(first.importer) +
                   detail::common_valuation(flows, &mirrored_flow::by_importer),
               "difference", "of mean", "ratio", "reconciled FOB"});
    for (std::size_t i = 0; i != flows.size(); ++i) {
        const mirrored_flow& f = flows[i];
        std::vector<std::string> cells{f.period.to_string(),
                                       detail::reported_text(f.by_exporter, size, places),
                                       detail::reported_text(f.by_importer, size, places),
                                       "",
                                       "",
                                       "",
                                       ""};
        if (f.is_doubled()) {
            const double x = f.by_exporter->value->to_double(), m = f.by_importer->value->to_double();
            const auto relative = relative_to_mean(x, m), ratio = mirror_ratio(x, m);
            cells[3] =
                detail::with_thousands(fmt::format("{:+.{}f}", mirror_difference(x, m) / size, places));
            if (relative) cells[4] = fmt::format("{:+.0f}%", *relative * 100);
            if (ratio) cells[5] = fmt::format("{:.3g}", *ratio);
        }
        if (made[i]) cells[6] = detail::with_thousands(fmt::format("{:.{}f}", made[i]->value / size, places));
        table.row(std::move(cells));
    }
    table.append_to(out, 2, style.width);
}

/// One line: how far apart all the flows are.
inline void append_mirror_summary(std::string& out, const discrepancy_summary& sum) {
    out += fmt::format(
        "  {} flows by both sides, {} by the exporter alone, {} by the importer alone\n"
        "  gaps without their signs are {:.0f}% of the mean of both, with them {:+.0f}%; {:.0f}% of "
        "imports are within a fifth\n",
        sum.doubled, sum.by_exporter, sum.by_importer, sum.gross * 100, sum.net * 100,
        sum.share_within_fifth * 100);
}

/// What partners say that the trade of a silent reporter was.
inline void append_implied_table(std::string& out, economy silent, std::span<const implied_trade> sums,
                                 const text_style& style) {
    out += style.heading(detail::code_text(silent) + " by its partners' reports, FOB") + '\n';
    using enum alignment;
    text_table table({left, left, left, right, right});
    table.row({"flow", "product", "period", "value", "partners"});
    for (const implied_trade& sum : sums) {
        const amount_unit unit = detail::unit_of_size(sum.value);
        table.row({std::string(to_string(sum.flow)), sum.product, sum.period.to_string(),
                   fmt::format("{:.4g}{} {}", sum.value / static_cast<double>(unit.size), unit.name,
                               detail::code_text(sum.currency)),
                   std::to_string(sum.partners) +
                       (sum.absent != 0 ? " of " + std::to_string(sum.partners + sum.absent) : "")});
    }
    table.append_to(out, 2, style.width);
}

} // namespace bilatrade

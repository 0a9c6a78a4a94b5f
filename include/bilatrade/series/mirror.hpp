// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/mirror.hpp: both reports of a flow side by side, each with its valuation and where it
// stood, and the measures of how far they are apart. Refuses a ratio of figures that are not positive.
#pragma once

#include <bilatrade/series/bounded.hpp> // RealNumber
#include <bilatrade/series/panel.hpp>
#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // sort
#include <cmath>     // abs, log
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

/// What one side says of a flow.
struct mirror_report {
    std::optional<decimal>
        value{}; ///< whole units of the flow's currency; none where missing or confidential
    cell_status status = cell_status::reported;
    bilatrade::valuation valuation = bilatrade::valuation::unknown;
    std::optional<bilatrade::vintage> vintage{};
    cell_origin at{};
};

/// Goods that go from one economy to another, and what both say of them; a side that does not report the flow
/// is absent.
struct mirrored_flow {
    economy exporter{};
    economy importer{};
    std::string product{}; ///< empty for the total
    bilatrade::currency currency{};
    bilatrade::period period{};
    std::optional<mirror_report> by_exporter{};
    std::optional<mirror_report> by_importer{};

    /// Both sides give a value.
    [[nodiscard]] bool is_doubled() const noexcept {
        return by_exporter && by_importer && by_exporter->value && by_importer->value;
    }
};

namespace detail {

/// A row of a panel as one side of a flow. Sorted, the sides of a flow stand together, the exporter's first,
/// the valuation that is usual for the side first of each.
struct flow_side {
    economy exporter, importer;
    std::uint32_t product;
    bilatrade::currency currency;
    bilatrade::period period;
    bool is_import;
    int unusual; ///< 0 for exports FOB and imports CIF, 1 where it is not told, 2 the other way
    std::uint32_t row;

    friend auto operator<=>(const flow_side&, const flow_side&) = default;
    [[nodiscard]] auto key() const { return std::tie(exporter, importer, product, currency, period); }
};

[[nodiscard]] inline std::vector<flow_side> flow_sides(const panel_index& index) {
    std::vector<flow_side> sides;
    for (std::uint32_t row = 0; row != index.size(); ++row) {
        const flow what = index.flows()[row];
        if (what != flow::exports && what != flow::imports) continue;
        const bool import = what == flow::imports;
        const valuation counted = index.valuations()[row], usual = import ? valuation::cif : valuation::fob;
        const economy reporter = index.reporters()[row], partner = index.partners()[row];
        sides.push_back({import ? partner : reporter, import ? reporter : partner, index.products()[row],
                         index.currencies()[row], index.periods()[row], import,
                         counted == usual                ? 0
                         : counted == valuation::unknown ? 1
                                                         : 2,
                         row});
    }
    std::ranges::sort(sides);
    return sides;
}

[[nodiscard]] inline result<mirror_report> report_at(const panel<exact>& p, std::size_t row) {
    const panel_index& index = p.index();
    mirror_report made{
        {}, index.statuses()[row], index.valuations()[row], index.vintages()[row], index.origins()[row]};
    if (!index.has_value(row)) return made;
    const auto value = p.value_at(row);
    if (!value) return value.error();
    made.value = *value;
    return made;
}

} // namespace detail

/// Every flow of which a panel has an export or an import, by exporter, importer, product, currency and
/// period, of the newest vintages. Of a side with several valuations the usual one is taken: exports FOB,
/// imports CIF, then what is not told. Error: overflow, with the row of `from.newest()`.
[[nodiscard]] inline result<std::vector<mirrored_flow>> mirror(const panel<exact>& from) {
    const panel<exact> p = from.newest();
    std::vector<mirrored_flow> flows;
    const detail::flow_side* before = nullptr;
    const auto sides = detail::flow_sides(p.index());
    for (const detail::flow_side& side : sides) {
        if (before == nullptr || before->key() != side.key())
            flows.push_back(
                {side.exporter, side.importer, p.index().product_of(side.row), side.currency, side.period});
        before = &side;
        auto& place = side.is_import ? flows.back().by_importer : flows.back().by_exporter;
        if (place) continue;
        const auto report = detail::report_at(p, side.row);
        if (!report) return report.error();
        place = *report;
    }
    return flows;
}

// How far apart two reports of one flow are: x by the exporter, m by the importer.

/// m - x, in the currency of both: the asymmetry as statistical offices publish it.
template <RealNumber T>
[[nodiscard]] T mirror_difference(const T& x, const T& m) {
    return T(m - x);
}

/// 2 (m - x) / (m + x), from -2 to 2: the asymmetry coefficient of SDMX (Cross-Domain Concepts 2009,
/// ASYMMETRY_COEFF). Error: not_positive (the sum is zero, or a figure below it).
template <RealNumber T>
[[nodiscard]] result<T> relative_to_mean(const T& x, const T& m) {
    const T sum = T(m + x);
    if (x < T(0) || m < T(0) || !(T(0) < sum)) return errc::not_positive;
    return T(T(2) * T(m - x) / sum);
}

/// |m - x| / m: the accuracy level of a report (Gehlhar 1996, GTAP Technical Paper 10). Error: not_positive.
template <RealNumber T>
[[nodiscard]] result<T> relative_to_importer(const T& x, const T& m) {
    if (x < T(0) || !(T(0) < m)) return errc::not_positive;
    const T gap = T(m - x);
    return T((gap < T(0) ? T(-gap) : gap) / m);
}

/// m / x: where the importer counts CIF and the exporter FOB, one plus the cost of carriage as far as both
/// are right (Hummels and Lugovskyy 2006, Review of International Economics 14(1)). Error: not_positive.
template <RealNumber T>
[[nodiscard]] result<T> mirror_ratio(const T& x, const T& m) {
    if (m < T(0) || !(T(0) < x)) return errc::not_positive;
    return T(m / x);
}

/// ln(m / x): what Gaulier and Zignago 2010 (CEPII Working Paper 2010-23, section 2.4) take the size of; with
/// the other sign the evasion gap of Fisman and Wei 2004 (Journal of Political Economy 112(2), section III).
/// Error: not_positive.
template <RealNumber T>
[[nodiscard]] result<T> mirror_log_ratio(const T& x, const T& m) {
    using std::log;
    if (!(T(0) < m) || !(T(0) < x)) return errc::not_positive;
    return T(log(T(m / x)));
}

/// Many flows in one number each.
struct discrepancy_summary {
    std::size_t doubled = 0;     ///< flows of which both give a value
    std::size_t by_exporter = 0; ///< only the exporter does
    std::size_t by_importer = 0; ///< only the importer does
    double gross = 0;            ///< sum |m - x| / (sum (m + x) / 2): weighted by value, signs do not cancel
    double net = 0;              ///< sum (m - x) / (sum (m + x) / 2): they do
    double share_within_fifth = 0; ///< of the importers' values, where |m - x| <= m / 5 (Gehlhar 1996, RIX)
};

/// Of flows in one currency. Errors: currency_mismatch, not_positive (no flow is doubled, or all are zero).
[[nodiscard]] inline result<discrepancy_summary> summarize(std::span<const mirrored_flow> flows) {
    discrepancy_summary sum;
    double mean = 0, imports = 0, gross = 0, net = 0, close = 0;
    for (const mirrored_flow& f : flows) {
        if (f.currency != flows.front().currency) return errc::currency_mismatch;
        sum.by_exporter += f.by_exporter && f.by_exporter->value && !f.is_doubled() ? 1 : 0;
        sum.by_importer += f.by_importer && f.by_importer->value && !f.is_doubled() ? 1 : 0;
        if (!f.is_doubled()) continue;
        ++sum.doubled;
        const double x = f.by_exporter->value->to_double(), m = f.by_importer->value->to_double();
        mean += (m + x) / 2;
        gross += std::abs(m - x);
        net += m - x;
        imports += m;
        if (std::abs(m - x) <= m / 5) close += m;
    }
    if (!(mean > 0)) return errc::not_positive;
    sum.gross = gross / mean;
    sum.net = net / mean;
    sum.share_within_fifth = imports > 0 ? close / imports : 0;
    return sum;
}

} // namespace bilatrade

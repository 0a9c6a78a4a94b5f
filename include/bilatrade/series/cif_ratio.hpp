// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/cif_ratio.hpp: from imports CIF to what they were FOB, by a given or an estimated ratio.
// Refuses a ratio below 1: carriage costs something.
#pragma once

#include <bilatrade/series/mirror.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // nth_element
#include <cmath>     // abs, log
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace bilatrade {

/// CIF / FOB of a flow, 1 or more.
class cif_ratio {
public:
    /// No carriage.
    constexpr cif_ratio() noexcept = default;
    /// The IMF takes 1.06 for all (Marini, Dippelsman and Stanger 2018, IMF Working Paper 18/16), before 2018
    /// 1.1. Error: out_of_range (below 1, or no number).
    [[nodiscard]] static constexpr result<cif_ratio> of(double ratio) noexcept {
        if (!(ratio >= 1) || !(ratio < 1e6)) return errc::out_of_range;
        cif_ratio made;
        made.ratio_ = ratio;
        return made;
    }
    [[nodiscard]] constexpr double ratio() const noexcept { return ratio_; }
    friend constexpr bool operator==(cif_ratio, cif_ratio) noexcept = default;

private:
    double ratio_ = 1;
};

/// The median of m / x over the flows that the importer counts CIF and the exporter FOB: carriage and every
/// other reason for a gap, of which the median heeds few. (Gaulier and Zignago 2010 regress the ratio on
/// distance and unit values instead, which asks for both.) Errors: too_short (no such flow), out_of_range
/// (the median is below 1: the reports tell nothing of carriage).
[[nodiscard]] inline result<cif_ratio> estimate_cif_ratio(std::span<const mirrored_flow> flows) {
    std::vector<double> ratios;
    for (const mirrored_flow& f : flows) {
        if (!f.is_doubled() || f.by_importer->valuation != valuation::cif ||
            f.by_exporter->valuation != valuation::fob)
            continue;
        const auto ratio = mirror_ratio(f.by_exporter->value->to_double(), f.by_importer->value->to_double());
        if (ratio) ratios.push_back(*ratio);
    }
    if (ratios.empty()) return errc::too_short;
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::ranges::nth_element(ratios, middle);
    if (ratios.size() % 2 == 1) return cif_ratio::of(*middle);
    return cif_ratio::of((*middle + *std::max_element(ratios.begin(), middle)) / 2);
}

/// The importer's figure FOB, and whether carriage was taken off.
struct fob_import {
    double value; ///< whole units of the flow's currency
    bool carriage_removed;
};

/// Carriage is not taken off where the importer counts FOB, nor where that would drive the two reports
/// further apart (Gaulier and Zignago 2010, section 2.3). An import of no told valuation is taken for CIF, as
/// the UN asks for. Error: missing_value.
[[nodiscard]] inline result<fob_import> to_fob(const mirrored_flow& f, cif_ratio carriage) {
    if (!f.by_importer || !f.by_importer->value) return errc::missing_value;
    const double counted = f.by_importer->value->to_double();
    if (f.by_importer->valuation == valuation::fob) return fob_import{counted, false};
    const double reduced = counted / carriage.ratio();
    if (f.is_doubled()) {
        const double x = f.by_exporter->value->to_double();
        const auto gap = mirror_log_ratio(x, counted), reduced_gap = mirror_log_ratio(x, reduced);
        if (gap && reduced_gap && std::abs(*reduced_gap) > std::abs(*gap)) return fob_import{counted, false};
    }
    return fob_import{reduced, carriage.ratio() > 1};
}

} // namespace bilatrade

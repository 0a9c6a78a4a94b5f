// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/reconcile.hpp: one FOB figure for each flow out of both reports, by a stated rule; and
// what the trade of a silent reporter was by its partners' reports. Each figure tells the rule, the weights
// and the rows that it is from. Refuses a flow of which nobody gives a value.
#pragma once

#include <bilatrade/series/cif_ratio.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/reliability.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/result.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

/// Where only one side reports, each of them takes that report, and says so by its weight.
enum class reconcile_rule : std::uint8_t {
    exporter_preferred,
    importer_preferred,
    mean,
    by_reliability, ///< weights in inverse proportion to the variances; the mean where they are not known
};

[[nodiscard]] constexpr std::string_view to_string(reconcile_rule rule) noexcept {
    constexpr std::array<std::string_view, 4> names{"exporter-preferred", "importer-preferred", "mean",
                                                    "by-reliability"};
    return names[static_cast<std::size_t>(rule)];
}

struct reconcile_options {
    reconcile_rule rule = reconcile_rule::exporter_preferred;
    cif_ratio carriage{};
    const reliability* weights = nullptr; ///< for by_reliability
};

/// A figure FOB with its provenance.
struct reconciled_flow {
    double value = 0; ///< whole units of the flow's currency
    reconcile_rule rule = reconcile_rule::exporter_preferred;
    double weight_of_exporter = 0; ///< 1 where the exporter's report alone is taken, 0 the importer's
    bool carriage_removed = false; ///< from the importer's report, as far as that has a weight
    std::optional<cell_origin> by_exporter{}, by_importer{}; ///< the rows with a weight
};

namespace detail {

[[nodiscard]] inline double rule_weight(const mirrored_flow& f, const reconcile_options& how) {
    switch (how.rule) {
    case reconcile_rule::exporter_preferred: return 1;
    case reconcile_rule::importer_preferred: return 0;
    case reconcile_rule::mean: break;
    case reconcile_rule::by_reliability:
        if (how.weights != nullptr)
            return how.weights->weight_of_exporter(f.exporter, f.importer).value_or(0.5);
    }
    return 0.5;
}

} // namespace detail

/// Error: missing_value (neither side gives a value).
[[nodiscard]] inline result<reconciled_flow> reconcile(const mirrored_flow& f, const reconcile_options& how) {
    const bool exported = f.by_exporter && f.by_exporter->value,
               imported = f.by_importer && f.by_importer->value;
    if (!exported && !imported) return errc::missing_value;
    reconciled_flow made{0, how.rule, exported ? 1.0 : 0.0};
    if (exported && imported) made.weight_of_exporter = detail::rule_weight(f, how);
    if (made.weight_of_exporter > 0) {
        made.value += made.weight_of_exporter * f.by_exporter->value->to_double();
        made.by_exporter = f.by_exporter->at;
    }
    if (made.weight_of_exporter < 1) {
        const auto import = to_fob(f, how.carriage);
        made.value += (1 - made.weight_of_exporter) * import->value;
        made.carriage_removed = import->carriage_removed;
        made.by_importer = f.by_importer->at;
    }
    return made;
}

/// What partners say of one flow of an economy, summed over them.
struct implied_trade {
    bilatrade::flow flow = bilatrade::flow::exports; ///< of the silent economy
    std::string product{};
    bilatrade::currency currency{};
    bilatrade::period period{};
    double value = 0;         ///< FOB: partners' imports less carriage, and partners' exports
    std::size_t partners = 0; ///< that gave a value; those that are silent too are not in the sum
    std::size_t absent = 0;   ///< whose figure is missing or confidential
};

/// The trade of an economy by its partners' reports, by flow, product, currency and period, its own reports
/// left aside. Groups and the world are no partners here: their figures hold those of their members.
[[nodiscard]] inline std::vector<implied_trade> by_partners(std::span<const mirrored_flow> flows,
                                                            economy silent, cif_ratio carriage = {}) {
    std::map<std::tuple<flow, std::string, currency, period>, implied_trade> sums;
    for (const mirrored_flow& f : flows) {
        const bool exports = f.exporter == silent;
        const economy partner = exports ? f.importer : f.exporter;
        const auto& report = exports ? f.by_importer : f.by_exporter;
        if ((!exports && f.importer != silent) || !report || partner.is_group() || partner.is_world())
            continue;
        const flow what = exports ? flow::exports : flow::imports;
        implied_trade& sum = sums[{what, f.product, f.currency, f.period}];
        sum.flow = what, sum.product = f.product, sum.currency = f.currency, sum.period = f.period;
        if (!report->value) {
            ++sum.absent;
            continue;
        }
        mirrored_flow alone = f; // the silent side's own report must not decide about carriage
        alone.by_exporter = exports ? std::nullopt : f.by_exporter;
        sum.value += exports ? to_fob(alone, carriage)->value : report->value->to_double();
        ++sum.partners;
    }
    std::vector<implied_trade> all;
    all.reserve(sums.size());
    for (auto& [key, sum] : sums) all.push_back(std::move(sum));
    return all;
}

} // namespace bilatrade

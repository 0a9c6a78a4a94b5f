// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/reliability.hpp: how far the reports of each economy are from those of its partners, and
// what weight they deserve, after the method of BACI. Refuses to judge from too few flows.
#pragma once

#include <bilatrade/series/cif_ratio.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // lower_bound, max, min
#include <cmath>     // abs, exp, log1p, sqrt
#include <cstddef>
#include <cstdint>
#include <numbers> // pi
#include <numeric> // iota
#include <span>
#include <utility>
#include <vector>

namespace bilatrade {

/// An economy in one of its two roles.
struct role_reliability {
    economy reporter;
    std::size_t flows;
    double
        deviation; ///< in log points: its effect on |ln m / x|, above twice the error below that of the best
    double sigma;  ///< of the logarithm of its reports: deviation * sqrt(pi / 2)
    std::size_t component; ///< only effects of one component can be compared

    /// Of a report of 1: exp(sigma^2) (exp(sigma^2) - 1).
    [[nodiscard]] double variance() const {
        const double spread = std::exp(sigma * sigma);
        return spread * (spread - 1);
    }
};

namespace detail {

/// |ln m / x| of one flow, with the places of its exporter and importer among the roles.
struct mirror_gap {
    std::uint32_t exporter, importer;
    double size, weight;
};

/// One effect an exporter and one an importer, by weighted least squares: exact for flows that are connected,
/// up to a constant that may go from all exporters of a component to all its importers.
struct two_way_fit {
    std::vector<double> exporters, importers; ///< effects
    std::vector<double> exporter_weight, importer_weight;
    double residual_variance = 0; ///< sum w e^2 / (n - parameters)
    std::vector<std::size_t> exporter_component, importer_component;
};

/// Components by union-find: an exporter and an importer with a flow belong together.
inline std::size_t find_components(std::span<const mirror_gap> gaps, two_way_fit& fit) {
    const std::size_t exporters = fit.exporters.size(), all = exporters + fit.importers.size();
    std::vector<std::size_t> parent(all);
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    };
    for (const mirror_gap& g : gaps) parent[root(g.exporter)] = root(exporters + g.importer);
    std::size_t count = 0;
    for (std::size_t i = 0; i != all; ++i) {
        (i < exporters ? fit.exporter_component : fit.importer_component).push_back(root(i));
        count += root(i) == i ? 1 : 0;
    }
    return count;
}

/// One step: each effect of a side becomes the weighted mean of what the other side leaves. The largest
/// change.
inline double update_effects(std::span<const mirror_gap> gaps, std::uint32_t mirror_gap::*of,
                             std::uint32_t mirror_gap::*other, std::vector<double>& effects,
                             const std::vector<double>& weights, const std::vector<double>& fixed) {
    std::vector<double> sum(effects.size(), 0.0);
    for (const mirror_gap& g : gaps) sum[g.*of] += g.weight * (g.size - fixed[g.*other]);
    double change = 0;
    for (std::size_t i = 0; i != effects.size(); ++i) {
        const double effect = sum[i] / weights[i];
        change = std::max(change, std::abs(effect - effects[i]));
        effects[i] = effect;
    }
    return change;
}

/// Errors: too_short (as many parameters as flows), out_of_range (no convergence in 100,000 steps).
[[nodiscard]] inline result<two_way_fit> fit_two_ways(std::span<const mirror_gap> gaps, std::size_t exporters,
                                                      std::size_t importers) {
    two_way_fit fit{std::vector<double>(exporters),
                    std::vector<double>(importers),
                    std::vector<double>(exporters),
                    std::vector<double>(importers),
                    0,
                    {},
                    {}};
    const std::size_t components = find_components(gaps, fit);
    const std::size_t parameters = exporters + importers - components;
    if (gaps.size() <= parameters) return errc::too_short;
    for (const mirror_gap& g : gaps) {
        fit.exporter_weight[g.exporter] += g.weight;
        fit.importer_weight[g.importer] += g.weight;
    }
    double change = 1;
    for (int step = 0; change > 1e-13 && step != 100'000; ++step) {
        update_effects(gaps, &mirror_gap::importer, &mirror_gap::exporter, fit.importers, fit.importer_weight,
                       fit.exporters);
        change = update_effects(gaps, &mirror_gap::exporter, &mirror_gap::importer, fit.exporters,
                                fit.exporter_weight, fit.importers);
    }
    if (change > 1e-9) return errc::out_of_range;
    for (const mirror_gap& g : gaps) {
        const double rest = g.size - fit.exporters[g.exporter] - fit.importers[g.importer];
        fit.residual_variance += g.weight * rest * rest;
    }
    fit.residual_variance /= static_cast<double>(gaps.size() - parameters);
    return fit;
}

/// Effects above the least of the component, that one's lowered by twice its error.
[[nodiscard]] inline std::vector<double> deviations(const std::vector<double>& effects,
                                                    const std::vector<double>& weights,
                                                    const std::vector<std::size_t>& component,
                                                    double residual_variance) {
    std::vector<double> above;
    for (std::size_t i = 0; i != effects.size(); ++i) {
        std::size_t best = i;
        for (std::size_t k = 0; k != effects.size(); ++k)
            if (component[k] == component[i] && effects[k] < effects[best]) best = k;
        above.push_back(effects[i] - effects[best] + 2 * std::sqrt(residual_variance / weights[best]));
    }
    return above;
}

} // namespace detail

/// The reliability of all economies in both roles.
class reliability {
public:
    /// From flows that both sides report with values above zero, after carriage is taken off. The size of
    /// ln(m / x) is the sum of an effect of the exporter and one of the importer (Gaulier and Zignago 2010,
    /// CEPII Working Paper 2010-23, section 2.4), by least squares weighted by ln(1 + (m + x) / 2). An effect
    /// counts from that of the best reporter on, lowered by twice its standard error; times sqrt(pi / 2), as
    /// the size of a normal variable is sigma sqrt(2 / pi) on average, it is the sigma of a log-normal report
    /// of variance exp(sigma^2) (exp(sigma^2) - 1). BACI fits products and years too; here they are left in
    /// the rest. Standard errors are those of a one-way table. Errors: too_short (no more flows than
    /// effects), out_of_range (no fit).
    [[nodiscard]] static result<reliability> estimate(std::span<const mirrored_flow> flows,
                                                      cif_ratio carriage = {});

    [[nodiscard]] std::span<const role_reliability> exporters() const noexcept { return exporters_; }
    [[nodiscard]] std::span<const role_reliability> importers() const noexcept { return importers_; }

    /// The weight of the exporter's report, 0 to 1: the importer's variance over the sum of both. One half
    /// where neither differs from the best. Errors: missing_value (one of them was not judged), ambiguous (no
    /// chain of flows connects them).
    [[nodiscard]] result<double> weight_of_exporter(economy exporter, economy importer) const {
        const role_reliability* x = find(exporters_, exporter);
        const role_reliability* m = find(importers_, importer);
        if (x == nullptr || m == nullptr) return errc::missing_value;
        if (x->component != m->component) return errc::ambiguous;
        const double both = x->variance() + m->variance();
        return both > 0 ? m->variance() / both : 0.5;
    }

private:
    [[nodiscard]] static const role_reliability* find(const std::vector<role_reliability>& all, economy who) {
        const auto at = std::ranges::lower_bound(all, who, {}, &role_reliability::reporter);
        return at == all.end() || at->reporter != who ? nullptr : &*at;
    }
    static void set_sigmas(std::vector<role_reliability>& roles, const std::vector<double>& deviations,
                           const std::vector<std::size_t>& component) {
        for (std::size_t i = 0; i != roles.size(); ++i) {
            roles[i].deviation = deviations[i];
            roles[i].sigma = deviations[i] * std::sqrt(std::numbers::pi / 2);
            roles[i].component = component[i];
        }
    }

    std::vector<role_reliability> exporters_, importers_; ///< by economy
};

namespace detail {

/// The place of an economy among roles sorted by it, which takes it in where it is new.
inline void count_role(std::vector<role_reliability>& roles, economy who) {
    const auto at = std::ranges::lower_bound(roles, who, {}, &role_reliability::reporter);
    if (at != roles.end() && at->reporter == who)
        ++at->flows;
    else
        roles.insert(at, {who, 1, 0, 0, 0});
}

[[nodiscard]] inline std::uint32_t role_place(const std::vector<role_reliability>& roles, economy who) {
    const auto at = std::ranges::lower_bound(roles, who, {}, &role_reliability::reporter);
    return static_cast<std::uint32_t>(at - roles.begin());
}

/// The flows that tell of reliability.
[[nodiscard]] inline std::vector<const mirrored_flow*> doubled_flows(std::span<const mirrored_flow> flows) {
    std::vector<const mirrored_flow*> told;
    for (const mirrored_flow& f : flows)
        if (f.is_doubled() && *f.by_exporter->value > decimal() && *f.by_importer->value > decimal())
            told.push_back(&f);
    return told;
}

} // namespace detail

inline result<reliability> reliability::estimate(std::span<const mirrored_flow> flows, cif_ratio carriage) {
    reliability made;
    const auto told = detail::doubled_flows(flows);
    for (const mirrored_flow* f : told) {
        detail::count_role(made.exporters_, f->exporter);
        detail::count_role(made.importers_, f->importer);
    }
    std::vector<detail::mirror_gap> gaps;
    for (const mirrored_flow* f : told) {
        const double x = f->by_exporter->value->to_double(), m = to_fob(*f, carriage).value().value;
        gaps.push_back({detail::role_place(made.exporters_, f->exporter),
                        detail::role_place(made.importers_, f->importer), std::abs(std::log(m / x)),
                        std::log1p((m + x) / 2)});
    }
    const auto fit = detail::fit_two_ways(gaps, made.exporters_.size(), made.importers_.size());
    if (!fit) return fit.error();
    const double rest = fit->residual_variance;
    set_sigmas(made.exporters_,
               detail::deviations(fit->exporters, fit->exporter_weight, fit->exporter_component, rest),
               fit->exporter_component);
    set_sigmas(made.importers_,
               detail::deviations(fit->importers, fit->importer_weight, fit->importer_component, rest),
               fit->importer_component);
    return made;
}

} // namespace bilatrade

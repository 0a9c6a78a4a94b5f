// SPDX-License-Identifier: BSL-1.0
// bilatrade/projection/detail/growth_prior.hpp: from the tables of the growth prior to the quantiles of the
// log change of one flow in dollars. The same arithmetic as data/prior/growth_prior.py, whose cases the tests
// run.
#pragma once

#include <bilatrade/projection/detail/growth_prior_table.hpp>
#include <bilatrade/projection/detail/quantiles.hpp>

#include <algorithm> // clamp, min
#include <array>
#include <cmath> // copysign, hypot, log, log10, pow, sqrt
#include <cstddef>
#include <iterator> // size
#include <numbers>
#include <optional>
#include <vector>

namespace bilatrade::detail {

inline constexpr std::size_t prior_level_count = std::size(prior_levels);
inline constexpr std::size_t prior_median = prior_level_count / 2;
static_assert(prior_levels[prior_median] == 0.5);

/// What is known of the pair: its last level, and its yearly log growths.
struct pair_past {
    double dollars;                      ///< of the last known year, above zero
    std::optional<double> last_growth;   ///< into that year; none where the year before is not known
    std::vector<double> earlier_growths; ///< from the newest backwards
    [[nodiscard]] int known_years() const {
        return 1 + static_cast<int>(last_growth.has_value()) + static_cast<int>(earlier_growths.size());
    }
};

/// The class whose lower edge is the last one not above x.
template <class T, std::size_t N>
[[nodiscard]] constexpr std::size_t prior_class(const T (&lower_edges)[N], T x) {
    std::size_t n = 0;
    while (n != N && !(x < lower_edges[n])) ++n;
    return n;
}

[[nodiscard]] inline std::size_t size_class(double dollars) {
    const std::size_t above = prior_class(prior_sizes, dollars);
    return above == 0 ? 0 : above - 1;
}
/// 0 where the last growth is not known.
[[nodiscard]] inline std::size_t growth_class(const std::optional<double>& growth) {
    return growth ? 1 + prior_class(prior_growths, *growth) : 0;
}

/// Two neighbouring classes of size and the weight of the upper one: between their middles, in the logarithm.
/// The first class is taken as the decade below its upper edge, the last as the decade above its lower one.
class size_blend {
public:
    explicit size_blend(double dollars) {
        const double last = static_cast<double>(std::size(prior_sizes)) - 1;
        const double at = std::clamp(std::log10(dollars) - 3.5, 0.0, last);
        below_ = static_cast<std::size_t>(std::min(at, last - 1));
        weight_ = at - static_cast<double>(below_);
    }
    template <class OfClass>
    [[nodiscard]] double operator()(OfClass&& of_class) const {
        return (1 - weight_) * of_class(below_) + weight_ * of_class(below_ + 1);
    }

private:
    std::size_t below_;
    double weight_;
};

/// The two tabulated horizons about one, and the weight of the second; level beyond the last.
struct horizon_blend {
    std::size_t below;
    double weight;
    double linear_weight; ///< straight in the horizon, also beyond the last

    explicit horizon_blend(int horizon) : below(0) {
        while (below + 2 < std::size(prior_horizons) && prior_horizons[below + 1] < horizon) ++below;
        const double from = prior_horizons[below], to = prior_horizons[below + 1];
        weight = std::min(1.0, std::log(horizon / from) / std::log(to / from));
        linear_weight = (horizon - from) / (to - from);
    }
    [[nodiscard]] double between(double a, double b) const { return (1 - weight) * a + weight * b; }
};

using prior_row = std::array<double, prior_level_count>;

/// The normal scores of `prior_levels`.
[[nodiscard]] inline const prior_row& prior_scores() {
    static const prior_row scores = [] {
        prior_row z{};
        for (std::size_t k = 0; k != prior_level_count; ++k) z[k] = normal_quantile(prior_levels[k]);
        return z;
    }();
    return scores;
}

/// Quantiles of the pool: medians straight between the horizons, distances from them by the logarithm; beyond
/// the last horizon medians go on straight and distances grow with the square root.
[[nodiscard]] inline prior_row pool_quantiles(double dollars, std::size_t growth, int horizon) {
    const size_blend size(dollars);
    const horizon_blend at(horizon);
    const auto entry = [&](std::size_t h, std::size_t level) {
        return size([&](std::size_t s) { return prior_quantiles[s][growth][h][level]; });
    };
    const double a = entry(at.below, prior_median), b = entry(at.below + 1, prior_median);
    const double last = prior_horizons[std::size(prior_horizons) - 1];
    const double beyond = horizon > last ? std::sqrt(horizon / last) : 1;
    prior_row quantiles;
    for (std::size_t level = 0; level != prior_level_count; ++level) {
        const double distance = at.between(entry(at.below, level) - a, entry(at.below + 1, level) - b);
        quantiles[level] = a + (b - a) * at.linear_weight + distance * beyond;
    }
    return quantiles;
}

/// Mean size of the growths of comparable pairs before the last.
[[nodiscard]] inline double typical_growth(double dollars, std::size_t growth) {
    return size_blend(dollars)([&](std::size_t s) { return prior_typical_growth[s][growth]; });
}

/// The pair's own mean |growth| before the last, shrunk to the typical one, relative to it; 1 without such
/// growths.
[[nodiscard]] inline double own_ratio(const pair_past& past, double typical) {
    double own = 0;
    for (const double g : past.earlier_growths) own += std::abs(g);
    return (prior_weight * typical + own) /
           (prior_weight + static_cast<double>(past.earlier_growths.size())) / typical;
}

/// The yearly drift of the pool, from its last horizon.
[[nodiscard]] inline double pooled_drift(double dollars) {
    constexpr std::size_t last = std::size(prior_horizons) - 1;
    return size_blend(dollars)([](std::size_t s) { return prior_quantiles[s][0][last][prior_median]; }) /
           prior_horizons[last];
}

/// What the pair's own mean growth moves the pool's drift by: normal-normal shrinkage (Efron and Morris
/// 1975), with the between-pair variance of the table and the noise of a growth from its mean size as for a
/// normal.
[[nodiscard]] inline double drift_shift(const pair_past& past, double ratio, double typical) {
    const double variance = size_blend(past.dollars)([](std::size_t s) { return prior_drift_variance[s]; });
    double sum = past.last_growth.value_or(0);
    for (const double g : past.earlier_growths) sum += g;
    const double n = past.known_years() - 1;
    const double noise = std::numbers::pi / 2 * (ratio * typical) * (ratio * typical);
    return n * variance / (n * variance + noise) * (sum / n - pooled_drift(past.dollars));
}

/// Quantiles of the log change over so many years, at `prior_levels`.
[[nodiscard]] inline prior_row prior_change(const pair_past& past, int horizon) {
    const std::size_t growth = growth_class(past.last_growth);
    prior_row quantiles = pool_quantiles(past.dollars, growth, horizon);
    double spread = 1, shift = 0;
    if (past.known_years() >= prior_histories[0]) {
        const double typical = typical_growth(past.dollars, growth);
        const double ratio = own_ratio(past, typical);
        const std::size_t known = prior_class(prior_histories, past.known_years()) - 1;
        const horizon_blend at(horizon);
        const auto& exponents = prior_history_exponent[known];
        const auto& factors = prior_history_factor[known];
        spread = at.between(factors[at.below], factors[at.below + 1]) *
                 std::pow(ratio, at.between(exponents[at.below], exponents[at.below + 1]));
        shift = horizon * drift_shift(past, ratio, typical);
    }
    const double middle = quantiles[prior_median];
    for (std::size_t k = 0; k != prior_level_count; ++k) {
        const double z = prior_scores()[k];
        const double reach = std::hypot((quantiles[k] - middle) * spread, prior_drift_error * horizon * z);
        quantiles[k] = middle + shift + std::copysign(reach, z);
    }
    quantiles[prior_median] = middle + shift;
    return quantiles;
}

/// The quantile at any level p: straight in the normal score between the tabulated levels, and on beyond
/// them.
[[nodiscard]] inline double quantile_of(const prior_row& quantiles, double p) {
    const double z = normal_quantile(p);
    std::size_t k = 0;
    while (k + 2 < prior_level_count && prior_levels[k + 1] < p) ++k;
    const double from = prior_scores()[k], to = prior_scores()[k + 1];
    return quantiles[k] + (quantiles[k + 1] - quantiles[k]) * (z - from) / (to - from);
}

} // namespace bilatrade::detail

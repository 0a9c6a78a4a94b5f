// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/settled.hpp: from what the ledger settled to a series, in the ledger's own exact numbers;
// `to_double` of it is where statistics begin.
#pragma once

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <vector>

namespace bilatrade {

/// The figures of one frequency, each with its exact bounds. Figures of another length, without a value, or
/// out of step with the first (a fiscal year among calendar years) stay out. Errors: empty where none is
/// left, or `every` is irregular.
template <ExactScalar Scalar>
[[nodiscard]] result<series<Scalar>> to_series(const pair_series<Scalar>& settled,
                                               frequency every = frequency::annual) {
    std::vector<observation<Scalar>> figures;
    const auto in_step = [&](period when) {
        if (figures.empty()) return true;
        return detail::check_step(figures.back().period, when) == errc::none;
    };
    for (const auto& f : settled.figures)
        if (every != frequency::irregular && f.value && f.period.frequency() == every && in_step(f.period))
            figures.push_back({f.period, {*f.value, f.range.low, f.range.high}});
    return series<Scalar>::from_observations(
        {settled.reporter, settled.partner, settled.flow, settled.product, settled.currency}, figures);
}

} // namespace bilatrade

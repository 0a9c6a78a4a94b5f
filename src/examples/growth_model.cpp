// SPDX-License-Identifier: BSL-1.0
// src/examples/growth_model.cpp: a growth model of one's own on what a sentence says. Claims are settled to
// figures with exact bounds; the model then runs in exact fractions and in double; last, what a target asks
// for.
#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settle.hpp>
#include <bilatrade/measure/growth.hpp>
#include <bilatrade/series/settled.hpp>
#include <bilatrade/text/extractor.hpp>

#include <fmt/core.h>

#include <exception>

namespace {

namespace bt = bilatrade;

/// Growth that closes, each year, a part of its distance from what incomes call for (partial adjustment,
/// Nerlove 1958): g' = g + speed (elasticity income - g).
template <bt::RealNumber T>
struct adjusting_growth {
    T elasticity; ///< of trade, to the partner's income
    T income;     ///< its yearly growth, a ratio
    T speed;      ///< 0 to 1

    [[nodiscard]] T level_after(int years, T level, bt::growth_rate<T> last) const {
        T growth = last.ratio();
        for (; years > 0; --years) {
            growth += speed * (elasticity * income - growth);
            level *= 1 + growth;
        }
        return level;
    }
};

/// The model's level some years after the end of a series, in any scalar.
template <bt::RealNumber T>
T run_model(const bt::series<T>& turnover, int years) {
    const adjusting_growth<T> model{.elasticity = T(3) / 2, .income = T(3) / 100, .speed = T(1) / 4};
    const bt::period last = turnover.last_period();
    const auto growth = bt::year_on_year(turnover, last).value();
    return model.level_after(years, turnover.at(last).value().value, growth.value);
}

void show_model() {
    const bt::claim_set claims = bt::read_claims("Trade between Russia and Myanmar reached $431.6 million "
                                                 "in 2021, 16.5% more than in 2020.");
    const auto settled = bt::to_pair_series(bt::settle(claims));
    const bt::series<bt::rational> exact = bt::to_series(settled.at(0)).value();
    const bt::series<double> rough = bt::to_double(exact).value();

    const auto million = bt::ten_to(6);
    for (std::size_t i = 0; i != exact.size(); ++i) {
        const auto figure = exact[i].value();
        fmt::print("{}: {} to {} mln USD\n", exact.period_at(i).to_string(),
                   bt::to_fixed(*figure.low / million, 2, bt::rounding::to_nearest),
                   bt::to_fixed(*figure.high / million, 2, bt::rounding::to_nearest));
    }
    fmt::print("2026 by the model: {} mln USD in fractions, {:.6f} in double\n",
               bt::to_fixed(run_model(exact, 5) / million, 6, bt::rounding::to_nearest),
               run_model(rough, 5) / 1e6);

    const auto target = bt::bounded<double>::exactly(1e9);
    const auto needed =
        bt::required_growth(rough, rough.last_period(), target, bt::calendar_year(2030).value()).value();
    fmt::print("1 bln USD in 2030 takes {:.2f} to {:.2f} % a year\n", needed.low->percent(),
               needed.high->percent());
}

} // namespace

int main() {
    try {
        show_model();
    } catch (const std::exception& e) { // bilatrade::bad_result: value() of a result without one
        fmt::print(stderr, "{}\n", e.what());
        return 1;
    }
}

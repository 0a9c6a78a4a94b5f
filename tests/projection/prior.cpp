// SPDX-License-Identifier: BSL-1.0
// tests/projection/prior.cpp: the tables of the growth prior are in order, and C++ and Python read them
// alike.
#include <bilatrade/projection/detail/growth_prior.hpp>
#include <bilatrade/projection/detail/quantiles.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace bilatrade::detail;

constexpr bool in_order() {
    for (const auto& of_size : prior_quantiles)
        for (const auto& of_growth : of_size)
            for (std::size_t h = 0; h != std::size(prior_horizons); ++h)
                for (std::size_t k = 1; k != prior_level_count; ++k) {
                    if (!(of_growth[h][k - 1] < of_growth[h][k])) return false;
                    const double step = of_growth[h][k] - of_growth[h][k - 1];
                    if (h == 0 || step == 0) continue;
                    // Distances from the median do not shrink with the horizon (to the rounding of the
                    // table).
                    const double now = of_growth[h][k] - of_growth[h][prior_median];
                    const double before = of_growth[h - 1][k] - of_growth[h - 1][prior_median];
                    if (k > prior_median ? now < before - 2e-4 : now > before + 2e-4) return false;
                }
    return true;
}
static_assert(in_order());
static_assert(prior_class(prior_histories, 2) == 0 && prior_class(prior_histories, 12) == 3);
static_assert(prior_class(prior_sizes, 1e4) == 2 && prior_class(prior_sizes, 9999.0) == 1);

TEST_CASE("a class begins at its lower edge, and growth that is not known has a class of its own") {
    CHECK(size_class(0.5) == 0);
    CHECK(size_class(1e4) == 1);
    CHECK(size_class(4.316e8) == 5);
    CHECK(size_class(1e13) == 7);
    CHECK(growth_class({}) == 0);
    CHECK(growth_class(-5.0) == 1);
    CHECK(growth_class(0.0) == 4);
    CHECK(growth_class(3.0) == 6);
}

TEST_CASE("quantiles of the normal and of Student's t are those of the printed tables") {
    CHECK(normal_quantile(0.5) == 0);
    CHECK(normal_quantile(0.975) == doctest::Approx(1.959963984540054).epsilon(1e-14));
    CHECK(normal_quantile(0.9) == doctest::Approx(1.281551565544600).epsilon(1e-14));
    CHECK(normal_quantile(1e-10) == doctest::Approx(-6.361340902404056).epsilon(1e-12));
    // Abramowitz and Stegun 1964, table 26.10, the columns A = 0.8 and 0.95.
    const struct {
        int freedom;
        double at80, at95;
    } rows[] = {{1, 3.078, 12.706}, {2, 1.886, 4.303},  {3, 1.638, 3.182},  {4, 1.533, 2.776},
                {7, 1.415, 2.365},  {10, 1.372, 2.228}, {30, 1.310, 2.042}, {120, 1.289, 1.980}};
    for (const auto& row : rows) {
        CHECK(std::abs(student_reach(0.8, row.freedom) - row.at80) < 6e-4);
        CHECK(std::abs(student_reach(0.95, row.freedom) - row.at95) < 6e-4);
    }
    CHECK(student_reach(0.95, 1000) == doctest::Approx(1.96).epsilon(1e-3));
}

TEST_CASE("the quantiles of every case are those that the generator's own arithmetic gives") {
    std::ifstream file(BILATRADE_SOURCE_DIR "/tests/projection/prior_cases.csv");
    std::string line;
    REQUIRE(std::getline(file, line));
    int cases = 0;
    while (std::getline(file, line)) {
        std::istringstream row(line);
        std::string dollars, growths, horizon, cell;
        std::getline(row, dollars, ',');
        std::getline(row, growths, ',');
        std::getline(row, horizon, ',');
        pair_past past{std::stod(dollars), {}, {}};
        std::istringstream values(growths);
        for (double g = 0; values >> g;) {
            if (past.last_growth)
                past.earlier_growths.push_back(g);
            else
                past.last_growth = g;
        }
        const prior_row quantiles = prior_change(past, std::stoi(horizon));
        for (const double q : quantiles) {
            REQUIRE(std::getline(row, cell, ','));
            CHECK(q == doctest::Approx(std::stod(cell)).epsilon(1e-8));
        }
        ++cases;
    }
    CHECK(cases == 294);
}

TEST_CASE("between tabulated levels a quantile lies between theirs, and beyond them it goes on") {
    const prior_row q = prior_change({4.316e8, 0.15, {}}, 4);
    CHECK(quantile_of(q, 0.1) == doctest::Approx(q[2]).epsilon(1e-12));
    CHECK(quantile_of(q, 0.975) == doctest::Approx(q[7]).epsilon(1e-12));
    CHECK(quantile_of(q, 0.85) > q[5]);
    CHECK(quantile_of(q, 0.85) < q[6]);
    CHECK(quantile_of(q, 0.999) > q[8]);
    CHECK(quantile_of(q, 0.001) < q[0]);
}

} // namespace

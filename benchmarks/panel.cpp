// SPDX-License-Identifier: BSL-1.0
// benchmarks/panel.cpp: cells a second into a panel, out of it, summed, mirrored and to Arrow columns. The
// cells are made up: every pair of sixty economies, a hundred products, some years, in shuffled order.
#include <bilatrade/arrow/panel.hpp>
#include <bilatrade/series/aggregate.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/panel_builder.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace bilatrade;

constexpr std::size_t economies = 60, goods = 100;

std::vector<economy> some_economies() {
    std::vector<economy> some;
    for (const economy e : all_economies())
        if (some.size() != economies && e.is_valid_in(2020) && !e.is_group() && !e.is_world())
            some.push_back(e);
    return some;
}

const std::string& code_of(std::size_t product) {
    static const std::vector<std::string> codes = [] {
        std::vector<std::string> all;
        for (std::size_t i = 0; i != goods; ++i) all.push_back(std::to_string(270900 + 37 * i));
        return all;
    }();
    return codes[product];
}

/// Exports and imports of all pairs, products and years until there are `count`.
const std::vector<cell>& cells(std::size_t count) {
    static std::vector<cell> made;
    if (made.size() == count) return made;
    made.clear();
    const auto who = some_economies();
    std::mt19937_64 random(1);
    for (int year = 2000; made.size() < count; ++year)
        for (std::size_t i = 0; i != economies * economies * goods * 2 && made.size() < count; ++i) {
            cell c{who[i % economies], who[i / economies % economies]};
            c.flow = i / (economies * economies * goods) == 0 ? flow::exports : flow::imports;
            c.product = code_of(i / (economies * economies) % goods);
            c.period = calendar_year(year).value();
            c.value = decimal(static_cast<std::int64_t>(random() % 1'000'000'000), 3);
            c.currency = "USD"_currency;
            c.row = made.size() + 2;
            made.push_back(c);
        }
    std::shuffle(made.begin(), made.end(), random);
    return made;
}

const panel<exact>& built(std::size_t count) {
    static panel<exact> made;
    std::vector<refused_cell> refused;
    if (made.size() != count) made = to_panel(cells(count), refused);
    return made;
}

void count_cells(benchmark::State& state, std::size_t each) {
    state.counters["cells/s"] =
        benchmark::Counter(static_cast<double>(each), benchmark::Counter::kIsIterationInvariantRate);
}

void build(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto& given = cells(count);
    for (auto _ : state) {
        std::vector<refused_cell> refused;
        benchmark::DoNotOptimize(to_panel(given, refused));
    }
    count_cells(state, count);
}

void select_reporter_and_year(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto& p = built(count);
    const auto year = calendar_year(2000).value();
    std::size_t found = 0;
    for (auto _ : state)
        found = p.where({.reporter = p.index().reporters()[count / 2], .within = year}).size();
    count_cells(state, found);
}

void select_products_of_all(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto& p = built(count);
    for (auto _ : state) benchmark::DoNotOptimize(p.where({.flow = flow::exports, .product = code_of(7)}));
    count_cells(state, count); // all are looked at
}

void select_series(benchmark::State& state) {
    const auto& p = built(static_cast<std::size_t>(state.range(0)));
    std::size_t row = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(p.select(p.index().key_of(row)));
        row = (row + 104'729) % p.size();
    }
    state.counters["series/s"] = benchmark::Counter(1, benchmark::Counter::kIsIterationInvariantRate);
}

void sum_to_world(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto& p = built(count);
    for (auto _ : state) benchmark::DoNotOptimize(aggregate(p, "WLD"_economy));
    count_cells(state, count);
}

void mirror_all(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto& p = built(count);
    for (auto _ : state) benchmark::DoNotOptimize(mirror(p));
    count_cells(state, count);
}

void to_arrow_columns(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto& p = built(count);
    for (auto _ : state) benchmark::DoNotOptimize(to_arrow(p));
    count_cells(state, count);
}

constexpr int millions = 1'000'000;
BENCHMARK(build)->Arg(millions)->Arg(4 * millions)->Unit(benchmark::kMillisecond);
BENCHMARK(select_reporter_and_year)->Arg(4 * millions)->Unit(benchmark::kMicrosecond);
BENCHMARK(select_products_of_all)->Arg(4 * millions)->Unit(benchmark::kMillisecond);
BENCHMARK(select_series)->Arg(4 * millions);
BENCHMARK(sum_to_world)->Arg(4 * millions)->Unit(benchmark::kMillisecond);
BENCHMARK(mirror_all)->Arg(4 * millions)->Unit(benchmark::kMillisecond);
BENCHMARK(to_arrow_columns)->Arg(4 * millions)->Unit(benchmark::kMillisecond);

} // namespace

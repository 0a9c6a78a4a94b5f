// SPDX-License-Identifier: BSL-1.0
// benchmarks/extract.cpp: bytes of text read a second: reports of trade, prose that has little to do with it,
// and texts made to be slow. Time grows with the length of the text.
#include <bilatrade/text/extractor.hpp>

#include <benchmark/benchmark.h>

#include <algorithm> // min, sort
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// The texts of an authoring file of the corpus.
std::string texts_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string all(std::istreambuf_iterator<char>(file), {});
    std::string texts;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t begin = all.find("\n\n", at), end = std::min(all.find("\n=====\n", at), all.size());
        if (begin < end) texts += all.substr(begin + 2, all.find("\n---\n", begin) - begin - 2) + "\n\n";
        at = end + 7;
    }
    return texts;
}

/// Every report of the corpus.
const std::string& dense() {
    static const std::string text = [] {
        std::vector<fs::path> paths;
        for (const auto& entry : fs::recursive_directory_iterator(BILATRADE_SOURCE_DIR "/tests/corpus"))
            if (entry.path().extension() == ".txt" && entry.path().stem() != "noise")
                paths.push_back(entry.path());
        std::sort(paths.begin(), paths.end());
        std::string all;
        for (const fs::path& path : paths) all += texts_of(path);
        return all;
    }();
    return text;
}

/// Prose with hardly a figure, and now and then a text that has many and none of trade.
const std::string& sparse() {
    static const std::string text = [] {
        const std::string plain = "The ferry was late again, and the passengers stood on the quay with their "
                                  "bags between their feet. A "
                                  "woman from the village above the harbour sold them bread; it was still "
                                  "warm. Nobody knew when the wind "
                                  "would turn. In the evening the lamps along the water were lit one by one, "
                                  "and somebody began to sing of "
                                  "a road that goes over the hills and does not come back.\n\n";
        std::string all;
        for (int i = 0; i != 60; ++i) all += plain;
        return all + texts_of(BILATRADE_SOURCE_DIR "/tests/corpus/en-b/noise.txt");
    }();
    return text;
}

std::string repeated(std::string_view part, std::size_t size) {
    std::string text;
    text.reserve(size + part.size());
    while (text.size() < size) text += part;
    return text.substr(0, size);
}

void read(benchmark::State& state, const std::string& text) {
    bilatrade::extractor reader;
    bilatrade::claim_set found;
    for (auto _ : state) {
        found.clear();
        reader.read({"doc", text, bilatrade::make_date(2023, 8, 3).value()}, found);
        benchmark::DoNotOptimize(found.size());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(text.size()));
    state.counters["claims"] = static_cast<double>(found.size());
}

void read_sized(benchmark::State& state, std::string_view part) {
    read(state, repeated(part, static_cast<std::size_t>(state.range(0))));
    state.SetComplexityN(state.range(0));
}

void extract_dense(benchmark::State& state) { read_sized(state, dense()); }
void extract_sparse(benchmark::State& state) { read_sized(state, sparse()); }
BENCHMARK(extract_dense)
    ->RangeMultiplier(10)
    ->Range(1'000, 10'000'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(extract_sparse)
    ->RangeMultiplier(10)
    ->Range(1'000, 10'000'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMicrosecond);

// What a text cannot make slow.
void extract_amounts(benchmark::State& state) { read_sized(state, "$1.5bn "); }
void extract_economies(benchmark::State& state) { read_sized(state, "Guinea-Bissau, "); }
void extract_nested_brackets(benchmark::State& state) {
    const auto half = static_cast<std::size_t>(state.range(0) / 2);
    read(state,
         "Trade between India and Kenya " + std::string(half, '(') + " $2bn " + std::string(half, ')'));
    state.SetComplexityN(state.range(0));
}
void extract_no_stop(benchmark::State& state) {
    read_sized(state, "trade of India with Kenya rose by 5% to $2bn in 2021 and ");
}
void extract_one_word(benchmark::State& state) { read_sized(state, "a"); }
void extract_years(benchmark::State& state) { read_sized(state, "compared with 2020, in March 1986, "); }
void extract_groups(benchmark::State& state) {
    read_sized(state, "exports were EUR 123 456 789 012 345 678 ");
}
void extract_ratios(benchmark::State& state) { read_sized(state, "three times as much in 2022 "); }
void extract_datelines(benchmark::State& state) { read_sized(state, "MOSCOW, August 3. "); }
#define BILATRADE_SLOW(name)                                                                                 \
    BENCHMARK(name)                                                                                          \
        ->RangeMultiplier(10)                                                                                \
        ->Range(10'000, 1'000'000)                                                                           \
        ->Complexity(benchmark::oN)                                                                          \
        ->Unit(benchmark::kMicrosecond)
BILATRADE_SLOW(extract_amounts);
BILATRADE_SLOW(extract_economies);
BILATRADE_SLOW(extract_nested_brackets);
BILATRADE_SLOW(extract_no_stop);
BILATRADE_SLOW(extract_one_word);
BILATRADE_SLOW(extract_years);
BILATRADE_SLOW(extract_groups);
BILATRADE_SLOW(extract_ratios);
BILATRADE_SLOW(extract_datelines);

void extract_million_amounts(benchmark::State& state) { read(state, repeated("$1.5bn ", 7'000'000)); }
void extract_million_economies(benchmark::State& state) {
    read(state, repeated("Guinea-Bissau, ", 15'000'000));
}
BENCHMARK(extract_million_amounts)->Unit(benchmark::kMillisecond);
BENCHMARK(extract_million_economies)->Unit(benchmark::kMillisecond);

} // namespace

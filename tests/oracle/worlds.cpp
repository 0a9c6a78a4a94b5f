// SPDX-License-Identifier: BSL-1.0
// tests/oracle/worlds.cpp: claims of made-up worlds, settled in two orders, and written as JSON Lines to the
// file that BILATRADE_WORLDS names, for test_settle.py to hold against another solver.
#include "ledger/claims.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <random>

using namespace ledger_test;
using enum flow;

namespace {

constexpr unsigned worlds_for_another_solver = 2000, worlds_alone = 80;

constexpr std::array<std::array<const char*, 2>, 9> times{{{"2021", "2020"},
                                                           {"2020", "2019"},
                                                           {"2021", "2019"},
                                                           {"2021-Q1", "2020-Q1"},
                                                           {"2021-Q2", "2020-Q2"},
                                                           {"2020-Q1", "2019-Q1"},
                                                           {"2021-01/2021-06", "2020-01/2020-06"},
                                                           {"2021-03", "2020-03"},
                                                           {"2021-03/2021-09", "2020-03/2020-09"}}};

class world_maker {
public:
    explicit world_maker(unsigned seed) : random_(seed) {}

    article make() {
        article a;
        a.add(a.level(turnover, times[below(times.size())][0], number(1, 200).c_str())); // tells the currency
        for (unsigned n = 1 + below(9); n != 0; --n) a.add(claim_of(a));
        return a;
    }
    void shuffle(std::vector<claim>& claims) { std::shuffle(claims.begin(), claims.end(), random_); }

private:
    unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
    std::string number(int low, unsigned count) {
        return std::to_string(low + static_cast<int>(below(count))) + (below(2) != 0 ? ".5" : "");
    }

    /// A neighbour, the group that both belong to, or the world.
    economy partner() {
        constexpr std::array<const char*, 3> codes{"THA", "ASEAN", "WLD"};
        return parse_economy(codes[below(3)]).value();
    }

    claim claim_of(article& a) {
        constexpr std::array<qualifier, 4> qualifiers{qualifier::exact, qualifier::exact,
                                                      qualifier::more_than, qualifier::nearly};
        const auto& [when, base] = times[below(times.size())];
        auto f = static_cast<flow>(below(4));
        const unsigned kind = below(8);
        if (kind == 7 && f == balance) f = exports;
        claim c = kind < 4
                      ? a.level(f, when, number(f == balance ? -60 : 0, 120).c_str(), qualifiers[below(4)])
                  : kind == 4 ? a.difference(f, when, base, number(-25, 60).c_str())
                  : kind < 7  ? a.growth(f, when, base, number(-25, 60).c_str())
                              : a.share(f, when, number(1, 99).c_str());
        if (c.kind == claim_kind::growth && f == balance)
            c.side = below(2) != 0 ? balance_side::surplus : balance_side::deficit;
        if (c.kind != claim_kind::share && below(4) == 0) c.partner = partner();
        if (c.kind == claim_kind::growth && c.partner != a.partner)
            c.terms.currency = parse_currency("USD").value();
        if (c.kind != claim_kind::share && below(4) == 0) std::swap(c.reporter, c.partner);
        return c;
    }

    std::mt19937 random_;
};

std::string json(std::string_view text) { return '"' + std::string(text) + '"'; }
std::string json(const std::optional<rational>& value) { return value ? json(value->str()) : "null"; }
std::string json(const std::optional<decimal>& value) { return value ? json(value->to_string()) : "null"; }

std::string json_list(const settlement<>& answer, const std::vector<std::uint32_t>& claims) {
    std::string list;
    for (const std::uint32_t n : claims) list += (list.empty() ? "" : ",") + json(answer.claims[n].name);
    return '[' + list + ']';
}

std::string json(const named_claim& named) {
    const claim& c = *named.claim;
    constexpr std::array<const char*, 4> kinds{"level", "growth", "difference", "share"};
    constexpr std::array<int, 3> signs{0, -1, 1};
    return "{\"name\":" + json(named.name) + ",\"kind\":" + json(kinds[static_cast<std::size_t>(c.kind)]) +
           ",\"reporter\":" + json(c.reporter.code()) + ",\"partner\":" + json(c.partner.code()) +
           ",\"flow\":" + json(to_string(c.flow)) + ",\"period\":" + json(c.period->to_string()) +
           ",\"base\":" + (c.base ? json(c.base->to_string()) : "null") + ",\"sign\":" +
           std::to_string(c.side == balance_side::none      ? signs[0]
                          : c.side == balance_side::deficit ? signs[1]
                                                            : signs[2]) +
           ",\"value\":" + json(c.figure.value.to_string()) + ",\"low\":" + json(c.figure.low) +
           ",\"high\":" + json(c.figure.high) + '}';
}

std::string json(const settlement<>& answer) {
    std::string claims, figures, findings;
    for (const auto& named : answer.claims) claims += (claims.empty() ? "" : ",") + json(named);
    for (const auto& f : answer.figures)
        figures += (figures.empty() ? "" : ",") + ("{\"reporter\":" + json(f.reporter.code())) +
                   ",\"partner\":" + json(f.partner.code()) + ",\"flow\":" + json(to_string(f.flow)) +
                   ",\"period\":" + json(f.period.to_string()) + ",\"low\":" + json(f.range.low) +
                   ",\"value\":" + json(f.value) + ",\"high\":" + json(f.range.high) +
                   ",\"claims\":" + json_list(answer, f.claims) + '}';
    for (const auto& found : answer.findings)
        findings += (findings.empty() ? "" : ",") + ("{\"aside\":" + json(answer.claims[found.aside].name)) +
                    ",\"stretch\":" + json(found.stretch) + ",\"claims\":" + json_list(answer, found.claims) +
                    '}';
    return "{\"claims\":[" + claims + "],\"figures\":[" + figures + "],\"findings\":[" + findings + "]}";
}

} // namespace

TEST_CASE("Made-up worlds settle alike in any order, and exactly") {
    std::ofstream file;
    const char* const path = std::getenv("BILATRADE_WORLDS");
    if (path != nullptr) file.open(path);
    const unsigned worlds = path != nullptr ? worlds_for_another_solver : worlds_alone;
    for (unsigned seed = 0; seed != worlds; ++seed) {
        CAPTURE(seed);
        world_maker maker(seed);
        const article a = maker.make();
        std::vector<claim> shuffled(a.set.begin(), a.set.end());
        maker.shuffle(shuffled);
        const auto answer = settle(a.set);
        const std::string line = json(answer);
        CHECK(line == json(settle(a.set, std::span<const claim>(shuffled))));
        CHECK(std::ranges::all_of(answer.figures, &settled_figure<>::exact));
        CHECK(answer.asides.empty());
        file << line << '\n';
    }
}

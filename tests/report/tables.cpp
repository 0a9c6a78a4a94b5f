// SPDX-License-Identifier: BSL-1.0
// tests/report/tables.cpp: claims, findings, growth and projections as people read them.
#include "ledger/claims.hpp"
#include "report/texts.hpp"

#include <bilatrade/projection/project.hpp>
#include <bilatrade/report/claims_csv.hpp>
#include <bilatrade/report/claims_table.hpp>
#include <bilatrade/report/finding_text.hpp>
#include <bilatrade/report/growth_table.hpp>
#include <bilatrade/report/projection_rows.hpp>
#include <bilatrade/report/projection_table.hpp>
#include <bilatrade/report/settled_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace bilatrade;
using ledger_test::article;
using namespace report_test;

period in(std::string_view text) { return parse_period(text).value(); }

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text)
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    return lines;
}

known_flow turnover(const std::vector<std::pair<const char*, bounded<double>>>& figures) {
    known_flow known{flow::turnover, {}};
    for (const auto& [when, figure] : figures) known.figures.push_back({in(when), figure, {}});
    return known;
}

std::string table_of(const known_flow& known) {
    std::string out;
    append_growth_table(out, {"trade", {}, "USD"}, known.flow, year_on_year_rows(known), {});
    return out;
}

} // namespace

TEST_CASE("A document's claims stand under its name, with the signs of their qualifiers") {
    article a("note");
    a.add(a.level(flow::exports, "2021", "431.6", qualifier::more_than))
        .add(a.growth(flow::exports, "2021", "2020", "-3.2"))
        .add(a.difference(flow::exports, "2021", "2020", "11"))
        .add(a.share(flow::imports, "2021", "12.5"));
    std::string out;
    append_claims_table(out, a.set, a.set.claims(), {});
    const auto lines = lines_of(out);
    CHECK(lines[0] == "note");
    CHECK(has(lines[1], "> 431.6 mln USD"));
    CHECK(has(lines[2], "-3.2%  on 2020"));
    CHECK(has(lines[3], "+11 mln USD  on 2020"));
    CHECK(has(lines[4], "12.5%  of "));
    out.clear();
    append_claims_table(out, a.set, {}, {});
    CHECK(out.empty());
}

TEST_CASE("A range is shown by its ends, with the sign of each") {
    article a;
    claim growth = a.growth(flow::exports, "2021", "2020", "9");
    growth.figure = state_range(number("8"), number("10"), number("1")).value();
    CHECK(detail::figure_text(growth) == "+8 to +10%");
    growth.figure = state_range(number("-3"), number("1.5"), number("1")).value();
    CHECK(detail::figure_text(growth) == "-3 to +1.5%");
    claim level = a.level(flow::exports, "2021", "9");
    level.figure = state_range(number("8.5"), number("11"), number("1000000000")).value();
    CHECK(detail::figure_text(level) == "8.5 to 11 bln USD");
}

TEST_CASE("The bounds of a settled figure have the places of its value, which stays within them") {
    struct row {
        const char* low;
        const char* value;
        const char* high;
        const char* shown;
        const char* may_be;
    };
    const row rows[] = {{"370270270", "370472103", "370674110", "370.47", "370.27 to 370.67"},
                        {"0", "6800000", "6800000", "6.8", "at most 6.8"},
                        {"", "6800000", "6800000", "6.8", "at most 6.8"},
                        {"2040000", "2040000", "", "2.04", "at least 2.04"},
                        {"4940000", "4940000", "6000000", "4.94", "4.9 to 6.0"},
                        {"1234567", "", "", "?", "at least 1.23"}};
    const auto parsed = [](std::string_view text) {
        return text.empty() ? std::optional<rational>() : to_exact(number(text));
    };
    for (const row& r : rows) {
        CAPTURE(r.may_be);
        settled_figure<> f;
        f.flow = flow::exports;
        f.range = {parsed(r.low), parsed(r.high)};
        f.value = parsed(r.value);
        const amount_unit millions{1'000'000, " mln"};
        CHECK((f.value ? detail::value_text(f, *f.value, millions) : "?") == r.shown);
        CHECK(detail::range_text(f, millions) == r.may_be);
    }
}

TEST_CASE("A growth whose claims leave nothing in common has its value alone, one bound its words") {
    const auto grown = [](std::optional<rational> low, std::optional<rational> high,
                          std::optional<rational> value) {
        return detail::growth_text(
            {in("2020"), in("2021"), {std::move(low), std::move(high)}, std::move(value), false});
    };
    CHECK(grown(rational(12825, 10000), rational(10715, 10000), rational(107, 100)).starts_with("+7"));
    CHECK(!has(grown(rational(12825, 10000), rational(10715, 10000), rational(107, 100)), "to"));
    CHECK(grown(rational(2), {}, rational(2)) == "+100% (at least +100.0)");
    CHECK(grown(rational(0), {}, {}).empty());
    CHECK(grown(rational(905, 1000), rational(915, 1000), {}) == "-9.5 to -8.5%");
}

TEST_CASE("Claims that cannot all be true are quoted with how far they are apart") {
    article a;
    a.add(a.level(flow::turnover, "2021", "431.6"))
        .add(a.growth(flow::turnover, "2021", "2020", "16.5"))
        .add(a.level(flow::turnover, "2020", "300"));
    const auto answer = ledger_test::settle(a.set);
    REQUIRE(answer.findings.size() == 1);
    const finding& found = answer.findings[0];
    const std::string text = finding_text(a.set, answer, found);
    CHECK(has(text, "+16.5% (turnover 2021)"));
    CHECK(has(text, "300 mln USD (turnover 2020)"));
    // 431.55 / 300.5 and 431.65 / 299.5
    CHECK(has(text, "make it"));
    CHECK(has(text, " is said"));
    // 370.47 against 300 with half a million either side: dozens of times what rounding allows.
    CHECK(!found.is_rounding());
    CHECK(has(text, "times as coarsely as written"));
}

TEST_CASE("Growth is shown to as many places as its figures allow, and a gap has none") {
    const auto stated = [](double value) { return bounded<double>{value, value - 50e3, value + 50e3}; };
    const std::string shown =
        table_of(turnover({{"2018", stated(370.5e6)}, {"2020", stated(400e6)}, {"2021", stated(440e6)}}));
    const auto lines = lines_of(shown);
    CHECK(lines[0] == "trade, mln USD");
    CHECK(has(lines[2], "370.5  370.45 to 370.55"));
    CHECK(has(lines[3], "2019        ?"));
    CHECK(has(lines[3], "not known"));
    CHECK(has(lines[4], "no figure for 2019"));
    // 439.95 / 400.05 and 440.05 / 399.95: 9.9737 to 10.0263 percent; ln 1.1 = 0.0953.
    CHECK(has(lines[5], "+10.00% (+9.974 to +10.026)"));
    CHECK(has(lines[5], "+0.095"));
}

TEST_CASE("Bounds of growth tables are rounded as values are, and digits that were written stay") {
    const std::string shown = table_of(
        turnover({{"2020", {370.472e6, 370.2703e6, 370.6741e6}}, {"2021", {431.6e6, 431.55e6, 431.65e6}}}));
    CHECK(has(shown, " 370.27 to 370.67"));
    CHECK(has(shown, " 431.55 to 431.65"));
}

TEST_CASE("Figures without bounds have growth to one decimal, and reasons where there is none") {
    const std::string shown =
        table_of(turnover({{"2019", {0}}, {"2020", {1234.5}}, {"2021", {1200}}, {"2022", {1200.1}}}));
    CHECK(has(shown, "2019 is not above zero"));
    CHECK(has(shown, "-2.8%")); // 1200 / 1234.5
    CHECK(has(shown, "+0.0%"));
    known_flow balance = turnover({{"2020", {-5}}, {"2021", {3}}});
    balance.flow = flow::balance;
    CHECK(has(table_of(balance), "a balance has no rate of growth"));
}

TEST_CASE("A growth that a text states narrows what its two levels leave") {
    known_flow known = turnover({{"2020", {370.47, 370.27, 370.67}}, {"2021", {431.6, 431.55, 431.65}}});
    using rate = growth_rate<double>;
    known.figures[1].growth = {rate::from_ratio(0.165), rate::from_ratio(0.1645), rate::from_ratio(0.1655)};
    const auto rows = year_on_year_rows(known);
    CHECK(rows[1].growth->high->ratio() == 0.1655);
    CHECK(*rows[1].log_growth->high == doctest::Approx(std::log(1.1655)));
    CHECK(growth_over_all(known)->a_year->low->ratio() == 0.1645);
}

TEST_CASE("A projection is shown with its unit, its method, its past, a fan and a sentence") {
    const series_key key{parse_economy("RUS").value(),
                         parse_economy("MMR").value(),
                         flow::exports,
                         {},
                         parse_currency("USD").value()};
    const std::vector<std::optional<double>> values{350e6, std::nullopt, 370e6, 431.6e6};
    const auto known = series<double>::from_values(key, in("2018"), values).value();
    const auto path = project(known, {.horizon = 2}).value();
    std::string out;
    append_projection(out, "RUS-MMR exports, mln USD", known, path, {1'000'000, " mln"}, {});
    CHECK(has(out, "RUS-MMR exports, mln USD\n    by prior+drift, from 3 known figures up to 2021\n"));
    CHECK(has(out, "    2019\n"));
    CHECK(has(out, "◆"));
    CHECK(has(out, "2023: nominal dollars; four in five comparable pairs ended between"));
    const auto rough = [](double x) { return fmt::format("{:g}", round_to_significant(x / 1e6)); };
    const projected_point& last = path.points.back();
    CHECK(has(out, rough(last.value) + "  "));
    CHECK(has(out, rough(last.intervals[1].low) + " to " + rough(last.intervals[1].high)));
    out.clear();
    std::vector<std::optional<double>> sparse(27);
    sparse.front() = 24e6, sparse[1] = 26e6, sparse.back() = 158e6;
    const auto old = series<double>::from_values(key, in("1995"), sparse).value();
    append_projection(out, "a gap", old, project(old, {.horizon = 1}).value(), {1'000'000, " mln"}, {});
    CHECK(has(out, "    …\n    2021"));
    CHECK(has(out, "    1995 "));
    CHECK(!has(out, "2010"));
    std::string csv;
    append_projection_csv(csv, std::vector<std::string>{"flow", "note"}, label_of(key), path);
    CHECK(csv.starts_with("exports,,2022," + plain_number(path.points[0].value) + ','));
}

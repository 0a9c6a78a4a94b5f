// SPDX-License-Identifier: BSL-1.0
// tests/arrow/arrow.cpp: what goes out as Arrow columns comes back the same, whoever releases what when; a
// consumer written here reads them by the specification alone.
#include <bilatrade/arrow/cells.hpp>
#include <bilatrade/arrow/claims.hpp>
#include <bilatrade/arrow/panel.hpp>
#include <bilatrade/series/panel.hpp>
#include <bilatrade/text/extractor.hpp>

#include "series/tables.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

namespace {

using namespace series_test;

constexpr const char* several =
    "reporter,partner,flow,product,period,value,currency,valuation,status,vintage\n"
    "RUS,MMR,exports,,2020,236107478.5,USD,FOB,,2021-03-01\n"
    "RUS,MMR,exports,2709,2021-Q3,,USD,FOB,confidential,\n"
    "MMR,EU,imports,01,2021-01/2021-02,0,,,,\n"
    "MMR,X-NES,balance,27,2021,-0.125,MMK,CIF,estimated,\n";

// A consumer of its own, by the specification: no code of the library.
namespace consumer {

const ArrowArray& child(const ArrowArray& array, const ArrowSchema& schema, const char* name,
                        const ArrowSchema** of) {
    REQUIRE(std::strcmp(schema.format, "+s") == 0);
    REQUIRE(schema.n_children == array.n_children);
    for (int i = 0; i != schema.n_children; ++i)
        if (std::strcmp(schema.children[i]->name, name) == 0)
            return *of = schema.children[i], *array.children[i];
    FAIL(name);
    return array;
}

bool is_null(const ArrowArray& array, int row) {
    const auto* bits = static_cast<const unsigned char*>(array.buffers[0]);
    return bits != nullptr && (bits[row / 8] >> row % 8 & 1) == 0;
}

std::string word(const ArrowArray& array, const ArrowSchema& schema, int row) {
    REQUIRE(std::strcmp(schema.format, "i") == 0);
    REQUIRE(std::strcmp(schema.dictionary->format, "U") == 0);
    if (is_null(array, row)) return "null";
    const int index = static_cast<const std::int32_t*>(array.buffers[1])[row];
    const auto* offsets = static_cast<const std::int64_t*>(array.dictionary->buffers[1]);
    return {static_cast<const char*>(array.dictionary->buffers[2]) + offsets[index],
            static_cast<const char*>(array.dictionary->buffers[2]) + offsets[index + 1]};
}

} // namespace consumer

TEST_CASE("a panel's columns hold what the specification says that they hold") {
    ArrowSchema schema;
    ArrowArray array;
    to_arrow(read(several)).move_to(&schema, &array);
    CHECK(array.length == 4);
    CHECK(schema.n_children == 12);
    const ArrowSchema* of = nullptr;
    const ArrowArray& value = consumer::child(array, schema, "value", &of);
    CHECK(std::string(of->format) == "d:38,3");
    CHECK((of->flags & ARROW_FLAG_NULLABLE) != 0);
    CHECK(value.null_count == 1);
    CHECK(value.n_buffers == 2);
    __extension__ __int128 number = 0;
    std::memcpy(&number, static_cast<const char*>(value.buffers[1]) + 16, 16);
    CHECK(number == -125);
    CHECK(consumer::is_null(value, 3));
    const ArrowArray& valuations = consumer::child(array, schema, "valuation", &of);
    CHECK(consumer::word(valuations, *of, 0) == "null");
    CHECK(consumer::word(valuations, *of, 1) == "CIF");
    const ArrowArray& periods = consumer::child(array, schema, "period", &of);
    CHECK(consumer::word(periods, *of, 0) == "2021-01/2021-02");
    const ArrowArray& products = consumer::child(array, schema, "product", &of);
    CHECK(consumer::word(products, *of, 2).empty());
    CHECK(consumer::word(products, *of, 3) == "2709");
    const ArrowArray& vintages = consumer::child(array, schema, "vintage", &of);
    CHECK(std::string(of->format) == "tdD");
    CHECK(static_cast<const std::int32_t*>(vintages.buffers[1])[2] ==
          parse_date("2021-03-01").value().days());
    array.release(&array);
    schema.release(&schema);
    CHECK_FALSE(bool(array.release));
    CHECK_FALSE(bool(schema.release));
}

TEST_CASE("a child that a consumer moves out outlives its parent") {
    ArrowSchema schema;
    ArrowArray array;
    to_arrow(read(several)).move_to(&schema, &array);
    ArrowArray periods = *array.children[4];
    array.children[4]->release = nullptr;
    ArrowSchema period_schema = *schema.children[4];
    schema.children[4]->release = nullptr;
    array.release(&array);
    schema.release(&schema);
    CHECK(consumer::word(periods, period_schema, 3) == "2021-Q3");
    periods.release(&periods);
    period_schema.release(&period_schema);
    CHECK_FALSE(bool(periods.release));
}

/// Back into a panel; nothing may be refused.
panel<exact> back(const arrow_batch& batch) {
    panel_builder builder;
    std::vector<refused_row> rows;
    REQUIRE(read_cells(
                batch, [&](const cell& c) { builder.add(c); }, rows)
                .has_value());
    REQUIRE(rows.empty());
    std::vector<refused_cell> cells;
    auto made = builder.finish(cells);
    REQUIRE(cells.empty());
    return made;
}

bool same(const panel<exact>& a, const panel<exact>& b) {
    const auto equal = [](const auto& one, const auto& other) { return std::ranges::equal(one, other); };
    return lines_of(a) == lines_of(b) && equal(a.index().statuses(), b.index().statuses()) &&
           equal(a.index().vintages(), b.index().vintages()) &&
           equal(a.index().origins(), b.index().origins()) &&
           equal(a.index().valuations(), b.index().valuations()) &&
           equal(a.index().currencies(), b.index().currencies());
}

TEST_CASE("a panel comes back with every figure, state, vintage and place, exactly") {
    const auto p = read(several);
    CHECK(same(p, back(to_arrow(p))));
    CHECK(same(read("reporter,partner,flow,period,value\n"), back(to_arrow(panel<exact>()))));
    const panel<double> d(p);
    CHECK(lines_of(back(to_arrow(d))) == lines_of(p)); // by the shortest decimals
}

TEST_CASE("any cells come back") {
    CHECK(rc::check("round trip", [] {
        static constexpr const char* codes[] = {"RUS", "MMR", "SUN", "EU", "X-NES", "WLD"};
        static constexpr const char* currencies[] = {"USD", "MMK", "EUR"};
        const std::vector<std::string> products{"", "2709", "01", "crude oil", "нефть"};
        std::vector<cell> cells;
        for (int i = 0, n = *rc::gen::inRange(0, 40); i != n; ++i) {
            cell c{who(codes[*rc::gen::inRange(0, 6)]), who(codes[*rc::gen::inRange(0, 6)]),
                   static_cast<flow>(*rc::gen::inRange(0, 4))};
            c.period = in("0001-01").plus_months(*rc::gen::inRange(0, 100'000));
            c.product = products[*rc::gen::inRange<std::size_t>(0, products.size())];
            c.currency = *rc::gen::arbitrary<bool>() ? currency() : money(currencies[i % 3]);
            c.valuation = static_cast<valuation>(*rc::gen::inRange(0, 3));
            c.value = decimal(*rc::gen::arbitrary<std::int64_t>(), *rc::gen::inRange(0U, 19U));
            c.status = c.value->is_zero() ? cell_status::zero : static_cast<cell_status>(i % 3);
            if (i % 7 == 0)
                c.value.reset(), c.status = i % 2 == 0 ? cell_status::missing : cell_status::confidential;
            if (*rc::gen::arbitrary<bool>())
                c.vintage = vintage{date::from_days(*rc::gen::inRange(-9999, 20000))};
            c.file = *rc::gen::arbitrary<std::uint32_t>();
            c.row = *rc::gen::inRange<std::uint64_t>(0, 1ULL << 62);
            cells.push_back(c);
        }
        const auto batch = to_arrow(cells);
        std::vector<refused_row> refused;
        std::size_t at = 0;
        const auto count = read_cells(
            batch,
            [&](const cell& c) {
                const cell& sent = cells[at++];
                RC_ASSERT(std::tie(c.reporter, c.partner, c.flow, c.period, c.product, c.value, c.currency,
                                   c.valuation, c.status, c.vintage, c.file,
                                   c.row) == std::tie(sent.reporter, sent.partner, sent.flow, sent.period,
                                                      sent.product, sent.value, sent.currency, sent.valuation,
                                                      sent.status, sent.vintage, sent.file, sent.row));
            },
            refused);
        RC_ASSERT(refused.empty());
        RC_ASSERT(count.value() == cells.size());
    }));
}

/// Columns as another producer may have them.
struct foreign {
    std::vector<detail::arrow_column> columns;
    foreign& words(const char* name, const std::vector<const char*>& values, const char* format = "U") {
        detail::text_column column(name);
        for (const char* value : values)
            if (value == nullptr)
                column.add_or_null("");
            else
                column.add(value);
        columns.push_back(column.take());
        columns.back().format = format;
        return *this;
    }
    template <class T>
    foreign& numbers(const char* name, const char* format, const std::vector<T>& values) {
        detail::number_column<T> column(name, format);
        for (const T value : values) column.add(value);
        columns.push_back(column.take());
        return *this;
    }
    arrow_batch batch() { return detail::make_batch(std::move(columns)); }
};

foreign keys() {
    foreign f;
    f.words("Reporter", {"RUS", "RUS", "RUS"}).words("PARTNER", {"MMR", "CHN", "IND"});
    return f.words("flow", {"exports", "exports", "imports"});
}

TEST_CASE("years and values are read from whole numbers, floats and texts of any width") {
    CHECK(lines_of(back(keys()
                            .numbers<std::int16_t>("period", "s", {2020, 2021, 2022})
                            .numbers<std::uint32_t>("value", "I", {7, 0, 4'000'000'000})
                            .batch())) ==
          lines{"RUS CHN exports  2021 0", "RUS IND imports  2022 4000000000", "RUS MMR exports  2020 7"});
    CHECK(lines_of(back(keys()
                            .numbers<std::int64_t>("period", "l", {2020, 2021, 2022})
                            .numbers<float>("value", "f", {0.1F, std::nanf(""), 2.5F})
                            .batch())) ==
          lines{"RUS CHN exports  2021 missing", "RUS IND imports  2022 2.5", "RUS MMR exports  2020 0.1"});
    CHECK(lines_of(back(keys()
                            .words("period", {"2020", "2021-03", "2022-Q1"})
                            .words("value", {"1.50", nullptr, "3"})
                            .batch())) == lines{"RUS CHN exports  2021-03 missing",
                                                "RUS IND imports  2022-Q1 3", "RUS MMR exports  2020 1.5"});
    CHECK(lines_of(back(keys()
                            .words("period", {"2020", "2021-03", "2022-Q1"})
                            .numbers<double>("value", "g", {1e18, 0.1, 236107478.5})
                            .batch())) == lines{"RUS CHN exports  2021-03 0.1",
                                                "RUS IND imports  2022-Q1 236107478.5",
                                                "RUS MMR exports  2020 1000000000000000000"});
}

TEST_CASE(
    "a row that is no cell is refused by its place, its column and the reason, and the others are read") {
    foreign f;
    f.words("reporter", {"RUS", "QQQ", "RUS", nullptr, "RUS", "RUS"})
        .words("partner", {"MMR", "MMR", "MMR", "MMR", "MMR", "MMR"});
    f.words("flow", {"exports", "exports", "sales", "exports", "exports", "exports"});
    f.words("period", {"2020", "2020", "2020", "2020", "20", "2021"});
    f.words("value", {"1", "1", "1", "1", "1", "1e5"});
    std::vector<refused_row> refused;
    const auto batch = f.batch();
    CHECK(read_cells(
              batch, [](const cell&) {}, refused)
              .value() == 1);
    const std::vector<std::tuple<int, errc, std::string>> expected{{1, errc::unknown_economy, "reporter"},
                                                                   {2, errc::unknown_flow, "flow"},
                                                                   {3, errc::missing_field, "reporter"},
                                                                   {4, errc::not_a_period, "period"},
                                                                   {5, errc::not_a_number, "value"}};
    REQUIRE(refused.size() == expected.size());
    for (std::size_t i = 0; i != expected.size(); ++i)
        CHECK(std::tuple(static_cast<int>(refused[i].row), refused[i].why, std::string(refused[i].column)) ==
              expected[i]);
}

TEST_CASE("a batch without a column that a cell needs is refused whole, by the column's place") {
    std::vector<refused_row> refused;
    const auto visit = [](const cell&) {};
    CHECK(read_cells(keys().batch(), visit, refused).error() == error{errc::missing_field, 3});
    CHECK(read_cells(arrow_batch(), visit, refused).error() == error{errc::missing_field, 0});
}

TEST_CASE("columns of a type that holds no cells are refused, row by row") {
    std::vector<refused_row> refused;
    auto batch =
        keys().numbers<std::int64_t>("period", "ttn", {1, 2, 3}).words("value", {"1", "2", "3"}).batch();
    CHECK(read_cells(
              batch, [](const cell&) {}, refused)
              .value() == 0);
    REQUIRE(refused.size() == 3);
    CHECK(refused[0].why == errc::wrong_type);
    CHECK(refused[0].column == "period");
    detail::arrow_column wide = keys().numbers<std::uint64_t>("value", "L", {1, ~0ULL, 1}).columns.back();
    foreign f = keys();
    f.words("period", {"2020", "2021", "2022"}).columns.push_back(wide);
    refused.clear();
    batch = f.batch();
    CHECK(read_cells(
              batch, [](const cell&) {}, refused)
              .value() == 2);
    CHECK(refused.at(0).why == errc::overflow);
}

TEST_CASE("a slice begins where its offset says") {
    ArrowSchema schema;
    ArrowArray array;
    to_arrow(read(several)).move_to(&schema, &array);
    array.offset = 2;
    array.length = 2;
    CHECK(lines_of(back({&schema, &array})) ==
          lines{"RUS MMR exports  2020 236107478.5", "RUS MMR exports 2709 2021-Q3 confidential"});
}

TEST_CASE("a series comes back with its gaps and its bounds") {
    const series_key key{who("RUS"), who("MMR")};
    std::vector<observation<double>> figures{{in("2018"), bounded<double>::exactly(1.5)},
                                             {in("2020"), {370.47, 370.27, std::nullopt}}};
    const auto s = series<double>::from_observations(key, figures).value();
    std::vector<refused_row> refused;
    const auto back = read_figures(to_arrow(s), refused).value();
    CHECK(refused.empty());
    REQUIRE(back.size() == 2);
    CHECK(back[1].period == in("2020"));
    CHECK(back[1].value == 370.47);
    CHECK(back[1].low == 370.27);
    CHECK_FALSE(back[1].high.has_value());
    CHECK(read_figures(arrow_batch(), refused).error().code == errc::missing_field);
}

TEST_CASE("the claims of an article come back with their words") {
    claim_set set = read_claims(
        "Trade between Russia and Myanmar reached over $431.6 million in 2021, 16.5% more than in "
        "2020. Russia accounted for 12.5% of Myanmar's imports in 2021, the minister said.");
    set.add_document("second");
    claim odd = set[0];
    odd.document = 1;
    odd.terms.add(term::real).add(term::per_year).currency = money("CNY");
    odd.vintage = vintage{parse_date("2022-08-03").value()};
    odd.stage = claim_stage::revised;
    odd.compiler = set.add_words("IMF");
    set.add(odd);
    REQUIRE(set.size() >= 4);
    claim_set again;
    std::vector<refused_row> refused;
    CHECK(read_claims(to_arrow(set), again, refused).value() == set.size());
    CHECK(refused.empty());
    for (std::size_t i = 0; i != set.size(); ++i) {
        CHECK(detail::claim_words(set, set[i]) == detail::claim_words(again, again[i]));
        CHECK(set[i].figure == again[i].figure);
        CHECK(set[i].span == again[i].span);
        CHECK(set[i].terms == again[i].terms);
    }
    claim_set none;
    CHECK(read_claims(keys().batch(), none, refused).error().code == errc::missing_field);
    auto bad = keys().words("kind", {"level", "guess", "growth"}).words("value", {"1", "1", "1"}).batch();
    CHECK(read_claims(bad, none, refused).value() == 1);
    REQUIRE(refused.size() == 2);
    CHECK(refused[0].column == "kind");
    CHECK(refused[1].why == errc::missing_value);
}

} // namespace

// SPDX-License-Identifier: BSL-1.0
// tests/series/shared_mirror.cpp: Russia and Myanmar, 2010 to 2020, as both reported to the IMF.
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/panel_builder.hpp>
#include <bilatrade/series/reconcile.hpp>
#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/file.hpp>

#include "series/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>

namespace {

using namespace series_test;

/// The rows of IMF DOTS, in millions of dollars; "6.05 e" is an estimate.
panel<exact> read_dots() {
    std::FILE* file = std::fopen(BILATRADE_SHARED_DIR "/data/tables/rus_mmr.csv", "rb");
    REQUIRE(file != nullptr);
    delimited_reader<file_source> rows{file_source(file)};
    REQUIRE(rows.read_header() == errc::none);
    const auto field = [&](std::string_view name) { return rows.fields()[rows.find(name).value()]; };
    panel_builder builder;
    while (rows.next()) {
        if (rows.why() != errc::none || !field("source").starts_with("IMF DOTS")) continue;
        cell c{who(field("reporter_iso3")), who(field("partner_iso3"))};
        c.flow = field("flow") == "export" ? flow::exports : flow::imports;
        c.valuation = field("valuation") == "CIF" ? valuation::cif : valuation::fob;
        c.period = in(field("year"));
        c.currency = money("USD");
        c.row = rows.line();
        const auto digits = field("value").substr(0, field("value").find(' '));
        if (!digits.empty()) c.value = multiply(of(digits), decimal(1'000'000)).value();
        if (field("value").ends_with('e')) c.status = cell_status::estimated;
        builder.add(c);
    }
    std::fclose(file);
    std::vector<refused_cell> refused;
    auto made = builder.finish(refused);
    CHECK(refused.empty());
    return made;
}

TEST_CASE("what Russia says that it sold to Myanmar is 2.6 to 200 times what Myanmar says that it bought") {
    const auto p = read_dots().where({.within = in("2010/2020")});
    CHECK(p.size() == 44);
    const auto flows = mirror(p).value();
    REQUIRE(flows.size() == 22);
    double least = 1e9, most = 0;
    std::size_t doubled = 0;
    for (const auto& f : flows) {
        if (f.exporter != who("RUS") || !f.is_doubled()) continue;
        const double times =
            1 / mirror_ratio(f.by_exporter->value->to_double(), f.by_importer->value->to_double()).value();
        least = std::min(least, times), most = std::max(most, times);
        ++doubled;
    }
    CHECK(doubled == 10); // Myanmar reported no imports for 2010
    CHECK(least == doctest::Approx(46.794033 / 17.964242));
    CHECK(most == doctest::Approx(123.944039 / 0.620801));
    const auto& last = flows.back();
    CHECK(last.period == in("2020"));
    CHECK(last.by_exporter->value == of("236107478"));
    CHECK(last.by_importer->value == of("27990001"));
    CHECK(flows[11].period == in("2010"));
    CHECK(flows[11].by_importer->status == cell_status::missing);
}

TEST_CASE(
    "from its partner's reports Russia's trade with Myanmar of 2020 was 28.0 mln less carriage, and 30.3") {
    const auto flows = mirror(read_dots().where({.within = in("2020")})).value();
    const auto implied = by_partners(flows, who("RUS"), cif_ratio::of(1.06).value());
    REQUIRE(implied.size() == 2);
    CHECK(implied[0].value == doctest::Approx(27990001 / 1.06));
    CHECK(implied[1].value == 30320000);
    CHECK(summarize(flows).value().gross == doctest::Approx((208117477.0 + 115040915) / 219889197));
}

} // namespace

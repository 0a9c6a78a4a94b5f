// SPDX-License-Identifier: BSL-1.0
// tests/series/read_panel.cpp: from a reader of tables to a panel, and what is not in it.
#include <bilatrade/series/read_panel.hpp>
#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/table_reader.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

using namespace bilatrade;

result<panel_reading> panel_of(std::string_view text) {
    table_reader<delimited_reader<memory_source>> reader("a.csv", "", memory_source(text));
    return read_panel(reader);
}

} // namespace

TEST_CASE("Each row of a table is in the panel or among the refused, with its line and the reason") {
    const auto made = panel_of("reporter,partner,flow,period,value,currency,vintage\n"
                               "RUS,MMR,exports,2021,5,USD,2022-03-01\n"
                               "RUS,XQX,exports,2021,5,USD,\n"
                               "MMR,RUS,exports,2021,7,USD,V202301\n"
                               "RUS,MMR,exports,2021,6,USD,2022-03-01\n")
                          .value();
    REQUIRE(made.figures.size() == 2);
    REQUIRE(made.refused.size() == 2);
    CHECK(made.refused[0].line == 3);
    CHECK(made.refused[0].why == errc::unknown_economy);
    CHECK(made.refused[0].detail == "partner is \"XQX\"");
    CHECK(made.refused[1].line == 5);
    CHECK(made.refused[1].why == errc::duplicate_key);
    CHECK(made.refused[1].detail == "first in line 2");
    const auto vintages = made.figures.index().vintages();
    CHECK_FALSE(vintages[0]); // a release that is no day
    CHECK(vintages[1] == vintage{parse_date("2022-03-01").value()});
}

TEST_CASE("A table whose header is refused gives no panel") {
    CHECK(panel_of("a,b\n1,2\n").error().code == errc::unknown_source);
    CHECK(panel_of("reporter,partner,value\n").error().code == errc::missing_field);
    CHECK(panel_of("").error().code == errc::empty);
}

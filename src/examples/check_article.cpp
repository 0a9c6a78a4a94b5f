// SPDX-License-Identifier: BSL-1.0
// src/examples/check_article.cpp: an article held against a table. The article has two digits of one figure
// the wrong way round; the table is what Russia reported to the IMF (Direction of Trade Statistics, 2021).
#include <bilatrade/ledger/cell_claims.hpp>
#include <bilatrade/ledger/check.hpp>
#include <bilatrade/report/check_rows.hpp>
#include <bilatrade/table/long.hpp>
#include <bilatrade/text/extractor.hpp>

#include <fmt/core.h>

#include <exception>
#include <string_view>

namespace {

namespace bt = bilatrade;

constexpr std::string_view article =
    "Russia's exports to Myanmar fell by 15.7% to $236 million in 2020. Its imports "
    "from Myanmar rose to $154.4 million that year.";

constexpr std::string_view table = "reporter,partner,flow,period,value,currency,valuation\n"
                                   "RUS,MMR,exports,2019,279921863,USD,FOB\n"
                                   "RUS,MMR,exports,2020,236107478,USD,FOB\n"
                                   "RUS,MMR,imports,2019,121787487,USD,CIF\n"
                                   "RUS,MMR,imports,2020,145360915,USD,CIF\n";

/// The table's figures as claims, each as exact as its last digit; one that cannot be read throws.
bt::claim_set read_table() {
    bt::claim_set counted;
    bt::cell_claims cells(counted);
    bt::long_reader<bt::memory_source> rows{bt::memory_source(table)};
    rows.read_header();
    while (rows.next()) cells.add(rows.current().value().cell, "table");
    return counted;
}

void check() {
    const bt::claim_set said = bt::read_claims(article);
    const bt::claim_set counted = read_table();
    const bt::checker<> books(said, counted, {});
    for (const auto& one : books.check())
        fmt::print("{}: {}\n    {}\n", said.words(one.said.claim->quote), to_string(one.verdict),
                   check_text(books.answer(), one));
}

} // namespace

int main() {
    try {
        check();
    } catch (const std::exception& e) { // bilatrade::bad_result: value() of a result without one
        fmt::print(stderr, "{}\n", e.what());
        return 1;
    }
}

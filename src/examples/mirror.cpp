// SPDX-License-Identifier: BSL-1.0
// src/examples/mirror.cpp: from cells to a panel to both reports of a flow. Russia and Myanmar as both
// reported them to the IMF (Direction of Trade Statistics, 2021).
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/panel_builder.hpp>
#include <bilatrade/series/reconcile.hpp>
#include <bilatrade/table/long.hpp>

#include <fmt/core.h>

#include <exception>
#include <string_view>
#include <vector>

namespace {

namespace bt = bilatrade;

constexpr std::string_view table = "reporter,partner,flow,period,value,currency,valuation\n"
                                   "RUS,MMR,exports,2019,279921863,USD,FOB\n"
                                   "RUS,MMR,exports,2020,236107478,USD,FOB\n"
                                   "RUS,MMR,imports,2020,145360915,USD,CIF\n"
                                   "MMR,RUS,exports,2020,30320000,USD,FOB\n"
                                   "MMR,RUS,imports,2019,18420000,USD,CIF\n"
                                   "MMR,RUS,imports,2020,27990001,USD,CIF\n";

/// Every cell of the table; one that cannot be read throws.
bt::panel<bt::exact> read_panel() {
    bt::long_reader<bt::memory_source> rows{bt::memory_source(table)};
    rows.read_header();
    bt::panel_builder cells;
    while (rows.next()) cells.add(rows.current().value().cell);
    std::vector<bt::refused_cell> refused; // figures that are there twice
    return cells.finish(refused);
}

void show_mirror() {
    const bt::panel<bt::exact> panel = read_panel();
    const auto carriage = bt::cif_ratio::of(1.06).value();
    const std::vector<bt::mirrored_flow> flows = bt::mirror(panel).value();
    for (const bt::mirrored_flow& flow : flows) {
        const auto made = bt::reconcile(flow, {bt::reconcile_rule::mean, carriage}).value();
        fmt::print("{} to {} in {}: ", flow.exporter.code(), flow.importer.code(), flow.period.to_string());
        if (flow.is_doubled()) {
            const double x = flow.by_exporter->value->to_double(), m = flow.by_importer->value->to_double();
            fmt::print("{:.1f} by the exporter, {:.1f} by the importer, {:.3g} times; ", x / 1e6, m / 1e6,
                       bt::mirror_ratio(x, m).value());
        }
        fmt::print("{:.1f} mln USD FOB by {}\n", made.value / 1e6, to_string(made.rule));
    }
    const bt::series<double> exports = panel.select(panel.index().key_of(panel.size() - 3)).value();
    fmt::print("{} figures from {}\n", exports.known(), exports.first_period().to_string());
}

} // namespace

int main() {
    try {
        show_mirror();
    } catch (const std::exception& e) { // bilatrade::bad_result: value() of a result without one
        fmt::print(stderr, "{}\n", e.what());
        return 1;
    }
}

// SPDX-License-Identifier: BSL-1.0
// src/cli/mirror.cpp: tables in, both reports of each flow out, or a silent reporter's trade by its
// partners'.
#include "commands.hpp"
#include "diagnostics.hpp"
#include "output.hpp"
#include "panel_input.hpp"
#include "terminal.hpp"

#include <bilatrade/report/mirror_rows.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/reconcile.hpp>
#include <bilatrade/series/reliability.hpp>

#include <algorithm> // find_if
#include <string>
#include <tuple>
#include <vector>

namespace bilatrade::cli {

namespace {

/// Flows of the pair, and the direction that the selection asks for, as its first economy sees it.
std::vector<mirrored_flow> choose(std::span<const mirrored_flow> all, const selection& select) {
    std::vector<mirrored_flow> chosen;
    for (const mirrored_flow& f : all) {
        const bool there = !select.pair || *select.pair == std::pair(f.exporter, f.importer);
        const bool back = !select.pair || *select.pair == std::pair(f.importer, f.exporter);
        const bool asked = !select.flow || !select.pair ? there || back
                                                        : (*select.flow == flow::exports && there) ||
                                                              (*select.flow == flow::imports && back);
        if (asked) chosen.push_back(f);
    }
    return chosen;
}

class mirror_command {
public:
    mirror_command(const mirror_arguments& given, diagnostics& report, output& out)
        : given_(given), report_(report), out_(out), read_(read_panel(given, given.rates, report)) {}

    void run() {
        const auto all = mirror(read_.figures);
        if (!all) return report_.note(std::string(message(all.error().code)));
        how_ = {given_.rule, carriage(*all), nullptr};
        auto judged = reliability::estimate(*all, how_.carriage);
        if (given_.rule == reconcile_rule::by_reliability) {
            if (judged)
                how_.weights = &*judged;
            else
                report_.note("too few flows by both sides to tell who is reliable: their means are taken");
        }
        if (given_.silent)
            write_implied(by_partners(*all, *given_.silent, how_.carriage));
        else
            write_flows(choose(*all, given_.select));
    }

private:
    [[nodiscard]] cif_ratio carriage(std::span<const mirrored_flow> all) {
        if (!given_.estimate_carriage) return given_.carriage;
        const auto estimated = estimate_cif_ratio(all);
        if (!estimated) report_.note("the reports tell nothing of carriage: none is taken off imports");
        return estimated.value_or(cif_ratio());
    }
    void write_implied(const std::vector<implied_trade>& sums) {
        std::string text;
        if (sums.empty()) report_.note("no partner reports a flow of " + std::string(given_.silent->code()));
        if (given_.format == output_format::csv)
            append_field_names_csv(text, implied_fields(*given_.silent, {}));
        if (given_.format == output_format::table)
            append_implied_table(text, *given_.silent, sums, style_of(out_));
        for (const implied_trade& sum : sums) append(text, implied_fields(*given_.silent, sum));
        out_.write(text);
    }
    void append(std::string& text, const std::vector<output_field>& fields) const {
        if (given_.format == output_format::csv) append_fields_csv(text, fields);
        if (given_.format == output_format::jsonl) append_fields_jsonl(text, fields);
    }
    void write_flows(const std::vector<mirrored_flow>& flows) {
        if (flows.empty() && !report_.has_refused()) report_.note("no flow is of what is asked for");
        std::string text;
        if (given_.format == output_format::csv)
            append_field_names_csv(text, mirror_fields({}, errc::missing_value, {}));
        for (const mirrored_flow& f : flows) append(text, mirror_fields(f, reconcile(f, how_), read_.files));
        if (given_.format == output_format::table) append_tables(text, flows);
        out_.write(text);
    }
    void append_tables(std::string& text, const std::vector<mirrored_flow>& flows) const {
        const auto key = [](const mirrored_flow& f) {
            return std::tie(f.exporter, f.importer, f.product, f.currency);
        };
        for (auto first = flows.begin(); first != flows.end();) {
            const auto last = std::find_if(first, flows.end(),
                                           [&](const mirrored_flow& f) { return key(f) != key(*first); });
            std::vector<result<reconciled_flow>> made;
            for (auto at = first; at != last; ++at) made.push_back(reconcile(*at, how_));
            append_mirror_table(text, {first, last}, made, style_of(out_));
            if (const auto sum = summarize({first, last})) append_mirror_summary(text, *sum);
            text += '\n';
            first = last;
        }
    }

    const mirror_arguments& given_;
    diagnostics& report_;
    output& out_;
    panel_input read_;
    reconcile_options how_{};
};

} // namespace

int run(const mirror_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    mirror_command(given, report, out).run();
    return finish(out, report);
}

} // namespace bilatrade::cli

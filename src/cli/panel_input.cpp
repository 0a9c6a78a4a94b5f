// SPDX-License-Identifier: BSL-1.0
// src/cli/panel_input.cpp
#include "panel_input.hpp"

#include "input.hpp"
#include "rates_input.hpp"
#include "table_input.hpp"

#include <bilatrade/report/series_text.hpp>
#include <bilatrade/series/convert.hpp>
#include <bilatrade/series/read_panel.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility> // move

namespace bilatrade::cli {

namespace {

/// One source for each reporter, the first that has it: two counts of one flow are no error, and no sum.
class one_source {
public:
    bool takes(const table_row& row) {
        std::string& source = of_[row.cell.reporter.packed()];
        if (source.empty()) source = row.source;
        if (source == row.source) return true;
        ++left_out_[std::string(row.source)];
        return false;
    }
    void note(diagnostics& report) const {
        for (const auto& [source, rows] : left_out_)
            report.note(std::to_string(rows) + " rows of " + source +
                        " left out: their reporters have another source before it");
    }

private:
    std::map<std::uint16_t, std::string> of_;
    std::map<std::string, std::uint64_t> left_out_;
};

/// "RUS-MMR exports of 27 CIF 2020".
std::string to_text(const panel_index& index, std::size_t row) {
    const std::string counted(to_string(index.valuations()[row]));
    return title_of(index.key_of(row)) + (counted.empty() ? "" : ' ' + counted) + ' ' +
           index.periods()[row].to_string();
}

} // namespace

figures_input::figures_input(const selection& select, const std::string& rates, diagnostics& report)
    : select_(select), report_(report), rates_(read_rates(rates, report)) {}

void figures_input::read(const std::vector<std::string>& files, const figure_visitor& visit) {
    table_input tables({}, report_);
    for (const std::string& name : tables.take_codes(files)) {
        const auto number = static_cast<std::uint32_t>(files_.size());
        files_.push_back(name_in_messages(name));
        const auto take = [&](const table_row& row) {
            visit(row, number);
            return true;
        };
        tables.read(name, take, [&](const row_account& account, std::string_view source) {
            note_account_of_figures(tables, name, account, source);
        });
    }
}

void figures_input::refuse(const panel<exact>& figures, const std::vector<refused_cell>& refused) {
    if (refused.empty()) return;
    const panel_index& index = figures.index();
    std::map<cell_origin, std::size_t> rows;
    for (std::size_t row = 0; row != index.size(); ++row) rows.emplace(index.origins()[row], row);
    const auto text_of = [&](cell_origin at) {
        const auto row = rows.find(at);
        return row == rows.end() ? std::string() : to_text(index, row->second);
    };
    for (const refused_cell& cell : refused) {
        std::string why(message(cell.why));
        if (cell.why == errc::duplicate_key)
            why += ": " + text_of(cell.earlier) + ", first in " + files_[cell.earlier.file] + ':' +
                   std::to_string(cell.earlier.row);
        else
            why += ": no rate for " + text_of(cell.at);
        report_.refuse(files_[cell.at.file], cell.at.row, why);
    }
}

panel<exact> figures_input::finish(panel_builder& builder, panel_query query) {
    std::vector<refused_cell> refused;
    auto figures = builder.finish(refused);
    refuse(figures, refused);
    if (rates_) query.currency.reset();
    figures = figures.newest(select_.as_of).where(query);
    if (!rates_) return figures;
    auto converted = convert_currency(figures, converted_to(select_), *rates_);
    refuse(figures, converted.refused);
    return std::move(converted.values);
}

panel_input read_panel(const common_arguments& given, const std::string& rates, diagnostics& report) {
    const selection& select = given.select;
    figures_input tables(select, rates, report);
    panel_builder builder;
    one_source sources;
    tables.read(given.files, [&](const table_row& row, std::uint32_t file) {
        if (sources.takes(row)) builder.add(cell_of(row, file));
    });
    sources.note(report);
    panel_query query{.product = select.product, .within = select.period};
    query.currency = select.currency;
    auto figures = tables.finish(builder, query);
    return {std::move(figures), tables.files()};
}

} // namespace bilatrade::cli

// SPDX-License-Identifier: BSL-1.0
// src/cli/panel_input.cpp
#include "panel_input.hpp"

#include "input.hpp"
#include "table_input.hpp"

#include <bilatrade/report/series_text.hpp>
#include <bilatrade/series/convert.hpp>
#include <bilatrade/series/exchange_rates.hpp>
#include <bilatrade/series/panel_builder.hpp>
#include <bilatrade/series/read_panel.hpp>
#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/file.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

namespace bilatrade::cli {

namespace {

/// The file, or nothing after it was refused.
std::FILE* open(input_file& input, const std::string& name, diagnostics& report) {
    if (input.get() == nullptr) {
        report.refuse(name_in_messages(name), 0, input.why());
    } else if (holds_documents(name, input) && !name.ends_with(".json")) {
        report.refuse(name_in_messages(name), 0, "texts and claims; a table is needed");
    } else {
        return input.get();
    }
    return nullptr;
}

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

/// Any known table; its rows with the number of their file.
void read_table(const std::string& name, std::uint32_t number, table_input& tables, one_source& sources,
                panel_builder& builder, diagnostics& report) {
    {
        input_file input(name);
        if (name != "-" && open(input, name, report) == nullptr) return;
    }
    const auto add = [&](const table_row& row) {
        if (sources.takes(row)) builder.add(cell_of(row, number));
        return true;
    };
    tables.read(name, add, [&](const row_account& account, std::string_view source) {
        note_account_of_figures(tables, name, account, source);
    });
}

/// A table with currency, period and rate, and optionally kind ("end-of-period" is refused).
exchange_rates read_rates(const std::string& name, diagnostics& report) {
    exchange_rates rates(parse_currency("USD").value());
    input_file input(name);
    const std::string file = name_in_messages(name);
    if (open(input, name, report) == nullptr) return rates;
    delimited_reader<file_source> rows{file_source(input.get())};
    if (const errc why = rows.read_header(); why != errc::none)
        return report.refuse(file, 1, std::string(message(why))), rates;
    constexpr std::array<std::string_view, 4> names{"currency", "period", "rate", "kind"};
    std::array<std::optional<std::size_t>, 4> at{};
    for (std::size_t i = 0; i != names.size(); ++i)
        if (at[i] = rows.find(names[i]); !at[i] && i < 3)
            return report.refuse(file, 1, reason_of(errc::missing_field, std::string(names[i]))), rates;
    while (rows.next()) {
        errc why = rows.why();
        if (why == errc::none) {
            const auto field = [&](std::size_t i) {
                return at[i] ? rows.fields()[*at[i]] : std::string_view();
            };
            const auto of = parse_currency(field(0));
            const auto when = parse_period(field(1));
            const auto rate = parse_decimal(field(2));
            const bool end = field(3) == "end-of-period";
            why = !of     ? of.error().code
                  : !when ? when.error().code
                  : !rate ? rate.error().code
                          : rates.add(*of, *when, *rate,
                                      end ? rate_kind::end_of_period : rate_kind::period_average);
        }
        if (why != errc::none) report.refuse(file, rows.line(), reason_of(why, rows.detail()));
    }
    return rates;
}

/// "RUS-MMR exports of 27 CIF 2020".
std::string to_text(const panel_index& index, std::size_t row) {
    const std::string counted(to_string(index.valuations()[row]));
    return title_of(index.key_of(row)) + (counted.empty() ? "" : ' ' + counted) + ' ' +
           index.periods()[row].to_string();
}

void refuse(const panel_input& read, const std::vector<refused_cell>& refused, diagnostics& report) {
    if (refused.empty()) return;
    const panel_index& index = read.figures.index();
    std::map<cell_origin, std::size_t> rows;
    for (std::size_t row = 0; row != index.size(); ++row) rows.emplace(index.origins()[row], row);
    const auto text_of = [&](cell_origin at) {
        const auto row = rows.find(at);
        return row == rows.end() ? std::string() : to_text(index, row->second);
    };
    for (const refused_cell& cell : refused) {
        std::string why(message(cell.why));
        if (cell.why == errc::duplicate_key)
            why += ": " + text_of(cell.earlier) + ", first in " + read.files[cell.earlier.file] + ':' +
                   std::to_string(cell.earlier.row);
        else
            why += ": no rate for " + text_of(cell.at);
        report.refuse(read.files[cell.at.file], cell.at.row, why);
    }
}

} // namespace

panel_input read_panel(const common_arguments& given, const std::string& rates, diagnostics& report) {
    panel_input read;
    panel_builder builder;
    table_input tables({}, report);
    one_source sources;
    for (const std::string& name : tables.take_codes(given.files)) {
        read_table(name, static_cast<std::uint32_t>(read.files.size()), tables, sources, builder, report);
        read.files.push_back(name_in_messages(name));
    }
    sources.note(report);
    std::vector<refused_cell> refused;
    read.figures = builder.finish(refused);
    refuse(read, refused, report);
    const selection& select = given.select;
    panel_query query{.product = select.product, .within = select.period};
    if (rates.empty()) query.currency = select.currency;
    read.figures = read.figures.newest(select.as_of).where(query);
    if (rates.empty()) return read;
    const auto to = select.currency.value_or(parse_currency("USD").value());
    auto converted = convert_currency(read.figures, to, read_rates(rates, report));
    refuse(read, converted.refused, report);
    read.figures = std::move(converted.values);
    return read;
}

} // namespace bilatrade::cli

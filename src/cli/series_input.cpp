// SPDX-License-Identifier: BSL-1.0
// src/cli/series_input.cpp
#include "series_input.hpp"

#include "input.hpp"
#include "languages.hpp"
#include "progress.hpp"
#include "selection.hpp"

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settle.hpp>
#include <bilatrade/table/file.hpp>
#include <bilatrade/table/long.hpp>

#include <cerrno>
#include <cstring> // strerror
#include <utility>

namespace bilatrade::cli {

std::string to_string(const series_key& key) {
    if (!key.name.empty()) return key.name;
    std::string text = std::string(key.reporter.code()) + '-' + std::string(key.partner.code()) + ' ' +
                       std::string(to_string(key.flow));
    if (!key.product.empty()) text += " of " + key.product;
    if (key.currency != currency{}) text += ", " + std::string(key.currency.code());
    return text;
}

namespace {

/// Collects values under their keys, in the order in which the keys appear.
class series_collector {
public:
    /// none, or why the value has no place: duplicate_key, frequency_mixed.
    errc add(const series_key& key, period when, const series_value& value) {
        const auto [at, added] = index_.try_emplace(key, all_.size());
        if (added) all_.push_back({key, {}});
        auto& values = all_[at->second].values;
        if (!values.empty() && length_of(values.begin()->first) != length_of(when))
            return errc::frequency_mixed;
        const auto [place, fresh] = values.emplace(when, value);
        earlier_ = place->second.line;
        return fresh ? errc::none : errc::duplicate_key;
    }
    /// The key alone: a series whose values are all missing is one too.
    void see(const series_key& key) {
        if (index_.try_emplace(key, all_.size()).second) all_.push_back({key, {}});
    }
    /// Of the value that a duplicate met.
    [[nodiscard]] std::uint64_t earlier_line() const noexcept { return earlier_; }
    [[nodiscard]] std::vector<input_series> take() { return std::move(all_); }

private:
    /// Months, or days where they are not whole months, told apart by the sign.
    [[nodiscard]] static int length_of(period p) { return p.months() != 0 ? p.months() : -p.days(); }

    std::map<series_key, std::size_t> index_;
    std::vector<input_series> all_;
    std::uint64_t earlier_ = 0;
};

series_key key_of(const long_row& row, bool named) {
    if (named) return {.name = std::string(row.series)};
    return {{},
            row.cell.reporter,
            row.cell.partner,
            row.cell.flow,
            std::string(row.cell.product),
            row.cell.currency};
}

bool passes(const selection& select, const long_row& row, bool named) {
    const cell& c = row.cell;
    if (select.period && !select.period->contains(c.period)) return false;
    if (select.as_of && c.vintage && select.as_of < c.vintage->published) return false;
    if (named) return true;
    const bool pair = !select.pair || *select.pair == std::pair(c.reporter, c.partner) ||
                      *select.pair == std::pair(c.partner, c.reporter);
    return pair && (!select.product || *select.product == c.product) &&
           (!select.flow || *select.flow == c.flow) &&
           (!select.currency || c.currency == currency{} || *select.currency == c.currency);
}

void read_row(const long_row& row, bool named, const selection& select, const std::string& file,
              std::uint64_t line, series_collector& series, diagnostics& report) {
    if (!passes(select, row, named)) return;
    const series_key key = key_of(row, named);
    if (!row.number) return series.see(key);
    const errc why = series.add(key, row.cell.period, {*row.number, {}, {}, line});
    if (why == errc::none) return;
    const std::string where =
        why == errc::duplicate_key ? ", first in line " + std::to_string(series.earlier_line()) : "";
    report.refuse(file, line,
                  std::string(message(why)) + ": " + to_string(key) + ' ' + row.cell.period.to_string() +
                      where);
}

void read_table(const std::string& name, input_file& input, const selection& select, series_collector& series,
                diagnostics& report) {
    const std::string file = name_in_messages(name);
    progress bar(file, input.size());
    long_reader<file_source> rows{file_source(input.get())};
    const auto reason = [&rows](errc why) {
        return std::string(message(why)) + (rows.detail().empty() ? "" : ": " + rows.detail());
    };
    if (const errc why = rows.read_header(); why != errc::none)
        return report.refuse(file, why == errc::empty ? 0 : 1,
                             rows.source().failed() ? std::strerror(errno) : reason(why));
    while (rows.next()) {
        const auto row = rows.current();
        if (row)
            read_row(*row, rows.is_named(), select, file, rows.line(), series, report);
        else
            report.refuse(file, rows.line(), reason(row.error().code));
        bar.update(rows.bytes_read());
    }
    if (rows.source().failed()) report.refuse(file, rows.line(), std::strerror(errno));
}

std::optional<double> to_double(const std::optional<rational>& value) {
    return value ? std::optional(value->convert_to<double>()) : std::nullopt;
}

/// What the texts and claims of one file settle to. Periods of different length are series of their own.
void read_texts(const std::string& name, const selection& select, const document_arguments& how,
                series_collector& series, diagnostics& report) {
    claim_set claims;
    readers by_language;
    read_documents({name}, how, report, &claims,
                   [&](const document& doc, std::string_view file, std::uint64_t line) {
                       by_language.read(doc, claims, file, line, report);
                       return true;
                   });
    std::vector<claim> chosen;
    for (const claim& c : claims)
        if (passes(select, claims, c)) chosen.push_back(c);
    const auto answer = settle(claims, chosen);
    for (const auto& settled : to_pair_series(answer))
        for (const auto& f : settled.figures)
            if (f.value)
                (void)series.add(
                    {{}, settled.reporter, settled.partner, settled.flow, settled.product, settled.currency},
                    f.period,
                    {f.value->convert_to<double>(), to_double(f.range.low), to_double(f.range.high), 0});
}

} // namespace

std::vector<input_series> read_series(const std::vector<std::string>& files, const selection& select,
                                      const document_arguments& how, diagnostics& report) {
    series_collector series;
    for (const std::string& name : files) {
        input_file input(name);
        if (input.get() == nullptr)
            report.refuse(name_in_messages(name), 0, input.why());
        else if (holds_documents(name, input))
            read_texts(name, select, how, series, report);
        else
            read_table(name, input, select, series, report);
    }
    return series.take();
}

} // namespace bilatrade::cli

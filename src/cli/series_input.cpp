// SPDX-License-Identifier: BSL-1.0
// src/cli/series_input.cpp
#include "series_input.hpp"

#include "input.hpp"
#include "languages.hpp"
#include "progress.hpp"
#include "rates_input.hpp"
#include "selection.hpp"
#include "settling.hpp"

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/ledger/settled_growth.hpp>
#include <bilatrade/table/file.hpp>
#include <bilatrade/table/long.hpp>

#include <algorithm> // any_of, find
#include <cerrno>
#include <cstring> // strerror
#include <utility>

namespace bilatrade::cli {

std::string to_string(const series_key& key) {
    if (!key.name.empty()) return key.name;
    const std::string title = title_of({key.reporter, key.partner, key.flow, key.product, key.currency});
    const std::string counted =
        key.valuation == valuation::unknown ? "" : ' ' + std::string(to_string(key.valuation));
    return title + counted + (key.currency == currency{} ? "" : ", " + std::string(key.currency.code()));
}

namespace {

/// Collects values under their keys, in the order in which the keys appear.
class series_collector {
public:
    /// What the series that are new from here on are told by.
    void begin_file(std::string name, std::vector<std::string> columns) {
        file_ = std::move(name);
        columns_ = std::move(columns);
    }
    /// none, or why the value has no place: duplicate_key, frequency_mixed.
    errc add(const series_key& key, period when, const series_value& value) {
        auto& values = see(key).values;
        if (!values.empty() && length_of(values.begin()->first) != length_of(when))
            return errc::frequency_mixed;
        const auto [place, fresh] = values.emplace(when, value);
        earlier_ = place->second.line;
        return fresh ? errc::none : errc::duplicate_key;
    }
    /// The key alone: a series whose values are all missing is one too.
    input_series& see(const series_key& key) {
        const auto [at, added] = index_.try_emplace(key, all_.size());
        if (added) all_.push_back({key, file_, label_for(key)});
        return all_[at->second];
    }
    /// Of the value that a duplicate met.
    [[nodiscard]] std::uint64_t earlier_line() const noexcept { return earlier_; }
    /// The valuation is told where series differ in nothing else.
    [[nodiscard]] std::vector<input_series> take() {
        if (std::ranges::any_of(all_, [this](const input_series& one) { return has_twin(one.key); }))
            for (input_series& one : all_) tell_valuation(one.label, one.key.valuation);
        return std::move(all_);
    }

private:
    /// Months, or days where they are not whole months, told apart by the sign.
    [[nodiscard]] static int length_of(period p) { return p.months() != 0 ? p.months() : -p.days(); }

    [[nodiscard]] bool has_twin(series_key key) const {
        int found = 0;
        for (const auto counted : {valuation::unknown, valuation::fob, valuation::cif}) {
            key.valuation = counted;
            found += index_.contains(key) ? 1 : 0;
        }
        return found > 1;
    }
    static void tell_valuation(series_label& label, valuation counted) {
        const std::string text(to_string(counted));
        label.fields.emplace_back("valuation", text);
        if (!text.empty()) label.title += ' ' + text;
    }

    /// The fields that the file has, in its order.
    [[nodiscard]] series_label label_for(const series_key& key) const {
        if (!key.name.empty()) return {key.name, {{"series", key.name}}};
        series_label label = label_of({key.reporter, key.partner, key.flow, key.product, key.currency});
        auto fields = std::exchange(label.fields, {});
        for (const std::string& column : columns_)
            label.fields.push_back(*std::ranges::find(fields, column, [](const auto& f) { return f.first; }));
        return label;
    }

    std::string file_;
    std::vector<std::string> columns_;
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
            row.cell.currency,
            row.cell.valuation};
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

/// What is to be read of all files, and where to.
struct series_reading {
    selection select;
    std::optional<exchange_rates> rates;
    currency to; ///< where there are rates
    series_collector series{};
    diagnostics& report;
};

/// Units of the currency asked for in one of the row's; none where no rate is known.
std::optional<double> rate_of(const series_reading& all, const cell& c) {
    if (!all.rates || c.currency == currency{}) return 1;
    const auto ratio = all.rates->ratio(c.currency, all.to, c.period);
    return ratio ? std::optional(ratio->over.to_double() / ratio->under.to_double()) : std::nullopt;
}

void read_row(const long_row& row, bool named, const std::string& file, std::uint64_t line,
              series_reading& all) {
    if (!passes(all.select, row, named)) return;
    series_key key = key_of(row, named);
    const auto rate = rate_of(all, row.cell);
    if (row.number && !rate)
        return all.report.refuse(file, line,
                                 "no rate for " + to_string(key) + ' ' + row.cell.period.to_string());
    if (all.rates && key.currency != currency{}) key.currency = all.to;
    if (!row.number) {
        all.series.see(key);
        return;
    }
    const errc why = all.series.add(key, row.cell.period, {*row.number * *rate, {}, {}, line});
    if (why == errc::none) return;
    const std::string where =
        why == errc::duplicate_key ? ", first in line " + std::to_string(all.series.earlier_line()) : "";
    all.report.refuse(file, line,
                      std::string(message(why)) + ": " + to_string(key) + ' ' + row.cell.period.to_string() +
                          where);
}

void read_table(const std::string& name, input_file& input, series_reading& all) {
    const std::string file = name_in_messages(name);
    progress bar(file, input.size());
    long_reader<file_source> rows{file_source(input.get())};
    const auto reason = [&rows](errc why) { return reason_of(why, rows.detail()); };
    if (const errc why = rows.read_header(); why != errc::none)
        return all.report.refuse(file, why == errc::empty ? 0 : 1,
                                 rows.source().failed() ? std::strerror(errno) : reason(why));
    const auto columns = rows.key_columns();
    all.series.begin_file(file, {columns.begin(), columns.end()});
    while (rows.next()) {
        const auto row = rows.current();
        if (row)
            read_row(*row, rows.is_named(), file, rows.line(), all);
        else
            all.report.refuse(file, rows.line(), reason(row.error().code));
        bar.update(rows.bytes_read());
    }
    if (rows.source().failed()) all.report.refuse(file, rows.line(), std::strerror(errno));
}

std::optional<double> to_double(const std::optional<rational>& value) {
    return value ? std::optional(value->convert_to<double>()) : std::nullopt;
}

/// Whole years share the series of the tables; periods of other lengths are series of their own.
int length_beside_years(period p) {
    if (p.is_year_long()) return 0;
    return p.months() != 0 ? p.months() : -p.days();
}

std::optional<bounded<growth_rate<double>>> to_growth(const settled_growth<rational>& grown) {
    if (!grown.value) return {};
    const auto rate = [](const rational& factor) {
        return growth_rate<double>::from_ratio(rational(factor - 1).convert_to<double>());
    };
    bounded<growth_rate<double>> growth{rate(*grown.value), {}, {}};
    if (grown.factor.low) growth.low = rate(*grown.factor.low);
    if (grown.factor.high) growth.high = rate(*grown.factor.high);
    return growth;
}

/// What the claims of all texts settle to.
void add_settled(const claim_set& claims, series_reading& all) {
    std::vector<claim> chosen;
    for (const claim& c : claims)
        if (passes(all.select, claims, c)) chosen.push_back(c);
    auto answer = settle_claims(claims, chosen);
    if (all.rates) convert(answer, all.to, *all.rates, all.report);
    for (const auto& settled : to_pair_series(answer)) {
        const auto grown = year_on_year(claims, answer, settled);
        for (const auto& f : settled.figures) {
            if (!f.value) continue;
            const series_key key{{},
                                 settled.reporter,
                                 settled.partner,
                                 settled.flow,
                                 settled.product,
                                 settled.currency,
                                 valuation::unknown,
                                 length_beside_years(f.period)};
            series_value value{
                f.value->convert_to<double>(), to_double(f.range.low), to_double(f.range.high), 0, {}};
            const auto growth = std::ranges::find(grown, f.period, &settled_growth<rational>::period);
            if (growth != grown.end()) value.growth = to_growth(*growth);
            if (const errc why = all.series.add(key, f.period, value); why != errc::none)
                all.report.note("left out is what texts say of " + to_string(key) + ' ' +
                                f.period.to_string() + ": " + std::string(message(why)));
        }
    }
}

/// Claims of one file; where it holds documents, those that they state.
void read_claims(const std::string& name, const document_arguments& how, claim_set& claims,
                 diagnostics& report) {
    readers by_language;
    read_documents({name}, how, report, &claims,
                   [&](const document& doc, std::string_view file, std::uint64_t line) {
                       by_language.read(doc, claims, file, line, report);
                       return true;
                   });
}

} // namespace

std::vector<std::string> key_columns(const std::vector<input_series>& all) {
    std::vector<std::string> columns;
    for (const input_series& one : all)
        for (const auto& [column, text] : one.label.fields)
            if (std::ranges::find(columns, column) == columns.end()) columns.push_back(column);
    return columns;
}

known_flow to_known_flow(const input_series& given) {
    known_flow known{given.key.name.empty() ? given.key.flow : flow::exports, {}};
    for (const auto& [when, value] : given.values)
        known.figures.push_back({when, {value.value, value.low, value.high}, value.growth});
    return known;
}

result<series<double>> to_series(const input_series& given) {
    const series_key& key = given.key;
    std::vector<observation<double>> figures;
    for (const auto& [when, value] : given.values)
        figures.push_back({when, {value.value, value.low, value.high}});
    const auto what = key.name.empty() ? key.flow : flow::exports;
    return series<double>::from_observations({key.reporter, key.partner, what, key.product, key.currency},
                                             figures);
}

std::vector<input_series> read_series(const std::vector<std::string>& files, const selection& select,
                                      const document_arguments& how, const std::string& rates,
                                      diagnostics& report) {
    series_reading all{rates.empty() ? select : in_any_currency(select),
                       read_rates(rates, report),
                       converted_to(select),
                       {},
                       report};
    claim_set claims;
    std::string texts;
    for (const std::string& name : files) {
        input_file input(name);
        if (input.get() == nullptr) {
            report.refuse(name_in_messages(name), 0, input.why());
        } else if (holds_documents(name, input)) {
            read_claims(name, how, claims, report);
            texts = texts.empty() ? name_in_messages(name) : "the texts";
        } else {
            read_table(name, input, all);
        }
    }
    all.series.begin_file(texts, {"reporter", "partner", "flow", "product", "currency"});
    add_settled(claims, all);
    auto found = all.series.take();
    if (found.empty() && !report.has_refused()) report.note("no figure is of what is asked for");
    return found;
}

} // namespace bilatrade::cli

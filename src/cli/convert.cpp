// SPDX-License-Identifier: BSL-1.0
// src/cli/convert.cpp: tables of official sources in, the long form out.
#include "commands.hpp"
#include "diagnostics.hpp"
#include "input.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "terminal.hpp"

#include <bilatrade/table/baci_codes.hpp>
#include <bilatrade/table/file.hpp>
#include <bilatrade/table/json.hpp>
#include <bilatrade/table/long_csv.hpp>
#include <bilatrade/table/table_reader.hpp>

#include <cerrno>
#include <cstring> // strerror
#include <string>
#include <string_view>

namespace bilatrade::cli {

namespace {

constexpr std::size_t written_at_once = std::size_t{1} << 18;

/// "a file.csv: baci: 12 rows in = 10 out + 1 summed + 1 refused", and why rows are summed or left out.
std::string text_of(const row_account& account, const std::string& file, std::string_view source) {
    std::string text = file + ": " + std::string(source) + ": " + std::to_string(account.in) +
                       " rows in = " + std::to_string(account.out - account.sums) + " out + " +
                       std::to_string(account.summed) + " summed + " + std::to_string(account.refused) +
                       " refused + " + std::to_string(account.left_out) + " left out";
    if (account.sums != 0) text += "; " + std::to_string(account.sums) + " sums out";
    return text;
}

class converter {
public:
    converter(const convert_arguments& given, diagnostics& report, output& out)
        : given_(given), report_(report), out_(out) {}

    /// Takes the codes of a file of country codes; false where it is none. Only files can be looked at before
    /// they are read.
    bool take_codes(const std::string& name);
    /// False where nothing more can be written.
    bool convert(const std::string& name);

private:
    template <class Reader>
    bool convert(Reader& reader, const std::string& file, progress& bar);
    template <class Reader>
    bool write_rows(Reader& reader, const std::string& file, progress& bar);
    [[nodiscard]] delimited_options how() const { return {given_.encoding, given_.delimiter}; }

    const convert_arguments& given_;
    diagnostics& report_;
    output& out_;
    long_csv_writer rows_;
    baci_country_codes codes_;
};

bool converter::take_codes(const std::string& name) {
    input_file input(name);
    if (name == "-" || input.get() == nullptr || input.size() == 0) return false;
    delimited_reader<file_source> records(file_source(input.get()), how());
    if (records.read_header() != errc::none || !has_baci_country_codes(table_header(records.header())))
        return false;
    const auto codes = read_baci_country_codes(records);
    report_.note(name + ": " + std::to_string(codes.size()) + " country codes");
    codes_.insert(codes_.end(), codes.begin(), codes.end());
    return true;
}

std::string reason_of(errc why, const std::string& detail) {
    return std::string(message(why)) + (detail.empty() ? "" : ": " + detail);
}

template <class Reader>
bool converter::write_rows(Reader& reader, const std::string& file, progress& bar) {
    while (reader.next()) {
        if (const table_row* row = reader.current())
            rows_.append(*row);
        else
            report_.refuse(file, reader.line(), reason_of(reader.why(), reader.detail()));
        if (rows_.text().size() < written_at_once) continue;
        if (!out_.write(rows_.text())) return false;
        rows_.clear();
        bar.update(reader.records().bytes_read());
    }
    const bool written = out_.write(rows_.text());
    rows_.clear();
    return written;
}

template <class Reader>
bool converter::convert(Reader& reader, const std::string& file, progress& bar) {
    const errc why = reader.read_header();
    auto& source = reader.records().source();
    if (why != errc::none) {
        report_.refuse(file, why == errc::empty ? 0 : 1,
                       source.failed() ? std::strerror(errno) : reason_of(why, reader.detail()));
        return true;
    }
    for (const auto& [code, letters] : codes_) reader.sources().baci().name_code(code, letters);
    const bool go_on = write_rows(reader, file, bar);
    if (source.failed()) report_.refuse(file, reader.line(), std::strerror(errno));
    report_.note(text_of(reader.account(), file, reader.source().name()));
    for (const auto& [what, rows] : reader.account().reasons)
        report_.note(file + ":   " + std::to_string(rows) + "  " + what);
    return go_on;
}

bool converter::convert(const std::string& name) {
    const std::string file = name_in_messages(name);
    input_file input(name);
    if (input.get() == nullptr) {
        report_.refuse(file, 0, input.why());
        return true;
    }
    progress bar(file, input.size());
    const std::string_view base = std::string_view(name).substr(name.find_last_of('/') + 1);
    const int first = input.first_byte();
    if (first == '{' || first == '[') {
        table_reader<json_records<mapped_source>> reader(base, given_.source, mapped_source(input.get()));
        return convert(reader, file, bar);
    }
    table_reader<delimited_reader<mapped_source>> reader(base, given_.source, mapped_source(input.get()),
                                                         how());
    return convert(reader, file, bar);
}

} // namespace

int run(const convert_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    converter one(given, report, out);
    out.write(long_csv_header);
    std::vector<std::string> tables;
    for (const std::string& name : given.files)
        if (!one.take_codes(name)) tables.push_back(name);
    for (const std::string& name : tables)
        if (!one.convert(name)) break;
    return finish(out, report);
}

} // namespace bilatrade::cli

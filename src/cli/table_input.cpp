// SPDX-License-Identifier: BSL-1.0
// src/cli/table_input.cpp
#include "table_input.hpp"

#include "input.hpp"
#include "progress.hpp"

#include <bilatrade/table/file.hpp>
#include <bilatrade/table/json.hpp>
#include <bilatrade/table/table_reader.hpp>

#include <cerrno>
#include <cstring> // strerror

namespace bilatrade::cli {

namespace {

constexpr unsigned rows_between_updates = 4096;

} // namespace

bool table_input::take_codes_of(const std::string& name) {
    input_file input(name);
    if (name == "-" || input.get() == nullptr || input.size() == 0) return false;
    delimited_reader<file_source> records(file_source(input.get()), {how_.encoding, how_.delimiter});
    if (records.read_header() != errc::none || !has_baci_country_codes(table_header(records.header())))
        return false;
    const auto codes = read_baci_country_codes(records);
    report_.note(name + ": " + std::to_string(codes.size()) + " country codes");
    codes_.insert(codes_.end(), codes.begin(), codes.end());
    return true;
}

std::vector<std::string> table_input::take_codes(const std::vector<std::string>& files) {
    std::vector<std::string> tables;
    for (const std::string& name : files)
        if (!take_codes_of(name)) tables.push_back(name);
    return tables;
}

void table_input::note_account(const std::string& name, const row_account& account, std::string_view source) {
    const std::string file = name_in_messages(name);
    std::string text = file + ": " + std::string(source) + ": " + std::to_string(account.in) +
                       " rows in = " + std::to_string(account.out - account.sums) + " out + " +
                       std::to_string(account.summed) + " summed + " + std::to_string(account.refused) +
                       " refused + " + std::to_string(account.left_out) + " left out";
    if (account.sums != 0) text += "; " + std::to_string(account.sums) + " sums out";
    report_.note(text);
    for (const auto& [what, rows] : account.reasons)
        report_.note(file + ":   " + std::to_string(rows) + "  " + what);
}

template <class Reader>
bool table_input::read_rows(Reader& reader, const std::string& file, std::uint64_t size,
                            const row_visitor& visit, const account_visitor& end) {
    progress bar(file, size);
    auto& source = reader.records().source();
    if (how_.flow) reader.sources().gacc().tell_flow(*how_.flow);
    if (const errc why = reader.read_header(); why != errc::none) {
        const bool is_text = why == errc::unknown_source && is_named_for_documents(file);
        report_.refuse(file, why == errc::empty ? 0 : 1,
                       source.failed() ? std::strerror(errno)
                       : is_text       ? "texts and claims; a table is needed"
                                       : reason_of(why, reader.detail()));
        return true;
    }
    if (how_.flow && reader.source().name() != reader.sources().gacc().name())
        report_.note(file + ": " + std::string(reader.source().name()) +
                     " says its flows itself: --flow is left aside");
    for (const auto& [code, letters] : codes_) reader.sources().baci().name_code(code, letters);
    bool go_on = true;
    for (unsigned rows = 0; go_on && reader.next();) {
        if (const table_row* row = reader.current())
            go_on = visit(*row);
        else
            report_.refuse(file, reader.line(), reason_of(reader.why(), reader.detail()));
        if (++rows % rows_between_updates == 0) bar.update(reader.records().bytes_read());
    }
    if (source.failed()) report_.refuse(file, reader.line(), std::strerror(errno));
    end(reader.account(), reader.source().name());
    return go_on;
}

bool table_input::read(const std::string& name, const row_visitor& visit, const account_visitor& end) {
    const std::string file = name_in_messages(name);
    input_file input(name);
    if (input.get() == nullptr) {
        report_.refuse(file, 0, input.why());
        return true;
    }
    const std::string_view base = std::string_view(name).substr(name.find_last_of('/') + 1);
    const int first = input.first_byte();
    if (first == '{' || first == '[') {
        table_reader<json_records<mapped_source>> reader(base, how_.source, mapped_source(input.get()));
        return read_rows(reader, file, input.size(), visit, end);
    }
    table_reader<delimited_reader<mapped_source>> reader(base, how_.source, mapped_source(input.get()),
                                                         delimited_options{how_.encoding, how_.delimiter});
    return read_rows(reader, file, input.size(), visit, end);
}

void note_account_of_figures(table_input& tables, const std::string& name, const row_account& account,
                             std::string_view source) {
    if (source != "long" || account.summed != 0 || account.left_out != 0)
        tables.note_account(name, account, source);
}

} // namespace bilatrade::cli

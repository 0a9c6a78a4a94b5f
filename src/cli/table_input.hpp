// SPDX-License-Identifier: BSL-1.0
// src/cli/table_input.hpp: any known table, row by row in the long form, with the account of its rows.
#pragma once

#include "arguments.hpp" // table_options
#include "diagnostics.hpp"

#include <bilatrade/table/baci_codes.hpp>
#include <bilatrade/table/row.hpp>
#include <bilatrade/table/source.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade::cli {

/// Called for each row; false ends the reading.
using row_visitor = std::function<bool(const table_row&)>;
/// Called at the end of a table that has been read, with the name of its source.
using account_visitor = std::function<void(const row_account&, std::string_view source)>;

class table_input {
public:
    table_input(table_options how, diagnostics& report) : how_(std::move(how)), report_(report) {}

    /// The files without those of BACI's country codes, which are taken. Only files can be looked at before
    /// they are read.
    [[nodiscard]] std::vector<std::string> take_codes(const std::vector<std::string>& files);
    /// Refuses row by row, or the table whole. False where `visit` ended the reading.
    bool read(const std::string& name, const row_visitor& visit, const account_visitor& end);
    /// "a file.csv: baci: 12 rows in = 10 out + …", and why rows are summed or left out.
    void note_account(const std::string& name, const row_account& account, std::string_view source);

private:
    bool take_codes_of(const std::string& name);
    template <class Reader>
    bool read_rows(Reader& reader, const std::string& file, std::uint64_t size, const row_visitor& visit,
                   const account_visitor& end);

    table_options how_;
    diagnostics& report_;
    baci_country_codes codes_;
};

/// For a reader of figures: the account as `convert` tells it, but not of a table in the long form of which
/// every row is taken or refused by name.
void note_account_of_figures(table_input& tables, const std::string& name, const row_account& account,
                             std::string_view source);

} // namespace bilatrade::cli

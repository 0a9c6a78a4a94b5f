// SPDX-License-Identifier: BSL-1.0
// src/cli/input.hpp: files and stdin, opened or refused with a reason; documents out of both kinds of them.
#pragma once

#include "arguments.hpp"
#include "diagnostics.hpp"
#include "progress.hpp"

#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/document.hpp>

#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade::cli {

/// An open file; closed at the end, stdin excepted.
class input_file {
public:
    /// `name` "-" is stdin.
    explicit input_file(const std::string& name);
    input_file(const input_file&) = delete;
    input_file& operator=(const input_file&) = delete;
    ~input_file();

    /// Null where the file cannot be read, for the reason `why`.
    [[nodiscard]] std::FILE* get() const noexcept { return file_; }
    [[nodiscard]] const std::string& why() const noexcept { return why_; }
    /// The first byte, without taking it; EOF where there is none.
    [[nodiscard]] int first_byte();
    /// Up to 4096 bytes of the first line, without taking them.
    [[nodiscard]] std::string first_line();
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

private:
    std::FILE* file_ = nullptr;
    std::string why_;
    std::uint64_t size_ = 0;
};

/// What a file is called in messages, and the id of the document that it holds: its name without folder and
/// extension.
[[nodiscard]] std::string name_in_messages(const std::string& file);
[[nodiscard]] std::string document_id(const std::string& file);

/// Whether its name says that it holds texts or JSON Lines.
[[nodiscard]] bool is_named_for_documents(std::string_view name);
/// Texts or JSON Lines, not a table: by the name where that tells, else by the first byte.
[[nodiscard]] bool holds_documents(const std::string& name, input_file& input);
/// Where both texts and tables may come: a table by the name where that tells, else by the first line, which
/// is a list of short names.
[[nodiscard]] bool holds_table(const std::string& name, input_file& input);

/// Called for each document, with its file and line (0 for plain text). False ends the reading.
using document_visitor = std::function<bool(const document&, std::string_view file, std::uint64_t line)>;

/// All documents of all files, one at a time; what cannot be read is refused, and the next is read. Claims
/// that stand between them go into `claims`; where that is null they are refused.
void read_documents(const std::vector<std::string>& files, const document_arguments& how, diagnostics& report,
                    claim_set* claims, const document_visitor& visit);

} // namespace bilatrade::cli

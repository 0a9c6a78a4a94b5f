// SPDX-License-Identifier: BSL-1.0
// src/cli/input.cpp
#include "input.hpp"

#include <bilatrade/table/file.hpp>
#include <bilatrade/table/json.hpp>
#include <bilatrade/table/utf8.hpp>

#include <algorithm> // any_of, count
#include <array>
#include <cerrno>
#include <cstring> // strerror
#include <limits>
#include <span>
#include <string>
#include <sys/stat.h>

namespace bilatrade::cli {

input_file::input_file(const std::string& name) {
    file_ = name == "-" ? stdin : std::fopen(name.c_str(), "rb");
    struct stat about {};
    if (file_ == nullptr || fstat(fileno(file_), &about) != 0) {
        why_ = std::strerror(errno);
    } else if (S_ISDIR(about.st_mode)) {
        why_ = "a directory, not a file";
    } else if (S_ISREG(about.st_mode)) {
        size_ = static_cast<std::uint64_t>(about.st_size);
    }
    if (!why_.empty() && file_ != nullptr && file_ != stdin) std::fclose(file_);
    if (!why_.empty()) file_ = nullptr;
    if (file_ != nullptr && file_ != stdin) std::setvbuf(file_, nullptr, _IOFBF, std::size_t{1} << 16);
}

input_file::~input_file() {
    if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

int input_file::first_byte() {
    const int byte = std::getc(file_);
    if (byte != EOF) std::ungetc(byte, file_);
    return byte;
}

std::string input_file::first_line() {
    constexpr std::size_t most = 4096;
    std::string line;
    int byte = EOF;
    while (line.size() != most && (byte = std::getc(file_)) != EOF) {
        line += static_cast<char>(byte);
        if (byte == '\n') break;
    }
    if (std::fseek(file_, 0, SEEK_SET) == 0) return line;
    for (std::size_t i = line.size(); i-- != 0;) // of a pipe; the C library of GNU takes back any number
        if (std::ungetc(static_cast<unsigned char>(line[i]), file_) == EOF) why_ = "its beginning was lost";
    return line;
}

std::string name_in_messages(const std::string& file) { return file == "-" ? "stdin" : file; }

std::string document_id(const std::string& file) {
    if (file == "-") return "stdin";
    const std::string name = file.substr(file.find_last_of('/') + 1);
    const std::size_t dot = name.find_last_of('.');
    return dot == 0 || dot == std::string::npos ? name : name.substr(0, dot);
}

namespace {

constexpr std::array<std::string_view, 2> json_endings{".jsonl", ".ndjson"};
constexpr std::array<std::string_view, 3> text_endings{".txt", ".text", ".md"};
constexpr std::array<std::string_view, 4> table_endings{".csv", ".tsv", ".dat", ".json"};

bool ends_with_any(std::string_view name, std::span<const std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [name](std::string_view end) { return name.ends_with(end); });
}

/// By the name where that tells, else by the first byte.
bool holds_json_lines(const std::string& name, input_file& input) {
    if (ends_with_any(name, json_endings)) return true;
    if (ends_with_any(name, text_endings)) return false;
    return input.first_byte() == '{';
}

constexpr std::size_t shown_ranges = 20;

/// Names the bytes that were not read, by line and by byte of the file.
void refuse_bytes(diagnostics& report, const std::string& file, std::uint64_t line, const std::string& what,
                  const std::vector<byte_range>& ranges) {
    for (std::size_t i = 0; i != ranges.size() && i != shown_ranges; ++i) {
        const auto [begin, end] = ranges[i];
        const std::string last = end - begin == 1 ? "" : " to " + std::to_string(end - 1);
        report.refuse(file, line,
                      what + (last.empty() ? ": byte " : ": bytes ") + std::to_string(begin) + last);
    }
    if (ranges.size() > shown_ranges)
        report.refuse(file, line,
                      what + ": and " + std::to_string(ranges.size() - shown_ranges) + " more places");
}

std::vector<byte_range> find_nul(std::string_view text) {
    std::vector<byte_range> found;
    for (std::size_t at = text.find('\0'); at != std::string_view::npos; at = text.find('\0', at)) {
        std::size_t end = at;
        while (end != text.size() && text[end] == '\0') ++end;
        found.push_back({at, end});
        at = end;
    }
    return found;
}

/// The line that each range begins on, in one refusal a range.
void refuse_text_bytes(diagnostics& report, const std::string& file, std::string_view text, errc why,
                       const std::vector<byte_range>& ranges) {
    std::uint64_t line = 1;
    std::size_t counted = 0;
    for (std::size_t i = 0; i != ranges.size() && i != shown_ranges; ++i) {
        const std::string_view before = text.substr(counted, ranges[i].begin - counted);
        line += static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
        counted = ranges[i].begin;
        refuse_bytes(report, file, line, std::string(message(why)), {ranges[i]});
    }
    if (ranges.size() > shown_ranges)
        report.refuse(file, 0,
                      std::string(message(why)) + ": and " + std::to_string(ranges.size() - shown_ranges) +
                          " more places");
}

/// The whole file; empty where it is to be refused, for the reason that is put into `why`.
std::string read_whole(input_file& input, progress& bar, std::string& why) {
    std::string text;
    constexpr std::size_t block = std::size_t{1} << 20;
    file_source source(input.get());
    for (std::size_t used = 0, got = 1; got != 0; used += got) {
        if (used > std::numeric_limits<std::uint32_t>::max()) {
            why = message(errc::document_too_long);
            return {};
        }
        text.resize(used + block);
        got = source.read(text.data() + used, block);
        text.resize(used + got);
        bar.update(used + got);
    }
    if (source.failed())
        why = std::strerror(errno);
    else if (text.empty())
        why = message(errc::empty);
    else if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        why = "UTF-16: to be converted to UTF-8 first";
    return text;
}

bool read_plain_text(const std::string& name, input_file& input, const document_arguments& how,
                     diagnostics& report, const document_visitor& visit) {
    const std::string file = name_in_messages(name);
    progress bar(file, input.size());
    std::string why;
    std::string text = read_whole(input, bar, why);
    if (!why.empty()) {
        report.refuse(file, 0, why);
        return true;
    }
    const auto not_utf8 = find_invalid_utf8(text);
    const auto nul = find_nul(text);
    refuse_text_bytes(report, file, text, errc::invalid_utf8, not_utf8);
    refuse_text_bytes(report, file, text, errc::nul_byte, nul);
    blank_out(text.data(), not_utf8);
    blank_out(text.data(), nul);
    // Spans count the bytes of the file, so a byte-order mark is not cut off.
    if (text.starts_with("\xEF\xBB\xBF")) text.replace(0, 3, 3, ' ');
    const std::string id = document_id(name);
    return visit(document{id, text, how.dated, how.language}, file, 0);
}

/// One line of JSON: a document is visited, a claim has its place in `claims` already, anything else is
/// refused.
bool take_line(const json_lines<file_source>& lines, const std::string& file, const document_arguments& how,
               diagnostics& report, bool claims_wanted, const document_visitor& visit) {
    refuse_bytes(report, file, lines.line(), std::string(message(errc::invalid_utf8)), lines.not_utf8());
    const auto current = lines.current();
    if (!current) {
        report.refuse(file, lines.line(), reason_of(current.error().code, lines.detail()));
        return true;
    }
    if (current->kind == json_line_kind::claim) {
        if (!claims_wanted) report.refuse(file, lines.line(), "a claim, where documents are read");
        return true;
    }
    document given = current->document;
    if (!given.dated) given.dated = how.dated;
    if (given.language.empty()) given.language = how.language;
    return visit(given, file, lines.line());
}

bool read_json_lines(const std::string& name, input_file& input, const document_arguments& how,
                     diagnostics& report, claim_set* claims, const document_visitor& visit) {
    const std::string file = name_in_messages(name);
    progress bar(file, input.size());
    claim_set unwanted;
    json_lines lines(file_source(input.get()), claims == nullptr ? unwanted : *claims);
    bool any = false;
    while (lines.next()) {
        any = true;
        if (!take_line(lines, file, how, report, claims != nullptr, visit)) return false;
        bar.update(lines.bytes_read());
    }
    if (lines.source().failed())
        report.refuse(file, lines.line(), std::strerror(errno));
    else if (!any)
        report.refuse(file, 0, message(errc::empty));
    return true;
}

} // namespace

bool is_named_for_documents(std::string_view name) {
    return ends_with_any(name, json_endings) || ends_with_any(name, text_endings);
}

bool holds_table(const std::string& name, input_file& input) {
    if (ends_with_any(name, table_endings)) return true;
    if (holds_documents(name, input)) return false;
    if (input.first_byte() == '[') return true; // records in JSON
    constexpr std::size_t fewest = 3, longest = 40;
    const std::string line = input.first_line();
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::size_t fields = 1, length = 0;
        bool all_short = true;
        for (const char c : line) {
            length = c == delimiter ? 0 : length + 1;
            fields += c == delimiter ? 1 : 0;
            all_short = all_short && length <= longest;
        }
        if (fields >= fewest && all_short) return true;
    }
    return false;
}

bool holds_documents(const std::string& name, input_file& input) {
    return is_named_for_documents(name) || input.first_byte() == '{';
}

void read_documents(const std::vector<std::string>& files, const document_arguments& how, diagnostics& report,
                    claim_set* claims, const document_visitor& visit) {
    for (const std::string& name : files) {
        input_file input(name);
        if (input.get() == nullptr) {
            report.refuse(name_in_messages(name), 0, input.why());
            continue;
        }
        const bool go_on = holds_json_lines(name, input)
                               ? read_json_lines(name, input, how, report, claims, visit)
                               : read_plain_text(name, input, how, report, visit);
        if (!go_on) return;
    }
}

} // namespace bilatrade::cli

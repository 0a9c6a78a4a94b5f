// SPDX-License-Identifier: BSL-1.0
// src/cli/arguments.cpp: the one unit that knows CLI11.
#include "arguments.hpp"
#include "diagnostics.hpp"

#include <bilatrade/value/result.hpp>
#include <bilatrade/version.hpp>

#include <CLI/CLI.hpp>

#include <algorithm> // find
#include <array>
#include <string_view>

namespace bilatrade::cli {

namespace {

/// In the order of output_format.
constexpr std::array<std::string_view, 3> format_names{"table", "jsonl", "csv"};

/// An option whose text `parse` turns into a value, or refuses with the library's own message.
template <class T, class Parse>
void add_parsed(CLI::App& command, const std::string& name, std::optional<T>& target,
                const std::string& shown, const std::string& help, Parse parse) {
    const auto take = [&target, parse, name](const std::string& text) {
        const auto parsed = parse(std::string_view(text));
        if (!parsed)
            throw CLI::ValidationError(name, '"' + text + "\": " + std::string(message(parsed.error().code)));
        target = *parsed;
    };
    command.add_option_function<std::string>(name, take, help)->type_name(shown);
}

/// "RUS-MMR": two codes around a hyphen.
result<std::pair<economy, economy>> parse_pair(std::string_view text) {
    const std::size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos) return errc::unknown_economy;
    const auto reporter = parse_economy(text.substr(0, hyphen));
    const auto partner = parse_economy(text.substr(hyphen + 1));
    if (!reporter || !partner) return errc::unknown_economy;
    return std::pair(*reporter, *partner);
}

void add_selection(CLI::App& command, selection& select) {
    add_parsed(command, "--pair", select.pair, "RUS-MMR", "Only this pair, in either direction", parse_pair);
    command.add_option("--product", select.product, "Only this product; \"\" for trade as a whole")
        ->type_name("WORDS");
    add_parsed(command, "--flow", select.flow, "FLOW", "Only exports, imports, turnover or balance",
               parse_flow);
    add_parsed(command, "--period", select.period, "2021", "Only figures of periods within this one",
               parse_period);
    add_parsed(command, "--currency", select.currency, "USD", "Only figures in this currency",
               parse_currency);
    add_parsed(command, "--as-of", select.as_of, "YYYY-MM-DD", "Only what had been published by this day",
               parse_date);
}

void add_common(CLI::App& command, common_arguments& given, const std::string& kind_of_file, bool csv) {
    command.add_option("FILE", given.files, kind_of_file + "; - for stdin")->required()->type_name("");
    const auto take_format = [&given, csv](const std::string& text) {
        const auto* const named = std::find(format_names.begin(), format_names.end(), text);
        if (named == format_names.end() || (!csv && text == "csv"))
            throw CLI::ValidationError("--format", '"' + text + "\" is none of " +
                                                       (csv ? "table, jsonl, csv" : "table, jsonl"));
        given.format = static_cast<output_format>(named - format_names.begin());
    };
    command.add_option_function<std::string>("--format", take_format, "How to write; table where not told")
        ->type_name(csv ? "table|jsonl|csv" : "table|jsonl");
    command.add_option("-o,--output", given.output, "Write here instead of to stdout")->type_name("FILE");
    command.add_option("--rejects", given.rejects, "Write what is refused here, as JSON Lines")
        ->type_name("FILE");
    add_selection(command, given.select);
}

void add_document_options(CLI::App& command, document_arguments& given) {
    add_parsed(command, "--date", given.dated, "YYYY-MM-DD",
               "The day of documents that have none of their own", parse_date);
    command.add_option("--language", given.language, "The language of documents that name none (en)")
        ->type_name("en");
}

CLI::App* add_extract(CLI::App& app, extract_arguments& given) {
    CLI::App* command = app.add_subcommand("extract", "What texts state about the trade of two economies");
    add_common(*command, given, "Texts, or JSON Lines with id and text", true);
    add_document_options(*command, given);
    return command;
}

CLI::App* add_report(CLI::App& app, report_arguments& given) {
    CLI::App* command =
        app.add_subcommand("report", "What texts say of each pair, what follows, and where it may go");
    add_common(*command, given, "Texts, or JSON Lines of documents or claims", false);
    add_document_options(*command, given);
    command->add_option("--horizon", given.horizon, "How many periods to project (3)")
        ->type_name("H")
        ->check(CLI::Range(1U, 50U));
    return command;
}

} // namespace

std::variant<arguments, int> parse_arguments(int argc, char** argv) {
    CLI::App app("Bilateral trade: from what texts and tables say to series, growth and projections.",
                 "bilatrade");
    app.set_version_flag("--version", "bilatrade " BILATRADE_VERSION_TEXT);
    app.require_subcommand(1);
    extract_arguments extract;
    const CLI::App* extract_command = add_extract(app, extract);
    report_arguments report;
    const CLI::App* report_command = add_report(app, report);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? int{all_well} : int{wrong_usage};
    }
    if (extract_command->parsed()) return arguments(extract);
    if (report_command->parsed()) return arguments(report);
    return int{wrong_usage};
}

} // namespace bilatrade::cli

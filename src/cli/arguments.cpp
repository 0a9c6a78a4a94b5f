// SPDX-License-Identifier: BSL-1.0
// src/cli/arguments.cpp: the one unit that knows CLI11.
#include "arguments.hpp"
#include "diagnostics.hpp"

#include <bilatrade/table/known_sources.hpp>
#include <bilatrade/table/long.hpp> // parse_number, trimmed
#include <bilatrade/value/result.hpp>
#include <bilatrade/version.hpp>

#include <CLI/CLI.hpp>

#include <algorithm> // copy, find, find_if, min, remove, replace
#include <array>
#include <set>
#include <span>
#include <string_view>

namespace bilatrade::cli {

namespace {

/// In the order of output_format.
constexpr std::array<std::string_view, 3> format_names{"table", "jsonl", "csv"};

/// An option whose text `parse` turns into a value, or refuses with the library's own message.
template <class T, class Parse>
void add_parsed(CLI::App& command, const std::string& name, T& target, const std::string& shown,
                const std::string& help, Parse parse) {
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

/// "5bn": a number above zero, with or without a unit.
result<double> parse_amount(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, double>, 15> units{{{"", 1},
                                                                         {"k", 1e3},
                                                                         {"thousand", 1e3},
                                                                         {"m", 1e6},
                                                                         {"mn", 1e6},
                                                                         {"mln", 1e6},
                                                                         {"million", 1e6},
                                                                         {"b", 1e9},
                                                                         {"bn", 1e9},
                                                                         {"bln", 1e9},
                                                                         {"billion", 1e9},
                                                                         {"t", 1e12},
                                                                         {"tn", 1e12},
                                                                         {"trln", 1e12},
                                                                         {"trillion", 1e12}}};
    const std::size_t end = text.find_last_of("0123456789.") + 1;
    const std::string_view unit = detail::trimmed(text.substr(end));
    const auto* const named =
        std::find_if(units.begin(), units.end(), [unit](const auto& one) { return one.first == unit; });
    const auto number = parse_number(text.substr(0, end));
    if (!number || named == units.end()) return errc::not_a_number;
    return *number > 0 ? result<double>(*number * named->second) : errc::not_positive;
}

/// "5bn@2030".
result<growth_target> parse_target(std::string_view text) {
    const std::size_t at = text.find('@');
    const auto value = parse_amount(text.substr(0, at));
    if (!value) return value.error();
    if (at == std::string_view::npos) return errc::not_a_period;
    const auto when = parse_period(text.substr(at + 1));
    return when ? result<growth_target>(growth_target{*value, *when}) : when.error();
}

/// "80,95": percent from 1 to below 100, as shares in ascending order.
result<std::vector<double>> parse_levels(std::string_view text) {
    std::set<double> levels;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const auto percent = parse_number(detail::trimmed(text.substr(at, end - at)));
        if (!percent) return percent.error();
        if (*percent < 1 || *percent >= 100) return errc::out_of_range;
        levels.insert(*percent / 100);
        at = end + 1;
    }
    return std::vector(levels.begin(), levels.end());
}

/// An option that takes one of the words of a table; its place in it goes to `take`.
template <class Words, class Take>
void add_word(CLI::App& command, const std::string& name, const std::string& help, const Words& words,
              Take take) {
    std::string list;
    for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    const auto find = [name, words, take, list](const std::string& text) {
        const auto found = std::find(words.begin(), words.end(), text);
        if (found == words.end()) throw CLI::ValidationError(name, '"' + text + "\" is none of " + list);
        take(static_cast<std::size_t>(found - words.begin()));
    };
    std::replace(list.begin(), list.end(), ',', '|');
    list.erase(std::remove(list.begin(), list.end(), ' '), list.end());
    command.add_option_function<std::string>(name, find, help)->type_name(list);
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

/// `Given` has output and rejects.
template <class Given>
void add_files(CLI::App& command, Given& given, const std::string& kind_of_file) {
    command.add_option("FILE", given.files, kind_of_file + "; - for stdin")->required()->type_name("");
    command.add_option("-o,--output", given.output, "Write here instead of to stdout")->type_name("FILE");
    command.add_option("--rejects", given.rejects, "Write what is refused here, as JSON Lines")
        ->type_name("FILE");
}

void add_common(CLI::App& command, common_arguments& given, const std::string& kind_of_file, bool csv) {
    add_files(command, given, kind_of_file);
    add_word(command, "--format", "How to write; table where not told",
             std::span(format_names).first(csv ? 3 : 2),
             [&given](std::size_t at) { given.format = static_cast<output_format>(at); });
    add_selection(command, given.select);
}

void add_document_options(CLI::App& command, document_arguments& given) {
    add_parsed(command, "--date", given.dated, "YYYY-MM-DD",
               "The day of documents that have none of their own", parse_date);
    command.add_option("--language", given.language, "The language of documents that name none (en)")
        ->type_name("en");
}

CLI::App* add_convert(CLI::App& app, convert_arguments& given) {
    constexpr std::array<std::string_view, 5> delimiters{"auto", "comma", "semicolon", "tab", "pipe"};
    static constexpr auto sources = [] {
        std::array<std::string_view, known_sources::names.size() + 1> names{"auto"};
        std::copy(known_sources::names.begin(), known_sources::names.end(), names.begin() + 1);
        return names;
    }();
    CLI::App* command = app.add_subcommand("convert", "Any known table in the long form, as CSV");
    add_files(*command, given, "Tables of official sources, and the country codes that come with BACI");
    add_word(*command, "--from", "Whose table it is; by its header where not told", sources,
             [&given](std::size_t at) { given.source = at == 0 ? std::string_view{} : sources[at]; });
    add_word(*command, "--encoding", "How its text is written; detect where not told",
             detail::text_encoding_names,
             [&given](std::size_t at) { given.encoding = static_cast<text_encoding>(at); });
    add_word(*command, "--delimiter", "What stands between fields; what the header uses where not told",
             delimiters, [&given](std::size_t at) { given.delimiter = "\0,;\t|"[at]; });
    constexpr std::array<std::string_view, 2> flows{"exports", "imports"};
    add_word(*command, "--flow", "What a table counts that does not say it: China's customs", flows,
             [&given](std::size_t at) { given.flow = at == 0 ? flow::exports : flow::imports; });
    return command;
}

CLI::App* add_extract(CLI::App& app, extract_arguments& given) {
    CLI::App* command = app.add_subcommand("extract", "What texts state about the trade of two economies");
    add_common(*command, given, "Texts, or JSON Lines with id and text", true);
    add_document_options(*command, given);
    command->add_flag("--explain", given.explain,
                      "Why each figure is the claim that it is, by which words; or why it is none");
    command->final_callback([&given] {
        if (given.explain && given.format == output_format::csv)
            throw CLI::ValidationError("--explain", "as a table or as jsonl, not as csv");
    });
    return command;
}

constexpr const char* kind_of_series = "Tables in the long form (reporter, partner, flow, period, value; or "
                                       "series, period, value), texts or claims";

void add_rates(CLI::App& command, rate_arguments& given, const std::string& what) {
    command
        .add_option(
            "--rates", given.rates,
            what + " by this table of currency, period and rate: units for one US dollar, averages of the "
                   "period")
        ->type_name("FILE");
}

constexpr const char* to_currency = "Convert to --currency (USD)";

CLI::App* add_growth(CLI::App& app, growth_arguments& given) {
    CLI::App* command =
        app.add_subcommand("growth", "How fast trade grew, and how fast it has to for a target");
    add_common(*command, given, kind_of_series, true);
    add_document_options(*command, given);
    add_rates(*command, given, to_currency);
    add_parsed(*command, "--base", given.base, "PERIOD",
               "Growth of each later figure over that of this period", parse_period);
    add_parsed(*command, "--target", given.target, "5bn@2030",
               "The growth a year that leads to this amount, in the unit of the series", parse_target);
    return command;
}

constexpr const char* kind_of_table = "Any known table: those that convert reads, and its long form";

CLI::App* add_mirror(CLI::App& app, mirror_arguments& given) {
    CLI::App* command =
        app.add_subcommand("mirror", "What both sides report of a flow, and one figure of both");
    add_common(*command, given, kind_of_table, true);
    add_rates(*command, given, to_currency);
    constexpr std::array<std::string_view, 4> rules{"exporter", "importer", "mean", "reliability"};
    add_word(*command, "--prefer",
             "Whose report to take where both give one (exporter), or how to weigh them", rules,
             [&given](std::size_t at) { given.rule = static_cast<reconcile_rule>(at); });
    const auto take = [&given](const std::string& text) {
        given.estimate_carriage = text == "auto";
        const auto number = parse_number(text);
        const auto ratio = number ? cif_ratio::of(*number) : number.error();
        if (ratio)
            given.carriage = *ratio;
        else if (!given.estimate_carriage)
            throw CLI::ValidationError("--cif", '"' + text + "\": 1 or more, or auto");
    };
    command
        ->add_option_function<std::string>(
            "--cif", take, "CIF / FOB, to take carriage off imports; auto: the median of the flows")
        ->type_name("1.06|auto");
    add_parsed(*command, "--silent", given.silent, "RUS",
               "The trade of this reporter by its partners' reports instead", parse_economy);
    return command;
}

CLI::App* add_profile(CLI::App& app, profile_arguments& given) {
    CLI::App* command = app.add_subcommand(
        "profile", "A pair over the years: levels, growth, rank, share, records, products");
    const auto take = [&given](const std::string& text) {
        const auto pair = parse_pair(text);
        if (!pair)
            throw CLI::ValidationError("PAIR", '"' + text + "\": " + std::string(message(pair.error().code)));
        given.of = *pair;
    };
    command->add_option_function<std::string>("PAIR", take, "The reporter and its partner, as RUS-MMR")
        ->required()
        ->type_name("");
    add_common(*command, given, kind_of_table, true);
    add_rates(*command, given, to_currency);
    command->add_option("--years", given.years, "How many years to show (10)")
        ->type_name("N")
        ->check(CLI::Range(1, 1000));
    command->add_option("--products", given.products, "How many main products to show (10)")
        ->type_name("N")
        ->check(CLI::Range(0, 10000));
    return command;
}

CLI::App* add_project(CLI::App& app, project_arguments& given) {
    CLI::App* command = app.add_subcommand("project", "Where series may go, with intervals");
    add_common(*command, given, kind_of_series, true);
    add_document_options(*command, given);
    add_rates(*command, given, to_currency);
    command->add_option("--horizon", given.how.horizon, "How many periods to project (10)")
        ->type_name("H")
        ->check(CLI::Range(1, 1000));
    add_parsed(*command, "--level", given.how.levels, "80,95", "Percent that the intervals mean to hold",
               parse_levels);
    add_word(*command, "--method", "What to project by; auto where not told", detail::method_choice_names,
             [&given](std::size_t at) { given.how.method = static_cast<method_choice>(at); });
    command->add_flag("--backtest", given.backtest,
                      "What the method would have said of figures that are known by now, instead");
    return command;
}

CLI::App* add_report(CLI::App& app, report_arguments& given) {
    CLI::App* command =
        app.add_subcommand("report", "What texts say of each pair, what follows, and where it may go");
    add_common(*command, given,
               "Texts, JSON Lines of documents or claims, and known tables (.csv, .tsv, .dat) to lay "
               "beside them",
               true);
    add_document_options(*command, given);
    add_rates(*command, given, to_currency);
    command->add_option("--horizon", given.horizon, "How many periods to project (3)")
        ->type_name("H")
        ->check(CLI::Range(1U, 50U));
    return command;
}

/// "1:1.25": two numbers, the first above 0 and not above the second.
result<std::pair<decimal, decimal>> parse_range(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return errc::not_a_number;
    const auto low = parse_decimal(text.substr(0, colon)), high = parse_decimal(text.substr(colon + 1));
    if (!low || !high) return errc::not_a_number;
    if (!(decimal(0) < *low)) return errc::not_positive;
    return *high < *low ? result<std::pair<decimal, decimal>>(errc::out_of_range) : std::pair(*low, *high);
}

/// "0.005": a share from 0 to 1.
result<decimal> parse_share(std::string_view text) {
    const auto share = parse_decimal(text);
    if (!share) return share;
    return share->is_negative() || decimal(1) < *share ? result<decimal>(errc::out_of_range) : share;
}

void add_tolerance(CLI::App& command, std::optional<decimal>& tolerance) {
    add_parsed(
        command, "--tolerance", tolerance, "0.005",
        "How far off figures of tables may be, as a share; half a unit of their last digit where not told",
        parse_share);
}

CLI::App* add_check(CLI::App& app, check_arguments& given) {
    CLI::App* command = app.add_subcommand("check", "Is what texts say what tables count?");
    add_common(*command, given, "Texts, or JSON Lines of documents or claims", true);
    add_document_options(*command, given);
    add_rates(*command, given, "Convert what is counted to the currency of each claim");
    command
        ->add_option("--against", given.against,
                     "Known tables, texts or claims, whose books the claims are held against")
        ->required()
        ->type_name("FILE");
    const auto take = [&given](const std::string& text) {
        const auto share = parse_share(text);
        if (!share) throw CLI::ValidationError("--revision", '"' + text + "\": a share from 0 to 1");
        given.revision = *share;
    };
    command
        ->add_option_function<std::string>("--revision", take,
                                           "How far vintages of one compiler may be apart, as a share (0.05)")
        ->type_name("0.05");
    add_tolerance(*command, given.tolerance);
    return command;
}

CLI::App* add_settle(CLI::App& app, settle_arguments& given) {
    CLI::App* command = app.add_subcommand(
        "settle",
        "What follows from texts, claims and tables, within what bounds, and what cannot all be true");
    add_common(*command, given, "Texts, JSON Lines of documents or claims, or known tables", true);
    add_document_options(*command, given);
    add_rates(*command, given, to_currency);
    const auto take = [&given](const std::vector<std::string>& periods) {
        for (const std::string& text : periods) {
            const auto when = parse_period(text);
            if (!when)
                throw CLI::ValidationError("--at",
                                           '"' + text + "\": " + std::string(message(when.error().code)));
            given.how.at.push_back(*when);
        }
    };
    command
        ->add_option_function<std::vector<std::string>>("--at", take, "Tell each figure for this period too")
        ->type_name("PERIOD")
        ->allow_extra_args(false);
    command->add_flag("--join", given.how.join, "One book of all that speak of a pair in a currency");
    add_parsed(*command, "--cif", given.how.cif, "LOW:HIGH",
               "What one side imports is this many times what the other exports, instead of the same",
               parse_range);
    command
        ->add_option_function<std::int64_t>(
            "--effort",
            [&given](std::int64_t pivots) { given.how.effort = static_cast<std::uint64_t>(pivots); },
            "Pivots for each part of a book (100000); what is unfinished has wider bounds that hold")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber);
    add_tolerance(*command, given.tolerance);
    return command;
}

} // namespace

std::variant<arguments, int> parse_arguments(int argc, char** argv) {
    CLI::App app("Bilateral trade: from what texts and tables say to series, growth and projections.",
                 "bilatrade");
    app.set_version_flag("--version", "bilatrade " BILATRADE_VERSION_TEXT);
    app.require_subcommand(1);
    check_arguments check;
    const CLI::App* check_command = add_check(app, check);
    convert_arguments convert;
    const CLI::App* convert_command = add_convert(app, convert);
    extract_arguments extract;
    const CLI::App* extract_command = add_extract(app, extract);
    growth_arguments growth;
    const CLI::App* growth_command = add_growth(app, growth);
    mirror_arguments mirror;
    const CLI::App* mirror_command = add_mirror(app, mirror);
    profile_arguments profile;
    const CLI::App* profile_command = add_profile(app, profile);
    project_arguments project;
    const CLI::App* project_command = add_project(app, project);
    report_arguments report;
    const CLI::App* report_command = add_report(app, report);
    settle_arguments settle;
    const CLI::App* settle_command = add_settle(app, settle);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? int{all_well} : int{wrong_usage};
    }
    if (check_command->parsed()) return arguments(check);
    if (convert_command->parsed()) return arguments(convert);
    if (extract_command->parsed()) return arguments(extract);
    if (growth_command->parsed()) return arguments(growth);
    if (mirror_command->parsed()) return arguments(mirror);
    if (profile_command->parsed()) return arguments(profile);
    if (project_command->parsed()) return arguments(project);
    if (report_command->parsed()) return arguments(report);
    if (settle_command->parsed()) return arguments(settle);
    return int{wrong_usage};
}

} // namespace bilatrade::cli

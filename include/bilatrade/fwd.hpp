// SPDX-License-Identifier: BSL-1.0
// bilatrade/fwd.hpp: every public type by its name, without a definition, rooms in reading order. Templates
// constrained by a concept (series, settlement) are not here: they cannot be declared without it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bilatrade {

// value/
template <class T>
class buffer;
enum class cell_status : std::uint8_t;
enum class valuation : std::uint8_t;
struct cell;
enum class claim_kind : std::uint8_t;
enum class claim_status : std::uint8_t;
enum class claim_stage : std::uint8_t;
enum class balance_side : std::uint8_t;
enum class term : std::uint8_t;
struct claim_terms;
struct text_span;
struct word_slice;
struct claim_whole;
struct claim;
class claim_set;
class currency;
class all_currencies;
struct currency_symbol;
enum class weekday : std::uint8_t;
class date;
enum class rounding : std::uint8_t;
class decimal;
struct document;
class successor_list;
class economy;
class all_economies;
enum class code_list : std::uint8_t;
class member_list;
enum class fiscal_naming : std::uint8_t;
template <std::size_t Capacity>
class fixed_text;
enum class flow : std::uint8_t;
template <class Scalar>
class percentage_points;
template <class Scalar>
class growth_rate;
struct money;
enum class frequency : std::uint8_t;
class period;
enum class errc : std::uint16_t;
struct error;
class bad_result;
template <class T>
class result;
enum class qualifier : std::uint8_t;
struct stated;
struct vintage;

// text/
enum class rejection : std::uint8_t;
struct role_words;
struct explanation;
class extractor;
enum class sense : std::uint8_t;
class sense_set;
class sense_value;
enum class say_word : std::int16_t;
enum class table_word : std::int16_t;
enum class flow_word : std::int16_t;
enum class preposition : std::int16_t;
enum class person : std::int16_t;
enum class which : std::int16_t;
enum class letter_case : std::uint8_t;
struct language_pack;
struct unit;
enum class mention_kind : std::uint8_t;
enum class naming : std::uint8_t;
struct amount;
enum class year_part : std::uint8_t;
enum class year_told : std::uint8_t;
enum class time_word : std::uint8_t;
struct time_mention;
struct mention;
struct sentence_mentions;
enum class token_kind : std::uint8_t;
struct token;

// arrow/
class arrow_batch;
struct refused_row;
struct arrow_figure;

// table/
class file_source;
class memory_source;
struct long_row;
struct byte_range;
class baci_source;
class bimts_source;
class breakdown;
class census_source;
class cepii_gravity_source;
class code_lookup;
class comext_source;
class comtrade_source;
class cow_source;
class dots_panel_source;
class dots_sheet_source;
class dots_source;
class fao_source;
class gacc_source;
class imts_source;
class known_sources;
class line_decoder;
class long_csv_writer;
class long_source;
class mapped_source;
class period_lookup;
class periods_across;
class product_code;
class row_maker;
class row_queue;
class table_header;
template <class Records>
class table_reader;
class table_source;
class tradhist_source;
class wide_source;
class wits_source;
enum class text_encoding : std::uint8_t;
struct column;
struct delimited_options;
struct money_unit;
struct needed_columns;
struct number_style;
struct row_account;
struct row_refusal;
struct stated_value;
struct table_record;
struct table_row;

// ledger/
enum class aside_reason : std::uint8_t;
enum class bound_side : std::uint8_t;
struct book_key;
struct named_claim;
class book_money;
class cell_claims;
enum class check_verdict : std::uint8_t;
enum class uncovered_reason : std::uint8_t;
struct balance_signs;
struct asked_figure;
struct settle_options;
enum class figure_basis : std::uint8_t;
struct finding;
struct claim_aside;
enum class measure_of_pair : std::uint8_t;
struct unknown_key;
struct oriented_key;

// series/
template <class T>
struct bounded;
struct exact;
struct cell_origin;
struct panel_query;
class panel_index;
template <class Value>
class panel;
struct refused_cell;
class panel_builder;
struct unread_row;
struct panel_reading;
enum class trade_side : std::uint8_t;
struct aggregate_options;
struct absent_summand;
template <class Value>
struct aggregated;
template <class Value>
struct rest_of_world_result;
enum class rate_kind : std::uint8_t;
class exchange_rates;
template <class Value>
struct scaled_panel;
class trade_prices;
template <class Value>
struct decumulated;
struct mirror_report;
struct mirrored_flow;
struct discrepancy_summary;
class cif_ratio;
struct fob_import;
struct role_reliability;
class reliability;
enum class reconcile_rule : std::uint8_t;
struct reconcile_options;
struct reconciled_flow;
struct implied_trade;
struct series_key;

// measure/
struct profile_options;
struct trade_record;
struct profile_year;
struct profile_product;
struct profile_flow;
struct pair_profile;
struct dated_figure;
struct known_flow;
enum class growth_kind : std::uint8_t;
struct growth_row;

// projection/
struct backtested_point;
struct backtest_score;
struct backtest_result;
enum class prior_use : std::uint8_t;
struct projection_options;
enum class projection_method : std::uint8_t;
enum class method_choice : std::uint8_t;
struct projected_interval;
struct projected_point;
struct comparable_pairs;
struct projection_basis;
struct projection;

// report/
struct amount_unit;
struct fan_row;
struct chart_scale;
class json_object;
struct official_table;
struct official_part;
struct official_figure;
struct compared_claim;
struct output_field;
struct trade_pair;
struct said_of_pair;
struct projected_series;
struct passage;
struct text_style;
enum class alignment : unsigned char;
struct series_label;
class text_table;

} // namespace bilatrade

// SPDX-License-Identifier: BSL-1.0
// bilatrade/bilatrade.hpp: the whole library, rooms in reading order. Only table/json.hpp is not in it: it
// needs simdjson (target bilatrade::json).
#pragma once

// clang-format off: the order is the reading order
#include <bilatrade/fwd.hpp>

#include <bilatrade/version.hpp>

#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/document.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/economy_codes.hpp>
#include <bilatrade/value/economy_groups.hpp>
#include <bilatrade/value/fiscal_year.hpp>
#include <bilatrade/value/fixed_text.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/growth_rate.hpp>
#include <bilatrade/value/money.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>
#include <bilatrade/value/stated.hpp>
#include <bilatrade/value/tender.hpp>
#include <bilatrade/value/vintage.hpp>

#include <bilatrade/text/explain.hpp>
#include <bilatrade/text/extractor.hpp>
#include <bilatrade/text/language/english.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/text/scan.hpp>

#include <bilatrade/arrow/abi.hpp>
#include <bilatrade/arrow/batch.hpp>
#include <bilatrade/arrow/cells.hpp>
#include <bilatrade/arrow/claims.hpp>
#include <bilatrade/arrow/panel.hpp>

#include <bilatrade/table/baci.hpp>
#include <bilatrade/table/baci_codes.hpp>
#include <bilatrade/table/bimts.hpp>
#include <bilatrade/table/breakdown.hpp>
#include <bilatrade/table/census.hpp>
#include <bilatrade/table/cepii_gravity.hpp>
#include <bilatrade/table/comext.hpp>
#include <bilatrade/table/comtrade.hpp>
#include <bilatrade/table/cow.hpp>
#include <bilatrade/table/dates.hpp>
#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/dots.hpp>
#include <bilatrade/table/dots_sheet.hpp>
#include <bilatrade/table/encoding.hpp>
#include <bilatrade/table/fao.hpp>
#include <bilatrade/table/file.hpp>
#include <bilatrade/table/flows.hpp>
#include <bilatrade/table/gacc.hpp>
#include <bilatrade/table/imts.hpp>
#include <bilatrade/table/known_sources.hpp>
#include <bilatrade/table/labels.hpp>
#include <bilatrade/table/lines.hpp>
#include <bilatrade/table/long.hpp>
#include <bilatrade/table/long_csv.hpp>
#include <bilatrade/table/long_source.hpp>
#include <bilatrade/table/number.hpp>
#include <bilatrade/table/periods_across.hpp>
#include <bilatrade/table/products.hpp>
#include <bilatrade/table/row.hpp>
#include <bilatrade/table/source.hpp>
#include <bilatrade/table/table_reader.hpp>
#include <bilatrade/table/tradhist.hpp>
#include <bilatrade/table/utf8.hpp>
#include <bilatrade/table/wide.hpp>
#include <bilatrade/table/wits.hpp>

#include <bilatrade/ledger/aside.hpp>
#include <bilatrade/ledger/book.hpp>
#include <bilatrade/ledger/book_settler.hpp>
#include <bilatrade/ledger/bounds.hpp>
#include <bilatrade/ledger/cell_claims.hpp>
#include <bilatrade/ledger/check.hpp>
#include <bilatrade/ledger/claim_range.hpp>
#include <bilatrade/ledger/component.hpp>
#include <bilatrade/ledger/constraints.hpp>
#include <bilatrade/ledger/groups.hpp>
#include <bilatrade/ledger/identities.hpp>
#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/part_solver.hpp>
#include <bilatrade/ledger/point.hpp>
#include <bilatrade/ledger/propagate.hpp>
#include <bilatrade/ledger/rational.hpp>
#include <bilatrade/ledger/settle.hpp>
#include <bilatrade/ledger/settle_options.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/ledger/settled_growth.hpp>
#include <bilatrade/ledger/system.hpp>
#include <bilatrade/ledger/uncovered_reason.hpp>

#include <bilatrade/series/aggregate.hpp>
#include <bilatrade/series/bounded.hpp>
#include <bilatrade/series/cif_ratio.hpp>
#include <bilatrade/series/convert.hpp>
#include <bilatrade/series/convert_settled.hpp>
#include <bilatrade/series/cumulative.hpp>
#include <bilatrade/series/eigen.hpp>
#include <bilatrade/series/exchange_rates.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/panel.hpp>
#include <bilatrade/series/panel_builder.hpp>
#include <bilatrade/series/panel_index.hpp>
#include <bilatrade/series/read_panel.hpp>
#include <bilatrade/series/reconcile.hpp>
#include <bilatrade/series/reliability.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/series/settled.hpp>

#include <bilatrade/measure/growth.hpp>
#include <bilatrade/measure/growth_rows.hpp>
#include <bilatrade/measure/profile.hpp>

#include <bilatrade/projection/backtest.hpp>
#include <bilatrade/projection/project.hpp>
#include <bilatrade/projection/projection.hpp>

#include <bilatrade/report/amount.hpp>
#include <bilatrade/report/chart.hpp>
#include <bilatrade/report/check_rows.hpp>
#include <bilatrade/report/claims_csv.hpp>
#include <bilatrade/report/claims_jsonl.hpp>
#include <bilatrade/report/claims_table.hpp>
#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/csv_text.hpp>
#include <bilatrade/report/explanations_jsonl.hpp>
#include <bilatrade/report/explanations_table.hpp>
#include <bilatrade/report/figures_jsonl.hpp>
#include <bilatrade/report/finding_text.hpp>
#include <bilatrade/report/growth_table.hpp>
#include <bilatrade/report/json_text.hpp>
#include <bilatrade/report/mirror_rows.hpp>
#include <bilatrade/report/official_figures.hpp>
#include <bilatrade/report/official_rows.hpp>
#include <bilatrade/report/output_field.hpp>
#include <bilatrade/report/overview.hpp>
#include <bilatrade/report/pair_projections.hpp>
#include <bilatrade/report/pair_report.hpp>
#include <bilatrade/report/passages.hpp>
#include <bilatrade/report/profile_table.hpp>
#include <bilatrade/report/projection_rows.hpp>
#include <bilatrade/report/projection_table.hpp>
#include <bilatrade/report/series_text.hpp>
#include <bilatrade/report/settled_table.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>
// clang-format on

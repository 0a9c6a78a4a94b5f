// SPDX-License-Identifier: BSL-1.0
// bilatrade/bilatrade.hpp: the whole library, rooms in reading order. Only table/json.hpp, which needs simdjson
// (target bilatrade::json), is not in it.
#pragma once

#include <bilatrade/version.hpp>

#if __has_include(<bilatrade/value/currency.hpp>) && __has_include(<bilatrade/value/economy.hpp>)
#include <bilatrade/value/result.hpp>
#include <bilatrade/value/fixed_text.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/stated.hpp>
#include <bilatrade/value/growth_rate.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/money.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/vintage.hpp>
#include <bilatrade/value/document.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/cell.hpp>
#endif

// SPDX-License-Identifier: BSL-1.0
// tests/settling.cpp: the one unit of the tests that compiles settling for them.
#include "ledger/claims.hpp"

#include <bilatrade/ledger/settle.hpp>

namespace ledger_test {

settlement<> settle(const claim_set& set, std::span<const claim> claims, const settle_options& how) {
    return bilatrade::settle(set, claims, how);
}

} // namespace ledger_test

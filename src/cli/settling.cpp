// SPDX-License-Identifier: BSL-1.0
// src/cli/settling.cpp
#include "settling.hpp"

#include <bilatrade/ledger/settle.hpp>

namespace bilatrade::cli {

settlement<> settle_claims(const claim_set& set, std::span<const claim> claims, const settle_options& how) {
    return settle(set, claims, how);
}

} // namespace bilatrade::cli

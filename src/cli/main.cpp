// SPDX-License-Identifier: BSL-1.0
// src/cli/main.cpp: the program bilatrade.
#include "arguments.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"

#include <csignal>
#include <cstdio>
#include <exception>
#include <variant>

int main(int argc, char** argv) {
    using namespace bilatrade::cli;
    // A reader that goes away is told by the failing write.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        const auto parsed = parse_arguments(argc, argv);
        if (const int* status = std::get_if<int>(&parsed)) return *status;
        return std::visit([](const auto& given) { return run(given); }, std::get<arguments>(parsed));
    } catch (const std::exception& e) {
        std::fprintf(stderr, "bilatrade: %s\n", e.what());
        return data_refused;
    }
}

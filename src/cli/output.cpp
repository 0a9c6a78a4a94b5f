// SPDX-License-Identifier: BSL-1.0
// src/cli/output.cpp
#include "output.hpp"

#include <cerrno>
#include <cstdlib> // free, mkstemp, realpath
#include <cstring> // strerror
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace bilatrade::cli {

output::output(std::string target) : target_(std::move(target)) {
    if (target_.empty()) {
        target_ = "stdout";
        file_ = stdout;
        return;
    }
    struct stat there {};
    const bool exists = stat(target_.c_str(), &there) == 0;
    if (exists && !S_ISREG(there.st_mode)) { // a device or a pipe is written to, never replaced
        file_ = std::fopen(target_.c_str(), "wb");
        if (file_ == nullptr) fail(errno);
        return;
    }
    place_ = target_;
    if (char* const real = exists ? realpath(target_.c_str(), nullptr) : nullptr) { // a link stays one
        place_ = real;
        std::free(real);
    }
    beside_ = place_ + ".XXXXXX";
    const int descriptor = mkstemp(beside_.data());
    if (descriptor < 0) {
        fail(errno);
        beside_.clear();
        return;
    }
    // mkstemp makes files that only their owner reads; a result is as open as the umask has it.
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor, 0666 & ~mask);
    file_ = fdopen(descriptor, "wb");
}

output::~output() {
    if (file_ != nullptr && file_ != stdout) std::fclose(file_);
    if (!beside_.empty()) unlink(beside_.c_str());
}

void output::fail(int code) {
    if (code == EPIPE)
        reader_gone_ = true;
    else if (why_.empty())
        why_ = std::strerror(code);
}

bool output::write(std::string_view text) {
    if (reader_gone_ || !why_.empty()) return false;
    if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail(errno);
    return !reader_gone_ && why_.empty();
}

bool output::finish() {
    if (file_ != nullptr && !reader_gone_ && std::fflush(file_) != 0) fail(errno);
    if (beside_.empty() || !why_.empty()) return why_.empty();
    if (std::fclose(std::exchange(file_, nullptr)) != 0 || std::rename(beside_.c_str(), place_.c_str()) != 0)
        fail(errno);
    else
        beside_.clear();
    return why_.empty();
}

bool output::is_terminal() const { return file_ == stdout && isatty(STDOUT_FILENO) == 1; }

} // namespace bilatrade::cli

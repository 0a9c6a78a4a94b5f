#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""A misuse must not compile, for the reason that is written beside it.

    compile_fail.py FILE.cpp COMPILER [FLAG]...

FILE compiles as it is; with BILATRADE_MUST_NOT_COMPILE it does not, and the compiler's message matches the regular
expression in its line `// expect: REGEX`. A typo in the good branch therefore cannot pass for a refusal.
"""
import pathlib
import re
import subprocess
import sys


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    source, compiler, *flags = sys.argv[1:]
    expected = re.search(r"^// expect: (.+)$", pathlib.Path(source).read_text(encoding="utf-8"), re.MULTILINE)
    if expected is None:
        sys.exit(f"{source} has no line `// expect: REGEX`")
    command = [compiler, "-std=c++20", "-fsyntax-only", *flags, source]
    good = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if good.returncode != 0:
        sys.exit(f"the good branch does not compile:\n{good.stderr}")
    bad = subprocess.run([*command, "-DBILATRADE_MUST_NOT_COMPILE"], capture_output=True, encoding="utf-8", check=False)
    if bad.returncode == 0:
        sys.exit("the bad branch compiles")
    if not re.search(expected[1], bad.stderr):
        sys.exit(f"refused, but not with a message like /{expected[1]}/:\n{bad.stderr}")
    print("refused as expected")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The header of the growth prior and the cases of its tests are what data/prior gives."""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(os.environ.get("BILATRADE_SOURCE_DIR", pathlib.Path(__file__).parent.parent.parent))
PRIOR = ROOT / "data/prior"
CASES = ROOT / "tests/projection/prior_cases.csv"


def run(*arguments):
    return subprocess.run([sys.executable, "-B", *map(str, arguments)], check=False).returncode


sys.exit(run(PRIOR / "make_header.py", "--check") or run(PRIOR / "growth_prior.py", "--cases", CASES, "--check"))

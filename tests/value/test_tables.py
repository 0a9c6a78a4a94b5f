#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The headers of economies, currencies and fiscal years are what their generator makes of the CSV files, to the byte."""
import os
import pathlib
import subprocess
import sys

root = pathlib.Path(os.environ.get("BILATRADE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
sys.exit(subprocess.run([sys.executable, "-B", root / "data" / "generate_tables.py", "--check"], check=False).returncode)

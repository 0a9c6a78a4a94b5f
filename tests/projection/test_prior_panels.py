#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The tables of the growth prior are what the panels give: half a minute, and only where the panels are."""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(os.environ.get("BILATRADE_SOURCE_DIR", pathlib.Path(__file__).parent.parent.parent))
PANELS = pathlib.Path(os.environ.get("BILATRADE_SHARED_DIR", ROOT.parent / "shared")) / "data/projection"

if not (PANELS / "dots_annual_exports_fob.csv").is_file():
    print(f"skipped: the panels are not in {PANELS}")
    sys.exit(77)
script = ROOT / "data/prior/growth_prior.py"
sys.exit(subprocess.run([sys.executable, "-B", str(script), str(PANELS), "--check"], check=False).returncode)

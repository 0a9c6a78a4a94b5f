#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Codes and labels of sources are what their generator takes from its sources, every row accounted for.

Skipped where the sources are absent. BILATRADE_COUNTRYCODE names the wheel of the PyPI package countrycode,
BILATRADE_GACC a folder with the lists of China's customs.
"""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(os.environ.get("BILATRADE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
DATA = pathlib.Path(os.environ.get("BILATRADE_SHARED_DIR", ROOT.parent / "shared")) / "data"
WHEEL = os.environ.get("BILATRADE_COUNTRYCODE")
GACC = os.environ.get("BILATRADE_GACC")
if WHEEL is None or GACC is None or not DATA.is_dir():
    print("skipped: the sources of the codes are not here")
    sys.exit(77)
command = [sys.executable, "-B", ROOT / "data" / "generate_source_codes.py", "--check", "--countrycode", WHEEL]
command += ["--census", DATA / "projection" / "us_census_monthly.csv", "--m49", DATA / "countries" / "unsd_m49_en.csv"]
command += ["--comext", DATA / "tables" / "eurostat_comext_declarant_labels.csv"]
command += ["--gacc", GACC, "--chinese", DATA / "countries" / "cldr_territories_zh.json"]
command += ["--iso-codes", DATA / "countries", "--comtrade", DATA / "countries"]
sys.exit(subprocess.run(command, check=False).returncode)

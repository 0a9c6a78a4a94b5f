#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The CSV files of economies and currencies are what their generator takes from the sources, every row accounted for.

Skipped where the sources are absent. BILATRADE_CLDR names a folder of the unpacked npm packages of CLDR; without it
the copies beside the repository serve, which lack the names of currencies.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
ROOT = pathlib.Path(os.environ.get("BILATRADE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
BESIDE = pathlib.Path(os.environ.get("BILATRADE_SHARED_DIR", ROOT.parent / "shared")) / "data" / "countries"
COPIES = {
    "cldr-core/supplemental/aliases.json": "cldr_aliases.json",
    "cldr-core/supplemental/currencyData.json": "cldr_currencyData.json",
    "cldr-localenames-full/main/en/territories.json": "cldr_territories_en.json",
}


def lay_out(folder):
    """The copies of CLDR beside the repository under the paths that they have in the packages."""
    for path, copy in COPIES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).symlink_to(BESIDE / copy)


def main():
    if not BESIDE.is_dir():
        print(f"skipped: the sources of the tables, {BESIDE}, are not here")
        return SKIPPED
    with tempfile.TemporaryDirectory() as scratch:
        cldr = os.environ.get("BILATRADE_CLDR")
        if cldr is None:
            cldr = scratch
            lay_out(pathlib.Path(scratch))
        command = [sys.executable, "-B", ROOT / "data" / "generate_facts.py", "--check", "--cldr", cldr]
        command += ["--iso-codes", BESIDE, "--comtrade", BESIDE, "--m49", BESIDE / "unsd_m49_en.csv"]
        command += ["--country-codes", BESIDE / "datahub_country-codes.csv"]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

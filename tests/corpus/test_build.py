#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The documents and gold claims of the corpus are what the authoring files make."""
import pathlib
import subprocess
import sys

BUILD = pathlib.Path(__file__).with_name("build.py")
sys.exit(subprocess.run([sys.executable, "-B", BUILD, "--check"], check=False).returncode)

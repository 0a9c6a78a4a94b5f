# SPDX-License-Identifier: BSL-1.0
"""For tests against a package of PyPI: a virtual environment in the build folder that has it, made once."""
import importlib.util
import os
import subprocess
import sys
import venv


def skip(reason):
    """Ends the test as ctest knows a skipped one."""
    print(f"skipped: {reason}")
    sys.exit(77)


def go_on_with(package, folder):
    """Starts the program anew by a Python that has `package`; returns where it has been started so."""
    if sys.argv[1:] == [package]:
        return
    python = folder / "bin" / "python"
    if importlib.util.find_spec("ensurepip") is None:
        skip("python3-venv is not installed")
    if not (folder / "complete").exists():
        venv.create(folder, with_pip=True, clear=True)
        made = subprocess.run([python, "-m", "pip", "install", "-q", package], capture_output=True, text=True)
        if made.returncode != 0:
            skip(f"pip cannot install {package}: {made.stderr.strip().splitlines()[-1:]}")
        (folder / "complete").touch()
    os.execv(python, [python, sys.argv[0], package])

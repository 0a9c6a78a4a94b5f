# SPDX-License-Identifier: BSL-1.0
"""Where the peers and what they are compared with are built: all below build/."""
import pathlib
import subprocess
import venv

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build" / "peers"
PROGRAM = ROOT / "build" / "release" / "bilatrade"


def build_program():
    BUILD.mkdir(parents=True, exist_ok=True)
    subprocess.run([ROOT / "run", "--version"], check=True, stdout=subprocess.DEVNULL)


def environment(name, requirements):
    """The Python of a virtual environment that has the peers of a file of requirements."""
    python = BUILD / name / "bin" / "python"
    if not python.exists():
        venv.create(BUILD / name, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r",
                    HERE / requirements], check=True)
    return python

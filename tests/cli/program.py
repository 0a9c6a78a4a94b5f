# SPDX-License-Identifier: BSL-1.0
# tests/cli/program.py: runs the built program for the tests beside it. Its path is in BILATRADE_PROGRAM.
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("BILATRADE_SOURCE_DIR", pathlib.Path(__file__).parents[2]))
SHARED = pathlib.Path(os.environ.get("BILATRADE_SHARED_DIR", SOURCE.parent / "shared"))
ARTICLE = SOURCE / "data/articles/russia-myanmar-2022.txt"


def run(*arguments, stdin=b"", environment=None, timeout=120):
    """Exit status, stdout and stderr as text; a crash (a negative status) fails the test that reads it."""
    done = subprocess.run(
        [os.environ["BILATRADE_PROGRAM"], *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=timeout,
        env={**os.environ, "NO_COLOR": "1", **(environment or {})},
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def json_lines(text):
    return [json.loads(line) for line in text.splitlines()]


def peak_of(process):
    """The most memory that it has held, in bytes. What os.wait4 tells counts what Python held before the program began."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return 1024 * int(re.search(r"VmHWM:\s*(\d+) kB", status)[1])


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def check_reader_that_goes_away(self, *arguments, after_lines=1, seconds=60):
        """A closed pipe is no failure and no message."""
        command = [os.environ["BILATRADE_PROGRAM"], *map(str, arguments)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            for _ in range(after_lines):
                process.stdout.readline()
            process.stdout.close()
            self.assertEqual((process.wait(seconds), process.stderr.read()), (0, b""))


def main():
    if "BILATRADE_PROGRAM" not in os.environ:
        print("skipped: the program is not built")
        sys.exit(77)
    unittest.main(verbosity=2)

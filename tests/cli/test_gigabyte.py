# SPDX-License-Identifier: BSL-1.0
# tests/cli/test_gigabyte.py: a gigabyte of JSON Lines runs through `bilatrade extract` in little memory.
import json
import os
import subprocess
import threading
import unittest

from program import SOURCE, ProgramTest, main, peak_of

GIGABYTE = 10**9
MOST_MEMORY = 200 * 10**6
NUMBER = b"@@@@@@"  # what makes every id of the gigabyte its own

PROSE = ("The ferry was late again, and the passengers stood on the quay with their bags between their feet. Nobody knew "
         "when the wind would turn. In the evening the lamps along the water were lit one by one, and somebody began to "
         "sing of a road that goes over the hills and does not come back. ")


def block():
    """Every document of the corpus once, among as many of prose as a newspaper has beside its trade reports, and how
    many claims these state."""
    corpus = [json.loads(line)
              for path in sorted((SOURCE / "tests/corpus").glob("*/docs.jsonl"))
              for line in path.read_text(encoding="utf-8").splitlines()]
    prose = {"id": "prose", "text": PROSE * 400, "language": "en"}
    documents = [d for report in corpus for d in (report, *[prose] * 5)]
    lines = (json.dumps({**d, "id": f"{NUMBER.decode()}-{d['id']}"}) for d in documents)
    return ("\n".join(lines) + "\n").encode()


def claims_and_peak(blocks):
    """How many claims the program finds in these, and the most memory that it held before its input ended."""
    command = [os.environ["BILATRADE_PROGRAM"], "extract", "--format", "jsonl", "-"]
    peak = []

    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        def feed():
            with process.stdin:
                for part in blocks:
                    process.stdin.write(part)
                peak.append(peak_of(process))

        feeder = threading.Thread(target=feed)
        feeder.start()
        claims = sum(1 for _ in process.stdout)
        feeder.join()
    if process.returncode != 0:
        raise AssertionError(f"exit status {process.returncode}")
    return claims, peak[0]


class Gigabyte(ProgramTest):
    def test_is_read_whole_within_200_megabytes(self):
        part = block()
        in_one, _ = claims_and_peak([part])
        self.assertGreater(in_one, 0)
        times = -(-GIGABYTE // len(part))
        claims, peak = claims_and_peak(part.replace(NUMBER, b"%06d" % number) for number in range(times))
        print(f"{times * len(part):,} bytes, {claims:,} claims, at most {peak / 1e6:.0f} MB held")
        self.assertEqual(claims, times * in_one)
        self.assertLess(peak, MOST_MEMORY)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""How fast this library and its peers read the same two texts, on one core, in one run.

    benchmarks/peers/compare.py [--megabytes N] [--rounds N] [--peer-seconds S]

Builds the program and installs the peers of requirements.txt in a virtual
environment, both under build/. The texts are JSON Lines, made of what the
repository has: "dense" is the documents of tests/corpus that state claims, about
one claim in 30 words; "sparse" the general news of news.txt with one claim in
2,000 words. Rates are bytes of the file by seconds of one core (user and system),
the median of the rounds, in which all take turns. The peers written in Python
read as many documents as --peer-seconds allow, after a warm-up.

What is compared reads less than the program does: ripgrep counts what looks like
an amount, quantulum3 and Recognizers-Text find amounts and percents, none of them
whose trade with whom, in which time, compared with what.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

from peers import BUILD, HERE, PROGRAM, ROOT, build_program, environment

AMOUNT = (r"([$€£¥₹]|USD|EUR|Rs\.?) ?[0-9][0-9,.]*( ?(million|billion|trillion|mln|bln|bn|m|crore|lakh))?"
          r"|[0-9][0-9,.]* ?(million|billion|trillion|mln|bln|bn|crore|lakh)"
          r"( (dollars|dlrs|euros|pounds|yen|yuan|rupees|francs|roubles|marks))?")
WORDS_A_CLAIM = 2000


def documents(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def reports():
    """The documents of the corpus that state claims, each with how many it states."""
    for folder in sorted((ROOT / "tests" / "corpus").iterdir()):
        if not folder.is_dir():
            continue
        claims = [claim["doc"] for claim in documents(folder / "gold.jsonl")]
        for document in documents(folder / "docs.jsonl"):
            if document["id"] in claims:
                yield document, claims.count(document["id"])


def news():
    """Articles of four items: about as long as those of a newspaper."""
    items = (HERE / "news.txt").read_text(encoding="utf-8").strip().split("\n\n")
    for at in range(0, len(items), 4):
        yield {"id": f"news-{at}", "text": "\n\n".join(items[at:at + 4]), "language": "en"}


def sparse():
    """Every report once, each among as many words of news as its claims are due."""
    articles, at = list(news()), 0
    for report, claims in reports():
        words = claims * WORDS_A_CLAIM - len(report["text"].split())
        while words > 0:
            yield articles[at % len(articles)]
            words -= len(articles[at % len(articles)]["text"].split())
            at += 1
        yield report


def write(name, some, megabytes):
    """A file of that many megabytes, its documents again and again under other ids; returns its path."""
    some = list(some)
    path = BUILD / f"{name}.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for number in range(10**9):
            for d in some:
                out.write(json.dumps({**d, "id": f"{number}-{d['id']}"}, ensure_ascii=False) + "\n")
                if out.tell() > megabytes * 10**6:
                    return path


def seconds_of(command, path):
    """Seconds of one core that a command takes for a whole file."""
    with subprocess.Popen([*command, path], stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]}: exit status {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def rate_of_python(python, peer, path, seconds):
    done = subprocess.run([python, __file__, "--read-with", peer, "--peer-seconds", str(seconds), path],
                          check=True, capture_output=True, text=True)
    return float(done.stdout)


def quantulum3():
    from quantulum3 import parser
    return parser.parse


def recognizers():
    from recognizers_number import recognize_percentage
    from recognizers_number_with_unit import recognize_currency
    return lambda text: (recognize_currency(text, "en-us"), recognize_percentage(text, "en-us"))


PYTHON_PEERS = {"quantulum3": quantulum3, "Recognizers-Text": recognizers}


def read_with(peer, path, seconds):
    """Prints the bytes of text that a peer reads in a second of one core; runs inside the virtual environment."""
    read = PYTHON_PEERS[peer]()
    read("Exports rose by 5.2 percent to 3 million dollars in 2021.")
    size, begun = 0, time.process_time()
    for document in documents(path):
        read(document["text"])
        size += len(document["text"].encode())
        if time.process_time() - begun > seconds:
            break
    print(size / (time.process_time() - begun))


def measure(texts, python, given):
    rates = {}
    commands = {"bilatrade extract": [PROGRAM, "extract", "--format", "jsonl"],
                "ripgrep": [BUILD / "venv" / "bin" / "rg", "--threads", "1", "--count-matches", AMOUNT]}
    for _ in range(given.rounds):
        for text, path in texts.items():
            for name, command in commands.items():
                rates.setdefault((name, text), []).append(path.stat().st_size / seconds_of(command, path))
            for peer in PYTHON_PEERS:
                rates.setdefault((peer, text), []).append(rate_of_python(python, peer, path, given.peer_seconds))
    return {key: statistics.median(values) for key, values in rates.items()}


def table(rates, texts):
    ours = {text: rates["bilatrade extract", text] for text in texts}
    print(f"{'':20}" + "".join(f"{text + ', MB/s':>16}{'ours by it':>12}" for text in texts))
    for name in dict.fromkeys(name for name, _ in rates):
        print(f"{name:20}" + "".join(f"{rates[name, text] / 1e6:16.4g}{ours[text] / rates[name, text]:12.3g}"
                                     for text in texts))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=50, help="size of each text (default: 50)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer-seconds", type=float, default=10, help="for each peer in Python, text and round")
    parser.add_argument("--read-with", choices=PYTHON_PEERS, help=argparse.SUPPRESS)
    parser.add_argument("file", nargs="?", type=pathlib.Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.read_with:
        return read_with(given.read_with, given.file, given.peer_seconds)
    build_program()
    texts = {"dense": write("dense", (d for d, _ in reports()), given.megabytes),
             "sparse": write("sparse", sparse(), given.megabytes)}
    table(measure(texts, environment("venv", "requirements.txt"), given), texts)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds two small programs on the library, one that reads JSON, in the three ways that others do, and runs them.

    consumers.py REPOSITORY CMAKE GENERATOR COMPILER

From an install tree by find_package, from the same tree moved elsewhere by pkg-config, and by add_subdirectory.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, encoding="utf-8", check=False, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Consumers:
    def __init__(self, repository, cmake, generator, compiler, scratch):
        self.repository, self.cmake, self.compiler, self.scratch = pathlib.Path(repository), cmake, compiler, scratch
        self.configured = ["-G", generator, f"-DCMAKE_CXX_COMPILER={compiler}"]
        self.sources = self.repository / "tests/frame/consumers"
        header = (self.repository / "include/bilatrade/version.hpp").read_text(encoding="utf-8")
        self.version = ".".join(re.findall(r"define BILATRADE_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", header))

    def check(self, way, program):
        said = run(program).strip()
        if said != f"bilatrade {self.version} reads 431.6":
            sys.exit(f"{way}: the program says {said!r}")
        print(f"{way}: {said}")

    def build(self, way, *options):
        tree = self.scratch / way
        run(self.cmake, "-S", self.sources / way, "-B", tree, *self.configured, *options)
        run(self.cmake, "--build", tree)
        self.check(way, tree / "consumer")
        self.check(f"{way}, json", tree / "json_consumer")

    def install(self):
        tree, prefix = self.scratch / "tree", self.scratch / "installed"
        off = [f"-DBILATRADE_BUILD_{part}=OFF" for part in ("PROGRAM", "EXAMPLES", "TESTS")]
        nested = "-DCMAKE_INSTALL_LIBDIR=lib/some-architecture"  # as in Debian's own packages
        run(self.cmake, "-S", self.repository, "-B", tree, *self.configured, *off, nested)
        run(self.cmake, "--install", tree, "--prefix", prefix)
        moved = self.scratch / "moved"  # an install tree must not know where it was made
        shutil.move(prefix, moved)
        shutil.rmtree(tree)
        return moved

    def by_pkg_config(self, prefix):
        folder = next(prefix.rglob("bilatrade.pc")).parent
        search = {**os.environ, "PKG_CONFIG_PATH": str(folder)}
        if run("pkg-config", "--modversion", "bilatrade", env=search).strip() != self.version:
            sys.exit("pkg-config knows another version")
        for source, packages in (("main", ["bilatrade"]), ("json", ["bilatrade", "simdjson"])):
            flags = run("pkg-config", "--cflags", "--libs", *packages, env=search).split()
            program = self.scratch / f"{source}_by_pkg_config"
            run(self.compiler, "-std=c++20", self.sources / f"{source}.cpp", "-o", program, *flags)
            self.check(f"pkg-config, {source}", program)

    def refuses(self, what, why, prefix, **variables):
        options = [f"-D{name}={value}" for name, value in {"CMAKE_PREFIX_PATH": prefix, **variables}.items()]
        done = subprocess.run([self.cmake, "-S", self.sources / "find_package", "-B", self.scratch / why,
                               *self.configured, *options], capture_output=True, encoding="utf-8", check=False)
        if done.returncode == 0 or why not in done.stderr:
            sys.exit(f"find_package does not refuse {what}: {done.stdout}{done.stderr}")
        print(f"find_package refuses {what}")


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        consumers = Consumers(*sys.argv[1:], pathlib.Path(scratch))
        prefix = consumers.install()
        consumers.build("find_package", f"-DCMAKE_PREFIX_PATH={prefix}", f"-DWANTED={consumers.version}")
        consumers.refuses("another version", "requested version", prefix, WANTED="99.0")
        consumers.refuses("an unknown component", "has no component none", prefix, COMPONENT="none")
        consumers.by_pkg_config(prefix)
        consumers.build("add_subdirectory", f"-DBILATRADE_SOURCE_DIR={consumers.repository}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes one place of a source file at a time and says whether the file's tests notice.

Works on a copy of the tree in --folder, which is kept and brought up to date by the next run. README.md says more.
"""

import argparse
import os
import random
import re
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
LONGEST_RUN = 120  # seconds of a processor that a test may take, after which the mutant is one that never ends
LONGEST_WAIT = 1200  # seconds of a clock, which others may eat
MOST_MEMORY = 4 << 30

# Which tests watch over which file; the quickest to fail first.
TESTS = {
    "app/core/alertpolicy.cpp": ["tst_alertpolicy", "tst_rehearsal"],
    "app/core/healthpolicy.cpp": ["tst_healthpolicy"],
    "app/core/refreshschedule.cpp": ["tst_refreshschedule"],
    "app/core/secret.cpp": ["tst_secret", "tst_spellings"],
    "app/core/spellings.cpp": ["tst_spellings", "tst_secret"],
    "app/providers/censor.cpp": ["tst_censor"],
    "app/providers/replyreader.cpp": ["tst_replyreader"],
    "app/providers/balancereader.cpp": ["tst_replyreader"],
    "app/providers/failurereader.cpp": ["tst_replyreader"],
}

SWAPS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&", "+": "-", "-": "+"}
OPERATOR = re.compile(r"(?<= )(<=|>=|==|!=|&&|\|\||[<>+-])(?= )")
NUMBER = re.compile(r"(?<![\w.'])\d[\d']*(?![\w.'])|(?<![\w.'])\d[\d']*(?=s\b|ms\b|min\b|h\b)")
NEGATION = re.compile(r"!(?=[\w(])")
ANSWER = re.compile(r"\breturn (true|false);")
# A whole line that calls or assigns, and declares nothing.
STATEMENT = re.compile(r"^[ \t]*((?!(?:return|if|for|while|switch|static_assert|Q_UNREACHABLE)\b)(?:[\w.:]+(?:->[\w.]+)?\(|\*?[\w.>\[\]-]+ [+|]?= )[^;{}]*;)[ \t\x01]*$", re.M)
# Comments, raw strings, strings, characters and lines of the preprocessor: nothing in them is mutated.
QUIET = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\d)\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#[^\n]*', re.S | re.M)


@dataclass(frozen=True)
class Mutant:
    at: int  # offset in the text
    old: str
    new: str

    def of(self, text):
        return text[: self.at] + self.new + text[self.at + len(self.old) :]

    def line(self, text):
        return text.count("\n", 0, self.at) + 1


def mutants(text):
    """All that can be changed in a source text, in its order."""
    loud = QUIET.sub(lambda m: re.sub(r"[^\n]", "\x01", m[0]), text)
    found = [Mutant(m.start(), m[0], SWAPS[m[0]]) for m in OPERATOR.finditer(loud)]
    for m in NUMBER.finditer(loud):
        number = int(m[0].replace("'", ""))
        found += [Mutant(m.start(), m[0], str(n)) for n in (number - 1, number + 1)]
    found += [Mutant(m.start(), "!", "") for m in NEGATION.finditer(loud)]
    for m in ANSWER.finditer(loud):
        found.append(Mutant(m.start(1), m[1], "false" if m[1] == "true" else "true"))
    for m in STATEMENT.finditer(loud):
        if loud[: m.start()].rstrip(" \t\n\x01").endswith((";", "{", "}", ")", ":", "else")):  # else it is part of one
            found.append(Mutant(m.start(1), text[m.start(1) : m.end(1)], ";"))
    return sorted(found, key=lambda mutant: (mutant.at, mutant.new))


def brought_up_to_date(source, copy):
    """Copies what differs, so that the build of the copy does no more than it must."""
    kept = {"build", ".git"}
    for folder, folders, files in os.walk(source):
        folders[:] = [name for name in folders if not name.startswith(("build", ".git"))]
        target = copy / Path(folder).relative_to(source)
        target.mkdir(parents=True, exist_ok=True)
        for name in files:
            original, twin = Path(folder, name), target / name
            if not twin.exists() or twin.read_bytes() != original.read_bytes():
                shutil.copy(original, twin)
        for twin in target.iterdir():
            if twin.name in kept or (Path(folder) / twin.name).exists():
                continue
            shutil.rmtree(twin) if twin.is_dir() else twin.unlink()


class Bench:
    """The copy of the tree, and its build."""

    def __init__(self, tree, folder, tests):
        self.copy, self.build, self.tests = folder / "tree", folder / "build", tests
        brought_up_to_date(tree, self.copy)
        if not (self.build / "build.ninja").exists():
            subprocess.run(["cmake", "-S", self.copy, "-B", self.build, "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++",
                            "-DCMAKE_BUILD_TYPE=", "-DCMAKE_CXX_FLAGS=-O0 -g0", "-DWERROR=OFF"], check=True, stdout=subprocess.DEVNULL)

    def builds(self):
        """Whether it compiles; ninja's own output where it does not."""
        done = subprocess.run(["ninja", "-C", self.build, *self.tests], capture_output=True, text=True)
        return done.returncode == 0, done.stdout

    def failing(self):
        """The first test that fails, or None."""
        for test in self.tests:
            program = next(self.build.rglob(test), None)
            if program is None:
                sys.exit(f"There is no test program {test}")
            if not self.passes(program):
                return test
        return None

    def passes(self, program):
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (LONGEST_RUN, LONGEST_RUN))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QTEST_FATAL_FAIL="1")
        try:
            return subprocess.run([program, "-nocrashhandler"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LONGEST_WAIT,
                                  env=environment, cwd=self.build, preexec_fn=limit).returncode == 0
        except subprocess.TimeoutExpired:
            return False


def score(bench, name, sample, seed):
    """Prints each mutant's end and gives how many of how many were killed."""
    file = bench.copy / name
    text = file.read_text()
    built, output = bench.builds()
    if not built:
        sys.exit(f"The copy does not build:\n{output}")
    if test := bench.failing():
        sys.exit(f"{test} fails already without a mutation")
    drawn = mutants(text)
    random.Random(seed).shuffle(drawn)
    killed = survived = 0
    try:
        for mutant in drawn:
            if sample and killed + survived >= sample:
                break
            file.write_text(mutant.of(text))
            if not bench.builds()[0]:
                continue  # no mutant: it does not compile
            test = bench.failing()
            killed, survived = killed + (test is not None), survived + (test is None)
            line = mutant.line(text)
            print(f"{'killed  ' if test else 'SURVIVED'} {name}:{line}: '{mutant.old}' -> '{mutant.new}'"
                  f" in: {text.splitlines()[line - 1].strip()}", flush=True)
    finally:
        file.write_text(text)
    return killed, killed + survived


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", metavar="FILE", help="source file, from the top of the tree")
    parser.add_argument("--folder", type=Path, required=True, help="where the copy and its build are")
    parser.add_argument("--tree", type=Path, default=TREE, help="the tree; this one if not given")
    parser.add_argument("--tests", nargs="+", help="test programs; those of the table if not given")
    parser.add_argument("--sample", type=int, default=0, help="how many mutants; all if not given")
    parser.add_argument("--seed", type=int, default=1, help="which ones are drawn")
    options = parser.parse_args()
    tests = options.tests or TESTS.get(options.file)
    if not tests:
        parser.error(f"no tests are known for {options.file}; name them with --tests")
    bench = Bench(options.tree.resolve(), options.folder.resolve(), tests)
    killed, all_of_them = score(bench, options.file, options.sample, options.seed)
    print(f"{options.file}: {killed} of {all_of_them} killed, {100 * killed / max(all_of_them, 1):.1f} %")


if __name__ == "__main__":
    main()

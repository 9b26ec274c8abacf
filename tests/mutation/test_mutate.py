# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import mutate

HERE = Path(__file__).resolve().parent


def changes(text):
    return [(mutant.old, mutant.new) for mutant in mutate.mutants(text)]


class Places(unittest.TestCase):
    def test_operators_constants_and_answers(self):
        self.assertEqual(changes("return a < 10 && b;"), [("<", "<="), ("10", "11"), ("10", "9"), ("&&", "||")])
        self.assertEqual(changes("if (!a) return true;"), [("!", ""), ("true", "false")])

    def test_statements(self):
        self.assertEqual(changes("{\n    list.append(a);\n    m_b = a;\n"), [("list.append(a);", ";"), ("m_b = a;", ";")])
        self.assertEqual(changes("    int c = f();\n    return f(a);\n    if (a)\n"), [])

    def test_what_is_no_code(self):
        self.assertEqual(changes('// a < 1\n/* 2 */ f(u"3 < 4", \'5\', R"(6 " 7)");\n#if 8 > 9\n'), [])
        self.assertEqual(changes("QList<int> a; b != c; x10; 0.5; a->b();"), [("!=", "==")])


class Scores(unittest.TestCase):
    def test_a_killed_and_a_surviving_place(self):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                [sys.executable, "-B", HERE / "mutate.py", "--tree", HERE / "sample", "--folder", folder,
                 "--tests", "tst_sample", "--", "sample.cpp"], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("sample.cpp: 3 of 6 killed, 50.0 %", done.stdout)
            for line in done.stdout.splitlines()[:-1]:
                self.assertEqual(line.startswith("killed"), "sample.cpp:4:" in line, line)


if __name__ == "__main__":
    unittest.main()

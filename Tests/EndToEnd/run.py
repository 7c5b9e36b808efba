"""Runs the tests and prints a line for each."""

import argparse
import os
import sys
import time
import unittest
from pathlib import Path


def sentence(test: unittest.TestCase) -> str:
    """The test's name as it is read."""
    name = test.id().rpartition(".")[2].removeprefix("test_").replace("_", " ")
    subject = getattr(test, "subject", None)
    return f"{subject}: {name}" if subject else name


def shortened(text: str, limit: int = 2000) -> str:
    """A message without the whole page that it may quote."""
    return text if len(text) <= limit else f"{text[: limit // 2]} […] {text[-limit // 2 :]}"


class Lines(unittest.TestResult):
    """A line for each test as it ends, and what went wrong beneath it."""

    passed = 0

    def startTest(self, test):  # noqa: N802
        super().startTest(test)
        self._began = time.monotonic()
        self._told = False

    def stopTest(self, test):  # noqa: N802
        super().stopTest(test)
        # A test that failed only in its parts has told them, and has no line yet.
        if not self._told:
            self._line("FAILED", test)

    def _line(self, verdict: str, test, more: str = "") -> None:
        self._told = True
        print(f"{verdict:7} {sentence(test)} ({time.monotonic() - self._began:.1f} s){more}", flush=True)

    def addSuccess(self, test):  # noqa: N802
        self.passed += 1
        self._line("passed", test)

    def addFailure(self, test, err):  # noqa: N802
        super().addFailure(test, err)
        self._line("FAILED", test, "\n" + shortened(self.failures[-1][1]))

    def addError(self, test, err):  # noqa: N802
        super().addError(test, err)
        self._line("FAILED", test, "\n" + shortened(self.errors[-1][1]))

    def addSkip(self, test, reason):  # noqa: N802
        super().addSkip(test, reason)
        self._line("skipped", test, f": {reason}")

    def addSubTest(self, test, subtest, err):  # noqa: N802
        super().addSubTest(test, subtest, err)
        if err is not None:
            print(f"        {subtest._subDescription()}: {shortened(str(err[1]), 600)}", flush=True)


def every(suite: unittest.TestSuite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from every(test)
        else:
            yield test


def main() -> int:
    here = Path(__file__).resolve().parent
    root = here.parents[1]
    parser = argparse.ArgumentParser(description="Drives the built server from outside, over HTTP and in Chromium.")
    parser.add_argument("--dateline", type=Path, help="the program (.build-test/release/dateline)")
    parser.add_argument("only", nargs="*", help="run only tests whose name or file has one of these words")
    arguments = parser.parse_args()
    program = (arguments.dateline or root / ".build-test" / "release" / "dateline").resolve()
    if not program.exists():
        print(f"There is no program at {program}: build it with `script/build`, or name it with --dateline.")
        return 2
    os.environ["DATELINE"] = str(program)

    tests = [
        test
        for test in every(unittest.defaultTestLoader.discover(str(here), "test_*.py", str(here)))
        if not arguments.only or any(word in f"{test.id()} {sentence(test)}" for word in arguments.only)
    ]
    result = Lines()
    unittest.TestSuite(tests).run(result)
    if "browser" in sys.modules:
        sys.modules["browser"].close()
    # A test that failed in several parts is one test.
    failed = len({id(getattr(test, "test_case", test)) for test, _ in result.failures + result.errors})
    skipped = f", {len(result.skipped)} skipped" if result.skipped else ""
    print(f"{result.passed} passed, {failed} failed{skipped}")
    return 1 if failed or not result.passed else 0


if __name__ == "__main__":
    sys.exit(main())

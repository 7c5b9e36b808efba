"""The program under test as a process of its own."""

import os
import re
import signal
import subprocess
import threading
import time
from pathlib import Path

from ports import free_port

PROGRAM = Path(os.environ.get("DATELINE", "dateline"))
"""The program; the runner sets it."""

ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("DATELINE")}
"""What every run is given; the settings of whoever runs the tests are kept out."""


class Server:
    """`dateline serve` on a data folder, begun and ended as often as a test likes."""

    def __init__(self, folder: Path, mail_port: int | None = None, **settings: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.settings = {"DATELINE_SITE_ADDRESS": self.address} | settings
        if mail_port is not None:
            self.settings |= {
                "DATELINE_MAIL_HOST": "127.0.0.1",
                "DATELINE_MAIL_PORT": str(mail_port),
                "DATELINE_MAIL_SECURITY": "none",
            }
        self.output = bytearray()
        """Everything that all its runs printed, on both outputs."""
        self._link = threading.Event()
        self._editor_link = ""
        self._process: subprocess.Popen | None = None
        self._readers: list[threading.Thread] = []

    def start(self, *arguments: str, seconds: float = 30) -> "Server":
        """Starts the program and waits until it says where it listens."""
        listening = threading.Event()
        self._link.clear()
        self._process = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.folder, "--port", str(self.port), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT | self.settings,
        )
        self._readers = [
            threading.Thread(target=self._read, args=(stream, listening), daemon=True)
            for stream in (self._process.stdout, self._process.stderr)
        ]
        for reader in self._readers:
            reader.start()
        deadline = time.monotonic() + seconds
        while not listening.wait(0.02):
            if self._process.poll() is not None:
                raise AssertionError(f"the server ended with {self._process.returncode}: {self.said}")
            if time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"the server did not listen within {seconds} s: {self.said}")
        return self

    def _read(self, stream, listening: threading.Event) -> None:
        for line in stream:
            self.output += line
            if link := re.search(rb"/sign-in/editor\?link=\S+", line):
                self._editor_link = link[0].decode()
                self._link.set()
            if b" is served on " in line:
                listening.set()

    @property
    def editor_link(self) -> str:
        """The path of the first editor's link, which is printed right after the addresses."""
        if not self._link.wait(5):
            raise AssertionError(f"no link for the first editor was printed: {self.said}")
        return self._editor_link

    @property
    def said(self) -> str:
        """What it printed, for a test's message."""
        return self.output.decode(errors="replace")

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """Ends it as a power cut would: it is told nothing."""
        if self.runs:
            os.kill(self._process.pid, signal.SIGKILL)
        self._gone()

    def stop(self, seconds: float = 5) -> int:
        """Asks it to end and returns its exit status."""
        os.kill(self._process.pid, signal.SIGTERM)
        try:
            status = self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"the server did not end within {seconds} s of SIGTERM") from None
        self._gone()
        return status

    def _gone(self) -> None:
        if self._process is not None:
            self._process.wait()
            for reader in self._readers:
                reader.join(5)
            self._process.stdout.close()
            self._process.stderr.close()


def run(*arguments: str, seconds: float = 30, **settings: str) -> subprocess.CompletedProcess:
    """Runs the program to its end, for the cases in which it must refuse."""
    return subprocess.run(
        [PROGRAM, *arguments], capture_output=True, text=True, timeout=seconds, env=ENVIRONMENT | settings
    )

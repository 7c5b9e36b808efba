"""A discussion's speed, beside nginx with the same bytes and beside Isso: discussion.py DATELINE SECONDS"""

import asyncio
import base64
import gzip
import hashlib
import hmac
import os
import random
import re
import secrets
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

COMMENTS, ROOTS, DEPTH, WORDS = 500, 202, 5, 61
WRITERS = (8, 16, 32, 64)
WORD_LIST = (
    "bridge river boats harbour village people council report number counted morning evening stone water road "
    "police officer minister spokesman family school market market rain wind summer winter city train station "
    "question answer reason paper record claim source story editor reader nobody somebody because although the a "
    "of in on with without under over before after between never often always perhaps"
).split()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def words(dice: random.Random, count: int = WORDS) -> str:
    return " ".join(dice.choice(WORD_LIST) for _ in range(count)).capitalize() + "."


def outline(dice: random.Random) -> list[tuple[int, int | None]]:
    """The number of each comment and of the one that it answers."""
    depths: list[int] = []
    places: list[tuple[int, int | None]] = []
    for number in range(COMMENTS):
        if number < ROOTS:
            places.append((number, None))
            depths.append(1)
        else:
            parent = dice.randrange(number)
            while depths[parent] >= DEPTH:
                parent = dice.randrange(number)
            places.append((number, parent))
            depths.append(depths[parent] + 1)
    return places


def processor_seconds(*processes: int) -> float:
    ticks = 0
    for process in processes:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def family(process: int) -> list[int]:
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [process] + [grand for child in children for grand in family(int(child))]


def memory(process: int, field: str = "VmRSS") -> float:
    return int(re.search(rf"{field}:\s+(\d+)", Path(f"/proc/{process}/status").read_text())[1]) / 1024


def get(url: str, **headers: str) -> tuple[bytes, dict[str, str]]:
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read(), dict(answer.headers)


def ask(url: str, seconds: float, process: int, *headers: str) -> tuple[float, float]:
    """Answers a second, and answers a second of the server's processor time."""
    command = ["wrk", "-t", "1", "-c", "32", "--timeout", "30s"] + [part for header in headers for part in ("-H", header)]
    subprocess.run([*command, "-d", "1s", url], check=True, capture_output=True)
    before = processor_seconds(*family(process))
    said = subprocess.run([*command, "-d", f"{round(seconds)}s", url], check=True, capture_output=True, text=True).stdout
    used = processor_seconds(*family(process)) - before
    if "Non-2xx" in said and not any("If-None-Match" in header for header in headers):
        raise SystemExit(f"{url} was not answered: {said}")
    count = int(re.search(r"(\d+) requests in", said)[1])
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    return rate, count / used


def ask_in_turn(url: str, seconds: float, process: int) -> tuple[float, float]:
    """The same of a server that takes a second or more for an answer: one question after another."""
    count, before, began = 0, processor_seconds(*family(process)), time.monotonic()
    while time.monotonic() - began < seconds:
        get(url)
        count += 1
    return count / (time.monotonic() - began), count / (processor_seconds(*family(process)) - before)


class Dateline:
    def __init__(self, binary: str, folder: Path) -> None:
        self.binary, self.folder, self.port = binary, folder / "data", free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = (folder / "dateline.log").open("ab")
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        environment = os.environ | {"DATELINE_SITE_ADDRESS": self.address, "DATELINE_SERVER_PROXIES": "127.0.0.1"}
        self.process = subprocess.Popen(
            [self.binary, "serve", "--data", self.folder, "--port", str(self.port)],
            stdout=self.log, stderr=self.log, env=environment)
        wait_for(self.port, self.process)

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(30)
            self.process = None

    def fill(self, people: int) -> list[bytes]:
        """Puts the thread, another to be posted to, and people into the database; each one's cookie and token."""
        dice, now = random.Random(1), int(time.time())
        key = hkdf((self.folder / "dateline.key").read_bytes(), b"dateline forms")
        connection = sqlite3.connect(self.folder / "dateline.db")
        connection.execute("INSERT INTO publication (id, name, origins, accent, created_at) VALUES ('courier', 'The Courier', ?, '', ?)", ("https://a.example", now))
        for thread in ("full", "posted"):
            connection.execute(
                "INSERT INTO thread (id, publication_id, title, address, created_at) VALUES (?, 'courier', 'The bridge', '', ?)",
                (thread, now - 9_000))
        credentials = []
        for number in range(people):
            token = base64.urlsafe_b64encode(secrets.token_bytes(32)).rstrip(b"=")
            form = base64.urlsafe_b64encode(hmac.digest(key, token, "sha256")).rstrip(b"=")
            person = f"p{number:08}"
            connection.execute(
                "INSERT INTO account (id, name, role, address, address_key, verified_at, created_at, rules_version, is_bound)"
                " VALUES (?, ?, 'reader', x'00', ?, ?, ?, 1, 1)",
                (person, f"Reader {number}", secrets.token_bytes(32), now, now))
            connection.execute(
                "INSERT INTO session (digest, account_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                (hashlib.sha256(token).digest(), person, now, now, now + 86_400))
            credentials.append(b"%s %s" % (token, form))
        for number, parent in outline(dice):
            connection.execute(
                "INSERT INTO comment (id, thread_id, parent_id, account_id, state, body, created_at)"
                " VALUES (?, 'full', ?, ?, 'published', ?, ?)",
                (f"c{number:025}", None if parent is None else f"c{parent:025}", f"p{number % people:08}", words(dice), now - 8_000 + number))
        connection.commit()
        connection.close()
        return credentials


def hkdf(secret: bytes, info: bytes) -> bytes:
    """HKDF-SHA256 without salt (RFC 5869), 32 bytes."""
    extracted = hmac.digest(bytes(32), secret, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")


def wait_for(port: int, process: subprocess.Popen, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("a server did not come up")
            time.sleep(0.05)


async def post(server: Dateline, people: list[bytes], writers: int, seconds: float, shift: int) -> tuple[float, float]:
    """Comments accepted in a second by so many writers at once, and in a second of the server's processor time."""
    dice = random.Random(writers)
    deadline, accepted, refused = time.monotonic() + seconds, 0, {}
    turns = iter([(index, turn) for turn in range(5) for index in range(len(people))])

    def request(index: int, turn: int) -> bytes:
        token, form = people[index].split()
        body = urlencode({"token": form.decode(), "text": words(dice)}).encode()
        # Four people share a network: what one network may do in five minutes is limited.
        network = shift * 1_000_000 + index // 4
        head = (
            f"POST /threads/posted/comments HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nOrigin: {server.address}\r\n"
            f"Cookie: session={token.decode()}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"X-Forwarded-For: 10.{network >> 16 & 255}.{network >> 8 & 255}.{network & 255}\r\nContent-Length: {len(body)}\r\n\r\n")
        return head.encode() + body

    ready = [request(*turn) for turn in turns][: int(seconds * 6_000)]
    queue = iter(ready)

    async def write() -> None:
        nonlocal accepted
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        for message in queue:
            if time.monotonic() > deadline:
                break
            writer.write(message)
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: (\d+)", head)
            if length and int(length[1]):
                await reader.readexactly(int(length[1]))
            status = head[9:12]
            if status == b"303":
                accepted += 1
            else:
                refused[status] = refused.get(status, 0) + 1
        writer.close()

    before, began = processor_seconds(server.process.pid), time.monotonic()
    deadline = began + seconds
    await asyncio.gather(*(write() for _ in range(writers)))
    took, used = time.monotonic() - began, processor_seconds(server.process.pid) - before
    if refused:
        print(f"refused: {refused}")
    return accepted / took, accepted / used


def disk(folder: Path, seconds: float) -> float:
    """How many times a second a page of a file reaches the disk."""
    count, deadline = 0, time.monotonic() + seconds
    with (folder / "raw").open("wb", buffering=0) as file:
        while time.monotonic() < deadline:
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
            count += 1
    return count / seconds


def nginx(folder: Path, page: bytes) -> tuple[subprocess.Popen, str]:
    port, place = free_port(), folder / "www"
    place.mkdir()
    (place / "thread.html").write_bytes(gzip.decompress(page))
    (place / "thread.html.gz").write_bytes(page)
    for path in (folder, place):
        path.chmod(0o755)
    paths = "".join(f"{name}_temp_path {folder};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"worker_processes auto; pid {folder}/nginx.pid; error_log {folder}/nginx.log; daemon off;"
        f"events {{ worker_connections 1024; }} http {{ access_log off; sendfile on; keepalive_requests 1000000;"
        f"open_file_cache max=16; types {{ text/html html; }} {paths}"
        f"server {{ listen 127.0.0.1:{port}; root {place}; gzip_static on; }} }}")
    process = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf"], stderr=subprocess.DEVNULL)
    wait_for(port, process)
    return process, f"http://127.0.0.1:{port}/thread.html"


def isso(folder: Path) -> tuple[subprocess.Popen, str]:
    port, dice = free_port(), random.Random(1)
    (folder / "isso.cfg").write_text(
        f"[general]\ndbpath = {folder}/isso.db\nhost = http://127.0.0.1:{port}/\n"
        f"[server]\nlisten = http://127.0.0.1:{port}\n[guard]\nenabled = false\n")
    command = [Path(sys.executable).parent / "isso", "-c", folder / "isso.cfg", "run"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(port, process)
    base = f"http://127.0.0.1:{port}"
    body = ('{"author":"Reader","email":null,"website":null,"text":"%s","title":"The bridge","parent":null}' % words(dice)).encode()
    request = urllib.request.Request(f"{base}/new?uri=/full", body, {"Content-Type": "application/json", "Origin": base})
    urllib.request.urlopen(request, timeout=30).read()
    connection = sqlite3.connect(folder / "isso.db")
    thread = connection.execute("SELECT id FROM threads").fetchone()[0]
    columns = [row[1] for row in connection.execute("PRAGMA table_info(comments)")]
    sample = dict(zip(columns, connection.execute("SELECT * FROM comments").fetchone()))
    roots: dict[int, int] = {}
    for number, parent in outline(dice):
        # Isso has two levels: what answers an answer stands under the root.
        roots[number] = number if parent is None else roots[parent]
        row = sample | {
            "id": number + 1, "tid": thread, "parent": None if parent is None else roots[parent] + 1,
            "created": time.time() - 9_000 + number, "text": words(dice), "author": f"Reader {number}"}
        marks = ", ".join("?" for _ in columns)
        connection.execute(f"INSERT OR REPLACE INTO comments VALUES ({marks})", [row[column] for column in columns])
    connection.commit()
    connection.close()
    return process, base


def row(name: str, *figures: str) -> None:
    print(f"{name:38}" + "".join(f"{figure:>16}" for figure in figures), flush=True)


def main() -> int:
    binary, seconds = sys.argv[1], float(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="discussion-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        server, others = Dateline(binary, folder), []
        try:
            server.start()
            server.stop()
            each = int(seconds * 6_000 / 5) + 1
            people = server.fill(each * len(WRITERS))
            server.start()
            url = f"{server.address}/threads/full"
            page, headers = get(url, Accept_Encoding="gzip")
            plain = gzip.decompress(page)
            assert plain.count(b'id="comment-') == COMMENTS, plain.count(b'id="comment-')
            row("", "answers/s", "a CPU second", "KB")
            rate, share = ask(url, seconds, server.process.pid, "Accept-Encoding: gzip")
            row("Dateline, the whole page", f"{rate:,.0f}", f"{share:,.0f}", f"{len(page) / 1000:.1f}")
            again, known = ask(url, seconds, server.process.pid, f"If-None-Match: {headers['ETag']}")
            row("Dateline, not changed (304)", f"{again:,.0f}", f"{known:,.0f}", "0")
            web, other = nginx(folder, page)
            others.append(web)
            rate, theirs = ask(other, seconds, web.pid, "Accept-Encoding: gzip")
            row("nginx, the same bytes as a file", f"{rate:,.0f}", f"{theirs:,.0f}", f"{len(page) / 1000:.1f}")
            peer, base = isso(folder)
            others.append(peer)
            body, _ = get(f"{base}/?uri=/full")
            rate, slow = ask_in_turn(f"{base}/?uri=/full", seconds, peer.pid)
            row("Isso, the thread as JSON, in turn", f"{rate:,.1f}", f"{slow:,.1f}", f"{len(body) / 1000:.1f}")
            print(f"of nginx's answers a CPU second: {share / theirs:.2f}; of Isso's: {share / slow:,.0f} times\n")

            raw = disk(folder, min(seconds, 3))
            row("", "comments/s", "a CPU second", "of fdatasync/s")
            row("the disk's fdatasync", f"{raw:,.0f}", "", "")
            for number, writers in enumerate(WRITERS):
                some = people[number * each : (number + 1) * each]
                rate, share = asyncio.run(post(server, some, writers, seconds, number))
                row(f"Dateline, {writers} writers", f"{rate:,.0f}", f"{share:,.0f}", f"{rate / raw:.2f}")
            rate = isso_posts(base, seconds)
            row("Isso, 8 writers", f"{rate:,.0f}", "", f"{rate / raw:.2f}")
            print(f"\nmemory after it, MB: Dateline {memory(server.process.pid):.0f} (peak {memory(server.process.pid, 'VmHWM'):.0f}), "
                  f"Isso {sum(memory(one) for one in family(peer.pid)):.0f}")
        finally:
            for process in others:
                process.terminate()
                process.wait(30)
            server.stop()
    return 0


def isso_posts(base: str, seconds: float) -> float:
    """Comments that Isso accepts in a second from eight writers."""
    from concurrent.futures import ThreadPoolExecutor

    deadline = time.monotonic() + seconds

    def write(number: int) -> int:
        dice, count = random.Random(number), 0
        while time.monotonic() < deadline:
            body = '{"author":"Reader","text":"%s","title":"The bridge"}' % words(dice)
            request = urllib.request.Request(
                f"{base}/new?uri=/posted", body.encode(), {"Content-Type": "application/json", "Origin": base})
            with urllib.request.urlopen(request, timeout=30):
                count += 1
        return count

    with ThreadPoolExecutor(8) as pool:
        return sum(pool.map(write, range(8))) / seconds


if __name__ == "__main__":
    sys.exit(main())

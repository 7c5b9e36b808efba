"""A mail server that keeps what it is given."""

import email
import email.policy
import re
import threading
import time

from aiosmtpd.controller import Controller

from ports import free_port


class Mailbox:
    """Takes all mail on a loopback port and lets a test wait for it."""

    def __init__(self) -> None:
        self._arrived = threading.Condition()
        self._messages: list[tuple[str, bytes]] = []
        self.port = free_port()
        self._controller: Controller | None = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 (the name that aiosmtpd calls)
        with self._arrived:
            for address in envelope.rcpt_tos:
                self._messages.append((address, bytes(envelope.content)))
            self._arrived.notify_all()
        return "250 OK"

    def count(self, address: str) -> int:
        """How many messages have come for an address."""
        with self._arrived:
            return sum(1 for to, _ in self._messages if to == address)

    @property
    def addresses(self) -> set[str]:
        """Everybody for whom mail has come."""
        with self._arrived:
            return {to for to, _ in self._messages}

    def message(self, address: str, after: int = 0, seconds: float = 15, fits=lambda message: True) -> email.message.EmailMessage:
        """The newest message for an address that fits, among those that came after the first `after`."""
        deadline = time.monotonic() + seconds
        with self._arrived:
            while True:
                mine = [content for to, content in self._messages if to == address][after:]
                read = [email.message_from_bytes(content, policy=email.policy.default) for content in mine]
                if fitting := [message for message in read if fits(message)]:
                    return fitting[-1]
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"no mail came for {address} within {seconds} s")
                self._arrived.wait(left)

    def code(self, address: str, after: int = 0) -> str:
        """The six digits in the newest message for an address that brings a code; what tells of comments has two parts."""
        text = self.message(address, after, fits=lambda message: not message.is_multipart()).get_content()
        found = re.findall(r"(?<!\d)\d{6}(?!\d)", text)
        if len(found) != 1:
            raise AssertionError(f"one code of six digits was expected in the message, not {found}")
        return found[0]

    def close(self) -> None:
        if self._controller is not None:
            self._controller.stop()
            self._controller = None

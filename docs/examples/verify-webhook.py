"""Whether a delivery came from the newsroom, and when: verify-webhook.py SECRET ID TIMESTAMP SIGNATURE < BODY"""

import base64
import hashlib
import hmac
import os
import sys
import time


def is_genuine(secret, identifier, timestamp, signature, body, now):
    """Whether one of the signatures is the secret's, and the delivery no older than five minutes."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    code = hmac.new(key, f"{identifier}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    expected = "v1," + base64.b64encode(code).decode()
    is_known = any(hmac.compare_digest(expected, given) for given in signature.split())
    return is_known and abs(now - int(timestamp)) <= 300


if __name__ == "__main__":
    now = int(os.environ.get("NOW", time.time()))
    print("genuine" if is_genuine(*sys.argv[1:5], sys.stdin.buffer.read(), now) else "refused")

"""Signed tokens as a publication's own server makes them."""

import base64
import hashlib
import hmac
import json
import time
import uuid


def text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def token(secret: str, issuer: str, audience: str, subject: str, name: str, **changes) -> str:
    """A JSON Web Token signed by HS256."""
    now = int(time.time())
    claims = {
        "iss": issuer, "aud": audience, "sub": subject, "name": name, "iat": now, "exp": now + 300,
        "jti": uuid.uuid4().hex,
    } | changes
    signed = ".".join(text(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, claims))
    return f"{signed}.{text(hmac.digest(secret.encode(), signed.encode(), hashlib.sha256))}"

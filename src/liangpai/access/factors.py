"""How the secrets of second factors lie in the database: closed under a key of the installation, and opened again."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


def closed(text: str) -> str:
    """Closed with a key that is derived from the secret of the installation."""
    return _lock().encrypt(text.encode()).decode()


def opened(closed_text: str) -> str | None:
    """Opened again, or None where it was closed under another key."""
    try:
        return _lock().decrypt(closed_text.encode()).decode()
    except InvalidToken:
        return None


def _lock() -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(b"second factor:" + settings.SECRET_KEY.encode()).digest()))

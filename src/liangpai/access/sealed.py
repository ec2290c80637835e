"""How secrets lie in the database: closed under a key of the installation, each kind under its own, and opened again."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


def closed(text: str, kind: str) -> str:
    """Closed with a key that is derived from the secret of the installation and the kind of secret."""
    return _lock(kind).encrypt(text.encode()).decode()


def opened(closed_text: str, kind: str) -> str | None:
    """Opened again, or None where it was closed under another key."""
    try:
        return _lock(kind).decrypt(closed_text.encode()).decode()
    except InvalidToken:
        return None


def _lock(kind: str) -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(f"{kind}:{settings.SECRET_KEY}".encode()).digest()))

"""How the secrets of second factors lie in the database: closed under a key of the installation, and opened again."""

from liangpai.access import sealed

KIND = "second factor"


def closed(text: str) -> str:
    """Closed with a key that is derived from the secret of the installation."""
    return sealed.closed(text, KIND)


def opened(closed_text: str) -> str | None:
    """Opened again, or None where it was closed under another key."""
    return sealed.opened(closed_text, KIND)

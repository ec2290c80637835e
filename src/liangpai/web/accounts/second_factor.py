"""The second factor: its secrets lie encrypted in the database, and its texts are ours."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings

from liangpai.web.accounts.door import spoken
from liangpai.words import Words

ERRORS = {
    "cannot_delete_authenticator": Words("不能停用", "it cannot be switched off"),
    "cannot_generate_recovery_codes": Words("请先启用动态口令", "switch the second factor on first"),
    "incorrect_code": Words("验证码不对，或已过期", "the code is wrong, or too old"),
}


class SecondFactor(DefaultMFAAdapter):  # type: ignore[misc] # allauth ships no types
    """Time-based codes after RFC 6238; who reads the database alone cannot make them."""

    error_messages = DefaultMFAAdapter.error_messages | {
        code: spoken(words) for code, words in ERRORS.items()
    }

    def encrypt(self, text: str) -> str:
        """Closed with a key that is derived from the secret of the installation."""
        return _lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Opened again."""
        return _lock().decrypt(encrypted_text.encode()).decode()


def _lock() -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(b"second factor:" + settings.SECRET_KEY.encode()).digest()))

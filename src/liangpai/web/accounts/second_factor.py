"""The second factor: its secrets lie encrypted in the database, and its texts are ours."""

from allauth.mfa.adapter import DefaultMFAAdapter

from liangpai.access.factors import closed, opened
from liangpai.web.accounts.door import spoken
from liangpai.words import Words

ERRORS = {
    "cannot_delete_authenticator": Words("不能停用", "it cannot be switched off"),
    "cannot_generate_recovery_codes": Words("请先启用动态口令", "switch the second factor on first"),
    "incorrect_code": Words("验证码不对，或已过期", "the code is wrong, or too old"),
    "unreadable": Words(
        "系统换过密钥，读不出您的动态口令，验证码和恢复码都不能用；请联系运行本系统的人员重置（liangpai factor reset 用户名）",
        "the key of the system has changed and your second factor cannot be read, nor its recovery codes: ask whoever "
        "runs the system to reset it (liangpai factor reset USERNAME)",
    ),
}


class SecondFactor(DefaultMFAAdapter):  # type: ignore[misc] # allauth ships no types
    """Time-based codes after RFC 6238; who reads the database alone cannot make them."""

    error_messages = DefaultMFAAdapter.error_messages | {
        code: spoken(words) for code, words in ERRORS.items()
    }

    def encrypt(self, text: str) -> str:
        """Closed under the key of the installation."""
        return closed(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Opened again.

        Raises:
            ValidationError: it was closed under another key; the form of the code says so.
        """
        text = opened(encrypted_text)
        if text is None:
            raise self.validation_error("unreadable")
        return text

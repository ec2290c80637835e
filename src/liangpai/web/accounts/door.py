"""Sign-in as the house wants it: nobody signs up by themselves, and no mail is sent."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import lazystr
from django.utils.translation import get_language

from liangpai.access.queries import account
from liangpai.entrance.clock import now
from liangpai.organisations.operations import change_password
from liangpai.words import Lang, Words

ERRORS = {
    "account_inactive": Words(
        "账号已停用，请联系安全管理员", "the account is closed: ask the security administrator"
    ),
    "enter_current_password": Words("原密码不对", "this is not your present password"),
    "incorrect_code": Words("验证码不对", "the code is wrong"),
    "incorrect_password": Words("密码不对", "the password is wrong"),
    "invalid_login": Words("用户名或密码不对", "the user name or the password is wrong"),
    "rate_limited": Words("操作过于频繁，请稍后再试", "too many requests: try again later"),
    "too_many_login_attempts": Words(
        "密码错误次数过多，已锁定15分钟；如忘记密码，请联系安全管理员",
        "too many failures: locked for 15 minutes; a password that is forgotten is given anew by the security "
        "administrator",
    ),
    "username_password_mismatch": Words("用户名或密码不对", "the user name or the password is wrong"),
}
MESSAGES = {
    "account/messages/password_changed.txt": Words("密码已更改", "the password has been changed"),
    "mfa/messages/totp_activated.txt": Words("动态口令已启用", "the second factor is on"),
    "mfa/messages/totp_deactivated.txt": Words("动态口令已停用", "the second factor is off"),
    "mfa/messages/recovery_codes_generated.txt": Words("已生成新的恢复码", "there are new recovery codes"),
}
"""What is worth saying after an act; of the rest of allauth's messages the pages themselves say enough."""


def spoken(words: Words) -> Any:
    """Words that are put into the reader's language when they are shown."""
    return lazystr(_Spoken(words))


class _Spoken:
    def __init__(self, words: Words) -> None:
        self._words = words

    def __str__(self) -> str:
        return self._words.says(language())


def language() -> Lang:
    """The language of the page that is being made."""
    return "en" if get_language() == "en" else "zh"


class ClosedDoor(DefaultAccountAdapter):  # type: ignore[misc] # allauth ships no types
    """Accounts are made by the security administrator; there is no sign-up, and no mail."""

    error_messages = DefaultAccountAdapter.error_messages | {
        code: spoken(words) for code, words in ERRORS.items()
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - the adapter's signature
        """Never."""
        return False

    def set_password(self, user: Any, password: str) -> None:
        """Through the operation, which keeps the old one and records the act."""
        change_password(
            district=user.district_id, account=user.pk, password=password, at=now(user.district_id)
        )
        changed = account(user.district_id, user.pk)
        user.password = changed.password if changed else ""

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002 - the adapter's signature
        """On to the work, or to what is still asked first; the form has done its part."""
        return reverse("first-screen")

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *_more: Any, **_rest: Any
    ) -> None:
        """In our own words, or not at all."""
        words = MESSAGES.get(message_template or "")
        if words:
            messages.add_message(request, level, words.says(language()))

    def send_notification_mail(self, *_arguments: Any, **_options: Any) -> None:
        """There is no mail in these networks; the ledger tells what was done."""

"""Reads of accounts and tokens."""

import hashlib
from datetime import date

from allauth.mfa.models import Authenticator
from django.db.models import QuerySet

from liangpai.access.factors import opened
from liangpai.access.models import Account, ClientToken, OldPassword


def account(district: int, pk: int) -> Account | None:
    """The account with this id in the district."""
    return Account.objects.filter(district_id=district, pk=pk).first()


def named(district: int, username: str) -> Account | None:
    """The open account of that user name in the district."""
    return Account.objects.filter(district_id=district, username=username, is_active=True).first()


def accounts(district: int) -> QuerySet[Account]:
    """Every account of the district, by name; read a page at a time where it is listed."""
    return Account.objects.filter(district_id=district).order_by("name", "pk")


def names_of(district: int, accounts: set[int]) -> dict[int, str]:
    """The names behind ids of accounts."""
    rows = Account.objects.filter(district_id=district, pk__in=accounts)
    return dict(rows.values_list("pk", "name"))


def last_hashes(district: int, pk: int, most: int) -> list[str]:
    """The hashes of an account's last passwords, the present one first."""
    now = Account.objects.filter(district_id=district, pk=pk).values_list("password", flat=True)
    old = OldPassword.objects.filter(account_id=pk, account__district_id=district).order_by("-set_at", "-pk")
    return [*now, *old.values_list("hash", flat=True)][:most]


def token_digest(secret: str) -> str:
    """What is kept of a token: secrets are long and random, so one round of sha256 is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def valid_token(secret: str, on: date) -> ClientToken | None:
    """The token behind a secret, unless it is revoked or has expired by the day."""
    # The only read that cannot name its district: the secret itself says whose it is.
    rows = ClientToken.objects.filter(digest=token_digest(secret), district_id__isnull=False)
    return rows.filter(revoked_at=None, expires_on__gte=on).first()


def district_of_token(secret: str) -> int | None:
    """The district behind a secret, whose clock then says whether the token still holds; None where there is none."""
    rows = ClientToken.objects.filter(digest=token_digest(secret), district_id__isnull=False)
    return rows.values_list("district_id", flat=True).first()


def tokens(district: int) -> list[ClientToken]:
    """Every token of the district, the newest first."""
    return list(ClientToken.objects.of(district).order_by("-issued_at"))


def factors(district: int, account: int) -> QuerySet[Authenticator]:
    """The second factor of an account: the secret of its codes, and its recovery codes."""
    rows: QuerySet[Authenticator] = Authenticator.objects.filter(user__district_id=district, user_id=account)
    return rows


def unreadable_factors(district: int) -> list[str]:
    """User names of open accounts whose second factor was closed under another key than that of this installation."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES)
    rows = Authenticator.objects.filter(user__district_id=district, user__is_active=True, type__in=kinds)
    kept = rows.order_by("user__username").values_list("user__username", "data")
    found = [
        name for name, secrets in kept if opened(secrets.get("secret") or secrets.get("seed", "")) is None
    ]
    return list(dict.fromkeys(found))

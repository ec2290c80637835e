"""Reads of accounts and tokens."""

import hashlib
from datetime import date

from liangpai.access.models import Account, ClientToken


def account(district: int, pk: int) -> Account | None:
    """The account with this id in the district."""
    return Account.objects.filter(district_id=district, pk=pk).first()


def accounts(district: int) -> list[Account]:
    """Every account of the district, by name."""
    return list(Account.objects.filter(district_id=district).order_by("name", "pk"))


def names_of(district: int, accounts: set[int]) -> dict[int, str]:
    """The names behind ids of accounts."""
    rows = Account.objects.filter(district_id=district, pk__in=accounts)
    return dict(rows.values_list("pk", "name"))


def token_digest(secret: str) -> str:
    """What is kept of a token: secrets are long and random, so one round of sha256 is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def valid_token(secret: str, on: date) -> ClientToken | None:
    """The token behind a secret, unless it is revoked or has expired by the day."""
    # The only read that cannot name its district: the secret itself says whose it is.
    rows = ClientToken.objects.filter(digest=token_digest(secret), district_id__isnull=False)
    return rows.filter(revoked_at=None, expires_on__gte=on).first()


def tokens(district: int) -> list[ClientToken]:
    """Every token of the district, the newest first."""
    return list(ClientToken.objects.of(district).order_by("-issued_at"))

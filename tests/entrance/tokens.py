"""A token of a client system."""

from liangpai.access.models import ClientToken
from liangpai.access.queries import token_digest
from liangpai.access.roles import Role
from tests.people import AT, ON, Cast


def a_token(cast: Cast, **changes: object) -> ClientToken:
    """A token whose secret is ``secret``."""
    town = cast.units["town"]
    values = {
        "district_id": cast.district,
        "name": "三资平台",
        "role": Role.REPORTER,
        "unit": town.pk,
        "path": town.path,
        "scopes": ["figure.fill"],
        "digest": token_digest("secret"),
        "expires_on": ON,
        "issued_at": AT,
    }
    return ClientToken.objects.create(**values | changes)

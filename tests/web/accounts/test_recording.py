import re

import pytest
from django.test import Client

from liangpai.ledger.queries import history
from liangpai.web.accounts.recording import acts
from tests.people import Cast
from tests.web.accounts.doors import code_of, say_again, sign_in

pytestmark = pytest.mark.django_db

BASE = "/accounts/2fa/"


@pytest.mark.parametrize(
    ("before", "after", "done"),
    [
        ({}, {}, []),
        ({"totp": 1, "recovery_codes": 2}, {"totp": 1, "recovery_codes": 2}, []),
        ({}, {"totp": 1, "recovery_codes": 2}, ["factor.activate", "factor.recovery"]),
        ({"totp": 1, "recovery_codes": 2}, {}, ["factor.deactivate"]),
        ({"totp": 1, "recovery_codes": 2}, {"totp": 1, "recovery_codes": 3}, ["factor.recovery"]),
    ],
)
def test_what_was_done_is_read_from_what_there_is(
    before: dict[str, int], after: dict[str, int], done: list[str]
) -> None:
    assert list(acts(before, after)) == done


def test_every_change_of_a_second_factor_is_in_the_ledger(cast: Cast, client: Client) -> None:
    def told() -> list[str]:
        feng = cast.accounts["feng"]
        rows = history(cast.district, "account", feng.pk)
        assert all(row.account == feng.pk for row in rows if row.action.startswith("factor."))
        return [row.action for row in rows if row.action.startswith("factor.")]

    sign_in(client, "feng")
    say_again(client)
    shown = client.get(f"{BASE}totp/activate/").content.decode()
    found = re.search(r"<code>([A-Z2-7]{32})</code>", shown)
    assert found is not None
    client.post(f"{BASE}totp/activate/", {"code": "000000"})
    assert told() == []
    client.post(f"{BASE}totp/activate/", {"code": code_of(found[1])})
    assert told() == ["factor.activate", "factor.recovery"]
    assert client.post(f"{BASE}recovery-codes/generate/").status_code == 302
    assert told() == ["factor.activate", "factor.recovery", "factor.recovery"]
    client.post(f"{BASE}totp/deactivate/")
    assert told()[3:] == ["factor.deactivate"]

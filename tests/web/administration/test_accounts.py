from datetime import timedelta

import pytest

from liangpai.access.models import Account
from liangpai.access.queries import named
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

LIST = "/administration/accounts/"
GOOD = "Good-word-1"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_accounts_are_listed_with_their_posts_and_exported(cast: Cast, lang: str) -> None:
    client = as_(cast, "chen", lang)
    text = seen(client.get(LIST))
    assert "枕河镇 填报员" in text
    assert client.get(f"{LIST}export/").status_code == 200
    assert client.get(f"{LIST}export/", {"stale": "1"}).status_code == 200


def test_an_account_is_founded_given_a_password_and_closed(cast: Cast) -> None:
    client = as_(cast, "chen")
    form = {"username": "ma", "person": "马某", "password": GOOD}
    assert "账号已开立" in seen(client.post(f"{LIST}found/", form, follow=True))
    made = named(cast.district, "ma")
    assert made is not None
    address = f"{LIST}{made.pk}/"
    assert "没有任职" in seen(client.get(address))
    assert client.post(f"{address}password/", {"password": "Other-word-2"}).status_code == 302
    assert client.post(f"{address}password/", {"password": "short"}).status_code == 422
    assert client.post(f"{address}disable/", {}).status_code == 422
    assert "账号已停用" in seen(client.post(f"{address}disable/", {"reason": "调离"}, follow=True))
    assert named(cast.district, "ma") is None or not Account.objects.get(pk=made.pk).is_active


def test_accounts_nobody_uses_are_counted_and_listed_apart(cast: Cast) -> None:
    Account.objects.filter(district_id=cast.district).update(last_login=AT + timedelta(days=4_000))
    Account.objects.filter(pk=cast.accounts["sun"].pk).update(last_login=None)
    text = seen(as_(cast, "chu").get(LIST, {"stale": "1"}))
    assert "枕河镇 填报员" in text
    assert "总指挥" not in text


def test_the_audit_administrator_looks_but_changes_nothing(cast: Cast) -> None:
    client = as_(cast, "chu")
    address = f"{LIST}{cast.accounts['sun'].pk}/"
    assert "须由安全管理员办理" in seen(client.get(address))
    for verb in ("disable", "password"):
        assert client.post(f"{address}{verb}/", {"reason": "x", "password": GOOD}).status_code == 403
    assert client.post(f"{LIST}found/", {}).status_code == 403


def test_others_do_not_see_accounts_and_strange_ones_are_not_there(cast: Cast, neighbours: Cast) -> None:
    assert as_(cast, "zhao").get(LIST).status_code == 403
    assert as_(cast, "chen").get(f"{LIST}{neighbours.accounts['sun'].pk}/").status_code == 404

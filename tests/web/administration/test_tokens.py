import re
from datetime import timedelta

import pytest

from liangpai.access.queries import tokens, valid_token
from liangpai.entrance.clock import local_day, now
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

LIST = "/administration/tokens/"


def test_a_token_is_issued_shown_once_and_revoked(cast: Cast) -> None:
    client = as_(cast, "chen")
    assert "还没有令牌" in seen(client.get(LIST))
    today = local_day(now())
    form = {
        "client": "三资平台",
        "unit": cast.units["town"].pk,
        "role": "reporter",
        "scopes": ["figure.fill", "unit.view"],
        "expires_on": (today + timedelta(days=30)).isoformat(),
    }
    text = seen(client.post(f"{LIST}issue/", form))
    found = re.search(r"<code>(lp_[\w-]+)</code>", text)
    assert found
    assert valid_token(found[1], today) is not None
    assert found[1] not in seen(client.get(LIST))
    (token,) = tokens(cast.district)
    client.post(f"{LIST}{token.pk}/revoke/")
    assert valid_token(found[1], today) is None
    assert "已收回" in seen(client.get(LIST))
    assert client.get(f"{LIST}export/").status_code == 200


def test_a_token_for_too_much_is_refused(cast: Cast) -> None:
    form = {"client": "x", "unit": cast.units["town"].pk, "role": "reporter", "scopes": ["post.appoint"]}
    assert as_(cast, "chen").post(f"{LIST}issue/", form).status_code == 422
    assert as_(cast, "feng").post(f"{LIST}issue/", form).status_code == 403
    assert as_(cast, "feng").get(LIST).status_code == 403


def test_the_audit_administrator_reads_why_issuing_is_closed(cast: Cast) -> None:
    assert "须由安全管理员办理" in seen(as_(cast, "chu", "zh").get(LIST))
    assert "security administrator" in seen(as_(cast, "chu", "en").get(LIST))

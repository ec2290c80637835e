import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from liangpai.organisations.queries import posts
from tests.people import ON, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

FRAME = 10
"""Statements of every page: session, account, actor, clock, district."""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_system_administrator_sees_what_there_is_and_which_steps_nobody_can_do(
    cast: Cast, lang: str
) -> None:
    text = seen(as_(cast, "feng", lang).get("/administration/"))
    assert "听松镇" in text
    assert ("填报数据" if lang == "zh" else "report figures") in text


def test_who_may_not_see_the_gaps_or_the_accounts_reads_why(cast: Cast) -> None:
    text = seen(as_(cast, "sun").get("/administration/"))
    assert "听松镇" not in text
    assert text.count("须由") >= 3


def test_a_stranger_is_asked_to_sign_in(cast: Cast) -> None:
    assert as_(cast, "stranger").get("/administration/").status_code == 302


@pytest.mark.parametrize(
    ("person", "address"),
    [
        ("feng", ""),
        ("feng", "units/"),
        ("feng", "units/{town}/"),
        ("feng", "posts/"),
        ("feng", "posts/{post}/"),
        ("chen", "accounts/"),
        ("chen", "tokens/"),
        ("feng", "calendar/"),
    ],
)
def test_a_page_asks_the_database_little(cast: Cast, person: str, address: str) -> None:
    post = posts(cast.district, ON)[0].post
    client = as_(cast, person)
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(f"/administration/{address.format(town=cast.units['town'].pk, post=post)}")
    assert answer.status_code == 200
    assert len(asked) <= FRAME + 10

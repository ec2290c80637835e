from datetime import timedelta

import pytest

from liangpai.entrance.clock import local_day, now
from liangpai.organisations import queries
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

TODAY = local_day(now())
LIST = "/administration/posts/"


def reporter_of(cast: Cast) -> int:
    return queries.posts(cast.district, TODAY, cast.units["town"].pk)[0].post


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_posts_are_listed_and_exported_with_their_holders(cast: Cast, lang: str) -> None:
    client = as_(cast, "sun", lang)
    assert "总指挥" in seen(client.get(LIST))
    assert client.get(f"{LIST}export/").status_code == 200
    assert client.get(f"{LIST}appointments/").status_code == 200


def test_a_post_is_founded_filled_delegated_and_emptied(cast: Cast) -> None:
    form = {"unit": cast.units["other_town"].pk, "title": "填报员", "roles": ["reporter"], "is_head": "1"}
    assert "岗位已设立" in seen(as_(cast, "feng").post(f"{LIST}found/", form, follow=True))
    (line,) = queries.posts(cast.district, TODAY, cast.units["other_town"].pk)
    chen = as_(cast, "chen")
    address = f"{LIST}{line.post}/"
    chen.post(f"{address}appoint/", {"account": cast.accounts["li"].pk, "basis": "任字1号"})
    chen.post(
        f"{address}delegate/",
        {
            "account": cast.accounts["sun"].pk,
            "to_on": (TODAY + timedelta(days=30)).isoformat(),
            "basis": "代字1号",
        },
    )
    (line,) = queries.posts(cast.district, TODAY, cast.units["other_town"].pk)
    assert [(who.name, who.is_delegated) for who in line.holders] == [("li", False), ("sun", True)]
    text = seen(chen.get(address))
    assert "代字1号" in text
    holder = line.holders[0].appointment
    chen.post(f"{address}holders/{holder}/dismiss/", {"basis": "免字1号"})
    (line,) = queries.posts(cast.district, TODAY, cast.units["other_town"].pk)
    assert [who.name for who in line.holders] == ["sun"]
    assert as_(cast, "feng").post(f"{address}abolish/").status_code == 302
    assert queries.posts(cast.district, TODAY, cast.units["other_town"].pk) == []
    assert "撤销" in seen(chen.get(address))


def test_a_delegation_without_an_end_is_refused_with_the_reason(cast: Cast) -> None:
    answer = as_(cast, "chen").post(
        f"{LIST}{reporter_of(cast)}/delegate/", {"account": cast.accounts["li"].pk}
    )
    assert answer.status_code == 422
    assert "起止日期" in seen(answer)


def test_each_act_on_a_post_is_for_its_administrator(cast: Cast) -> None:
    post = reporter_of(cast)
    for person, verbs in (
        ("feng", ("appoint", "delegate")),
        ("chen", ("abolish",)),
        ("sun", ("appoint", "abolish")),
    ):
        for verb in verbs:
            form = {"to_on": (TODAY + timedelta(days=30)).isoformat(), "basis": "x"}
            assert as_(cast, person).post(f"{LIST}{post}/{verb}/", form).status_code == 403
    assert as_(cast, "chen").post(f"{LIST}found/", {}).status_code == 403
    text = seen(as_(cast, "feng").get(f"{LIST}{post}/"))
    assert "须由安全管理员办理" in text


def test_a_post_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    post = reporter_of(neighbours)
    assert as_(cast, "chen").get(f"{LIST}{post}/").status_code == 404
    assert as_(cast, "chen").post(f"{LIST}{post}/appoint/", {"account": 1}).status_code == 404

"""The board: nothing by default, each release for its audience, bands, erratum, export."""

import io
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from liangpai.results.models import Round
from liangpai.web.board import views
from tests.assessments.stories import AFTER, EXPIRES, a_final, a_release
from tests.web.doors import as_

pytestmark = pytest.mark.django_db


def _board(client, **query):
    return client.get(reverse("board"), query).content.decode()


def test_nothing_is_public_by_default(cast) -> None:
    told = a_final(cast)
    told.show(AFTER)
    for client in (Client(), as_(cast, "zhao")):
        assert "目前没有公开的结果" in _board(client)


@pytest.mark.parametrize(
    ("level", "who", "sees"),
    [
        ("society", "stranger", True),
        ("district", "stranger", False),
        ("district", "zhou", True),
        ("meeting", "zhou", False),
        ("meeting", "sun", True),
        ("meeting", "wu", False),
        ("meeting", "zhao", True),
        ("meeting", "li", True),
        ("unit", "zhao", False),
    ],
)
def test_a_release_is_seen_by_its_audience(cast, level, who, sees) -> None:
    told = a_release(cast, level=level)
    told.show(AFTER)
    client = Client() if who == "stranger" else as_(cast, who)
    assert ("枕河镇" in _board(client)) is sees


@pytest.mark.parametrize(("name", "said"), [("2023年度考核", "2023年度考核"), ("年度考核", "2023 年度考核")])
def test_the_choice_of_a_round_says_its_period_once(cast, name, said) -> None:
    told = a_release(cast, level="society")
    told.show(AFTER)
    Round.objects.of(cast.district).update(name=name)
    assert f" selected>{said}</option>" in _board(Client())


def test_the_board_says_basis_hash_and_interval(cast) -> None:
    told = a_release(cast, level="society")
    told.show(AFTER)
    page = _board(Client())
    assert "云办〔2024〕3号" in page
    assert told.release.content_hash in page and told.run.digest in page
    assert "名次区间" in page and "<svg" in page
    assert "style=" not in page.replace("stylesheet", "")


def test_a_release_that_has_expired_is_gone_without_the_nightly_round(cast) -> None:
    told = a_release(cast, level="society")
    told.show(AFTER + (EXPIRES - AFTER.date()))
    assert "目前没有公开的结果" in _board(Client())


def test_classes_are_filtered_and_cut_into_pages(cast, monkeypatch) -> None:
    told = a_release(cast, level="society")
    told.show(AFTER)
    page = _board(Client(), **{"class": "专班"})
    assert "乡村振兴专班" in page and "枕河镇" not in page
    monkeypatch.setattr(views, "PAGE", 1)
    monkeypatch.setattr("liangpai.assessments.queries.board.PAGE", 1)
    first, second = (_board(Client(), **{"class": "镇", "start": start}) for start in (0, 1))
    assert "枕河镇" in first and "听松镇" not in first
    assert "听松镇" in second and "枕河镇" not in second
    assert _board(Client(), **{"class": "镇", "start": "x"})


def test_the_board_stays_within_twelve_queries(cast, django_assert_max_num_queries) -> None:
    told = a_release(cast, level="society")
    told.show(AFTER)
    with django_assert_max_num_queries(12):
        _board(Client())


def test_a_restatement_carries_its_erratum_on_the_board(cast) -> None:
    told = a_release(cast, level="society")
    old_run, old, soon = told.run, told.release, AFTER + timedelta(days=1)
    told.corrected(20.0, soon)
    told.request(soon + timedelta(hours=1), corrects=old_run)
    told.compute(soon + timedelta(hours=1))
    told.settle(soon + timedelta(days=2))
    told.restate(old, soon + timedelta(days=2), level="society")
    told.approve(soon + timedelta(days=2))
    told.show(soon + timedelta(days=2))
    page = _board(Client())
    assert "更正声明" in page and "枕河镇得分 86.60→68.60" in page


def test_what_is_shown_is_exported_with_its_hash(cast) -> None:
    told = a_release(cast, level="society")
    told.show(AFTER)
    answer = Client().get(reverse("board-export", args=[told.release_id]))
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    assert book.sheetnames == ["镇", "专班"]
    cells = [cell for row in book["镇"].iter_rows(values_only=True) for cell in row]
    assert "枕河镇" in cells and 86.6 in cells
    told.show(AFTER + timedelta(days=999))
    assert Client().get(reverse("board-export", args=[told.release_id])).status_code == 404

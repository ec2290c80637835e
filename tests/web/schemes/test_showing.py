from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from liangpai.dossier.schemes import scheme_from
from liangpai.frameworks.operations import copy, edit
from liangpai.frameworks.queries import version
from liangpai.frameworks.rules import change_indicator
from liangpai.spreadsheets.tables import read_tables
from tests.frameworks.stories import YUNXIU, a_version
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("state", ["draft", "consulting", "approved", "frozen", "active"])
def test_the_page_shows_the_tree_the_way_and_where_it_stands(cast: Cast, state: str, lang: str) -> None:
    row = a_version(cast, state)
    text = seen(as_(cast, "zhao", lang).get(f"/schemes/{row.pk}/"))
    assert all(one.name in text for one in (*YUNXIU.areas, *YUNXIU.indicators))
    assert row.content_hash in text
    assert ('name="points:A1:镇"' in text) is (state == "draft")
    assert (f"/schemes/{row.pk}/freeze/" in text) is (state == "approved")


def test_the_legal_office_is_asked_among_the_next_steps(cast: Cast) -> None:
    row = a_version(cast, "consulting")
    text = seen(as_(cast, "zhao").get(f"/schemes/{row.pk}/"))
    assert text.index(f"/schemes/{row.pk}/review/ask/") < text.index('id="check"')


def test_a_closed_button_stands_there_with_its_reason(cast: Cast) -> None:
    row = a_version(cast, "frozen")
    text = seen(as_(cast, "zhao").get(f"/schemes/{row.pk}/"))
    assert f"/schemes/{row.pk}/activate/" not in text
    assert "尚无对本版内容的合法性审查意见" in text
    row = a_version(cast, "consulting", replace(YUNXIU, id="other"))
    assert "须由审批人办理" in seen(as_(cast, "zhao").get(f"/schemes/{row.pk}/"))
    assert f"/schemes/{row.pk}/approve/" in seen(as_(cast, "wang").get(f"/schemes/{row.pk}/"))


def test_mistakes_are_named_with_the_way_to_the_form(cast: Cast) -> None:
    row = a_version(cast, scheme=change_indicator(YUNXIU, "A1", direction=3))
    text = seen(as_(cast, "zhao").get(f"/schemes/{row.pk}/"))
    assert "indicators.A1.direction" in text
    assert f'<a href="/schemes/{row.pk}/indicators/A1/">indicators.A1.direction</a>' in text


def test_the_page_asks_the_database_seldom(cast: Cast) -> None:
    row = a_version(cast, "active")
    client = as_(cast, "zhao")
    with CaptureQueriesContext(connection) as queries:
        client.get(f"/schemes/{row.pk}/")
    asked = [one["sql"] for one in queries if "SAVEPOINT" not in one["sql"]]
    assert len(asked) <= 12, asked


@pytest.mark.parametrize("form", ["yaml", "xlsx"])
def test_the_document_that_is_taken_away_reads_back_equal(cast: Cast, form: str) -> None:
    row = a_version(cast)
    answer = as_(cast, "sun").get(f"/schemes/{row.pk}/download/{form}/")
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined] # a file
    assert scheme_from(f"a.{form}", content) == YUNXIU
    assert as_(cast, "sun").get(f"/schemes/{row.pk}/download/exe/").status_code == 404


def test_versions_are_compared_item_by_item(cast: Cast) -> None:
    old = a_version(cast)
    client = as_(cast, "sun")
    assert "还没有别的版本" in seen(client.get(f"/schemes/{old.pk}/diff/"))
    new = copy(version=old, period="2024", actor=cast.zhao, at=AT)
    changed = change_indicator(
        replace(YUNXIU, version=2, period="2024", base_period="2023"), "A1", name="新名"
    )
    edit(version=new, revision=1, scheme=changed, actor=cast.zhao, at=AT)
    text = seen(client.get(f"/schemes/{new.pk}/diff/"))
    assert "indicators.A1.name" in text and "新名" in text and "共4处不同" in text
    assert "没有不同" in seen(client.get(f"/schemes/{new.pk}/diff/?with={new.pk}"))
    answer = client.get(f"/schemes/{new.pk}/diff/export/?with={old.pk}")
    rows = read_tables(b"".join(answer.streaming_content), name="a.xlsx")["方案差异"]  # type: ignore[attr-defined] # a file
    assert [row["位置"] for row in rows] == ["version", "period", "indicators.A1.name", "base_period"]
    assert version(cast.district, new.pk).revision == 2


def test_another_districts_scheme_is_not_there(cast: Cast, neighbours: Cast) -> None:
    row, own = a_version(neighbours), a_version(cast)
    client = as_(cast, "zhao")
    for tail in ("", "diff/", "settings/", "indicators/", "indicators/A1/", "areas/A/", "download/yaml/"):
        assert client.get(f"/schemes/{row.pk}/{tail}").status_code == 404, tail
    assert client.get(f"/schemes/{own.pk}/diff/?with={row.pk}").status_code == 404
    for tail in ("freeze/", "points/edit/", "review/ask/", "nodes/A1/remove/"):
        assert client.post(f"/schemes/{row.pk}/{tail}").status_code == 404, tail


def test_who_may_do_a_step_stands_in_words(cast: Cast) -> None:
    row = a_version(cast, "draft")
    text = seen(as_(cast, "zhao").get(f"/schemes/{row.pk}/"))
    assert "须由考核员办理" in text
    assert "职责分离" in text
    assert "not_after" not in text

import pytest

from liangpai.frameworks.queries import scheme_of, version
from liangpai.frameworks.rules import area_of
from tests.frameworks.stories import YUNXIU, a_version
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def points(**changes: str) -> dict[str, str]:
    """What the table of the tree sends, with some fields changed."""
    form = {
        f"points:{node.code}:{one.code}": str(node.weights.get(one.code, ""))
        for node in (*YUNXIU.areas, *YUNXIU.indicators)
        for one in YUNXIU.classes
    }
    return (
        form
        | {f"points:{key.replace('_', ':')}": value for key, value in changes.items()}
        | {"revision": "1"}
    )


def test_the_whole_table_of_points_is_saved_at_once(cast: Cast) -> None:
    row = a_version(cast)
    client = as_(cast, "zhao")
    answer = client.post(f"/schemes/{row.pk}/points/edit/", points(A1_镇="9", A2_镇="3"), follow=True)
    assert "已保存，改动2处" in seen(answer)
    scheme = scheme_of(version(cast.district, row.pk))
    assert [one.weights["镇"] for one in scheme.indicators[:2]] == [9, 3]


def test_the_table_as_it_was_drawn_changes_nothing(cast: Cast) -> None:
    row = a_version(cast)
    answer = as_(cast, "zhao").post(f"/schemes/{row.pk}/points/edit/", points(), follow=True)
    assert "没有改动" in seen(answer)
    assert version(cast.district, row.pk).revision == 1


def test_sums_that_are_off_are_marked_where_they_are(cast: Cast) -> None:
    row = a_version(cast)
    answer = as_(cast, "zhao").post(f"/schemes/{row.pk}/points/edit/", points(A1_镇="9"), follow=True)
    assert "下级合计 26，应为 25" in seen(answer)


def test_a_form_drawn_from_an_older_revision_is_refused(cast: Cast) -> None:
    row = a_version(cast)
    client = as_(cast, "zhao")
    client.post(f"/schemes/{row.pk}/points/edit/", points(A1_镇="9"))
    assert client.post(f"/schemes/{row.pk}/points/edit/", points(A1_镇="7")).status_code == 409
    assert client.post(f"/schemes/{row.pk}/points/edit/", points(A1_镇="x")).status_code == 422
    assert as_(cast, "sun").post(f"/schemes/{row.pk}/points/edit/", points()).status_code == 403


def test_an_area_is_added_changed_and_removed(cast: Cast) -> None:
    row = a_version(cast)
    client = as_(cast, "zhao")
    client.post(
        f"/schemes/{row.pk}/areas/add/", {"code": "N", "name": "新方面", "parent": "A", "revision": "1"}
    )
    assert area_of(scheme_of(version(cast.district, row.pk)), "N").parent == "A"
    assert "新方面" in seen(client.get(f"/schemes/{row.pk}/areas/N/"))
    form = {"code": "N2", "name": "改名", "parent": "", "method": "geometric", "revision": "2"}
    client.post(f"/schemes/{row.pk}/areas/N/edit/", form)
    area = area_of(scheme_of(version(cast.district, row.pk)), "N2")
    assert (area.name, area.parent, area.method) == ("改名", "", "geometric")
    client.post(f"/schemes/{row.pk}/nodes/N2/remove/", {"revision": "3"})
    assert scheme_of(version(cast.district, row.pk)) == YUNXIU


def test_a_code_that_is_taken_is_refused(cast: Cast) -> None:
    row = a_version(cast)
    form = {"code": "A", "name": "又一个", "revision": "1"}
    assert as_(cast, "zhao").post(f"/schemes/{row.pk}/areas/add/", form).status_code == 422


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_who_may_not_edit_reads_the_form_with_the_reason(cast: Cast, lang: str) -> None:
    row = a_version(cast, "frozen")
    text = seen(as_(cast, "zhao", lang).get(f"/schemes/{row.pk}/areas/A/"))
    assert '<fieldset class="form-2" disabled>' in text
    assert ("已冻结" in text) is (lang == "zh")

import pytest

from liangpai.frameworks.queries import scheme_of, version
from liangpai.scoring.scheme.model import Grade, UnitClass
from tests.frameworks.stories import YUNXIU, a_version
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_shows_classes_grades_and_settings(cast: Cast, lang: str) -> None:
    row = a_version(cast)
    text = seen(as_(cast, "zhao", lang).get(f"/schemes/{row.pk}/settings/"))
    assert 'value="专班"' in text and 'value="优秀"' in text and YUNXIU.basis[0] in text


def test_a_class_is_renamed_dropped_and_added(cast: Cast) -> None:
    row = a_version(cast)
    form = {"revision": "1", "class:0:was": "镇", "class:0:code": "乡镇", "class:0:name": "乡镇"}
    form |= {"class:1:was": "街道", "class:1:code": "", "class:3:code": "园区"}
    as_(cast, "zhao").post(f"/schemes/{row.pk}/classes/edit/", form)
    scheme = scheme_of(version(cast.district, row.pk))
    assert scheme.classes == (UnitClass("乡镇", "乡镇"), UnitClass("园区", "园区"))
    assert scheme.areas[0].weights == {"乡镇": 25}


def test_grade_bands_are_set(cast: Cast) -> None:
    row = a_version(cast)
    form = {
        "revision": "1",
        "grade:0:name": "优秀",
        "grade:0:floor": "90",
        "grade:0:share": "20",
        "grade:0:one": "on",
    }
    form |= {"grade:1:name": "其他", "grade:1:floor": "", "grade:1:share": ""}
    as_(cast, "zhao").post(f"/schemes/{row.pk}/grades/edit/", form)
    scheme = scheme_of(version(cast.district, row.pk))
    assert scheme.grades == (Grade("优秀", 90, 0.2, True), Grade("其他", 0, 1.0))


def test_settings_are_set_and_what_is_left_out_of_the_form_stays(cast: Cast) -> None:
    row = a_version(cast)
    form = {
        "revision": "1",
        "name": "新方案",
        "period": "2024",
        "basis": "甲文\n\n乙文",
        "unrated_missing": "12",
        "bonus_cap": "",
    }
    answer = as_(cast, "zhao").post(f"/schemes/{row.pk}/settings/edit/", form, follow=True)
    assert "已保存" in seen(answer)
    row = version(cast.district, row.pk)
    scheme = scheme_of(row)
    assert (row.name, row.period, scheme.basis) == ("新方案", "2024", ("甲文", "乙文"))
    assert scheme.unrated_missing == 0.12 and scheme.bonus_cap is None
    assert scheme.subjective_share == YUNXIU.subjective_share


@pytest.mark.parametrize("what", ["settings", "classes", "grades"])
def test_what_is_frozen_is_not_set(cast: Cast, what: str) -> None:
    row = a_version(cast, "frozen")
    form = {"revision": "1", "name": "x", "class:0:code": "x", "grade:0:name": "x"}
    assert as_(cast, "zhao").post(f"/schemes/{row.pk}/{what}/edit/", form).status_code == 409
    assert as_(cast, "sun").post(f"/schemes/{row.pk}/{what}/edit/", form).status_code == 403

from datetime import date, timedelta

import pytest

from liangpai.tasks.models import Task
from liangpai.tasks.operations import extend, set_preset
from liangpai.tasks.queries import children
from tests.guardrails.stories import an_aside
from tests.people import Cast
from tests.tasks.stories import AT, DUE, a_series, a_task, at_work, day
from tests.web.doors import as_, seen
from tests.web.tasks.test_listing import on

pytestmark = pytest.mark.django_db


def shown(cast: Cast, person: str, pk: int, lang: str = "zh") -> str:
    return seen(as_(cast, person, lang).get(f"/tasks/{pk}/"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_task_shows_its_next_moves_to_those_who_can_make_them(cast: Cast, lang: str) -> None:
    on(cast, DUE)
    told = at_work(cast, assisting=("department",))
    text = shown(cast, "sun", told.pk, lang)
    assert f"/tasks/{told.pk}/report/" in text and f"/tasks/{told.pk}/extend/" in text
    assert f"/tasks/{told.pk}/cancel/" not in text
    text = shown(cast, "zhao", told.pk, lang)
    assert f"/tasks/{told.pk}/cancel/" in text and f"/tasks/{told.pk}/report/" not in text
    assert "/report/" in shown(cast, "wu", told.pk, lang)  # its own part
    for person in ("qian", "zhou", "feng"):
        assert as_(cast, person).get(f"/tasks/{told.pk}/").status_code == 403


def test_a_closed_door_says_why(cast: Cast) -> None:
    told = at_work(cast, assisting=("department",))
    on(cast, DUE.replace(day=19))
    text = shown(cast, "sun", told.pk)
    assert "按逾期计" in text and f"/tasks/{told.pk}/extend/" not in text
    told.reported(day(DUE.replace(day=19)))
    assert "协办单位尚未反馈：区农业农村局" in shown(cast, "zhao", told.pk)


def test_the_form_of_assigning_says_which_day_the_limit_gives(cast: Cast) -> None:
    told = a_task(cast).registered()
    on(cast, DUE.replace(month=1, day=25))
    assert "空着按时限计算：2024年2月18日" in shown(cast, "zhao", told.pk)
    on(cast, DUE.replace(year=2098))
    assert "放假安排尚未公布" in shown(cast, "zhao", told.pk)


def test_a_task_says_how_its_due_date_came_about(cast: Cast) -> None:
    assert "时限20天（会议议定事项）" in shown(cast, "zhao", at_work(cast).pk)
    set_preset(
        district=cast.district,
        key="meeting",
        days=10,
        is_working=True,
        basis="区办〔2024〕2号",
        actor=cast.zhao,
        at=AT,
    )
    assert "时限10个工作日（会议议定事项）" in shown(cast, "zhao", at_work(cast).pk)
    assert "指定期限" in shown(cast, "zhao", at_work(cast, due_on=DUE).pk)
    a_series(cast)
    assert "the due date of the series" in shown(
        cast, "zhao", Task.objects.of(cast.district).latest("pk").pk, "en"
    )


def test_granting_a_rest_day_says_first_which_day_it_becomes(cast: Cast) -> None:
    told = at_work(cast)
    asked = {"reason": "停工", "share": 10, "actor": cast.sun, "at": AT}
    extend(task=told.now, wanted_on=date(2024, 2, 24), **asked)
    text = shown(cast, "zhao", told.pk)
    assert "2024年2月24日是休息日，同意后顺延到2024年2月26日" in text


def test_its_history_is_told_in_words(cast: Cast) -> None:
    told = at_work(cast).reported(day(DUE)).concluded(day(DUE))
    text = shown(cast, "wang", told.pk)
    for words in ("立项", "登记督办", "交办", "反馈办理情况", "办结", "催办："):
        assert words in text
    assert "task." not in text


def test_nothing_is_left_to_do_on_what_has_ended(cast: Cast) -> None:
    told = at_work(cast).reported().concluded()
    as_(cast, "zhao").post(f"/tasks/{told.pk}/close/")
    assert "这件事已经结束" in shown(cast, "zhao", told.pk)
    assert "现在没有需要您办理的" in shown(cast, "sun", at_work(cast).reported().pk)


def test_what_was_split_is_closed_after_its_parts_and_no_part_is_split_again(cast: Cast) -> None:
    told = a_task(cast).registered()
    form = {"unit-1": cast.units["town"].pk, "unit-2": cast.units["department"].pk}
    as_(cast, "zhao").post(f"/tasks/{told.pk}/split/", form)
    text = shown(cast, "zhao", told.pk)
    assert "分解出的事项还有2件未销号" in text and "督〔2024〕1-2号" in text
    [first, _] = children(cast.district, told.pk)
    text = shown(cast, "zhao", first.pk)
    assert "由督〔2024〕1号分解而来" in text and f"/tasks/{first.pk}/split/" not in text


def test_where_g9_is_set_aside_the_form_says_by_which_paper(cast: Cast) -> None:
    told = a_task(cast).registered()
    paper = an_aside(cast, "G9")
    on(cast, paper.from_on)
    assert paper.basis in shown(cast, "zhao", told.pk)
    on(cast, paper.until_on + timedelta(days=1))
    assert paper.basis not in shown(cast, "zhao", told.pk)

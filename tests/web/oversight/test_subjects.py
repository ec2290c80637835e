"""What a recusal can name: every kind of thing by its name, to each reader those alone that the reader may see."""

import pytest

from liangpai.appeals.queries import waiting
from liangpai.oversight.operations import declare_recusal
from tests.assessments.stories import a_trial
from tests.cards.stories import a_notice
from tests.people import Cast
from tests.tasks.stories import at_work
from tests.web.cards.clock import on_day
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
NEW, LIST = "/oversight/recusals/new/", "/oversight/recusals/"


def test_what_is_open_is_offered_to_those_who_see_it(cast: Cast) -> None:
    told = a_notice(cast)
    told.appeal()
    on_day(cast, told.at)
    appeal = waiting(cast.district)[0]
    office, town, other = (seen(as_(cast, who).get(NEW)) for who in ("zhao", "sun", "feng"))
    for text in (office, town):
        assert f'<option value="card:{told.pk}">枕河镇 · 黄牌警示 · 2023年度亮牌</option>' in text
        assert f'<option value="appeal:{appeal.pk}">{appeal.title}</option>' in text
    assert f'"card:{told.pk}"' not in other and f'"appeal:{appeal.pk}"' not in other


def test_each_kind_stands_in_the_list_by_its_name(cast: Cast) -> None:
    run, task = a_trial(cast).run, at_work(cast).now
    told = a_notice(cast)
    subjects = {
        f"card:{told.pk}": "亮牌 枕河镇 · 黄牌警示 · 2023年度亮牌",
        f"task:{task.pk}": f"督办 {task.number} {task.title}",
        f"run:{run.pk}": f"考核 {run.round.name}",
    }
    for subject in subjects:
        declare_recusal(district=cast.district, subject=subject, ground="interest", actor=cast.li, at=told.at)
    on_day(cast, told.at)
    text, form = seen(as_(cast, "wang").get(LIST)), seen(as_(cast, "wang").get(NEW))
    for subject, name in subjects.items():
        assert name in text
        assert f'value="{subject}"' in form

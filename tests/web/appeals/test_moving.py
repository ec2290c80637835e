from datetime import timedelta

import pytest

from liangpai.access.roles import Role
from liangpai.appeals.models import Appeal
from liangpai.organisations.models import Appointment, Post
from liangpai.results.models import Evidence
from tests.appeals.stories import an_officer
from tests.assessments.stories import AFTER, Assessed, a_release
from tests.people import SINCE, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(cast: Cast) -> Assessed:
    """A released result, a day later."""
    story = a_release(cast)
    story.show(AFTER + timedelta(days=2))
    return story


def filed(told: Assessed, lang: str = "zh") -> Appeal:
    """Sun appeals on a figure of the town, from its page."""
    figure = told.story.figure("I1")
    page = seen(as_(told.cast, "sun", lang).get(f"/figures/{figure.pk}/"))
    assert f"/appeals/new/figure/{figure.pk}/" in page
    sent = {"subject": f"figure:{figure.pk}", "grounds": "与年报不符"}
    as_(told.cast, "sun", lang).post("/appeals/file/", sent)
    return Appeal.objects.of(told.district).get()


def press(told: Assessed, person: str, act: str, lang: str = "zh", **fields: str) -> str:
    """Press a button of the appeal and read the page that follows."""
    pk = Appeal.objects.of(told.district).get().pk
    return seen(as_(told.cast, person, lang).post(f"/appeals/{pk}/{act}/", fields, follow=True))


def test_from_a_figure_to_its_correction_by_decision(told: Assessed) -> None:
    row = filed(told)
    assert "受理" in seen(as_(told.cast, "li").get(f"/appeals/{row.pk}/"))
    assert "陈述已记录" in press(told, "sun", "argue", text="附年报", reference="统计年报第12页")
    assert "统计年报第12页" in press(told, "li", "take")
    said = {"is_upheld": "yes", "reasons": "以年报为准", "remedy": "61.5"}
    assert "申诉成立" in press(told, "li", "decide", **said)
    figure = told.story.figure("I1")
    page = seen(as_(told.cast, "wu").get(f"/figures/{figure.pk}/"))
    assert 'value="61.5"' in page and "以年报为准" in page
    corrected = as_(told.cast, "wu").post(f"/figures/{figure.pk}/settle/", {"value": "61.5"}, follow=True)
    assert "已依决定更正" in seen(corrected)
    assert told.story.figure("I1").value == 61.5


@pytest.mark.parametrize("person", ["zheng", "qian"])
def test_whoever_may_review_an_appeal_sees_its_figure_and_the_evidence(told: Assessed, person: str) -> None:
    figure = told.story.figure("I1")
    kept = {"name": "年报.pdf", "content": b"%PDF-1.4", "size": 8, "added_at": AFTER}
    paper = Evidence.objects.create(district_id=told.district, figure=figure, **kept)
    page, file = f"/figures/{figure.pk}/", f"/evidence/{paper.pk}/"
    assert [as_(told.cast, person).get(one).status_code for one in (page, file)] == [403, 403]
    row = filed(told)
    assert page in seen(as_(told.cast, person).get(f"/appeals/{row.pk}/"))
    assert [as_(told.cast, person).get(one).status_code for one in (page, file)] == [200, 200]


def test_an_appeal_that_was_withdrawn_opens_the_figure_to_nobody_and_may_be_filed_again(
    told: Assessed,
) -> None:
    filed(told)
    figure = told.story.figure("I1")
    page, again = f"/figures/{figure.pk}/", f"/appeals/new/figure/{figure.pk}/"
    assert again not in seen(as_(told.cast, "sun").get(page))
    press(told, "sun", "withdraw")
    assert as_(told.cast, "zheng").get(page).status_code == 403
    assert again in seen(as_(told.cast, "sun").get(page))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_second_review_is_asked_for_seated_and_ruled_on(told: Assessed, lang: str) -> None:
    filed(told, lang)
    press(told, "li", "take", lang)
    press(told, "li", "decide", lang, is_upheld="no", reasons="与凭证一致")
    assert ("三人复核组" if lang == "zh" else "panel of three") in press(
        told, "sun", "ask-again", lang, grounds="口径文件未予考虑"
    )
    assert ("首次复核人" if lang == "zh" else "first review") in press(told, "li", "seat", lang)
    others = (("何", Role.DISCIPLINE, "discipline"), ("吕", Role.VERIFIER, "task_force"))
    for name, role, unit in others:
        _hire(told, name, role, unit)
    press(told, "zheng", "seat", lang)
    press(told, "何", "seat", lang)
    page = press(told, "吕", "seat", lang)
    assert ("作出再次复核决定" if lang == "zh" else "Write the ruling") in page
    press(told, "吕", "rule", lang, is_upheld="no", reasons="维持")
    assert Appeal.objects.of(told.district).get().state == "ruled_rejected"


def _hire(told: Assessed, name: str, role: Role, unit: str) -> None:
    """Somebody with an account and a post, who can sign in."""
    actor = an_officer(told.cast, name, [role], told.cast.units[unit])
    post = Post.objects.create(
        district_id=told.district,
        unit=told.cast.units[unit],
        title="科员",
        roles=[role],
        founded_on=SINCE,
    )
    Appointment.objects.create(district_id=told.district, post=post, account_id=actor.account, from_on=SINCE)
    told.cast.accounts[name] = Appointment.objects.of(told.district).get(post=post).account


def test_an_appeal_against_a_result_names_everybody_who_had_a_part_in_it(told: Assessed) -> None:
    unit = seen(as_(told.cast, "sun").get(f"/units/{told.cast.units['town'].pk}/"))
    way = f"/appeals/new/standing/{told.standing().pk}/"
    assert way in unit
    assert "提出申诉" in seen(as_(told.cast, "sun").get(way))
    sent = {"subject": f"standing:{told.standing().pk}", "grounds": "加分事项漏计"}
    page = seen(as_(told.cast, "sun").post("/appeals/file/", sent, follow=True))
    for reason in ("报送人", "核验人", "发布人", "审批人"):
        assert reason in page
    assert way not in seen(as_(told.cast, "sun").get(f"/units/{told.cast.units['town'].pk}/"))


def test_who_had_a_part_in_it_is_told_so_and_cannot_press_the_button(told: Assessed) -> None:
    row = filed(told)
    page = seen(as_(told.cast, "wu").get(f"/appeals/{row.pk}/"))
    assert "您应当回避（核验人）" in page
    assert f"/appeals/{row.pk}/take/" not in page
    assert as_(told.cast, "wu").post(f"/appeals/{row.pk}/take/").status_code == 403


def test_one_that_was_withdrawn_is_settled(told: Assessed) -> None:
    filed(told)
    assert "已撤回" in press(told, "sun", "withdraw")


@pytest.mark.parametrize("subject", ["", "card:7", "figure:0", "figure:abc", "standing:999999", "figure:²"])
def test_what_cannot_be_appealed_against_here_is_not_there(told: Assessed, subject: str) -> None:
    sent = {"subject": subject, "grounds": "理由"}
    assert as_(told.cast, "sun").post("/appeals/file/", sent).status_code == 404


def test_a_decision_says_which_way(told: Assessed) -> None:
    row = filed(told)
    press(told, "li", "take")
    answer = as_(told.cast, "li").post(f"/appeals/{row.pk}/decide/", {"reasons": "理由"})
    assert answer.status_code == 422


def test_a_figure_without_a_decision_is_not_settled(told: Assessed) -> None:
    figure = told.story.figure("I1")
    assert as_(told.cast, "wu").post(f"/figures/{figure.pk}/settle/", {"value": "1"}).status_code == 409

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.results.models import Evidence
from liangpai.results.operations import Answers, record_survey
from tests.people import AT, Cast
from tests.results.stories import Story, a_round
from tests.web.doors import as_, seen
from tests.web.reporting.pages import body

pytestmark = pytest.mark.django_db


def a_confirmed(cast: Cast) -> Story:
    story = a_round(cast)
    story.confirm({"I2": 12.6})
    return story


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_clerk_reports_an_error_of_his_own(cast: Cast, lang: str) -> None:
    story = a_confirmed(cast)
    address = f"/figures/{story.figure('I2').pk}/"
    client = as_(cast, "sun", lang)
    assert "12.6" in seen(client.get(address)) and 'name="value"' in seen(client.get(address))
    form = {"value": "11.6", "reason": "漏减一笔"}
    text = seen(client.post(f"{address}correct/", form, follow=True))
    assert "11.6" in text and "12.6" in text and "漏减一笔" in text
    assert story.figure("I2").version == 2


def test_a_correction_without_a_reason_or_by_somebody_else_is_refused(cast: Cast) -> None:
    address = f"/figures/{a_confirmed(cast).figure('I2').pk}/correct/"
    assert as_(cast, "sun").post(address, {"value": "1", "reason": ""}).status_code == 422
    assert as_(cast, "wu").post(address, {"value": "1", "reason": "x"}).status_code == 403


def test_evidence_is_added_and_saved_again_as_a_file(cast: Cast) -> None:
    story = a_confirmed(cast)
    address = f"/figures/{story.figure('I2').pk}/"
    client = as_(cast, "sun")
    upload = {"file": SimpleUploadedFile("台账.pdf", b"%PDF-1.7 x"), "need": "证明金额"}
    text = seen(client.post(f"{address}evidence/add/", upload, follow=True))
    assert "台账.pdf" in text and "证明金额" in text
    assert client.post(f"{address}evidence/add/", {"need": "x"}).status_code == 422
    kept = Evidence.objects.of(cast.district).get()
    answer = as_(cast, "wu").get(f"/evidence/{kept.pk}/")
    assert body(answer) == b"%PDF-1.7 x" and "attachment" in answer["Content-Disposition"]
    assert as_(cast, "zhou").get(f"/evidence/{kept.pk}/").status_code == 403


def test_a_dispute_is_shown_side_by_side(cast: Cast) -> None:
    story = a_confirmed(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    text = seen(as_(cast, "wu").get(f"/figures/{story.figure('I2').pk}/"))
    assert "三资平台" in text and "9.8" in text and "/conflicts/" in text


def test_a_survey_stands_with_its_sampling_error(cast: Cast) -> None:
    story = a_round(cast)
    figure = record_survey(
        round_=story.now(),
        unit=story.town,
        item="I3",
        surveys=[Answers(120, 50, 20, 10)],
        actor=cast.wu,
        at=AT,
    )
    assert "±2.25" in seen(as_(cast, "sun").get(f"/figures/{figure.pk}/"))


@pytest.mark.parametrize(
    ("person", "status"),
    [("sun", 200), ("wu", 200), ("li", 200), ("zhou", 403), ("feng", 403), ("stranger", 302)],
)
def test_a_figure_is_for_its_unit_its_keeper_and_who_sees_all(cast: Cast, person: str, status: int) -> None:
    figure = a_confirmed(cast).figure("I2")
    assert as_(cast, person).get(f"/figures/{figure.pk}/").status_code == status


def test_a_figure_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    figure = a_confirmed(cast).figure("I2")
    assert as_(neighbours, "zhao").get(f"/figures/{figure.pk}/").status_code == 404

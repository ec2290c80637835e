import pytest

from liangpai.needs.models import Need
from tests.needs.stories import REFUSED, a_need, again, answered
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
FORM = {"kind": "land", "title": "加工园用地", "quantity": "24.5", "needed_by": "2024-06-30"}


def form(cast: Cast, **changes: str) -> dict[str, str]:
    units = {"unit": str(cast.units["town"].pk), "keeper": str(cast.units["department"].pk)}
    return FORM | units | changes


def press(cast: Cast, person: str, need: Need, act: str, lang: str = "zh", **fields: str) -> str:
    """Press a button of a need and read the page that follows."""
    client = as_(cast, person, lang)
    return seen(client.post(f"/needs/{need.pk}/{act}/", fields, follow=True))


def test_a_need_is_raised_answered_delivered_confirmed_and_closed(at_its_day: Cast) -> None:
    text = seen(as_(at_its_day, "sun").post("/needs/raise/", form(at_its_day), follow=True))
    assert "24.5 亩" in text
    need = Need.objects.of(at_its_day.district).get()
    assert "已受理" in press(at_its_day, "wu", need, "accept")
    assert "已转会商" in press(at_its_day, "wu", need, "consult")
    assert "停表" in press(at_its_day, "wu", need, "stop", material="定界图")
    assert "时限继续计算" in press(at_its_day, "sun", need, "resume", given="已补")
    said = {"verdict": "partly", "granted": "20", "reason": "不足", "deliver_by": "2024-01-31"}
    assert "已答复：部分满足" in press(at_its_day, "wu", need, "answer", **said)
    assert "等提出单位确认" in press(at_its_day, "wu", need, "deliver", delivery="已供地")
    assert "已确认落实" in press(at_its_day, "sun", need, "confirm")
    assert "已销号" in press(at_its_day, "zhao", need, "close")
    assert again(need).state == "closed"


def test_a_refusal_is_taken_note_of_or_disputed_and_a_need_withdrawn(at_its_day: Cast) -> None:
    first, second = (answered(a_need(at_its_day, at=AT), REFUSED, at_its_day.wu, AT) for _ in range(2))
    assert "taken note of" in press(at_its_day, "sun", first, "acknowledge", "en")
    assert "disputed" in press(at_its_day, "sun", second, "dispute", "en", reason="仍有结余")
    assert "withdrawn" in press(at_its_day, "sun", second, "withdraw", "en", reason="项目调整")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"quantity": "很多"}, "应填数字"),
        ({"quantity": ""}, "数量应大于0"),
        ({"needed_by": ""}, "需要时间"),
        ({"title": "地" * 61}, "最多60字"),
        ({"kind": "funds"}, "资金需求要写明来源"),
    ],
)
def test_what_is_missing_is_told_and_nothing_raised(
    at_its_day: Cast, changes: dict[str, str], told: str
) -> None:
    answer = as_(at_its_day, "sun").post("/needs/raise/", form(at_its_day, **changes))
    assert answer.status_code == 422
    assert told in seen(answer)
    assert not Need.objects.of(at_its_day.district).exists()


def test_an_answer_without_its_reason_is_refused(at_its_day: Cast) -> None:
    need = a_need(at_its_day, at=AT)
    client = as_(at_its_day, "wu")
    for verdict in ("refused", "", "nonsense"):
        assert client.post(f"/needs/{need.pk}/answer/", {"verdict": verdict}).status_code == 422

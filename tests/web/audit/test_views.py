import pytest

from liangpai.ledger.models import Head
from liangpai.ledger.queries import entries, last_digest
from tests.ledger.chains import lift
from tests.people import Cast
from tests.results.stories import a_round
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

LEDGER = "/ledger/"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_acts_stand_in_words_with_who_and_what_the_newest_first(cast: Cast, lang: str) -> None:
    story = a_round(cast)
    story.fill({"I1": 80})
    text = seen(as_(cast, "chu", lang).get(LEDGER))
    filled, opened = ("填写数据", "开始填报") if lang == "zh" else ("fill in figures", "open a round")
    table = text[text.index("<tbody>") :]
    assert table.index(filled) < table.index(opened)
    assert "figure.fill" not in table


def test_the_list_is_narrowed_by_act_thing_person_and_day(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 80})
    client = as_(cast, "li")

    def rows(**asked: str) -> int:
        return seen(client.get(LEDGER, asked)).count("<tr>") - 1

    assert rows(action="round.open") == 1
    assert rows(kind="round", of=str(story.round.pk)) == 3
    assert rows(kind="round") == 3
    assert rows(actor="sun") == 1
    assert rows(actor="nobody") == -1
    assert rows(day="1999-01-01") == -1
    assert rows(before="2") == 1
    printed = last_digest(cast.district, "round", story.round.pk)
    assert rows(hash=printed or "") == rows(hash=f"liangpai:{printed}") == 1
    assert rows(hash="sha256:0000") == -1


def test_a_verified_chain_is_told_and_recorded(cast: Cast) -> None:
    client = as_(cast, "chu")
    assert "还没有核验过" in seen(client.get(LEDGER))
    assert "审计记录完整" in seen(client.post(f"{LEDGER}verify/", follow=True))
    assert entries(cast.district)[0].action == "ledger.verify"
    assert "上次核验" in seen(client.get(LEDGER))


def test_a_broken_chain_is_told_by_its_first_row(cast: Cast) -> None:
    lift()
    entry = entries(cast.district)[0]
    type(entry).objects.filter(district_id=cast.district, sequence=1).update(actor="somebody else")
    assert "从第1行起不成立：内容被改动过" in seen(as_(cast, "chu").post(f"{LEDGER}verify/", follow=True))
    assert Head.objects.get(district_id=cast.district).sequence == entry.sequence


def test_others_do_not_see_the_ledger(cast: Cast) -> None:
    for person in ("zhao", "sun", "feng"):
        assert as_(cast, person).get(LEDGER).status_code == 403
        assert as_(cast, person).post(f"{LEDGER}verify/").status_code == 403

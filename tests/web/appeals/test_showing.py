import pytest

from tests.appeals.stories import an_appeal, asked_again, rejected
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_open_appeals_stand_first_with_their_day(cast: Cast, lang: str) -> None:
    settled = an_appeal(cast)
    rejected(cast, settled)
    waiting = an_appeal(cast, subject="card:13")
    text = seen(as_(cast, "zhao", lang).get("/appeals/"))
    first, second = ("办理中", "已办结") if lang == "zh" else ("Open", "Settled")
    places = [text.index(one) for one in (first, f"appeals/{waiting.pk}/", second, f"appeals/{settled.pk}/")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("person", "status"), [("sun", 200), ("li", 200), ("wu", 200), ("feng", 403), ("stranger", 302)]
)
def test_who_may_look(cast: Cast, person: str, status: int) -> None:
    row = an_appeal(cast)
    assert as_(cast, person).get(f"/appeals/{row.pk}/").status_code == status
    assert as_(cast, person).get("/appeals/").status_code == status


def test_the_page_names_who_stands_back_and_leads_to_the_thing(cast: Cast) -> None:
    row = asked_again(cast, an_appeal(cast))
    text = seen(as_(cast, "zheng").get(f"/appeals/{row.pk}/"))
    for word in ("亮牌提出人", "首次复核人", "空缺", "进入复核组", "口径文件未予考虑"):
        assert word in text
    assert 'href="/cards/12/"' in text
    assert "/proof/" in text
    assert f"/oversight/recusals/new/?subject=appeal:{row.pk}" in text


def test_an_empty_list_says_so(cast: Cast) -> None:
    text = seen(as_(cast, "zhao", "en").get("/appeals/"))
    assert "No appeal is open" in text and "None is settled yet" in text

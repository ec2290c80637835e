import pytest

from tests.people import Cast
from tests.stories.stories import a_case, a_figure, released
from tests.web.doors import as_, seen, table

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_form_offers_the_confirmed_figures_of_the_unit(at_its_day: Cast, lang: str) -> None:
    figure = a_figure(at_its_day)
    assert f'value="{figure.pk}"' in seen(as_(at_its_day, "sun", lang).get("/cases/new/"))
    empty = {"zh": "还没有核验确认的数据", "en": "no confirmed figure"}[lang]
    assert empty in seen(as_(at_its_day, "zhou", lang).get("/cases/new/"))


def test_the_list_is_narrowed_and_exported(at_its_day: Cast) -> None:
    released(at_its_day)
    client = as_(at_its_day, "wu")
    assert "强村公司联营" in seen(client.get("/cases/?state=released"))
    assert "强村公司联营" not in seen(client.get("/cases/?state=expired"))
    answer = client.get("/cases/export/")
    (row,) = table([b"".join(answer.streaming_content)], "经验案例")  # type: ignore[arg-type] # the bytes of the answer
    assert row["标题"] == "强村公司联营" and row["状态"] == "已发布"


def test_a_case_shows_what_each_unit_of_its_effect_costs(at_its_day: Cast) -> None:
    row = a_case(at_its_day)
    text = seen(as_(at_its_day, "sun", "en").get(f"/cases/{row.pk}/"))
    assert "0.32 for each" in text and "25" in text

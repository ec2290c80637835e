import pytest

from liangpai.organisations.models import Unit
from tests.people import Cast
from tests.visits.stories import an_issue, handed_on
from tests.web.doors import as_, seen, table

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_lists_are_narrowed_by_state(at_its_day: Cast, lang: str) -> None:
    handed_on(at_its_day)
    client = as_(at_its_day, "zhou", lang)
    assert "看产业路" in seen(client.get("/visits/?state=made"))
    assert "看产业路" not in seen(client.get("/visits/?state=cancelled"))
    text = seen(client.get("/issues/?state=open"))
    assert "进村道路破损" in text and {"zh": "交办", "en": "handed on"}[lang] in text
    assert {"zh": "没有问题", "en": "There is no issue"}[lang] in seen(client.get("/issues/?state=raised"))
    assert client.get("/issues/?state=nonsense").status_code == 200


def test_the_uncovered_stand_first(at_its_day: Cast) -> None:
    Unit.objects.of(at_its_day.district).filter(name="溪口村").update(tier="典型村")
    text = seen(as_(at_its_day, "zhao").get("/visits/coverage/"))
    assert text.index("还没有挂点领导") < text.index("溪口村") < text.index("已有挂点领导")


def test_the_export_has_issues_visits_and_coverage(at_its_day: Cast) -> None:
    an_issue(at_its_day)
    answer = as_(at_its_day, "zhao").get("/visits/export/")
    content = [b"".join(answer.streaming_content)]
    (row,) = table(content, "走访问题")  # type: ignore[arg-type] # the bytes of the answer
    assert row["类型"] == "基础设施" and row["状态"] == "登记"
    assert table(content, "走访")[0]["区领导"] == "wang"  # type: ignore[arg-type] # as above
    assert table(content, "挂点覆盖")[0]["挂点领导"] == "（无）"  # type: ignore[arg-type] # as above

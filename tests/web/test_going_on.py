import pytest

from liangpai.catalogue.operations import Described, register_items
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("page", "first"), [("", "I000"), ("2", "I050"), ("99", "I050"), ("x", "I000")])
def test_a_long_list_is_read_by_fifty_rows(cast: Cast, page: str, first: str) -> None:
    keeper = cast.units["office"].pk
    rows = [Described(f"I{number:03}", "指标", keeper, "台账") for number in range(60)]
    register_items(district=cast.district, described=rows, actor=cast.zhao, at=AT)
    text = seen(as_(cast, "sun").get("/items/", {"page": page}))
    assert text.count('data-label="编码"') == (50 if first == "I000" else 10)
    assert first in text

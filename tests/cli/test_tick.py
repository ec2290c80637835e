import pytest

from tests.cli.ran import ran, told
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_the_round_is_made_in_every_district_and_may_be_made_again(cast: Cast, neighbours: Cast) -> None:
    for _ in range(2):
        assert set(told("tick")["districts"]) == {str(cast.district), str(neighbours.district)}
    assert "2 districts, 0 things done" in ran("tick", "--lang", "en").stdout

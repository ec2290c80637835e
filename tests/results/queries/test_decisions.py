import pytest

from liangpai.results.queries.decisions import decision_on
from tests.people import Cast
from tests.results.operations.test_deciding import a_figure, a_finding, an_appeal

pytestmark = pytest.mark.django_db


def test_a_finding_weighs_more_than_an_appeal(cast: Cast) -> None:
    _, figure = a_figure(cast)
    assert decision_on(figure) is None
    an_appeal(cast, figure, is_upheld=True)
    found = a_finding(cast, figure)
    assert decision_on(figure) == found

import pytest

from liangpai.results.queries.decisions import decision_on, people_behind, title_of, titles_of
from tests.people import ON, Cast
from tests.results.operations.test_deciding import a_figure, a_finding, an_appeal

pytestmark = pytest.mark.django_db


def test_a_finding_weighs_more_than_an_appeal(cast: Cast) -> None:
    _, figure = a_figure(cast)
    assert decision_on(figure) is None
    an_appeal(cast, figure, is_upheld=True)
    found = a_finding(cast, figure)
    assert decision_on(figure) == found


def test_everybody_with_a_part_in_a_figure_is_named_and_its_keepers_too(cast: Cast) -> None:
    _, figure = a_figure(cast)
    assert people_behind(figure, ON) == {cast.sun.account: "submitter", cast.wu.account: "verifier"}
    figure.item = "unknown"
    assert people_behind(figure, ON) == {}


def test_several_figures_are_called_as_one_is_and_what_is_not_there_is_left_out(cast: Cast) -> None:
    _, figure = a_figure(cast)
    assert titles_of(cast.district, [figure.pk, 0]) == {figure.pk: title_of(figure)}
    assert titles_of(cast.district, []) == {}

import pytest
from django.http import QueryDict

from liangpai.scoring.scheme.model import Growth, Indicator, MeasurementError, Parameter, Scoring
from liangpai.web.schemes.answers import Answers, parameter, stands, typed
from tests.frameworks.stories import YUNXIU

FORM = (
    "code=A1&name=x&area=A&direction=-1&missing=zero&method=efficacy&efficacy.low=1&efficacy.high=2"
    "&growth_method=gap_closed&growth_low=0&growth_high=1&growth_target=9&error_kind=stated"
)
OLD = Indicator("A1", "x", "A", {}, Scoring("efficacy"), error=MeasurementError("stated", 3.0))


def test_a_form_becomes_the_fields_of_the_dataclass() -> None:
    fields = Answers(QueryDict(FORM), YUNXIU).fields(OLD)
    assert fields["direction"] == -1 and fields["weights"] == {}
    assert fields["scoring"] == Scoring("efficacy", {"low": 1.0, "high": 2.0})
    assert fields["growth"] == Growth("gap_closed", 0.0, 1.0, 9.0)
    assert fields["error"] == MeasurementError("stated", 3.0)


def test_the_default_error_is_ours_whatever_else_stands_in_the_form() -> None:
    form = FORM.replace("error_kind=stated", "error_kind=default&error_value=7")
    assert Answers(QueryDict(form), YUNXIU).fields(OLD)["error"] == MeasurementError()


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("low", "60", 60.0),
        ("low", "六十", "六十"),
        ("edges", "1, 2，3、4", [1.0, 2.0, 3.0, 4.0]),
        ("edges", "1,x", "1,x"),
        ("closed", "left", "left"),
    ],
)
def test_a_parameter_is_read_by_its_kind(name: str, text: str, value: Parameter) -> None:
    assert parameter(name, text) == value


@pytest.mark.parametrize(
    ("value", "text"), [([1.0, 2.5], "1, 2.5"), (60.0, "60"), (3, "3"), ("left", "left")]
)
def test_a_parameter_is_shown_as_it_is_typed(value: Parameter, text: str) -> None:
    assert typed(value) == text
    assert stands({"low": value}, "low") == text
    assert stands({}, "low") == ""

"""What the forms of the assessment pages read."""

import pytest
from django.http import QueryDict

from liangpai.web.assessing.asked import CircumstanceAsked, ReleaseAsked


def _content(**sent):
    query = QueryDict(mutable=True)
    query.update({"unit": "1", "basis": "文", **sent})
    form = CircumstanceAsked(query)
    assert form.is_valid()
    return form.content()


@pytest.mark.parametrize(
    ("sent", "content"),
    [
        ({"kind": "adjustments", "rule": "B1", "cases": "2.5"}, {"rule": "B1", "cases": 2.5}),
        ({"kind": "adjustments", "rule": "B1", "cases": "two"}, {"rule": "B1", "cases": "two"}),
        (
            {"kind": "prior_cards", "card": "yellow", "occasions_ago": "1", "gate_passed": "1"},
            {"card": "yellow", "occasions_ago": 1, "gate_passed": True},
        ),
        ({"kind": "previous", "rank": "3", "score": "", "grade": "良好"}, {"rank": 3, "grade": "良好"}),
        (
            {"kind": "records", "record": "fulfilment", "value": "0.9", "colour": "red"},
            {"record": "fulfilment", "value": 0.9},
        ),
    ],
)
def test_fields_of_the_kind_are_read_and_others_are_not(sent, content) -> None:
    assert _content(**sent) == content


def test_the_terms_of_a_release_leave_out_what_it_replaces() -> None:
    sent = {
        "level": "society",
        "basis": "文",
        "secrecy_check": "审",
        "expires_on": "2024-12-31",
        "replaces": "7",
    }
    form = ReleaseAsked(sent)
    assert form.is_valid()
    terms = form.terms()
    assert (terms.level, terms.expires_on.isoformat(), terms.override_basis) == ("society", "2024-12-31", "")

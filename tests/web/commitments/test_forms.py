from datetime import date
from decimal import Decimal

from django.http import QueryDict

from liangpai.commitments.rules.terms import Terms
from liangpai.needs.rules.asking import Wanted
from liangpai.web.asked import Asked
from liangpai.web.commitments import forms


def _asked(**sent: str) -> Asked:
    post = QueryDict(mutable=True)
    post.update(sent)
    return Asked(post)


def test_terms_are_read_with_single_blanks() -> None:
    asked = _asked(text=" 建园  3个 ", target="3", unit_of_measure="个", due_on="2024-06-28")
    assert forms.terms(asked) == Terms("建园 3个", 3.0, "个", date(2024, 6, 28))


def test_lines_of_support_that_are_empty_are_left_out() -> None:
    asked = _asked(**{"keeper-1": "7", "kind-1": "land", "title-1": "用地", "quantity-1": "30.5"})
    (needed,) = forms.needs(asked, date(2024, 6, 28))
    assert (needed.department, needed.wanted) == (
        7,
        Wanted("land", "用地", Decimal("30.5"), date(2024, 6, 28)),
    )


def test_what_the_office_leaves_empty_is_the_default() -> None:
    read = forms.completion(_asked(measure="个数", evidence_kind="site", source_of="own"))
    assert (read.weight, read.difficulty, read.reserve, read.item, read.parent) == (1.0, 1.0, 0.0, None, None)


def test_reports_and_verifications_are_read() -> None:
    asked = _asked(value="3", words="好", evidence="单", reached_on="2024-06-01", level="unit")
    assert forms.progress(asked).value == forms.verification(asked).value == 3.0
    assert forms.verification(asked).reached_on == date(2024, 6, 1)
    assert forms.announcement(asked).level == "unit"

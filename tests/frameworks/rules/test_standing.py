from dataclasses import replace

from liangpai.frameworks.rules import another_scheme, changed_since, errors_stand, still_changing
from liangpai.problems import Problem
from tests.frameworks.stories import YUNXIU


def test_an_edit_keeps_id_and_version() -> None:
    assert another_scheme(YUNXIU, replace(YUNXIU, name="改名")) is None
    assert another_scheme(YUNXIU, replace(YUNXIU, version=2))
    assert another_scheme(YUNXIU, replace(YUNXIU, id="other"))


def test_a_document_that_does_not_match_its_hash_is_refused() -> None:
    assert changed_since("sha256:aa", "sha256:aa") is None
    assert changed_since("sha256:aa", "sha256:ab")


def test_only_a_draft_is_still_changing() -> None:
    assert still_changing("draft")
    assert still_changing("consulting") is None


def test_errors_stand_in_the_way_and_warnings_do_not() -> None:
    warning, error = Problem("a", "b", "提示", "note", warning=True), Problem("a", "b", "错", "wrong")
    assert errors_stand([warning]) is None
    refusal = errors_stand([warning, error, error])
    assert refusal and "2处错误" in refusal.says()

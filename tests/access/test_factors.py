from typing import Any

from liangpai.access.factors import closed, opened


def test_what_is_closed_comes_open_under_the_same_key_alone(settings: Any) -> None:
    text = closed("x")
    assert text != "x"
    assert opened(text) == "x"
    settings.SECRET_KEY = "another" + "-one"
    assert opened(text) is None


def test_what_never_was_closed_does_not_come_open() -> None:
    assert opened("x") is None
    assert opened("") is None

from typing import Any

from liangpai.access.sealed import closed, opened


def test_a_secret_comes_open_under_the_same_key_and_for_its_own_kind_alone(settings: Any) -> None:
    text = closed("x", "one")
    assert opened(text, "one") == "x"
    assert opened(text, "other") is None
    settings.SECRET_KEY = "another" + "-one"
    assert opened(text, "one") is None

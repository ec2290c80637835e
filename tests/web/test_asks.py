import pytest

from liangpai.web.asks import asks


def test_a_page_carries_the_action_it_asks_for() -> None:
    @asks("round.view")
    def page() -> None: ...

    assert page.asks == "round.view"  # type: ignore[attr-defined] # the note


def test_an_action_that_is_not_in_the_policy_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        asks("round.burn")

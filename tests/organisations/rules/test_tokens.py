from datetime import date, timedelta

from liangpai.organisations.rules.tokens import refuse_life, refuse_role, refuse_scopes

ON = date(2024, 1, 10)


def test_a_token_never_acts_as_an_administrator() -> None:
    assert refuse_role("reporter") is None
    assert refuse_role("system") is not None
    assert refuse_role("king") is not None


def test_a_token_names_known_actions() -> None:
    assert refuse_scopes(["unit.view"], {"unit.view"}) is None
    assert refuse_scopes([], {"unit.view"}) is not None
    refusal = refuse_scopes(["unit.eat"], {"unit.view"})
    assert refusal is not None
    assert "unit.eat" in refusal.says("zh")


def test_a_token_ends_within_a_year() -> None:
    assert refuse_life(ON, ON + timedelta(days=366)) is None
    assert refuse_life(ON, ON + timedelta(days=367)) is not None
    assert refuse_life(ON, ON) is not None

import pytest

from liangpai.access.queries import factors
from liangpai.ledger.queries import entries
from tests.cli.ran import ran, told
from tests.people import Cast
from tests.web.accounts.doors import second_factor

pytestmark = pytest.mark.django_db


def test_whoever_runs_the_machine_resets_a_second_factor(cast: Cast) -> None:
    second_factor(cast.accounts["feng"])
    shown = ran("factor", "reset", "feng")
    assert shown.exit_code == 0
    assert "已重置 feng 的动态口令" in shown.stdout
    assert not factors(cast.district, cast.accounts["feng"].pk).exists()
    assert entries(cast.district)[0].action == "factor.reset"


def test_programs_are_answered_in_json(cast: Cast) -> None:
    second_factor(cast.accounts["feng"])
    assert told("factor", "reset", "feng") == {"ok": True, "username": "feng"}


@pytest.mark.parametrize(("username", "told_of"), [("nobody", "没有找到账号"), ("feng", "没有找到动态口令")])
def test_what_is_not_there_is_said(cast: Cast, username: str, told_of: str) -> None:
    shown = ran("factor", "reset", username)
    assert shown.exit_code == 2
    assert told_of in shown.stderr

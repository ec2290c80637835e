from pathlib import Path

import pytest
import typer
from django.db import DatabaseError

from liangpai.access.models import Account
from liangpai.cli.house import answers, the_actor, the_district, time_of
from liangpai.districts.models import District
from liangpai.refusal import Refusal, Refused
from liangpai.words import Words
from tests.cli.district import run
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def test_a_district_is_named_by_its_code_or_is_the_first(cast: Cast, neighbours: Cast) -> None:
    assert the_district("LX") == neighbours.district
    assert the_district("") == cast.district
    with pytest.raises(Refused):
        the_district("XX")


def test_without_any_district_there_is_a_no() -> None:
    with pytest.raises(Refused):
        the_district("")


def test_a_command_acts_in_the_posts_of_a_person(cast: Cast, neighbours: Cast) -> None:
    assert the_actor(cast.district, "zhao", ON).account == cast.accounts["zhao"].pk
    for district, username in ((neighbours.district, "zhao"), (cast.district, "nobody")):
        with pytest.raises(Refused):
            the_actor(district, username, ON)
    Account.objects.filter(username="zhao").update(is_active=False)
    with pytest.raises(Refused):
        the_actor(cast.district, "zhao", ON)


def test_a_demonstration_has_its_own_time(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    assert time_of(cast.district) == (AT, ON)


@pytest.mark.parametrize(("lang", "text"), [("zh", "不行"), ("en", "no")])
def test_a_no_is_printed_like_any_other_problem(
    lang: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as ended, answers(lang):  # type: ignore[arg-type] # from a table
        raise Refused(Refusal("x.y", Words("不行", "no")))
    assert ended.value.exit_code == 2
    assert text in capsys.readouterr().err


@pytest.mark.parametrize("has_folder", [True, False])
@pytest.mark.parametrize("words", [["audit", "verify"], ["audit", "show"], ["backup"], ["tick"], ["doctor"]])
def test_a_store_without_a_database_is_said_with_the_way_out(
    tmp_path: Path, words: list[str], has_folder: bool
) -> None:
    store = tmp_path / "store"
    if has_folder:
        store.mkdir()
    done = run(store, *words)
    assert done.returncode in (2, 3)
    assert "Traceback" not in done.stderr
    assert "liangpai init" in done.stdout + done.stderr


def test_a_fault_of_ours_is_not_taken_for_a_missing_database() -> None:
    with pytest.raises(DatabaseError), answers("zh"):
        raise DatabaseError

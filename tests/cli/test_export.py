from pathlib import Path

import pytest

from liangpai.notary.rules.records import record_of
from liangpai.organisations.operations import give_code
from tests.assessments.stories import a_release
from tests.cli.ran import ran, told
from tests.notary import independent
from tests.people import AT, ON, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_codes_go_out_and_come_back_without_a_change(cast: Cast, tmp_path: Path) -> None:
    a_code(cast)
    out = tmp_path / "codes.xlsx"
    shown = ran("export", "codes", "--as", "feng", "--system", "OWN", "--out", out)
    assert shown.exit_code == 0, shown.output
    assert "1 个单位" in shown.stdout
    back = told("import", "codes", out, "--as", "feng", "--system", "OWN")
    assert (back["counts"]["added"], back["counts"]["changed"], len(back["lines"])) == (0, 0, 1)


def a_code(cast: Cast) -> None:
    """The town has a code of its own."""
    give_code(
        district=cast.district,
        pk=cast.units["town"].pk,
        system="OWN",
        code="YXZ1",
        basis="云办〔2024〕1号",
        on=ON,
        actor=cast.feng,
        at=AT,
    )


def test_figures_go_out_for_the_units_that_the_person_may_see(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    out = tmp_path / "figures.xlsx"
    for username, count in (("sun", 1), ("zhao", 3)):
        shown = ran(
            "export", "figures", "--as", username, "--round", story.round.pk, "--out", out, "--lang", "en"
        )
        assert shown.exit_code == 0, shown.output
        assert f"{count} unit" in shown.stdout
        assert out.exists()


def test_whoever_sees_no_unit_of_the_round_gets_nothing(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    shown = ran("export", "figures", "--as", "chen", "--round", story.round.pk, "--out", tmp_path / "a.xlsx")
    assert shown.exit_code == 2
    assert not (tmp_path / "a.xlsx").exists()


def test_a_round_of_another_district_is_not_there(cast: Cast, neighbours: Cast, tmp_path: Path) -> None:
    story = a_round(neighbours)
    shown = ran("export", "figures", "--as", "zhao", "--round", story.round.pk, "--out", tmp_path / "a.xlsx")
    assert shown.exit_code == 2


def test_the_public_record_goes_out_whole_and_lays_open_what_the_person_may_see(
    cast: Cast, tmp_path: Path
) -> None:
    assert ran("export", "record", "--out", tmp_path / "none").exit_code == 2
    a_release(cast)
    out = tmp_path / "record.jsonl"
    for words, shown in ((["--as", "zhao"], 1), ([], 0)):
        done = ran("export", "record", *words, "--out", out)
        assert done.exit_code == 0, done.output
        rows = record_of(out.read_text("utf-8"))[0].rows
        assert sum(row.content is not None for row in rows) == shown
        assert independent.holds(out.read_bytes())
        assert ran("verify", out).exit_code == 0

"""``liangpai witness``: a witness on a machine of one's own, with the exported record and nothing else."""

from pathlib import Path

import pytest

from liangpai.notary.operations import cosign, export_record, name_witness
from liangpai.notary.queries import verify_log
from tests.cli.ran import ran
from tests.notary.stories import a_record
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def exported(cast: Cast, path: Path) -> Path:
    """The record as it is now, as a file."""
    path.write_text(export_record(district=cast.district, is_open=lambda _subject: True, at=AT), "utf-8")
    return path


def test_a_witness_makes_a_key_checks_the_record_and_signs_it(cast: Cast, tmp_path: Path) -> None:
    a_record(cast, 3)
    key, out = tmp_path / "key", tmp_path / "note.txt"
    made = ran("witness", "new", "example.org/jiwei", "--out", key)
    assert made.exit_code == 0 and key.stat().st_mode & 0o077 == 0
    name_witness(district=cast.district, title="区纪委监委", key=made.stdout.strip(), actor=cast.chen, at=AT)
    record = exported(cast, tmp_path / "a.jsonl")
    signed = ran("witness", "sign", record, "--key", key, "--out", out, "--lang", "en")
    assert signed.exit_code == 0, signed.output
    assert "has 3 entries" in signed.stdout
    cosign(district=cast.district, note=out.read_text("utf-8"), actor=cast.li, at=AT)
    assert verify_log(cast.district) == ()
    a_record(cast, 2)
    record = exported(cast, tmp_path / "b.jsonl")
    again = ran("witness", "sign", record, "--key", key, "--seen", out, "--out", tmp_path / "next.txt")
    assert again.exit_code == 0, again.output
    cosign(district=cast.district, note=(tmp_path / "next.txt").read_text("utf-8"), actor=cast.li, at=AT)


def test_a_record_that_was_written_anew_is_not_signed(cast: Cast, neighbours: Cast, tmp_path: Path) -> None:
    a_record(cast, 3)
    a_record(neighbours, 4)
    key, out = tmp_path / "key", tmp_path / "note.txt"
    ran("witness", "new", "w", "--out", key)
    ran("witness", "sign", exported(cast, tmp_path / "a"), "--key", key, "--out", out)
    other = exported(neighbours, tmp_path / "b")
    refused = ran(
        "witness", "sign", other, "--key", key, "--seen", out, "--out", tmp_path / "c", "--lang", "en"
    )
    assert refused.exit_code == 3
    assert "past was rewritten" in refused.stderr
    assert not (tmp_path / "c").exists()


def test_what_cannot_be_used_is_named(cast: Cast, tmp_path: Path) -> None:
    a_record(cast, 1)
    record, other, key = exported(cast, tmp_path / "a"), tmp_path / "x", tmp_path / "key"
    other.write_text("x")
    ran("witness", "new", "w", "--out", key)
    assert ran("witness", "new", "a b", "--out", tmp_path / "k").exit_code == 2
    assert ran("witness", "new", "w", "--out", key).exit_code == 2
    for words in (
        ("witness", "sign", other, "--key", key),
        ("witness", "sign", record, "--key", other),
        ("witness", "sign", record, "--key", key, "--seen", other),
    ):
        assert ran(*words, "--out", tmp_path / "o").exit_code == 2
    assert not (tmp_path / "o").exists()

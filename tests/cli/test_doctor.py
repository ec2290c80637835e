import pytest

from tests.cli.ran import only_names_are_chinese, ran, told
from tests.ledger.chains import a_chain, tampering
from tests.ledger.test_queries import put

pytestmark = pytest.mark.django_db


def test_the_findings_are_shown_in_both_languages() -> None:
    a_chain(2)
    assert "审计记录完整" in ran("doctor", width=200).stdout
    shown = ran("doctor", "--lang", "en", width=200)
    assert "the ledger is whole" in shown.stdout
    assert "somebody for every step" in shown.stdout
    assert only_names_are_chinese(shown.stdout)


def test_something_bad_ends_with_3() -> None:
    district = a_chain(2)
    with tampering():
        put(district, 1, "actor", "x")
        assert ran("doctor").exit_code == 3
        found = told("doctor")
    assert (found["ok"], found["state"]) == (False, "bad")
    assert {"check": "ledger", "state": "bad", "place": "YX"}.items() <= next(
        row for row in found["findings"] if row["check"] == "ledger"
    ).items()


def test_what_only_needs_looking_after_ends_with_0() -> None:
    a_chain(2)
    assert ran("doctor").exit_code == 0
    assert told("doctor")["state"] == "warn"

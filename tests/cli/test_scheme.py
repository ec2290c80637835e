"""``liangpai scheme check|hash|convert|diff``."""

from dataclasses import replace

import pytest

from liangpai.dossier.schemes import load_scheme, save_scheme
from liangpai.examples import load_example
from liangpai.scoring.scheme import scheme_hash
from tests.cli.ran import ran, told

SCHEME, _ = load_example("golden")


@pytest.fixture
def saved(tmp_path):
    def save(name, **changes):
        save_scheme(replace(SCHEME, **changes), tmp_path / name)
        return tmp_path / name

    return save


@pytest.mark.parametrize(("lang", "words"), [("zh", "0 处错误，0 条提示。"), ("en", "0 errors, 0 notes.")])
def test_a_sound_scheme_passes(saved, lang, words):
    done = ran("scheme", "check", saved("a.yaml"), "--lang", lang)
    assert (done.exit_code, done.stdout.strip()) == (0, words)
    assert told("scheme", "check", saved("a.yaml")) == {
        "ok": True,
        "hash": scheme_hash(SCHEME),
        "problems": [],
    }


def test_every_error_of_a_scheme_is_named_with_its_place(saved):
    wrong = saved("a.yaml", grades=(), precision=-1)
    done = ran("scheme", "check", wrong)
    assert done.exit_code == 2
    say = told("scheme", "check", wrong)
    assert say["ok"] is False and len(say["problems"]) >= 2
    assert all(problem["place"] in done.stderr for problem in say["problems"])


@pytest.mark.parametrize("algorithm", ["sha256", "sm3"])
def test_the_hash_is_the_same_in_both_forms(saved, algorithm):
    hashes = {
        ran("scheme", "hash", saved(name), "--algorithm", algorithm).stdout.strip()
        for name in ("a.yaml", "b.xlsx")
    }
    assert hashes == {scheme_hash(SCHEME, algorithm)}


def test_an_unknown_algorithm_is_refused(saved):
    assert ran("scheme", "hash", saved("a.yaml"), "--algorithm", "md7").exit_code == 2


def test_converting_there_and_back_changes_nothing(saved, tmp_path):
    assert ran("scheme", "convert", saved("a.yaml"), tmp_path / "b.xlsx").exit_code == 0
    assert ran("scheme", "convert", tmp_path / "b.xlsx", tmp_path / "c.yaml").exit_code == 0
    assert load_scheme(tmp_path / "c.yaml") == SCHEME
    assert (tmp_path / "c.yaml").read_text() == (tmp_path / "a.yaml").read_text()
    assert ran("scheme", "convert", tmp_path / "a.yaml", tmp_path / "c.txt").exit_code == 2
    assert not (tmp_path / "c.txt").exists()


def test_schemes_that_differ_end_with_3_and_name_every_difference(saved):
    one, other = saved("a.yaml"), saved("b.yaml", version=2, issuer="别处")
    assert ran("scheme", "diff", one, one).exit_code == 0
    done = ran("scheme", "diff", one, other)
    assert done.exit_code == 3
    assert "version: 1 → 2" in done.stdout and "共 2 处不同。" in done.stdout
    assert {change["path"] for change in told("scheme", "diff", one, other)} == {"version", "issuer"}


def test_an_entry_that_only_one_scheme_has_is_shown_as_absent(saved):
    done = ran("scheme", "diff", saved("a.yaml", basis=()), saved("b.yaml", basis=("文1号",)), "--lang", "en")
    assert done.exit_code == 3 and "1 difference." in done.stdout


@pytest.mark.parametrize("command", [["check"], ["hash"], ["diff", "x.yaml"]])
def test_a_scheme_that_is_not_there_is_refused(command, tmp_path):
    assert ran("scheme", command[0], tmp_path / "none.yaml", *command[1:]).exit_code == 2

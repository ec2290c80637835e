"""A folder stands whole or not at all, and nobody else's files are ever replaced."""

from pathlib import Path

import pytest

from liangpai.dossier.folder import whole_folder
from liangpai.problems import Rejected

OURS = ("mark.json", "*.csv")


def _fill(out: Path, *names: str) -> None:
    with whole_folder(out, "mark.json", OURS) as folder:
        for name in names:
            (folder / name).write_text(name)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_finished_folder_stands_with_all_its_files_and_nothing_beside_it(tmp_path):
    _fill(tmp_path / "out", "mark.json", "a.csv")
    assert _names(tmp_path) == ["out"]
    assert _names(tmp_path / "out") == ["a.csv", "mark.json"]
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o755


def test_an_earlier_folder_is_replaced_whole(tmp_path):
    _fill(tmp_path / "out", "mark.json", "a.csv")
    _fill(tmp_path / "out", "mark.json", "b.csv")
    assert _names(tmp_path) == ["out"]
    assert _names(tmp_path / "out") == ["b.csv", "mark.json"]


def test_an_empty_folder_is_taken(tmp_path):
    (tmp_path / "out").mkdir()
    _fill(tmp_path / "out", "mark.json")
    assert _names(tmp_path / "out") == ["mark.json"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_leaves_the_earlier_folder_and_nothing_else(tmp_path, error):
    _fill(tmp_path / "out", "mark.json", "a.csv")
    with pytest.raises(error), whole_folder(tmp_path / "out", "mark.json", OURS) as folder:
        (folder / "half").write_text("x")
        raise error
    assert _names(tmp_path) == ["out"]
    assert _names(tmp_path / "out") == ["a.csv", "mark.json"]


def test_an_error_leaves_no_folder_on_the_way_that_was_not_there(tmp_path):
    (tmp_path / "there").mkdir()
    with pytest.raises(ValueError), whole_folder(tmp_path / "there" / "a" / "b", "mark.json", OURS):
        raise ValueError
    assert _names(tmp_path) == ["there"]
    assert _names(tmp_path / "there") == []


def test_folders_on_the_way_are_made(tmp_path):
    _fill(tmp_path / "a" / "b" / "out", "mark.json")
    assert _names(tmp_path / "a" / "b") == ["out"]


@pytest.mark.parametrize("names", [("mark.json", "diary.txt"), ("a.csv",), ("diary.txt",)])
def test_a_folder_with_anything_of_somebody_else_is_refused_and_untouched(tmp_path, names):
    out = tmp_path / "out"
    out.mkdir()
    for name in names:
        (out / name).write_text("theirs")
    with pytest.raises(Rejected) as no:
        _fill(out, "mark.json")
    (problem,) = no.value.problems
    assert problem.code == "out.occupied"
    assert names[-1] in problem.en and names[-1] in problem.zh
    assert {path.name: path.read_text() for path in out.iterdir()} == dict.fromkeys(names, "theirs")
    assert _names(tmp_path) == ["out"]


@pytest.mark.parametrize("kind", ["file", "fifo"])
def test_what_is_no_folder_is_refused_and_untouched(tmp_path, kind):
    import os

    out = tmp_path / "out"
    out.write_text("theirs") if kind == "file" else os.mkfifo(out)
    with pytest.raises(Rejected):
        _fill(out, "mark.json")
    assert out.exists() and not out.is_dir()


def test_an_earlier_folder_comes_back_when_the_new_one_cannot_take_its_place(tmp_path, monkeypatch):
    _fill(tmp_path / "out", "mark.json", "a.csv")
    rename, moved = Path.rename, []

    def fail_second(path, target):
        moved.append(path)
        if len(moved) == 2:
            raise OSError("the disk went away")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail_second)
    with pytest.raises(OSError, match="went away"):
        _fill(tmp_path / "out", "mark.json")
    assert _names(tmp_path) == ["out"]
    assert _names(tmp_path / "out") == ["a.csv", "mark.json"]

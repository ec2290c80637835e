"""``liangpai example``: the files of an example, and their names."""

import pytest

from tests.cli.ran import ran


@pytest.mark.parametrize("name", ["golden", "conference", "yunxiu", "qingcheng"])
def test_the_files_are_written_and_named(tmp_path, name):
    done = ran("example", name, "--out", tmp_path / "out")
    assert done.exit_code == 0
    assert [line.rsplit("/", 1)[1] for line in done.stdout.splitlines()] == [
        f"{name}.xlsx",
        "scheme.yaml",
        "scheme.xlsx",
    ]
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_an_unknown_example_is_refused_with_those_that_are_known(tmp_path):
    done = ran("example", "atlantis", "--out", tmp_path / "out", "--lang", "en")
    assert done.exit_code == 2
    assert "golden, yunxiu" in done.stderr
    assert list(tmp_path.iterdir()) == []

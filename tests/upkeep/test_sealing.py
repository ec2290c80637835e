from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangpai.problems import Rejected
from liangpai.upkeep import sealing
from liangpai.upkeep.sealing import is_sealed, seal, unseal

SALT = bytes(16)
WORDS = "a long passphrase"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks so small that a short file has several."""
    monkeypatch.setattr(sealing, "CHUNK", 16)


@pytest.mark.parametrize("size", [0, 1, 15, 16, 17, 32, 33, 100])
def test_what_was_closed_opens_again_whatever_its_size(tmp_path: Path, small: None, size: int) -> None:
    plain, closed, again = (tmp_path / name for name in ("plain", "closed", "again"))
    plain.write_bytes(bytes(range(size)))
    seal(plain, closed, WORDS, SALT)
    assert is_sealed(closed)
    assert not is_sealed(plain)
    assert size < 4 or bytes(range(size)) not in closed.read_bytes()
    unseal(closed, again, WORDS)
    assert again.read_bytes() == bytes(range(size))


def broken(path: Path, content: bytes) -> bool:
    """Whether a changed file is refused."""
    path.write_bytes(content)
    with pytest.raises(Rejected) as raised:
        unseal(path, path.with_suffix(".open"), WORDS)
    return raised.value.problems[0].code == "backup.sealed"


def test_chunks_cannot_be_cut_off_doubled_or_change_places(tmp_path: Path, small: None) -> None:
    plain, closed = tmp_path / "plain", tmp_path / "closed"
    plain.write_bytes(bytes(48))
    seal(plain, closed, WORDS, SALT)
    text = closed.read_bytes()
    start, step = len(sealing.MARK) + sealing.SALT, 32
    head, parts = text[:start], [text[at : at + step] for at in range(start, len(text), step)]
    assert len(parts) == 3
    for order in ([0, 1], [0], [1, 0, 2], [0, 1, 1, 2], [0, 1, 2, 2]):
        assert broken(tmp_path / "changed", head + b"".join(parts[place] for place in order))


@settings(max_examples=8)
@given(st.integers(0, 10**6), st.integers(0, 7))
def test_any_flipped_bit_is_found(tmp_path_factory: pytest.TempPathFactory, position: int, bit: int) -> None:
    folder = tmp_path_factory.mktemp("sealed")
    (folder / "plain").write_bytes(b"figures" * 9)
    seal(folder / "plain", folder / "closed", WORDS, SALT)
    text = bytearray((folder / "closed").read_bytes())
    start = len(sealing.MARK)
    text[start + position % (len(text) - start)] ^= 1 << bit
    assert broken(folder / "changed", bytes(text))


def test_two_files_closed_alike_do_not_look_alike(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"figures")
    seal(tmp_path / "plain", tmp_path / "a", WORDS, SALT)
    seal(tmp_path / "plain", tmp_path / "b", WORDS, bytes(15) + b"1")
    assert (tmp_path / "a").read_bytes()[34:] != (tmp_path / "b").read_bytes()[34:]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.notary.rules.trees import (
    EMPTY,
    consistency,
    grown,
    inclusion,
    is_consistent,
    is_included,
    leaf_hash,
    root,
    root_of,
)
from tests.notary.independent import audit_path, tree_hash

# The eight leaves of the reference implementations of RFC 6962, the roots over the first of them, and two of their proofs.
LEAVES = [
    bytes.fromhex(one)
    for one in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
PATHS = {
    (0, 8): (
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ),
    (5, 8): (
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
    (2, 3): ("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",),
    (1, 5): (
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ),
}
GROWTH = {
    (1, 1): (),
    (1, 8): PATHS[0, 8],
    (6, 8): (
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
    (2, 5): (
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ),
    (6, 7): (
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
}
HASHES = [leaf_hash(one) for one in LEAVES]
OTHER = bytes(32)
trees = st.integers(1, 70).map(lambda n: [bytes([at]) for at in range(n)])


def test_roots_are_those_of_the_reference() -> None:
    assert EMPTY.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert root([]) == EMPTY
    assert [root(HASHES[:n]).hex() for n in range(1, 9)] == ROOTS


@pytest.mark.parametrize(("index", "size"), PATHS)
def test_paths_are_those_of_the_reference(index: int, size: int) -> None:
    path = inclusion(index, HASHES[:size])
    assert tuple(one.hex() for one in path) == PATHS[index, size]
    assert is_included(index, size, HASHES[index], path, bytes.fromhex(ROOTS[size - 1]))


@pytest.mark.parametrize(("old", "new"), GROWTH)
def test_proofs_of_growth_are_those_of_the_reference(old: int, new: int) -> None:
    path = consistency(old, HASHES[:new])
    roots = (bytes.fromhex(ROOTS[old - 1]), bytes.fromhex(ROOTS[new - 1]))
    assert tuple(one.hex() for one in path) == GROWTH[old, new]
    assert is_consistent((old, new), path, roots)


@given(trees, st.data())
def test_every_leaf_is_proved_as_the_text_of_the_rfc_says_and_no_other_is(
    leaves: list[bytes], data: st.DataObject
) -> None:
    hashes, size = [leaf_hash(one) for one in leaves], len(leaves)
    index = data.draw(st.integers(0, size - 1))
    head, path = root(hashes), inclusion(index, hashes)
    assert head == tree_hash(leaves)
    assert path == audit_path(index, leaves)
    assert is_included(index, size, hashes[index], path, head)
    for at in range(size):
        if at != index:
            assert not is_included(at, size, hashes[index], path, head)
    assert not is_included(index, size, OTHER, path, head)
    assert not is_included(index, size, hashes[index], [*path, OTHER], head)
    assert not is_included(index, size, hashes[index], path, OTHER)
    assert not path or not is_included(index, size, hashes[index], path[:-1], head)
    for at in range(len(path)):
        changed = [*path[:at], OTHER, *path[at + 1 :]]
        assert not is_included(index, size, hashes[index], changed, head)


@given(trees, st.data())
def test_growth_is_proved_and_a_rewritten_past_is_not(leaves: list[bytes], data: st.DataObject) -> None:
    hashes, new = [leaf_hash(one) for one in leaves], len(leaves)
    old = data.draw(st.integers(0, new))
    path, roots = consistency(old, hashes), (root(hashes[:old]), root(hashes))
    assert is_consistent((old, new), path, roots)
    assert not is_consistent((old, new), [*path, OTHER], roots)
    assert not is_consistent((old, new), path, (OTHER, roots[1]))
    if 0 < old < new:
        assert not is_consistent((old, new), path, (roots[0], OTHER))
        assert not is_consistent((new, old), path, roots)
        assert not is_consistent((old, new), path[:-1], roots)
        for at in range(len(path)):
            assert not is_consistent((old, new), [*path[:at], OTHER, *path[at + 1 :]], roots)


@given(trees)
def test_a_tree_that_grows_leaf_by_leaf_has_the_same_root(leaves: list[bytes]) -> None:
    frontier: list[bytes] = []
    assert root_of(frontier) == EMPTY
    for size, one in enumerate(leaves):
        frontier = grown(frontier, size, leaf_hash(one))
        assert len(frontier) == (size + 1).bit_count()
    assert root_of(frontier) == tree_hash(leaves)


def test_what_is_not_in_the_tree_cannot_be_asked_for() -> None:
    with pytest.raises(IndexError):
        inclusion(8, HASHES)
    with pytest.raises(IndexError):
        consistency(9, HASHES)
    assert not is_included(8, 8, HASHES[0], [], OTHER)
    assert not is_included(0, 1, HASHES[0], [OTHER], HASHES[0])
    assert not is_consistent((-1, 1), [], (OTHER, OTHER))
    assert not is_consistent((1, 2), [], (OTHER, OTHER))
    assert not is_consistent((3, 4), [], (OTHER, OTHER))

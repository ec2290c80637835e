"""Merkle trees as in RFC 6962 over SHA-256: hashes, the root, proofs that a leaf is in and that a tree only grew."""

import hashlib
from collections.abc import Sequence

EMPTY = hashlib.sha256(b"").digest()
"""The root of a tree without leaves."""


def leaf_hash(leaf: bytes) -> bytes:
    """The hash of a leaf (section 2.1)."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node over its two children (section 2.1)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(hashes: Sequence[bytes]) -> bytes:
    """The root over the hashes of the leaves."""
    level = list(hashes)
    while len(level) > 1:
        level = _above(level)
    return level[0] if level else EMPTY


def _above(level: Sequence[bytes]) -> list[bytes]:
    """The next level; a last node without a neighbour goes up as it is."""
    paired = [node_hash(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
    return paired + list(level[len(level) - len(level) % 2 :])


def inclusion(index: int, hashes: Sequence[bytes]) -> list[bytes]:
    """The audit path of a leaf, from its neighbour up to the child of the root (section 2.1.1).

    Raises:
        IndexError: the tree has no such leaf.
    """
    if not 0 <= index < len(hashes):
        raise IndexError(index)
    path, level = [], list(hashes)
    while len(level) > 1:
        if index ^ 1 < len(level):
            path.append(level[index ^ 1])
        index, level = index // 2, _above(level)
    return path


def is_included(index: int, size: int, leaf: bytes, path: Sequence[bytes], root_hash: bytes) -> bool:
    """Whether the path leads from the hash of a leaf to the root of a tree of that size."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf
    for step in path:
        if last == 0:
            return False
        if at % 2 or at == last:
            found = node_hash(step, found)
            while at % 2 == 0 and at:
                at, last = at // 2, last // 2
        else:
            found = node_hash(found, step)
        at, last = at // 2, last // 2
    return last == 0 and found == root_hash


def consistency(old: int, hashes: Sequence[bytes]) -> list[bytes]:
    """The proof that the tree began as its first ``old`` leaves (section 2.1.2); empty for none and for all.

    Raises:
        IndexError: the tree is not that large.
    """
    if not 0 <= old <= len(hashes):
        raise IndexError(old)
    return _subproof(old, hashes, is_whole=True) if 0 < old < len(hashes) else []


def _subproof(old: int, hashes: Sequence[bytes], *, is_whole: bool) -> list[bytes]:
    if old == len(hashes):
        return [] if is_whole else [root(hashes)]
    split = 1 << (len(hashes) - 1).bit_length() - 1
    if old <= split:
        return [*_subproof(old, hashes[:split], is_whole=is_whole), root(hashes[split:])]
    return [*_subproof(old - split, hashes[split:], is_whole=False), root(hashes[:split])]


def is_consistent(sizes: tuple[int, int], path: Sequence[bytes], roots: tuple[bytes, bytes]) -> bool:
    """Whether the proof shows that the tree of the second size and root began as the first."""
    (old, new), (old_root, new_root) = sizes, roots
    if old > new or old < 0:
        return False
    if old == 0:
        return not path and old_root == EMPTY
    if old == new:
        return not path and old_root == new_root
    steps = [old_root, *path] if old & (old - 1) == 0 else list(path)
    return bool(steps) and _grows(old - 1, new - 1, steps, roots)


def _grows(at: int, last: int, steps: Sequence[bytes], roots: tuple[bytes, bytes]) -> bool:
    while at % 2:
        at, last = at // 2, last // 2
    first = second = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if at % 2 or at == last:
            first, second = node_hash(step, first), node_hash(step, second)
            while at % 2 == 0 and at:
                at, last = at // 2, last // 2
        else:
            second = node_hash(second, step)
        at, last = at // 2, last // 2
    return last == 0 and (first, second) == roots


def grown(frontier: Sequence[bytes], size: int, leaf: bytes) -> list[bytes]:
    """The whole subtrees of a tree of ``size`` leaves, the largest first, after one more leaf."""
    found, node = list(frontier), leaf
    while size % 2:
        node, size = node_hash(found.pop(), node), size // 2
    return [*found, node]


def root_of(frontier: Sequence[bytes]) -> bytes:
    """The root over the whole subtrees of a tree."""
    if not frontier:
        return EMPTY
    *rest, node = frontier
    for one in reversed(rest):
        node = node_hash(one, node)
    return node

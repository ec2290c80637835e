from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.ledger.rules import Broken, Link, digest_of, first_broken

AT = datetime(2024, 1, 10, 2, 0, tzinfo=UTC)
ALGORITHMS = st.sampled_from(["sha256", "sm3"])
HERE = 1


def a_chain(length: int, algorithm: str, start: int = 1, previous: str = "") -> list[Link]:
    chain: list[Link] = []
    for number in range(start, start + length):
        link = Link(number, AT, 7, "赵", "round.open", f"round:{number}", f'{{"n":{number}}}', previous, "")
        chain.append(replace(link, digest=digest_of(link, HERE, algorithm)))
        previous = chain[-1].digest
    return chain


def verdict(chain: list[Link], algorithm: str, head: tuple[int, str]) -> Broken | None:
    return first_broken(sorted(chain, key=lambda link: link.sequence), HERE, algorithm, head)


def head_of(chain: list[Link]) -> tuple[int, str]:
    return (chain[-1].sequence, chain[-1].digest) if chain else (0, "")


def test_the_digest_of_a_row_is_what_it_was_when_the_first_chain_was_written() -> None:
    link = Link(1, AT, None, "系统", "district.found", "district:1", "{}", "", "")
    assert digest_of(link, HERE, "sha256").startswith("sha256:")
    assert digest_of(link, HERE, "sm3").startswith("sm3:")
    assert len(digest_of(link, HERE, "sm3")) == len("sm3:") + 64


def test_a_moment_is_covered_whatever_zone_it_is_told_in() -> None:
    link = a_chain(1, "sha256")[0]
    shifted = replace(link, at=link.at.astimezone(None))
    assert digest_of(shifted, HERE, "sha256") == link.digest


@given(st.integers(0, 8), ALGORITHMS)
def test_an_untouched_chain_holds(length: int, algorithm: str) -> None:
    chain = a_chain(length, algorithm)
    assert verdict(chain, algorithm, head_of(chain)) is None


COLUMNS = [name for name in Link.__slots__ if name != "sequence"]


def changed(link: Link, column: str, position: int, bit: int) -> Link:
    value = getattr(link, column)
    if column == "at":
        return replace(link, at=value + timedelta(microseconds=1 << bit))
    if column == "account":
        return replace(link, account=None if bit == 7 else value ^ (1 << bit))
    if not value:
        return replace(link, **{column: "x"})
    at = position % len(value)
    return replace(link, **{column: value[:at] + chr(ord(value[at]) ^ (1 << (bit % 7))) + value[at + 1 :]})


@given(st.data(), st.integers(1, 8), ALGORITHMS, st.integers(0, 99), st.integers(0, 7))
def test_any_flipped_bit_in_any_column_is_found_at_its_row(
    draw: st.DataObject, length: int, algorithm: str, position: int, bit: int
) -> None:
    chain = a_chain(length, algorithm)
    head = head_of(chain)
    row = draw.draw(st.integers(0, length - 1))
    column = draw.draw(st.sampled_from(COLUMNS))
    chain[row] = changed(chain[row], column, position, bit)
    broken = verdict(chain, algorithm, head)
    assert broken is not None
    assert broken.sequence == row + 1


@given(st.data(), st.integers(1, 8), ALGORITHMS)
def test_a_deleted_row_is_named_even_when_it_was_the_last(
    draw: st.DataObject, length: int, algorithm: str
) -> None:
    chain = a_chain(length, algorithm)
    head = head_of(chain)
    row = draw.draw(st.integers(0, length - 1))
    del chain[row]
    assert verdict(chain, algorithm, head) == Broken(row + 1, "missing")


@given(st.data(), st.integers(0, 7), ALGORITHMS)
def test_a_row_added_behind_the_head_is_named(draw: st.DataObject, length: int, algorithm: str) -> None:
    chain = a_chain(length, algorithm)
    head = head_of(chain)
    more = draw.draw(st.integers(1, 3))
    chain += a_chain(more, algorithm, start=length + 1, previous=head[1])
    assert verdict(chain, algorithm, head) == Broken(length + 1, "beyond the head")


@given(st.data(), st.integers(1, 8), ALGORITHMS)
def test_a_row_put_in_between_is_named(draw: st.DataObject, length: int, algorithm: str) -> None:
    chain = a_chain(length, algorithm)
    head = head_of(chain)
    row = draw.draw(st.integers(0, length - 1))
    later = [replace(link, sequence=link.sequence + 1) for link in chain[row:]]
    put = replace(chain[row], subject="round:99")
    put = replace(put, digest=digest_of(put, HERE, algorithm))
    broken = verdict([*chain[:row], put, *later], algorithm, head)
    assert broken is not None
    # At the end it holds in itself, and only the head, which names another digest, tells that it was put there.
    assert broken.sequence == (row + 1 if row == length - 1 else row + 2)


@given(st.data(), st.integers(2, 8), ALGORITHMS)
def test_of_two_rows_that_changed_places_the_first_is_named(
    draw: st.DataObject, length: int, algorithm: str
) -> None:
    chain = a_chain(length, algorithm)
    head = head_of(chain)
    first, second = sorted(
        draw.draw(st.lists(st.integers(0, length - 1), min_size=2, max_size=2, unique=True))
    )
    chain[first], chain[second] = (
        replace(chain[second], sequence=first + 1),
        replace(chain[first], sequence=second + 1),
    )
    broken = verdict(chain, algorithm, head)
    assert broken is not None
    assert broken.sequence == first + 1


@given(st.data(), st.integers(2, 8), ALGORITHMS)
def test_a_row_written_anew_with_its_digest_breaks_the_row_after_it(
    draw: st.DataObject, length: int, algorithm: str
) -> None:
    chain = a_chain(length, algorithm)
    head = head_of(chain)
    row = draw.draw(st.integers(0, length - 1))
    anew = replace(chain[row], content="{}")
    chain[row] = replace(anew, digest=digest_of(anew, HERE, algorithm))
    broken = verdict(chain, algorithm, head)
    assert broken == Broken(min(row + 2, length), "changed" if row == length - 1 else "unchained")


@given(st.data(), st.integers(1, 8), st.integers(-9, 20))
def test_a_row_with_another_number_is_named(draw: st.DataObject, length: int, number: int) -> None:
    chain = a_chain(length, "sha256")
    head = head_of(chain)
    row = draw.draw(st.integers(0, length - 1))
    if number in range(1, length + 1):
        return
    chain[row] = replace(chain[row], sequence=number)
    broken = verdict(chain, "sha256", head)
    assert broken is not None
    assert broken.sequence == (number if number < 1 else row + 1)


@pytest.mark.parametrize("head", [(3, "sha256:other"), (2, ""), (4, "sha256:other"), (-1, "")])
def test_a_head_that_was_changed_is_found(head: tuple[int, str]) -> None:
    assert verdict(a_chain(3, "sha256"), "sha256", head) is not None


def test_a_head_of_an_empty_chain_names_nothing() -> None:
    assert verdict([], "sha256", (0, "sha256:other")) == Broken(1, "beyond the head")


def test_a_chain_does_not_hold_in_another_district() -> None:
    chain = a_chain(3, "sha256")
    assert first_broken(chain, 2, "sha256", head_of(chain)) == Broken(1, "changed")


def test_a_row_that_cannot_be_read_is_named() -> None:
    chain = a_chain(3, "sha256")
    head = head_of(chain)
    chain[1] = replace(chain[1], digest="")
    assert verdict(chain, "sha256", head) == Broken(2, "unreadable")

import pytest

from liangpai.notary.operations import erase
from liangpai.notary.queries import hashes_of, leaf, leaf_of, leaves, log_of, record_of
from liangpai.notary.rules.trees import leaf_hash
from liangpai.refusal import Refused
from tests.notary.stories import a_record, a_witnessed_record, whole
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_entries_come_newest_first_and_their_hashes_in_order(cast: Cast) -> None:
    made = a_record(cast, 3)
    assert [one.index for one in leaves(cast.district)] == [2, 1, 0]
    assert hashes_of(cast.district) == [leaf_hash(one.leaf.encode()) for one in made]
    assert leaf(cast.district, 1).leaf == made[1].leaf


def test_an_entry_that_is_not_there_is_absent(cast: Cast, neighbours: Cast) -> None:
    a_record(neighbours, 1)
    assert leaf_of(cast.district, "thing:0") is None
    assert log_of(cast.district) is None
    with pytest.raises(Refused):
        leaf(cast.district, 0)


def test_the_record_lays_open_what_may_be_read_and_was_not_erased(cast: Cast) -> None:
    made = a_witnessed_record(cast)
    erase(leaf=made[1], actor=cast.li, at=AT)
    found = record_of(cast.district, lambda subject: subject in ("thing:0", "thing:1"))
    assert [row.content is not None for row in found.rows] == [True, False, False, False, False]
    assert found.rows[0].salt == made[0].salt
    assert (len(found.notes), len(found.witnesses), found.district) == (2, 2, "YX")
    assert [row.content is not None for row in whole(cast).rows] == [True, False, True, True, True]


def test_a_record_without_entries_is_empty(cast: Cast) -> None:
    found = whole(cast)
    assert (found.origin, found.keys, found.rows, found.notes) == ("", (), (), ())

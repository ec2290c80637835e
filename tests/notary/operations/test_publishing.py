import json

import pytest
from django.db import IntegrityError, transaction

from liangpai.ledger.queries import history
from liangpai.notary.models import Leaf, Log
from liangpai.notary.operations import Shown, erase, publish, publish_all
from liangpai.notary.queries import leaf_of, verify_log
from liangpai.notary.rules.leaves import commitment_of, said
from tests.notary.stories import a_checkpoint, a_record, an_entry
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_what_is_released_is_entered_behind_a_salted_commitment(cast: Cast) -> None:
    leaf = an_entry(cast, 7, "card")
    told = said(leaf.leaf)
    assert (leaf.index, leaf.subject, told.kind, told.district) == (0, "thing:7", "card", "YX")
    assert told.moment == AT
    assert told.commitment == commitment_of(leaf.salt, leaf.content)
    assert json.loads(leaf.content) == {
        "level": "society",
        "name": "第7件",
        "score": 86.5,
        "subject": "thing:7",
    }
    assert len(leaf.salt) == 32
    assert an_entry(cast, 7, "card").salt != leaf.salt


def test_entries_are_numbered_in_their_order_in_each_district(cast: Cast, neighbours: Cast) -> None:
    assert [leaf.index for leaf in a_record(cast, 3)] == [0, 1, 2]
    assert an_entry(neighbours).index == 0
    log = Log.objects.get(district_id=cast.district)
    assert (log.size, len(log.frontier), log.key) == (3, 2, "")


def test_many_are_entered_at_once_as_one_by_one(cast: Cast) -> None:
    a_record(cast, 3)
    shown = [Shown("card", f"card:{number}", {"n": number}) for number in range(6)]
    made = publish_all(district=cast.district, shown=shown, at=AT)
    assert [leaf.index for leaf in made] == [3, 4, 5, 6, 7, 8]
    a_checkpoint(cast)
    assert verify_log(cast.district) == ()
    assert publish_all(district=cast.district, shown=[], at=AT) == []
    assert verify_log(cast.district) == ()


def test_the_newest_entry_about_a_thing_is_found(cast: Cast) -> None:
    an_entry(cast, 1)
    last = an_entry(cast, 1, "withdrawal")
    found = leaf_of(cast.district, "thing:1")
    assert found is not None and found.index == last.index
    assert leaf_of(cast.district, "thing:2") is None


def test_no_kind_is_entered_that_is_not_known(cast: Cast) -> None:
    with pytest.raises(KeyError):
        an_entry(cast, 1, "opinion")


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_entered() -> None:
    with pytest.raises(RuntimeError, match="only inside the transaction"):
        publish(district=1, kind="card", subject="card:1", content={}, at=AT)


def test_an_erased_content_leaves_the_record_and_every_proof_as_they_were(cast: Cast) -> None:
    leaf = a_record(cast, 4)[2]
    a_checkpoint(cast)
    erase(leaf=leaf, actor=cast.li, at=AT)
    row = Leaf.objects.of(cast.district).get(index=2)
    assert (row.content, row.salt, row.subject, row.leaf) == ("", "", "", leaf.leaf)
    assert [one.action for one in history(cast.district, "leaf", 2)] == ["notary.erase"]
    assert verify_log(cast.district) == ()
    erase(leaf=leaf, actor=cast.li, at=AT)
    assert len(history(cast.district, "leaf", 2)) == 1


@pytest.mark.parametrize("verb", ["change", "delete", "erase half"])
def test_the_database_refuses_to_change_or_delete_an_entry(cast: Cast, verb: str) -> None:
    a_record(cast, 2)
    rows = Leaf.objects.of(cast.district).filter(index=1)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        if verb == "delete":
            rows.delete()
        else:
            rows.update(**({"kind": "card"} if verb == "change" else {"salt": ""}))
    assert verify_log(cast.district) == ()

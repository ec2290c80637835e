import pytest

from liangpai.ledger.queries import history
from liangpai.meetings.operations.bases import break_down, link, unlink
from liangpai.meetings.queries.circulars import bases, basis, papers_for
from liangpai.refusal import Refused
from tests.catalogue.stories import an_item
from tests.meetings.circulated import a_circular
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_paper_is_linked_with_what_it_is_the_basis_of_and_unlinked(cast: Cast) -> None:
    made = a_circular(cast)
    first = link(circular=made, matter="greening:", actor=cast.zhao, at=AT)
    assert link(circular=made, matter="greening:", actor=cast.zhao, at=AT).pk == first.pk
    assert papers_for(cast.district, "greening") == [made]
    unlink(basis=basis(cast.district, first.pk), actor=cast.zhao, at=AT)
    assert bases(made) == []
    assert [one.action for one in history(cast.district, "circular", made.pk)][1:] == [
        "circular.link",
        "circular.unlink",
    ]
    unlink(basis=first, actor=cast.zhao, at=AT)


def test_only_what_is_there_can_be_linked_and_only_by_the_office(cast: Cast) -> None:
    made = a_circular(cast)
    with pytest.raises(Refused) as refused:
        link(circular=made, matter="scheme:999", actor=cast.zhao, at=AT)
    assert refused.value.first.code == "circular.basis"
    with pytest.raises(Refused):
        link(circular=made, matter="greening:", actor=cast.sun, at=AT)


def test_a_task_from_a_paper_names_its_number(cast: Cast) -> None:
    made = a_circular(cast)
    an_item(cast)
    task = break_down(
        circular=made, title="落实绿化", content="", unit=cast.units["town"].pk, actor=cast.zhao, at=AT
    )
    assert (task.source_kind, task.source, task.source_id) == ("paper", "云岫办〔2024〕3号", made.pk)
    assert [(one.room, one.thing) for one in bases(made)] == [("task", task.pk)]
    with pytest.raises(Refused):
        break_down(circular=made, title="落实", content="", unit=None, actor=cast.sun, at=AT)

"""Separation of duties by the web: whoever did the first of a forbidden pair is refused the second, whatever posts they hold."""

from pathlib import Path

import pytest

from liangpai.cards.models import Card, Extension
from liangpai.cards.rules.separation import PAIRS
from liangpai.cards.workflow import CARD
from liangpai.cli import entry
from liangpai.cli.entry import COMMANDS
from tests.cards.stories import MINUTES, a_rectification
from tests.people import Cast
from tests.web.cards.clock import on_day
from tests.web.doors import as_

pytestmark = pytest.mark.django_db

FORMS = {
    "card.vet": {"reason": "依据充分"},
    "card.dismiss": {"reason": "情节轻微"},
    "card.settle": {"settlement": "card", "reason": "理由", "minutes": MINUTES},
    "card.remind": {"settlement": "remind", "reason": "理由", "minutes": MINUTES},
    "card.propose": {},
    "card.approve": {},
    "card.grant": {"answer": "同意"},
    "card.decline": {"answer": "不同意"},
    "card.confirm": {},
    "card.delist": {"reason": "到位"},
    "card.fail": {"reason": "不到位"},
}
ADDRESS = {"card.remind": "settle"}
"""Where the form of an action is sent, if not to its own name."""
WHO = {"card.propose": "zhao", "card.confirm": "li"}
"""Who may do the second of a pair, if not an approver."""


def answered(cast: Cast, told: Card, person: str, action: str) -> int:
    """The status of the form of an action."""
    name = ADDRESS.get(action, action.removeprefix("card.")).replace("_", "-")
    return as_(cast, person).post(f"/cards/{told.pk}/{name}/", FORMS[action]).status_code


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_no_person_does_both_of_a_forbidden_pair(cast: Cast, first: str, second: str) -> None:
    told = a_rectification(cast)
    if second in ("card.grant", "card.decline"):
        from_unit = as_(cast, "sun")
        on_day(cast, told.at)
        from_unit.post(f"/cards/{told.pk}/extend/", {"reason": "天气"})
    person = WHO.get(second, "wang")
    account = cast.accounts[person].pk
    state = next(move.sources[0] for move in CARD.moves if move.action == second)
    rows = Card.objects.of(cast.district).filter(pk=told.pk)
    rows.update(state=state, done={first: [account]})
    on_day(cast, told.at)
    if first == "card.extend":
        Extension.objects.of(cast.district).filter(card_id=told.pk).update(asked_by=account)
    assert answered(cast, told.row, person, second) == 403
    assert told.state == state


def test_the_command_line_has_no_act_on_cards_at_all() -> None:
    """Neither the pairs nor guard rail G1 can be walked round at the terminal: no command touches a card or an occasion."""
    source = Path(entry.__file__).parent
    users = {path.stem for path in source.glob("*.py") if "liangpai.cards" in path.read_text("utf-8")}
    assert users <= {"init"}, "but for the rule set that a new district begins with, as a draft"
    assert not any(word in name for name in COMMANDS for word in ("card", "occasion", "appeal"))

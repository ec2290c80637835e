"""Steps of a card's life that nobody can do, with the way out in words."""

from datetime import date

from liangpai.cards.rules.steps import STEPS
from liangpai.ledger.remembering import remembered_of
from liangpai.organisations.queries import places_of_chain
from liangpai.organisations.queries.units import WHO_IS_WHO
from liangpai.organisations.rules.deadlocks import Deadlock, find_deadlocks


@remembered_of(*WHO_IS_WHO)
def deadlocks(district: int, on: date) -> list[Deadlock]:
    """Every step of a card's life for which no eligible person exists on a day."""
    actors, asked, keepers = places_of_chain(district, on)
    return find_deadlocks(district, actors, asked, keepers, STEPS)

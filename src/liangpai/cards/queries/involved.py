"""Who had a part in a card and may not review it: in the card, in its assessment, and in the figures behind it."""

from collections.abc import Mapping
from datetime import date

from liangpai.assessments.queries import figures_of
from liangpai.cards.models import Card
from liangpai.cards.queries.cards import out_of_it, people_of
from liangpai.organisations.queries import contact_of
from liangpai.results.models import Figure

PARTS: Mapping[str, str] = {
    "card.collect": "proposer",
    "card.vet": "checker",
    "card.settle": "checker",
    "card.propose": "proposer",
    "card.notice": "issuer",
    "card.deliberate": "issuer",
    "card.approve": "approver",
    "card.show": "issuer",
}
"""What somebody was to a card, in the words of ``appeals.rules.people.REASONS``; of several parts the last is told."""


def involved_in(row: Card, on: date) -> dict[int, str]:
    """Accounts that may not review an appeal against a card, each with the code of the reason."""
    found = dict.fromkeys(out_of_it(row, on), "recused")
    leader = contact_of(row.district_id, row.unit_id, on)
    if leader:
        found[leader.account] = "contact"
    found |= _of_assessment(row)
    people = people_of(row)
    for action, part in PARTS.items():
        found |= dict.fromkeys(people.get(action, ()), part)
    return found


def _of_assessment(row: Card) -> dict[int, str]:
    """Who submitted and verified the unit's figures, and who had them computed."""
    run = row.occasion.run
    if run is None or row.standing is None:
        return {}
    pks = figures_of(row.district_id, run.round_id, row.unit_id, run.round.period).values()
    figures = Figure.objects.of(row.district_id).filter(pk__in=list(pks))
    people = list(figures.values_list("submitted_by", "verified_by"))
    found = {account: "submitter" for account, _ in people if account}
    found |= {account: "verifier" for _, account in people if account}
    return found | ({run.requested_by: "scorer"} if run.requested_by else {})

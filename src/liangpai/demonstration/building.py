"""Builds the demonstration chapter by chapter, all of it or nothing."""

from datetime import date, datetime

from django.db import transaction

from liangpai.demonstration.cards import tell_of_cards
from liangpai.demonstration.circulars import circulate
from liangpai.demonstration.commitments import keep_promises, promise
from liangpai.demonstration.complaints import complain
from liangpai.demonstration.experience import tell_cases, tell_what_will_be_withheld
from liangpai.demonstration.ground import change_since, found_the_district, reorganise
from liangpai.demonstration.meetings import convene
from liangpai.demonstration.needs import tell_of_needs
from liangpai.demonstration.overseen import oversee
from liangpai.demonstration.schemes import draft_the_next, lay_the_rules, renew_the_rules
from liangpai.demonstration.sessions import hold_sessions
from liangpai.demonstration.sharing import set_rails_aside, tell_of_sharing
from liangpai.demonstration.story import Story, moment
from liangpai.demonstration.summaries import summarise
from liangpai.demonstration.tasks import follow_up
from liangpai.demonstration.this_year import after_the_release, tell_2023
from liangpai.demonstration.villages import differ_on_funds, tell_of_the_villages
from liangpai.demonstration.visited import visit_places
from liangpai.demonstration.witnessed import name_witnesses, witness_the_rest
from liangpai.demonstration.year_before import tell_2022

CLOCK = moment(2024, 1, 10)
"""What the demo clock shows at first: fifteen days before the conference."""
MEETING_ON = date(2024, 1, 25)


@transaction.atomic
def build(*, at: datetime = CLOCK) -> Story:
    """Build 云岫区 by walking the operations of every room; the same ledger every time.

    Args:
        at: what the demo clock shows at first; what is told happened before ``CLOCK``.

    Raises:
        Refused: there is a district of that code already.
    """
    story = found_the_district(at, MEETING_ON)
    base = tell_2022(story, lay_the_rules(story))
    scheme = renew_the_rules(story)
    reorganise(story)
    round_, final = tell_2023(story, scheme)
    name_witnesses(story)
    change_since(story)
    tell_of_the_villages(story)
    differ_on_funds(story)
    tell_what_will_be_withheld(story)
    after_the_release(story, round_, final)
    draft_the_next(story, scheme)
    promised = promise(story)
    tell_of_needs(story)
    keep_promises(story, promised)
    follow_up(story)
    tell_of_cards(story, base, final)
    tell_of_sharing(story)
    papers = circulate(story)
    summarise(story)
    set_rails_aside(story)
    complain(story)
    visit_places(story)
    tell_cases(story)
    convene(story, papers)
    hold_sessions(story)
    oversee(story, round_, base)
    witness_the_rest(story)
    return story

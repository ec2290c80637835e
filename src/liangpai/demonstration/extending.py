"""More time for a rectification, asked for by those who were carded in the summer: granted, declined, or not answered yet."""

from liangpai.cards import operations as cards
from liangpai.cards import queries
from liangpai.demonstration.story import Story, moment

GRANTED = "电力迁改由供电部门统一排期，预计一月上旬完成"
DECLINED = "新施工单位正在进场，申请顺延"
ASKED = "水利手续已报批，预计二月上旬批复"


def granted(story: Story, pk: int, who: str) -> None:
    """Asked for with good reason, and granted."""
    made = _ask(story, pk, GRANTED, who, 20)
    at = story.by("vice-commander", moment(2023, 12, 21))
    cards.grant(extension=made, answer="情况属实，同意", **at)


def declined(story: Story, pk: int, who: str) -> None:
    """Asked for because of one's own delay, and declined."""
    made = _ask(story, pk, DECLINED, who, 11)
    at = story.by("vice-commander", moment(2023, 12, 12))
    cards.decline(extension=made, answer="更换施工单位属自身安排，不同意延期", **at)


def asked(story: Story, pk: int, who: str) -> None:
    """Asked for the day before the story stands still."""
    card = queries.card(story.district, pk)
    cards.ask_extension(card=card, reason=ASKED, **story.by(who, moment(2024, 1, 9, 11)))


def _ask(story: Story, pk: int, reason: str, who: str, day: int) -> queries.Extension:
    card = queries.card(story.district, pk)
    made = cards.ask_extension(card=card, reason=reason, **story.by(who, moment(2023, 12, day)))
    return queries.extension(story.district, made.pk)

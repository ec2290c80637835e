"""What the pack of a meeting is made of as it stands now, the packs that were frozen, and what has changed since."""

from collections.abc import Iterator
from datetime import date

from liangpai.districts.queries import district_of
from liangpai.dossier.conference import ConferenceFacts, from_json
from liangpai.dossier.conference.facts import (
    AgendaLine,
    DraftResolution,
    MeetingFacts,
    Person,
    Stance,
)
from liangpai.meetings.models import Circular, Meeting, Pack
from liangpai.meetings.queries.concerning import stances
from liangpai.meetings.queries.meetings import agenda, assisting_of, attendees, called, resolutions
from liangpai.meetings.queries.shown import told_of
from liangpai.meetings.rules.kinds import AREAS
from liangpai.refusal import absent
from liangpai.words import Words

PACK = Words("资料包", "pack")


def pack_facts(row: Meeting, on: date, before: ConferenceFacts | None = None) -> ConferenceFacts:
    """Everything that a pack made now would be made of.

    Args:
        row: the meeting.
        on: the day on which it is made.
        before: the facts of the last pack; the same result is then not computed again.
    """
    place = district_of(row.district_id)
    told = told_of(row.district_id, row.occasion, row.held_on, on, before)
    carded = {card.unit for card in told["cards"]}
    return ConferenceFacts(
        district=place.name,
        issuer=f"{place.name}“百千万工程”指挥部办公室",
        is_demo=place.is_demo,
        meeting=_meeting(row, place.name),
        agenda=tuple(_agenda(row)),
        people=tuple(_people(row)),
        stances=tuple(
            Stance(unit=one.unit, card=one.card, minutes=one.minutes, is_praise=one.is_praise)
            for one in stances(row)
            if one.unit in carded
        ),
        resolutions=tuple(_resolutions(row)),
        **({"year": row.held_on.year - 1} | told),
    )


def packs(row: Meeting) -> list[Pack]:
    """The packs of a meeting, the last first, without their facts."""
    rows = Pack.objects.of(row.district_id).filter(meeting_id=row.pk)
    return list(rows.defer("facts").order_by("-pk"))


def last_pack(row: Meeting) -> Pack | None:
    """The pack that counts."""
    return Pack.objects.of(row.district_id).filter(meeting_id=row.pk).order_by("-pk").first()


def pack(row: Meeting, pk: int = 0) -> Pack:
    """A pack of a meeting with its facts; the last where none is named.

    Raises:
        Refused: there is none.
    """
    rows = Pack.objects.of(row.district_id).filter(meeting_id=row.pk)
    found = (rows.filter(pk=pk) if pk else rows.order_by("-pk")).first()
    if found is None:
        raise absent(PACK)
    return found


def changed_since(row: Meeting, made: Pack, on: date) -> list[Words]:
    """Which parts of what is held differ from what a pack was made of."""
    before = from_json(made.facts)
    now = pack_facts(row, on, before)
    return [words for field, words in PARTS.items() if getattr(now, field) != getattr(before, field)]


PARTS = {
    "meeting": Words("会议安排", "the plan of the meeting"),
    "agenda": Words("议程", "the agenda"),
    "people": Words("参会人员", "who is invited"),
    "bulletin": Words("考核结果", "the results"),
    "promises": Words("承诺", "promises"),
    "cards": Words("亮牌", "cards"),
    "pending": Words("待审批的牌", "cards that wait for approval"),
    "not_told": Words("不足以区分的类别", "classes that are not told apart"),
    "stances": Words("表态", "statements"),
    "resolutions": Words("议定事项", "resolutions"),
}
"""The parts of the facts as readers call them."""


def _meeting(row: Meeting, district: str) -> MeetingFacts:
    name = called(row)
    return MeetingFacts(
        title=f"{district}“百千万工程”指挥部{name}",
        serial=name,
        held_on=row.held_on,
        starts_at=row.starts_at,
        place=row.place,
        chair=row.chair_name,
    )


def _agenda(row: Meeting) -> Iterator[AgendaLine]:
    lines = agenda(row)
    papers = (
        Circular.objects.of(row.district_id).defer("file").in_bulk([one.paper for one in lines if one.paper])
    )
    for one in lines:
        yield AgendaLine(
            kind=one.kind,
            title=one.title,
            minutes=one.minutes,
            unit=one.unit.name if one.unit else "",
            speaker=one.speaker,
            paper=_cited(papers.get(one.paper or 0)),
        )


def _cited(paper: Circular | None) -> str:
    """A paper by title and number, as a text cites it."""
    if paper is None:
        return ""
    return f"《{paper.title.strip('《》')}》" + (f"（{paper.number}）" if paper.number else "")


def _people(row: Meeting) -> Iterator[Person]:
    for one in attendees(row):
        yield Person(
            unit=one.unit.name,
            title=one.title,
            name=one.name,
            part=one.part,
            state=one.state,
            substitute=one.substitute,
        )


def _resolutions(row: Meeting) -> Iterator[DraftResolution]:
    rows = resolutions(row)
    helping = assisting_of(row.district_id, rows)
    for one in rows:
        yield DraftResolution(
            text=one.text,
            unit=one.unit.name,
            due_on=one.task.due_on if one.task else one.due_on,
            assisting=helping[one.pk],
            area=AREAS[one.area].zh,
        )

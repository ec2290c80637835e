"""The plan of seats (座位表): the platform from its middle, then rows from the front, and everybody in a list."""

from collections.abc import Iterator, Sequence
from typing import Final

from liangpai.dossier.conference.facts import ConferenceFacts, Person
from liangpai.dossier.conference.frame import paper_of
from liangpai.papers.document import Block, Column, Heading, Paper, Paragraph, Table

A_ROW: Final = 5
"""Seats in a row of the plan."""
_STATES: Final = {"invited": "", "leave": "请假", "substituted": "代", "present": ""}
_PARTS: Final = {"chair": "主席台", "attend": "参会", "sit_in": "列席"}


def seating_paper(facts: ConferenceFacts, digest: str) -> Paper:
    """The plan as a paper."""
    blocks = (*_platform(facts), *_rows(facts), *_list(facts))
    return paper_of(facts, digest, "座位表", blocks or (Paragraph("参会人员尚未确定。"),))


def platform_order(people: Sequence[Person]) -> list[Person]:
    """The platform as the hall sees it: the first in the middle, the second at the first's own left hand, and so on."""
    order: list[Person] = []
    for at, person in enumerate(people):
        if at % 2:
            order.append(person)  # seen from the hall, a left hand is on the right
        else:
            order.insert(0, person)
    return order


def seats(facts: ConferenceFacts) -> list[tuple[str, Person]]:
    """Everybody in the hall who comes, with row and seat."""
    there = [one for one in facts.people if one.part != "chair" and one.state != "leave"]
    return [(f"{at // A_ROW + 1}排{at % A_ROW + 1}座", one) for at, one in enumerate(there)]


def named(person: Person) -> str:
    """Who sits there: the substitute where one was named."""
    return person.substitute if person.state == "substituted" else person.name


def _platform(facts: ConferenceFacts) -> Iterator[Block]:
    people = [one for one in facts.people if one.part == "chair" and one.state != "leave"]
    if people:
        yield Heading(1, "主席台")
        yield Paragraph(f"{'　'.join(named(one) for one in platform_order(people))}（自会场看，从左至右）")


def _rows(facts: ConferenceFacts) -> Iterator[Block]:
    placed = seats(facts)
    if not placed:
        return
    yield Heading(1, "会场")
    shown = [f"{one.unit}\n{named(one)}" for _, one in placed]
    shown += [""] * (-len(shown) % A_ROW)
    yield Table(
        title="座位图（上方为主席台）",
        columns=(Column("排", 12), *(Column(f"{seat}座", 28.8) for seat in range(1, A_ROW + 1))),
        rows=tuple((str(at // A_ROW + 1), *shown[at : at + A_ROW]) for at in range(0, len(shown), A_ROW)),
    )


def _list(facts: ConferenceFacts) -> Iterator[Block]:
    if not facts.people:
        return
    where = {id(one): seat for seat, one in seats(facts)}
    yield Heading(1, "人员名单")
    yield Table(
        title="人员名单",
        columns=(
            Column("序号", 12),
            Column("单位", 42, "left"),
            Column("职务", 34),
            Column("姓名", 26),
            Column("座位", 24),
            Column("备注", 18),
        ),
        rows=tuple(
            (
                str(at),
                one.unit,
                one.substitute_title if one.state == "substituted" and one.substitute_title else one.title,
                named(one),
                where.get(id(one), _PARTS[one.part] if one.state != "leave" else "—"),
                _remark(one),
            )
            for at, one in enumerate(facts.people, start=1)
        ),
    )


def _remark(person: Person) -> str:
    if person.state == "substituted":
        return f"代{person.name}"
    return _STATES[person.state] or ("列席" if person.part == "sit_in" else "")

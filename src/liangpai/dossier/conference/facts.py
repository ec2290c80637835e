"""All that the pack of a conference states, as frozen values; what stands here is what is frozen, and nothing else is."""

from dataclasses import dataclass
from datetime import date

from liangpai.dossier.letters.candidates import SHAPE_WORDS
from liangpai.papers.bulletin import BulletinFacts
from liangpai.papers.marks import CardMark, Polarity
from liangpai.papers.reminder import SheetRow
from liangpai.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """The meeting itself: ``serial`` such as 2024年第一次会议, ``starts_at`` such as 09:00, ``host`` who leads through it."""

    title: str
    serial: str
    held_on: date
    starts_at: str
    place: str
    chair: str
    chair_title: str = ""
    host: str = ""
    host_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One item of the agenda; ``kind`` as in ``frame.KINDS``, ``paper`` it conveys or rests on by title and number."""

    kind: str
    title: str
    minutes: int
    unit: str = ""
    speaker: str = ""
    speaker_title: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One seat by unit and post, in the order of seats; ``substitute`` sits there where one was sent.

    ``part`` is chair, attend or sit_in; ``state`` invited, leave, substituted or present.
    """

    unit: str
    title: str
    name: str
    part: str = "attend"
    state: str = "invited"
    substitute: str = ""
    substitute_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """A unit's promises of the year by how they ended; ``going`` are those not yet due or not yet judged."""

    unit: str
    kept: int
    broken: int
    partly: int = 0
    excused: int = 0
    going: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.kept + self.partly + self.broken + self.excused + self.going


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What an assessment says of a carded unit; ``score`` and ``rank`` are None where it was not rated."""

    class_name: str
    class_size: int
    score: float | None
    rank: int | None
    sheet: tuple[SheetRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCheck:
    """One condition of the evidence gate and whether it holds."""

    says: Words
    passed: bool


PLAINLY = Words(
    "{rule}：得分{score}分，{name}{n}个单位中列第{rank}位",
    "{rule}: {score} points, place {rank} of the {n} units of {name}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFacts:
    """One card that the meeting shows.

    ``shape`` and ``colour`` as the rule set names them, such as triangle and #f4c20d; ``rule`` names the rule on places or scores that it rests on; ``number`` is empty until it is shown; ``failed`` and ``reason`` belong to a card by collective decision (会商);
    the days are those that follow from the day of the meeting.
    """

    unit: str
    word: str
    shape: str
    colour: str
    polarity: Polarity
    level: int
    why: Words
    checks: tuple[CardCheck, ...]
    rule: Words | None = None
    is_collective: bool = False
    failed: Words | None = None
    reason: str = ""
    minutes: str = ""
    number: str = ""
    result: Result | None = None
    consequences: tuple[Words, ...] = ()
    plan_by: date | None = None
    mend_by: date | None = None
    appeal_by: date | None = None

    @property
    def mark(self) -> CardMark:
        """Word and shape as papers print them."""
        return CardMark(self.word, SHAPE_WORDS.get(self.shape, self.shape))

    @property
    def plainly(self) -> Words:
        """Why, in one sentence for whoever sits in the hall; probabilities and checks stand on the sheet."""
        found = self.result
        if self.rule is None or found is None or found.score is None or found.rank is None:
            return self.why
        return PLAINLY.format(
            rule=self.rule,
            score=f"{found.score:.2f}",
            name=found.class_name,
            n=found.class_size,
            rank=found.rank,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTold:
    """The units at the end of a class that the evidence does not tell apart (不足以区分), and the sentence why."""

    class_name: str
    units: tuple[str, ...]
    why: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """One unit that speaks, in the order of speaking: on its card (表态), or, praised, on its experience (交流发言)."""

    unit: str
    card: str
    minutes: int
    speaker: str = ""
    is_praise: bool = False

    @property
    def speaks(self) -> str:
        """How its speech is called."""
        return "交流发言" if self.is_praise else "表态"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftResolution:
    """One matter to be resolved (议定事项), as it is drafted; without a day of its own the usual limit counts."""

    text: str
    unit: str
    due_on: date | None = None
    assisting: tuple[str, ...] = ()
    area: str = "其他"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceFacts:
    """Everything the pack is made of.

    ``issuer`` the office that prints it; ``bulletin`` the assessment as its 通报 states it, with the standings by class
    and their bands, None where the meeting rests on no assessment; ``year`` the year that is judged; ``cards`` only
    those that are approved, ``pending`` how many still wait for their decision and are therefore not shown.
    """

    district: str
    issuer: str
    is_demo: bool
    year: int
    meeting: MeetingFacts
    agenda: tuple[AgendaLine, ...]
    people: tuple[Person, ...]
    bulletin: BulletinFacts | None = None
    promises: tuple[Promises, ...] = ()
    cards: tuple[CardFacts, ...] = ()
    pending: int = 0
    not_told: tuple[NotTold, ...] = ()
    stances: tuple[Stance, ...] = ()
    resolutions: tuple[DraftResolution, ...] = ()

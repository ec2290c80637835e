"""One task of the demonstration as it is told: every step by whoever it is for."""

from dataclasses import dataclass
from datetime import date, datetime

from liangpai.demonstration.reporting import clerk_of
from liangpai.demonstration.story import Story
from liangpai.tasks import operations as tasks
from liangpai.tasks.queries import Task, extension, parts, task

DUTIES = {
    "巡查": "地质灾害隐患点日常巡查",
    "道路": "村道日常养护",
    "环境": "农村人居环境整治",
    "活动": "群众文化活动组织",
}
"""Items of the towns' list of duties, invented."""
OFFICER = {"YXD03": "wu"}
"""Departments whose officer is of the cast; the others have a verifier."""


@dataclass
class Followed:
    """One task being told: by its id, with who answers for the unit that leads."""

    story: Story
    pk: int
    unit: str = ""

    @property
    def now(self) -> Task:
        """The task as it stands."""
        return task(self.story.district, self.pk)

    @property
    def officer(self) -> str:
        """Who reports for the unit."""
        return officer_of(self.unit)

    def assigned(
        self,
        unit: str,
        at: datetime,
        duty: str = "",
        assisting: tuple[str, ...] = (),
        due: date | None = None,
    ) -> "Followed":
        """Registered and assigned by the office."""
        units = self.story.units
        if self.now.state == "proposed":
            tasks.register(task=self.now, **self.story.by("zhao", at))
        given = tasks.Assignment(
            unit=units[unit],
            assisting=tuple(units[one] for one in assisting),
            duty_item=DUTIES.get(duty, ""),
            is_assisting=unit.startswith(("YXZ", "YXJ")) and not duty,
            due_on=due,
        )
        tasks.assign(task=self.now, assignment=given, **self.story.by("zhao", at))
        self.unit = unit
        return self

    def accepted(self, at: datetime) -> "Followed":
        """Accepted by the unit."""
        tasks.accept(task=self.now, **self.story.by(self.officer, at))
        return self

    def reported(self, at: datetime, text: str, evidence: str = "") -> "Followed":
        """Reported by the unit."""
        tasks.report(task=self.now, text=text, evidence=evidence, **self.story.by(self.officer, at))
        return self

    def returned(self, at: datetime, reason: str) -> "Followed":
        """Sent back by the office."""
        tasks.return_(task=self.now, reason=reason, **self.story.by("zhao", at))
        return self

    def concluded(self, at: datetime, opinion: str = "") -> "Followed":
        """Accepted by the office."""
        tasks.conclude(task=self.now, opinion=opinion, **self.story.by("zhao", at))
        return self

    def closed(self, at: datetime) -> "Followed":
        """Struck off."""
        tasks.close(task=self.now, **self.story.by("office-director", at))
        return self

    def asked(self, at: datetime, wanted: date, reason: str, share: int) -> int:
        """More time asked for by the unit; answers the request."""
        asked = tasks.extend(
            task=self.now, wanted_on=wanted, reason=reason, share=share, **self.story.by(self.officer, at)
        )
        return asked.pk

    def granted(self, request: int, at: datetime, by: str = "zhao", answer: str = "") -> "Followed":
        """More time granted."""
        found = extension(self.story.district, request)
        tasks.grant(extension=found, answer=answer, **self.story.by(by, at))
        return self

    def helped(self, at: datetime, text: str) -> "Followed":
        """The first unit that assists and has not yet reported does."""
        part = next(one for one in parts(self.story.district, self.pk) if one.state == "open")
        code = next(code for code, pk in self.story.units.items() if pk == part.unit_id)
        tasks.report_part(part=part, text=text, **self.story.by(officer_of(code), at))
        return self


def officer_of(unit: str) -> str:
    """Who answers for a unit: the clerk of a town, the officer of a department."""
    if unit.startswith(("YXZ", "YXJ")):
        return clerk_of(unit)
    return OFFICER.get(unit, f"verifier-{unit.lower()}")


def proposed(story: Story, at: datetime, title: str, kind: str, source: str, **more: object) -> Followed:
    """A task proposed by the office, or by whom ``by`` names."""
    by = str(more.pop("by", "zhao"))
    proposal = tasks.Proposal(title=title, source_kind=kind, source=source, **more)  # type: ignore[arg-type] # its fields
    return Followed(story, tasks.propose(proposal=proposal, **story.act(by, at)).pk)

"""A district in the middle of its year, walked there by the real operations: something of every kind that has an id."""

import tempfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from liangpai.access.actor import house
from liangpai.assessments import operations as assessing
from liangpai.assessments.models import Run, Standing
from liangpai.assessments.queries import objection, release, run
from liangpai.districts.models import District
from liangpai.organisations.operations import issue_token, join
from liangpai.organisations.queries import appointments
from liangpai.oversight.models import LegalReview
from liangpai.results.models import Evidence, Round
from liangpai.results.operations import add_evidence, import_workbook, open_round, plan_round
from liangpai.results.queries import asked_one, template_of
from liangpai.scoring.scheme import Scheme
from liangpai.spreadsheets.template import write_template
from tests.catalogue.stories import a_conflict, a_share, an_item
from tests.commitments.stories import SHOWN, TERMS, Promise
from tests.frameworks.stories import a_version
from tests.guardrails.stories import an_aside
from tests.journeys.carded import carded
from tests.journeys.conferred import circulated, planned
from tests.journeys.met import met
from tests.journeys.overseen import appealed, overseen
from tests.journeys.told import told
from tests.needs.stories import a_need, a_quota, an_application
from tests.notary.stories import a_checkpoint, a_witness
from tests.oversight.stories import a_complaint
from tests.people import AT, ON, Cast
from tests.results.stories import DUE, OPENS, Story, a_scheme, register
from tests.tasks.stories import a_series, followed
from tests.visits.stories import handed_on

LATER = AT + timedelta(days=2)
PAPER = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
VALUES = {"town": {"I1": 80.0, "I2": 9.8, "I3": 70.0}, "other_town": {"I1": 60.0, "I2": 50.0, "I3": 75.0}}


@dataclass
class Lived:
    """The district with its people and its round; ids by the names that addresses use, of Sun's town and of the other."""

    cast: Cast
    story: Story
    ids: dict[str, int]
    others: dict[str, int]


def a_lived_district(cast: Cast) -> Lived:
    """From the scheme in force to a release for society, with one thing of every kind beside it."""
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=LATER)
    story = _reported(cast)
    papers = {town: _evidence(story, town) for town in VALUES}
    circumstance = _circumstance(story)
    final, objected = _assessed(story)
    item = an_item(cast)
    ids = {
        "round_id": story.round.pk,
        "item_id": item.pk,
        "conflict_id": a_conflict(cast, item).pk,
        "share_id": a_share(cast, an_item(cast, "C9")).pk,
        "scheme_id": a_version(cast, scheme=plain(id="next", period="2024")).pk,
        "review_id": LegalReview.objects.of(cast.district).get().pk,
        "complaint_id": a_complaint(cast).pk,
        **overseen(cast),
        "aside_id": an_aside(cast, "G8").pk,
        "run_id": final.pk,
        "circumstance_id": circumstance,
        "objection_id": objected,
        "release_id": _released(cast, final),
        "quota_id": a_quota(cast).pk,
        "witness_id": a_witness(cast).pk,
        "pattern_id": a_series(cast, AT),
        **_administered(cast),
    }
    cards = carded(cast)
    of_town = {
        town: {
            **cards[town],
            **circulated(cast, town),
            **planned(cast, town),
            **met(cast, town),
            "unit_id": cast.units[town].pk,
            "figure_id": story.figure("I1", unit=town).pk,
            "standing_id": Standing.objects.of(cast.district).get(run=final, unit=cast.units[town]).pk,
            "appeal_id": appealed(cast, story.figure("I2", unit=town)),
            "evidence_id": papers[town],
            "upload_id": _upload(story, town),
            **_promised(cast, town),
            "need_id": a_need(cast, unit=town, at=AT, by="sun" if town == "town" else "house").pk,
            **followed(cast, town, AT),
            **_visited(cast, town),
            **told(cast, town, story.figure("I3", unit=town)),
            "gain_id": an_application(cast, by="zhao", unit=town, at=AT, on=ON).pk,
        }
        for town in VALUES
    }
    a_checkpoint(cast, LATER)
    return Lived(cast, story, ids | of_town["town"], ids | of_town["other_town"])


def plain(**changes: object) -> Scheme:
    """Three indicators by level alone."""
    levels = tuple(replace(one, growth=None) for one in a_scheme().indicators)
    return a_scheme(indicators=levels, base_period="", **changes)


def _reported(cast: Cast) -> Story:
    register(cast)
    by = a_version(cast, "active", plain())
    planned = plan_round(
        district=cast.district,
        name="2023年度填报",
        period="2023",
        opens_on=OPENS,
        due_on=DUE,
        actor=cast.zhao,
        at=AT,
        scheme=by.pk,
    )
    open_round(round_=planned, actor=cast.zhao, at=AT)
    story = Story(cast, Round.objects.of(cast.district).get(pk=planned.pk))
    for town, values in VALUES.items():
        story.confirm(values, unit=town)
    return story


def _visited(cast: Cast, town: str) -> dict[str, int]:
    """A visit to the town, and its issue that the department was handed."""
    row = handed_on(cast, town)
    return {"visit_id": row.visit_id, "issue_id": row.pk}


def _administered(cast: Cast) -> dict[str, int]:
    """A token, a member of the task force, and the post that Zhou holds."""
    token, _ = issue_token(
        district=cast.district,
        name="台账系统",
        unit=cast.units["town"].pk,
        role="reporter",
        scopes=["unit.view"],
        expires_on=DUE + timedelta(days=300),
        on=ON,
        actor=cast.chen,
        at=AT,
    )
    member = join(
        district=cast.district,
        task_force=cast.units["task_force"].pk,
        member=cast.units["department"].pk,
        part="member",
        from_on=ON,
        actor=cast.zhao,
        at=AT,
    )
    held = appointments(cast.district, [cast.accounts["zhou"].pk])[0]
    return {
        "account_id": cast.accounts["zhou"].pk,
        "post_id": held.post,
        "appointment_id": held.appointment,
        "token_id": token,
        "membership_id": member,
        "village_id": cast.units["village"].pk,
        "department_id": cast.units["department"].pk,
    }


def _evidence(story: Story, town: str) -> int:
    figure = story.figure("I1", unit=town)
    actor = story.cast.sun if town == "town" else house(story.district)
    kept = add_evidence(figure=figure, name="台账.pdf", content=PAPER, need="佐证投资额", actor=actor, at=AT)
    assert isinstance(kept, Evidence)
    return kept.pk


def _upload(story: Story, town: str) -> int:
    """The town hands its own template in again; nothing in it is new."""
    asked = asked_one(story.district, story.round, story.cast.units[town].pk)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "填报.xlsx"
        write_template(template_of(story.district, story.round, [asked], ON), path)
        content = path.read_bytes()
    actor = story.cast.sun if town == "town" else house(story.district)
    taken = import_workbook(
        round_=story.now(), asked=[asked], content=content, name="填报.xlsx", actor=actor, at=AT
    )
    return int(taken.upload)


def _promised(cast: Cast, town: str) -> dict[str, int]:
    """A promise of the town that is under way, and that it asks to amend; shown to nobody but the unit itself."""
    actor = cast.sun if town == "town" else house(cast.district)
    told = Promise(cast, unit=town).draft(actor).submit(actor).check().approve()
    told.announce(shown=replace(SHOWN, level="unit")).begin()
    asked = told.amend(replace(TERMS, target=100.0), actor=actor)
    return {"commitment_id": told.pk, "amendment_id": asked.pk}


def _circumstance(story: Story) -> int:
    made = assessing.record_circumstance(
        round_=story.now(),
        unit=story.cast.units["town"],
        kind="records",
        content={"record": "fulfilment", "value": 1.0},
        basis="云岫府办〔2024〕1号",
        actor=story.cast.zhao,
        at=AT,
    )
    return int(made.pk)


def _assessed(story: Story) -> tuple[Run, int]:
    """Asked for, computed, objected to, answered, made final."""
    cast, district = story.cast, story.district
    asked = assessing.request_run(round_=story.now(), actor=cast.zhao, at=AT, runs=50)
    assert assessing.compute(district=district, run=asked.pk, now=lambda: AT, pulse=lambda: AT) == "trial"
    assessing.open_feedback(run=run(district, asked.pk), until=ON + timedelta(days=1), actor=cast.zhao, at=AT)
    made = assessing.raise_objection(
        run=run(district, asked.pk), unit=cast.units["town"], item="I1", text="请复核", actor=cast.sun, at=AT
    )
    assessing.answer_objection(
        objection=objection(district, made.pk), is_accepted=False, answer="数据无误", actor=cast.zhao, at=AT
    )
    assessing.close_review(run=run(district, asked.pk), actor=cast.zhao, at=LATER)
    assessing.finalise(run=run(district, asked.pk), actor=cast.zhao, at=LATER)
    return run(district, asked.pk), made.pk


def _released(cast: Cast, final: Run) -> int:
    terms = assessing.Terms(
        "society", "云岫府办〔2024〕2号", "保密审查〔2024〕2号", DUE + timedelta(days=365)
    )
    made = assessing.propose_release(run=final, terms=terms, actor=cast.zhao, at=LATER)
    assessing.approve_release(release=release(cast.district, made.pk), actor=cast.wang, at=LATER)
    return made.pk

"""Five years of a province: every round with its figures and what is held of them, runs computed, standings released."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from benchmarks.clocks import fill_clocks
from benchmarks.province import AT, Province, a_province, a_round
from benchmarks.villages import figures
from liangpai.assessments.models import Release, Run, RunFiles, Standing
from liangpai.assessments.operations import compute, request_run
from liangpai.catalogue.models import DataItem, Holding
from liangpai.results.models import Figure, Round
from liangpai.results.operations.bulk import Block, Common, insert

PERIODS = ("2019", "2020", "2021", "2022", "2023")
"""The last one is being reported: a third is confirmed, a third waits for its keeper, of the rest half is missing."""
EXPIRES = date(2030, 1, 1)


@dataclass(frozen=True)
class Years:
    """The province with its rounds by period, the run that can be read, and its release."""

    province: Province
    rounds: dict[str, Round]
    run: int
    release: int
    item: int


def five_years() -> Years:
    """Everything P7 and P8 read, written straight to the tables but for the run, which is computed."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA cache_size=-1000000")
            cursor.execute("PRAGMA synchronous=OFF")
    province = a_province()
    rounds = {period: a_round(province, period, "closed") for period in PERIODS[:-1]}
    rounds[PERIODS[-1]] = a_round(province, PERIODS[-1])
    for period, round_ in rounds.items():
        _fill(province, round_, is_open=period == PERIODS[-1])
        _hold(province, round_)
    run = _computed(province, rounds["2022"])
    for period in PERIODS[:-2]:
        _copied(run, rounds[period])
    Run.objects.of(province.district).filter(pk=run.pk).update(state="final")
    release = [_released(one) for one in Run.objects.of(province.district).order_by("round_id")][-1]
    fill_clocks(province)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    item = DataItem.objects.of(province.district).order_by("pk").values_list("pk", flat=True)[0]
    return Years(province, rounds, run.pk, release, item)


def _fill(province: Province, round_: Round, *, is_open: bool) -> None:
    rows = figures(len(province.villages)).T.tolist()
    for number, values in enumerate(rows):
        state = "confirmed" if not is_open or number < 20 else "submitted" if number < 40 else "draft"
        count = len(values) if state != "draft" else len(values) // 2
        block = Block(f"I{number:02}", round_.period, province.villages[:count], values[:count])
        insert(_common(province, round_, state), block)


def _common(province: Province, round_: Round, state: str) -> Common:
    accounts = province.accounts
    submitted, confirmed = state != "draft", state == "confirmed"
    return Common(
        {
            "district_id": province.district,
            "round_id": round_.pk,
            "version": 1,
            "state": state,
            "text": "",
            "sigma": None,
            "kind": "final",
            "source": "grid",
            "prompts": [],
            "reason": "",
            "is_self_reported": False,
            "filled_by": accounts["feng"],
            "filled_at": AT,
            "submitted_by": accounts["feng"] if submitted else None,
            "submitted_at": AT if submitted else None,
            "verified_by": accounts["wu"] if confirmed else None,
            "verified_at": AT if confirmed else None,
        }
    )


def _hold(province: Province, round_: Round) -> None:
    """What verification leaves in the catalogue."""
    sql = (
        f'INSERT INTO "{Holding._meta.db_table}" (district_id, item_id, unit_id, period, value, source, '  # noqa: S608 - names of our own models
        "is_confirmed, held_at, valid_to) SELECT f.district_id, i.id, f.unit_id, f.period, f.value, %s, %s, %s, %s "
        f'FROM "{Figure._meta.db_table}" f JOIN "{DataItem._meta.db_table}" i '
        "ON i.district_id = f.district_id AND i.code = f.item "
        "WHERE f.district_id = %s AND f.round_id = %s AND f.state = 'confirmed'"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            sql, [round_.name, True, AT.isoformat(" "), EXPIRES.isoformat(), province.district, round_.pk]
        )


def _computed(province: Province, round_: Round) -> Run:
    run = request_run(round_=round_, actor=province.actors["zhao"], at=AT, runs=1_000)
    state = compute(district=province.district, run=run.pk, now=lambda: AT, pulse=lambda: AT)
    assert state == "trial", state
    return run


def _copied(run: Run, round_: Round) -> None:
    """The standings of one year once more for another."""
    made = Run.objects.get(district_id=run.district_id, pk=run.pk)
    archive = RunFiles.objects.of(run.district_id).get(run_id=run.pk).archive
    made.pk, made.round_id, made.state = None, round_.pk, "final"
    made.save(force_insert=True)
    RunFiles.objects.create(district_id=run.district_id, run_id=made.pk, archive=archive)
    names = [field.column for field in Standing._meta.concrete_fields if field.name not in ("id", "run")]
    columns = ", ".join(f'"{name}"' for name in names)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{Standing._meta.db_table}" (run_id, {columns}) SELECT %s, {columns} '  # noqa: S608 - names of our own model
            f'FROM "{Standing._meta.db_table}" WHERE district_id = %s AND run_id = %s',
            [made.pk, run.district_id, run.pk],
        )


def _released(run: Run) -> int:
    made = Release.objects.create(
        district_id=run.district_id,
        run_id=run.pk,
        level="society",
        state="approved",
        basis="云办〔2024〕3号",
        secrecy_check="保密审查〔2024〕5号",
        content_hash=run.digest,
        expires_on=EXPIRES,
        proposed_at=AT,
        approved_at=AT + timedelta(minutes=run.pk),
    )
    return made.pk

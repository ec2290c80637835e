"""Look at everything, the machine first, then each district."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from django.db import DatabaseError

from liangpai.districts.queries import districts
from liangpai.upkeep.doctor.machine import (
    backups_fresh,
    database_there,
    disk_roomy,
    migrations_applied,
    queue_moving,
)
from liangpai.upkeep.doctor.places import (
    calendar_known,
    chain_whole,
    clock_after_ledger,
    factors_readable,
    no_account_stale,
    no_step_stuck,
    record_whole,
)
from liangpai.upkeep.finding import Finding
from liangpai.upkeep.readiness import CLOSED, lacking
from liangpai.words import Words


def examine(at: datetime, on: date, store: Path, backups: Path) -> list[Finding]:
    """Every finding; without a database there is only one.

    Args:
        at: the moment by the machine's clock.
        on: its day in China.
        store: the folder of the database file, whose disk is looked at.
        backups: the folder of the backups.
    """
    try:
        return list(_findings(at, on, store, backups))
    except DatabaseError as fault:
        words = CLOSED.format(why=str(fault).strip())
        return [Finding("database", "bad", lacking() or words)]


def _findings(at: datetime, on: date, store: Path, backups: Path) -> Iterator[Finding]:
    yield database_there()
    applied = migrations_applied()
    yield applied
    yield disk_roomy(store)
    if applied.state == "bad":
        return
    yield queue_moving(at)
    found = districts()
    if not found:
        yield Finding(
            "district", "warn", Words("还没有区县：liangpai init", "no district yet: liangpai init")
        )
    if any(not one.is_demo for one in found):
        yield backups_fresh(backups, at)
    for one in found:
        told = _of_district(one.pk, one.demo_at or at, (one.demo_at or at).date() if one.demo_at else on)
        yield from (replace(finding, place=one.name) for finding in told)


def _of_district(district: int, at: datetime, on: date) -> Iterator[Finding]:
    yield chain_whole(district)
    yield record_whole(district)
    yield clock_after_ledger(district, at)
    yield from calendar_known(district, on)
    yield from no_step_stuck(district, on)
    yield no_account_stale(district, at)
    yield factors_readable(district)

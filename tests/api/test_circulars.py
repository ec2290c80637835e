"""Circulated papers through the API."""

import pytest

from liangpai.meetings.operations.bases import link
from tests.api.client import Program, a_secret, at_its_clock
from tests.meetings.circulated import a_circular, distributed
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_unit_notes_its_copy_by_a_program(cast: Cast) -> None:
    row, copy = distributed(at_its_clock(cast), a_circular(cast))
    town = Program(a_secret(cast))
    assert [one["id"] for one in town.get("/circulars", state="distributed")[1]["rows"]] == [row.pk]
    assert town.post(f"/circulars/copies/{copy.pk}/receipt", {})[1]["state"] == "received"
    told = {"manner": "study", "note": ""}
    assert town.post(f"/circulars/copies/{copy.pk}/conveyance", told)[1]["manner"] == "study"
    assert town.get(f"/circulars/{row.pk}")[1]["copies"] == [
        {"id": copy.pk, "unit": cast.units["town"].pk, "state": "conveyed", "manner": "study"}
    ]


def test_the_office_registers_and_reads_warnings_and_bases(cast: Cast) -> None:
    office = Program(a_secret(at_its_clock(cast), "office", "assessor"))
    sent = {
        "title": "关于典型村的指引",
        "issuer": "省指挥部",
        "received_on": "2024-01-08",
        "number": "粤指(2024)第3号",
        "characters": 5_001,
    }
    status, made = office.post("/circulars", sent)
    assert (status, made["number"]) == (200, "粤指〔2024〕3号")
    assert made["warning"]
    row = a_circular(cast)
    link(circular=row, matter="village:", actor=cast.zhao, at=AT)
    assert office.get(f"/circulars/{row.pk}")[1]["bases"] == ["village:"]
    assert office.get("/circulars", room="village")[1]["total"] == 1
    assert office.post("/circulars", sent | {"title": "机密通知", "number": ""})[0] == 422


def test_another_town_reads_nothing(cast: Cast) -> None:
    row, copy = distributed(at_its_clock(cast), a_circular(cast))
    other = Program(a_secret(cast, "other_town"))
    assert other.get("/circulars")[1]["total"] == 0
    assert other.get(f"/circulars/{row.pk}")[0] == 404
    assert other.post(f"/circulars/copies/{copy.pk}/receipt", {})[0] == 403

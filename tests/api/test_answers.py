"""Every "no" of the API is a problem document in both languages."""

import json

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from ninja.errors import HttpError, ValidationError

from liangpai.api import answers
from liangpai.api.shapes import ProblemDocument
from liangpai.entrance.middleware import Visit
from liangpai.problems import Problem, Rejected
from liangpai.refusal import Refusal, Refused
from liangpai.words import Lang, Words


def a_visit(lang: Lang = "zh") -> Visit:
    visit: Visit = RequestFactory().get("/api/")  # type: ignore[assignment] # filled in on the next line
    visit.lang = lang
    return visit


def read(answer: object) -> ProblemDocument:
    assert answer.headers["Content-Type"] == "application/problem+json"  # type: ignore[attr-defined] # a response
    document = ProblemDocument(**json.loads(answer.content))  # type: ignore[attr-defined] # a response
    assert document.status == answer.status_code  # type: ignore[attr-defined] # a response
    return document


def test_a_refusal_keeps_its_code_and_its_number() -> None:
    no = Refused(
        Refusal("round.open.state", Words("已截止", "it is closed")),
        Refusal("x", Words("二", "two"), "invalid"),
    )
    document = read(answers.refused(a_visit("en"), no))
    assert (document.status, document.type, document.title) == (
        409,
        "urn:liangpai:round.open.state",
        "it is closed",
    )
    assert [reason.code for reason in document.refusals] == ["round.open.state", "x"]


def test_a_rejected_file_names_every_place_in_both_languages() -> None:
    problems = [Problem("a", "本期!C7", "错", "wrong"), Problem("b", "", "看", "look", warning=True)]
    document = read(answers.rejected(a_visit(), Rejected(problems)))
    assert document.status == 422
    assert [(flaw.place, flaw.zh, flaw.en, flaw.is_warning) for flaw in document.problems] == [
        ("本期!C7", "错", "wrong", False),
        ("", "看", "look", True),
    ]


def test_a_field_of_another_shape_is_named_by_its_way() -> None:
    wrong = ValidationError(
        [{"type": "extra_forbidden", "loc": ("body", "cells", 2, "state"), "msg": "Extra"}]
    )
    [flaw] = read(answers.misshapen(a_visit(), wrong)).problems
    assert (flaw.code, flaw.place) == ("shape.extra_forbidden", "body.cells.2.state")


@pytest.mark.parametrize("status", sorted(answers.TITLES))
def test_whatever_stops_before_an_operation_is_told_in_the_readers_language(status: int) -> None:
    for lang in ("zh", "en"):
        document = read(answers.numbered(a_visit(lang), HttpError(status, "internal words")))
        assert document.title == answers.TITLES[status].says(lang)


def test_only_who_shows_nothing_is_asked_for_a_token() -> None:
    asked = answers.numbered(a_visit(), HttpError(401, ""))
    assert asked.headers["WWW-Authenticate"] == "Bearer"
    assert "WWW-Authenticate" not in answers.numbered(a_visit(), HttpError(429, "")).headers


def test_an_address_with_nothing_is_told_so() -> None:
    assert read(answers.lost(a_visit(), Http404())).status == 404


def test_who_comes_from_nowhere_is_not_let_in() -> None:
    assert read(answers.barred(a_visit(), PermissionDenied())).status == 403


@given(st.text(), st.text(), st.booleans())
def test_no_problem_loses_a_word_on_its_way(place: str, said: str, is_warning: bool) -> None:
    told = answers.flaw(Problem("code", place, said, said, is_warning))
    assert (told["place"], told["zh"], told["en"], told["is_warning"]) == (place, said, said, is_warning)

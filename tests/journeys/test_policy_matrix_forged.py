"""What somebody tries who does not keep to the pages: forged ids, fields nobody offered, rights given to oneself."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from liangpai.access.models import Account, ClientToken
from liangpai.assessments.models import Release
from liangpai.entrance.actors import actor_of_account
from liangpai.organisations.models import Appointment, Unit
from liangpai.results.models import Figure
from tests.journeys.address import Address
from tests.journeys.addresses import PAGES
from tests.journeys.asking import Matrix, Way, ask, foreign, patterns, shown, two_districts, why_not
from tests.journeys.district import VALUES
from tests.keeping import kept
from tests.people import ON, PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.alike]

EVERYTHING = dict(patterns(get_resolver().url_patterns))
WAYS = {
    name: Way(name, address, tuple(EVERYTHING[name].pattern.regex.groupindex))
    for name, address in PAGES.items()
    if name in EVERYTHING and not address.is_shut
}
WITH_IDS = [name for name, way in WAYS.items() if foreign(way)]
BARRED = ("absent", "refused", "sign in")
NOBODYS = (0, 10**9, 2**63, 10**40)
"""Ids that no row has, the last two too large for any database."""
JUNK = st.one_of(
    st.sampled_from(
        ["", "-1", "0", "9" * 30, "1e999", "nan", "٣", "½", "2024-02-30", "0001-01-01", "'", "<b>", "a\0b"]
    ),
    st.text(max_size=12),
)
ASKED = (
    "page",
    "round",
    "item",
    "unit",
    "seed",
    "size",
    "on",
    "class",
    "release",
    "start",
    "with",
    "text",
    "kind",
)
STRONG = ("zhao", "sun", "wu", "feng", "chen")


@pytest.fixture(scope="module")
def matrix(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Matrix]:
    with kept(django_db_blocker, two_districts) as told:
        yield told


def browser(matrix: Matrix, person: str) -> Client:
    return matrix.browsers[person]


@pytest.mark.parametrize("name", WITH_IDS)
def test_an_id_that_nobody_has_is_not_there(matrix: Matrix, name: str) -> None:
    way, action = WAYS[name], EVERYTHING[name].callback.asks
    let_in = [who for who in STRONG if not why_not(matrix, who, action, way, matrix.own.ids)]
    person = let_in[0] if let_in else "zhao"
    answers = {
        (key, number): shown(ask(matrix, person, way, matrix.own.ids | {key: number}))
        for key in foreign(way)
        for number in NOBODYS
    }
    assert {answer for answer in answers.values()} <= {"absent", "refused"}, answers


@pytest.mark.parametrize("name", sorted(WAYS))
def test_no_query_and_no_form_breaks_a_page(matrix: Matrix, name: str) -> None:
    way = WAYS[name]

    @settings(max_examples=2)
    @given(st.sampled_from(STRONG), st.dictionaries(st.sampled_from(ASKED), JUNK), st.data())
    def tried(person: str, query: dict[str, str], more: st.DataObject) -> None:
        sent = way.address.sends
        if sent is not None:
            sent = {key: _escaped(more.draw(JUNK)) for key in sent}
        twisted = Way(name, Address(way.address.of, sent, way.address.names), way.parts)
        answer = ask(matrix, person, twisted, matrix.own.ids, query)
        assert shown(answer) != "broken"

    tried()


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


@pytest.mark.parametrize(
    "name", ["evidence-file", "upload-file", "upload-marked", "upload-page", "figure-history", "run-file"]
)
@pytest.mark.parametrize("person", ["zhao", "wu", "li", "stranger"])
def test_no_file_of_another_district_is_handed_out(matrix: Matrix, name: str, person: str) -> None:
    for key in foreign(WAYS[name]):
        answer = ask(matrix, person, WAYS[name], matrix.own.ids | {key: matrix.foreign.ids[key]})
        assert shown(answer) in BARRED


def test_a_figure_takes_no_state_and_no_verifier_from_a_form(matrix: Matrix) -> None:
    own = matrix.own.ids
    extra = {"state": "confirmed", "verified_by": str(own["account_id"]), "district": "2", "kind": "final"}
    address = reverse("round-fill", args=[own["round_id"], own["unit_id"]])
    before = list(Figure.objects.of(matrix.own.cast.district).order_by("pk").values())
    with transaction.atomic():
        browser(matrix, "sun").post(address, {f"{own['unit_id']}:I1:2023": "99", **extra})
        assert list(Figure.objects.of(matrix.own.cast.district).order_by("pk").values()) == before
        transaction.set_rollback(True)


def test_a_cell_of_the_neighbour_in_ones_own_form_is_left_alone(matrix: Matrix) -> None:
    other, own = matrix.own.others["unit_id"], matrix.own.ids
    with transaction.atomic():
        grid = reverse("round-fill", args=[own["round_id"], own["unit_id"]])
        browser(matrix, "sun").post(grid, {f"{other}:I1:2023": "1"})
        many = reverse("round-matrix-fill", args=[own["round_id"]])
        assert browser(matrix, "sun").post(many, {f"{other}:I1:2023": "1"}).status_code == 403
        figure = Figure.objects.of(matrix.own.cast.district).get(unit_id=other, item="I1")
        assert figure.value == VALUES["other_town"]["I1"]
        transaction.set_rollback(True)


def test_a_release_is_not_approved_by_the_form_that_proposes_it(matrix: Matrix) -> None:
    sent = dict(PAGES["release-propose"].sends or {})
    extra = {"state": "approved", "approved_by": "1", "approved_at": "2024-01-01", "content_hash": "sha256:0"}
    with transaction.atomic():
        browser(matrix, "zhao").post(
            reverse("release-propose", args=[matrix.own.ids["run_id"]]), sent | extra
        )
        made = Release.objects.of(matrix.own.cast.district).order_by("-pk")[0]
        assert (made.state, made.approved_by, made.approved_at) == ("proposed", None, None)
        assert made.content_hash != "sha256:0"
        transaction.set_rollback(True)


def test_a_unit_and_an_account_take_only_what_their_forms_offer(matrix: Matrix) -> None:
    district, foreign_ = matrix.own.cast.district, matrix.foreign.cast.district
    with transaction.atomic():
        unit = {"kind": "village", "name": "新村", "parent": str(matrix.own.ids["unit_id"])}
        extra = {"path": "/", "district": str(foreign_), "district_id": str(foreign_), "state": "abolished"}
        browser(matrix, "feng").post(reverse("unit-found"), unit | extra)
        made = Unit.objects.of(district).get(name="新村")
        assert made.path.startswith(matrix.own.cast.units["town"].path)
        assert not Unit.objects.of(foreign_).filter(name="新村").exists()
        person = {"username": "neu", "person": "新人", "password": PASSWORD}
        extra = {"district": str(foreign_), "is_superuser": "1", "is_staff": "1", "roles": "approver"}
        browser(matrix, "chen").post(reverse("account-found"), person | extra)
        account = Account.objects.get(username="neu")
        assert account.district_id == district
        assert actor_of_account(district, account.pk, ON).duties == ()
        transaction.set_rollback(True)


@pytest.mark.parametrize("person", ["sun", "zhao", "wu", "feng", "chen", "chu", "stranger"])
@pytest.mark.parametrize("name", ["post-appoint", "post-delegate"])
def test_nobody_gives_themselves_a_post(matrix: Matrix, person: str, name: str) -> None:
    accounts = matrix.own.cast.accounts
    own = str((accounts.get(person) or accounts["sun"]).pk)
    sent = dict(PAGES[name].sends or {}) | {"account": own}
    rows = Appointment.objects.of(matrix.own.cast.district)
    before = rows.count()
    with transaction.atomic():
        answer = browser(matrix, person).post(reverse(name, args=[matrix.own.ids["post_id"]]), sent)
        assert answer.status_code in (302, 403, 409)
        assert rows.count() == before
        transaction.set_rollback(True)


def test_a_token_is_never_an_administrators(matrix: Matrix) -> None:
    sent = dict(PAGES["token-issue"].sends or {}) | {"unit": str(matrix.own.ids["unit_id"])}
    rows = ClientToken.objects.of(matrix.own.cast.district)
    before = rows.count()
    with transaction.atomic():
        for role in ("security", "system", "audit", "root", ""):
            assert (
                browser(matrix, "chen").post(reverse("token-issue"), sent | {"role": role}).status_code == 422
            )
        for scope in ("post.appoint", "account.found", "token.issue"):
            browser(matrix, "chen").post(reverse("token-issue"), sent | {"scopes": scope})
        dangerous = {"post.appoint", "account.found", "token.issue"}
        assert all(not dangerous & set(scopes) for scopes in rows.values_list("scopes", flat=True))
        assert browser(matrix, "sun").post(reverse("token-issue"), sent).status_code == 403
        assert rows.count() == before
        transaction.set_rollback(True)

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from liangpai.needs.models import Quota
from liangpai.needs.operations import answer_need, set_quota
from liangpai.needs.operations.quotas import give_back, take
from liangpai.needs.queries import entries, quota
from liangpai.refusal import Refused
from tests.needs.stories import MET, RAISED, a_need, a_quota, again, answered
from tests.people import Cast


@pytest.mark.django_db
def test_setting_a_quota_again_changes_it_by_the_difference_and_keeps_every_line(cast: Cast) -> None:
    held = a_quota(cast, "300")
    answered(a_need(cast), MET, cast.wu)
    assert a_quota(cast, "320").pk == held.pk
    now = quota(cast.district, held.pk)
    assert (now.amount, now.remaining) == (320, 290)
    assert [entry.change for entry in entries(cast.district, held.pk)] == [20, -30, 300]
    assert [entry.remaining for entry in entries(cast.district, held.pk)] == [290, 270, 300]


@pytest.mark.django_db
def test_a_quota_is_not_set_below_what_is_taken_nor_of_what_has_none(cast: Cast) -> None:
    a_quota(cast, "300")
    answered(a_need(cast), MET, cast.wu)
    with pytest.raises(Refused) as refused:
        a_quota(cast, "29.99")
    assert refused.value.first.code == "quota.below_taken"
    with pytest.raises(Refused):
        a_quota(cast, "1", kind="policy")


@pytest.mark.django_db
@pytest.mark.parametrize("person", ["sun", "qian", "wang", "stranger"])
def test_a_quota_is_set_by_its_department_or_the_office(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        set_quota(
            district=cast.district,
            department=cast.units["department"],
            kind="land",
            source="",
            year=2024,
            amount=Decimal(1),
            note="",
            actor=cast.actors[person],
            at=RAISED,
        )
    assert refused.value.first.kind == "forbidden"


@pytest.mark.django_db
def test_a_quota_that_somebody_has_moved_since_is_not_moved(cast: Cast) -> None:
    held = a_quota(cast, "30")
    need = answered(a_need(cast), MET, cast.wu)
    stale = again(need)
    Quota.objects.of(cast.district).filter(pk=held.pk).update(amount=40)
    stale.quota = held
    give_back(stale, cast.wu, RAISED)
    assert quota(cast.district, held.pk).remaining == 30


@pytest.mark.django_db
def test_the_database_itself_refuses_less_than_nothing(cast: Cast) -> None:
    held = a_quota(cast, "30")
    with pytest.raises(IntegrityError), transaction.atomic():
        Quota.objects.of(cast.district).filter(pk=held.pk).update(remaining=-1)


@pytest.mark.django_db
def test_the_slower_of_two_takers_is_told(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    held = a_quota(cast, "30")
    first, second = a_need(cast), a_need(cast)
    seen = quota(cast.district, held.pk)
    take(first, Decimal(20), cast.wu, RAISED)
    monkeypatch.setattr("liangpai.needs.operations.quotas.quota_of", lambda *_: seen)
    with pytest.raises(Refused) as refused:
        take(second, Decimal(20), cast.wu, RAISED)
    assert refused.value.first.code == "quota.set.overtaken"
    assert quota(cast.district, held.pk).remaining == 10


@pytest.mark.skipif(connection.vendor == "sqlite", reason="one in memory cannot wait; PostgreSQL has it")
@pytest.mark.django_db(transaction=True)
def test_of_many_departments_officers_at_once_nobody_overdraws(cast: Cast) -> None:
    held = a_quota(cast, "100")
    needs = [a_need(cast) for _ in range(6)]

    def answer(pk: int) -> bool:
        try:
            answer_need(need=again(needs[pk]), answer=MET, actor=cast.wu, at=RAISED)
        except Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(4) as pool:
        won = sum(pool.map(answer, range(len(needs))))
    assert 1 <= won <= 3
    assert quota(cast.district, held.pk).remaining == 100 - 30 * won

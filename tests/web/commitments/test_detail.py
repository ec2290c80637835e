from dataclasses import replace
from datetime import date

import pytest

from liangpai.catalogue.models import Holding
from liangpai.commitments import operations, queries
from liangpai.commitments.models import Commitment
from liangpai.districts.models import District
from liangpai.needs.models import Need
from liangpai.web.commitments.detail import progress_of
from tests.catalogue.stories import an_item
from tests.commitments.stories import (
    BEGUN,
    COMPLETION,
    SHOWN,
    TERMS,
    Promise,
    a_draft,
    an_approved,
    land,
    underway,
    verified,
)
from tests.guardrails.stories import an_aside
from tests.people import AT, ON, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _after_the_notice(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=BEGUN)


def _page(cast: Cast, told: Promise, person: str = "zhao", lang: str = "zh") -> str:
    return seen(as_(cast, person, lang).get(f"/commitments/{told.pk}/"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_those_who_work_with_it_see_everything(cast: Cast, lang: str) -> None:
    told = underway(cast, needs=(land(cast),)).report()
    text = _page(cast, told, lang=lang)
    for part in (TERMS.text, "高标准农田用地30亩", "农业农村 12", "验收单", "sun"):
        assert part in text
    assert f"/commitments/{told.pk}/excuse/" in text and f"/commitments/{told.pk}/report/" not in text


def test_who_may_not_do_the_next_step_reads_who_could(cast: Cast) -> None:
    text = _page(cast, a_draft(cast).submit(), "sun")
    assert "须由考核员办理" in text and "/check/" not in text
    assert "/report/" in _page(cast, underway(cast), "sun")


def test_the_audience_sees_the_promise_and_nothing_of_the_inside(cast: Cast) -> None:
    told = an_approved(cast, needs=(land(cast),)).announce()
    text = _page(cast, told, "stranger")
    assert TERMS.text in text and "高标准农田用地30亩" in text and SHOWN.basis in text
    assert (
        "经过" not in text
        and "保密审查" not in text
        and '<form method="post" action="/commitments' not in text
    )


@pytest.mark.parametrize(("person", "status"), [("feng", 403), ("stranger", 302), ("wu", 403)])
def test_what_is_not_announced_is_nobody_elses(cast: Cast, person: str, status: int) -> None:
    told = an_approved(cast)
    assert as_(cast, person).get(f"/commitments/{told.pk}/").status_code == status


def test_an_amended_promise_shows_its_first_wording(cast: Cast) -> None:
    told = underway(cast)
    asked = told.amend(replace(TERMS, text="上半年新建高标准农田100亩", target=100.0))
    text = _page(cast, told)
    assert "改为" in text and f"/amendments/{asked.pk}/grant/" in text
    row = queries.amendment(cast.district, asked.pk)
    operations.grant(amendment=row, answer="同意", actor=cast.zhao, at=told.at)
    text = _page(cast, told, "stranger")
    assert "最初公示的承诺" in text and TERMS.text in text and "上半年新建高标准农田100亩" in text


def test_hints_are_told_before_the_check_and_refuse_nothing(cast: Cast) -> None:
    above = a_draft(cast, terms=replace(TERMS, target=100.0)).submit().check()
    told = a_draft(cast, terms=replace(TERMS, text="力争新建农田160亩", target=160.0)).submit()
    told.check(completion=replace(COMPLETION, source="above", parent=above.pk))
    text = _page(cast, told)
    assert "难以计量" in text and "本年度已有2项承诺" in text and "层层加码" in text
    assert "分解到下级" in _page(cast, above)
    an_aside(cast, "G6")
    assert "层层加码" not in _page(cast, told)
    assert "已豁免" in _page(cast, above)


def test_a_draft_whose_last_day_has_passed_is_warned_of(cast: Cast) -> None:
    told = a_draft(cast, terms=replace(TERMS, due_on=date(2024, 1, 3)))
    assert "完成时限2024年1月3日已过，改后才能报送" in _page(cast, told)


def test_the_check_says_by_which_paper_g9_is_set_aside(cast: Cast) -> None:
    told = a_draft(cast).submit()
    assert "已豁免" not in _page(cast, told)
    an_aside(cast, "G9")
    assert "已豁免" in _page(cast, told)
    told.check(completion=replace(COMPLETION, duty_item=""))
    assert told.state == "checked"


def test_a_target_far_from_the_units_own_trend_is_told(cast: Cast) -> None:
    item = an_item(cast)
    for year, value in (("2022", 100.0), ("2023", 110.0)):
        _held(cast, item.pk, year, value)
    told = a_draft(cast, terms=replace(TERMS, target=200.0)).submit()
    Commitment.objects.of(cast.district).filter(pk=told.pk).update(item=item)
    assert "目标偏高" in _page(cast, told)


def _held(cast: Cast, item: int, year: str, value: float) -> None:
    Holding.objects.create(
        district_id=cast.district,
        item_id=item,
        unit_id=cast.units["town"].pk,
        period=year,
        value=value,
        source="三资平台",
        is_confirmed=True,
        held_at=AT,
        valid_to=ON,
    )


def test_only_the_finding_that_the_share_bears_out_is_offered(cast: Cast) -> None:
    text = _page(cast, verified(cast, 60.0))
    assert "认定部分兑现" in text and "认定未兑现" not in text and 'value="partly"' in text


def test_what_is_excused_says_by_which_need(cast: Cast) -> None:
    told = underway(cast, needs=(land(cast),))
    Need.objects.of(cast.district).update(state="refused", verdict="refused", reason="指标用完")
    assert "不能满足" in _page(cast, told)
    (need,) = queries.refused_needs(cast.district, told.pk)
    told.excuse(need=need)
    text = _page(cast, told, "stranger")
    assert "客观原因免计" in text and "指标用完" in text


def test_a_return_is_told_with_its_reason_and_last_year_beside_it(cast: Cast) -> None:
    told = a_draft(cast).submit()
    operations.send_back(commitment=told.row, reason="请写家数", actor=cast.zhao, at=told.at)
    verified(cast).conclude()
    Commitment.objects.of(cast.district).exclude(pk=told.pk).update(year=2023)
    text = _page(cast, told, "sun")
    assert "请写家数" in text and "上年兑现率 100 %" in text


def test_progress_is_what_was_verified_or_else_reported(cast: Cast) -> None:
    told = underway(cast)
    assert progress_of(told.row) is None
    assert progress_of(told.report(60.0).row) == 0.5
    told.fall_due().verify(90.0, None)
    assert progress_of(told.row) == 0.75


def test_another_districts_promise_is_not_there(cast: Cast, neighbours: Cast) -> None:
    told = a_draft(cast)
    assert as_(neighbours, "zhao").get(f"/commitments/{told.pk}/").status_code == 404

from datetime import timedelta

import pytest

from liangpai.catalogue.models import Share
from liangpai.catalogue.operations import (
    ask_share,
    grant_share,
    open_share,
    refuse_share,
    retire_item,
    use_share,
    withdraw_share,
)
from liangpai.catalogue.queries import item, share, uses_of
from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from tests.catalogue.stories import UNTIL, a_share, an_item, an_opened_share
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db

LAW = "《中华人民共和国个人信息保护法》第十三条"
WEEK = timedelta(days=7)


def _acts(row: Share) -> list[str]:
    return [entry.action for entry in history(row.district_id, "share", row.pk)]


def test_a_request_goes_from_asked_to_granted_opened_and_used(cast: Cast) -> None:
    row = an_opened_share(cast)
    assert (row.state, row.access, row.until_on) == ("opened", "接口", UNTIL)
    use_share(share=row, used_on=ON, purpose="比对三村名单", actor=cast.sun, at=AT)
    assert [use.purpose for use in uses_of(cast.district, row.pk)] == ["比对三村名单"]
    assert _acts(row) == ["share.ask", "share.grant", "share.open", "share.use"]


@pytest.mark.parametrize("person", ["wu", "zhou", "li", "stranger"])
def test_only_an_officer_of_the_asking_unit_asks(cast: Cast, person: str) -> None:
    wanted = an_item(cast)
    with pytest.raises(Refused) as refused:
        a_share(cast, wanted, by=person)
    assert refused.value.first.kind == "forbidden"


def test_a_retired_item_ones_own_a_silent_purpose_and_a_long_term_are_refused_together(cast: Cast) -> None:
    retired = an_item(cast)
    retire_item(item=retired, actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as refused:
        ask_share(
            item=item(cast.district, retired.pk),
            unit=cast.units["department"],
            purpose=" ",
            until_on=ON + timedelta(days=400),
            actor=cast.wu,
            at=AT,
        )
    codes = [one.code for one in refused.value.refusals]
    assert codes == ["share.retired", "share.own", "share.empty", "share.term"]


def test_a_unit_asks_once_at_a_time_and_again_after_the_end(cast: Cast) -> None:
    wanted = an_item(cast)
    first = a_share(cast, wanted)
    with pytest.raises(Refused) as refused:
        a_share(cast, wanted)
    assert refused.value.first.code == "share.asked_already"
    withdraw_share(share=first, actor=cast.sun, at=AT)
    assert a_share(cast, wanted).state == "asked"


def test_a_refusal_needs_its_legal_basis(cast: Cast) -> None:
    row = a_share(cast)
    with pytest.raises(Refused) as refused:
        refuse_share(share=row, basis="不方便", reason="不方便", actor=cast.wu, at=AT)
    assert refused.value.first.code == "share.unlawful"
    refuse_share(share=row, basis=LAW, reason="含个人账户信息", actor=cast.wu, at=AT)
    now = share(cast.district, row.pk)
    assert (now.state, now.basis, now.answer) == ("refused", LAW, "含个人账户信息")


def test_ac_9_2_the_office_answers_only_after_five_working_days_of_silence(cast: Cast) -> None:
    row = a_share(cast)
    with pytest.raises(Refused) as refused:
        grant_share(share=row, until_on=UNTIL, actor=cast.zhao, at=AT)
    assert refused.value.first.code == "share.level"
    grant_share(
        share=share(cast.district, row.pk),
        until_on=UNTIL,
        actor=cast.zhao,
        at=AT + 2 * WEEK - timedelta(days=6),
    )
    assert _acts(row) == ["share.ask", "share.escalate", "share.grant"]
    assert share(cast.district, row.pk).level == 2


def test_the_approver_answers_after_the_office_was_silent_too_and_the_keeper_at_any_time(cast: Cast) -> None:
    row, other = a_share(cast), a_share(cast, an_item(cast, "C2"))
    with pytest.raises(Refused):
        grant_share(share=row, until_on=UNTIL, actor=cast.wang, at=AT + WEEK)
    late = AT + 3 * WEEK
    grant_share(share=share(cast.district, row.pk), until_on=UNTIL, actor=cast.wang, at=late)
    grant_share(share=other, until_on=UNTIL, actor=cast.wu, at=late)
    assert [share(cast.district, one.pk).level for one in (row, other)] == [3, 3]


def test_who_asked_does_not_answer(cast: Cast) -> None:
    row = a_share(cast)
    Share.objects.of(cast.district).update(asked_by=cast.wu.account)
    with pytest.raises(Refused) as refused:
        grant_share(share=share(cast.district, row.pk), until_on=UNTIL, actor=cast.wu, at=AT)
    assert refused.value.first.kind == "forbidden"


def test_the_slower_of_two_answers_is_told(cast: Cast) -> None:
    row, same = a_share(cast), share(cast.district, Share.objects.of(cast.district).get().pk)
    refuse_share(share=row, basis=LAW, reason="含个人账户信息", actor=cast.wu, at=AT)
    with pytest.raises(Refused) as refused:
        grant_share(share=same, until_on=UNTIL, actor=cast.wu, at=AT)
    assert refused.value.first.code == "share.grant.overtaken"


def test_what_is_over_is_used_no_more(cast: Cast) -> None:
    row = an_opened_share(cast, until_on=ON + WEEK)
    with pytest.raises(Refused) as refused:
        use_share(share=row, used_on=ON, purpose="核对", actor=cast.sun, at=AT + 2 * WEEK)
    assert refused.value.first.code == "share.use.state"


def test_a_use_has_a_purpose_and_lies_within_the_sharing(cast: Cast) -> None:
    row = an_opened_share(cast)
    with pytest.raises(Refused) as refused:
        use_share(share=row, used_on=ON - WEEK, purpose=" ", actor=cast.sun, at=AT)
    assert [one.code for one in refused.value.refusals] == ["share.empty", "share.used_on"]
    with pytest.raises(Refused):
        use_share(share=row, used_on=ON, purpose="核对", actor=cast.wu, at=AT)


def test_what_was_not_granted_is_not_opened_and_what_is_open_is_not_withdrawn(cast: Cast) -> None:
    row = a_share(cast)
    with pytest.raises(Refused) as refused:
        open_share(share=row, access="接口", actor=cast.wu, at=AT)
    assert refused.value.first.code == "share.open.state"
    opened = an_opened_share(cast, an_item(cast, "C2"))
    with pytest.raises(Refused):
        withdraw_share(share=opened, actor=cast.sun, at=AT)


def test_a_withdrawn_request_notes_its_day(cast: Cast) -> None:
    row = a_share(cast)
    withdraw_share(share=row, actor=cast.sun, at=AT)
    assert (share(cast.district, row.pk).state, share(cast.district, row.pk).ended_on) == ("withdrawn", ON)

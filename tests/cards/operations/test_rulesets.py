"""Rule sets from draft to force."""

from dataclasses import replace

import pytest

from liangpai.cards import operations, queries
from liangpai.cards.models import RuleSetVersion
from liangpai.oversight.operations import give_opinion, waive
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.scoring.scheme.model import CardRule
from tests.cards.stories import JANUARY, default, in_force
from tests.people import Cast

pytestmark = pytest.mark.django_db
AT = JANUARY[10]


def refused(act: object) -> str:
    """The code with which an act is refused."""
    with pytest.raises(Refused) as found:
        act()  # type: ignore[operator] # a closure
    return found.value.first.code


def drafted(cast: Cast) -> RuleSetVersion:
    """A draft of Zhao's."""
    return operations.draft(district=cast.district, rules=default(), actor=cast.zhao, at=AT)


def test_a_draft_takes_the_next_number_of_its_family(cast: Cast) -> None:
    first, second = drafted(cast), drafted(cast)
    assert (first.version, second.version, second.family) == (1, 2, "default")
    assert queries.rules_of(second).version == 2
    assert [row.pk for row in queries.rulesets(cast.district)] == [second.pk, first.pk]
    assert refused(
        lambda: operations.draft(district=cast.district, rules=default(), actor=cast.sun, at=AT)
    ) == ("ruleset.draft")


def test_of_two_editors_one_wins_and_both_count_as_drafters(cast: Cast) -> None:
    row = drafted(cast)
    other = replace(default(), double=True, id="mine")
    changed = operations.edit(ruleset=row, revision=1, rules=other, actor=cast.zhao, at=AT)
    assert [one.path for one in changed] == ["double"]
    row = queries.ruleset(cast.district, row.pk)
    assert (row.family, row.revision, queries.rules_of(row).double) == ("default", 2, True)
    edit = {"ruleset": row, "rules": default(), "actor": cast.zhao, "at": AT}
    assert refused(lambda: operations.edit(**edit, revision=1)) == "ruleset.edit.overtaken"
    assert operations.edit(**edit | {"rules": other}, revision=2) == []


def test_a_rule_set_with_errors_is_not_approved_and_each_is_named(cast: Cast) -> None:
    wrong = replace(default(), rules=(CardRule("r", "purple", "rank", "末位"),))
    row = operations.draft(district=cast.district, rules=wrong, actor=cast.zhao, at=AT)
    with pytest.raises(Rejected) as rejected:
        operations.approve_ruleset(ruleset=row, actor=cast.wang, at=AT)
    assert {one.code for one in rejected.value.problems} == {"ruleset.reference", "ruleset.trigger"}
    closed = queries.why_not_ruleset(row, cast.wang)
    assert closed["ruleset.approve"] is not None
    assert closed["ruleset.approve"].code == "ruleset.errors"


def test_who_drafted_does_not_approve(cast: Cast) -> None:
    row = drafted(cast)
    row.drafted_by = [cast.accounts["wang"].pk]
    assert (
        refused(lambda: operations.approve_ruleset(ruleset=row, actor=cast.wang, at=AT)) == "ruleset.approve"
    )


def test_ac_21_3_without_an_opinion_it_is_put_into_force_only_with_a_recorded_reason(cast: Cast) -> None:
    row = drafted(cast)
    operations.approve_ruleset(ruleset=row, actor=cast.wang, at=AT)
    assert refused(lambda: operations.activate(ruleset=row, actor=cast.zhao, at=AT)) == "review.missing"
    asked = operations.ask_legality(ruleset=row, actor=cast.zhao, at=AT)
    assert refused(lambda: operations.activate(ruleset=row, actor=cast.zhao, at=AT)) == "review.missing"
    assert queries.why_not_ruleset(row, cast.zhao)["ruleset.activate"] is not None
    waive(review=asked, reason="沿用上年规则", actor=cast.wang, at=AT)
    assert queries.why_not_ruleset(row, cast.zhao)["ruleset.activate"] is None
    operations.activate(ruleset=row, actor=cast.zhao, at=AT)
    assert row.state == "active"


def test_ac_21_3_an_unlawful_rule_set_is_not_put_into_force(cast: Cast) -> None:
    row = drafted(cast)
    asked = operations.ask_legality(ruleset=row, actor=cast.zhao, at=AT)
    give_opinion(review=asked, is_lawful=False, opinion="与上位规定不符", actor=cast.zheng, at=AT)
    operations.approve_ruleset(ruleset=row, actor=cast.wang, at=AT)
    assert refused(lambda: operations.activate(ruleset=row, actor=cast.zhao, at=AT)) == "review.unlawful"


def test_one_rule_set_is_in_force_at_a_time(cast: Cast) -> None:
    first = in_force(cast)
    second = in_force(cast, queries.presets()["wuhan"])
    found = queries.active(cast.district)
    assert found is not None
    assert found.pk == second.pk
    assert queries.ruleset(cast.district, first.pk).state == "retired"


def test_a_rule_set_is_retired_and_stays_readable(cast: Cast) -> None:
    row = in_force(cast)
    operations.retire(ruleset=row, actor=cast.zhao, at=AT)
    assert queries.active(cast.district) is None
    assert queries.rules_of(queries.ruleset(cast.district, row.pk)).name == "默认"
    assert refused(lambda: operations.retire(ruleset=row, actor=cast.zhao, at=AT)) == "ruleset.retire.state"

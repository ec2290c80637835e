import json
from datetime import date

import pytest

from liangpai.ledger.models import Entry
from liangpai.results.queries.decisions import title_of
from liangpai.web.audit.acts import acts_shown
from liangpai.words import Lang
from tests.cards.stories import a_candidate
from tests.people import AT, Cast
from tests.results.operations.test_deciding import a_figure

pytestmark = pytest.mark.django_db


def shown(
    cast: Cast, action: str, subject: str, content: dict[str, object], lang: Lang = "zh"
) -> dict[str, str]:
    row = Entry(
        district_id=cast.district,
        sequence=9,
        at=AT,
        actor="某",
        action=action,
        subject=subject,
        content=json.dumps(content),
    )
    (act,) = acts_shown(cast.district, [row], lang)
    return {"": f"{act.words.says(lang)} {act.thing}", **dict(act.fields), "whole": act.content}


def test_units_and_people_are_named(cast: Cast) -> None:
    town, sun = cast.units["town"].pk, cast.accounts["sun"].pk
    told = shown(cast, "unit.merge", f"unit:{town}", {"units": [town], "account": sun})
    assert told == {"": "合并单位 单位 枕河镇", "单位": "枕河镇", "人员": "sun", "whole": ""}
    assert shown(cast, "account.disable", f"account:{sun}", {})[""] == "停用账号 账号 sun"


def test_a_figure_is_told_by_its_title_and_an_inspection_not_by_its_number(cast: Cast) -> None:
    _, figure = a_figure(cast)
    told = shown(cast, "case.draft", "case:1", {"figures": [figure.pk, 0]})
    assert told["数据"] == f"{title_of(figure)} 0"
    assert shown(cast, "round.open", "round:1", {"figures": figure.pk})["数据"] == str(figure.pk)
    assert set(shown(cast, "card.confirm", "card:1", {"inspection": 3})) == {"", "whole"}


def test_a_change_says_what_was_there_and_what_is_there_now(cast: Cast) -> None:
    told = shown(cast, "unit.change", "unit:0", {"name": ["旧镇", "新镇"], "tier": [None, "一"]})
    assert (told["名称"], told["梯次"]) == ("旧镇 → 新镇", "— → 一")
    told = shown(cast, "scheme.edit", "scheme:1", {"changes": [["deduction_cap", 12, 6], ["name", "a", "b"]]})
    assert told["改动"] == "deduction_cap 12 → 6；name a → b"
    assert shown(cast, "figure.correct", "figure:1", {"was": 76.44, "now": 75.44})["现值"] == "75.44"


def test_codes_stand_in_words_in_both_languages(cast: Cast) -> None:
    content: dict[str, object] = {"level": "meeting", "is_late": True, "scopes": ["item.hold"]}
    zh = shown(cast, "x.y", "thing:*", content)
    assert zh == {"": "x.y thing", "范围": "会内", "逾期": "是", "可用操作": "登记已有数值", "whole": ""}
    assert shown(cast, "x.y", "thing:*", content, "en")["late"] == "yes"


def test_rules_kinds_channels_and_things_stand_in_words(cast: Cast) -> None:
    card = f"card:{a_candidate(cast).pk}"
    content: dict[str, object] = {"rule": "red_unmended", "kind": "red", "basis": "appeal:3"}
    told = shown(cast, "card.collect", card, content)
    assert (told["规则"], told["类型"], told["依据"]) == ("整改未通过", "红牌整改", "申诉 3")
    told = shown(cast, "card.collect", card, content, "en")
    assert (told["rule"], told["kind"]) == ("rectification failed", "red card (rectification)")
    assert shown(cast, "case.release", "case:1", {"channel": "district"})["渠道"] == "区内印发"
    assert shown(cast, "notice.wish", "reader:1", {"channel": "mail"}, "en")["channel"] == "e-mail"


def test_what_a_deliberation_decided_and_which_items_are_critical_stand_in_words(cast: Cast) -> None:
    items = [["补报", True, "2024-02-05"], ["公示", False, "2024-02-26"]]
    told = shown(cast, "card.plan", "card:1", {"outcome": "card", "rectification": items})
    assert told["结果"] == "集体决定亮牌"
    assert "补报 关键" in told["整改事项"] and "公示 一般" in told["整改事项"]


def test_days_and_levels_stand_in_words_and_what_is_no_day_stays(cast: Cast) -> None:
    content: dict[str, object] = {"rung": 2, "due_on": "2024-01-17", "note": "2024-02-31"}
    told = shown(cast, "need.escalate", "need:1", content)
    assert (told["层级"], told["截止日期"], told["说明"]) == ("二级：分管领导", "2024年1月17日", "2024-02-31")


def test_the_house_is_named_in_english(cast: Cast) -> None:
    row = Entry(
        district_id=cast.district, sequence=9, at=AT, actor="系统", action="x.y", subject="a:1", content="{}"
    )
    assert [acts_shown(cast.district, [row], lang)[0].actor for lang in ("zh", "en")] == ["系统", "the house"]


def test_a_sentence_in_both_languages_is_told_in_the_readers(cast: Cast) -> None:
    told = shown(cast, "card.collect", "card:1", {"why": {"zh": "末位", "en": "last"}, "kind": "yellow"})
    assert (told["理由"], told["类型"]) == ("末位", "黄牌警示")


def test_what_is_too_long_is_cut_and_kept_whole_beside(cast: Cast) -> None:
    told = shown(cast, "figure.fill", "round:1", {"figures": [[1, "A", "2023", 0.5, ""]] * 40})
    assert told["数据"].startswith("1 A 2023 0.5")
    assert told["数据"].endswith("…")
    assert json.loads(told["whole"]) == {"figures": [[1, "A", "2023", 0.5, ""]] * 40}


def test_nothing_and_nested_things_are_told_plainly(cast: Cast) -> None:
    told = shown(
        cast,
        "x.y",
        "thing:1",
        {"replaces": None, "said": {"甲": 1.5}, "on": str(date(2024, 1, 1)), "subject": "scheme:6"},
    )
    assert told == {
        "": "x.y thing 1",
        "各方所报": "甲 1.5",
        "日期": "2024年1月1日",
        "对象": "方案 6",
        "whole": "",
    }

from liangpai.meetings.rules.minutes import LONGEST, drafted, matters_of, text_wrong
from liangpai.papers.minutes import Matter


def test_the_draft_says_kind_by_kind_what_was_done() -> None:
    items = [("speech", "总指挥讲话", ""), ("convey", "文件一", "主任"), ("convey", "文件二", "")]
    assert drafted(items) == "# 传达学习\n文件一（主任）。\n文件二。\n# 讲话\n总指挥讲话。"


def test_lines_become_matters() -> None:
    text = "会议开始。\n\n# 讲话\n第一点。\n第二点。\n# 空"
    assert matters_of(text) == (
        Matter("会议情况", ("会议开始。",)),
        Matter("讲话", ("第一点。", "第二点。")),
        Matter("空", ()),
    )


def test_minutes_say_something_and_not_too_much() -> None:
    assert text_wrong("讲话") is None
    assert text_wrong(" ")
    assert text_wrong("话" * (LONGEST + 1))

"""How the pages of cards call fields and stages."""

from liangpai.cards.workflow import ENDED, ON_DISPLAY
from liangpai.words import Words

LABELS = {
    "name": Words("名称", "name"),
    "held_on": Words("大会日期", "day of the conference"),
    "moved_to": Words("实际举行日期", "day on which it was held"),
    "year": Words("考核年度", "year that is judged"),
    "run": Words("依据的考核结果", "the assessment it rests on"),
    "unit": Words("单位", "unit"),
    "kind": Words("牌种", "kind of card"),
    "why": Words("理由", "why"),
    "probability": Words("概率", "probability"),
    "state": Words("状态", "state"),
    "reason": Words("理由", "reason"),
    "minutes": Words("会议纪要文号", "number of the minutes"),
    "decision": Words("集体研究意见", "what was decided"),
    "decided_on": Words("研究日期", "day of the decision"),
    "statement": Words("情况说明", "statement"),
    "grounds": Words("复核理由", "grounds of the appeal"),
    "plan": Words("整改方案", "rectification plan"),
    "item": Words("整改事项", "item"),
    "is_critical": Words("关键事项", "critical"),
    "due_on": Words("完成时限", "due on"),
    "evidence": Words("佐证说明", "what shows it"),
    "file": Words("佐证文件", "file"),
    "finding": Words("核验情况", "what was found"),
    "verified": Words("核验通过的事项", "items found done"),
    "is_back": Words("触发指标已回到线上", "the trigger is back over its threshold"),
    "look_back": Words("回访情况", "what the look-back found"),
    "document": Words("规则正文（YAML）", "the rules as YAML"),
    "preset": Words("套用", "start from"),
    "file_lamps": Words("进度序列", "plan and actual series"),
}
STAGES = (
    (Words("候选和会商", "Candidates and deliberation"), ("candidate", "close")),
    (
        Words("会前办理", "Before the conference"),
        ("vetted", "proposed", "noticed", "heard", "reviewing", "deliberated", "approved"),
    ),
    (Words("已亮牌、整改中", "Shown and being rectified"), ON_DISPLAY),
    (Words("已了结", "Settled"), ENDED),
)
"""The stages of the desk with their states."""
SHADES = {
    "close": "warn",
    "noticed": "now",
    "heard": "now",
    "reviewing": "warn",
    "shown": "now",
    "escalated": "bad",
    "rectifying": "now",
    "delist_asked": "now",
    "inspected": "now",
    "delisted": "good",
}
"""How a state is shaded; the word carries the meaning."""

SEEN_BY = {
    "unit": Words("只有本单位和办理人员看到", "only its own unit and those who work on it see it"),
    "meeting": Words(
        "参会人员登录后看到，不对社会公开", "who is of the meeting sees it after sign-in; it is not public"
    ),
    "district": Words(
        "全区登录后看到，不对社会公开", "the whole district sees it after sign-in; it is not public"
    ),
    "society": Words("任何人不登录就看到", "everybody sees it without signing in"),
}
"""Who sees a card of an audience once it is shown."""

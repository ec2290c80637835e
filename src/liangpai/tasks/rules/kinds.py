"""Where a task comes from, and how urgent it is."""

from liangpai.words import Words

SOURCES: dict[str, Words] = {
    "paper": Words("公文", "paper"),
    "meeting": Words("会议议定事项", "resolution of a meeting"),
    "instruction": Words("领导批示", "instruction of a leader"),
    "visit": Words("走访调研", "visit"),
    "card": Words("亮牌整改", "card to be rectified"),
    "plan": Words("工作计划", "line of a plan"),
    "other": Words("其他", "other"),
}

WRITTEN = ("paper", "meeting", "instruction", "visit")
"""Sources of which there is something to name: the number of the paper, the meeting, the day of the instruction or visit."""

URGENCIES: dict[str, Words] = {
    "normal": Words("一般", "normal"),
    "urgent": Words("紧急", "urgent"),
    "difficult": Words("疑难", "difficult"),
}

"""How the pages of appeals call fields, stages and states."""

from liangpai.words import Words

LABELS = {
    "unit": Words("申诉单位", "unit"),
    "title": Words("申诉事项", "about"),
    "stage": Words("阶段", "stage"),
    "state": Words("状态", "state"),
    "answer_by": Words("决定期限", "decided by"),
    "grounds": Words("理由", "grounds"),
    "text": Words("陈述", "statement"),
    "reference": Words("所附材料名称或文号", "papers it rests on"),
    "reasons": Words("决定的理由", "reasons"),
    "remedy": Words(
        "更正为（成立时必填：数据填正确数值，或“由归口单位更正”）",
        "what is put right (needed when upheld: of a figure the right value, or that its keeper corrects it)",
    ),
}
STAGES = {"first": Words("复核", "review"), "second": Words("再次复核", "second review")}
SHADES = {
    "filed": "now",
    "taken": "now",
    "asked_again": "now",
    "upheld": "good",
    "ruled_upheld": "good",
    "rejected": "",
    "ruled_rejected": "",
    "withdrawn": "",
}

"""For which part of the work a paper can be the basis (依据)."""

from liangpai.words import Words

ROOMS: dict[str, Words] = {
    "scheme": Words("考核方案", "schemes"),
    "commitment": Words("承诺", "promises"),
    "task": Words("督办", "tasks"),
    "ruleset": Words("亮牌规则", "card rules"),
    "village": Words("典型村", "typical villages"),
    "greening": Words("绿化", "greening"),
}
SPOKEN = {"village": ("典型村",), "greening": ("绿化", "造林", "植树", "苗木")}
"""How data items are recognised that belong to typical villages and to greening."""
LONGEST = 120


def rooms_of(name: str) -> tuple[str, ...]:
    """To which of typical villages and greening a data item belongs by its name."""
    return tuple(room for room, words in SPOKEN.items() if any(word in name for word in words))

"""What can be needed, in which unit of measure, from which source, and which matters have time limits of their own."""

from dataclasses import dataclass

from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of need; ``measure`` is fixed, so that quantities can be added."""

    words: Words
    measure: Words
    has_quota: bool = False
    """Whether an answer takes from a quota where the department has one."""
    has_source: bool = False
    """Whether it is told apart by where the money comes from."""


ITEMS = Words("项", "item(s)")
KINDS: dict[str, Kind] = {
    "land": Kind(Words("用地", "land"), Words("亩", "mu"), has_quota=True),
    "forest": Kind(Words("用林", "forest land"), Words("亩", "mu"), has_quota=True),
    "energy": Kind(Words("用能", "energy"), Words("吨标准煤", "tonnes of coal equivalent"), has_quota=True),
    "funds": Kind(Words("资金", "funds"), Words("万元", "× 10,000 yuan"), has_quota=True, has_source=True),
    "policy": Kind(Words("政策", "policy"), ITEMS),
    "approval": Kind(Words("审批", "approval"), ITEMS),
    "demolition": Kind(Words("征拆", "clearing of land and houses"), Words("户", "household(s)")),
}

SOURCES: dict[str, Words] = {
    "central": Words("中央", "central"),
    "province": Words("省", "province"),
    "city": Words("市", "city"),
    "district": Words("区", "district"),
    "bond": Words("债券", "bonds"),
    "society": Words("社会资本", "society"),
}
"""Where funds come from; never added up into one another."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter with time limits of its own: working days of each level, the kinds it can be, and where they come from."""

    words: Words
    limits: tuple[int, int, int]
    basis: Words
    kinds: tuple[str, ...] = tuple(KINDS)


CHIZHOU = Words("借鉴池州公开做法", "after the published practice of Chizhou")
MATTERS: dict[str, Matter] = {
    "ordinary": Matter(
        Words("一般事项", "ordinary matter"), (5, 5, 10), Words("本系统默认", "a default of ours")
    ),
    "pre_review": Matter(
        Words("用地预审", "pre-review of land"), (5, 5, 10), CHIZHOU, ("land", "forest", "approval")
    ),
    "land_report": Matter(
        Words("用地报批", "report of land for approval"), (20, 5, 10), CHIZHOU, ("land", "forest", "approval")
    ),
}
"""Presets, editable per district. Chizhou shortened the pre-review from 30 to 5 and the report from 27 to 20 working
days; the limits of the further levels are ours."""

LEVELS = {
    1: Words("一级：承办部门", "level 1: the department"),
    2: Words("二级：分管领导", "level 2: the leader in charge"),
    3: Words("三级：总指挥", "level 3: the commander"),
}
TOP = max(LEVELS)
KEEPERS = ("office", "department", "task_force")
"""The kinds of unit that can be asked."""

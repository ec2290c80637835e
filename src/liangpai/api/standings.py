"""What has been released: the standings of a run class by class, and how a unit's score came about."""

from datetime import date, datetime
from typing import Any

from ninja import Path, Query, Router

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.api.door import says
from liangpai.api.shapes import Code, Id, Page, Paged, Strict, told
from liangpai.assessments import queries
from liangpai.entrance.middleware import Visit
from liangpai.refusal import absent
from liangpai.words import Words

router = Router(tags=["standings"])


class ReleaseRow(Strict):
    """A release that the caller may see."""

    id: int = told(Words("发布编号", "the release's id"))
    round: int = told(Words("轮次编号", "id of the round"))
    name: str = told(Words("轮次名称", "name of the round"))
    period: str = told(Words("数据期", "the period"))
    level: str = told(Words("公开范围", "who may see it"))
    basis: str = told(Words("依据", "the paper it rests on"))
    approved_at: datetime | None = told(Words("批准时间", "when it was approved"))
    expires_on: date = told(Words("到期日期", "the first day on which it is no longer shown"))
    content_hash: str = told(Words("内容校验码", "the hash of exactly what is shown"))
    erratum_zh: str = told(Words("更正说明（中文）", "what a restatement changed, in Chinese"))
    erratum_en: str = told(Words("更正说明（英文）", "what a restatement changed, in English"))


class ReleaseRows(Paged[ReleaseRow]):
    """A page of releases."""


class StandingRow(Strict):
    """One unit's place in its class."""

    unit: int = told(Words("单位编号", "id of the unit"))
    name: str = told(Words("名称", "its name"))
    code: str = told(Words("代码", "its code"))
    class_code: str = told(Words("考核类别", "its class"))
    status: str = told(Words("评定状态", "whether it is rated"))
    score: float | None = told(Words("得分", "its score"))
    rank: int | None = told(Words("名次", "its rank in the class"))
    grade: str = told(Words("等次", "its grade"))
    band: int = told(Words("分不开的单位同一档", "units of one band cannot be told apart"))
    low: int | None = told(Words("名次区间的上端", "the best rank of its 90 % interval"))
    high: int | None = told(Words("名次区间的下端", "the worst rank of its 90 % interval"))
    previous_rank: int | None = told(Words("上期名次", "its rank last time"))
    rank_without_subjective: int | None = told(Words("去掉主观指标的名次", "its rank without opinions"))


class StandingRows(Paged[StandingRow]):
    """A page of standings."""


class ScoreLine(Strict):
    """One indicator's part of a score."""

    indicator: str = told(Words("指标代码", "code of the indicator"))
    name: str = told(Words("指标名称", "its name"))
    area: str = told(Words("领域", "code of its area"))
    measure: str = told(Words("计量单位", "the unit of measure"))
    is_subjective: bool = told(Words("是否主观指标", "whether it is an opinion"))
    is_excused: bool = told(Words("是否免计", "whether it is excused"))
    value: float | None = told(
        Words("本期数值，无权查看时为空", "the value of this period; null to those who may not see it")
    )
    base: float | None = told(
        Words("基期数值，无权查看时为空", "the value of the base period; null to those who may not see it")
    )
    score: float | None = told(Words("指标得分", "the score of the indicator"))
    points: float = told(Words("分值", "the points it carries"))
    contribution: float | None = told(Words("贡献", "its part of the total"))


class Explanation(Strict):
    """A score, line by line: contributions + bonus − deduction = total."""

    unit: int = told(Words("单位编号", "id of the unit"))
    lines: list[ScoreLine] = told(Words("各指标", "every indicator"))
    bonus: float | None = told(Words("加分", "bonus"))
    deduction: float | None = told(Words("扣分", "deduction"))
    total: float | None = told(Words("总分，未评定的为空", "the total; null where the unit is not rated"))


class Wanted(Page):
    """Which standings are wanted."""

    class_code: Code = told(Words("只要这一类别", "only of this class"), default="")


@router.get(
    "/releases",
    response=ReleaseRows,
    **says("release-list", "release.view", Words("已公开的结果", "What has been released")),
)
def release_list(request: Visit, wanted: Query[Page]) -> dict[str, Any]:
    """One for each round, the newest first; only what the caller may see."""
    permit("release.view", request.actor, Thing(request.district))
    rows = queries.visible_releases(request.actor, request.district, request.on)
    return wanted.of([_release(row) for row in wanted.cut(rows)], len(rows))


@router.get(
    "/releases/{release}/standings",
    response=StandingRows,
    **says("standing-list", "release.view", Words("名次", "The standings of a release")),
)
def standing_list(request: Visit, release: Path[Id], wanted: Query[Wanted]) -> dict[str, Any]:
    """Class by class, the best first."""
    permit("release.view", request.actor, Thing(request.district))
    found = queries.visible_release(request.actor, request.district, release, request.on)
    rows = queries.standings(request.district, found.run_id, wanted.class_code)
    return wanted.of([_standing(row) for row in wanted.cut(rows)], len(rows))


@router.get(
    "/releases/{release}/units/{unit}/explanation",
    response=Explanation,
    **says("explanation", "release.view", Words("得分由来", "How a score came about")),
)
def explanation(request: Visit, release: Path[Id], unit: Path[Id]) -> dict[str, Any]:
    """Every indicator with its score and its part of the total; the figures themselves for those who may see them."""
    permit("release.view", request.actor, Thing(request.district))
    found = queries.visible_release(request.actor, request.district, release, request.on)
    standing = queries.unit_result(request.district, unit, found.run_id)
    if standing is None:
        raise absent(Words("单位", "unit"))
    sheet = queries.sheet(request.district, found.run, standing)
    hidden = (
        permits("figure.view", request.actor, Thing(request.district, path=standing.unit.path)) is not None
    )
    lines = [_line(line, hidden) for line in sheet["lines"]]
    whole = {name: sheet[name] for name in ("bonus", "deduction", "total")}
    return {"unit": unit, "lines": lines, **whole}


def _line(line: dict[str, Any], is_hidden: bool) -> dict[str, Any]:
    shown = {name: line[name] for name in ScoreLine.model_fields}
    return shown | {"value": None, "base": None} if is_hidden else shown


def _release(row: Any) -> dict[str, Any]:
    names = ("level", "basis", "approved_at", "expires_on", "content_hash")
    return {
        "id": row.pk,
        "round": row.run.round_id,
        "name": row.run.round.name,
        "period": row.run.round.period,
        "erratum_zh": row.erratum.get("zh", ""),
        "erratum_en": row.erratum.get("en", ""),
        **{name: getattr(row, name) for name in names},
    }


def _standing(row: Any) -> dict[str, Any]:
    names = [name for name in StandingRow.model_fields if name not in ("unit", "name")]
    return {"unit": row.unit_id, "name": row.unit.name, **{name: getattr(row, name) for name in names}}

"""The shapes that all answers share: strict objects, ids, texts that any database takes, pages and problem documents."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Generic, Protocol, TypeVar

from ninja import Field, Schema
from pydantic import BeforeValidator

from liangpai.words import Words

MOST = 200
"""So many rows a page has at most."""

Row = TypeVar("Row")
Cut_co = TypeVar("Cut_co", covariant=True)


class Rows(Protocol[Cut_co]):
    """A list or a query: as much of it as a page needs."""

    def __getitem__(self, wanted: slice, /) -> Iterable[Cut_co]:
        """The rows of a slice."""


def told(words: Words, **limits: Any) -> Any:
    """A field whose meaning is said in both languages; limits are those of a JSON schema."""
    # As an extra the description survives where ninja merges the field of an address with its own.
    return Field(json_schema_extra={"description": words.en, "x-zh": words.zh}, **limits)


Id = Annotated[int, told(Words("编号", "the id"), ge=1, le=2**63 - 1)]
"""What an id may be; more would not fit into any database."""
Text = Annotated[str, Field(max_length=200, pattern=r"^[^\x00-\x1f]*$")]
"""A line of text without control characters: PostgreSQL refuses the zero among them."""
Code = Annotated[str, Field(max_length=20, pattern=r"^[^\x00-\x1f]*$")]


def written_day(value: object) -> object:
    """A day in a query is written 2024-01-25; pydantic alone would read any number as seconds since 1970.

    Raises:
        ValueError: it is written otherwise.
    """
    if isinstance(value, str) and not ISO_DAY.fullmatch(value):
        raise ValueError("a day is written YYYY-MM-DD")
    return value


ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Day = Annotated[date, BeforeValidator(written_day), Field(ge=date(1949, 10, 1), le=date(2999, 12, 31))]


def sent_day(value: object) -> object:
    """A day in what a program sends, where no type is guessed: the text 2024-01-25 and nothing else.

    Raises:
        ValueError: it is written otherwise.
    """
    if not isinstance(value, str):
        raise ValueError("a day is written YYYY-MM-DD")
    return date.fromisoformat(str(written_day(value)))


SentDay = Annotated[date, BeforeValidator(sent_day), Field(ge=date(1949, 10, 1), le=date(2999, 12, 31))]


class Strict(Schema, extra="forbid"):
    """An object with exactly the fields that are named."""


class Asking(Strict, strict=True):
    """An object that a program sends: nothing beside the named fields, and no type is guessed."""


class Paged(Strict, Generic[Row]):
    """One page of a list."""

    rows: list[Row] = told(Words("本页各行", "the rows of this page"))
    page: int = told(Words("第几页，从1起", "which page, from 1"))
    size: int = told(Words("每页行数", "rows of a page"))
    total: int = told(Words("总行数", "rows of all pages"))


class Page(Strict):
    """Which page of a list is wanted."""

    page: int = told(Words("第几页，从1起", "which page, from 1"), default=1, ge=1, le=1_000_000)
    size: int = told(Words("每页行数", "rows of a page"), default=50, ge=1, le=MOST)

    def cut(self, rows: Rows[Row]) -> list[Row]:
        """The rows of this page out of all."""
        first = (self.page - 1) * self.size
        return list(rows[first : first + self.size])

    def of(self, shown: Iterable[Any], total: int) -> dict[str, Any]:
        """This page as an answer."""
        return {"rows": list(shown), "page": self.page, "size": self.size, "total": total}


class Reason(Strict):
    """One rule that refuses."""

    code: str = told(Words("规则的固定代码", "the stable code of the rule"))
    kind: str = told(Words("拒绝的种类", "the kind of refusal"))
    detail: str = told(Words("原因", "the reason"))


class Flaw(Strict):
    """One problem in what was sent, by its place, in both languages."""

    code: str = told(Words("规则的固定代码", "the stable code of the rule"))
    place: str = told(Words("位置", "the place"))
    zh: str = told(Words("中文说明", "the rule and the way out in Chinese"))
    en: str = told(Words("英文说明", "the rule and the way out in English"))
    is_warning: bool = told(Words("仅为提醒", "whether it only warns"), default=False)


class ProblemDocument(Strict):
    """A "no" after RFC 9457: what kind, why, and every place that must be mended."""

    type: str = told(Words("种类的固定名称", "the stable name of the kind"))
    title: str = told(Words("一句话说明", "one sentence"))
    status: int = told(Words("HTTP状态码", "the status of HTTP"))
    refusals: list[Reason] = told(Words("拒绝的各条原因", "every rule that refuses"), default=[])
    problems: list[Flaw] = told(Words("逐处的问题", "every problem by its place"), default=[])

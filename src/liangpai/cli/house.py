"""What the commands of the house share: which district, in whose name, and every "no" printed like any other."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Annotated

import typer
from django.db import DatabaseError

from liangpai.access.actor import Actor
from liangpai.access.queries import named
from liangpai.cli.console import exits
from liangpai.districts.queries import by_code
from liangpai.entrance.actors import actor_of_account
from liangpai.entrance.clock import local_day, now
from liangpai.entrance.middleware import default_district
from liangpai.problems import Lang, Problem, Rejected
from liangpai.refusal import Refusal, Refused, absent, insist
from liangpai.upkeep.readiness import lacking
from liangpai.words import Words

DistrictOption = Annotated[
    str, typer.Option("--district", envvar="LIANGPAI_DISTRICT", help="区县代码 · code of the district")
]
AsOption = Annotated[
    str, typer.Option("--as", help="以哪个账号的岗位权限办理 · the user name in whose posts this is done")
]

NO_DISTRICT = Words(
    "还没有区县：liangpai init 建区，或 liangpai demo 建演示区",
    "there is no district yet: found one by liangpai init, or the demonstration by liangpai demo",
)


@contextmanager
def answers(lang: Lang, as_json: bool = False) -> Iterator[None]:
    """Print what is refused as problems, and end with code 2."""
    with exits(lang, as_json):
        try:
            yield
        except Refused as refused:
            found = [Problem(one.code, "", one.words.zh, one.words.en) for one in refused.refusals]
            raise Rejected(found) from None
        except DatabaseError:
            lack = lacking()
            if lack is None:  # a fault of ours
                raise
            raise Rejected([Problem("database", "", lack.zh, lack.en)]) from None


def the_district(code: str) -> int:
    """The district of that code, or the first where none is named.

    Raises:
        Refused: there is none.
    """
    found = by_code(code) if code else None
    if code and found is None:
        raise absent(Words("区县", "district"))
    pk = found.pk if found else default_district()
    insist(None if pk else Refusal("district.none", NO_DISTRICT))
    return pk


def time_of(district: int) -> tuple[datetime, date]:
    """The moment by the district's clock, and its day."""
    at = now(district)
    return at, local_day(at)


def the_actor(district: int, username: str, on: date) -> Actor:
    """The person of that user name with the posts of the day.

    Raises:
        Refused: nobody open has that name in the district.
    """
    found = named(district, username)
    if found is None:
        raise absent(Words("账号", "account"))
    return actor_of_account(district, found.pk, on)

"""Guard rail G11: nowhere a pledge to be signed, neither as a template nor as a field, an address or a paper."""

import re

from django.apps import apps
from django.urls import get_resolver

from tests.house.shape import texts
from tests.house.test_absences import addresses, fields, ours

PLEDGES = re.compile("责任状|军令状|责任书|承诺书|生死状")
NAMES = re.compile(r"pledge|signature|signed_by|sign_off|liability", re.IGNORECASE)
DENIES = re.compile("不是|不得|不签|没有|不能动辄|拒绝|refused|is no |no signed|is not|属于签订|PLEDGE")
"""What a line says that speaks of pledges because there are none."""
SHIPPED = ("src/", "docs/how-to/", "docs/tutorial/")


def offered(text: str) -> list[str]:
    """The lines that speak of a pledge without denying it."""
    return [line.strip() for line in text.splitlines() if PLEDGES.search(line) and not DENIES.search(line)]


def test_nothing_that_ships_offers_a_pledge_to_be_signed() -> None:
    shipped = ((name, offered(text)) for name, text in texts() if name.startswith(SHIPPED))
    assert {name: lines for name, lines in shipped if lines} == {}


def test_no_table_and_no_address_is_made_for_one() -> None:
    names = [
        *fields(ours()),
        *addresses(get_resolver().url_patterns),
        *(one.label for one in apps.get_app_configs()),
    ]
    assert [name for name in names if NAMES.search(name)] == []


def test_a_pledge_that_is_planted_would_be_found() -> None:
    assert offered("各镇街签订责任状\n亮诺不是责任状") == ["各镇街签订责任状"]
    assert NAMES.search("commitments.Commitment.signature")

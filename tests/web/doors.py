"""How the tests of pages come in: a browser for each member of the cast, and the answers they look at."""

from django.http import HttpResponse
from django.test import Client

from liangpai.entrance.middleware import LANG_COOKIE
from liangpai.spreadsheets.opening import open_book
from tests.people import Cast


def as_(cast: Cast, person: str, lang: str = "zh") -> Client:
    """A browser in which a member of the cast has signed in, or a stranger has not."""
    client = Client()
    client.cookies[LANG_COOKIE] = lang
    if person != "stranger":
        client.force_login(
            cast.accounts[person], backend="allauth.account.auth_backends.AuthenticationBackend"
        )
    return client


def table(answer: HttpResponse, sheet: str) -> list[dict[str, object]]:
    """The rows of a register that a page hands out, by the headings below its title."""
    grid = open_book(b"".join(answer), "table.xlsx").grid(sheet)
    _, header, *rows = grid.rows
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def seen(answer: HttpResponse) -> str:
    """The page as text."""
    return answer.content.decode()

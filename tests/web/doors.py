"""How the tests of pages come in: a browser for each member of the cast, and the answers they look at."""

from django.http import HttpResponse
from django.test import Client

from liangpai.entrance.middleware import LANG_COOKIE
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


def seen(answer: HttpResponse) -> str:
    """The page as text."""
    return answer.content.decode()

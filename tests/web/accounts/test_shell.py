import pytest
from django.test import Client, RequestFactory

from liangpai.web.accounts.shell import shell
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_page_of_the_library_gets_what_our_pages_get(cast: Cast, client: Client) -> None:
    request = client.get("/accounts/login/").wsgi_request
    given = shell(request)
    assert given["visit"] is request
    assert (given["lang"], given["place"].pk) == ("zh", cast.district)


@pytest.mark.parametrize(("cookie", "lang"), [("en", "en"), ("xx", "zh")])
def test_before_the_porch_there_is_only_the_language(cookie: str, lang: str) -> None:
    request = RequestFactory().get("/")
    request.COOKIES["lang"] = cookie
    assert shell(request) == {"lang": lang}

import pytest
from django.test import Client

from tests.people import Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_the_office_sees_the_sums_and_takes_them_away(client: Client, cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I2": 12.5})
    client.force_login(cast.accounts["zhao"])
    text = client.get(f"/rounds/{story.round.pk}/sums/").content.decode()
    assert "12.5" in text
    assert "1个已核" in text
    answer = client.get(f"/rounds/{story.round.pk}/sums/export/")
    assert answer.headers["Content-Disposition"].endswith(".xlsx")


def test_a_clerk_does_not_see_what_the_others_report(client: Client, cast: Cast) -> None:
    story = a_round(cast)
    client.force_login(cast.accounts["sun"])
    assert client.get(f"/rounds/{story.round.pk}/sums/").status_code == 403

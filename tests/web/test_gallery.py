import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_gallery_shows_every_part_with_its_reason_when_closed(client: Client) -> None:
    text = client.get("/ui/").content.decode()
    assert "须由核验员办理" in text
    assert "逾期2天" in text
    assert "第2页，共3页，120条" in text
    assert text.index("note bad") < text.index("note warn")  # a hint is not as red as an error
    assert "本期数据!C7：数值低于下限，请核对" in text

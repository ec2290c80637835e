from datetime import timedelta

import pytest

from liangpai.ledger.queries import history
from liangpai.notices.operations import claim_digest, edit_text, wish_digest
from liangpai.notices.queries import edited, reader, readers, texts
from liangpai.notices.rules import TEXTS
from liangpai.refusal import Refused
from liangpai.words import Words
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db

OWN = Words("第{n}件：{what}，{until}前", "{n}: {what} by {until}")


def edit(cast: Cast, words: Words = OWN, person: str = "zhao", key: str = "line") -> None:
    edit_text(district=cast.district, key=key, zh=words.zh, en=words.en, actor=cast.actors[person], at=AT)


def wish(cast: Cast, channel: str, address: str = "sun@example.cn") -> None:
    wish_digest(district=cast.district, channel=channel, address=address, actor=cast.sun, at=AT)


def test_the_office_puts_its_own_words_in_place_of_ours_and_takes_them_back(cast: Cast) -> None:
    edit(cast)
    assert texts(cast.district) == {key: text.words for key, text in TEXTS.items()} | {"line": OWN}
    edit(cast, TEXTS["line"].words)
    assert edited(cast.district) == {}
    assert [entry.action for entry in history(cast.district, "notice", "line")] == ["notice.change"] * 2


def test_a_text_is_edited_as_often_as_one_likes(cast: Cast) -> None:
    edit(cast)
    edit(cast, Words("{what}", "{what}"))
    assert edited(cast.district) == {"line": Words("{what}", "{what}")}


def test_another_district_keeps_our_words(cast: Cast, neighbours: Cast) -> None:
    edit(cast)
    assert edited(neighbours.district) == {}


@pytest.mark.parametrize("person", ["sun", "wu", "feng", "stranger"])
def test_only_the_office_edits_texts(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        edit(cast, person=person)
    assert refused.value.first.kind == "forbidden"


def test_a_text_that_is_not_there_or_cannot_be_told_changes_nothing(cast: Cast) -> None:
    for key, words, code in (("nothing", OWN, "absent"), ("line", Words("{who}", "{n}"), "notice.place")):
        with pytest.raises(Refused) as refused:
            edit(cast, words, key=key)
        assert refused.value.first.code == code
    assert edited(cast.district) == {}


def test_a_person_asks_for_the_digest_changes_it_and_ends_it(cast: Cast) -> None:
    wish(cast, "mail")
    wish(cast, "messenger", "")
    assert [(one.account, one.channel) for one in readers(cast.district)] == [(cast.sun.account, "messenger")]
    wish(cast, "")
    assert reader(cast.district, cast.sun.account or 0) is None


@pytest.mark.parametrize(
    ("channel", "address", "code"), [("pigeon", "", "notice.channel"), ("mail", "", "notice.address")]
)
def test_a_wish_that_cannot_be_met_is_refused(cast: Cast, channel: str, address: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        wish(cast, channel, address)
    assert refused.value.first.code == code


def test_the_digest_of_a_day_is_claimed_once(cast: Cast) -> None:
    wish(cast, "mail")
    account = cast.sun.account or 0
    claims = [
        claim_digest(district=cast.district, account=account, on=day) for day in (ON, ON, ON - timedelta(1))
    ]
    assert claims == [True, False, False]
    assert claim_digest(district=cast.district, account=account, on=ON + timedelta(days=1))

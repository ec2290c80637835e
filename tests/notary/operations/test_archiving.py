from datetime import date, datetime

import pytest

from liangpai.ledger.operations import ask_archive
from liangpai.ledger.queries import archive, verify
from liangpai.ledger.rules import broken_archive, unpacked
from liangpai.notary.models import Log
from liangpai.notary.operations import archive_ledger
from liangpai.notary.queries import verify_log
from liangpai.notary.rules.archives import is_signed
from liangpai.refusal import Refused
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db

NOW = datetime(2024, 7, 20, 2, 0, tzinfo=AT.tzinfo)


def test_ac_21_5_the_archive_stands_under_a_signed_checkpoint_that_holds_its_last_hash(cast: Cast) -> None:
    made = ask_archive(district=cast.district, before_on=date(2024, 1, 11), actor=cast.chu, at=NOW)
    archive_ledger(archive=archive(cast.district, made.pk), actor=cast.chen, at=NOW)
    done = archive(cast.district, made.pk)
    file = unpacked(bytes(done.content or b""))
    assert file.head.checkpoint == done.checkpoint
    assert is_signed(file.head)
    assert broken_archive(file) is None
    assert verify(cast.district) is None
    assert verify_log(cast.district) == ()


def test_what_is_refused_leaves_no_key_behind(cast: Cast) -> None:
    made = ask_archive(district=cast.district, before_on=date(2024, 1, 11), actor=cast.chu, at=NOW)
    with pytest.raises(Refused):
        archive_ledger(archive=archive(cast.district, made.pk), actor=cast.chu, at=NOW)
    assert not Log.objects.filter(district_id=cast.district).exists()

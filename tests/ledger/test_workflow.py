from liangpai.ledger.workflow import ARCHIVE


def test_a_request_ends_in_an_archive_or_in_nothing() -> None:
    assert {move.target for move in ARCHIVE.open_moves(ARCHIVE.start)} == {"approved", "declined"}
    assert not ARCHIVE.open_moves("approved") and not ARCHIVE.open_moves("declined")

import pytest

from liangpai.entrance.answers import problem_document, status_of
from liangpai.refusal import Refusal, Refused, absent
from liangpai.words import Words

WORDS = Words("不行", "no")


@pytest.mark.parametrize(
    ("kind", "status"), [("forbidden", 403), ("conflict", 409), ("invalid", 422), ("absent", 404)]
)
def test_every_kind_of_no_has_its_number(kind: str, status: int) -> None:
    assert status_of(Refused(Refusal("x.y", WORDS, kind))) == status  # type: ignore[arg-type] # from a table


def test_a_program_reads_every_reason() -> None:
    refused = Refused(Refusal("round.late", WORDS), absent(WORDS).first)
    document = problem_document(refused, "en")
    assert document["type"] == "urn:liangpai:round.late"
    assert (document["title"], document["status"]) == ("no", 409)
    assert [row["code"] for row in document["refusals"]] == ["round.late", "absent"]

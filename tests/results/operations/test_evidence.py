import pytest

from liangpai.refusal import Refused
from liangpai.results.models import Evidence
from liangpai.results.operations import add_evidence
from liangpai.results.queries import evidence_file, evidence_of
from tests.people import AT, Cast
from tests.results.files import a_picture
from tests.results.stories import Story, a_round

pytestmark = pytest.mark.django_db


def a_draft(cast: Cast) -> Story:
    story = a_round(cast)
    story.fill({"I2": 12.6})
    return story


def add(
    story: Story, content: bytes = b"%PDF-1.7 x", name: str = "台账.pdf", person: str = "sun"
) -> Evidence:
    return add_evidence(
        figure=story.figure("I2"),
        name=name,
        content=content,
        need="证明合同金额",
        actor=story.cast.actors[person],
        at=AT,
    )


def test_a_file_is_kept_with_its_need_and_its_hash(cast: Cast) -> None:
    story = a_draft(cast)
    kept = add(story)
    assert kept.digest.startswith("sha256:") and kept.need == "证明合同金额"
    assert evidence_of(cast.district, [story.figure("I2").pk])[story.figure("I2").pk][0].pk == kept.pk
    assert bytes(evidence_file(cast.district, kept.pk).content) == b"%PDF-1.7 x"


def test_a_picture_keeps_only_its_pixels(cast: Cast) -> None:
    kept = add(a_draft(cast), a_picture("JPEG", turned=True), "C:\\现场.png")
    assert kept.name == "现场.jpg" and b"GPS" not in bytes(kept.content)


def test_a_sixth_file_and_a_wrong_kind_are_refused(cast: Cast) -> None:
    story = a_draft(cast)
    for _ in range(5):
        add(story)
    with pytest.raises(Refused) as caught:
        add(story, b"<svg>")
    assert {one.code for one in caught.value.refusals} == {"evidence.too_many", "evidence.kind"}


@pytest.mark.parametrize("person", ["zhou", "wu", "zhao"])
def test_only_the_unit_adds_evidence(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as caught:
        add(a_draft(cast), person=person)
    assert caught.value.first.kind == "forbidden"

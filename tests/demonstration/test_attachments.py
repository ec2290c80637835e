import io

from PIL import Image

from liangpai.demonstration.attachments import picture, sheet_of_paper
from liangpai.results.rules.evidence import cannot_be_evidence, kind_of


def test_both_files_may_be_evidence() -> None:
    kinds = [kind_of(content) for content in (sheet_of_paper(), picture())]
    assert kinds == ["application/pdf", "image/png"]
    assert cannot_be_evidence(picture(), kinds[1]) is None


def test_the_picture_opens_and_is_the_same_every_time() -> None:
    with Image.open(io.BytesIO(picture())) as opened:
        assert opened.size == (320, 220)
    assert picture() == picture()


def test_the_table_of_the_page_points_at_its_objects() -> None:
    page = sheet_of_paper()
    start = int(page.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    assert page[start:].startswith(b"xref\n")
    offsets = [int(line[:10]) for line in page[start:].split(b"\n")[3:8]]
    assert [page[at:].split(b" ")[0] for at in offsets] == [b"1", b"2", b"3", b"4", b"5"]

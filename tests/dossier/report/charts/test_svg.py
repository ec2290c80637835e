"""The marks of the charts are valid, escaped and in their place."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from liangpai.dossier.report.charts.svg import (
    EM,
    Scale,
    canvas,
    dot,
    group,
    hint,
    label_width,
    line,
    rect,
    shortened,
    text,
)
from liangpai.papers.wording import width


def test_a_scale_maps_its_ends_and_its_middle():
    scale = Scale(0, 10, 100, 200)
    assert [scale(value) for value in (0, 5, 10)] == [100, 150, 200]
    assert Scale(0, 10, 200, 100)(10) == 100


def test_a_scale_without_range_lies_in_the_middle():
    assert Scale(3, 3, 0, 10)(3) == 5


@given(st.text(), st.text())
def test_any_text_makes_valid_xml(says, label):
    marks = [
        group(hint(says), rect(0, 0, 1, 1, "a", "#000000"), line(0, 0, 1, 1, "b")),
        dot(0, 0, 1, "c"),
        text(0, 0, says),
    ]
    root = ET.fromstring(canvas(10, 10, marks, label))  # noqa: S314 - drawn by ourselves
    assert len(root) == 3


def test_a_rectangle_is_never_turned_inside_out():
    assert 'width="0.0"' in rect(0, 0, -3, 1, "a")


@given(st.text(st.characters(categories=["L", "N", "P"])), st.integers(2, 20))
def test_a_shortened_label_fits_and_says_that_it_was_cut(says, most):
    found = shortened(says, most)
    assert width(found) <= most
    assert found == says or (found.endswith("…") and says.startswith(found[:-1]))


def test_the_longest_label_counts():
    assert label_width(["镇", "街道"]) == 2 * EM
    assert label_width([]) == 0

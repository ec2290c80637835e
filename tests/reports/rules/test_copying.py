from liangpai.reports.rules.copying import LIKE, copied

OLD = "坚持以人民为中心的发展思想，聚焦镇村短板，全年办成民生实事36件，群众满意度持续提升。"


def test_ac_8_3_a_paragraph_that_only_has_other_numbers_is_equal() -> None:
    (found,) = copied(
        ["全新的一段话，讲今年新开展的工作和具体做法，与去年不同。", OLD.replace("36", "41")], [OLD]
    )
    assert (found.paragraph, found.share, found.is_equal, found.before) == (1, 1.0, True, OLD)


def test_a_paragraph_with_a_word_changed_is_nearly_the_same_and_the_share_is_said() -> None:
    (found,) = copied([OLD.replace("持续", "稳步")], [OLD])
    assert LIKE <= found.share < 1 and not found.is_equal


def test_other_and_short_paragraphs_are_not_copied() -> None:
    assert copied(["今年突出抓好产业园区建设，签约项目落地开工，带动就业增收明显。"], [OLD]) == []
    assert copied(["存在的问题"], ["存在的问题"]) == []
    assert copied([OLD], []) == []

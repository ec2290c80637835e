"""The bulletin states what it was given, in order, and invents nothing."""

from dataclasses import replace

from liangpai.papers.bulletin import BulletinFacts, Undecided, bulletin
from liangpai.papers.document import Heading, Paragraph, Table
from liangpai.papers.standings import ClassResult


def sentences(facts: BulletinFacts) -> list[str]:
    return [block.lead + block.text for block in bulletin(facts).blocks if isinstance(block, Paragraph)]


def text(facts: BulletinFacts) -> str:
    return "\n".join(sentences(facts))


def test_the_four_parts_stand_in_order(bulletin_facts: BulletinFacts) -> None:
    parts = [
        block.text
        for block in bulletin(bulletin_facts).blocks
        if isinstance(block, Heading) and block.level == 1
    ]
    assert parts == ["基本情况", "考核结果", "亮牌情况", "有关说明"]


def test_the_basics_count_units_by_class_and_name_the_basis(bulletin_facts: BulletinFacts) -> None:
    first = sentences(bulletin_facts)[0]
    assert "《云岫区百千万工程考核评价办法》（云岫百千万〔2023〕5号）" in first
    assert "共12个（镇8个、街道4个），其中不评定1个" in first
    assert "10,000次复算" in first


def test_grades_are_listed_from_the_best_and_empty_ones_left_out(bulletin_facts: BulletinFacts) -> None:
    told = sentences(bulletin_facts)
    assert told[1:4] == [
        "优秀（2个）：枕河镇、听松镇。",
        "良好（4个）：碧岑镇、流萤镇、青禾镇、竹里镇。",
        "一般（2个）：桑陌镇、茶坞镇。",
    ]
    assert "较差" not in text(bulletin_facts)
    assert "不评定：荷风街道，缺失权重12%，超过10%。" in told


def test_each_class_has_its_own_table(bulletin_facts: BulletinFacts) -> None:
    tables = [block.title for block in bulletin(bulletin_facts).blocks if isinstance(block, Table)]
    assert tables == ["镇考核结果", "街道考核结果"]


def test_a_proposed_card_shows_word_shape_and_reason_and_is_no_decision(
    bulletin_facts: BulletinFacts,
) -> None:
    told = text(bulletin_facts)
    assert "茶坞镇（镇，拟亮▲黄牌警示）：得分69.15分" in told
    assert "拟亮牌不是亮牌决定" in told


def test_noise_gives_no_card_but_units_for_deliberation(bulletin_facts: BulletinFacts) -> None:
    golden = Undecided("镇", 1, (("丙镇", 0.515), ("丁镇", 0.485)), "去掉主观指标后末位改变")
    told = text(replace(bulletin_facts, cards=(), undecided=(golden,)))
    assert "没有单位达到亮牌条件" in told
    assert "不足以区分。镇：去掉主观指标后末位改变，不足以区分末位单位。" in told
    assert "末位相近单位的有丙镇（居末位概率0.515）、丁镇（居末位概率0.485），不自动亮牌，提请会商" in told


def test_several_last_places_and_unknown_probabilities_are_told_as_such(
    bulletin_facts: BulletinFacts,
) -> None:
    told = text(replace(bulletin_facts, undecided=(Undecided("镇", 2, (("丙镇", None), ("丁镇", None))),)))
    assert "镇：现有证据不足以区分末2位单位。列为末位相近单位的有丙镇、丁镇，" in told


def test_defaults_and_received_results_are_named_as_such(bulletin_facts: BulletinFacts) -> None:
    told = text(bulletin_facts)
    assert "系本系统默认值，并非上级规定" in told
    assert "未经本次计算：岚桥街道（市考核办2024年1月评定）" in told


def test_a_missing_basis_is_left_to_be_filled(bulletin_facts: BulletinFacts) -> None:
    assert "（考核依据待填）" in sentences(replace(bulletin_facts, basis=()))[0]


def test_nothing_is_said_of_what_was_not_done(bulletin_facts: BulletinFacts, towns: ClassResult) -> None:
    standings = tuple(replace(standing, change=None) for standing in towns.standings)
    bare = ClassResult(name="镇", standings=standings)
    empty = ClassResult(name="街道", standings=(), unrated={"荷风街道": "成立不足六个月"})
    facts = replace(
        bulletin_facts,
        classes=(bare, empty),
        runs=0,
        cards=(),
        undecided=(),
        defaulted=(),
        notes=("另行通知",),
    )
    told = text(facts)
    for word in ("复算", "较上期", "合并列出", "系统默认", "接收", "相近"):
        assert word not in told
    assert told.endswith("2.另行通知")
    assert "不评定：荷风街道，成立不足六个月。" in told
    assert [block.title for block in bulletin(facts).blocks if isinstance(block, Table)] == ["镇考核结果"]


def test_units_too_new_to_be_ranked_are_counted_and_named_apart(
    bulletin_facts: BulletinFacts, towns: ClassResult
) -> None:
    told = sentences(replace(bulletin_facts, classes=(replace(towns, fresh=("新桥镇",)),)))
    assert "共9个（镇9个），其中新设不排名1个" in told[0]
    assert "新设不排名（1个）：新桥镇。" in told


def test_a_row_of_names_too_long_to_read_is_left_to_the_table(
    bulletin_facts: BulletinFacts, towns: ClassResult
) -> None:
    many = tuple(replace(towns.standings[0], unit=f"第{at}村", rank=at) for at in range(1, 102))
    told = sentences(replace(bulletin_facts, classes=(ClassResult(name="村", standings=many),)))
    assert "优秀（101个）：名单见表。" in told


def test_the_replications_say_what_they_vary(bulletin_facts: BulletinFacts) -> None:
    assert "每次复算变动" not in text(bulletin_facts)
    told = text(replace(bulletin_facts, varied=("各项数据的测量误差", "各级权重（上下浮动25%）")))
    assert "每次复算变动各项数据的测量误差、各级权重（上下浮动25%）。" in told


def test_units_near_the_last_places_that_are_not_named_are_counted(bulletin_facts: BulletinFacts) -> None:
    many = Undecided("村", 9, (("一村", 0.5), ("二村", None)), more=40)
    assert "一村（居末9位概率0.500）、二村等42个单位，不自动亮牌" in text(
        replace(bulletin_facts, undecided=(many,))
    )


def test_a_province_fills_no_paper(bulletin_facts: BulletinFacts) -> None:
    towns = bulletin_facts.classes[0]
    (first, *_) = towns.standings
    crowd = tuple(replace(first, unit=f"第{rank}村", rank=rank) for rank in range(1, 351))
    bands = (("第2村", "第3村"), ("第300村", "第301村"))
    facts = replace(bulletin_facts, classes=(replace(towns, standings=crowd, bands=bands),))
    (table,) = [block for block in bulletin(facts).blocks if isinstance(block, Table)]
    assert len(table.rows) == 300
    assert len(table.bands) == 1
    assert "表中列前300名，其余50个单位的名次和得分见结果工作簿。" in text(facts)


def test_at_the_conference_a_card_is_decided_and_no_longer_proposed(bulletin_facts: BulletinFacts) -> None:
    told = text(replace(bulletin_facts, decided=True))
    assert "集体研究和审批，对下列1个单位亮牌。" in told
    assert "茶坞镇（镇，亮▲黄牌警示）：得分69.15分" in told
    assert "拟亮" not in told
    assert "本次会议没有亮牌。" in text(replace(bulletin_facts, decided=True, cards=()))

"""One card from its grounds to its delisting with an appeal that is rejected, and one whose appeal is upheld."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.browser.forms import act
from tests.browser.house import demonstration
from tests.browser.steps import Journey, press

MINUTES = "云岫百千万指纪〔2024〕8号"
TOWN, VILLAGE = "枕河镇", "枕溪村"
GROUNDS = "所列承诺的验收材料属实，请复核"
REJECTED = "经调阅验收原件，申报日期早于竣工日期，认定有据"
UPHELD = "该数据由镇级平台自动汇总，村级未改动，认定有误"


@pytest.fixture
def journey(browser: Browser, built: Path, tmp_path: Path) -> Iterator[Journey]:
    """A demonstration of its own, because the clock goes on past the conference."""
    with demonstration(tmp_path, built) as address:
        yield Journey(browser, address, tmp_path)


def test_a_card_is_heard_upheld_shown_mended_and_taken_down_and_a_wrong_one_is_undone(
    journey: Journey,
) -> None:
    findings = _two_findings(journey)
    town, village = _the_office_collects(journey, findings)
    for card in (town, village):
        _from_vetting_to_notice(journey, card)
    _the_town_is_heard_and_appeals_in_vain(journey, town)
    for card in (town, village):
        _decided_by_others_and_cleared(journey, card)
    _the_conference_is_held(journey)
    for card in (town, village):
        act(journey, "zhao", card, "show/")
    assert _on_board(journey) == {TOWN, VILLAGE}
    _faces_are_told_apart_in_grey_and_print_on_a4(journey)
    _the_village_is_right(journey, village)
    _the_town_mends_and_the_card_is_taken_down(journey, town)


def _two_findings(journey: Journey) -> None:
    """The discipline officer records what was verified: a promise of the town, a figure of the village."""
    page = journey.open("sun", "/commitments/")
    promise = page.locator("main a[href^='/commitments/']").evaluate_all(
        "all => all.map(one => one.getAttribute('href')).find(way => /[/]\\d+[/]$/.test(way))"
    )
    figure = _figure_of_the_village(journey)
    for kind, way, basis in (
        ("commitment", promise, "云纪〔2024〕11号"),
        ("figure", figure, "云纪〔2024〕12号"),
    ):
        number = re.findall(r"\d+", way)[0]
        act(
            journey,
            "li",
            "/oversight/findings/",
            "/oversight/findings/record/",
            kind=kind,
            of=number,
            basis=basis,
        )


def _figure_of_the_village(journey: Journey) -> str:
    page = journey.open("zhou", "/rounds/")
    rounds = page.locator("main a[href^='/rounds/']").evaluate_all(
        "all => all.map(one => one.getAttribute('href'))"
    )
    for way in dict.fromkeys(rounds):
        page.goto(journey.address + way)
        sheets = page.locator("main a[href*='/units/']").evaluate_all(
            "all => all.map(one => one.getAttribute('href'))"
        )
        for sheet in sheets:
            page.goto(journey.address + sheet)
            histories = page.locator("main a[href^='/figures/']")
            if histories.count():
                return str(histories.first.get_attribute("href"))
    raise AssertionError("the village has no figure")


def _the_office_collects(journey: Journey, _findings: None) -> tuple[str, str]:
    page = journey.open("zhao", "/cards/")
    press(page, "汇集候选")
    page = journey.open("zhao", "/cards/all/?state=candidate")
    found = [
        page.locator("tr", has_text=name)
        .filter(has_text="查实弄虚作假")
        .locator("a")
        .first.get_attribute("href")
        for name in (TOWN, VILLAGE)
    ]
    assert found[0] and found[1]
    return found[0], found[1]


def _from_vetting_to_notice(journey: Journey, card: str) -> None:
    assert journey.open("zhao", card).locator(f"form[action='{card}vet/']").count() == 0, (
        "who collected does not vet"
    )
    act(journey, "zheng", card, "vet/", reason="查实文书齐备，触发规则适用正确")
    act(journey, "zhao", card, "propose/")
    act(journey, "zhao", card, "notice/")


def _the_town_is_heard_and_appeals_in_vain(journey: Journey, card: str) -> None:
    page = journey.open("sun", card)
    with page.expect_download() as coming:
        page.get_by_role("link", name="提醒函").click()
    assert coming.value.suggested_filename == f"{TOWN}提醒函.docx"
    act(journey, "sun", card, "state/", statement="验收资料已随申报提交，可供查阅")
    page = act(journey, "sun", card, "appeal/", grounds=GROUNDS)
    assert "复核期间不展示" in page.locator("main").inner_text()
    assert TOWN not in _on_board(journey)
    appeal = page.locator("main a[href^='/appeals/']").first.get_attribute("href")
    assert appeal
    act(journey, "li", appeal, f"{appeal}take/")
    page = act(journey, "li", appeal, f"{appeal}decide/", is_upheld="no", reasons=REJECTED)
    assert REJECTED in journey.open("sun", card).locator("main").inner_text()


def _decided_by_others_and_cleared(journey: Journey, card: str) -> None:
    if journey.open("zhao", card).locator("main").inner_text().count("已提醒"):
        act(journey, "zhou", card, "state/", statement="村里没有改过这个数")
    act(journey, "zhao", card, "deliberate/", minutes=MINUTES, decision="事实清楚，同意亮牌")
    assert journey.open("zhao", card).locator(f"form[action='{card}approve/']").count() == 0
    act(journey, "wang", card, "approve/")
    page = act(journey, "zhao", card, "legality/")
    review = page.locator("main a[href*='/reviews/']").first.get_attribute("href")
    assert review
    act(journey, "zheng", review, f"{review}give/", is_lawful="yes", opinion="事实清楚，程序完备，符合")


def _the_conference_is_held(journey: Journey) -> None:
    page = journey.open("zhao", "/cards/")
    while "2024年1月25日" not in page.locator(".demo-bar").inner_text():
        press(page, "下一工作日", within="body")
    occasion = page.locator("main h2 a[href^='/cards/occasions/']").get_attribute("href")
    assert occasion
    meeting = journey.open("zhao", occasion).locator(".note a[href^='/meetings/']").get_attribute("href")
    assert meeting
    act(journey, "zhao", meeting, f"{meeting}hold/")


def _on_board(journey: Journey) -> set[str]:
    """Whose red cards the board shows, of those two."""
    cards = journey.open("zhao", "/board/").locator("aside[aria-label='亮牌'] li").all_inner_texts()
    return {name for name in (TOWN, VILLAGE) if any(name in one and "红牌整改" in one for one in cards)}


def _faces_are_told_apart_in_grey_and_print_on_a4(journey: Journey) -> None:
    """Without colour the shapes differ, each has its word for a screen reader, and the paper is A4."""
    page = journey.open("zhao", "/cards/rules/")
    marks = {}
    for word in ("红旗", "蓝牌提醒", "黄牌警示", "红牌整改"):
        mark = page.locator(".mark", has_text=word).first
        path = journey.folder / f"{word}.png"
        mark.locator("svg").screenshot(path=str(path))
        grey = Image.open(path).convert("L").point(lambda shade: 255 if shade > 235 else 0).resize((16, 16))
        marks[word] = grey.tobytes()
        assert mark.locator("svg").get_attribute("aria-hidden") == "true"
        assert mark.inner_text().strip() == word
    assert len(set(marks.values())) == len(marks), "a shape alone tells the kind"
    occasion = journey.open("zhao", "/cards/").locator("a[href$='/print/']").first.get_attribute("href")
    page = journey.open("zhao", str(occasion))
    assert {TOWN, VILLAGE} <= set(page.locator(".face h3").all_inner_texts())
    paper = page.pdf(prefer_css_page_size=True)
    width, height = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)[0]
    assert (round(float(width)), round(float(height))) == (595, 842)


def _the_village_is_right(journey: Journey, card: str) -> None:
    act(journey, "zhou", card, "appeal/", grounds="数据来自平台，村里无权改动")
    assert _on_board(journey) == {TOWN}, "nothing is displayed while an appeal is open"
    page = journey.open("zhou", card)
    appeal = page.locator("main a[href^='/appeals/']").first.get_attribute("href")
    assert appeal
    act(journey, "qian", appeal, f"{appeal}take/")
    act(journey, "qian", appeal, f"{appeal}decide/", is_upheld="yes", reasons=UPHELD, remedy="撤回")
    assert _on_board(journey) == {TOWN}
    told = journey.open("zhao", "/board/").locator("aside[aria-label='亮牌'] .note").all_inner_texts()
    assert any(VILLAGE in one and UPHELD in one and "勘误" in one for one in told)
    page = journey.open("zhao", card)
    with page.expect_download() as coming:
        page.get_by_role("link", name="勘误").click()
    assert coming.value.suggested_filename == f"{VILLAGE}勘误.docx"


def _the_town_mends_and_the_card_is_taken_down(journey: Journey, card: str) -> None:
    page = journey.open("sun", card)
    form = page.locator(f"form[action='{card}plan/']")
    form.locator("[name=plan]").fill("逐项核对承诺佐证，重新组织验收")
    for at, item in enumerate(("重新验收并公示结果", "建立佐证双人核对", "向村民说明")):
        form.locator("[name=item]").nth(at).fill(item)
    form.locator("[name=critical]").first.check()
    with page.expect_navigation():
        form.locator("button").click()
    for at in ("1", "2", "3"):
        act(journey, "sun", card, "evidence/", item=at, text=f"第{at}项见验收单")
    act(journey, "sun", card, "ask-delist/")
    page = journey.open("li", card)
    form = page.locator(f"form[action='{card}inspect/']")
    for box in form.locator("[name=verified]").all():
        box.check()
    form.locator("[name=is_back]").check()
    form.locator("[name=finding]").fill("现场三项均已完成，验收结果已公示")
    with page.expect_navigation():
        form.locator("button").click()
    assert page.locator(f"form[action='{card}confirm/']").count() == 0, "nobody is two people"
    act(journey, "wu", card, "confirm/")
    act(journey, "wang", card, "delist/", reason="整改到位，同意摘牌")
    assert _on_board(journey) == set()
    page = journey.open("sun", card)
    assert "已摘牌" in page.locator("main").inner_text()
    with page.expect_download() as coming:
        page.get_by_role("link", name="摘牌决定书").click()
    assert coming.value.suggested_filename == f"{TOWN}摘牌决定书.docx"

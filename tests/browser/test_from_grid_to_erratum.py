from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import steps
from tests.browser.house import demonstration, in_december

TYPED = {"C1": "41.22", "C2": "3.6", "C3": "2438.8", "D1": "2", "D2": "98.6"}
SPOILT = {41.22: "约41万", 2438.8: "二千四百多", 98.6: "待核"}
MENDED = {"C1": "41.22", "C3": "2438.8", "D2": "98.6"}


@pytest.fixture
def journey(browser: Browser, tmp_path: Path) -> Iterator[steps.Journey]:
    in_december(tmp_path)
    with demonstration(tmp_path) as address:
        yield steps.Journey(browser, address, tmp_path)


def test_figures_come_from_the_grid_to_the_board_and_an_own_error_to_its_erratum(
    journey: steps.Journey,
) -> None:
    _the_town_reports(journey)
    run = _the_office_assesses(journey)
    _society_sees_it(journey)
    _an_own_error_is_restated(journey, run)


def _the_town_reports(journey: steps.Journey) -> None:
    page = steps.the_clerk_opens_the_grid(journey)
    held = page.locator(steps.cell("C1", "2022")).input_value()
    steps.the_clerk_pastes_a_block(page, "\r\n".join(f"{text}\t0" for text in TYPED.values()) + "\r\n")
    assert "已保存5格" in steps.said(page)
    assert {item: page.locator(steps.cell(item)).input_value() for item in TYPED} == TYPED
    assert page.locator(steps.cell("C1", "2022")).input_value() == held, "what is held was pasted over"

    workbook = steps.the_clerk_takes_the_workbook(journey, page)
    places = steps.three_cells_are_spoilt(workbook, SPOILT)
    steps.the_clerk_hands_the_workbook_in(page, workbook)
    told = page.get_by_role("alert").locator("li").all_inner_texts()
    assert len(told) == len(places) == 3
    assert all(any(place in one for one in told) for place in places)

    marked = steps.red_cells(steps.the_marked_workbook_comes_back(journey, page))
    assert set(marked) == set(places)
    assert all(marked.values()), "a red cell says why"

    steps.the_clerk_corrects_and_submits(page, MENDED)
    assert "已报送5个数" in steps.said(page)
    assert "已核验通过5个数" in steps.said(steps.the_keeper_verifies(journey))
    steps.the_office_closes_the_round(journey)


def _the_office_assesses(journey: steps.Journey) -> str:
    page = steps.the_office_starts_the_assessment(journey)
    run = page.url.removeprefix(journey.address)
    assert steps.the_office_watches(page) >= 1, "the bar never asked how far the work is"
    steps.the_units_see_their_sheets_and_it_is_final(journey, page)
    approving = steps.the_office_proposes_and_the_commander_approves(journey, page)
    assert "撤回" in approving.inner_text("main")
    return run


def _society_sees_it(journey: steps.Journey) -> None:
    page = steps.a_stranger_sees_the_board(journey)
    assert page.locator("h1").inner_text() == "2023年度考核"
    assert page.locator(".note", has_text="更正声明").count() == 0
    steps.a_stranger_opens_the_unit(page)
    _it_adds_up(*steps.explained(page))


def _it_adds_up(parts: list[float], total: float, score: float) -> None:
    assert len(parts) > 10
    assert sum(parts) == pytest.approx(total, abs=0.00005 * len(parts))
    assert abs(total - score) < 0.00501, "the score at the top is the total to two places"


def _an_own_error_is_restated(journey: steps.Journey, run: str) -> None:
    page = steps.a_stranger_opens_the_unit(steps.a_stranger_sees_the_board(journey))
    *_, before = steps.explained(page)
    reason = "自查发现一家合作社的线下批发额误计为网络销售额"
    told = steps.the_clerk_reports_an_own_error(journey, "C3", "2388.8", reason)
    assert "更正已报送" in steps.said(told)
    assert "已核验通过1个数" in steps.said(steps.the_keeper_verifies(journey))
    page = steps.the_office_restates(journey, run)
    steps.the_office_watches(page)
    steps.the_units_see_their_sheets_and_it_is_final(journey, page)
    steps.the_office_proposes_and_the_commander_approves(journey, page)

    page = steps.a_stranger_sees_the_board(journey)
    erratum = page.locator(".note", has_text="更正声明").inner_text()
    for words in ("枕河镇", "2438.8", "2388.8", reason):
        assert words in erratum
    steps.a_stranger_opens_the_unit(page)
    parts, total, score = steps.explained(page)
    _it_adds_up(parts, total, score)
    assert score < before

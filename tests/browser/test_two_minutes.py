"""Two minutes of the demonstration make the point: a band where a naive list would have carded, and one click says why."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.steps import Journey


def test_the_board_shows_a_band_and_one_click_says_why_no_card_is_dealt(
    browser: Browser, demo: str, tmp_path: Path
) -> None:
    journey = Journey(browser, demo, tmp_path)
    page = journey.open("stranger", "/board/")
    band = page.locator("section[aria-label='不足以区分']")
    assert "只差 0.07 分，在测量误差之内" in band.inner_text()
    assert {"桑陌镇", "茶坞镇"} <= set(band.locator("li b").all_inner_texts())
    why = band.locator("details p").first
    assert not why.is_visible()
    band.locator("summary").click()
    assert why.is_visible()
    assert "不自动亮牌，提请会商" in why.inner_text()


def test_the_desk_names_whom_a_list_would_card_beside_a_task_force_carded_on_its_record(
    browser: Browser, demo: str, tmp_path: Path
) -> None:
    journey = Journey(browser, demo, tmp_path)
    text = journey.open("zhao", "/cards/").locator("main").inner_text()
    assert "按名单亮牌会亮给桑陌镇" in text
    row = journey.window("zhao").locator("tr", has_text="要素保障专班").first.inner_text()
    assert "督办事项10件以上且逾期率高于20%" in row
    page = journey.open("zheng", "/cards/")
    with page.expect_navigation():
        page.locator("main").get_by_role("link", name="会商", exact=True).click()
    assert page.locator("[name=settlement]").count() == 3

"""A promise with a need: the department is silent, the need climbs, is refused, and the promise is excused in the open."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.steps import Journey, press, said

PROMISE = "一季度建成农产品加工园一期厂房3万平方米"
NEED = "加工园一期设施农用地30亩"
REASON = "本年度设施农用地指标已用完"
ALTERNATIVE = "四月省下达新指标后优先安排"
CLIMBS = {
    "2024年1月17日": "一级",
    "2024年1月18日": "二级",
    "2024年1月24日": "二级",
    "2024年1月25日": "三级",
}
"""Raised on the 10th of January: five working days on each of the first two levels, the last day of each still in time."""


@pytest.fixture
def journey(browser: Browser, demo: str, tmp_path: Path) -> Journey:
    """In the demonstration of all; its clock goes on by eleven working days, which no other test minds."""
    return Journey(browser, demo, tmp_path)


def test_a_promise_whose_need_was_refused_is_excused_by_the_office_alone_and_the_unit_page_says_why(
    journey: Journey,
) -> None:
    promise, need = _the_town_promises(journey)
    _silence_raises_the_need(journey, need)
    _the_department_refuses(journey, need)
    _nobody_else_excuses(journey, promise)
    _the_office_excuses(journey, promise)
    _the_unit_page_says_why(journey, promise)


def _the_town_promises(journey: Journey) -> tuple[str, str]:
    page = journey.open("sun", "/commitments/new/")
    page.fill("[name=text]", PROMISE)
    page.fill("[name=target]", "3")
    page.fill("[name=unit_of_measure]", "万平方米")
    page.fill("[name=due_on]", "2024-03-29")
    page.select_option("[name=keeper-0]", label="区农业农村局")
    page.fill("[name=title-0]", NEED)
    page.select_option("[name=kind-0]", "land")
    page.fill("[name=quantity-0]", "30")
    press(page, "存为草稿")
    promise = page.url.removeprefix(journey.address)
    press(page, "报送")

    page = journey.open("zhao", promise)
    page.fill("#f-check-measure", "竣工验收厂房面积")
    page.check("[name=is_assisting]")
    press(page, "初审通过")
    press(journey.open("wang", promise), "审定")
    page = journey.open("zhao", promise)
    form = page.locator(f"form[action='{promise}announce/']")
    form.locator("[name=level]").select_option("society")
    form.locator("[name=basis]").fill("云岫百千万办〔2024〕2号（演示）")
    form.locator("[name=secrecy_check]").fill("区委办公室保密审查第3号（演示）")
    form.locator("[name=expires_on]").fill("2024-12-31")
    press(page, "公示", within=f"form[action='{promise}announce/']")
    href = page.get_by_role("link", name=NEED).first.get_attribute("href")
    assert href is not None
    return promise, href


def _silence_raises_the_need(journey: Journey, need: str) -> None:
    page = journey.open("wu", need)
    told: dict[str, str] = {}
    while not told.get("2024年1月25日"):
        press(page, "下一工作日", within="body")
        day = re.search(r"演示时钟 (\d+年\d+月\d+日)", page.locator("body").inner_text())
        level = re.search("[一二三]级", page.locator("main").inner_text())
        assert day is not None and level is not None
        told[day[1]] = level[0]
    assert {day: told[day] for day in CLIMBS} == CLIMBS


def _the_department_refuses(journey: Journey, need: str) -> None:
    page = journey.open("wu", need)
    page.locator("summary", has_text="答复").first.click()
    page.select_option("#f-verdict", "refused")
    press(page, "答复", within=f"form[action='{need}answer/']")
    assert "理由" in page.locator("main").inner_text(), "a refusal without a reason is not taken"
    page = journey.open("wu", need)
    page.locator("summary", has_text="答复").first.click()
    page.select_option("#f-verdict", "refused")
    page.fill("#f-answer-reason", REASON)
    page.fill("#f-answer-alternative", ALTERNATIVE)
    press(page, "答复", within=f"form[action='{need}answer/']")
    assert REASON in page.locator("main").inner_text()


def _nobody_else_excuses(journey: Journey, promise: str) -> None:
    for person in ("sun", "wu", "wang"):
        page = journey.open(person, promise)
        assert page.locator(f"form[action='{promise}excuse/']").count() == 0
        token = page.locator("[name=csrfmiddlewaretoken]").first.input_value()
        answer = page.request.post(
            f"{journey.address}{promise}excuse/",
            form={"csrfmiddlewaretoken": token, "reason": "困难", "paper": "云岫府办〔2024〕3号"},
            headers={"Referer": journey.address},
        )
        assert answer.status == 403


def _the_office_excuses(journey: Journey, promise: str) -> None:
    page = journey.open("zhao", promise)
    form = page.locator(f"form[action='{promise}excuse/']")
    form.locator("[name=need]").select_option(index=0)
    press(page, "客观原因免计", within=f"form[action='{promise}excuse/']")
    assert said(page)


def _the_unit_page_says_why(journey: Journey, promise: str) -> None:
    page = journey.open("stranger", promise)
    page.locator("main a[href^='/units/']").first.click()
    told = page.locator("tr", has_text=PROMISE).inner_text()
    assert "客观原因免计" in told
    assert REASON in told

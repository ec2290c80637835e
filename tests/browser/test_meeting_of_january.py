"""The meeting of the report on the fictional district: prepared, held, put into minutes and followed, by the people themselves."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page

from liangpai.dossier.conference.pack import PAPERS as PACKED
from liangpai.papers.inspect import check_paper
from tests.browser.forms import act
from tests.browser.house import demonstration
from tests.browser.steps import Journey, follow, press

MEETING = "2024年第一次会议暨公开亮牌大会"
FORCE, TOWN, NEAR = "要素保障专班", "荷风街道", "桑陌镇"
"""A task force that is carded on its record, a subdistrict on its place, and a town that the evidence does not tell apart."""
PAPERS = ("典型村发展指引", "关于做好县镇村绿化工作的通知")
NUMBER = "云岫百千万指纪〔2024〕3号"
RESOLVED = (
    ("统筹协调", "区政务服务和数据管理局", "区统计局", "建立指挥部办公室、专班、镇街三级月度调度机制，数据只报一次。", ""),
    ("县域经济", "县域经济专班", "要素保障专班", "排出年度百千万工程重点项目清单，用地、资金按清单保障。", ""),
    ("典型镇村", "典型培育专班", "绿美生态专班", "对照典型村发展指引逐村制定提升方案，同步编制“一村一策”绿化方案。", "2024-03-29"),
    ("凝聚合力", "区农业农村局", "帮扶协作专班", "汇总帮扶单位、社会组织和乡贤资源，与薄弱村需求逐项对接。", ""),
)  # fmt: skip # one resolution a line
"""The four areas of the speech: who leads, who assists, what is resolved, and a day of its own where it has one."""
DUE = "2024年2月18日"
"""Twenty days after 25 January is a day of the Spring Festival; the next working day counts."""


@pytest.fixture
def journey(browser: Browser, built: Path, tmp_path: Path) -> Iterator[Journey]:
    """A demonstration of its own, because the clock goes on past the conference."""
    with demonstration(tmp_path, built) as address:
        yield Journey(browser, address, tmp_path)


def test_the_first_meeting_of_the_year_is_prepared_held_put_into_minutes_and_followed(
    journey: Journey,
) -> None:
    meeting = _the_agenda_is_that_of_the_report(journey)
    _the_summary_says_what_is_held_and_the_plan_becomes_tasks(journey)
    _cards_are_decided_and_one_is_left_to_deliberation(journey)
    _a_town_sends_its_deputy(journey, meeting)
    _the_pack_is_made_and_opened(journey, meeting)
    _the_conference_is_held_and_cards_are_shown(journey, meeting)
    _what_was_resolved_is_written_down(journey, meeting)
    _minutes_are_drafted_countersigned_and_issued_by_three(journey, meeting)
    _the_minutes_are_a_paper(journey, meeting)
    _every_resolution_is_a_task_with_owner_and_day(journey, meeting)
    _the_owner_accepts_its_task_and_a_town_conveys_the_paper(journey)


def _text(page: Page) -> str:
    return page.locator("main").inner_text()


def _the_agenda_is_that_of_the_report(journey: Journey) -> str:
    page = journey.turn("zhao", "会议")
    follow(page, MEETING)
    kinds = page.locator("td[data-label='类型']").all_inner_texts()
    assert kinds == ["传达学习", "传达学习", "听取汇报", "通报", "听取汇报", "亮牌", "表态", "讲话"]
    rows = page.locator("th[data-label='议题']").all_inner_texts()
    assert [paper in row for paper, row in zip(PAPERS, rows, strict=False)] == [True, True]
    assert {"2023年工作总结和2024年工作安排", "通报2023年度考核结果"} <= set(rows)
    return page.url.removeprefix(journey.address)


def _the_summary_says_what_is_held_and_the_plan_becomes_tasks(journey: Journey) -> None:
    summary, plan = "指挥部办公室2023年工作总结", "指挥部办公室2024年工作安排"
    page = journey.turn("zhao", "总结计划")
    ways = {name: page.get_by_role("link", name=name).get_attribute("href") or "" for name in (summary, plan)}
    page = journey.open("zhao", ways[summary])
    assert "确认数是 41项" in page.locator(".note.bad").inner_text()
    body = page.locator("#f-edit-body").input_value()
    body = re.sub(r"\n坚持把群众满意[^\n]*", "", body).replace("42项", "{{plan.done}}")
    body = body.replace("（请填写）", "部分镇村集体收入来源单一，跨部门要素答复仍有逾期。")
    page = act(journey, "zhao", ways[summary], "edit/", body=body)
    assert page.locator(".note.bad, .note.warn").count() == 0
    assert "全年完成计划事项41项" in _text(page)
    page = journey.open("zhao", ways[plan])
    assert "上年计划：48项中完成41项，完成率85.4%" in _text(page)
    body = page.locator("#f-edit-body").input_value().replace("（请填写）", "强县促镇带村，统筹推进。")
    act(journey, "zhao", ways[plan], "edit/", body=body)
    for way in ways.values():
        act(journey, "zhao", way, "check/")
        act(journey, "wang", way, "confirm/")
        act(journey, "zhao", way, "issue/")
    page = act(journey, "zhao", ways[plan], "tasks/")
    lines = page.locator("table.cards tbody th a")
    assert lines.count() == 6
    assert all(re.fullmatch(r"/tasks/\d+/", way or "") for way in _ways(page, "table.cards tbody th a"))


def _ways(page: Page, links: str) -> list[str]:
    found: list[str] = page.locator(links).evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return found


def _card_of(journey: Journey, unit: str) -> str:
    page = journey.open("zhao", "/cards/")
    row = page.locator("main tr", has_text=unit).filter(has_text="警示").first
    return row.locator("a[href^='/cards/']").first.get_attribute("href") or ""


def _cards_are_decided_and_one_is_left_to_deliberation(journey: Journey) -> None:
    assert "已审批" in _text(journey.open("zhao", _card_of(journey, FORCE)))
    town, near = _card_of(journey, TOWN), _card_of(journey, NEAR)
    appeal = _ways(journey.open("li", town), "main a[href^='/appeals/']")[0]
    act(journey, "li", appeal, f"{appeal}take/")
    reasons = "验收单所列两处公园在核验日之后移交，不影响名次"
    act(journey, "li", appeal, f"{appeal}decide/", is_upheld="no", reasons=reasons)
    act(journey, "zhao", town, "deliberate/", minutes="云岫百千万指纪〔2024〕2号", decision="同意亮牌")
    assert journey.open("zhao", town).locator(f"form[action='{town}approve/']").count() == 0
    act(journey, "wang", town, "approve/")
    reason = "只差0.07分，按证据不足以区分，不亮牌"
    terms = {"settlement": "remind", "reason": reason, "minutes": "云岫百千万指纪〔2024〕2号"}
    deliberation = _ways(journey.open("wang", "/cards/"), "main a[href$='/deliberation/']")[0]
    act(journey, "wang", deliberation, f"{near}settle/", **terms)
    assert "内部提醒" in _text(journey.open("zhao", near))


def _a_town_sends_its_deputy(journey: Journey, meeting: str) -> None:
    page = journey.open("sun", f"{meeting}?tab=people")
    way = _ways_of_forms(page, "substitute/")[0]
    page = act(
        journey, "sun", f"{meeting}?tab=people", way, substitute="副镇长 陶栖云", reason="同日接待省级核查"
    )
    row = page.locator("tr", has_text="枕河镇").inner_text()
    assert "副镇长 陶栖云" in row


def _ways_of_forms(page: Page, end: str) -> list[str]:
    found: list[str] = page.locator(f"main form[action$='{end}']").evaluate_all(
        "all => all.map(one => one.getAttribute('action'))"
    )
    return found


def _until(journey: Journey, day: str) -> None:
    """Press "next working day" until the clock shows it."""
    page = journey.open("zhao", "/help/")
    for _ in range(15):
        if day in page.locator(".demo-bar").inner_text():
            return
        press(page, "下一工作日", ".demo-bar")
    raise AssertionError(f"{day} never came")


def _the_pack_is_made_and_opened(journey: Journey, meeting: str) -> None:
    _until(journey, "2024年1月24日")
    page = act(journey, "zhao", f"{meeting}?tab=pack", "pack/")
    with page.expect_download() as coming:
        page.get_by_role("link", name="下载资料包").click()
    with zipfile.ZipFile(journey.keep(coming.value, "资料包.zip")) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    digest = json.loads(files["manifest.json"])["snapshot"]
    texts = {name: _checked(journey.folder, name, files[name]) for name in PACKED}
    assert set(texts) >= {
        f"{name}.docx" for name in ("议程", "座位表", "主持词", "表态顺序", "通报", "亮牌清单")
    }
    assert [name for name, text in texts.items() if digest.removeprefix("sha256:")[:8] not in text] == []
    assert all(paper in texts["议程.docx"] for paper in PAPERS)
    assert "副镇长 陶栖云" in texts["座位表.docx"]
    assert "2023年度" in texts["通报.docx"]
    assert FORCE in texts["亮牌清单.docx"]
    assert TOWN in texts["亮牌清单.docx"]
    assert "资金金融专班" not in texts["亮牌清单.docx"], "what is not approved is not shown"
    assert texts["表态顺序.docx"].index(FORCE) < texts["表态顺序.docx"].index(TOWN)
    assert "不足以区分" in texts["通报.docx"] + texts["亮牌清单.docx"]
    book = load_workbook(io.BytesIO(files["结果.xlsx"]))
    cells = {str(one.value) for sheet in book for row in sheet.iter_rows() for one in row}
    assert {TOWN, NEAR} <= cells
    _conference_mode_tells_it(journey, files["conference.html"], digest)


def _checked(folder: Path, name: str, content: bytes) -> str:
    """The text of a paper that keeps the measures of GB/T 9704."""
    path = folder / name
    path.write_bytes(content)
    assert check_paper(path) == []
    return "\n".join(node.text or "" for node in Document(str(path)).element.body.iter() if node.text)


def _conference_mode_tells_it(journey: Journey, content: bytes, digest: str) -> None:
    """The full-screen mode of the same pack on a wall without a network, by keys alone."""
    path = journey.folder / "conference.html"
    path.write_bytes(content)
    wall = journey.browser.new_context(viewport={"width": 1920, "height": 1080}, offline=True)
    page = wall.new_page()
    page.goto(path.as_uri())
    slides = []
    for _ in range(page.locator(".slide").count()):
        slides.append(page.locator(".slide:not([hidden])").inner_text())
        page.keyboard.press("ArrowRight")
    told = "\n".join(slides)
    assert {one for one in (FORCE, TOWN, NEAR, "不足以区分", *PAPERS) if one not in told} == set()
    assert digest.removeprefix("sha256:")[:8] in told
    wall.close()


def _the_conference_is_held_and_cards_are_shown(journey: Journey, meeting: str) -> None:
    page = journey.open("zhao", meeting)
    assert "会议日期还没有到，不能登记召开" in _text(page)
    _until(journey, "2024年1月25日")
    act(journey, "zhao", meeting, "hold/")
    page = journey.open("zhao", f"{meeting}?tab=people")
    for row in page.locator("tbody tr").all():
        if "请假" not in row.inner_text():
            row.locator("input[name=there]").check()
    press(page, "登记到会")
    for unit in (FORCE, TOWN):
        act(journey, "zhao", _card_of(journey, unit), "show/")
    shown = journey.open("sun", "/board/").locator("aside[aria-label='亮牌']").inner_text()
    assert [one for one in (FORCE, TOWN, NEAR) if one in shown] == [FORCE, TOWN]


def _what_was_resolved_is_written_down(journey: Journey, meeting: str) -> None:
    for area, main, helping, text, due in RESOLVED:
        page = journey.open("zhao", f"{meeting}?tab=resolutions")
        page.get_by_label("议定事项").fill(text)
        page.get_by_label("主办单位").select_option(label=main)
        page.get_by_label("领域").select_option(label=area)
        page.get_by_label("协办单位").select_option(label=helping)
        page.get_by_label("期限").fill(due)
        press(page, "登记")
    assert page.locator("td[data-label='领域']").all_inner_texts() == [one[0] for one in RESOLVED]


def _minutes_are_drafted_countersigned_and_issued_by_three(journey: Journey, meeting: str) -> None:
    page = journey.open("zhao", f"{meeting}?tab=minutes")
    draft = page.get_by_label("纪要正文").input_value()
    assert all(paper in draft for paper in ("典型村发展指引", "县镇村绿化工作通知"))
    areas = "、".join(one[0] for one in RESOLVED)
    act(
        journey, "zhao", f"{meeting}?tab=minutes", "draft/", draft=f"{draft}\n会议从{areas}四个方面作出部署。"
    )
    for action in ("countersign", "issue"):
        assert journey.open("zhao", meeting).locator(f"form[action$='/{action}/']").count() == 0
    act(journey, "wang", meeting, "countersign/")
    assert journey.open("wang", meeting).locator("form[action$='/issue/']").count() == 0
    page = act(journey, "office-director", meeting, "issue/", number=NUMBER)
    assert "已签发" in _text(page)


def _the_minutes_are_a_paper(journey: Journey, meeting: str) -> None:
    page = journey.open("zhao", meeting)
    with page.expect_download() as coming:
        page.get_by_role("link", name="下载纪要").click()
    path = journey.keep(coming.value, "纪要.docx")
    text = _checked(journey.folder, "纪要.docx", path.read_bytes())
    assert "〔2024〕3号" in text
    for area, main, helping, resolved, _ in RESOLVED:
        assert {one for one in (area, main, helping, resolved.rstrip("。")) if one not in text} == set()
    assert DUE in text
    assert "2024年3月29日" in text
    attended, absent = text.index("出席"), text.index("请假")
    assert "青禾镇" in text[absent:], "who asked for leave is named as such"
    assert "枕河镇主要负责人（委派代表）" in text[attended:absent]


def _every_resolution_is_a_task_with_owner_and_day(journey: Journey, meeting: str) -> None:
    page = journey.open("zhao", f"{meeting}?tab=resolutions")
    ways = _ways(page, "td[data-label='督办'] a")
    assert len(ways) == len(RESOLVED)
    for way, (_, main, helping, text, due) in zip(ways, RESOLVED, strict=True):
        told = _text(journey.open("zhao", way))
        day = "2024年3月29日" if due else DUE
        assert {
            one for one in (main, helping, text, day, f"{MEETING}（{NUMBER}）") if one not in told
        } == set()


def _the_owner_accepts_its_task_and_a_town_conveys_the_paper(journey: Journey) -> None:
    text = RESOLVED[3][3]
    page = journey.turn("wu", "督办")
    with page.expect_navigation():
        page.locator("main a", has_text=text[:10]).first.click()
    press(page, "承办")
    assert "承办中" in _text(page)
    page = journey.turn("sun", "文件")
    follow(page, PAPERS[1])
    form = page.locator("form[action$='/convey/']")
    with page.expect_navigation():
        form.locator("button").click()
    assert "已传达" in page.locator("tr", has_text="枕河镇").inner_text()

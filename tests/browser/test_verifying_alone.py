"""A proof is verified by the page in the browser, and by the copy of it that was saved, without any server."""

import random
from pathlib import Path
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.house import DESK, PHONE

VERDICT = "#verdict"


def fetched(page: Page, path: str) -> bytes:
    """What the demonstration sends to a stranger."""
    return page.context.request.get(urljoin(page.url, path)).body()


@pytest.fixture
def page(browser: Browser, demo: str) -> Page:
    """A stranger's window before the page that verifies."""
    opened = browser.new_context(viewport=DESK).new_page()
    opened.goto(urljoin(demo, "/verify/"))
    return opened


@pytest.fixture
def proof(page: Page, demo: str) -> str:
    """A proof that a stranger may have, with its content."""
    page.goto(urljoin(demo, "/record/"))
    path = page.locator("tr:has-text('公示承诺') a[href$='/proof/']").first.get_attribute("href") or ""
    page.goto(urljoin(demo, "/verify/"))
    return fetched(page, path).decode()


def verdict(page: Page, text: str) -> tuple[bool, str]:
    """What the page says of a proof that is pasted."""
    page.evaluate("document.getElementById('verdict').hidden = true")
    page.fill("#f-text", text)
    page.click("#verify-form button")
    page.wait_for_selector(f"{VERDICT}:not([hidden])")
    return page.locator(VERDICT).get_attribute("data-holds") == "true", page.locator(VERDICT).inner_text()


def test_a_proof_that_is_chosen_is_verified_and_its_content_is_shown(
    page: Page, proof: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.tlog-proof"
    file.write_text(proof, "utf-8")
    page.set_input_files("#f-proof", file)
    page.wait_for_selector(f"{VERDICT}[data-holds=true]")
    told = page.locator(VERDICT).inner_text()
    assert "内容与登记时一字不差" in told and "枕河镇" in told
    # What another story has announced meanwhile no witness has signed yet.
    assert ("云岫区纪委监委（演示）" in told) == (proof.count("\n— ") > 1)
    page.context.close()


def test_a_proof_never_leaves_the_browser_though_the_button_is_pressed(
    page: Page, proof: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.tlog-proof"
    file.write_text(proof, "utf-8")
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
    page.set_input_files("#f-proof", file)
    page.wait_for_selector(f"{VERDICT}[data-holds=true]")
    page.evaluate("document.getElementById('verdict').hidden = true")
    page.click("#verify-form button")
    page.wait_for_selector(f"{VERDICT}:not([hidden])")
    assert sent == []
    page.context.close()


def test_a_released_standing_is_shown_as_a_table(page: Page, demo: str) -> None:
    page.goto(urljoin(demo, "/board/"))
    path = page.locator("a[href$='/proof/']").last.get_attribute("href") or ""
    text = fetched(page, path).decode()
    page.goto(urljoin(demo, "/verify/"))
    holds, told = verdict(page, text)
    assert holds and "社会" in told and "发布 " in told
    assert page.locator(f"{VERDICT} table tr").count() > 15
    page.context.close()


def test_the_saved_page_verifies_alone_and_finds_what_was_changed(
    browser: Browser, page: Page, proof: str, demo: str, tmp_path: Path
) -> None:
    with page.expect_download() as saving:
        page.click("text=保存此页")
    saved = tmp_path / "verify.html"
    saving.value.save_as(saved)
    page.context.close()
    alone = browser.new_context(viewport=PHONE, offline=True).new_page()
    asked: list[str] = []
    faults: list[str] = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.on("console", lambda message: faults.append(message.text))
    alone.on("pageerror", lambda error: faults.append(str(error)))
    alone.goto(saved.as_uri())
    assert verdict(alone, proof)[0]
    holds, told = verdict(alone, proof.replace("index ", "index 1", 1))
    assert not holds and "这一条不在检查点所指的记录里" in told
    assert not verdict(alone, proof[:40])[0]
    for changed in _changed(proof, 12):
        assert not verdict(alone, changed)[0]
    other = proof.replace("— liangpai/YX ", "— liangpai/YX  ", 1)
    assert not verdict(alone, other)[0]
    assert [one for one in asked if not one.startswith("file:")] == []
    assert faults == []
    grave = [
        one["id"]
        for one in Axe().run(alone).response["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    assert grave == []
    assert alone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    alone.context.close()


def _changed(proof: str, count: int) -> list[str]:
    """The proof with one letter changed, at places drawn by a published seed."""
    drawn = random.Random(20240110)  # noqa: S311 - places of a test
    found = []
    for _ in range(count):
        at = drawn.randrange(len(proof))
        letter = "A" if proof[at] != "A" else "B"
        found.append(proof[:at] + letter + proof[at + 1 :])
    return found


def test_without_scripts_the_server_verifies(browser: Browser, demo: str, page: Page, proof: str) -> None:
    page.context.close()
    context = browser.new_context(viewport=DESK, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(urljoin(demo, "/verify/"))
    plain.fill("#f-text", proof)
    plain.click("#verify-form button")
    assert "核对一致" in plain.locator("div.note.good").inner_text()
    context.close()


def test_an_exported_record_that_is_chosen_goes_to_the_server(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "record.jsonl"
    file.write_bytes(fetched(page, "/record/export/"))
    page.set_input_files("#f-proof", file)
    page.wait_for_url("**/verify/check/")
    assert "每一条、每个检查点和签名都成立" in page.locator("div.note.good").inner_text()
    page.context.close()

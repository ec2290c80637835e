"""What was typed into a form is there again after a session has ended and the reader has signed in anew."""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.house import DESK, sign_in

TEXT = "已于一月九日现场核实，并告知来信人。"
FIELD = "form[action$='/answer/'] textarea"


@pytest.fixture
def answering(browser: Browser, demo: str) -> Page:
    """Zhao before the complaints, with an answer typed in."""
    context = browser.new_context(viewport=DESK)
    page = sign_in(context, demo, "zhao")
    page.goto(urljoin(demo, "/complaints/"))
    if not page.locator(FIELD).count():
        page.goto(urljoin(demo, "/complaints/?state=open"))
    page.locator(FIELD).first.fill(TEXT)
    return page


def test_a_form_that_was_sent_too_late_is_filled_again(answering: Page, demo: str) -> None:
    page, context = answering, answering.context
    context.add_cookies([{"name": "sessionid", "value": "ended", "url": demo}])
    address = page.url
    page.locator(FIELD).first.evaluate("field => field.form.requestSubmit()")
    page.wait_for_url("**/accounts/login/**")
    page.goto(urljoin(demo, "/demo/"))
    page.click("form[action$='/sign-in/zhao/'] button")
    page.wait_for_load_state()
    page.goto(address)
    assert page.locator(FIELD).first.input_value() == TEXT
    assert page.locator("#draft-note").is_visible()
    page.reload()
    assert page.locator(FIELD).first.input_value() == ""
    context.close()


def test_what_arrived_is_not_put_back(answering: Page, demo: str) -> None:
    page = answering
    address = page.url
    page.locator("form[action*='/switch/language']").first.evaluate("form => form.requestSubmit()")
    page.wait_for_load_state()
    page.goto(address)
    assert page.locator(FIELD).first.input_value() == ""
    page.context.close()


def test_passwords_are_never_kept(browser: Browser, demo: str) -> None:
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    page.goto(urljoin(demo, "/accounts/login/"))
    page.fill("input[name=login]", "sun")
    page.fill("input[name=password]", "Not-to-be-kept-1")
    page.click("main button")
    page.wait_for_load_state()
    assert "Not-to-be-kept-1" not in page.evaluate("JSON.stringify({...sessionStorage})")
    context.close()


def _shown(browser: Browser, demo: str, person: str, path: str) -> Page:
    page = sign_in(browser.new_context(viewport=DESK), demo, person)
    page.goto(urljoin(demo, path))
    return page


def _refusal(page: Page) -> Locator:
    return page.locator(".note.refusal")


def test_a_refused_form_is_filled_again_and_tells_why(browser: Browser, demo: str) -> None:
    page = _shown(browser, demo, "wu", "/verification/")
    address, first = page.url, page.locator("input[name=figure]:enabled").first
    first.check()
    page.get_by_role("button", name="退回所选").click()
    _refusal(page).wait_for()
    assert page.url == address
    assert first.is_checked()
    assert "没有办成" in _refusal(page).inner_text()
    page.reload()
    assert _refusal(page).count() == 0
    page.context.close()


def test_without_script_a_refusal_says_how_to_go_back(browser: Browser, demo: str) -> None:
    page = _shown(browser, demo, "wu", "/verification/")
    state = page.context.storage_state()
    plain = browser.new_context(viewport=DESK, java_script_enabled=False, storage_state=state)
    other = plain.new_page()
    other.goto(page.url)
    other.get_by_role("button", name="核验通过所选").click()
    assert "后退" in other.locator("main").inner_text()
    plain.close()
    page.context.close()

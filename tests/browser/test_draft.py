"""What was typed into a form is there again after a session has ended and the reader has signed in anew."""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

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

"""Forms filled in as a person does: opened where they are folded away, filled by the names of their fields, and sent."""

from playwright.sync_api import Locator, Page

from tests.browser.steps import Journey, said


def act(journey: Journey, person: str, page_path: str, act: str, **answers: str) -> Page:
    """Fill a form of a page and send it; the form is known by where it goes, relative to the page or from the root."""
    page = journey.open(person, page_path)
    target = act if act.startswith("/") else page_path.partition("?")[0] + act
    form = page.locator(f"form[action='{target}']").first
    form.evaluate("form => { const around = form.closest('details'); if (around) around.open = true; }")
    for name, answer in answers.items():
        _fill(form, name, answer)
    with page.expect_navigation():
        form.locator("button").last.click()
    assert said(page), f"{person} did {act} and heard nothing"
    return page


def _fill(form: Locator, name: str, answer: str) -> None:
    """Write or choose one answer; of a list a choice is known by its label."""
    field = form.locator(f"[name={name}]")
    kind = field.first.evaluate("field => field.type || field.tagName")
    if kind in ("radio", "checkbox"):
        form.locator(f"[name={name}][value='{answer}']").check()
    elif kind.startswith("select"):
        field.select_option(answer)
    else:
        field.fill(answer)

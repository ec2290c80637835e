"""The demonstration as its own process, and Chromium before it: what the tests of pages stand on."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

DESK, PHONE = ViewportSize(width=1366, height=768), ViewportSize(width=390, height=844)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHECKOUT = Path(__file__).resolve().parents[2]
PROGRAM = Path(sys.executable).parent / "liangpai"
STARTS_WITHIN, ENDS_WITHIN = 120, 40


def chromium() -> str | None:
    """The browser of this machine, if it has one."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def a_free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


def build(folder: Path, *flags: str) -> None:
    """The demonstration's store in a folder, not served; ``--empty`` for the district of the tutorial."""
    subprocess.run(
        [PROGRAM, "demo", "--only-build", *flags], env=_environment(folder), check=True, capture_output=True
    )


@contextmanager
def demonstration(folder: Path, like: Path | None = None) -> Iterator[str]:
    """`liangpai demo` in a folder of its own, ended by its own process id; yields its address.

    Where a store was built in another folder, a copy of it is served: telling a year costs ten times the copy.
    """
    if like:
        shutil.copytree(like, folder, dirs_exist_ok=True)
    port = a_free_port()
    log = (folder / "demo.log").open("w")
    server = subprocess.Popen(
        [PROGRAM, "demo", "--port", str(port)],
        env=_environment(folder),
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(f"{address}/healthz", server, folder / "demo.log")
        yield address
    finally:
        _end(server)
        log.close()


def _end(server: subprocess.Popen[bytes]) -> None:
    """Let the server finish what its windows have asked for; its workers end with it."""
    server.terminate()
    try:
        server.wait(timeout=ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def in_december(folder: Path) -> None:
    """Build the district of December 2023 in a folder, where `demonstration` finds it there already."""
    telling = "import django; django.setup(); from tests.browser.december import tell; tell()"
    settings = {"LIANGPAI_MODE": "demo", "DJANGO_SETTINGS_MODULE": "liangpai.config.settings"}
    subprocess.run(
        [sys.executable, "-c", telling], env=_environment(folder) | settings, cwd=CHECKOUT, check=True
    )


def _environment(folder: Path) -> dict[str, str]:
    """Ours without what names another store, database or mode."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LIANGPAI_", "DJANGO_")) and name != "DATABASE_URL"
    }
    return kept | {"LIANGPAI_STORE": str(folder / "store")}


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(STARTS_WITHIN * 5):
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 - the loopback
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"the demonstration did not start: {log.read_text('utf-8')[-2000:]}")


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


def sign_in(context: BrowserContext, address: str, person: str) -> Page:
    """A page signed in as a member of the cast by one click; nobody for the stranger."""
    page = context.new_page()
    if person == "stranger":
        page.goto(address)
        return page
    page.goto(urljoin(address, "/demo/"))
    with page.expect_navigation(url=lambda url: urlsplit(url).path == "/"):
        page.click(f"form[action$='/sign-in/{person}/'] button")
    return page


def links(page: Page, address: str) -> list[str]:
    """Paths of the pages that a page leads to; parts of the same page, and what is said to be a file, are left out."""
    found = page.eval_on_selector_all("a[href]:not([download])", "all => all.map(one => one.href)")
    host = urlsplit(address).netloc
    ours = [urlsplit(href) for href in found if urlsplit(href).netloc == host]
    return [part.path for part in ours]

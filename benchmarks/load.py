"""A few users who read pages over HTTP: how long each answer takes, alone and all at once."""

import http.client
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import quantiles
from subprocess import DEVNULL, PIPE, Popen
from sys import executable
from urllib.parse import quote

import django.test

from benchmarks.province import Province
from liangpai.access.models import Account

HOST, PORT, WORKERS, FEW = "127.0.0.1", 8_741, 2, 4
PAUSE = 1.0
"""Seconds between two pages of a user who reads what came."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A page and who asks for it; nobody's name is a visitor's."""

    name: str
    who: str
    address: str


Seconds = dict[str, list[float]]


@contextmanager
def serving() -> Iterator[None]:
    """The web and its background worker as ``liangpai serve`` starts them, on the database of the benchmark."""
    command = [executable, "-m", "liangpai.cli", "serve", "--port", str(PORT), "--workers", str(WORKERS)]
    with Popen(command, stdin=PIPE, stdout=DEVNULL) as server:
        try:
            _wait_until_up()
            yield
        finally:
            server.terminate()
            server.wait(timeout=30)


def _wait_until_up(patience: float = 60) -> None:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            if Reader({}).ask(Asking("help", "", "/help/")):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the house did not open")


def cookies_of(province: Province) -> dict[str, str]:
    """A session for everybody who asks for a page, by user name."""
    found = {"": ""}
    names = {username: who for who, username in province.readers.items()}
    for account in Account.objects.filter(district_id=province.district, username__in=names):
        client = django.test.Client()
        client.force_login(account)
        found[names[account.username]] = f"sessionid={client.cookies['sessionid'].value}"
    return found


@dataclass
class Reader:
    """One browser: a connection that is kept, and the cookies of whoever asks."""

    cookies: Mapping[str, str]
    _line: http.client.HTTPConnection = field(
        default_factory=lambda: http.client.HTTPConnection(HOST, PORT, timeout=60)
    )

    def ask(self, asking: Asking) -> float:
        """Seconds until the whole page is there.

        Raises:
            RuntimeError: it was not there.
        """
        cookie = self.cookies.get(asking.who, "")
        begin = time.perf_counter()
        try:
            answer = self._send(asking.address, cookie)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            self._line.close()  # the server has put down a line that was idle for too long
            answer = self._send(asking.address, cookie)
        answer.read()
        if answer.status != http.client.OK:
            raise RuntimeError(f"{asking.name} answers {answer.status}")
        return time.perf_counter() - begin

    def _send(self, address: str, cookie: str) -> http.client.HTTPResponse:
        self._line.request("GET", quote(address, safe="/?&="), headers={"Cookie": cookie} if cookie else {})
        return self._line.getresponse()


def alone(askings: Sequence[Asking], cookies: Mapping[str, str], times: int) -> Seconds:
    """One user goes through the pages again and again; the first round warms up and does not count."""
    reader = Reader(cookies)
    found: Seconds = {asking.name: [] for asking in askings}
    for turn in range(times + WORKERS + 1):
        for asking in askings:
            seconds = reader.ask(asking)
            if turn > WORKERS:
                found[asking.name].append(seconds)
    return found


def together(
    askings: Sequence[Asking], cookies: Mapping[str, str], users: int, seconds: float, pause: float = PAUSE
) -> Seconds:
    """So many users at once, each beginning at another page and pausing after every one."""
    found: Seconds = {asking.name: [] for asking in askings}
    faults: list[Exception] = []
    end = time.monotonic() + seconds

    def read(user: int) -> None:
        reader = Reader(cookies)
        time.sleep(pause * user / users)
        at = user * len(askings) // users
        try:
            while time.monotonic() < end:
                asking = askings[at % len(askings)]
                found[asking.name].append(reader.ask(asking))
                at += 1
                time.sleep(pause)
        except (OSError, RuntimeError) as fault:
            faults.append(fault)

    threads = [threading.Thread(target=read, args=(user,)) for user in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return found


def p95(seconds: Sequence[float]) -> float:
    """Nineteen of twenty answers were there by then."""
    return quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]


def felt(askings: Sequence[Asking], cookies: Mapping[str, str], seconds: float) -> float:
    """What a few hasty users feel for a while: the 95th percentile of all their pages."""
    found = together(askings, cookies, FEW, seconds, PAUSE / 4)
    return p95([second for one in found.values() for second in one])

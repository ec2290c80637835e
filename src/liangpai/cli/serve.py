"""``liangpai serve``: the web and the background worker as one; both end together."""

import gc
import socket
import subprocess
import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer
from django.conf import settings
from django.core import checks
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver
from gunicorn.app.base import BaseApplication

from liangpai.cli.console import LangOption, say, show_problems
from liangpai.cli.house import answers
from liangpai.districts.queries import districts
from liangpai.problems import Lang, Problem, Rejected
from liangpai.upkeep.readiness import make_ready
from liangpai.words import Words

app = typer.Typer(add_completion=False)

PortOption = Annotated[int, typer.Option(min=1, max=65_535, help="端口 · port")]
WorkersOption = Annotated[int, typer.Option(min=1, max=64, help="网页进程数 · processes of the web")]

OF_PLAIN_HTTP = {"security.W004", "security.W008", "security.W012", "security.W016"}
"""What Django says of a site without TLS: no HSTS, no redirection, cookies that travel openly."""
PLAIN = Words(
    "没有启用 HTTPS（LIANGPAI_PLAIN_HTTP=1）：密码和数据在网络上明文传输，只可用于本机试看；正式使用请在前面放带 TLS 的反向代理",
    "there is no HTTPS (LIANGPAI_PLAIN_HTTP=1): passwords and figures travel openly, for a first look on one machine only; "
    "in earnest put a proxy with TLS before it",
)
SAID = {
    "security.W009": Words(
        "LIANGPAI_SECRET_KEY 太短或太简单，请换一个：python3 -c 'import secrets; print(secrets.token_urlsafe(50))'",
        "LIANGPAI_SECRET_KEY is too short or too simple; take another: "
        "python3 -c 'import secrets; print(secrets.token_urlsafe(50))'",
    ),
}
"""Other findings of Django that an installation meets, in our words."""


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="监听地址 · address to listen at")] = "127.0.0.1",
    port: PortOption = 8000,
    workers: WorkersOption = 2,
    lang: LangOption = "zh",
) -> None:
    """先升级数据库并做安全检查，再启动网站和后台工作进程；按 Ctrl+C 一并停止。"""
    with answers(lang):
        insist_on_port(host, port)
        make_ready()
        insist_on_mode()
        insist_on_checks(lang)
        say(lang, f"打开 http://{host}:{port}/", f"open http://{host}:{port}/")
    run(host, port, workers)


def run(host: str, port: int, workers: int) -> None:
    """Serve until somebody ends it, with a worker that lives no longer than we do."""
    worker = subprocess.Popen([sys.executable, "-m", "liangpai.cli.worker"], stdin=subprocess.PIPE)
    try:
        Server(host, port, workers, lambda: _end(worker)).run()
    finally:
        _end(worker)


def _end(worker: "subprocess.Popen[bytes]") -> None:
    """The worker ends what it is doing when its standard input closes, as it does when we are killed."""
    if worker.stdin and not worker.stdin.closed:
        worker.stdin.close()
    try:
        worker.wait(timeout=10)
    except subprocess.TimeoutExpired:
        worker.kill()


class Server(BaseApplication):  # type: ignore[misc] # gunicorn ships no types
    """gunicorn, told in Python instead of on a command line."""

    def __init__(self, host: str, port: int, workers: int, at_exit: Callable[[], None]) -> None:
        self._options = {
            "bind": f"{host}:{port}",
            "workers": workers,
            "threads": 4,
            "worker_class": "gthread",
            "graceful_timeout": 5,
            "timeout": 120,
            "max_requests": 5_000,
            "max_requests_jitter": 500,
            "accesslog": None,
            "loglevel": "warning",
            "proc_name": "liangpai",
            "control_socket_disable": True,
            "on_exit": lambda _server: at_exit(),
        }
        super().__init__()

    def load_config(self) -> None:
        """Take our options, and none from files or the environment."""
        for name, value in self._options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        """The application, made anew in each process, with every page imported.

        What stands then stands for good and is kept from the collector of garbage, whose walk through it would
        hold up one reader in forty for a seventh of a second.
        """
        application, _ = get_wsgi_application(), get_resolver().url_patterns
        gc.collect()
        gc.freeze()
        return application


def insist_on_port(host: str, port: int) -> None:
    """Go on when nobody listens there yet, before anything is built or changed.

    Raises:
        Rejected: the port is taken.
    """
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as fault:
            zh = f"端口 {port} 用不了（{fault.strerror}）；请先停掉占用它的程序，或换一个端口：--port（make demo 用 PORT=）"
            en = f"port {port} cannot be used ({fault.strerror}): end what listens there, or take another by --port (PORT= with make demo)"
            raise Rejected([Problem("serve.port", f"{host}:{port}", zh, en)]) from None


def insist_on_checks(lang: Lang) -> None:
    """Go on when Django finds nothing that endangers an installation.

    Raises:
        Rejected: with everything it finds; in the demonstration and over plain HTTP, what is only told.
    """
    found = checks.run_checks(include_deployment_checks=True)
    grave = [one for one in found if one.level >= checks.ERROR or settings.SECURE_SSL_REDIRECT]
    light = [] if settings.DEMO else [one for one in found if one not in grave]
    told = dict.fromkeys(PLAIN if one.id in OF_PLAIN_HTTP else _said(one) for one in light)
    show_problems([Problem("serve.check", "", *words, warning=True) for words in told], lang)
    if grave:
        raise Rejected([Problem(one.id or "check", str(one.obj or ""), *_said(one)) for one in grave])


def _said(one: checks.CheckMessage) -> Words:
    return SAID.get(one.id or "", Words(f"{one.id}：{one.msg}", f"{one.id}: {one.msg}"))


def insist_on_mode() -> None:
    """Go on unless the demonstration was switched on over a district that is none.

    Raises:
        Rejected: it was.
    """
    real = [one.name for one in districts() if not one.is_demo] if settings.DEMO else []
    if real:
        zh = "演示模式不能用于正式数据库"
        en = "the demonstration is not switched on over a real district"
        raise Rejected([Problem("demo.real", name, zh, en) for name in real])

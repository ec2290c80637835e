"""Whether the database is there and as new as the program, and making it so."""

from contextlib import suppress
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from liangpai.words import Words

CLOSED = Words("打不开数据库（{why}）", "the database cannot be opened ({why})")
OLD = Words(
    "数据库还没有建好，或比程序旧（{n}项升级未执行：{names}）",
    "the tables are not there, or older than the program ({n} {n|migration is|migrations are} not applied: {names})",
)
WAY_OUT = Words(
    "{lack}；liangpai init 建区，liangpai demo 建演示区，liangpai serve 升级已有的数据库；"
    "数据库的位置由 LIANGPAI_STORE 或 DATABASE_URL 指定",
    "{lack}: liangpai init founds a district, liangpai demo the demonstration, liangpai serve upgrades what is there; "
    "LIANGPAI_STORE or DATABASE_URL says where it is",
)


def unapplied() -> list[str]:
    """The migrations that the database has not seen yet.

    Raises:
        DatabaseError: it cannot be asked.
    """
    connection.ensure_connection()
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


def lacking() -> Words | None:
    """Why the database cannot be used, with the way out; None where it can."""
    try:
        waiting = unapplied()
    except DatabaseError as fault:
        return WAY_OUT.format(lack=CLOSED.format(why=str(fault).strip()))
    return WAY_OUT.format(lack=OLD.format(n=len(waiting), names=", ".join(waiting[:3]))) if waiting else None


def make_ready() -> None:
    """Make the place of a database file, apply every migration and make the table of the counters of failed sign-ins; again it does nothing."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite" and not name.startswith(("file:", ":memory:")):
        make_private(Path(name))
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def make_private(path: Path) -> None:
    """Make a database file that only its owner reads, in a folder that is; SQLite's files beside it take after it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    for one in path.parent.glob(f"{path.name}*"):
        with suppress(PermissionError):  # somebody else's, who has let us in
            one.chmod(0o600)

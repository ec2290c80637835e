"""What is looked at once for the installation: database, migrations, disk, queue and backups."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import connection
from django_tasks_db.models import DBTaskResult

from liangpai.upkeep.finding import Finding, State
from liangpai.upkeep.readiness import lacking
from liangpai.words import Words

GIB = 2**30
BACKUP_AGE = timedelta(days=2)
WAITS = timedelta(minutes=10)


def database_there() -> Finding:
    """The database answers, holds together, and on SQLite writes ahead."""
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("SELECT version()")
            return Finding(
                "database", "good", Words("{v}", "{v}").format(v=cursor.fetchone()[0].split(" on ")[0])
            )
        cursor.execute("PRAGMA quick_check(1)")
        verdict = cursor.fetchone()[0]
        cursor.execute("PRAGMA journal_mode")
        journal = cursor.fetchone()[0]
    if verdict != "ok":
        words = Words(
            "数据库文件损坏：{why}；请从备份恢复", "the database file is damaged: {why}; restore a backup"
        )
        return Finding("database", "bad", words.format(why=verdict))
    if journal not in ("wal", "memory"):
        words = Words(
            "未启用 WAL（{journal}），读写会互相等待", "no write-ahead log ({journal}): readers stop writers"
        )
        return Finding("database", "warn", words.format(journal=journal))
    return Finding("database", "good", Words("SQLite，完好，{j}", "SQLite, whole, {j}").format(j=journal))


def migrations_applied() -> Finding:
    """The tables are as new as the program."""
    lack = lacking()
    if lack:
        return Finding("migrations", "bad", lack)
    return Finding(
        "migrations", "good", Words("数据库与程序版本一致", "the tables are as new as the program")
    )


def disk_roomy(store: Path) -> Finding:
    """There is room to write."""
    free = shutil.disk_usage(store if store.exists() else store.parent).free
    words = Words("剩余空间 {free} GiB", "{free} GiB are free").format(free=f"{free / GIB:.1f}")
    return Finding("disk", "bad" if free < GIB / 5 else "warn" if free < 2 * GIB else "good", words)


def queue_moving(at: datetime) -> Finding:
    """Somebody works on what was put into the queue."""
    stuck = DBTaskResult.objects.ready().filter(enqueued_at__lt=at - WAITS).count()
    if stuck:
        words = Words(
            "{n} 项后台工作等待超过10分钟；后台进程在运行吗？",
            "{n} {n|job waits|jobs wait} for over ten minutes: is the worker alive?",
        )
        return Finding("queue", "warn", words.format(n=stuck))
    return Finding("queue", "good", Words("后台工作没有积压", "no job is waiting"))


def backups_fresh(folder: Path, at: datetime) -> Finding:
    """There is a backup of the last two days."""
    found = [path.stat().st_mtime for path in folder.glob("*.zip")] if folder.is_dir() else []
    if not found:
        words = Words("没有备份：liangpai backup", "there is no backup: liangpai backup")
        return Finding("backups", "warn", words)
    last = datetime.fromtimestamp(max(found), UTC)
    state: State = "good" if at - last <= BACKUP_AGE else "warn"
    words = Words("最近一次备份在 {day}", "the last backup is of {day}").format(day=f"{last:%Y-%m-%d}")
    return Finding("backups", state, words)

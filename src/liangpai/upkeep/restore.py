"""Restore: an archive into an empty database of either kind, compared table by table before anything is kept."""

import json
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error as zlib_error

from django.core.management.color import no_style
from django.db import connection, transaction

from liangpai.districts.queries import districts
from liangpai.ledger.queries import verify
from liangpai.notary.queries import verify_log
from liangpai.problems import Problem, Rejected
from liangpai.upkeep.backup import FORM, MANIFEST, Told, applied
from liangpai.upkeep.sealing import is_sealed, unseal
from liangpai.upkeep.tables import Table, columns, count, hash_of, tables, values
from liangpai.words import Words

Manifest = dict[str, Any]

FULL = Words(
    "数据库不是空的（{n}张表有数据：{names}），不能恢复到其中；请用 LIANGPAI_STORE 或 DATABASE_URL 指定一个空的",
    "the database is not empty ({n} {n|table|tables} with rows: {names}), and nothing is restored into it: name an empty "
    "one by LIANGPAI_STORE or DATABASE_URL",
)
DAMAGED = (BadZipFile, zlib_error, EOFError, KeyError, ValueError)
"""What reading a spoilt archive raises."""


def restore(archive: Path, passphrase: str = "", told: Told = lambda _table, _rows: None) -> Manifest:
    """Fill an empty database, whose migrations are applied, from an archive, and answer its manifest.

    Every table's hash is taken from the database again and compared with the archive, and each ledger is verified;
    only then is anything kept.

    Raises:
        Rejected: the archive cannot be read, belongs to another version, the database is not empty, or a table differs.
    """
    with tempfile.TemporaryDirectory(prefix="liangpai-restore-") as folder:
        if is_sealed(archive):
            plain = Path(folder) / "plain"
            unseal(archive, plain, passphrase)
            archive = plain
        with _opened(archive) as opened, transaction.atomic():
            manifest = _manifest(opened)
            _insist_on_fit(manifest)
            for table in tables():
                told(table._meta.db_table, _filled(opened, table))
            _reset_numbers()
            _compare(manifest)
    return manifest


def _opened(archive: Path) -> ZipFile:
    try:
        return ZipFile(archive)
    except BadZipFile:
        raise Rejected([_problem("unreadable", str(archive), "不是备份文件", "this is no backup")]) from None


def _manifest(opened: ZipFile) -> Manifest:
    try:
        manifest: Manifest = json.loads(opened.read(MANIFEST))
    except (KeyError, ValueError, BadZipFile):
        manifest = {}
    if manifest.get("form") != FORM:
        raise Rejected([_problem("unreadable", MANIFEST, "不是备份文件", "this is no backup")])
    return manifest


def _insist_on_fit(manifest: Manifest) -> None:
    """Only an empty database of the same migrations is filled."""
    full = [table._meta.db_table for table in tables() if count(table)]
    if full:
        told = FULL.format(n=len(full), names=", ".join(full[:3]))
        raise Rejected([_problem("not_empty", "", *told)])
    here, there = set(applied()), set(manifest["migrations"])
    zh = "备份由版本 {version} 写出，与本程序的数据库版本不同；请先用该版本恢复，再升级"
    en = "the backup is of version {version}, whose database differs: restore with that version, then upgrade"
    if here != there:
        version = manifest["version"]
        raise Rejected(
            [
                _problem("version", name, zh.format(version=version), en.format(version=version))
                for name in sorted(here ^ there)
            ]
        )


def _filled(opened: ZipFile, table: Table) -> int:
    """Fill a table; what is damaged on the way is named, and nothing of the backup is kept."""
    try:
        return _fill(opened, table)
    except DAMAGED:
        name = table._meta.db_table
        zh, en = (
            "备份文件已损坏，这张表读不出来；请换一份备份",
            "the backup is damaged at this table: take another one",
        )
        raise Rejected([_problem("damaged", name, zh, en)]) from None


def _fill(opened: ZipFile, table: Table) -> int:
    fields = columns(table)
    name = f"tables/{table._meta.db_table}.jsonl"
    size = max(1, connection.ops.bulk_batch_size(fields, range(500)))
    filled = 0
    with opened.open(name) as file:
        texts = (text.decode() for text in file)
        while batch := [table(**values(table, text)) for text in islice(texts, min(size, 500))]:
            # Raw, so that no column is filled in anew (moments of making stay what they were).
            table._base_manager._insert(batch, fields=fields, using="default", raw=True)  # type: ignore[attr-defined] # of Django's own fixtures
            filled += len(batch)
    return filled


def _reset_numbers() -> None:
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), tables()):
            cursor.execute(sql)


def _compare(manifest: Manifest) -> None:
    """Every table as the archive says, every ledger whole."""
    problems = [*_differences(manifest), *_broken_ledgers(), *_broken_records()]
    if problems:
        raise Rejected(problems)


def _differences(manifest: Manifest) -> Iterator[Problem]:
    for table in tables():
        name, made = table._meta.db_table, hash_of(table)
        said = manifest["tables"].get(name, {})
        if (made.count, str(made)) != (said.get("rows"), said.get("hash")):
            zh = f"与备份清单不一致：应有 {said.get('rows')} 行，恢复出 {made.count} 行"
            en = f"differs from the manifest: {said.get('rows')} rows were backed up, {made.count} came back"
            yield _problem("differs", name, zh, en)


def _broken_records() -> Iterator[Problem]:
    """What does not hold in the public records; one whose key another secret has closed holds all the same."""
    for district in districts():
        yield from (one for one in verify_log(district.pk) if one.code != "record.locked")


def _broken_ledgers() -> Iterator[Problem]:
    for district in districts():
        broken = verify(district.pk)
        if broken:
            zh = f"审计记录从第 {broken.sequence} 行起不成立（{broken.reason}）"
            en = f"the ledger does not hold from row {broken.sequence} ({broken.reason})"
            yield _problem("ledger", district.name, zh, en)


def _problem(code: str, place: str, zh: str, en: str) -> Problem:
    return Problem(f"backup.{code}", place, zh, en)

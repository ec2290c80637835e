"""Write a folder whole or not at all: everything is made beside it and moved into place at the end."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from pathlib import Path

from liangpai.problems import Problem, Rejected


@contextmanager
def whole_folder(out: Path, mark: str, ours: Sequence[str]) -> Iterator[Path]:
    """Give an empty folder to fill; when the block ends without an error it becomes ``out``, else nothing is left.

    Args:
        out: the folder to make; one made by an earlier run is replaced as a whole.
        mark: the file by which a folder of an earlier run is known.
        ours: patterns of every name an earlier run can have left there; any other name belongs to somebody else.

    Raises:
        Rejected: ``out`` is no folder, or a folder that holds something else.
    """
    out = out.absolute()
    _refuse_foreign(out, mark, ours)
    fresh = [folder for folder in out.parents if not folder.exists()]
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        try:
            yield made
            _put_in_place(made, out)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    finally:
        for folder in fresh:
            with suppress(OSError):  # not empty: the result stands in it
                folder.rmdir()


def _refuse_foreign(out: Path, mark: str, ours: Sequence[str]) -> None:
    if out.is_dir():
        names = sorted(path.name for path in out.iterdir())
        foreign = [name for name in names if not any(fnmatchcase(name, pattern) for pattern in ours)]
        if not names or (mark in names and not foreign):
            return
        found = (foreign or names)[0]
    elif out.exists():
        found = out.name
    else:
        return
    raise Rejected(
        [
            Problem(
                "out.occupied",
                str(out),
                f"输出位置已有其他内容（{found}）；请换一个新文件夹，以免覆盖",
                f"the output place holds something else ({found}): name a new folder, so that nothing is overwritten",
            )
        ]
    )


def _put_in_place(made: Path, out: Path) -> None:
    """Rename twice: the folder of an earlier run steps aside until the new one stands."""
    made.chmod(0o755)
    if not out.exists():
        made.rename(out)
        return
    aside = made.with_name(f"{made.name}-before")
    out.rename(aside)
    try:
        made.rename(out)
    except BaseException:
        aside.rename(out)
        raise
    shutil.rmtree(aside, ignore_errors=True)

"""Write a folder whole or not at all: everything is made beside it and moved into place at the end."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from liangpai.problems import Problem, Rejected


@contextmanager
def whole_folder(out: Path, mark: str) -> Iterator[Path]:
    """Give an empty folder to fill; when the block ends without an error it becomes ``out``, else nothing is left.

    Args:
        out: the folder to make; one made by an earlier run (it holds a file ``mark``) is replaced as a whole.
        mark: the file by which a folder of ours is known.

    Raises:
        Rejected: ``out`` is a file, or a folder that holds something else.
    """
    if out.is_file() or (out.is_dir() and any(out.iterdir()) and not (out / mark).is_file()):
        raise Rejected(
            [
                Problem(
                    "out.occupied",
                    str(out),
                    "输出位置已有其他内容；请换一个新文件夹，以免覆盖",
                    "the output place holds something else: name a new folder, so that nothing is overwritten",
                )
            ]
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        yield made
        _put_in_place(made, out)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _put_in_place(made: Path, out: Path) -> None:
    """Rename twice: the folder of an earlier run steps aside until the new one stands."""
    made.chmod(0o755)
    aside = made.with_name(f"{made.name}-before")
    if out.exists():
        out.rename(aside)
    made.rename(out)
    shutil.rmtree(aside, ignore_errors=True)

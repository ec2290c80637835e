"""The first question about any file that is handed in: is it there?"""

from pathlib import Path

from liangpai.problems import Problem, Rejected


def insist_on_file(path: Path) -> None:
    """Go on only with a file that exists.

    Raises:
        Rejected: nothing is there, or it is a folder.
    """
    if path.is_dir():
        zh, en = "这是文件夹，请写明其中的文件", "this is a folder: name the file in it"
    elif not path.is_file():
        zh, en = "没有这个文件，请检查路径和文件名", "there is no such file: check path and name"
    else:
        return
    raise Rejected([Problem("file.absent", str(path), zh, en)])

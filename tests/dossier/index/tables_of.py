"""A small index of four towns, written as exchange tables for the tests of this folder."""

from pathlib import Path

from liangpai.dossier.index import Tables

META = """iCode,iName,Level,Parent,Direction,Weight,Type,Denominator,Target,Low,High,Transform
jobs,Jobs,1,Economy,1,2,Indicator,people,,0,1,
income,Income,1,Economy,1,1,Indicator,,9000,1000,10000,log
waste,Waste,1,Nature,-1,1,Indicator,,,0,50,
Economy,Economy,2,Index,1,2,Aggregate,,,,,
Nature,Nature,2,Index,1,1,Aggregate,,,,,
Index,Index,3,,1,,Aggregate,,,,,
people,People,,,,,Denominator,,,,,
side,River side,,,,,Group,,,,,
"""
DATA = """uCode,uName,side,people,jobs,income,waste,Time
A,甲镇,north,100,50,4000,10,2022
B,乙镇,north,200,150,9000,40,2022
C,丙镇,south,50,20,NA,20,2022
D,丁镇,south,80,60,2000,5,2022
"""


def write(folder: Path, steps: str | None = None, data: str = DATA, meta: str = META) -> Tables:
    """The tables on disk; without steps there is no STEPS.yaml."""
    folder.mkdir(exist_ok=True)
    (folder / "iData.csv").write_text(data, encoding="utf-8")
    (folder / "iMeta.csv").write_text(meta, encoding="utf-8")
    if steps is not None:
        (folder / "STEPS.yaml").write_text(steps, encoding="utf-8")
    return Tables(
        folder / "iData.csv", folder / "iMeta.csv", None if steps is None else folder / "STEPS.yaml"
    )

"""Region packs: names and codes of real places under both official systems, without any figures."""

import csv
import json
from dataclasses import dataclass
from importlib.resources import files

from liangpai.examples import template_names
from liangpai.problems import Problem, Rejected


@dataclass(frozen=True, slots=True)
class Place:
    """One row of a code table: a code, its name, and the word for its kind."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class RegionPack:
    """A real district with the code tables of its towns and villages, by system."""

    code: str
    name: str
    source: str
    tables: dict[str, tuple[Place, ...]]


def region_pack(name: str) -> RegionPack:
    """The pack of a real place; ``NBS`` lists towns and villages, ``MCA`` only towns, for that is what is published.

    Raises:
        Rejected: there is no such pack.
    """
    if name not in template_names():
        known = template_names()
        zh, en = f"没有这个地区包；可用的有：{'、'.join(known)}", f"no such pack; known: {', '.join(known)}"
        raise Rejected([Problem("region.unknown", name, zh, en)])
    folder = files("liangpai.examples").joinpath(name)
    content = json.loads(folder.joinpath("units.json").read_text(encoding="utf-8"))
    towns = [Place(row["nbs_code"], row["name"], row["kind"]) for row in content["units"]]
    # Those that only statistics count as towns are in the published table too, so an import says that it skips them.
    towns += [Place(row["nbs_code"], row["name"], "") for row in content["left_out"]]
    rows = csv.DictReader(folder.joinpath("villages.csv").read_text(encoding="utf-8").splitlines())
    villages = [Place(row["nbs_code"], row["name"], row["kind"]) for row in rows]
    civil = [Place(row["mca_code"], row["name"], row["kind"]) for row in content["units"]]
    tables = {"NBS": (*towns, *villages), "MCA": tuple(civil)}
    return RegionPack(content["district"]["code"], content["district"]["name"], content["source"], tables)

"""Shipped examples: the golden case, a tutorial, the fictional district 云岫区, and the real units of Qingcheng without figures."""

import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from liangpai.problems import Problem, Rejected
from liangpai.scoring.assessment import Figures, Unit, figures_from_files
from liangpai.scoring.scheme import Scheme, from_yaml
from liangpai.scoring.scheme.model import Reward

__all__ = [
    "card_preset",
    "card_preset_names",
    "example_names",
    "example_units",
    "load_example",
    "reward_preset",
    "template_names",
]

SCHEME, UNITS = "scheme.yaml", "units.json"


def example_names() -> tuple[str, ...]:
    """Names of the examples that hold a scheme and figures."""
    return _holding(SCHEME)


def template_names() -> tuple[str, ...]:
    """Names of the real places whose units can prefill a workbook; no figures are attached to them."""
    return _holding(UNITS)


def load_example(name: str) -> tuple[Scheme, Figures]:
    """The scheme and the figures of an example.

    Raises:
        Rejected: there is no example of that name.
    """
    folder = _folder(name, example_names(), beside=template_names())
    scheme = from_yaml(folder.joinpath(SCHEME).read_text(encoding="utf-8"))
    contents = {item.name: item.read_bytes() for item in folder.iterdir() if item.name != SCHEME}
    return scheme, figures_from_files(scheme, contents)


def example_units(name: str) -> tuple[Unit, ...]:
    """The units of a real place under their statistical codes, ready for a template; their tier is left to the office.

    Raises:
        Rejected: there is no such place.
    """
    text = _folder(name, template_names()).joinpath(UNITS).read_text(encoding="utf-8")
    return tuple(Unit(row["nbs_code"], row["name"], row["kind"]) for row in json.loads(text)["units"])


def reward_preset(name: str) -> tuple[Reward, ...]:
    """Published rewards as they were announced, their origin as the basis; ``rewards-guangdong-2023``.

    Raises:
        Rejected: there is no preset of that name.
    """
    content: dict[str, Any] = yaml.safe_load(_preset(name, _presets("rewards-")))
    rows: list[dict[str, Any]] = content["rewards"]
    lists = ("classes", "tiers")
    return tuple(
        Reward(**row | {key: tuple(row.get(key, ())) for key in lists}, basis=content["origin"])
        for row in rows
    )


def card_preset_names() -> tuple[str, ...]:
    """Names of the rule sets for cards: our default first, then those published somewhere, by their place in letters."""
    names = (name.removeprefix("cards-") for name in _presets("cards-"))
    return tuple(sorted(names, key=lambda name: (name != "default", name)))


def card_preset(name: str) -> str:
    """The document of a rule set for cards, ``default`` or ``zaozhuang``.

    Raises:
        Rejected: there is no preset of that name.
    """
    return _preset(f"cards-{name}", _presets("cards-"))


def _presets(prefix: str) -> tuple[str, ...]:
    names = (item.name.removesuffix(".yaml") for item in files(__name__).joinpath("presets").iterdir())
    return tuple(sorted(name for name in names if name.startswith(prefix)))


def _preset(name: str, known: tuple[str, ...]) -> str:
    if name not in known:
        raise Rejected([_unknown(name, known)])
    return files(__name__).joinpath("presets", f"{name}.yaml").read_text(encoding="utf-8")


def _holding(file: str) -> tuple[str, ...]:
    folders = (item for item in files(__name__).iterdir() if item.is_dir())
    return tuple(sorted(folder.name for folder in folders if folder.joinpath(file).is_file()))


def _folder(name: str, known: tuple[str, ...], beside: tuple[str, ...] = ()) -> Traversable:
    if name not in known:
        raise Rejected([_unknown(name, (*known, *beside))])
    return files(__name__).joinpath(name)


def _unknown(name: str, known: tuple[str, ...]) -> Problem:
    return Problem(
        "example.unknown",
        name,
        f"没有这个示例；可用的有：{'、'.join(known)}",
        f"there is no such example; known: {', '.join(known)}",
    )

"""The things of a lived district as the policy sees them, for each kind of address in the permission matrix."""

from collections.abc import Callable, Mapping

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.roles import Role
from tests.journeys.district import Lived

Which = Callable[[Lived, Mapping[str, int], Actor], Thing]


def district(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """What belongs to the whole district."""
    return Thing(lived.cast.district)


def mine(lived: Lived, _ids: Mapping[str, int], actor: Actor) -> Thing:
    """A list of whatever the actor reports for or keeps."""
    return Thing(
        lived.cast.district,
        path=next(actor.paths(Role.REPORTER), ""),
        keeper=next(actor.paths(Role.VERIFIER), ""),
    )


def reported(lived: Lived, _ids: Mapping[str, int], actor: Actor) -> Thing:
    """A list of the units that the actor reports for."""
    return Thing(lived.cast.district, path=next(actor.paths(Role.REPORTER), ""))


def asked(lived: Lived, _ids: Mapping[str, int], actor: Actor) -> Thing:
    """A workbook of the asked units that the actor reports for; the village is not asked."""
    towns = (lived.cast.units[town].path for town in ("town", "other_town"))
    return Thing(
        lived.cast.district, path=next((one for one in towns if actor.reaches(one, Role.REPORTER)), "")
    )


def kept(lived: Lived, _ids: Mapping[str, int], actor: Actor) -> Thing:
    """A list of the items that the actor keeps."""
    return Thing(lived.cast.district, keeper=next(actor.paths(Role.VERIFIER), ""))


def unit(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """What belongs to the unit."""
    return Thing(lived.cast.district, path=_path(lived, ids["unit_id"]))


def figure(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """A figure of the unit, kept by the department, submitted by Sun where it is his town's."""
    by_sun = ids["unit_id"] == lived.ids["unit_id"]
    done = {"figure.submit": _of(lived, "sun") if by_sun else frozenset()}
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]), _keeper(lived), done)


def conflict(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The conflict of the village, whose values were reported by Wu and Sun."""
    done = {"figure.submit": _of(lived, "wu", "sun")}
    return Thing(lived.cast.district, lived.cast.units["village"].path, _keeper(lived), done)


def officer(lived: Lived, _ids: Mapping[str, int], actor: Actor) -> Thing:
    """A list for the officers of any unit."""
    path = next(actor.paths(Role.REPORTER, Role.VERIFIER), "")
    return Thing(lived.cast.district, path=path, keeper=path)


def need(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The need of the unit, raised by Sun where it is his town's, owed by the department."""
    by_sun = ids["unit_id"] == lived.ids["unit_id"]
    done = {"need.raise": _of(lived, "sun") if by_sun else frozenset()}
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]), _keeper(lived), done)


def task(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The task of the unit, which nobody has reported on yet."""
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]))


def task_seen(lived: Lived, ids: Mapping[str, int], actor: Actor) -> Thing:
    """The same as whoever looks at it sees it: the department assists."""
    helps = actor.reaches(_keeper(lived), Role.REPORTER, Role.VERIFIER)
    return Thing(lived.cast.district, _keeper(lived) if helps else _path(lived, ids["unit_id"]))


def extension(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The request for an extension of the unit's task, by Sun where it is his town's."""
    by_sun = ids["unit_id"] == lived.ids["unit_id"]
    done = {"task.extend": _of(lived, "sun") if by_sun else frozenset()}
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]), done=done)


def helping(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The part of the department, which assists."""
    return Thing(lived.cast.district, _keeper(lived))


def share(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The request of Sun's town, asked by Sun, for an item of the department."""
    return Thing(
        lived.cast.district, lived.cast.units["town"].path, _keeper(lived), {"share.ask": _of(lived, "sun")}
    )


def item(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """A data item of the department."""
    return Thing(lived.cast.district, keeper=_keeper(lived))


def scheme(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """A scheme that Zhao drafted."""
    return Thing(lived.cast.district, done={"scheme.draft": _of(lived, "zhao")})


def verified(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """A round whose figures Wu has verified."""
    return Thing(lived.cast.district, done={"figure.verify": _of(lived, "wu")})


def objection(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The objection of Sun's town to a figure that Wu has verified."""
    done = {"figure.verify": _of(lived, "wu")}
    return Thing(lived.cast.district, lived.cast.units["town"].path, _keeper(lived), done)


def promise(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The amended promise of the unit: Sun's town has it from Sun, Zhao has checked it; no item of the catalogue measures it."""
    by_sun = ids["unit_id"] == lived.ids["unit_id"]
    sun = _of(lived, "sun") if by_sun else frozenset()
    done = {"commitment.submit": sun, "commitment.amend": sun, "commitment.check": _of(lived, "zhao")}
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]), done=done)


def card(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The card of the unit, collected, proposed and shown by Zhao, vetted by Zheng, approved by Wang."""
    by = {"card.collect": "zhao", "card.vet": "zheng", "card.propose": "zhao", "card.approve": "wang"}
    done = {action: _of(lived, person) for action, person in by.items()}
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]), done=done)


def circular(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The paper that was distributed to the unit after Zhao's proposal, and the unit's copy."""
    done = {"circular.propose": _of(lived, "zhao")}
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]), done=done)


def meeting(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """A meeting that Zhao planned."""
    return Thing(lived.cast.district, done={"meeting.plan": _of(lived, "zhao")})


def meeting_seen(lived: Lived, ids: Mapping[str, int], actor: Actor) -> Thing:
    """The same as whoever looks at it sees it: the town and the department are invited."""
    invited = actor.reaches(_keeper(lived), Role.REPORTER, Role.VERIFIER)
    return Thing(lived.cast.district, _keeper(lived) if invited else _path(lived, ids["unit_id"]))


def report(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The plan of the unit, which Zhao drafted."""
    done = {"report.draft": _of(lived, "zhao")}
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]), done=done)


def ruleset(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """A rule set that Zhao drafted."""
    return Thing(lived.cast.district, done={"ruleset.draft": _of(lived, "zhao")})


def review(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The legality review of a scheme that Zhao drafted."""
    return Thing(lived.cast.district, done={"review.draft": _of(lived, "zhao")})


def appeal(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The appeal of the unit against a figure that Wu verified; Sun filed his town's, where Zhou works too."""
    by_sun = ids["unit_id"] == lived.ids["unit_id"]
    done = {"appeal.involved": _of(lived, "wu", *(("sun", "zhou") if by_sun else ()))}
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]), done=done)


def seen_appeal(lived: Lived, ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The same to look at, which who had a part in it may too."""
    return Thing(lived.cast.district, _path(lived, ids["unit_id"]))


def recusal(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The recusal that Zhou declared."""
    return Thing(lived.cast.district, done={"recusal.declare": _of(lived, "zhou")})


def archive(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The archive of the ledger that Chu asked for."""
    return Thing(lived.cast.district, done={"ledger.ask_archive": _of(lived, "chu")})


def release(lived: Lived, _ids: Mapping[str, int], _actor: Actor) -> Thing:
    """The release that Zhao proposed and society sees."""
    return Thing(lived.cast.district, done={"release.propose": _of(lived, "zhao")}, is_released=True)


def _path(lived: Lived, pk: int) -> str:
    return next(one.path for one in lived.cast.units.values() if one.pk == pk)


def _keeper(lived: Lived) -> str:
    return lived.cast.units["department"].path


def _of(lived: Lived, *people: str) -> frozenset[int]:
    return frozenset(lived.cast.accounts[person].pk for person in people)

"""How the pages of circulated papers are asked in the permission matrix."""

from tests.journeys.address import Address, post
from tests.journeys.things import circular, officer

CIRCULAR_PAGES: dict[str, Address] = {
    "circular-list": Address(officer),
    "circular-export": Address(officer),
    "circular-new": Address(),
    "circular-register": post(
        title="新通知", issuer="市指挥部", level="city", kind="general", received_on="2024-01-08"
    ),
    "circular-page": Address(circular),
    "circular-file": Address(circular),
    "circular-propose": post(circular, text="拟传达"),
    "circular-instruct": post(circular, text="同意"),
    "circular-distribute": post(circular, units="{unit_id}"),
    "circular-conclude": post(circular),
    "circular-archive": post(circular),
    "circular-link": post(circular, matter="village:"),
    "circular-task": post(circular, title="落实一件事"),
    "circular-receive": post(circular),
    "circular-convey": post(circular, manner="study"),
    "circular-unlink": post(circular),
}

"""How every address is asked in the permission matrix: with what content, and about which thing of the policy."""

from tests.journeys.address import Address
from tests.journeys.assessing_pages import ASSESSING_PAGES
from tests.journeys.card_pages import CARD_PAGES
from tests.journeys.circular_pages import CIRCULAR_PAGES
from tests.journeys.figure_pages import FIGURE_PAGES
from tests.journeys.house_pages import HOUSE_PAGES
from tests.journeys.meeting_pages import MEETING_PAGES
from tests.journeys.oversight_pages import OVERSIGHT_PAGES
from tests.journeys.report_pages import REPORT_PAGES
from tests.journeys.story_pages import STORY_PAGES
from tests.journeys.task_pages import TASK_PAGES
from tests.journeys.visit_pages import VISIT_PAGES

PAGES: dict[str, Address] = (
    HOUSE_PAGES
    | FIGURE_PAGES
    | TASK_PAGES
    | ASSESSING_PAGES
    | CARD_PAGES
    | CIRCULAR_PAGES
    | REPORT_PAGES
    | MEETING_PAGES
    | OVERSIGHT_PAGES
    | VISIT_PAGES
    | STORY_PAGES
)

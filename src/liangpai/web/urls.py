"""The addresses of the pages; each area of the house brings its own."""

from django.urls import URLPattern, URLResolver, include, path

from liangpai.web.gallery import gallery
from liangpai.web.helping import help_
from liangpai.web.switches import switch
from liangpai.web.workbench.first_screen import first_screen
from liangpai.web.workbook import assess_workbook, example

urlpatterns: list[URLPattern | URLResolver] = [
    path("", first_screen, name="first-screen"),
    path("switch/<slug:what>/", switch, name="switch"),
    path("help/", help_, name="help"),
    path("ui/", gallery, name="gallery"),
    path("assess/", assess_workbook, name="assess-workbook"),
    path("assess/example/", example, name="assess-example"),
    path("", include("liangpai.web.administration.urls")),
    path("", include("liangpai.web.audit.urls")),
    path("", include("liangpai.web.notices.urls")),
    path("", include("liangpai.web.guardrails.urls")),
    path("", include("liangpai.web.catalogue.urls")),
    path("", include("liangpai.web.commitments.urls")),
    path("", include("liangpai.web.oversight.urls")),
    path("", include("liangpai.web.appeals.urls")),
    path("", include("liangpai.web.assessing.urls")),
    path("", include("liangpai.web.cards.urls")),
    path("", include("liangpai.web.board.urls")),
    path("", include("liangpai.web.screen.urls")),
    path("", include("liangpai.web.record.urls")),
    path("", include("liangpai.web.unit_page.urls")),
    path("", include("liangpai.web.schemes.urls")),
    path("", include("liangpai.web.reporting.urls")),
    path("", include("liangpai.web.verification.urls")),
    path("", include("liangpai.web.tasks.urls")),
    path("", include("liangpai.web.needs.urls")),
    path("", include("liangpai.web.visits.urls")),
    path("", include("liangpai.web.stories.urls")),
    path("", include("liangpai.web.circulars.urls")),
    path("", include("liangpai.web.reports.urls")),
    path("", include("liangpai.web.meetings.urls")),
]

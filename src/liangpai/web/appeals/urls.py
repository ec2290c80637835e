"""The addresses of appeals."""

from django.urls import path

from liangpai.web.appeals import moving, showing

urlpatterns = [
    path("appeals/", showing.appeal_list, name="appeal-list"),
    path("appeals/new/figure/<int:figure_id>/", showing.against_figure, name="appeal-figure"),
    path("appeals/new/standing/<int:standing_id>/", showing.against_standing, name="appeal-standing"),
    path("appeals/file/", moving.file_, name="appeal-file"),
    path("appeals/<int:appeal_id>/", showing.appeal_page, name="appeal-page"),
    path("appeals/<int:appeal_id>/argue/", moving.argue, name="appeal-argue"),
    path("appeals/<int:appeal_id>/take/", moving.take, name="appeal-take"),
    path("appeals/<int:appeal_id>/decide/", moving.decide, name="appeal-decide"),
    path("appeals/<int:appeal_id>/ask-again/", moving.ask_again, name="appeal-ask-again"),
    path("appeals/<int:appeal_id>/seat/", moving.seat, name="appeal-seat"),
    path("appeals/<int:appeal_id>/rule/", moving.rule, name="appeal-rule"),
    path("appeals/<int:appeal_id>/withdraw/", moving.withdraw, name="appeal-withdraw"),
]

"""The addresses of needs, quotas and gains."""

from django.urls import path

from liangpai.web.needs import board, gains, importing, lists, moving, quotas, showing

urlpatterns = [
    path("needs/", lists.need_list, name="need-list"),
    path("needs/export/", lists.export, name="need-export"),
    path("needs/template/", importing.template, name="need-template"),
    path("needs/import/", importing.look, name="need-import-look"),
    path("needs/import/apply/", importing.apply, name="need-import-apply"),
    path("needs/board/", board.board, name="need-board"),
    path("needs/limits/", board.limit, name="need-limit"),
    path("needs/new/", showing.new, name="need-new"),
    path("needs/raise/", moving.raise_, name="need-raise"),
    path("needs/<int:need_id>/", showing.need_page, name="need-page"),
    path("needs/<int:need_id>/accept/", moving.accept, name="need-accept"),
    path("needs/<int:need_id>/consult/", moving.consult, name="need-consult"),
    path("needs/<int:need_id>/stop/", moving.stop, name="need-stop"),
    path("needs/<int:need_id>/resume/", moving.resume, name="need-resume"),
    path("needs/<int:need_id>/answer/", moving.answer, name="need-answer"),
    path("needs/<int:need_id>/deliver/", moving.deliver, name="need-deliver"),
    path("needs/<int:need_id>/confirm/", moving.confirm, name="need-confirm"),
    path("needs/<int:need_id>/dispute/", moving.dispute, name="need-dispute"),
    path("needs/<int:need_id>/acknowledge/", moving.acknowledge, name="need-acknowledge"),
    path("needs/<int:need_id>/close/", moving.close, name="need-close"),
    path("needs/<int:need_id>/withdraw/", moving.withdraw, name="need-withdraw"),
    path("quotas/", quotas.quota_list, name="quota-list"),
    path("quotas/export/", quotas.export, name="quota-export"),
    path("quotas/set/", quotas.set_, name="quota-set"),
    path("quotas/<int:quota_id>/", quotas.quota_page, name="quota-page"),
    path("gains/", gains.gain_list, name="gain-list"),
    path("gains/export/", gains.export, name="gain-export"),
    path("gains/apply/", gains.apply, name="gain-apply"),
    path("gains/<int:gain_id>/", gains.gain_page, name="gain-page"),
    path("gains/<int:gain_id>/approve/", gains.approve, name="gain-approve"),
    path("gains/<int:gain_id>/arrive/", gains.arrive, name="gain-arrive"),
    path("gains/<int:gain_id>/decline/", gains.decline, name="gain-decline"),
]

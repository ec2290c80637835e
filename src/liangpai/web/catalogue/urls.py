"""The addresses of the catalogue."""

from django.urls import path

from liangpai.web.catalogue import conflicts, items, shares

urlpatterns = [
    path("items/", items.item_list, name="item-list"),
    path("items/export/", items.export, name="item-export"),
    path("items/register/", items.register, name="item-register"),
    path("items/adopt/", items.adopt, name="item-adopt"),
    path("items/<int:item_id>/", items.item_page, name="item-page"),
    path("items/<int:item_id>/export/", items.export_held, name="item-held-export"),
    path("items/<int:item_id>/retire/", items.retire, name="item-retire"),
    path("conflicts/", conflicts.conflict_list, name="conflict-list"),
    path("conflicts/export/", conflicts.export, name="conflict-export"),
    path("conflicts/<int:conflict_id>/", conflicts.conflict_page, name="conflict-page"),
    path("conflicts/<int:conflict_id>/decide/", conflicts.decide, name="conflict-decide"),
    path("shares/", shares.share_list, name="share-list"),
    path("shares/export/", shares.export, name="share-export"),
    path("shares/new/", shares.share_new, name="share-new"),
    path("shares/ask/", shares.ask, name="share-ask"),
    path("shares/<int:share_id>/", shares.share_page, name="share-page"),
    path("shares/<int:share_id>/grant/", shares.grant, name="share-grant"),
    path("shares/<int:share_id>/refuse/", shares.refuse, name="share-refuse"),
    path("shares/<int:share_id>/open/", shares.open_, name="share-open"),
    path("shares/<int:share_id>/use/", shares.use, name="share-use"),
    path("shares/<int:share_id>/withdraw/", shares.withdraw, name="share-withdraw"),
]

"""Rule sets: presets with their origin, a draft edited, approved, cleared and put into force by different people."""

import pytest

from liangpai.cards.queries import active, presets, ruleset, rulesets
from liangpai.oversight.operations import give_opinion
from liangpai.oversight.queries import reviews
from liangpai.scoring.scheme.english import called
from liangpai.words import Lang
from tests.cards.stories import in_force
from tests.people import AT, Cast
from tests.web.cards.clock import on_day
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_preset_names_its_origin_and_its_kinds(cast: Cast, lang: Lang) -> None:
    text = seen(as_(cast, "sun", lang).get("/cards/rules/"))
    for rules in presets().values():
        assert called(rules.name).says(lang) in text
        assert rules.origin in text


def test_a_draft_from_a_preset_goes_into_force_by_three_people(cast: Cast) -> None:
    on_day(cast, AT)
    zhao, wang = as_(cast, "zhao"), as_(cast, "wang")
    assert zhao.post("/cards/rules/draft/", {"preset": "zaozhuang"}).status_code == 302
    (row,) = rulesets(cast.district)
    way = f"/cards/rules/{row.pk}/"
    assert "双亮牌" in seen(zhao.get(way))
    assert zhao.post(f"{way}approve/").status_code == 403
    assert wang.post(f"{way}approve/").status_code == 302
    assert zhao.post(f"{way}activate/").status_code == 409
    assert zhao.post(f"{way}legality/").status_code == 302
    (review,) = reviews(cast.district)
    give_opinion(review=review, is_lawful=True, opinion="合法", actor=cast.zheng, at=AT)
    assert zhao.post(f"{way}activate/").status_code == 302
    found = active(cast.district)
    assert found is not None and found.pk == row.pk
    assert zhao.post(f"{way}retire/").status_code == 302
    assert active(cast.district) is None


def test_an_edited_document_is_compared_with_the_one_in_force(cast: Cast) -> None:
    in_force(cast, at=AT)
    on_day(cast, AT)
    client = as_(cast, "zhao")
    client.post("/cards/rules/draft/", {"preset": "default"})
    row = rulesets(cast.district)[0]
    way = f"/cards/rules/{row.pk}/"
    text = b"".join(client.get(f"{way}document/")).decode()
    changed = text.replace("rectify_days: 30", "rectify_days: 45")
    assert changed != text
    answer = client.post(f"{way}edit/", {"document": changed, "revision": str(row.revision)})
    assert answer.status_code == 302
    page = seen(client.get(way))
    assert "consequences.yellow.rectify_days" in page or "rectify_days" in page
    assert "45日内完成整改" in page


def test_a_document_that_is_none_is_refused_and_nothing_changes(cast: Cast) -> None:
    on_day(cast, AT)
    client = as_(cast, "zhao")
    client.post("/cards/rules/draft/", {"preset": "default"})
    row = rulesets(cast.district)[0]
    answer = client.post(f"/cards/rules/{row.pk}/edit/", {"document": "format: 别的", "revision": "1"})
    assert answer.status_code == 422
    assert ruleset(cast.district, row.pk).content_hash == row.content_hash


def test_a_preset_that_nobody_shipped_is_not_there(cast: Cast) -> None:
    assert as_(cast, "zhao").post("/cards/rules/draft/", {"preset": "nowhere"}).status_code == 404

import re

import pytest
from django.test import Client

from liangpai.frameworks.queries import scheme_of, version
from liangpai.frameworks.rules import change_indicator, indicator_of
from liangpai.scoring.marks import METHODS
from liangpai.scoring.scheme.model import Scoring
from tests.frameworks.stories import YUNXIU, a_version
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def form_on(client: Client, address: str) -> dict[str, str]:
    """What a browser would send from the page's form without a change."""
    text = seen(client.get(address)).split("indicators/", 1)[1]
    form = {}
    for name, value in re.findall(
        r'<input id="[^"]*" (?:type="\w+" [^>]*)?name="([^"]+)" (?:type="\w+" )?value="([^"]*)"', text
    ):
        form[name] = value
    for name, value in re.findall(
        r'type="number" step="any" min="0" name="(weight:[^"]+)" value="([^"]*)"', text
    ):
        form[name] = value
    for name, value in re.findall(r'<textarea id="[^"]*" name="([^"]+)"[^>]*>([^<]*)<', text):
        form[name] = value
    for name, options in re.findall(r'<select id="[^"]*" name="([^"]+)">(.*?)</select>', text, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        form[name] = chosen[1] if chosen else ""
    form |= dict.fromkeys(re.findall(r'type="checkbox" name="([^"]+)" checked', text), "on")
    form |= dict(re.findall(r'type="radio" name="(method)" value="([^"]+)" checked', text))
    return form | dict(re.findall(r'name="(revision)" value="(\d+)"', text))


def test_saving_the_form_of_any_indicator_as_it_was_drawn_changes_nothing(cast: Cast) -> None:
    row = a_version(cast)
    client = as_(cast, "zhao")
    for code in YUNXIU.indicator_codes:
        form = form_on(client, f"/schemes/{row.pk}/indicators/{code}/")
        answer = client.post(f"/schemes/{row.pk}/indicators/{code}/edit/", form)
        assert answer.status_code == 302, code
        assert scheme_of(version(cast.district, row.pk)) == YUNXIU, code


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_efficacy_bands_and_deduction_come_first_and_the_rest_stands_under_more(
    cast: Cast, lang: str
) -> None:
    row = a_version(cast)
    text = seen(as_(cast, "zhao", lang).get(f"/schemes/{row.pk}/indicators/A1/"))
    before, _, after = text.partition("<details")
    _, _, after = text.partition("<summary>" + ("更多计分方法" if lang == "zh" else "More ways"))
    first = [name for name in METHODS if f'name="method" value="{name}"' not in after]
    assert first == ["efficacy", "bands", "deduct"]
    assert before


def test_another_way_of_scoring_takes_its_own_parameters(cast: Cast) -> None:
    row = a_version(cast)
    client = as_(cast, "zhao")
    form = form_on(client, f"/schemes/{row.pk}/indicators/A1/")
    form |= {
        "method": "bands",
        "bands.edges": "12，15.01, 31",
        "bands.points": "0.5、0.3,0.1,0",
        "bands.closed": "left",
    }
    form |= {"growth_method": "", "error_kind": "none", "error_reason": "逐户登记", "missing": "renormalise"}
    client.post(f"/schemes/{row.pk}/indicators/A1/edit/", form)
    one = indicator_of(scheme_of(version(cast.district, row.pk)), "A1")
    assert one.scoring == Scoring(
        "bands", {"closed": "left", "edges": [12, 15.01, 31], "points": [0.5, 0.3, 0.1, 0]}
    )
    assert (one.growth, one.error.kind, one.error.value, one.missing) == (None, "none", 0, "renormalise")


def test_a_parameter_that_is_no_number_is_kept_and_named_by_the_check(cast: Cast) -> None:
    row = a_version(cast)
    client = as_(cast, "zhao")
    form = form_on(client, f"/schemes/{row.pk}/indicators/A1/") | {"efficacy.low": "六十"}
    answer = client.post(f"/schemes/{row.pk}/indicators/A1/edit/", form, follow=True)
    assert "indicators.A1.scoring.parameters" in seen(answer)
    assert "六十" in seen(client.get(f"/schemes/{row.pk}/indicators/A1/"))


def test_an_indicator_is_added_under_an_area_and_removed_again(cast: Cast) -> None:
    row = a_version(cast)
    client = as_(cast, "zhao")
    form = form_on(client, f"/schemes/{row.pk}/indicators/?area=B")
    assert form["area"] == "B"
    form |= {"code": "B9", "name": "新指标", "weight:镇": "2"}
    answer = client.post(f"/schemes/{row.pk}/indicators/add/", form, follow=True)
    assert "新指标" in seen(answer)
    one = indicator_of(scheme_of(version(cast.district, row.pk)), "B9")
    assert (one.area, one.weights, one.scoring.method) == ("B", {"镇": 2.0}, "efficacy")
    client.post(f"/schemes/{row.pk}/nodes/B9/remove/", {"revision": "2"})
    assert scheme_of(version(cast.district, row.pk)) == YUNXIU


def test_an_indicator_moves_to_another_area_with_a_new_code(cast: Cast) -> None:
    row = a_version(cast)
    client = as_(cast, "zhao")
    form = form_on(client, f"/schemes/{row.pk}/indicators/A1/") | {"area": "B", "code": "B9"}
    client.post(f"/schemes/{row.pk}/indicators/A1/edit/", form)
    assert indicator_of(scheme_of(version(cast.district, row.pk)), "B9").area == "B"


@pytest.mark.parametrize(
    "wrong", [{"area": "ZZ"}, {"direction": "2"}, {"code": ""}, {"method": "magic"}, {"growth_low": "x"}]
)
def test_what_the_form_does_not_offer_is_refused(cast: Cast, wrong: dict[str, str]) -> None:
    row = a_version(cast)
    client = as_(cast, "zhao")
    form = form_on(client, f"/schemes/{row.pk}/indicators/A1/") | wrong
    assert client.post(f"/schemes/{row.pk}/indicators/A1/edit/", form).status_code == 422


def test_an_unknown_indicator_is_not_there_and_a_wrong_one_shows_its_findings(cast: Cast) -> None:
    row = a_version(cast, scheme=change_indicator(YUNXIU, "A1", season_end="13-01"))
    client = as_(cast, "sun")
    assert client.get(f"/schemes/{row.pk}/indicators/Z9/").status_code == 404
    assert "季节截止日" in seen(client.get(f"/schemes/{row.pk}/indicators/A1/"))

from liangpai.web.appeals.subjects import way_to


def test_a_thing_leads_to_its_page_or_to_its_unit() -> None:
    assert way_to("figure:7", 3) == "/figures/7/"
    assert way_to("card:7", 3) == "/cards/7/"
    assert way_to("standing:7", 3) == "/units/3/"

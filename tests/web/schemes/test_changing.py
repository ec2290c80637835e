import pytest

from tests.frameworks.stories import a_version
from tests.people import Cast
from tests.web.doors import as_

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("revision", ["", "0", "2", "x"])
def test_a_form_without_the_right_revision_changes_nothing(cast: Cast, revision: str) -> None:
    row = a_version(cast)
    form = {"code": "N", "name": "新方面", "revision": revision}
    assert as_(cast, "zhao").post(f"/schemes/{row.pk}/areas/add/", form).status_code == 409

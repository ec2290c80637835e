"""Chapter six: complaints and suggestions, one answered and two that wait."""

from liangpai.access.actor import STRANGER
from liangpai.demonstration.story import Story, moment
from liangpai.oversight.operations import answer_complaint, file_complaint


def complain(story: Story) -> None:
    """A clerk's complaint that was answered, one of a stranger that waits, and a suggestion of a village."""
    asked_twice = file_complaint(
        page="/rounds/",
        text="“薄弱村占比”与三资平台重复填报，建议直接取平台数据。",
        contact="",
        **story.act("clerk-yxz5", moment(2023, 12, 14)),
    )
    answer_complaint(
        complaint=asked_twice,
        answer="已采纳：该项由三资平台供数，系统自动预填，今后不再要求填报。",
        **story.by("zhao", moment(2023, 12, 19)),
    )
    file_complaint(
        district=story.district,
        page="/board/",
        text="看板上没有写满意度调查的样本量，希望公布。",
        contact="",
        actor=STRANGER,
        at=moment(2024, 1, 8, 16),
    )
    file_complaint(
        page="/rounds/",
        text="村里信号不好，填到一半会断，希望能先存草稿。",
        contact="",
        **story.act("zhou", moment(2024, 1, 9, 11)),
    )

import pytest

from liangpai.meetings.rules.markings import FIRST_LINES, mark_of, marked


@pytest.mark.parametrize(
    "line",
    [
        "秘密",
        "秘　密",
        "机密★5年",
        "绝密★长期",
        "涉密",
        "内部资料",
        "内部",
        "000012秘密★1年",
        "密级：秘密",
        "【机密】",
        "秘密1年",
    ],
)
def test_a_mark_on_a_line_of_the_first_page_stops_the_paper(line: str) -> None:
    assert mark_of("关于绿化工作的通知", "", ("云岫区文件", line))
    refusal = marked("关于绿化工作的通知", "", ("云岫区文件", line))
    assert refusal and "不得进入本系统" in refusal.words.zh


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("秘密：关于人事的通知", ""),
        ("（内部资料）工作简报", ""),
        ("绝密文件", ""),
        ("通知", "清城委机密〔2024〕3号"),
        ("内部★简报", ""),
        ("内部", ""),
    ],
)
def test_a_mark_in_the_title_or_the_number_stops_it_too(title: str, number: str) -> None:
    assert mark_of(title, number)


@pytest.mark.parametrize(
    "text",
    [
        "关于加强内部控制建设的通知",
        "关于做好保守国家秘密宣传的通知",
        "商业秘密保护办法",
        "本文件为非涉密文件",
        "关于内部审计工作的意见",
    ],
)
def test_a_paper_that_only_speaks_of_secrecy_may_come_in(text: str) -> None:
    assert marked(text, "云岫办〔2024〕3号", (text, "各镇要严守工作秘密，加强内部管理。")) is None


def test_a_mark_inside_a_line_counts_when_it_has_its_star() -> None:
    assert mark_of("通知", "", ("云岫区文件　秘密★1年",)) == "秘密"


def test_only_the_first_page_is_looked_at() -> None:
    assert mark_of("通知", "", ("正文",) * FIRST_LINES + ("秘密",)) == ""

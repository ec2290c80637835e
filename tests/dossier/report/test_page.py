"""The whole page: self-contained, complete, the same every time, and unharmed by what people type."""

import base64
import hashlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from liangpai.dossier.report import report_html
from liangpai.dossier.report.page import TEMPLATES
from liangpai.dossier.report.source import MOST_DRAWN
from liangpai.scoring.assessment import Figures, Unit, assess
from tests.dossier.report.cases import district, efficacy, golden, golden_scheme

HASHES = {"scheme": "sha256:aa", "figures": "sha256:bb", "result": "sha256:cc", "抄本": "sm3:dd"}


def page(assessment, lang="zh"):
    return report_html(assessment, title="2023年度考核评价报告", hashes=HASHES, lang=lang)


def pictures(html):
    return re.findall(r"<svg.*?</svg>", html, re.DOTALL)


def many(n, runs=200):
    """A class of n units from the golden scheme, from best to worst."""
    share = np.linspace(0.95, 0.05, n)
    values = np.column_stack([60 + 50 * share, -5 + 30 * share, 70 + 30 * share])
    units = tuple(Unit(f"v{at:05}", f"第{at}村", "town") for at in range(n))
    return assess(golden_scheme(), Figures.of(units, values), runs=runs)


def test_the_golden_case_shows_its_scores_its_last_pair_and_no_card():
    html = page(golden())
    for score in ("86.98", "83.73", "73.33", "73.40"):
        assert score in html
    assert "没有单位达到亮牌条件，不提出亮牌建议" in html
    assert "丙镇、丁镇 不足以区分：同为末位相近单位，不自动亮牌，提请会商。" in html
    assert re.search(r"<b>3—4</b><span>不分先后</span>", html)
    assert "剔除主观指标后仍居末位" in html
    assert "万次复算中" in html
    assert "另按测量误差（σ）加倍复算，“把握不够”的结论仍然成立" in html
    assert html.count("测量误差（σ）：同一件事重新测一次") == 1
    assert "2024年" not in html  # nothing is dated that was not dated by the figures


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_part_is_there_in_both_languages(lang):
    html = page(district(), lang)
    for unit in district().figures.units:
        assert html.count(unit.name) >= 3  # standings, chooser, sheet
    for digest in HASHES.values():
        assert digest in html
    assert len(pictures(html)) > 18 * 2
    assert ("提请会商" in html) == (lang == "zh")


def test_the_marks_of_a_trial_on_invented_figures_stand_at_the_top():
    head = page(district()).split("</header>")[0]
    for word in (
        "试算",
        "演示数据",
        "第2版",
        "sha256:aa",
        "2024年1月10日",
        "本系统默认",
        "2023年度",
        "2022年度",
    ):
        assert word in head
    assert "演示数据" not in page(golden())


def test_every_picture_is_xml_that_stands_alone():
    for lang in ("zh", "en"):
        drawn = pictures(page(district(), lang))
        for picture in drawn:
            root = ET.fromstring(picture)  # noqa: S314 - drawn by ourselves
            assert root.tag == "{http://www.w3.org/2000/svg}svg"
            assert root.get("aria-label")


def test_nothing_is_fetched_from_anywhere():
    html = page(district())
    addresses = set(re.findall(r"(?:https?:)?//[\w.-]+[^\s\"'<)]*", html))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"url\(|@import|<link|<img|<iframe|<object|\bsrc=", html)


def test_only_our_own_script_may_run():
    html = page(golden())
    script = re.search(r"<script>(.*?)</script>", html, re.DOTALL)[1]
    assert script == (TEMPLATES / "script.js").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in html
    assert len(script.splitlines()) <= 40
    assert not re.search(r"\son\w+=", html)


def test_hostile_names_are_shown_and_do_nothing():
    names = ("<script>alert(1)</script>", '"><img src=x>', "=cmd|' /C calc'!A0", "丁\x00\u202e镇&amp;")
    html = page(golden(names=names, name="</style><script>1</script>", origin="{{ 7*7 }}"))
    assert html.count("<script>") == 1
    assert "<img" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "=cmd|&#39; /C calc&#39;!A0" in html
    assert "丁镇&amp;amp;" in html
    assert "\x00" not in html and "\u202e" not in html
    assert "{{ 7*7 }}" in html
    for picture in pictures(html):
        ET.fromstring(picture)  # noqa: S314 - drawn by ourselves


def test_every_colour_of_text_can_be_read_on_every_ground():
    style = (TEMPLATES / "style.css").read_text("utf-8")
    colour = dict(re.findall(r"--(\w+):(#[0-9a-f]{6})", style)) | {"white": "#ffffff"}

    def luminance(name):
        parts = [int(colour[name][at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for ground in ("white", "pale", "band"):
        for words in ("ink", "muted", "frame", "red", "amber", "green"):
            assert (luminance(ground) + 0.05) / (luminance(words) + 0.05) >= 4.5, (words, ground)


def test_the_title_is_escaped_too():
    html = report_html(golden(), title="<b>报告</b>", hashes={"<i>": "<u>"})
    assert "&lt;b&gt;报告&lt;/b&gt;" in html
    assert "<b>报告" not in html and "<u>" not in html


def test_the_same_assessment_gives_the_same_characters_here_and_in_another_process():
    code = (
        "import hashlib; from tests.dossier.report.test_page import page, golden; "
        "print(hashlib.sha256(page(golden()).encode()).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert found == {hashlib.sha256(page(golden()).encode()).hexdigest()}


def test_the_markup_is_balanced():
    html = page(district())
    for tag in ("section", "article", "table", "tbody", "tr", "td", "th", "div", "ul", "dl", "svg", "p"):
        assert len(re.findall(rf"<{tag}[\s>]", html)) == html.count(f"</{tag}>"), tag


def test_a_unit_in_the_standings_leads_to_its_sheet():
    html = page(district())
    for target in re.findall(r'href="#([^"]+)"', html):
        assert html.count(f'id="{target}"') == 1


def test_a_class_too_large_to_draw_says_so_in_place_of_pictures():
    html = page(many(MOST_DRAWN + 25))
    assert f"本类别单位超过{MOST_DRAWN}个，名次可接受度图从略" in html
    assert "此处只列前三名、触发亮牌规则、末位和末位相近的单位" in html
    assert html.count('<article class="card sheet"') < MOST_DRAWN
    assert "第0村" in html and "第64村" in html


def test_a_class_of_thousands_is_cut_and_explains_itself():
    html = page(many(1_200, runs=20))
    assert "本类别1200个单位，此处列前200个和后50个" in html
    assert "其间950个单位从略" in html
    assert "没有逐对比较" in html
    assert "单位得分说明从略" in html
    assert "第199村" in html and "第200村" not in html and "第1150村" in html
    assert "另有180项，见结果工作簿。" in html  # 240 candidates, 60 shown
    assert len(html) < 900_000


def test_an_indicator_with_a_long_name_keeps_it_in_the_table():
    long = "一个名字特别长以至于图上写不下只能截断的指标名称"
    scheme = golden_scheme()
    indicators = (efficacy("I1", long, {"town": 50}, 60, 110), *scheme.indicators[1:])
    html = page(golden(indicators=indicators))
    assert long in html and "…" in html

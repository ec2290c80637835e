"""What units promise for 2024, each as far as it has come; all invented."""

from datetime import date
from decimal import Decimal

from liangpai.commitments.operations import Progress
from liangpai.commitments.rules.terms import Terms
from liangpai.demonstration.story import moment
from liangpai.demonstration.vows import FARM, LIVE, PARK, Act, vow
from liangpai.needs.rules.asking import Wanted

_DEC = moment(2023, 12, 4)
OF_2024 = (
    vow(
        "YXZ1",
        "2024年上半年新建村级冷库3座",
        (3, "座"),
        date(2024, 6, 28),
        "经济发展：农产品流通",
        drafted=moment(2024, 1, 8),
        to="drafted",
        needs=(
            ("YXD05", Wanted("funds", "村级冷库补助资金", Decimal(90), date(2024, 4, 30), source="province")),
        ),
    ),
    vow(
        "YXZ1",
        "2024年进一步加大招商力度，引进企业2家",
        (2, "家"),
        date(2024, 12, 31),
        PARK,
        drafted=moment(2024, 1, 4),
        to="returned",
    ),
    vow(
        "YXZ1",
        "2024年新建四小园60个",
        (60, "个"),
        date(2024, 11, 29),
        "城乡建设：人居环境",
        drafted=moment(2024, 1, 4),
        to="submitted",
    ),
    vow(
        "YXZ2",
        "2024年建成林下经济基地3处",
        (3, "处"),
        date(2024, 10, 31),
        "经济发展：特色产业",
        drafted=moment(2024, 1, 2),
        to="checked",
    ),
    vow(
        "YXZ3",
        "2024年完成危房改造40户",
        (40, "户"),
        date(2024, 9, 30),
        "城乡建设：危房改造",
        drafted=moment(2024, 1, 2),
        to="approved",
    ),
    vow(
        "YXZ4",
        "2024年新建污水管网12公里",
        (12, "公里"),
        date(2024, 11, 29),
        LIVE,
        drafted=moment(2024, 1, 2),
        needs=(("YXD06", Wanted("approval", "污水管网施工许可", Decimal(1), date(2024, 3, 29))),),
    ),
    vow(
        "YXZ5",
        "2024年种植绿肥800亩",
        (800, "亩"),
        date(2024, 4, 30),
        FARM,
        drafted=_DEC,
        acts=(Act(moment(2024, 1, 8), "report", Progress(260, "已播260亩", "航拍图（演示）")),),
    ),
    vow(
        "YXZ8",
        "2024年改造低效茶园500亩",
        (500, "亩"),
        date(2024, 6, 28),
        "经济发展：特色产业",
        drafted=_DEC,
        acts=(
            Act(
                moment(2024, 1, 9),
                "amend",
                (Terms("2024年改造低效茶园450亩", 450, "亩", date(2024, 8, 30)), "苗木到货推迟两个月"),
            ),
        ),
    ),
)
"""Promises of the year that begins."""

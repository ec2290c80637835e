"""The registers of the room, each declared once: the columns drive the list, the export and the template."""

from liangpai.access.roles import NAMES
from liangpai.organisations.rules.kinds import KINDS, SYSTEMS
from liangpai.spreadsheets.registers import register_template
from liangpai.spreadsheets.template import Column, Table, Template

YES, NO = "是", "否"
_KIND_NAMES = tuple(words.zh for words in KINDS.values())
_ROLE_NAMES = "、".join(words.zh for words in NAMES.values())


def _text(code: str, title: str, title_en: str, **more: object) -> Column:
    return Column(code, title, kind="text", title_en=title_en, **more)  # type: ignore[arg-type] # keywords of Column


UNITS = Table(
    "单位",
    (
        _text("name", "名称", "Name", width=26),
        _text("kind", "类型", "Kind"),
        _text("parent", "上级", "Parent", width=20),
        _text("class", "考核类别", "Class"),
        _text("tier", "梯次", "Tier"),
        _text("nbs", "统计代码", "NBS code", width=16),
        _text("mca", "民政代码", "MCA code", width=16),
        _text("own", "自编代码", "Own code"),
        _text("state", "状态", "State"),
        _text("since", "起", "Since", width=14),
        _text("responsible", "责任人", "Responsible"),
    ),
)

POSTS = Table(
    "岗位",
    (
        _text("title", "岗位", "Post", width=20),
        _text("unit", "单位", "Unit", width=24),
        _text("roles", "角色", "Roles", width=28),
        _text("is_head", "责任人岗位", "Head post"),
        _text("holders", "任职", "Holders", width=20),
        _text("acting", "代理", "Acting", width=20),
    ),
)

APPOINTMENTS = Table(
    "任职",
    (
        _text("name", "姓名", "Name"),
        _text("title", "岗位", "Post", width=20),
        _text("unit", "单位", "Unit", width=24),
        _text("manner", "方式", "Manner"),
        _text("from", "起", "From", width=14),
        _text("to", "止", "To", width=14),
        _text("basis", "依据", "Basis", width=30),
    ),
)

ACCOUNTS = Table(
    "账号",
    (
        _text("username", "用户名", "User name", width=18),
        _text("name", "姓名", "Name"),
        _text("posts", "岗位", "Posts", width=34),
        _text("state", "状态", "State"),
        _text("last_login", "最近登录", "Last sign-in", width=20),
    ),
)

TOKENS = Table(
    "接口令牌",
    (
        _text("name", "系统", "System", width=20),
        _text("unit", "单位", "Unit", width=20),
        _text("role", "角色", "Role"),
        _text("scopes", "可用操作", "Scopes", width=40),
        _text("issued", "签发", "Issued", width=20),
        _text("expires", "到期", "Expires", width=14),
        _text("state", "状态", "State"),
    ),
)

CODES = Table(
    "代码表",
    (
        _text("code", "编码", "Code", required=True, width=18, hint="镇街9位，村居12位；自编代码不限"),
        _text("name", "名称", "Name", required=True, width=30),
        Column("kind", "类型", kind="choice", choices=_KIND_NAMES, title_en="Kind", hint="空着则按编码判断"),
        _text("parent", "上级编码", "Code of the parent", width=18, hint="空着则按编码判断"),
    ),
    spare_rows=300,
)

REPORT = Table(
    "导入结果",
    (
        _text("code", "编码", "Code", width=18),
        _text("name", "表中名称", "Name in the table", width=26),
        _text("resolved", "对应单位", "Unit here", width=26),
        _text("verdict", "结果", "Outcome"),
        _text("reason", "原因", "Reason", width=48),
        _text("place", "位置", "Cell", width=14),
    ),
)

DAYS = Table(
    "调整日",
    (
        _text("day", "日期", "Day", required=True, width=16, hint="写成 2027-02-06"),
        Column(
            "manner", "安排", kind="choice", choices=("上班", "休息"), required=True, title_en="Arrangement"
        ),
        _text("note", "说明", "Note", width=24),
    ),
    hint="只填与周一至周五上班、周六周日休息不同的日子；尚未公布的年份可以整年填。",
    spare_rows=400,
)

SETTINGS = Table(
    "区县",
    (
        Column("key", "项目", kind="code", required=True, width=16),
        _text("content", "内容", "Content", width=30),
    ),
    rows=({"key": "区划代码"}, {"key": "名称"}, {"key": "办公室电话"}, {"key": "校验算法"}),
    fixed_rows=True,
    hint="区划代码写国家标准6位代码；校验算法写 sha256 或 sm3，不写即 sha256。",
)

FOUNDED_UNITS = Table(
    "单位",
    (
        _text("no", "编号", "Number", required=True, hint="本表内的编号，如 D1；岗位表用它指明单位"),
        _text("name", "名称", "Name", required=True, width=26),
        Column("kind", "类型", kind="choice", choices=_KIND_NAMES, required=True, title_en="Kind"),
        _text("parent", "上级编号", "Parent", hint="最上级空着"),
        _text("class", "考核类别", "Class"),
        _text("tier", "梯次", "Tier"),
        _text("nbs", "统计代码", "NBS code", width=16),
        _text("mca", "民政代码", "MCA code", width=16),
        _text("own", "自编代码", "Own code"),
        Column("since", "成立日期", kind="date", title_en="Founded on"),
    ),
    hint="例（从第一列起，“｜”隔开各列）：H｜云岫区指挥部｜指挥部｜｜　下一行：Z1｜枕河镇｜镇｜H｜镇｜进位",
    spare_rows=500,
)

FOUNDED_PEOPLE = Table(
    "人员",
    (
        _text("username", "用户名", "User name", required=True, width=18),
        _text("name", "姓名", "Name", required=True),
        _text("email", "邮箱", "E-mail", width=26),
    ),
    hint="例：wangmou｜王某｜（邮箱可空）。初始密码由系统生成，建区后只显示一次。",
    spare_rows=500,
)

FOUNDED_POSTS = Table(
    "岗位",
    (
        _text("no", "编号", "Number", required=True),
        _text("unit", "单位编号", "Unit", required=True),
        _text("title", "岗位名称", "Title", required=True, width=20),
        _text("roles", "角色", "Roles", width=28, note=f"可写多个，用顿号隔开：{_ROLE_NAMES}"),
        Column("is_head", "责任人岗位", kind="choice", choices=(YES, NO), title_en="Head post"),
        _text("holder", "任职人用户名", "Holder", width=18),
        Column("since", "任职日期", kind="date", title_en="Since"),
    ),
    hint="例：G1｜Z1｜镇填报员｜填报员｜否｜wangmou。单位编号见“单位”表，用户名见“人员”表；一人可任多个岗位。",
    spare_rows=500,
)


def codes_template(system: str) -> Template:
    """The template of a code table of one system; that of another system is refused by its stamp."""
    return register_template(
        CODES, kind="codes/1", subject=system, title=f"单位代码表 · {SYSTEMS[system].zh}"
    )


def days_template() -> Template:
    """The template of the days on which a district departs from the published calendar."""
    return register_template(DAYS, kind="days/1", subject="calendar", title="工作日历调整")


def district_template() -> Template:
    """The one workbook from which a district is founded: settings, units, people, posts."""
    tables = (SETTINGS, FOUNDED_UNITS, FOUNDED_PEOPLE, FOUNDED_POSTS)
    return register_template(*tables, kind="district/1", subject="district", title="建区工作簿")

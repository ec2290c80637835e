"""The people of the demonstration: the standing cast with its posts, and everybody else the steps need."""

from dataclasses import dataclass

from liangpai.access.roles import Role
from liangpai.demonstration.places import DEPARTMENTS, TASK_FORCES, TOWNS, VILLAGES
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Person:
    """One person with one post: the user name, the invented name, the unit's code, the post, and whether it is the head."""

    username: str
    name: str
    unit: str
    title: str
    roles: tuple[Role, ...]
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A member of the cast, and in a sentence what to try in that person's place."""

    person: Person
    does: Words


CAST = (
    Part(
        Person("sun", "孙小满", "YXZ1", "填报员", (Role.REPORTER,)),
        Words(
            "枕河镇的填报员：填报、上传工作簿、提出异议、自查更正；起草承诺、向部门提要素需求、反馈督办事项；看得见本镇的牌",
            "reports for the town Zhenhe: fills the grid, uploads workbooks, objects, reports own errors; drafts promises, "
            "raises needs, reports on its tasks, and sees the town's cards",
        ),
    ),
    Part(
        Person("zhou", "周稻香", "YXZ101", "村文书", (Role.REPORTER,)),
        Words("枕溪村的村文书：只看见自己的村", "clerk of the village Zhenxi: sees this village alone"),
    ),
    Part(
        Person("wu", "吴量言", "YXD03", "统计核验科长", (Role.VERIFIER,)),
        Words(
            "区农业农村局的核验员：核验归口数据、裁定数据争议；答复要素需求、核验承诺、反馈督办事项",
            "verifies for the department of agriculture what it keeps, and decides conflicts; answers needs, verifies "
            "promises, and reports on its tasks",
        ),
    ),
    Part(
        Person("qian", "钱听澜", "YXT03", "专班联络员", (Role.VERIFIER,)),
        Words(
            "乡村振兴专班的联络员：核验本专班归口的数据",
            "liaison of the rural task force: verifies what it keeps",
        ),
    ),
    Part(
        Person("lu", "陆向晴", "YXT01", "填报员", (Role.REPORTER,)),
        Words(
            "县域经济专班的填报员：本专班亮牌后报整改方案，逐项提交佐证、申请摘牌",
            "reports for the task force of the county economy: once it has a card, hands in the plan, adds evidence item by "
            "item and asks for delisting",
        ),
    ),
    Part(
        Person("zhao", "赵砚秋", "YXO", "考核组长", (Role.ASSESSOR,)),
        Words(
            "指挥部办公室的考核员：方案、轮次、试算、发布；初审、公示、认定承诺，看谁让谁在等，立项交办督办事项；亮牌台：汇集、拟亮牌、提醒、亮牌",
            "assessor of the office: schemes, rounds, runs and releases; checks, announces and finds on promises, sees who "
            "keeps whom waiting, assigns tasks; at the card desk collects, proposes, gives notice and shows",
        ),
    ),
    Part(
        Person("office-director", "方允中", "YXO", "办公室主任", (Role.ASSESSOR,), is_head=True),
        Words(
            "指挥部办公室主任：签发起草人自己不能签发的纪要，办结督办事项，办赵砚秋不能一人两头办的事",
            "director of the office: issues the minutes that their author cannot issue, closes tasks, and does what one "
            "assessor may not do twice",
        ),
    ),
    Part(
        Person("wang", "王惟实", "YXH", "总指挥", (Role.APPROVER, Role.LEADER), is_head=True),
        Words(
            "总指挥：审定方案、批准发布、撤回；审定承诺，答复升到总指挥的要素需求，提出督办事项、审批再次延期；审批亮牌、决定摘牌",
            "the commander: approves schemes and releases, withdraws them; approves promises, answers needs that were "
            "raised to the top, proposes tasks and grants second extensions; approves cards and decides on delisting",
        ),
    ),
    Part(
        Person("leader-yxz1", "尤澄之", "YXH", "区领导", (Role.LEADER,)),
        Words(
            "挂点枕河镇的区领导：看挂点单位缺什么、谁让它等、走访问题办到哪一步；登记走访、回访；答复升到分管领导的要素需求",
            "district leader who looks after 枕河镇: sees what it lacks, who keeps it waiting and what became of its issues; "
            "records visits, looks back; answers needs that were raised to the leader in charge",
        ),
    ),
    Part(
        Person("li", "李正筠", "YXD13", "监督室主任", (Role.DISCIPLINE,)),
        Words(
            "区纪委监委：看得见全部，查审计记录、看投诉；复核申诉，登记移送回执和查实记录，批准审计归档，见证公开记录",
            "discipline: sees everything, the ledger and complaints; reviews appeals, records receipts and findings, approves "
            "archives of the ledger, co-signs the public record",
        ),
    ),
    Part(
        Person("zheng", "郑知衡", "YXD14", "法制审查科长", (Role.LEGAL,)),
        Words(
            "区司法局：对方案、亮牌规则、红牌出具合法性意见，复核申诉，见证公开记录",
            "legal: gives opinions on schemes, card rules and red cards; reviews appeals, co-signs the public record",
        ),
    ),
    Part(
        Person("feng", "冯守一", "YXO", "系统管理员", (Role.SYSTEM,)),
        Words(
            "系统管理员：单位、编码、职位、工作日历", "system administrator: units, codes, posts, calendar"
        ),
    ),
    Part(
        Person("chen", "陈安石", "YXO", "安全管理员", (Role.SECURITY,)),
        Words(
            "安全管理员：账号、任职、代理、令牌、见证人",
            "security administrator: accounts, appointments, tokens, witnesses",
        ),
    ),
    Part(
        Person("chu", "褚记真", "YXO", "审计管理员", (Role.AUDIT,)),
        Words(
            "审计管理员：查验审计记录的校验链，申请审计归档",
            "audit administrator: checks the chain of the ledger, asks for archives",
        ),
    ),
)
"""The standing cast, in the order of the story; each signs in by one click, in demo mode only."""

MENDING = "YXT01"
"""The task force whose card is being rectified, for which a member of the cast reports."""
_SURNAMES = "蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤"
_GIVEN = [
    "秉烛",
    "松声",
    "映雪",
    "怀川",
    "知微",
    "沐野",
    "澄之",
    "予安",
    "望舒",
    "清越",
    "砚田",
    "慕山",
    "若谷",
    "行简",
    "思源",
    "见山",
    "叙白",
    "守拙",
    "青禾",
    "云起",
    "以宁",
    "听雨",
    "牧之",
    "明夷",
    "其琛",
    "念慈",
    "载物",
    "维桢",
    "景行",
    "采薇",
]


def _name(at: int) -> str:
    """An invented name for the number; never the same twice below nine hundred."""
    return _SURNAMES[at % len(_SURNAMES)] + _GIVEN[(at + at // len(_SURNAMES)) % len(_GIVEN)]


def liaison_of(task_force: str) -> str:
    """Who reports for a task force."""
    return "lu" if task_force == MENDING else f"liaison-{task_force.lower()}"


def _others() -> tuple[Person, ...]:
    """Everybody beside the cast: leaders of towns, clerks, verifiers, so that no step waits for somebody absent."""
    posts: list[tuple[str, str, str, tuple[Role, ...], bool]] = [
        ("office-verifier", "YXO", "数据核验科长", (Role.VERIFIER,), False),
        ("vice-commander", "YXH", "第一副总指挥", (Role.APPROVER, Role.LEADER), False),
    ]
    posts += [(f"leader-{town.code.lower()}", "YXH", "区领导", (Role.LEADER,), False) for town in TOWNS]
    posts += [(f"head-{town.code.lower()}", town.code, "主要负责人", (), True) for town in TOWNS]
    posts += [
        (f"clerk-{town.code.lower()}", town.code, "填报员", (Role.REPORTER,), False)
        for town in TOWNS
        if town.code != "YXZ1"
    ]
    posts += [(liaison_of(one.code), one.code, "填报员", (Role.REPORTER,), False) for one in TASK_FORCES]
    posts += [
        (f"verifier-{one.code.lower()}", one.code, "核验员", (Role.VERIFIER,), False)
        for one in (*DEPARTMENTS[:10], *TASK_FORCES)
        if one.code not in ("YXD03", "YXT03")
    ]
    posts += [
        (f"clerk-{one.code.lower()}", one.code, "村文书", (Role.REPORTER,), False)
        for one in VILLAGES
        if one.parent in WITH_CLERKS and one.code != "YXZ101"
    ]
    posts += [
        ("surveyor", "YXD01", "调查科长", (Role.VERIFIER,), False),
        ("ledger-keeper", "YXD03", "三资平台管理员", (Role.VERIFIER,), False),
    ]
    cast = {part.person.username for part in CAST}
    return tuple(
        Person(username, _name(at), unit, title, roles, is_head)
        for at, (username, unit, title, roles, is_head) in enumerate(posts)
        if username not in cast
    )


WITH_CLERKS = ("YXZ1", "YXZ2")
"""Towns whose villages report for themselves; elsewhere the town's clerk reports for them."""
OTHERS = _others()
PEOPLE = (*(part.person for part in CAST), *OTHERS)
CONTACTS = {town.code: f"leader-{town.code.lower()}" for town in TOWNS}
"""Town: the user name of the district leader who is its contact (挂点领导)."""

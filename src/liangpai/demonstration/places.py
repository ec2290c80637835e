"""The places of the fictional district: town-level units, their villages and communities, departments, task forces."""

from dataclasses import dataclass

DISTRICT_CODE, DISTRICT_NAME = "YX", "云岫区"
OFFICE_PHONE = "0000-000 0000（演示）"
TIER = "进位"

HEADQUARTERS, OFFICE = "YXH", "YXO"
OWN_FARMING, OWN_STATISTICS = "YXD03", "YXD01"


@dataclass(frozen=True, slots=True)
class Place:
    """A unit as it is founded; ``code`` is its code in the district's own system, ``parent`` that of the unit above."""

    code: str
    name: str
    kind: str
    parent: str = HEADQUARTERS
    class_code: str = ""


TOP = (
    Place(HEADQUARTERS, "云岫区“百千万工程”指挥部", "headquarters", ""),
    Place(OFFICE, "指挥部办公室", "office"),
)
DEPARTMENTS = tuple(
    Place(f"YXD{at:02d}", name, "department")
    for at, name in enumerate(
        (
            "区统计局",
            "区发展和改革局",
            "区农业农村局",
            "区文化广电旅游体育局",
            "区财政局",
            "区住房和城乡建设局",
            "区自然资源局",
            "区林业局",
            "区工业和信息化局",
            "区政务服务和数据管理局",
            "区委组织部",
            "区委宣传部",
            "区纪委监委",
            "区司法局",
        ),
        1,
    )
)
TASK_FORCES = tuple(
    Place(f"YXT{at:02d}", f"{name}专班", "task_force", class_code="专班")
    for at, name in enumerate(
        (
            "县域经济",
            "城镇建设",
            "乡村振兴",
            "要素保障",
            "资金金融",
            "绿美生态",
            "帮扶协作",
            "党建治理",
            "宣传",
            "典型培育",
        ),
        1,
    )
)
LEADING = {
    "YXT01": ("YXD02", "YXD09"),
    "YXT02": ("YXD06",),
    "YXT03": ("YXD03",),
    "YXT04": ("YXD07",),
    "YXT05": ("YXD05",),
    "YXT06": ("YXD08",),
    "YXT07": ("YXD03", "YXD05"),
    "YXT08": ("YXD11",),
    "YXT09": ("YXD12",),
    "YXT10": ("YXO",),
}
"""Task force: the unit that leads it, then its members."""

_VILLAGES = {
    "YXJ1": ("望澜街道", "", "澜影 听潮 晴碧 步蟾 拾翠 揽岫 溯光 沐风 闻鹂 衔云"),
    "YXJ2": ("岚桥街道", "岚隈 桥篆 烟汀", "桥埂里 霁虹 岚秀 长亭里 映桥 垂霓 半岚"),
    "YXJ3": ("鹭汀街道", "鹭下 汀蘅 白羽 浅渚", "鹭影 汀洲里 栖鹭 晓汀 沙汀 飞羽"),
    "YXJ4": ("荷风街道", "荷上 藕塘湾 莲渚 芰香", "荷影 菡萏 风蘅里 采莲里 晚荷 听荷"),
    "YXZ1": ("枕河镇", "枕溪 蓼汀 苇隈 鸥渚 橹声 菱歌 篷窗 漱石", "枕流 河漪"),
    "YXZ2": ("听松镇", "松籁 云籁 鹤憩 琴岩 苔径 蕨坡 听涧 松醪 石磬", "松风"),
    "YXZ3": ("碧岑镇", "岑阴 黛峰 石黛 翠屏坳 叠岫 岚坳 碧涧 青嶂 岚磴", "岑碧"),
    "YXZ4": ("流萤镇", "萤渡 萤槎 萤泽 夜凉 扇坪 露坡 流晖渡 萤灯 晚照", "萤窗"),
    "YXZ5": ("青禾镇", "禾畈 秧歌 稻浪 犁云 穗繁 陇亩 谷风 社鼓 耘心", "青穗"),
    "YXZ6": ("竹里镇", "竹隐坞 笋香 篁村口 箨坪 翠筠 幽篁 竹翳 斑竹涧 新箬", "筠心"),
    "YXZ7": ("桑陌镇", "桑下 蚕月 陌上桑 柔条 缫声 茧坪 络丝 撷桑 桑晚", "桑梓里"),
    "YXZ8": ("茶坞镇", "茶漪 雨前坞 焙坞 云芽 烟焙 旗枪 茗坡 谷帘 雀舌", "茶香里"),
}


def _town(code: str, name: str) -> Place:
    kind = "town" if code.startswith("YXZ") else "subdistrict"
    return Place(code, name, kind, class_code=name[-1:] if kind == "town" else name[-2:])


def _below(code: str, villages: str, communities: str) -> tuple[Place, ...]:
    named = [(f"{stem}村", "village") for stem in villages.split()]
    named += [(f"{stem}社区", "community") for stem in communities.split()]
    return tuple(Place(f"{code}{at:02d}", name, kind, code) for at, (name, kind) in enumerate(named, 1))


TOWNS = tuple(_town(code, name) for code, (name, *_) in _VILLAGES.items())
VILLAGES = tuple(
    place
    for code, (_, villages, communities) in _VILLAGES.items()
    for place in _below(code, villages, communities)
)
PLACES = (*TOP, *DEPARTMENTS, *TASK_FORCES, *TOWNS, *VILLAGES)
"""Every unit, parents before their children."""

MERGED = (Place("YXZ111", "橹影村", "village", "YXZ1"), "YXZ105")
"""A village that is no more, and the one that it was merged into."""
RENEWING = "YXZ107"
"""A village that is being reorganised."""
PLANNED = Place("YXT11", "数智赋能专班", "task_force")
"""A task force that is planned, and not assessed yet."""
NAMES = {place.code: place.name for place in PLACES}
"""The name of each unit by its code."""

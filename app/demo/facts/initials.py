"""Pinyin initials of part names, so that 水泵总成 is found by SBZC.

A table of the characters that the catalogue uses, each with the one reading it has there (调 is always
tiáo: 调压, 调节, 空调). Not a pinyin dictionary: a name with a character outside the table is refused, so
that a part added later cannot be silently unfindable.
"""

from __future__ import annotations

BY_LETTER = {
    "A": "安氨鞍",
    "B": "保包半变叭币报捕摆板步波泵玻臂表边",
    "C": "乘从传侧储催充出差成承插撑操擦柴池测磁程窗粗舱衬触车采锤齿",
    "D": "低倒动单吊地垫大定带底度挡断氮涤灯点独电端顶",
    "F": "分发封扶放方辅阀防风",
    "G": "共关刮固干感杆杠构毂盖硅箍管缸罐轨钢钩革高鼓",
    "H": "化号合后回护换横活滑火环盒簧缓花衡货",
    "J": "举件减剂加基夹急接机架检监精紧绝继聚胶节计记进铰镜间降集驾",
    "K": "卡块壳客廓开快扣控空颗",
    "L": "冷力卤喇录拉李栏梁流滤漏理璃离立粒缆螺路轮连里量链锂龙",
    "M": "密摩模母灭磨蒙门面马",
    "N": "内凝囊尼尿扭挠暖泥能逆",
    "P": "品喷平排棚泡片牌瓶皮盘膨配",
    "Q": "全前却取器圈曲桥歧气汽清牵球起驱骑",
    "R": "入润溶热熔燃软",
    "S": "上丝十升四塞声室式扇手损摄散束栓水生示素缩视身输速锁驶",
    "T": "停凸台同头套弹投推条筒统胎调踏蹄通铜",
    "W": "位午围外尾涡温瓦稳纹维网雾",
    "X": "下修像向学心性悬旋泄洗消箱系线芯蓄行选销险",
    "Y": "仪元压右员央应引摇样椅氧油液源用缘远雨预",
    "Z": "专中主制助嘴增子字左座张总扎执指振支整智燥直真站纵组终罩置胀脂自蒸装质转轴载酯阻",
}

LETTER_OF = {character: letter for letter, characters in BY_LETTER.items() for character in characters}


def initials(name_zh: str) -> str:
    """Capital letters and digits only: Chinese by its initial, Latin as it stands, all else left out.

    Raises ValueError for a Chinese character that the table lacks.
    """
    return "".join(_initial(character) for character in name_zh)


def _initial(character: str) -> str:
    if character in LETTER_OF:
        return LETTER_OF[character]
    if "\u4e00" <= character <= "\u9fff":
        raise ValueError(f"{character} has no entry in the table of initials")
    return character.upper() if character.isascii() and character.isalnum() else ""

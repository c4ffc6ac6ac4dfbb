"""What tells words apart that simplified characters write alike: small tables.

A simplified character may stand for several traditional words of one reading: 面 is 麵
noodles or 面 a face, 里 is 裡 inside or 里 the mile. The words around say which. The cues
are those that a teacher would name, written by us; they are read in order, and the first
that is met decides.
"""

from typing import NamedTuple

NUMBER = "N"
"""In ``before``: a numeral (三, 几, 半, 12)."""


class Cue(NamedTuple):
    """A traditional form, and what speaks for it; each text is one mark, or several by spaces.

    ``before``: what stands just before the word; ``after``: just after it; ``near``:
    anywhere else in the sentence. Any one of them is enough; with none the form is what is
    meant where no cue above is met.
    """

    traditional: str
    before: str = ""
    after: str = ""
    near: str = ""


CUES: dict[str, tuple[Cue, ...]] = {
    "面": (
        Cue("面", before="N 这 那 每 对 前 全"),  # as a measure word, 一面墙, and a side
        Cue("麵", near="吃 碗 煮 炒 拌 锅 汤 擀 揉 饺 馒 馅 酱 饿 餐 厨 饭 斤"),
    ),
    "里": (Cue("里", before="N 多 英 公 华"),),  # counted, it is the mile
    "后": (Cue("后", before="皇 太 影 歌 立 封", after="妃 冠"),),  # a queen; else after
    "只": (Cue("隻", before="N 这 那 每 哪 另"),),  # counted, it is the measure word
    "谷": (
        Cue("谷", near="山 峡 溪 峰 崖 瀑 深 幽 硅"),
        Cue("穀", near="种 粮 稻 收 晒 仓 麦 农 田 米 鸡"),
    ),
    "钟": (
        Cue("鍾", after="情 爱 灵"),
        Cue("鐘"),  # the goblet 鍾 is not met any more
    ),
    "台": (
        Cue("颱", near="风暴 暴风"),
        Cue("檯", after="灯 布 球"),
        Cue("臺"),
    ),
    "干": (
        Cue("干", before="何 相", after="你 我 他 她 它 谁 卿 政"),  # to have to do with
        Cue("乾"),
    ),
    "系": (
        Cue("繫", after="鞋 领 上 好 着 安全", near="鞋带 领带 腰带 绳"),
        Cue("系", before="N 中文 文 语 学 理 科 本 各 该", near="大学 学院 教授 主任 专业 学生"),
    ),
    "表": (
        Cue("表", near="填 张 格 份 名单 数据 图"),
        Cue("錶", before="块 戴 修 怀 名", near="戴 手腕 几点 修 慢了 快了 停了 分钟"),
    ),
    "松": (
        Cue("松", near="树 柏 棵 针 竹 林"),
        Cue("鬆"),
    ),
    "征": (
        Cue("徵", near="税 文 求 兵 稿 婚 收"),
        Cue("征", near="军 战 远 敌 伐"),
    ),
    "丑": (
        Cue("丑", near="寅 时辰 生旦 角 戏"),  # the hour of the ox, the clown
        Cue("醜"),
    ),
    "冲": (
        Cue("沖", near="水 茶 咖啡 洗 奶粉 马桶 泡 澡 照片"),
        Cue("衝"),
    ),
    "困": (
        Cue("困", before="被 围", after="在 住 于"),
        Cue("睏", near="睡 觉 夜 哈欠 累 眼 咖啡 床 早"),
    ),
    "致": (
        Cue("緻", before="细 精 别 雅 密"),
        Cue("致"),
    ),
    "制": (Cue("製", before="国 手 木 铜 铁 皮 自 缝", after="成 作 造 药 图"),),
    "准": (
        Cue("准", before="批 获 照 未", after="你 我 他 她 它 谁 予 其"),
        Cue("準"),
    ),
    "咸": (
        Cue("咸", before="少"),  # 老少咸宜
        Cue("鹹"),
    ),
    "须": (
        Cue("鬚", near="胡 刮 虎 猫 虾 龙"),
        Cue("須"),
    ),
    "游": (
        Cue("游", near="水 泳 河 海 池 鱼 岸 湖 江"),
        Cue("遊", near="景 园 国 玩 旅 览 街 城"),
    ),
    "签": (
        Cue("籤", before="支 抽 求 竹", near="抽 庙 求 运"),
        Cue("簽"),
    ),
    "划": (
        Cue("划", near="船 桨 湖 水"),
        Cue("劃"),
    ),
    "团": (Cue("糰", near="饭 米 糯"),),
    "周": (
        Cue("周", near="绕 环 朝 代"),
        Cue("週", before="N 上 下 这 本 每 前 后 整", after="一 二 三 四 五 六 日 末"),
    ),
    "坛": (
        Cue("罈", before="N", near="酒 菜 醋 腌"),
        Cue("壇"),
    ),
    "姜": (Cue("薑", near="葱 蒜 片 丝 汤 糖 醋 切 茶 辣"),),
    "志": (Cue("志"),),
}
"""By the simplified word."""

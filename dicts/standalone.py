"""The reading of a word by itself, where lists of readings mislead.

A list that gives every reading of a character puts first the one with the longest
history or the most compounds: 得 dé, 地 dì, 曾 zēng, 长 zhǎng. In running text the
character alone is nearly always the other one. Lists of phrases lack the neutral tone
that parts an everyday word from a learned one: 告诉 gàosu is to tell, gàosù to sue. The
readings below are those of the commonest use as a word by itself, chosen by us among
those that CC-CEDICT has; a capital says that the name is the commonest use.
"""

_CHARACTERS = """
的:de5 地:de5 得:de5 了:le5 着:zhe5 过:guo4 们:men5 么:me5 吗:ma5 吧:ba5 呢:ne5 啊:a5 呀:ya5
啦:la5 嘛:ma5 哇:wa1 呗:bei5 哪:na3 那:na4 这:zhe4 谁:shei2 还:hai2 都:dou1 和:he2 与:yu3
为:wei4 被:bei4 把:ba3 将:jiang1 给:gei3 没:mei2 会:hui4 要:yao4 行:xing2 长:chang2 曾:ceng2
种:zhong3 只:zhi3 发:fa1 分:fen1 好:hao3 大:da4 中:zhong1 上:shang4 下:xia4 里:li3 少:shao3
难:nan2 教:jiao1 看:kan4 差:cha4 重:zhong4 空:kong1 处:chu4 当:dang1 倒:dao4 调:tiao2
待:dai4 担:dan1 弹:tan2 盛:sheng4 传:chuan2 相:xiang1 应:ying1 转:zhuan3 数:shu4 降:jiang4
角:jiao3 结:jie2 解:jie3 禁:jin4 卷:juan4 卡:ka3 量:liang4 落:luo4 乐:le4 率:lu:4 宁:ning2
便:bian4 铺:pu1 强:qiang2 切:qie1 曲:qu3 任:ren4 散:san4 丧:sang4 色:se4 舍:she3 省:sheng3
石:shi2 似:si4 宿:su4 提:ti2 通:tong1 吐:tu4 系:xi4 吓:xia4 鲜:xian1 校:xiao4 血:xue4 压:ya1
一:yi1 不:bu4 载:zai4 脏:zang1 扎:zha1 炸:zha4 占:zhan4 涨:zhang3 朝:chao2 正:zheng4 挣:zheng4
钻:zuan1 作:zuo4 背:bei4 奔:ben1 别:bie2 薄:bao2 藏:cang2 场:chang3 称:cheng1 乘:cheng2
冲:chong1 臭:chou4 创:chuang4 答:da2 打:da3 单:dan1 挡:dang3 钉:ding1 斗:dou4 度:du4 恶:e4
佛:fo2 干:gan4 更:geng4 供:gong1 观:guan1 冠:guan4 号:hao4 喝:he1 荷:he2 横:heng2 划:hua4
晃:huang4 混:hun4 几:ji3 济:ji4 假:jia3 间:jian1 尽:jin4 据:ju4 觉:jue2 可:ke3 累:lei4
凉:liang2 露:lu4 论:lun4 埋:mai2 闷:men4 蒙:meng2 磨:mo2 喷:pen1 片:pian4 漂:piao1 亲:qin1
圈:quan1 塞:sai1 沙:sha1 扇:shan4 识:shi2 属:shu3 说:shuo1 同:tong2 王:wang2 往:wang3 喂:wei4
咽:yan4 有:you3 于:yu2 语:yu3 晕:yun1 粘:zhan1 折:zhe2 症:zheng4 知:zhi1 爪:zhua3 到:dao4
从:cong2 子:zi3 头:tou2 儿:er2 家:jia1 万:wan4 车:che1 台:tai2 吃:chi1 合:he2 期:qi1 区:qu1
奇:qi2 朴:pu3 查:cha2 叶:ye4 食:shi2 泊:bo2 参:can1 剥:bao1 伺:si4 颤:chan4
呛:qiang4 殷:yin1 咳:ke2 嚼:jiao2 削:xiao1 雀:que4 幢:zhuang4 拽:zhuai4 哦:o4 堡:bao3 辟:pi4
屏:ping2 绷:beng1 撇:pie3 唉:ai4 帖:tie3
"""

_WORDS = """
地方:di4-fang5 故事:gu4-shi5 告诉:gao4-su5 说法:shuo1-fa5 老公:lao3-gong1 生意:sheng1-yi5
大夫:dai4-fu5 大爷:da4-ye5 本事:ben3-shi5 下场:xia4-chang5 大方:da4-fang5 地道:di4-dao5
分量:fen4-liang5 结实:jie1-shi5 把手:ba3-shou5 得罪:de2-zui5 裁缝:cai2-feng5 琢磨:zuo2-mo5
摆设:bai3-she5 字号:zi4-hao5 烟火:yan1-huo5 公道:gong1-dao5 照应:zhao4-ying5 铺盖:pu1-gai5
盘缠:pan2-chan5 差使:chai1-shi5 端详:duan1-xiang5 支吾:zhi1-wu5 拜拜:bai2-bai2 前传:qian2-zhuan4
对头:dui4-tou5 花儿:hua1-r5 明朝:Ming2-chao2 中式:Zhong1-shi4
"""

READINGS: dict[str, tuple[str, ...]] = {
    word: tuple(reading.split("-"))
    for word, reading in (pair.split(":", 1) for pair in (_CHARACTERS + _WORDS).split())
}
"""Simplified word to its syllables."""

"""Invented dispute summaries: people, villages, kinds, causes, dates and sums in Zipf-like shares."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任"
    "姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂芬建华国海玉红春梅志文德福贵荣生金凤永新成云龙林波辉鹏飞宇浩然子轩梓涵欣怡佳琪"
    "雨泽思远晓东少安广庆祥瑞宝山水根土生喜来财旺菊香莲翠花美珍素贞淑慧㐂𠮷喆堃犇垚燚玥珺祎旻"
)
PLACES = (
    "上下大小新老东西南北石柳桃李杨松竹梅龙凤白黑红金银青清马牛羊高长平安永太",
    "河湾沟坝坪岭塘桥村庄家店口集镇寨堡窑泉井坡冲垭垸洲岗畈圩渡滩关庙寺楼屯营",
)
KINDS = [
    "邻里",
    "婚姻家庭",
    "宅基地",
    "土地承包",
    "山林权属",
    "损害赔偿",
    "劳务报酬",
    "民间借贷",
    "合同",
    "征地拆迁",
    "道路交通事故",
    "物业",
    "赡养",
    "继承",
    "环境污染",
    "医疗",
    "消费",
    "排水通行",
    "噪声扰民",
    "饲养动物损害",
]
CAUSES = [
    "院墙滴水问题发生争执",
    "宅基地界线不清多次争吵",
    "借款到期未还协商未果",
    "拖欠工资发生矛盾",
    "灌溉用水先后产生冲突",
    "赡养老人费用分担意见不一",
    "建房堵塞通行道路引发争议",
    "耕牛啃食庄稼要求赔偿",
    "交通事故赔偿数额协商不成",
    "承包地流转租金支付产生纠纷",
    "树木遮挡采光引起不满",
    "彩礼返还问题发生争执",
    "夜间施工噪声影响休息",
    "犬只伤人医疗费用承担产生分歧",
    "鱼塘污染造成死鱼要求赔偿",
    "老人遗产分割意见不合",
    "林地界址不明发生争执",
    "房屋漏水损坏家具要求赔偿",
    "货款结算数额不符",
    "化肥质量问题造成减产",
]
STEPS = [
    "调解员到现场查看并走访邻居",
    "村调委会当日受理，组织双方当面沟通",
    "经司法所指派，由专职人民调解员主持",
    "网格员上报镇综治中心",
    "驻村法律顾问释明有关法律规定",
    "包村干部会同派出所民警做工作",
    "先后组织三次调解",
    "邀请村中老党员共同劝导",
]
ENDS = [
    "双方达成口头协议",
    "双方达成书面调解协议并当场履行",
    "一方赔偿{sum}元，分两期付清",
    "由{first}一次性补偿{sum}元",
    "双方握手言和",
    "调解不成，告知可依法起诉",
    "协议约定于{year}年{month}月{day}日前履行",
    "当事人申请司法确认",
    "双方恢复界桩原状",
    "申请人撤回申请",
]
SOURCES = ["12345热线转办。", "群众来访反映。", "网格排查发现。", "派出所移送。", "信访转办。", "", "", "", ""]


class Corpus:
    """The generator of one seed: the same texts each time, and the names and villages that it uses."""

    def __init__(self, org_count: int, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.org_count = org_count
        self.villages = [[self.village() for _ in range(14)] for _ in range(org_count)]
        self._surname, self._given = self._zipf(SURNAMES, 0.9), self._zipf(GIVEN, 0.8)
        self._kind, self._cause = self._zipf(KINDS, 0.7), self._zipf(CAUSES, 0.7)
        self._step, self._end = self._zipf(STEPS, 0.5), self._zipf(ENDS, 0.5)

    def _zipf(self, items: str | list[str], exponent: float) -> Callable[[], str]:
        weights = list(itertools.accumulate(1 / (rank + 1) ** exponent for rank in range(len(items))))
        return lambda: self.random.choices(items, cum_weights=weights)[0]

    def village(self) -> str:
        """A village's or community's name."""
        return "".join(map(self.random.choice, PLACES)) + self.random.choice(("村", "村", "社区"))

    def name(self) -> str:
        """A person's name of two or three characters."""
        return self._surname() + self._given() + (self._given() if self.random.random() < 0.8 else "")

    def texts(self, size: int) -> Iterator[tuple[int, str]]:
        """``size`` texts, each with the place of its organisation (0 to org_count - 1)."""
        number = self.random.randrange
        for _ in range(size):
            org = number(self.org_count)
            first, second, year = self.name(), self.name(), number(2023, 2026)
            end = self._end().format(
                first=first, sum=number(1, 500) * 100, year=year, month=number(1, 13), day=number(1, 29)
            )
            yield (
                org,
                f"{year}年{number(1, 13)}月{number(1, 29)}日，{self.random.choice(SOURCES)}"
                f"{self.random.choice(self.villages[org])}{number(1, 16)}组村民{first}与{second}因{self._cause()}，"
                f"属{self._kind()}纠纷。{self._step()}，{end}。",
            )

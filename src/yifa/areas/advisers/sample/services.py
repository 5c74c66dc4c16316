"""What the advisers did in each village month by month, for the township, what they held, and how villages found it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from yifa.areas.advisers.sample.contracts import LATE, Lawyers, of_village
from yifa.engine.sample_book import Book, rows, working_day

_IN_VILLAGES = (
    ("visit", "consultation", "4", "坐班解答土地流转、赡养方面的咨询", 7),
    ("visit", "review", "4", "审查村集体山塘承包合同", 2),
    ("visit", "mediation", "4", "参与调解宅基地边界纠纷", 4),
    ("visit", "lecture", "4.5", "讲解民法典婚姻家庭编", 34),
    ("visit", "consultation", "4", "坐班解答务工工资、工伤方面的咨询", 9),
    ("wechat", "post", "1.5", "在村务群推送防范养老诈骗知识并答疑", 46),
    ("visit", "reception", "4", "与村干部一同接待群众", 6),
    ("visit", "drafting", "4", "代书起诉状、法律援助申请书", 3),
    ("phone", "consultation", "2", "电话解答邻里排水争议的处理", 1),
    ("visit", "lecture", "4", "向村民代表讲解村民委员会组织法", 28),
    ("visit", "review", "4.5", "审查村规民约修订稿", 5),
    ("visit", "consultation", "4", "坐班解答合伙种植、借款方面的咨询", 8),
)
"""Manner, kind, hours, content, people: what villages have in turn."""

_MONTHLY = 4
_BESIDES = ("visit", "consultation", "3", "到村解答群众咨询", 6)
"""What is done besides in a month in which the rest falls short of the hours promised."""

_MISSED = {"红岩村": {(-1, 7), (-1, 8), (0, 5)}, "松树湾村": {(-1, 8)}, "白云村": {(0, 7), (0, 8)}, "上坪村": {(0, 6)}}
"""Village → the months in which nobody came."""

_FOR_THE_TOWNSHIP = (
    ("visit", "review", "5", "审查集镇环卫、工程采购合同", 0),
    ("visit", "opinion", "4", "列席乡长办公会议，对议题提出法律意见", 0),
    ("visit", "reception", "6", "参加领导接访，解答信访群众法律问题", 11),
    ("video", "consultation", "2", "视频解答综合行政执法队办案程序问题", 3),
)
"""The same, of the township."""

_OPINIONS = """
-1.2.11|0|contract|集镇保洁服务采购合同|党政综合办|付款条件、考核扣减应当写明|-1.2.14|adopted|
-1.3.18|1|document|清溪乡河道管护办法|农业农村服务中心|不得设定罚款|-1.3.24|adopted|
-1.4.9|0|decision|集镇停车收费方案|综治办|收费应当有依据，建议改为免费限时停车|-1.4.21|partly|保留试点路段，报县发改部门定价
-1.5.14|3|enforcement|占道经营处罚案|综合行政执法队|应当补充责令改正的送达回证|-1.5.16|adopted|
-1.6.12|2|petition|征地青苗补偿诉求|自然资源所|应当逐户核对补偿标准并书面答复|-1.6.20|adopted|
-1.7.22|0|contract|山塘承包经营合同|财政所|承包期限、保证金条款需要修改|-1.7.28|adopted|
-1.8.20|1|decision|敬老院公建民营方案|民政办|应当先作风险评估|-1.9.2|rejected|县里统一部署，评估由县民政局组织
-1.9.17|0|contract|农村公路养护合同|党政综合办|违约责任不对等|-1.9.22|adopted|
-1.10.15|2|other|村级印章管理细则|党政综合办|用印审批流程应当留痕|-1.10.20|adopted|
-1.11.19|0|document|清溪乡集贸市场管理规定|综合行政执法队|应当经合法性审核、公开征求意见|-1.11.27|adopted|
-1.12.10|3|contract|便民服务中心维修合同|财政所|质保金比例应当写明|-1.12.15|adopted|
0.1.14|0|contract|春运交通劝导服务合同|综治办|保险由承接方投保|0.1.19|adopted|
0.2.25|1|decision|集镇夜市设置方案|综合行政执法队|应当听取周边居民意见|0.3.6|adopted|
0.3.18|0|contract|高标准农田管护合同|农业农村服务中心|管护责任区应当附图|0.3.24|adopted|
0.4.15|2|petition|林权争议信访事项|自然资源所|引导申请行政裁决|0.4.22|adopted|
0.5.13|3|enforcement|露天焚烧秸秆处罚案|综合行政执法队|裁量理由应当写入决定书|0.5.15|adopted|
0.6.17|0|document|清溪乡防溺水工作办法|综治办|不得给村民增设义务|0.6.25|partly|保留巡查要求，删除罚则
0.7.15|0|contract|光伏电站屋顶租赁合同|财政所|租期、拆除恢复责任应当写明|0.7.21|adopted|
0.8.19|1|decision|集镇污水收费方案|党政综合办|乡镇无权定价|0.8.27|rejected|已按县级批复执行
0.9.16|0|contract|校车运营补助协议|党政综合办|补助与考核挂钩|0.9.22|adopted|
0.10.21|2|other|村集体资产盘活方案|农业农村服务中心|应当经村民代表会议讨论决定|||
0.11.11|0|contract|冬春水利工程施工合同|农业农村服务中心|工期顺延条款需要修改|||
"""
"""Given, which lawyer, kind, subject, unit, opinion, answered, followed, why not."""

_WEAK = {"红岩村": (-1, "fair", 68, "夏季两个月没有到村"), "松树湾村": (-1, "fair", 72, "到村时间短")}


def serve(book: Book, lawyers: Lawyers) -> None:
    """Enter services, opinions and appraisals, each where its day has come."""
    for year in (-1, 0):
        for month in range(1, 13):
            _month(book, lawyers, year, month)
    _hold(book, lawyers)
    _appraise(book, lawyers)


def _month(book: Book, lawyers: Lawyers, year: int, month: int) -> None:
    first = date(book.today.year + year, month, 1)
    turn = 12 * year + month
    for number, village in enumerate(book.villages):
        if (year, month) in _MISSED.get(village, ()) or (village == LATE and year == 0 and month < 3):
            continue
        told = _IN_VILLAGES[(number + turn) % len(_IN_VILLAGES)]
        _log(book, lawyers[of_village(number)], working_day(first + timedelta(days=3 + number)), told, number, village)
        if Decimal(told[2]) < _MONTHLY and village not in _WEAK:
            day = working_day(first + timedelta(days=7 + number))
            _log(book, lawyers[of_village(number)], day, _BESIDES, number, village)
        if (number + turn) % 5 == 0:
            told = ("phone", "consultation", "0.5", "电话解答村干部法律问题", 1)
            day = working_day(first + timedelta(days=5 + number))
            _log(book, lawyers[of_village(number)], day, told, number, village)
    for nth, told in enumerate(_FOR_THE_TOWNSHIP):
        if (turn + nth) % 2 == 0:
            _log(book, lawyers[0], working_day(first + timedelta(days=8 + 3 * nth)), told, nth)


def _log(
    book: Book, lawyer: Any, day: date, told: tuple[str, str, str, str, int], number: int, village: str = ""
) -> None:
    manner, kind, hours, content, people = told
    data: dict[str, Any] = {
        "served_on": day, "lawyer": lawyer, "manner": manner, "kind": kind, "hours": Decimal(hours),
        "content": content, "people": people + (number % 3 if people else 0),
    }  # fmt: skip
    if kind in ("review", "drafting"):
        data["documents"] = 1 + number % 2
    book.keep("adviser_services", data, village=village)


def _hold(book: Book, lawyers: Lawyers) -> None:
    for given, nth, kind, subject, unit, opinion, answered, adoption, why_not in rows(_OPINIONS):
        day = working_day(book.day(given))
        told = {
            "given_on": day, "lawyer": lawyers[int(nth)], "kind": kind, "subject": subject, "unit": unit,
            "opinion": opinion, "asked_on": working_day(day - timedelta(days=5)),
        }  # fmt: skip
        answer = {"answered_on": working_day(book.day(answered)), "adoption": adoption} if answered else {}
        reason = {"why_not": why_not} if why_not else {}
        book.keep("adviser_opinions", told, *([answer | reason] if answer else []))


def _appraise(book: Book, lawyers: Lawyers) -> None:
    for year in (-1, 0):
        for number, village in enumerate(book.villages):
            level, score, remark = ("excellent", 95, "每月到村，解答耐心") if number % 2 else ("good", 86, "服务及时")
            if village in _WEAK and _WEAK[village][0] == year:
                _, level, score, remark = _WEAK[village]
            day = working_day(date(book.today.year + year, 12, 15) + timedelta(days=number % 3))
            told = {
                "appraised_on": day, "lawyer": lawyers[of_village(number)], "year": day.year, "level": level,
                "score": score, "remark": remark,
            }  # fmt: skip
            book.keep("adviser_appraisals", told, village=village)

"""矛盾纠纷台账 as townships keep it: what its columns are called, and what they tell of how far a dispute came."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from yifa.areas.disputes.dispute import CLOSED, HANDLING, REFERRED, REGISTERED, RESOLVED, TURNED_AWAY, UNRESOLVED
from yifa.areas.disputes.models.dispute import DisputeKind
from yifa.engine.exchange.cells import plain, to_names
from yifa.engine.exchange.declarations import Heard, Intake, Kind, Reading
from yifa.engine.matters.models import PartyKind, PartySide

_SUCCESS: Final = "success"
"""Settled; whether the matter is closed too, the ledger's days tell."""
_UNDECIDED: Final = "undecided"
"""未化解: still open, unless a day is given on which it was given up."""

_RESULTS: Final = (
    (r"不予受理|不受理|不属于?受理", TURNED_AWAY.id),
    (r"移送|移交|转交|转办|转有关", REFERRED.id),
    (
        r"调解不成|调解失败|不成功|未成功|未达成|没有达成|调解未成|终止调解|终结|引导诉讼|起诉|诉讼解决|失败",
        UNRESOLVED.id,
    ),
    (r"未化解|没有化解|未解决|未果", _UNDECIDED),
    (r"未(?:办结|结案|结)|正在|(?:调解|调处|办理|处理|化解|协调)中|跟进|在办|尚未|继续调", HANDLING.id),
    (r"待|未受理|未调|刚登记|已登记|^登记$", REGISTERED.id),
    (r"结案|办结|履行完|已履行|归档|了结|完结", CLOSED.id),
    (r"化解|成功|达成|调成|和解|已调|已解决|已处理|解决|满意|完成|双方同意|撤诉|口头协议|书面协议", _SUCCESS),
)
"""What a ledger writes as the result, in the order in which it is looked for: 未化解 before 化解."""

_BETWEEN_SIDES: Final = re.compile(r"\s*(?:与|和|诉|跟|vs\.?|——|—|--)\s*", re.IGNORECASE)
_SIDE_NAMED: Final = re.compile(r"(被申请人|申请人|甲方|乙方|对方)[:：]")
_BODIES: Final = re.compile(
    r"公司|合作社|厂|店|委员会|村委|政府|学校|医院|中心|企业|场|部|队|服务|集团|农庄|民宿|卫生室"
)
_LONGEST_RESULT: Final = 12
"""A result that is longer tells how it came about; that is kept with the summary."""


def read(reading: Reading) -> None:
    """Make parties, title, state and dates of the cells."""
    _take_parties(reading)
    _take_state(reading)
    _take_agreement(reading)
    _take_title(reading)


# --- 当事人 --------------------------------------------------------------------------------------------------


def _take_parties(reading: Reading) -> None:
    values = reading.values
    sides = [(PartySide.APPLICANT, values.pop("applicant", [])), (PartySide.RESPONDENT, values.pop("respondent", []))]
    reading.sources["Party"] = "parties" if "parties" in values else "applicant"
    both = values.pop("parties", "")
    if both and not any(names for _, names in sides):
        sides = _both_sides(reading, both)
    telephone, address = values.pop("telephone", ""), values.pop("address", "")
    lines: list[dict[str, Any]] = []
    for side, names in sides:
        for name in names:
            kind = PartyKind.LEGAL if _BODIES.search(name) and len(name) > 4 else PartyKind.NATURAL
            lines.append({"side": side.value, "kind": kind.value, "name": name})
    if lines and telephone:
        lines[0]["telephone"] = telephone
    if lines and address:
        lines[0]["address"] = address
    if (telephone or address) and not lines:
        reading.note("telephone" if telephone else "address", "没有写明当事人，电话和住址没有导入")
    if lines:
        values["Party"] = lines


def _both_sides(reading: Reading, written: str) -> list[tuple[PartySide, list[str]]]:
    """The parties of one cell by their sides: 张三与李四; 申请人：张三 被申请人：李四; 张三、李四."""
    if _SIDE_NAMED.search(written):
        found: dict[PartySide, list[str]] = {PartySide.APPLICANT: [], PartySide.RESPONDENT: []}
        parts = _SIDE_NAMED.split(written)
        for word, names in zip(parts[1::2], parts[2::2], strict=True):
            side = PartySide.APPLICANT if word in ("申请人", "甲方") else PartySide.RESPONDENT
            found[side] += to_names(names)
        return list(found.items())
    halves = _BETWEEN_SIDES.split(written)
    if len(halves) == 2:
        return [(PartySide.APPLICANT, to_names(halves[0])), (PartySide.RESPONDENT, to_names(halves[1]))]
    names = to_names(written)
    if len(names) > 2:
        reading.note("parties", f"没有写明哪方申请，按先后把“{names[0]}”记为申请人，其他记为被申请人")
    return [(PartySide.APPLICANT, names[:1]), (PartySide.RESPONDENT, names[1:])]


# --- 办到哪一步 ----------------------------------------------------------------------------------------------


def _take_state(reading: Reading) -> None:
    """Where the dispute stands, and on which day it came there, as far as the ledger tells."""
    values = reading.values
    written = str(values.pop("result", ""))
    meant = values.pop("state", None) or _meant(reading, written)
    if meant is None:
        return
    end: date | None = values.get("resolved_on") or values.get("closed_on")
    if meant == _UNDECIDED:
        meant = UNRESOLVED.id if end else HANDLING.id
    if meant in (_SUCCESS, CLOSED.id, RESOLVED.id):
        meant = _settled(reading, meant)
    elif meant in _STAMPS:
        _ended_otherwise(reading, _STAMPS[meant])
    elif values.get("resolved_on") is not None:
        says = f"结果写的是“{written}”，却填了化解日期{values['resolved_on']}"
        reading.wrong("result", "state", says, "请核对结果和日期")
    reading.state = meant
    if len(plain(written)) > _LONGEST_RESULT:
        summary = str(values.get("summary", ""))
        values["summary"] = f"{summary}\n处理结果：{written}".strip()


def _meant(reading: Reading, written: str) -> str | None:
    """What the result means; where none is written, what the days tell."""
    values = reading.values
    word = plain(written)
    if word:
        for pattern, meant in _RESULTS:
            if re.search(pattern, word):
                return meant
        says = f"看不出“{written}”是什么结果"
        todo = "请写“已化解”“调解不成”“调解中”“已移送”“不予受理”等"
        reading.wrong("result", "state", says, todo)
        return None
    if values.get("resolved_on") or values.get("settled_on") or values.get("performed_on"):
        return _SUCCESS
    if values.get("closed_on"):
        reading.wrong(
            "closed_on", "state", f"有办结日期{values['closed_on']}，没有写明结果", "请在“调处结果”中写明结果"
        )
        return None
    started = ("taken_up_on", "people_started_on", "administrative_started_on", "court_started_on", "accepted_on")
    return HANDLING.id if any(values.get(name) for name in started) else REGISTERED.id


_STAMPS: Final = {UNRESOLVED.id: "unresolved_on", REFERRED.id: "referred_on", TURNED_AWAY.id: "turned_away_on"}
"""The day on which a dispute ended unsettled."""


def _ended_otherwise(reading: Reading, stamp: str) -> None:
    """A dispute that was not settled. Whatever the ledger calls the day of its end, it was not that of a settlement."""
    reading.fill(stamp, "resolved_on", "closed_on")
    if stamp == _STAMPS[UNRESOLVED.id]:
        _show_taken_up(reading)
    reading.values.pop("resolved_on", None)
    reading.fill("ended_on", stamp)
    reading.fill("closed_on", stamp)


def _settled(reading: Reading, meant: str) -> str:
    """A settled dispute. A ledger with a single day for the end means by it that the matter is closed as well."""
    reading.fill("resolved_on", "closed_on", "settled_on")
    reading.fill("ended_on", "resolved_on")
    if meant == RESOLVED.id:
        return RESOLVED.id
    if meant == _SUCCESS and "closed_on" in reading.present and reading.values.get("closed_on") is None:
        return RESOLVED.id
    reading.fill("closed_on", "performed_on", "resolved_on")
    return CLOSED.id


# --- 协议、途径、名称 ----------------------------------------------------------------------------------------

_ROUTES: Final = ("people", "administrative", "court")


def _take_agreement(reading: Reading) -> None:
    """Which route was taken, whether the agreement is in writing, and since when it is in force."""
    values = reading.values
    route, form = values.pop("route", None), values.pop("agreement_form", None)
    if route in _ROUTES or (route is None and values.get("settled_on")):
        _show_taken_up(reading)
    if route in _ROUTES:
        reading.fill(f"{route}_started_on", "taken_up_on")
        reading.fill(f"{route}_settled_on", "settled_on")
    elif route == "own":
        reading.fill("own_settled_on", "resolved_on")
        values.setdefault("settled_how", "by_themselves")
    if form == "written":
        reading.fill("written_on", "settled_on")
    elif form == "oral":
        reading.fill("oral_on", "settled_on")
        reading.fill("effective_on", "settled_on")


def _show_taken_up(reading: Reading) -> None:
    """What was mediated, with an agreement or without one, had been taken up; ledgers seldom say on which day, and mean
    that on which they took the dispute in."""
    reading.fill("taken_up_on", "accepted_on", "opened_on")


def _take_title(reading: Reading) -> None:
    values = reading.values
    if values.get("title"):
        return
    names = [line["name"] for line in values.get("Party", ())]
    kind = values.get("kind")
    about = f"{DisputeKind(kind).label}纠纷" if kind else "纠纷"
    if len(names) >= 2:
        more = "等" if len(names) > 2 else ""
        reading.title = f"{names[0]}与{names[1]}{more}{about}"
    elif names:
        reading.title = f"{names[0]}{about}"
    elif values.get("summary"):
        reading.title = re.split(r"[，。；\n]", str(values["summary"]))[0][:40]


DISPUTES = Intake(
    "disputes",
    read=read,
    columns=[
        Heard("number", "纠纷编号 受理编号 卷号编号"),
        Heard(
            "opened_on",
            "登记日期 发生日期 时间 日期 来访日期 接访日期 申请日期 排查日期 发现日期",
            instead="受理日期 受理登记日期 调解受理日期",
            says="哪一天登记的；可写2025.3.5、2025年3月5日",
        ),
        Heard("accepted_on", "受理日期 受理登记日期 调委会受理日期"),
        Heard("title", "纠纷名称 案由 纠纷标题 案件名称 矛盾纠纷名称"),
        Heard("village", "发生地 所属村居 辖区 村委会 村组 所属村（社区） 行政村 发生地点 纠纷发生地"),
        Heard(
            "kind",
            "纠纷类别 类型 矛盾类型 纠纷性质 类别 矛盾纠纷类型",
            words={
                "family": "家庭 婚姻 婚姻家庭 赡养 继承 离婚",
                "neighbour": "邻里关系 相邻关系 相邻 邻里矛盾",
                "homestead": "宅基地 房屋 建房 房屋宅基",
                "contract": "合同 经济合同 经济 债务 借贷 债权债务 民间借贷",
                "business": "生产经营 经营",
                "damages": "损害 赔偿 人身损害 财产损害",
                "labour": "劳动 劳资 拖欠工资 欠薪 工伤",
                "expropriation": "征地 拆迁 征收 征地补偿",
                "land": "土地 山林 林权 山林权属 土地承包 承包地 土地权属",
                "environment": "环保 环境 噪音",
                "traffic": "交通 交通事故",
                "property": "物业",
                "medical": "医患",
                "consumer": "消费者权益 消费维权",
                "other": "其他类型",
            },
        ),
        Heard(
            "source",
            "来源 线索来源 受理来源 案件来源 来源渠道",
            words={
                "application": "群众来访 群众申请 来访 申请 依申请 上门求助 群众反映",
                "sweep": "主动排查 排查 排查发现 摸排 村排查",
                "own_motion": "主动介入 主动",
                "court": "法院 法院移送 诉前调解",
                "police": "派出所 公安 110 警情 派出所移交",
                "petition": "信访 信访交办",
                "hotline": "12345 热线 12345热线 热线工单 市长热线",
                "grid": "网格 网格员 网格员上报 网格排查",
                "public_opinion": "民意平台",
                "other": "上级交办 其他部门 部门移送 其他",
            },
        ),
        Heard(
            "summary",
            "纠纷简要情况 简要情况 主要内容 基本情况 纠纷情况 主要事实 纠纷简况 事由 矛盾纠纷内容 内容 纠纷内容 "
            "简要案情 诉求 情况",
        ),
        Heard(
            "level",
            "调处层级 调解层级 级别",
            words={"village": "村", "township": "乡 镇 乡级 乡镇级 镇街级", "county": "县"},
        ),
        Heard("is_complex", "是否疑难复杂 疑难复杂纠纷 是否重大疑难 是否疑难"),
        Heard("people_involved", "涉及人员数 当事人数 涉事人数 涉及人员"),
        Heard("households_involved", "涉及户 涉事户数"),
        Heard("amount_involved", "涉案金额 标的额 标的 金额 争议金额 涉及标的"),
        Heard("amount_agreed", "协议金额 协议标的 调解金额 赔偿金额"),
        Heard("handler", "调解员 调解人 经办人员 包案人 包保责任人 调处人 责任领导 化解责任人 承办人员"),
        Heard("settled_on", "达成协议日期 协议日期 签订协议日期 协议签订日期"),
        Heard("resolved_on", "化解日期 调处日期 调解日期 调解成功日期 化解结案日期"),
        Heard("closed_on", "办结日期 结案日期 完结日期"),
        Heard("performed_on", "履行日期 协议履行日期"),
        Heard("last_follow_up_on", "回访日期"),
        Heard("confirmed_on", "司法确认日期"),
        Heard("dossier_number", "档案号 案卷号 卷宗编号"),
        Heard(
            "applicant",
            "甲方 申请方 来访人 当事人甲 申请当事人 反映人 投诉人 当事人一",
            kind=Kind.NAMES,
            name="申请人",
            says="几个人的，用顿号分开",
        ),
        Heard(
            "respondent",
            "乙方 被申请方 对方 当事人乙 对方当事人 被反映人 被投诉人 当事人二",
            kind=Kind.NAMES,
            name="被申请人",
            says="几个人的，用顿号分开",
        ),
        Heard(
            "parties",
            "双方当事人 纠纷当事人 当事人双方 矛盾双方",
            kind=Kind.TEXT,
            name="当事人",
            says="没有分栏的，写成“张三与李四”",
        ),
        Heard(
            "telephone",
            "电话 联系方式 手机 手机号码 联系号码 当事人电话 申请人电话",
            kind=Kind.TEXT,
            name="联系电话",
            personal=True,
        ),
        Heard("address", "住址 家庭住址 地址 住所", kind=Kind.TEXT, name="住址", personal=True),
        Heard(
            "result",
            "处理结果 化解情况 调解结果 办理结果 处理情况 办理情况 化解结果 结果 调处情况 是否化解 化解状态 "
            "是否办结 办结情况 调解情况 是否调解成功 是否成功 进展情况 目前状态 状态",
            kind=Kind.TEXT,
            name="调处结果",
            says="已化解、调解不成、调解中、已移送、不予受理",
        ),
        Heard(
            "route",
            "调解途径 调解类型 化解方式 化解途径 调解种类 调处方式",
            kind=Kind.CHOICE,
            name="调解方式",
            words={"people": "人民调解", "administrative": "行政调解", "court": "法院调解", "own": "自行和解"},
        ),
        Heard(
            "agreement_form",
            "协议类型 协议书 是否书面协议",
            kind=Kind.CHOICE,
            name="协议形式",
            words={"written": "书面", "oral": "口头"},
        ),
    ],
    template="number opened_on village source kind title applicant respondent telephone summary people_involved "
    "households_involved amount_involved level is_complex route handler result agreement_form settled_on "
    "amount_agreed resolved_on performed_on last_follow_up_on closed_on",
    example={
        "number": "2025-001",
        "opened_on": "2025.3.5",
        "source": "当事人申请",
        "kind": "邻里",
        "title": "张三与李四邻里纠纷",
        "applicant": "张三",
        "respondent": "李四、王五",
        "summary": "因宅旁排水沟改道发生争执",
        "people_involved": "5",
        "households_involved": "2",
        "amount_involved": "3000",
        "level": "村级",
        "is_complex": "否",
        "route": "人民调解",
        "result": "已化解",
        "agreement_form": "书面",
        "settled_on": "2025.3.20",
        "amount_agreed": "1200",
        "resolved_on": "2025.3.20",
        "performed_on": "2025.4.2",
        "closed_on": "2025.4.10",
    },
)

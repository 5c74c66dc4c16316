"""研究会议、批示督办、述法、领导小组、责任书、请示报告: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.leadership import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import DCGD

_YEAR = View("year", "本年全部", {"from": "{year}"})

MEETINGS = Ledger(
    "leadership",
    "研究法治工作会议台账",
    area="leadership",
    register=register.MEETINGS.id,
    thing="研究会议",
    says="党委、政府、领导小组每次研究法治工作，一次会议一行",
    teaches="党委会议、政府会议、领导小组会议研究法治工作的，会后在这里记一笔：谁主持、研究什么、是否听取汇报；"
    "部署事项、解决问题、会议决定和纪要编号在纪要印发以后补记。年度报告的履职部分由此而来。",
    law=DCGD["25(三)"],
    icon="users",
    columns=[
        Column("dated_on", "会议日期"),
        Column("body", "会议类别"),
        Column("body_name", "会议名称", shown=False),
        Column("topic", "议题"),
        Column("chaired_by", "主持人"),
        Column("items", "议题数", total=True, unit="项"),
        Column("heard_report", "听取汇报"),
        Column("place", "地点", shown=False),
        Column("attending", "出席人员", shown=False),
        Column("observing", "列席人员", shown=False),
        Column("absent", "请假人员", shown=False),
        Column("materials", "会议材料", shown=False),
        Column("present", "参会", total=True, unit="人次", shown=False),
        Column("items_deployed", "部署事项", total=True, unit="项"),
        Column("problems_settled", "解决问题", total=True, unit="个"),
        Column("conclusions", "会议决定", shown=False),
        Column("minutes_number", "纪要编号"),
    ],
    views=[
        _YEAR,
        View("secretary", "书记主持", {"chaired_by": "secretary"}),
        View("chief", "乡镇长主持", {"chaired_by": "chief"}),
    ],
)

INSTRUCTIONS = Ledger(
    "leadership.instructions",
    "主要负责人批示督办台账",
    area="leadership",
    register=register.INSTRUCTIONS.id,
    thing="批示、督办",
    says="书记、乡镇长亲自部署、过问、协调、督办的，一事一行",
    teaches="党委书记、乡镇长对法治工作作出批示、部署、协调、督办的，在这里登记；办结以后补记日期和结果。"
    "写事项和要求，不写群众个人信息。",
    law=DCGD["25(三)"],
    icon="writing-sign",
    columns=[
        Column("dated_on", "日期"),
        Column("who", "主要负责人"),
        Column("kind", "方式"),
        Column("topic", "事项"),
        Column("text", "要点", shown=False),
        Column("handled_by", "承办单位"),
        Column("done_on", "办结"),
        Column("outcome", "办理结果", shown=False),
    ],
    views=[
        _YEAR,
        View("secretary", "书记", {"who": "secretary"}),
        View("chief", "乡镇长", {"who": "chief"}),
    ],
)

LAW_REPORTS = Ledger(
    "leadership.law_reports",
    "述法台账",
    area="leadership",
    register=register.LAW_REPORTS.id,
    thing="述法",
    says="谁应当述法，谁已经述法，怎么述的",
    teaches="述法安排印发以后，把应当述法的人员都登记在这里，一人一行；述法以后补记日期、方式、提问和评议结果。"
    "述法覆盖率是已述法的占列入安排的比例，漏登的人会使比例虚高。",
    law=DCGD["25(三)"],
    icon="user-circle",
    columns=[
        Column("dated_on", "列入安排"),
        Column("year", "年度"),
        Column("name", "姓名"),
        Column("post", "职务"),
        Column("level", "人员类别"),
        Column("reported_on", "述法日期"),
        Column("manner", "方式"),
        Column("occasion", "场合", shown=False),
        Column("questions", "提问", total=True, unit="个"),
        Column("rating", "评议结果"),
        Column("digest", "要点", shown=False),
    ],
    views=[
        _YEAR,
        View("secretary", "党委书记", {"level": "secretary"}),
        View("chief", "乡镇长", {"level": "chief"}),
        View("live", "现场述法", {"manner": "live"}),
    ],
)

GROUP = Ledger(
    "leadership.group",
    "法治政府建设领导小组名册",
    area="leadership",
    register=register.GROUP.id,
    thing="成员",
    says="谁担任什么，从何时到何时，依据哪个文件",
    teaches="法治政府建设领导小组及其办公室的组成人员，一人一职一行。调整的，先补记卸任日期，再登记新任；以前的名单一直查得到。",
    law=DCGD.whole,
    icon="id-badge",
    columns=[
        Column("seat", "组内职务"),
        Column("name", "姓名"),
        Column("post", "职务"),
        Column("unit", "单位"),
        Column("dated_on", "任职"),
        Column("until", "卸任"),
        Column("document", "依据文件"),
    ],
    views=[View("heads", "组长", {"seat": "head"}), View("office", "办公室主任", {"seat": "director"})],
)

LETTERS = Ledger(
    "leadership.letters",
    "责任书台账",
    area="leadership",
    register=register.LETTERS.id,
    thing="责任书",
    says="谁签了责任书，考核结果如何",
    teaches="与县、站所、村（社区）签订的法治建设责任书，一份一行；年末考核以后补记日期和结果。",
    law=DCGD.whole,
    icon="signature",
    columns=[
        Column("dated_on", "签订日期"),
        Column("year", "年度"),
        Column("between", "层级"),
        Column("unit", "责任单位"),
        Column("topic", "责任书名称"),
        Column("duties", "目标任务", shown=False),
        Column("signed_by", "签订人", shown=False),
        Column("assessed_on", "考核日期"),
        Column("result", "考核结果"),
    ],
    views=[_YEAR, View("villages", "与村（社区）", {"between": "villages"})],
)

REQUESTS = Ledger(
    "leadership.requests",
    "重大事项请示报告台账",
    area="leadership",
    register=register.REQUESTS.id,
    thing="请示、报告",
    says="向上级请示、报告了什么，有没有批复",
    teaches="法治建设中的重大事项向上级请示、报告的，在这里登记；收到批复以后补记。",
    law=DCGD.whole,
    icon="send",
    columns=[
        Column("dated_on", "上报日期"),
        Column("kind", "类别"),
        Column("topic", "事项"),
        Column("sent_to", "报送单位"),
        Column("number", "文号"),
        Column("answered_on", "批复日期"),
        Column("answer", "批复意见"),
    ],
    views=[_YEAR, View("requests", "请示", {"kind": "request"})],
)

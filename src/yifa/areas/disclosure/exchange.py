"""How the hand-kept ledgers of disclosure are read, and what their templates ask for."""

from __future__ import annotations

from typing import Final

from yifa.areas.disclosure.item import CLEARED, PUBLISHED, REGISTERED, WITHDRAWN, WITHHELD
from yifa.engine.exchange.declarations import Heard, Intake, Reading

_KINDS: Final = {
    "document": "文件 规范性文件 政策",
    "interpretation": "解读 政策解读材料",
    "budget": "预算 决算 财政 预决算 财务",
    "project": "项目 重大项目 公共资源 招投标",
    "benefit": "惠民 补贴 救助 惠农 社会救助",
    "land": "土地 宅基地 征收 征地",
    "enforcement": "执法 执法公示 处罚",
    "decision": "决策 征求意见 意见征集",
    "notice": "公告 通知 公示",
    "report": "总结 计划 报告 年报",
    "other": "其他 其它",
}

_CARRIERS: Final = {
    "site": "网站 县政府网站 门户网站 政府门户网站",
    "board": "公开栏 公示栏 公告栏 宣传栏",
    "hall": "服务大厅 便民服务中心 查阅点",
    "account": "公众号 微信公众号 新媒体",
    "other": "其他 其它",
}

_DUE: Final = {
    "at_once": "随时 及时 实时 即时",
    "monthly": "月 按月 每月一次",
    "quarterly": "季度 按季 每季 每季度一次",
    "half_yearly": "半年 每半年一次",
    "yearly": "年 每年一次 按年 年度",
}


def read_item(reading: Reading) -> None:
    """Where it stands follows from its days."""
    values = reading.values
    if values.get("kind") is None:
        values["kind"] = "other"
        reading.note("title", "没有信息类别一栏，按“其他信息”导入")
    if values.get("opened_on") is None and values.get("formed_on") is not None:
        values["opened_on"] = values["formed_on"]
        reading.note("formed_on", "没有登记日期一栏，按形成日期导入")
    if values.get("published_on") is not None:
        values.setdefault("first_published_on", values["published_on"])
    meant = values.pop("state", None)
    reading.state = meant or _state(reading)
    if reading.state == WITHDRAWN.id:
        reading.fill("closed_on", "withdrawn_on")
    elif reading.state == WITHHELD.id:
        reading.fill("withheld_on", "reviewed_on", "closed_on")
        reading.fill("closed_on", "withheld_on")


def _state(reading: Reading) -> str:
    values = reading.values
    if values.get("withdrawn_on") is not None:
        return WITHDRAWN.id
    if values.get("published_on") is not None:
        return PUBLISHED.id
    if values.get("ground"):
        return WITHHELD.id
    return CLEARED.id if values.get("reviewed_on") is not None else REGISTERED.id


ITEMS = Intake(
    "disclosure",
    read=read_item,
    columns=[
        Heard("number", "编号 序列号"),
        Heard("title", "标题 名称 文件名称 公开内容 信息标题"),
        Heard("opened_on", "登记时间 报送日期"),
        Heard("formed_on", "形成时间 印发日期 成文日期 生成日期", says="印发、签发的日期"),
        Heard("column", "栏目 目录 所属栏目"),
        Heard("kind", "信息类别 类型", words=_KINDS),
        Heard("document_number", "发文字号 文件号"),
        Heard("office", "责任单位 制作单位 发布单位"),
        Heard("reviewed_on", "保密审查时间 审查时间"),
        Heard(
            "ground",
            "不公开理由 不予公开理由",
            words={
                "secret": "涉密 国家秘密",
                "forbidden": "法律禁止公开",
                "security": "危及安全",
                "third_party": "个人隐私 商业秘密",
                "other": "其他",
            },
        ),
        Heard("published_on", "公开时间 发布日期 发布时间"),
        Heard("carrier", "公开渠道 发布平台 公开形式", words=_CARRIERS),
        Heard("address", "链接 网址 发布网址"),
        Heard("withdrawn_on", "撤下时间 撤回日期"),
    ],
    template="number title opened_on formed_on column kind document_number office reviewed_on ground published_on "
    "carrier address withdrawn_on",
    example={
        "title": "2026年2月农村宅基地审批结果",
        "opened_on": "2026.3.3",
        "formed_on": "2026.3.2",
        "column": "宅基地审批结果",
        "kind": "土地和征收",
        "office": "自然资源所",
        "reviewed_on": "2026.3.4",
        "published_on": "2026.3.6",
        "carrier": "政府网站",
        "address": "https://www.example.gov.cn/xxgk/1.html",
    },
)

COLUMNS = Intake(
    "disclosure.columns",
    columns=[
        Heard("since", "启用时间 日期 开始日期"),
        Heard("name", "名称 公开事项 栏目名称"),
        Heard("office", "公开主体 责任部门"),
        Heard("frequency", "公开时限 更新周期 频率", words=_DUE),
        Heard("carrier", "公开渠道 公开载体", words=_CARRIERS),
        Heard("basis", "法律依据 公开依据"),
        Heard(
            "special",
            "重点事项 乡镇重点公开事项",
            words={
                "farming": "农业农村 惠农政策",
                "water": "农田水利",
                "land_contracts": "土地承包 土地流转",
                "homesteads": "宅基地",
                "expropriation": "征收 征地拆迁",
                "levies": "一事一议",
                "relief": "救助 低保",
            },
        ),
        Heard("until", "停用时间"),
        Heard("ended_because", "原因 备注"),
    ],
    template="since name special office frequency carrier basis until ended_because",
    example={
        "since": "2025.1.6",
        "name": "宅基地审批结果",
        "special": "宅基地使用情况审核",
        "office": "自然资源所",
        "frequency": "每季度",
        "carrier": "政府网站",
    },
)

POSTINGS = Intake(
    "disclosure.village",
    columns=[
        Heard("posted_on", "日期 公开时间 公示日期 公示时间"),
        Heard("kind", "类别 类型", words={"finance": "财务", "affairs": "村务 事务", "party": "党务"}),
        Heard(
            "subject",
            "事项 公开项目",
            words={
                "accounts": "收支 财务收支",
                "assets": "资产 资源 合同",
                "projects": "工程 项目 采购",
                "levies": "筹资筹劳 一事一议",
                "land": "土地 流转 征收",
                "homesteads": "宅基地",
                "relief": "低保 救助 补贴",
                "services": "计划 决议 办事",
                "members": "党员 党费",
                "other": "其他 其它",
            },
        ),
        Heard("topic", "内容 公示内容 公开事项名称"),
        Heard("period", "期间 时段 所属时段"),
        Heard("taken_down_on", "撤下时间 结束日期 公示结束日期"),
    ],
    template="village posted_on kind subject topic period taken_down_on",
    example={
        "posted_on": "2026.4.8",
        "kind": "财务公开",
        "subject": "财务收支明细",
        "topic": "第一季度财务收支明细",
        "period": "2026年1至3月",
        "taken_down_on": "2026.4.30",
    },
)

CHECKS = Intake(
    "disclosure.checks",
    columns=[
        Heard("checked_on", "日期 检查时间"),
        Heard("checked_by", "检查人"),
        Heard("result", "结果 检查情况", words={"sound": "规范 合格 无问题", "lacking": "不规范 不合格 有问题"}),
        Heard("faults", "问题 发现问题"),
        Heard("mended_on", "整改日期 整改时间"),
        Heard("mended_how", "整改"),
    ],
    template="village checked_on checked_by result faults mended_on mended_how",
    example={"checked_on": "2026.6.18", "checked_by": "张三、李四", "result": "公开及时规范"},
)

MONTHLY = Intake(
    "disclosure.monthly",
    columns=[
        Heard("since", "日期 起始日期 逐月公开起始日期"),
        Heard("why", "原因 逐月公开原因"),
        Heard("until", "结束日期 终止时间"),
    ],
    template="village since why until",
    example={"since": "2026.1.1", "why": "集体山塘、门面租金多"},
)

COMMITTEES = Intake(
    "disclosure.committees",
    columns=[
        Heard("since", "日期 当选日期 产生时间"),
        Heard("term", "届"),
        Heard("term_ends_on", "届满日期 任期至"),
        Heard("head", "监委会主任 主任姓名"),
        Heard("members", "人数 委员人数"),
        Heard("names", "成员名单 委员姓名"),
        Heard("until", "终止时间 换届日期"),
    ],
    template="village since term term_ends_on head members names until",
    example={
        "since": "2026.3.20",
        "term": "第九届",
        "term_ends_on": "2031.3.19",
        "head": "张三",
        "members": "3",
        "names": "张三、李四、王五",
    },
)

MEETINGS = Intake(
    "disclosure.meetings",
    columns=[
        Heard("held_on", "日期 时间 会议时间"),
        Heard("committee", "村务监督委员会名称 委员会名称"),
        Heard("host", "主持"),
        Heard("present", "人数 到会人数 参会人数"),
        Heard("topics", "会议议题 会议内容"),
        Heard("opinion", "意见 会议意见 会议结果"),
        Heard("observers", "列席 列席单位"),
    ],
    template="village held_on committee host present topics opinion observers",
    example={
        "held_on": "2026.4.6",
        "committee": "东溪村第九届村务监督委员会",
        "host": "张三",
        "present": "3",
        "topics": "审核第一季度财务收支",
        "opinion": "同意公布，补齐两张票据的说明",
    },
)

RAISED = Intake(
    "disclosure.raised",
    columns=[
        Heard("raised_on", "日期 提出时间"),
        Heard("what", "事项 监督内容 存在问题"),
        Heard("addressed_to", "答复单位 责任单位 被监督单位"),
        Heard("answer_by", "答复期限 要求答复时间 时限"),
        Heard("answered_on", "答复时间 办结日期"),
        Heard("answer", "答复 答复情况 落实情况"),
        Heard("meeting", "会议 会议名称"),
    ],
    template="village raised_on what addressed_to answer_by answered_on answer meeting",
    example={
        "raised_on": "2026.4.6",
        "what": "机耕路维修没有验收单",
        "addressed_to": "村民委员会",
        "answer_by": "2026.5.6",
        "answered_on": "2026.4.20",
        "answer": "已补验收单并公开",
    },
)

INTAKES = (ITEMS, COLUMNS, POSTINGS, MONTHLY, CHECKS, COMMITTEES, MEETINGS, RAISED)

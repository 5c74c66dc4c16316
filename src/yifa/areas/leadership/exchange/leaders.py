"""研究会议、批示督办、述法、领导小组、责任书、请示报告, as townships keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

_CHIEF = "乡长 镇长 街道办事处主任 政府主要负责人"
_SECRETARY = "书记 乡党委书记 镇党委书记 党工委书记 党委主要负责人"

MEETINGS = Intake(
    "leadership",
    columns=[
        Heard("held_on", "日期 时间 会议时间 召开日期"),
        Heard(
            "body",
            "会议类型 会议性质",
            words={
                "party": "党委会 党委（扩大）会议 党工委会议",
                "government": "政府常务会议 乡长办公会 镇长办公会 乡（镇）长办公会",
                "group": "领导小组会",
                "office": "办公室会议",
                "special": "专题会 工作推进会",
            },
        ),
        Heard("body_name", "名称 会议全称"),
        Heard("topic", "会议议题 会议内容 研究内容 主要议题"),
        Heard(
            "chaired_by", "主持 主持人员 主持领导", words={"secretary": _SECRETARY, "chief": _CHIEF, "other": "其他"}
        ),
        Heard("items", "议题数量 议题个数 研究事项数"),
        Heard("heard_report", "是否听取汇报 是否听取法治工作汇报 听取法治工作汇报"),
        Heard("place", "地点"),
        Heard("attending", "参会人员 参加人员 到会人员 出席"),
        Heard("observing", "列席"),
        Heard("absent", "缺席人员 请假 请假缺席"),
        Heard("materials", "材料 提交材料 议题材料"),
        Heard("present", "参会人数 到会人数 参加人次"),
        Heard("items_deployed", "部署工作数 部署重点工作 部署事项数"),
        Heard("problems_settled", "解决问题数 研究解决问题"),
        Heard("conclusions", "会议结论 议定事项 决定事项"),
        Heard("minutes_number", "会议纪要编号 纪要文号 纪要号"),
    ],
    template="held_on body body_name topic chaired_by items heard_report place attending observing absent materials "
    "present items_deployed problems_settled conclusions minutes_number",
    example={
        "held_on": "2025.3.10",
        "body": "党委会议",
        "body_name": "党委（扩大）会议",
        "topic": "研究年度法治政府建设工作要点",
        "chaired_by": "党委书记",
        "items": "2",
        "heard_report": "是",
        "present": "21",
        "items_deployed": "3",
    },
)

INSTRUCTIONS = Intake(
    "leadership.instructions",
    columns=[
        Heard("given_on", "日期 时间 批示日期 批示时间"),
        Heard("who", "批示领导 批示人 领导职务", words={"secretary": _SECRETARY, "chief": _CHIEF}),
        Heard(
            "kind",
            "类型 类别 履职方式",
            words={
                "deployed": "部署 批示部署",
                "asked_after": "过问 批示 批示过问",
                "coordinated": "协调",
                "urged": "督办 批示督办",
            },
        ),
        Heard("topic", "批示事项 督办事项 内容 工作事项"),
        Heard("text", "批示内容 批示意见 工作要求"),
        Heard("handled_by", "责任单位 承办部门 牵头单位"),
        Heard("done_on", "办结时间 完成日期 完成时间"),
        Heard("outcome", "落实情况 办理情况 完成情况"),
    ],
    template="given_on who kind topic text handled_by done_on outcome",
    example={
        "given_on": "2025.4.2",
        "who": "乡镇长",
        "kind": "亲自督办",
        "topic": "行政执法案卷整改",
        "text": "限期补齐送达回证，五月底前报结果",
        "handled_by": "综合执法办",
    },
)

LAW_REPORTS = Intake(
    "leadership.law_reports",
    columns=[
        Heard("listed_on", "安排日期 通知日期"),
        Heard("year", "述职年度 考核年度"),
        Heard("name", "述法人 述法人员"),
        Heard("post", "单位及职务 单位职务 岗位"),
        Heard(
            "level",
            "类别 人员类型 述法类别",
            words={
                "secretary": _SECRETARY,
                "chief": _CHIEF,
                "leaders": "领导班子成员 班子",
                "offices": "站所长 办所负责人 部门负责人",
                "villages": "村书记 村党支部书记 村（社区）书记",
            },
        ),
        Heard("reported_on", "述法时间 报告日期"),
        Heard("manner", "形式 述法形式", words={"live": "现场 会议 口头", "written": "书面"}),
        Heard("occasion", "场合 述法类型", words={"together": "述职述廉述法 结合述职", "apart": "专题 专项述法"}),
        Heard("questions", "提问数 提问个数"),
        Heard("rating", "测评结果 评议等次", words={"good": "优秀", "fair": "良好", "poor": "差"}),
        Heard("digest", "述法内容 内容摘要 主要内容"),
    ],
    template="listed_on year name post level reported_on manner occasion questions rating digest",
    example={
        "listed_on": "2025.11.20",
        "year": "2025",
        "name": "张三",
        "post": "综合执法办主任",
        "level": "站所负责人",
        "reported_on": "2025.12.26",
        "manner": "现场述法",
        "questions": "2",
    },
)

GROUP = Intake(
    "leadership.group",
    columns=[
        Heard("seat", "小组职务 领导小组职务", words={"director": "主任", "liaison": "联系人"}),
        Heard("name", "成员姓名"),
        Heard("post", "现任职务 行政职务 单位职务"),
        Heard("unit", "所在单位 成员单位"),
        Heard("since", "任职时间 调整日期"),
        Heard("until", "卸任时间 免职日期"),
        Heard("document", "文件 文号 成立文件 文件依据"),
    ],
    template="seat name post unit since until document",
    example={
        "seat": "成员",
        "name": "张三",
        "post": "派出所所长",
        "unit": "派出所",
        "since": "2024.1.10",
        "document": "关于调整法治政府建设领导小组的通知（某委发〔2024〕2号）",
    },
)

LETTERS = Intake(
    "leadership.letters",
    columns=[
        Heard("signed_on", "日期 签订时间 签订日期"),
        Heard("year", "责任年份"),
        Heard(
            "between",
            "层级 类别",
            words={"above": "县级 与县", "offices": "站所 部门 与站所", "villages": "村 村级 与村（社区）"},
        ),
        Heard("unit", "签订单位 承诺单位"),
        Heard("topic", "名称 责任书 责任书类型"),
        Heard("duties", "目标 任务 责任内容 主要任务"),
        Heard("signed_by", "签字人"),
        Heard("assessed_on", "考核时间"),
        Heard("result", "考核等次 考核得分 结果"),
    ],
    template="signed_on year between unit topic duties signed_by assessed_on result",
    example={
        "signed_on": "2025.2.8",
        "year": "2025",
        "between": "乡镇与村（社区）",
        "unit": "某某村",
        "topic": "法治政府建设目标责任书",
    },
)

REQUESTS = Intake(
    "leadership.requests",
    columns=[
        Heard("sent_on", "日期 上报时间 报送日期"),
        Heard("kind", "类型 文种"),
        Heard("topic", "请示报告事项 标题 内容"),
        Heard("sent_to", "上级单位 主送单位 主送机关"),
        Heard("number", "发文字号"),
        Heard("answered_on", "批复时间 答复日期"),
        Heard("answer", "批复内容 答复意见"),
    ],
    template="sent_on kind topic sent_to number answered_on answer",
    example={
        "sent_on": "2025.5.6",
        "kind": "请示",
        "topic": "承接行政处罚事项",
        "sent_to": "县人民政府",
        "number": "某政〔2025〕18号",
    },
)

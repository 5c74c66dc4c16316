"""服务日志、合同、名册、法律意见、年度评价, as townships and advisers keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

_LAWYER = "律师 顾问 律师姓名 法律顾问姓名"

SERVICES = Intake(
    "advisers",
    columns=[
        Heard("served_on", "日期 时间 服务时间"),
        Heard("lawyer", _LAWYER),
        Heard(
            "manner",
            "方式 形式 服务形式",
            words={
                "visit": "到村 现场 到村服务 坐班 上门",
                "phone": "电话咨询 电话解答",
                "wechat": "微信群 微信解答",
                "video": "视频会见 视频咨询",
            },
        ),
        Heard(
            "kind",
            "类型 类别 服务类别 服务事项",
            words={
                "consultation": "咨询 解答咨询 法律咨询解答",
                "review": "审查合同 审查村规民约 合同审查 审查",
                "lecture": "讲座 讲法 普法讲座 法律讲座",
                "mediation": "调解 参与调解纠纷 调解纠纷",
                "drafting": "代写文书 代书文书",
                "reception": "接访 接待 接待来访",
                "post": "推送 推送普法信息 发送信息",
                "opinion": "法律意见 法律意见书",
                "other": "其他",
            },
        ),
        Heard("hours", "时长 服务时长 时长（小时） 小时"),
        Heard("content", "内容 服务情况 工作内容"),
        Heard("people", "人次 服务人数 人数 受益人次"),
        Heard("disputes", "调解件数 纠纷件数"),
        Heard("documents", "审查件数 合同件数 文书件数"),
    ],
    template="village served_on lawyer manner kind hours content people disputes documents",
    example={
        "served_on": "2026.3.12",
        "lawyer": "卫知律",
        "manner": "到场",
        "kind": "法律咨询",
        "hours": "2.5",
        "content": "解答土地流转、赡养方面的咨询",
        "people": "6",
    },
)

CONTRACTS = Intake(
    "advisers.contracts",
    columns=[
        Heard("signed_on", "日期 签约日期 签订时间 签约时间"),
        Heard("lawyer", f"{_LAWYER} 签约律师"),
        Heard("begins_on", "起始日期 开始日期 合同开始日期 服务开始日期"),
        Heard("ends_on", "到期日期 合同到期日期 截止日期"),
        Heard("hours", "约定时长 服务时长 时长"),
        Heard("per", "周期", words={"month": "月 按月", "quarter": "季度 按季度 每季", "year": "年 按年"}),
        Heard("fee", "费用 服务费 金额 顾问费"),
        Heard("signer", "签字人 代表人"),
        Heard("second_lawyer", "第二名律师 另一名律师"),
        Heard("ended_on", "解除日期 解约日期"),
        Heard("ended_because", "终止原因 解除原因 备注"),
    ],
    template="village signed_on lawyer second_lawyer begins_on ends_on hours per fee signer ended_on ended_because",
    example={
        "signed_on": "2025.12.20",
        "lawyer": "卫知律",
        "begins_on": "2026.1.1",
        "ends_on": "2026.12.31",
        "hours": "4",
        "per": "每月",
        "fee": "3000",
        "signer": "村委会主任 韩东篱",
    },
)

LAWYERS = Intake(
    "advisers.lawyers",
    columns=[
        Heard("since", "日期 聘任日期 入册时间"),
        Heard(
            "kind",
            "类别 身份",
            words={
                "lawyer": "社会律师 专职律师",
                "government": "政府律师 公职",
                "legal_worker": "法律工作者 法律服务工作者",
            },
        ),
        Heard("name", "律师姓名 顾问姓名"),
        Heard("licence", "证号 执业证 执业证号码"),
        Heard("unit", "律所 律师事务所 机构 单位"),
        Heard("until", "离任日期 解聘日期"),
        Heard("left_because", "离任原因 备注"),
    ],
    template="since kind name licence unit until left_because",
    example={
        "since": "2024.1.1",
        "kind": "律师",
        "name": "卫知律",
        "licence": "19901202410000001",
        "unit": "青山明理律师事务所",
    },
)

OPINIONS = Intake(
    "advisers.opinions",
    columns=[
        Heard("given_on", "日期 时间 出具时间"),
        Heard("lawyer", _LAWYER),
        Heard(
            "kind",
            "类别 事项类型",
            words={
                "contract": "合同 协议",
                "document": "文件 规范性文件",
                "decision": "决策 重大决策",
                "enforcement": "执法 执法决定",
                "petition": "信访",
                "other": "其他",
            },
        ),
        Heard("subject", "事项 名称 标题"),
        Heard("unit", "承办单位 送审单位 单位"),
        Heard("opinion", "意见 法律意见 意见内容"),
        Heard("asked_on", "送审日期 收到日期"),
        Heard("answered_on", "回复时间 反馈日期"),
        Heard("adoption", "是否采纳 采纳", words={"adopted": "是 已采纳 全部采纳", "rejected": "否 不采纳"}),
        Heard("why_not", "理由 未采纳原因 备注"),
    ],
    template="village given_on lawyer kind subject unit opinion asked_on answered_on adoption why_not",
    example={
        "given_on": "2026.4.10",
        "lawyer": "卫知律",
        "kind": "合同协议",
        "subject": "农贸市场租赁合同",
        "unit": "财政所",
        "opinion": "租期、违约责任应当写明",
        "answered_on": "2026.4.15",
        "adoption": "采纳",
    },
)

APPRAISALS = Intake(
    "advisers.appraisals",
    columns=[
        Heard("appraised_on", "日期 时间 评价时间 考核日期"),
        Heard("lawyer", _LAWYER),
        Heard("year", "年度 年份 考核年度"),
        Heard(
            "level",
            "等次 考核等次 评价 满意度",
            words={"excellent": "非常满意", "good": "合格 满意", "fair": "基本合格 基本满意", "poor": "不合格 不满意"},
        ),
        Heard("score", "分数 评分 考核得分"),
        Heard("remark", "意见 评价意见 备注"),
    ],
    template="village appraised_on lawyer year level score remark",
    example={
        "appraised_on": "2025.12.20",
        "lawyer": "卫知律",
        "year": "2025",
        "level": "优秀",
        "score": "95",
        "remark": "每月到村，解答耐心",
    },
)

"""出台文件、内部制度、工作力量、经费、示范创建、表彰案例、群众评议, as townships keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

DOCUMENTS = Intake(
    "leadership.documents",
    columns=[
        Heard("issued_on", "日期 时间 发文日期 印发时间"),
        Heard(
            "kind", "类别 类型 文种", words={"party": "党委发文", "government": "政府发文", "plan": "实施方案 工作方案"}
        ),
        Heard("number", "发文字号 文件编号"),
        Heard("name", "文件名称 文件标题 名称"),
        Heard("measures", "举措数 措施数 措施条数"),
    ],
    template="issued_on kind number name measures",
    example={
        "issued_on": "2025.2.20",
        "kind": "党委文件",
        "number": "某委发〔2025〕3号",
        "name": "2025年法治政府建设工作要点",
        "measures": "12",
    },
)

RULES = Intake(
    "leadership.rules",
    columns=[
        Heard("made_on", "日期 制定时间 印发日期"),
        Heard("name", "名称 制度"),
        Heard("number", "发文字号"),
        Heard("owner", "责任单位 牵头单位"),
        Heard("summary", "内容 制度内容"),
        Heard("replaces", "原制度 被修订的制度"),
        Heard("ended_on", "废止时间"),
    ],
    template="made_on name number owner summary replaces ended_on",
    example={
        "made_on": "2024.6.1",
        "name": "合法性审查工作制度",
        "number": "某政发〔2024〕11号",
        "owner": "司法所",
    },
)

STAFF = Intake(
    "leadership.staff",
    columns=[
        Heard("name", "人员姓名"),
        Heard("post", "岗位 现任职务"),
        Heard("unit", "所在单位 工作单位"),
        Heard(
            "duty",
            "工作内容 承担工作 类别",
            words={"office": "法治办 法治建设办", "review": "法制审核 合法性审核", "inspector": "督察员"},
        ),
        Heard("full_time", "是否专职 专兼职"),
        Heard("qualified", "是否有法律职业资格 法律职业资格证 法律职业资格"),
        Heard("since", "任职时间 到岗日期 聘任日期"),
        Heard("until", "离岗时间 离任日期 解聘日期"),
    ],
    template="name post unit duty full_time qualified since until",
    example={
        "name": "张三",
        "post": "法制审核员",
        "unit": "司法所",
        "duty": "合法性审查",
        "full_time": "是",
        "qualified": "是",
        "since": "2024.3.1",
    },
)

MONEY = Intake(
    "leadership.money",
    columns=[
        Heard("booked_on", "支付日期 批准日期 时间"),
        Heard("year", "年度 年份"),
        Heard("kind", "收支类别 类型", words={"budget": "预算安排", "spent": "支付 决算 实际支出"}),
        Heard("purpose", "支出用途 经费用途 科目", words={"publicity": "普法", "advisers": "法律顾问费"}),
        Heard("amount", "金额 金额(元) 支出金额"),
        Heard("what", "摘要 内容 备注"),
        Heard("document", "凭证号 文件"),
    ],
    template="booked_on year kind purpose amount what document",
    example={
        "booked_on": "2025.4.1",
        "year": "2025",
        "kind": "支出",
        "purpose": "法律顾问",
        "amount": "12000",
        "what": "村级法律顾问服务费",
    },
)

SITES = Intake(
    "leadership.sites",
    columns=[
        Heard("begun_on", "创建时间 启动时间 开始日期"),
        Heard(
            "programme",
            "项目 创建类型 示范类型",
            words={
                "government": "法治政府示范 法治政府建设示范乡镇",
                "village": "民主法治示范村 民主法治示范社区 民主法治村",
                "safe": "平安村 六无村",
            },
        ),
        Heard("grade", "创建级别", words={"province": "省", "city": "市", "county": "县", "nation": "国家 全国"}),
        Heard("name", "荣誉称号 创建名称 称号名称"),
        Heard("standard", "创建标准"),
        Heard("self_checked_on", "自评时间 自查日期"),
        Heard("applied_on", "申报时间"),
        Heard("named_on", "命名时间 授牌日期"),
        Heard("named_by", "授予单位 命名机关"),
        Heard("revoked_on", "撤销时间"),
    ],
    template="village programme grade name standard begun_on self_checked_on applied_on named_on named_by revoked_on",
    example={
        "programme": "民主法治示范村（社区）",
        "grade": "省级",
        "name": "省级民主法治示范村",
        "begun_on": "2024.5.6",
        "applied_on": "2025.2.1",
    },
)

AWARDS = Intake(
    "leadership.awards",
    columns=[
        Heard("given_on", "日期 时间 获奖日期 表彰日期"),
        Heard("kind", "类型", words={"award": "表彰 奖励 荣誉", "case": "案例 典型案例"}),
        Heard("name", "荣誉名称 奖项名称 案例名称 表彰名称"),
        Heard("grade", "表彰级别", words={"province": "省", "city": "市", "county": "县", "nation": "国家 全国"}),
        Heard("given_by", "表彰单位 颁发单位 授予机关"),
        Heard("given_to", "获奖单位 受表彰对象 获奖单位（个人）"),
        Heard("evidence", "依据 表彰文件 证书编号 佐证材料"),
    ],
    template="given_on kind name grade given_by given_to evidence",
    example={
        "given_on": "2025.12.4",
        "kind": "表彰奖励",
        "name": "全县法治建设先进单位",
        "grade": "县级",
        "given_by": "县委依法治县委员会",
        "given_to": "某某乡人民政府",
        "evidence": "某法委〔2025〕9号",
    },
)

SURVEYS = Intake(
    "leadership.surveys",
    columns=[
        Heard("held_on", "日期 时间 调查日期 测评日期"),
        Heard("kind", "内容 类型 调查内容", words={"satisfaction": "满意 满意率", "awareness": "知晓 知晓度"}),
        Heard("question", "调查问题 题目"),
        Heard("given_out", "发放问卷 发放数 问卷数 发放"),
        Heard("answered", "有效问卷 收回问卷 回收份数"),
        Heard("favourable", "满意份数 知晓份数 满意数"),
        Heard("surveyed_by", "调查单位 实施单位"),
    ],
    template="held_on village kind question given_out answered favourable surveyed_by",
    example={
        "held_on": "2025.10.9",
        "kind": "满意度",
        "question": "对本乡法治建设是否满意",
        "given_out": "100",
        "answered": "90",
        "favourable": "85",
    },
)

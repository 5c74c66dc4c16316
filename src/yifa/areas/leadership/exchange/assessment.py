"""绩效考核评分表、责任追究台账, as townships keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

APPRAISAL = Intake(
    "leadership.appraisal",
    columns=[
        Heard("set_on", "日期 下达日期 印发日期"),
        Heard("year", "年度 年份"),
        Heard(
            "kind",
            "对象类别 考核类别 单位类别",
            words={"office": "办所 部门 站办所", "village": "村 社区 村级"},
        ),
        Heard("unit", "考核单位 被考核对象 单位名称"),
        Heard("indicator", "指标 考核内容 考核项目"),
        Heard("points", "标准分 满分 权重"),
        Heard("standard", "评分细则 考核标准 计分办法"),
        Heard("self_score", "自评 自评得分"),
        Heard("reviewed_on", "考核日期 评分日期"),
        Heard("score", "复评 得分 考评得分 实得分"),
        Heard("basis", "依据 佐证材料"),
        Heard("figure", "数据来源"),
        Heard("reason", "扣分说明 扣分事由"),
    ],
    template="set_on year kind unit village indicator points standard self_score reviewed_on score basis figure reason",
    example={
        "set_on": "2025.2.20",
        "year": "2025",
        "kind": "站所",
        "unit": "综合行政执法队",
        "village": "",
        "indicator": "行政执法案卷质量",
        "points": "20",
        "standard": "抽查案卷，每发现一处程序瑕疵扣1分",
        "self_score": "20",
        "reviewed_on": "2025.12.20",
        "score": "18",
        "basis": "抽查案卷10件",
        "reason": "两件案卷送达回证填写不全",
    },
)

ACCOUNTABILITY = Intake(
    "leadership.accountability",
    columns=[
        Heard("decided_on", "日期 时间 追责日期 追责时间"),
        Heard("unit", "被追责单位 责任单位"),
        Heard("post", "被追责人职务 岗位"),
        Heard(
            "ground",
            "事由 问责事由 追责事由",
            words={
                "duty": "履职不力 不履职",
                "decision": "违法决策",
                "enforcement": "违法执法",
                "rectification": "整改不力",
                "review": "败诉",
            },
        ),
        Heard("what", "情形 具体情况 问题"),
        Heard(
            "treatment",
            "处理方式 问责方式 追责方式",
            words={
                "talk": "约谈 谈话提醒 提醒谈话",
                "notice": "通报",
                "examination": "书面检查",
                "transfer": "组织处理 调离",
                "discipline": "处分 警告",
                "referred": "移送",
            },
        ),
        Heard("decided_by", "作出决定机关 问责机关"),
        Heard("basis", "处理依据 文号"),
        Heard("result", "处理结果 整改情况"),
    ],
    template="decided_on unit post ground what treatment decided_by basis result",
    example={
        "decided_on": "2025.6.18",
        "unit": "某某办",
        "post": "某岗位工作人员",
        "ground": "督察、考核发现问题整改不力",
        "what": "督察反馈问题到期没有整改",
        "treatment": "约谈、谈话提醒",
        "decided_by": "乡党委",
    },
)

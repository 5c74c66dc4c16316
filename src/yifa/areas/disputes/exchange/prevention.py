"""排查、风险点、突发事件、月报、例会, as townships keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake, Reading


def _say_what_was_found(reading: Reading) -> None:
    """A ledger without a column for the outcome says it in the findings: what stands there, or that there was none."""
    values = reading.values
    told = str(values.get("summary", ""))
    if "outcome" not in values and "outcome" not in reading.present and told:
        found = not any(word in told for word in ("未发现", "无异常", "没有发现", "无矛盾", "无纠纷", "正常"))
        values["outcome"] = "found" if found else "none"
    if "occasion" not in values and "occasion" not in reading.present:
        values["occasion"] = "routine"
        reading.note("swept_on", "没有排查时机一栏，按月度例行导入")


SWEEPS = Intake(
    "disputes.sweeps",
    read=_say_what_was_found,
    columns=[
        Heard("swept_on", "日期 时间 排查日期 开展日期"),
        Heard("village", "排查村 排查地点 排查单位 排查区域"),
        Heard(
            "occasion",
            "排查类型 排查类别 类型 时机",
            words={
                "routine": "例行 日常 日常排查 月排查 常规",
                "holiday": "节前 节日 节前排查",
                "meeting": "重大活动 会前 敏感节点",
                "special": "专项排查",
            },
        ),
        Heard("sweepers", "排查人 参加人员 人员 排查人姓名 参与人员"),
        Heard("person_times", "人数 参加人数 排查人次 出动人数"),
        Heard(
            "outcome",
            "排查结果 是否发现 是否发现问题 有无发现 结果",
            words={"found": "有 发现 发现问题 是", "none": "无 未发现 没有 否 无异常 正常"},
        ),
        Heard("summary", "排查内容 排查情况 发现问题 发现的问题 情况 主要情况 内容"),
        Heard("grid", "所属网格"),
    ],
    template="swept_on village occasion outcome summary sweepers person_times grid",
    example={
        "swept_on": "2025.3.10",
        "occasion": "月度例行",
        "outcome": "本期未发现",
        "summary": "走访32户，未发现新的矛盾纠纷",
        "sweepers": "张三、李四",
        "person_times": "2",
    },
)

RISK_POINTS = Intake(
    "disputes.risk_points",
    columns=[
        Heard("found_on", "日期 时间 排查日期 登记日期"),
        Heard(
            "kind",
            "类型 隐患类别 风险类型",
            words={
                "dispute": "纠纷 矛盾纠纷",
                "public_order": "治安",
                "safety": "安全 安全隐患 消防",
                "mass": "群体性 涉稳",
            },
        ),
        Heard("what", "隐患情况 隐患内容 风险点 风险内容 具体情况 情况 风险隐患"),
        Heard(
            "grade", "级别 等级 风险级别", words={"low": "低风险 一般", "middle": "中风险 较大", "high": "高风险 重大"}
        ),
        Heard("owner", "责任人 包保责任人 整改责任人 责任领导"),
        Heard("treat_by", "整改期限 化解期限 完成期限 期限 整改时限"),
        Heard("treated_on", "整改日期 完成日期 销号日期 化解日期 整改完成日期"),
        Heard("treatment", "整改情况 处理情况 化解情况 整改措施 处置情况"),
    ],
    template="found_on village kind what grade owner treat_by treated_on treatment",
    example={
        "found_on": "2025.3.10",
        "kind": "矛盾纠纷苗头",
        "what": "两户共用水渠淤塞，春灌前可能争水",
        "grade": "中",
        "owner": "包片村干部",
        "treat_by": "2025.4.9",
        "treated_on": "2025.3.28",
        "treatment": "组织两户共同清淤，约定轮灌",
    },
)

INCIDENTS = Intake(
    "disputes.incidents",
    columns=[
        Heard("happened_on", "日期 时间 事发日期 发生日期"),
        Heard(
            "kind",
            "类型 事件类型 类别",
            words={
                "fire": "火情",
                "work_safety": "安全事故 安全生产",
                "traffic": "交通 车祸",
                "mass": "群体",
                "public_order": "治安 刑事 案件",
                "disaster": "灾害",
                "health": "卫生",
            },
        ),
        Heard("what", "事件经过 基本情况 情况 事件简述 内容 简要情况"),
        Heard("people_involved", "人数 参与人数"),
        Heard("dead", "死亡 亡"),
        Heard("injured", "受伤 伤 伤者"),
        Heard("loss", "损失 经济损失 直接经济损失"),
        Heard("reported_to", "报送单位 上报单位"),
        Heard("handled_on", "处置日期 办结日期 处置完成日期"),
        Heard("handling", "处理情况 处置结果 处理结果"),
    ],
    template="happened_on village kind what people_involved dead injured loss reported_to handled_on handling",
    example={
        "happened_on": "2025.6.2",
        "kind": "火灾",
        "what": "柴房起火，及时扑灭，无人员伤亡",
        "people_involved": "1",
        "dead": "0",
        "injured": "0",
        "loss": "3000",
        "reported_to": "县应急管理局",
        "handled_on": "2025.6.5",
        "handling": "已妥善处置",
    },
)

RETURNS = Intake(
    "disputes.returns",
    columns=[
        Heard("month", "月份 月 月度 所属月份 报告月份"),
        Heard("handed_in_on", "上报日期 报告日期 填报日期 报送日期"),
        Heard(
            "disputes",
            "新发现矛盾纠纷 矛盾纠纷情况 有无矛盾纠纷 矛盾纠纷 是否有矛盾纠纷",
            words={"some": "有", "none": "无 没有 零 0 未发生 未发现"},
        ),
        Heard(
            "incidents",
            "突发事件 有无突发事件 突发事件情况 是否有突发事件",
            words={"some": "有", "none": "无 没有 零 0 未发生 未发现"},
        ),
        Heard("reporter", "填报人 上报人 报告人"),
        Heard("remark", "说明"),
    ],
    template="month village disputes incidents handed_in_on reporter remark",
    example={"month": "2025年3月", "disputes": "无", "incidents": "无", "handed_in_on": "2025.4.2", "reporter": "张三"},
)

MEETINGS = Intake(
    "disputes.meetings",
    columns=[
        Heard("held_on", "日期 时间 召开日期 会议时间"),
        Heard("chair", "主持 会议主持人 主持人"),
        Heard("present", "参会人数 出席人数 人数 到会人数 参加人数"),
        Heard("topics", "会议内容 研判内容 主要内容 议题 会议议题 研判情况"),
        Heard("decisions", "议定事项 会议决定 研判结果 处理意见 工作要求 部署"),
        Heard("place", "会议地点 地点"),
        Heard("recorder", "记录 记录人"),
        Heard("attended", "参会人员 参加人员 出席人员"),
        Heard("done_on", "落实日期 办结日期"),
        Heard("done_how", "落实情况 办理情况"),
    ],
    template="held_on place chair present attended topics decisions recorder done_on done_how",
    example={
        "held_on": "2025.4.5",
        "place": "乡政府二楼会议室",
        "chair": "蒋某",
        "present": "15",
        "attended": "各村治保主任",
        "topics": "通报上月受理、化解和未结情况",
        "decisions": "未结纠纷由包村领导包案，月底前见面",
        "recorder": "何某",
    },
)

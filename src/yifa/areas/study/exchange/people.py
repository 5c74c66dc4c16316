"""学法人员花名册、应知应会清单、资格: as townships keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake, Kind, Reading

UNIT = Heard(
    "learner_unit",
    "所在单位 工作单位 部门 站所",
    kind=Kind.TEXT,
    name="单位",
    says="学法人员的单位，只用来区分同名的人员",
)
"""In these lists 单位 is no village. Each person's unit stands beside the name; the roster knows it already."""


def leave_unit(reading: Reading) -> None:
    """The unit has said of whom of two of one name the row tells; the entry does not hold it."""
    reading.values.pop(UNIT.column, None)


LEARNERS = Intake(
    "study.learners",
    columns=[
        Heard("name", "人员姓名"),
        Heard(
            "category",
            "类别 人员类别 岗位 身份",
            words={
                "leaders": "班子成员 党政班子 领导班子 领导干部",
                "staff": "机关工作人员 一般干部 干部 工作人员",
                "officers": "执法人员 行政执法 执法队员",
                "villages": "村干部 村两委 村两委干部 社区干部 村（社区）两委",
                "mediators": "调解员",
                "other": "其他 其它",
            },
        ),
        Heard("unit", "所在单位 工作单位 部门 站所"),
        Heard("post", "现任职务 职务职级"),
        Heard("since", "到岗日期 任职时间 列入时间"),
        Heard("until", "离岗日期 调离日期"),
        Heard("person", "系统人员 账号人员"),
    ],
    template="name category unit post village since until person",
    example={"name": "张三", "category": "机关干部", "unit": "党政综合办", "post": "干事", "since": "2024.3.1"},
    further=(
        {"name": "李四", "category": "行政执法人员", "unit": "综合行政执法队", "post": "队员", "since": "2024.5.6"},
        {"name": "王五", "category": "村（社区）干部", "unit": "村民委员会", "post": "副主任", "since": "2024.1.10"},
    ),
)


def read_law(reading: Reading) -> None:
    """A list that does not say whom it concerns concerns everybody."""
    if reading.values.get("audience") is None:
        reading.values["audience"] = "everyone"
        reading.note("law", "没有岗位类别一栏，按“全体学法人员”导入")


LAWS = Intake(
    "study.laws",
    read=read_law,
    columns=[
        Heard(
            "audience",
            "适用岗位 岗位 人员类别 对象",
            words={"everyone": "全体 所有人员 共性", "government": "机关干部职工", "officers": "执法人员"},
        ),
        Heard("law", "法律法规名称 名称 法律名称"),
        Heard("what", "内容 重点内容 重点条文"),
        Heard("source", "文件依据 清单文号"),
        Heard("listed_on", "印发日期 清单日期"),
        Heard("until", "失效日期 停用日期"),
    ],
    template="audience law what source listed_on until",
    example={
        "audience": "行政执法人员",
        "law": "行政处罚法",
        "what": "第四、五章",
        "source": "某委发〔2024〕5号",
        "listed_on": "2024.3.1",
    },
    further=({"audience": "全体学法人员", "law": "宪法", "what": ""},),
)

_KINDS = {
    "enforcement": "行政执法证 执法证 执法资格 行政执法",
    "legal_profession": "法律职业资格 法考 法律职业资格证 司法考试",
}

ENROLMENTS = Intake(
    "study.enrolments",
    read=leave_unit,
    columns=[
        Heard("learner", "报名人员 考生 人员", says="学法人员名册上的姓名", beside=UNIT.column),
        UNIT,
        Heard("kind", "考试类别 考试名称 资格", words=_KINDS),
        Heard("scope", "执法类别 拟申领类别 执法区域"),
        Heard("enrolled_on", "报名时间 报名日"),
        Heard("sat_on", "考试时间 考试日"),
        Heard("result", "结果 是否通过", words={"passed": "合格 是 通过考试", "failed": "不合格 否", "absent": "缺席"}),
    ],
    template="learner kind scope enrolled_on sat_on result",
    example={"learner": "张三", "kind": "行政执法资格", "enrolled_on": "2025.5.6"},
    further=({"learner": "李四", "scope": "乡镇综合行政执法"},),
)


def read_certificate(reading: Reading) -> None:
    """A list of officers' certificates does not say on each line that it is one; nor that it has no end."""
    leave_unit(reading)
    if reading.values.get("kind") is None:
        reading.values["kind"] = "enforcement"
    _, _, until = str(reading.values.pop("term", "")).partition("至")
    if until and reading.values.get("expires_on") is None:
        reading.values["expires_on"] = until


CERTIFICATES = Intake(
    "study.certificates",
    read=read_certificate,
    columns=[
        Heard("learner", "持证人 持证人员 执法人员 人员", says="学法人员名册上的姓名", beside=UNIT.column),
        UNIT,
        Heard("kind", "证件类别 证件名称 证件种类", words=_KINDS),
        Heard("number", "执法证号 证件号码 证件编号 编号"),
        Heard("issuer", "颁发机关 发证单位"),
        Heard("scope", "执法类别 执法范围 执法区域 执法种类"),
        Heard("issued_on", "发证时间 领证日期"),
        Heard("expires_on", "有效期 到期日期 有效期限 有效期截止", says="长期有效的不填"),
        Heard("term", "起止日期 有效起止", kind=Kind.TEXT, name="有效期起止", says="如2025.7.1至2030.6.30"),
        Heard("replaced_on", "换证日期"),
        Heard("revoked_on", "注销时间 收回日期"),
        Heard("revoked_because", "收回原因"),
    ],
    template="learner kind number issuer scope issued_on expires_on replaced_on revoked_on revoked_because",
    example={
        "learner": "张三",
        "kind": "行政执法资格",
        "number": "33010100001",
        "issuer": "某省人民政府",
        "scope": "乡镇综合行政执法",
        "issued_on": "2025.7.1",
        "expires_on": "2030.6.30",
    },
    further=({"learner": "李四", "number": "33010100002", "issued_on": "2025.8.4", "expires_on": "2030.8.3"},),
)

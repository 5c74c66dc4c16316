"""The tables of major decisions."""

from __future__ import annotations

from datetime import date

from django.db import models

from yifa.engine.matters.models import Line, Record


def _flag(name: str) -> models.BooleanField[bool, bool]:
    return models.BooleanField(name, default=False)


def _text(name: str) -> models.TextField[str, str]:
    return models.TextField(name, blank=True)


def _short(name: str, length: int = 200) -> models.CharField[str, str]:
    return models.CharField(name, max_length=length, blank=True)


def _day(name: str) -> models.DateField[str | date | None, date | None]:
    return models.DateField(name, null=True, blank=True)


class SuggestedBy(models.TextChoices):
    """建议提出方 (art. 10)."""

    LEADER = "leader", "决策机关领导人员"
    DEPARTMENT = "department", "所属部门"
    LOWER = "lower", "下级单位（村、社区）"
    DEPUTY = "deputy", "人大代表建议、政协委员提案"
    CITIZEN = "citizen", "公民、法人或者其他组织"


class Category(models.TextChoices):
    """决策事项类别 (art. 3); the last three are outside these rules."""

    POLICY = "policy", "公共服务、市场监管、社会管理、环境保护等重大公共政策和措施"
    PLAN = "plan", "经济和社会发展等重要规划"
    RESOURCES = "resources", "开发利用、保护重要自然资源和文化资源的重大公共政策和措施"
    PROJECT = "project", "重大公共建设项目"
    OTHER = "other", "涉及重大公共利益或者切身利益的其他重大事项"
    MACRO_POLICY = "macro_policy", "财政、货币等宏观调控"
    LEGISLATION = "legislation", "政府立法"
    EMERGENCY = "emergency", "突发事件应急处置"


class Decision(Record):
    """重大行政决策: one decision matter from its suggestion to its execution (重大行政决策程序暂行条例)."""

    suggested_by = models.CharField("建议提出方", max_length=12, choices=SuggestedBy.choices)
    category = models.CharField("事项类别", max_length=16, choices=Category.choices)
    in_catalogue = _flag("列入年度决策事项目录")
    problem = _text("拟解决的主要问题")
    plan = _text("解决问题的初步方案")
    feasibility = _text("必要性、可行性")
    study = _text("研究论证意见")
    lead_unit = _short("承办（牵头）单位", 100)
    joint_units = _short("共同承办单位")
    secret = _flag("依法不予公开")
    secret_because = _text("不予公开的依据")
    widely_followed = _flag("社会公众普遍关心")
    for_congress = _flag("依法由人大讨论决定或者出台前报告")
    professional = _flag("专业性、技术性较强")
    risky = _flag("可能对社会稳定、公共安全造成不利影响")
    affects_operators = _flag("涉及经营者经济活动")
    exploratory = _flag("国家尚无明确规定的探索性改革事项")
    legal_risk = _text("法律风险提示")
    started_on = _day("启动日期")
    summary = _text("草案要点")
    cost_benefit = _text("成本效益分析")
    drafted_on = _day("拟订（修改）草案日期")
    revised_because = _text("调整认定的理由")
    participation_on = _day("公众参与完成日期")
    experts_on = _day("专家论证完成日期")
    risk_on = _day("风险评估完成日期")
    competition_on = _day("公平竞争审查完成日期")
    procedure_statement = _text("履行法定程序的说明")
    amended_because = _text("修改草案的原因")
    deliberated_on = _day("集体讨论日期")
    decision = _text("决定内容")
    decided_on = _day("决定日期")
    against_majority_because = _text("与多数人意见不一致的理由")
    committee_result = models.CharField(
        "请示结果",
        max_length=12,
        blank=True,
        choices=[("agreed", "同意"), ("revise", "要求修改"), ("disagreed", "不同意")],
    )
    committee_reply = _text("同级党委意见")
    committee_asked_on = _day("请示报告日期")
    congress_reply = _text("人大意见")
    congress_reported_on = _day("向人大报告日期")
    executing_unit = _short("执行单位", 100)
    interpretation = _text("解读情况")
    in_effect_on = _day("交付执行日期")
    suspended_on = _day("中止执行日期")
    suspended_because = _text("中止执行的原因")
    resumed_because = _text("恢复执行的理由")
    adjusted_on = _day("重大调整日期")
    adjusted_because = _text("重大调整的原因")
    kept_because = _text("维持原决策的理由")
    evaluation_ground = models.CharField(
        "后评估情形", max_length=12, blank=True,
        choices=[("effect", "实施后明显未达到预期效果"), ("opinions", "公民、法人或者其他组织提出较多意见"),
                 ("authority", "决策机关认为有必要")],
    )  # fmt: skip
    evaluated_by = _short("后评估单位", 100)
    evaluation_participants = _text("参与后评估的公众、代表和组织")
    evaluation = _text("后评估结论")
    evaluated_on = _day("后评估日期")
    ended_because = _text("不启动、不通过、停止的理由")
    outcome = _text("执行结果")
    dossier_number = _short("卷号", 60)
    archived_on = _day("归档日期")

    class Meta:
        verbose_name = "重大行政决策"
        verbose_name_plural = "重大行政决策"
        indexes = [models.Index(fields=["org", "decided_on"], name="decisions_decision_decided")]


class LegalBasis(Line):
    """相关依据: a statute or policy with which the draft must agree (art. 12)."""

    title = models.CharField("法律、法规、规章、政策名称", max_length=200)
    articles = _short("条款")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "相关依据"
        verbose_name_plural = "相关依据"


class Alternative(Line):
    """备选方案: another way to decide, where views differ much (art. 12)."""

    title = models.CharField("方案名称", max_length=200)
    content = models.TextField("方案内容")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "备选方案"
        verbose_name_plural = "备选方案"


class UnitOpinion(Line):
    """有关单位意见: what a unit concerned said; a disagreement is explained to those who decide (art. 13)."""

    unit = models.CharField("单位", max_length=100)
    given_on = models.DateField("回复日期")
    opinion = models.TextField("意见")
    agrees = models.BooleanField("意见一致", default=True)
    explained = _text("分歧及承办单位意见、理由")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "有关单位意见"
        verbose_name_plural = "有关单位意见"


class AssessmentUnit(Line):
    """论证评估单位: who did the main assessment before the decision, and may not evaluate it afterwards (art. 36)."""

    unit = models.CharField("单位", max_length=100)
    work = models.CharField("承担的工作", max_length=100)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "论证评估单位"
        verbose_name_plural = "论证评估单位"


class ExecutionReport(Line):
    """执行情况报告: how the decision is carried out, and problems found (art. 34, 35)."""

    reported_on = models.DateField("报告日期")
    content = models.TextField("执行情况")
    problem = _text("发现的问题")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "执行情况报告"
        verbose_name_plural = "执行情况报告"


class ExecutionInspection(Line):
    """执行督查: what the authority found when it looked at how the decision is carried out (art. 34)."""

    inspected_on = models.DateField("督查日期")
    found = models.TextField("督查情况")
    asked = _text("督促整改的要求")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "执行督查"
        verbose_name_plural = "执行督查"


class ImplementationOpinion(Line):
    """对实施的意见: what citizens or bodies said of the decision in force (art. 35)."""

    received_on = models.DateField("收到日期")
    channel = _short("渠道", 60)
    content = models.TextField("意见内容")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "对实施的意见"
        verbose_name_plural = "对实施的意见"


class Accountability(Line):
    """责任追究: by post and unit, on which ground, with which result; recorded dissent counts (art. 38–41)."""

    post = models.CharField("岗位、单位", max_length=100)
    ground = models.TextField("事由")
    result = models.CharField("处理结果", max_length=200)
    dissented = models.BooleanField("讨论时表示不同意见", default=False)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "责任追究"
        verbose_name_plural = "责任追究"


class Participation(Record):
    """公众参与: how the public was heard on a draft (art. 14–18)."""

    channels = _short("公布渠道")
    how_to_comment = _text("提出意见的方式")
    published_on = _day("公布草案日期")
    shortened = _flag("缩短征求意见期限")
    shortened_because = _text("缩短期限的理由")
    comments_until = _day("意见截止日期")
    special_group = _short("涉及的特定群体")
    hearing_called_on = _day("听证公告日期")
    hearing_on = _day("听证会日期")
    hearing_place = _short("听证会地点")
    selection = _text("听证参加人遴选办法及名单")
    materials_sent_on = _day("听证材料送达日期")
    hearing_held_on = _day("听证会举行日期")
    closed_comments_on = _day("结束征求意见日期")
    adoption_summary = _text("意见采纳情况说明")
    concluded_on = _day("完成日期")

    class Meta:
        verbose_name = "公众参与"
        verbose_name_plural = "公众参与"


class Consultation(Line):
    """听取意见: a meeting, visit, letter or survey (art. 14)."""

    kind = models.CharField(
        "方式", max_length=16,
        choices=[("forum", "座谈会"), ("visit", "实地走访"), ("written", "书面征求意见"),
                 ("questionnaire", "问卷调查"), ("survey", "民意调查")],
    )  # fmt: skip
    held_on = models.DateField("日期")
    people = models.PositiveIntegerField("参与人数")
    with_group = models.BooleanField("有特定群体代表或者相关团体参加", default=False)
    content = models.TextField("主要意见")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "听取意见"
        verbose_name_plural = "听取意见"


class HearingParticipant(Line):
    """听证参加人: who took part, said what, and signed the record (art. 16, 17)."""

    name = models.CharField("姓名", max_length=60)
    represents = models.CharField("代表方面", max_length=100)
    views = models.TextField("意见")
    signed_on = _day("签字日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "听证参加人"
        verbose_name_plural = "听证参加人"


class Comment(Line):
    """公众意见: one comment on the draft; who made it is not needed (art. 15, 18)."""

    received_on = models.DateField("收到日期")
    channel = models.CharField("渠道", max_length=60)
    content = models.TextField("意见内容")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "公众意见"
        verbose_name_plural = "公众意见"


class CommentAnswer(Line):
    """采纳情况: a comment was taken up, or not and why (art. 18)."""

    comment = models.ForeignKey(
        Comment, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="公众意见"
    )
    adopted = models.BooleanField("采纳", default=False)
    reason = _text("采纳方式或者不采纳的理由")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "采纳情况"
        verbose_name_plural = "采纳情况"

    @property
    def answers(self) -> int | None:
        return self.comment_id


class ExpertReview(Record):
    """专家论证: what independent experts found (art. 19–21)."""

    assessed_by = _short("受托组织论证的机构", 100)
    conclusion = _text("论证结论")
    adoption = _text("论证意见采纳情况")
    concluded_on = _day("完成日期")

    class Meta:
        verbose_name = "专家论证"
        verbose_name_plural = "专家论证"


class Expert(Line):
    """专家: a person or body asked, chosen for competence and neutrality (art. 20)."""

    name = models.CharField("姓名（机构）", max_length=100)
    field = models.CharField("专业领域", max_length=100)
    interest = _text("与决策事项的直接利害关系（没有的不填）")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "专家"
        verbose_name_plural = "专家"


class ExpertOpinion(Line):
    """论证意见: an expert's signed opinion; dissent is kept (art. 19, 20)."""

    expert = models.ForeignKey(Expert, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="专家")
    supports = models.BooleanField("赞成", default=True)
    content = models.TextField("论证意见")
    written = models.BooleanField("书面意见", default=True)
    signed_on = _day("署名、盖章日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "论证意见"
        verbose_name_plural = "论证意见"

    @property
    def answers(self) -> int | None:
        return self.expert_id


class RiskAssessment(Record):
    """风险评估: whether the risks of a draft can be controlled (art. 22–24)."""

    assessed_by = _short("评估单位", 100)
    conclusion = _text("评估结论")
    earlier_assessment = _short("已有评估的名称、文号")
    earlier_on = _day("已有评估的日期")
    earlier_result = models.CharField(
        "已有评估的结论", max_length=16, blank=True,
        choices=[("controllable", "风险可控"), ("uncontrollable", "风险不可控")],
    )  # fmt: skip
    concluded_on = _day("完成日期")

    class Meta:
        verbose_name = "风险评估"
        verbose_name_plural = "风险评估"


class ConsultedUnit(Line):
    """听取有关部门意见: in the assessment of risks (art. 23)."""

    unit = models.CharField("部门", max_length=100)
    opinion = models.TextField("意见")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "有关部门意见"
        verbose_name_plural = "有关部门意见"


class RiskPoint(Line):
    """风险点: a risk with its grade, its precaution and its plan (art. 23)."""

    name = models.CharField("风险点", max_length=200)
    grade = models.CharField("等级", max_length=8, choices=[("high", "高"), ("medium", "中"), ("low", "低")])
    precaution = _text("防范措施")
    plan = _text("处置预案")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "风险点"
        verbose_name_plural = "风险点"


class CompetitionReview(Record):
    """公平竞争审查: whether the draft restricts competition (公平竞争审查条例 art. 8–18)."""

    conclusion = _text("审查结论")
    exception_ground = models.CharField(
        "适用例外的情形", max_length=12, blank=True,
        choices=[("security", "维护国家安全和发展利益"), ("science", "促进科学技术进步、自主创新"),
                 ("public", "节约能源、保护环境、救灾救助等公共利益"), ("statute", "法律、行政法规规定的其他情形")],
    )  # fmt: skip
    exception = _text("适用例外规定的详细说明")
    alternatives = _text("没有对公平竞争影响更小的替代方案的说明")
    ends_on = _day("实施期限")
    ends_when = _text("终止条件")
    concluded_on = _day("完成日期")

    class Meta:
        verbose_name = "公平竞争审查"
        verbose_name_plural = "公平竞争审查"


class OperatorOpinion(Line):
    """经营者意见: what operators and associations said of the effect on competition (公平竞争审查条例 art. 16)."""

    source = models.CharField("经营者、行业协会商会", max_length=100)
    given_on = models.DateField("日期")
    content = models.TextField("意见")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "经营者意见"
        verbose_name_plural = "经营者意见"

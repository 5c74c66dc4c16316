"""The tables of rectification: problems with their measures, what supervisors asked, inspections held."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models import Line, Record
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord

REPORT_YEARS = range(2019, 2050)
"""Years on which townships report: the duty came into force in 2019."""


class ProblemSource(models.TextChoices):
    """问题来源."""

    SELF_INSPECTION = "self_check", "自查发现"
    INSPECTION = "oversight", "法治督察反馈"
    LAST_REPORT = "last_report", "上年度报告列出"
    DOSSIER_REVIEW = "dossiers", "案卷评查"
    LITIGATION = "litigation", "行政复议、行政诉讼"
    JUDICIAL_ADVICE = "court", "司法建议"
    PROCURATORIAL_ADVICE = "procuracy", "检察建议"
    DEPUTIES = "deputies", "人大代表建议"
    ADVISERS = "advisers", "政协提案"
    AUDIT = "audit", "审计"
    PARTY_INSPECTION = "patrol", "巡察"
    HOTLINE = "hotline", "热线、信访"
    MEDIA = "media", "媒体反映"
    OTHER = "other", "其他"


class Problem(Record):
    """问题: what falls short, why, what is done about it and by when, until somebody else has seen that it is right.

    ``promised_in`` is the year whose annual report lists it: it is tracked to its end and answered in the next reports.
    """

    source = models.CharField(
        "问题来源", max_length=12, choices=ProblemSource.choices, help_text="由谁、在哪一项工作中发现或者提出"
    )
    raised_by = models.CharField(
        "提出单位", max_length=100, blank=True, help_text="如县委依法治县办；写单位，不写群众姓名"
    )
    description = models.TextField("具体表现", help_text="何时、何事、怎样；不写当事人姓名、住址等个人信息")
    promised_in = models.PositiveSmallIntegerField(
        "列入年度报告",
        null=True,
        blank=True,
        choices=[(year, f"{year}年度报告") for year in REPORT_YEARS],
        help_text="写入哪一年度法治政府建设年度报告的“存在的不足”",
    )
    leader = models.CharField("责任领导", max_length=50, blank=True, help_text="分管这项工作的领导")
    unit = models.CharField("责任单位", max_length=100, blank=True, help_text="牵头整改的办、站、所或者村（社区）")
    assigned_on = models.DateField("明确责任日期", null=True, blank=True)
    causes = models.TextField("原因分析", blank=True, help_text="主观和制度上的原因；写入年度报告，写成一句话")
    rectify_by = models.DateField("整改时限", null=True, blank=True, help_text="全部措施完成的最后日期")
    measures_set_on = models.DateField("制定措施日期", null=True, blank=True)
    outcome = models.TextField("完成情况", blank=True, help_text="做了什么、现在怎样；用于年度报告，写成一句话")
    submitted_on = models.DateField("申请验收日期", null=True, blank=True)
    returned_because = models.TextField("退回原因", blank=True, help_text="哪一条措施没有落实，还要补什么")
    returned_on = models.DateField("退回日期", null=True, blank=True)
    supplemented = models.TextField("补充整改情况", blank=True, help_text="针对退回原因补做了什么")
    verified_how = models.TextField("验收意见", blank=True, help_text="怎样核查的（查阅材料、实地查看），结论是什么")
    rectified_on = models.DateField("销号日期", null=True, blank=True)
    reopened_because = models.TextField("重新整改原因", blank=True, help_text="问题怎样反弹、由谁发现")
    reopened_on = models.DateField("重新整改日期", null=True, blank=True)

    class Meta:
        verbose_name = "问题整改"
        verbose_name_plural = "问题整改"
        indexes = [
            models.Index(fields=["org", "opened_on"], name="rectification_problem_opened"),
            models.Index(fields=["org", "rectified_on"], name="rectification_problem_done"),
            models.Index(fields=["org", "promised_in"], name="rectification_problem_promised"),
        ]

    def __str__(self) -> str:
        """What its matter is called; before there is one, the first sentence of how it shows."""
        return str(self.matter) if self.matter_id else self.description.partition("。")[0][:60]


class MeasureKind(models.TextChoices):
    """措施类别."""

    AT_ONCE = "at_once", "立行立改"
    TIMED = "timed", "限期整改"
    LASTING = "lasting", "长期坚持"


class Measure(Line):
    """整改措施: what is done about a problem, by whom, until when. What is kept up for good is due to be set up."""

    planned_on = models.DateField("制定日期")
    content = models.CharField("整改措施", max_length=300)
    kind = models.CharField("类别", max_length=8, choices=MeasureKind.choices)
    owner = models.CharField("责任单位、责任人", max_length=100)
    due_on = models.DateField("完成时限", help_text="长期坚持的，填制度建立或者首次落实的时限")

    ahead = ("due_on",)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "整改措施"
        verbose_name_plural = "整改措施"

    def __str__(self) -> str:
        return self.content


def _measure(name: str) -> models.ForeignKey[Measure, Measure]:
    return models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name=name)


class Postponement(Line):
    """延期: a later day for a measure that can't be done in time, with the reason; whoever does the act decided it."""

    measure = _measure("延期的措施")
    due_on = models.DateField("延至")
    because = models.CharField("延期理由", max_length=300)

    ahead = ("due_on",)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "措施延期"
        verbose_name_plural = "措施延期"

    def __str__(self) -> str:
        return f"{self.measure}延至{self.due_on}"

    @property
    def answers(self) -> int | None:
        return self.measure_id


class MeasureReport(Line):
    """措施落实: what was done of a measure, on which day, and what shows it."""

    measure = _measure("已落实的措施")
    done_on = models.DateField("完成日期", help_text="长期坚持的，填制度建立或者首次落实的日期")
    result = models.CharField("落实情况", max_length=300)
    evidence = models.CharField("佐证材料", max_length=200, help_text="材料名称，如会议纪要、制度文件、照片、台账")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "措施落实"
        verbose_name_plural = "措施落实"

    def __str__(self) -> str:
        return f"{self.measure}：{self.result}"

    @property
    def answers(self) -> int | None:
        """The term that it meets: that of the postponement where the measure was postponed."""
        postponed = Postponement.objects.filter(measure_id=self.measure_id, void_entry__isnull=True)
        return postponed.values_list("pk", flat=True).first() or self.measure_id


class SupervisionKind(models.TextChoices):
    """监督类别."""

    DEPUTIES = "deputies", "人大代表建议"
    ADVISERS = "advisers", "政协提案"
    AUDIT = "audit", "审计"
    PARTY_INSPECTION = "patrol", "巡察"
    JUDICIAL_ADVICE = "court", "司法建议"
    PROCURATORIAL_ADVICE = "procuracy", "检察建议"
    MEDIA = "media", "媒体监督"
    OTHER = "other", "其他监督"


class Satisfaction(models.TextChoices):
    """反馈."""

    SATISFIED = "satisfied", "满意、认可"
    FAIR = "fair", "基本满意"
    NOT_ASKED = "not_asked", "对方不作评价"


class Supervision(Record):
    """接受监督: what deputies, auditors, inspectors, courts or the media asked, and how it was answered."""

    kind = models.CharField("监督类别", max_length=12, choices=SupervisionKind.choices)
    body = models.CharField("提出机关", max_length=100, help_text="如县人民检察院；代表、委员写届次和编号，不写姓名")
    document_number = models.CharField("来文字号", max_length=60, blank=True, help_text="文书、建议、提案的编号")
    asked = models.TextField("主要内容", help_text="要求做什么、指出什么问题")
    answer_by = models.DateField("要求答复日期", null=True, blank=True, help_text="来文写明答复期限的，填最后日期")
    unit = models.CharField("承办单位", max_length=100, blank=True)
    leader = models.CharField("分管领导", max_length=50, blank=True)
    assigned_on = models.DateField("交办日期", null=True, blank=True)
    answer = models.TextField("答复内容", blank=True, help_text="采纳了什么、怎样办、不能办的理由")
    needs_rectification = models.BooleanField(
        "需要整改", default=False, help_text="属实、应当整改的；办结前应当登记问题整改并选择"
    )
    first_answered_on = models.DateField("首次答复日期", null=True, blank=True)
    answered_on = models.DateField("答复日期", null=True, blank=True)
    rejected_because = models.TextField("不满意的理由", blank=True)
    rejected_on = models.DateField("反馈不满意日期", null=True, blank=True)
    satisfaction = models.CharField("反馈", max_length=10, choices=Satisfaction.choices, blank=True)
    accepted_on = models.DateField("反馈认可日期", null=True, blank=True)

    class Meta:
        verbose_name = "接受监督"
        verbose_name_plural = "接受监督"
        indexes = [
            models.Index(fields=["org", "opened_on"], name="rectification_supervision_in"),
            models.Index(fields=["org", "first_answered_on"], name="rectification_supervision_said"),
            models.Index(fields=["org", "accepted_on"], name="rectification_supervision_done"),
        ]

    def __str__(self) -> str:
        return f"{self.body}{self.get_kind_display()}"


class RaisedProblem(Line):
    """转为整改: a problem of the list of problems that supervision brought to light."""

    problem = models.ForeignKey(
        Problem,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name="问题整改事项",
        help_text="先在问题整改台账中登记",
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "转为整改的问题"
        verbose_name_plural = "转为整改的问题"

    def __str__(self) -> str:
        return str(self.problem)


class InspectionKind(models.TextChoices):
    """督察方式."""

    SELF = "self", "本级自查"
    SPECIAL = "special", "本级专项督察"
    COUNTY = "county", "上级督察"


class LawInspection(EntryRecord):
    """法治督察: one inspection of how government by law is done, by the township itself or by those above it."""

    held_on = models.DateField("督察日期", null=True, blank=True, help_text="跨几天的，填结束那一天")
    kind = models.CharField("督察方式", max_length=8, choices=InspectionKind.choices)
    topic = models.CharField("督察内容", max_length=200, help_text="如行政执法三项制度落实、年度报告公开")
    units_inspected = models.PositiveIntegerField(
        "督察单位数",
        null=True,
        blank=True,
        validators=[at_most(999, "个")],
        help_text="几个办、站、所和村（社区）",
    )
    units = models.CharField("督察单位", max_length=300, blank=True, help_text="单位名称，用顿号分开")
    inspectors = models.CharField("督察人员", max_length=200, blank=True, help_text="姓名或者单位，用顿号分开")
    problems_found = models.PositiveIntegerField(
        "发现问题数",
        null=True,
        blank=True,
        validators=[at_most(999, "个")],
        help_text="没有发现的填0；发现的逐个登记整改",
    )
    conclusion = models.TextField("督察结论", blank=True, help_text="总体情况；通报、反馈以后补记")

    search_fields = ("topic", "units", "conclusion")
    own_name = ("inspectors",)

    class Meta:
        verbose_name = "法治督察（自查）"
        verbose_name_plural = "法治督察（自查）"
        indexes = [models.Index(fields=["org", "dated_on"], name="rectification_inspection_dated")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.topic}"

"""人民调解委员会、人民调解员: who mediates, for which term; how they are trained and guided."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone

from yifa.engine.matters.offered import Holders
from yifa.engine.numbers.bounds import at_most
from yifa.engine.orgs.authority import holders_on
from yifa.engine.orgs.models import Person
from yifa.engine.orgs.models.person import Sex
from yifa.engine.orgs.people import enter_person
from yifa.engine.parameters.limits import limit_for
from yifa.engine.registers.models import EntryRecord
from yifa.law.clock import due
from yifa.law.roles import MEDIATOR


class CommitteeKind(models.TextChoices):
    """调解委员会类别: where it was set up (人民调解法 art. 8, 34)."""

    TOWNSHIP = "township", "乡镇（街道）"
    VILLAGE = "village", "村"
    COMMUNITY = "community", "社区"
    ENTERPRISE = "enterprise", "企业事业单位"
    TRADE = "trade", "行业性、专业性"


class Committee(EntryRecord):
    """人民调解委员会: from its founding to its end. Its members are the mediators who name it."""

    founded_on = models.DateField("设立日期", null=True, blank=True, help_text="推选或者决定设立的日期")
    name = models.CharField("名称", max_length=100, help_text="印章上的全称")
    kind = models.CharField(
        "类别",
        max_length=12,
        choices=CommitteeKind.choices,
        help_text="村、社区必须设立；乡镇和企业事业单位可以设立（《人民调解法》第8、34条）",
    )
    trade = models.CharField(
        "行业、专业领域", max_length=50, blank=True, help_text="行业性、专业性的填写，如道路交通、物业"
    )
    office = models.CharField("办公地点", max_length=100, blank=True, help_text="当事人找得到的地方")
    standardised_on = models.DateField(
        "达到规范化标准日期", null=True, blank=True, help_text="经县级司法行政部门验收的日期"
    )
    dissolved_on = models.DateField("撤销日期", null=True, blank=True, help_text="自该日起不再存在；先补记各调解员离任")

    search_fields = ("name", "trade")

    class Meta:
        verbose_name = "人民调解委员会"
        verbose_name_plural = "人民调解委员会"
        indexes = [models.Index(fields=["org", "founded_on"], name="disputes_committee_founded")]

    def __str__(self) -> str:
        return self.name

    def still_serving(self) -> list[str]:
        """The names of its mediators who have not left by the day on which it ends."""
        if self.pk is None:
            return []
        rows = Mediator.objects.filter(org=self.org, committee=self, voided=False)
        return [row.name for row in rows.filter(Q(left_on__isnull=True) | Q(left_on__gt=self.dissolved_on))]


class Duty(models.TextChoices):
    """调解员职务: members are elected for three years, hired mediators engaged by the committee (art. 8, 9, 13)."""

    CHAIR = "chair", "主任"
    DEPUTY = "deputy", "副主任"
    MEMBER = "member", "委员"
    HIRED = "hired", "聘任调解员"


class ChosenBy(models.TextChoices):
    """产生方式 (人民调解法 art. 9, 13)."""

    ASSEMBLY = "assembly", "村（居）民会议、代表会议推选"
    STAFF = "staff", "职工大会、工会推选"
    ENGAGED = "engaged", "调解委员会聘任"
    NAMED = "named", "设立单位确定"


class Engagement(models.TextChoices):
    """专兼职."""

    FULL_TIME = "full_time", "专职"
    PART_TIME = "part_time", "兼职"


class Mediator(EntryRecord):
    """人民调解员: one term of one mediator in one committee. Who acts in the system is entitled by a post, not by this
    row; ``person`` says that both are the same human being."""

    since = models.DateField(
        "任期开始日期", null=True, blank=True, help_text="推选产生或者聘任的日期；连任的另登记一届"
    )
    name = models.CharField("姓名", max_length=50, help_text="身份证上的姓名")
    sex = models.CharField("性别", max_length=8, choices=Sex.choices, blank=True, help_text="委员会应当有妇女成员")
    committee = models.ForeignKey(
        Committee,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name="调解委员会",
        help_text="先在调解委员会台账登记",
    )
    duty = models.CharField(
        "职务",
        max_length=8,
        choices=Duty.choices,
        help_text="委员任期三年，可以连任；聘任调解员由委员会聘任（《人民调解法》第9、13条）",
    )
    chosen_by = models.CharField(
        "产生方式",
        max_length=12,
        choices=ChosenBy.choices,
        help_text="村、社区的委员由村（居）民会议或者代表会议推选，企业的由职工大会或者工会推选（《人民调解法》第9条）",
    )
    engagement = models.CharField("专兼职", max_length=12, choices=Engagement.choices, help_text="以调解为主业的填专职")
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="本机关人员",
        help_text="自动对应，对应错了的更正；没有账号的也有，纠纷由其调解时可以选到",
    )
    term_ends_on = models.DateField("任期届满日期", null=True, blank=True)
    left_on = models.DateField("离任日期", null=True, blank=True, help_text="届满改选、辞职、罢免、解聘的日期")
    left_because = models.CharField(
        "离任原因",
        max_length=100,
        blank=True,
        help_text="届满、辞职、罢免、解聘；罢免、解聘须有法定情形（《人民调解法》第15条）",
    )

    offered = {"person": Holders((MEDIATOR,))}
    search_fields = ("name",)

    class Meta:
        verbose_name = "人民调解员"
        verbose_name_plural = "人民调解员"
        indexes = [
            models.Index(fields=["org", "since"], name="disputes_mediator_since"),
            models.Index(fields=["org", "committee"], name="disputes_mediator_committee"),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.committee}{self.get_duty_display()}）"

    def settled(self) -> dict[str, Any]:
        """Who the mediator is: as before in this register, or the one of that name who has such a post here; else
        somebody who is entered now and has no account."""
        if self.person_id is not None:
            return {}
        rows = Mediator.objects.filter(org=self.org, name=self.name, person__isnull=False)
        known = rows.filter(person__sex__in=["", self.sex]) if self.sex else rows
        person = next((row.person for row in known.select_related("person").order_by("-pk")), None)
        if person is None:
            day = self.since or timezone.localdate()
            namesakes = list(holders_on(self.org, day, [MEDIATOR.code]).filter(name=self.name)[:2])
            person = namesakes[0] if len(namesakes) == 1 else None
        return {"person": person or enter_person(self.name, sex=Sex(self.sex) if self.sex else None)}

    def serves_already(self) -> bool:
        """Whether the same name serves in the committee on the day on which the term begins."""
        rows = Mediator.objects.filter(org=self.org, committee=self.committee, name=self.name, voided=False)
        serving = rows.filter(Q(left_on__isnull=True) | Q(left_on__gt=self.since), since__lte=self.since)
        return serving.exclude(pk=self.pk).exists() if self.pk else serving.exists()

    def derived(self) -> dict[str, Any]:
        """The end of an elected member's term (art. 9); the law gives hired mediators none."""
        if self.since is None or self.duty == Duty.HIRED:
            return {"term_ends_on": None}
        return {"term_ends_on": due(limit_for(self.org, "mediation_committee_term", self.since), self.since).on}


class MediatorTraining(EntryRecord):
    """调解员培训: one lesson or course for mediators (人民调解法 art. 14)."""

    held_on = models.DateField("培训日期", null=True, blank=True, help_text="连续几天的，填结束那一天")
    topic = models.CharField("培训内容", max_length=200, help_text="讲了什么，如《民法典》婚姻家庭编")
    attendance = models.PositiveIntegerField(
        "参训人次",
        null=True,
        blank=True,
        validators=[at_most(9_999, "人次")],
        help_text="实到的调解员，一人一次算一人次",
    )
    hours = models.PositiveSmallIntegerField(
        "学时", null=True, blank=True, validators=[at_most(999, "学时")], help_text="按45分钟一学时折算"
    )
    organiser = models.CharField(
        "组织单位", max_length=100, blank=True, help_text="司法行政部门应当定期培训（《人民调解法》第14条）"
    )
    lecturer = models.CharField("授课人", max_length=100, blank=True, help_text="姓名和单位")

    search_fields = ("topic", "lecturer")

    class Meta:
        verbose_name = "调解员培训"
        verbose_name_plural = "调解员培训"
        indexes = [models.Index(fields=["org", "dated_on"], name="disputes_training_dated")]

    def __str__(self) -> str:
        return self.topic


class GuidanceVisit(EntryRecord):
    """调解组织指导走访: somebody looks how a committee works and advises it (人民调解法 art. 5)."""

    visited_on = models.DateField("走访日期", null=True, blank=True)
    committee = models.ForeignKey(
        Committee, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="调解委员会"
    )
    visitors = models.CharField("走访人员", max_length=100, blank=True, help_text="姓名和单位，如司法所、人民法庭")
    situation = models.TextField("走访情况", help_text="组织、制度、台账、卷宗、调解质量")
    advice = models.TextField("指导意见", blank=True, help_text="指出的问题和改进办法，一事一行")
    carried_out_on = models.DateField("意见落实日期", null=True, blank=True, help_text="委员会按意见改好、经核对的日期")

    search_fields = ("situation", "advice")

    class Meta:
        verbose_name = "调解组织指导走访"
        verbose_name_plural = "调解组织指导走访"
        indexes = [models.Index(fields=["org", "dated_on"], name="disputes_visit_dated")]

    def __str__(self) -> str:
        return f"走访{self.committee}"

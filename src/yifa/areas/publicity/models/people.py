"""法律明白人、普法志愿者、普法队伍: who makes the law known in the villages, what they learn and what they do."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding


class LiterateKind(models.TextChoices):
    """人员类别."""

    LITERATE = "literate", "法律明白人"
    VOLUNTEER = "volunteer", "普法志愿者"


class Standing(models.TextChoices):
    """身份: from whom law-aware people are picked first."""

    CADRE = "cadre", "村（社区）干部"
    PARTY_MEMBER = "party_member", "党员"
    MEDIATOR = "mediator", "人民调解员"
    GRID_WORKER = "grid_worker", "网格员"
    GROUP_LEADER = "group_leader", "村民小组长、楼栋长"
    VETERAN = "veteran", "退役军人"
    GRADUATE = "graduate", "大学生村官、返乡青年"
    RESPECTED = "respected", "乡贤、退休教师和干部"
    PRODUCER = "producer", "种养、经营能手"
    OTHER = "other", "其他群众"


class LawLiterate(EntryRecord):
    """法律明白人、普法志愿者: somebody who serves in a village, or in the township. No more of a person than that."""

    since = models.DateField("认定（登记）日期", null=True, blank=True)
    kind = models.CharField("人员类别", max_length=12, choices=LiterateKind.choices)
    name = models.CharField("姓名", max_length=50)
    standing = models.CharField("身份", max_length=16, choices=Standing.choices)
    number = models.CharField("证号", max_length=40, blank=True, help_text="法律明白人证上的编号；没有的不填")
    until = models.DateField("退出日期", null=True, blank=True, help_text="自该日起不再担任")
    left_because = models.CharField("退出原因", max_length=100, blank=True, help_text="如外出务工、考核不合格")

    search_fields = ("name", "number")
    ended_by = "until"

    class Meta:
        verbose_name = "法律明白人、普法志愿者"
        verbose_name_plural = "法律明白人、普法志愿者"
        indexes = [models.Index(fields=["org", "since"], name="publicity_literate_since")]

    def __str__(self) -> str:
        return f"{self.village or ''}{self.get_kind_display()}{self.name}"

    def serves_already(self) -> bool:
        """Whether somebody of that name serves in that kind and village at the same time."""
        if self.since is None:
            return False
        rows = holding(self, "since", "until").filter(kind=self.kind, name=self.name, village=self.village)
        return rows.exists()


class LiterateTraining(EntryRecord):
    """法律明白人培训: one training of law-aware people and volunteers, with how many passed where it was tested."""

    held_on = models.DateField("培训日期", null=True, blank=True)
    topic = models.CharField("培训内容", max_length=200)
    trainer = models.CharField("授课单位、人员", max_length=100, help_text="如司法所、村法律顾问")
    attendance = models.PositiveIntegerField(
        "参训人次",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "参训人次应当大于0"), at_most(9_999, "人次")],
    )
    tested = models.PositiveIntegerField(
        "参加考核人数", null=True, blank=True, validators=[at_most(9_999, "人")], help_text="培训后考核的填写"
    )
    passed = models.PositiveIntegerField("考核合格人数", null=True, blank=True, validators=[at_most(9_999, "人")])

    search_fields = ("topic", "trainer")

    class Meta:
        verbose_name = "法律明白人培训"
        verbose_name_plural = "法律明白人培训"
        indexes = [models.Index(fields=["org", "dated_on"], name="publicity_training_dated")]

    def __str__(self) -> str:
        return f"培训：{self.topic}"


class WorkKind(models.TextChoices):
    """工作类型."""

    PUBLICITY = "publicity", "宣传法律"
    MEDIATION = "mediation", "参与调解"
    GUIDANCE = "guidance", "引导法律服务"
    OPINION = "opinion", "反映社情民意"
    OTHER = "other", "其他工作"


class LiterateWork(EntryRecord):
    """法律明白人工作日志: what one of them did on a day."""

    done_on = models.DateField("工作日期", null=True, blank=True)
    worker = models.ForeignKey(
        LawLiterate,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name="法律明白人、志愿者",
    )
    kind = models.CharField("工作类型", max_length=12, choices=WorkKind.choices)
    what = models.CharField("工作内容", max_length=200, help_text="做了什么；不写当事人姓名")
    served = models.PositiveIntegerField(
        "服务人次", null=True, blank=True, validators=[at_most(9_999, "人次")], help_text="没有的填0"
    )

    search_fields = ("what",)

    class Meta:
        verbose_name = "法律明白人工作日志"
        verbose_name_plural = "法律明白人工作日志"
        indexes = [models.Index(fields=["org", "dated_on"], name="publicity_work_dated")]

    def __str__(self) -> str:
        return f"{self.worker.name}：{self.what}"


class TeamKind(models.TextChoices):
    """队伍类别."""

    LECTURERS = "lecturers", "普法讲师团"
    VOLUNTEERS = "volunteers", "普法志愿服务队"
    SQUAD = "squad", "村（社区）普法小分队"
    TROUPE = "troupe", "法治文艺队"
    OTHER = "other", "其他队伍"


class PublicityTeam(EntryRecord):
    """普法队伍: a team with so many members; another number of members is another entry from the day of the change."""

    founded_on = models.DateField("组建日期", null=True, blank=True)
    kind = models.CharField("队伍类别", max_length=12, choices=TeamKind.choices)
    name = models.CharField("队伍名称", max_length=100)
    members = models.PositiveIntegerField(
        "队员人数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "队员人数应当大于0"), at_most(9_999, "人")],
        help_text="人数变了的，补记撤销日期，自该日起另登记一条",
    )
    dissolved_on = models.DateField("撤销日期", null=True, blank=True)

    search_fields = ("name",)

    class Meta:
        verbose_name = "普法队伍"
        verbose_name_plural = "普法队伍"
        indexes = [models.Index(fields=["org", "founded_on"], name="publicity_team_founded")]

    def __str__(self) -> str:
        return self.name

    def stands_already(self) -> bool:
        """Whether a team of that name stands at the same time."""
        if self.founded_on is None:
            return False
        return holding(self, "founded_on", "dissolved_on").filter(name=self.name).exists()

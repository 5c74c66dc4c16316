"""人民调解: what the people's mediation committee records."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.timezone import localdate

from yifa.areas.disputes.models.agreement import MediatedRecord
from yifa.areas.disputes.models.party_key import about_party
from yifa.engine.matters.models import Line
from yifa.engine.matters.offered import Holders, NamesIn, ServingIn
from yifa.engine.orgs.models import Person, Post, in_force_on
from yifa.law.roles import MEDIATOR

IN_OFFICE = ServingIn("disputes.Mediator", since="since", until="left_on")
"""Mediators by the committees' register, most of them without an account."""


class Mediation(MediatedRecord):
    """人民调解: a dispute that a people's mediation committee takes up, from the application to the performance of what
    was agreed (人民调解法)."""

    committee = models.CharField("调解委员会", max_length=100, blank=True, help_text="受理本纠纷的人民调解委员会全称")
    oral_on = models.DateField("达成口头协议日期", null=True, blank=True)
    court = models.CharField(
        "管辖法院",
        max_length=100,
        blank=True,
        help_text="调解组织所在地等有管辖权的基层人民法院（《民事诉讼法》第205条）",
    )
    confirmation_applied_on = models.DateField("申请司法确认日期", null=True, blank=True)
    confirmation_withdrawn_on = models.DateField("撤回司法确认申请日期", null=True, blank=True)
    confirmation_withdrawn_because = models.TextField("撤回申请原因", blank=True)
    confirmed_on = models.DateField("法院确认日期", null=True, blank=True)
    not_confirmed_on = models.DateField("法院不予确认日期", null=True, blank=True)
    enforcement_applied_on = models.DateField("申请强制执行日期", null=True, blank=True)
    ruling_number = models.CharField(
        "裁定书文号", max_length=60, blank=True, help_text="照裁定书写，如（2026）×0102民特12号"
    )
    reopened_on = models.DateField("重新调解日期", null=True, blank=True)
    reopened_because = models.TextField("重新调解原因", blank=True, help_text="各方为何要求变更协议、重新调解")

    offered = {"committee": NamesIn("disputes.Committee", "name", until="dissolved_on")}

    class Meta:
        verbose_name = "人民调解"
        verbose_name_plural = "人民调解"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(written_on__isnull=True) | models.Q(effective_on__isnull=False),
                name="disputes_mediation_written_takes_effect",
            ),
        ]
        indexes = [models.Index(fields=["org", "accepted_on"], name="disputes_mediation_accepted")]


class AssignedMediator(Line):
    """调解员: assigned by the committee or chosen by the parties; ``replaces`` the one in whose place this one came."""

    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name="调解员",
        help_text="委员会指定一名或者几名，当事人也可以选择（《人民调解法》第19条）；没有账号的由本委员会代为录入",
    )
    chosen_by = models.CharField(
        "产生方式",
        max_length=12,
        choices=[("committee", "委员会指定"), ("parties", "当事人选择")],
        default="committee",
        help_text="当事人选的写“当事人选择”",
    )
    replaces = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="替换",
        help_text="更换的，选择被换下的调解员；增加的不选",
    )
    reason = models.CharField("更换原因", max_length=200, blank=True, help_text="如当事人要求更换、与纠纷有利害关系")

    gives_to = (MEDIATOR,)
    offered = {"person": Holders(gives_to, also=IN_OFFICE)}
    goes_with = {"reason": "replaces"}

    has_post: bool
    """As guards read it: whether the person is a mediator here by a post and so can enter what they did."""

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "调解员"
        verbose_name_plural = "调解员"

    @classmethod
    def as_guards_read(cls, rows: models.QuerySet[Self]) -> models.QuerySet[Self]:
        own = Q(org=OuterRef("org"), person=OuterRef("person"), role=MEDIATOR.code)
        told: models.QuerySet[Any] = rows.annotate(has_post=Exists(Post.objects.filter(own, in_force_on(localdate()))))
        return told

    @classmethod
    def at_work(cls, roots: Collection[int]) -> Iterable[tuple[int, int]]:
        """Who has not been replaced since. A mediation with one who can't enter anything is nobody's alone."""
        rows = cls.objects.filter(
            matter__parent__in=roots, matter__ended=False, matter__voided=False, void_entry__isnull=True
        )
        found = list(cls.as_guards_read(rows).select_related("matter"))
        replaced = {row.replaces_id for row in found}
        serving = [row for row in found if row.pk not in replaced]
        open_to_others = {row.matter.parent_id for row in serving if not row.has_post}
        for row in serving:
            if row.matter.parent_id is not None and row.matter.parent_id not in open_to_others:
                yield row.matter.parent_id, row.person_id

    def serves_on(self, day: date) -> bool:
        """Whether the register of mediators has the person in office on the day."""
        return self.person_id in IN_OFFICE.ids(self.matter.org, day)


class RightsNotice(Line):
    """权利义务告知: one party, told before the first sitting (人民调解法 art. 23, 24)."""

    party = about_party()
    told_on = models.DateField("告知日期", help_text="第一次调解之前告知")
    open_session = models.BooleanField(
        "是否同意公开调解", default=False, help_text="当事人可以要求公开或者不公开调解（《人民调解法》第23条）"
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "权利义务告知"
        verbose_name_plural = "权利义务告知"


class Inquiry(Line):
    """调查记录: whom the mediator asked, where, and what was learned (人民调解法 art. 22, 27)."""

    held_on = models.DateField("调查日期", help_text="询问、查看的日期")
    place = models.CharField("地点", max_length=100, help_text="在哪里问的、看的")
    asked = models.CharField("被调查人", max_length=100, help_text="向谁了解情况")
    content = models.TextField("调查情况", help_text="问了什么、怎么答的，看到了什么（《人民调解法》第22条）")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "调查记录"
        verbose_name_plural = "调查记录"


class Participant(Line):
    """参与调解人: a relative, neighbour, colleague or expert who helps with the parties' consent (art. 20)."""

    name = models.CharField("姓名（单位）", max_length=100, help_text="受邀人的姓名，或者单位和姓名")
    relation = models.CharField("身份", max_length=100, help_text="亲属、邻里、同事，或者有专门知识的人等")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "参与调解人"
        verbose_name_plural = "参与调解人"


class ParticipantConsent(Line):
    """同意邀请: one party's consent to those who were invited."""

    party = about_party()
    consented_on = models.DateField("同意日期", help_text="每一方都同意才能邀请（《人民调解法》第20条）")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "同意邀请"
        verbose_name_plural = "同意邀请"


class ExtensionConsent(Line):
    """同意延长调解期限: one party's consent that mediating goes on after the time that the local rule gives."""

    party = about_party()
    consented_on = models.DateField("同意日期", help_text="每一方都同意才能延长")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "同意延长调解期限"
        verbose_name_plural = "同意延长调解期限"


class AmendmentConsent(Line):
    """同意变更协议: one party's consent to mediate the agreement anew (art. 2, 3, 33)."""

    party = about_party()
    consented_on = models.DateField("同意日期", help_text="每一方都同意才能重新调解")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "同意变更协议"
        verbose_name_plural = "同意变更协议"


class ConfirmationApplicant(Line):
    """司法确认申请人: one of the parties who ask the court together (人民调解法 art. 33)."""

    party = about_party(help_text="双方共同申请，逐个登记（《人民调解法》第33条）")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "司法确认申请人"
        verbose_name_plural = "司法确认申请人"

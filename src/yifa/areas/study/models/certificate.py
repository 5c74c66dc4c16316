"""执法资格、法律职业资格: who is to be qualified, and for what somebody holds a certificate until when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from yifa.areas.study.models.learner import Learner
from yifa.engine.orgs import qualifying
from yifa.engine.orgs.models import Certificate, Org, Person
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.people import enter_person
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class Qualification(models.TextChoices):
    """资格类别."""

    ENFORCEMENT = CertificateKind.ENFORCEMENT.value, "行政执法资格"
    LEGAL_PROFESSION = CertificateKind.LEGAL_PROFESSION.value, "国家统一法律职业资格"


class Passed(models.TextChoices):
    """资格考试结果."""

    PASSED = "passed", "通过"
    FAILED = "failed", "未通过"
    ABSENT = "absent", "缺考"


class Enrolment(EntryRecord):
    """资格考试报名: one person who is put forward for an exam of qualification, and how it went."""

    enrolled_on = models.DateField("报名日期", null=True, blank=True)
    learner = models.ForeignKey(
        Learner, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法人员"
    )
    kind = models.CharField("资格类别", max_length=24, choices=Qualification.choices)
    scope = models.CharField("拟申领的执法类别、区域", max_length=200, blank=True, help_text="申领行政执法证的填写")
    sat_on = models.DateField("考试日期", null=True, blank=True)
    result = models.CharField("考试结果", max_length=8, choices=Passed.choices, blank=True)

    class Meta:
        verbose_name = "资格考试报名"
        verbose_name_plural = "资格考试报名"
        indexes = [models.Index(fields=["org", "dated_on"], name="study_enrolment_dated")]

    def __str__(self) -> str:
        return f"{self.learner.name}：{self.get_kind_display()}考试"

    def is_waiting_already(self) -> bool:
        """Whether the person is enrolled for the same and has not sat it yet."""
        return others(self).filter(learner=self.learner, kind=self.kind, sat_on__isnull=True).exists()


class Qualified(EntryRecord):
    """资格证件: one certificate as it was issued or renewed. Entering it qualifies the person from that day on, and
    bars the person when it has run out or was revoked (行政处罚法 art. 42; 行政执法监督条例 art. 10, 17).
    """

    issued_on = models.DateField("发证日期", null=True, blank=True, help_text="换发的，填新证的发证日期")
    learner = models.ForeignKey(
        Learner, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法人员"
    )
    kind = models.CharField("资格类别", max_length=24, choices=Qualification.choices)
    number = models.CharField("证号", max_length=64)
    issuer = models.CharField("发证机关", max_length=100)
    scope = models.CharField("执法类别、区域", max_length=200, blank=True, help_text="证件上载明的，行政执法证应当填写")
    expires_on = models.DateField("有效期至", null=True, blank=True, help_text="有效期的最后一日；长期有效的不填")
    replaced_on = models.DateField("换发日期", null=True, blank=True, help_text="自该日起由新证接续，新证另登记一条")
    revoked_on = models.DateField("注销日期", null=True, blank=True, help_text="自该日起不再有执法资格")
    revoked_because = models.CharField("注销原因", max_length=200, blank=True, help_text="调离、退休、吊销、取消资格等")
    ends_on = models.DateField("失效日期", null=True, blank=True)
    is_renewal = models.BooleanField("换发", default=False)
    certificate = models.ForeignKey(
        Certificate,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="资格证件",
    )

    search_fields = ("number", "scope")

    class Meta:
        verbose_name = "资格证件登记"
        verbose_name_plural = "资格证件登记"
        indexes = [
            models.Index(fields=["org", "issued_on"], name="study_certificate_issued"),
            models.Index(fields=["org", "ends_on"], name="study_certificate_ends"),
        ]

    def __str__(self) -> str:
        return f"{self.learner.name}：{self.get_kind_display()}证{self.number}"

    def derived(self) -> dict[str, Any]:
        """The first day on which it is valid no more; whether it takes the place of one that was replaced."""
        run_out = None if self.expires_on is None else self.expires_on + timedelta(days=1)
        former = others(self).filter(learner=self.learner, kind=self.kind)
        return {
            "ends_on": min(filter(None, (run_out, self.replaced_on, self.revoked_on)), default=None),
            "is_renewal": self.issued_on is not None and former.filter(replaced_on__lte=self.issued_on).exists(),
        }

    def settled(self) -> dict[str, Any]:
        """The person's certificate, by which acts are permitted; of one that was renewed, as the renewal has it."""
        if self.issued_on is None or self._is_renewed_since():
            return {}
        told = qualifying.Told(
            person=self.holder(),
            kind=CertificateKind(self.kind),
            number=self.number,
            issuer=self.issuer,
            covers=self.scope,
            issued_on=self.issued_on,
            expires_on=self.expires_on,
            revoked_on=self.revoked_on,
            revoked_for=self.revoked_because,
        )
        return {"certificate": qualifying.settle_certificate(self.certificate, self.org, told)}

    def undone(self) -> None:
        """What should not have been entered qualifies nobody; what was entered before of the same certificate holds."""
        if self.certificate is None or self._is_renewed_since():
            return
        before = self._of_the_same().order_by("-issued_on").first()
        if before is None:
            qualifying.withdraw_certificate(self.certificate, self.org, "登记有误，条目已作废")
        else:
            before.settled()

    def _of_the_same(self) -> QuerySet[Qualified]:
        return others(self).filter(certificate=self.certificate_id, certificate__isnull=False)

    def _is_renewed_since(self) -> bool:
        return self._of_the_same().filter(issued_on__gt=self.issued_on).exists()

    def holder(self) -> Person:
        """Who holds it: whom the roster or an earlier certificate says it is, else somebody who is entered now."""
        if self.learner.person is not None:
            return self.learner.person
        rows = Qualified.objects.filter(org=self.org, learner=self.learner, certificate__isnull=False)
        earlier = rows.select_related("certificate__person").first()
        return earlier.certificate.person if earlier and earlier.certificate else enter_person(self.learner.name)

    def state_on(self, day: date) -> str:
        """有效, 注销, 换发, 过期 or, of one that is not issued yet, 未生效."""
        if self.issued_on is None or self.issued_on > day:
            return "未生效"
        for ended, word in ((self.revoked_on, "注销"), (self.replaced_on, "换发"), (self.ends_on, "过期")):
            if ended is not None and ended <= day:
                return word
        return "有效"

    def number_is_anothers(self) -> bool:
        """Whether somebody else holds a certificate of that number."""
        held = Certificate.objects.filter(kind=self.kind, number=self.number).first()
        if held is None or held.pk == self.certificate_id:
            return False
        mine = {self.learner.person_id} if self.learner.person_id else set()
        rows = Qualified.objects.filter(org=self.org, learner=self.learner, certificate=held)
        return held.person_id not in mine and not rows.exists()

    def still_held(self) -> QuerySet[Qualified]:
        """The person's other certificates of the kind that are valid on some day on which this one is."""
        rows = others(self).filter(learner=self.learner, kind=self.kind)
        rows = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=self.issued_on))
        ends = self.derived()["ends_on"]
        return rows if ends is None else rows.filter(issued_on__lt=ends)


def valid_certificates(org: Org, day: date, kind: str = Qualification.ENFORCEMENT) -> QuerySet[Qualified]:
    """The certificates of the kind that are valid on a day."""
    rows = Qualified.objects.filter(org=org, voided=False, kind=kind, issued_on__lte=day)
    return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day)).order_by("ends_on", "pk")

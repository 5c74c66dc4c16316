"""A person puts right what the program read; and what people said goes out as annotations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils import timezone

from yifa.engine.journal.recording import append
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.transactions import write_transaction
from yifa.oversight.report_reading.models import ClaimCorrection, CollectedReport, Verdict
from yifa.oversight.report_reading.standing import standing
from yifa.reading.catalogue import indicator_names
from yifa.reading.reading import OTHER


class CorrectionForm(forms.ModelForm):
    """更正一处: what stands at a stretch of the text."""

    class Meta:
        model = ClaimCorrection
        fields = ("verdict", "start", "end", "value", "value_max", "unit", "qualifier", "role", "indicator", "what")
        widgets = {"start": forms.HiddenInput, "end": forms.HiddenInput}

    def __init__(self, *args: Any, report: CollectedReport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.report = report
        self.fields["verdict"] = forms.ChoiceField(label="更正种类", choices=[("", "请选择"), *Verdict.choices])
        names = sorted(indicator_names().items(), key=lambda item: item[1])
        self.fields["indicator"] = forms.ChoiceField(
            label="指标", choices=[(OTHER, "其他"), *names], required=False, initial=OTHER
        )

    def clean_indicator(self) -> str:
        """Nothing chosen means none of the catalogue."""
        return self.cleaned_data["indicator"] or OTHER

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        start, end = cleaned.get("start"), cleaned.get("end")
        if start is None or end is None or not 0 <= start < end <= len(self.report.text) or end - start > 200:
            raise forms.ValidationError("请在原文中选定要更正的一处，不超过200个字")
        if cleaned.get("verdict") != Verdict.NO_FIGURE and cleaned.get("value") is None:
            self.add_error("value", "请填写数值，以基本单位计：1.2万元填12000")
        low, high = cleaned.get("value"), cleaned.get("value_max")
        if low is not None and high is not None and high < low:
            self.add_error("value_max", "上限不能小于数值")
        return cleaned

    def keep(self, by: Person) -> ClaimCorrection:
        """Write it, with a trace in the journal."""
        correction: ClaimCorrection = self.save(commit=False)
        correction.org_id, correction.report = self.report.org_id, self.report
        correction.corrected_by, correction.corrected_at = by, timezone.now()
        with write_transaction():
            correction.save(force_insert=True)
            append(
                Org.objects.get(pk=self.report.org_id),
                "correction",
                f"report:{self.report.pk}",
                {"person": by.pk, "start": correction.start, "end": correction.end, "verdict": correction.verdict},
            )
        return correction


def annotation_lines(reports: Iterator[CollectedReport]) -> Iterator[str]:
    """The reports about which people spoke, one JSON object a line: text, claims as they hold, and what is none."""
    for report in reports:
        held = standing(report)
        rejected = ClaimCorrection.objects.filter(
            org_id=report.org_id, report=report, verdict=Verdict.NO_FIGURE
        ).order_by("start")
        document = {
            "doc": report.text_sha256[:16],
            "text": report.text,
            "claims": [claim._asdict() for claim in held.claims],
            "negatives": [
                {"start": one.start, "end": one.end, "surface": report.text[one.start : one.end], "why": one.what}
                for one in rejected
            ],
            "source": report.name,
            "text_kind": "original",
        }
        yield json.dumps(document, ensure_ascii=False) + "\n"

"""Who touched a paragraph last: found by going back through the versions."""

from __future__ import annotations

from collections.abc import Iterable

from yifa.reports.editing.stored import Stored
from yifa.reports.models import Saving
from yifa.reports.text import Paragraph, Text


def last_touched(report: Stored, rules: Iterable[str]) -> dict[str, Saving]:
    """The version in which each of these paragraphs became what it is; of what never changed the first one."""
    wanted = set(rules)
    found: dict[str, Saving] = {}
    savings = Saving.objects.filter(org_id=report.record.org_id, matter=report.matter).select_related("by")
    later, after = report.saving, _paragraphs(report.text, wanted)
    for saving in savings.filter(seq__lt=later.seq).defer("generated").order_by("-seq").iterator(chunk_size=50):
        before = _paragraphs(Text.parse(saving.text), wanted)
        changed = {rule for rule in wanted if before.get(rule) != after.get(rule)}
        found |= dict.fromkeys(changed, later)
        wanted -= changed
        if not wanted:
            break
        later, after = saving, before
    return found | dict.fromkeys(wanted, later)


def _paragraphs(text: Text, wanted: Iterable[str]) -> dict[str, Paragraph]:
    return {rule: text.by_rule[rule] for rule in wanted if rule in text.by_rule}

"""A few village meetings of a sample township, each brought to where it stands by its acts. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.core.files.base import ContentFile

from yifa.engine.files.storing import attach
from yifa.engine.matters.act import act, open_matter
from yifa.engine.orgs.models import Org, Person

_SCAN = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
_TOPICS = ("山塘承包方案", "道路硬化筹资筹劳", "集体林地流转")


WORKBOOKS = ()


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Open the sample's meetings in an organisation whose people are those of the sample; gives how many.

    The first was held and posted, the second was announced, the third is being planned.
    """
    clerk = people["clerk"]
    for place, topic in enumerate(_TOPICS):
        planned_on = today - timedelta(days=60 - 20 * place)
        meets_on = planned_on + timedelta(days=30)
        opened = open_matter(
            "village_meeting",
            org=org,
            actor=clerk,
            happened_on=planned_on,
            title=f"{topic}村民会议",
            data={"topic": topic, "meets_on": meets_on, "groups": 1, "needs_review": False},
        )
        key = opened.matter.pk
        if place < 2:
            attach(opened.matter, "meeting_notice", ContentFile(_SCAN, name="会议通知.pdf"), clerk)
            told = {"group": "第一组", "told_on": planned_on}
            act(key, "notify", actor=clerk, happened_on=planned_on, data={"MeetingNotice": [told]})
        if place < 1:
            outcome = {"present": 86, "in_favour": 79, "resolution": "同意方案"}
            act(key, "hold", actor=clerk, happened_on=meets_on, data=outcome)
            act(key, "post", actor=clerk, happened_on=meets_on)
    return len(_TOPICS)

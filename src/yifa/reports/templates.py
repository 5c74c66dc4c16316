"""县级报告模板: which outline a township's report follows on a day, and the doors by which a county sets its own.

The nearest organisation above that has a template in force decides; without any, the outline of the law's five parts
with its customary sub-sections holds. A county adds parts, orders them and words the headings; the five parts of
法治政府建设与责任落实督察工作规定 art. 25 stay in every template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string

from yifa.engine.journal.recording import append
from yifa.engine.orgs.authority import holds
from yifa.engine.orgs.hierarchy import above
from yifa.engine.orgs.models import Org, Person
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.store.tenancy import every_org, org_scope
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import ADMIN
from yifa.reading.parts import part_of
from yifa.reports.models.template import ReportTemplate
from yifa.reports.outline import CAUSES, NEXT, NO_RECORDS, OUTLINE, STATUTORY, TOPICS, Part, Topic

TO_BE_WRITTEN: Final = "业务记录中没有这方面的内容，由起草单位补写；确实没有的，写明“无”。"
"""What a draft says in a part that the county demands and no area speaks in."""

MOST_PARTS: Final = 20
MOST_TOPICS: Final = 40
LONGEST_HEADING: Final = 60
"""Characters of a heading: three lines of the document."""

_SETTING: Final = (OrgKind.PROVINCE, OrgKind.CITY, OrgKind.COUNTY)
_NUMBERED: Final = re.compile(
    r"[（(]?[一二三四五六七八九十百]{1,3}(?:[、.．]|[）)])|第[一二三四五六七八九十]{1,3}(?:部分|章|节)"
)
_FORBIDDEN: Final = re.compile(r"[\d{}|#\[\]\x00-\x1f\x7f]")
_OPTIONAL: Final = "（可不写）"
_LINE: Final = re.compile(
    r"(?P<level>##?)\s+(?P<heading>\S.*?)\s*(?P<optional>（可不写）)?\s*(?:\[(?P<key>[a-z][a-z0-9_]{0,30})\])?"
)
_OWN: Final = "own_"
_PART_OF_TOPIC: Final = {topic.key: part.key for part in OUTLINE for topic in part.topics}
_ANY_YEAR: Final = 2025


class BadTemplate(ValueError):
    """A template that can't be set: what is wrong, by which rule, what to do."""


@dataclass(frozen=True)
class Template:
    """An outline, and where it comes from; without a source it is the product's own. ``row``: the id of the row."""

    outline: tuple[Part, ...]
    source: str = ""
    row: int | None = None


PRODUCT: Final = Template(OUTLINE)


def template_for(org: Org, day: date) -> Template:
    """The template that a report begun on this day follows: of the organisation itself, or the nearest above it."""
    row = row_for(org, day)
    return template_of(row) if row is not None else PRODUCT


def row_for(org: Org, day: date) -> ReportTemplate | None:
    """The row of that template; None where nobody has set one."""
    reach = {one.pk: one for one in (org, *above(org, day))}
    with every_org("a county's template holds for the townships beneath it"):
        rows = list(
            ReportTemplate.objects.select_related("org", "set_by")
            .filter(Q(until__isnull=True) | Q(until__gt=day), org__in=reach, in_force__lte=day)
            .order_by("-in_force")
        )
    # Whoever has the most above is the nearest.
    return min(rows, key=lambda row: -len(above(reach[row.org_id], day)), default=None)


def template_of(row: ReportTemplate) -> Template:
    """What a row says."""
    return Template(parsed(row.outline), row.source, row.pk)


def template_by_id(pk: int | None) -> Template:
    """The template that a draft was made by; the product's where it was made by none."""
    if pk is None:
        return PRODUCT
    with every_org("the template of the county, by which a township's report was drafted"):
        return template_of(ReportTemplate.objects.get(pk=pk))


def set_of(org: Org) -> list[ReportTemplate]:
    """What an organisation has set, the newest first."""
    with org_scope(org):
        return list(ReportTemplate.objects.select_related("set_by").filter(org=org).order_by("-in_force"))


def may_set(org: Org, by: Person, today: date) -> bool:
    """Whether the person sets templates there: administrators of a county, and of what stands above counties."""
    return org.kind in _SETTING and holds(by, ADMIN.code, org, today)


def set_template(
    org: Org, outline: str, *, in_force: date, source: str, by: Person, until: date | None = None
) -> ReportTemplate:
    """Set the template of an organisation from a day on (until the day before ``until``).

    :param outline: as ``written`` writes it; new parts and sub-sections have no key.
    :raises BadTemplate: a part of the law is missing, a heading can't stand in a report, there is one of the same day
        or a later one, the document is not named, or the person may not.
    """
    _refuse_others(org, by)
    document = " ".join(source.split())
    if not 1 <= len(document) <= 200:
        raise BadTemplate("请写明设定模板所依据的文件名称和文号，不超过200字")
    if until is not None and until <= in_force:
        raise BadTemplate("停用日期应当晚于施行日期")
    text = written(parsed(outline))
    with write_transaction(), org_scope(org):
        if ReportTemplate.objects.filter(org=org, in_force__gte=in_force).exists():
            raise BadTemplate("已有同日或者更晚施行的模板；新模板的施行日期应当晚于已有模板，历史不得改写")
        row = ReportTemplate.objects.create(
            org=org, outline=text, in_force=in_force, until=until, source=document, set_by=by, set_at=timezone.now()
        )
        body = {"outline": text, "source": document, "in_force": in_force.isoformat(), "by": by.pk}
        append(org, "template", "report", body | ({"until": until.isoformat()} if until else {}))
    return row


def end_template(row: ReportTemplate, *, until: date, by: Person) -> None:
    """The template is not in force any more from this day on. :raises BadTemplate: it ended, or the person may not."""
    _refuse_others(row.org, by)
    if until <= row.in_force:
        raise BadTemplate("停用日期应当晚于施行日期")
    with write_transaction(), org_scope(row.org):
        changed = ReportTemplate.objects.filter(org=row.org, pk=row.pk, until__isnull=True).update(until=until)
        if not changed:
            raise BadTemplate("这个模板已经定了停用日期")
        append(row.org, "template_end", "report", {"template": row.pk, "until": until.isoformat(), "by": by.pk})


def _refuse_others(org: Org, by: Person) -> None:
    if not may_set(org, by, timezone.localdate()):
        raise BadTemplate(f"报告模板由县级以上机关的系统管理员设定；{by.name}在{org.name}不能设定")


def written(outline: Sequence[Part]) -> str:
    """An outline as people write it: a heading a line, ``#`` a part, ``##`` a sub-section, its key in brackets."""
    lines = []
    for part in outline:
        lines.append(f"# {part.heading}{'' if part.is_required else _OPTIONAL} [{part.key}]")
        lines += [f"## {topic.heading} [{topic.key}]" for topic in part.topics]
    return "".join(f"{line}\n" for line in lines)


def parsed(text: str) -> tuple[Part, ...]:
    """The outline as ``written`` writes it, checked; a line without a key is new and gets one.

    :raises BadTemplate: it can't be one; the message names the line.
    """
    found: list[Part] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        mark = _LINE.fullmatch(line.strip())
        if mark is None:
            raise BadTemplate(f"第{number}行“{line.strip()[:30]}”应以“# ”（部分）或者“## ”（小节）开头，后面写标题")
        heading, key = _heading(mark["heading"], number), mark["key"] or ""
        if len(mark["level"]) == 1:
            found.append(_part(key, heading, not mark["optional"]))
        elif not found:
            raise BadTemplate(f"第{number}行的小节“{heading}”前面没有部分")
        else:
            found[-1] = replace(found[-1], topics=(*found[-1].topics, _topic(key, heading, found[-1])))
    _refuse_wrong_parts(found)
    topics = [topic for part in found for topic in part.topics]
    if len(found) > MOST_PARTS or len(topics) > MOST_TOPICS:
        raise BadTemplate(f"模板最多{MOST_PARTS}个部分、{MOST_TOPICS}个小节")
    _refuse_twice([part.heading for part in found] + [topic.heading for topic in topics])
    _refuse_twice([key for key in [*(part.key for part in found), *(topic.key for topic in topics)] if key])
    return tuple(_with_keys(found))


def _part(key: str, heading: str, is_required: bool) -> Part:
    known = STATUTORY.get(key)
    if known is None:
        return Part(key, heading, None, TO_BE_WRITTEN if is_required else NO_RECORDS, (), is_required)
    if part_of(heading.replace(NEXT, str(_ANY_YEAR))) != key:
        raise BadTemplate(f"标题“{heading}”看不出是法定的“{_called(known)}”部分（{known.law}）。请改用看得出来的说法")
    if not is_required:
        raise BadTemplate(f"“{heading}”是法定内容（{known.law}），不能定为可不写")
    return replace(known, heading=heading, topics=())


def _topic(key: str, heading: str, part: Part) -> Topic:
    own = _PART_OF_TOPIC.get(key, part.key)
    if own != part.key:
        raise BadTemplate(f"小节“{heading}”属于“{_called(STATUTORY[own])}”，不能移到“{part.heading}”")
    if key in STATUTORY or key == CAUSES.key:
        raise BadTemplate(f"小节“{heading}”的编号 {key} 是系统所用的，请去掉编号")
    return Topic(key, heading)


def _heading(words: str, number: int) -> str:
    if len(words) > LONGEST_HEADING:
        raise BadTemplate(f"第{number}行的标题“{words[:20]}…”超过{LONGEST_HEADING}个字")
    if _NUMBERED.match(words):
        raise BadTemplate(f"第{number}行的标题“{words}”不要写序号，序号由系统编排")
    if _FORBIDDEN.search(words.replace(NEXT, "")):
        raise BadTemplate(f"第{number}行的标题“{words}”中不能有数字、括号标记；下一年度写作 {NEXT}")
    return words


def _refuse_wrong_parts(found: Sequence[Part]) -> None:
    keys = {part.key for part in found}
    for key, part in STATUTORY.items():
        if key not in keys:
            raise BadTemplate(f"“{_called(part)}”是法定内容（{part.law}），模板中不能没有。请补上这一部分")
    for part in found:
        if part.key in TOPICS or part.key == CAUSES.key:
            raise BadTemplate(f"部分“{part.heading}”的编号 {part.key} 是系统所用的，请去掉编号")


def _refuse_twice(words: Sequence[str]) -> None:
    for place, word in enumerate(words):
        if word in words[:place]:
            raise BadTemplate(f"“{word}”写了两次，请删去一处")


def _called(part: Part) -> str:
    return part.heading.replace(f"{NEXT}年", "下一年度")


def _with_keys(found: Sequence[Part]) -> Iterator[Part]:
    for part in found:
        topics = tuple(replace(topic, key=topic.key or _new_key()) for topic in part.topics)
        yield replace(part, key=part.key or _new_key(), topics=topics)


def _new_key() -> str:
    """One that no earlier template had: what people wrote under another heading must not come under this one."""
    return _OWN + get_random_string(8, "abcdefghijkmnpqrstuvwxyz23456789")

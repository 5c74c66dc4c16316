"""A mediation brought to a written agreement, and the text of what is printed of it."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

from pypdf import PdfReader

from tests.course import Course, attach_scan
from tests.engine.matters.mediating import DAY, SITTING, accepting, disputed, sent_to_mediation
from tests.world import World
from yifa.engine.matters.models import Line
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.models import Print
from yifa.engine.prints.printing import open_print, print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import MatterSubject

TERMS = "一、钱乙二恢复水沟原走向。\n二、赔偿赵甲一菜地损失。"


def sat_down(world: World, **otherwise: Any) -> Course:
    """Accepted, told, one sitting held."""
    dispute = disputed(world, **({"requests": "恢复水沟原状"} | otherwise))
    mediation = sent_to_mediation(dispute, world.mediator)
    mediation.act("accept", world.mediator, **accepting(world))
    told = [{"party": party, "told_on": DAY} for party in mediation.parties()]
    mediation.act("tell_rights", world.mediator, RightsNotice=told)
    mediation.act("meet", world.mediator, Session=SITTING | {"content": "赵甲一：水沟一向往东。钱乙二：愿意改回。"})
    return mediation


def settled(world: World, **agreed: Any) -> Course:
    """A written agreement with its signatures, seal and scan."""
    mediation = sat_down(world)
    attach_scan(mediation, "signed_agreement", world.mediator)
    signed = [{"kind": "party", "party": party, "signed_on": DAY} for party in mediation.parties()]
    signed += [{"kind": kind, "signed_on": DAY} for kind in ("mediator", "committee_seal")]
    terms: dict[str, Any] = {
        "terms": TERMS, "facts_found": "钱乙二将水沟改道，淹了菜地。", "manner": "现金",
        "perform_by": date(2025, 4, 30), "amount_agreed": "300",
    }  # fmt: skip
    mediation.act("settle_in_writing", world.mediator, Signature=signed, **(terms | agreed))
    return mediation


def subject(course: Course, line: Line | None = None, *, shows_personal: bool = True) -> MatterSubject:
    """The course's matter as forms see it."""
    return MatterSubject(course.fresh(), line, course.day, shows_personal)


def printed(
    course: Course, code: str, world: World, way: Way = Way.FILLED, line: Line | None = None, **how: Any
) -> Print:
    """Print a form of the course."""
    shows = how.pop("shows_personal", True)
    return print_form(form(code), subject(course, line, shows_personal=shows), way, world.mediator, **how)


def text_of(pdf: bytes) -> str:
    """All the words of a PDF, without the blanks between them."""
    return "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def words_on(row: Print) -> str:
    """All the words of a print."""
    with open_print(row) as file:
        return text_of(file.read())

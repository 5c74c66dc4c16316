"""What was signed and what the record says after a correction: told on the paper and wherever the record is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.areas.disputes.prints.settled import printed, sat_down, settled, subject, text_of, words_on
from tests.course import Course, attach_scan
from tests.engine.matters.mediating import DAY
from tests.world import World
from yifa.engine.files.models import Attachment
from yifa.engine.matters.general import correct
from yifa.engine.matters.models import ActEntry
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.printing import preview
from yifa.engine.prints.registry import form
from yifa.engine.prints.signed import Departure, departures, signed_before
from yifa.engine.prints.subjects import MonthSubject
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

LATER = date(2025, 3, 9)


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    with org_scope(world.township):
        yield


def corrected(course: Course, world: World, **values: Any) -> None:
    correct(course.matter, values, actor=world.mediator, happened_on=LATER, reason="录错")
    course.day = LATER


def departed(course: Course) -> list[Departure]:
    entries = list(ActEntry.objects.filter(matter=course.matter).order_by("seq"))
    return departures(course.fresh(), entries, Attachment.objects.filter(matter=course.matter))


class TestThePaper:
    def test_printed_before_signing_says_that_it_was_corrected_and_what_counts(self, world: World) -> None:
        mediation = settled(world)
        printed(mediation, "mediation_agreement", world, final=True)
        corrected(mediation, world, amount_agreed="3000")
        row = printed(mediation, "mediation_agreement", world, final=True)
        assert row.corrects == 1
        said = "更正件：2025年3月9日更正后打印，代替第1次打印的文本；2025年3月5日签署的，以签署的原件为准"
        assert said in words_on(row)

    def test_first_printed_after_the_correction_says_so_too(self, world: World) -> None:
        mediation = settled(world)
        corrected(mediation, world, terms="一、钱乙二停止改道。")
        row = printed(mediation, "mediation_agreement", world, final=True)
        assert row.corrects is None
        assert "更正件：2025年3月9日更正后打印；2025年3月5日签署的，以签署的原件为准" in words_on(row)

    def test_looked_at_says_it_as_well(self, world: World) -> None:
        mediation = settled(world)
        corrected(mediation, world, amount_agreed="3000")
        assert "更正件：" in text_of(preview(form("mediation_agreement"), subject(mediation), Way.FILLED))

    def test_of_a_month_is_signed_by_no_act(self, world: World) -> None:
        month = MonthSubject(world.township, None, LATER)  # type: ignore[arg-type]  # never looked at
        assert signed_before(form("mediation_agreement"), month) is None


class TestTheRecord:
    def test_that_says_what_was_signed_departs_from_nothing(self, world: World) -> None:
        mediation = settled(world)
        assert departed(mediation) == []
        corrected(mediation, world, committee="清溪乡人民调解委员会（筹）")
        assert departed(mediation) == []

    def test_that_says_otherwise_names_the_paper_the_days_and_the_fields(self, world: World) -> None:
        mediation = settled(world)
        corrected(mediation, world, amount_agreed="3000")
        (found,) = departed(mediation)
        assert (found.form.code, found.act.id) == ("mediation_agreement", "settle_in_writing")
        assert (found.signed_on, found.corrected_on, found.fields) == (DAY, LATER, ("协议金额（元）",))

    def test_that_was_put_right_again_departs_no_more(self, world: World) -> None:
        mediation = settled(world)
        corrected(mediation, world, amount_agreed="3000")
        corrected(mediation, world, amount_agreed="300")
        assert departed(mediation) == []

    def test_agrees_with_a_paper_that_was_signed_since(self, world: World) -> None:
        mediation = settled(world)
        corrected(mediation, world, amount_agreed="3000")
        attach_scan(mediation, "signed_agreement", world.mediator)
        assert departed(mediation) == []

    def test_before_anything_is_signed_is_free(self, world: World) -> None:
        mediation = sat_down(world)
        corrected(mediation, world, committee="清溪乡人民调解委员会（筹）")
        assert departed(mediation) == []

    def test_mediated_anew_is_bound_by_the_old_paper_no_more(self, world: World) -> None:
        mediation = settled(world)
        corrected(mediation, world, amount_agreed="3000")
        wish = [{"party": party, "consented_on": LATER} for party in mediation.parties()]
        mediation.act("mediate_again", world.mediator, reopened_because="改数额", AmendmentConsent=wish)
        assert departed(mediation) == []

"""Papers that come in after their step, and those that are withdrawn; each refused once for each reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.course import Course
from tests.engine.matters.mediating import DAY, disputed
from tests.world import World
from yifa.engine.files.models import Attachment
from yifa.engine.matters import registry
from yifa.engine.matters.general import void
from yifa.engine.matters.models import ActEntry
from yifa.engine.matters.papers import add_paper, kinds_of, withdraw_paper
from yifa.engine.matters.refusals import Refused

pytestmark = pytest.mark.django_db


def scan(name: str = "申请书.pdf", content: bytes = b"%PDF-1.7\n%%EOF\n") -> SimpleUploadedFile:
    """A paper as the scanner gives it."""
    return SimpleUploadedFile(name, content, "application/pdf")


@pytest.fixture
def course(world: World) -> Course:
    return disputed(world)


def said(world: World, **other: Any) -> dict[str, Any]:
    """Who adds or withdraws, when and why."""
    return {"actor": world.mediator, "happened_on": DAY, "reason": "当事人补签"} | other


def refused(does: Any, *args: Any, **kwargs: Any) -> Refused:
    """Why it is refused; nothing was written."""
    before = ActEntry.objects.count(), Attachment.objects.filter(withdrawn_at__isnull=True).count()
    with pytest.raises(Refused) as caught:
        does(*args, **kwargs)
    assert (ActEntry.objects.count(), Attachment.objects.filter(withdrawn_at__isnull=True).count()) == before
    return caught.value


class TestAdded:
    def test_it_is_kept_and_stands_in_the_history(self, world: World, course: Course) -> None:
        done = add_paper(course.matter, "application", scan(), **said(world))
        assert (done.entry.act, done.entry.note) == ("add_paper", "申请书：申请书.pdf。当事人补签")
        assert Attachment.objects.get().matter_id == course.matter.pk

    def test_once_under_one_id_of_the_client(self, world: World, course: Course) -> None:
        one = add_paper(course.matter, "application", scan(), **said(world, client_id="a" * 8))
        again = add_paper(course.matter, "application", scan(), **said(world, client_id="a" * 8))
        assert (again.repeated, again.entry.pk, Attachment.objects.count()) == (True, one.entry.pk, 1)

    def test_a_kind_that_the_procedure_does_not_know_is_refused(self, world: World, course: Course) -> None:
        assert "hearing_record" not in kinds_of(registry.procedure(course.matter.procedure, course.matter.version))
        reasons = refused(add_paper, course.matter, "hearing_record", scan(), **said(world)).reasons
        assert [(reason.rule, reason.where) for reason in reasons] == [("unknown_kind", "kind")]

    def test_a_voided_matter_takes_nothing_in(self, world: World, course: Course) -> None:
        void(course.matter, actor=world.leader, happened_on=DAY, reason="重复登记")
        assert refused(add_paper, course.matter, "application", scan(), **said(world)).names() == ["voided"]

    def test_a_file_that_is_not_what_its_name_says_is_refused_with_the_field(
        self, world: World, course: Course
    ) -> None:
        reason = refused(add_paper, course.matter, "application", scan(content=b"MZ"), **said(world)).reasons[0]
        assert (reason.rule, reason.where) == ("file", "file")
        assert "未予接收" in reason.message

    @pytest.mark.parametrize(
        ("other", "rule"),
        [({"reason": " "}, "required"), ({"happened_on": date(2999, 1, 1)}, "not_in_future")],
    )
    def test_as_every_general_act_it_needs_a_reason_and_a_day(
        self, world: World, course: Course, other: dict[str, Any], rule: str
    ) -> None:
        assert refused(add_paper, course.matter, "application", scan(), **said(world, **other)).names() == [rule]


class TestWithdrawn:
    @pytest.fixture
    def paper(self, world: World, course: Course) -> Attachment:
        add_paper(course.matter, "application", scan(), **said(world))
        return Attachment.objects.get()

    def test_it_is_marked_with_the_reason_and_stays(self, world: World, course: Course, paper: Attachment) -> None:
        done = withdraw_paper(course.matter, paper, **said(world, reason="传错"))
        paper.refresh_from_db()
        assert (paper.withdrawn_for, paper.withdrawn_by) == ("传错", world.mediator)
        assert (done.entry.act, done.entry.note) == ("withdraw_paper", "申请书：申请书.pdf。传错")

    def test_what_is_withdrawn_already_is_not_found(self, world: World, course: Course, paper: Attachment) -> None:
        withdraw_paper(course.matter, paper.pk, **said(world))
        assert refused(withdraw_paper, course.matter, paper, **said(world)).names() == ["not_found"]

    def test_what_is_another_matters_is_not_found(self, world: World, paper: Attachment) -> None:
        other = disputed(world, summary="另一件")
        reasons = refused(withdraw_paper, other.matter, paper.pk, **said(world)).reasons
        assert [(reason.rule, reason.where) for reason in reasons] == [("not_found", "paper")]

    def test_a_voided_matter_gives_nothing_out(self, world: World, course: Course, paper: Attachment) -> None:
        void(course.matter, actor=world.leader, happened_on=DAY, reason="重复登记")
        assert refused(withdraw_paper, course.matter, paper, **said(world)).names() == ["voided"]

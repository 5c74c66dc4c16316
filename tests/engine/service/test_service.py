"""Service of documents: attempts and successes, consent of the very party, one's own matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course, attach_scan
from tests.world import World
from yifa.engine.matters.general import correct_line
from yifa.engine.matters.refusals import Refused
from yifa.engine.service.models import ElectronicConsent, Service
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


@pytest.fixture
def decided(world: World) -> Course:
    """A penalty decided on 20 January whose sealed decision is at hand."""
    course = case.notify(case.conclude(case.file_case(world), world), world)
    course.act("decide_penalty", world.leader, case.DECIDED, **case.decision(course))
    attach_scan(course, "decision", world.officer)
    return course


def test_a_failed_attempt_stays_beside_the_success(decided: Course, world: World) -> None:
    party = decided.parties()[0]
    failed = case.served(party, "decision", case.DECIDED, served_on=None, remark="家中无人")
    decided.act("serve_decision", world.officer, Service=failed)
    again = case.served(party, "decision", date(2025, 1, 21))
    decided.act("serve_decision", world.officer, date(2025, 1, 21), Service=again)
    lines = Service.objects.filter(matter_id=decided.matter.pk, document="decision")
    assert [line.served_on for line in lines] == [None, date(2025, 1, 21)]
    assert [clock.started_on for clock in decided.clocks("payment")] == [date(2025, 1, 21)]


def test_a_consent_signed_later_covers_nothing_earlier(decided: Course, world: World) -> None:
    party = decided.parties()[0]
    attach_scan(decided, "electronic_service_consent", world.officer)
    day = date(2025, 1, 22)
    decided.act(
        "confirm_electronic_service", world.officer, day,
        ElectronicConsent={"party": party, "signed_on": day, "address": "13800000001"},
    )  # fmt: skip
    mail = case.served(party, "decision", date(2025, 1, 21), method="electronic")
    decided.refused("serve_decision", world.officer, "electronic_only_with_consent", Service=mail)
    decided.act("serve_decision", world.officer, Service=mail | {"tried_on": day, "served_on": day})


def test_the_address_of_a_consent_is_not_in_the_history(decided: Course, world: World) -> None:
    party = decided.parties()[0]
    attach_scan(decided, "electronic_service_consent", world.officer)
    done = decided.act(
        "confirm_electronic_service", world.officer,
        ElectronicConsent={"party": party, "signed_on": case.DECIDED, "address": "zhao@example.cn"},
    )  # fmt: skip
    assert "zhao@example.cn" not in done.entry.changes
    assert ElectronicConsent.objects.get(matter_id=decided.matter.pk).address == "zhao@example.cn"


def test_an_unknown_way_of_service_is_none(decided: Course, world: World) -> None:
    wrong = case.served(decided.parties()[0], "decision", case.DECIDED, method="pigeon")
    decided.refused("serve_decision", world.officer, "invalid", Service=wrong)


def test_a_correction_is_held_to_the_same_matter_and_to_days_that_have_come(decided: Course, world: World) -> None:
    party = decided.parties()[0]
    decided.act("serve_decision", world.officer, Service=case.served(party, "decision", case.DECIDED))
    line = Service.objects.get(matter_id=decided.matter.pk, document="decision")
    stranger = case.register(world).parties()[0]
    for wrong, rule in (({"party": stranger}, "invalid"), ({"served_on": date(2025, 1, 24)}, "not_after_the_act")):
        with pytest.raises(Refused) as refused:
            correct_line(decided.matter, line, wrong, actor=world.officer, happened_on=date(2025, 1, 23), reason="误填")
        assert refused.value.names() == [rule]


def test_a_party_that_was_corrected_is_meant_no_more(decided: Course, world: World) -> None:
    party = decided.parties()[0]
    correct_line(
        decided.matter, party, {"name": "赵甲壹"}, actor=world.officer, happened_on=case.DECIDED, reason="名字误写"
    )
    decided.refused("serve_decision", world.officer, "invalid", Service=case.served(party, "decision", case.DECIDED))

"""Certificates: what is entered permits acts from that day on, and bars them when it has run out or was revoked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.study.entries import enter, fill, refusal, refused_completion, refused_correction
from tests.world import World
from yifa.areas.study.models import valid_certificates
from yifa.engine.journal.models import JournalEntry
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.certificates import certificate_on
from yifa.engine.orgs.models import Certificate, Person
from yifa.engine.orgs.people import enter_person
from yifa.engine.registers.entering import adopt, correct, void
from yifa.engine.registers.models import Entry
from yifa.engine.registers.taking_back import take_back
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db

KIND = "enforcement"


@pytest.fixture
def officer(world: World) -> Any:
    """褚未换, whose old certificate ran out in 2024, on the roster."""
    return enter(world, "learners", name="褚未换", category="officers", unit="综合行政执法队")


class TestCertificates:
    def test_one_that_is_entered_permits_acts_within_its_days(self, world: World, officer: Any) -> None:
        assert certificate_on(world.expired_officer, KIND, date(2025, 7, 1)) is None
        held = enter(world, "certificates", learner=officer)
        assert str(held) == "褚未换：行政执法资格证99010100101"
        assert held.ends_on == date(2030, 7, 1)
        assert certificate_on(world.expired_officer, KIND, date(2025, 6, 30)) is None
        assert certificate_on(world.expired_officer, KIND, date(2025, 7, 1)) == held.certificate
        assert certificate_on(world.expired_officer, KIND, date(2030, 7, 1)) is None
        assert list(valid_certificates(world.township, date(2030, 6, 30))) == [held]
        assert list(valid_certificates(world.township, date(2030, 7, 1))) == []
        assert JournalEntry.objects.filter(
            kind="certificate_issue", subject=f"certificate:{held.certificate_id}"
        ).count()

    def test_one_that_is_revoked_permits_nothing_from_that_day(self, world: World, officer: Any) -> None:
        held = enter(world, "certificates", learner=officer)
        refused = refused_completion(world, held, revoked_on=date(2026, 1, 5))
        assert refused.names() == ["revoked_because_told_with_revoked_on"]
        held = fill(world, held, revoked_on=date(2026, 1, 5), revoked_because="调离执法岗位")
        assert certificate_on(world.expired_officer, KIND, date(2026, 1, 4)) == held.certificate
        assert certificate_on(world.expired_officer, KIND, date(2026, 1, 5)) is None
        assert held.state_on(date(2026, 1, 5)) == "注销"
        before = refused_correction(world, held, revoked_on=date(2025, 6, 1))
        assert before.names() == ["issued_on_not_after_revoked_on"]

    def test_one_entered_by_mistake_has_never_permitted_anything(self, world: World, officer: Any) -> None:
        void(enter(world, "certificates", learner=officer).entry, actor=world.clerk, reason="误登")
        assert certificate_on(world.expired_officer, KIND, date(2025, 7, 1)) is None

    def test_one_taken_back_with_its_import_neither(self, world: World, officer: Any) -> None:
        told = {
            "issued_on": date(2025, 7, 1), "learner": officer, "kind": KIND, "number": "99010100102",
            "issuer": "青岳省人民政府", "scope": "综合执法",
        }  # fmt: skip
        done = adopt("certificates", org=world.township, actor=world.clerk, data=told)
        assert certificate_on(world.expired_officer, KIND, date(2025, 7, 1)) is not None
        entries = list(Entry.objects.filter(pk=done.entry.pk))
        assert take_back(entries, actor=world.clerk, reason="导错了") == {}
        assert certificate_on(world.expired_officer, KIND, date(2025, 7, 1)) is None

    def test_a_correction_corrects_what_permits_acts(self, world: World, officer: Any) -> None:
        held = enter(world, "certificates", learner=officer)
        correct(held.entry, {"number": "99010100109"}, actor=world.clerk, reason="看错证号")
        assert Certificate.objects.filter(person=world.expired_officer, number="99010100101").count() == 0
        assert certificate_on(world.expired_officer, KIND, date(2025, 7, 1)).number == "99010100109"  # type: ignore[union-attr]

    def test_one_that_an_administrator_entered_is_the_same(self, world: World) -> None:
        person = enter(world, "learners", name="郑守正", category="officers")
        held = enter(
            world, "certificates", learner=person, number="99010100001", issued_on=date(2022, 1, 1),
            expires_on=date(2030, 12, 31),
        )  # fmt: skip
        assert held.certificate.person == world.officer
        assert held.certificate.issued_on == date(2020, 1, 1)
        assert Certificate.objects.filter(person=world.officer).count() == 1


class TestRenewal:
    def test_the_former_is_replaced_first(self, world: World, officer: Any) -> None:
        old = enter(world, "certificates", learner=officer, issued_on=date(2020, 7, 1), expires_on=date(2025, 6, 30))
        told = {"learner": officer, "issued_on": date(2025, 6, 1), "expires_on": date(2030, 5, 31)}
        assert refusal(world, "certificates", **told).names() == ["the_former_is_replaced"]
        old = fill(world, old, replaced_on=date(2025, 6, 1))
        assert (old.ends_on, old.state_on(date(2025, 6, 1))) == (date(2025, 6, 1), "换发")
        new = enter(world, "certificates", **told)
        assert new.is_renewal
        assert new.certificate == old.certificate
        assert new.certificate.issued_on == date(2020, 7, 1)
        assert certificate_on(world.expired_officer, KIND, date(2030, 5, 31)) == new.certificate
        assert list(valid_certificates(world.township, date(2025, 5, 31))) == [old]
        assert list(valid_certificates(world.township, date(2025, 6, 1))) == [new]
        later = refused_correction(world, old, issued_on=date(2025, 6, 2))
        assert later.names() == ["issued_on_not_after_replaced_on"]

    def test_a_correction_of_the_former_leaves_the_renewal(self, world: World, officer: Any) -> None:
        old = enter(world, "certificates", learner=officer, issued_on=date(2020, 7, 1), expires_on=date(2025, 6, 30))
        old = fill(world, old, replaced_on=date(2025, 6, 1))
        new = enter(world, "certificates", learner=officer, issued_on=date(2025, 6, 1), expires_on=date(2030, 5, 31))
        correct(old.entry, {"scope": "城市管理"}, actor=world.clerk, reason="更正")
        assert certificate_on(world.expired_officer, KIND, date(2030, 5, 31)) == new.certificate
        void(new.entry, actor=world.clerk, reason="误登")
        assert certificate_on(world.expired_officer, KIND, date(2025, 6, 30)) == old.certificate
        assert certificate_on(world.expired_officer, KIND, date(2025, 7, 1)) is None

    def test_voiding_the_former_leaves_the_renewal(self, world: World, officer: Any) -> None:
        old = enter(world, "certificates", learner=officer, issued_on=date(2020, 7, 1), expires_on=date(2025, 6, 30))
        old = fill(world, old, replaced_on=date(2025, 6, 1))
        new = enter(world, "certificates", learner=officer, issued_on=date(2025, 6, 1))
        void(old.entry, actor=world.clerk, reason="误登")
        assert certificate_on(world.expired_officer, KIND, date(2030, 6, 30)) == new.certificate


class TestHolders:
    def test_who_has_no_account_is_entered_as_a_person_once(self, world: World) -> None:
        person = enter(world, "learners", category="officers")
        old = enter(world, "certificates", learner=person, issued_on=date(2020, 7, 1), expires_on=date(2025, 6, 30))
        assert Person.objects.filter(name="安思源").count() == 1
        new = enter(world, "certificates", learner=person, number="99010100200")
        assert new.certificate.person == old.certificate.person
        lawyer = enter(world, "certificates", learner=person, kind="legal_profession", number="A2025", scope="")
        assert lawyer.certificate.kind == "legal_profession"

    def test_of_two_with_one_name_the_roster_must_say_who(self, world: World) -> None:
        appoint(enter_person("褚未换"), CLERK, world.township, "文书", date(2020, 1, 1), by=None)
        person = enter(world, "learners", name="褚未换", category="officers")
        assert person.person is None
        assert refusal(world, "certificates", learner=person).names() == ["the_holder_is_known"]

    def test_a_number_is_one_persons(self, world: World, officer: Any) -> None:
        assert refusal(world, "certificates", learner=officer, number="99010100001").names() == ["number_is_its_own"]
        other = enter(world, "learners", category="officers")
        enter(world, "certificates", learner=other, number="99010100300")
        assert refusal(world, "certificates", learner=officer, number="99010100300").names() == ["number_is_its_own"]

    def test_officers_have_a_scope_and_days_in_order(self, world: World, officer: Any) -> None:
        assert refusal(world, "certificates", learner=officer, scope="").names() == ["scope_is_told"]
        assert refusal(world, "certificates", learner=officer, expires_on=date(2025, 6, 30)).names() == [
            "issued_on_not_after_expires_on"
        ]

    def test_one_whose_day_is_unknown_permits_nothing(self, world: World, officer: Any) -> None:
        told = {"learner": officer, "kind": KIND, "number": "99010100400", "issuer": "省政府", "scope": "综合执法"}
        held: Any = adopt("certificates", org=world.township, actor=world.clerk, data=told).record
        assert (held.certificate, held.is_renewal, held.state_on(date(2025, 1, 1))) == (None, False, "未生效")
        void(held.entry, actor=world.clerk, reason="误登")


class TestEnrolment:
    def test_how_it_went_is_filled_in(self, world: World) -> None:
        row = enter(world, "qualification_exams")
        assert str(row) == "安思源：行政执法资格考试"
        assert refusal(world, "qualification_exams").names() == ["enrolled_once"]
        assert refused_completion(world, row, sat_on=date(2025, 6, 1)).names() == ["result_told_with_sat_on"]
        assert refused_completion(world, row, result="passed").names() == ["sat_on_told_with_result"]
        row = fill(world, row, sat_on=date(2025, 6, 1), result="passed")
        assert refused_correction(world, row, sat_on=date(2025, 5, 1)).names() == ["enrolled_on_not_after_sat_on"]
        enter(world, "qualification_exams", enrolled_on=date(2025, 9, 1))

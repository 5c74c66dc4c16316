"""The door through which a matter changes, under bad input: refusals say what, where, by which rule, what to do."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from tests.course import Course, attach_scan
from tests.engine.matters.mediating import (
    DAY,
    FACTS,
    PARTIES,
    SITTING,
    accepting,
    disputed,
    mediating,
    registered,
    sent_to_mediation,
)
from tests.world import World
from yifa.areas.disputes.models import AssignedMediator, Dispute
from yifa.engine.files.models import Attachment
from yifa.engine.files.storing import withdraw
from yifa.engine.journal.append_only import allow_changes, forbid_changes
from yifa.engine.journal.models import JournalEntry
from yifa.engine.journal.verification import verify
from yifa.engine.matters import general
from yifa.engine.matters.act import Step, act, act_many, open_matter
from yifa.engine.matters.attempt import Done
from yifa.engine.matters.models import ActEntry, ClockRow, Matter, Party
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.appointments import end_post
from yifa.engine.orgs.models import Post
from yifa.engine.parameters.setting import set_parameter
from yifa.engine.store.tenancy import org_scope
from yifa.law.limits import Term, Unit

pytestmark = pytest.mark.django_db


def refusal(course: Course, name: str, **otherwise: Any) -> Refused:
    """Try an act, which must be refused and leave nothing."""
    before = course.fresh()
    with pytest.raises(Refused) as refused:
        act(course.matter.pk, name, **otherwise)
    after = course.fresh()
    assert (after.state, after.entries, after.last_digest) == (before.state, before.entries, before.last_digest)
    return refused.value


def places(refused: Refused) -> list[tuple[str, str]]:
    """Rule and field of each reason."""
    return [(reason.rule, reason.where) for reason in refused.reasons]


class TestTheDay:
    def test_that_has_not_come(self, world: World) -> None:
        tomorrow = timezone.localdate() + timedelta(days=1)
        course = registered(world)
        (reason,) = course.refused("accept", world.mediator, "not_in_future", day=tomorrow, **accepting(world)).reasons
        assert "晚于今天" in reason.message
        assert reason.todo == "请填写实际发生的日期"

    def test_before_the_matter_was_registered(self, world: World) -> None:
        course = registered(world)
        course.refused("accept", world.mediator, "not_before_last_step", day=date(2025, 3, 4), **accepting(world))

    def test_before_the_last_step(self, world: World) -> None:
        course = registered(world)
        course.act("accept", world.mediator, date(2025, 3, 10), **accepting(world))
        refused = course.refused(
            "stop_on_request", world.mediator, "not_before_last_step", "not_after_the_act", day=date(2025, 3, 9),
            Refusal={"party": course.parties()[0], "refused_on": date(2025, 3, 10)}, ended_because="不愿",
            routes_told="可以起诉",
        )  # fmt: skip
        assert "2025年3月10日" in str(refused)

    def test_before_the_law_is_refused_at_the_opening(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            open_matter(
                "dispute", org=world.township, actor=world.mediator, happened_on=date(2010, 12, 31), title="旧事",
                data=FACTS,
            )  # fmt: skip
        assert refused.value.names() == ["not_in_force"]

    @pytest.fixture
    def followed_up_within_a_month(self, world: World) -> None:
        """The law asks for a visit and names no time; the county does."""
        with org_scope(world.county):
            set_parameter(
                world.county, "mediation_followup_local", Term(1, Unit.MONTH), in_force=date(2025, 1, 1),
                source="青县司法〔2025〕3号", by=world.county_admin,
            )  # fmt: skip

    @pytest.mark.usefixtures("followed_up_within_a_month")
    def test_that_counts_into_a_year_not_announced_is_provisional(self, world: World) -> None:
        course = mediating(world)
        course.act("meet", world.mediator, Session=SITTING)
        course.act("settle_orally", world.mediator, terms="改道", perform_by=date(2060, 1, 30))
        (clock,) = course.clocks("follow_up")
        assert (clock.due_on, clock.provisional) == (date(2060, 3, 1), True)

    @pytest.mark.usefixtures("followed_up_within_a_month")
    def test_from_which_a_count_leaves_the_calendar(self, world: World) -> None:
        course = mediating(world)
        course.act("meet", world.mediator, Session=SITTING)
        course.refused("settle_orally", world.mediator, "out_of_calendar", terms="改道", perform_by=date(2099, 12, 31))

    @pytest.mark.parametrize("year", [1989, 2100, 9999])
    def test_outside_the_calendar(self, world: World, year: int) -> None:
        course = mediating(world)
        course.act("meet", world.mediator, Session=SITTING)
        course.refused("settle_orally", world.mediator, "invalid", terms="改道", perform_by=date(year, 1, 1))


class TestTheMoment:
    @pytest.mark.parametrize(
        "moment",
        [
            datetime(2025, 3, 4, 15, 59, tzinfo=UTC),  # 23:59 the day before in Shanghai
            datetime(2025, 3, 5, 16, 0, tzinfo=UTC),
            datetime(2025, 3, 5, 12, 0),  # noqa: DTZ001  # without a zone, on purpose
        ],
    )
    def test_off_the_day_is_refused(self, world: World, moment: datetime) -> None:
        asked = {"actor": world.mediator, "happened_on": DAY, "data": accepting(world), "happened_at": moment}
        assert places(refusal(registered(world), "accept", **asked)) == [("invalid", "happened_at")]

    def test_that_has_not_come_is_refused(self, world: World) -> None:
        moment = timezone.now() + timedelta(minutes=1)
        asked = {"actor": world.mediator, "data": accepting(world), "happened_at": moment}
        refused = refusal(registered(world), "accept", happened_on=timezone.localdate(moment), **asked)
        assert ("not_in_future", "happened_at") in places(refused)

    def test_on_the_day_is_kept(self, world: World) -> None:
        moment = datetime(2025, 3, 5, 15, 59, tzinfo=UTC)
        done = act(
            registered(world).matter, "accept", actor=world.mediator, happened_on=DAY, data=accepting(world),
            happened_at=moment,
        )  # fmt: skip
        assert ActEntry.objects.get(pk=done.entry.pk).happened_at == moment


class TestTheStaleForm:
    def test_is_refused_after_another_step(self, world: World) -> None:
        course = registered(world)
        seen = course.fresh().entries
        general.note(course.matter, "来电询问", actor=world.clerk, happened_on=DAY)
        refused = refusal(
            course, "accept", actor=world.mediator, happened_on=DAY, data=accepting(world), seen=seen
        )  # fmt: skip
        (reason,) = refused.reasons
        assert reason.rule == "stale"
        assert reason.todo

    def test_is_none_where_nothing_happened(self, world: World) -> None:
        course = registered(world)
        act(course.matter, "accept", actor=world.mediator, happened_on=DAY, data=accepting(world), seen=1)
        assert course.state == "mediating"


class TestWhoActs:
    @pytest.mark.parametrize("who", ["officer", "leader", "admin", "grid_worker", "adviser", "auditor"])
    def test_in_a_role_that_may_not(self, world: World, who: str) -> None:
        course, person = registered(world), getattr(world, who)
        (reason,) = course.refused("accept", person, "role", **accepting(world)).reasons
        assert person.name in reason.message
        assert reason.law == "《人民调解法》第17、19条"
        assert reason.todo

    def test_in_an_organisation_that_may_not(self, world: World) -> None:
        registered(world).refused("accept", world.other_clerk, "role", **accepting(world))

    def test_bound_to_another_village(self, world: World) -> None:
        done = open_matter(
            "dispute", org=world.township, actor=world.mediator, happened_on=DAY, title="西岭纠纷", data=FACTS,
            village=world.west_village,
        )  # fmt: skip
        course = sent_to_mediation(Course(done.matter, DAY), world.mediator)
        course.refused("accept", world.village_clerk, "role", **accepting(world))

    def test_bound_to_the_village(self, world: World) -> None:
        done = open_matter(
            "dispute", org=world.township, actor=world.village_clerk, happened_on=DAY, title="东溪纠纷", data=FACTS,
            village=world.east_village,
        )  # fmt: skip
        assert done.matter.state == "registered"

    def test_whose_post_ended_the_day_before(self, world: World) -> None:
        course = registered(world)
        post = Post.objects.get(person=world.mediator, org=world.township)
        end_post(post, DAY, by=world.admin, document="清政〔2025〕3号")
        course.refused("accept", world.mediator, "role", **accepting(world))

    def test_whose_post_ended_since(self, world: World) -> None:
        """Roles are asked as of the day on which it happened."""
        course = registered(world)
        post = Post.objects.get(person=world.mediator, org=world.township)
        end_post(post, DAY + timedelta(days=1), by=world.admin, document="清政〔2025〕3号")
        course.act("accept", world.clerk, **accepting(world))

    def test_from_two_accounts_is_one_person(self, world: World) -> None:
        """Separation of duties asks for persons: both accounts lead to the same one."""
        accounts = [world.users["two_accounts"], world.users["two_accounts_review"]]
        assert accounts[0] != accounts[1]
        assert accounts[0].person == accounts[1].person == world.two_accounts


class TestAnotherOrganisationsMatter:
    @pytest.mark.parametrize("matter", ["registered", "nothing"])
    def test_is_not_found_like_one_that_is_not_there(self, world: World, matter: str) -> None:
        pk = registered(world).matter.pk if matter == "registered" else 1
        with org_scope(world.other_township), pytest.raises(Refused) as refused:
            act(pk, "accept", actor=world.other_clerk, happened_on=DAY, data=accepting(world))
        assert refused.value.names() == ["not_found"]
        assert str(refused.value) == "没有找到该事项。请从台账重新打开"

    def test_lends_no_lines(self, world: World) -> None:
        with org_scope(world.other_township):
            other = Course.begin("dispute", world.other_township, world.other_clerk, DAY, "外乡纠纷", **FACTS)
            party = other.parties()[0]
        course = mediating(world)
        course.refused("tell_rights", world.mediator, "invalid", RightsNotice={"party": party, "told_on": DAY})
        course.refused("tell_rights", world.mediator, "invalid", RightsNotice={"party": party.pk, "told_on": DAY})

    def test_nor_does_another_matter_of_the_own(self, world: World) -> None:
        party = registered(world).parties()[0]
        mediating(world).refused(
            "tell_rights", world.mediator, "invalid", RightsNotice={"party": party, "told_on": DAY}
        )


class TestAMatterThatEnded:
    def test_because_it_was_voided_takes_no_act(self, world: World) -> None:
        course = registered(world)
        general.void(course.matter, actor=world.leader, happened_on=DAY, reason="重复登记")
        refused = refusal(course, "accept", actor=world.mediator, happened_on=DAY, data=accepting(world))
        assert refused.names() == ["voided"]

    def test_takes_no_act_of_its_course(self, world: World) -> None:
        course = registered(world)
        course.act("turn_away", world.mediator, ended_because="不属范围", routes_told="可以起诉")
        (reason,) = course.refused("accept", world.mediator, "state", **accepting(world)).reasons
        assert "现处于“不属受理范围”，不能办理“受理”" in reason.message
        assert "“待受理”" in reason.todo

    def test_an_act_that_there_is_not(self, world: World) -> None:
        registered(world).refused("vanish", world.mediator, "unknown_act")

    def test_the_opening_once_more(self, world: World) -> None:
        disputed(world).refused("register", world.mediator, "state", **FACTS)


class TestWhatIsFilledIn:
    def test_lacks_what_must_be_said(self, world: World) -> None:
        refused = registered(world).refused("accept", world.mediator, "required")
        assert sorted(reason.where for reason in refused.reasons) == ["AssignedMediator", "committee"]

    def test_says_what_the_step_does_not_ask(self, world: World) -> None:
        refused = registered(world).refused(
            "accept", world.mediator, "unknown_field", state="closed", Session=SITTING, **accepting(world)
        )
        assert sorted(reason.where for reason in refused.reasons) == ["Session", "state"]

    def test_says_what_a_line_does_not_ask(self, world: World) -> None:
        filled = accepting(world) | {"AssignedMediator": {"person": world.mediator, "entry": 1, "org": 2}}
        refused = registered(world).refused("accept", world.mediator, "unknown_field", **filled)
        assert [reason.where for reason in refused.reasons] == ["AssignedMediator[0].entry", "AssignedMediator[0].org"]

    @pytest.mark.parametrize("lines", ["一位", 1, [1], [[]]])
    def test_gives_no_lines_where_lines_belong(self, world: World, lines: Any) -> None:
        filled = accepting(world) | {"AssignedMediator": lines}
        registered(world).refused("accept", world.mediator, "invalid", **filled)

    @pytest.mark.parametrize("bad", ["\x00", "\x07", "\x1b[31m", "\x7f", "\ud800", "\x85"])
    def test_has_a_character_that_nobody_sees(self, world: World, bad: str) -> None:
        filled = accepting(world) | {"committee": f"清溪{bad}调委会"}
        (reason,) = registered(world).refused("accept", world.mediator, "invalid", **filled).reasons
        assert reason.where == "committee"
        assert "第3个字符是不可见的控制字符" in reason.message

    @pytest.mark.parametrize("text", ["㐂喜记", "𠮷野家巷", "👨‍👩‍👧调解室🙂", "ｆｕｌｌ　width", "甲\n乙\t丙"])
    def test_has_rare_characters_which_stay(self, world: World, text: str) -> None:
        course = disputed(world, summary=text)
        assert course.record(Dispute).summary == text
        (entry,) = ActEntry.objects.filter(matter=course.matter)
        assert json.loads(entry.changes)["summary"] == ["", text]
        assert verify(world.township).holds

    def test_is_kept_composed_and_trimmed(self, world: World) -> None:
        apart = unicodedata.normalize("NFD", "  Café é ")
        assert disputed(world, summary=apart).record(Dispute).summary == "Café é"

    @pytest.mark.parametrize("title", ["", "  ", "题\x00目", "题" * 201])
    def test_gives_a_title_that_can_not_be_kept(self, world: World, title: str) -> None:
        with pytest.raises(Refused) as refused:
            open_matter("dispute", org=world.township, actor=world.mediator, happened_on=DAY, title=title, data=FACTS)
        assert [reason.where for reason in refused.value.reasons] == ["title"]
        assert not Matter.objects.exists()

    def test_is_too_long_for_its_column(self, world: World) -> None:
        filled = accepting(world) | {"committee": "委" * 300}
        registered(world).refused("accept", world.mediator, "invalid", **filled)

    @pytest.mark.parametrize("note", ["说\x00明", "说\ud800明"])
    def test_is_noted_in_characters_that_can_not_be_kept(self, world: World, note: str) -> None:
        asked = {"actor": world.mediator, "happened_on": DAY, "data": accepting(world), "note": note}
        assert places(refusal(registered(world), "accept", **asked)) == [("invalid", "note")]


class TestTheSameSubmissionAgain:
    def accept(self, world: World, course: Course, **otherwise: Any) -> Done:
        asked: dict[str, Any] = {"actor": world.mediator, "happened_on": DAY, "data": accepting(world)} | otherwise
        return act(course.matter.pk, "accept", client_id="phone-7", **asked)

    def test_does_nothing_and_tells_what_was_done(self, world: World) -> None:
        course = registered(world)
        first = self.accept(world, course)
        again = self.accept(world, course)
        assert (again.repeated, again.entry, again.warnings) == (True, first.entry, first.warnings)
        assert course.fresh().entries == 2
        assert AssignedMediator.objects.count() == 1

    def test_by_another_person_or_with_another_content_is_refused(self, world: World) -> None:
        course = registered(world)
        self.accept(world, course)
        happened_at = datetime(2025, 3, 5, 9, tzinfo=timezone.get_current_timezone())
        for otherwise in (
            {"actor": world.second_mediator},
            {"data": {}},
            {"data": accepting(world) | {"committee": "另一调委会"}},
            {"happened_on": DAY + timedelta(days=1)},
            {"happened_at": happened_at},
            {"note": "另有说明"},
        ):
            with pytest.raises(Refused) as refused:
                self.accept(world, course, **otherwise)
            assert refused.value.names() == ["client_id"], otherwise
        assert course.fresh().entries == 2

    def test_names_the_child_that_it_opened(self, world: World) -> None:
        course = disputed(world)
        asked = {"actor": world.clerk, "happened_on": DAY, "reason": "另有一事", "client_id": "phone-9"}
        first = general.split(course.matter.pk, "分出的纠纷", **asked)
        again = general.split(course.matter.pk, "分出的纠纷", **asked)
        assert (again.repeated, again.entry, again.child) == (True, first.entry, first.child)

    def test_for_another_act_is_refused(self, world: World) -> None:
        course = registered(world)
        self.accept(world, course)
        asked = {"actor": world.mediator, "happened_on": DAY, "client_id": "phone-7"}
        assert places(refusal(course, "meet", **asked)) == [("client_id", "client_id")]

    def test_for_another_matter_is_refused(self, world: World) -> None:
        self.accept(world, registered(world))
        with pytest.raises(Refused) as refused:
            self.accept(world, registered(world))
        assert refused.value.names() == ["client_id"]

    def test_of_an_opening_opens_nothing(self, world: World) -> None:
        asked: dict[str, Any] = {
            "org": world.township, "actor": world.mediator, "happened_on": DAY, "title": "邻里纠纷",
            "client_id": "phone-1",
        }  # fmt: skip
        first = open_matter("dispute", data=FACTS, **asked)
        again = open_matter("dispute", data=FACTS, **asked)
        assert (again.repeated, again.matter) == (True, first.matter)
        assert Matter.objects.count() == 1
        for procedure, otherwise in (
            ("penalty_ordinary", {}),
            ("dispute", {"actor": world.clerk}),
            ("dispute", {"title": "另一纠纷"}),
            ("dispute", {"village": world.east_village}),
            ("dispute", {"happened_on": DAY + timedelta(days=1)}),
            ("dispute", {"data": FACTS | {"summary": "另一件事"}}),
        ):
            with pytest.raises(Refused) as refused:
                open_matter(procedure, **({"data": FACTS} | asked | otherwise))
            assert refused.value.names() == ["client_id"], otherwise

    @pytest.mark.parametrize("client_id", ["x" * 65, "a\x00", "a\nb"])
    def test_under_an_id_that_can_not_be_kept(self, world: World, client_id: str) -> None:
        asked = {"actor": world.mediator, "happened_on": DAY, "data": accepting(world), "client_id": client_id}
        assert places(refusal(registered(world), "accept", **asked)) == [("invalid", "client_id")]


class TestTheHistory:
    def test_has_old_and_new_value_of_a_correction(self, world: World) -> None:
        course = disputed(world)
        done = general.correct(
            course.matter, {"summary": "因田埂发生争执"}, actor=world.clerk, happened_on=DAY, reason="登记有误"
        )
        assert json.loads(done.entry.changes) == {"summary": ["因排水沟走向发生争执", "因田埂发生争执"]}
        assert done.entry.note == "登记有误"
        opening = ActEntry.objects.get(matter=course.matter, seq=1)
        assert json.loads(opening.changes)["summary"] == ["", "因排水沟走向发生争执"]

    def test_has_no_personal_value_in_clear(self, world: World) -> None:
        course = disputed(world)
        secrets = ["13800000001", "330199200001010017", "东溪村十二号"]
        with connection.cursor() as cursor:
            for table in ("matters_actentry", "journal_journalentry", "matters_party", "search_document"):
                if table in connection.introspection.table_names():
                    cursor.execute(f"SELECT * FROM {table}")  # noqa: S608  # names from the list above
                    rows = str(cursor.fetchall())
                    assert rows != "[]"
                    assert not [secret for secret in secrets if secret in rows], table
        body = json.loads(JournalEntry.objects.get(kind="act").body)
        first, second = course.parties()
        assert set(body["personal"]) == {
            f"Party.{first.pk}.telephone", f"Party.{first.pk}.identity_number", f"Party.{second.pk}.address",
        }  # fmt: skip
        assert Party.objects.get(pk=first.pk).telephone == "13800000001"
        told = json.loads(ActEntry.objects.get(matter=course.matter).changes)["+Party"]
        assert [line["name"] for line in told] == [party["name"] for party in PARTIES]
        assert told[0]["telephone"] == "•"

    def test_is_chained(self, world: World) -> None:
        course = mediating(world)
        entries = list(ActEntry.objects.filter(matter=course.matter).order_by("seq"))
        assert [entry.seq for entry in entries] == [1, 2, 3]
        assert [entry.previous for entry in entries] == ["", entries[0].digest, entries[1].digest]
        assert course.fresh().last_digest == entries[-1].digest


class TestAnEntryThatWasTamperedWith:
    @pytest.fixture
    def course(self, world: World) -> Iterator[Course]:
        """The hand of one who owns the database: the triggers are dropped."""
        course = mediating(world)
        allow_changes(connection, "matters_actentry")
        yield course
        forbid_changes(connection, "matters_actentry")

    @pytest.mark.parametrize(
        ("column", "value"),
        [
            ("happened_on", "2025-03-04"), ("note", "改"), ("changes", "{}"), ("state_after", "closed"),
            ("law", "《某法》第1条"), ("warnings", "[]"), ("client_id", "x"),
        ],
    )  # fmt: skip
    def test_is_found(self, world: World, course: Course, column: str, value: str) -> None:
        assert verify(world.township).holds
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE matters_actentry SET {column} = %s WHERE matter_id = %s AND seq = 2",  # noqa: S608
                [value, course.matter.pk],
            )
        entry = ActEntry.objects.get(matter=course.matter, seq=2)
        found = verify(world.township).findings.kept
        assert [(finding.seq, finding.fault.value) for finding in found] == [(entry.journal_seq, "row_edited")]

    def test_is_found_by_whom_it_says_acted(self, world: World, course: Course) -> None:
        ActEntry.objects.filter(matter=course.matter, seq=2).update(actor=world.second_mediator)
        assert [finding.fault.value for finding in verify(world.township).findings.kept] == ["row_edited"]

    def test_or_removed_is_found(self, world: World, course: Course) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM matters_actentry WHERE matter_id = %s AND seq = 3", [course.matter.pk])
            found = [finding.fault.value for finding in verify(world.township).findings.kept]
            # Its lines would be left without it at the end of the test.
            transaction.set_rollback(True)
        assert found == ["row_missing"]


class TestAttachedFiles:
    def test_stand_in_the_entry_by_their_digests(self, world: World) -> None:
        course = mediating(world)
        attach_scan(course, "session_note", world.mediator)
        attach_scan(course, "receipt", world.mediator)
        done = course.act("meet", world.mediator, Session=SITTING)
        digest = Attachment.objects.get(kind="session_note").sha256
        assert json.loads(done.entry.changes)["files"] == {"session_note": [digest]}
        assert verify(world.township).holds

    def test_that_were_withdrawn_do_not(self, world: World) -> None:
        course = mediating(world)
        attach_scan(course, "session_note", world.mediator)
        withdraw(Attachment.objects.get(kind="session_note"), by=world.mediator, reason="传错")
        done = course.act("meet", world.mediator, Session=SITTING)
        assert "files" not in json.loads(done.entry.changes)

    def test_are_not_asked_for_where_the_step_has_none(self, world: World) -> None:
        course = registered(world)
        attach_scan(course, "session_note", world.mediator)
        done = course.act("accept", world.mediator, **accepting(world))
        assert "files" not in json.loads(done.entry.changes)


class TestManyAtOnce:
    def test_each_for_itself(self, world: World) -> None:
        good, bad, other = (registered(world) for _ in range(3))
        bad.act("turn_away", world.mediator, ended_because="不属范围", routes_told="可以起诉")
        steps = [Step(course.matter, "accept", accepting(world)) for course in (good, bad, other)]
        results = act_many(steps, actor=world.mediator, happened_on=DAY)
        assert [type(result) for result in results] == [Done, Refused, Done]
        assert [course.state for course in (good, bad, other)] == ["mediating", "turned_away", "mediating"]


def test_a_refusal_writes_nothing_at_all(world: World) -> None:
    course = registered(world)
    counts = [model.objects.count() for model in (ActEntry, ClockRow, Party, AssignedMediator, JournalEntry)]
    course.refused("accept", world.officer, "role", **accepting(world))
    assert [m.objects.count() for m in (ActEntry, ClockRow, Party, AssignedMediator, JournalEntry)] == counts

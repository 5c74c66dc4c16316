"""Entering, correcting and voiding what a register keeps, and every reason against it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django_scopes import ScopeError, scopes_disabled

from tests.engine.village_affairs.models import Lecture
from tests.world import World
from yifa.engine.journal.append_only import allow_changes
from yifa.engine.journal.models import JournalEntry
from yifa.engine.journal.sealed_values import proves
from yifa.engine.journal.verification import verify
from yifa.engine.matters.models import Provenance
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.appointments import end_post
from yifa.engine.orgs.models import Post
from yifa.engine.orgs.places import close_place
from yifa.engine.registers import registry
from yifa.engine.registers.entering import Entered, adopt, complete, correct, create, void
from yifa.engine.registers.history import changes_of
from yifa.engine.registers.models import ChangeKind, Entry, EntryChange
from yifa.engine.store.tenancy import org_scope

PHONE = "13900001234"


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """The township is in scope."""
    with org_scope(world.township):
        yield


def lecture(
    world: World, *, actor: Any = None, village: Any = None, client_id: str | None = None, **data: Any
) -> Entered:
    """A lecture that the clerk entered."""
    given = {"held_on": date(2025, 3, 1), "topic": "民法典", "audience": 40, **data}
    return create(
        "village_lectures",
        org=world.township,
        actor=actor or world.clerk,
        data=given,
        village=village,
        client_id=client_id,
    )


def refused(act: Any, *args: Any, **kwargs: Any) -> list[str]:
    """The rules that refuse it; nothing was written."""
    before = EntryChange.objects.count(), JournalEntry.objects.count()
    with pytest.raises(Refused) as refusal:
        act(*args, **kwargs)
    assert (EntryChange.objects.count(), JournalEntry.objects.count()) == before
    assert all(str(reason) for reason in refusal.value.reasons)
    return refusal.value.names()


def test_an_entry_stands_in_the_list_its_typed_record_its_history_and_the_journal(world: World) -> None:
    done = lecture(world, village=world.east_village, held_on="2025-03-01", topic="  民法典 ")
    entry, record = Entry.objects.get(), Lecture.objects.get()
    assert (entry.register, entry.title, entry.dated_on) == ("village_lectures", "民法典", date(2025, 3, 1))
    assert (entry.village, entry.entered_by, entry.provenance) == (world.east_village, world.clerk, Provenance.HERE)
    assert (record.pk, record.org, record.village) == (entry.pk, world.township, world.east_village)
    assert (record.dated_on, record.held_on, record.audience) == (date(2025, 3, 1), date(2025, 3, 1), 40)
    assert (done.change.kind, done.change.seq) == (ChangeKind.CREATED, 1)
    assert json.loads(done.change.changes)["topic"] == ["", "民法典"]
    written = JournalEntry.objects.get(seq=done.change.journal_seq)
    assert (written.kind, written.subject) == ("register_entry", f"register_entry:{entry.pk}")
    assert json.loads(written.body)["digest"] == done.change.digest


def test_the_same_client_id_enters_once(world: World) -> None:
    first, again = lecture(world, client_id="phone-1"), lecture(world, client_id="phone-1")
    assert again.repeated
    assert (again.entry, again.record, again.change) == (first.entry, first.record, first.change)
    assert Entry.objects.count() == 1


def test_a_client_id_of_another_deed_is_refused(world: World) -> None:
    lecture(world, client_id="phone-1")
    for otherwise in ({"topic": "另一主题"}, {"actor": world.two_accounts}, {"village": world.east_village}):
        assert refused(lecture, world, client_id="phone-1", **otherwise) == ["client_id"]
    given = {"held_on": date(2025, 3, 1), "topic": "民法典"}
    assert refused(
        adopt, "village_lectures", org=world.township, actor=world.clerk, data=given, client_id="phone-1"
    ) == ["client_id"]


@pytest.mark.parametrize("client_id", ["x" * 65, "phone\x00"])
def test_a_client_id_that_cannot_be_kept_is_refused(world: World, client_id: str) -> None:
    assert refused(lecture, world, client_id=client_id) == ["invalid"]


def test_an_unknown_register_is_refused_with_those_that_come_close(world: World) -> None:
    with pytest.raises(registry.UnknownRegister, match="village_lectures"):
        create("village_lecture", org=world.township, actor=world.clerk, data={})


def test_every_reason_is_told_at_once(world: World) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert sorted(
        refused(lecture, world, actor=world.mediator, held_on=tomorrow, topic="", audience=-1, colour="red")
    ) == [
        "invalid",
        "not_in_future",
        "required",
        "role",
        "unknown_field",
    ]


def test_today_is_not_in_the_future(world: World) -> None:
    assert lecture(world, held_on=timezone.localdate()).entry.dated_on == timezone.localdate()


def test_who_has_the_role_today_may_enter_what_happened_before_and_who_lost_it_may_not(world: World) -> None:
    end_post(Post.objects.get(person=world.clerk), date(2025, 6, 1), by=None)
    assert refused(lecture, world, held_on=date(2025, 3, 1)) == ["role"]


def test_a_person_of_another_township_may_not_enter(world: World) -> None:
    assert refused(lecture, world, actor=world.other_clerk) == ["role"]


def test_a_village_s_clerk_enters_for_that_village_alone(world: World) -> None:
    assert lecture(world, actor=world.village_clerk, village=world.east_village).entry.village == world.east_village
    assert refused(lecture, world, actor=world.village_clerk, village=world.west_village) == ["role"]
    assert refused(lecture, world, actor=world.village_clerk) == ["role"]


@pytest.mark.parametrize("which", ["other_village", "unknown", "no_number"])
def test_a_village_of_another_township_or_none_at_all_is_refused(world: World, which: str) -> None:
    village = {"other_village": world.other_village, "unknown": 1, "no_number": "东溪"}[which]
    assert refused(lecture, world, village=village) == ["village"]


def test_a_village_that_was_gone_on_that_day_is_refused(world: World) -> None:
    close_place(world.upper_village, date(2025, 1, 1))
    assert refused(lecture, world, village=world.upper_village.pk) == ["village"]
    assert (
        lecture(world, village=world.upper_village.pk, held_on=date(2024, 12, 31)).entry.village == world.upper_village
    )


def test_a_control_character_is_refused_and_rare_characters_stay(world: World) -> None:
    assert refused(lecture, world, topic="民\x00法典") == ["invalid"]
    assert lecture(world, topic="㐂𠮷👍讲座").entry.title == "㐂𠮷👍讲座"


def test_a_correction_keeps_the_old_value_the_reason_and_the_person(world: World) -> None:
    done = lecture(world)
    correct(
        done.entry,
        {"held_on": date(2025, 2, 28), "topic": "宪法", "village": world.west_village},
        actor=world.leader,
        reason="日期抄错",
    )
    entry, record = Entry.objects.get(), Lecture.objects.get()
    assert (entry.title, entry.dated_on, entry.village) == ("宪法", date(2025, 2, 28), world.west_village)
    assert (record.topic, record.dated_on, record.village) == ("宪法", date(2025, 2, 28), world.west_village)
    first, second = changes_of(entry)
    assert (second.kind, second.actor, second.reason) == (ChangeKind.CORRECTED, world.leader, "日期抄错")
    assert json.loads(second.changes) == {
        "held_on": ["2025-03-01", "2025-02-28"],
        "dated_on": ["2025-03-01", "2025-02-28"],
        "topic": ["民法典", "宪法"],
        "village": [None, world.west_village.pk],
        "evaluate_by": ["2025-03-31", "2025-03-30"],
    }
    assert second.previous == first.digest == done.change.digest


def test_a_correction_is_checked_like_an_entry(world: World) -> None:
    entry = lecture(world, village=world.east_village).entry
    tomorrow = timezone.localdate() + timedelta(days=1)

    def rules(values: dict[str, Any], actor: Any = world.clerk, reason: str = "更正") -> list[str]:
        return refused(correct, entry, values, actor=actor, reason=reason)

    assert rules({"topic": "宪法"}, reason="  ") == ["required"]
    assert rules({"topic": "宪法"}, reason="更\x00正") == ["invalid"]
    assert rules({"topic": ""}) == ["required"]
    assert rules({"held_on": tomorrow}) == ["not_in_future"]
    assert rules({"voided": False}) == ["unknown_field"]
    assert rules({"topic": "宪法"}, actor=world.mediator) == ["role"]
    assert rules({"village": world.other_village}) == ["village"]
    assert rules({"topic": "民法典"}) == ["nothing_changed"]
    assert rules({"village": world.west_village}, actor=world.village_clerk) == ["role"]


def test_a_village_s_clerk_does_not_take_an_entry_over_from_another_village(world: World) -> None:
    entry = lecture(world, village=world.west_village).entry
    assert refused(correct, entry, {"village": world.east_village}, actor=world.village_clerk, reason="更正") == [
        "role"
    ]


def test_an_optional_field_can_be_corrected_to_unknown(world: World) -> None:
    entry = lecture(world).entry
    assert correct(entry, {"audience": ""}, actor=world.clerk, reason="未统计").record.audience is None  # type: ignore[attr-defined]


def test_what_comes_to_pass_later_is_filled_in_without_being_a_correction(world: World) -> None:
    done = lecture(world)
    later = complete(done.entry, {"evaluated_on": "2025-03-20", "evaluation": "群众反映好"}, actor=world.leader)
    record = Lecture.objects.get()
    assert (record.evaluated_on, record.evaluation) == (date(2025, 3, 20), "群众反映好")
    assert (later.change.kind, later.change.reason, later.change.actor) == (ChangeKind.COMPLETED, "", world.leader)
    assert json.loads(later.change.changes)["evaluated_on"] == [None, "2025-03-20"]
    assert later.change.previous == done.change.digest
    assert verify(world.township).holds


def test_the_same_client_id_completes_once(world: World) -> None:
    entry = lecture(world).entry
    values = {"evaluation": "好"}
    first = complete(entry, values, actor=world.clerk, client_id="phone-2")
    again = complete(entry.pk, values, actor=world.clerk, client_id="phone-2")
    assert (first.repeated, again.repeated, again.change) == (False, True, first.change)
    assert changes_of(entry).count() == 2
    assert refused(complete, entry, {"evaluation": "差"}, actor=world.clerk, client_id="phone-2") == ["client_id"]
    assert refused(complete, lecture(world).entry, values, actor=world.clerk, client_id="phone-2") == ["client_id"]


def test_what_can_not_be_filled_in_later_is_refused(world: World) -> None:
    entry = lecture(world, village=world.east_village).entry
    tomorrow = timezone.localdate() + timedelta(days=1)

    def rules(values: dict[str, Any], actor: Any = world.clerk) -> list[str]:
        return refused(complete, entry, values, actor=actor)

    assert rules({}) == ["nothing_given"]
    assert rules({"topic": "宪法"}) == ["unknown_field"]
    assert rules({"evaluation": " "}) == ["required"]
    assert rules({"evaluated_on": tomorrow}) == ["not_in_future"]
    assert rules({"evaluated_on": date(2025, 2, 28)}) == ["not_before_entry"]
    assert rules({"evaluation": "好"}, world.mediator) == ["role"]
    complete(entry, {"evaluation": "好"}, actor=world.village_clerk)
    assert rules({"evaluation": "很好"}) == ["already_filled"]
    correct(entry, {"evaluation": "很好"}, actor=world.clerk, reason="写错")
    void(entry, actor=world.clerk, reason="重复登记")
    assert rules({"evaluated_on": date(2025, 3, 20)}) == ["voided"]
    with org_scope(world.other_township):
        assert rules({"evaluated_on": date(2025, 3, 20)}) == ["not_found"]


def test_what_is_known_already_is_entered_at_once(world: World) -> None:
    record: Any = lecture(world, evaluated_on=date(2025, 3, 20)).record
    assert record.evaluated_on == date(2025, 3, 20)


def test_a_rule_between_fields_holds_at_every_door(world: World) -> None:
    rule = "month_not_after_held_on"
    assert refused(lecture, world, month="2025-04") == [rule]
    row = {"held_on": date(2025, 3, 1), "topic": "民法典", "month": "2025-04"}
    assert refused(adopt, "village_lectures", org=world.township, actor=world.clerk, data=row) == [rule]
    entry = lecture(world, month="2025-03").entry
    assert refused(correct, entry, {"month": "2025-04"}, actor=world.clerk, reason="更正") == [rule]


def test_a_rule_between_entries_asks_for_the_others_of_the_village(world: World) -> None:
    first = lecture(world, theme="case", village=world.east_village).entry
    assert refused(lecture, world, theme="case", village=world.east_village) == ["one_case_a_day"]
    lecture(world, theme="case", village=world.west_village)
    correct(first, {"topic": "宪法"}, actor=world.clerk, reason="更正")
    void(first, actor=world.clerk, reason="重复登记")
    lecture(world, theme="case", village=world.east_village)


def test_a_month_is_kept_as_its_first_day(world: World) -> None:
    record: Any = lecture(world, month="2025-02").record
    assert Lecture.objects.get().month == record.month == date(2025, 2, 1)
    assert refused(lecture, world, month="2025-13") == ["invalid"]
    given: Any = lecture(world, month=date(2025, 2, 28)).record
    assert given.month == date(2025, 2, 1)


def test_what_follows_from_other_columns_is_worked_out_and_told(world: World) -> None:
    done = lecture(world)
    assert json.loads(done.change.changes)["evaluate_by"] == [None, "2025-03-31"]
    changed = correct(done.entry, {"held_on": date(2025, 2, 1)}, actor=world.clerk, reason="日期抄错")
    assert json.loads(changed.change.changes)["evaluate_by"] == ["2025-03-31", "2025-03-03"]
    assert Lecture.objects.get().evaluate_by == date(2025, 3, 3)


def test_a_voided_entry_stays_to_be_read_and_is_changed_no_more(world: World) -> None:
    entry = lecture(world).entry
    assert refused(void, entry, actor=world.mediator, reason="重复") == ["role"]
    assert refused(void, entry, actor=world.clerk, reason="") == ["required"]
    void(entry, actor=world.clerk, reason="重复登记")
    assert Entry.objects.get().voided
    assert Lecture.objects.get().voided
    assert [change.kind for change in changes_of(entry)] == [ChangeKind.CREATED, ChangeKind.VOIDED]
    assert refused(void, entry.pk, actor=world.clerk, reason="重复登记") == ["voided"]
    assert refused(correct, entry, {"topic": "宪法"}, actor=world.clerk, reason="更正") == ["voided"]


def test_an_entry_out_of_scope_is_not_found(world: World) -> None:
    entry = lecture(world).entry
    with org_scope(world.other_township):
        assert refused(void, entry, actor=world.clerk, reason="重复登记") == ["not_found"]


def test_without_a_scope_nothing_is_read(world: World) -> None:
    from django_scopes.state import state

    entry = lecture(world).entry
    token = state.set({})
    try:
        with pytest.raises(ScopeError):
            void(entry, actor=world.clerk, reason="重复登记")
    finally:
        state.reset(token)


def test_a_ledger_s_row_comes_in_as_it_is_and_what_it_does_not_know_stays_unknown(world: World) -> None:
    done = adopt("village_lectures", org=world.township, actor=world.clerk, data={"topic": "民法典"}, batch=7)
    assert (done.entry.provenance, done.entry.batch, done.entry.dated_on) == (Provenance.ADOPTED, 7, None)
    assert (done.change.kind, Lecture.objects.get().held_on) == (ChangeKind.ADOPTED, None)


def test_a_ledger_s_row_without_what_must_be_known_is_refused(world: World) -> None:
    row = {"held_on": "2025年3月"}
    rules = refused(adopt, "village_lectures", org=world.township, actor=world.clerk, data=row)
    assert sorted(rules) == ["invalid", "required"]


def test_a_telephone_that_can_hardly_be_one_is_refused_but_taken_in_with_a_ledger(world: World) -> None:
    said = {"topic": "民法典", "lecturer_phone": "12800000001"}
    assert refused(lecture, world, **said) == ["doubtful"]
    adopt("village_lectures", org=world.township, actor=world.clerk, data=said)
    assert Lecture.objects.get().lecturer_phone == "12800000001"


def test_personal_values_are_sealed_and_stand_in_no_history(world: World) -> None:
    done = lecture(world, lecturer_phone=PHONE)
    correct(done.entry, {"lecturer_phone": "13800000000"}, actor=world.clerk, reason="换号")
    assert Lecture.objects.get().lecturer_phone == "13800000000"
    texts = [change.changes for change in changes_of(done.entry)]
    bodies = [entry.body for entry in JournalEntry.objects.filter(kind="register_entry")]
    assert not any(PHONE in text or "13800000000" in text for text in texts + bodies)
    assert proves(JournalEntry.objects.get(seq=done.change.journal_seq), "lecturer_phone", PHONE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT lecturer_phone FROM village_affairs_lecture")
        assert "13800000000" not in cursor.fetchone()[0]


def test_the_history_can_only_grow(world: World) -> None:
    lecture(world)
    with scopes_disabled():
        with pytest.raises(DatabaseError), transaction.atomic():
            EntryChange.objects.update(reason="改写")
        with pytest.raises(DatabaseError), transaction.atomic():
            EntryChange.objects.all().delete()


def test_verification_compares_the_history_with_the_journal(world: World) -> None:
    entry = lecture(world).entry
    correct(entry, {"topic": "宪法"}, actor=world.clerk, reason="更正")
    assert verify(world.township).holds
    connection.check_constraints()
    allow_changes(connection, "registers_entrychange")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE registers_entrychange SET reason = '改写' WHERE seq = 2")
    result = verify(world.township)
    assert not result.holds
    assert "台账条目变更" in result.findings.kept[0].says

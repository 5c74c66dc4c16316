"""People's mediation, from its beginning to its end, each demand of the law refusing once."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.disputes.entries import committee, enter
from tests.areas.disputes.routes import all_done
from tests.course import Course, attach_scan
from tests.engine.matters.mediating import registered as begun
from tests.world import World
from yifa.areas.disputes.mediation import MEDIATION
from yifa.areas.disputes.models import AssignedMediator, Dispute, FollowUp, Mediation, Mediator
from yifa.engine.matters.forms import act_form
from yifa.engine.matters.general import correct
from yifa.engine.matters.models import ActEntry
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Person
from yifa.engine.registers.entering import complete

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 5)


@pytest.fixture
def registered(world: World) -> Course:
    """The mediation of a dispute between two neighbours, which waits to be accepted."""
    return begun(world)


@pytest.fixture
def mediating(registered: Course, world: World) -> Course:
    """Accepted, with the mediator assigned and both parties told their rights."""
    registered.act(
        "accept", world.mediator, committee="清溪乡人民调解委员会", AssignedMediator={"person": world.mediator}
    )
    notices = [{"party": party, "told_on": DAY} for party in registered.parties()]
    registered.act("tell_rights", world.mediator, RightsNotice=notices)
    return registered


@pytest.fixture
def sat(mediating: Course, world: World) -> Course:
    """One sitting was held."""
    mediating.act("meet", world.mediator, date(2025, 3, 10), Session=sitting(date(2025, 3, 10)))
    return mediating


def sitting(day: date) -> dict[str, object]:
    """The record of one sitting."""
    return {
        "held_on": day,
        "place": "乡调解室",
        "present": "双方当事人",
        "content": "双方陈述，调解员讲解相邻关系",
        "outcome": "agreed",
    }


def signatures(course: Course, day: date) -> list[dict[str, object]]:
    """Both parties, the mediator and the committee's seal."""
    parties = [{"kind": "party", "party": party, "signed_on": day} for party in course.parties()]
    return [*parties, {"kind": "mediator", "signed_on": day}, {"kind": "committee_seal", "signed_on": day}]


def test_no_seal_but_the_committee_s_is_known(sat: Course, world: World) -> None:
    form = act_form(MEDIATION, MEDIATION.act("settle_in_writing"), world.township, sat.day, sat.fresh())
    kinds = form().lines["Signature"].forms[0].fields["kind"]
    assert [code for code, _ in kinds.choices if code] == ["party", "mediator", "committee_seal"]
    attach_scan(sat, "signed_agreement", world.mediator)
    signed = [*signatures(sat, sat.day), {"kind": "government_seal", "signed_on": sat.day}]
    refused = sat.refused("settle_in_writing", world.mediator, "doubtful", terms="退让", Signature=signed)
    assert "本事项没有“行政机关印章”" in str(refused)


class TestAccepting:
    def test_is_barred_once_a_party_refused(self, registered: Course, world: World) -> None:
        party = registered.parties()[1]
        registered.act(
            "record_refusal", world.mediator, Refusal={"party": party, "refused_on": DAY}, routes_told="可依法提起诉讼"
        )
        assert registered.state == "refused"
        assert registered.fresh().ended

    def test_needs_a_mediator_in_office(self, registered: Course, world: World) -> None:
        registered.refused(
            "accept", world.mediator, "mediators_in_office",
            committee="清溪乡人民调解委员会", AssignedMediator={"person": world.officer},
        )  # fmt: skip


class TestSittings:
    def test_need_the_rights_told_to_every_party(self, registered: Course, world: World) -> None:
        registered.act("accept", world.mediator, committee="调委会", AssignedMediator={"person": world.mediator})
        first = registered.parties()[0]
        registered.act("tell_rights", world.mediator, RightsNotice={"party": first, "told_on": DAY})
        refused = registered.refused("meet", world.mediator, "every_party_told_its_rights", Session=sitting(DAY))
        assert "钱乙二" in str(refused)

    def test_are_held_by_the_assigned_mediator(self, mediating: Course, world: World) -> None:
        mediating.act(
            "replace_mediator", world.clerk,
            AssignedMediator={
                "person": world.second_mediator, "replaces": mediating_line(mediating), "reason": "当事人要求更换",
            },
        )  # fmt: skip
        mediating.refused("meet", world.mediator, "by_assigned_mediator", Session=sitting(DAY))


def mediating_line(course: Course) -> int:
    """The id of the mediator line that stands."""
    from yifa.areas.disputes.models import AssignedMediator

    return AssignedMediator.objects.get(matter_id=course.matter.pk).pk


class TestWrittenAgreement:
    def test_takes_effect_on_the_last_day_of_signing(self, sat: Course, world: World) -> None:
        attach_scan(sat, "signed_agreement", world.mediator)
        days = [date(2025, 3, 10), date(2025, 3, 11), date(2025, 3, 11), date(2025, 3, 12)]
        lines = [line | {"signed_on": day} for line, day in zip(signatures(sat, days[0]), days, strict=True)]
        sat.act("settle_in_writing", world.mediator, date(2025, 3, 12), terms="水沟改道", Signature=lines)
        assert sat.record(Mediation).effective_on == date(2025, 3, 12)
        confirm = sat.clocks("confirm")[0]
        assert (confirm.started_on, confirm.due_on, confirm.owed_by) == (date(2025, 3, 12), date(2025, 4, 11), "party")

    def test_is_refused_without_seal_and_scan(self, sat: Course, world: World) -> None:
        without_seal = signatures(sat, sat.day)[:-1]
        refused = sat.refused(
            "settle_in_writing", world.mediator, "signed_and_sealed", terms="水沟改道", Signature=without_seal
        )
        assert "印章" in str(refused)
        refused = sat.refused(
            "settle_in_writing",
            world.mediator,
            "signed_and_sealed",
            terms="水沟改道",
            Signature=signatures(sat, sat.day),
        )
        assert "扫描件" in str(refused)

    def test_contents_are_recommended_not_demanded(self, sat: Course, world: World) -> None:
        attach_scan(sat, "signed_agreement", world.mediator)
        done = sat.act("settle_in_writing", world.mediator, terms="水沟改道", Signature=signatures(sat, sat.day))
        assert any("履行期限" in warning for warning in done.warnings)


class TestOtherWaysIn:
    def test_what_is_no_civil_dispute_is_turned_away_with_the_routes_told(
        self, registered: Course, world: World
    ) -> None:
        registered.refused("turn_away", world.clerk, "required", ended_because="治安案件")
        registered.act("turn_away", world.clerk, ended_because="治安案件", routes_told="公安机关处理")
        assert registered.state == "turned_away"

    def test_an_outsider_does_not_accept(self, registered: Course, world: World) -> None:
        registered.refused(
            "accept", world.officer, "role", committee="调委会", AssignedMediator={"person": world.mediator}
        )


class TestMediatorsWithoutAnAccount:
    """A village's mediators stand in the register of mediators; most of them never sign in."""

    @pytest.fixture
    def villager(self, world: World) -> Person:
        """A member of a village's committee."""
        own = committee(world, name="东溪村人民调解委员会", kind="village")
        found: Person = enter(world, "mediators", committee=own, name="姜和", chosen_by="assembly").person
        return found

    def test_are_offered_and_assigned(self, registered: Course, world: World, villager: Person) -> None:
        form = act_form(MEDIATION, MEDIATION.act("accept"), world.township, DAY, registered.matter)()
        choices = form.lines["AssignedMediator"].forms[0].fields["person"].queryset  # type: ignore[attr-defined]
        assert {villager, world.mediator} <= set(choices)
        registered.act("accept", world.mediator, committee="东溪村调委会", AssignedMediator={"person": villager})
        assert registered.state == "mediating"

    @pytest.mark.parametrize("enters", ["mediator", "clerk"])
    def test_have_what_they_did_entered_by_others_of_the_committee(
        self, registered: Course, world: World, villager: Person, enters: str
    ) -> None:
        by = getattr(world, enters)
        registered.act("accept", world.mediator, committee="东溪村调委会", AssignedMediator={"person": villager})
        told = [{"party": party, "told_on": DAY} for party in registered.parties()]
        registered.act("tell_rights", by, RightsNotice=told)
        registered.refused("meet", world.officer, "role", Session=sitting(DAY))
        registered.act("meet", by, Session=sitting(DAY))
        registered.act("settle_orally", by, terms="水沟改道")
        assert registered.state == "settled"
        entered = ActEntry.objects.get(matter=registered.matter, act="meet")
        assert entered.actor == by
        assigned = AssignedMediator.objects.get(matter=registered.matter)
        assert assigned.person == villager

    def test_are_not_stood_in_for_where_they_have_a_post(self, mediating: Course, world: World) -> None:
        for act, given in (
            ("meet", {"Session": sitting(DAY)}),
            ("inquire", {"Inquiry": {"held_on": DAY, "place": "村部", "asked": "邻居", "content": "沟是老沟"}}),
        ):
            refused = mediating.refused(act, world.clerk, "by_assigned_mediator", **given)
            assert "由本纠纷的调解员本人办理" in str(refused)

    def test_replaced_are_stood_in_for_no_more(self, registered: Course, world: World, villager: Person) -> None:
        registered.act("accept", world.mediator, committee="东溪村调委会", AssignedMediator={"person": villager})
        told = [{"party": party, "told_on": DAY} for party in registered.parties()]
        registered.act("tell_rights", world.clerk, RightsNotice=told)
        line = {"person": world.mediator, "replaces": mediating_line(registered), "reason": "当事人要求更换"}
        registered.act("replace_mediator", world.clerk, AssignedMediator=line)
        registered.refused("meet", world.clerk, "by_assigned_mediator", Session=sitting(DAY))
        registered.act("meet", world.mediator, Session=sitting(DAY))

    def test_mediate_no_more_once_they_left(self, registered: Course, world: World, villager: Person) -> None:
        record = Mediator.objects.get(person=villager)
        complete(record.entry, {"left_on": DAY}, actor=world.clerk)
        assigned = {"person": villager}
        refused = registered.refused(
            "accept", world.mediator, "mediators_in_office", committee="东溪村调委会", AssignedMediator=assigned
        )
        assert "请先在人民调解员台账登记任期" in str(refused)


class TestMediators:
    def test_are_replaced_with_a_reason(self, mediating: Course, world: World) -> None:
        line = {"person": world.second_mediator, "replaces": mediating_line(mediating)}
        mediating.refused("replace_mediator", world.clerk, "replacement_is_explained", AssignedMediator=line)
        someone = {"person": world.officer}
        mediating.refused("replace_mediator", world.clerk, "mediators_in_office", AssignedMediator=someone)

    def test_may_be_several(self, mediating: Course, world: World) -> None:
        mediating.act("replace_mediator", world.clerk, AssignedMediator={"person": world.second_mediator})
        mediating.act("meet", world.mediator, Session=sitting(DAY))
        mediating.act("meet", world.second_mediator, Session=sitting(DAY))

    @pytest.mark.parametrize(
        ("act", "data"),
        [
            ("inquire", {"Inquiry": {"held_on": DAY, "place": "现场", "asked": "邻居", "content": "查看水沟"}}),
            ("fail", {"ended_because": "差距过大", "routes_told": "可起诉"}),
            ("settle_orally", {"terms": "水沟改道"}),
        ],
    )
    def test_nobody_else_acts_for_them(self, sat: Course, world: World, act: str, data: dict[str, object]) -> None:
        sat.refused(act, world.second_mediator, "by_assigned_mediator", **data)

    def test_nobody_else_tells_or_writes_down_what_the_parties_want(self, mediating: Course, world: World) -> None:
        first, second = mediating.parties()
        consents = [{"party": party, "consented_on": DAY} for party in (first, second)]
        stop = {"Refusal": {"party": first, "refused_on": DAY}, "ended_because": "不愿", "routes_told": "可起诉"}
        # Nor does anybody put themselves in a colleague's place.
        line = {"person": world.second_mediator, "replaces": mediating_line(mediating), "reason": "与当事人是亲戚"}
        for act, given in (
            ("tell_rights", {"RightsNotice": {"party": first, "told_on": DAY}}),
            ("agree_extension", {"ExtensionConsent": consents}),
            ("replace_mediator", {"AssignedMediator": line}),
            ("stop_on_request", stop),
        ):
            mediating.refused(act, world.second_mediator, "by_assigned_mediator_or_clerk", **given)
        mediating.act("agree_extension", world.clerk, ExtensionConsent=consents)
        mediating.act("replace_mediator", world.mediator, AssignedMediator=line)
        mediating.refused("stop_on_request", world.mediator, "by_assigned_mediator_or_clerk", **stop)
        mediating.act("stop_on_request", world.second_mediator, **stop)

    def test_helpers_come_with_every_partys_consent(self, mediating: Course, world: World) -> None:
        first, second = mediating.parties()
        helper = {"name": "孙村老", "relation": "邻居"}
        consent = {"party": first, "consented_on": DAY}
        given = {"Participant": helper, "ParticipantConsent": consent}
        refused = mediating.refused(
            "invite_participant", world.mediator, "every_party_consents_to_participant", **given
        )
        assert "钱乙二" in str(refused)
        given["ParticipantConsent"] = [consent, {"party": second, "consented_on": DAY}]
        mediating.refused("invite_participant", world.second_mediator, "by_assigned_mediator", **given)
        mediating.act("invite_participant", world.mediator, **given)


class TestSittingsOpenOrClosed:
    def test_are_open_only_as_all_wish(self, mediating: Course, world: World) -> None:
        opened = sitting(DAY) | {"is_open": True}
        mediating.refused("meet", world.mediator, "open_only_as_all_wish", Session=opened)
        notices = [{"party": party, "told_on": DAY, "open_session": True} for party in mediating.parties()]
        mediating.act("tell_rights", world.mediator, RightsNotice=notices)
        mediating.act("meet", world.mediator, Session=opened)

    def test_are_not_before_the_rights_were_told_nor_before_acceptance(self, registered: Course, world: World) -> None:
        accepted, told = date(2025, 3, 6), date(2025, 3, 8)
        registered.act(
            "accept", world.mediator, accepted, committee="调委会", AssignedMediator={"person": world.mediator}
        )
        notices = [{"party": party, "told_on": told} for party in registered.parties()]
        registered.act("tell_rights", world.mediator, told, RightsNotice=notices)
        between = sitting(date(2025, 3, 7))
        registered.refused("meet", world.mediator, "every_party_told_its_rights", Session=between)
        before = sitting(date(2025, 3, 5))
        registered.refused(
            "meet", world.mediator, "every_party_told_its_rights", "sitting_after_acceptance", Session=before
        )
        ahead = sitting(date(2025, 3, 9))
        registered.refused("meet", world.mediator, "not_after_the_act", Session=ahead)


class TestFailing:
    def test_one_party_may_end_it_at_any_time(self, mediating: Course, world: World) -> None:
        mediating.act(
            "stop_on_request", world.clerk, Refusal={"party": mediating.parties()[0], "refused_on": DAY},
            ended_because="不愿继续", routes_told="可向人民法院起诉",
        )  # fmt: skip
        assert mediating.state == "failed"
        mediating.refused("meet", world.mediator, "state", Session=sitting(DAY))

    def test_needs_a_record_and_the_routes_told(self, mediating: Course, world: World) -> None:
        mediating.refused("fail", world.mediator, "recorded_session", ended_because="差距过大", routes_told="可起诉")
        mediating.act("meet", world.mediator, Session=sitting(DAY) | {"outcome": "not_agreed"})
        mediating.refused("fail", world.mediator, "required", ended_because="差距过大")
        mediating.act("fail", world.mediator, ended_because="差距过大", routes_told="可起诉")
        assert mediating.state == "failed"


class TestSettling:
    def test_needs_a_sitting(self, mediating: Course, world: World) -> None:
        mediating.refused("settle_orally", world.mediator, "recorded_session", terms="水沟改道")

    def test_is_signed_by_all_and_not_before_the_sitting(self, sat: Course, world: World) -> None:
        attach_scan(sat, "signed_agreement", world.mediator)
        lines = signatures(sat, date(2025, 3, 9))
        sat.refused("settle_in_writing", world.mediator, "signed_after_mediation", terms="改道", Signature=lines)
        lines = signatures(sat, sat.day)
        refused = sat.refused(
            "settle_in_writing", world.mediator, "signed_and_sealed", terms="改道", Signature=lines[1:]
        )
        assert "赵甲一" in str(refused)
        unsigned = [line for line in lines if line["kind"] != "mediator"]
        refused = sat.refused(
            "settle_in_writing", world.mediator, "signed_and_sealed", terms="改道", Signature=unsigned
        )
        assert "调解员尚未签名" in str(refused)

    def test_a_correction_that_contradicts_the_rest_is_refused(self, sat: Course, world: World) -> None:
        attach_scan(sat, "signed_agreement", world.mediator)
        sat.act("settle_in_writing", world.mediator, terms="改道", Signature=signatures(sat, sat.day))
        with pytest.raises(Refused) as caught:
            correct(sat.matter, {"effective_on": None}, actor=world.mediator, happened_on=sat.day, reason="日期不详")
        assert caught.value.names() == ["contradictory"]
        assert sat.record(Mediation).effective_on == sat.day

    def test_orally_takes_effect_at_once(self, sat: Course, world: World) -> None:
        sat.act("settle_orally", world.mediator, terms="水沟改道")
        record = sat.record(Mediation)
        assert (record.oral_on, record.written_on, record.effective_on) == (sat.day, None, sat.day)


def visits(course: Course, *answers: str) -> list[dict[str, object]]:
    """One visit to each party that answers, in the order of the parties."""
    told = {"visited_on": course.day, "by": "visit", "situation": "已完工"}
    return [
        told | {"party": party, "satisfaction": said} for party, said in zip(course.parties(), answers, strict=False)
    ]


@pytest.fixture
def settled(sat: Course, world: World) -> Course:
    """An oral agreement of 3 September 2025, to be performed by the 30th."""
    sat.act("settle_orally", world.mediator, date(2025, 9, 3), terms="水沟改道", perform_by=date(2025, 9, 30))
    return sat


def consents(course: Course) -> list[dict[str, object]]:
    """Both wish to mediate again."""
    return [{"party": party, "consented_on": course.day} for party in course.parties()]


def applied(course: Course, world: World, day: date | None = None, **data: object) -> None:
    """Both parties ask the court."""
    attach_scan(course, "confirmation_application", world.mediator)
    course.act("apply_confirmation", world.mediator, day, **both(course) | data)


def both(course: Course) -> dict[str, object]:
    """Both parties as applicants."""
    return {"court": "青山县人民法院", "ConfirmationApplicant": [{"party": party} for party in course.parties()]}


class TestConfirmation:
    def test_is_asked_within_thirty_days_of_which_the_last_moves_off_the_holidays(
        self, settled: Course, world: World
    ) -> None:
        """Thirty days from 3 September end on 3 October, a holiday; 9 October is the next working day."""
        assert settled.clocks("confirm")[0].due_on == date(2025, 10, 9)
        attach_scan(settled, "confirmation_application", world.mediator)
        late = date(2025, 10, 10)
        settled.refused("apply_confirmation", world.mediator, "lapsed_confirm", day=late, **both(settled))
        settled.act("apply_confirmation", world.mediator, date(2025, 10, 9), **both(settled))

    def test_asked_again_is_asked_in_time_again(self, settled: Course, world: World) -> None:
        applied(settled, world)
        settled.act("withdraw_application", world.mediator, confirmation_withdrawn_because="补充材料后再申请")
        late = date(2025, 10, 10)
        settled.refused("apply_confirmation", world.mediator, "lapsed_confirm", day=late, **both(settled))

    def test_is_asked_by_both_in_writing(self, settled: Course, world: World) -> None:
        one = {"court": "法院", "ConfirmationApplicant": {"party": settled.parties()[0]}}
        settled.refused(
            "apply_confirmation", world.mediator, "both_parties_apply", "attached_confirmation_application", **one
        )

    @pytest.mark.parametrize("ruling", ["record_confirmed", "record_not_confirmed"])
    def test_is_ruled_on_after_it_was_asked_and_once(self, settled: Course, world: World, ruling: str) -> None:
        number = {"ruling_number": "（2025）青司确1号"}
        settled.refused(ruling, world.mediator, "applied_before", **number)
        applied(settled, world, date(2025, 9, 10))
        settled.refused(ruling, world.mediator, "applied_before", day=date(2025, 9, 9), **number)
        settled.act(ruling, world.mediator, date(2025, 9, 20), **number)
        settled.refused("record_confirmed", world.mediator, "no_ruling_before", **number)
        settled.refused("record_not_confirmed", world.mediator, "no_ruling_before", **number)
        settled.refused("apply_confirmation", world.mediator, "no_ruling_before", **both(settled))

    def test_is_asked_again_only_when_the_first_application_was_withdrawn(self, settled: Course, world: World) -> None:
        why = {"confirmation_withdrawn_because": "当事人补充材料后再申请"}
        number = {"ruling_number": "（2025）青司确1号"}
        settled.refused("withdraw_application", world.mediator, "application_stands", **why)
        applied(settled, world, date(2025, 9, 10))
        settled.refused("apply_confirmation", world.mediator, "no_application_before", **both(settled))
        settled.act("withdraw_application", world.mediator, date(2025, 9, 12), **why)
        record = settled.record(Mediation)
        assert (record.confirmation_applied_on, record.confirmation_withdrawn_on) == (None, date(2025, 9, 12))
        settled.refused("withdraw_application", world.mediator, "application_stands", **why)
        settled.refused("record_confirmed", world.mediator, "applied_before", **number)
        applied(settled, world, date(2025, 9, 15))
        settled.act("record_confirmed", world.mediator, date(2025, 9, 20), **number)

    def test_the_matter_is_not_closed_before_the_court_has_answered(self, settled: Course, world: World) -> None:
        applied(settled, world, date(2025, 9, 10))
        settled.act("record_performance", world.mediator, Performance=all_done(settled))
        refused = settled.refused("close", world.mediator, "no_ruling_awaited")
        assert "应当先记录法院裁定" in str(refused)
        settled.act("record_confirmed", world.mediator, date(2025, 9, 20), ruling_number="（2025）青司确1号")
        settled.act("close", world.mediator)

    def test_an_application_that_was_withdrawn_holds_nothing_up(self, settled: Course, world: World) -> None:
        applied(settled, world)
        settled.act("record_performance", world.mediator, Performance=all_done(settled))
        settled.act("withdraw_application", world.mediator, confirmation_withdrawn_because="已经履行")
        settled.act("close", world.mediator)

    def test_given_leads_to_enforcement_not_to_suit(self, settled: Course, world: World) -> None:
        settled.refused("apply_enforcement", world.mediator, "confirmed_by_court")
        applied(settled, world)
        settled.act("record_confirmed", world.mediator, ruling_number="（2025）青司确1号")
        settled.refused("go_to_court", world.mediator, "not_confirmed_by_court", ended_because="不履行")
        wish = {"reopened_because": "想改", "AmendmentConsent": consents(settled)}
        settled.refused("mediate_again", world.mediator, "all_wish_to_mediate_again", **wish)
        settled.act("apply_enforcement", world.mediator)

    def test_without_it_a_party_may_sue(self, settled: Course, world: World) -> None:
        settled.act("go_to_court", world.mediator, ended_because="对履行有争议")
        assert settled.state == "litigated"


class TestMediatingAgain:
    @pytest.fixture
    def again(self, settled: Course, world: World) -> Course:
        applied(settled, world, date(2025, 9, 10))
        settled.act("record_not_confirmed", world.mediator, date(2025, 9, 20), ruling_number="（2025）青司确1号")
        settled.act(
            "mediate_again", world.mediator, date(2025, 9, 22), reopened_because="法院驳回申请",
            AmendmentConsent=consents(settled),
        )  # fmt: skip
        return settled

    def test_leaves_nothing_of_the_old_agreement(self, again: Course, world: World) -> None:
        record = again.record(Mediation)
        assert (record.effective_on, record.oral_on, record.not_confirmed_on) == (None, None, None)
        assert {row.state for row in (*again.clocks("perform"), *again.clocks("follow_up"))} <= {"ended", "met"}
        assert again.clocks("conclude_again")[0].due_on == date(2025, 10, 22)
        again.refused("settle_orally", world.mediator, "recorded_session", terms="另行改道")

    def test_leads_to_a_new_agreement_with_a_time_of_its_own(self, again: Course, world: World) -> None:
        day = date(2025, 9, 25)
        again.act("meet", world.mediator, day, Session=sitting(day))
        attach_scan(again, "signed_agreement", world.mediator)
        again.act("settle_in_writing", world.mediator, terms="另行改道", Signature=signatures(again, day))
        assert [row.due_on for row in again.clocks("confirm")] == [date(2025, 10, 9), date(2025, 10, 27)]
        again.refused("apply_confirmation", world.mediator, "attached_confirmation_application", **both(again))
        applied(again, world)
        again.act("record_confirmed", world.mediator, ruling_number="（2025）青司确2号")

    def test_is_for_all_who_agreed_to_wish(self, settled: Course, world: World) -> None:
        one = {"reopened_because": "想改", "AmendmentConsent": consents(settled)[:1]}
        refused = settled.refused("mediate_again", world.mediator, "all_wish_to_mediate_again", **one)
        assert "钱乙二" in str(refused)
        both_wish = {"reopened_because": "都愿改期履行", "AmendmentConsent": consents(settled)}
        settled.act("mediate_again", world.mediator, **both_wish)
        assert settled.state == "mediating"


class TestPerforming:
    def test_of_a_written_agreement_is_closed_when_each_has_a_copy(self, sat: Course, world: World) -> None:
        attach_scan(sat, "signed_agreement", world.mediator)
        sat.act("settle_in_writing", world.mediator, terms="水沟改道", Signature=signatures(sat, sat.day))
        first, second = sat.parties()
        sat.act("record_performance", world.mediator, Performance=all_done(sat))
        sat.act("hand_out_agreement", world.clerk, AgreementCopy={"party": first, "given_on": sat.day})
        refused = sat.refused("close", world.mediator, "every_party_has_a_copy")
        assert second.name in str(refused)
        sat.act("hand_out_agreement", world.clerk, AgreementCopy={"party": second, "given_on": sat.day})
        sat.act("close", world.mediator)

    def test_more_than_was_agreed_is_told_with_both_sums(self, sat: Course, world: World) -> None:
        sat.act("settle_orally", world.mediator, terms="赔偿菜地损失", amount_agreed="300.50")
        first, second = sat.parties()
        paid = {"party": second, "performed_on": sat.day, "content": "付赔偿款", "amount": "200"}
        nothing = {"party": first, "performed_on": sat.day, "content": "无须履行", "in_full": True}
        assert not sat.act("record_performance", world.mediator, Performance=paid).warnings
        done = sat.act("record_performance", world.mediator, Performance=paid)
        assert done.warnings == ("已登记履行金额共400元，超过协议金额300.5元，请核对",)
        assert not sat.act("record_performance", world.mediator, Performance=nothing).warnings

    def test_must_be_full_before_it_is_closed(self, settled: Course, world: World) -> None:
        settled.refused("close", world.mediator, "performed_in_full")
        first, second = settled.parties()
        part = {"party": first, "performed_on": settled.day, "content": "开挖"}
        settled.act("record_performance", world.mediator, Performance=part)
        settled.refused("close", world.mediator, "performed_in_full")
        settled.act("record_performance", world.mediator, Performance=part | {"in_full": True, "content": "完工"})
        refused = settled.refused("close", world.mediator, "performed_in_full")
        assert f"{second.name}尚未登记全部履行" in str(refused)
        nothing = {"party": second, "content": "无须履行", "in_full": True}
        settled.act("record_performance", world.mediator, Performance=part | nothing)
        done = settled.act("close", world.mediator)
        assert any("回访" in warning for warning in done.warnings)
        assert settled.state == "closed"

    def test_followed_up_it_is_closed_without_a_word(self, settled: Course, world: World) -> None:
        settled.act("follow_up", world.mediator, FollowUp=visits(settled, "satisfied", "no_answer"))
        settled.act("record_performance", world.mediator, Performance=all_done(settled))
        assert not settled.act("close", world.mediator).warnings


class TestAskingTheParties:
    def test_each_has_its_own_answer_and_may_refuse_one(self, settled: Course, world: World) -> None:
        silent = [visit | {"satisfaction": ""} for visit in visits(settled, "satisfied")]
        settled.refused("follow_up", world.mediator, "required", FollowUp=silent)
        settled.act("follow_up", world.mediator, FollowUp=visits(settled, "unsatisfied", "no_answer"))
        assert [line.satisfaction for line in FollowUp.objects.order_by("id")] == ["unsatisfied", "no_answer"]

    def test_whoever_was_not_asked_is_named_at_the_end(self, settled: Course, world: World) -> None:
        settled.act("follow_up", world.mediator, FollowUp=visits(settled, "satisfied"))
        settled.act("record_performance", world.mediator, Performance=all_done(settled))
        assert settled.act("close", world.mediator).warnings == ("结案前宜回访钱乙二",)


class TestWhatItTellsTheDispute:
    def test_is_the_last_word_on_each_date(self, settled: Course, world: World) -> None:
        told = settled.parent().record(Dispute)
        assert (told.accepted_on, told.settled_on, told.people_settled_on) == (DAY, settled.day, settled.day)
        assert (told.oral_on, told.written_on, told.effective_on) == (settled.day, None, settled.day)
        settled.act("go_to_court", world.mediator, date(2025, 10, 8), ended_because="对履行有争议")
        assert settled.parent().record(Dispute).litigated_on == date(2025, 10, 8)

    def test_follows_a_correction(self, settled: Course, world: World) -> None:
        asking = {"actor": world.mediator, "happened_on": settled.day, "reason": "日期误记"}
        correct(settled.matter, {"settled_on": date(2025, 9, 2), "terms": "水沟东移"}, **asking)
        told = settled.parent().record(Dispute)
        assert (told.settled_on, told.people_settled_on, told.oral_on) == (
            date(2025, 9, 2), date(2025, 9, 2), settled.day,
        )  # fmt: skip

    def test_the_term_agreed_on_runs_from_the_corrected_day_of_effect(self, settled: Course, world: World) -> None:
        asking = {"actor": world.mediator, "happened_on": settled.day, "reason": "日期误记"}
        correct(settled.matter, {"effective_on": date(2025, 9, 2)}, **asking)
        (clock,) = settled.clocks("perform")
        assert (clock.started_on, clock.due_on, clock.state) == (date(2025, 9, 2), date(2025, 9, 30), "running")

    def test_is_gone_when_it_is_mediated_again_for_which_the_dispute_is_in_hand(
        self, settled: Course, world: World
    ) -> None:
        dispute = settled.parent()
        dispute.act("resolve", world.mediator)
        wish = {"reopened_because": "都愿改期履行", "AmendmentConsent": consents(settled)}
        settled.refused("mediate_again", world.mediator, "dispute_in_hand", **wish)
        dispute.act("reopen", world.mediator, reopened_because="双方要求变更协议")
        settled.act("mediate_again", world.mediator, **wish)
        told = dispute.record(Dispute)
        assert (told.settled_on, told.people_settled_on, told.effective_on) == (None, None, None)
        dispute.refused("resolve", world.mediator, "settlement_stands", "no_route_undecided")


class TestTimeForMediating:
    def test_is_the_countys_and_extended_as_all_agree(self, mediating: Course, world: World) -> None:
        """A month from 5 March ends on 5 April, a holiday of 清明; the next working day is the 7th."""
        from yifa.engine.matters.general import extend

        assert mediating.clocks("conclude")[0].due_on == date(2025, 4, 7)
        asking = {"actor": world.mediator, "happened_on": date(2025, 4, 1), "reason": "双方愿继续"}
        with pytest.raises(Refused) as refused:
            extend(mediating.matter, "conclude", 1, **asking)
        assert refused.value.names() == ["every_party_consents_to_extension"]
        consents = [{"party": party, "consented_on": date(2025, 4, 1)} for party in mediating.parties()]
        mediating.act("agree_extension", world.mediator, date(2025, 4, 1), ExtensionConsent=consents)
        with pytest.raises(Refused) as refused:
            extend(mediating.matter, "conclude", 1, **asking | {"actor": world.officer})
        assert refused.value.names() == ["role"]
        extend(mediating.matter, "conclude", 1, **asking)
        assert mediating.clocks("conclude")[0].due_on == date(2025, 5, 6)
        with pytest.raises(Refused) as refused:
            extend(mediating.matter, "conclude", 1, **asking)
        assert refused.value.names() == ["every_party_consents_to_extension"]

    def test_has_until_when_it_is_to_be_performed(self, sat: Course, world: World) -> None:
        sat.act("settle_orally", world.mediator, terms="水沟改道", perform_by=date(2025, 12, 1))
        assert sat.parent().record(Dispute).perform_by == date(2025, 12, 1)
        again = {"reopened_because": "改期", "AmendmentConsent": consents(sat)}
        sat.act("mediate_again", world.mediator, **again)
        assert sat.parent().record(Dispute).perform_by is None

"""One dispute from its registration to the archive: its routes, its results, each demand refusing once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.areas.disputes.routes import performed, refused_route, settled_route
from tests.course import Course
from tests.engine.matters.mediating import DAY, FACTS, PARTIES, SITTING, accepting, disputed, sent_to_mediation
from tests.world import World
from yifa.areas.disputes.administrative import ADMINISTRATIVE_MEDIATION
from yifa.areas.disputes.court import COURT_MEDIATION
from yifa.areas.disputes.dispute import DISPUTE_2011, DISPUTE_2022
from yifa.areas.disputes.mediation import MEDIATION
from yifa.areas.disputes.models import Dispute
from yifa.areas.disputes.prints.dossier import DISPUTE_DOSSIER
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.forms import ActForm, act_form
from yifa.engine.matters.general import void
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import Refused
from yifa.engine.matters.transitions import apply_transition

pytestmark = pytest.mark.django_db

TOLD = {"ended_because": "差距过大", "routes_told": "可以申请仲裁或者起诉"}
SETTLED = {"settled_how": "by_themselves", "settlement_terms": "水沟改道"}


def registration(world: World) -> type[ActForm]:
    """The form that registers a dispute."""
    return act_form(DISPUTE_2022, DISPUTE_2022.opening, world.township, DAY)


class TestRegistering:
    def test_gives_a_number_and_a_title(self, dispute: Course) -> None:
        matter = dispute.fresh()
        assert matter.number == "清政人调字〔2025〕第1号"
        assert matter.state == "registered"
        assert matter.opened_on == DAY

    def test_needs_both_sides(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            Course.begin(
                "dispute", world.township, world.mediator, DAY, "一方纠纷",
                source="application", kind="neighbour", summary="只有一方", Party=PARTIES[:1],
            )  # fmt: skip
        assert refused.value.names() == ["both_sides_known"]
        assert "人民调解法" in str(refused.value)

    def test_is_done_by_a_grid_worker_in_its_grid_with_few_fields(self, world: World) -> None:
        """Title, day, three fields, and each party's side and name: no more must be typed on a phone."""
        opened = open_matter(
            "dispute", org=world.township, actor=world.grid_worker, happened_on=DAY, title="水沟",
            village=world.east_grid, data=FACTS,
        )  # fmt: skip
        assert opened.matter.state == "registered"
        must = DISPUTE_2022.opening.fields
        assert len(("title", "happened_on", *must)) + 2 <= 8

    def test_takes_its_level_people_households_and_money(self, world: World) -> None:
        told = {"level": "village", "is_complex": True, "people_involved": 5, "households_involved": 2}
        record = disputed(world, **told, amount_involved="3000").record(Dispute)
        assert (record.level, record.is_complex, record.people_involved, record.households_involved) == (
            "village", True, 5, 2,
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("told", "says"),
        [
            ({"people_involved": 999_999_999}, "不能超过99999人"),
            ({"households_involved": 100_000}, "不能超过99999户"),
            ({"amount_involved": "1000000000.01"}, "不能超过1000000000元"),
        ],
    )
    def test_takes_no_number_that_can_only_be_a_slip(self, world: World, told: dict[str, object], says: str) -> None:
        with pytest.raises(Refused, match=says) as refused:
            disputed(world, **told)
        assert [(reason.rule, reason.where) for reason in refused.value.reasons] == [("invalid", *told)]

    @pytest.mark.parametrize(
        ("field", "number"), [("telephone", "1380000000"), ("identity_number", "330199200001010011")]
    )
    def test_takes_no_number_of_a_party_that_can_not_be_one(self, world: World, field: str, number: str) -> None:
        with pytest.raises(Refused) as refused:
            disputed(world, Party=[PARTIES[0] | {field: number}, PARTIES[1]])
        assert [(one.rule, one.where) for one in refused.value.reasons] == [("doubtful", f"Party[0].{field}")]
        assert number not in str(refused.value)
        assert not Matter.objects.exists()

    def test_knows_the_sides_of_a_dispute_alone(self, world: World) -> None:
        sides = registration(world)().lines["Party"].forms[0].fields["side"]
        assert [code for code, _ in sides.choices if code] == ["applicant", "respondent", "third"]
        with pytest.raises(Refused, match="本事项没有“当事人”。请选择：申请人、被申请人、第三人") as refused:
            disputed(world, Party=[PARTIES[0] | {"side": "offender"}, PARTIES[1]])
        assert [reason.where for reason in refused.value.reasons] == ["Party[0].side"]

    def test_takes_the_parties_papers(self, world: World) -> None:
        assert {"identity", "power_of_attorney"} <= set(DISPUTE_2022.opening.files)
        kinds = {kind for paper in DISPUTE_DOSSIER.papers for kind in paper.files}
        asked = {
            kind
            for procedure in (DISPUTE_2022, MEDIATION, ADMINISTRATIVE_MEDIATION, COURT_MEDIATION)
            for act in procedure.acts
            for kind in act.files
        }
        assert kinds <= asked


class TestWhatIsNotMediated:
    def test_is_turned_away_with_the_routes_told(self, dispute: Course, world: World) -> None:
        dispute.refused("turn_away", world.clerk, "required", ended_because="治安案件")
        dispute.refused("turn_away", world.grid_worker, "role", **TOLD)
        dispute.act("turn_away", world.clerk, ended_because="治安案件", routes_told="公安机关处理")
        record = dispute.record(Dispute)
        assert (dispute.state, record.turned_away_on, record.ended_on) == ("turned_away", DAY, DAY)
        dispute.act("archive", world.clerk, dossier_number="2025-调-1")

    def test_is_referred_to_whom_it_concerns_unless_it_is_settled(self, dispute: Course, world: World) -> None:
        where = {"referred_to": "县住建局", "ended_because": "物业监管职责"}
        other = disputed(world)
        other.act("record_settlement", world.clerk, **SETTLED)
        other.refused("refer", world.clerk, "no_settlement_stands", **where)
        dispute.act("refer", world.clerk, **where)
        assert (dispute.state, dispute.record(Dispute).referred_on) == ("referred", DAY)


class TestRoutes:
    def test_are_children_without_number_and_row(self, dispute: Course, world: World) -> None:
        mediation = sent_to_mediation(dispute, world.clerk)
        assert (dispute.state, mediation.state, mediation.fresh().number) == ("handling", "registered", None)
        assert Matter.objects.filter(parent__isnull=True).count() == 1

    def test_are_taken_one_at_a_time(self, dispute: Course, world: World) -> None:
        sent_to_mediation(dispute, world.mediator)
        for another in ("start_people", "start_administrative", "refer_to_court"):
            refused = dispute.refused(another, world.clerk, "no_route_open")
            assert "人民调解尚未办结" in str(refused)

    def test_follow_one_another_and_keep_the_first_day(self, dispute: Course, world: World) -> None:
        refused_route(dispute, world, date(2025, 3, 7))
        dispute.act("start_administrative", world.officer, date(2025, 3, 10))
        record = dispute.record(Dispute)
        assert (record.taken_up_on, record.people_started_on, record.administrative_started_on) == (
            date(2025, 3, 7), date(2025, 3, 7), date(2025, 3, 10),
        )  # fmt: skip
        assert record.failed_on == date(2025, 3, 7)

    def test_are_not_taken_once_it_is_settled(self, dispute: Course, world: World) -> None:
        dispute.act("record_settlement", world.clerk, **SETTLED)
        for route in ("start_people", "start_administrative", "refer_to_court"):
            dispute.refused(route, world.clerk, "no_settlement_stands")

    def test_administrative_and_court_came_with_the_regulations(self, world: World) -> None:
        """What was registered before takes them after it was carried over."""
        assert not DISPUTE_2011.has_act("start_administrative")
        old = Course.begin("dispute", world.township, world.mediator, date(2022, 4, 1), "旧纠纷", **FACTS)
        old.refused("start_people", world.mediator, "overtaken", day=date(2022, 5, 5))
        apply_transition(old.matter, actor=world.clerk, happened_on=date(2022, 5, 5))
        old.act("start_administrative", world.officer, date(2022, 5, 5))


class TestDanger:
    def test_is_met_and_reported(self, dispute: Course, world: World) -> None:
        growing = {"danger": "双方争吵升级"}
        dispute.refused("report_danger", world.mediator, "required", DangerReport=growing)
        dispute.act("report_danger", world.mediator, DangerReport=growing | {"measures": "村干部上门劝解"})
        case = {"danger": "扬言械斗", "measures": "劝离", "may_become_case": True}
        later = date(2025, 3, 8)
        dispute.refused("report_danger", world.mediator, "police_are_told", day=later, DangerReport=case)
        reported = case | {"reported_on": DAY, "reported_to": "派出所"}
        dispute.act("report_danger", world.mediator, later, DangerReport=reported)
        assert dispute.record(Dispute).danger_met_on == DAY

    def test_is_reported_while_a_route_is_under_way(self, dispute: Course, world: World) -> None:
        sent_to_mediation(dispute, world.mediator)
        dispute.act("report_danger", world.mediator, DangerReport={"danger": "争吵", "measures": "劝解"})


class TestResolving:
    def test_rests_on_an_agreement_that_may_still_be_performed(self, dispute: Course, world: World) -> None:
        dispute.refused("resolve", world.clerk, "state")
        mediation = settled_route(dispute, world)
        dispute.act("resolve", world.clerk)
        record = dispute.record(Dispute)
        assert (dispute.state, record.resolved_on, record.settled_on) == ("resolved", DAY, DAY)
        assert not dispute.fresh().ended
        dispute.refused("close", world.clerk, "child_open")
        performed(mediation, world)
        dispute.act("close", world.clerk)
        dispute.act("archive", world.clerk, dossier_number="2025-调-2")
        assert (dispute.state, dispute.fresh().closed_on) == ("closed", DAY)

    def test_is_refused_without_one(self, dispute: Course, world: World) -> None:
        refused_route(dispute, world, DAY)
        dispute.refused("resolve", world.clerk, "settlement_stands")

    def test_is_not_before_the_agreement(self, dispute: Course, world: World) -> None:
        mediation = sent_to_mediation(dispute, world.mediator)
        day = date(2025, 3, 10)
        mediation.act("accept", world.mediator, day, **accepting(world))
        told = [{"party": party, "told_on": day} for party in dispute.parties()]
        mediation.act("tell_rights", world.mediator, RightsNotice=told)
        mediation.act("meet", world.mediator, Session=SITTING | {"held_on": day})
        mediation.act("settle_orally", world.mediator, terms="水沟改道")
        dispute.refused("resolve", world.clerk, "settlement_stands", "no_route_undecided", day=date(2025, 3, 9))

    def test_by_the_parties_themselves_ends_the_route_first(self, dispute: Course, world: World) -> None:
        mediation = sent_to_mediation(dispute, world.mediator)
        dispute.act("record_settlement", world.clerk, **SETTLED)
        dispute.refused("resolve", world.clerk, "no_route_undecided")
        refusal = {"party": dispute.parties()[0], "refused_on": DAY}
        mediation.act("record_refusal", world.mediator, Refusal=refusal, routes_told="已自行和解")
        dispute.act("resolve", world.clerk)
        dispute.act("close", world.clerk)

    def test_by_the_level_above_was_laid_before_it(self, dispute: Course, world: World) -> None:
        above = SETTLED | {"settled_how": "by_superior"}
        dispute.refused("record_settlement", world.clerk, "superior_was_asked", **above)
        dispute.act("escalate", world.clerk, escalated_to="县矛盾纠纷调处中心")
        dispute.act("record_settlement", world.clerk, **above)
        dispute.act("resolve", world.clerk)
        assert dispute.record(Dispute).escalated_on == DAY

    def test_is_undone_where_the_agreement_goes_to_court(self, dispute: Course, world: World) -> None:
        mediation = settled_route(dispute, world)
        dispute.act("resolve", world.clerk)
        mediation.act("go_to_court", world.mediator, ended_because="对履行有争议")
        dispute.refused("close", world.clerk, "settlement_stands")
        dispute.act("reopen", world.clerk, reopened_because="协议争议已起诉")
        record = dispute.record(Dispute)
        assert (dispute.state, record.resolved_on, record.ended_on) == ("handling", None, None)
        dispute.refused("resolve", world.clerk, "settlement_stands")
        dispute.act("conclude_unresolved", world.clerk, **TOLD)
        assert dispute.record(Dispute).unresolved_on == DAY

    def test_undone_for_another_route_is_done_again_by_it(self, dispute: Course, world: World) -> None:
        mediation = settled_route(dispute, world, amount_agreed="500")
        dispute.act("resolve", world.clerk)
        mediation.act("go_to_court", world.mediator, ended_because="对履行有争议")
        dispute.act("reopen", world.clerk, reopened_because="协议争议已起诉")
        settled_route(dispute, world)
        record = dispute.record(Dispute)
        assert (record.litigated_on, record.amount_agreed) == (None, None)
        dispute.act("resolve", world.clerk)


class TestEndingUnresolved:
    def test_tells_where_the_parties_may_go(self, dispute: Course, world: World) -> None:
        refused_route(dispute, world, DAY)
        dispute.refused("conclude_unresolved", world.clerk, "required", ended_because="差距过大")
        dispute.act("guide_to_court", world.clerk, routes_told="可以向人民法院起诉")
        dispute.act("conclude_unresolved", world.clerk, **TOLD)
        record = dispute.record(Dispute)
        assert (dispute.state, record.guided_to_court_on, record.unresolved_on) == ("unresolved", DAY, DAY)
        dispute.act("archive", world.clerk, dossier_number="2025-调-3")

    def test_is_for_who_mediated_or_the_clerk(self, dispute: Course, world: World) -> None:
        refused_route(dispute, world, DAY)
        dispute.refused("conclude_unresolved", world.second_mediator, "by_who_mediated", **TOLD)
        dispute.act("conclude_unresolved", world.mediator, **TOLD)

    def test_comes_after_the_end_of_the_mediation(self, dispute: Course, world: World) -> None:
        later = DAY + timedelta(days=9)
        refusal = {"party": dispute.parties()[1], "refused_on": later}
        mediation = sent_to_mediation(dispute, world.mediator)
        mediation.act("record_refusal", world.mediator, later, Refusal=refusal, routes_told="可以起诉")
        refused = dispute.refused("conclude_unresolved", world.clerk, "by_who_mediated", day=DAY, **TOLD)
        assert f"人民调解在{later}才终结" in str(refused)

    def test_is_for_any_mediator_where_nobody_mediated(self, dispute: Course, world: World) -> None:
        dispute.act("escalate", world.mediator, escalated_to="县矛盾纠纷调处中心")
        dispute.act("conclude_unresolved", world.second_mediator, **TOLD)

    def test_waits_for_the_route_that_is_open(self, dispute: Course, world: World) -> None:
        sent_to_mediation(dispute, world.mediator)
        dispute.refused("conclude_unresolved", world.clerk, "child_open", **TOLD)

    def test_is_refused_while_an_agreement_stands(self, dispute: Course, world: World) -> None:
        performed(settled_route(dispute, world), world)
        dispute.refused("conclude_unresolved", world.clerk, "no_settlement_stands", **TOLD)


def test_what_was_due_in_a_voided_mediation_is_due_no_more(dispute: Course, world: World) -> None:
    mediation = sent_to_mediation(dispute, world.mediator)
    mediation.act("accept", world.mediator, **accepting(world))
    assert dispute.fresh().next_due_on is not None
    void(mediation.matter, actor=world.leader, happened_on=dispute.day, reason="转错")
    assert dispute.fresh().next_due_on is None

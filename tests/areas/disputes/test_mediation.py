"""People's mediation, from registration to the archive, each demand of the law refusing once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.disputes.models import Mediation
from yifa.engine.matters.models import PartyKind, PartySide
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 5)
PARTIES = [
    {"side": PartySide.APPLICANT, "kind": PartyKind.NATURAL, "name": "赵甲一", "telephone": "13800000001"},
    {"side": PartySide.RESPONDENT, "kind": PartyKind.NATURAL, "name": "钱乙二"},
]


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


@pytest.fixture
def registered(world: World) -> Course:
    """A registered dispute between two neighbours."""
    return Course.begin(
        "mediation", world.township, world.mediator, DAY, "赵甲一与钱乙二邻里纠纷",
        source="application", kind="neighbour", summary="因排水沟走向发生争执", Party=PARTIES,
    )  # fmt: skip


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


class TestRegistering:
    def test_gives_a_number_and_a_title(self, registered: Course) -> None:
        matter = registered.fresh()
        assert matter.number == "清政人调字〔2025〕第1号"
        assert matter.state == "registered"
        assert matter.opened_on == DAY

    def test_needs_both_sides(self, world: World) -> None:
        from yifa.engine.matters.refusals import Refused

        with pytest.raises(Refused) as refused:
            Course.begin(
                "mediation", world.township, world.mediator, DAY, "一方纠纷",
                source="application", kind="neighbour", summary="只有一方", Party=PARTIES[:1],
            )  # fmt: skip
        assert refused.value.names() == ["both_sides_known"]
        assert "人民调解法" in str(refused.value)


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
            AssignedMediator={"person": world.second_mediator, "replaces": mediating_line(mediating), "reason": "当事人要求更换"},
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

"""What is counted of disputes, against counts made by hand, as of different days; and the rows behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tests.areas.counting import counted_of
from tests.areas.disputes.routes import performed, refused_route, settled_route
from tests.course import Course
from tests.engine.matters.mediating import FACTS, sent_to_mediation
from tests.world import World
from yifa.areas.disputes.figures import FIGURES, UNANSWERED
from yifa.areas.disputes.figures import course as figures
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.declarations import Section
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.engine.matters.act import open_matter
from yifa.engine.orgs.models import Place
from yifa.reading.catalogue import catalogue

pytestmark = pytest.mark.django_db

MARCH, APRIL, YEAR = Period.month(2025, 3), Period.month(2025, 4), Period.year(2025)
AS_OF = date(2025, 12, 31)
SECTIONS = [section for section in FIGURES if isinstance(section, Section)]
DECLARED = [figure for section in SECTIONS for figure in section.figures]
CHECKS = [check for check in FIGURES if isinstance(check, CrossCheck)]
TOLD = {"ended_because": "差距过大", "routes_told": "可以起诉"}


def begun(world: World, day: date, village: Place | None = None, **told: Any) -> Course:
    """A dispute registered on that day."""
    done = open_matter(
        "dispute", org=world.township, actor=world.clerk, happened_on=day, title="纠纷", village=village,
        data=FACTS | told,
    )  # fmt: skip
    return Course(done.matter, day)


def test_a_level_that_is_not_stated_is_a_group_of_its_own(world: World) -> None:
    for level in ("village", ""):
        settled_route(begun(world, date(2025, 3, 3), level=level), world)
    (taken_up,) = compute([figures.TAKEN_UP], [world.township], MARCH, AS_OF, by="level").values()
    assert (taken_up.cells["village"].value, taken_up.cells[""].value) == (1, 1)
    assert discrepancies(CHECKS, world.township, MARCH, AS_OF) == []


@pytest.fixture
def year(world: World) -> dict[str, Course]:
    """Seven disputes of 2025, each with an end of its own, by what became of it."""
    found = {}
    a = found["performed"] = begun(
        world, date(2025, 3, 3), world.east_village, people_involved=4, households_involved=2, level="village",
        source="grid", amount_involved="1000",
    )  # fmt: skip
    a.act("report_danger", world.mediator, DangerReport={"danger": "争吵", "measures": "劝解"})
    mediation = settled_route(a, world, amount_agreed="800.50")
    a.act("resolve", world.clerk, date(2025, 3, 4))
    visit = {"visited_on": date(2025, 4, 2), "by": "visit", "situation": "已履行"}
    answers = [
        visit | {"party": party, "satisfaction": said}
        for party, said in zip(a.parties(), ("fair", "unsatisfied"), strict=True)
    ]
    mediation.act("follow_up", world.mediator, date(2025, 4, 2), FollowUp=answers)
    performed(mediation, world)
    a.act("close", world.clerk, date(2025, 4, 3))
    a.act("archive", world.clerk, date(2025, 4, 10), dossier_number="1")

    b = found["unresolved"] = begun(
        world, date(2025, 3, 5), world.west_village, kind="land", people_involved=3, level="township", is_complex=True
    )
    refused_route(b, world, date(2025, 3, 6))
    b.act("guide_to_court", world.clerk, routes_told="可以起诉")
    b.act("conclude_unresolved", world.clerk, date(2025, 4, 7), **TOLD)

    c = found["two_routes"] = begun(
        world, date(2025, 3, 10), world.east_village, kind="land", people_involved=2, level="village"
    )  # fmt: skip
    refused_route(c, world, date(2025, 3, 12))
    c.act("refer_to_court", world.clerk, date(2025, 4, 1))
    court = c.child("court_mediation")
    court.act("record_acceptance", world.clerk, manner="appointed", court="青山县人民法院")
    court.act("record_agreement", world.clerk, date(2025, 4, 8), terms="各让一步")
    c.act("resolve", world.clerk, date(2025, 4, 9))

    d = found["turned_away"] = begun(world, date(2025, 3, 11), world.east_village, people_involved=9)
    d.act("turn_away", world.clerk, date(2025, 3, 12), **TOLD)
    e = found["referred"] = begun(world, date(2025, 3, 13))
    e.act("refer", world.clerk, date(2025, 3, 14), referred_to="县住建局", ended_because="物业监管")
    f = found["own"] = begun(world, date(2025, 4, 2))
    f.act("escalate", world.clerk, escalated_to="县调处中心")
    f.act("record_settlement", world.clerk, settled_how="by_themselves", settlement_terms="各退一步")
    f.act("resolve", world.clerk)
    g = found["open"] = begun(world, date(2025, 4, 20), world.east_village, level="township")
    sent_to_mediation(g, world.clerk)
    return found


def counted(world: World, period: Period, as_of: date = AS_OF) -> dict[str, Any]:
    """Every figure of the area that is not zero."""
    return counted_of(DECLARED, world, period, as_of)


@pytest.mark.usefixtures("year")
class TestTheYear:
    def test_as_counted_by_hand(self, world: World) -> None:
        assert counted(world, YEAR) == {
            "registered": 7, "found": 1, "from_grid": 1, "from_grid_ended": 1, "from_grid_rate": (1, 1),
            "accepted": 5, "complex_accepted": 1, "complex_share": (1, 5),
            "people_involved": 9, "households_involved": 2, "amount_involved": Decimal(1000),
            "taken_up": 4, "complex_taken_up": 1, "taken_up_of_accepted": 4, "taken_up_rate": (4, 5),
            "to_people": 4, "to_court": 1, "village_share": (2, 4), "escalated": 1, "sittings": 1, "guided_to_court": 1,
            "dangers_met": 1, "people_in_danger": 4,
            "agreed": 2, "amount_agreed": Decimal("800.50"), "people_agreed": 1, "court_agreed": 1, "oral": 1,
            "performed": 1, "visits": 2, "satisfaction_answered": 2, "satisfied": 1, "satisfaction_rate": (1, 2),
            "ended": 6, "resolved": 3, "unresolved": 1, "referred": 1, "turned_away": 1, "own_settled": 1,
            "pending": 1, "resolved_of_accepted": 3, "resolution_rate": (3, 5),
            "mediated": 3, "agreed_of_mediated": 2, "success_rate": (2, 3),
            "filed_of_ended": 1, "filing_rate": (1, 6), "mediation_duration": Decimal("3.5"),
            "from_units_ended": 1, "reported_back_rate": (0, 1), "grids": 1,
            "terms_due": 1, "terms_kept": 1, "terms_kept_rate": (1, 1),
        }  # fmt: skip

    def test_at_the_end_of_march_what_came_later_had_not_happened(self, world: World) -> None:
        assert counted(world, MARCH, date(2025, 3, 31)) == {
            "registered": 5, "found": 1, "from_grid": 1, "from_grid_ended": 1, "from_grid_rate": (1, 1),
            "accepted": 3, "complex_accepted": 1, "complex_share": (1, 3),
            "people_involved": 9, "households_involved": 2, "amount_involved": Decimal(1000),
            "taken_up": 3, "complex_taken_up": 1, "taken_up_of_accepted": 3, "taken_up_rate": (3, 3),
            "to_people": 3, "village_share": (2, 3), "sittings": 1, "guided_to_court": 1,
            "dangers_met": 1, "people_in_danger": 4,
            "agreed": 1, "amount_agreed": Decimal("800.50"), "people_agreed": 1, "oral": 1,
            "ended": 3, "resolved": 1, "referred": 1, "turned_away": 1, "pending": 2,
            "resolved_of_accepted": 1, "resolution_rate": (1, 3),
            "mediated": 1, "agreed_of_mediated": 1, "success_rate": (1, 1), "filing_rate": (0, 3),
            "from_units_ended": 1, "reported_back_rate": (0, 1), "grids": 1,
        }  # fmt: skip

    def test_agrees_with_itself_in_every_period(self, world: World) -> None:
        for period in (MARCH, APRIL, YEAR):
            assert discrepancies(CHECKS, world.township, period, AS_OF) == []

    def test_is_broken_down_by_village_and_kind(self, world: World) -> None:
        by_village = compute([figures.ACCEPTED], [world.township], YEAR, AS_OF, by="village")[figures.ACCEPTED.id]
        counts = {village: cell.value for village, cell in by_village.cells.items() if cell.value}
        assert counts == {world.east_village.pk: 3, world.west_village.pk: 1, None: 1}
        by_kind = compute([figures.SUCCESS_RATE], [world.township], YEAR, AS_OF, by="kind")[figures.SUCCESS_RATE.id]
        shares = {kind: cell.value for kind, cell in by_kind.cells.items() if cell.value is not None}
        assert shares == {"neighbour": Fraction(1), "land": Fraction(1, 2)}


def test_the_rows_behind_a_rate_are_those_counted(world: World, year: dict[str, Course]) -> None:
    rows = {row.matter_id: row.in_numerator for row in records(figures.SUCCESS_RATE, [world.township], YEAR, AS_OF)}
    mediated = {name: year[name].matter.pk for name in ("performed", "unresolved", "two_routes")}
    assert rows == {mediated["performed"]: True, mediated["unresolved"]: False, mediated["two_routes"]: True}


def test_whoever_will_not_answer_is_counted_neither_way(world: World) -> None:
    dispute = begun(world, date(2025, 3, 3))
    mediation = settled_route(dispute, world)
    visit = {"party": dispute.parties()[0], "visited_on": dispute.day, "by": "phone", "situation": "已履行"}
    mediation.act("follow_up", world.mediator, FollowUp=visit | {"satisfaction": "no_answer"})
    rate = compute([figures.SATISFACTION_RATE], [world.township], YEAR, AS_OF)[figures.SATISFACTION_RATE.id].total
    assert (rate.value, rate.denominator) == (None, 0)


def test_every_indicator_of_this_area_is_answered_or_it_is_said_why_not() -> None:
    known = {id for id, entry in catalogue().items() if entry.indicator.area == "disputes"}
    answered = {id for figure in DECLARED for id in figure.indicators}
    assert answered | UNANSWERED.keys() == known | {"fire_incidents", "safety_accidents"}
    assert not answered & UNANSWERED.keys()

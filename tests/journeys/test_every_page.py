"""Every page of the desk, at a desk and on a phone: open to those who see, hear or type otherwise, and quiet."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.utils.timezone import localdate

from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.engine.figures.bulletins import bulletins_of
from yifa.engine.ledgers.registry import ledgers
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import ClockRow
from yifa.engine.orgs.models import Person
from yifa.engine.registers import registry as registers
from yifa.engine.registers.entering import create
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]


@pytest.fixture
def pages(office: World) -> dict[str, list[str]]:
    """By user, the pages that are looked at: of a dispute under mediation, an entry, lists, figures, settings."""
    day = localdate() - datetime.timedelta(days=9)
    parties = [
        {"side": "applicant", "name": "赵甲一", "telephone": "13800001111"},
        {"side": "respondent", "name": "钱乙二"},
    ]
    with org_scope(office.township):
        dispute = open_matter(
            "dispute", org=office.township, actor=office.mediator, happened_on=day, title="赵甲一与钱乙二邻里纠纷",
            village=office.east_village,
            data={"source": "application", "kind": "neighbour", "summary": "排水沟", "Party": parties},
        ).matter  # fmt: skip
        child = act(dispute, "start_people", actor=office.mediator, happened_on=day).child
        assert child is not None
        data = {"committee": "乡调委会", "AssignedMediator": {"person": office.mediator}}
        act(child, "accept", actor=office.mediator, happened_on=day, data=data)
        clock = ClockRow.objects.get(matter=child).pk
        posting = {"posted_on": day, "kind": "finance", "topic": "二季度收支"}
        entry = create("village_postings", org=office.township, actor=office.clerk, data=posting).entry
        # Its reminder cites the longest title of a statute.
        year = day.year - 1
        listed = {"listed_on": datetime.date(year, 11, 20), "year": year, "name": "沈怀民", "post": "乡党委书记"}
        create("law_reports", org=office.township, actor=office.clerk, data={**listed, "level": "secretary"})
        person = Person.objects.get(name=office.clerk.name).pk
    matter = f"/matters/{dispute.pk}/"
    unit = f"/organisation/{office.township.pk}/"
    bulletins = [f"/figures/bulletins/{one.id}/?month={day:%Y-%m}" for one in bulletins_of("disputes")]
    few = [book for book in ledgers() if book.register and registers.get(book.register).seen_by]
    books = [f"/ledgers/{book.id}/" for book in ledgers() if book not in few]
    kept = [f"/ledgers/{book.id}/{page}" for book in few for page in ("", "new/")]
    return {
        "mediator": [
            "/", "/find/?q=排水", *books, "/ledgers/disputes/new/", matter, f"/matters/{child.pk}/acts/tell_rights/",
            f"/matters/{child.pk}/acts/settle_in_writing/", f"{matter}general/correct/", f"/clocks/{clock}/",
            f"/entries/{entry.pk}/", "/figures/", *bulletins, "/reports/", f"{matter}prints/", f"{matter}dossier/",
        ],
        "clerk": [f"{book}new/" for book in books] + [f"/entries/{entry.pk}/correct/", f"/entries/{entry.pk}/void/"],
        "leader": ["/", "/figures/", "/reports/", "/publicity/calendar/", "/publicity/coverage/"],
        "reviewer": ["/", *kept],
        "admin": [
            "/", "/organisation/", "/organisation/roles/", f"{unit}people/", f"{unit}people/{person}/",
            f"{unit}people/{person}/appoint/", f"{unit}people/new/", "/parameters/", "/holidays/",
        ],
    }  # fmt: skip


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_has_no_serious_barrier_and_no_complaint(
    arrive: Arrive, pages: dict[str, list[str]], device: dict[str, object]
) -> None:
    wrong: list[str] = []
    for user, paths in pages.items():
        visitor = arrive(user, device)
        for path in paths:
            answer = visitor.page.goto(visitor.home + path)
            if answer is None or answer.status != 200:
                wrong.append(f"{user} {path}: {answer and answer.status}")
                continue
            wrong += visitor.barriers()
            if visitor.overflows():
                wrong.append(f"{user} {path}: must be scrolled sideways")
        wrong += visitor.complaints
        visitor.page.context.close()
    assert not wrong, "\n".join(wrong)


def test_on_a_phone_names_stand_beside_values_and_every_button_on_the_screen(arrive: Arrive, office: World) -> None:
    month = {"month": datetime.date(2025, 3, 1), "service": "correction"}
    counts = dict.fromkeys(("helped", "visits", "sessions", "relieved", "helpers"), 1)
    with org_scope(office.township):
        create(
            "support_returns", org=office.township, actor=office.clerk, village=office.east_village,
            data={**month, **counts},
        )  # fmt: skip
    reviewer = arrive("reviewer", PHONE)
    reviewer.open("/ledgers/support/?from=2025-01-01")
    assert reviewer.page.locator(".lt td[data-label='集中教育、小组活动']").is_visible()
    assert reviewer.names_over_values() == []
    for book in ("support", "disclosure.monthly", "services.checks"):
        reviewer.open(f"/ledgers/{book}/new/")
        assert not reviewer.overflows(), book


def test_a_register_takes_at_most_eight_fields_and_twelve_taps(arrive: Arrive, office: World) -> None:
    clerk = arrive("clerk", PHONE)
    reviewer = arrive("reviewer", PHONE)
    for book in (book for book in ledgers() if book.register):
        visitor = reviewer if registers.get(book.register).seen_by else clerk
        visitor.open(f"/ledgers/{book.id}/new/")
        assert 1 <= visitor.page.locator("form.actform .fld:visible").count() <= 8, book.id
    clerk.open("/").taps = 0
    clerk.page.locator("summary", has_text="记一笔").tap()
    clerk.page.locator("main").get_by_role("link", name="突发事件").first.tap()
    clerk.taps = 2
    clerk.choose("村（社区）", "东溪村").choose("事件类别", "火灾").fill(
        "事件情况", "稻草堆起火，已扑灭，无人受伤"
    ).send("登记突发事件")
    clerk.sees("已登记")
    assert clerk.taps <= 12

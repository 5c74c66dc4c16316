"""Who was held to account is told to few: whoever else asks, at whatever door, gets the number and nothing more."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from tests.api.program import Program
from tests.areas.leadership.entries import SOUND, enter, fill, refusal, refused_completion
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import START, World
from yifa.areas.leadership.figures.assessment import DECISIONS
from yifa.desk.access import Reader, reader_of
from yifa.desk.annual.opens import links_of
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.models import ImportBatch
from yifa.engine.figures.periods import Period
from yifa.engine.journal.models import JournalEntry
from yifa.engine.narrative.facts import Span
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.authority import posts_on
from yifa.engine.orgs.hierarchy import scope_of
from yifa.engine.orgs.models import Org, Person
from yifa.engine.orgs.people import enter_person
from yifa.engine.registers.models import Entry, EntryChange
from yifa.engine.registers.seeing import readable_entries
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import CLERK, LEADER
from yifa.reports.checks.finding import Finding, Severity
from yifa.reports.issuing.freezing import columns_named

pytestmark = pytest.mark.django_db

LEDGER = "/ledgers/leadership.accountability/"
ROWS = "/figures/leadership.accountability_decisions/rows/"
WHAT = SOUND["accountability_decisions"]["what"]
SHUT_OUT = ["clerk", "officer", "admin", "supervisor", "adviser", "mediator", "village_clerk", "other_clerk"]


@pytest.fixture
def decision(world: World) -> Any:
    """One decision, entered by the leader."""
    return enter(world, "accountability_decisions")


def browser(world: World, user: str) -> Client:
    """The browser in which this account is signed in."""
    made = Client()
    made.force_login(world.users[user])
    return made


def reader(world: World, person: Person, org: Org) -> Reader:
    """Who reads the desk's pages."""
    today = date(2026, 1, 5)
    posts = tuple(posts_on(person, today))
    roles = frozenset(post.role for post in posts if post.org_id == org.pk)
    request: Any = SimpleNamespace(
        person=person, org=org, posts=posts, orgs=tuple(scope_of(org, today)), roles=roles, today=today
    )
    found = reader_of(cast(WorkRequest, request))
    assert found is not None
    return found


def ledger_on_paper(folder: Path) -> Path:
    """One decision in a workbook."""
    heads = ["日期", "责任单位", "职务", "事由", "情形", "处理方式", "问责机关"]
    row = ["2025.6.18", "综治办", "干事", "整改不力", WHAT, "约谈", "乡党委"]
    return workbook(folder / "追责.xlsx", {"表": [heads, row]})


class TestWhatStandsThere:
    def test_a_post_and_no_name(self, world: World, decision: Any) -> None:
        assert str(decision) == "综治办干事：约谈、谈话提醒"
        for column in ("what", "post", "unit"):
            refused = refusal(world, "accountability_decisions", **{column: f"{world.officer.name}未整改"})
            assert refused.names() == ["nobody_is_named"]
            assert world.officer.name in str(refused)
        assert refused_completion(world, decision, result=f"{world.clerk.name}已检查").names() == ["nobody_is_named"]

    @pytest.mark.parametrize("who", ["clerk", "officer", "admin"])
    def test_only_those_who_see_it_enter_it(self, world: World, who: str) -> None:
        assert browser(world, who).get(f"{LEDGER}new/").status_code == 403
        answer = browser(world, who).post(f"{LEDGER}new/", {"client_id": "0" * 32, **SOUND["accountability_decisions"]})
        assert answer.status_code == 403
        assert not Entry.objects.exists()

    def test_a_reviewer_completes_what_the_leader_entered(self, world: World, decision: Any) -> None:
        page = browser(world, "reviewer")
        given = {"client_id": "0" * 32, "result": "已整改"}
        assert page.post(f"/entries/{decision.pk}/complete/", given).status_code == 302
        decision.refresh_from_db()
        assert decision.result == "已整改"


class TestDesk:
    @pytest.mark.parametrize("who", ["leader", "second_leader", "reviewer", "two_accounts"])
    def test_few_see_it(self, world: World, decision: Any, who: str) -> None:
        page = browser(world, who)
        assert WHAT in page.get(f"/entries/{decision.pk}/").content.decode()
        assert decision.entry.title in page.get(f"{ROWS}?period=2025").content.decode()
        ledger = page.get(LEDGER)
        assert ledger.context["totals"]["count"] == 1
        assert page.get(f"{LEDGER}export/").status_code == 200

    @pytest.mark.parametrize("who", SHUT_OUT)
    @pytest.mark.parametrize("door", ["", "export/", "new/", "import/", "import/template/", "?q=整改&from=2025"])
    def test_the_ledger_is_shut_to_others(self, world: World, decision: Any, who: str, door: str) -> None:
        answer = browser(world, who).get(f"{LEDGER}{door}")
        assert answer.status_code == 403
        assert WHAT not in answer.content.decode()
        assert not JournalEntry.objects.filter(kind="export").exists()

    def test_the_page_says_for_whom_it_is(self, world: World) -> None:
        assert "只由党政负责人、分管领导、合法性审核人员查看" in browser(world, "clerk").get(LEDGER).content.decode()

    def test_no_selection_of_it_is_kept(self, world: World) -> None:
        assert browser(world, "clerk").post(f"{LEDGER}views/", {"name": "追责", "query": "q=整改"}).status_code == 403

    @pytest.mark.parametrize("who", SHUT_OUT)
    @pytest.mark.parametrize("door", ["", "correct/", "complete/", "void/", "prints/sign_in/"])
    def test_the_entry_is_found_by_nobody_else(self, world: World, decision: Any, who: str, door: str) -> None:
        page = browser(world, who)
        given = {"client_id": "0" * 32, "reason": "看看", "result": "改了"}
        for answer in (page.get(f"/entries/{decision.pk}/{door}"), page.post(f"/entries/{decision.pk}/{door}", given)):
            assert answer.status_code in ((403,) if who == "admin" else (404, 405))
            assert WHAT not in answer.content.decode()
        assert EntryChange.objects.filter(entry=decision.entry).count() == 1

    def test_another_township_s_leader_finds_nothing(self, world: World, decision: Any) -> None:
        stranger = enter_person("高远山")
        appoint(stranger, LEADER, world.other_township, "镇长", START, by=None)
        with org_scope(world.other_township):
            elsewhere = reader(world, stranger, world.other_township)
            assert not Entry.objects.filter(elsewhere.readable_entries, org__in=elsewhere.orgs).exists()
        assert elsewhere.is_one_of([LEADER])

    def test_it_is_not_offered_to_those_who_do_not_see_it(self, world: World, decision: Any) -> None:
        link = f'href="{LEDGER}"'
        assert link not in browser(world, "clerk").get("/ledgers/leadership/").content.decode()
        assert link in browser(world, "leader").get("/ledgers/leadership/").content.decode()
        assert f"{LEDGER}new/" not in browser(world, "clerk").get("/").content.decode()
        assert f"{LEDGER}new/" in browser(world, "leader").get("/").content.decode()

    def test_search_finds_it_for_those_alone_who_see_it(self, world: World, decision: Any) -> None:
        page = browser(world, "clerk").get("/find/", {"q": "督察反馈的问题"}).content.decode()
        assert "没有找到" in page
        assert f"/entries/{decision.pk}/" not in page
        assert f"/entries/{decision.pk}/" in browser(world, "leader").get("/find/?q=督察反馈的问题").content.decode()


class TestFigure:
    @pytest.mark.parametrize("who", ["clerk", "officer", "adviser", "mediator"])
    def test_others_get_the_number_and_are_told_who_sees_the_rows(self, world: World, decision: Any, who: str) -> None:
        page = browser(world, who).get(f"{ROWS}?period=2025")
        text = page.content.decode()
        assert page.status_code == 200
        assert page.context["asked"].value.value == 1
        assert "只由党政负责人、分管领导、合法性审核人员查看" in text
        assert "1 行只计数，不列出" in text
        assert decision.entry.title not in text
        assert f"/entries/{decision.pk}/" not in text

    @pytest.mark.parametrize("part", ["", "&by=treatment&key=talk"])
    def test_nor_do_they_take_the_rows_away(self, world: World, decision: Any, part: str) -> None:
        for who, lines in (("clerk", 0), ("leader", 1)):
            answer: Any = browser(world, who).get(f"{ROWS}export/?period=2025{part}")
            sheet = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer))).get_sheet_by_index(0)
            cells = [str(cell) for row in sheet.to_python() for cell in row]
            assert len([cell for cell in cells if decision.entry.title in cell]) == lines

    def test_what_is_issued_with_a_report_holds_no_column_of_it(self) -> None:
        span = Span(Period.year(2025), date(2025, 12, 31))
        assert columns_named(DECISIONS, span) == set()

    def test_a_finding_of_the_report_names_it_to_few(self, world: World, decision: Any) -> None:
        late = Finding(
            kind="entries_entered_late", severity=Severity.SHOULD, message="补录", entries=(str(decision.pk),)
        )
        built: Any = None
        for who, links in ((world.clerk, 0), (world.leader, 1)):
            assert len(links_of([late], reader(world, who, world.township), built)[0]) == links


class TestPrograms:
    @pytest.mark.parametrize("who", ["clerk", "officer", "adviser"])
    def test_get_the_number_alone(self, world: World, decision: Any, who: str) -> None:
        program = Program(world.township, getattr(world, who))
        path = "/registers/accountability_decisions/entries"
        assert "只由" in str(program.get(path, 403))
        program.post(path, 403, data={}, client_id="a")
        program.post(f"{path}/{decision.pk}/complete", 403, values={"result": "改了"})
        assert program.get("/figures/leadership.accountability_decisions", year=2025)["value"] == 1
        refused = program.get("/figures/leadership.accountability_decisions/rows", 403, year=2025)
        assert WHAT not in str(refused)
        assert "数值见" in str(refused)

    def test_of_those_who_see_it_get_it(self, world: World, decision: Any) -> None:
        program = Program(world.township, world.leader)
        listed = program.get("/registers/accountability_decisions/entries")["entries"]
        assert [one["record"]["what"] for one in listed] == [WHAT]
        rows = program.get("/figures/leadership.accountability_decisions/rows", year=2025)["rows"]
        assert [row["title"] for row in rows] == [decision.entry.title]

    def test_of_others_do_not_reach_it_by_the_register_of_something_else(self, world: World, decision: Any) -> None:
        program = Program(world.township, world.clerk)
        program.post(f"/registers/law_meetings/entries/{decision.pk}/complete", 404, values={"place": "会议室"})

    def test_of_administrators_and_the_county_get_nothing(self, world: World, decision: Any) -> None:
        Program(world.township, world.admin).get("/registers/accountability_decisions/entries", 403)
        Program(world.county, world.supervisor).get("/registers/accountability_decisions/entries", 403)
        Program(world.other_township, world.other_clerk).get("/registers/accountability_decisions/entries", 403)


class TestImport:
    @pytest.fixture
    def batch(self, world: World, tmp_path: Path) -> ImportBatch:
        """What the leader took in."""
        done = take_in("leadership.accountability", ledger_on_paper(tmp_path), world, actor=world.leader)
        assert (done.taken, [str(problem) for problem in done.refused]) == (1, [])
        return ImportBatch.objects.get()

    def test_the_clerk_takes_none_in(self, world: World, tmp_path: Path) -> None:
        done = take_in("leadership.accountability", ledger_on_paper(tmp_path), world)
        assert (done.taken, len(done.refused)) == (0, 1)
        assert "由党政负责人、分管领导、合法性审核人员登记" in str(done.refused[0])
        assert not Entry.objects.exists()

    @pytest.mark.parametrize("who", ["clerk", "officer", "admin", "supervisor"])
    def test_what_came_in_is_seen_and_undone_by_few(self, world: World, batch: ImportBatch, who: str) -> None:
        page = browser(world, who)
        for door in ("", "undo/", "returned/"):
            answer = page.get(f"/imports/batches/{batch.pk}/{door}")
            assert answer.status_code in (403, 404)
            assert "综治办干事" not in answer.content.decode()
        assert page.post(f"/imports/batches/{batch.pk}/undo/", {"reason": "看看"}).status_code in (403, 404)
        assert "追责.xlsx" not in page.get("/imports/").content.decode()
        assert Entry.objects.filter(voided=False).count() == 1

    def test_its_importer_sees_what_came_in(self, world: World, batch: ImportBatch) -> None:
        page = browser(world, "leader").get(f"/imports/batches/{batch.pk}/").content.decode()
        assert re.search("综治办干事：约谈、谈话提醒", page)


def test_a_post_opens_the_entries_of_its_own_place_alone(world: World, decision: Any) -> None:
    of_village = enter(world, "accountability_decisions", village=world.east_village)
    both = enter_person("石两岗")
    appoint(both, CLERK, world.township, "党政办干事", START, by=None)
    appoint(both, LEADER, world.township, "驻村领导", START, by=None, place=world.east_village)
    seen = Entry.objects.filter(readable_entries(posts_on(both, date(2026, 1, 5))))
    assert [entry.pk for entry in seen] == [of_village.pk]
    enter(world, "law_meetings")
    assert Entry.objects.filter(readable_entries(posts_on(both, date(2026, 1, 5)))).count() == 2
    assert fill(world, decision, result="已整改").result == "已整改"

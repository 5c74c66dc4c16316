"""Every address, asked for by everybody: the permission table is the truth about the running site."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.utils import timezone

from tests.world import World
from yifa.api.tokens import grant_token
from yifa.areas.study.attending.codes import code_for
from yifa.areas.study.models import Exam, Learner, StudySession
from yifa.areas.study.sitting.passes import pass_for
from yifa.cli import main
from yifa.config.permissions import ADDRESSES, ANONYMOUS, STAFF, Address
from yifa.config.urls_command import routes
from yifa.engine.accounts.models import User
from yifa.engine.exchange.bringing import bring
from yifa.engine.exchange.models import BatchState, BroughtFile, ImportBatch
from yifa.engine.files.storing import attach
from yifa.engine.ledgers.registry import ledger
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import ClockRow, Matter, Party
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.models import Certificate, Org, Person, Place, Post
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.printing import print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.registers.entering import create
from yifa.engine.registers.models import Entry, EntryFile
from yifa.engine.registers.papers import add_file
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import CLERK, MEDIATOR
from yifa.oversight.report_reading.collecting import collect

DAY = datetime.date(2025, 3, 5)
ON = {"happened_on": "2025-03-10", "reason": "核对"}
DISPUTE = {
    "source": "application",
    "kind": "neighbour",
    "summary": "排水沟争执",
    "Party": [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}],
}
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@dataclass(frozen=True)
class Scene:
    """One role's organisation: two registered disputes and an accepted one, and a token of the role's person."""

    person: Person
    token: str
    matter: int
    other: int
    accepted: int
    clock: int
    file: int
    report: int
    entry: int
    party: int
    handler: Person
    place: int
    org: Org


@pytest.fixture
def scenes(world: World) -> dict[str, Scene]:
    """A scene for each role, in the organisation where the role is held."""
    appoint(world.mediator, MEDIATOR, world.county, "县人民调解员", DAY, by=None)
    appoint(world.clerk, CLERK, world.county, "县政府办干事", DAY, by=None)
    places: dict[int, tuple[Org, Place | None]] = {
        world.supervisor.pk: (world.county, None),
        world.auditor.pk: (world.county, None),
    }
    rooms: dict[int, tuple[int, ...]] = {}
    found = {}
    for role in STAFF:
        person: Person = getattr(world, role)
        org, place = places.get(person.pk, (world.township, world.east_grid))
        if org.pk not in rooms:
            rooms[org.pk] = furnished(org, place, world)
        _, token = grant_token(org, person, "权限表")
        found[role] = Scene(person, token, *rooms[org.pk], world.mediator, world.east_grid.pk, org)
    return found


def furnished(org: Org, place: Place | None, world: World) -> tuple[int, ...]:
    """Two registered disputes, an accepted mediation, its running clock, a file, a collected report and an entry."""
    with org_scope(org):
        ids = [
            open_matter(
                "dispute", org=org, actor=world.mediator, happened_on=DAY, title="纠纷", village=place, data=DISPUTE
            ).matter.pk
            for _ in range(3)
        ]
        data = {"committee": "调委会", "AssignedMediator": {"person": world.mediator}}
        mediation = act(ids[2], "start_people", actor=world.mediator, happened_on=DAY).child
        assert mediation is not None
        act(mediation, "accept", actor=world.mediator, happened_on=DAY, data=data)
        scan = SimpleUploadedFile("申请书.pdf", PDF)
        kept = attach(Matter.objects.get(pk=ids[2]), "application", scan, world.mediator)
        report, _ = collect(org, SimpleUploadedFile("报告.txt", "全乡受理矛盾纠纷30件。".encode()), world.clerk)
        clock = ClockRow.objects.get(matter=mediation, clock="conclude").pk
        lecture = {"held_on": DAY, "topic": "民法典宣讲"}
        entry = create("village_lectures", org=org, actor=world.clerk, village=place, data=lecture).entry
        party = Party.objects.filter(matter_id=ids[0]).order_by("pk")[0].pk
        return ids[0], ids[1], mediation.pk, clock, kept.pk, report.pk, entry.pk, party


Asked = tuple[dict[str, object], dict[str, Any]]
"""Values for the address's places, and the body."""

GENERAL: dict[str, Callable[[Scene], dict[str, Any]]] = {
    "note": lambda scene: {},
    "correct": lambda scene: {"values": {"people_involved": 3}},
    "void": lambda scene: {},
    "hand_over": lambda scene: {"to": str(scene.handler.pk)},
    "link": lambda scene: {"other": str(scene.other)},
    "join": lambda scene: {"into": str(scene.other)},
    "split": lambda scene: {"title": "分出的纠纷"},
    "pause": lambda scene: {"clock": "conclude", "ground": "none"},
    "resume": lambda scene: {"clock": "conclude"},
    "extend": lambda scene: {"clock": "conclude", "by": 1},
}


def asked(method: str, path: str, scene: Scene) -> Asked:
    """What is asked for: an object of the role's organisation, and a body with nothing wrong in it."""
    last = path.rpartition("/")[2]
    if path.startswith("api/") and "/general/" in path:
        on_clock = last in ("pause", "resume", "extend")
        return {"id": scene.accepted if on_clock else scene.matter}, ON | GENERAL[last](scene)
    if path == "api/v1/matters" and method == "POST":
        return {}, {"procedure": "dispute", "title": "新纠纷", "happened_on": "2025-03-05", "data": DISPUTE}
    if path.endswith("/acts/<name>"):
        data = {"ended_because": "法院已受理", "routes_told": "已告知诉讼"}
        return {"id": scene.matter, "name": "turn_away"}, {"happened_on": "2025-03-06", "data": data}
    if path.endswith("/reveal"):
        return {"id": scene.matter, "party": scene.party}, {"field": "telephone", "reason": "通知调解时间"}
    if path.endswith("/explain"):
        return {"id": scene.accepted, "clock": scene.clock}, {}
    if path.startswith("api/v1/matters/"):
        return {"id": scene.matter}, {}
    if path.endswith("/complete") and path.startswith("api/"):
        places = {"id": "village_lectures", "entry": scene.entry}
        return places, {"values": {"evaluation": "群众反映好"}}
    if path.startswith("api/v1/registers/"):
        return {"id": "village_lectures"}, {"data": {"held_on": "2025-05-06", "topic": "民法典宣讲"}}
    if path.startswith("api/v1/figures/"):
        return {"id": "village_affairs.lectures"}, {}
    if path.startswith("api/v1/procedures/"):
        return {"id": "dispute"}, {}
    return DESK.get(path, lambda _: {})(scene), {}


DESK: dict[str, Callable[[Scene], dict[str, object]]] = {
    "ledgers/<str:id>/": lambda scene: {"id": "disputes"},
    "ledgers/<str:id>/export/": lambda scene: {"id": "disputes"},
    "ledgers/<str:id>/views/": lambda scene: {"id": "disputes"},
    "ledgers/<str:id>/new/": lambda scene: {"id": "disputes"},
    "ledgers/<str:id>/import/": lambda scene: {"id": "disputes"},
    "ledgers/<str:id>/import/template/": lambda scene: {"id": "disputes"},
    "ledgers/<str:id>/import/filled/": lambda scene: {"id": "disputes"},
    "imports/files/<id:pk>/": lambda scene: {"pk": brought(scene).pk},
    "imports/files/<id:pk>/columns/": lambda scene: {"pk": brought(scene).pk},
    "imports/files/<id:pk>/confirm/": lambda scene: {"pk": brought(scene).pk},
    "imports/files/<id:pk>/discard/": lambda scene: {"pk": brought(scene).pk},
    "imports/batches/<id:pk>/": lambda scene: {"pk": imported(scene).pk},
    "imports/batches/<id:pk>/returned/": lambda scene: {"pk": imported(scene).pk},
    "imports/batches/<id:pk>/undo/": lambda scene: {"pk": imported(scene).pk},
    "exams/<id:pk>/": lambda scene: {"pk": examined(scene)[0].pk},
    "answering/<str:token>/": lambda scene: {"token": pass_for(*examined(scene))},
    "sessions/<id:pk>/attendance/": lambda scene: {"pk": studied(scene)[0].pk},
    "sessions/<id:pk>/code/": lambda scene: {"pk": studied(scene)[0].pk},
    "signing/<str:code>/": lambda scene: {"code": code_for(*studied(scene))},
    "matters/<id:pk>/": lambda scene: {"pk": scene.matter},
    "matters/<id:pk>/acts/<slug:name>/": lambda scene: {"pk": scene.matter, "name": "turn_away"},
    "matters/<id:pk>/general/<slug:name>/": lambda scene: {"pk": scene.matter, "name": "note"},
    "matters/<id:pk>/lines/<slug:kind>/<id:line>/": lambda scene: {
        "pk": scene.matter,
        "kind": "Party",
        "line": scene.party,
    },
    "matters/<id:pk>/parties/<id:party>/<slug:field>/": lambda scene: {
        "pk": scene.matter,
        "party": scene.party,
        "field": "telephone",
    },
    "entries/<id:pk>/": lambda scene: {"pk": scene.entry},
    "entries/<id:pk>/correct/": lambda scene: {"pk": scene.entry},
    "entries/<id:pk>/complete/": lambda scene: {"pk": scene.entry},
    "entries/<id:pk>/void/": lambda scene: {"pk": scene.entry},
    "entries/<id:pk>/prints/<slug:code>/": lambda scene: {"pk": swept(scene), "code": "dispute_sweep_sheet"},
    "entries/<id:pk>/files/": lambda scene: {"pk": scene.entry},
    "entries/<id:pk>/files/<id:file>/": lambda scene: {"pk": scene.entry, "file": filed(scene).pk},
    "entries/<id:pk>/files/<id:file>/withdraw/": lambda scene: {"pk": scene.entry, "file": filed(scene).pk},
    "matters/<id:pk>/prints/": lambda scene: {"pk": scene.matter},
    "matters/<id:pk>/prints/<slug:code>/": lambda scene: {"pk": scene.matter, "code": "mediation_application"},
    "matters/<id:pk>/dossier/": lambda scene: {"pk": scene.matter},
    "matters/<id:pk>/dossier/pdf/": lambda scene: {"pk": scene.matter},
    "prints/<id:pk>/": lambda scene: {"pk": masked_print(scene)},
    "forms/<slug:code>/": lambda scene: {"code": "mediation_agreement"},
    "ledgers/<str:id>/forms/": lambda scene: {"id": "disputes"},
    "clocks/<id:pk>/": lambda scene: {"pk": scene.clock},
    "files/<id:pk>/": lambda scene: {"pk": scene.file},
    "figures/bulletins/<slug:id>/": lambda scene: {"id": "disputes_monthly"},
    "figures/bulletins/<slug:id>/export/": lambda scene: {"id": "disputes_monthly"},
    "figures/bulletins/<slug:id>/print/": lambda scene: {"id": "disputes_monthly"},
    "villages/<str:id>/": lambda scene: {"id": "disputes.returns"},
    "figures/<str:id>/rows/": lambda scene: {"id": "disputes.accepted"},
    "figures/<str:id>/rows/export/": lambda scene: {"id": "disputes.accepted"},
    "duties/<slug:holder>/statement/": lambda scene: {"holder": "chief"},
    "duties/<slug:holder>/statement/docx/": lambda scene: {"holder": "chief"},
    "duties/<slug:holder>/statement/pdf/": lambda scene: {"holder": "chief"},
    "annual/<id:year>/": lambda scene: {"year": 2025},
    "annual/<id:year>/former/": lambda scene: {"year": 2025},
    "annual/<id:year>/former/file/": lambda scene: {"year": 2025},
    "report-template/<id:pk>/end/": lambda scene: {"pk": 1},
    "annual/<id:year>/begin/": lambda scene: {"year": 2025},
    "annual/<id:year>/change/": lambda scene: {"year": 2025},
    "annual/<id:year>/write/": lambda scene: {"year": 2025},
    "annual/<id:year>/add/": lambda scene: {"year": 2025},
    "annual/<id:year>/text/": lambda scene: {"year": 2025},
    "annual/<id:year>/editing/": lambda scene: {"year": 2025},
    "annual/<id:year>/telling/": lambda scene: {"year": 2025},
    "annual/<id:year>/numbers/": lambda scene: {"year": 2025},
    "annual/<id:year>/comments/": lambda scene: {"year": 2025},
    "annual/<id:year>/explain/": lambda scene: {"year": 2025},
    "annual/<id:year>/frame/": lambda scene: {"year": 2025},
    "annual/<id:year>/issue/": lambda scene: {"year": 2025},
    "annual/<id:year>/figures/": lambda scene: {"year": 2025},
    "annual/<id:year>/tracked/": lambda scene: {"year": 2025},
    "annual/<id:year>/versions/": lambda scene: {"year": 2025},
    "annual/<id:year>/issued/<id:pk>/": lambda scene: {"year": 2025, "pk": 1},
    "annual/<id:year>/docx/": lambda scene: {"year": 2025},
    "annual/<id:year>/pdf/": lambda scene: {"year": 2025},
    "reports/<id:pk>/": lambda scene: {"pk": scene.report},
    "reports/<id:pk>/original/": lambda scene: {"pk": scene.report},
    "reports/<id:pk>/correct/": lambda scene: {"pk": scene.report},
    "reports/<id:pk>/compare/": lambda scene: {"pk": scene.report},
    "parameters/<slug:id>/": lambda scene: {"id": "mediation_duration_local"},
    "holidays/<int:year>/": lambda scene: {"year": 2099},
    "organisation/<id:org>/": lambda scene: {"org": scene.org.pk},
    "organisation/<id:org>/places/new/": lambda scene: {"org": scene.org.pk},
    "organisation/<id:org>/places/<id:pk>/rename/": lambda scene: {"org": scene.org.pk, "pk": scene.place},
    "organisation/<id:org>/places/<id:pk>/end/": lambda scene: {"org": scene.org.pk, "pk": scene.place},
    "organisation/<id:org>/people/": lambda scene: {"org": scene.org.pk},
    "organisation/<id:org>/people/new/": lambda scene: {"org": scene.org.pk},
    "organisation/<id:org>/people/<id:pk>/": lambda scene: of_handler(scene),
    "organisation/<id:org>/people/<id:pk>/appoint/": lambda scene: of_handler(scene),
    "organisation/<id:org>/people/<id:pk>/posts/<id:post>/end/": lambda scene: of_handler(scene),
    "organisation/<id:org>/people/<id:pk>/certify/": lambda scene: of_handler(scene),
    "organisation/<id:org>/people/<id:pk>/certificates/<id:certificate>/revoke/": lambda scene: of_handler(scene),
    "organisation/<id:org>/people/<id:pk>/accounts/new/": lambda scene: of_handler(scene),
    "organisation/<id:org>/people/<id:pk>/accounts/<id:account>/<slug:what>/": lambda scene: of_handler(scene),
}
"""For a page of the desk, the values of its places."""


def masked_print(scene: Scene) -> int:
    """A print of the scene's matter that shows no personal value: whoever reads the matter may open it."""
    with org_scope(scene.org):
        subject = MatterSubject(Matter.objects.get(pk=scene.matter), None, DAY, shows_personal=False)
        return print_form(form("mediation_application"), subject, Way.FILLED, scene.handler).pk


def brought(scene: Scene) -> BroughtFile:
    """A file that somebody brought for the ledger of disputes."""
    with org_scope(scene.org):
        text = SimpleUploadedFile("台账.csv", "受理时间,所属村,纠纷类型,当事人\n2025.3.5,东溪村,邻里,甲与乙".encode())
        return bring(ledger("disputes"), text, org=scene.org, actor=scene.handler)


def imported(scene: Scene) -> ImportBatch:
    """An import into the ledger of disputes that brought nothing."""
    with org_scope(scene.org):
        return ImportBatch.objects.create(
            org=scene.org, ledger="disputes", actor=scene.handler, file_name="台账.csv", started_at=timezone.now(),
            state=BatchState.FINISHED,
        )  # fmt: skip


def filed(scene: Scene) -> EntryFile:
    """A photograph of the scene's lecture; the clerk's, once for every organisation."""
    with org_scope(scene.org):
        entry = Entry.objects.get(pk=scene.entry)
        scan = SimpleUploadedFile("签到表.pdf", PDF)
        found = EntryFile.objects.filter(entry=entry).first()
        return found or add_file(entry, "sign_in_sheet", scan, actor=entry.entered_by)


def examined(scene: Scene) -> tuple[Exam, Learner]:
    """An exam of today, and somebody who should sit it; entered once."""
    today = timezone.localdate()
    exam = {"begins_on": today, "until": today, "name": "考试", "manner": "here", "audience": "staff"}
    learner = {"since": DAY, "name": "安思源", "category": "staff"}
    return of_register(scene, Exam, "exams", exam), of_register(scene, Learner, "learners", learner)


def of_register(scene: Scene, model: Any, register: str, told: dict[str, Any]) -> Any:
    """The scene's entry of that register, by its clerk."""
    with org_scope(scene.org):
        if not model.objects.filter(org=scene.org).exists():
            create(register, org=scene.org, actor=entered_by(scene), data=told)
        return model.objects.get(org=scene.org)


def studied(scene: Scene) -> tuple[StudySession, Person]:
    """A session of today, and who shows the code."""
    told = {
        "held_on": timezone.localdate(), "kind": "central", "subject": "xi", "topic": "学法", "hours": 1,
        "audience": "staff",
    }  # fmt: skip
    return of_register(scene, StudySession, "study_sessions", told), entered_by(scene)


def entered_by(scene: Scene) -> Person:
    """The clerk who entered the scene's entry."""
    with org_scope(scene.org):
        return Entry.objects.select_related("entered_by").get(pk=scene.entry).entered_by


def swept(scene: Scene) -> int:
    """A sweep of the scene's place."""
    with org_scope(scene.org):
        place = Entry.objects.get(pk=scene.entry).village
        told = {"swept_on": DAY, "occasion": "routine", "outcome": "none", "sweepers": "网格员", "person_times": 1}
        return create("dispute_sweeps", org=scene.org, actor=scene.handler, village=place, data=told).entry.pk


def of_handler(scene: Scene) -> dict[str, object]:
    """The scene's handler with a post, a certificate and an account of theirs."""
    with org_scope(scene.org):
        post = Post.objects.get(org=scene.org, person=scene.handler).pk
    certificate = Certificate.objects.get(person=scene.handler).pk
    account = User.objects.filter(person=scene.handler).earliest("pk").pk
    return {
        "org": scene.org.pk, "pk": scene.handler.pk, "post": post, "certificate": certificate,
        "account": account, "what": "close",
    }  # fmt: skip


def status(address: Address, method: str, scene: Scene, browser: Client, headers: dict[str, str]) -> int:
    """What the site answers; whatever was written is taken back."""
    places, body = asked(method, address.path, scene)
    url = "/" + address.path.replace("api/^.*$", "api/no/such/address")
    for name, value in places.items():
        url = re.sub(rf"<(\w+:)?{name}>", str(value), url)
    assert "<" not in url, f"no value for a place in {address.path}"
    with transaction.atomic():
        if method == "GET":
            compared = {"with": places["pk"]} if address.name == "desk_report_compare" else {}
            answer = browser.get(url, compared, headers=headers)
        elif address.name == "api:upload":
            scan = SimpleUploadedFile("申请书.pdf", PDF)
            answer = browser.post(url, {"kind": "application", "file": scan}, headers=headers)
        elif address.path.startswith("api/"):
            answer = browser.post(url, json.dumps(body), content_type="application/json", headers=headers)
        else:
            answer = browser.post(url, {"org": scene.org.code}, headers=headers)
        transaction.set_rollback(True)
    return answer.status_code


@pytest.fixture(autouse=True)
def no_throttling() -> Iterator[None]:
    """Many posts to the same page must not be taken for guessing."""
    cache.clear()
    yield
    cache.clear()


def test_the_table_names_every_address_and_no_other() -> None:
    assert {address.path: address.name for address in ADDRESSES} == routes()


def test_the_table_answers_every_role() -> None:
    for address in ADDRESSES:
        for method, statuses in address.answers.items():
            assert set(statuses) == {ANONYMOUS, *STAFF}, f"{method} {address.path}"


@pytest.mark.django_db
def test_every_address_answers_everybody_as_the_table_says(world: World, scenes: dict[str, Scene]) -> None:
    wrong = []
    for role in (ANONYMOUS, *STAFF):
        scene = scenes.get(role, scenes[CLERK.code])
        browser = Client()
        if role != ANONYMOUS:
            browser.force_login(world.user(scene.person))
            browser.post("/accounts/org/", {"org": scene.org.code})
        arrived = browser.cookies.output()
        for address in ADDRESSES:
            headers = {}
            if role != ANONYMOUS and address.path.startswith("api/v1/"):
                headers["Authorization"] = f"Bearer {scene.token}"
            for method, statuses in address.answers.items():
                browser.cookies = SimpleCookie(arrived.replace("Set-Cookie: ", ""))
                answered = status(address, method, scene, browser, headers)
                if answered != statuses[role]:
                    wrong.append(f"{role} {method} /{address.path}: {answered}, the table says {statuses[role]}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.django_db
def test_methods_that_the_table_does_not_name_are_not_allowed(world: World, scenes: dict[str, Scene]) -> None:
    wrong = []
    scene = scenes[CLERK.code]
    browser = Client()
    for address in ADDRESSES:
        if not address.path.startswith("api/v1/") or address.name.startswith(("api:openapi", "api:api-root")):
            continue
        places, _ = asked("GET", address.path, scene)
        url = "/" + address.path
        for name, value in places.items():
            url = re.sub(rf"<(\w+:)?{name}>", str(value), url)
        for method in {"GET", "POST", "PUT", "PATCH", "DELETE"} - set(address.answers):
            answer = browser.generic(method, url, headers={"Authorization": f"Bearer {scene.token}"})
            if answer.status_code != 405:
                wrong.append(f"{method} /{address.path}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


def test_the_command_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["urls", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert {row["path"] for row in printed} == {address.path for address in ADDRESSES}
    start = next(row for row in printed if row["name"] == "desk_today")
    assert start["answers"]["GET"]["anonymous"] == 302
    assert main(["urls"]) == 0
    assert "GET   /api/v1/matters  anonymous=401" in capsys.readouterr().out

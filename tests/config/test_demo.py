"""The demonstration: made once from nothing, kept afterwards, never mixed with real data."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.own_exports import every_register_knows_its_own_rows
from tests.engine.figures.told import people_get_a_table, the_rows_make_every_figure
from tests.world import World
from yifa.areas.disputes import sample as disputes_sample
from yifa.cli import main
from yifa.config import demo
from yifa.config.demo import _SHOWN, PASSWORD
from yifa.engine.matters.general import note
from yifa.engine.matters.models import ActEntry, Matter
from yifa.engine.orgs.models import Org, Person
from yifa.engine.orgs.sample import TOWNSHIP
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def static_files(settings: Any, tmp_path: Path) -> None:
    """Static files were collected already; the test does not collect them."""
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").write_text("{}")


@pytest.fixture
def a_small_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """One area's sample without its workbooks: all of them take minutes, and are taken in once."""
    monkeypatch.setattr(disputes_sample, "WORKBOOKS", ())
    monkeypatch.setattr(demo, "_samples", lambda: iter([disputes_sample]))


def test_an_empty_database_becomes_a_small_county_that_keeps_what_is_done_in_it(
    settings: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.VAR_DIR = tmp_path
    assert main(["demo", "--no-serve"]) == 0
    said = capsys.readouterr().out
    assert said.count("导入 ") == len(disputes_sample.WORKBOOKS)
    assert "清溪乡2025年矛盾纠纷台账.xlsx：276行，已导入269行" in said
    assert "退回7行" in said
    assert PASSWORD in said
    built = {path.name for path in tmp_path.glob("demo/*年度报告/*")}
    assert built == {"report.docx", "report.pdf", "report.html", "manifest.json"}
    browser = Client()
    browser.post("/accounts/login/", {"login": "clerk", "password": PASSWORD})
    page = browser.get("/").content.decode()
    assert "周小禾" in page
    assert "清政人调字" in page
    with org_scope(Org.objects.get(code=TOWNSHIP)):
        assert f"事项{Matter.objects.filter(parent__isnull=True).count()}件" in said
        assert not Matter.objects.filter(opened_on__gt=localdate()).exists()
        matter = Matter.objects.filter(ended=False).order_by("pk").first()
        assert matter is not None
        note(matter, "当事人来电", actor=Person.objects.get(name="周小禾"), happened_on=localdate())
        before = (Matter.objects.count(), ActEntry.objects.count())
        assert main(["demo", "--no-serve"]) == 0
        assert (Matter.objects.count(), ActEntry.objects.count()) == before
    assert "导入 " not in capsys.readouterr().out
    # What else needs a township with all its years asks it of this one, which takes a minute to load.
    with org_scope(Org.objects.get(code=TOWNSHIP)):
        the_rows_make_every_figure(capsys, Org.objects.get(code=TOWNSHIP))
        people_get_a_table(capsys, Org.objects.get(code=TOWNSHIP))
        every_register_knows_its_own_rows(tmp_path)


@pytest.mark.usefixtures("a_small_sample")
def test_disputes_stand_in_every_state_and_on_every_route() -> None:
    assert main(["demo", "--no-serve"]) == 0
    with org_scope(Org.objects.get(code=TOWNSHIP)):
        disputes = Matter.objects.filter(procedure="dispute")
        assert set(disputes.values_list("state", flat=True)) == {
            "registered", "handling", "resolved", "closed", "unresolved", "referred", "turned_away",
        }  # fmt: skip
        routes = set(Matter.objects.filter(parent__procedure="dispute").values_list("procedure", flat=True))
        assert routes == {"mediation", "administrative_mediation", "court_mediation"}
        assert Matter.objects.filter(ended=False, next_due_on__isnull=False).exists()


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_who_reads_of_it_reads_how_to_sign_in(name: str) -> None:
    said = (Path(__file__).parents[2] / name).read_text(encoding="utf-8")
    assert [user for user in _SHOWN if f"`{user}`" not in said] == []
    assert PASSWORD in said


def test_real_data_is_left_alone(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    world.township.code = "330106001"
    world.township.save()
    assert main(["demo", "--no-serve"]) == 1
    assert "YIFA_VAR" in capsys.readouterr().err
    assert Org.objects.count() == 4


@pytest.mark.usefixtures("a_small_sample")
def test_it_is_served_where_one_likes(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("os.execv", lambda _, arguments: started.append(arguments))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        free = listening.getsockname()[1]
    assert main(["demo", "--port", str(free)]) == 0
    assert f"http://127.0.0.1:{free}/" in capsys.readouterr().out
    (arguments,) = started
    assert arguments[arguments.index("--port") + 1] == str(free)


def test_a_port_where_something_listens_is_refused_before_anything_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        assert main(["demo", "--port", str(listening.getsockname()[1])]) == 2
    assert "请用 --port 换一个端口" in capsys.readouterr().err
    assert main(["demo", "--port", "99999"]) == 2
    assert not Org.objects.exists()

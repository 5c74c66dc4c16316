"""`yifa generate`: as many townships and matters as were asked for, in an empty database alone."""

from __future__ import annotations

import pytest

from yifa.cli import main
from yifa.config.generate_command import sizes
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Org
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.orgs.sample import load_sample
from yifa.engine.store.tenancy import every_org

pytestmark = pytest.mark.django_db


@pytest.fixture
def scope() -> None:
    """No world and no scope: the database is empty."""


@pytest.mark.parametrize(("townships", "matters"), [(1, 1), (3, 100), (1_500, 1_000_000), (7, 3)])
def test_townships_are_unlike_and_add_up(townships: int, matters: int) -> None:
    found = sizes(townships, matters, seed=1)
    assert (len(found), sum(found)) == (townships, matters)
    assert min(found) >= 0
    if matters > townships > 1:
        assert max(found) > min(found)


def test_fills_an_empty_database(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--townships", "2", "--matters", "60"]) == 0
    assert "2个乡镇、60件" in capsys.readouterr().out
    with every_org("count what was generated"):
        assert Matter.objects.filter(parent__isnull=True).count() == 60
    assert Org.objects.filter(kind=OrgKind.TOWNSHIP).count() >= 2


def test_leaves_a_database_with_organisations_alone(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    load_sample()
    before = Org.objects.count()
    assert main(["generate"]) == 2
    assert "空的数据库" in capsys.readouterr().err
    assert Org.objects.count() == before

"""The sample township's workbooks, as ugly as offices keep them, come in with every row accounted for."""

from __future__ import annotations

import filecmp
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from yifa.areas.disputes.models import Dispute, MonthlyMeeting, Sweep, VillageReturn
from yifa.engine.exchange.importing import Imported, import_workbook
from yifa.engine.ledgers.registry import ledger
from yifa.engine.matters.conformity import departures
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.sample import TOWNSHIP, load_sample
from yifa.engine.store.tenancy import org_scope

PROJECT = Path(__file__).parents[3]
WORKBOOKS = PROJECT / "src/yifa/areas/disputes/sample/workbooks"
BROKEN = Counter(["date", "village", "number", "choice", "state", "not_in_future", "duplicate"])
"""What is wrong on purpose in each year's ledger of disputes, a row each."""


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


@pytest.mark.django_db
def test_every_row_is_accounted_for(tmp_path: Path) -> None:
    loaded = load_sample()
    township, clerk = loaded.orgs[TOWNSHIP], loaded.people["clerk"]

    def bring(id: str, name: str) -> Imported:
        done = import_workbook(ledger(id), WORKBOOKS / name, org=township, actor=clerk, errors=tmp_path / "回.xlsx")
        assert done.rows == done.taken + done.known + done.parts + done.refused_rows
        return done

    with org_scope(township):
        for name in ("清溪乡2025年矛盾纠纷台账.xlsx", "清溪乡2026年矛盾纠纷排查化解登记表.xlsx"):
            done = bring("disputes", name)
            assert done.taken >= 250
            assert Counter({(problem.row, problem.sheet): problem.rule for problem in done.refused}.values()) == BROKEN
            assert done.findings > 0
            assert done.errors_file is not None
        for id, names in {
            "disputes.sweeps": ["2025年矛盾纠纷排查台账.csv", "2026年排查台账.xlsx"],
            "disputes.returns": ["2025年村级月报汇总.xlsx", "2026年村级月报汇总.xlsx"],
            "disputes.meetings": ["2025年月分析例会记录.xlsx", "2026年月分析例会记录.xlsx"],
        }.items():
            for name in names:
                assert [str(problem) for problem in bring(id, name).refused] == []
        states = set(Matter.objects.values_list("state", flat=True))
        assert states == {"handling", "resolved", "closed", "unresolved", "referred", "turned_away"}
        assert Sweep.objects.count() == 330
        assert VillageReturn.objects.count() > 300
        assert MonthlyMeeting.objects.count() == 22
        assert Dispute.objects.filter(village__isnull=True).count() == 0
        assert list(departures(township)) == []


def test_the_workbooks_are_those_that_the_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(PROJECT / "tools/make_sample_workbooks.py"), str(tmp_path)], check=True)
    names = sorted(path.name for path in WORKBOOKS.iterdir())
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert filecmp.cmpfiles(WORKBOOKS, tmp_path, names, shallow=False)[0] == names

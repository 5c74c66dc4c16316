"""What `yifa figures` tells of an organisation, held against the rows that it lists."""

from __future__ import annotations

import json
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from django.utils.timezone import localdate

from yifa.cli import main
from yifa.engine.figures import registry
from yifa.engine.figures.declarations import Mean, MeanDays, Rate
from yifa.engine.orgs.models import Org

TELLS = {
    "id", "name", "value", "numerator", "denominator", "unit", "kind", "period", "as_of", "definition", "rows",
}  # fmt: skip


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """What the command prints, with its numbers read back exactly."""
    assert main(["figures", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out, parse_float=Decimal)


def the_rows_make_every_figure(capsys: pytest.CaptureFixture[str], org: Org) -> None:
    """Of an organisation that has rows for most figures: by ``--json``, figure by figure."""
    year = str(localdate().year)
    asked = ["--org", org.code, "--year", year]
    figures = printed(capsys, *asked)
    assert [figure["id"] for figure in figures] == [figure.id for figure in registry.all_figures()]
    assert sum(figure["rows"] for figure in figures) > 100
    for figure in figures:
        rows = printed(capsys, "rows", figure["id"], *asked)
        assert set(figure) == TELLS
        assert len(rows) == figure["rows"], figure["id"]
        assert len({row["id"] for row in rows}) == len(rows), figure["id"]
        declared, added = registry.figure(figure["id"]), sum(row["amount"] or 0 for row in rows)
        if isinstance(declared, Rate):
            met = sum(row["in_numerator"] for row in rows)
            assert (figure["numerator"], figure["denominator"]) == (met, len(rows)), figure["id"]
            assert figure["value"] == rounded(100 * met, len(rows)), figure["id"]
            continue
        assert figure["numerator"] is figure["denominator"] is None
        assert all(row["in_numerator"] is None for row in rows), figure["id"]
        wanted = rounded(added, len(rows)) if isinstance(declared, Mean | MeanDays) else added
        assert figure["value"] == wanted, figure["id"]


def people_get_a_table(capsys: pytest.CaptureFixture[str], org: Org) -> None:
    """Without ``--json`` the command tells it for people."""
    assert main(["figures", "--org", org.code]) == 0
    told = capsys.readouterr().out
    assert "清溪乡人民政府" in told
    assert "矛盾纠纷" in told
    assert "%（" in told
    assert main(["figures", "rows", "disputes.registered", "--org", org.code]) == 0
    assert "行" in capsys.readouterr().out.splitlines()[0]


def rounded(amount: int | Decimal, by: int) -> Decimal | None:
    """The quotient to one place, half up; None of nothing."""
    return (Decimal(amount) / by).quantize(Decimal("0.1"), ROUND_HALF_UP) if by else None

"""`yifa orgs`."""

from __future__ import annotations

import json

import pytest

from tests.world import World
from yifa.cli import main


def test_json_names_code_name_kind_and_parent(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["orgs", "--json"]) == 0
    rows = {row["code"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows[world.township.code] == {
        "code": world.township.code,
        "name": "清溪乡人民政府",
        "kind": "township",
        "parent": world.county.code,
    }
    assert rows[world.county.code]["parent"] is None
    assert len(rows) == 4


def test_the_tree_indents_what_stands_below(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["orgs"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"青山县人民政府  {world.county.code}"
    assert f"  清溪乡人民政府  {world.township.code}" in lines

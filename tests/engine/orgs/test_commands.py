"""`yifa orgs`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.world import World
from yifa.cli import main
from yifa.engine.journal.models import JournalEntry
from yifa.engine.orgs.hierarchy import parent_on
from yifa.engine.orgs.models import Org, Place
from yifa.engine.store.tenancy import org_scope

FOUND = ["orgs", "found", "330199009", "--name", "龙井乡人民政府", "--short", "龙政", "--kind", "township"]
SINCE = ["--since", "2026-01-01"]


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


def test_an_organisation_is_founded_under_another(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*FOUND, *SINCE, "--under", world.county.code]) == 0
    assert capsys.readouterr().out == f"已登记龙井乡人民政府（330199009），隶属{world.county.name}\n"
    org = Org.objects.get(code="330199009")
    assert (org.short_name, org.opened_on) == ("龙政", date(2026, 1, 1))
    assert parent_on(org, date(2026, 1, 1)) == world.county
    with org_scope(org):
        assert "org_founded" in JournalEntry.objects.filter(org=org).values_list("kind", flat=True)


def test_the_first_organisation_stands_at_the_top(db: None) -> None:
    assert main([*FOUND, *SINCE]) == 0
    assert parent_on(Org.objects.get(), date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (["--under", "000"], 2, "没有代码为“000”的机关"),
        (["--under", "330199009"], 2, "没有代码为"),
        (["--name", "  "], 1, "机关名称：此字段不能为空"),
        (["--short", "很" * 21], 1, "简称：确保该变量包含不超过20字符"),
    ],
)
def test_what_can_not_be_founded_is_refused(
    db: None, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, reason: str
) -> None:
    assert main([*FOUND, *SINCE, *arguments]) == code
    assert reason in capsys.readouterr().err.replace(" ", "")
    assert not Org.objects.exists()


def test_a_code_is_used_once(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*FOUND, *SINCE]) == 0
    assert main([*FOUND, *SINCE]) == 1
    assert "已被使用" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_villages_come_from_a_table(
    world: World, tmp_path: Path, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "villages.csv"
    table.write_bytes(
        "代码,名称,类别,所属村代码\r\nv1,梨花村,,\r\n\r\nv2,老街社区,社区,\r\ng1,梨花一组,村（居）民小组,v1\r\n".encode(
            encoding
        )
    )
    assert main(["orgs", "places", world.township.code, str(table), *SINCE]) == 0
    assert "已登记3个" in capsys.readouterr().out
    with org_scope(world.township):
        found = {place.code: place for place in Place.objects.filter(in_force=date(2026, 1, 1))}
    assert {code: (place.name, place.kind) for code, place in found.items()} == {
        "v1": ("梨花村", "village"),
        "v2": ("老街社区", "community"),
        "g1": ("梨花一组", "group"),
    }
    assert found["g1"].parent_id == found["v1"].pk


@pytest.mark.parametrize(
    ("content", "code", "reason"),
    [
        ("代码,名称\nv1,梨花村\nv1,新塘村\n".encode(), 1, "第3行：新塘村：代码 v1 已由梨花村使用"),
        ("代码,名称,类别\nv1,梨花村,县\n".encode(), 1, "没有“县”这个类别"),
        ("代码,名称,类别,所属村代码\ng1,一组,村（居）民小组,v9\n".encode(), 1, "没有代码为“v9”的村"),
        ("代码,名称\n,梨花村\n".encode(), 1, "第2行：代码："),
        (f"代码,名称\nv1,{'长' * 101}\n".encode(), 1, "第2行：名称："),
        ("名称\n梨花村\n".encode(), 1, "首行应为列名"),
        ("代码,名称\n".encode(), 1, "没有村（社区）"),
        (b"\xff\xff\xff", 1, "不是文本文件"),
        (None, 2, "不能读取"),
    ],
)
def test_a_table_that_does_not_do_enters_nothing(
    world: World,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes | None,
    code: int,
    reason: str,
) -> None:
    table = tmp_path / "villages.csv"
    if content is not None:
        table.write_bytes(content)
    with org_scope(world.township):
        before = Place.objects.count()
        assert main(["orgs", "places", world.township.code, str(table), *SINCE]) == code
        assert reason in capsys.readouterr().err
        assert Place.objects.count() == before

"""`yifa people`."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from tests.world import World
from yifa.cli import main
from yifa.engine.orgs.authority import holds, is_head
from yifa.engine.orgs.certificates import certificate_on
from yifa.engine.orgs.models import Person
from yifa.engine.orgs.models.certificate import CertificateKind

DAY = date(2026, 3, 2)
POST = ["--role", "clerk", "--title", "党政办干事", "--since", "2026-03-01"]


def people(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["people", "list", "--json", *arguments]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_a_person_is_entered_with_a_post_and_found_by_the_list(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["people", "enter", "梅新雨", "--org", world.township.code, *POST]) == 0
    said = re.search(r"已登记梅新雨（人员编号 (\d+)），任清溪乡人民政府“党政办干事”", capsys.readouterr().out)
    assert said
    person = Person.objects.get(pk=said[1])
    assert holds(person, "clerk", world.township, DAY)
    assert not holds(person, "clerk", world.township, date(2026, 2, 28))
    listed = next(row for row in people(capsys, "--org", world.township.code) if row["id"] == said[1])
    assert listed == {
        "id": said[1],
        "name": "梅新雨",
        "posts": [
            {
                "org": world.township.code,
                "role": "clerk",
                "title": "党政办干事",
                "place": None,
                "in_force": "2026-03-01",
                "until": None,
            }
        ],
    }
    assert said[1] not in [row["id"] for row in people(capsys, "--org", world.county.code)]


def test_the_list_is_readable(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people", "list"]) == 0
    assert f"{world.clerk.pk}  周小禾  {world.township.code} " in capsys.readouterr().out


def test_a_post_may_be_confined_to_a_village(world: World) -> None:
    village = ["--place", world.east_village.code]
    assert main(["people", "enter", "梅新雨", "--org", world.township.code, *POST, *village]) == 0
    person = Person.objects.get(name="梅新雨")
    assert holds(person, "clerk", world.township, DAY, world.east_village)
    assert not holds(person, "clerk", world.township, DAY, world.west_village)


def test_a_further_post_and_who_is_the_head(world: World) -> None:
    head = ["--role", "leader", "--title", "乡长", "--since", "2026-03-01", "--head", "government"]
    assert main(["people", "appoint", str(world.clerk.pk), "--org", world.township.code, *head]) == 0
    assert is_head(world.clerk, world.township, DAY)


def test_a_certificate_is_entered(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    card = ["--kind", "enforcement", "--number", "33019901", "--issuer", "青岳省人民政府", "--issued", "2026-03-01"]
    command = ["people", "certify", str(world.clerk.pk), "--org", world.township.code, *card]
    assert main([*command, "--expires", "2026-12-31"]) == 0
    assert "已登记周小禾的行政执法证 33019901" in capsys.readouterr().out
    assert certificate_on(world.clerk, CertificateKind.ENFORCEMENT, DAY) is not None
    assert main(command) == 1
    assert "已登记" in capsys.readouterr().err


def test_a_post_ends(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    ended = ["people", "end-post", str(world.clerk.pk), "--org", world.township.code, "--role", "clerk"]
    assert main([*ended, "--from", "2026-03-02", "--document", "清政〔2026〕4号"]) == 0
    assert "周小禾自2026-03-02起不再任清溪乡人民政府“党政办干事”" in capsys.readouterr().out
    assert holds(world.clerk, "clerk", world.township, date(2026, 3, 1))
    assert not holds(world.clerk, "clerk", world.township, DAY)
    assert main([*ended, "--from", "2026-04-01"]) == 2
    assert "没有在清溪乡人民政府担任该职务" in capsys.readouterr().err


def test_a_post_for_a_village_ends(world: World) -> None:
    ended = ["people", "end-post", str(world.village_clerk.pk), "--org", world.township.code, "--role", "clerk"]
    assert main([*ended, "--from", "2026-03-02"]) == 2
    assert main([*ended, "--from", "2026-03-02", "--place", world.east_village.code]) == 0
    assert not holds(world.village_clerk, "clerk", world.township, DAY, world.east_village)


def test_a_certificate_is_revoked(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    revoked = ["people", "revoke-certificate", "99010100001", "--kind", "enforcement", "--org", world.township.code]
    assert main([*revoked, "--from", "2019-03-02", "--because", "调离执法岗位"]) == 1
    assert "不能自2019-03-02起注销" in capsys.readouterr().err
    assert main([*revoked, "--from", "2026-03-02", "--because", "调离执法岗位"]) == 0
    assert certificate_on(world.officer, CertificateKind.ENFORCEMENT, DAY) is None
    revoked[2] = "404"
    assert main([*revoked, "--from", "2026-03-02", "--because", "调离执法岗位"]) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (["enter", "某人", "--org", "000", *POST], 2, "没有代码为“000”的机关"),
        (["list", "--org", "000"], 2, "没有代码为“000”的机关"),
        (["enter", "某人", "--org", "330199001", *POST, "--place", "v9"], 2, "没有代码为“v9”的村"),
        (["appoint", "999999999999999999999", "--org", "330199001", *POST], 2, "没有编号为"),
        (["enter", " ", "--org", "330199001", *POST], 1, "姓名未填写"),
        (["enter", "名" * 51, "--org", "330199001", *POST], 1, "姓名："),
        (["enter", "某人", "--org", "330199001", *POST, "--title", ""], 1, "职务名称："),
        (["enter", "某人", "--org", "330199001", *POST, "--since", "2019-01-01"], 1, "不存在"),
        (["enter", "某人", "--org", "330199001", *POST, "--head", "party"], 1, "只有"),
    ],
)
def test_who_can_not_be_entered_leaves_nothing_behind(
    world: World, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, reason: str
) -> None:
    before = Person.objects.count()
    assert main(["people", *[world.township.code if word == "330199001" else word for word in arguments]]) == code
    assert reason in capsys.readouterr().err
    assert Person.objects.count() == before

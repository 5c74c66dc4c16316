"""What `yifa` says where a name, a setting or the database is at fault; and who may read the files that it makes."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.world import World
from yifa.cli import main


def yifa(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in an installation of its own, on SQLite unless the environment says otherwise."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    inherited |= {"YIFA_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "yifa.config.settings"}
    command = [sys.executable, "-m", "yifa.cli", *arguments]
    return subprocess.run(
        command, env=inherited | environment, capture_output=True, text=True, check=False, timeout=120
    )


def refused(done: subprocess.CompletedProcess[str], says: str) -> None:
    """One message of one line, and nothing else."""
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["orgs"], ["tick"], ["keys", "show"], ["journal", "verify"], ["accounts", "password", "clerk"]],
    ids=lambda arguments: arguments[0],
)
def test_a_database_without_tables_asks_for_migrate(tmp_path: Path, arguments: list[str]) -> None:
    refused(yifa(tmp_path, *arguments), "django migrate")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("nonsense", "DATABASE_URL 不是可用的数据库地址"),
        ("mysql://root:secret@localhost/yifa", "DATABASE_URL 不是可用的数据库地址"),
        ("postgres://u:secret@127.0.0.1:port/yifa", "DATABASE_URL 不是可用的数据库地址"),
        ("postgres://u:secret@127.0.0.1:1/yifa", "数据库不能打开"),
        ("sqlite:////no/such/folder/yifa.sqlite3", "数据库不能打开"),
    ],
)
def test_a_database_that_can_not_be_reached_is_told_without_its_password(tmp_path: Path, url: str, says: str) -> None:
    done = yifa(tmp_path, "orgs", DATABASE_URL=url)
    refused(done, says)
    assert "secret" not in done.stderr


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "yifa.sqlite3").write_bytes(b"not a database, " * 500)
    refused(yifa(tmp_path, "orgs"), "数据库不能打开")


def test_a_folder_that_can_not_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    refused(yifa(tmp_path / "file", "orgs"), "请用 YIFA_VAR 指定")
    refused(yifa(tmp_path / "file" / "beneath", "orgs"), "请用 YIFA_VAR 指定")


@pytest.mark.skipif(os.geteuid() == 0, reason="NOT RUN as root, who may write everywhere")
def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    refused(yifa(tmp_path, "orgs"), "不能写入")


def test_folder_and_database_are_their_owner_s_alone(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "var", tmp_path / "elsewhere.sqlite3"
    yifa(folder, "orgs")
    yifa(folder, "orgs", DATABASE_URL=f"sqlite:///{elsewhere}")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for file in (folder / "yifa.sqlite3", elsewhere):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "arguments",
    [
        ["accounts", "create", "newcomer", "--name", "某人", "--admin-of", "000"],
        ["files", "verify", "--org", "000"],
        ["journal", "verify", "--org", "000"],
        ["people", "list", "--org", "000"],
        ["orgs", "places", "000", "villages.csv", "--since", "2026-01-01"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_an_unknown_organisation_gives_two(
    world: World, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert "没有代码为“000”的机关" in capsys.readouterr().err


def test_a_mistake_of_the_program_is_not_hidden(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(*_: object) -> object:
        raise KeyError("a mistake")

    monkeypatch.setattr("yifa.engine.orgs.commands.organisations", mistaken)
    with pytest.raises(KeyError):
        main(["orgs"])
